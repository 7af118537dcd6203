//! Events of the public log: their kinds, exact bytes, ids and signatures. A kind is one file (`kind.rs` says what it has), and a
//! line of the list in `payload.rs`.
//!
//! Bytes of an event, UTF-8 lines each ended by a line feed (docs/spec/event.md):
//! 1. `sirekap-event/1`
//! 2. the log's origin
//! 3. the payload, canonical JSON
//! 4. one line per signature: key id, algorithm, value, separated by single spaces;
//! 5. in the log only: the ledger's claim of the arrival, `<log key id> arrival <unix seconds>`.
//!
//! Lines 1-3 are what is signed; their SHA-256 is the [`EventId`].

mod app_release;
mod build_released;
mod count_repeated;
mod cut;
mod desk;
mod disclosure_set;
mod foreign;
mod form_confirmed;
mod form_corrected;
mod form_imported;
mod form_moved;
mod form_resolved;
mod forms_reviewed;
mod image_rendered;
mod image_withdrawn;
mod key_enrol;
mod key_offer;
mod key_revoke;
mod kind;
mod lines;
mod manifest_set;
mod objection_answered;
mod objection_filed;
mod office_enrol;
mod opening_recorded;
mod payload;
mod place_observed;
mod policy_set;
mod poll_repeated;
mod result_decided;
mod setup;
mod station_absent;
mod witnessing;

pub use app_release::AppRelease;
pub use build_released::BuildReleased;
pub use count_repeated::CountRepeated;
pub use cut::{Cut, CutTotals};
pub use desk::{Decision, EVIDENCE_MAX};
pub use disclosure_set::{DisclosedDocument, DisclosureSet};
pub use foreign::Foreign;
pub use form_confirmed::{FormConfirmed, INCIDENTS_MAX, PAGES_MAX, PagePictures, WITNESSES_MAX};
pub use form_corrected::FormCorrected;
pub use form_imported::{Behind, FormImported, ImportedFrom, Portal, PortalBlock};
pub use form_moved::FormMoved;
pub use form_resolved::FormResolved;
pub use forms_reviewed::{FormsReviewed, ReviewedForm};
pub use image_rendered::{BLOCKS_MAX, Blocks, ImageRendered, RenderedPage, RenderedPicture};
pub use image_withdrawn::{ImageWithdrawn, WithdrawReason};
pub use key_enrol::KeyEnrol;
pub use key_offer::KeyOffer;
pub use key_revoke::{KeyRevoke, RevokeReason};
pub use lines::{Entry, SignatureLine, Submission, event_id, sign, sign_by, signed_lines};
pub use manifest_set::ManifestSet;
pub use objection_answered::{ObjectionAnswered, Outcome};
pub use objection_filed::ObjectionFiled;
pub use office_enrol::OfficeEnrol;
pub use opening_recorded::OpeningRecorded;
pub use payload::{FormEvent, Link, Payload, Power, kinds};
pub use place_observed::{ObservedVerdict, PlaceObserved};
pub use policy_set::PolicySet;
pub use poll_repeated::{PollRepeated, RepeatCause};
pub use result_decided::ResultDecided;
pub use setup::Setup;
pub use station_absent::StationAbsent;
pub use witnessing::{WitnessAt, WitnessGroup, Witnessing};

/// First line of every event.
pub const HEADER: &str = "sirekap-event/1";

/// Most bytes of one entry: a bundle of 256 stays below 4 MiB, and no form needs a tenth of it.
pub const ENTRY_BYTES_MAX: usize = 16 * 1024;

/// Most events of one key for one form (contest, station, round, count) that a ledger takes: an officer's corrections of a
/// night, many times over. A reader takes what is in a log, however many.
pub const EVENTS_PER_FORM_MAX: u8 = 64;

/// Most signature lines of one event: author, approver, and room for a decree's panel.
pub const SIGNATURES_MAX: usize = 8;
