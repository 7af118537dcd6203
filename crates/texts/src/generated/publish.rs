//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "bf4fa72b97956841";

pub fn P1001(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Penyimpanan gagal: {why}. Periksa ruang dan hak akses, lalu terbitkan lagi; keadaan lama tetap tampil."), String::new()),
        Lang::En => (format!("The store failed: {why}. Check space and permissions and publish again; the old state still shows."), String::new()),
    };
    Said { code: "P1001".into(), text, hint }
}

pub fn P1002(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Catatan tidak dapat dibaca: {why}. Periksa catatan, lalu terbitkan lagi."), String::new()),
        Lang::En => (format!("The log can't be read: {why}. Check the log and publish again."), String::new()),
    };
    Said { code: "P1002".into(), text, hint }
}

pub fn P1003(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Checkpoint atau petak catatan salah: {why}. Gunakan checkpoint yang ditandatangani catatan ini."), String::new()),
        Lang::En => (format!("The checkpoint or a tile is wrong: {why}. Use a checkpoint that this log signed."), String::new()),
    };
    Said { code: "P1003".into(), text, hint }
}

pub fn P1004(lang: Lang, sizes: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Ukuran checkpoint dan tabulasi berbeda: {sizes}. Tabulasikan catatan sampai ukuran checkpoint."), String::new()),
        Lang::En => (format!("Checkpoint and tabulation differ in size: {sizes}. Tabulate the log up to the checkpoint's size."), String::new()),
    };
    Said { code: "P1004".into(), text, hint }
}

pub fn P1005(lang: Lang, size: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Petak catatan tidak cocok dengan akar checkpoint berukuran {size}. Jangan terbitkan; periksa catatan."), String::new()),
        Lang::En => (format!("The tiles do not match the root of the checkpoint of size {size}. Do not publish; check the log."), String::new()),
    };
    Said { code: "P1005".into(), text, hint }
}

pub fn P1006(lang: Lang, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Folder ini memuat pohon lain: {found}. Pilih folder kosong atau pohon pemilu ini."), String::new()),
        Lang::En => (format!("This place holds another tree: {found}. Choose an empty place or this election's own tree."), String::new()),
    };
    Said { code: "P1006".into(), text, hint }
}

pub fn P1007(lang: Lang, sizes: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Pohon sudah lebih maju daripada yang akan diterbitkan: {sizes}. Bacalah catatan terbaru."), String::new()),
        Lang::En => (format!("The tree is ahead of what was to be published: {sizes}. Read the newest log."), String::new()),
    };
    Said { code: "P1007".into(), text, hint }
}

pub fn P1008(lang: Lang, tree: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Catatan bukan kelanjutan dari {tree} entri yang sudah terbit. Jangan terbitkan; catatan bercabang."), String::new()),
        Lang::En => (format!("The log does not continue the {tree} entries already published. Do not publish; the log has forked."), String::new()),
    };
    Said { code: "P1008".into(), text, hint }
}

pub fn P1009(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Berkas pohon rusak: {what}. Terbitkan seluruhnya ke folder kosong."), String::new()),
        Lang::En => (format!("A file of the tree is damaged: {what}. Publish everything to an empty place."), String::new()),
    };
    Said { code: "P1009".into(), text, hint }
}

pub fn P1010(lang: Lang, entry: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Entri catatan bukan peristiwa yang ditabulasikan: {entry}. Tabulasikan ulang dari catatan."), String::new()),
        Lang::En => (format!("An entry of the log is not the event that was tabulated: {entry}. Tabulate again from the log."), String::new()),
    };
    Said { code: "P1010".into(), text, hint }
}

pub fn P1011(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Berkas tidak dapat disusun: {why}. Laporkan kesalahan ini."), String::new()),
        Lang::En => (format!("A file could not be encoded: {why}. Report this error."), String::new()),
    };
    Said { code: "P1011".into(), text, hint }
}

pub fn P1012(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Folder tidak dapat dipastikan tersimpan: {why}. Periksa disk, lalu terbitkan lagi."), String::new()),
        Lang::En => (format!("The folder could not be made durable: {why}. Check the disk and publish again."), String::new()),
    };
    Said { code: "P1012".into(), text, hint }
}

pub fn P1013(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Belum ada yang dapat diterbitkan. Catatan harus memuat entri 0.".into(), String::new()),
        Lang::En => ("There is nothing to publish yet. The log must hold entry 0.".into(), String::new()),
    };
    Said { code: "P1013".into(), text, hint }
}

pub fn P1101(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak ada di daftar berkas publik; pohon tidak dikirim. Periksa dari mana berkas itu, lalu terbitkan lagi."), String::new()),
        Lang::En => (format!("{path} is not in the table of public files; the tree was not sent. Find out where it comes from, then publish again."), String::new()),
    };
    Said { code: "P1101".into(), text, hint }
}

pub fn P1102(lang: Lang, path: impl Display, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path}: isian {field} tidak ada di daftar isian publik; pohon tidak dikirim. Periksa dari mana isian itu, lalu terbitkan lagi."), String::new()),
        Lang::En => (format!("{path}: the field {field} is not in the table of public fields; the tree was not sent. Find out where it comes from, then publish again."), String::new()),
    };
    Said { code: "P1102".into(), text, hint }
}

pub fn P1103(lang: Lang, path: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path}: bukan bentuk yang ada di daftar ({why}); pohon tidak dikirim. Periksa dengan 'sirekap verify', lalu terbitkan lagi."), String::new()),
        Lang::En => (format!("{path}: not of the form that the table has ({why}); the tree was not sent. Check with 'sirekap verify', then publish again."), String::new()),
    };
    Said { code: "P1103".into(), text, hint }
}
