//! Every captured file of 2024 is read strictly and written again as it was.

use crate::shared_data::shared;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use shapes::portal::{RegionFile, RegionItem, station_file};
use std::path::{Path, PathBuf};

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, into);
        } else if path.extension().is_some_and(|e| e == "json") {
            into.push(path);
        }
    }
}

fn there_and_back<T: DeserializeOwned + Serialize>(bytes: &[u8]) -> String {
    let read: T = serde_json::from_slice(bytes).unwrap();
    serde_json::to_string(&read).unwrap()
}

/// The text without what makes it pretty: space outside of strings.
fn compact(bytes: &[u8]) -> String {
    let (mut out, mut quoted, mut escaped) = (String::new(), false, false);
    for c in std::str::from_utf8(bytes).unwrap().chars() {
        quoted ^= c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        if quoted || !c.is_ascii_whitespace() {
            out.push(c);
        }
    }
    out
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn every_file_comes_back() {
    let api = shared().join("api");
    let mut found = Vec::new();
    files(&api.join("pemilu"), &mut found);
    files(&api.join("wilayah"), &mut found);
    let (mut lists, mut regions, mut stations) = (0, 0, 0);
    for path in found {
        let bytes = std::fs::read(&path).unwrap();
        let original: Value = serde_json::from_slice(&bytes).unwrap();
        let again = match &original {
            Value::Array(_) => {
                lists += 1;
                there_and_back::<Vec<RegionItem>>(&bytes)
            }
            _ if original.get("table").is_some() => {
                regions += 1;
                there_and_back::<RegionFile>(&bytes)
            }
            _ => {
                stations += 1;
                serde_json::to_string(&station_file(&bytes).unwrap()).unwrap()
            }
        };
        // Byte for byte: the order of keys and the look of numbers too.
        assert_eq!(compact(&bytes), again, "{}", path.display());
        let name = path.strip_prefix(&api).unwrap().to_str().unwrap().to_string();
        assert!(shapes::paths::chain(&name).is_some(), "{name} has no place in the tree");
    }
    assert_eq!((lists, regions, stations), (7, 4, 6), "captured files");
}

/// The path templates of 2024 that concern counts and regions have a place in the tree.
#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn every_template_has_a_place() {
    let api = shared().join("api");
    let mut known = 0;
    for (list, prefix) in [("paths_data.txt", "pemilu"), ("paths_wilayah.txt", "wilayah/pemilu")] {
        for line in std::fs::read_to_string(api.join(list)).unwrap().lines() {
            let Some((_, template)) = line.split_once('/') else { continue };
            // The list cuts long templates off; D.Hasil is a later issue; "infopublik" is another page's alias.
            if !template.ends_with(".json")
                || template.starts_with("hr/")
                || template.contains("infopublik/$")
            {
                continue;
            }
            let mut path = format!("{prefix}/");
            let mut rest = template;
            while let Some((before, after)) = rest.split_once("${") {
                path.push_str(before);
                path.push_str("11");
                rest = after.split_once('}').unwrap().1;
            }
            path.push_str(rest);
            assert!(shapes::paths::chain(&path).is_some(), "{template} as {path}");
            known += 1;
        }
    }
    assert!(known > 60, "{known}");
}
