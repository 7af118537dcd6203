//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "37d45ec1d5dd9468";

pub const TITLE: Text = Text([
    "Dua hitungan berdampingan",
    "Two counts side by side",
]);

pub const CAVEAT: Text = Text([
    "Perbandingan ini tidak menyatakan mana yang benar. Yang menentukan ialah formulir kertas; bukalah fotonya.",
    "This comparison does not say which one is right. The paper forms do; look at their photos.",
]);

pub const PLACES: Text = Text([
    "Tempat yang dibandingkan",
    "Places compared",
]);

pub const AGREEING: Text = Text([
    "sama",
    "the same",
]);

pub const DIFFERING: Text = Text([
    "berbeda",
    "different",
]);

pub const ONLY_A: Text = Text([
    "hanya di A",
    "only in A",
]);

pub const ONLY_B: Text = Text([
    "hanya di B",
    "only in B",
]);

pub const ALL: Text = Text([
    "semua",
    "all",
]);

pub const COLUMNS: Text = Text([
    "Jumlah setiap kolom",
    "Sum of each column",
]);

pub const COLUMN: Text = Text([
    "Kolom",
    "Column",
]);

pub const PLACES_DIFFERING: Text = Text([
    "tempat berbeda",
    "places that differ",
]);

pub const MORE: Text = Text([
    "B lebih",
    "B has more",
]);

pub const LESS: Text = Text([
    "B kurang",
    "B has less",
]);

pub fn columns_only(lang: Lang, side: impl Display, columns: impl Display) -> String {
    match lang {
        Lang::Id => format!("Hanya di {side}, tidak dibandingkan: {columns}"),
        Lang::En => format!("Only in {side}, not compared: {columns}"),
    }
}

pub const TIERS: Text = Text([
    "Menurut wilayah",
    "By region",
]);

pub const LEVEL_0: Text = Text([
    "Nasional",
    "Nation",
]);

pub const LEVEL_1: Text = Text([
    "Provinsi",
    "Province",
]);

pub const LEVEL_2: Text = Text([
    "Kabupaten/kota",
    "Regency/city",
]);

pub const LEVEL_3: Text = Text([
    "Kecamatan",
    "Kecamatan",
]);

pub const LEVEL_4: Text = Text([
    "Kelurahan/desa",
    "Village",
]);

pub const LEVEL_5: Text = Text([
    "TPS",
    "Station",
]);

pub const REGION: Text = Text([
    "Wilayah",
    "Region",
]);

pub fn regions(lang: Lang, regions: impl Display, agreeing: impl Display) -> String {
    match lang {
        Lang::Id => format!("{regions} wilayah, {agreeing} di antaranya sama seluruhnya"),
        Lang::En => format!("{regions} regions, {agreeing} of them wholly the same"),
    }
}

pub fn left_off(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("dan {count} lagi, tidak ditampilkan di sini"),
        Lang::En => format!("and {count} more, not shown here"),
    }
}

pub const NOT_AGREEING: Text = Text([
    "Tempat yang tidak sama",
    "Places that are not the same",
]);

pub const PAGE: Text = Text([
    "Halaman TPS di portal",
    "The station's page on the portal",
]);

pub const PHOTO: Text = Text([
    "Foto",
    "Photo",
]);

pub const HELD: Text = Text([
    "ditahan",
    "held",
]);

pub const DISPUTED: Text = Text([
    "disengketakan",
    "in dispute",
]);

pub const UNREADABLE: Text = Text([
    "Baris yang tidak dapat dipakai",
    "Rows that can't be used",
]);

pub const DOUBLES: Text = Text([
    "Baris kedua dari TPS yang sama (yang pertama yang dibandingkan)",
    "Second rows of the same station (the first is compared)",
]);

pub fn line(lang: Lang, side: impl Display, line: impl Display) -> String {
    match lang {
        Lang::Id => format!("{side} baris {line}"),
        Lang::En => format!("{side} line {line}"),
    }
}

pub fn double(lang: Lang, first: impl Display, same: impl Display) -> String {
    match lang {
        Lang::Id => format!("sudah ada di baris {first}, {}", match same.to_string().as_str() { "1" => "isinya sama".into(), _ => String::from("isinya lain") }),
        Lang::En => format!("stands in line {first} already, {}", match same.to_string().as_str() { "1" => "with the same numbers".into(), _ => String::from("with other numbers") }),
    }
}

pub fn taken_as(lang: Lang, side: impl Display, taken: impl Display) -> String {
    match lang {
        Lang::Id => format!("{side}: {taken}"),
        Lang::En => format!("{side}: {taken}"),
    }
}

