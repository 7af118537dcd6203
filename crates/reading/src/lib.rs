//! A photo of a page of C.Hasil becomes a reading with honest confidence, or a refusal with a reason that the person
//! with the camera can act on.
//!
//! This crate has no network, no store, no clock and no chance: the same bytes give the same reading. It never writes
//! an event and never replaces what was read by what would fit: it proposes, a person or a named machine key signs.
#![allow(
    clippy::float_arithmetic,
    reason = "pixels and probabilities; confidences leave this crate as parts per million"
)]

mod around;
mod boxes;
mod bubbles;
pub mod capture;
mod code;
mod correction;
pub mod decode;
pub mod digits;
pub mod evidence;
mod form_reading;
pub mod gray;
mod identify;
pub mod locate;
mod page_reading;
pub mod pictures;
pub mod plane;
mod reader;
mod record;
pub mod rectify;
mod refusal;
mod stage;

pub use capture::Capture;
pub use decode::{Limits, decode};
pub use form_reading::{judge, judge_alone, parameters_of, schema_of};
pub use page_reading::{Expected, PageReading};
pub use reader::Reader;
pub use record::Record;
pub use refusal::{Place, Refusal};
pub use stage::Stage;
