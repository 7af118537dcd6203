//! Pages as people get them.

use crate::client::Site;
use crate::fixture::CODES;
use expect_test::expect_file;
use std::collections::{BTreeMap, BTreeSet};

/// One tag a line, so that a difference can be read.
fn lines(html: &str) -> String {
    // Its name changes with every change of the pages' sources.
    html.replace(portal::generator(), "Sirekap").replace("><", ">\n<") + "\n"
}

fn station() -> String {
    format!("/ppwp/{}", CODES.join("/"))
}

#[tokio::test]
async fn a_station_as_a_whole() {
    let page = Site::new().get(&station()).await;
    expect_file!["snapshots/station.html"].assert_eq(&lines(page.text()));
}

#[tokio::test]
async fn a_village_in_english_as_a_whole() {
    let page = Site::new().get("/pdpr/31/3171/317101/3171011001?lang=en").await;
    expect_file!["snapshots/village.html"].assert_eq(&lines(page.text()));
}

async fn all(site: &Site) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    let station = CODES.join("/");
    let mut paths: Vec<String> =
        ["/", "/tentang", "/data", "/nope", "/dapil/pdpr/3102"].map(String::from).to_vec();
    for contest in ["ppwp", "pdpr"] {
        paths.extend((0..5).map(|n| format!("/{contest}/{}", CODES[..n].join("/"))));
        paths.extend((1..=3).map(|n| format!("/{contest}/{}{n}", &station[..station.len() - 1])));
    }
    for path in paths {
        for query in ["", "?lang=en"] {
            let path = format!("{path}{query}");
            pages.push((path.clone(), site.get(&path).await.text().to_string()));
        }
    }
    pages
}

#[tokio::test]
async fn every_page_says_whose_it_is_and_that_its_numbers_are_invented() {
    for (path, html) in all(&Site::new()).await {
        let (code, phrases) = if path.ends_with("lang=en") {
            (
                "en",
                [
                    "not the commission's (KPU)",
                    "The legal result is the recapitulation on paper",
                    "Sample data, not an election result",
                ],
            )
        } else {
            (
                "id",
                [
                    "bukan milik KPU",
                    "Hasil yang sah menurut hukum adalah rekapitulasi",
                    "Data contoh, bukan hasil pemilu",
                ],
            )
        };
        assert!(html.starts_with(&format!("<!DOCTYPE html><html lang=\"{code}\">")), "{path}");
        for phrase in phrases.into_iter().chain(["Pemilu Contoh 2029", "href=\"#isi\"", "name=\"viewport\""])
        {
            assert!(html.contains(phrase), "{path} lacks {phrase:?}");
        }
    }
}

#[tokio::test]
async fn pages_hold_no_script_no_inline_style_and_nothing_from_elsewhere() {
    for (path, html) in all(&Site::new()).await {
        for bad in ["<script", " style=", "<style", "<img", "<iframe", " onclick", "javascript:", "src="] {
            assert!(!html.contains(bad), "{path} holds {bad:?}");
        }
        let linked = html.split("rel=\"stylesheet\" href=\"").nth(1).unwrap();
        assert!(linked.starts_with("/aset/gaya."), "{path}");
        let outward = html.matches("href=\"http").count();
        assert_eq!(
            outward,
            usize::from(html.contains("gambar.example")),
            "{path}: only photographs lead elsewhere"
        );
    }
}

#[tokio::test]
async fn tags_are_balanced_and_ids_unique() {
    for (path, html) in all(&Site::new()).await {
        let mut open: Vec<&str> = Vec::new();
        let mut ids = BTreeSet::new();
        for tag in html.split('<').skip(1) {
            let tag = &tag[..tag.find('>').unwrap()];
            let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
            match tag.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "{path}"),
                None if ["!DOCTYPE", "meta", "link"].contains(&name) => {}
                None => open.push(name),
            }
            if let Some(id) = tag.split(" id=\"").nth(1) {
                assert!(ids.insert(id.split('"').next().unwrap().to_string()), "{path}: id twice");
            }
        }
        assert_eq!(open, [""; 0], "{path}");
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        for label in html.split("aria-labelledby=\"").skip(1).map(|l| l.split('"').next().unwrap()) {
            assert!(ids.contains(label), "{path}: {label}");
        }
        assert_eq!(
            html.matches("<th").count() - html.matches("<thead").count(),
            html.matches(" scope=\"").count(),
            "{path}: each heading cell says of what"
        );
    }
}

