//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

mod lang;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod app;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod backup;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod check;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod columns;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod command;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod compare;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod control;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod desk;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod disclosure;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod dossier;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod draw;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod drill;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod event;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod evidence;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod failure;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod form;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod help;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod import;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod info;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod intake;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod language;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod ledger;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod meja;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod observe;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod outcome;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod pages;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod paper;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod passkey;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod phone;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod photo;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod publish;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod reading;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod refusal;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod registry;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod residency;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod server;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod service;
#[rustfmt::skip]
#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = "a text says what it is")]
pub mod signer;

pub use lang::Lang;
