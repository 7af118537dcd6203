//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "deac454d85dafc4c";

pub const CLASS_RESULTS: Text = Text([
    "hasil",
    "results",
]);

pub const CLASS_PUBLIC_PICTURES: Text = Text([
    "gambar publik",
    "public pictures",
]);

pub const CLASS_ORIGINALS: Text = Text([
    "foto asli",
    "original photos",
]);

pub const CLASS_EVENT_LOG: Text = Text([
    "catatan peristiwa",
    "the event log",
]);

pub const CLASS_KEYS: Text = Text([
    "kunci rahasia",
    "secret keys",
]);

pub const CLASS_OPERATOR_RECORDS: Text = Text([
    "data petugas",
    "operator records",
]);

pub const CLASS_VOTER_DATA: Text = Text([
    "data pemilih",
    "voter data",
]);

pub const CLASS_NOMINATION_PAPERS: Text = Text([
    "berkas pencalonan",
    "nomination papers",
]);

pub const CLASS_BACKUPS: Text = Text([
    "cadangan",
    "backups",
]);

pub const CLASS_LOGS_AND_METRICS: Text = Text([
    "log dan metrik",
    "logs and metrics",
]);

pub const KIND_PRIMARY: Text = Text([
    "tempat utama",
    "primary",
]);

pub const KIND_REPLICA: Text = Text([
    "pengganti",
    "replica",
]);

pub const KIND_CACHE: Text = Text([
    "salinan sementara",
    "cache",
]);

pub const KIND_BACKUP: Text = Text([
    "tempat cadangan",
    "place of backups",
]);

pub const KIND_TRANSIT: Text = Text([
    "tempat lewat",
    "place of transit",
]);

pub const KIND_MIRROR: Text = Text([
    "cermin",
    "mirror",
]);

pub fn T1001(lang: Lang, address: impl Display, class: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{address} tidak ada di inventaris, jadi {class} tidak boleh ke sana"), "tambahkan tempatnya ke inventory.toml, dengan pemilik dan negaranya, lalu 'sirekap inventory check'".into()),
        Lang::En => (format!("{address} is not in the inventory, so that {class} may not go there"), "add the place to inventory.toml, with its owner and country, then 'sirekap inventory check'".into()),
    };
    Said { code: "T1001".into(), text, hint }
}

pub fn T1002(lang: Lang, class: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("tempat ini tidak didaftarkan untuk {class}"), "tambahkan kelasnya di classes, bila memang boleh di sana; bila tidak, pakai tempat lain".into()),
        Lang::En => (format!("the place is not declared for {class}"), "add the class to its classes, where it may really be there; else use another place".into()),
    };
    Said { code: "T1002".into(), text, hint }
}

pub fn T1003(lang: Lang, declared: impl Display, used: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("didaftarkan sebagai {declared}, dipakai sebagai {used}"), "betulkan kind di inventory.toml, atau pakai tempat lain".into()),
        Lang::En => (format!("declared as {declared}, used as {used}"), "correct kind in inventory.toml, or use another place".into()),
    };
    Said { code: "T1003".into(), text, hint }
}

pub fn T1004(lang: Lang, class: impl Display, kind: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{class} tidak boleh ada di {kind}, di negara mana pun"), "pindahkan, atau hapus kelasnya dari tempat ini".into()),
        Lang::En => (format!("{class} may not be in any {kind}, in whatever country"), "move them, or take the class out of this place".into()),
    };
    Said { code: "T1004".into(), text, hint }
}

pub fn T1005(lang: Lang, country: impl Display, class: impl Display, kind: impl Display, allowed: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("berada di {country}; {class} di {kind} hanya boleh di {allowed}"), "pindahkan ke negara yang diizinkan".into()),
        Lang::En => (format!("stands in {country}; {class} in a {kind} may only be in {allowed}"), "move it to a country that is allowed".into()),
    };
    Said { code: "T1005".into(), text, hint }
}

pub fn T1006(lang: Lang, owner: impl Display, country: impl Display, class: impl Display, allowed: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("milik {owner}, terdaftar di {country}; {class} hanya boleh pada pemilik dari {allowed}"), "pindahkan ke tempat milik badan hukum dari negara yang diizinkan".into()),
        Lang::En => (format!("owned by {owner}, registered in {country}; {class} may only be with an owner from {allowed}"), "move it to a place of a legal person from a country that is allowed".into()),
    };
    Said { code: "T1006".into(), text, hint }
}

