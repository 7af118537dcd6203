//! Published results of other systems become signed `form.imported` events: the national file of 2019 and the
//! station files of 2024. Every record that can't be taken is reported with file, line, code and reason.
//!
//! No I/O and no clock: bytes and a time come in, submissions go out. It never judges a number: an impossible total
//! is imported as it stands and judged in public by the fold.

mod chain;
mod left;
mod party_chart;
mod pilpres2019;
mod record;
mod station2024;

pub use chain::{Chain, Signer, sign_records};
pub use left::{Fault, Left};
pub use pilpres2019::{Columns, pilpres_2019};
pub use record::{Latest, Record, Sorted, against_latest};
pub use station2024::{StationFileName, station_2024};
