//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "46db93496252f5d4";

pub fn F1001(lang: Lang, width: impl Display, height: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("halaman {width} x {height} mikrometer tidak dapat dicetak"), String::new()),
        Lang::En => (format!("a page of {width} x {height} micrometres can't be printed"), String::new()),
    };
    Said { code: "F1001".into(), text, hint }
}

pub const DRILL: Text = Text([
    "SIMULASI: bukan pemilu sungguhan",
    "DRILL: not a real election",
]);

pub const CARD: Text = Text([
    "Kartu petugas untuk",
    "Officer's card for",
]);

pub const STATION_CODE: Text = Text([
    "Kode TPS",
    "Station code",
]);

pub const REGION_CODE: Text = Text([
    "Kode wilayah",
    "Region code",
]);

pub const NUMBER: Text = Text([
    "Kartu nomor",
    "Card number",
]);

pub const TYPED: Text = Text([
    "Kode untuk diketik (tidak ada huruf I, L, O, U)",
    "Code to type (it has no letters I, L, O, U)",
]);

pub const PLACE_STATION: Text = Text([
    "kode TPS",
    "station code",
]);

pub const PLACE_REGION: Text = Text([
    "kode wilayah",
    "region code",
]);

pub fn scan_or_type(lang: Lang, address: impl Display, place: impl Display) -> String {
    match lang {
        Lang::Id => format!("1. Pindai kotak ini dengan kamera ponsel, atau buka {address} lalu ketik {place} dan kode di atas."),
        Lang::En => format!("1. Scan the square with the phone's camera, or open {address} and type the {place} and the code above."),
    }
}

pub const SCAN: Text = Text([
    "1. Pindai kotak ini dengan kamera ponsel.",
    "1. Scan the square with the phone's camera.",
]);

pub const CHECK_STATION: Text = Text([
    "2. Pastikan TPS di layar sama dengan TPS di kartu ini.",
    "2. Make sure that the station on the screen is the one on this card.",
]);

pub const CHECK_REGION: Text = Text([
    "2. Pastikan wilayah di layar sama dengan wilayah di kartu ini.",
    "2. Make sure that the region on the screen is the one on this card.",
]);

pub const ENTER_PIN: Text = Text([
    "3. Masukkan PIN yang diberitahukan langsung kepada Anda. Jangan foto atau kirim kartu ini.",
    "3. Enter the PIN that you were told in person. Never photograph or send this card.",
]);

pub const TELL: Text = Text([
    "Sampaikan langsung kepada petugasnya. Jangan dikirim lewat pesan; jangan disimpan bersama kartu.",
    "Tell the officer in person. Never send it in a message; never keep it with the card.",
]);

pub const COPY_REPEATS: Text = Text([
    "Salinan ini memuat apa yang tercatat dari formulir C.Hasil, tidak lebih. Bila berbeda, yang berlaku adalah formulir kertasnya.",
    "This copy repeats what was recorded of the paper form, and no more. Where they differ, the paper holds.",
]);

pub const OPENING: Text = Text([
    "BERITA PEMBUKAAN",
    "RECORD OF THE OPENING",
]);

pub const OPENING_LEAD: Text = Text([
    "Dicatat sebelum formulir pertama masuk: belum ada suara yang dihitung, dan dengan program, daftar, aturan, dan formulir apa pemilu ini dibuka. Kotak di kanan memuat yang sama untuk kamera.",
    "Recorded before the first form came: nothing is counted, and with which program, registry, rules and forms this election is opened. The square on the right says the same to a camera.",
]);

pub const OPENING_CONFIRMED: Text = Text([
    "Kami hadir ketika catatan dibuka, dan membandingkan sidik jari di atas dengan yang diumumkan:",
    "We were there when the log was opened, and compared the fingerprints above with those announced:",
]);

pub const NAME_BY_HAND: Text = Text([
    "Nama (hanya di kertas ini)",
    "Name (on this paper only)",
]);

pub const SIGNATURE_BY_HAND: Text = Text([
    "Tanda tangan",
    "Signature",
]);

pub fn authority(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("Otoritas {number}"),
        Lang::En => format!("Authority {number}"),
    }
}

pub fn witness(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("Saksi {number}"),
        Lang::En => format!("Witness {number}"),
    }
}

pub const LOG: Text = Text([
    "Catatan",
    "Log",
]);

pub const ENTRY: Text = Text([
    "Entri",
    "Entry",
]);

pub const TIME: Text = Text([
    "Waktu (UTC)",
    "Time (UTC)",
]);

pub const FORMS_BEFORE: Text = Text([
    "Formulir sebelumnya",
    "Forms before",
]);

pub const KEYS: Text = Text([
    "Kunci menurut peran",
    "Keys by role",
]);

pub const PROGRAM: Text = Text([
    "Program",
    "Program",
]);

pub const APP: Text = Text([
    "Aplikasi petugas",
    "Officers' app",
]);

pub const REGISTRY: Text = Text([
    "Daftar pemilu",
    "Registry",
]);

pub const RULES: Text = Text([
    "Aturan",
    "Rules",
]);

pub const FORMS: Text = Text([
    "Formulir",
    "Forms",
]);
