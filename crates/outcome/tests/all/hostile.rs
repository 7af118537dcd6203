//! Files that are larger than any election: refused by a stated bound, or answered in a number of steps that grows with the
//! file.

use crate::given::{LISTS, by, rule};
use model::{Contest, DistrictCode, Level};
use outcome::{Area, Areas, Decision, Matter, Sheet, Terms, Votes, of_contest};
use registry::District;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::fmt::Write as _;

fn refused(header: &str, rows: impl Iterator<Item = String>) -> Option<&'static str> {
    let text: String = std::iter::once(format!("{header}\n")).chain(rows).collect();
    Sheet::read(text.as_bytes(), None).err().map(|e| e.fault.code())
}

#[test]
fn a_sheet_has_no_more_of_anything_than_its_bounds() {
    let parties = |n: u32| (1..=n).map(|p| format!("pdpr,1,10,{p},,,1\n"));
    let people = |n: u32| (1..=n).map(|c| format!("pdpr,1,10,1,{c},,1\n"));
    let pairs = |n: u32| (1..=n).map(|c| format!("pdpd,1,4,,{c},,1\n"));
    let seats = |n: u32| std::iter::once(format!("pdpr,1,{n},1,,,1\n"));
    let areas = |regions: u32, people: u32| {
        let region = move |r: u32| format!("pdpr,1,10,1,{},{r:010},1\n", 1 + r % people);
        (0..regions).map(region)
    };
    let cases = [
        ("4,096 parties", refused(LISTS, parties(4_096)), None),
        ("4,097 parties", refused(LISTS, parties(4_097)), Some("H1011")),
        ("65,000 parties", refused(LISTS, parties(65_000)), Some("H1011")),
        ("65,000 candidates of a party", refused(LISTS, people(65_000)), Some("H1011")),
        ("65,000 pairs", refused(LISTS, pairs(65_000)), Some("H1011")),
        ("1,000 seats", refused(LISTS, seats(1_000)), None),
        ("65,000 seats", refused(LISTS, seats(65_000)), Some("H1004")),
        ("65,000 regions of 200 people", refused(LISTS, areas(65_000, 200)), None),
        ("65,000 regions of 4,096 people", refused(LISTS, areas(65_000, 4_096)), Some("H1011")),
    ];
    for (what, found, expected) in cases {
        assert_eq!(found, expected, "{what}");
    }
}

/// Counts how often areas are asked for.
struct Asked(Cell<u32>);

impl Areas for Asked {
    fn of(&self, _: &District, _: Level) -> Option<Vec<Area<'_>>> {
        self.0.set(self.0.get() + 1);
        Some(Vec::new())
    }
}

#[test]
fn a_level_of_a_district_is_asked_once_however_many_are_equal() {
    let mut rows = String::from(LISTS);
    (1..=4_000).for_each(|p| write!(rows, "\npdprdp,1,1000,{p},,,7").unwrap());
    let sheet = Sheet::read(rows.as_bytes(), None).unwrap();
    let votes: Vec<Votes<'_>> = sheet.districts().iter().map(|d| d.view()).collect();
    let (asked, rule, gone) = (Asked(Cell::new(0)), rule(Contest::Pdprdp), BTreeSet::new());
    let terms = Terms { rule: &|_| Some(&rule), areas: &asked, decisions: &[], gone: &gone };
    let found = of_contest(&votes, &terms).unwrap();
    assert_eq!(found.districts[0].as_ref().unwrap().needs[0].among.len(), 4_000);
    assert!(asked.0.get() <= 3, "{} levels", asked.0.get());
}

#[test]
fn many_districts_with_a_decision_each_are_answered() {
    let mut rows = String::from("pemilihan,kode_dapil,nomor_calon,suara");
    let code = |at: u32| format!("{at:05}");
    (0..65_000).for_each(|at| write!(rows, "\npkwkk,{0},1,5\npkwkk,{0},2,5", code(at)).unwrap());
    let sheet = Sheet::read(rows.as_bytes(), None).unwrap();
    let decision = |at: u32| Decision {
        contest: Contest::Pkwkk,
        district: DistrictCode::new(&code(at)).unwrap(),
        matter: Matter::Place,
        chosen: vec![2],
        paper: "BA 1".into(),
    };
    let decisions: Vec<Decision> = (0..65_000).map(decision).collect();
    let found = by(&sheet, &rule(Contest::Pkwkk), &decisions).unwrap();
    assert!(found.districts.iter().all(|d| d.as_ref().unwrap().elected() == [(1, None)]));
    // One that chooses everybody is refused by its number before anybody is looked for.
    let greedy = Decision { chosen: (1..=65_000).collect(), ..decision(0) };
    let misfit = by(&sheet, &rule(Contest::Pkwkk), &[greedy]).unwrap_err();
    assert_eq!(misfit.why, outcome::Undecided::WrongNumber);
}
