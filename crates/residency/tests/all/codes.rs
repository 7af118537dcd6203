//! docs/spec/residency.md has every code, and no other.

use residency::{Amiss, Fault, Policy};
use std::collections::BTreeSet;
use texts::Lang;

const PAGE: &str = include_str!("../../../../docs/spec/residency.md");

#[test]
fn the_page_has_every_code() {
    let told = Amiss::table(Lang::En).into_iter().chain(Fault::table(Lang::En));
    let told: BTreeSet<String> = told.map(|said| said.code.to_string()).collect();
    let rows = PAGE.lines().filter_map(|line| line.strip_prefix("| `T1")?.split('`').next());
    let rows: BTreeSet<String> = rows.map(|rest| format!("T1{rest}")).collect();
    assert_eq!(told, rows);
    assert_eq!(told.len(), 19);
}

#[test]
fn the_page_has_the_rules_of_indonesia() {
    for rule in Policy::indonesia().rules {
        let row = PAGE.lines().find(|line| line.starts_with(&format!("| `{}` |", rule.id))).unwrap();
        assert!(rule.kinds.iter().all(|kind| row.contains(kind.code())), "{row}");
        let named = |class: &residency::DataClass| {
            row.contains(class.code()) || class.is_public() && row.contains("what is public")
        };
        assert!(rule.classes.iter().all(named), "{row}");
    }
}
