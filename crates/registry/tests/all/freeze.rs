//! Freezing: order does not matter, faults are all told.

use crate::small::{self, Random};
use model::{Contest, Level, Zone};
use proptest::prelude::*;
use registry::{Registry, RegistryBuilder};

/// What is done to the good builder, and the codes of the faults.
type Spoil = (&'static str, fn(&mut RegistryBuilder), &'static [&'static str]);

#[rustfmt::skip]
const SPOILED: &[Spoil] = &[
    ("region twice", |b| b.add_region(Level::Province, "11", "X", "0", 1), &["R1007"]),
    ("region without parent", |b| b.add_region(Level::Regency, "1301", "X", "13", 1), &["R1008"]),
    ("region of another level", |b| b.add_region(Level::Village, "1102", "X", "11", 1), &["R1004"]),
    ("region under a village", |b| b.add_region(Level::Village, "1X", "X", "1101012001", 1), &["R1004"]),
    ("same code in two provinces", |b| b.add_region(Level::Regency, "1101", "X", "12", 1), &["R1007"]),
    ("station without village", |b| b.add_station("1101012009", "1101012009001", "TPS 001", 1, None), &["R1008"]),
    ("station twice", |b| b.add_station("1101012001", "1101012001001", "TPS 001", 1, None), &["R1007"]),
    ("station coded as elsewhere", |b| b.add_station("1201012001", "1101012001001", "TPS 001", 1, None), &["R1007"]),
    ("station coded as a region", |b| b.add_station("1201012001", "1101", "TPS 001", 1, None), &["R1007"]),
    ("station without name", |b| b.add_station("1201012001", "Z", "", 1, None), &["R1005"]),
    ("party twice", |b| b.add_party(small::party(1)), &["R1007"]),
    ("zone of nothing", |b| b.set_zone("13", Zone::Wib), &["R1008"]),
    ("zone as above", |b| b.set_zone("1101", Zone::Wib), &["R1009"]),
    ("exempt within exempt", |b| b.add_exempt("99BE"), &["R1009"]),
    ("district of an unknown region", |b| b.add_district(small::singles(Contest::Pdpd, "13", 1, &["13"])), &["R1008"]),
    ("district twice", |b| b.add_district(small::singles(Contest::Pdpd, "11", 1, &[])), &["R1007"]),
    ("region held twice", |b| b.add_district(small::singles(Contest::Pdpd, "12", 1, &["11"])), &["R1007"]),
    ("candidate id twice", |b| b.add_district(small::singles(Contest::Pdpd, "12", 500, &["12"])), &["R1007"]),
    ("lists where singles stand", |b| b.add_district(small::lists(Contest::Pdpd, "12", 1, &["12"])), &["R1004"]),
    ("two faults", |b| { b.add_exempt("13"); b.set_zone("14", Zone::Wit) }, &["R1008", "R1008"]),
];

#[test]
fn every_fault_is_told() {
    for (what, spoil, codes) in SPOILED {
        let mut builder = small::builder();
        spoil(&mut builder);
        let errors = builder.freeze().unwrap_err();
        let found: Vec<_> = errors.iter().map(registry::RegistryError::code).collect();
        assert_eq!(found, *codes, "{what}: {errors:?}");
    }
}

#[test]
fn faults_speak_both_languages() {
    let mut builder = small::builder();
    builder.add_exempt("13");
    let error = builder.freeze().unwrap_err().remove(0);
    assert_eq!(
        error.text(model::Lang::Id),
        "region 13 disebut tetapi tidak ada. Tambahkan, atau hapus yang menyebutnya."
    );
    assert_eq!(error.to_string(), "R1008 region 13 is named but not there. Add it, or remove what names it.");
}

/// A random tree, its rows added in a random order.
fn random(seed: u64, order: u64) -> Registry {
    let mut shape = Random(seed);
    let mut rows: Vec<(Level, String, String)> = Vec::new();
    let mut stations: Vec<(String, String, &str, Option<u32>)> = Vec::new();
    let mut above = vec!["0".to_string()];
    for level in [Level::Province, Level::Regency, Level::Kecamatan, Level::Village] {
        let mut here = Vec::new();
        for parent in &above {
            for _ in 0..=shape.below(3) {
                let code = format!("{}{}", ["A", "z", "7-", "q."][shape.below(4)], rows.len());
                rows.push((level, code.clone(), parent.clone()));
                here.push(code);
            }
        }
        above = here;
    }
    for village in &above {
        for n in 0..shape.below(15) {
            let whole = shape.below(8) == 0;
            let code = if whole {
                format!("W{:05}", stations.len())
            } else {
                format!("{village}x{:02}", n + shape.below(2) * 20)
            };
            if !stations.iter().any(|(_, c, ..)| *c == code) {
                let registered = (shape.below(6) == 0).then(|| shape.below(300) as u32);
                stations.push((village.clone(), code, ["TPS 09", "POS ", "K"][shape.below(3)], registered));
            }
        }
    }
    let mut builder = RegistryBuilder::new(small::election());
    let mut order = Random(order);
    for i in (1..rows.len()).rev() {
        rows.swap(i, order.below(i + 1));
    }
    for (level, code, parent) in &rows {
        builder.add_region(*level, code, "N", parent, 1);
    }
    while !stations.is_empty() {
        let (village, code, stem, registered) = stations.swap_remove(order.below(stations.len()));
        let number: u32 = code.bytes().rev().take(2).fold(0, |n, b| n * 10 + u32::from(b % 10));
        builder.add_station(&village, &code, &format!("{stem}{number}"), number, registered);
    }
    builder.freeze().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn order_of_rows_does_not_matter_and_what_is_frozen_loads(seed in 1u64.., a in 1u64.., b in 1u64..) {
        let registry = random(seed, a);
        prop_assert_eq!(registry.digest(), random(seed, b).digest());
        let again = Registry::load(&registry.to_bytes()).unwrap();
        for at in (0..again.station_count()).map(registry::StationIdx) {
            prop_assert_eq!(again.station_by_code(again.station(at).code), Some(at));
        }
        for at in again.regions() {
            prop_assert_eq!(again.region_by_code(again.region(at).code), Some(at));
        }
        prop_assert_eq!(again, registry);
    }
}
