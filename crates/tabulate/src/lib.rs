//! The fold: registry and events in, the stage of every form, the totals of every region and district, breaches,
//! disputes and anomalies out. From scratch, from the cache and one event at a time give equal results.
//!
//! Pure: no I/O, no clock, no randomness, no floats. It does not check signatures; whoever feeds it has.
//! It drops nothing: every form event is counted, superseded, disputed, held or refused, and the five add up.

mod cache;
mod columns;
mod desk;
mod events;
mod fold;
mod moment;
mod names;
mod pictures;
mod read;
mod resolve;
mod standing;
mod state;
mod totals;

pub use cache::{CacheError, CacheKey};
pub use columns::ColumnMap;
pub use desk::{Act, Deed};
pub use events::{EventKind, EventNumber, FormEvent, Status, Values};
pub use moment::Moment;
pub use state::{Anomaly, AnomalyKind, Applied, CutRecord, Form, StatusCounts, Tabulation};
pub use totals::{Tally, Totals};
