//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "fe9e412941942760";

pub const ANNOUNCED: Text = Text([
    "Rencana undian",
    "Plan of a draw",
]);

pub fn frame(lang: Lang, count: impl Display, of: impl Display, sha256: impl Display) -> String {
    match lang {
        Lang::Id => format!("Kerangka: {count} butir dari {of}, SHA-256 {sha256}"),
        Lang::En => format!("Frame: {count} items of {of}, SHA-256 {sha256}"),
    }
}

pub fn workload(lang: Lang, size: impl Display) -> String {
    match lang {
        Lang::Id => format!("Yang dibaca: {size} butir"),
        Lang::En => format!("To be read: {size} items"),
    }
}

pub fn because(lang: Lang, confidence: impl Display, error: impl Display, tolerate: impl Display) -> String {
    match lang {
        Lang::Id => format!("Cukup untuk menyatakan dengan keyakinan {confidence} % bahwa paling banyak {error} % salah, bila ditemukan paling banyak {tolerate} kesalahan"),
        Lang::En => format!("Enough to say with {confidence} % confidence that at most {error} % are wrong, if at most {tolerate} errors are found"),
    }
}

pub const PUBLISH_FIRST: Text = Text([
    "Umumkan rencana ini dengan SHA-256-nya. Baru setelah itu lempar dadu, atau tunggu nilai suar yang terbit sesudahnya.",
    "Publish this plan with its SHA-256. Only then roll dice, or wait for a beacon's value that comes after it.",
]);

pub fn seed(lang: Lang, seed: impl Display) -> String {
    match lang {
        Lang::Id => format!("Benih: {seed}"),
        Lang::En => format!("Seed: {seed}"),
    }
}

pub const DRAWN: Text = Text([
    "Terundi, menurut urutan:",
    "Drawn, in this order:",
]);

pub fn left_off(lang: Lang, count: impl Display, file: impl Display) -> String {
    match lang {
        Lang::Id => format!("dan {count} lagi, lihat {file}"),
        Lang::En => format!("and {count} more, see {file}"),
    }
}

pub fn replayed(lang: Lang, size: impl Display, sha256: impl Display) -> String {
    match lang {
        Lang::Id => format!("Cocok: {size} butir dari kerangka {sha256} terundi seperti yang tercatat"),
        Lang::En => format!("It agrees: {size} items of frame {sha256} are drawn as the record says"),
    }
}

pub fn of_outcome(lang: Lang, name: impl Display, found: impl Display, of: impl Display) -> String {
    match lang {
        Lang::Id => format!("{name}: {found} salah dari {of}"),
        Lang::En => format!("{name}: {found} wrong of {of}"),
    }
}

pub fn at_most(lang: Lang, confidence: impl Display, share: impl Display) -> String {
    match lang {
        Lang::Id => format!("Keyakinan {confidence} %: paling banyak {share} % salah (satu sisi)"),
        Lang::En => format!("With {confidence} % confidence: at most {share} % are wrong (one-sided)"),
    }
}

pub fn between(lang: Lang, confidence: impl Display, low: impl Display, high: impl Display) -> String {
    match lang {
        Lang::Id => format!("Keyakinan {confidence} %: antara {low} % dan {high} % (dua sisi)"),
        Lang::En => format!("With {confidence} % confidence: between {low} % and {high} % (two-sided)"),
    }
}

pub fn of_frame(lang: Lang, count: impl Display, wrong: impl Display) -> String {
    match lang {
        Lang::Id => format!("Dari kerangka berisi {count}: paling banyak {wrong} salah"),
        Lang::En => format!("Of the frame of {count}: at most {wrong} are wrong"),
    }
}

pub const OUTCOME_CAVEAT: Text = Text([
    "Batas Clopper-Pearson, dibulatkan ke sisi hati-hati. Ini berlaku bila contohnya diundi dan semuanya dibaca.",
    "Clopper and Pearson's bounds, rounded to the careful side. They hold where the sample was drawn and all of it was read.",
]);

pub fn stations_of(lang: Lang, contest: impl Display, tree: impl Display) -> String {
    match lang {
        Lang::Id => format!("TPS {contest} dari {tree}"),
        Lang::En => format!("stations of {contest} of {tree}"),
    }
}

pub fn column_of(lang: Lang, column: impl Display, file: impl Display) -> String {
    match lang {
        Lang::Id => format!("kolom {column} dari {file}"),
        Lang::En => format!("column {column} of {file}"),
    }
}

pub fn lines_of(lang: Lang, file: impl Display) -> String {
    match lang {
        Lang::Id => format!("baris {file}"),
        Lang::En => format!("lines of {file}"),
    }
}

pub fn Q1001(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kerangka kosong atau terlalu besar. Tulis satu kode di setiap baris.".into(), String::new()),
        Lang::En => ("The frame is empty or too large. Write one code on each line.".into(), String::new()),
    };
    Said { code: "Q1001".into(), text, hint }
}

pub fn Q1002(lang: Lang, line: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Baris {line} kerangka bukan kode. Tulis satu kode per baris, tanpa spasi di tepinya, tanpa baris kosong."), String::new()),
        Lang::En => (format!("Line {line} of the frame is no code. Write one code a line, no blanks around it, no empty line."), String::new()),
    };
    Said { code: "Q1002".into(), text, hint }
}

