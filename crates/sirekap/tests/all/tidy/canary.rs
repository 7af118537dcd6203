//! The alarms themselves: bad text that must ring, good text that must not.

use super::{edges, papers, source};
use std::collections::{BTreeMap, BTreeSet};

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|n| (*n).to_string()).collect()
}

#[test]
fn clippy_files_that_drift_apart_ring() {
    let text = |asks: &[&str]| format!("# why\nallow = true\n{}\n", asks.join("\n"));
    let of = |rows: [&[&str]; 4]| -> BTreeMap<String, String> {
        let groups = source::GROUPS.iter().zip(rows);
        groups.flat_map(|(group, asks)| group.iter().map(move |n| ((*n).to_string(), text(asks)))).collect()
    };
    let good = of([
        &["order"],
        &["order", "env"],
        &["order", "env", "time", "disk"],
        &["order", "env", "time", "disk", "float"],
    ]);
    let workspace = text(&["order", "env", "time"]);
    assert_eq!(source::clippy_files(&workspace, &good), [""; 0]);
    let bad = |name: &str, text: Option<String>| {
        let mut files = good.clone();
        match text {
            Some(text) => files.insert(name.into(), text),
            None => files.remove(name),
        };
        source::clippy_files(&workspace, &files).len()
    };
    assert_eq!(bad("tlog", None), 1, "no file");
    assert_eq!(bad("verify", Some(workspace.clone())), 1, "a file of its own without a reason");
    assert_eq!(bad("tlog", Some(text(&["order", "env", "time", "disk"]))), 1, "not what its group has");
    assert_eq!(source::clippy_files(&text(&["order", "time"]), &good).len(), 1, "laxer than a laxer one");
}

#[test]
fn a_binary_that_lacks_a_lint_rings() {
    let workspace =
        "[workspace.lints.clippy]\nall = 1\npanic = \"warn\"\nprint_stdout = \"warn\"\n\n[profile]\nx = 1\n";
    let binary = "[package]\n\n[lints.clippy]\nall = 1\n";
    assert_eq!(source::lints_of_binary(workspace, binary), ["sirekap: the lint panic is missing"]);
}

#[test]
fn a_wrong_edge_rings() {
    let text = "<!-- crates -->\n| crate | one line | may use |\n|---|---|---|\n| `a` | x | – |\n| `b` | y | `a` |\n| `c` | z | all but `b` |\n<!-- /crates -->";
    let table = edges::table(text);
    let uses = |rows: &[(&str, &[&str])]| {
        rows.iter().map(|(n, to)| ((*n).to_string(), set(to))).collect::<BTreeMap<_, _>>()
    };
    let good = uses(&[("a", &[]), ("b", &["a"]), ("c", &["a"])]);
    assert_eq!(edges::differences(&table, &good), [""; 0]);
    for (bad, count) in [
        (uses(&[("a", &["b"]), ("b", &["a"]), ("c", &[])]), 1),
        (uses(&[("a", &[]), ("b", &[]), ("c", &["b"])]), 2),
        (uses(&[("a", &[]), ("b", &["a"]), ("d", &[])]), 2),
    ] {
        assert_eq!(edges::differences(&table, &bad).len(), count, "{bad:?}");
    }
    let chain = uses(&[("a", &["b"]), ("b", &["c"]), ("c", &[])]);
    assert_eq!(edges::closure("a", &chain), set(&["b", "c"]));
}

#[test]
fn bad_papers_ring() {
    let path = ["/wo", "rk/main/x"].concat();
    assert_eq!(papers::places_of_machines("a.rs", &format!("ok\nlet p = \"{path}\";")).len(), 1);
    assert_eq!(papers::places_of_machines("a.md", "A main work, its path.").len(), 0);
    assert_eq!(
        papers::dead_links("docs/a.md", "[x](nowhere.md) [y](https://example.org/z) [z](#here)").len(),
        1
    );
    let nowhere = ["//! docs/spec/no", "where.md, docs/spec/tree.md."].concat();
    assert_eq!(papers::dead_links("crates/a/src/lib.rs", &nowhere).len(), 1);
    let does = "//! The crate takes one thing, looks at it from all sides, and gives back another thing.\n";
    assert!(papers::head("x", "//! The crate that never stops.\n").is_some());
    assert!(papers::head("x", does).is_some());
    assert!(papers::head("x", &format!("{does}//!\n//! It never does more.\n")).is_none());
    assert_eq!(papers::missing_targets("a.md", "`make demo` and\nmake tests", "demo: x\n").len(), 1);
}

#[test]
fn an_undocumented_path_rings() {
    let code = "[\"pemilu\", \"ppwp\" | \"partai\"] | [\"v1\", \"hasil\", contest] => [\"calon\", x]";
    let found = papers::public_prefixes(code, "format!(\"v1/dapil/{d}\")");
    assert_eq!(found, set(&["pemilu/ppwp", "pemilu/partai", "v1/hasil", "v1/dapil"]));
    assert_eq!(
        papers::undocumented(&found, "`pemilu/ppwp.json` `v1/hasil/{c}` `v1/dapilan`, `pemilu/partai.json`")
            .len(),
        1
    );
}

#[test]
fn different_readmes_ring() {
    let english = "## A\n```sh\nmake demo  # shows\n```\n[x](LICENSE) <!-- figure: n -->";
    let indonesian = "## B\n```sh\nmake demo  # tampil\n```\n[y](LICENSE) <!-- figure: n -->";
    assert_eq!(papers::readmes(english, indonesian), [""; 0]);
    assert_eq!(papers::readmes(english, &indonesian.replace("make demo", "make test")).len(), 2);
    assert_eq!(papers::readmes(english, "").len(), 4);
}

#[test]
fn unit_tests_that_never_run_ring() {
    let (without, plain) = ("[lib]\nbench = false\ntest = false\n", "[dependencies]\n");
    assert!(source::unit_tests("a", without, true).is_some());
    assert!(source::unit_tests("a", plain, false).is_some());
    assert_eq!(source::unit_tests("a", without, false), None);
    assert_eq!(source::unit_tests("a", plain, true), None);
}

#[test]
fn missing_lints_ring() {
    assert_eq!(source::lints("model", "publish = false\n[lints]\nworkspace = true\n"), [""; 0]);
    assert_eq!(source::lints("model", "[lints.rust]\n").len(), 2);
}
