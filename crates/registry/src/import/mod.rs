//! Readers of the public sources: the 2024 region tree, parties, candidates and districts, the lists of regions and pairs of
//! Pilkada, and the 2019 count's own list of stations.
//!
//! Every function takes bytes that somebody else has opened, with a name to call them by, and gives what it took
//! and a report of every row that did not fit. Nothing is dropped silently, and nothing here opens a file.

mod assemble_2024;
mod candidate_ids;
mod candidates;
mod clean;
mod compressed;
mod dapil;
mod missions;
mod outlines;
mod overseas;
mod parties;
mod pilkada;
mod population;
mod presidential;
mod report;
mod rows;
mod seats;
mod simplify;
mod source;
mod stations_2019;
mod tree;
mod zones;

pub use assemble_2024::{Files2024, pemilu_2024};
pub use candidates::candidate_id;
pub use compressed::xz;
pub use outlines::{MapNote, outlines};
pub use pilkada::{FilesPilkada, RegionList, pilkada};
pub use report::{ImportReport, Left, Reason};
pub use source::{ImportError, SourceError, SourceFile};
pub use stations_2019::{pemilu_2019, station_codes_2019};
