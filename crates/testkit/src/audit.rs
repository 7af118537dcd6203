//! The auditor: the verifier, held to its word.

use crate::tree::{Tree, policy};
use verify::{Exit, Options, Outcome, Report};

/// Seconds after the first entry at which the auditor looks.
const DAY: i64 = 86_400;

/// Verifies a tree with the pinned policy.
pub fn verify(tree: &Tree, since: Option<Vec<u8>>) -> Report {
    let receipts = tree.receipts.clone().unwrap_or_else(|| tree.honest_receipts());
    let options = Options {
        policy: Some(policy().to_string()),
        since,
        receipts,
        now: Some(crate::history::START + DAY),
        ..Options::default()
    };
    verify::verify(tree, &options, &|_| {})
}

/// Demands that every check that applies passes.
///
/// # Panics
/// With the whole report when one does not.
pub fn check_everything(tree: &Tree) -> Report {
    let since = tree.checkpoint_at(tree.entries.len() / 2);
    let report = verify(tree, Some(since));
    assert_eq!(report.exit, Exit::Pass, "{}", told(&report));
    report
}

/// What did not pass, in words.
pub fn told(report: &Report) -> String {
    let wrong = report.checks.iter().filter(|c| c.result != Outcome::Pass);
    wrong.map(|c| format!("{} {:?} {:?} {:#?}\n", c.code, c.result, c.note, c.positions)).collect()
}
