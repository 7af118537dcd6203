//! The words of the system, and nothing that acts: identifiers, contests, the fields of the
//! result form C.Hasil, the arithmetic controls, the stages a number passes through, the events
//! of the public log with their exact bytes, who may sign what, and every refusal with its text.
//!
//! This crate does no I/O, takes no clock and no randomness, and holds no floating-point number.
//! It will never know a store, a network or a terminal.

pub mod authority;
pub mod canon;
pub mod contest;
pub mod control;
pub mod drill;
pub mod event;
pub mod facts;
pub mod form;
pub mod id;
pub mod key;
pub mod labels;
pub mod lang;
pub mod layout;
pub mod manifest;
pub mod national;
pub mod parameters;
pub mod passkey;
pub mod receipt;
pub mod refusal;
pub mod rows;
pub mod rules;
pub mod signer;
pub mod stage;
pub mod time;

pub use authority::{Authority, Grant, Office, Role, Territory};
pub use contest::{Contest, Level};
pub use drill::is_drill;
pub use event::{Entry, Payload, Submission};
pub use form::{Field, FormKey, FormSchema, PartyBlock, Sex};
pub use id::{
    CandidateId, Code, Digest, DistrictCode, EventId, KeyId, PartyNumber, Person, RegionCode, StationCode,
};
pub use key::{Algorithm, PublicKey, SecretKey, Signature};
pub use lang::Lang;
pub use layout::Layout;
pub use manifest::Manifest;
pub use national::National;
pub use parameters::Parameters;
pub use refusal::Refusal;
pub use rules::Rules;
pub use signer::{Signer, SignerError};
pub use stage::Stage;
pub use time::{UtcSeconds, Zone};
