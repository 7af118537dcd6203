//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "fdfbb3d80a4eabd1";

pub fn L1001(lang: Lang, who: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Folder catatan sedang dipakai proses lain: {who}. Hentikan proses itu, atau pakai folder lain."), String::new()),
        Lang::En => (format!("Another process uses the log's folder: {who}. Stop that process, or use another folder."), String::new()),
    };
    Said { code: "L1001".into(), text, hint }
}

pub fn L1002(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Isi penyimpanan berubah di luar dugaan: {what}. Tidak ada yang ditulis. Pastikan hanya satu proses yang menulis, lalu kirim ulang."), String::new()),
        Lang::En => (format!("The store holds something else than expected: {what}. Nothing was written. See that one process alone writes, then send again."), String::new()),
    };
    Said { code: "L1002".into(), text, hint }
}

pub fn L1003(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Penyimpanan gagal: {why}. Periksa diska, lalu kirim ulang; mengirim ulang itu aman."), String::new()),
        Lang::En => (format!("The store failed: {why}. Look at the disk, then send again; sending again is safe."), String::new()),
    };
    Said { code: "L1003".into(), text, hint }
}

pub fn L1004(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Isi penyimpanan rusak: {what}. Pulihkan dari cadangan yang tidak lebih tua dari checkpoint terakhir yang diterbitkan."), String::new()),
        Lang::En => (format!("The store's content is damaged: {what}. Restore a backup that is not older than the last published checkpoint."), String::new()),
    };
    Said { code: "L1004".into(), text, hint }
}

pub fn L1005(lang: Lang, version: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Penyimpanan dibuat oleh versi lain ({version}). Pakai versi program yang sesuai."), String::new()),
        Lang::En => (format!("The store was made by another version ({version}). Use the program of that version."), String::new()),
    };
    Said { code: "L1005".into(), text, hint }
}

pub fn L1006(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Isi penyimpanan tidak melanjutkan catatan yang sudah ditandatangani, ukuran {what}. Jangan menulis lagi; pulihkan penyimpanan yang lengkap."), String::new()),
        Lang::En => (format!("The store does not continue the history already signed, size {what}. Write nothing more; restore the complete store."), String::new()),
    };
    Said { code: "L1006".into(), text, hint }
}

pub fn L1007(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Checkpoint yang tersimpan tidak cocok dengan kunci dan asal ini: {why}. Pakai kunci catatan ini."), String::new()),
        Lang::En => (format!("The stored checkpoint does not fit this key and origin: {why}. Use the key of this log."), String::new()),
    };
    Said { code: "L1007".into(), text, hint }
}

pub fn L1008(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Entri tersimpan tidak sama dengan yang diterima, indeks {what}. Pulihkan dari cadangan dan periksa diska."), String::new()),
        Lang::En => (format!("A stored entry is not what was taken in, index {what}. Restore a backup and check the disk."), String::new()),
    };
    Said { code: "L1008".into(), text, hint }
}

pub fn L1009(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Entri yang diminta belum tercakup checkpoint (diminta / tercakup): {what}. Tunggu checkpoint berikutnya."), String::new()),
        Lang::En => (format!("The entries asked for are not under a checkpoint yet (asked / covered): {what}. Wait for the next checkpoint."), String::new()),
    };
    Said { code: "L1009".into(), text, hint }
}

pub fn L1010(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Terlalu banyak kiriman menunggu. Kirim ulang beberapa detik lagi.".into(), String::new()),
        Lang::En => ("Too many submissions wait. Send again in a few seconds.".into(), String::new()),
    };
    Said { code: "L1010".into(), text, hint }
}

pub fn L1011(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Penulis catatan sudah berhenti. Jalankan ulang layanan, lalu kirim ulang.".into(), String::new()),
        Lang::En => ("The log's writer has ended. Start the service again, then send again.".into(), String::new()),
    };
    Said { code: "L1011".into(), text, hint }
}

pub fn L1012(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Titik periksa tidak dapat ditandatangani: {why}. Yang sudah diterima tetap tersimpan."), String::new()),
        Lang::En => (format!("The checkpoint could not be signed: {why}. What was admitted is kept."), String::new()),
    };
    Said { code: "L1012".into(), text, hint }
}
