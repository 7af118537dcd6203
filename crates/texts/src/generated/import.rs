//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "166eaa08ab20b4d4";

pub const NOT_COUNT_FILE_PILKADA: Text = Text([
    "bukan berkas hitungan pilkada",
    "not a count file of Pilkada",
]);

pub const VOTES_NOT_SUM_ROWS: Text = Text([
    "suara bukan jumlah barisnya",
    "votes are not the sum of the rows",
]);

pub const STATIONS_NOT_SUM_ROWS: Text = Text([
    "TPS bukan jumlah barisnya",
    "stations are not the sum of the rows",
]);

pub const TWO_PARTS_FILE_STATE_OTHER: Text = Text([
    "dua bagian berkas menyebut TPS yang berbeda",
    "two parts of the file state other stations",
]);

pub const PERCENTAGE_NOT_STATIONS: Text = Text([
    "persen tidak cocok dengan jumlah TPS",
    "the percentage is not that of the stations",
]);

pub const VOTES_PAIR_DOES_NOT_STAND: Text = Text([
    "suara untuk pasangan yang tidak ikut di sini",
    "votes for a pair that does not stand here",
]);

pub const ROW_DIFFERS_FROM_REGIONS_OWN: Text = Text([
    "baris berbeda dari berkas wilayah itu sendiri",
    "the row differs from the region's own file",
]);

pub fn R3001(lang: Lang, columns: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Baris pertama harus menyebut kolom {columns}. Periksa apakah berkasnya benar."), String::new()),
        Lang::En => (format!("The first line must name the columns {columns}. Check that this is the right file."), String::new()),
    };
    Said { code: "R3001".into(), text, hint }
}

pub fn R3002(lang: Lang, columns: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Jumlah kolom salah (seharusnya / ada): {columns}. Perbaiki baris ini di sumbernya."), String::new()),
        Lang::En => (format!("Wrong number of columns (expected / found): {columns}. Mend the row at its source."), String::new()),
    };
    Said { code: "R3002".into(), text, hint }
}

pub fn R3003(lang: Lang, text: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{text} bukan bilangan bulat dari 0 sampai 4294967295. Perbaiki di sumbernya; jangan ditebak."), String::new()),
        Lang::En => (format!("{text} is not a whole number from 0 to 4294967295. Mend it at its source; do not guess."), String::new()),
    };
    Said { code: "R3003".into(), text, hint }
}

pub fn R3004(lang: Lang, station: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("TPS {station} tidak ada dalam daftar pemilu ini. Periksa kode atau daftarnya."), String::new()),
        Lang::En => (format!("Station {station} is not in this election's registry. Check the code or the registry."), String::new()),
    };
    Said { code: "R3004".into(), text, hint }
}

pub fn R3005(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Bukan berkas TPS 2024, isinya: {what}. Unduh ulang berkasnya."), String::new()),
        Lang::En => (format!("Not a station file of 2024; it says: {what}. Fetch the file again."), String::new()),
    };
    Said { code: "R3005".into(), text, hint }
}

pub fn R3006(lang: Lang, name: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Nama {name} tidak menyebut kode TPS. Beri nama <kode TPS>.json."), String::new()),
        Lang::En => (format!("The name {name} tells no station. Name the file <station code>.json."), String::new()),
    };
    Said { code: "R3006".into(), text, hint }
}

pub fn R3007(lang: Lang, contest: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Pemilihan {contest} tidak ada di TPS ini. Periksa jenis pemilihan."), String::new()),
        Lang::En => (format!("Contest {contest} is not held at this station. Check the contest."), String::new()),
    };
    Said { code: "R3007".into(), text, hint }
}

pub fn R3008(lang: Lang, candidate: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Tidak satu pun nomor calon dalam berkas ini ada di surat suara TPS ini, misalnya {candidate}. Periksa jenis pemilihan dan daftar calonnya."), String::new()),
        Lang::En => (format!("None of the file's candidates is on this station's ballot, {candidate} for one. Check the contest and the list of candidates."), String::new()),
    };
    Said { code: "R3008".into(), text, hint }
}

pub fn R3009(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Isi {what} milik jenis pemilihan lain (calon perseorangan atau partai). Periksa --contest atau nama foldernya."), String::new()),
        Lang::En => (format!("What {what} says belongs to another kind of contest (single candidates or parties). Check --contest or the folder's name."), String::new()),
    };
    Said { code: "R3009".into(), text, hint }
}

