//! What the operator of a log does, beside what officers' devices ask of it: open an election, take what waits in its inbox,
//! import what others published, sequence, keep to the hour, publish, and change the log's key.
//!
//! Time, signatures and the display of progress are given to it ([`Given`]): it reads no environment, no clock and no secret
//! key, draws nothing at random, and prints nothing. It never judges a number, never changes an entry, and never lets one of
//! its loops wait for another: the sequencer signs a checkpoint every second however long a publication takes.
//!
//! | module | what |
//! |---|---|
//! | `ceremony` | opens an election: the one time that the root key is needed |
//! | `log_home` | the log of an election's folder, and the fold over it |
//! | `hour` | from when on numbers of stations may be published |
//! | `publication` | the fold to the public tree, and cuts |
//! | `desk` | what the desk is given of this log: whom it believes, what waits, public files |
//! | `loops` | inbox, sequencer, renderer and publisher, each at its own pace |
//! | `inbox` | what an operator signs while the service runs |
//! | `cuts` | cuts of a running service, by the clock and when asked for |
//! | `imports` | records of other systems, signed and appended |
//! | `policy` | what verifiers and cards pin, and where phones find the service |
//! | `log_key` | the log's key, and how another takes its place |
//! | `root` | what the root key leaves behind |
//! | `attest` | what a process says that it is |
//! | `keys` | who signs, as the binary hands it over |
//! | `agent` | a key that an ssh-agent holds |
//! | `home`, `manifest`, `files` | the folder of an election |
//! | `pictures` | the renderer: public pictures of what confirmations name |
//! | `witnesses` | who is asked to cosign what is published |
//! | `places` | the stores of its pictures and of its tree |
//! | `declared` | what its inventory declares of where data lie, and the policy it is held against |
//! | `watch` | where the places of the inventory are, by names, addresses and certificates |

mod agent;
pub mod attest;
pub mod ceremony;
pub mod cuts;
pub mod declared;
pub mod desk;
mod error;
pub mod files;
mod home;
pub mod hour;
pub mod imports;
pub mod inbox;
pub mod keys;
mod log_home;
pub mod log_key;
pub mod loops;
pub mod manifest;
pub mod pictures;
pub mod places;
pub mod policy;
mod progress;
pub mod proof;
pub mod publication;
mod root;
mod source;
pub mod watch;
pub mod witnesses;

pub use agent::AgentSigner;
pub use error::{ManifestFault, ServiceError};
pub use home::{Home, Settings};
pub use keys::{KeyName, Keys, SharedSigner};
pub use log_home::{Clock, Given, LogHome};
pub use loops::Loops;
pub use progress::{Progress, Step};
pub use root::RootNote;
pub use witnesses::{Answered, Post, Witnesses};
