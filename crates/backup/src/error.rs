//! Why something was refused: a stable code, and what to tell people in both languages.

use model::Lang;
use texts::backup;

texts::coded! {
    /// Why no backup was made. What was sent already stays, and is not sent again.
    #[derive(Debug, thiserror::Error)]
    #[error("{} {}", self.code(), self.text(Lang::En))]
    pub enum BackupError of backup(lang) {
        /// There is no inventory.
        B1001 NoInventory(path: String) => (path),
        /// The inventory can't be used.
        B1002 Inventory {
            /// Its file.
            path: String,
            /// What is wrong with it.
            why: String,
        } => (path, why),
        /// The inventory names nobody who could open a backup.
        B1003 NoRecipient => (),
        /// A recipient's key is none.
        B1004 Recipient(id: String) => (id),
        /// The target is not in the inventory.
        B1005 Undeclared(path: String) => (path),
        /// The place may not hold backups.
        B1006 NotForBackups(id: String) => (id),
        /// No target was named, and the inventory has none here, or several.
        B1007 WhichTarget(count: usize) => (count),
        /// The target is not there: a stick that is not mounted.
        B1008 NotThere(path: String) => (path),
        /// The target holds something else.
        B1009 NotABackup(path: String) => (path),
        /// The target has another election's backups.
        B1010 OfAnother(path: String) => (path),
        /// Another process writes there.
        B1011 Busy(path: String) => (path),
        /// A file or the store failed.
        B1012 Io {
            /// The file or folder.
            path: String,
            /// What the system said.
            why: String,
        } => (path, why),
        /// The ledger can't be read.
        B1013 Ledger {
            /// The election's folder.
            path: String,
            /// What the ledger said.
            why: String,
        } => (path, why),
        /// Target and election lie inside one another.
        B1014 Nested(path: String) => (path),
        /// Encryption failed.
        B1015 Seal(why: String) => (why),
    }
}

texts::coded! {
    /// Why nothing was restored. The folder that was asked for is not there.
    #[derive(Debug, thiserror::Error)]
    #[error("{} {}", self.code(), self.text(Lang::En))]
    pub enum RestoreError of backup(lang) {
        /// There is no finished backup.
        B2001 NoBackup(path: String) => (path),
        /// No identity of age.
        B2002 Identity {
            /// Its file.
            path: String,
            /// What is wrong with it.
            why: String,
        } => (path, why),
        /// The identity is no recipient's.
        B2003 WrongRecipient(file: String) => (file),
        /// A manifest or the mark of the folder is damaged.
        B2004 Damaged {
            /// The file.
            file: String,
            /// What is wrong with it.
            why: String,
        } => (file, why),
        /// Made by another version.
        B2005 Version {
            /// The file.
            file: String,
            /// What it says that it is.
            format: String,
        } => (file, format),
        /// Parts are missing.
        B2006 Missing(
            /// What they hold.
            what: Missing
        ) => (what.0.len(), what.said(lang)),
        /// A part does not open.
        B2007 Part {
            /// The part's file.
            file: String,
            /// What is wrong with it.
            why: String,
            /// What it should hold.
            what: What,
        } => (file, why, what.said(lang)),
        /// A part holds something else.
        B2008 OtherPart {
            /// The part's file.
            file: String,
            /// What it should hold.
            what: What,
        } => (file, what.said(lang)),
        /// A file of another backup, or of another moment of this one.
        B2009 OfAnother {
            /// The file.
            file: String,
            /// What does not fit.
            why: String,
        } => (file, why),
        /// An entry does not fit.
        B2010 Entry {
            /// Its index.
            index: u64,
            /// What is wrong with it.
            why: String,
        } => (index, why),
        /// The backup's checkpoint is not signed by the log.
        B2011 Checkpoint(why: String) => (why),
        /// More was published than the backup has.
        B2012 Older {
            /// Entries in the backup.
            ours: u64,
            /// Entries published.
            published: u64,
        } => (ours, published, published.saturating_sub(1)),
        /// Something else was published.
        B2013 Fork {
            /// Where it differs: the size of the published checkpoint.
            size: u64,
        } => (size),
        /// The folder is there already.
        B2015 Occupied(path: String) => (path),
        /// The folder's place may not hold what is restored.
        B2016 WrongPlace(path: String) => (path),
        /// The verifier found something.
        B2017 Verdict(checks: String) => (checks),
        /// What was published can't be read.
        B2018 Public {
            /// Where it was looked for.
            path: String,
            /// What is wrong.
            why: String,
        } => (path, why),
        /// The log names another registry.
        B2019 Registry => (),
        /// A file that no backup has.
        B2020 Foreign(file: String) => (file),
        /// There is no backup of that number.
        B2021 NoNumber(number: u64) => (number),
        /// A file can't be read or written.
        B1012 Io {
            /// The file or folder.
            path: String,
            /// What the system said.
            why: String,
        } => (path, why),
    }
}

