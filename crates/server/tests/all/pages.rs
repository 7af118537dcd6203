//! Pages as the origin hands them out; what is on each is proven in `portal`.

use crate::client::Site;
use crate::fixture::CODES;
use std::collections::{BTreeMap, BTreeSet};

fn station() -> String {
    format!("/ppwp/{}", CODES.join("/"))
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
    for reached in [
        "/tentang",
        "/info/tahap?lang=en",
        "/info/istilah",
        "/keterbukaan?lang=en",
        "/keterbukaan/topologi.svg",
        "/keterbukaan/cyclonedx.json",
        "/keterbukaan/permohonan/003",
        "/v1/keterbukaan/inventaris.json",
        "/partai/6",
        "/partai/1/pdpr/",
        "/calon/pdpr/3102?lang=en",
        "/calon/ppwp/",
        "/data",
        "/dapil/pdpr/3102",
        "/ppwp/31/3171/317101/3171011001/3171011001001",
        &station,
    ] {
        assert!(seen.contains(reached) && !missing.contains(reached), "{reached}");
    }
}
