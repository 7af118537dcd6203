//! Invented names from short lists of words of weather, plants and water: nobody is called so.

use crate::rng::Rng;

#[rustfmt::skip]
const PLACE_FIRST: [&str; 16] = [
    "SUKA", "TANJUNG", "MUARA", "BUKIT", "KARANG", "TELUK", "RAWA", "SUMBER",
    "LEMBAH", "PULAU", "SUNGAI", "TELAGA", "PADANG", "UJUNG", "BATU", "KAMPUNG",
];

#[rustfmt::skip]
const PLACE_LAST: [&str; 16] = [
    "MELATI", "KENANGA", "SERUNAI", "PELANGI", "KEMBANG", "SENJA", "RINTIK", "GEMINTANG",
    "KABUT", "CENDANA", "EMBUN", "LENTERA", "KUNANG", "BERINGIN", "HALIMUN", "PURNAMA",
];

#[rustfmt::skip]
const PERSON_FIRST: [&str; 32] = [
    "GERIMIS", "RINTIK", "SERUNAI", "PELANGI", "DERMAGA", "BELUKAR", "HALIMUN", "LENTERA",
    "KABUT", "ILALANG", "KERIKIL", "TERUMBU", "GEMERCIK", "BERINGIN", "KUNANG", "PERAHU",
    "JENDELA", "ANYAMAN", "CAPUNG", "MUSON", "REMBULAN", "LUMBUNG", "SAMPAN", "TEMBIKAR",
    "GANGSING", "LAYANG", "PANDAN", "RUMBIA", "CEMARA", "KERANG", "ALUN", "JERAMI",
];

#[rustfmt::skip]
const PERSON_LAST: [&str; 32] = [
    "SENJA", "PAGI", "TELAGA", "SAMUDRA", "LEMBAH", "KEMARAU", "HUTAN", "MUARA",
    "SELATAN", "TENGGARA", "BUKIT", "LADANG", "PESISIR", "RAWA", "PENGHUJAN", "TIMUR",
    "PEMATANG", "JERAMI", "KEBUN", "SAWAH", "TANJUNG", "BENTENG", "HULU", "HILIR",
    "DUSUN", "CADAS", "ANGKASA", "PELABUHAN", "SEBERANG", "TEPIAN", "LERENG", "GURUN",
];

/// Gives names from two lists, each once before any comes again.
#[derive(Clone, Debug)]
pub struct Names {
    first: &'static [&'static str],
    last: &'static [&'static str],
    at: usize,
}

/// Steps through all pairs of words: it has no factor in common with 256 or 1,024, so none is left out.
const STEP: usize = 363;

impl Names {
    /// Names of places.
    pub fn places(rng: &mut Rng) -> Self {
        Names { first: &PLACE_FIRST, last: &PLACE_LAST, at: rng.below(256) as usize }
    }

    /// Names of people.
    pub fn people(rng: &mut Rng) -> Self {
        Names { first: &PERSON_FIRST, last: &PERSON_LAST, at: rng.below(1024) as usize }
    }

    /// The next name.
    pub fn another(&mut self) -> String {
        self.at += STEP;
        let first = self.first[self.at % self.first.len()];
        let last = self.last[self.at / self.first.len() % self.last.len()];
        match first == last {
            true => self.another(),
            false => format!("{first} {last}"),
        }
    }
}

/// A number from 1 to 39 as districts write it; plain digits above.
pub fn roman(number: usize) -> String {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    match number {
        1..40 => format!("{}{}", "X".repeat(number / 10), ONES[number % 10]),
        _ => number.to_string(),
    }
}