texts::coded! {
    /// Why a key was not split or joined. Nothing was written.
    #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
    #[error("{} {}", self.code(), self.text(Lang::En))]
    pub enum ShareError of backup(lang) {
        /// No such splitting.
        B3001 Numbers {
            /// Shares that are enough.
            threshold: u8,
            /// Shares.
            shares: u8,
        } => (threshold, shares),
        /// Too few shares.
        B3002 TooFew {
            /// Different shares that are there.
            have: usize,
            /// Shares that are needed.
            need: u8,
        } => (have, need),
        /// A share of another set.
        B3003 OtherSet {
            /// Number on the share.
            number: u8,
            /// Its set.
            found: String,
            /// The first share's set.
            expected: String,
        } => (number, found, expected),
        /// A group that is not as on the paper.
        B3004 Group {
            /// Which of the shares that were entered, from 1.
            share: usize,
            /// Which of its groups, from 1.
            group: usize,
        } => (share, group),
        /// Two shares of one number that differ.
        B3005 Twice(number: u8) => (number),
        /// The joined key is another.
        B3006 OtherKey => (),
        /// Not the letters of a share.
        B3007 NoShare {
            /// Which of the shares that were entered, from 1.
            share: usize,
        } => (share),
        /// Groups of two papers.
        B3008 NotWhole {
            /// Which of the shares that were entered, from 1.
            share: usize,
        } => (share),
    }
}

/// What a part of a backup holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Entries of the log, by the first and the last index.
    Entries(u64, u64),
    /// A file, by its path in the election's folder.
    File(String),
    /// The list of the pictures whose names begin so.
    List(String),
    /// A picture, by its SHA-256.
    Picture(String),
}

impl What {
    /// In a language.
    pub fn said(&self, lang: Lang) -> String {
        match self {
            What::Entries(first, last) => backup::source_entries(lang, first, last),
            What::File(path) => backup::source_file(lang, path),
            What::List(prefix) => backup::source_list(lang, prefix),
            What::Picture(hash) => backup::source_picture(lang, hash),
        }
    }
}

/// All that a backup lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing(pub Vec<What>);

impl Missing {
    /// The first of it, and how much more.
    fn said(&self, lang: Lang) -> String {
        let first = self.0.first().map(|what| what.said(lang)).unwrap_or_default();
        match self.0.len() {
            0 | 1 => first,
            more => backup::and_more(lang, first, more - 1),
        }
    }
}

impl BackupError {
    pub(crate) fn io(path: &std::path::Path, error: impl std::fmt::Display) -> Self {
        BackupError::Io { path: path.display().to_string(), why: error.to_string() }
    }
}

impl RestoreError {
    pub(crate) fn io(path: &std::path::Path, error: impl std::fmt::Display) -> Self {
        RestoreError::Io { path: path.display().to_string(), why: error.to_string() }
    }
}
