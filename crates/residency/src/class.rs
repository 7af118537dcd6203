//! Classes of data, and in which way a place has them.

use serde::{Deserialize, Serialize};

/// A class of data. Each has rules of its own in the policy; `store` has a marker type for those that have a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DataClass {
    /// The public tree: numbers, cuts, the log as it is published.
    Results,
    /// What everybody may see of the forms' pages.
    PublicPictures,
    /// Original photos, grey pages and pictures of incidents: with names, signatures, faces.
    Originals,
    /// The ledger: the event log before and as it is published.
    EventLog,
    /// Secret keys, or shares of them.
    Keys,
    /// Who holds which key and card: the registrar's private register.
    OperatorRecords,
    /// The voter roll, and what is asked of it.
    VoterData,
    /// Papers of parties and candidates.
    NominationPapers,
    /// Encrypted backups.
    Backups,
    /// Logs of programs and metrics: without personal data.
    LogsAndMetrics,
}

/// In which way a place has data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// Where it is written first and read from.
    Primary,
    /// A copy that takes over.
    Replica,
    /// A copy for readers that expires: a CDN, a reverse proxy.
    Cache,
    /// A copy to restore from.
    Backup,
    /// It only passes through: DNS, certificates, a relay.
    Transit,
    /// A copy that somebody else keeps for readers: mirrors, witnesses.
    Mirror,
}
