//! Every lie is found, by exactly the checks that it concerns, at the right place; and every check finds some lie.

use ::verify::{Check, Exit};
use std::collections::BTreeSet;
use testkit::audit::{told, verify};
use testkit::corrupt::{all, honest};

#[test]
fn every_lie_fails_exactly_the_checks_it_names() {
    let honest = honest();
    let seen = honest.checkpoint_at(honest.entries.len() / 2);
    let mut wrong = Vec::new();
    for lie in all() {
        let mut tree = honest.clone();
        (lie.tell)(&mut tree);
        // Whoever kept a checkpoint of the honest log also sees that it was rewritten; the others saw the liar's own.
        let since = if lie.fails.contains(&"V1.8") {
            seen.clone()
        } else {
            tree.checkpoint_at(tree.entries.len() / 2)
        };
        let report = verify(&tree, Some(since));
        let positions: Vec<_> =
            report.checks.iter().filter(|c| lie.fails.contains(&c.code)).map(|c| &c.positions).collect();
        let placed = serde_json::to_string(&positions).unwrap().contains(lie.at) || lie.at.is_empty();
        let unanswered = report
            .checks
            .iter()
            .filter(|c| c.result == ::verify::Outcome::NotChecked && c.applies)
            .map(|c| c.code);
        let unanswered: Vec<_> = unanswered.collect();
        let admitted = lie.unanswered.iter().all(|c| unanswered.contains(c));
        let exit = if lie.fails.is_empty() { Exit::Incomplete } else { Exit::Fail };
        if report.failed() != lie.fails || !placed || !admitted || report.exit != exit {
            wrong.push(format!(
                "{}: expected {:?} at {:?}, found\n{}",
                lie.name,
                lie.fails,
                lie.at,
                told(&report)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_check_has_a_lie_that_it_finds() {
    let lies = all();
    let named: BTreeSet<&str> =
        lies.iter().flat_map(|l| l.fails.iter().chain(l.unanswered)).copied().collect();
    let checks: Vec<&str> = Check::ALL.iter().map(|c| c.code()).collect();
    // What an address serves beside the tree no tree can lie about: crates/sirekap/tests/all/lying.rs.
    let served = [Check::Paths.code(), Check::Pages.code()];
    let without: Vec<&&str> =
        checks.iter().filter(|c| !named.contains(**c) && !served.contains(*c)).collect();
    assert!(without.is_empty(), "no lie for {without:?}");
    let names: BTreeSet<&str> = lies.iter().map(|l| l.name).collect();
    assert_eq!(names.len(), lies.len());
}
