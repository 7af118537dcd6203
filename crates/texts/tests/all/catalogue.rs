//! Every language has every text, with the same variables; somebody says each; what is committed is what they give.

use crate::read::{self, Areas, Message};
use crate::{rust, typescript};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What is wrong with a language beside the first.
fn differences(first: &Areas, code: &str, other: &Areas) -> Vec<String> {
    let all = |areas: &Areas| -> BTreeMap<(String, String), Message> {
        let of = |(area, messages): (&String, &Vec<(String, Message)>)| {
            messages.iter().map(|(id, m)| ((area.clone(), id.clone()), m.clone())).collect::<Vec<_>>()
        };
        areas.iter().flat_map(of).collect()
    };
    let (first, other) = (all(first), all(other));
    let sorted = |m: &Message| m.variables().into_iter().collect::<BTreeSet<_>>();
    let keys = |m: &Message| m.attributes.keys().cloned().collect::<Vec<_>>();
    let mut wrong = Vec::new();
    for ((area, id), message) in &first {
        let at = format!("texts/{code}/{area}.ftl: {id}");
        match other.get(&(area.clone(), id.clone())) {
            None => wrong.push(format!("{at} is missing")),
            Some(m) if sorted(m) != sorted(message) => wrong.push(format!("{at} has other variables")),
            Some(m) if keys(m) != keys(message) => wrong.push(format!("{at} has other attributes")),
            Some(_) => {}
        }
    }
    let more = other.keys().filter(|key| !first.contains_key(key));
    wrong.extend(more.map(|(area, id)| format!("texts/{code}/{area}.ftl: {id} is in no other language")));
    wrong
}

#[test]
fn every_language_has_every_text() {
    let languages = read::languages();
    let (_, first) = &languages[0];
    let wrong: Vec<String> =
        languages[1..].iter().flat_map(|(code, areas)| differences(first, code, areas)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_missing_or_different_is_named() {
    let areas = |text: &str| BTreeMap::from([("app".to_string(), read::messages(text).unwrap())]);
    let first = areas("back = Kembali\nready = Siap, { $name }\nsend = Kirim\n    .hint = Sekarang\n");
    let other = areas("ready = Ready, { $who }\nsend = Send\nmore = More\n");
    let wrong = differences(&first, "en", &other);
    assert_eq!(
        wrong,
        [
            "texts/en/app.ftl: back is missing",
            "texts/en/app.ftl: ready has other variables",
            "texts/en/app.ftl: send has other attributes",
            "texts/en/app.ftl: more is in no other language",
        ]
    );
    assert!(read::messages("a = A\na = B\n").is_err(), "an id stands once");
    assert!(read::messages("a = { a }\n").is_err(), "only variables and strings");
    assert!(read::messages("a = { $n ->\n [one] 1\n *[other] 2\n }\n").is_err(), "cases are numbers");
}

/// The names that stand in sources below a folder.
fn words(folder: &Path, kinds: &[&str], into: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        let named = |names: &[&str]| names.iter().any(|n| entry.file_name().is_some_and(|f| f == *n));
        if entry.is_dir() {
            if !named(&["generated", "node_modules", "target", "tests"]) {
                words(&entry, kinds, into);
            }
        } else if entry.extension().and_then(|e| e.to_str()).is_some_and(|e| kinds.contains(&e)) {
            let text = fs::read_to_string(&entry).unwrap();
            into.extend(text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').map(str::to_string));
        }
    }
}

#[test]
fn every_text_is_said_by_somebody() {
    let mut rs = BTreeSet::new();
    words(&read::root().join("crates"), &["rs"], &mut rs);
    let apps = typescript::APPS.map(|(sources, areas)| {
        let mut ts = BTreeSet::new();
        words(&read::root().join(sources), &["ts", "svelte"], &mut ts);
        (areas, ts)
    });
    let mut unused = Vec::new();
    for (area, messages) in &read::languages()[0].1 {
        for (id, message) in messages.iter().filter(|_| !rust::TABLES.contains(&area.as_str())) {
            let in_app = apps
                .iter()
                .any(|(areas, ts)| areas.contains(&area.as_str()) && ts.contains(&typescript::name(id)));
            if !in_app && !rs.contains(&rust::name(id, message)) {
                unused.push(format!("texts/*/{area}.ftl: nobody says {id}"));
            }
        }
    }
    assert!(unused.is_empty(), "{}", unused.join("\n"));
}

#[test]
fn what_is_generated_is_what_the_catalogue_gives() {
    let languages = read::languages();
    let folder = "crates/texts/src/generated";
    let mut files: Vec<(String, String)> =
        rust::files(&languages).into_iter().map(|(name, text)| (format!("{folder}/{name}"), text)).collect();
    for (sources, areas) in typescript::APPS {
        files.push((format!("{sources}/{}", typescript::FILE), typescript::file(&languages, &areas)));
    }
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut stale = Vec::new();
    for (name, text) in &files {
        let path = read::root().join(name);
        if fs::read_to_string(&path).ok().as_ref() != Some(text) {
            if update {
                fs::write(&path, text).unwrap();
            }
            stale.push(name.clone());
        }
    }
    for entry in fs::read_dir(read::root().join(folder)).unwrap().map(|e| e.unwrap().path()) {
        let name = format!("{folder}/{}", entry.file_name().unwrap().to_str().unwrap());
        if !files.iter().any(|(n, _)| *n == name) {
            if update {
                fs::remove_file(&entry).unwrap();
            }
            stale.push(name);
        }
    }
    assert!(update || stale.is_empty(), "not what texts/ gives (UPDATE_EXPECT=1 writes them): {stale:?}");
}
