//! What a machine can check is not left to memory: allowed crate edges, sizes, heads, papers, and that clippy is asked the
//! same of like crates ("what must never be", as far as the text of sources shows it, is clippy's: lints in `Cargo.toml`,
//! methods and types in each `clippy.toml`).
//!
//! Each test collects everything that is wrong, one line each, and demands that there be nothing. The checkers themselves
//! are tried on bad text in `canary`, so that an alarm that can't ring is noticed.

mod canary;
mod edges;
mod ground;
mod papers;
mod source;

use ground::{File, crate_names, files};
use std::collections::BTreeSet;

/// Longest source file, in lines. Longer, and it holds more than one concept.
const LINES_MAX: usize = 600;
/// Source files above 400 lines. The number only goes down: whoever splits one lowers it, and nobody raises it.
const OVER_400_LINES: usize = 0;

fn demand_nothing(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} things are wrong:\n{}\n", wrong.len(), wrong.join("\n"));
}

fn sources() -> impl Iterator<Item = File> {
    files()
        .into_iter()
        .filter(|f| f.path.starts_with("crates/") && f.path.ends_with(".rs") && f.path.contains("/src/"))
        .filter(|f| !is_test(&f.path))
}

/// A file `tests.rs` whose module is compiled for tests alone.
fn is_test(path: &str) -> bool {
    let Some(folder) = path.strip_suffix("/tests.rs") else { return false };
    ground::read(&format!("{folder}/mod.rs")).contains("#[cfg(test)]\nmod tests;\n")
}

#[test]
fn crates_use_exactly_what_architecture_allows() {
    let table = edges::table(&ground::read("ARCHITECTURE.md"));
    let uses = edges::uses();
    demand_nothing(&edges::differences(&table, &uses));
}

#[test]
fn verify_never_depends_on_what_it_verifies() {
    let uses = edges::uses();
    let reached = edges::closure("verify", &uses);
    let wrong = ["ledger", "publish", "server", "importer", "drill"];
    demand_nothing(
        &wrong
            .iter()
            .filter(|w| reached.contains(**w))
            .map(|w| format!("verify reaches {w}"))
            .collect::<Vec<_>>(),
    );
    assert!(reached.contains("model"), "verify does reach the model: the closure is computed");
}

