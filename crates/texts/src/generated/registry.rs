//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "dc9071953da66a88";

pub fn R1001(lang: Lang, bytes: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Daftar terlalu besar: {bytes} bita. Periksa apakah ini berkas yang benar."), String::new()),
        Lang::En => (format!("The registry is too large: {bytes} bytes. Check that it is the right file."), String::new()),
    };
    Said { code: "R1001".into(), text, hint }
}

pub fn R1002(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Daftar bukan teks UTF-8. Unduh ulang berkasnya.".into(), String::new()),
        Lang::En => ("The registry is not UTF-8 text. Fetch the file again.".into(), String::new()),
    };
    Said { code: "R1002".into(), text, hint }
}

pub fn R1003(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Baris pertama bukan sirekap-registry/1. Periksa berkas atau perbarui program.".into(), String::new()),
        Lang::En => ("The first line is not sirekap-registry/1. Check the file, or update the program.".into(), String::new()),
    };
    Said { code: "R1003".into(), text, hint }
}

pub fn R1004(lang: Lang, row: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Baris tidak pada tempatnya atau jumlah kolomnya salah: {row}. Unduh ulang berkasnya."), String::new()),
        Lang::En => (format!("A row is out of place or has the wrong number of fields: {row}. Fetch the file again."), String::new()),
    };
    Said { code: "R1004".into(), text, hint }
}

pub fn R1005(lang: Lang, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Isian salah: {field}. Perbaiki isian itu di sumbernya."), String::new()),
        Lang::En => (format!("A field is wrong: {field}. Correct it at its source."), String::new()),
    };
    Said { code: "R1005".into(), text, hint }
}

pub fn R1006(lang: Lang, row: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Urutan salah pada {row}. Buat ulang daftar dari sumbernya."), String::new()),
        Lang::En => (format!("Wrong order at {row}. Make the registry again from its sources."), String::new()),
    };
    Said { code: "R1006".into(), text, hint }
}

pub fn R1007(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{what} muncul dua kali. Hapus salah satunya di sumber."), String::new()),
        Lang::En => (format!("{what} stands twice. Remove one at its source."), String::new()),
    };
    Said { code: "R1007".into(), text, hint }
}

pub fn R1008(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{what} disebut tetapi tidak ada. Tambahkan, atau hapus yang menyebutnya."), String::new()),
        Lang::En => (format!("{what} is named but not there. Add it, or remove what names it."), String::new()),
    };
    Said { code: "R1008".into(), text, hint }
}

pub fn R1009(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{what} menyatakan hal yang sudah berlaku tanpanya. Hapus baris itu."), String::new()),
        Lang::En => (format!("{what} says what is so without it. Remove that row."), String::new()),
    };
    Said { code: "R1009".into(), text, hint }
}

pub fn R1010(lang: Lang, number: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Terlalu banyak: {number}. Periksa apakah ini berkas yang benar."), String::new()),
        Lang::En => (format!("Too many: {number}. Check that it is the right file."), String::new()),
    };
    Said { code: "R1010".into(), text, hint }
}

pub fn R1011(lang: Lang, district: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Tidak ada peserta di daerah pemilihan {district}. Tambahkan calonnya, atau hapus daerah itu."), String::new()),
        Lang::En => (format!("Nobody stands in district {district}. Add its candidates, or remove the district."), String::new()),
    };
    Said { code: "R1011".into(), text, hint }
}

pub fn R1012(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Daftar terpotong: baris terakhir bukan end. Unduh ulang berkasnya.".into(), String::new()),
        Lang::En => ("The registry is cut off: its last line is not end. Fetch the file again.".into(), String::new()),
    };
    Said { code: "R1012".into(), text, hint }
}

pub fn R1013(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Daftar tidak ditulis dalam bentuk bakunya. Unduh ulang berkasnya.".into(), String::new()),
        Lang::En => ("The registry is not in its canonical spelling. Fetch the file again.".into(), String::new()),
    };
    Said { code: "R1013".into(), text, hint }
}

pub fn R1014(lang: Lang, name: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Nama dan jenis pemilu tidak sejalan: {name}. Nama simulasi memuat kata simulasi, gladi, latihan, atau contoh; nama pemilu tidak."), String::new()),
        Lang::En => (format!("Name and kind of the election do not agree: {name}. A drill's name has one of the words simulasi, gladi, latihan, contoh; an election's has none."), String::new()),
    };
    Said { code: "R1014".into(), text, hint }
}

