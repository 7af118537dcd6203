//! The sentences of cards and slips.

use model::Lang;

const fn pick(lang: Lang, id: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

pub(super) const fn drill(lang: Lang) -> &'static str {
    pick(lang, "SIMULASI: bukan pemilu sungguhan", "DRILL: not a real election")
}

pub(super) const fn card(lang: Lang) -> &'static str {
    pick(lang, "Kartu petugas untuk", "Officer's card for")
}

pub(super) const fn station_code(lang: Lang) -> &'static str {
    pick(lang, "Kode TPS", "Station code")
}

pub(super) const fn region_code(lang: Lang) -> &'static str {
    pick(lang, "Kode wilayah", "Region code")
}

pub(super) const fn number(lang: Lang) -> &'static str {
    pick(lang, "Kartu nomor", "Card number")
}

pub(super) const fn typed(lang: Lang) -> &'static str {
    pick(
        lang,
        "Kode untuk diketik (tidak ada huruf I, L, O, U)",
        "Code to type (it has no letters I, L, O, U)",
    )
}

/// What to do, a step each.
pub(super) fn steps(lang: Lang, address: &str, typed: bool, station: bool) -> Vec<String> {
    let place = match (lang, station) {
        (Lang::Id, true) => "kode TPS",
        (Lang::Id, false) => "kode wilayah",
        (Lang::En, true) => "station code",
        (Lang::En, false) => "region code",
    };
    let first = match (lang, typed) {
        (Lang::Id, true) => {
            format!(
                "1. Pindai kotak ini dengan kamera ponsel, atau buka {address} lalu ketik {place} dan kode di atas."
            )
        }
        (Lang::Id, false) => "1. Pindai kotak ini dengan kamera ponsel.".into(),
        (Lang::En, true) => {
            format!(
                "1. Scan the square with the phone's camera, or open {address} and type the {place} and the code above."
            )
        }
        (Lang::En, false) => "1. Scan the square with the phone's camera.".into(),
    };
    let rest = match lang {
        Lang::Id => [
            if station {
                "2. Pastikan TPS di layar sama dengan TPS di kartu ini."
            } else {
                "2. Pastikan wilayah di layar sama dengan wilayah di kartu ini."
            },
            "3. Masukkan PIN yang diberitahukan langsung kepada Anda. Jangan foto atau kirim kartu ini.",
        ],
        Lang::En => [
            if station {
                "2. Make sure that the station on the screen is the one on this card."
            } else {
                "2. Make sure that the region on the screen is the one on this card."
            },
            "3. Enter the PIN that you were told in person. Never photograph or send this card.",
        ],
    };
    [first].into_iter().chain(rest.map(String::from)).collect()
}

pub(super) const fn tell(lang: Lang) -> &'static str {
    pick(
        lang,
        "Sampaikan langsung kepada petugasnya. Jangan dikirim lewat pesan; jangan disimpan bersama kartu.",
        "Tell the officer in person. Never send it in a message; never keep it with the card.",
    )
}
