//! Two results side by side.

use crate::given::{LISTS, bare, rule, sheet};
use model::{Contest, DistrictCode, PartyNumber};
use outcome::{Edition, ListChange, Sheet, Votes, compare, parties};

fn side(sheet: &Sheet) -> Vec<Votes<'_>> {
    sheet.districts().iter().map(|d| d.view()).collect()
}

#[test]
fn what_moved_is_named_by_district() {
    let before =
        sheet(LISTS, "pdprdp,1,1,1,1,,100\npdprdp,1,1,2,1,,99\npdprdp,2,1,1,1,,5\npdprdp,2,1,2,1,,4\n");
    let after =
        sheet(LISTS, "pdprdp,1,1,1,1,,100\npdprdp,1,1,2,1,,101\npdprdp,2,1,1,1,,5\npdprdp,2,1,2,1,,4\n");
    let rule = rule(Contest::Pdprdp);
    let (a, b) = (side(&before), side(&after));
    let (x, y) = (bare(&a, &rule), bare(&b, &rule));
    let (old, new) = (Edition { votes: &a, outcome: &x }, Edition { votes: &b, outcome: &y });
    let changes = compare(&old, &new);
    assert_eq!(changes.keys().map(DistrictCode::as_str).collect::<Vec<_>>(), ["1"]);
    let change = &changes[&DistrictCode::new("1").unwrap()];
    let list = |number, votes, seats| ListChange { number, votes, seats };
    assert_eq!(change.lists, [list(1, (100, 100), (1, 0)), list(2, (99, 101), (0, 1))]);
    assert_eq!(change.last, (Some((100, 1)), Some((101, 1))));
    assert_eq!((change.elected.len(), change.unseated.len()), (1, 1));
    let sums = parties(&old, &new);
    assert_eq!((sums[&PartyNumber(2)].votes, sums[&PartyNumber(2)].seats), ((103, 105), (0, 1)));
    assert!(compare(&old, &old).is_empty());
}

#[test]
fn a_district_that_only_one_has_is_compared_with_nothing() {
    let before = sheet(LISTS, "pdprdp,1,1,1,1,,100\n");
    let after = sheet(LISTS, "pdprdp,1,1,1,1,,100\npdprdp,2,1,1,1,,7\n");
    let rule = rule(Contest::Pdprdp);
    let (a, b) = (side(&before), side(&after));
    let (x, y) = (bare(&a, &rule), bare(&b, &rule));
    let changes = compare(&Edition { votes: &a, outcome: &x }, &Edition { votes: &b, outcome: &y });
    assert_eq!(changes[&DistrictCode::new("2").unwrap()].lists[0].votes, (0, 7));
}
