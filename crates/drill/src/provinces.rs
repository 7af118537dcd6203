//! The 38 provinces with the ministry's codes, and the stations abroad.

use model::Zone::{self, Wib, Wit, Wita};
use model::contest::Occasion;

/// Code of "Luar Negeri".
pub const ABROAD: &str = "99";
/// Code of DKI Jakarta: it has no DPRD kabupaten/kota and elects no regents or mayors, and its second DPR district counts the votes from abroad.
pub const JAKARTA: &str = "31";
/// Code of DI Yogyakarta, whose governor is not elected (UU 13/2012).
pub const YOGYAKARTA: &str = "34";
/// Code of Aceh, where local parties stand in DPRA and DPRK.
pub const ACEH: &str = "11";

/// A province.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Province {
    /// The ministry's code.
    pub code: &'static str,
    /// Name as the public region tree of 2024 writes it.
    pub name: &'static str,
    /// Time zone; none abroad.
    pub zone: Option<Zone>,
    /// Its part of the stations: roughly its voters in 100,000.
    pub weight: u32,
}

impl Province {
    /// Whether control K15 does not bind here: Papua (noken) and abroad.
    pub fn exempt(&self) -> bool {
        self.code.starts_with('9')
    }
}

const fn p(code: &'static str, name: &'static str, zone: Zone, weight: u32) -> Province {
    Province { code, name, zone: Some(zone), weight }
}

/// All of them by code.
#[rustfmt::skip]
pub const PROVINCES: [Province; 39] = [
    p("11", "ACEH", Wib, 37), p("12", "SUMATERA UTARA", Wib, 108), p("13", "SUMATERA BARAT", Wib, 41),
    p("14", "RIAU", Wib, 47), p("15", "JAMBI", Wib, 27), p("16", "SUMATERA SELATAN", Wib, 63),
    p("17", "BENGKULU", Wib, 15), p("18", "LAMPUNG", Wib, 65), p("19", "KEPULAUAN BANGKA BELITUNG", Wib, 11),
    p("21", "KEPULAUAN RIAU", Wib, 15), p("31", "DKI JAKARTA", Wib, 83), p("32", "JAWA BARAT", Wib, 357),
    p("33", "JAWA TENGAH", Wib, 283), p("34", "DAERAH ISTIMEWA YOGYAKARTA", Wib, 29), p("35", "JAWA TIMUR", Wib, 314),
    p("36", "BANTEN", Wib, 88), p("51", "BALI", Wita, 33), p("52", "NUSA TENGGARA BARAT", Wita, 39),
    p("53", "NUSA TENGGARA TIMUR", Wita, 40), p("61", "KALIMANTAN BARAT", Wib, 40), p("62", "KALIMANTAN TENGAH", Wib, 19),
    p("63", "KALIMANTAN SELATAN", Wita, 30), p("64", "KALIMANTAN TIMUR", Wita, 28), p("65", "KALIMANTAN UTARA", Wita, 5),
    p("71", "SULAWESI UTARA", Wita, 20), p("72", "SULAWESI TENGAH", Wita, 22), p("73", "SULAWESI SELATAN", Wita, 67),
    p("74", "SULAWESI TENGGARA", Wita, 19), p("75", "GORONTALO", Wita, 9), p("76", "SULAWESI BARAT", Wita, 10),
    p("81", "MALUKU", Wit, 13), p("82", "MALUKU UTARA", Wit, 10), p("91", "PAPUA", Wit, 7),
    p("92", "PAPUA BARAT", Wit, 4), p("93", "PAPUA SELATAN", Wit, 4), p("94", "PAPUA TENGAH", Wit, 11),
    p("95", "PAPUA PEGUNUNGAN", Wit, 13), p("96", "PAPUA BARAT DAYA", Wit, 4),
    Province { code: ABROAD, name: "Luar Negeri", zone: None, weight: 17 },
];

/// Provinces that get the first stations, so that even a small drill shows every special case.
const FIRST_SERVED: [&str; 5] = [JAKARTA, ACEH, ABROAD, "91", "51"];

/// The provinces in which an occasion's contests take place: nobody votes abroad in Pilkada.
pub fn of(occasion: Occasion) -> &'static [Province] {
    match occasion {
        Occasion::Pemilu => &PROVINCES,
        Occasion::Pilkada => &PROVINCES[..PROVINCES.len() - 1],
    }
}

/// Stations of each of these provinces, in their order: one each while they last, the rest by weight.
pub fn stations(total: u32, provinces: &[Province]) -> Vec<u32> {
    let mut shares = vec![0; provinces.len()];
    let mut left = total;
    let rank = |p: &Province| FIRST_SERVED.iter().position(|c| *c == p.code).unwrap_or(FIRST_SERVED.len());
    let mut order: Vec<usize> = (0..provinces.len()).collect();
    order.sort_by_key(|at| (rank(&provinces[*at]), *at));
    for at in order.into_iter().take(total as usize) {
        shares[at] = 1;
        left -= 1;
    }
    let all: u64 = provinces.iter().map(|p| u64::from(p.weight)).sum();
    let upto = |weight: u64| (u64::from(left) * weight / all) as u32;
    let mut before = 0;
    for (share, province) in shares.iter_mut().zip(provinces) {
        let after = before + u64::from(province.weight);
        *share += upto(after) - upto(before);
        before = after;
    }
    shares
}
