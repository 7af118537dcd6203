//! A small election: two provinces and one abroad, a split kecamatan, five contests.

use model::{CandidateId, Contest, Level, Parameters, PartyNumber, Zone};
use registry::{Candidate, Contestants, DistrictRow, Election, Party, PartyList, Registry, RegistryBuilder};

pub fn election() -> Election {
    Election {
        id: "uji-1".into(),
        name: "Pemilu Latihan".into(),
        date: "2029-02-14".into(),
        drill: true,
        parameters: Parameters::general(),
    }
}

pub fn candidate(id: u32, number: u16) -> Candidate {
    let name = format!("CALON {number}");
    Candidate { id: CandidateId(id), number, name, colour: None, sex: None, residence: None }
}

pub fn party(number: u16) -> Party {
    Party {
        number: PartyNumber(number),
        portal_id: u32::from(number) + 100,
        name: format!("P{number}"),
        full_name: format!("Partai {number}"),
        colour: "#00AAFF".into(),
        local: number == 18,
    }
}

pub fn singles(contest: Contest, code: &str, id: u32, holds: &[&str]) -> DistrictRow {
    DistrictRow {
        contest,
        code: code.into(),
        name: format!("DAERAH {code}"),
        seats: None,
        population: None,
        contestants: Contestants::Singles(vec![candidate(id, 1), candidate(id + 1, 2)]),
        holds: holds.iter().map(|h| (*h).to_string()).collect(),
    }
}

pub fn lists(contest: Contest, code: &str, id: u32, holds: &[&str]) -> DistrictRow {
    let list = |party: u16, id: u32| PartyList {
        party: PartyNumber(party),
        candidates: vec![
            Candidate { sex: Some('P'), residence: Some("KOTA UJI".into()), ..candidate(id, 1) },
            Candidate { sex: Some('L'), ..candidate(id + 1, 2) },
        ],
    };
    DistrictRow {
        contestants: Contestants::Lists(vec![list(1, id), list(18, id + 10)]),
        seats: Some(3),
        ..singles(contest, code, id, holds)
    }
}

/// Regions, stations and parties, without districts; rows in an order that is not the canonical one.
pub fn places() -> RegistryBuilder {
    let mut b = RegistryBuilder::new(election());
    b.add_party(party(18));
    b.add_party(party(1));
    for (village, count) in [("1101012002", 12u32), ("1101012001", 2), ("1101022001", 1), ("1201012001", 3)] {
        for n in (1..=count).rev() {
            let id = 5_000 + n + if village == "1201012001" { n } else { 0 };
            let registered = (village == "1101022001").then_some(287);
            b.add_station(village, &format!("{village}{n:03}"), &format!("TPS {n:03}"), id, registered);
        }
    }
    b.add_station("99BE010001", "99BE010001T001", "TPS 001", 7_001, None);
    b.add_station("99BE010001", "LN-7", "POS 001", 7_002, None);
    for code in ["1101012002", "1101012001", "1101022001", "1201012001", "99BE010001"] {
        b.add_region(Level::Village, code, &format!("Desa {code}"), &code[..6], 40);
    }
    for code in ["99BE01", "120101", "110102", "110101"] {
        b.add_region(Level::Kecamatan, code, &format!("Kec {code}"), &code[..4], 30);
    }
    for code in ["99BE", "1201", "1101"] {
        b.add_region(Level::Regency, code, &format!(" Kab {code}"), &code[..2], 20);
    }
    for code in ["99", "12", "11"] {
        b.add_region(Level::Province, code, "PROVINSI É", "0", 10);
    }
    b.set_zone("12", Zone::Wita);
    b.set_zone("11", Zone::Wib);
    b.add_exempt("99");
    b
}

/// The whole election.
pub fn builder() -> RegistryBuilder {
    let mut b = places();
    b.add_district(lists(Contest::Pdprdk, "110102", 2_000, &["1101012002", "110102"]));
    b.add_district(lists(Contest::Pdprdk, "110101", 1_000, &["110101"]));
    b.add_district(singles(Contest::Pdpd, "11", 500, &["11"]));
    b.add_district(lists(Contest::Pdpr, "1101", 3_000, &["11", "99"]));
    b.add_district(singles(Contest::Ppwp, "0", 100_025, &["0"]));
    b.set_rules(registry::electing::pemilu_2024());
    b
}

pub fn registry() -> Registry {
    builder().freeze().unwrap()
}

/// A small seeded generator (xorshift64*), so that every history can be told by its seed.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % bound.max(1)
    }
}
