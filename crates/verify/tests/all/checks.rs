//! The table of checks, and its document.

use model::Lang;
use std::collections::BTreeSet;
use verify::Check;

#[test]
fn every_check_has_its_own_number_and_both_titles() {
    let codes: Vec<(u32, u32)> = Check::ALL
        .iter()
        .map(|check| {
            let (group, number) = check.code().strip_prefix('V').unwrap().split_once('.').unwrap();
            (group.parse().unwrap(), number.parse().unwrap())
        })
        .collect();
    assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "in ascending order: {codes:?}");
    let titles: BTreeSet<_> = Check::ALL.iter().flat_map(|c| [c.text(Lang::Id), c.text(Lang::En)]).collect();
    assert_eq!(titles.len(), 2 * Check::ALL.len());
}

#[test]
fn every_check_is_specified() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/spec/verify.md");
    let text = std::fs::read_to_string(path).unwrap();
    let specified: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("**V")?.split_once(' '))
        .map(|(number, _)| number)
        .collect();
    let codes: Vec<&str> = Check::ALL.iter().map(|c| c.code().trim_start_matches('V')).collect();
    assert_eq!(specified, codes);
}
