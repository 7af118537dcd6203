//! Whole output of the tiny election: every path, and the exact content of a few files.

use crate::audit::audit;
use crate::fixture::{registry, story};
use expect_test::{expect, expect_file};
use object_store::ObjectStore;
use object_store::memory::InMemory;
use publish::Scope;
use std::sync::Arc;

fn seen() -> crate::audit::Seen {
    let store: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
    let log = story(&Arc::new(registry()));
    log.publish(&store, Scope::All);
    audit(&store).unwrap()
}

#[test]
fn every_path_and_its_content() {
    let seen = seen();
    let line =
        |(path, body): (&String, &Vec<u8>)| format!("{} {path}\n", &model::Digest::of(body).to_hex()[..16]);
    let lines: String = seen.files.iter().map(line).collect();
    expect_file!["listing.txt"].assert_eq(&lines);
}

#[test]
fn files_of_2024() {
    let seen = seen();
    let show = |path: &str| format!("{path}\n{}\n", seen.text(path));
    let shown: String = [
        "wilayah/pemilu/ppwp/0.json",
        "wilayah/pemilu/ppwp/11/1101/110101/1101012001.json",
        "wilayah/pemilu/pdpr/dapil_dpr.json",
        "wilayah/pemilu/pdprdp/11.json",
        "wilayah/pemilu/pdprdp/11/110001.json",
        "wilayah/pemilu/pdprdk/11/1101.json",
        "wilayah/pemilu/pdprdk/11/1101/110101/110101.json",
        "pemilu/ppwp.json",
        "pemilu/caleg/dpd/11.json",
        "pemilu/hhcw/ppwp.json",
        "pemilu/hhcw/ppwp/11/1101/110101/1101012001.json",
        "pemilu/hhcw/ppwp/11/1101/110101/1101012001/1101012001001.json",
        "pemilu/hhcw/ppwp/31/3173/317301/3173011005.json",
        "pemilu/hhcw/ppwp/31/3173/317301/3173011005/3173011005001.json",
        "pemilu/hhcw/ppwp/31/3173/317301/3173011005/3173011005002.json",
        "pemilu/hhcw/ppwp/11/1102/110201/1102012001/1102012001001.json",
        "pemilu/hhcw/pdpd/11.json",
        "pemilu/hhcw/pdpr/31/3173/317301/3173011005/3173011005001.json",
        "pemilu/hhcd/pdpr/0.json",
        "pemilu/hhcd/pdpr/3102.json",
        "pemilu/hhcd/pdprdp/11.json",
        "pemilu/hhcd/pdprdk/11/1101.json",
        "pemilu/hhcd/pdprdk/11/1101/110102.json",
    ]
    .map(show)
    .concat();
    expect_file!["files_2024.txt"].assert_eq(&shown);
}

#[test]
fn our_own_files() {
    let seen = seen();
    let show = |path: &str| format!("{path}\n{}\n", seen.text(path));
    let shown: String = [
        "v1/pemilu.json",
        "v1/anomali.json",
        "v1/hasil/ppwp/11/1101/110101/1101012001/1101012001002.json",
        "v1/hasil/ppwp/11/1101/110101/1101012001/1101012001003.json",
        "v1/hasil/ppwp/11/1101/110102/1101022001/1101022001001.json",
        "v1/hasil/ppwp/11/1101/110101/1101012002.json",
        "v1/hasil/pdpd.json",
        "v1/dapil/pdpd/11.json",
        "v1/formulir/pdpd/11.json",
    ]
    .map(show)
    .concat();
    expect_file!["files_own.txt"].assert_eq(&shown);
}

#[test]
fn no_file_where_2024_had_none() {
    let seen = seen();
    for path in [
        "pemilu/hhcw/pdpd.json",
        "pemilu/hhcw/pdprdp.json",
        "pemilu/hhcw/pdprdk.json",
        "pemilu/hhcw/pdprdk/11.json",
    ] {
        assert!(!seen.files.contains_key(path), "{path}");
    }
    for path in ["pemilu/hhcw/pdpd/11.json", "pemilu/hhcw/pdprdp/11.json", "pemilu/hhcw/pdprdk/11/1101.json"]
    {
        assert!(seen.files.contains_key(path), "{path}");
    }
    // Contests that do not take place in a region leave no file there.
    assert!(!seen.files.keys().any(|p| p.contains("/pdpd/99") || p.contains("/pdprdk/31")));
}

#[test]
fn the_root() {
    let seen = seen();
    assert_eq!(
        (seen.root.format.as_str(), seen.root.election.as_str()),
        ("sirekap-tree/6", "Pemilu Contoh 2024")
    );
    // 19 regions, 2 + 2 + 2 districts, `calon` and its 9 form kinds, `cari` with 11 series of a page each, `perubahan` with
    // a group of one page.
    assert_eq!((seen.size, seen.nodes), (25, 19 + 6 + 10 + 23 + 3));
    expect!["pemilu/ppwp.json"].assert_eq(seen.files.keys().find(|p| p.starts_with("pemilu/pp")).unwrap());
}
