//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "eecdc65c77ffdb64";

pub fn B1001(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak ada: tempat mana saja yang boleh menyimpan cadangan belum dinyatakan"), "buat inventaris: 'sirekap inventory init', lalu isi tempat cadangan (service = \"backup-target\") dan penerima ([[recipient]])".into()),
        Lang::En => (format!("{path} is not there: nobody declared where backups may lie"), "make an inventory: 'sirekap inventory init', then add a place of backups (service = \"backup-target\") and recipients ([[recipient]])".into()),
    };
    Said { code: "B1001".into(), text, hint }
}

pub fn B1002(lang: Lang, path: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak dapat dipakai ({why})"), "perbaiki berkas itu, atau ambil yang terakhir benar".into()),
        Lang::En => (format!("{path} can't be used ({why})"), "mend that file, or take the last one that was right".into()),
    };
    Said { code: "B1002".into(), text, hint }
}

pub fn B1003(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("inventaris tidak menyebut penerima cadangan, jadi tidak ada yang kelak dapat membukanya".into(), "buat kunci dengan 'age-keygen', simpan kunci rahasianya di tempat lain, dan tulis kunci publiknya di [[recipient]]".into()),
        Lang::En => ("the inventory names no recipient of backups, so nobody could ever open one".into(), "make a key with 'age-keygen', keep its secret half elsewhere, and write the public one under [[recipient]]".into()),
    };
    Said { code: "B1003".into(), text, hint }
}

pub fn B1004(lang: Lang, id: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("kunci penerima {id} bukan kunci publik age"), "tulis baris \"age1…\" yang ditampilkan 'age-keygen'".into()),
        Lang::En => (format!("the key of recipient {id} is no public key of age"), "write the line \"age1…\" that 'age-keygen' shows".into()),
    };
    Said { code: "B1004".into(), text, hint }
}

pub fn B1005(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak ada di inventaris, jadi cadangan tidak ditulis ke sana"), "pakai tempat yang sudah dinyatakan, atau nyatakan tempat ini di inventory.toml lebih dahulu".into()),
        Lang::En => (format!("{path} is not in the inventory, so no backup is written there"), "use a place that is declared, or declare this one in inventory.toml first".into()),
    };
    Said { code: "B1005".into(), text, hint }
}

pub fn B1006(lang: Lang, id: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{id} tidak boleh menyimpan cadangan menurut inventaris"), "pakai tempat dengan kind = \"backup\" dan kelas \"backups\"".into()),
        Lang::En => (format!("{id} may hold no backups, says the inventory"), "use a place of kind \"backup\" with class \"backups\"".into()),
    };
    Said { code: "B1006".into(), text, hint }
}

pub fn B1007(lang: Lang, count: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("inventaris menyebut {count} tempat cadangan di mesin ini, jadi harus dipilih satu"), "sebut foldernya: sirekap backup --to FOLDER".into()),
        Lang::En => (format!("the inventory names {count} places of backups on this machine, and one must be chosen"), "name its folder: sirekap backup --to FOLDER".into()),
    };
    Said { code: "B1007".into(), text, hint }
}

pub fn B1008(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak ada; tidak ada yang ditulis"), "colokkan dan pasang (mount) penyimpannya, lalu ulangi".into()),
        Lang::En => (format!("{path} is not there; nothing was written"), "plug in and mount the medium, then do it again".into()),
    };
    Said { code: "B1008".into(), text, hint }
}

pub fn B1009(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} berisi hal lain dan bukan folder cadangan"), "pakai folder kosong, atau pindahkan isinya".into()),
        Lang::En => (format!("{path} holds something else and is no folder of backups"), "use an empty folder, or move what is in it".into()),
    };
    Said { code: "B1009".into(), text, hint }
}

pub fn B1010(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} berisi cadangan pemilu lain, atau cadangan yang kunci namanya tidak ada di sini"), "pakai folder kosong".into()),
        Lang::En => (format!("{path} has backups of another election, or such whose names' key is not here"), "use an empty folder".into()),
    };
    Said { code: "B1010".into(), text, hint }
}

pub fn B1011(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("pencadangan lain sedang menulis ke {path}"), "tunggu sampai selesai".into()),
        Lang::En => (format!("another backup is writing to {path}"), "wait until it is done".into()),
    };
    Said { code: "B1011".into(), text, hint }
}