pub fn R1015(lang: Lang, what: impl Display, most: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Terlalu banyak {what}: paling banyak {most}. Periksa apakah ini berkas yang benar."), String::new()),
        Lang::En => (format!("Too many {what}: {most} at most. Check that this is the right file."), String::new()),
    };
    Said { code: "R1015".into(), text, hint }
}

pub fn R2101(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Berkas xz terpotong. Unduh ulang.".into(), String::new()),
        Lang::En => ("The xz file is cut off. Fetch it again.".into(), String::new()),
    };
    Said { code: "R2101".into(), text, hint }
}

pub fn R2102(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Berkas xz rusak: {why}. Unduh ulang."), String::new()),
        Lang::En => (format!("The xz file is damaged: {why}. Fetch it again."), String::new()),
    };
    Said { code: "R2102".into(), text, hint }
}

pub fn R2103(lang: Lang, bytes: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Isi berkas xz melebihi {bytes} bita. Periksa apakah ini berkas yang benar."), String::new()),
        Lang::En => (format!("The xz file unpacks to more than {bytes} bytes. Check that it is the right file."), String::new()),
    };
    Said { code: "R2103".into(), text, hint }
}

pub fn R2104(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kolom salah (ditemukan / diharapkan) {what}. Periksa apakah ini berkas yang benar."), String::new()),
        Lang::En => (format!("Wrong columns (found / expected) {what}. Check that it is the right file."), String::new()),
    };
    Said { code: "R2104".into(), text, hint }
}

pub fn R2105(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Bukan JSON yang diharapkan: {what}. Periksa apakah ini berkas yang benar."), String::new()),
        Lang::En => (format!("Not the JSON expected: {what}. Check that it is the right file."), String::new()),
    };
    Said { code: "R2105".into(), text, hint }
}

pub fn R2106(lang: Lang, file: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Berkas {file} disimpan sebagai UTF-16. Simpan ulang sebagai UTF-8."), String::new()),
        Lang::En => (format!("The file {file} is saved as UTF-16. Save it again as UTF-8."), String::new()),
    };
    Said { code: "R2106".into(), text, hint }
}

pub fn R2001(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("jumlah kolom salah".into(), String::new()),
        Lang::En => ("wrong number of columns".into(), String::new()),
    };
    Said { code: "R2001".into(), text, hint }
}

pub fn R2002(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("baris tidak terbaca sebagai teks atau CSV".into(), String::new()),
        Lang::En => ("the row is not readable as text or CSV".into(), String::new()),
    };
    Said { code: "R2002".into(), text, hint }
}

pub fn R2003(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("wilayah induk tidak ada".into(), String::new()),
        Lang::En => ("the parent region is not there".into(), String::new()),
    };
    Said { code: "R2003".into(), text, hint }
}

pub fn R2004(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kode sudah ada pada baris sebelumnya".into(), String::new()),
        Lang::En => ("the code stands on an earlier line".into(), String::new()),
    };
    Said { code: "R2004".into(), text, hint }
}

pub fn R2005(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kode tidak cocok dengan tingkat atau induknya".into(), String::new()),
        Lang::En => ("the code does not fit its level or parent".into(), String::new()),
    };
    Said { code: "R2005".into(), text, hint }
}

pub fn R2006(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tingkat wilayah tidak dikenal".into(), String::new()),
        Lang::En => ("unknown level".into(), String::new()),
    };
    Said { code: "R2006".into(), text, hint }
}

pub fn R2007(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("seharusnya angka".into(), String::new()),
        Lang::En => ("digits are expected".into(), String::new()),
    };
    Said { code: "R2007".into(), text, hint }
}

pub fn R2008(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("nama kosong atau terlalu panjang".into(), String::new()),
        Lang::En => ("the name is empty or too long".into(), String::new()),
    };
    Said { code: "R2008".into(), text, hint }
}

pub fn R2009(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("partai tidak dikenal".into(), String::new()),
        Lang::En => ("unknown party".into(), String::new()),
    };
    Said { code: "R2009".into(), text, hint }
}

pub fn R2010(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("daerah pemilihan tidak dikenal".into(), String::new()),
        Lang::En => ("unknown district".into(), String::new()),
    };
    Said { code: "R2010".into(), text, hint }
}

pub fn R2011(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("nomor urut sudah dipakai".into(), String::new()),
        Lang::En => ("the ballot number is taken".into(), String::new()),
    };
    Said { code: "R2011".into(), text, hint }
}

