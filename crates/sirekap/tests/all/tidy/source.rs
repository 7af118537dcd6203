//! "What must never be", as far as the text of the sources shows it.

use super::ground::File;
use super::lexer::code;

/// Files of pure crates that may hold a hash map, and why.
const HASH_MAPS: [(&str, &str); 3] = [
    ("crates/registry/src/builder.rs", "look-ups of parents and names while a registry is built"),
    ("crates/registry/src/stations.rs", "look-ups of stations by code"),
    ("crates/tabulate/src/state.rs", "look-ups of events and keys by id"),
];

/// What a rule would find and may stay: beginning of the path, rule, reason.
const EXCEPTIONS: [(&str, &str, &str); 3] = [
    (
        "crates/registry/src/builder.rs",
        "order",
        "values are sorted one by one, keys before they are reported",
    ),
    ("crates/server/src/", "interval", "limits and freshness are measured, a date is never told"),
    ("crates/intake/src/", "interval", "budgets and slow senders are measured, a date is never told"),
];

/// Where a rule holds.
#[derive(Clone, Copy, PartialEq)]
enum Scope {
    /// Crates that take values and give values.
    Pure,
    /// Those, and the ones that read other people's bytes or make their own.
    OffDisk,
    /// Every crate but the binary and the helpers of tests.
    Libraries,
    /// Every crate but the helpers of tests.
    Programs,
}

struct Rule {
    name: &'static str,
    scope: Scope,
    words: &'static [&'static str],
    reason: &'static str,
}

const RULES: [Rule; 9] = [
    Rule {
        name: "clock",
        scope: Scope::Libraries,
        words: &["SystemTime::now", "UNIX_EPOCH"],
        reason: "only the binary reads the time",
    },
    Rule {
        name: "interval",
        scope: Scope::Libraries,
        words: &["Instant::now"],
        reason: "only the binary measures",
    },
    Rule {
        name: "time",
        scope: Scope::OffDisk,
        words: &["std::time", "core::time", "SystemTime", "Instant"],
        reason: "time comes in as a value",
    },
    Rule {
        name: "environment",
        scope: Scope::Libraries,
        words: &["std::env", "env::var", "env::var_os", "env::args", "env::vars"],
        reason: "only the binary reads the environment",
    },
    Rule {
        name: "chance",
        scope: Scope::Libraries,
        words: &["rand::", "getrandom", "OsRng", "RandomState"],
        reason: "only the binary takes randomness",
    },
    Rule {
        name: "disk",
        scope: Scope::OffDisk,
        words: &["std::fs", "std::process", "std::os", "File::open"],
        reason: "bytes come in as values",
    },
    Rule {
        name: "network",
        scope: Scope::OffDisk,
        words: &["std::net", "TcpStream", "UdpSocket"],
        reason: "bytes come in as values",
    },
    Rule {
        name: "float",
        scope: Scope::Pure,
        words: &["f32", "f64"],
        reason: "counts are integers, shares are computed from integers",
    },
    Rule {
        name: "panic",
        scope: Scope::Programs,
        words: &[".unwrap()", ".expect(", "panic!", "unreachable!", "todo!", "unimplemented!"],
        reason: "outside tests every failure has a name and a code",
    },
];

/// The crate of a path under `crates/`.
fn crate_of(path: &str) -> &str {
    path.split('/').nth(1).unwrap_or_default()
}

fn pure(path: &str) -> bool {
    // The importers of `registry` read others' formats; its core is everything else.
    matches!(crate_of(path), "model" | "tlog" | "tabulate" | "shapes")
        || (crate_of(path) == "registry" && !path.contains("/src/import/"))
}

fn holds(scope: Scope, path: &str) -> bool {
    let name = crate_of(path);
    match scope {
        Scope::Pure => pure(path),
        Scope::OffDisk => pure(path) || matches!(name, "registry" | "importer" | "drill"),
        Scope::Libraries => !matches!(name, "sirekap" | "testkit"),
        Scope::Programs => name != "testkit",
    }
}