#[test]
fn only_tests_use_the_testkit() {
    let uses = edges::uses();
    demand_nothing(
        &uses
            .iter()
            .filter(|(_, to)| to.contains("testkit"))
            .map(|(c, _)| format!("{c} uses testkit"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn pure_crates_have_no_hands() {
    demand_nothing(&edges::hands_of_pure_crates());
}

#[test]
fn clippy_files_repeat_what_holds_for_all() {
    let own = |name: &String| {
        let path = format!("crates/{name}/clippy.toml");
        ground::root().join(&path).is_file().then(|| (name.clone(), ground::read(&path)))
    };
    let files = crate_names().iter().filter_map(own).collect();
    demand_nothing(&source::clippy_files(&ground::read("clippy.toml"), &files));
}

#[test]
fn only_the_binary_can_draw_at_random() {
    demand_nothing(&edges::who_draws_at_random());
}

#[test]
fn source_files_stay_small() {
    // What is generated from the catalogue is as long as the catalogue, and nobody reads it.
    let written = sources().filter(|f| !f.path.starts_with("crates/texts/src/generated/"));
    let lengths: Vec<(usize, String)> = written.map(|f| (f.text.lines().count(), f.path)).collect();
    let over = |limit: usize| {
        lengths.iter().filter(|(n, _)| *n > limit).map(|(n, p)| format!("{p}: {n} lines")).collect::<Vec<_>>()
    };
    demand_nothing(&over(LINES_MAX));
    let long = over(400);
    assert!(
        long.len() == OVER_400_LINES,
        "{} files have more than 400 lines, OVER_400_LINES says {OVER_400_LINES} (split files, or lower the number):\n{}",
        long.len(),
        long.join("\n")
    );
}

#[test]
fn every_crate_takes_the_workspace_lints() {
    demand_nothing(
        &crate_names()
            .iter()
            .flat_map(|c| source::lints(c, &ground::read(&format!("crates/{c}/Cargo.toml"))))
            .collect::<Vec<_>>(),
    );
    let root = ground::read("Cargo.toml");
    assert!(root.contains("unsafe_code = \"forbid\""), "the workspace forbids unsafe code");
    demand_nothing(&source::lints_of_binary(&root, &ground::read("crates/sirekap/Cargo.toml")));
}

#[test]
fn a_library_is_compiled_for_unit_tests_where_it_has_some() {
    let with: BTreeSet<String> = files()
        .into_iter()
        .filter(|f| f.path.starts_with("crates/") && f.path.contains("/src/") && f.text.contains("#[test]"))
        .filter_map(|f| Some(f.path.split('/').nth(1)?.to_string()))
        .collect();
    let of = |c: &String| {
        source::unit_tests(c, &ground::read(&format!("crates/{c}/Cargo.toml")), with.contains(c))
    };
    demand_nothing(&crate_names().iter().filter_map(of).collect::<Vec<_>>());
}

#[test]
fn every_crate_has_one_integration_test_binary() {
    let stray = |p: &str| {
        p.starts_with("crates/")
            && p.ends_with(".rs")
            && p.split('/').nth(2) == Some("tests")
            && p.split('/').nth(3) != Some("all")
    };
    demand_nothing(&files().into_iter().map(|f| f.path).filter(|p| stray(p)).collect::<Vec<_>>());
}

#[test]
fn every_crate_says_what_it_does_and_what_it_never_does() {
    let head = |c: &String| {
        let path = format!("crates/{c}/src/{}.rs", if c == "sirekap" { "main" } else { "lib" });
        papers::head(&path, &ground::read(&path))
    };
    demand_nothing(&crate_names().iter().filter_map(head).collect::<Vec<_>>());
}

#[test]
fn no_file_speaks_of_where_it_was_written() {
    demand_nothing(
        &files().iter().flat_map(|f| papers::places_of_machines(&f.path, &f.text)).collect::<Vec<_>>(),
    );
}

#[test]
fn links_and_named_documents_exist() {
    let files = files();
    demand_nothing(&files.iter().flat_map(|f| papers::dead_links(&f.path, &f.text)).collect::<Vec<_>>());
}

#[test]
fn every_public_path_is_documented() {
    let code = ground::read("crates/shapes/src/paths.rs");
    let written: String = sources().map(|f| f.text).collect();
    let prefixes = papers::public_prefixes(&code, &written);
    assert!(
        prefixes.contains("pemilu/hhcw") && prefixes.contains("v1/hasil"),
        "prefixes are found: {prefixes:?}"
    );
    demand_nothing(&papers::undocumented(&prefixes, &ground::read("docs/spec/tree.md")));
}

#[test]
fn both_readmes_say_the_same() {
    demand_nothing(&papers::readmes(&ground::read("README.md"), &ground::read("README.id.md")));
}

#[test]
fn make_targets_in_papers_exist() {
    let makefile = ground::read("Makefile");
    let papers = files().into_iter().filter(|f| f.path.ends_with(".md"));
    demand_nothing(
        &papers.flat_map(|f| papers::missing_targets(&f.path, &f.text, &makefile)).collect::<Vec<_>>(),
    );
}

#[test]
fn versions_agree() {
    let version = |text: &str, key: &str| {
        let line = text.lines().find_map(|l| l.strip_prefix(key)).unwrap_or_else(|| panic!("no {key}"));
        line.trim_matches([' ', '=', ':', '"']).to_string()
    };
    let cargo = version(&ground::read("Cargo.toml"), "version");
    assert_eq!(version(&ground::read("publiccode.yml"), "softwareVersion"), cargo);
    let changelog = ground::read("CHANGELOG.md");
    assert!(cargo == "0.1.0" || changelog.contains(&format!("## [{cargo}]")), "CHANGELOG.md has no {cargo}");
    assert!(changelog.contains("## [Unreleased]"), "changes have a place in CHANGELOG.md");
}