pub fn R2012(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("wilayah tidak ditemukan, baik kode maupun namanya".into(), String::new()),
        Lang::En => ("the region is found neither by code nor by name".into(), String::new()),
    };
    Said { code: "R2012".into(), text, hint }
}

pub fn R2013(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("wilayah sudah dimiliki daerah pemilihan lain".into(), String::new()),
        Lang::En => ("the region is held by another district".into(), String::new()),
    };
    Said { code: "R2013".into(), text, hint }
}

pub fn R2014(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("sumber pertama memuat TPS perwakilan ini, tanpa yang ini".into(), String::new()),
        Lang::En => ("the first source lists this mission's stations, without this one".into(), String::new()),
    };
    Said { code: "R2014".into(), text, hint }
}

pub fn R2015(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("perwakilan luar negeri tidak dikenal".into(), String::new()),
        Lang::En => ("unknown mission abroad".into(), String::new()),
    };
    Said { code: "R2015".into(), text, hint }
}

pub fn R2016(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("jenis kelamin bukan L atau P".into(), String::new()),
        Lang::En => ("the sex is neither L nor P".into(), String::new()),
    };
    Said { code: "R2016".into(), text, hint }
}

pub fn R2017(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("id kelurahan menyebut kelurahan lain pada baris sebelumnya".into(), String::new()),
        Lang::En => ("the village id names another village on an earlier line".into(), String::new()),
    };
    Said { code: "R2017".into(), text, hint }
}

pub fn R2018(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kode sintetis habis pada tingkat ini".into(), String::new()),
        Lang::En => ("synthetic codes are used up at this level".into(), String::new()),
    };
    Said { code: "R2018".into(), text, hint }
}

pub fn R2019(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak ada calon di daerah pemilihan ini".into(), String::new()),
        Lang::En => ("nobody stands in this district".into(), String::new()),
    };
    Said { code: "R2019".into(), text, hint }
}

pub fn R2020(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("TPS tanpa daerah pemilihan".into(), String::new()),
        Lang::En => ("stations without a district".into(), String::new()),
    };
    Said { code: "R2020".into(), text, hint }
}

pub fn R2021(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("wilayah terbagi; bagiannya ada pada baris lain".into(), String::new()),
        Lang::En => ("a split region; its parts stand on other rows".into(), String::new()),
    };
    Said { code: "R2021".into(), text, hint }
}

pub fn R2022(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("wilayah ditemukan menurut nama, bukan kode".into(), String::new()),
        Lang::En => ("the region was found by name, not by code".into(), String::new()),
    };
    Said { code: "R2022".into(), text, hint }
}

pub fn R2023(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("nama berbeda dari daftar wilayah; kode yang dipakai".into(), String::new()),
        Lang::En => ("the name differs from the tree's; the code was used".into(), String::new()),
    };
    Said { code: "R2023".into(), text, hint }
}

pub fn R2024(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("spasi atau karakter kendali dalam nama dirapikan".into(), String::new()),
        Lang::En => ("spaces or control characters in a name were cleaned".into(), String::new()),
    };
    Said { code: "R2024".into(), text, hint }
}

pub fn R2025(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("wilayah sudah termasuk dalam wilayah lain daerah pemilihan yang sama".into(), String::new()),
        Lang::En => ("the region lies in another of the same district".into(), String::new()),
    };
    Said { code: "R2025".into(), text, hint }
}

pub fn R2026(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak ada sumber yang memuat kode portalnya; dibuatkan kode sintetis".into(), String::new()),
        Lang::En => ("no source has the portal's code; a synthetic one was made".into(), String::new()),
    };
    Said { code: "R2026".into(), text, hint }
}

pub fn R2027(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kode portal tanpa id; TPS ini tidak ada di sumber id".into(), String::new()),
        Lang::En => ("the portal's code has no id; the source of ids does not have this station".into(), String::new()),
    };
    Said { code: "R2027".into(), text, hint }
}

pub fn R2028(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("id calon sudah dipakai calon lain; id sintetis yang dipakai".into(), String::new()),
        Lang::En => ("another candidate has this id; the synthetic one was used".into(), String::new()),
    };
    Said { code: "R2028".into(), text, hint }
}

pub fn R2029(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("padanan id menyebut calon yang tidak ada".into(), String::new()),
        Lang::En => ("the mapping of ids names nobody who stands".into(), String::new()),
    };
    Said { code: "R2029".into(), text, hint }
}

