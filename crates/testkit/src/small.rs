//! A small election with every peculiarity: two provinces at home and stations abroad, a noken area, registers known and
//! unknown, all five contests where they take place, local parties in one province.

use model::{CandidateId, Contest, Level, Parameters, PartyNumber, SecretKey};
use registry::{Candidate, Contestants, DistrictRow, Election, Party, PartyList, Registry, RegistryBuilder};

/// Origin of the small election's log.
pub const ORIGIN: &str = "hasil.example/kecil";

/// A key of the small election; every number is another.
pub fn secret(number: u8) -> SecretKey {
    SecretKey::from_seed(&[number; 32])
}

/// Number of the root key.
pub const ROOT: u8 = 1;
/// Number of the log's own key.
pub const LOG: u8 = 2;
/// Number of the second authority, who signs revocations with the root.
pub const SECOND: u8 = 3;
/// Number of the publisher's key.
pub const PUBLISHER: u8 = 4;
/// Number of the importer's key.
pub const IMPORTER: u8 = 5;
/// Number of the key of the enrolment service.
pub const REGISTRAR: u8 = 6;
/// Number of the key that signs receipts.
pub const INTAKE: u8 = 7;

/// Number of an authority of the supervisors.
pub const BAWASLU: u8 = 8;

/// Number of the key that names builds.
pub const RELEASE: u8 = 71;
/// Number of the watch's key.
pub const WATCHER: u8 = 72;

/// A disclosed document: to those who verify it is bytes.
pub fn disclosed() -> &'static [u8] {
    br#"{"format":"sirekap-residency/1","rule":[]}"#
}

/// The manifest.
pub fn manifest() -> model::Manifest {
    registry().manifest()
}

/// The registry.
pub fn registry() -> Registry {
    let mut b = RegistryBuilder::new(Election {
        id: "kecil".into(),
        name: "Pemilu Kecil".into(),
        date: "2024-02-14".into(),
        drill: false,
        // An hour before the first entry arrives (crate::history::START).
        parameters: Parameters { embargo_until: 1_707_894_000, ..Parameters::general() },
    });
    places(&mut b);
    for (number, name, local) in
        [(1, "PARTAI SATU", false), (2, "PARTAI DUA", false), (18, "PARTAI ACEH", true)]
    {
        b.add_party(Party {
            number: PartyNumber(number),
            portal_id: 1_000 + u32::from(number),
            name: name.into(),
            full_name: format!("{name} RAYA"),
            colour: "#A0B1C2".into(),
            local,
        });
    }
    districts(&mut b);
    b.set_rules(registry::electing::pemilu_2024());
    b.freeze().unwrap()
}

/// The same with outlines: of both provinces at home, and of the regencies of Aceh.
pub fn mapped() -> Registry {
    let registry = registry();
    let outlines = [
        (
            Level::Province,
            vec![("11", "M27500 8400l300 0 40 60-50 240-290 0z"), ("31", "M28660 9600l30 0 0 25-30 0z")],
        ),
        (
            Level::Regency,
            vec![("1101", "M27500 8400l150 0 0 300-150 0z"), ("1102", "M27650 8400l150 0 0 300-150 0z")],
        ),
    ];
    outlines.into_iter().fold(registry, |registry, (level, rows)| {
        let outline = |(code, path): (&str, &str)| {
            (registry.region_by_code(code).unwrap(), registry::Outline::parse(path).unwrap())
        };
        let outlines = rows.into_iter().map(outline).collect();
        let (source, licence) = ("Digambar untuk uji".into(), "CC0 1.0".into());
        registry.with_map(registry::MapLayer { level, source, licence, outlines }).unwrap()
    })
}

/// A Pilkada in the same places, with nothing to vote on abroad: governors in both provinces, of two and three pairs; regents in Aceh,
/// in one of whose regencies a pair stands alone against the blank column; none in Jakarta.
pub fn pilkada() -> Registry {
    let mut b = RegistryBuilder::new(Election {
        id: "kecil-pilkada".into(),
        name: "Pilkada Kecil".into(),
        date: "2024-02-14".into(),
        drill: false,
        parameters: Parameters { embargo_until: 1_707_894_000, ..Parameters::pilkada() },
    });
    places(&mut b);
    let mut alone = singles(1_000_300, 2, true);
    if let Contestants::Singles(list) = &mut alone {
        list[1].name = "KOLOM KOSONG - ".into();
    }
    for (contest, code, name, contestants) in [
        (Contest::Pkwkp, "11", "ACEH", singles(1_000_000, 2, true)),
        (Contest::Pkwkp, "31", "DKI JAKARTA", singles(1_000_100, 3, true)),
        (Contest::Pkwkk, "1101", "ACEH SELATAN", singles(1_000_200, 3, true)),
        (Contest::Pkwkk, "1102", "ACEH TENGGARA", alone),
    ] {
        add(&mut b, (contest, code, name, None, contestants, vec![code]));
    }
    b.set_rules(registry::electing::pilkada_2024());
    b.freeze().unwrap()
}