pub fn B1012(lang: Lang, path: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak dapat dibaca atau ditulis ({why})"), "periksa ruang dan izinnya, lalu ulangi: yang sudah tersalin tidak diulang".into()),
        Lang::En => (format!("{path} can't be read or written ({why})"), "check its room and permissions, then do it again: what is copied is not copied twice".into()),
    };
    Said { code: "B1012".into(), text, hint }
}

pub fn B1013(lang: Lang, path: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("catatan di {path} tidak dapat dibaca ({why})"), "periksa dengan 'sirekap log checkpoint'".into()),
        Lang::En => (format!("the log in {path} can't be read ({why})"), "check with 'sirekap log checkpoint'".into()),
    };
    Said { code: "B1013".into(), text, hint }
}

pub fn B1014(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} terletak di dalam folder pemilu, atau sebaliknya"), "cadangan harus di penyimpan lain".into()),
        Lang::En => (format!("{path} lies inside the election's folder, or the other way round"), "a backup belongs on another medium".into()),
    };
    Said { code: "B1014".into(), text, hint }
}

pub fn B1015(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("enkripsi gagal ({why})"), "ulangi; bila tetap gagal, periksa kunci penerima di inventaris".into()),
        Lang::En => (format!("encryption failed ({why})"), "do it again; if it fails again, check the recipients' keys in the inventory".into()),
    };
    Said { code: "B1015".into(), text, hint }
}

pub fn B1016(lang: Lang, count: impl Display, first: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("cadangan selesai, tetapi {count} berkas tidak ikut; yang pertama: {first}"), "lihat daftarnya dengan --json; berkas rusak dipulihkan dari cadangan sebelumnya".into()),
        Lang::En => (format!("the backup is made, but {count} files are not in it; the first: {first}"), "see them all with --json; a damaged file comes back from an earlier backup".into()),
    };
    Said { code: "B1016".into(), text, hint }
}

pub fn B2001(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("di {path} tidak ada cadangan yang selesai"), "sebut folder yang berisi sirekap-backup.json dan folder backups".into()),
        Lang::En => (format!("there is no finished backup in {path}"), "name the folder with sirekap-backup.json and the folder backups".into()),
    };
    Said { code: "B2001".into(), text, hint }
}

pub fn B2002(lang: Lang, path: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} bukan berkas kunci age ({why})"), "sebut berkas buatan 'age-keygen', dengan baris AGE-SECRET-KEY-1…".into()),
        Lang::En => (format!("{path} is no key file of age ({why})"), "name a file by 'age-keygen', with a line AGE-SECRET-KEY-1…".into()),
    };
    Said { code: "B2002".into(), text, hint }
}

pub fn B2003(lang: Lang, file: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("kunci itu bukan milik penerima cadangan ini: {file} tidak terbuka"), "pakai kunci salah satu penerima di inventaris saat cadangan dibuat".into()),
        Lang::En => (format!("that key is no recipient's of this backup: {file} does not open"), "use the key of one whom the inventory named when the backup was made".into()),
    };
    Said { code: "B2003".into(), text, hint }
}

pub fn B2004(lang: Lang, file: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{file} rusak ({why}); tidak ada yang dipulihkan"), "pakai salinan lain dari cadangan ini, atau cadangan sebelumnya dengan --number".into()),
        Lang::En => (format!("{file} is damaged ({why}); nothing was restored"), "use another copy of this backup, or an earlier one with --number".into()),
    };
    Said { code: "B2004".into(), text, hint }
}

pub fn B2005(lang: Lang, file: impl Display, format: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{file} dibuat versi lain ({format})"), "pakai versi program yang membuatnya".into()),
        Lang::En => (format!("{file} is of another version ({format})"), "use the version of the program that made it".into()),
    };
    Said { code: "B2005".into(), text, hint }
}

pub fn B2006(lang: Lang, count: impl Display, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("cadangan tidak lengkap: {count} bagian tidak ada; {what}"), "salin lagi cadangan secara utuh, atau pakai cadangan sebelumnya dengan --number".into()),
        Lang::En => (format!("the backup is incomplete: {count} parts are missing; {what}"), "copy the backup again as a whole, or use an earlier one with --number".into()),
    };
    Said { code: "B2006".into(), text, hint }
}

pub fn B2007(lang: Lang, file: impl Display, why: impl Display, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("bagian {file} rusak ({why}): {what}"), "pakai salinan lain dari cadangan ini".into()),
        Lang::En => (format!("part {file} is damaged ({why}): {what}"), "use another copy of this backup".into()),
    };
    Said { code: "B2007".into(), text, hint }
}