pub fn not_used(lang: Lang, side: impl Display, columns: impl Display) -> String {
    match lang {
        Lang::Id => format!("{side}, kolom yang tidak dipakai: {columns}"),
        Lang::En => format!("{side}, columns that are not used: {columns}"),
    }
}

pub fn J1001(lang: Lang, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("'{found}' bukan pasangan. Tulis apa=kolom, misalnya --map station=KODE atau --map IV.1=\"Suara 01\"."), String::new()),
        Lang::En => (format!("'{found}' is no pair. Write what=column, for example --map station=CODE or --map IV.1=\"Votes 01\"."), String::new()),
    };
    Said { code: "J1001".into(), text, hint }
}

pub fn J1002(lang: Lang, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("'{found}' bukan tempat dan bukan isian formulir. Yang ada: station, village, number, separator, dan isian seperti IV.1, IV.5.T, V.A."), String::new()),
        Lang::En => (format!("'{found}' is neither a place nor a field of a form. There are: station, village, number, separator, and fields like IV.1, IV.5.T, V.A."), String::new()),
    };
    Said { code: "J1002".into(), text, hint }
}

pub fn J1003(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Berkas pemetaan tidak dapat dibaca: {why}. Contohnya di docs/spec/compare.md."), String::new()),
        Lang::En => (format!("The mapping can't be read: {why}. docs/spec/compare.md has an example."), String::new()),
    };
    Said { code: "J1003".into(), text, hint }
}

pub fn J1004(lang: Lang, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Pemisah {found} tidak dapat dipakai. Tulis satu tanda, misalnya ; atau tab."), String::new()),
        Lang::En => (format!("{found} can't be the separator. Write one character, for example ; or tab."), String::new()),
    };
    Said { code: "J1004".into(), text, hint }
}

pub fn J1010(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Baris pertama bukan kepala kolom. Simpan sebagai CSV UTF-8 dengan nama kolom di baris pertama.".into(), String::new()),
        Lang::En => ("The first line is no header. Save as CSV in UTF-8 with the names of the columns in the first line.".into(), String::new()),
    };
    Said { code: "J1010".into(), text, hint }
}

pub fn J1011(lang: Lang, column: impl Display, header: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kolom '{column}' tidak ada. Kepala berkas: {header}. Tulis nama seperti di kepala itu."), String::new()),
        Lang::En => (format!("Column '{column}' not found. The header has: {header}. Write a name as it stands there."), String::new()),
    };
    Said { code: "J1011".into(), text, hint }
}

pub fn J1012(lang: Lang, header: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Tidak ada kolom kode TPS. Kepala berkas: {header}. Sebutkan: --map station=KOLOM, atau --map village=KOLOM --map number=KOLOM."), String::new()),
        Lang::En => (format!("No column has the code of the station. The header has: {header}. Name it: --map station=COLUMN, or --map village=COLUMN --map number=COLUMN."), String::new()),
    };
    Said { code: "J1012".into(), text, hint }
}

pub fn J1013(lang: Lang, header: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Tidak ada kolom berisi angka formulir. Kepala berkas: {header}. Sebutkan: --map IV.1=KOLOM dan seterusnya."), String::new()),
        Lang::En => (format!("No column has a number of the form. The header has: {header}. Name them: --map IV.1=COLUMN and so on."), String::new()),
    };
    Said { code: "J1013".into(), text, hint }
}

pub fn J1014(lang: Lang, what: impl Display, first: impl Display, second: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Dua kolom untuk {what}: '{first}' dan '{second}'. Pilih satu: --map {what}=KOLOM."), String::new()),
        Lang::En => (format!("Two columns for {what}: '{first}' and '{second}'. Choose one: --map {what}=COLUMN."), String::new()),
    };
    Said { code: "J1014".into(), text, hint }
}

pub fn J1015(lang: Lang, most: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Barisnya lebih dari {most}. Periksa apakah ini berkas yang benar."), String::new()),
        Lang::En => (format!("More than {most} rows. Check that this is the right file."), String::new()),
    };
    Said { code: "J1015".into(), text, hint }
}

pub fn J1016(lang: Lang, fault: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{fault}"), String::new()),
        Lang::En => (format!("{fault}"), String::new()),
    };
    Said { code: "J1016".into(), text, hint }
}

pub fn J1020(lang: Lang, found: impl Display, header: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{found} sel, padahal kepalanya {header} kolom. Periksa tanda pemisah dan tanda kutip di baris ini."), String::new()),
        Lang::En => (format!("{found} cells where the header has {header} columns. Check separators and quotation marks in this line."), String::new()),
    };
    Said { code: "J1020".into(), text, hint }
}

