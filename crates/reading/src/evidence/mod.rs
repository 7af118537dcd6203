//! Combining evidence: the ink of a form's digits and bubbles, what the form's sums say, and what a station can have,
//! become one judgement per value.
//!
//! Two nets on the same pixels make the same mistakes; a second reading is second ink. So the digits of a value are one
//! witness, its bubbles another, and a sum whose other values stand by themselves a third. All values seen of a form
//! are heard together: candidates per value from its own ink ([`ink`] comes in), the form's relations as soft factors
//! weighted by how often people's own sums are wrong ([`habits`]), belief propagation between them ([`belief`]).
//!
//! What was read is never replaced. When the rest of the form speaks for another value, the value stays as its own ink
//! says, is not accepted, and the evidence names the other: "78 or 780? With 78 this fits".
//!
//! Nothing here looks at pixels, and nothing here is random. Probabilities leave as parts per million.

mod accept;
pub mod belief;
mod breach;
mod bubbles;
pub mod calibration;
mod chain;
mod combine;
mod digits;
pub mod habits;
mod inequality;
pub mod ink;
mod judgement;
mod knowledge;
mod mend;
pub mod pages;
mod reason;
pub mod relation;
mod thresholds;
mod value;

pub use breach::Breach;
pub use bubbles::BubbleReading;
pub use combine::combine;
pub use habits::Shape;
pub use ink::{BoxInk, BubbleInk, ValueInk};
pub use judgement::{Basis, Judgement, Outcome, Verdict};
pub use knowledge::Knowledge;
pub use reason::Evidence;
pub use thresholds::Thresholds;