pub fn R3010(lang: Lang, station: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("TPS {station} muncul dua kali dengan isi berbeda tanpa urutan waktu. Pilih satu."), String::new()),
        Lang::En => (format!("Station {station} stands twice with different content and no order in time. Choose one."), String::new()),
    };
    Said { code: "R3010".into(), text, hint }
}

pub fn R3011(lang: Lang, bytes: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Catatan ini {bytes} bita, lebih besar dari yang muat (16384). Laporkan berkas ini."), String::new()),
        Lang::En => (format!("The record has {bytes} bytes, more than an event may have (16384). Report this file."), String::new()),
    };
    Said { code: "R3011".into(), text, hint }
}

pub fn R3012(lang: Lang, odd: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Tidak satu pun angkanya dapat diambil ({odd} kejanggalan). Perbaiki di sumbernya; jangan ditebak."), String::new()),
        Lang::En => (format!("None of its numbers can be taken ({odd} oddities). Mend it at its source; do not guess."), String::new()),
    };
    Said { code: "R3012".into(), text, hint }
}

pub fn R3013(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Ini JSON, tetapi bukan berkas satu TPS ({what}). Ambil berkas TPS-nya."), String::new()),
        Lang::En => (format!("This is JSON, but not of one station ({what}). Fetch the station's own file."), String::new()),
    };
    Said { code: "R3013".into(), text, hint }
}

pub fn R3014(lang: Lang, bytes: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Berkas terpotong setelah {bytes} bita. Unduh ulang berkasnya."), String::new()),
        Lang::En => (format!("The file is cut off after {bytes} bytes. Fetch the file again."), String::new()),
    };
    Said { code: "R3014".into(), text, hint }
}

pub fn R3015(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Berkas ini bukan teks UTF-8 ({what}). Simpan ulang sebagai UTF-8."), String::new()),
        Lang::En => (format!("The file is not UTF-8 text ({what}). Save it again as UTF-8."), String::new()),
    };
    Said { code: "R3015".into(), text, hint }
}

pub fn R3021(lang: Lang, path: impl Display, value: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} berisi {value}, bukan bilangan bulat 0 sampai 4294967295. Dikosongkan; angka lainnya tetap diambil."), String::new()),
        Lang::En => (format!("{path} says {value}, which is no whole number from 0 to 4294967295. Left empty; the other numbers were taken."), String::new()),
    };
    Said { code: "R3021".into(), text, hint }
}

pub fn R3022(lang: Lang, path: impl Display, value: impl Display, detail: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tertulis {value}; diambil sebagai {detail}."), String::new()),
        Lang::En => (format!("{path} is written {value}; taken as {detail}."), String::new()),
    };
    Said { code: "R3022".into(), text, hint }
}

pub fn R3023(lang: Lang, path: impl Display, value: impl Display, detail: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} berisi {value}, seharusnya {detail}. Diabaikan; angka lainnya tetap diambil."), String::new()),
        Lang::En => (format!("{path} says {value}, where {detail} belongs. Left out; the other numbers were taken."), String::new()),
    };
    Said { code: "R3023".into(), text, hint }
}

pub fn R3024(lang: Lang, path: impl Display, value: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak dikenal dalam berkas TPS 2024 (isinya {value}). Diabaikan; angka lainnya tetap diambil."), String::new()),
        Lang::En => (format!("{path} is not known in station files of 2024 (it says {value}). Passed over; the other numbers were taken."), String::new()),
    };
    Said { code: "R3024".into(), text, hint }
}

pub fn R3025(lang: Lang, path: impl Display, value: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} berisi {value}, tetapi calon atau partai itu tidak ada di surat suara TPS ini. Tidak diambil; angka lainnya tetap diambil."), String::new()),
        Lang::En => (format!("{path} says {value}, but nobody of that id or number is on this station's ballot. Not taken; the other numbers were."), String::new()),
    };
    Said { code: "R3025".into(), text, hint }
}

pub fn R3026(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tertulis dua kali dengan isi berbeda. Keduanya tidak diambil; angka lainnya tetap diambil."), String::new()),
        Lang::En => (format!("{path} stands twice with different values. Neither was taken; the other numbers were."), String::new()),
    };
    Said { code: "R3026".into(), text, hint }
}

pub fn R3027(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak ada dalam berkas. Dibiarkan kosong; angka lainnya tetap diambil."), String::new()),
        Lang::En => (format!("{path} is missing from the file. Left empty; the other numbers were taken."), String::new()),
    };
    Said { code: "R3027".into(), text, hint }
}

pub fn R3028(lang: Lang, path: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} terlalu panjang. Diabaikan; angkanya tetap diambil."), String::new()),
        Lang::En => (format!("{path} is too long. Left out; the numbers were taken."), String::new()),
    };
    Said { code: "R3028".into(), text, hint }
}

