//! What the election is, in prose.

use crate::fixture::CODES;
use crate::pages::{lines, words};
use crate::tree::Tree;
use expect_test::{expect, expect_file};
use model::manifest::{Desk, FORMAT, FRESHNESS, Images, Tier};
use model::{Manifest, Stage};
use shapes::Info;

#[test]
fn the_glossary_as_a_whole() {
    expect_file!["snapshots/istilah.html"].assert_eq(&lines(&Tree::new().page("/info/istilah")));
}

#[test]
fn the_stages_in_english_as_a_whole() {
    expect_file!["snapshots/stages.html"].assert_eq(&lines(&Tree::new().page("/info/tahap?lang=en")));
}

#[test]
fn every_page_leads_to_the_prose_and_the_prose_to_every_page_of_it() {
    let tree = Tree::new();
    for path in ["/", "/tentang", "/data", "/dapil/pdpr/", "/nope", "/info/angka"] {
        assert_eq!(
            tree.page(path).matches("href=\"/info\"").count(),
            2 + usize::from(path == "/info/angka"),
            "{path}"
        );
        assert!(tree.page(&format!("{path}?lang=en")).contains("href=\"/info?lang=en\""), "{path}");
    }
    for of in Info::ALL {
        assert!(tree.page("/info?lang=en").contains(&format!("href=\"/info/{}?lang=en\"", of.code())));
    }
}

#[test]
fn words_of_the_numbers_lead_to_what_they_mean() {
    let tree = Tree::new();
    for stage in Stage::ALL {
        let anchor = format!("id=\"{}\"", stage.code());
        assert!(tree.page("/info/tahap").contains(&anchor), "{anchor}");
        assert!(tree.page("/tentang").contains(&format!("/info/tahap#{}", stage.code())));
    }
    let village = tree.page("/ppwp/31/3171/317101/3171011001?lang=en");
    for to in [
        "tahap?lang=en#dikonfirmasi",
        "angka?lang=en#ditahan",
        "angka?lang=en#disengketakan",
        "angka?lang=en#tidak-cocok",
        "angka?lang=en#dua-jumlah",
        "angka?lang=en#mengutip",
    ] {
        assert!(village.contains(&format!("href=\"/info/{to}\"")), "{to}");
        let (page, anchor) = to.split_once('#').unwrap();
        assert!(tree.page(&format!("/info/{page}")).contains(&format!("id=\"{anchor}\"")), "{to}");
    }
    let held = tree.page(&format!("/ppwp/{}2", &CODES.join("/")[..CODES.join("/").len() - 1]));
    assert!(held.contains("href=\"/info/angka#ditahan\">Apa artinya?</a>"));
}

#[test]
fn the_calendar_has_the_days_that_are_on_record() {
    let mut tree = Tree::new();
    let card = |tree: &Tree, path: &str| {
        let text = words(&tree.page(path));
        let end = if path.contains("lang") {
            "Polling day\nIn a general"
        } else {
            "Hari pemungutan suara\nPada pemilu"
        };
        let from =
            text.find("Tanggal pemilu ini\n").or_else(|| text.find("Dates of this election\n")).unwrap();
        text[from..].split(end).next().unwrap().split("What is settled").next().unwrap().to_string()
    };
    expect![[r#"
        Tanggal pemilu ini
        Hari pemungutan suara
        14 Februari 2029
        Manifes pemilu ini belum ada, jadi batas waktunya belum tercatat.
    "#]]
    .assert_eq(&card(&tree, "/info/jadwal"));
    let tiers = vec![Tier::Kecamatan, Tier::Kabko, Tier::Provinsi, Tier::Nasional];
    let manifest = Manifest {
        abroad: Vec::new(),
        deadlines: [("kabko".to_string(), 20), ("nasional".to_string(), 35), ("provinsi".to_string(), 25)]
            .into(),
        desks: vec![Desk { origins: vec!["https://meja.example".into()], rp: "meja.example".into() }],
        election: "contoh-2029".into(),
        format: FORMAT.into(),
        freshness: FRESHNESS,
        images: Images::Masked,
        quorums: [].into(),
        reasons: Vec::new(),
        tiers: [("ppwp".to_string(), tiers.clone()), ("pdpr".to_string(), tiers)].into(),
        training: None,
    };
    // Whoever finds a mistake is led to the desk, where there is one.
    let report = |tree: &Tree| {
        tree.page(&crate::pages::station()).contains("href=\"https://meja.example/meja/#/lapor/")
    };
    assert!(!report(&tree));
    tree.add(false, shapes::paths::MANIFEST, &manifest);
    assert!(report(&tree));
    expect![[r#"
        Dates of this election
        Polling day
        14 February 2029
        Recapitulation done at the latest: regency/city
        6 March 2029
        Recapitulation done at the latest: province
        11 March 2029
        Recapitulation done at the latest: nation
        21 March 2029
    "#]]
    .assert_eq(&card(&tree, "/info/jadwal?lang=en"));
}
