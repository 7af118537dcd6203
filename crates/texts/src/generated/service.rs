//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "01468e133b921504";

pub fn C4003(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("tidak ada keacakan: {why}"), "periksa sistem operasi mesin ini".into()),
        Lang::En => (format!("no randomness: {why}"), "check this machine's operating system".into()),
    };
    Said { code: "C4003".into(), text, hint }
}

pub fn C4002(lang: Lang, path: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} rusak ({why})"), "salin lagi dari cadangan, atau buat pemilu ini sekali lagi".into()),
        Lang::En => (format!("{path} is damaged ({why})"), "restore it from a backup, or make the election again".into()),
    };
    Said { code: "C4002".into(), text, hint }
}

pub fn C4010(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} rusak"), "salin lagi dari cadangan; atau jalankan 'sirekap election open --root BERKAS' dengan kunci akarnya".into()),
        Lang::En => (format!("{path} is damaged"), "restore it from a backup; or run 'sirekap election open --root FILE' with the root key".into()),
    };
    Said { code: "C4010".into(), text, hint }
}

pub fn C4013(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak ada: pemilu ini belum dibuka di folder ini"), "jalankan 'sirekap election open', atau salin berkas itu dari cadangan".into()),
        Lang::En => (format!("{path} is not there: the election was not opened in this folder"), "run 'sirekap election open', or restore that file from a backup".into()),
    };
    Said { code: "C4013".into(), text, hint }
}

pub fn C4005(lang: Lang, path: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak dapat dipakai ({why})"), "periksa nama dan hak aksesnya".into()),
        Lang::En => (format!("{path} can't be used ({why})"), "check its name and permissions".into()),
    };
    Said { code: "C4005".into(), text, hint }
}

pub fn C3077(lang: Lang, get: impl Display, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("kunci {get} tidak ada: {path}"), "buka pemilu dengan 'sirekap election open'; atau salin dari cadangan, atau sebut berkasnya dengan --key atau --with".into()),
        Lang::En => (format!("the key of {get} is not there: {path}"), "open the election with 'sirekap election open'; or restore it from a backup, or name its file with --key or --with".into()),
    };
    Said { code: "C3077".into(), text, hint }
}

pub fn C4004(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} bukan kunci"), "salin lagi dari cadangan: 64 angka heksadesimal, atau satu baris 'ssh-ed25519 …' dari kunci di ssh-agent".into()),
        Lang::En => (format!("{path} is not a key"), "restore it from a backup: 64 hexadecimal digits, or a line 'ssh-ed25519 …' of a key in an ssh-agent".into()),
    };
    Said { code: "C4004".into(), text, hint }
}

pub fn C4014(lang: Lang, get: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("kunci {get} harus berupa berkas benih: terlalu banyak yang ditandatangani untuk sebuah agen"), "jangan sebut kunci ini dengan --signer".into()),
        Lang::En => (format!("the key of {get} must be a seed file: an agent is too slow for all that it signs"), "don't name this key with --signer".into()),
    };
    Said { code: "C4014".into(), text, hint }
}

pub fn C4011(lang: Lang, path: impl Display, mode: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} dapat dibaca orang lain (mode {mode})"), "chmod 600 berkas itu; bila mesin ini dipakai orang lain, anggap kuncinya diketahui dan ganti".into()),
        Lang::En => (format!("{path} can be read by others than its owner (mode {mode})"), "chmod 600 that file; if others use this machine, take the key for known and replace it".into()),
    };
    Said { code: "C4011".into(), text, hint }
}

pub fn C3076(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("pemilu di {path} belum dibuka"), "jalankan 'sirekap election open'".into()),
        Lang::En => (format!("the election in {path} was not opened yet"), "run 'sirekap election open'".into()),
    };
    Said { code: "C3076".into(), text, hint }
}

pub fn C3079(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("pemilu ini dibuka dengan kunci akar yang lain".into(), "sebut kunci akarnya dengan --root".into()),
        Lang::En => ("this election was opened by another root key".into(), "name its root key with --root".into()),
    };
    Said { code: "C3079".into(), text, hint }
}

pub fn C3078(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("dua otoritas harus menandatangani, dan kedua kuncinya sama".into(), "sebut kunci otoritas kedua dengan --with".into()),
        Lang::En => ("two authorities must sign, and both keys are the same".into(), "name the second authority's key with --with".into()),
    };
    Said { code: "C3078".into(), text, hint }
}

