//! Pages as people get them.

use crate::fixture::CODES;
use crate::tree::Tree;
use expect_test::expect_file;
use shapes::Page;
use std::collections::BTreeSet;

/// One tag a line, so that a difference can be read.
pub fn lines(html: &str) -> String {
    // Its name changes with every change of the pages' sources.
    let html = html.replace(portal::generator(), "Sirekap").replace(&portal::script_path(""), "/aset/skrip/");
    html.replace("><", ">\n<") + "\n"
}

/// What a page says below its title, a line for each text.
pub fn words(html: &str) -> String {
    let body = html.split("<h1>").nth(1).unwrap().split("<footer").next().unwrap();
    let words = body.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text).trim());
    words.filter(|w| !w.is_empty()).collect::<Vec<_>>().join("\n")
}

pub fn station() -> String {
    format!("/ppwp/{}", CODES.join("/"))
}

#[test]
fn a_station_as_a_whole() {
    let page = Tree::new().page(&station());
    expect_file!["snapshots/station.html"].assert_eq(&lines(&page));
}

#[test]
fn a_village_in_english_as_a_whole() {
    let page = Tree::new().page("/pdpr/31/3171/317101/3171011001?lang=en");
    expect_file!["snapshots/village.html"].assert_eq(&lines(&page));
}

#[test]
fn tables_as_a_whole() {
    let tree = Tree::new();
    let codes = CODES.join("/");
    let paths = [
        "/tabel/ppwp.csv".to_string(),
        "/tabel/ppwp/31/3171/317101/3171011001.csv?lang=en".into(),
        format!("/tabel/ppwp/{codes}.csv"),
    ];
    let mut all = String::new();
    for path in paths {
        let table = tree.page(&path);
        // The reader refuses rows of another width than the head's.
        let rows: Result<Vec<_>, _> = csv::Reader::from_reader(table.as_bytes()).records().collect();
        assert!(!rows.unwrap().is_empty(), "{path}");
        assert_eq!(portal::generator_of(&table), Some(portal::generator()));
        assert_eq!(portal::address_of(&table), Some("http://127.0.0.1:8024"));
        all += &format!("{path}\n{table}\n");
    }
    expect_file!["snapshots/tables.csv"].assert_eq(&all.replace(portal::generator(), "Sirekap"));
}

fn all(tree: &Tree) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    let station = CODES.join("/");
    let mut paths: Vec<String> = [
        "/",
        "/tentang",
        "/data",
        "/nope",
        "/dapil/pdpr/3102",
        "/dapil/pdpr/",
        "/partai",
        "/partai/1",
        "/partai/1/pdpr/",
        "/calon/pdpr/3102",
        "/calon/ppwp/",
    ]
    .map(String::from)
    .to_vec();
    paths.extend(
        [None].into_iter().chain(shapes::Info::ALL.map(Some)).map(|of| format!("/{}", Page::Info(of).path())),
    );
    for contest in ["ppwp", "pdpr"] {
        paths.extend((0..5).map(|n| format!("/perjalanan/{contest}/{}", CODES[..n].join("/"))));
        paths.extend((0..5).map(|n| format!("/{contest}/{}", CODES[..n].join("/"))));
        paths.extend((1..=3).map(|n| format!("/{contest}/{}{n}", &station[..station.len() - 1])));
    }
    for path in paths {
        for query in ["", "?lang=en"] {
            let path = format!("{path}{query}");
            pages.push((path.clone(), tree.page(&path)));
        }
    }
    pages
}