pub fn B2008(lang: Lang, file: impl Display, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("bagian {file} berisi hal lain: {what}"), "bagian-bagian tertukar atau diganti; pakai salinan lain dari cadangan ini".into()),
        Lang::En => (format!("part {file} holds something else: {what}"), "parts were exchanged or replaced; use another copy of this backup".into()),
    };
    Said { code: "B2008".into(), text, hint }
}

pub fn B2009(lang: Lang, file: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{file} bukan milik cadangan ini ({why})"), "pakai salinan utuh dari satu folder cadangan".into()),
        Lang::En => (format!("{file} is not of this backup ({why})"), "use a whole copy of one folder of backups".into()),
    };
    Said { code: "B2009".into(), text, hint }
}

pub fn B2010(lang: Lang, index: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("entri {index} tidak cocok ({why})"), "pakai salinan lain dari cadangan ini".into()),
        Lang::En => (format!("entry {index} does not fit ({why})"), "use another copy of this backup".into()),
    };
    Said { code: "B2010".into(), text, hint }
}

pub fn B2011(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("titik periksa di cadangan tidak sah ({why})"), "jangan pakai cadangan ini; cari tahu siapa yang membuatnya".into()),
        Lang::En => (format!("the checkpoint in the backup is not valid ({why})"), "don't use this backup; find out who made it".into()),
    };
    Said { code: "B2011".into(), text, hint }
}

pub fn B2012(lang: Lang, ours: impl Display, published: impl Display, last: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("cadangan ini lebih lama daripada yang sudah diterbitkan: {ours} entri, diterbitkan {published}; entri {ours} sampai {last} tidak ada"), "pakai cadangan yang lebih baru, atau ambil entri itu dari salinan pohon publik".into()),
        Lang::En => (format!("this backup is older than what was published: {ours} entries, published {published}; entries {ours} to {last} are missing"), "use a newer backup, or take these entries from a copy of the public tree".into()),
    };
    Said { code: "B2012".into(), text, hint }
}

pub fn B2013(lang: Lang, size: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("cadangan ini memuat riwayat lain daripada yang diterbitkan, pada {size} entri"), "jangan pakai; laporkan: dua riwayat satu catatan adalah kesalahan berat".into()),
        Lang::En => (format!("this backup has another history than what was published, at {size} entries"), "don't use it; report it: two histories of one log are a grave fault".into()),
    };
    Said { code: "B2013".into(), text, hint }
}

pub fn B2015(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} sudah berisi sesuatu; tidak ada yang ditimpa"), "sebut folder baru".into()),
        Lang::En => (format!("there is something in {path} already; nothing is overwritten"), "name a new folder".into()),
    };
    Said { code: "B2015".into(), text, hint }
}

pub fn B2016(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} bukan tempat yang boleh memuat data ini menurut inventaris"), "pulihkan di tempat yang dinyatakan untuk kelas event-log dan originals, atau nyatakan tempat ini lebih dahulu".into()),
        Lang::En => (format!("{path} is no place that may hold this data, says the inventory"), "restore where classes event-log and originals are declared, or declare this place first".into()),
    };
    Said { code: "B2016".into(), text, hint }
}

pub fn B2017(lang: Lang, checks: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("pemeriksaan menemukan kesalahan di hasil pemulihan: {checks}"), "jangan pakai folder itu; pakai cadangan lain".into()),
        Lang::En => (format!("verification found faults in what was restored: {checks}"), "don't use that folder; use another backup".into()),
    };
    Said { code: "B2017".into(), text, hint }
}

pub fn B2018(lang: Lang, path: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("titik periksa publik di {path} tidak dapat dipakai ({why})"), "sebut alamat atau folder pohon publik, atau berkas titik periksa".into()),
        Lang::En => (format!("the public checkpoint at {path} can't be used ({why})"), "name the address or folder of a public tree, or a checkpoint's file".into()),
    };
    Said { code: "B2018".into(), text, hint }
}

pub fn B2019(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("registri di cadangan bukan yang disebut catatan".into(), "pakai salinan lain dari cadangan ini".into()),
        Lang::En => ("the registry in the backup is not the one that the log names".into(), "use another copy of this backup".into()),
    };
    Said { code: "B2019".into(), text, hint }
}

pub fn B2020(lang: Lang, file: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{file} bukan bagian dari cadangan mana pun"), "cari tahu siapa yang menaruhnya, lalu pindahkan".into()),
        Lang::En => (format!("{file} is part of no backup"), "find out who put it there, then move it away".into()),
    };
    Said { code: "B2020".into(), text, hint }
}