pub fn C3006(lang: Lang, name: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("salinan bernama {name} sudah ada"), "pilih nama lain, misalnya dengan jam".into()),
        Lang::En => (format!("cut {name} exists already"), "choose another name, with the hour for example".into()),
    };
    Said { code: "C3006".into(), text, hint }
}

pub fn C3010(lang: Lang, at: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("salinan bernama baru boleh dibuat mulai {at}"), "terbitkan tanpa --cut".into()),
        Lang::En => (format!("no cut may be made before {at}"), "publish without --cut".into()),
    };
    Said { code: "C3010".into(), text, hint }
}

pub fn C3054(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} bukan pembukaan pemilu ini"), "buat lagi dengan 'sirekap publish --open'".into()),
        Lang::En => (format!("{path} is not an opening of this election"), "make it again with 'sirekap publish --open'".into()),
    };
    Said { code: "C3054".into(), text, hint }
}

pub fn C3052(lang: Lang, at: impl Display, now: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("pembukaan baru boleh ditandatangani mulai {at}; jam mesin ini {now}"), "tunggu jamnya, atau betulkan jam mesin ini".into()),
        Lang::En => (format!("an opening may be signed from {at} on; this machine's clock says {now}"), "wait for the hour, or set this machine's clock right".into()),
    };
    Said { code: "C3052".into(), text, hint }
}

pub fn C3053(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("pemilu ini tidak menunggu jam terbit".into(), "langsung 'sirekap publish'".into()),
        Lang::En => ("this election waits for no hour".into(), "simply 'sirekap publish'".into()),
    };
    Said { code: "C3053".into(), text, hint }
}

pub fn C3060(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("catatan ini menyebut kunci catatan lain daripada yang ada di folder ini".into(), "salin keys/log.seed (atau log.next) yang terbaru dari cadangan".into()),
        Lang::En => ("the log names another key than the one in this folder".into(), "restore the newest keys/log.seed (or log.next) from a backup".into()),
    };
    Said { code: "C3060".into(), text, hint }
}

pub fn C3061(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("angka TPS sudah ada di catatan dan belum boleh diterbitkan, jadi kunci lama masih diperlukan".into(), "ganti kuncinya setelah jam penerbitan".into()),
        Lang::En => ("numbers of stations are in the log and may not be published yet, so the old key is still needed".into(), "replace the key after the hour of publication".into()),
    };
    Said { code: "C3061".into(), text, hint }
}

pub const KEY_OF_AUTHORITY: Text = Text([
    "otoritas pertama",
    "the first authority",
]);

pub const KEY_OF_SECOND: Text = Text([
    "otoritas kedua",
    "the second authority",
]);

pub const KEY_OF_IMPORTER: Text = Text([
    "pengimpor",
    "the importer",
]);

pub const KEY_OF_PUBLISHER: Text = Text([
    "penerbit",
    "the publisher",
]);

pub const KEY_OF_REGISTRAR: Text = Text([
    "pendaftar",
    "the registrar",
]);

pub const KEY_OF_INTAKE: Text = Text([
    "penerimaan",
    "the intake",
]);

pub const KEY_OF_RELEASE: Text = Text([
    "rilis aplikasi",
    "the app's releases",
]);

pub const KEY_OF_RENDERER: Text = Text([
    "pembuat gambar publik",
    "the public pictures' maker",
]);

pub const KEY_OF_WATCHER: Text = Text([
    "pengamat tempat data",
    "watch over where data lies",
]);

pub const KEY_OF_LOG: Text = Text([
    "catatan",
    "the log",
]);

pub const CONFIRM_THE_HOUR: Text = Text([
    "periksa jam mesin ini; sebut sumber waktu (--time-source https://...), atau minta dua otoritas menandatangani pembukaan (sirekap publish --open)",
    "check this machine's clock; name sources of time (--time-source https://...), or have two authorities sign an opening (sirekap publish --open)",
]);

pub fn tlog_does_not_fit(lang: Lang, why: impl Display) -> String {
    match lang {
        Lang::Id => format!("isi catatan tidak cocok ({why})"),
        Lang::En => format!("{why}"),
    }
}

pub const CHECK_WITH_VERIFY: Text = Text([
    "periksa dengan 'sirekap verify'; bila salinan, ambil lagi dari sumbernya",
    "check with 'sirekap verify'; fetch it again if it is a copy",
]);