pub fn T1007(lang: Lang, operator: impl Display, class: impl Display, allowed: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("dijalankan oleh {operator}; {class} hanya boleh dijalankan oleh {allowed}"), "serahkan kepada pengelola yang diizinkan".into()),
        Lang::En => (format!("run by {operator}; {class} may only be run by {allowed}"), "hand it over to an operator that is allowed".into()),
    };
    Said { code: "T1007".into(), text, hint }
}

pub fn T1008(lang: Lang, open: impl Display, closed: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("terbuka bagi pembaca karena memuat {open}, tetapi juga didaftarkan untuk {closed}"), "pisahkan: satu tempat untuk yang publik, satu untuk yang tertutup".into()),
        Lang::En => (format!("open to readers since it holds {open}, and declared for {closed} too"), "take them apart: one place for what is public, one for what is closed".into()),
    };
    Said { code: "T1008".into(), text, hint }
}

pub fn T1009(lang: Lang, to: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("data mengalir ke {to}, yang tidak didaftarkan untuk apa pun yang dapat berasal dari sini"), "tambahkan kelasnya di salah satu dari keduanya, atau hapus dari flows_to".into()),
        Lang::En => (format!("data flow to {to}, which is declared for nothing that could come from here"), "add the class to one of the two, or take it out of flows_to".into()),
    };
    Said { code: "T1009".into(), text, hint }
}

pub fn T1010(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("sertifikatnya tidak memuat satu pun kunci yang disebut di pins".into(), "jangan lanjutkan sebelum jelas: bila kuncinya memang diganti, tambahkan kunci yang baru ke pins".into()),
        Lang::En => ("its certificate bears none of the keys that pins names".into(), "stop until it is clear why: where the key was changed on purpose, add the new one to pins".into()),
    };
    Said { code: "T1010".into(), text, hint }
}

pub fn T1011(lang: Lang, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{field} belum diisi"), "ganti ??? atau ZZ di inventory.toml".into()),
        Lang::En => (format!("{field} is not filled in yet"), "replace ??? or ZZ in inventory.toml".into()),
    };
    Said { code: "T1011".into(), text, hint }
}

pub fn T1012(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("hanya satu kunci disebut di pins".into(), "sebut juga kunci penggantinya, supaya pergantian sertifikat tidak memutus hubungan".into()),
        Lang::En => ("pins names one key alone".into(), "name the one that follows it too, so that a new certificate breaks nothing".into()),
    };
    Said { code: "T1012".into(), text, hint }
}

pub fn by_rule(lang: Lang, what: impl Display, rules: impl Display) -> String {
    match lang {
        Lang::Id => format!("{what} [aturan {rules}]"),
        Lang::En => format!("{what} [rule {rules}]"),
    }
}

pub const WANTED_ID: Text = Text([
    "1 sampai 40 huruf kecil, angka, dan tanda hubung; untuk tempat paling banyak 32",
    "1 to 40 small letters, digits and hyphens, of a place 32 at most",
]);

pub const WANTED_COUNTRY: Text = Text([
    "kode negara dua huruf besar (ID), ZZ bila belum diketahui, atau *",
    "a country's code of two capitals (ID), ZZ where it is not known yet, or *",
]);

pub const WANTED_ONE_COUNTRY: Text = Text([
    "kode negara dua huruf besar (ID), atau ZZ bila belum diketahui",
    "a country's code of two capitals (ID), or ZZ where it is not known yet",
]);

pub const WANTED_ADDRESS: Text = Text([
    "folder (/srv/pemilu, ./tree), https://nama, s3://ember, postgres://nama/basis, atau nama host; tanpa kata sandi",
    "a folder (/srv/pemilu, ./tree), https://name, s3://bucket, postgres://name/base, or the name of a host; without a password",
]);

pub const WANTED_PIN: Text = Text([
    "spki-sha256: dan 44 huruf base64",
    "spki-sha256: and 44 letters of base64",
]);

pub const WANTED_AGE_KEY: Text = Text([
    "kunci publik age (age1...)",
    "a public key of age (age1...)",
]);

pub const WANTED_SOCKET: Text = Text([
    "alamat IP dan port, misalnya 203.0.113.7:53",
    "an IP address and a port, for example 203.0.113.7:53",
]);

pub const WANTED_NETWORK: Text = Text([
    "alamat dan panjangnya, misalnya 103.0.0.0/24",
    "an address and its length, for example 103.0.0.0/24",
]);

pub const WANTED_DATE: Text = Text([
    "tanggal, misalnya 2026-06-17",
    "a date, for example 2026-06-17",
]);

