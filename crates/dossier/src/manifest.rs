//! The list of what is in a bundle.

use crate::DossierFault;
use model::Digest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What this list is.
const FORMAT: &str = "sirekap-dossier/1";
/// The list's own file.
pub const MANIFEST: &str = "dossier.json";
/// The policy as the tree publishes it.
pub const POLICY: &str = "policy.txt";
/// The signed checkpoint that all proofs lead to.
pub const CHECKPOINT: &str = "checkpoint.txt";
/// The frozen registry, packed as the tree has it.
pub const REGISTRY: &str = "registry.zst";

/// Where an entry lies.
pub fn entry_path(index: u64) -> String {
    format!("log/{index}.entry")
}

/// Where its proof lies.
pub fn proof_path(index: u64) -> String {
    format!("log/{index}.tlog-proof")
}

/// Where the station's published file of a contest lies.
pub fn page_path(contest: &str) -> String {
    format!("station/{contest}.json")
}

/// Why an entry is in the bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// It opens the log.
    Setup,
    /// It gives, offers or ends the mandate of somebody who signed.
    Mandate,
    /// It names a form of the station.
    Form,
    /// It names public pictures of such a form, or takes some away.
    Picture,
    /// It says with which program the log was opened, or which build was released.
    Build,
}

/// An entry of the bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryItem {
    /// Its place in the log.
    pub index: u64,
    /// Name and version of its kind.
    pub kind: String,
    /// Why it is here.
    pub what: What,
}

/// The list of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    format: String,
    /// The log's origin.
    pub origin: String,
    /// Code of the station.
    pub station: String,
    /// Codes of the contests that it has a form of.
    pub contests: Vec<String>,
    /// Entries under the checkpoint.
    pub size: u64,
    /// Its root.
    pub root: Digest,
    /// The entries, by place.
    pub entries: Vec<EntryItem>,
    /// SHA-256 of every other file of the bundle, by path.
    pub files: BTreeMap<String, Digest>,
}

impl Manifest {
    /// A list without entries or files.
    pub fn new(origin: &str, station: &str, size: u64, root: Digest) -> Self {
        Manifest {
            format: FORMAT.into(),
            origin: origin.into(),
            station: station.into(),
            contests: Vec::new(),
            size,
            root,
            entries: Vec::new(),
            files: BTreeMap::new(),
        }
    }

    /// Reads a list.
    ///
    /// # Errors
    /// S1001.
    pub fn read(bytes: &[u8]) -> Result<Manifest, DossierFault> {
        let manifest: Manifest =
            serde_json::from_slice(bytes).map_err(|e| DossierFault::NoDossier(e.to_string()))?;
        match manifest.format == FORMAT {
            true => Ok(manifest),
            false => Err(DossierFault::NoDossier(manifest.format)),
        }
    }

    /// The list's bytes.
    pub fn text(&self) -> String {
        // Text keys and plain values always serialise.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}