pub fn R2030(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("berkas tidak ada; isinya tidak diambil".into(), String::new()),
        Lang::En => ("the file is not there; what it says is missing".into(), String::new()),
    };
    Said { code: "R2030".into(), text, hint }
}

pub fn R2031(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak ada gambar wilayah ini".into(), String::new()),
        Lang::En => ("no outline of this region is given".into(), String::new()),
    };
    Said { code: "R2031".into(), text, hint }
}

pub fn R3001(lang: Lang, name: impl Display, stations: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{name} tidak masuk dapil mana pun; {stations} TPS tanpa formulir. Masukkan ke satu dapil."), String::new()),
        Lang::En => (format!("{name} is in no district; {stations} stations have no form. Put it into one district."), String::new()),
    };
    Said { code: "R3001".into(), text, hint }
}

pub fn R3002(lang: Lang, name: impl Display, others: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{name} diberikan utuh, padahal sebagian ada di dapil {others}. Tulis bagian-bagiannya satu per satu."), String::new()),
        Lang::En => (format!("{name} was given whole, but a part of it is in district {others}. Name its parts one by one."), String::new()),
    };
    Said { code: "R3002".into(), text, hint }
}

pub fn R3003(lang: Lang, level: impl Display, names: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Dapil ini ada di lebih dari satu {}: {names}. Pisahkan menjadi dapil sendiri-sendiri.", match level.to_string().as_str() { "0" => "negara".into(), "1" => "provinsi".into(), "2" => "kabupaten/kota".into(), "3" => "kecamatan".into(), _ => String::from("kelurahan/desa") }), String::new()),
        Lang::En => (format!("This district lies in more than one {}: {names}. Make districts of their own of them.", match level.to_string().as_str() { "0" => "country".into(), "1" => "province".into(), "2" => "regency or city".into(), "3" => "kecamatan".into(), _ => String::from("village") }), String::new()),
    };
    Said { code: "R3003".into(), text, hint }
}

pub fn R3004(lang: Lang, seats: impl Display, least: impl Display, most: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{seats} kursi; menurut aturan {least} sampai {most}. Periksa jumlah kursinya."), String::new()),
        Lang::En => (format!("{seats} seats; by the rule {least} to {most}. Check the number of seats."), String::new()),
    };
    Said { code: "R3004".into(), text, hint }
}

pub fn R3005(lang: Lang, name: impl Display, seats: impl Display, least: impl Display, most: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kursi semua dapil {name} berjumlah {seats}; menurut aturan {least} sampai {most}. Periksa jumlah kursi tiap dapil."), String::new()),
        Lang::En => (format!("The districts of {name} have {seats} seats together; by the rule {least} to {most}. Check the seats of each district."), String::new()),
    };
    Said { code: "R3005".into(), text, hint }
}

pub fn R3006(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Dapil ini tidak memuat satu TPS pun. Periksa wilayahnya.".into(), String::new()),
        Lang::En => ("This district has no station. Check its regions.".into(), String::new()),
    };
    Said { code: "R3006".into(), text, hint }
}

pub fn R3007(lang: Lang, name: impl Display, parts: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Dicatat: {name} dibagi; dapil ini memuat {parts} bagiannya."), String::new()),
        Lang::En => (format!("Noted: {name} is divided; this district has {parts} of its parts."), String::new()),
    };
    Said { code: "R3007".into(), text, hint }
}

pub fn R3008(lang: Lang, districts: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Dicatat: jumlah kursi {districts} dapil tidak diberikan."), String::new()),
        Lang::En => (format!("Noted: the number of seats of {districts} districts is not given."), String::new()),
    };
    Said { code: "R3008".into(), text, hint }
}

pub fn R3009(lang: Lang, name: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Dicatat: {name} tidak punya dapil untuk pemilihan ini."), String::new()),
        Lang::En => (format!("Noted: {name} has no district in this contest."), String::new()),
    };
    Said { code: "R3009".into(), text, hint }
}

pub fn R3010(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Dicatat: tidak ada aturan pembentukan dapil untuk pemilihan ini, jadi kursi dan wilayahnya tidak diperiksa.".into(), String::new()),
        Lang::En => ("Noted: nothing says how the districts of this contest are made, so their seats and regions were not checked.".into(), String::new()),
    };
    Said { code: "R3010".into(), text, hint }
}

pub fn on_line(lang: Lang, line: impl Display, what: impl Display) -> String {
    match lang {
        Lang::Id => format!("baris {line}: {what}"),
        Lang::En => format!("line {line}: {what}"),
    }
}
