//! Where files lie: every row of docs/spec/tree.md, and what lies nowhere.

use model::Contest;
use proptest::prelude::*;
use shapes::paths::{PARTY_CONTESTS, chain, join, object};

/// Path and walk, `-` for none; p, k, c, l, t, d stand for codes.
const WALKS: &[(&str, &str)] = &[
    ("pemilu/ppwp", "-"),
    ("pemilu/partai", "-"),
    ("v1/pemilu", "-"),
    ("v1/aturan", "-"),
    ("v1/kunci", "-"),
    ("v1/anomali", "-"),
    ("v1/manifes", "-"),
    ("v1/keterbukaan", "-"),
    ("v1/keterbukaan/residensi", "-"),
    ("v1/keterbukaan/inventaris", "-"),
    ("v1/keterbukaan/permohonan", "-"),
    ("pilkada/paslon/pkwkp", "-"),
    ("pilkada/paslon/pkwkk", "-"),
    ("{occasion}/hhcw/{contest}", "-"),
    ("{occasion}/hhcw/{contest}/p", "p"),
    ("{occasion}/hhcw/{contest}/p/k", "p k"),
    ("{occasion}/hhcw/{contest}/p/k/c", "p k c"),
    ("{occasion}/hhcw/{contest}/p/k/c/l", "p k c l"),
    ("{occasion}/hhcw/{contest}/p/k/c/l/t", "p k c l"),
    ("pilkada/hhcw/pkwkp/0", "-"),
    ("pilkada/hhcw/pkwkk/0", "-"),
    ("v1/hasil/{contest}", "-"),
    ("v1/hasil/{contest}/p", "p"),
    ("v1/hasil/{contest}/p/k/c/l", "p k c l"),
    ("v1/hasil/{contest}/p/k/c/l/t", "p k c l"),
    ("wilayah/{occasion}/{contest}/0", "-"),
    ("wilayah/pilkada/pkwkp/p", "p"),
    ("wilayah/pilkada/pkwkk/p/k", "p k"),
    ("wilayah/pilkada/pkwkp/p/k/c", "p k c"),
    ("wilayah/pilkada/pkwkk/p/k/c/l", "p k c l"),
    ("wilayah/pemilu/pdpr/dapil_dpr", "-"),
    ("wilayah/pemilu/pdpr/infopublik/dapil_dpr", "-"),
    ("wilayah/pemilu/ppwp/p", "p"),
    ("wilayah/pemilu/pdpd/p/k", "p k"),
    ("wilayah/pemilu/ppwp/p/k/c", "p k c"),
    ("wilayah/pemilu/ppwp/p/k/c/l", "p k c l"),
    ("wilayah/pemilu/pdpr/p", "p"),
    ("wilayah/pemilu/pdpr/p/d", "p"),
    ("wilayah/pemilu/pdprdp/p/d/k", "p k"),
    ("wilayah/pemilu/pdpr/p/d/k/c", "p k c"),
    ("wilayah/pemilu/pdprdp/p/d/k/c/l", "p k c l"),
    ("wilayah/pemilu/pdprdk/p", "p"),
    ("wilayah/pemilu/pdprdk/p/k", "p k"),
    ("wilayah/pemilu/pdprdk/p/k/d", "p k"),
    ("wilayah/pemilu/pdprdk/p/k/d/c", "p k c"),
    ("wilayah/pemilu/pdprdk/p/k/d/c/l", "p k c l"),
    ("pemilu/hhcd/pdpr/0", "-"),
    ("v1/peta", "-"),
    ("v1/peta/p", "p"),
    ("v1/peta/p/k", "p k"),
    ("v1/peta/p/k/c", "p k c"),
    ("v1/dapil/pdpr", "-"),
    ("v1/dapil/pdpd", "-"),
    ("v1/dapil/pdprdp/p", "p"),
    ("v1/dapil/pdprdk/p/k", "p k"),
    ("pemilu/hhcd/pdpr/d", "dapil.pdpr.d"),
    ("v1/dapil/pdpr/d", "dapil.pdpr.d"),
    ("pemilu/hhcd/pdprdp/p", "p"),
    ("v1/dapil/pdpd/p", "p"),
    ("v1/dapil/pkwkp/p", "p"),
    ("v1/dapil/pkwkk/p/k", "p k"),
    ("pemilu/hhcd/pdprdp/p/d", "p dapil.pdprdp.d"),
    ("v1/dapil/pdprdp/p/d", "p dapil.pdprdp.d"),
    ("pemilu/hhcd/pdprdk/p/k", "p k"),
    ("pemilu/hhcd/pdprdk/p/k/d", "p k dapil.pdprdk.d"),
    ("v1/dapil/pdprdk/p/k/d", "p k dapil.pdprdk.d"),
    ("v1/hasil-akhir/ppwp", "-"),
    ("v1/hasil-akhir/pdpr", "-"),
    ("v1/hasil-akhir/pdpr/d", "dapil.pdpr.d"),
    ("v1/hasil-akhir/pdpd/p", "p"),
    ("v1/hasil-akhir/pdprdp/p", "p"),
    ("v1/hasil-akhir/pdprdp/p/d", "p dapil.pdprdp.d"),
    ("v1/hasil-akhir/pkwkk/p/k", "p k"),
    ("v1/hasil-akhir/pdprdk/p/k/d", "p k dapil.pdprdk.d"),
    ("v1/cari/provinsi", "cari provinsi"),
    ("v1/cari/calon-{contest}", "cari calon-{contest}"),
    ("v1/cari/desa/0", "cari desa 0"),
    ("v1/cari/calon-{contest}/17", "cari calon-{contest} 17"),
    ("v1/perubahan/0.jsonl", "perubahan 0 0"),
    ("v1/perubahan/255.jsonl", "perubahan 0 255"),
    ("v1/perubahan/70000.jsonl", "perubahan 273 70000"),
    ("v1/formulir/{contest}/d", "calon {contest}.d"),
    ("pemilu/caleg/dpd/p", "calon pdpd.p"),
    ("pemilu/caleg/partai/d", "calon *.d"),
];

