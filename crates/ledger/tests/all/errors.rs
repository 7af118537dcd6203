//! Every error besides refusals: its code, and what it tells people.

use expect_test::expect;
use ledger::{LedgerError, StoreError};
use model::{Lang, SignerError};

#[test]
fn every_error_has_its_code_and_both_texts() {
    let detail = || "«detail»".to_owned();
    let errors = [
        LedgerError::Store(StoreError::Locked(detail())),
        LedgerError::Store(StoreError::Conflict(detail())),
        LedgerError::Store(StoreError::Failed(detail())),
        LedgerError::Store(StoreError::Damaged(detail())),
        LedgerError::Store(StoreError::Version(9)),
        LedgerError::Fork { size: 7, found: detail() },
        LedgerError::Checkpoint(tlog::TlogError::NoteShape),
        LedgerError::Damaged { index: 7, reason: detail() },
        LedgerError::NotCommitted { end: 9, size: 7 },
        LedgerError::Busy,
        LedgerError::Stopped,
        LedgerError::Signer(SignerError::Declined { at: detail() }),
    ];
    let lines = errors.map(|e| format!("{} {}\n      {}\n", e.code(), e.text(Lang::Id), e.text(Lang::En)));
    expect![[r#"
        L1001 Folder catatan sedang dipakai proses lain: «detail». Hentikan proses itu, atau pakai folder lain.
              Another process uses the log's folder: «detail». Stop that process, or use another folder.
        L1002 Isi penyimpanan berubah di luar dugaan: «detail». Tidak ada yang ditulis. Pastikan hanya satu proses yang menulis, lalu kirim ulang.
              The store holds something else than expected: «detail». Nothing was written. See that one process alone writes, then send again.
        L1003 Penyimpanan gagal: «detail». Periksa diska, lalu kirim ulang; mengirim ulang itu aman.
              The store failed: «detail». Look at the disk, then send again; sending again is safe.
        L1004 Isi penyimpanan rusak: «detail». Pulihkan dari cadangan yang tidak lebih tua dari checkpoint terakhir yang diterbitkan.
              The store's content is damaged: «detail». Restore a backup that is not older than the last published checkpoint.
        L1005 Penyimpanan dibuat oleh versi lain (9). Pakai versi program yang sesuai.
              The store was made by another version (9). Use the program of that version.
        L1006 Isi penyimpanan tidak melanjutkan catatan yang sudah ditandatangani, ukuran 7: «detail». Jangan menulis lagi; pulihkan penyimpanan yang lengkap.
              The store does not continue the history already signed, size 7: «detail». Write nothing more; restore the complete store.
        L1007 Checkpoint yang tersimpan tidak cocok dengan kunci dan asal ini: not a signed note; expected text, a blank line and signature lines, each ended by a newline. Pakai kunci catatan ini.
              The stored checkpoint does not fit this key and origin: not a signed note; expected text, a blank line and signature lines, each ended by a newline. Use the key of this log.
        L1008 Entri tersimpan tidak sama dengan yang diterima, indeks 7: «detail». Pulihkan dari cadangan dan periksa diska.
              A stored entry is not what was taken in, index 7: «detail». Restore a backup and check the disk.
        L1009 Entri yang diminta belum tercakup checkpoint (diminta / tercakup): 9 / 7. Tunggu checkpoint berikutnya.
              The entries asked for are not under a checkpoint yet (asked / covered): 9 / 7. Wait for the next checkpoint.
        L1010 Terlalu banyak kiriman menunggu. Kirim ulang beberapa detik lagi.
              Too many submissions wait. Send again in a few seconds.
        L1011 Penulis catatan sudah berhenti. Jalankan ulang layanan, lalu kirim ulang.
              The log's writer has ended. Start the service again, then send again.
        L1012 Titik periksa tidak dapat ditandatangani: agen kunci di «detail» tidak menandatangani; buka kuncinya (ssh-add -X) dan setujui permintaannya. Yang sudah diterima tetap tersimpan.
              The checkpoint could not be signed: the key agent at «detail» did not sign; unlock it (ssh-add -X) and confirm what it asks. What was admitted is kept.
    "#]].assert_eq(&lines.concat());
}
