//! Two counts side by side: where they agree, where they differ by how much, what only one of them has, by tier.
//!
//! A count is a [`Table`]: places, each with numbers in named columns. Tables are made of a published tree's rows by the
//! caller, or of anybody's CSV by [`Sheet::read`], which takes any order of columns and tells of each row that it can't
//! take, with its line and why. [`Comparison::of`] puts two together; [`Report`] is what people, programs, spreadsheets
//! and a printed page are shown of it (docs/spec/compare.md).
//!
//! Pure: integers only, no I/O, no clock. It never says which of two counts is right, never drops a row unsaid, never takes a
//! missing number for zero, and never guesses a number that it can't read.

mod guess;
mod mapping;
mod page;
mod places;
mod report;
mod row;
mod sheet;
mod side;
mod table;
mod tally;
mod weigh;
mod written;

pub use mapping::{Mapping, MappingFault};
pub use page::page;
pub use places::Places;
pub use report::{Column, Counts, Photos, Report, TierLine, Unit, UnitNumbers};
pub use sheet::{Double, Known, Person, Sheet, SheetFault, Unreadable};
pub use side::Side;
pub use table::{Mark, Table, TooLarge, VALUE_MAX};
pub use tally::{Net, Tally};
pub use weigh::{Comparison, Pair, Standing};
pub use written::{differences, tiers};
