//! The portal's read-only origin: serves a public tree (docs/spec/tree.md) from a folder over HTTP, with the pages made
//! from it, and nothing else.
//!
//! Every request is answered from one state of the tree: `root.json` is taken once, and all paths lead through it. What
//! is hot is answered from memory, within a bound. Objects are checked against their names before anything in them is shown.
//!
//! It will never write, never compute a total, hold no secret, set no cookie, keep no record of who asked for what, list
//! no folder, and open no file whose name it has not built itself from checked parts. TLS ends before it.
//!
//! | module | what |
//! |---|---|
//! | `address` | a request's path, read without touching the disk |
//! | `snapshot`, `state` | one state of the tree; the present one, swapped when `root.json` changes |
//! | `objects`, `walk` | objects and nodes from the folder, checked; the way to a path's node |
//! | `load` | what is done when memory has no answer |
//! | `body`, `encoding`, `range`, `stream` | answers: bodies with their headers, variants, parts, long files |
//! | `modified` | when a body last changed, by the file it is made from |
//! | `respond` | a request's way through all of these |
//! | `fault` | every refusal with its code and words |
//! | `listen`, `progress` | sockets, limits of time, a graceful end |

mod address;
mod body;
mod config;
mod encoding;
mod fault;
mod listen;
mod load;
mod modified;
mod objects;
mod progress;
mod range;
mod respond;
mod search;
mod snapshot;
mod state;
mod stream;
mod walk;

pub use config::{Config, Observer, Trouble};
pub use listen::{ServeError, Server, serve};
pub use respond::{respond, router};
pub use snapshot::RootError;
pub use state::State;
