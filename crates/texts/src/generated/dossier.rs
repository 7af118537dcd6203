//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "92def27a09ab95db";

pub fn made(lang: Lang, out: impl Display, files: impl Display, entries: impl Display, pictures: impl Display) -> String {
    match lang {
        Lang::Id => format!("{out}: {files} berkas, {entries} entri catatan dengan buktinya, {pictures} gambar dan tata letak"),
        Lang::En => format!("{out}: {files} files, {entries} entries of the log with their proofs, {pictures} pictures and layouts"),
    }
}

pub fn digest(lang: Lang, sha256: impl Display) -> String {
    match lang {
        Lang::Id => format!("SHA-256 dossier.json, nama seluruh berkas ini: {sha256}"),
        Lang::En => format!("SHA-256 of dossier.json, which names the whole bundle: {sha256}"),
    }
}

pub fn about(lang: Lang, station: impl Display, origin: impl Display, size: impl Display, root: impl Display) -> String {
    match lang {
        Lang::Id => format!("TPS {station} dari {origin}, catatan {size} entri, akar {root}"),
        Lang::En => format!("Station {station} of {origin}, log of {size} entries, root {root}"),
    }
}

pub fn held(lang: Lang, entries: impl Display, pages: impl Display, pictures: impl Display) -> String {
    match lang {
        Lang::Id => format!("Terbukti: {entries} entri, {pages} halaman TPS, {pictures} gambar dan tata letak"),
        Lang::En => format!("Proven: {entries} entries, {pages} station files, {pictures} pictures and layouts"),
    }
}

pub const HOLDS: Text = Text([
    "Tidak ada yang berbeda.",
    "Nothing differs.",
]);

pub const LIMIT: Text = Text([
    "Yang diperiksa ialah isi berkas ini. Bahwa tidak ada entri lain tentang TPS ini hanya terlihat dari seluruh catatan: sirekap verify.",
    "What is in this bundle was checked. That no other entry is about this station only the whole log shows: sirekap verify.",
]);

pub fn title(lang: Lang, station: impl Display, sheet: impl Display, sheets: impl Display) -> String {
    match lang {
        Lang::Id => format!("Berkas TPS {station}, lembar {sheet} dari {sheets}"),
        Lang::En => format!("Dossier of station {station}, sheet {sheet} of {sheets}"),
    }
}

pub const LEAD: Text = Text([
    "Daftar isi berkas satu TPS. Setiap entri catatan ada di folder log dengan bukti C2SP-nya, halaman TPS di folder station, gambar publik di folder gambar. Cara memeriksanya tanpa jaringan ada di README.id.txt.",
    "Index of the dossier of one station. Each entry of the log is in the folder log with its C2SP proof, the station's files are in station, the public pictures in gambar. README.en.txt says how to check all of it without a network.",
]);

pub const CONFIRMED: Text = Text([
    "SHA-256 dossier.json ditulis tangan di sini oleh yang menyerahkan dan dicocokkan oleh yang menerima:",
    "The SHA-256 of dossier.json, written here by hand by who hands it over and compared by who takes it:",
]);

pub const HANDED_BY: Text = Text([
    "Yang menyerahkan",
    "Handed over by",
]);

pub const TAKEN_BY: Text = Text([
    "Yang menerima",
    "Taken by",
]);

pub const STATION: Text = Text([
    "TPS",
    "Station",
]);

pub const PLACE: Text = Text([
    "Wilayah",
    "Region",
]);

pub const REGISTERED: Text = Text([
    "Pemilih terdaftar",
    "Registered voters",
]);

pub const SIZE: Text = Text([
    "Entri catatan",
    "Entries of the log",
]);

pub const ROOT: Text = Text([
    "Akar catatan",
    "Root of the log",
]);

pub const FORM: Text = Text([
    "Formulir",
    "Form",
]);

pub const OF_SETUP: Text = Text([
    "Pembukaan",
    "Opening",
]);

pub const OF_FORMS: Text = Text([
    "Entri formulir",
    "Entries of forms",
]);

pub const OF_PICTURES: Text = Text([
    "Entri gambar",
    "Entries of pictures",
]);

pub const OF_MANDATES: Text = Text([
    "Mandat",
    "Mandates",
]);

pub const OF_BUILDS: Text = Text([
    "Program",
    "Programs",
]);

pub const FILES: Text = Text([
    "Banyaknya berkas",
    "Number of files",
]);

