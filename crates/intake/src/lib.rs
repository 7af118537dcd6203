//! The intake service (docs/spec/intake.md): devices enrol, hand in forms and pictures, and get receipts that can be held
//! against the log.
//!
//! The order of a submission is the order of its costs: address, size, shape, key, quota, signature, log. A receipt is
//! given when the event is durable in the ledger and its grey pages are durable here, never before. Nothing new is admitted
//! while nobody sequences.
//!
//! It never judges a number, never computes a total, never publishes anything, and shares nothing with the portal: no
//! address, no file, no memory. It holds two keys, one that signs receipts and one that says a PIN was right; neither can
//! change a result. It reads no environment and no clock: its caller hands them in. No name, PIN or whole address
//! of anybody goes to its log.
//!
//! | module | what |
//! |---|---|
//! | `config` | what the service is told, and its bounds |
//! | `service` | what all requests share |
//! | `listen` | sockets, TLS, limits of connections, a graceful end |
//! | `proxy` | whose connection a machine before this one passes on |
//! | `standing` | what a connection does, whom it counts for, and when it gives way |
//! | `gate` | what every request passes: who asks, the budget of his key or address, language, headers |
//! | `caller` | who asks, as he says, and whether that is true |
//! | `budget` | how much an address or a key may ask |
//! | `routes` | a file for each path |
//! | `blobs` | pictures: durable under the name of their hash, uploads in pieces |
//! | `pins` | PINs of codes, and how often they were wrong |
//! | `problem` | every refusal with its code, status and words |
//! | `metrics` | counters for the operator |

pub mod blobs;
mod budget;
mod caller;
mod config;
mod fault;
mod gate;
mod listen;
mod metrics;
pub mod pins;
mod problem;
mod proofs;
mod proxy;
mod routes;
mod service;
mod standing;

pub use config::{
    AppFile, Bounds, Config, Dependencies, Files, Listener, Publishing, Randomness, Stations, Tls,
    UPLOAD_SECONDS, Watching, Work,
};
pub use fault::ServeError;
pub use listen::Server;
pub use pins::{PinBook, PinHash};
pub use problem::{Problem, table};
pub use routes::openapi::text as openapi;
pub use routes::uploads::metadata as upload_metadata;
