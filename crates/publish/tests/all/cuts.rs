//! Cuts: permanent addresses, CSV files and their package.

use crate::audit::audit;
use crate::fixture::{Log, STATIONS, form, pairs, registry, story};
use expect_test::expect_file;
use model::Contest;
use object_store::ObjectStore;
use object_store::memory::InMemory;
use publish::Scope;
use std::collections::BTreeSet;
use std::sync::Arc;

fn memory() -> Arc<dyn ObjectStore> {
    Arc::new(InMemory::new())
}

fn cut_story() -> (Log, Arc<dyn ObjectStore>) {
    let (mut log, store) = (story(&Arc::new(registry())), memory());
    log.publish(&store, Scope::All);
    log.cut("akhir");
    let report = log.publish(&store, Scope::Changed(&[]));
    assert_eq!((report.cuts, report.missed.len()), (vec!["akhir".to_string()], 0));
    (log, store)
}

#[test]
fn files_of_a_cut() {
    let (log, store) = cut_story();
    let seen = audit(&store).unwrap();
    let item = &seen.root.cuts[0];
    assert_eq!(
        (item.size, item.index, item.node.as_str()),
        (log.size() - 1, log.size() - 1, seen.root.node.as_str())
    );
    let names: Vec<&str> = seen.cuts.keys().map(String::as_str).collect();
    expect_file!["cut_files.txt"].assert_eq(&(names.join("\n") + "\n"));
    let text = |name: &str| String::from_utf8(seen.cuts[&format!("akhir/{name}")].clone()).unwrap();
    expect_file!["cut_ppwp.csv"].assert_eq(&text("ppwp-nasional.csv"));
    expect_file!["cut_pdpr.csv"].assert_eq(&text("pdpr-nasional.csv"));
    let mut package: serde_json::Value = serde_json::from_str(&text("datapackage.json")).unwrap();
    let resources = package["resources"].as_array_mut().unwrap();
    assert_eq!(resources.len(), names.iter().filter(|name| name.ends_with(".csv")).count());
    resources.truncate(1);
    expect_file!["cut_package.json"].assert_eq(&format!("{package:#}\n"));
}

/// Rows of a CSV file without its header.
fn rows(text: &[u8]) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(text).records().map(Result::unwrap).collect()
}

#[test]
fn the_whole_joins_its_parts_and_every_station_stands_once() {
    let (_, store) = cut_story();
    let seen = audit(&store).unwrap();
    // Each file has its own order, the one that programs which look at its beginning read right.
    let by_station = |mut rows: Vec<csv::StringRecord>| {
        rows.sort_by_key(|row| row.get(8).unwrap().to_string());
        rows
    };
    let parts = ["11", "31", "99"].map(|p| rows(&seen.cuts[&format!("akhir/ppwp-{p}.csv")])).concat();
    let whole = by_station(rows(&seen.cuts["akhir/ppwp-nasional.csv"]));
    assert_eq!(by_station(parts), whole);
    let stations: Vec<&str> = whole.iter().map(|r| r.get(8).unwrap()).collect();
    assert_eq!(stations, STATIONS);
}

#[test]
fn the_package_names_every_column_of_every_file() {
    let (_, store) = cut_story();
    let seen = audit(&store).unwrap();
    let package: serde_json::Value = serde_json::from_slice(&seen.cuts["akhir/datapackage.json"]).unwrap();
    let mut described = BTreeSet::new();
    for resource in package["resources"].as_array().unwrap() {
        let path = resource["path"].as_str().unwrap();
        described.insert(format!("akhir/{path}"));
        let mut file = csv::Reader::from_reader(seen.cuts[&format!("akhir/{path}")].as_slice());
        // Files of one shape share a schema, which lies beside them.
        let schema: serde_json::Value = match resource["schema"].as_str() {
            Some(shared) => serde_json::from_slice(&seen.cuts[&format!("akhir/{shared}")]).unwrap(),
            None => resource["schema"].clone(),
        };
        let fields = schema["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|f| f["name"].as_str().unwrap()).collect();
        // A shared schema has the columns of all its files, in the order of each.
        let mut left = names.iter();
        let told = |header: &str| left.any(|name| *name == header);
        assert!(file.headers().unwrap().iter().all(told), "{path}: {names:?}");
    }
    let csv: BTreeSet<String> = seen.cuts.keys().filter(|n| n.ends_with(".csv")).cloned().collect();
    assert_eq!(described, csv);
}

#[test]
fn a_cut_keeps_its_state_when_the_log_goes_on() {
    let (mut log, store) = cut_story();
    let before = audit(&store).unwrap();
    log.confirm(form(Contest::Ppwp, STATIONS[7]), None, pairs([1, 2, 3]));
    log.publish(&store, Scope::Changed(&[]));
    let after = audit(&store).unwrap();
    assert_eq!((&after.root.cuts, &after.cuts), (&before.root.cuts, &before.cuts));
    assert_ne!(after.root.node, before.root.node);
    assert_eq!(after.root.cuts[0].node, before.root.node);
}

#[test]
fn two_cuts_of_one_state_and_one_that_comes_too_late() {
    let (mut log, store) = (story(&Arc::new(registry())), memory());
    log.cut("satu");
    log.cut("dua");
    log.cut("satu");
    let report = log.publish(&store, Scope::All);
    assert_eq!(report.cuts, ["satu", "dua"]);
    assert_eq!(
        report.missed.iter().map(|m| (m.name.as_str(), m.name_taken)).collect::<Vec<_>>(),
        [("satu", true)]
    );

    log.cut("tiga");
    log.confirm(form(Contest::Ppwp, STATIONS[7]), None, pairs([1, 2, 3]));
    let report = log.publish(&store, Scope::Changed(&[]));
    assert_eq!(report.cuts, Vec::<String>::new());
    assert_eq!(
        report.missed.iter().filter(|m| !m.name_taken).map(|m| m.name.as_str()).collect::<Vec<_>>(),
        ["tiga"]
    );
    assert_eq!(audit(&store).unwrap().root.cuts.len(), 2);
}
