//! Registries that are larger than any election: refused by a stated bound, or read in a time that grows with their bytes.

use crate::small;
use model::{Contest, Level};
use registry::electing::pilkada_2024;
use registry::{
    Contestants, DistrictRow, ElectingRule, FORM_NUMBERS_MAX, PartyList, RegistryBuilder, RegistryError,
    SEATS_MAX,
};

fn with(district: DistrictRow, parties: u16) -> Result<u32, RegistryError> {
    let mut b = small::places();
    (2..=parties).filter(|n| *n != 18).for_each(|n| b.add_party(small::party(n)));
    b.add_district(district);
    b.freeze().map(|r| r.district_count()).map_err(|faults| faults.into_iter().next().unwrap())
}

fn lists(parties: u16, candidates: u16) -> DistrictRow {
    let list = |party: u16| {
        let id = 1_000_000 + u32::from(party) * u32::from(candidates);
        let candidates = (0..candidates).map(|c| small::candidate(id + u32::from(c), c + 1)).collect();
        PartyList { party: model::PartyNumber(party), candidates }
    };
    DistrictRow {
        contestants: Contestants::Lists((1..=parties).map(list).collect()),
        ..small::lists(Contest::Pdpr, "1101", 1, &["11"])
    }
}

fn singles(people: u16) -> DistrictRow {
    let list = (1..=people).map(|n| small::candidate(u32::from(n), n)).collect();
    DistrictRow { contestants: Contestants::Singles(list), ..small::singles(Contest::Pdpd, "11", 1, &["11"]) }
}

fn seats(seats: u32) -> DistrictRow {
    DistrictRow { seats: Some(seats), ..lists(1, 1) }
}

#[test]
fn a_district_has_no_more_of_anything_than_its_bounds() {
    let most = FORM_NUMBERS_MAX as u16;
    let cases = [
        ("as many parties without candidates as fit", lists(most / 2, 0), most / 2, None),
        ("one more", lists(most / 2 + 1, 0), most / 2 + 1, Some("R1015")),
        ("65,000 parties", lists(65_000, 0), 65_000, Some("R1015")),
        ("as many candidates as fit", lists(1, most - 2), 1, None),
        ("65,000 candidates", lists(1, 65_000), 1, Some("R1015")),
        ("as many single candidates as fit", singles(most), 1, None),
        ("65,000 single candidates", singles(65_000), 1, Some("R1015")),
        ("as many seats as fit", seats(SEATS_MAX), 1, None),
        ("one seat more", seats(SEATS_MAX + 1), 1, Some("R1015")),
        ("65,000 seats", seats(65_000), 1, Some("R1015")),
        ("4,000,000,000 seats", seats(4_000_000_000), 1, Some("R1015")),
    ];
    for (what, district, parties, expected) in cases {
        assert_eq!(with(district, parties).err().map(|e| e.code()), expected, "{what}");
    }
}

/// Regencies of one province, each with a mayor, a rule and a zone of its own.
fn regencies(count: u32) -> RegistryBuilder {
    let mut b = RegistryBuilder::new(small::election());
    b.add_region(Level::Province, "11", "P", "0", 1);
    let most = pilkada_2024().pop().unwrap();
    let mut rules = vec![most.clone()];
    for at in 0..count {
        let code = format!("{:07}", 1_100_000 + at);
        b.add_region(Level::Regency, &code, &code, "11", at);
        b.set_zone(&code, if at % 2 == 0 { model::Zone::Wib } else { model::Zone::Wit });
        b.add_district(small::singles(Contest::Pkwkk, &code, 2 * at + 1, &[&code]));
        rules.push(ElectingRule { district: Some(code), ..most.clone() });
    }
    b.set_rules(rules);
    b
}

#[test]
fn every_district_may_have_a_rule_and_a_zone_of_its_own() {
    let registry = regencies(65_000).freeze().unwrap();
    let of = |code: &str| registry.district(registry.district_by_code(Contest::Pkwkk, code).unwrap());
    let own = |code: &str| registry.rule_of(of(code)).unwrap().district.clone();
    assert_eq!(own("1164999").as_deref(), Some("1164999"));
    assert_eq!(registry::Registry::load(&registry.to_bytes()).unwrap(), registry);
}
