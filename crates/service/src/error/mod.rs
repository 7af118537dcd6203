//! Everything that can go wrong while a log is looked after: a stable code, and what to tell people in both languages.

mod said;

use crate::keys::KeyName;
use ledger::LedgerError;
use model::{Lang, Refusal, SignerError, UtcSeconds};
use publish::PublishError;
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use tlog::TlogError;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
#[error("{} {}", self.code(), self.line(Lang::En))]
pub enum ServiceError {
    /// A file or folder can't be read or written.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
    /// The ledger did not answer with what was asked.
    Ledger(#[from] LedgerError),
    /// An entry of the log can't be read.
    Entry(Refusal),
    /// A state was not published.
    Publish(#[from] PublishError),
    /// A key gave no signature.
    Signer(#[from] SignerError),
    /// The log's arithmetic or names don't fit.
    Tlog(#[from] TlogError),
    /// There is no randomness for a new key.
    Chance(String),
    /// The frozen registry of a folder can't be read.
    Registry(PathBuf, String),
    /// What the root key left behind can't be read.
    RootNote(PathBuf),
    /// What the root key left behind is not there, nor the key.
    NoRootNote(PathBuf),
    /// The public tree's folder can't be used.
    TreeFolder(PathBuf, String),
    /// A key is not among those of the folder.
    NoKey(KeyName, PathBuf),
    /// A file is neither a seed nor the public half of a key that an agent holds.
    NotAKey(PathBuf),
    /// A key that must be at hand, since much is signed with it, lies with an agent.
    NotAtHand(KeyName),
    /// Others than its owner may read a seed; with its mode.
    OpenSeed(PathBuf, u32),
    /// The log has no `setup` yet.
    NotOpened(PathBuf),
    /// The log was opened by another root key than this one.
    OtherRoot,
    /// One key where two authorities must sign.
    SameAuthority,
    /// A cut of this name exists.
    CutExists(String),
    /// What is no name of a cut.
    CutName(String),
    /// A cut before the hour.
    CutBefore(UtcSeconds),
    /// This machine's clock alone says that the hour has come.
    Unconfirmed(UtcSeconds),
    /// A file is not an opening of this log and hour.
    NotAnOpening(PathBuf),
    /// An opening signed before the hour.
    OpeningEarly {
        /// The hour.
        at: UtcSeconds,
        /// This machine's time.
        now: UtcSeconds,
    },
    /// An opening where there is no hour to wait for.
    NoHour,
    /// The log names another key than the one that signs here.
    OtherLogKey,
    /// The log's key replaced while numbers wait for the hour.
    RotateBeforeHour,
    /// The inventory does not allow data of a class to be somewhere.
    Place(Box<residency::Finding>),
    /// An inventory or a policy of where data may lie can't be used.
    Residency(PathBuf, Vec<residency::Fault>),
    /// A manifest that can't be put in force.
    Manifest(PathBuf, ManifestFault),
    /// A store of pictures did not do what it was asked.
    Pictures(#[from] intake::blobs::BlobError),
    /// A public picture can't be made.
    Picture(String),
    /// A file that is no table of addresses.
    Table(PathBuf, residency::address::TableFault),
    /// A resolver without a usable address, or with a network that is none: its name, and what is written.
    ResolverAddress(String, String),
    /// The end of a service whose receipts are under no checkpoint.
    Unsequenced {
        /// Whether the sequencer ended because it was asked to.
        orderly: bool,
        /// Entries under no checkpoint.
        pending: u64,
    },
}

/// What is wrong with a manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ManifestFault {
    /// It can't be read.
    Unreadable(String),
    /// It is another election's.
    Election {
        /// The election that it names.
        found: String,
        /// The election of the folder.
        expected: String,
    },
    /// Its tiers are not those of the contests, which are these.
    Tiers(String),
}

impl ServiceError {
    /// A file or folder that could not be read or written.
    pub fn io(path: &Path, error: std::io::Error) -> Self {
        ServiceError::Io { path: path.to_path_buf(), error }
    }

    /// The stable code.
    pub fn code(&self) -> Cow<'static, str> {
        self.said(Lang::default()).code
    }

    /// What happened and what to do next, on one line.
    pub fn line(&self, lang: Lang) -> String {
        let said = self.said(lang);
        match said.hint.is_empty() {
            true => said.text,
            false => texts::service::with_hint(lang, said.text, said.hint),
        }
    }
}