pub fn Q1003(lang: Lang, line: impl Display, code: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Baris {line} kerangka: {code} sudah ada di atas. Setiap kode hanya sekali."), String::new()),
        Lang::En => (format!("Line {line} of the frame: {code} stands above already. Each code only once."), String::new()),
    };
    Said { code: "Q1003".into(), text, hint }
}

pub fn Q1004(lang: Lang, least: impl Display, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Benih dadu harus paling sedikit {least} angka, seperti yang jatuh; yang ditulis: '{found}'."), String::new()),
        Lang::En => (format!("A seed of dice must have at least {least} digits as they fell; given: '{found}'."), String::new()),
    };
    Said { code: "Q1004".into(), text, hint }
}

pub fn Q1005(lang: Lang, what: impl Display, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{what} '{found}' bukan heksadesimal dengan panjang yang benar (root: 64 angka; value: 32 sampai 256)."), String::new()),
        Lang::En => (format!("{what} '{found}' is no hexadecimal of the right length (root: 64 digits; value: 32 to 256)."), String::new()),
    };
    Said { code: "Q1005".into(), text, hint }
}

pub fn Q1006(lang: Lang, name: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Nama suar '{name}' tidak dapat dipakai. Tulis huruf, angka, dan tanda hubung, misalnya drand-quicknet."), String::new()),
        Lang::En => (format!("'{name}' can't be the name of a beacon. Write letters, digits and hyphens, for example drand-quicknet."), String::new()),
    };
    Said { code: "Q1006".into(), text, hint }
}

pub fn Q1007(lang: Lang, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("'{found}' bukan persen di antara 0 dan 100. Tulis misalnya 95 atau 0,5%."), String::new()),
        Lang::En => (format!("'{found}' is no share between 0 and 100 per cent. Write for example 95 or 0.5%."), String::new()),
    };
    Said { code: "Q1007".into(), text, hint }
}

pub fn Q1008(lang: Lang, size: impl Display, count: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Tidak dapat mengundi {size} dari {count}. Pilih di antara 1 dan seluruhnya."), String::new()),
        Lang::En => (format!("{size} of {count} can't be drawn. Choose between 1 and all."), String::new()),
    };
    Said { code: "Q1008".into(), text, hint }
}

pub fn Q1009(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Bukan catatan undian: {why}."), String::new()),
        Lang::En => (format!("Not the record of a draw: {why}."), String::new()),
    };
    Said { code: "Q1009".into(), text, hint }
}

pub fn Q1010(lang: Lang, expected: impl Display, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kerangkanya lain: tercatat {expected}, yang ini {found}. Pakai berkas kerangka yang diumumkan."), String::new()),
        Lang::En => (format!("Another frame: the record names {expected}, this one is {found}. Use the frame's file that was announced."), String::new()),
    };
    Said { code: "Q1010".into(), text, hint }
}

pub fn Q1011(lang: Lang, found: impl Display, expected: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Banyaknya {found}, padahal menurut alasannya {expected}."), String::new()),
        Lang::En => (format!("The size is {found}, by its reason it is {expected}."), String::new()),
    };
    Said { code: "Q1011".into(), text, hint }
}

pub fn Q1012(lang: Lang, place: impl Display, found: impl Display, expected: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Urutan {place}: tercatat {found}, padahal benihnya memberi {expected}."), String::new()),
        Lang::En => (format!("Place {place}: the record says {found}, the seed gives {expected}."), String::new()),
    };
    Said { code: "Q1012".into(), text, hint }
}

pub fn Q1013(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Ini baru rencana: belum ada yang diundi. Undi dengan --dice, atau --root, --beacon, --round, dan --value.".into(), String::new()),
        Lang::En => ("This is a plan only: nothing has been drawn. Draw with --dice, or with --root, --beacon, --round and --value.".into(), String::new()),
    };
    Said { code: "Q1013".into(), text, hint }
}

pub fn Q1014(lang: Lang, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("'{found}' bukan hasil. Tulis SALAH/DIBACA, misalnya 3/1200 atau ppwp=3/1200."), String::new()),
        Lang::En => (format!("'{found}' is no outcome. Write WRONG/READ, for example 3/1200 or ppwp=3/1200."), String::new()),
    };
    Said { code: "Q1014".into(), text, hint }
}

pub fn Q1020(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Berapa yang diundi belum disebut. Tulis --size N, atau --confidence 95 --error 1%.".into(), String::new()),
        Lang::En => ("How many are drawn is not said. Write --size N, or --confidence 95 --error 1%.".into(), String::new()),
    };
    Said { code: "Q1020".into(), text, hint }
}

pub fn Q1021(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kerangka belum disebut. Tulis berkas satu kode per baris, berkas CSV dengan --column, folder rencana, atau pohon dengan --contest.".into(), String::new()),
        Lang::En => ("The frame is not named. Give a file with one code a line, a CSV file with --column, a plan's folder, or a tree with --contest.".into(), String::new()),
    };
    Said { code: "Q1021".into(), text, hint }
}

pub fn Q1022(lang: Lang, column: impl Display, header: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kolom '{column}' tidak ada. Kepala berkas: {header}."), String::new()),
        Lang::En => (format!("Column '{column}' not found. The header has: {header}."), String::new()),
    };
    Said { code: "Q1022".into(), text, hint }
}

pub fn Q1023(lang: Lang, line: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Baris {line} tidak dapat dibaca sebagai CSV: {why}."), String::new()),
        Lang::En => (format!("Line {line} can't be read as CSV: {why}."), String::new()),
    };
    Said { code: "Q1023".into(), text, hint }
}
