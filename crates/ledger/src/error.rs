//! Everything that can go wrong besides a refusal, with a stable code and its text in both languages.

use model::lang::Text;
use model::{Lang, Refusal, SignerError};
use tlog::TlogError;

/// Why a store did not do what it was asked. The text inside is the engine's own, for the operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// Another process holds the folder.
    Locked(String),
    /// What is there is not what the caller thought; nothing was written.
    Conflict(String),
    /// The engine failed. Whether something was written is unknown.
    Failed(String),
    /// What is there cannot be a store's content.
    Damaged(String),
    /// Made by another version of this program, or not by it at all.
    Version(i64),
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

impl StoreError {
    const fn row(&self) -> usize {
        match self {
            StoreError::Locked(_) => 0,
            StoreError::Conflict(_) => 1,
            StoreError::Failed(_) => 2,
            StoreError::Damaged(_) => 3,
            StoreError::Version(_) => 4,
        }
    }

    fn detail(&self) -> String {
        match self {
            StoreError::Locked(s)
            | StoreError::Conflict(s)
            | StoreError::Failed(s)
            | StoreError::Damaged(s) => s.chars().take(240).collect(),
            StoreError::Version(found) => found.to_string(),
        }
    }

    /// The stable code, `L1001` … `L1005`.
    pub fn code(&self) -> String {
        format!("L{}", 1001 + self.row())
    }

    /// What to tell a person, in their language.
    pub fn text(&self, lang: Lang) -> String {
        fill(self.row(), lang, &self.detail())
    }
}

impl LedgerError {
    /// Row of the table of texts; a refusal has its own table.
    const fn row(&self) -> Option<usize> {
        Some(match self {
            LedgerError::Refused(_) => return None,
            LedgerError::Store(e) => e.row(),
            LedgerError::Fork { .. } => 5,
            LedgerError::Checkpoint(_) => 6,
            LedgerError::Damaged { .. } => 7,
            LedgerError::NotCommitted { .. } => 8,
            LedgerError::Busy => 9,
            LedgerError::Stopped => 10,
            LedgerError::Signer(_) => 11,
        })
    }

    fn detail(&self, lang: Lang) -> String {
        match self {
            LedgerError::Store(e) => e.detail(),
            LedgerError::Signer(e) => e.text(lang),
            LedgerError::Fork { size, found } => format!("{size}: {found}"),
            LedgerError::Checkpoint(e) => e.to_string(),
            LedgerError::Damaged { index, reason } => format!("{index}: {reason}"),
            LedgerError::NotCommitted { end, size } => format!("{end} / {size}"),
            LedgerError::Refused(_) | LedgerError::Busy | LedgerError::Stopped => String::new(),
        }
    }

    /// The stable code: `E1001` and on for refusals, `L1001` and on for the rest.
    pub fn code(&self) -> String {
        match (self, self.row()) {
            (LedgerError::Refused(refusal), _) => refusal.code(),
            (_, row) => format!("L{}", 1001 + row.unwrap_or_default()),
        }
    }

    /// What to tell a person, in their language.
    pub fn text(&self, lang: Lang) -> String {
        match (self, self.row()) {
            (LedgerError::Refused(refusal), _) => refusal.text(lang),
            (_, row) => fill(row.unwrap_or_default(), lang, &self.detail(lang)),
        }
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

fn fill(row: usize, lang: Lang, detail: &str) -> String {
    TEXTS[row].get(lang).replacen("{}", detail, 1)
}

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

#[rustfmt::skip]
const TEXTS: [Text; 12] = [
    t("Folder catatan sedang dipakai proses lain: {}. Hentikan proses itu, atau pakai folder lain.",
      "Another process uses the log's folder: {}. Stop that process, or use another folder."),
    t("Isi penyimpanan berubah di luar dugaan: {}. Tidak ada yang ditulis. Pastikan hanya satu proses yang menulis, lalu kirim ulang.",
      "The store holds something else than expected: {}. Nothing was written. See that one process alone writes, then send again."),
    t("Penyimpanan gagal: {}. Periksa diska, lalu kirim ulang; mengirim ulang itu aman.",
      "The store failed: {}. Look at the disk, then send again; sending again is safe."),
    t("Isi penyimpanan rusak: {}. Pulihkan dari cadangan yang tidak lebih tua dari checkpoint terakhir yang diterbitkan.",
      "The store's content is damaged: {}. Restore a backup that is not older than the last published checkpoint."),
    t("Penyimpanan dibuat oleh versi lain ({}). Pakai versi program yang sesuai.",
      "The store was made by another version ({}). Use the program of that version."),
    t("Isi penyimpanan tidak melanjutkan catatan yang sudah ditandatangani, ukuran {}. Jangan menulis lagi; pulihkan penyimpanan yang lengkap.",
      "The store does not continue the history already signed, size {}. Write nothing more; restore the complete store."),
    t("Checkpoint yang tersimpan tidak cocok dengan kunci dan asal ini: {}. Pakai kunci catatan ini.",
      "The stored checkpoint does not fit this key and origin: {}. Use the key of this log."),
    t("Entri tersimpan tidak sama dengan yang diterima, indeks {}. Pulihkan dari cadangan dan periksa diska.",
      "A stored entry is not what was taken in, index {}. Restore a backup and check the disk."),
    t("Entri yang diminta belum tercakup checkpoint (diminta / tercakup): {}. Tunggu checkpoint berikutnya.",
      "The entries asked for are not under a checkpoint yet (asked / covered): {}. Wait for the next checkpoint."),
    t("Terlalu banyak kiriman menunggu. Kirim ulang beberapa detik lagi.",
      "Too many submissions wait. Send again in a few seconds."),
    t("Penulis catatan sudah berhenti. Jalankan ulang layanan, lalu kirim ulang.",
      "The log's writer has ended. Start the service again, then send again."),
    t("Titik periksa tidak dapat ditandatangani: {}. Yang sudah diterima tetap tersimpan.",
      "The checkpoint could not be signed: {}. What was admitted is kept."),
];