/// Regions by level, code, name, parent.
const REGIONS: [(Level, &str, &str, &str); 17] = [
    (Level::Province, "11", "ACEH", "0"),
    (Level::Regency, "1101", "ACEH SELATAN", "11"),
    (Level::Kecamatan, "110101", "BAKONGAN", "1101"),
    (Level::Village, "1101012001", "KEUDE BAKONGAN", "110101"),
    (Level::Village, "1101012002", "UJONG MANGKI", "110101"),
    (Level::Kecamatan, "110102", "KLUET UTARA", "1101"),
    (Level::Village, "1101022001", "FAJAR HARAPAN", "110102"),
    (Level::Regency, "1102", "ACEH TENGGARA", "11"),
    (Level::Kecamatan, "110201", "LAWE ALAS", "1102"),
    (Level::Village, "1102012001", "LAWE SEMPILANG", "110201"),
    (Level::Province, "31", "DKI JAKARTA", "0"),
    (Level::Regency, "3173", "KOTA ADM. JAKARTA PUSAT", "31"),
    (Level::Kecamatan, "317301", "GAMBIR", "3173"),
    (Level::Village, "3173011001", "CIDENG", "317301"),
    (Level::Province, "99", "LUAR NEGERI", "0"),
    (Level::Regency, "99BE", "BELGIUM", "99"),
    (Level::Kecamatan, "99BE01", "BRUSSEL", "99BE"),
];

fn places(b: &mut RegistryBuilder) {
    for (at, (level, code, name, parent)) in REGIONS.into_iter().enumerate() {
        b.add_region(level, code, name, parent, 100 + at as u32);
    }
    b.add_region(Level::Village, "99BE0101", "BRUSSEL", "99BE01", 200);
    let stations = [
        ("1101012001", 3, Some(250)),
        ("1101012002", 2, None),
        ("1101022001", 1, Some(300)),
        ("1102012001", 2, Some(120)),
        ("3173011001", 3, Some(290)),
        ("99BE0101", 1, None),
    ];
    for (village, count, registered) in stations {
        for number in 1..=count {
            let code = format!("{village}{number:03}");
            b.add_station(village, &code, &format!("TPS {number:03}"), 5_000 + number, registered);
        }
    }
    b.set_zone("11", model::Zone::Wib);
    b.set_zone("31", model::Zone::Wib);
    b.add_exempt("99");
    b.add_exempt("1102");
}

fn candidate(id: u32, number: u16, name: String, pair: bool) -> Candidate {
    Candidate {
        id: CandidateId(id),
        number,
        name,
        colour: pair.then(|| "#102030".into()),
        sex: (!pair).then_some(if id.is_multiple_of(2) { 'L' } else { 'P' }),
        residence: (!pair).then(|| "KOTA ADM. JAKARTA PUSAT".into()),
    }
}

fn lists(first_id: u32, parties: &[(u16, u16)]) -> Contestants {
    let mut id = first_id;
    let list = |(party, count): &(u16, u16)| PartyList {
        party: PartyNumber(*party),
        candidates: (1..=*count)
            .map(|n| {
                id += 1;
                candidate(id, n, format!("CALEG {id}"), false)
            })
            .collect(),
    };
    Contestants::Lists(parties.iter().map(list).collect())
}

fn singles(first_id: u32, count: u16, pair: bool) -> Contestants {
    let name = |n| if pair { format!("PASANGAN {n}") } else { format!("CALON {}", first_id + u32::from(n)) };
    Contestants::Singles((1..=count).map(|n| candidate(first_id + u32::from(n), n, name(n), pair)).collect())
}

fn districts(b: &mut RegistryBuilder) {
    let rows = [
        (Contest::Ppwp, "0", "NASIONAL", None, singles(100_024, 3, true), vec!["0"]),
        (Contest::Pdpr, "1101", "ACEH I", Some(7), lists(200_000, &[(1, 2), (2, 1)]), vec!["11"]),
        (
            Contest::Pdpr,
            "3102",
            "DKI JAKARTA II",
            Some(7),
            lists(210_000, &[(1, 1), (2, 3)]),
            vec!["31", "99"],
        ),
        (Contest::Pdpd, "11", "ACEH", Some(4), singles(300_000, 2, false), vec!["11"]),
        (Contest::Pdpd, "31", "DKI JAKARTA", Some(4), singles(310_000, 3, false), vec!["31"]),
        (Contest::Pdprdp, "110001", "ACEH 1", Some(9), lists(400_000, &[(1, 1), (18, 2)]), vec!["1101"]),
        (Contest::Pdprdp, "110002", "ACEH 2", Some(9), lists(410_000, &[(2, 1), (18, 1)]), vec!["1102"]),
        (Contest::Pdprdp, "310001", "DKI JAKARTA 1", Some(12), lists(420_000, &[(1, 2), (2, 2)]), vec!["31"]),
        (
            Contest::Pdprdk,
            "110101",
            "ACEH SELATAN 1",
            Some(8),
            lists(500_000, &[(1, 1), (18, 1)]),
            vec!["110101"],
        ),
        (Contest::Pdprdk, "110102", "ACEH SELATAN 2", Some(8), lists(510_000, &[(2, 2)]), vec!["110102"]),
        (Contest::Pdprdk, "110201", "ACEH TENGGARA 1", None, lists(520_000, &[(1, 1)]), vec!["1102"]),
    ];
    rows.into_iter().for_each(|row| add(b, row));
}

type Row<'a> = (Contest, &'a str, &'a str, Option<u32>, Contestants, Vec<&'a str>);

fn add(b: &mut RegistryBuilder, (contest, code, name, seats, contestants, holds): Row<'_>) {
    b.add_district(DistrictRow {
        contest,
        code: code.into(),
        name: name.into(),
        seats,
        population: None,
        contestants,
        holds: holds.into_iter().map(String::from).collect(),
    });
}