#[test]
fn every_row_of_the_specification() {
    for (path, walk) in WALKS {
        for contest in Contest::ALL {
            let fill = |text: &str| {
                text.replace("{contest}", contest.code()).replace("{occasion}", contest.occasion())
            };
            let expected: Vec<String> =
                fill(walk).split(' ').filter(|w| *w != "-").map(String::from).collect();
            let path = fill(path);
            let path = if path.ends_with(".jsonl") { path } else { format!("{path}.json") };
            assert_eq!(chain(&path), Some(expected), "{path}");
        }
    }
    // The specification's own table names no path that this one leaves out.
    let tree = include_str!("../../../../docs/spec/tree.md");
    let rows = tree
        .split("## Where a path lies")
        .nth(1)
        .unwrap()
        .split("\n## ")
        .next()
        .unwrap()
        .lines()
        .filter(|l| l.starts_with("| `"));
    let mut told = 0;
    for path in rows.flat_map(|row| row.split(" | ").next().unwrap().split('`').skip(1).step_by(2)) {
        let stem: String = path.chars().take_while(|c| !"[{.".contains(*c)).collect();
        told += 1;
        let tried =
            |p: &str| ["pemilu", "pilkada"].iter().any(|o| p.replace("{occasion}", o).starts_with(&stem));
        assert!(WALKS.iter().any(|(p, _)| tried(p)), "{path} is not tried here");
    }
    assert!(told >= 20, "{told} paths in the specification");
    assert_eq!(PARTY_CONTESTS.map(|c| c.code()), ["pdpr", "pdprdp", "pdprdk"]);
}