pub fn with_hint(lang: Lang, what: impl Display, hint: impl Display) -> String {
    match lang {
        Lang::Id => format!("{what}; saran: {hint}"),
        Lang::En => format!("{what}; hint: {hint}"),
    }
}

pub fn C4001(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{what}"), "periksa nama dan hak aksesnya".into()),
        Lang::En => (format!("{what}"), "check its name and permissions".into()),
    };
    Said { code: "C4001".into(), text, hint }
}

pub fn C3050(lang: Lang, hour: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("angka TPS menunggu: menurut jam mesin ini {hour} sudah lewat, tetapi belum ada sumber lain yang menyatakannya"), String::new()),
        Lang::En => (format!("numbers of stations wait: by this machine's clock {hour} has passed, and nothing else says so yet"), String::new()),
    };
    Said { code: "C3050".into(), text, hint }
}

pub fn C3070(lang: Lang, path: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path}: {why}"), "tulis berangkat dari yang berlaku: 'sirekap election manifest'; isinya: docs/spec/manifest.md".into()),
        Lang::En => (format!("{path}: {why}"), "write it from the one in force: 'sirekap election manifest'; its fields: docs/spec/manifest.md".into()),
    };
    Said { code: "C3070".into(), text, hint }
}

pub fn C4020(lang: Lang, why: impl Display, entries: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{why}; {entries} entri belum ada di bawah titik periksa"), "periksa disk dan log, lalu jalankan 'sirekap serve' lagi: entri yang sudah diterima tetap tersimpan dan dicatat lebih dulu".into()),
        Lang::En => (format!("{why}; {entries} entries are under no checkpoint"), "check the disk and the log, then run 'sirekap serve' again: what was admitted is kept and sequenced first".into()),
    };
    Said { code: "C4020".into(), text, hint }
}

pub const LAST_CHECKPOINT_FAILED: Text = Text([
    "titik periksa terakhir gagal dibuat",
    "the last checkpoint could not be made",
]);

pub const SEQUENCING_STOPPED: Text = Text([
    "pencatatan berhenti sendiri",
    "sequencing had stopped by itself",
]);

pub fn manifest_of_another(lang: Lang, found: impl Display, expected: impl Display) -> String {
    match lang {
        Lang::Id => format!("untuk pemilu {found}, bukan {expected}"),
        Lang::En => format!("is of the election {found}, not {expected}"),
    }
}

pub fn manifest_tiers(lang: Lang, contests: impl Display) -> String {
    match lang {
        Lang::Id => format!("tiers: pemilihan {contests}, masing-masing satu kali"),
        Lang::En => format!("tiers: the contests {contests}, each once"),
    }
}

pub fn file_absent(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("{path} tidak ada"),
        Lang::En => format!("{path} does not exist"),
    }
}

pub fn file_inaccessible(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("{path} tidak boleh diakses"),
        Lang::En => format!("{path} is not accessible"),
    }
}

pub fn file_exists(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("{path} sudah ada"),
        Lang::En => format!("{path} exists already"),
    }
}

pub fn file_is_a_folder(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("{path} adalah folder, bukan berkas"),
        Lang::En => format!("{path} is a folder, not a file"),
    }
}

pub fn file_not_a_folder(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("{path} bukan folder"),
        Lang::En => format!("{path} is not a folder"),
    }
}

pub fn file_not_empty(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("{path} adalah folder yang berisi"),
        Lang::En => format!("{path} is a folder that is not empty"),
    }
}

pub fn file_read_only(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("{path} hanya bisa dibaca"),
        Lang::En => format!("{path} can only be read"),
    }
}

pub fn file_disk_full(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("{path} tidak dapat ditulis: disk penuh"),
        Lang::En => format!("{path} can't be written: the disk is full"),
    }
}

pub fn file_damaged(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("{path} rusak atau bukan berkas yang dimaksud"),
        Lang::En => format!("{path} is damaged, or is another kind of file"),
    }
}

pub fn file_unusable(lang: Lang, path: impl Display, why: impl Display) -> String {
    match lang {
        Lang::Id => format!("{path} tidak dapat dipakai ({why})"),
        Lang::En => format!("{path} can't be used ({why})"),
    }
}

