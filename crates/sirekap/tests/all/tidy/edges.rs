//! Which crate uses which: what Cargo says, compared with the table in ARCHITECTURE.md.

use super::ground::root;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// Names of the crates of ours that each crate uses, tests and benches aside.
pub type Uses = BTreeMap<String, BTreeSet<String>>;

/// What a row of the table allows.
#[derive(Debug, PartialEq)]
pub enum Allowed {
    /// Exactly these.
    Exactly(BTreeSet<String>),
    /// Any crate but these.
    AllBut(BTreeSet<String>),
}

/// Crates of others that do I/O, tell time or throw dice: never under a pure crate.
const HANDS: [&str; 12] = [
    "axum",
    "clap",
    "getrandom",
    "hyper",
    "indicatif",
    "object_store",
    "rand",
    "rusqlite",
    "rustix",
    "tempfile",
    "tokio",
    "ureq",
];
/// Crates of others that throw dice: nothing but the binary has them.
const DICE: [&str; 4] = ["fastrand", "getrandom", "rand", "rand_core"];
/// Crates that only take values and give values.
const PURE: [&str; 9] =
    ["compare", "dossier", "draw", "model", "tlog", "tabulate", "shapes", "registry", "residency"];

fn packages() -> Vec<Value> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let arguments = ["metadata", "--format-version", "1", "--no-deps", "--offline"];
    let output = Command::new(cargo).args(arguments).current_dir(root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// Normal dependencies of every crate, by the names of packages.
fn dependencies() -> Uses {
    let normal = |package: &Value| {
        let all = package["dependencies"].as_array().unwrap().clone();
        all.iter().filter(|d| d["kind"].is_null()).map(|d| d["name"].as_str().unwrap().to_string()).collect()
    };
    packages().iter().map(|p| (p["name"].as_str().unwrap().to_string(), normal(p))).collect()
}

/// Normal dependencies among our own crates.
pub fn uses() -> Uses {
    let all = dependencies();
    let ours: BTreeSet<String> = all.keys().cloned().collect();
    all.into_iter().map(|(name, to)| (name, to.intersection(&ours).cloned().collect())).collect()
}

/// The rows of the table between `<!-- crates -->` and `<!-- /crates -->`: name, one line, what it may use.
pub fn table(architecture: &str) -> BTreeMap<String, Allowed> {
    let (_, rest) =
        architecture.split_once("<!-- crates -->").expect("ARCHITECTURE.md marks its crate table");
    let (table, _) = rest.split_once("<!-- /crates -->").expect("the mark ends");
    let names = |cell: &str| cell.split('`').skip(1).step_by(2).map(String::from).collect::<BTreeSet<_>>();
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
        let [name, _, uses] = cells[..] else { panic!("a row has three cells: {line}") };
        let name = name.strip_prefix('`')?.strip_suffix('`')?.to_string();
        Some((
            name,
            if uses.starts_with("all") {
                Allowed::AllBut(names(uses))
            } else {
                Allowed::Exactly(names(uses))
            },
        ))
    };
    table.lines().filter(|l| l.trim_start().starts_with('|')).filter_map(row).collect()
}

/// Where Cargo and the table disagree.
pub fn differences(table: &BTreeMap<String, Allowed>, uses: &Uses) -> Vec<String> {
    let mut wrong = Vec::new();
    for name in table.keys().filter(|n| !uses.contains_key(*n)) {
        wrong.push(format!("{name}: in ARCHITECTURE.md, not in the workspace"));
    }
    for (name, uses) in uses {
        let forbidden: Vec<&String> = match table.get(name) {
            None => {
                wrong.push(format!("{name}: not in the table of ARCHITECTURE.md"));
                continue;
            }
            Some(Allowed::AllBut(never)) => uses.intersection(never).collect(),
            Some(Allowed::Exactly(only)) => {
                wrong.extend(
                    only.difference(uses)
                        .map(|u| format!("{name} does not use {u}, as ARCHITECTURE.md says")),
                );
                uses.difference(only).collect()
            }
        };
        wrong.extend(
            forbidden.iter().map(|u| format!("{name} uses {u}, which ARCHITECTURE.md does not allow")),
        );
    }
    wrong
}

/// Everything that a crate reaches, itself aside.
pub fn closure(from: &str, uses: &Uses) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from.to_string()];
    while let Some(name) = open.pop() {
        for next in uses.get(&name).into_iter().flatten() {
            if reached.insert(next.clone()) {
                open.push(next.clone());
            }
        }
    }
    reached
}

/// Dependencies of pure crates that do I/O, tell time or throw dice.
pub fn hands_of_pure_crates() -> Vec<String> {
    let all = dependencies();
    let hands = |name: &&str| {
        all[*name]
            .iter()
            .filter(|d| HANDS.contains(&d.as_str()))
            .map(|d| format!("{name} depends on {d}"))
            .collect::<Vec<_>>()
    };
    PURE.iter().flat_map(hands).collect()
}

/// Crates beside the binary that have what draws at random.
pub fn who_draws_at_random() -> Vec<String> {
    let all = dependencies();
    assert!(all["sirekap"].contains("getrandom"), "the binary draws: names are as they are looked for");
    let libraries = all.iter().filter(|(name, _)| *name != "sirekap");
    let draws = |(name, uses): (&String, &BTreeSet<String>)| {
        let dice = uses.iter().filter(|d| DICE.contains(&d.as_str()));
        dice.map(|d| format!("{name} depends on {d}")).collect::<Vec<_>>()
    };
    libraries.flat_map(draws).collect()
}