pub const WANTED_SHA256: Text = Text([
    "64 angka heksadesimal",
    "64 hexadecimal digits",
]);

pub fn T1101(lang: Lang, line: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("baris {line}: bukan TOML yang diharapkan ({why})"), "bandingkan dengan docs/spec/residency.md".into()),
        Lang::En => (format!("line {line}: not the TOML that is expected ({why})"), "compare with docs/spec/residency.md".into()),
    };
    Said { code: "T1101".into(), text, hint }
}

pub fn T1102(lang: Lang, line: impl Display, found: impl Display, wanted: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("baris {line}: format {found}, seharusnya {wanted}"), "pakai berkas yang benar, atau perbarui program".into()),
        Lang::En => (format!("line {line}: format {found}, where {wanted} is expected"), "use the right file, or a newer program".into()),
    };
    Said { code: "T1102".into(), text, hint }
}

pub fn T1103(lang: Lang, line: impl Display, field: impl Display, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("baris {line}: {field} muncul dua kali: {found}"), "beri nama lain, atau hapus salah satunya".into()),
        Lang::En => (format!("line {line}: {field} stands twice: {found}"), "give another name, or take one of them out".into()),
    };
    Said { code: "T1103".into(), text, hint }
}

pub fn T1104(lang: Lang, line: impl Display, field: impl Display, found: impl Display, wanted: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("baris {line}: {field} = {found}; seharusnya {wanted}"), "perbaiki isian itu".into()),
        Lang::En => (format!("line {line}: {field} = {found}; expected is {wanted}"), "correct the field".into()),
    };
    Said { code: "T1104".into(), text, hint }
}

pub fn T1105(lang: Lang, line: impl Display, field: impl Display, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("baris {line}: {field} menyebut {found}, yang tidak ada di berkas ini"), "tambahkan, atau betulkan namanya".into()),
        Lang::En => (format!("line {line}: {field} names {found}, which is not in this file"), "add it, or correct the name".into()),
    };
    Said { code: "T1105".into(), text, hint }
}

pub fn T1106(lang: Lang, line: impl Display, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("baris {line}: {field} kosong"), "isi".into()),
        Lang::En => (format!("line {line}: {field} is empty"), "fill it in".into()),
    };
    Said { code: "T1106".into(), text, hint }
}

pub fn T1107(lang: Lang, bytes: impl Display, most: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("berkas terlalu besar: {bytes} bita, paling banyak {most}"), "periksa apakah ini berkas yang benar".into()),
        Lang::En => (format!("the file is too large: {bytes} bytes, {most} at most"), "check whether it is the right file".into()),
    };
    Said { code: "T1107".into(), text, hint }
}

pub const FIRST_HEAD: Text = Text([
    "Inventaris: setiap tempat yang memuat data atau nama pemilu ini. Yang tidak ada di sini tidak dipakai.\nIsi semua yang bertanda ??? dan negara ZZ, tambahkan tempat yang belum ada (CDN, DNS, cadangan, pemantauan),\nlalu periksa: sirekap inventory check. Bentuk berkas ini: docs/spec/residency.md.",
    "Inventory: every place that data or names of this election are in. What is not here is not used.\nFill in all that is marked ??? and the country ZZ, add the places that are missing (CDN, DNS, backups, monitoring),\nthen check it: sirekap inventory check. The form of this file: docs/spec/residency.md.",
]);

pub const FIRST_OWNER: Text = Text([
    "nama resmi pemilik mesin menurut akta",
    "legal name of the machine's owner",
]);

pub const FIRST_WITNESS_OWNER: Text = Text([
    "nama resmi pemilik saksi",
    "legal name of the witness's owner",
]);

pub const FIRST_MACHINE: Text = Text([
    "Mesin layanan: menerima kiriman petugas, mencatat, dan menerbitkan",
    "Machine of the service: takes what officers send, records and publishes",
]);

pub const FIRST_LEDGER: Text = Text([
    "Buku catatan peristiwa",
    "The ledger of events",
]);

pub const FIRST_PICTURES: Text = Text([
    "Foto formulir dari petugas, tertutup bagi orang lain",
    "Photos of forms from officers, closed to others",
]);

pub const FIRST_TREE: Text = Text([
    "Pohon publik: hasil, catatan yang terbit, dan gambar publik",
    "The public tree: results, the log as it is published, public pictures",
]);

pub const FIRST_WITNESS: Text = Text([
    "Saksi catatan: menandatangani keadaan yang diterbitkan",
    "Witness of the log: signs the state that is published",
]);
