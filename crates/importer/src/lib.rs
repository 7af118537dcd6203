//! Published results of other systems become signed `form.imported` events: the national file of 2019 and the
//! station files of 2024. Files of higher regions of Pilkada are only compared, with themselves and with each other, or read for who is first by them. Every record that can't be taken is reported with file, line, code and reason,
//! and so is every field of a record that was not taken as it stands.
//!
//! No I/O and no clock: bytes and a time come in, submissions go out. It never guesses a number, never loses a sound one
//! for what stands beside it, and never judges one: an impossible total
//! is imported as it stands and judged in public by the fold.

mod chain;
mod json;
mod left;
mod look;
mod notes;
mod number;
mod party_chart;
mod pilkada;
mod pilpres2019;
mod record;
mod remark;
mod station2024;
mod time;

pub use chain::{Chain, Signer, sign_records};
pub use left::{Fault, Left};
pub use pilkada::{
    AreaVotes, Comparison, Counted, Difference, Differs, Lack, Lacking, PilkadaFileKind, RegionCount,
    compare_pilkada, counted_pilkada,
};
pub use pilpres2019::{COLUMNS, Rows, pilpres_2019};
pub use record::{Import, Known, Late, Record, Sorted, against_log};
pub use remark::{Expected, Odd, Remark};
pub use station2024::{StationFileName, station_2024};