pub fn C4022(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("tempat menyimpan gambar gagal: {why}"), "periksa penyimpanannya (ruang, izin); pekerjaan diulang sendiri".into()),
        Lang::En => (format!("the store of pictures failed: {why}"), "check the store (room, permissions); the work is done again by itself".into()),
    };
    Said { code: "C4022".into(), text, hint }
}

pub fn C4023(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("gambar publik tidak dapat dibuat: {why}"), "laporkan ini beserta formulirnya; tidak ada yang hilang".into()),
        Lang::En => (format!("a public picture can't be made: {why}"), "report this with its form; nothing is lost".into()),
    };
    Said { code: "C4023".into(), text, hint }
}

pub fn C4030(lang: Lang, path: impl Display, faults: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path}: {faults}"), "perbaiki, lalu periksa dengan 'sirekap inventory check'".into()),
        Lang::En => (format!("{path}: {faults}"), "correct it, then check with 'sirekap inventory check'".into()),
    };
    Said { code: "C4030".into(), text, hint }
}

pub fn C3007(lang: Lang, name: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{name} bukan nama salinan"), "pakai 1 sampai 32 huruf, angka, titik atau tanda hubung, misalnya 2029-02-14T2000".into()),
        Lang::En => (format!("{name} is no name of a cut"), "use 1 to 32 letters, digits, dots or hyphens, for example 2029-02-14T2000".into()),
    };
    Said { code: "C3007".into(), text, hint }
}

pub fn C3131(lang: Lang, path: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak dapat dipakai sebagai tabel alamat: {why}"), "pakai CSV (dari,sampai,negara atau dari,sampai,ASN,\"nama\") atau MMDB; isinya: docs/spec/observation.md".into()),
        Lang::En => (format!("{path} can't be used as a table of addresses: {why}"), "use CSV (from,to,country or from,to,ASN,\"name\") or MMDB; what is in it: docs/spec/observation.md".into()),
    };
    Said { code: "C3131".into(), text, hint }
}

pub fn C3132(lang: Lang, resolver: impl Display, address: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("alamat resolver {resolver} tidak dapat dipakai: {address}"), "tulis sebagai alamat:port, misalnya 9.9.9.9:53 atau [2620:fe::fe]:53".into()),
        Lang::En => (format!("the address of the resolver {resolver} can't be used: {address}"), "write it as address:port, for example 9.9.9.9:53 or [2620:fe::fe]:53".into()),
    };
    Said { code: "C3132".into(), text, hint }
}

pub fn table_other_hash(lang: Lang, found: impl Display) -> String {
    match lang {
        Lang::Id => format!("SHA-256-nya {found}, bukan yang disebut inventaris"),
        Lang::En => format!("its SHA-256 is {found}, not the one that the inventory names"),
    }
}

pub fn table_row(lang: Lang, line: impl Display, expected: impl Display) -> String {
    match lang {
        Lang::Id => format!("baris {line}: {expected}"),
        Lang::En => format!("line {line}: {expected}"),
    }
}

pub fn table_overlap(lang: Lang, address: impl Display) -> String {
    match lang {
        Lang::Id => format!("dua baris memuat {address}"),
        Lang::En => format!("two rows have {address}"),
    }
}

pub const TABLE_EMPTY: Text = Text([
    "tidak ada barisnya",
    "there is no row in it",
]);

pub fn table_mmdb(lang: Lang, why: impl Display) -> String {
    match lang {
        Lang::Id => format!("{why}"),
        Lang::En => format!("{why}"),
    }
}

pub const TABLE_EXPECTS_ADDRESSES: Text = Text([
    "seharusnya diawali dua alamat",
    "two addresses are expected first",
]);

pub const TABLE_EXPECTS_RANGE: Text = Text([
    "seharusnya alamat pertama lalu alamat terakhir, keduanya IPv4 atau keduanya IPv6",
    "its first address, then its last one are expected, both IPv4 or both IPv6",
]);

pub const TABLE_EXPECTS_VALUE: Text = Text([
    "seharusnya nomor jaringan (ASN) atau dua huruf negara",
    "the number of a network (ASN) or the two letters of a country are expected",
]);

pub const TABLE_EXPECTS_SAME: Text = Text([
    "seharusnya seperti baris-baris sebelumnya: jaringan atau negara",
    "what the rows before have is expected: networks or countries",
]);

pub const TABLE_EXPECTS_TEXT: Text = Text([
    "seharusnya teks UTF-8 yang dipisah koma",
    "UTF-8 text with commas is expected",
]);
