//! Whether regions, stations and districts fit together: one election that does, and each thing that may be amiss.

use crate::small;
use model::{Contest, Lang};
use registry::fit::{Amiss, findings};
use registry::{DistrictRow, Population, Registry, RegistryBuilder};

/// The small election with other districts of some contests.
fn with(change: impl Fn(&mut Vec<DistrictRow>)) -> Registry {
    let mut rows = vec![
        small::lists(Contest::Pdpr, "1101", 3_000, &["11", "99"]),
        small::lists(Contest::Pdpr, "1201", 4_000, &["12"]),
        small::lists(Contest::Pdprdk, "110101", 1_000, &["110101"]),
        small::lists(Contest::Pdprdk, "110102", 2_000, &["110102"]),
    ];
    change(&mut rows);
    let mut builder: RegistryBuilder = small::places();
    builder.set_rules(registry::electing::pemilu_2024());
    rows.into_iter().for_each(|row| builder.add_district(row));
    builder.freeze().unwrap()
}

fn told(registry: &Registry) -> String {
    findings(registry).iter().map(|f| f.text(Lang::En) + "\n").collect()
}

#[test]
fn what_fits_but_for_the_size_of_its_councils() {
    let registry = with(|_| {});
    expect_test::expect![[r#"
        R3005 pdpr 0: The districts of INDONESIA have 6 seats together; by the rule 580 to 580. Check the seats of each district.
        R3005 pdprdk 1101: The districts of  Kab 1101 have 6 seats together; by the rule 20 to 55. Check the seats of each district.
        R3009 pdprdk 1201: Noted:  Kab 1201 has no district in this contest.
    "#]].assert_eq(&told(&registry));
}

#[test]
fn everything_that_may_be_amiss_has_its_code() {
    let mut seen = std::collections::BTreeSet::new();
    let mut table = String::new();
    type Change = fn(&mut Vec<DistrictRow>);
    let cases: [(&str, Change); 8] = [
        ("a province in no district", |rows| rows.retain(|r| r.code != "1201")),
        ("a kecamatan in no district", |rows| rows.retain(|r| r.code != "110102")),
        ("a part of what was given whole", |rows| rows[0].holds.retain(|r| r != "99")),
        ("two provinces in a district", |rows| {
            rows.remove(1);
            rows[0].holds.push("12".into());
        }),
        ("a village beside its kecamatan", |rows| {
            rows[2].holds.push("1101022001".into());
        }),
        ("too many seats", |rows| rows[0].seats = Some(11)),
        ("seats that nobody gave", |rows| rows[3].seats = None),
        ("a council as the law has it", |rows| {
            rows[2].seats = Some(12);
            rows[3].seats = Some(12);
        }),
    ];
    for (name, change) in cases {
        let registry = with(change);
        seen.extend(findings(&registry).iter().map(|f| f.amiss.code()));
        table.push_str(&format!("{name}\n{}", told(&registry)));
    }
    expect_test::expect![[r#"
        a province in no district
        R3005 pdpr 0: The districts of INDONESIA have 3 seats together; by the rule 580 to 580. Check the seats of each district.
        R3001 pdpr 12: PROVINSI É is in no district; 3 stations have no form. Put it into one district.
        R3005 pdprdk 1101: The districts of  Kab 1101 have 6 seats together; by the rule 20 to 55. Check the seats of each district.
        R3009 pdprdk 1201: Noted:  Kab 1201 has no district in this contest.
        a kecamatan in no district
        R3005 pdpr 0: The districts of INDONESIA have 6 seats together; by the rule 580 to 580. Check the seats of each district.
        R3005 pdprdk 1101: The districts of  Kab 1101 have 3 seats together; by the rule 20 to 55. Check the seats of each district.
        R3001 pdprdk 110102: Kec 110102 is in no district; 1 stations have no form. Put it into one district.
        R3009 pdprdk 1201: Noted:  Kab 1201 has no district in this contest.
        a part of what was given whole
        R3005 pdpr 0: The districts of INDONESIA have 6 seats together; by the rule 580 to 580. Check the seats of each district.
        R3001 pdpr 99: PROVINSI É is in no district; 2 stations have no form. Put it into one district.
        R3005 pdprdk 1101: The districts of  Kab 1101 have 6 seats together; by the rule 20 to 55. Check the seats of each district.
        R3009 pdprdk 1201: Noted:  Kab 1201 has no district in this contest.
        two provinces in a district
        R3003 pdpr 1101: This district lies in more than one province: PROVINSI É, PROVINSI É. Make districts of their own of them.
        R3005 pdpr 0: The districts of INDONESIA have 3 seats together; by the rule 580 to 580. Check the seats of each district.
        R3005 pdprdk 1101: The districts of  Kab 1101 have 6 seats together; by the rule 20 to 55. Check the seats of each district.
        R3009 pdprdk 1201: Noted:  Kab 1201 has no district in this contest.
        a village beside its kecamatan
        R3005 pdpr 0: The districts of INDONESIA have 6 seats together; by the rule 580 to 580. Check the seats of each district.
        R3007 pdprdk 110101 110102: Noted: Kec 110102 is divided; this district has 1 of its parts.
        R3002 pdprdk 110102 110102: Kec 110102 was given whole, but a part of it is in district 110101. Name its parts one by one.
        R3006 pdprdk 110102: This district has no station. Check its regions.
        R3005 pdprdk 1101: The districts of  Kab 1101 have 6 seats together; by the rule 20 to 55. Check the seats of each district.
        R3009 pdprdk 1201: Noted:  Kab 1201 has no district in this contest.
        too many seats
        R3004 pdpr 1101: 11 seats; by the rule 3 to 10. Check the number of seats.
        R3005 pdpr 0: The districts of INDONESIA have 14 seats together; by the rule 580 to 580. Check the seats of each district.
        R3005 pdprdk 1101: The districts of  Kab 1101 have 6 seats together; by the rule 20 to 55. Check the seats of each district.
        R3009 pdprdk 1201: Noted:  Kab 1201 has no district in this contest.
        seats that nobody gave
        R3005 pdpr 0: The districts of INDONESIA have 6 seats together; by the rule 580 to 580. Check the seats of each district.
        R3008 pdprdk: Noted: the number of seats of 1 districts is not given.
        R3009 pdprdk 1201: Noted:  Kab 1201 has no district in this contest.
        a council as the law has it
        R3005 pdpr 0: The districts of INDONESIA have 6 seats together; by the rule 580 to 580. Check the seats of each district.
        R3009 pdprdk 1201: Noted:  Kab 1201 has no district in this contest.
    "#]].assert_eq(&table);
    expect_test::expect!["R3001 R3002 R3003 R3004 R3005 R3006 R3007 R3008 R3009"]
        .assert_eq(&seen.into_iter().collect::<Vec<_>>().join(" "));
}

#[test]
fn a_district_without_stations_and_a_contest_without_a_rule() {
    let mut builder = small::places();
    builder.add_region(model::Level::Province, "13", "PROVINSI KOSONG", "0", 13);
    builder.set_zone("13", model::Zone::Wib);
    builder.add_district(small::lists(Contest::Pdpr, "1101", 3_000, &["11", "12", "99"]));
    builder.add_district(small::lists(Contest::Pdpr, "1301", 4_000, &["13"]));
    let found = findings(&builder.freeze().unwrap());
    let all: Vec<_> = found.iter().map(|f| (f.district.as_deref(), &f.amiss)).collect();
    assert_eq!(all, [(None, &Amiss::NoRule), (Some("1301"), &Amiss::NoStation)]);
    assert_eq!(found.iter().map(|f| f.amiss.is_noted()).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn the_population_of_a_district_is_kept_with_its_source() {
    let people = Population { people: 541_914, source: "Kepmendagri 2022".into() };
    let given = with(|rows| rows[0].population = Some(people.clone()));
    let text = String::from_utf8(given.to_bytes()).unwrap();
    let row = "district\tpdpr\t1101\tDAERAH 1101\t3\npopulation\t541914\tKepmendagri 2022\nhold\t11\n";
    assert!(text.contains(row), "{text}");
    let again = Registry::load(text.as_bytes()).unwrap();
    let of = again.district(again.district_by_code(Contest::Pdpr, "1101").unwrap());
    assert_eq!((again == given, of.population.as_ref()), (true, Some(&people)));
    for (from, to, code) in [
        ("population\t541914\tKepmendagri 2022\n", "population\t0\tKepmendagri 2022\n", "R1005"),
        ("population\t541914\tKepmendagri 2022\n", "population\t541914\t\n", "R1005"),
        ("population\t541914\tKepmendagri 2022\n", "population\t0541914\tKepmendagri 2022\n", "R1013"),
        ("population\t541914\tKepmendagri 2022\n", "population\t541914\n", "R1011"),
        ("hold\t11\n", "hold\t11\npopulation\t5\tX\n", "R1011"),
    ] {
        let damaged = text.replacen(from, to, 1);
        let fault = Registry::load(damaged.as_bytes()).unwrap_err();
        assert_eq!(fault.fault.code(), code, "{to:?}: {fault:?}");
    }
}
