//! A small election and files of the two shapes.

use importer::{Record, station_2024};
use model::{CandidateId, Contest, Level, Parameters, PartyNumber};
use registry::{Candidate, Contestants, DistrictRow, Election, Party, PartyList, Registry, RegistryBuilder};

pub const STATION: &str = "3171011001001";

fn candidate(id: u32, number: u16) -> Candidate {
    let name = format!("CALON {number}");
    Candidate { id: CandidateId(id), number, name, colour: None, sex: None, residence: None }
}

fn district(contest: Contest, code: &str, holds: &str, contestants: Contestants) -> DistrictRow {
    DistrictRow {
        contest,
        code: code.into(),
        name: code.into(),
        seats: None,
        population: None,
        contestants,
        holds: vec![holds.into()],
    }
}

/// Stations with their regions by the ministry's digits, and a presidential contest of these ids.
pub fn builder(stations: &[&str], pairs: &[u32]) -> RegistryBuilder {
    let mut b = RegistryBuilder::new(Election {
        id: "uji-1".into(),
        name: "Pemilu Uji".into(),
        date: "2029-02-14".into(),
        drill: false,
        parameters: Parameters::general(),
    });
    let mut regions = std::collections::BTreeMap::new();
    for (code, n) in stations.iter().zip(1u32..) {
        let levels = [(2, Level::Province), (4, Level::Regency), (6, Level::Kecamatan), (10, Level::Village)];
        for ((len, level), parent) in levels.into_iter().zip([0, 2, 4, 6]) {
            regions.insert(&code[..len], (level, if parent == 0 { "0" } else { &code[..parent] }));
        }
        b.add_station(&code[..10], code, &format!("TPS {}", &code[10..]), n, None);
    }
    for ((code, (level, parent)), n) in regions.into_iter().zip(1u32..) {
        b.add_region(level, code, code, parent, n);
    }
    let pairs = pairs.iter().zip(1u16..).map(|(id, n)| candidate(*id, n)).collect();
    b.add_district(district(Contest::Ppwp, "0", "0", Contestants::Singles(pairs)));
    b
}

/// Jakarta and Aceh; three pairs; DPD in Jakarta alone; DPR in Jakarta.
pub fn registry() -> Registry {
    let mut b = builder(&[STATION, "3171011001002", "1101012001001"], &[100_025, 100_026, 100_027]);
    b.add_party(Party {
        number: PartyNumber(1),
        portal_id: 1,
        name: "P1".into(),
        full_name: "Partai 1".into(),
        colour: "#00AAFF".into(),
        local: false,
    });
    let singles = Contestants::Singles(vec![candidate(310_001, 1), candidate(310_002, 2)]);
    b.add_district(district(Contest::Pdpd, "31", "31", singles));
    let lists =
        Contestants::Lists(vec![PartyList { party: PartyNumber(1), candidates: vec![candidate(9, 1)] }]);
    b.add_district(district(Contest::Pdpr, "3101", "31", lists));
    b.freeze().unwrap()
}

/// Two pairs, as in 2019.
pub fn registry_2019() -> Registry {
    builder(&["11010100010001", "11010100010002", "11010100020001"], &[201_901, 201_902]).freeze().unwrap()
}

/// The record of a file that is taken.
pub fn record(text: &str) -> Record {
    station_2024("3171011001001.json", text.as_bytes(), Contest::Ppwp, &registry()).unwrap().0
}

/// A station file in which both blocks are published.
pub const FULL: &str = r#"{"mode":"hhcw","chart":{"null":null,"100025":144,"100026":19,"100027":2},
"images":["https://example.org/1.jpg",null,"https://example.org/3.jpg"],
"administrasi":{"suara_sah":165,"suara_total":166,"pemilih_dpt_j":284,"pemilih_dpt_l":139,"pemilih_dpt_p":145,
"pengguna_dpt_j":236,"pengguna_dpt_l":110,"pengguna_dpt_p":126,"pengguna_dptb_j":1,"pengguna_dptb_l":0,
"pengguna_dptb_p":1,"suara_tidak_sah":1,"pengguna_total_j":239,"pengguna_total_l":112,"pengguna_total_p":127,
"pengguna_non_dpt_j":2,"pengguna_non_dpt_l":2,"pengguna_non_dpt_p":0},
"psu":null,"ts":"2024-02-20 13:00:00","status_suara":true,"status_adm":true}"#;

/// A station that is not in yet.
pub const NOT_YET: &str = r#"{"chart":null,"images":[null,null,null],"administrasi":null,"psu":null,"ts":"2024-02-15 07:00:44","status_suara":false,"status_adm":false}"#;

/// xorshift64*, so that a failure can be told by its number.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % bound.max(1)
    }
}

/// Bytes damaged once to three times.
pub fn damaged(random: &mut Random, bytes: &[u8], telling: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for _ in 0..=random.below(3) {
        if out.is_empty() {
            break;
        }
        let at = random.below(out.len());
        let end = (at + 1 + random.below(30)).min(out.len());
        match random.below(5) {
            0 => out[at] = telling[random.below(telling.len())],
            1 => out.insert(at, telling[random.below(telling.len())]),
            2 => drop(out.drain(at..end)),
            3 => {
                let piece = out[at..end].to_vec();
                out.splice(at..at, piece);
            }
            _ => out.truncate(end),
        }
    }
    out
}