pub fn J1021(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Satu sel melintasi beberapa baris: tanda kutip tidak ditutup. Tutup tanda kutipnya, lalu ulangi; baris-baris di dalamnya belum terbaca.".into(), String::new()),
        Lang::En => ("A cell goes over several lines: a quotation mark is not closed. Close it and run again; the lines inside it have not been read.".into(), String::new()),
    };
    Said { code: "J1021".into(), text, hint }
}

pub fn J1022(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Tidak ada kode atau nomor TPS. Isi, lalu ulangi.".into(), String::new()),
        Lang::En => ("No code or number of the station. Fill it in and run again.".into(), String::new()),
    };
    Said { code: "J1022".into(), text, hint }
}

pub fn J1023(lang: Lang, code: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kode {code} tidak ada di daftar pemilu ini. Periksa kodenya: spreadsheet sering mengubah angka panjang."), String::new()),
        Lang::En => (format!("This election has no code {code}. Check it: spreadsheets often change long numbers."), String::new()),
    };
    Said { code: "J1023".into(), text, hint }
}

pub fn J1024(lang: Lang, column: impl Display, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{column}: {found} bukan bilangan bulat. Tulis angka saja, tanpa titik dan koma; kosongkan bila tidak ada."), String::new()),
        Lang::En => (format!("{column}: {found} is no whole number. Write digits only, without dots and commas; leave it empty where there is none."), String::new()),
    };
    Said { code: "J1024".into(), text, hint }
}

pub fn J1025(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Baris ini tidak dapat dibagi menjadi sel: {why}. Periksa tanda kutipnya."), String::new()),
        Lang::En => (format!("This line can't be split into cells: {why}. Check its quotation marks."), String::new()),
    };
    Said { code: "J1025".into(), text, hint }
}

pub fn J1026(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Baris ini bukan TPS tersendiri menurut daftar 2019.".into(), String::new()),
        Lang::En => ("By the list of 2019 this row is no station of its own.".into(), String::new()),
    };
    Said { code: "J1026".into(), text, hint }
}

pub fn J1030(lang: Lang, a: impl Display, b: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Tidak ada kolom yang sama. A: {a}. B: {b}. Sebutkan kolomnya dengan --map."), String::new()),
        Lang::En => (format!("No column is in both. A: {a}. B: {b}. Name the columns with --map."), String::new()),
    };
    Said { code: "J1030".into(), text, hint }
}

pub fn J1031(lang: Lang, column: impl Display, code: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Jumlah {column} di {code} terlalu besar. Periksa angkanya."), String::new()),
        Lang::En => (format!("The sum of {column} in {code} is too large. Check the numbers."), String::new()),
    };
    Said { code: "J1031".into(), text, hint }
}

pub fn J1032(lang: Lang, contests: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Tidak jelas jenis pemilihannya, padahal pohon ini memuat: {contests}. Sebutkan dengan --contest."), String::new()),
        Lang::En => (format!("It is not clear which contest is meant; this tree has: {contests}. Name it with --contest."), String::new()),
    };
    Said { code: "J1032".into(), text, hint }
}

pub fn J1033(lang: Lang, contest: impl Display, contests: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Pohon ini tidak memuat pemilihan {contest}. Yang ada: {contests}."), String::new()),
        Lang::En => (format!("This tree does not have the contest {contest}. There are: {contests}."), String::new()),
    };
    Said { code: "J1033".into(), text, hint }
}

pub fn J1040(lang: Lang, differing: impl Display, all: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{differing} tempat berbeda di antara {all}"), "lihat daftar di atas; --csv menulis semuanya, --page membuat halamannya".into()),
        Lang::En => (format!("{differing} of {all} places differ"), "see the list above; --csv writes all of it, --page makes its page".into()),
    };
    Said { code: "J1040".into(), text, hint }
}

pub fn J1041(lang: Lang, only: impl Display, left: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("tidak ada yang berbeda, tetapi {only} tempat hanya ada di satu hitungan, dan {left} baris tidak dapat dipakai atau ganda"), "yang tidak dibandingkan belum tentu sama: perbaiki baris yang disebut, lalu ulangi".into()),
        Lang::En => (format!("nothing differs, but {only} places are in one count only, and {left} rows can't be used or stand twice"), "what was not compared need not be the same: mend the rows that are named, and run again".into()),
    };
    Said { code: "J1041".into(), text, hint }
}