pub fn R3029(lang: Lang, path: impl Display, value: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} berisi {value}, bukan waktu seperti 2024-02-14 20:00:00. Berkas ini dianggap lebih lama daripada berkas yang waktunya terbaca."), String::new()),
        Lang::En => (format!("{path} says {value}, which is no time like 2024-02-14 20:00:00. The file counts as older than files whose time can be read."), String::new()),
    };
    Said { code: "R3029".into(), text, hint }
}

pub fn R3030(lang: Lang, path: impl Display, value: impl Display, detail: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("berkas ini ({path} {value}) lebih lama daripada yang sudah tercatat ({detail}). Dicatat, tetapi tidak berlaku."), String::new()),
        Lang::En => (format!("this file ({path} {value}) is older than what the log has ({detail}). Recorded, but not what counts."), String::new()),
    };
    Said { code: "R3030".into(), text, hint }
}

pub fn R3211(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("hitungannya tidak ada di antara berkas ini".into(), String::new()),
        Lang::En => ("no count of it among these files".into(), String::new()),
    };
    Said { code: "R3211".into(), text, hint }
}

pub fn R3212(lang: Lang, votes: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("tidak ada di daftar pasangan calon, sehingga tidak diketahui siapa yang ikut ({votes})"), String::new()),
        Lang::En => (format!("not in the list of pairs, so that nobody knows who stands ({votes})"), String::new()),
    };
    Said { code: "R3212".into(), text, hint }
}

pub fn R3213(lang: Lang, id: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("ada suara untuk {id}, yang tidak ada di daftar pasangan calonnya"), String::new()),
        Lang::En => (format!("votes for {id}, who is not in its list of pairs"), String::new()),
    };
    Said { code: "R3213".into(), text, hint }
}

pub fn R3214(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("daftar pasangan calonnya tidak dapat dipakai ({what})"), String::new()),
        Lang::En => (format!("its list of pairs can't be used ({what})"), String::new()),
    };
    Said { code: "R3214".into(), text, hint }
}

pub fn R3215(lang: Lang, contest: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("daftar paslon/{contest}.json tidak ada: tidak diketahui wilayah mana saja yang memilih"), String::new()),
        Lang::En => (format!("no list paslon/{contest}.json: which regions elect is not known"), String::new()),
    };
    Said { code: "R3215".into(), text, hint }
}

pub fn R3216(lang: Lang, file: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("berkasnya sendiri tidak ada atau rusak; dipakai baris dari {file}"), String::new()),
        Lang::En => (format!("its own file is missing or broken; the line in {file} is used"), String::new()),
    };
    Said { code: "R3216".into(), text, hint }
}

pub fn R3217(lang: Lang, file: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{file} bukan berkas hitungan pilkada ({why}): dilewati"), String::new()),
        Lang::En => (format!("{file} is not a count file of Pilkada ({why}): passed over"), String::new()),
    };
    Said { code: "R3217".into(), text, hint }
}

pub fn R3218(lang: Lang, in_: impl Display, all: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("TPS masuk {in_} lebih banyak daripada TPS yang ada, {all}"), String::new()),
        Lang::En => (format!("{in_} stations in are more than there are, {all}"), String::new()),
    };
    Said { code: "R3218".into(), text, hint }
}

pub fn R3219(lang: Lang, file: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{file} bukan daftar yang dapat dipakai ({why}): dilewati"), String::new()),
        Lang::En => (format!("{file} is not a list that can be used ({why}): passed over"), String::new()),
    };
    Said { code: "R3219".into(), text, hint }
}

pub const EXPECTED_TEXT: Text = Text([
    "teks atau null",
    "text or null",
]);

pub const EXPECTED_BOOL: Text = Text([
    "true atau false",
    "true or false",
]);

pub const EXPECTED_IMAGES: Text = Text([
    "daftar alamat gambar",
    "a list of image addresses",
]);

pub const EXPECTED_IMAGE: Text = Text([
    "alamat gambar atau null",
    "an image address or null",
]);

pub const EXPECTED_BLOCK: Text = Text([
    "objek atau null",
    "an object or null",
]);

pub const EXPECTED_DISTRICT: Text = Text([
    "kode dapil TPS ini",
    "the code of this station's district",
]);

pub fn at_station(lang: Lang, station: impl Display, what: impl Display) -> String {
    match lang {
        Lang::Id => format!("TPS {station}: {what}"),
        Lang::En => format!("station {station}: {what}"),
    }
}
