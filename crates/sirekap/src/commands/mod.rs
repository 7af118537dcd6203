//! One file per command.

pub mod breaches;
pub mod bundle;
pub mod demo;
pub mod device;
pub mod election;
pub mod eval;
pub mod forms;
pub mod import;
pub mod log;
pub mod mirror;
pub mod outcome;
pub mod picture;
pub mod prove;
pub mod publish;
pub mod read;
pub mod registry;
pub mod serve;
pub mod station;
pub mod totals;
pub mod verify;
pub mod whereabouts;
