//! The only appender of the public log: takes signed events, promises each a place, and puts the places under a
//! signed checkpoint.
//!
//! Two promises, each with one point where it becomes true:
//! 1. A **receipt** (event, index, arrival) is given when the event is durable in the store. What has a receipt is always
//!    sequenced, at the index the receipt names.
//! 2. A **checkpoint** covers all that was staged; it is given when the store has taken it by compare-and-swap.
//!
//! Both paths stand in one file, `write_path`, in the order in which a crash can cut them. Recovery is not a second path:
//! opening reads the last checkpoint and the staged rows, and goes on. The store contract, the tables and the crash table
//! are specified in `docs/spec/store.md`.
//!
//! It admits by form and authority, never by plausibility: an impossible total is recorded, and judged in public by
//! others. It never changes or removes an entry, never reads the environment, a key file or the time, never prints, never
//! speaks to a network, and computes no totals.

mod admit;
mod bulk;
mod error;
mod faulty;
mod lane;
mod ledger;
mod memory;
mod queue;
mod recover;
mod registry_view;
mod shared;
mod signer;
mod sqlite;
mod sqlite_reader;
mod store;
mod write_path;

pub use error::{LedgerError, StoreError};
pub use faulty::{Fault, FaultRates, Faulty};
pub use lane::Lane;
pub use ledger::{Config, Ledger, log_key};
pub use memory::MemoryStore;
pub use registry_view::RegistryView;
pub use shared::Receipt;
pub use signer::LogSigner;
pub use sqlite::SqliteStore;
pub use sqlite_reader::SqliteReader;
pub use store::{Leaf, Row, Store};
