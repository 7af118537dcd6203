//! Every captured file of 2024 has a counterpart here with the same keys and types.

use crate::audit::Seen;
use crate::fixture::{Log, registry, story};
use crate::shared_data::shared;
use crate::sums::publish;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The captured files of the contract's paths.
pub fn samples() -> BTreeMap<String, Value> {
    let top = shared().join("api");
    let mut found = BTreeMap::new();
    let mut folders = vec![top.join("wilayah"), top.join("pemilu")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "json") {
                let name = path.strip_prefix(&top).unwrap().to_str().unwrap().to_string();
                found.insert(name, serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap());
            }
        }
    }
    assert!(!found.is_empty(), "no captured files in {}", top.display());
    found
}

/// Where a value stands, codes and ids generalised, and what type it has.
fn shape(value: &Value, at: &str, into: &mut BTreeSet<String>) {
    let code = |key: &str| key.bytes().all(|b| b.is_ascii_digit()) || key.starts_with("99");
    match value {
        Value::Object(map) => {
            into.insert(format!("{at} object"));
            for (key, value) in map {
                let key = if code(key) { "#" } else { key };
                shape(value, &format!("{at}.{key}"), into);
            }
        }
        Value::Array(items) => {
            into.insert(format!("{at} array"));
            items.iter().for_each(|v| shape(v, &format!("{at}[]"), into));
        }
        Value::Null => drop(into.insert(format!("{at} null"))),
        Value::Bool(_) => drop(into.insert(format!("{at} bool"))),
        Value::Number(_) => drop(into.insert(format!("{at} number"))),
        Value::String(_) => drop(into.insert(format!("{at} string"))),
    }
}

fn shape_of(values: &[&Value]) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    values.iter().for_each(|v| shape(v, "", &mut lines));
    lines
}

/// The path with its codes generalised: files of one template have one shape.
fn template(path: &str) -> String {
    let parts = path.trim_end_matches(".json").split('/');
    parts
        .map(|p| if p.starts_with(|c: char| c.is_ascii_digit()) && p != "0" { "#" } else { p })
        .collect::<Vec<_>>()
        .join("/")
}

fn ours(seen: &Seen, of: &str) -> Vec<Value> {
    let same = seen.files.iter().filter(|(p, _)| template(p) == of);
    same.map(|(_, body)| serde_json::from_slice(body).unwrap()).collect()
}

fn is_null_field(line: &str) -> bool {
    line.starts_with(".administrasi.") && line.ends_with(" null")
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn every_captured_file_has_its_counterpart() {
    let samples = samples();
    // Our own story, and beside it a log of the captured station files that have everything.
    let mut log = Log::new(&Arc::new(registry()));
    let full = samples.values().filter(|v| v["status_adm"] == true);
    for (station, file) in crate::fixture::STATIONS.iter().zip(full) {
        crate::fidelity::import(&mut log, station, file);
    }
    let trees = [publish(&story(&Arc::new(registry()))), publish(&log)];
    let mut templates: BTreeMap<String, Vec<&Value>> = BTreeMap::new();
    samples.iter().for_each(|(p, v)| templates.entry(template(p)).or_default().push(v));
    assert!(templates.len() >= 10, "{:?}", templates.keys());
    for (of, values) in &templates {
        let own: Vec<Value> = trees.iter().flat_map(|seen| ours(seen, of)).collect();
        assert!(!own.is_empty(), "{of}");
        let (theirs, own) = (shape_of(values), shape_of(&own.iter().collect::<Vec<_>>()));
        assert_eq!(theirs.difference(&own).collect::<Vec<_>>(), Vec::<&String>::new(), "{of}: missing here");
        // What the contract allows and no captured file happens to show: a region with nothing in, a repeated poll, fields
        // that the source has not.
        let extra = |line: &&String| {
            !(line.as_str() == ".chart null" || line.as_str() == ".psu string" || is_null_field(line))
        };
        assert_eq!(
            own.difference(&theirs).filter(extra).collect::<Vec<_>>(),
            Vec::<&String>::new(),
            "{of}: only here"
        );
    }
}

/// Every path template of 2024 with the shape of its files here: what a change of any of them must look at.
#[test]
fn every_template_has_its_shape() {
    let seen = publish(&story(&Arc::new(registry())));
    let mut templates: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (path, body) in seen.files.iter().filter(|(p, _)| !p.starts_with("v1/")) {
        templates.entry(template(path)).or_default().push(serde_json::from_slice(body).unwrap());
    }
    let mut text = String::new();
    for (of, values) in &templates {
        text.push_str(&format!("{of}\n"));
        shape_of(&values.iter().collect::<Vec<_>>())
            .iter()
            .for_each(|line| text.push_str(&format!("  {line}\n")));
    }
    expect_test::expect_file!["templates_2024.txt"].assert_eq(&text);
}

/// What the portal of 2024 asked for, as far as it concerns counts and regions, is there.
#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn what_the_portal_asked_for_is_there() {
    let seen = publish(&story(&Arc::new(registry())));
    let templates: BTreeSet<String> = seen.files.keys().map(|path| template(path)).collect();
    let api = shared().join("api");
    let mut found = 0;
    for (list, prefix) in [("paths_data.txt", "pemilu"), ("paths_wilayah.txt", "wilayah/pemilu")] {
        for line in std::fs::read_to_string(api.join(list)).unwrap().lines() {
            let Some(path) = line.split_once('/').map(|(_, path)| path) else { continue };
            // Cut off by the list; recapitulation tiers; another page's alias.
            if !path.ends_with(".json") || path.starts_with("hr/") || path.contains("infopublik/$") {
                continue;
            }
            let parts = path.trim_end_matches(".json").split('/');
            let asked: Vec<_> = parts.map(|part| if part.contains('$') { "#" } else { part }).collect();
            let asked = format!("{prefix}/{}", asked.join("/"));
            assert!(templates.contains(&asked), "{asked}");
            found += 1;
        }
    }
    assert!(found > 10, "{found} paths in {}", api.display());
}

#[test]
fn the_comparer_sees_a_changed_type_and_a_missing_key() {
    let a = serde_json::json!({"ts": "x", "table": {"11": {"100025": 1, "persen": 1.5}}});
    for b in [
        serde_json::json!({"ts": 1, "table": {"12": {"100026": 1, "persen": 2}}}),
        serde_json::json!({"table": {"12": {"100026": 1, "persen": 2}}}),
        serde_json::json!({"ts": "x", "table": {"12": {"100026": "1", "persen": 2}}}),
    ] {
        assert_ne!(shape_of(&[&a]), shape_of(&[&b]));
    }
    let same = serde_json::json!({"ts": "y", "table": {"99BE": {"100026": 7, "persen": 2}}});
    assert_eq!(shape_of(&[&a]), shape_of(&[&same]));
}
