//! What somebody who is not the commission keeps of an election: a copy of the public tree that can stand in for it, and the
//! memory of which states the log has shown. A witness is the same memory with a key: it cosigns what continues what it knows.
//!
//! | file | what |
//! |---|---|
//! | `sources` | several addresses of one tree; what one lacks another has |
//! | `folder` | the copy and what the mirror remembers beside it |
//! | `relate` | whether two signed states are of one history, and the evidence where not |
//! | `log`, `walk`, `pictures` | what a state consists of, fetched and checked before anything is written |
//! | `round`, `told` | one look at the sources, from the pointer to the pointer |
//! | `witness`, `http` | c2sp.org/tlog-witness |
//!
//! It never folds events and judges no number: that a copy's numbers follow from its log is for `verify` to say. It never
//! takes a state that does not continue the one it has, never deletes but what a withdrawal names, takes no time and no
//! chance by itself, and its witness never cosigns two checkpoints of one size with different roots.

mod folder;
mod http;
mod log;
mod pictures;
mod relate;
mod round;
mod sources;
mod told;
mod trouble;
mod walk;
mod witness;

pub use folder::{Mirror, Trust};
pub use http::serve;
pub use relate::{Relation, relate};
pub use sources::{Source, Sources};
pub use told::{Asked, Copied, Phase, Progress, Round, Told};
pub use trouble::Trouble;
pub use witness::{Answer, Witness};
