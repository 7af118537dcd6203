//! Everything that can go wrong besides a refusal, with a stable code and its text in both languages.

use model::{Lang, Refusal, SignerError};
use std::borrow::Cow;
use texts::{Said, ledger, safe};
use tlog::TlogError;

texts::coded! {
    /// Why a store did not do what it was asked. The text inside is the engine's own, for the operator.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum StoreError of ledger(lang) {
        /// Another process holds the folder.
        L1001 Locked(who: String) => (short(who)),
        /// What is there is not what the caller thought; nothing was written.
        L1002 Conflict(what: String) => (short(what)),
        /// The engine failed. Whether something was written is unknown.
        L1003 Failed(why: String) => (short(why)),
        /// What is there cannot be a store's content.
        L1004 Damaged(what: String) => (short(what)),
        /// Made by another version of this program, or not by it at all.
        L1005 Version(version: i64) => (version),
    }
}

/// Why the ledger did not answer with what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LedgerError {
    /// The event was not taken, for a reason that will not change by asking again.
    Refused(Refusal),
    /// The store failed. Whether the event was taken is unknown; handing it in again is safe.
    Store(StoreError),
    /// The store does not continue the history that this ledger has signed. Nothing is written any more.
    Fork {
        /// Size of the checkpoint that was signed and seen.
        size: u64,
        /// What the store holds instead.
        found: String,
    },
    /// The stored checkpoint cannot be opened with the key given.
    Checkpoint(TlogError),
    /// A stored entry is not what was staged.
    Damaged {
        /// Its index.
        index: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// Entries were asked for that no checkpoint covers yet.
    NotCommitted {
        /// First index after those asked for.
        end: u64,
        /// Entries under the last checkpoint.
        size: u64,
    },
    /// The log's key gave no signature. Nothing was written; asking again may help.
    Signer(SignerError),
    /// Too many submissions wait.
    Busy,
    /// The writer has ended.
    Stopped,
}

impl From<Refusal> for LedgerError {
    fn from(refusal: Refusal) -> Self {
        LedgerError::Refused(refusal)
    }
}

impl From<SignerError> for LedgerError {
    fn from(error: SignerError) -> Self {
        LedgerError::Signer(error)
    }
}

impl From<StoreError> for LedgerError {
    fn from(error: StoreError) -> Self {
        LedgerError::Store(error)
    }
}

impl LedgerError {
    /// Code and text in a language: `E1001` and on for refusals, `L1001` and on for the rest.
    pub fn said(&self, lang: Lang) -> Said {
        match self {
            LedgerError::Refused(refusal) => refusal.said(lang),
            LedgerError::Store(error) => error.said(lang),
            LedgerError::Fork { size, found } => ledger::L1006(lang, format_args!("{size}: {found}")),
            LedgerError::Checkpoint(error) => ledger::L1007(lang, error),
            LedgerError::Damaged { index, reason } => ledger::L1008(lang, format_args!("{index}: {reason}")),
            LedgerError::NotCommitted { end, size } => ledger::L1009(lang, format_args!("{end} / {size}")),
            LedgerError::Busy => ledger::L1010(lang),
            LedgerError::Stopped => ledger::L1011(lang),
            LedgerError::Signer(error) => ledger::L1012(lang, error.text(lang)),
        }
    }

    /// The stable code.
    pub fn code(&self) -> Cow<'static, str> {
        self.said(Lang::default()).code
    }

    /// What to tell a person, in their language.
    pub fn text(&self, lang: Lang) -> String {
        self.said(lang).text
    }
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::fmt::Display for LedgerError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for StoreError {}
impl std::error::Error for LedgerError {}

fn short(text: &str) -> String {
    safe(text, 240)
}