/// Everything in a source file that must not be there: path, line, rule, reason.
pub fn violations(path: &str, text: &str) -> Vec<String> {
    let code = code(text);
    let mut wrong = Vec::new();
    for rule in RULES.iter().filter(|r| holds(r.scope, path)) {
        for word in rule.words {
            let lines = lines_with(&code, word).into_iter().chain(grouped_imports(&code, word));
            wrong.extend(lines.map(|n| format!("{path}:{n} {}: {word} ({})", rule.name, rule.reason)));
        }
    }
    if pure(path) {
        wrong.extend(
            float_literals(&code).map(|n| format!("{path}:{n} float: a literal (counts are integers)")),
        );
        if !HASH_MAPS.iter().any(|(allowed, _)| *allowed == path) {
            let lines = ["HashMap", "HashSet"].iter().flat_map(|w| lines_with(&code, w));
            wrong.extend(lines.map(|n| {
                format!("{path}:{n} hash: a pure crate orders what it holds (BTreeMap, sorted Vec)")
            }));
        }
    }
    wrong.extend(
        iterated(&code)
            .into_iter()
            .map(|(n, name)| format!("{path}:{n} order: {name} is a hash map and has no order")),
    );
    let excepted = |v: &String| {
        EXCEPTIONS.iter().any(|(p, rule, _)| path.starts_with(p) && v.contains(&format!(" {rule}: ")))
    };
    wrong.retain(|v| !excepted(v));
    wrong
}

/// Exceptions that no file needs any more.
pub fn stale_exceptions(files: &[File]) -> Vec<String> {
    let needed = |path: &str| {
        files.iter().any(|f| f.path == path && !lines_with(&code(&f.text), "HashMap").is_empty())
    };
    HASH_MAPS
        .iter()
        .filter(|(path, _)| !needed(path))
        .map(|(path, why)| format!("{path} has no hash map: {why}"))
        .collect()
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

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_alphanumeric() || c == '_')
}

fn line_of(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

/// Places where a word stands as a whole word.
fn places<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let opens = is_word(word.chars().next());
    let closes = is_word(word.chars().last());
    code.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let continues_before = opens && is_word(code[..*at].chars().last());
        let continues_after = closes && is_word(code[at + word.len()..].chars().next());
        !continues_before && !continues_after
    })
}

fn lines_with(code: &str, word: &str) -> Vec<usize> {
    places(code, word).map(|at| line_of(code, at)).collect()
}

/// Lines of `use std::{...}` that import `std::x` by a group.
fn grouped_imports(code: &str, word: &str) -> Vec<usize> {
    let Some(module) = word.strip_prefix("std::") else { return Vec::new() };
    let group = |at: usize| {
        let inside = code[at + "std::{".len()..].split(';').next().unwrap_or_default();
        places(inside, module).next().map(|_| line_of(code, at))
    };
    places(code, "std::{").filter_map(group).collect()
}

/// Lines with a number like 0.5. `x.0.1` and `1..2` are none.
fn float_literals(code: &str) -> impl Iterator<Item = usize> + '_ {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    code.match_indices('.').map(|(at, _)| at).filter_map(move |at| {
        let before = code[..at].trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
        let number = before.len() < at && !is_word(before.chars().last()) && !before.ends_with('.');
        (number && digit(code[at + 1..].chars().next())).then(|| line_of(code, at))
    })
}

/// Where a name that is bound to a hash map or hash set is iterated.
fn iterated(code: &str) -> Vec<(usize, String)> {
    const ITERATIONS: [&str; 9] = [
        "iter()",
        "iter_mut()",
        "into_iter()",
        "keys()",
        "into_keys()",
        "values()",
        "values_mut()",
        "into_values()",
        "drain(",
    ];
    let mut found = Vec::new();
    for name in hash_names(code) {
        let methods = ITERATIONS.iter().map(|m| format!("{name}.{m}"));
        let loops =
            ["", "&", "&mut ", "self.", "&self.", "&mut self."].iter().map(|p| format!(" in {p}{name} {{"));
        for pattern in methods.chain(loops) {
            found.extend(lines_with(code, &pattern).into_iter().map(|n| (n, name.clone())));
        }
    }
    found
}

/// Names declared as a hash map or set: fields, arguments and `let`.
fn hash_names(code: &str) -> Vec<String> {
    let declared = |at: usize| {
        let line = code[..at].rsplit(['\n', ',', '(', '{']).next().unwrap_or_default();
        let before =
            line.trim_end_matches("std::collections::").trim_end().trim_end_matches("mut").trim_end();
        let before = before.trim_end_matches(['&', '\'', ' ']);
        let name = before
            .strip_suffix(':')
            .or_else(|| before.strip_suffix('=').filter(|b| b.trim_start().starts_with("let ")))?;
        let name = name.split(':').next()?.split_whitespace().last()?;
        name.chars().all(|c| is_word(Some(c))).then(|| name.to_string())
    };
    let mut names: Vec<String> =
        ["HashMap", "HashSet"].iter().flat_map(|w| places(code, w)).filter_map(declared).collect();
    names.sort();
    names.dedup();
    names
}
