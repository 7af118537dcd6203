//! What clippy is told of each crate. It reads the `clippy.toml` nearest to a crate and no other, so files repeat each
//! other; here they are kept together. The rules themselves are clippy's.

use std::collections::{BTreeMap, BTreeSet};

/// Crates that have a `clippy.toml` of their own, in groups that share one text.
pub const GROUPS: [&[&str]; 4] = [
    // The binary and the helpers of tests have all that the system gives.
    &["sirekap", "testkit"],
    // These measure intervals.
    &["intake", "server"],
    // These have no hands.
    &["drill", "importer"],
    // These are pure, too.
    &["compare", "dossier", "draw", "model", "registry", "residency", "shapes", "tabulate", "tlog"],
];

/// The workspace's own file, for every other crate, has its place after so many of the groups.
const WORKSPACE_AFTER: usize = 2;

/// What a `clippy.toml` asks: its lines without comments.
fn asks(text: &str) -> BTreeSet<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

/// Where the files differ from each other in a way that they must not: from the laxest to the strictest each asks all that
/// the one before asks, and crates of a group share one text. `files` has the crates' own; `workspace` is for all others.
pub fn clippy_files(workspace: &str, files: &BTreeMap<String, String>) -> Vec<String> {
    let mut wrong = Vec::new();
    let of = |name: &str| files.get(name).map_or("", String::as_str);
    let known: BTreeSet<&str> = GROUPS.iter().flat_map(|group| group.iter().copied()).collect();
    wrong.extend(files.keys().filter(|n| !known.contains(n.as_str())).map(|n| format!("{n}: in no group")));
    for group in GROUPS {
        let first = of(group[0]);
        wrong.extend(
            group
                .iter()
                .filter(|name| of(name) != first || first.is_empty())
                .map(|name| format!("{name}: its clippy.toml is missing or not what {} has", group[0])),
        );
    }
    let mut rising: Vec<(&str, &str)> = GROUPS.iter().map(|group| (group[0], of(group[0]))).collect();
    rising.insert(WORKSPACE_AFTER, ("the workspace", workspace));
    for pair in rising.windows(2) {
        let [(laxer, lax), (stricter, strict)] = pair else { continue };
        let strict = asks(strict);
        let lost = asks(lax).into_iter().filter(|line| !strict.contains(line));
        wrong.extend(lost.map(|line| format!("{stricter} lacks what {laxer} asks: {line}")));
    }
    wrong
}

/// What is missing in a crate's `Cargo.toml`. The binary has its own list: it may print, and it measures.
pub fn lints(name: &str, manifest: &str) -> Vec<String> {
    let ok = match name {
        "sirekap" => manifest.contains("[lints.rust]\nunsafe_code = \"forbid\""),
        _ => manifest.contains("[lints]\nworkspace = true"),
    };
    let publishable = !manifest.contains("publish = false");
    let lints = (!ok).then(|| format!("{name}: no workspace lints"));
    lints.into_iter().chain(publishable.then(|| format!("{name}: publish = false is missing"))).collect()
}

/// Whether a library says of its own unit tests what is so: without any it is not compiled a second time for them, and with
/// some it is.
pub fn unit_tests(name: &str, manifest: &str, has_some: bool) -> Option<String> {
    let without = manifest.contains("[lib]\nbench = false\ntest = false\n");
    match (without, has_some) {
        (true, true) => Some(format!("{name}: its unit tests never run: `test = false` under [lib]")),
        (false, false) => {
            Some(format!("{name}: has no unit tests: `bench = false`, `test = false` under [lib]"))
        }
        _ => None,
    }
}

/// Lints that the workspace sets and the binary's own list lacks, but for those on what only a binary may do.
pub fn lints_of_binary(workspace: &str, binary: &str) -> Vec<String> {
    const ITS_OWN: [&str; 5] =
        ["missing_docs", "float_arithmetic", "dbg_macro", "print_stdout", "print_stderr"];
    let names = |text: &str, heading: &str| -> BTreeSet<String> {
        let sections =
            text.split("\n[").map(|s| s.trim_start_matches('[')).filter(|s| s.starts_with(heading));
        let lines = sections.flat_map(|s| s.lines().skip(1).map(str::to_string).collect::<Vec<_>>());
        lines.filter_map(|l| l.split_once(" = ").map(|(name, _)| name.trim().to_string())).collect()
    };
    let (all, own) = (names(workspace, "workspace.lints."), names(binary, "lints."));
    let lacks = all.into_iter().filter(|l| !own.contains(l) && !ITS_OWN.contains(&l.as_str()));
    lacks.map(|l| format!("sirekap: the lint {l} is missing")).collect()
}
