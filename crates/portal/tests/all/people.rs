//! Who stands: parties, pairs, candidates.

use crate::pages::words;
use crate::tree::Tree;
use expect_test::expect;

#[test]
fn candidates_stand_by_party_and_number() {
    let tree = Tree::new();
    let page = tree.page("/calon/pdpr/3102");
    expect![[r#"
        DKI Jakarta II · DPR
        4 calon
        1
        Partai Melati
        Hj. Ratna Wijaya
        Perempuan · JAKARTA SELATAN
        H. Umar Ma'ruf, S.H.
        Laki-laki · BOGOR
        Umar &lt;b&gt;
        Laki-laki
        2
        Partai Garuda Nusantara
        Sari
        Perolehan suara: DKI Jakarta II
    "#]]
    .assert_eq(words(&page).split("Periksa sendiri").next().unwrap());
    for link in ["/partai/1", "/dapil/pdpr/3102", "/pemilu/caleg/partai/3102.json", "#partai-1"] {
        let there = match link.strip_prefix('#') {
            Some(id) => page.contains(&format!("id=\"{id}\"")),
            None => page.contains(&format!("href=\"{link}\"")),
        };
        assert!(there, "{link}");
    }
    assert!(page.contains("Umar &lt;b&gt;"), "a name is text");
    assert!(page.contains("<li value=\"3\">"));
}

#[test]
fn pairs_of_the_nation_have_a_page() {
    let page = Tree::new().page("/calon/ppwp/?lang=en");
    expect![[r#"
        Indonesia · President and Vice-President
        Cempaka Wulandari, S.E. – Dr. Bayu Prakoso
        Damar Santosa – Hj. Laras Puspita, M.Si.
        Ir. Tirta Mahendra – Sekar Anindya
        Votes: Indonesia
    "#]]
    .assert_eq(words(&page).split("Check it yourself").next().unwrap());
}

#[test]
fn a_party_leads_to_its_lists_and_these_to_the_districts() {
    let tree = Tree::new();
    let list = tree.page("/partai");
    assert!(list.contains("href=\"/partai/6\"") && list.contains("partai lokal"));
    let party = tree.page("/partai/1?lang=en");
    assert!(party.contains("href=\"/partai/1/pdpr/?lang=en\""), "{party}");
    let lists = tree.page("/partai/1/pdpr/");
    expect![[r#"
        1
        Partai Melati
        DPR
        3 calon di 1 dapil
        DKI Jakarta II
        Hj. Ratna Wijaya
        Perempuan · JAKARTA SELATAN
        H. Umar Ma'ruf, S.H.
        Laki-laki · BOGOR
        Umar &lt;b&gt;
        Laki-laki
    "#]]
    .assert_eq(words(&lists).split("Periksa sendiri").next().unwrap());
    assert!(lists.contains("href=\"/calon/pdpr/3102#partai-1\""));
    let none = tree.page("/partai/5/pdpr/?lang=en");
    assert!(none.contains("0 candidates in 0 districts"));
}

#[test]
fn above_a_region_that_elects_a_party_leads_to_the_regions_below() {
    let mut tree = Tree::new();
    let region = |nama: &str, kode: &str| shapes::portal::RegionItem {
        nama: nama.into(),
        id: 1,
        kode: kode.into(),
        tingkat: 1,
    };
    tree.add(false, "wilayah/pemilu/pdprdp/0.json", &[region("DKI JAKARTA", "31"), region("ACEH", "11")]);
    let page = tree.page("/partai/2/pdprdp/");
    assert!(page.contains("<a href=\"/partai/2/pdprdp/31\">DKI JAKARTA</a>"));
    assert!(page.contains("href=\"/wilayah/pemilu/pdprdp/0.json\""));
}

#[test]
fn there_is_no_page_of_what_is_not_there() {
    let tree = Tree::new();
    for path in [
        "/calon/pdpr/9999",
        "/calon/pdpr/",
        "/calon/pdpd/31",
        "/calon/pkwkp/",
        "/partai/7",
        "/partai/7/pdpr/",
        "/partai/1/ppwp/",
        "/partai/1/pdpr/31",
        "/partai/1/pdprdk/",
    ] {
        assert!(tree.page(path).contains("Halaman tidak ditemukan"), "{path}");
    }
}

#[test]
fn they_are_reached_from_info_the_district_and_the_search() {
    let tree = Tree::new();
    let info = tree.page("/info");
    for link in ["/partai", "/calon/ppwp/", "/dapil/pdpr/"] {
        assert!(info.contains(&format!("<dd><a href=\"{link}\">")), "{link}");
    }
    assert!(tree.page("/dapil/pdpr/3102").contains("href=\"/calon/pdpr/3102\""));
}
