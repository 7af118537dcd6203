//! What a court gets of one station: the log's entries with proofs, the mandates of all who signed them, the public pictures,
//! the published files; and the check of such a bundle from its own bytes and a pinned policy alone (docs/spec/dossier.md).
//!
//! The check proves each entry by its C2SP proof, judges every signature and mandate again, folds the entries as the whole log is
//! folded, and compares what was published of the station with what comes out. Pure: bytes in, findings out; no I/O, no clock,
//! no chance. It never says that nothing is missing: that no other entry of the log is about the station only the whole log
//! shows (`sirekap verify`).

mod check;
mod fault;
mod manifest;
mod page;

pub use check::{Checked, Given, check, log_keys};
pub use fault::DossierFault;
pub use manifest::{
    CHECKPOINT, EntryItem, MANIFEST, Manifest, POLICY, REGISTRY, What, entry_path, page_path, proof_path,
};