pub fn readme(lang: Lang, station: impl Display, first: impl Display, version: impl Display) -> String {
    match lang {
        Lang::Id => format!("BERKAS TPS {station}\n\nIsi\n\nlog/N.entry        entri ke-N dari catatan publik, persis seperti di catatan\nlog/N.tlog-proof   buktinya (c2sp.org/tlog-proof), menuju checkpoint.txt\ncheckpoint.txt     keadaan catatan yang ditandatangani\npolicy.txt         kebijakan pohon: kunci akar pemilu dan kunci catatan\nregistry.zst       daftar beku wilayah, TPS, dan peserta (zstd); hash-nya ada di entri {first}\nstation/*.json     halaman TPS seperti diterbitkan\ngambar/, v1/       gambar publik dan tata letaknya, bernama hash-nya\nbuild.json         program yang membuat berkas ini\nindex.pdf          daftar isi untuk dicetak\ndossier.json       SHA-256 setiap berkas; SHA-256-nya sendiri adalah nama berkas ini\n\nCara memeriksa tanpa jaringan\n\n1. Ambil kebijakan pemilu dari sumber lain yang Anda percaya, simpan sebagai kebijakan.txt.\n2. sirekap dossier check FOLDER --policy kebijakan.txt\n\nDengan alat orang lain\n\nSetiap log/N.tlog-proof adalah bukti C2SP: program apa pun yang membaca c2sp.org/tlog-proof dapat memeriksa bahwa log/N.entry (hash daunnya SHA-256 dari byte 0x00 diikuti isi berkas) ada di catatan dengan kunci di policy.txt.\nsha256sum mencocokkan setiap berkas dengan dossier.json, dan setiap gambar dengan namanya.\nBentuk entri: docs/spec/event.md; bentuk berkas ini: docs/spec/dossier.md, di sumber program (versi {version}).\n\nYang tidak dapat ditunjukkan berkas ini: bahwa tidak ada entri lain tentang TPS ini. Itu hanya terlihat dari seluruh catatan (sirekap verify)."),
        Lang::En => format!("DOSSIER OF STATION {station}\n\nWhat is here\n\nlog/N.entry        entry N of the public log, byte for byte\nlog/N.tlog-proof   its proof (c2sp.org/tlog-proof), leading to checkpoint.txt\ncheckpoint.txt     the signed state of the log\npolicy.txt         the tree's policy: the election's root key and the log's keys\nregistry.zst       the frozen registry of regions, stations and contestants (zstd); entry {first} names its hash\nstation/*.json     the station's files as published\ngambar/, v1/       public pictures and their layouts, named by their hash\nbuild.json         the program that made this bundle\nindex.pdf          an index to be printed\ndossier.json       SHA-256 of every file; its own SHA-256 names the bundle\n\nHow to check it without a network\n\n1. Take the election's policy from another source that you trust, and keep it as policy-of-mine.txt.\n2. sirekap dossier check FOLDER --policy policy-of-mine.txt\n\nWith other people's tools\n\nEach log/N.tlog-proof is a C2SP proof: any program that reads c2sp.org/tlog-proof can check that log/N.entry (its leaf hash is the SHA-256 of byte 0x00 followed by the file) is in the log of the key in policy.txt.\nsha256sum compares every file with dossier.json, and every picture with its name.\nWhat an entry is: docs/spec/event.md; what this bundle is: docs/spec/dossier.md, in the program's source (version {version}).\n\nWhat this bundle can't show: that no other entry is about this station. Only the whole log does (sirekap verify)."),
    }
}

pub fn S1001(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("dossier.json tidak dapat dibaca: {why}. Mintalah berkas yang utuh."), String::new()),
        Lang::En => (format!("dossier.json can't be read: {why}. Ask for the whole bundle."), String::new()),
    };
    Said { code: "S1001".into(), text, hint }
}

pub fn S1002(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak ada. Mintalah berkas yang utuh."), String::new()),
        Lang::En => (format!("{path} is not there. Ask for the whole bundle."), String::new()),
    };
    Said { code: "S1002".into(), text, hint }
}

pub fn S1003(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} berubah: SHA-256-nya lain dari dossier.json."), String::new()),
        Lang::En => (format!("{path} was altered: its SHA-256 is not that of dossier.json."), String::new()),
    };
    Said { code: "S1003".into(), text, hint }
}

pub fn S1004(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak disebut di dossier.json."), String::new()),
        Lang::En => (format!("{path} is not named by dossier.json."), String::new()),
    };
    Said { code: "S1004".into(), text, hint }
}

pub fn S1005(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kebijakan tidak dapat dipakai: {why}."), String::new()),
        Lang::En => (format!("The policy can't be used: {why}."), String::new()),
    };
    Said { code: "S1005".into(), text, hint }
}