/// From the front page every link leads somewhere, down to the stations and out to the files.
#[tokio::test]
async fn every_link_that_the_tree_can_answer_leads_somewhere() {
    let site = Site::new();
    let mut seen: BTreeSet<String> = BTreeSet::from(["/".to_string()]);
    let mut queue = vec!["/".to_string()];
    let mut missing = BTreeSet::new();
    let mut anchors: BTreeSet<(String, String)> = BTreeSet::new();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    while let Some(path) = queue.pop() {
        let answer = site.get(&path).await;
        if answer.status != 200 {
            missing.insert(path);
            continue;
        }
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        texts.insert(path.clone(), answer.text().to_string());
        for link in answer.text().split("href=\"").skip(1).map(|l| l.split('"').next().unwrap()) {
            let link = match link {
                l if l.starts_with("http") => continue,
                l if l.starts_with('#') => format!("{path}{l}"),
                l if l.starts_with('?') => format!("{}{l}", path.split('?').next().unwrap()),
                l => l.to_string(),
            };
            let link = match link.split_once('#') {
                Some((page, anchor)) => {
                    anchors.insert((page.to_string(), anchor.to_string()));
                    page.to_string()
                }
                None => link,
            };
            if seen.insert(link.clone()) {
                queue.push(link);
            }
        }
    }
    // The fixture holds one province's way down and no keys, rules, anomalies or stations' files of 2024.
    let own = |path: &String| {
        let codes = path.split(['/', '?']).nth(2).unwrap_or("");
        let beside = |way: &str| codes.len() == 2 && codes != way;
        let unwritten = ["/v1/kunci.json", "/v1/aturan.json", "/v1/anomali.json"].contains(&path.as_str());
        let deeper = path
            .split(['/', '?'])
            .skip(2)
            .zip(CODES)
            .any(|(a, b)| a != b && !a.starts_with("lang") && !b.starts_with(a));
        !(unwritten || beside("31") || deeper || path.starts_with("/pemilu/hhcw/"))
    };
    let unexpected: Vec<_> = missing.iter().filter(|p| own(p)).collect();
    assert_eq!(unexpected, [""; 0]);
    // A link into a page leads to a place on it: no tile of doubt is dead.
    let dead: Vec<_> = (anchors.iter())
        .filter(|(page, anchor)| {
            texts.get(page).is_some_and(|text| !text.contains(&format!("id=\"{anchor}\"")))
        })
        .collect();
    assert_eq!(dead.len(), 0, "{dead:?}");
    for anchor in ["belum-masuk", "ditahan", "disengketakan", "tidak-cocok", "K4", "K15"] {
        let levels = anchors.iter().filter(|(page, a)| a == anchor && page.starts_with("/ppwp/")).count();
        assert!(levels > 5, "{anchor} is reached from the nation to a station");
    }
    let station = format!("{}?lang=en", station());
    for reached in
        ["/tentang", "/data", "/dapil/pdpr/3102", "/ppwp/31/3171/317101/3171011001/3171011001001", &station]
    {
        assert!(seen.contains(reached) && !missing.contains(reached), "{reached}");
    }
}

#[tokio::test]
async fn a_station_tells_both_sides_of_what_does_not_hold() {
    let site = Site::new();
    let id = site.get(&station()).await;
    assert!(id.text().contains("Jumlah suara tertulis 137, padahal suara sah + tidak sah = 136"));
    assert!(id.text().contains("https://gambar.example/3171011001001-1.jpg"));
    let dpr = site.get(&station().replace("ppwp", "pdpr")).await;
    assert!(
        dpr.text().contains("</span>Partai Melati</span>") && !dpr.text().contains("Suara partai dan calon")
    );
    assert_eq!(dpr.text().matches("Calon 3 dari").count(), 6, "every candidate is there");
    let held = format!("{}2?lang=en", &station()[..station().len() - 1]);
    let en = site.get(&held).await;
    assert!(en.text().contains("Votes of number 1: 105,200 is written, more than a station can have (306)"));
    assert!(en.text().contains("This form is held out"));
}

#[tokio::test]
async fn names_from_the_data_are_text_and_never_markup() {
    let site = Site::new();
    let root: shapes::own::Root = serde_json::from_slice(&site.get("/root.json").await.body).unwrap();
    let election = serde_json::from_slice(&site.get("/v1/pemilu.json").await.body).unwrap();
    let mut region: shapes::own::RegionResult =
        serde_json::from_slice(&site.get("/v1/hasil/ppwp.json").await.body).unwrap();
    region.region.name = "<script>alert(1)</script>".into();
    region.contestants[0].name = "\"><b>x".into();
    region.contestants[0].colour = Some("red\" onload=\"x".into());
    region.children[0].region.name = "<i>y".into();
    let view = portal::Site { root: &root, election: &election, lang: model::Lang::Id, url: "http://contoh" };
    let html = portal::region(&view, &region, &[], &[]);
    for bad in ["<script", "<b>", "<i>", "onload"] {
        assert!(!html.contains(bad), "{bad}");
    }
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}
