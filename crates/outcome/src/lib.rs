//! From totals to who is elected: thresholds, seats, winners, margins, what can still change, and two results side by side.
//!
//! Pure: votes and an election's own rules ([`registry::ElectingRule`]) in, seats and persons out. Integers and exact
//! fractions only; no I/O, no clock. What the rules leave undecided is never chosen here: it comes out as a [`Need`],
//! which names who is equal, for what, and by which rule, and it is settled by a [`Decision`] that somebody recorded.
//!
//! Nothing here elects anybody: the commission's decree does.

mod area;
mod contest;
mod decision;
mod district;
mod edition;
mod lead;
mod margin;
mod open;
mod rank;
mod seats;
mod sheet;
mod single;
mod threshold;
mod votes;

pub use area::{Area, Areas, FoldAreas, NoAreas};
pub use contest::{ContestOutcome, Terms, fold_votes, of_contest, votes_of, votes_with};
pub use decision::{Decision, Matter, Misfit, Need, Undecided};
pub use district::{Award, DistrictOutcome, ListOutcome, elect};
pub use edition::{DistrictChange, Edition, ListChange, PartyChange, Quotient, compare, parties};
pub use lead::{Lead, ToShare};
pub use margin::{Margin, Move};
pub use open::Open;
pub use rank::{Ranking, Tried};
pub use seats::{Apportionment, Seat, apportion};
pub use sheet::{Sheet, SheetError, SheetFault};
pub use single::{BreadthCount, Single, Verdict};
pub use threshold::{Passing, Threshold};
pub use votes::{Outstanding, OwnedVotes, Votes};
