//! The pairs of 2019 and 2024: public facts too few to be worth a file.

use crate::builder::DistrictRow;
use crate::election::{Candidate, Contestants};
use model::{CandidateId, Contest};

type Pair = (u32, &'static str, &'static str);

/// 2024, with ids and colours of the public JSON (`pemilu/ppwp.json`).
pub const PAIRS_2024: [Pair; 3] = [
    (100_025, "H. ANIES RASYID BASWEDAN, Ph.D. - Dr. (H.C.) H. A. MUHAIMIN ISKANDAR", "#8CB9BD"),
    (100_026, "H. PRABOWO SUBIANTO - GIBRAN RAKABUMING RAKA", "#C7B7A3"),
    (100_027, "H. GANJAR PRANOWO, S.H., M.I.P. - Prof. Dr. H. M. MAHFUD MD", "#B67352"),
];

/// 2019; ids are the year and the number on the ballot, since the source has none.
pub const PAIRS_2019: [Pair; 2] = [
    (201_901, "Ir. H. JOKO WIDODO - Prof. Dr. (H.C.) KH. MA'RUF AMIN", "#B5322B"),
    (201_902, "H. PRABOWO SUBIANTO - H. SANDIAGA SALAHUDDIN UNO", "#C9A227"),
];

/// The one district of the presidential contest: code `0`, the whole nation.
pub fn district(pairs: &[Pair]) -> DistrictRow {
    let candidates = (1u16..).zip(pairs).map(|(number, (id, name, colour))| Candidate {
        id: CandidateId(*id),
        number,
        name: (*name).to_string(),
        colour: Some((*colour).to_string()),
        sex: None,
        residence: None,
    });
    DistrictRow {
        contest: Contest::Ppwp,
        code: "0".into(),
        name: "INDONESIA".into(),
        seats: None,
        population: None,
        contestants: Contestants::Singles(candidates.collect()),
        holds: vec!["0".into()],
    }
}
