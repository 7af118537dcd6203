//! Writes the honest tree of the tests, every corrupted one, and trees of random histories into a folder, each with what
//! `verify` says of it, so that a verifier written by somebody else can be compared with it.
//!
//! `cargo run -p testkit --example corrupted -- FOLDER [HISTORIES]` leaves there
//!
//! | file | what it is |
//! |---|---|
//! | `policy` | the policy that all of them are verified by |
//! | `trees.json` | for each tree: its name and folder, the answer, and the codes of the checks that failed and that were left open |
//! | `<number>/tree/` | a public tree |
//! | `<number>/since` | a checkpoint that somebody kept |
//! | `<number>/receipts/` | receipts that somebody holds, where the lie is about them |
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a helper of tests fails by panicking"
)]

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use testkit::tree::{Tree, policy, tree};
use testkit::{corrupt, history, small};
use verify::{Options, Outcome, verify};

/// Random histories that are written when no number is given.
const HISTORIES: usize = 12;
/// Seconds after the first entry at which all trees are looked at.
const DAY: i64 = 86_400;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "target/corrupted".into()));
    let histories = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(HISTORIES);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("policy"), policy().to_string()).unwrap();

    let honest = corrupt::honest();
    let kept = honest.checkpoint_at(honest.entries.len() / 2);
    let mut trees = vec![("honest".to_string(), honest.clone(), kept.clone())];
    for lie in corrupt::all() {
        let mut tree = honest.clone();
        (lie.tell)(&mut tree);
        // Whoever kept a checkpoint of the honest log also sees that it was rewritten; the others saw the liar's own.
        let own = !lie.fails.contains(&"V1.8");
        let since = if own { tree.checkpoint_at(tree.entries.len() / 2) } else { kept.clone() };
        trees.push((lie.name.to_string(), tree, since));
    }
    let desk = corrupt::desk();
    let since = desk.checkpoint_at(desk.entries.len() / 2);
    trees.push(("honest, with all that desks said".to_string(), desk, since));
    trees.extend(random(histories));
    let answers: Vec<Value> = trees
        .iter()
        .enumerate()
        .map(|(at, (name, tree, since))| write(&folder, at, name, tree, since))
        .collect();
    std::fs::write(folder.join("trees.json"), serde_json::to_vec_pretty(&answers).unwrap()).unwrap();
}

/// Trees of wild histories: half of what happens in them should not have been let into the log. They are the same in
/// every run.
fn random(histories: usize) -> Vec<(String, Tree, Vec<u8>)> {
    let registry = small::registry();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let wild = history::wild(60);
    (0..histories)
        .map(|n| {
            let steps = wild.new_tree(&mut runner).unwrap().current();
            let entries =
                history::play_with(&registry, &steps, &|e, name| testkit::tree::cut(&registry, e, name));
            let tree = tree(&registry, &entries);
            let since = tree.checkpoint_at(tree.entries.len() / 2);
            (format!("wild history {n}"), tree, since)
        })
        .collect()
}

/// Writes one tree; returns its line in `trees.json`.
fn write(folder: &Path, at: usize, name: &str, tree: &Tree, since: &[u8]) -> Value {
    let number = format!("{at:03}");
    let place = folder.join(&number);
    tree.write(&place.join("tree"));
    std::fs::write(place.join("since"), since).unwrap();
    let receipts = tree.receipts.clone().unwrap_or_default();
    for (n, receipt) in receipts.iter().enumerate() {
        std::fs::create_dir_all(place.join("receipts")).unwrap();
        std::fs::write(place.join(format!("receipts/{n:04}")), receipt).unwrap();
    }
    let now = history::START + DAY;
    let options = Options {
        policy: Some(policy().to_string()),
        since: Some(since.to_vec()),
        receipts,
        now: Some(now),
        ..Options::default()
    };
    let report = verify(tree, &options, &|_| {});
    let open = report.checks.iter().filter(|c| c.applies && c.result == Outcome::NotChecked);
    json!({
        "name": name,
        "folder": number,
        "now": now,
        "exit": report.exit,
        "failed": report.failed(),
        "not_checked": open.map(|c| c.code).collect::<Vec<_>>(),
    })
}