pub fn S1006(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("policy.txt lain dari kebijakan yang Anda berikan; yang dipakai ialah milik Anda.".into(), String::new()),
        Lang::En => ("policy.txt is not the policy that you gave; yours was used.".into(), String::new()),
    };
    Said { code: "S1006".into(), text, hint }
}

pub fn S1007(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("checkpoint.txt tidak berlaku menurut kebijakan, atau bukan yang disebut daftar: {why}."), String::new()),
        Lang::En => (format!("checkpoint.txt does not hold by the policy, or is not the one that the list names: {why}."), String::new()),
    };
    Said { code: "S1007".into(), text, hint }
}

pub fn S1008(lang: Lang, index: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Entri {index} tidak terbukti ada di catatan: {why}."), String::new()),
        Lang::En => (format!("Entry {index} is not proven to be in the log: {why}."), String::new()),
    };
    Said { code: "S1008".into(), text, hint }
}

pub fn S1009(lang: Lang, index: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Entri {index} tidak sah: {why}."), String::new()),
        Lang::En => (format!("Entry {index} is not valid: {why}."), String::new()),
    };
    Said { code: "S1009".into(), text, hint }
}

pub fn S1010(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kunci akar di entri pembukaan lain dari yang dipegang kebijakan.".into(), String::new()),
        Lang::En => ("The root key of the opening is not the one that the policy pins.".into(), String::new()),
    };
    Said { code: "S1010".into(), text, hint }
}

pub fn S1011(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("registry.zst bukan daftar yang disebut entri pembukaan: {why}."), String::new()),
        Lang::En => (format!("registry.zst is not the registry that the opening names: {why}."), String::new()),
    };
    Said { code: "S1011".into(), text, hint }
}

pub fn S1012(lang: Lang, index: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Entri {index}: penanda tangannya tidak berwenang menurut isi berkas ini: {why}."), String::new()),
        Lang::En => (format!("Entry {index}: who signed it had no mandate by what is in this bundle: {why}."), String::new()),
    };
    Said { code: "S1012".into(), text, hint }
}

pub fn S1013(lang: Lang, path: impl Display, fields: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak menyatakan isi entrinya: {fields}."), String::new()),
        Lang::En => (format!("{path} does not say what its entries give: {fields}."), String::new()),
    };
    Said { code: "S1013".into(), text, hint }
}

pub fn S1014(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} bukan gambar yang disebut entri mana pun."), String::new()),
        Lang::En => (format!("{path} is no picture that an entry names."), String::new()),
    };
    Said { code: "S1014".into(), text, hint }
}

pub fn S1015(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} disebut sebuah entri, tetapi tidak ada di sini."), String::new()),
        Lang::En => (format!("{path} is named by an entry and not here."), String::new()),
    };
    Said { code: "S1015".into(), text, hint }
}

pub fn S1016(lang: Lang, index: impl Display, said: impl Display, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Entri {index} disebut {said}, padahal {found}."), String::new()),
        Lang::En => (format!("Entry {index} is said to be {said} and is {found}."), String::new()),
    };
    Said { code: "S1016".into(), text, hint }
}

pub fn S1020(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("TPS-nya belum disebut. Contoh: sirekap dossier 3101022002004.".into(), String::new()),
        Lang::En => ("The station is not named. Example: sirekap dossier 3101022002004.".into(), String::new()),
    };
    Said { code: "S1020".into(), text, hint }
}

pub fn S1021(lang: Lang, out: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{out} sudah ada. Pilih nama lain dengan --out."), String::new()),
        Lang::En => (format!("{out} is there already. Choose another name with --out."), String::new()),
    };
    Said { code: "S1021".into(), text, hint }
}

pub fn S1022(lang: Lang, faults: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("ada {faults} hal yang berbeda"), "lihat daftar di atas; berkas yang berubah tidak dapat dipakai sebagai bukti".into()),
        Lang::En => (format!("{faults} things differ"), "see the list above; what was altered is no evidence".into()),
    };
    Said { code: "S1022".into(), text, hint }
}

pub fn S1023(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak ada yang berbeda, tetapi kebijakannya dari berkas ini sendiri".into(), "ambil kebijakan dari sumber lain dan ulangi dengan --policy BERKAS".into()),
        Lang::En => ("nothing differs, but the policy is the bundle's own".into(), "take the policy from another source and run again with --policy FILE".into()),
    };
    Said { code: "S1023".into(), text, hint }
}
