//! The registry as the ledger sees it.

use crate::fixtures::*;
use ledger::{Config, Ledger, MemoryStore, RegistryView as _};
use model::{CandidateId, Contest, Level, Parameters};
use registry::{Candidate, Contestants, DistrictRow, Election, Registry, RegistryBuilder};
use std::sync::Arc;

/// One village with one station; three pairs stand.
fn registry() -> Registry {
    let mut rows = RegistryBuilder::new(Election {
        id: "pemilu-2024".into(),
        name: "Pemilu 2024".into(),
        date: "2024-02-14".into(),
        drill: false,
        parameters: Parameters::general(),
    });
    let levels = [Level::Province, Level::Regency, Level::Kecamatan, Level::Village];
    let codes = ["31", "3171", "317101", "3171010001"];
    for ((level, code), parent) in levels.into_iter().zip(codes).zip(["0", "31", "3171", "317101"]) {
        rows.add_region(level, code, "DAERAH", parent, 1);
    }
    rows.add_station("3171010001", HERE, "TPS 001", 1, Some(250));
    let pair = |number: u16| Candidate {
        id: CandidateId(100_024 + u32::from(number)),
        number,
        name: format!("Pasangan {number}"),
        colour: None,
        sex: None,
        residence: None,
    };
    rows.add_district(DistrictRow {
        contest: Contest::Ppwp,
        code: "0".into(),
        name: "INDONESIA".into(),
        seats: None,
        population: None,
        contestants: Contestants::Singles(vec![pair(1), pair(2), pair(3)]),
        holds: vec!["31".into()],
    });
    rows.freeze().unwrap()
}

#[test]
fn the_registry_knows_the_width_of_every_form() {
    let registry = registry();
    assert_eq!(registry.form_width(&form(Contest::Ppwp, HERE)), Some(WIDTH));
    assert_eq!(registry.form_width(&form(Contest::Pdpr, HERE)), None);
    assert_eq!(registry.form_width(&form(Contest::Ppwp, NEXT_DOOR)), None);
}

#[test]
fn a_ledger_stands_on_a_registry() {
    let config = Config { registry: Arc::new(registry()), ..config() };
    let ledger = Ledger::open(Arc::new(MemoryStore::new()), config).unwrap();
    let events = [
        setup(),
        enrol(&root(), &deputy(), model::Role::Authority, ""),
        enrol(&deputy(), &importer(), model::Role::Importer, "3171"),
        import(&importer(), 1),
        signed(&importer(), import_payload(&importer(), 2, NEXT_DOOR)),
    ];
    let answers = ledger.submit_many(bytes(&events));
    let codes: Vec<_> = answers
        .into_iter()
        .map(|a| a.map_or_else(|e| e.code().into_owned(), |r| r.index.to_string()))
        .collect();
    assert_eq!(codes, ["0", "1", "2", "3", "E1015"]);
}