#[test]
fn every_page_says_whose_it_is_and_that_its_numbers_are_invented() {
    for (path, html) in all(&Tree::new()) {
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

#[test]
fn pages_hold_nothing_inline_and_nothing_from_elsewhere() {
    for (path, html) in all(&Tree::new()) {
        let scripts: Vec<&str> = html.split("<script type=\"module\" src=\"").skip(1).collect();
        let html = html.replace("<script type=\"module\" src=\"", "");
        let named: Vec<&str> =
            scripts.iter().map(|rest| rest.split_once("\"></script>").unwrap().0).collect();
        for script in &named {
            assert!(portal::script_at(script).is_some(), "{path}: {script}");
        }
        // What is not there has no state to keep up with, and only stations prove.
        let station = path.split('/').count() == 7 && !path.starts_with("/perjalanan");
        let lives = html.contains("id=\"langsung\"");
        assert!(!lives || !path.starts_with("/nope"), "{path}");
        let expected = match (lives, station) {
            (false, _) => 0,
            (true, true) => 4,
            (true, false) => 1,
        };
        assert_eq!(named.len(), expected, "{path}");
        for bad in ["<script", " style=", "<style", "<iframe", " onclick", "javascript:"] {
            assert!(!html.contains(bad), "{path} holds {bad:?}");
        }
        for picture in ["src=\"", "<image href=\""].into_iter().flat_map(|at| html.split(at).skip(1)) {
            assert!(picture.starts_with("/gambar/"), "{path}: {picture:.40}");
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

#[test]
fn tags_are_balanced_and_ids_unique() {
    for (path, html) in all(&Tree::new()) {
        let mut open: Vec<&str> = Vec::new();
        let mut ids = BTreeSet::new();
        for tag in html.split('<').skip(1) {
            let tag = &tag[..tag.find('>').unwrap()];
            let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
            match tag.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "{path}"),
                None if ["!DOCTYPE", "input", "meta", "link", "img", "br"].contains(&name) => {}
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

#[test]
fn a_station_tells_both_sides_of_what_does_not_hold() {
    let tree = Tree::new();
    let id = tree.page(&station());
    assert!(id.contains("Jumlah suara tertulis 137, padahal suara sah + tidak sah = 136"));
    assert!(id.contains("https://gambar.example/3171011001001-1.jpg"));
    let dpr = tree.page(&station().replace("ppwp", "pdpr"));
    assert!(dpr.contains("</span>Partai Melati</span>") && !dpr.contains("Suara partai dan calon"));
    assert_eq!(dpr.matches("Calon 3 dari").count(), 6, "every candidate is there");
    let impossible = format!("{}2?lang=en", &station()[..station().len() - 1]);
    let en = tree.page(&impossible);
    assert!(en.contains("Votes of number 1: 105,200 is written, more than a station can have (306)"));
    assert!(en.contains("This form is held out"));
}

#[test]
fn a_list_of_districts_says_seats_regions_and_what_nobody_gave() {
    let tree = Tree::new();
    let text = |address: &str| words(&tree.page(address));
    let list = text("/dapil/pdpr/");
    expect_test::expect![[r#"
        DPR · INDONESIA
        2 dapil · ? kursi
        Aturan: 3–10 kursi tiap dapil, 580 kursi seluruhnya; dapil terdiri dari kabupaten/kota yang utuh, di dalam satu provinsi (UU 7/2017 pasal 186, 187).
        Daerah pemilihan
        Daerah pemilihan
        Kursi
        TPS
        Aceh I
        1101
        Aceh
        jumlah pemilih tidak diberikan
        ?
        9.021
        DKI Jakarta II
        3102
        Jakarta Selatan
        2.700.000 pemilih · 3.456.789 penduduk, 493.827 per kursi (Kepmendagri 2028)
        7
        9.021
        Peta dapil tidak ditampilkan: data pemilu ini tidak memuat batas dapil.
    "#]].assert_eq(list.split("Periksa sendiri").next().unwrap());
    let own = text("/dapil/pdpr/3102");
    for said in
        ["3.456.789 penduduk, 493.827 per kursi (Kepmendagri 2028)", "Jakarta Selatan", "2.700.000 pemilih"]
    {
        assert!(own.contains(said), "{said}: {own}");
    }
    // The way there, from the nation, the province and a district; and none from where there is no list.
    for from in ["/pdpr/", "/pdpr/31", "/pdpr/31/3171", "/dapil/pdpr/3102"] {
        assert!(tree.page(from).contains("href=\"/dapil/pdpr/\""), "{from}");
    }
    assert!(!tree.page("/ppwp/31").contains("/dapil/"));
}

/// The nation with four provinces of 100 stations each, of which so many are counted, with these votes.
fn mapped(
    contest: &str,
    provinces: [(u64, &[u64]); 4],
) -> (shapes::own::RegionResult, shapes::own::RegionMap) {
    let tree = Tree::new();
    let mut region: shapes::own::RegionResult = tree.json(&format!("v1/hasil/{contest}.json"));
    region.children.truncate(4);
    let columns: Vec<usize> = region
        .contestants
        .iter()
        .map(|c| region.columns.iter().position(|name| *name == c.column).unwrap())
        .collect();
    let mut outlines = std::collections::BTreeMap::new();
    for (at, (child, (counted, votes))) in region.children.iter_mut().zip(provinces).enumerate() {
        child.totals.stations = 100;
        child.totals.headline.forms = counted;
        child.totals.headline.sums.fill(0);
        for (column, votes) in columns.iter().zip(votes) {
            child.totals.headline.sums[*column] = *votes;
        }
        // Of the last province there is no outline.
        if at < 3 {
            outlines.insert(child.region.code.clone(), format!("M{} 9000l90 0 0 90z", 27_000 + 100 * at));
        }
    }
    let map = shapes::own::RegionMap {
        region: region.region.clone(),
        level: 1,
        source: "Uji & coba".into(),
        licence: "CC0".into(),
        bounds: [27_000, 9_000, 290, 90],
        outlines,
    };
    (region, map)
}

#[test]
fn a_map_shows_who_leads_once_half_is_counted_and_how_far() {
    let (region, map) =
        mapped("ppwp", [(50, &[20, 70, 10]), (49, &[90, 5, 5]), (100, &[45, 30, 25]), (100, &[9, 1, 1])]);
    let tree = Tree::new();
    let beside = portal::Beside { map: Some(&map), ..portal::Beside::default() };
    let html = portal::region(&tree.site(model::Lang::Id), &region, &[], beside);
    let drawn = html.split("<svg class=\"map\"").nth(1).unwrap().split("</svg>").next().unwrap();
    let paths: Vec<&str> = drawn.split("<a href=").skip(1).collect();
    assert_eq!(paths.len(), 3, "one for each outline");
    let name = |at: usize| region.children[at].region.name.clone();
    let first = format!("{}. {}", region.contestants[1].number, region.contestants[1].name);
    assert!(paths[0].contains("class=\"d3\" fill=\"url(#p1)\""), "{}", paths[0]);
    assert!(
        paths[0].contains(&format!("<title>{}: {first} 70,00% · 50 / 100 TPS</title>", name(0))),
        "{}",
        paths[0]
    );
    assert!(
        paths[1].contains("class=\"none\" d=") && paths[1].contains("49 / 100"),
        "49 of 100: {}",
        paths[1]
    );
    assert!(paths[2].contains("class=\"d1\" fill=\"url(#p0)\""), "{}", paths[2]);
    assert!(drawn.starts_with(" viewBox=\"26998 8998 294 94\" aria-hidden=\"true\""), "{drawn:.120}");
    assert!(html.contains("Uji &amp; coba (CC0)"));
    // Equal is nobody's, and a path that is none is not drawn.
    let (mut equal, mut odd) = mapped("ppwp", [(100, &[5, 5, 1]), (100, &[1, 2, 3]), (0, &[]), (0, &[])]);
    let code = equal.children[1].region.code.clone();
    odd.outlines.insert(code, "M1 1l1 1 1 1z\" onload=\"x".into());
    equal.children[2].totals.stations = 0;
    let beside = portal::Beside { map: Some(&odd), ..portal::Beside::default() };
    let html = portal::region(&tree.site(model::Lang::Id), &equal, &[], beside);
    let drawn = html.split("<svg class=\"map\"").nth(1).unwrap().split("</svg>").next().unwrap();
    assert_eq!((drawn.matches("<a href=").count(), drawn.matches("class=\"none\"").count()), (2, 2));
    assert!(!html.contains("onload"));
}

#[test]
fn where_nobody_stands_everywhere_a_map_shows_how_much_is_counted() {
    let (mut region, map) = mapped("ppwp", [(80, &[1]), (50, &[1]), (10, &[1]), (0, &[])]);
    region.contestants.clear();
    let beside = portal::Beside { map: Some(&map), ..portal::Beside::default() };
    let html = portal::region(&Tree::new().site(model::Lang::En), &region, &[], beside);
    let drawn = html.split("<svg class=\"map\"").nth(1).unwrap().split("</svg>").next().unwrap();
    let classes: Vec<&str> = drawn
        .split("<path class=\"")
        .skip(1)
        .map(|p| p.split('"').next().unwrap())
        .filter(|c| c.starts_with("deep"))
        .collect();
    assert_eq!(classes, ["deep d3", "deep d2", "deep d0"]);
    assert!(!drawn.contains("fill=\"url"));
}

#[test]
fn names_from_the_data_are_text_and_never_markup() {
    let tree = Tree::new();
    let mut region: shapes::own::RegionResult = tree.json("v1/hasil/ppwp.json");
    region.region.name = "<script>alert(1)</script>".into();
    region.contestants[0].name = "\"><b>x".into();
    region.contestants[0].colour = Some("red\" onload=\"x".into());
    region.children[0].region.name = "<i>y".into();
    let html = portal::region(&tree.site(model::Lang::Id), &region, &[], portal::Beside::default());
    for bad in ["<script", "<b>", "<i>", "onload"] {
        assert!(!html.contains(bad), "{bad}");
    }
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn a_number_stands_beside_the_place_of_the_photo_where_it_is_written() {
    let tree = Tree::new();
    let page = tree.page(&station());
    let small = page.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(small.starts_with("/gambar/") && small.ends_with(".jpg"));
    // Of the three numbers of section IV the second's boxes are not shown; the page itself is 600 x 900 mm.
    let cuts: Vec<&str> = page.split("<svg class=\"cut\"").skip(1).collect();
    let boxes: Vec<&str> =
        cuts.iter().map(|c| c.split("viewBox=\"").nth(1).unwrap().split('"').next().unwrap()).collect();
    assert_eq!(boxes, ["397000 97000 76000 28000", "397000 177000 76000 28000"]);
    for cut in cuts {
        assert!(
            cut.contains(&format!("<image href=\"{small}\" width=\"600000\" height=\"900000\">")),
            "{cut:.300}"
        );
    }
    // What was withdrawn is told and led to from nowhere, and so is what was not found in its photo.
    assert_eq!(page.matches("<img ").count(), 1);
    assert!(
        page.contains("gambarnya ditarik") && page.contains("memperlihatkan orang, nama, atau tanda tangan")
    );
    assert!(page.contains("G1013"));
    let en = tree.page(&format!("{}?lang=en", station()));
    assert!(en.contains("its picture was withdrawn") && en.contains("shows a person, a name or a signature"));
    // A contest whose forms nobody photographed has none of it.
    let dpr = tree.page(&station().replace("ppwp", "pdpr"));
    assert!(!dpr.contains("<image") && !dpr.contains("/gambar/"));
    assert!(dpr.contains("Foto halamannya belum diolah untuk umum"));
}