#[test]
fn what_lies_nowhere() {
    let long = "1".repeat(33);
    for path in [
        "",
        ".json",
        "/",
        "pemilu",
        "pemilu.json",
        "pemilu/ppwp",
        "/pemilu/ppwp.json",
        "pemilu//ppwp.json",
        "pemilu/ppwp.JSON",
        "pemilu/ppwp.json/",
        "pemilu/ppwp.json?x=1",
        "pemilu/lain.json",
        "pemilu/hhcw.json",
        "pemilu/hhcw/.json",
        "pemilu/hhcw/pilpres.json",
        "pemilu/hhcw/PPWP.json",
        "pemilu/hhcw/ppwp/.json",
        "pemilu/hhcw/ppwp//11.json",
        "pemilu/hhcw/ppwp/11/.json",
        "pemilu/hhcw/ppwp/...json",
        "pemilu/hhcw/ppwp/../../root.json",
        "pemilu/hhcw/ppwp/..%2f..json",
        "pemilu/hhcw/ppwp/11\\12.json",
        "pemilu/hhcw/ppwp/11\0.json",
        "pemilu/hhcw/ppwp/1 1.json",
        "pemilu/hhcw/ppwp/é.json",
        "pemilu/hhcw/ppwp/1/2/3/4/5/6.json",
        "pemilu/hhcw/pkwkp.json",
        "pilkada/hhcw/ppwp.json",
        "pilkada/paslon/ppwp.json",
        "pilkada/paslon.json",
        "pilkada/hhcd/pkwkp/11.json",
        "wilayah/pilkada/ppwp/0.json",
        "wilayah/pilkada/pkwkk/1/2/3/4/5.json",
        "v1/hasil/ppwp/1/2/3/4/5/6.json",
        "v1/hasil.json",
        "v1/rahasia.json",
        "v1/perubahan.json",
        "v1/perubahan/0.json",
        "v1/perubahan/00.jsonl",
        "v1/perubahan/a.jsonl",
        "v1/perubahan/0/0.jsonl",
        "v1/cari.json",
        "v1/cari/.json",
        "v1/cari/negara.json",
        "v1/cari/calon-ppwp2.json",
        "v1/cari/desa/00.json",
        "v1/cari/desa/-1.json",
        "v1/cari/desa/9999999999.json",
        "v1/cari/desa/1/2.json",
        "wilayah/pemilu/ppwp.json",
        "wilayah/pemilu/ppwp/dapil_dpr.json",
        "wilayah/pemilu/ppwp/1/2/3/4/5.json",
        "wilayah/pemilu/pdpr/1/d/3/4/5/6.json",
        "wilayah/ppwp/0.json",
        "pemilu/hhcd/pdpr.json",
        "pemilu/hhcd/pdpr/1/2.json",
        "pemilu/hhcd/pdprdk/1.json",
        "pemilu/hhcd/pdprdk/1/2/3/4.json",
        "pemilu/hhcd/pdprdk/../../3.json",
        "v1/peta/1/2/3/4.json",
        "v1/dapil/pdprdp.json",
        "v1/dapil/ppwp.json",
        "v1/formulir/ppwp.json",
        "v1/formulir/ppwp/...json",
        "v1/formulir/ppwp/0/1.json",
        "pemilu/caleg/dpd.json",
        "pemilu/caleg/dpd/a/b.json",
        "pemilu/caleg/lain/d.json",
        "pemilu/caleg/partai/*.json",
        "root.json",
        "log/checkpoint",
        "cut/x/pemilu/ppwp.json",
    ] {
        assert_eq!(chain(path), None, "{path}");
    }
    assert_eq!(chain(&format!("pemilu/hhcw/ppwp/{long}.json")), None);
    assert_eq!(chain(&format!("pemilu/hhcw/ppwp/{}1.json", "1/".repeat(1 << 20))), None);
}

proptest! {
    #[test]
    fn any_text_is_safe(path in "(pemilu|pilkada|v1|wilayah)/(hhcw|hasil|hhcd|pemilu|pilkada|paslon|caleg|formulir|dapil)/(ppwp|pdpr|pdprdk|pkwkk|partai|\\PC{0,4})(/[0-9A-Za-z./%*\\\\-]{0,6}){0,6}\\.json") {
        for name in chain(&path).into_iter().flatten() {
            prop_assert!(!name.is_empty() && !name.contains('/') && !name.starts_with('.') && name.len() <= 64, "{}", name);
        }
    }
}

#[test]
fn joining() {
    assert_eq!(join("pemilu/hhcw/ppwp", ["11", "1101"]), "pemilu/hhcw/ppwp/11/1101.json");
    assert_eq!(join("v1/pemilu", []), "v1/pemilu.json");
    let hex = "ab".repeat(32);
    assert_eq!(object(&hex), format!("o/ab/{}", &hex[2..]));
    assert_eq!((object(""), object("a")), ("o//".into(), "o/a/".into()));
}
