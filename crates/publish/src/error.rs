//! Why a state was not published, with a stable code and what to do next, in both languages.

use crate::LogSourceError;
use model::lang::Text;
use model::{Lang, Refusal};
use store::StoreError;
use tlog::TlogError;

/// Why a state was not published. Whatever the reason, the tree still shows the state it showed before.
#[derive(Debug, thiserror::Error)]
#[error("{} {}", self.code(), self.text(Lang::En))]
pub enum PublishError {
    /// The store failed.
    Store(#[source] StoreError),
    /// The log did not answer.
    Log(#[source] LogSourceError),
    /// The checkpoint or a tile is not what tlog expects.
    Tlog(#[source] TlogError),
    /// The checkpoint is not of the size that was tabulated.
    Size {
        /// Entries under the checkpoint.
        checkpoint: u64,
        /// Entries tabulated.
        tabulated: u64,
    },
    /// The tiles do not add up to the checkpoint's root.
    Root {
        /// Entries under the checkpoint.
        size: u64,
    },
    /// The tree there belongs to another election, or was made by another version.
    OtherTree(String),
    /// The tree there already stands for more of the log.
    Behind {
        /// Entries that the tree stands for.
        tree: u64,
        /// Entries that were to be published.
        offered: u64,
    },
    /// The log under the checkpoint is not a continuation of the log that the tree stands for.
    Fork {
        /// Entries that the tree stands for.
        tree: u64,
    },
    /// A file of the tree can't be read back.
    Damaged {
        /// Its path.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// An entry of the log is not the event that was tabulated at its place.
    Entry {
        /// Its index.
        index: u64,
        /// Why it can't be read, where it can't.
        refusal: Option<Refusal>,
    },
    /// A file could not be encoded.
    Encode(String),
    /// The folder could not be made durable.
    Sync(#[source] std::io::Error),
    /// The fold holds nothing: not even entry 0.
    Empty,
}

impl From<StoreError> for PublishError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Folder(error) => PublishError::Sync(error),
            other => PublishError::Store(other),
        }
    }
}
impl From<LogSourceError> for PublishError {
    fn from(error: LogSourceError) -> Self {
        PublishError::Log(error)
    }
}
impl From<TlogError> for PublishError {
    fn from(error: TlogError) -> Self {
        PublishError::Tlog(error)
    }
}
impl From<serde_json::Error> for PublishError {
    fn from(error: serde_json::Error) -> Self {
        PublishError::Encode(error.to_string())
    }
}

impl PublishError {
    const fn row(&self) -> usize {
        match self {
            PublishError::Store(_) => 0,
            PublishError::Log(_) => 1,
            PublishError::Tlog(_) => 2,
            PublishError::Size { .. } => 3,
            PublishError::Root { .. } => 4,
            PublishError::OtherTree(_) => 5,
            PublishError::Behind { .. } => 6,
            PublishError::Fork { .. } => 7,
            PublishError::Damaged { .. } => 8,
            PublishError::Entry { .. } => 9,
            PublishError::Encode(_) => 10,
            PublishError::Sync(_) => 11,
            PublishError::Empty => 12,
        }
    }

    /// The stable code, `P1001` and on.
    pub fn code(&self) -> String {
        format!("P{}", 1001 + self.row())
    }

    /// What to tell a person, in their language.
    pub fn text(&self, lang: Lang) -> String {
        TEXTS[self.row()].get(lang).replacen("{}", &self.detail(), 1)
    }

    fn detail(&self) -> String {
        match self {
            PublishError::Store(e) => e.to_string(),
            PublishError::Log(e) => e.to_string(),
            PublishError::Tlog(e) => e.to_string(),
            PublishError::Size { checkpoint, tabulated } => format!("{checkpoint} / {tabulated}"),
            PublishError::Root { size } | PublishError::Fork { tree: size } => size.to_string(),
            PublishError::OtherTree(found) => found.clone(),
            PublishError::Behind { tree, offered } => format!("{tree} / {offered}"),
            PublishError::Damaged { path, reason } => format!("{path}: {reason}"),
            PublishError::Entry { index, refusal: None } => index.to_string(),
            PublishError::Entry { index, refusal: Some(refusal) } => format!("{index}: {refusal}"),
            PublishError::Encode(e) => e.clone(),
            PublishError::Sync(e) => e.to_string(),
            PublishError::Empty => String::new(),
        }
    }
}

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

#[rustfmt::skip]
const TEXTS: [Text; 13] = [
    t("Penyimpanan gagal: {}. Periksa ruang dan hak akses, lalu terbitkan lagi; keadaan lama tetap tampil.",
      "The store failed: {}. Check space and permissions and publish again; the old state still shows."),
    t("Catatan tidak dapat dibaca: {}. Periksa catatan, lalu terbitkan lagi.",
      "The log can't be read: {}. Check the log and publish again."),
    t("Checkpoint atau petak catatan salah: {}. Gunakan checkpoint yang ditandatangani catatan ini.",
      "The checkpoint or a tile is wrong: {}. Use a checkpoint that this log signed."),
    t("Ukuran checkpoint dan tabulasi berbeda: {}. Tabulasikan catatan sampai ukuran checkpoint.",
      "Checkpoint and tabulation differ in size: {}. Tabulate the log up to the checkpoint's size."),
    t("Petak catatan tidak cocok dengan akar checkpoint berukuran {}. Jangan terbitkan; periksa catatan.",
      "The tiles do not match the root of the checkpoint of size {}. Do not publish; check the log."),
    t("Folder ini memuat pohon lain: {}. Pilih folder kosong atau pohon pemilu ini.",
      "This place holds another tree: {}. Choose an empty place or this election's own tree."),
    t("Pohon sudah lebih maju daripada yang akan diterbitkan: {}. Bacalah catatan terbaru.",
      "The tree is ahead of what was to be published: {}. Read the newest log."),
    t("Catatan bukan kelanjutan dari {} entri yang sudah terbit. Jangan terbitkan; catatan bercabang.",
      "The log does not continue the {} entries already published. Do not publish; the log has forked."),
    t("Berkas pohon rusak: {}. Terbitkan seluruhnya ke folder kosong.",
      "A file of the tree is damaged: {}. Publish everything to an empty place."),
    t("Entri catatan bukan peristiwa yang ditabulasikan: {}. Tabulasikan ulang dari catatan.",
      "An entry of the log is not the event that was tabulated: {}. Tabulate again from the log."),
    t("Berkas tidak dapat disusun: {}. Laporkan kesalahan ini.",
      "A file could not be encoded: {}. Report this error."),
    t("Folder tidak dapat dipastikan tersimpan: {}. Periksa disk, lalu terbitkan lagi.",
      "The folder could not be made durable: {}. Check the disk and publish again."),
    t("Belum ada yang dapat diterbitkan. Catatan harus memuat entri 0.",
      "There is nothing to publish yet. The log must hold entry 0."),
];
