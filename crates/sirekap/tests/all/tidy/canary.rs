//! The alarms themselves: bad text that must ring, good text that must not.

use super::{edges, lexer, papers, source};
use std::collections::{BTreeMap, BTreeSet};

const PURE: &str = "crates/tabulate/src/canary.rs";

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|n| (*n).to_string()).collect()
}

#[test]
fn bad_code_rings() {
    let rows: [(&str, &str, &str); 21] = [
        (PURE, "let t = SystemTime::now();", "clock"),
        (PURE, "fn f(at: Instant) {}", "time"),
        (PURE, "let v = std::env::var(\"X\");", "environment"),
        (PURE, "use std::{collections::BTreeMap, fs};", "disk"),
        (PURE, "let s = std::net::TcpListener::bind(a);", "network"),
        (PURE, "let x: f64 = y;", "float"),
        (PURE, "let share = 0.5;", "float"),
        (PURE, "use std::collections::HashMap;", "hash"),
        (PURE, "let n = rand::random();", "chance"),
        (PURE, "todo!()", "panic"),
        (PURE, "fn f() { x.unwrap() } // why not", "panic"),
        (PURE, "x.expect(\"there\")", "panic"),
        ("crates/registry/src/import/x.rs", "let b = std::fs::read(p);", "disk"),
        ("crates/importer/src/x.rs", "let b = File::open(p);", "disk"),
        ("crates/server/src/x.rs", "let now = SystemTime::now();", "clock"),
        ("crates/ledger/src/x.rs", "let now = Instant::now();", "interval"),
        ("crates/ledger/src/x.rs", "getrandom::fill(&mut seed)", "chance"),
        ("crates/sirekap/src/x.rs", "unimplemented!()", "panic"),
        ("crates/publish/src/x.rs", "let m: HashMap<u8, u8> = f(); for x in &m { g(x) }", "order"),
        (
            "crates/publish/src/x.rs",
            "struct S { known: HashSet<u8> }\nfn f(s: &S) { s.known.iter() }",
            "order",
        ),
        ("crates/verify/src/x.rs", "fn f(seen: &HashMap<u8, u8>) { seen.values() }", "order"),
    ];
    for (path, text, rule) in rows {
        let found = source::violations(path, text);
        assert!(
            found.iter().any(|v| v.contains(&format!(" {rule}: "))),
            "{rule} is not found in {text:?}: {found:?}"
        );
    }
}

#[test]
fn good_code_is_silent() {
    let rows: [(&str, &str); 10] = [
        (PURE, "//! never std::env, never f64\n/* HashMap /* nested */ todo!() */ fn f() {}"),
        (
            PURE,
            "const TEXT: &str = \"std::fs and \\\" f32 .unwrap()\"; const R: &str = r#\"todo!() \" panic!\"#;",
        ),
        (
            PURE,
            "#[cfg(test)]\nmod tests {\n    fn f() { let x = 0.5; x.unwrap() }\n}\nfn g<'a>(x: &'a str) -> char { '\"' }",
        ),
        (PURE, "let (a, b) = (pair.0.1, 1..2); let v = \"1.2\"; let n = 1_000;"),
        (PURE, "let instant_noodles = SystemTimeless; environment::variable();"),
        ("crates/registry/src/builder.rs", "let m: HashMap<u8, u8> = f(); m.get(&1)"),
        (
            "crates/ledger/src/x.rs",
            "std::fs::create_dir_all(folder); let b: BTreeMap<u8, u8> = f(); b.iter()",
        ),
        ("crates/sirekap/src/x.rs", "std::env::var_os(\"SIREKAP_DATA\"); SystemTime::now()"),
        ("crates/testkit/src/x.rs", "x.unwrap()"),
        ("crates/verify/src/x.rs", "let map: HashMap<u8, u8> = f(); let roadmap = vec![1]; roadmap.iter()"),
    ];
    for (path, text) in rows {
        assert_eq!(source::violations(path, text), [""; 0], "{text:?}");
    }
}

#[test]
fn lines_keep_their_numbers() {
    let text = "a /* x\ny */ b\n\"q\nr\" c\n#[cfg(test)]\nmod t {\n}\nd";
    let code = lexer::code(text);
    let at = |word: &str| code.lines().position(|l| l.contains(word)).map(|n| n + 1);
    assert_eq!(
        [at("a"), at("b"), at("c"), at("d"), at("t")],
        [Some(1), Some(2), Some(4), Some(8), None],
        "{code:?}"
    );
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
fn missing_lints_ring() {
    assert_eq!(source::lints("model", "publish = false\n[lints]\nworkspace = true\n"), [""; 0]);
    assert_eq!(source::lints("model", "[lints.rust]\n").len(), 2);
}