pub fn B2021(lang: Lang, number: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("cadangan nomor {number} tidak ada"), "lihat nomornya di folder backups".into()),
        Lang::En => (format!("there is no backup number {number}"), "see the numbers in the folder backups".into()),
    };
    Said { code: "B2021".into(), text, hint }
}

pub fn B3001(lang: Lang, threshold: impl Display, shares: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{threshold} dari {shares} tidak dapat dipakai"), "paling sedikit 2 bagian diperlukan, paling banyak 16 bagian dibuat".into()),
        Lang::En => (format!("{threshold} of {shares} can't be used"), "at least 2 shares are needed, at most 16 are made".into()),
    };
    Said { code: "B3001".into(), text, hint }
}

pub fn B3002(lang: Lang, have: impl Display, need: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("baru {have} bagian yang berbeda; diperlukan {need}"), "minta bagian lain dari pemegangnya".into()),
        Lang::En => (format!("{have} different shares so far; {need} are needed"), "ask their holders for others".into()),
    };
    Said { code: "B3002".into(), text, hint }
}

pub fn B3003(lang: Lang, number: impl Display, found: impl Display, expected: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("bagian {number} dari kumpulan lain ({found}, bukan {expected})"), "kumpulkan bagian dengan kode kumpulan yang sama".into()),
        Lang::En => (format!("share {number} is of another set ({found}, not {expected})"), "bring shares with the same set code together".into()),
    };
    Said { code: "B3003".into(), text, hint }
}

pub fn B3004(lang: Lang, share: impl Display, group: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("bagian ke-{share} yang dimasukkan: kelompok {group} salah ketik"), "bandingkan kelompok itu dengan kertasnya, huruf demi huruf".into()),
        Lang::En => (format!("share number {share} as entered: group {group} is mistyped"), "compare that group with the paper, letter by letter".into()),
    };
    Said { code: "B3004".into(), text, hint }
}

pub fn B3005(lang: Lang, number: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("bagian {number} dimasukkan dua kali, dengan isi berbeda"), "periksa nomor bagian pada kertas".into()),
        Lang::En => (format!("share {number} was entered twice, and differs"), "check the number of the share on the paper".into()),
    };
    Said { code: "B3005".into(), text, hint }
}

pub fn B3006(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kunci yang tersusun bukan kunci yang dibagi".into(), "salah satu bagian palsu atau dari pembagian lain; coba bagian lain".into()),
        Lang::En => ("the joined key is not the one that was split".into(), "a share is false or of another splitting; try others".into()),
    };
    Said { code: "B3006".into(), text, hint }
}

pub fn B3007(lang: Lang, share: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("bagian ke-{share} yang dimasukkan: bukan 14 kelompok huruf"), "ketik semua kelompok, atau tempel isi kode QR-nya".into()),
        Lang::En => (format!("share number {share} as entered: it is not 14 groups of letters"), "type all groups, or paste what the QR code says".into()),
    };
    Said { code: "B3007".into(), text, hint }
}

pub fn B3008(lang: Lang, share: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("bagian ke-{share} yang dimasukkan tidak utuh, padahal setiap kelompok benar"), "kelompok dari dua kertas tercampur; ketik ulang dari satu kertas".into()),
        Lang::En => (format!("share number {share} as entered is not whole, though each group is right"), "groups of two papers were mixed; type it again from one paper".into()),
    };
    Said { code: "B3008".into(), text, hint }
}

pub fn source_file(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("berkas {path}"),
        Lang::En => format!("file {path}"),
    }
}

pub fn source_entries(lang: Lang, first: impl Display, last: impl Display) -> String {
    match lang {
        Lang::Id => format!("entri {first} sampai {last}"),
        Lang::En => format!("entries {first} to {last}"),
    }
}

pub fn source_picture(lang: Lang, hash: impl Display) -> String {
    match lang {
        Lang::Id => format!("gambar {hash}"),
        Lang::En => format!("picture {hash}"),
    }
}

pub fn source_list(lang: Lang, prefix: impl Display) -> String {
    match lang {
        Lang::Id => format!("daftar gambar {prefix}"),
        Lang::En => format!("list of pictures {prefix}"),
    }
}

pub fn and_more(lang: Lang, first: impl Display, more: impl Display) -> String {
    match lang {
        Lang::Id => format!("{first} (dan {more} lagi)"),
        Lang::En => format!("{first} (and {more} more)"),
    }
}
