//! A public draw: a sample of a frame, seeded by dice or by a beacon, that anybody replays in ten lines of Python; how large
//! a sample must be before it is drawn; and what the errors found in it say of the whole (docs/spec/draw.md).
//!
//! Pure: integers only, no I/O, no clock, and no chance of its own: all of it is in the seed that people bring. Where a
//! probability decides, it is held between two bounds that are rounded apart, and where these leave it open counted out in whole
//! numbers: the answer is that of exact arithmetic, and what is said of it is rounded to the careful side.
//! It never draws twice for one record, and never says that a sample proves what it only makes likely.

mod binomial;
mod chances;
mod fault;
mod frame;
mod hypergeometric;
mod number;
mod record;
mod seed;
mod share;
mod ticket;

pub use binomial::{Bounds, lower, upper};
pub use fault::DrawFault;
pub use frame::Frame;
pub use hypergeometric::{most_wrong, size};
pub use record::{Drawn, FrameName, Reason, Record};
pub use seed::{DICE_MIN, Seed};
pub use share::{MILLION, Share};
pub use ticket::{Ticket, sample};
