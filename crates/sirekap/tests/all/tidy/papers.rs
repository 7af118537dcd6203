//! Heads, links, words and paths: what documents promise each other.

use super::ground::root;
use std::collections::BTreeSet;
use std::path::Path;

/// A head with fewer words is a title.
const HEAD_WORDS_MIN: usize = 12;

/// What is wrong with the head of a crate.
pub fn head(path: &str, text: &str) -> Option<String> {
    let head: Vec<&str> = text.lines().map_while(|l| l.strip_prefix("//!")).collect();
    let words = head.join(" ").to_lowercase();
    let absence = ["never", "no", "nothing", "nowhere", "not"];
    let says = words.split(|c: char| !c.is_alphanumeric()).any(|w| absence.contains(&w));
    match (words.split_whitespace().count() >= HEAD_WORDS_MIN, says) {
        (true, true) => None,
        (false, _) => Some(format!("{path}: the head does not say what the crate is")),
        (_, false) => Some(format!("{path}: the head does not say what the crate never does")),
    }
}

/// Lines that tell where or by what a file was written, or name a package registry's host.
pub fn places_of_machines(path: &str, text: &str) -> Vec<String> {
    // Put together here, so that this file holds none of them.
    let join = |parts: [&str; 2]| parts.concat();
    let pieces =
        [["/work", "/main"], ["/work", "/shared"], ["shared", "/docs"], ["/ro", "ot/"], ["/opt/", "wheels"]]
            .map(join);
    let hosts = [
        ["index.crates", ".io"],
        ["static.crates", ".io"],
        ["pypi", ".org"],
        ["files.python", "hosted"],
        ["arti", "factory"],
    ]
    .map(join);
    let wrong = |line: &str| {
        let line = line.to_lowercase();
        pieces.iter().chain(&hosts).any(|p| line.contains(p.as_str()))
    };
    let lines = text.lines().enumerate().filter(|(_, line)| wrong(line));
    lines.map(|(n, line)| format!("{path}:{} {}", n + 1, line.trim())).collect()
}

/// Links in Markdown, and names of specifications anywhere, that lead nowhere.
pub fn dead_links(path: &str, text: &str) -> Vec<String> {
    let root = root();
    let folder = Path::new(path).parent().unwrap_or(Path::new(""));
    let mut wrong = Vec::new();
    if path.ends_with(".md") {
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = target.split('#').next().unwrap_or_default();
            let elsewhere = file.is_empty() || file.contains("://") || file.starts_with("mailto:");
            if !elsewhere && !root.join(folder).join(file).exists() {
                wrong.push(format!("{path}: {target} is not there"));
            }
        }
    }
    if path.ends_with(".md") || path.ends_with(".rs") {
        for rest in text.split("docs/spec/").skip(1) {
            let name: String =
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
            let name = name.trim_end_matches('.');
            if name.ends_with(".md") && !root.join("docs/spec").join(name).exists() {
                wrong.push(format!("{path}: docs/spec/{name} is not there"));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    wrong
}

/// Prefixes of public files: the patterns of `shapes::paths`, and every `v1/x` that a source writes.
pub fn public_prefixes(paths: &str, written: &str) -> BTreeSet<String> {
    let mut prefixes: BTreeSet<String> = paths.split('[').skip(1).flat_map(pattern_prefixes).collect();
    // The paths of the intake and of the desk are specified apart, and held to their own documents.
    for rest in written.replace("intake/v1/", "").replace("desk/v1/", "").split("v1/").skip(1) {
        let name: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
        if !name.is_empty() {
            prefixes.insert(format!("v1/{name}"));
        }
    }
    prefixes
}

/// Of `"pemilu", "ppwp" | "partai"] => …`: `pemilu/ppwp` and `pemilu/partai`. Stops at the first part that is no literal.
fn pattern_prefixes(pattern: &str) -> Vec<String> {
    let inside = pattern.split(']').next().unwrap_or_default();
    let mut prefixes = vec![String::new()];
    for part in inside.split(',') {
        let literals: Vec<&str> = part.split('|').map(str::trim).collect();
        if !literals.iter().all(|l| l.len() > 2 && l.starts_with('"') && l.ends_with('"')) {
            break;
        }
        let grow =
            |p: &String| literals.iter().map(|l| format!("{p}/{}", l.trim_matches('"'))).collect::<Vec<_>>();
        prefixes = prefixes.iter().flat_map(grow).collect();
    }
    let roots = ["pemilu/", "pilkada/", "wilayah/", "v1/"];
    prefixes
        .iter()
        .map(|p| p.trim_start_matches('/').to_string())
        .filter(|p| roots.iter().any(|r| p.starts_with(r)))
        .collect()
}

/// Prefixes that a document does not name. `{ppwp,pdpd}` in it stands for both.
pub fn undocumented(prefixes: &BTreeSet<String>, document: &str) -> Vec<String> {
    let named = |p: &str| {
        document.match_indices(p).any(|(at, _)| !document[at + p.len()..].starts_with(char::is_alphanumeric))
    };
    prefixes.iter().filter(|p| !named(p)).map(|p| format!("docs/spec/tree.md does not name {p}")).collect()
}

/// Where the two READMEs differ in what has no language: headings' number, commands, links, places for figures.
pub fn readmes(english: &str, indonesian: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut compare = |what: &str, of: &dyn Fn(&str) -> BTreeSet<String>| {
        let (en, id) = (of(english), of(indonesian));
        wrong.extend(en.difference(&id).map(|x| format!("README.id.md lacks {what} {x}")));
        wrong.extend(id.difference(&en).map(|x| format!("README.md lacks {what} {x}")));
    };
    compare("figure", &|t| between(t, "<!-- figure:", "-->"));
    compare("command", &commands);
    compare("link", &|t| between(t, "](", ")").into_iter().filter(|l| !l.starts_with("README")).collect());
    let headings = |t: &str| t.lines().filter(|l| l.starts_with("## ")).count();
    if headings(english) != headings(indonesian) {
        wrong.push("the READMEs have different numbers of headings".into());
    }
    wrong
}

fn between(text: &str, open: &str, close: &str) -> BTreeSet<String> {
    text.split(open)
        .skip(1)
        .filter_map(|rest| rest.split(close).next())
        .map(|s| s.trim().to_string())
        .collect()
}

/// Lines of code blocks without their remarks.
fn commands(text: &str) -> BTreeSet<String> {
    let blocks = text.split("```").skip(1).step_by(2);
    let lines = blocks
        .flat_map(|b| b.lines().skip(1))
        .map(|l| l.split("  #").next().unwrap_or_default().trim().to_string());
    lines.filter(|l| !l.is_empty() && !l.starts_with('#')).collect()
}

/// Targets that a document tells to make and the Makefile lacks.
pub fn missing_targets(path: &str, text: &str, makefile: &str) -> Vec<String> {
    let named = text.split("`make ").skip(1).chain(text.lines().filter_map(|l| l.strip_prefix("make ")));
    let targets: BTreeSet<String> = named
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
        .collect();
    let there = |t: &str| makefile.lines().any(|l| l.starts_with(&format!("{t}:")));
    targets.iter().filter(|t| !there(t)).map(|t| format!("{path}: the Makefile has no target {t}")).collect()
}
