//! Outlines of regions: their one spelling, where they may stand, and how a GeoJSON file becomes some.

use crate::small;
use model::Level;
use proptest::prelude::*;
use registry::import::{MapNote, SourceFile, outlines};
use registry::{MapLayer, Outline, Point, Registry, bounds};
use std::collections::BTreeMap;

#[test]
fn an_outline_has_one_spelling() {
    let good = "M28412 9301l3 0 2-5-4 1zM0 0l36000 0 0 18000z";
    assert_eq!(Outline::parse(good).unwrap().text(), good);
    for bad in [
        "",
        "z",
        "M1 1z",
        "M1 1lz",
        "M1 1l1 1z",
        "M1 1l1 0 0 1",
        "M1 1l1 0 0 1z ",
        "M1 1l1 0 0 1zz",
        "M01 1l1 0 0 1z",
        "M1 1l1 0 +0 1z",
        "M1 1l1 0  0 1z",
        "M1 1l1 0 -0 1z",
        "M1 1l1 0 0 1 5z",
        "M1 1l1 0 0 0 0 1z",
        "M1 1l1 0 0 1-1-1z",
        "M1 1l-2 0 0 1z",
        "M36000 1l1 0 0 1z",
        "M1 18000l1 0 0 1z",
        "M1 1l2147483647 0 2147483647 0 0 1z",
        "m1 1l1 0 0 1z",
        "M1 1L2 1 2 2z",
        "M1 1l1 0 0 1z<script>",
    ] {
        assert_eq!(Outline::parse(bad).unwrap_err().code(), "R1005", "{bad}");
    }
}

fn layer(registry: &Registry, level: Level, rows: &[(&str, &str)]) -> MapLayer {
    let row =
        |(code, path): &(&str, &str)| (registry.region_by_code(code).unwrap(), Outline::parse(path).unwrap());
    MapLayer { level, source: "Uji".into(), licence: "CC0".into(), outlines: rows.iter().map(row).collect() }
}

const SQUARE: &str = "M100 100l10 0 0 20-10 0z";

#[test]
fn maps_stand_in_the_snapshot_and_change_its_digest() {
    let plain = small::registry();
    let one = plain.with_map(layer(&plain, Level::Regency, &[("1101", SQUARE)])).unwrap();
    let two =
        one.with_map(layer(&plain, Level::Province, &[("11", SQUARE), ("12", "M200 90l1 0 0 1z")])).unwrap();
    assert_ne!(plain.digest(), one.digest());
    let text = String::from_utf8(two.to_bytes()).unwrap();
    let rows: Vec<&str> = text.lines().filter(|l| l.starts_with("map") || l.starts_with("outline")).collect();
    assert_eq!(
        rows,
        [
            "map\t1\tUji\tCC0",
            "outline\t11\tM100 100l10 0 0 20-10 0z",
            "outline\t12\tM200 90l1 0 0 1z",
            "map\t2\tUji\tCC0",
            "outline\t1101\tM100 100l10 0 0 20-10 0z",
        ]
    );
    let read = Registry::load(text.as_bytes()).unwrap();
    assert_eq!(read, two);
    let nation = registry::RegionIdx::NATION;
    let (map, below) = read.map_below(nation).unwrap();
    assert_eq!((map.level, below.len(), bounds(below)), (Level::Province, 2, [100, 90, 101, 30]));
    let aceh = read.region_by_code("11").unwrap();
    assert_eq!(read.map_below(aceh).unwrap().1.len(), 1);
    assert!(read.map_below(read.region_by_code("12").unwrap()).is_none());
    // A map of a level takes the place of the one before.
    let again = two.with_map(layer(&plain, Level::Province, &[("12", SQUARE)])).unwrap();
    assert_eq!(again.map_below(nation).unwrap().1.len(), 1);
}

#[test]
fn other_maps_are_refused() {
    let plain = small::registry();
    let mapped = plain.with_map(layer(&plain, Level::Province, &[("11", SQUARE), ("12", SQUARE)])).unwrap();
    let text = String::from_utf8(mapped.to_bytes()).unwrap();
    let first = format!("outline\t11\t{SQUARE}\n");
    let long = format!("M1 1l{}1 1z", "1 0 1 1-1 0-1 1 ".repeat(5_000));
    for (from, to, code) in [
        ("map\t1\t", "map\t0\t", "R1005"),
        ("map\t1\t", "map\t9\t", "R1004"),
        ("map\t1\tUji", "map\t1\t", "R1005"),
        (first.as_str(), "", "R1006"),
        ("outline\t12\t", "outline\t11\t", "R1007"),
        ("outline\t12\t", "outline\t13\t", "R1008"),
        ("outline\t12\t", "outline\t1101\t", "R1005"),
        ("outline\t12\tM100 ", "outline\t12\tM0100 ", "R1005"),
        ("outline\t12\tM100 100l10 0 0 20-10 0z", &format!("outline\t12\t{long}"), "R1015"),
    ] {
        let changed = match from == first {
            // Behind the other one.
            true => text.replacen(from, "", 1).replacen(
                "outline\t12",
                &format!("outline\t12\t{SQUARE}\noutline\t11"),
                1,
            ),
            false => text.replacen(from, to, 1),
        };
        assert_ne!(changed, text, "{from}");
        let error = Registry::load(changed.as_bytes()).unwrap_err();
        assert_eq!(error.code(), code, "{from:?} -> {to:?}: {error}");
    }
    let empty = layer(&plain, Level::Province, &[]);
    assert_eq!(plain.with_map(empty).unwrap_err().code(), "R1009");
    let first =
        text.replacen("sirekap-registry/2", "sirekap-registry/1", 1).replacen("\tsimulasi\n", "\n", 1);
    assert_eq!(Registry::load(first.as_bytes()).unwrap_err().code(), "R1004", "version 1 has no maps");
}

/// A name with its rings, each of points.
type Feature<'a> = (&'a str, &'a [&'a [(&'a str, &'a str)]]);

fn geojson(features: &[Feature<'_>]) -> String {
    let ring = |ring: &&[(&str, &str)]| {
        let points: Vec<String> = ring.iter().map(|(lon, lat)| format!("[{lon},{lat},0]")).collect();
        format!("[{}]", points.join(","))
    };
    let feature = |(properties, rings): &(&str, &[&[(&str, &str)]])| {
        let rings: Vec<String> = rings.iter().map(ring).collect();
        format!(
            "{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{}]}}}}",
            rings.join(",")
        )
    };
    let features: Vec<String> = features.iter().map(feature).collect();
    format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(","))
}

fn take(text: &str) -> Result<(Registry, Vec<String>), String> {
    let file = SourceFile { name: "peta.geojson", bytes: text.as_bytes() };
    let note = MapNote { level: Level::Regency, source: "Uji", licence: "CC0" };
    let (registry, report) = outlines(&small::registry(), file, note).map_err(|e| e.to_string())?;
    Ok((registry, report.left.iter().map(|l| l.text(model::Lang::En)).collect()))
}

fn path(of: &Registry, code: &str) -> Option<String> {
    let map = of.maps().first()?;
    let region = of.region_by_code(code).unwrap();
    map.outlines.iter().find(|(at, _)| *at == region).map(|(_, o)| o.text().to_string())
}

const RING: &[(&str, &str)] =
    &[("95.004", "5"), ("96", "5"), ("96", "4.995"), ("95", "4.00499"), ("95.0", "5.00")];

#[test]
fn regions_are_found_by_code_or_by_name_and_points_put_on_the_grid() {
    // 95.004 is 27,500 hundredths from 180° W; 4.995 is half a hundredth, and rounded away from zero.
    let square = "M27500 8500l100 0-100 100z";
    for properties in ["{\"kode\":\"11.01\"}", "{\"id\":1101}", "{\"a\":null,\"nama\":\"kab 1101\"}"] {
        let (registry, left) = take(&geojson(&[(properties, &[RING])])).unwrap();
        assert_eq!(path(&registry, "1101").as_deref(), Some(square), "{properties}");
        assert!(left.is_empty());
    }
    let (registry, left) = take(&geojson(&[("{\"nama\":\"Atlantis\"}", &[RING])])).unwrap();
    assert_eq!((registry, left.len()), (small::registry(), 1), "no feature is a region's");
    // A code that two features have is that of a region divided since; who has no name of a region keeps the code.
    let other: &[(&str, &str)] = &[("97", "5"), ("98", "5"), ("98", "4")];
    let divided = [
        ("{\"k\":\"1101\",\"n\":\"Kab 1201\"}", &[RING][..]),
        ("{\"k\":\"1101\",\"n\":\"Lama\"}", &[other][..]),
    ];
    let (registry, left) = take(&geojson(&divided)).unwrap();
    assert_eq!(path(&registry, "1201").as_deref(), Some(square));
    assert_eq!((path(&registry, "1101").as_deref(), left.len()), (Some("M27700 8500l100 0 0 100z"), 0));
    // An island smaller than the grid is a square where it is.
    let dot: &[(&str, &str)] = &[("95.001", "5"), ("95.002", "5"), ("95.002", "5.001")];
    let (registry, _) = take(&geojson(&[("{\"k\":\"1201\"}", &[dot])])).unwrap();
    assert_eq!(path(&registry, "1201").as_deref(), Some("M27499 8499l2 0 0 2-2 0z"));
}

#[test]
fn what_is_no_map_is_refused() {
    let of = |coordinates: &str| {
        format!(
            "{{\"features\":[{{\"properties\":{{\"k\":\"1101\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":{coordinates}}}}}]}}"
        )
    };
    for bad in [
        "[]".to_string(),
        "{\"features\":[{\"geometry\":null}]}".into(),
        of("[[1,2]]"),
        of("[[[1]]]"),
        of("[[[181,0],[1,1],[2,2]]]"),
        of("[[[1e2,0],[1,1],[2,2]]]"),
        of("[[[\"1\",0],[1,1],[2,2]]]"),
        of("[[[0,-91],[1,1],[2,2]]]"),
        of("[[[1,1],[1,1]").replace("Polygon", "Point"),
    ] {
        let error = take(&bad).unwrap_err();
        assert!(error.starts_with("R2105"), "{bad}: {error}");
    }
}

/// Every line of some rings, however it is walked, with how many rings have it.
fn lines(rings: &[Vec<Point>]) -> BTreeMap<(Point, Point), usize> {
    let mut lines = BTreeMap::new();
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            *lines.entry(((*a).min(*b), (*a).max(*b))).or_default() += 1;
        }
    }
    lines
}

fn rings(path: &str) -> Vec<Vec<Point>> {
    let ring = |text: &str| {
        let (first, rest) = text[1..].split_once('l').unwrap();
        let numbers = |t: &str| {
            t.replace('-', " -").split_whitespace().map(|n| n.parse::<i32>().unwrap()).collect::<Vec<_>>()
        };
        let (first, rest) = (numbers(first), numbers(rest));
        let (mut x, mut y) = (first[0], first[1]);
        let mut out = vec![(x as u16, y as u16)];
        for step in rest.chunks(2) {
            (x, y) = (x + step[0], y + step[1]);
            out.push((x as u16, y as u16));
        }
        out
    };
    path.trim_end_matches('z').split('z').map(ring).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Two neighbours that share a ragged line still share it however much is left out, and together they are a ring whose
    /// every other line belongs to one of them.
    #[test]
    fn neighbours_do_not_gape(wiggles in prop::collection::vec(-40i32..40, 20..2_600)) {
        let at = |n: i32| format!("{}.{:02}", n / 100, n % 100);
        let middle: Vec<(String, String)> = wiggles
            .iter()
            .enumerate()
            .map(|(step, off)| (at(9_600 + off), at(100 + 2 * i32::try_from(step).unwrap())))
            .collect();
        let top = 102 + 2 * i32::try_from(wiggles.len()).unwrap();
        let west = [(at(9_500), at(top)), (at(9_500), at(98))];
        let east = [(at(9_700), at(98)), (at(9_700), at(top))];
        let (south, north) = ((at(9_600), at(98)), (at(9_600), at(top)));
        let shared: Vec<(String, String)> = [south].into_iter().chain(middle).chain([north]).collect();
        let left: Vec<_> = shared.iter().chain(&west).collect();
        let right: Vec<_> = shared.iter().rev().chain(&east).collect();
        let text = |ring: &[&(String, String)]| -> Vec<(String, String)> { ring.iter().map(|p| (*p).clone()).collect() };
        let (left, right) = (text(&left), text(&right));
        let borrowed = |ring: &[(String, String)]| -> Vec<(&'static str, &'static str)> {
            ring.iter().map(|(a, b)| (&*a.clone().leak(), &*b.clone().leak())).collect()
        };
        let (left, right) = (borrowed(&left), borrowed(&right));
        let file = geojson(&[("{\"k\":\"1101\"}", &[&left]), ("{\"k\":\"1201\"}", &[&right])]);
        let (registry, _) = take(&file).unwrap();
        let both: Vec<Vec<Point>> =
            ["1101", "1201"].into_iter().flat_map(|code| rings(&path(&registry, code).unwrap())).collect();
        let shared = lines(&both).values().filter(|n| **n == 2).count();
        let alone = lines(&both).values().filter(|n| **n == 1).count();
        prop_assert_eq!(alone, 6, "three sides of each");
        prop_assert!(shared >= 1);
        let bytes: usize = registry.maps()[0].outlines.iter().map(|(_, o)| o.text().len()).sum();
        prop_assert!(bytes <= 80_000);
    }
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn the_38_provinces() {
    let folder = crate::shared_data::shared();
    let bytes = std::fs::read(folder.join("boundaries/indonesia-38-provinces.geojson")).unwrap();
    let mut b = registry::RegistryBuilder::new(small::election());
    let tree = registry::import::xz(&std::fs::read(folder.join("wilayah_2024_tps.tsv.xz")).unwrap(), 1 << 28)
        .unwrap();
    for line in String::from_utf8(tree).unwrap().lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        if let ["1", code, _, name, ..] = fields.as_slice() {
            b.add_region(Level::Province, code, name, "0", 1);
        }
    }
    let registry = b.freeze().unwrap();
    let note = MapNote { level: Level::Province, source: "Uji", licence: "CC BY 4.0" };
    let file = SourceFile { name: "38", bytes: &bytes };
    let (mapped, report) = outlines(&registry, file, note).unwrap();
    assert_eq!((report.taken["outlines"], report.left.len()), (38, 0));
    let below = mapped.map_below(registry::RegionIdx::NATION).unwrap().1;
    let size: usize = below.iter().map(|(_, o)| o.text().len()).sum();
    assert!((5_000..=25_000).contains(&size), "{size} bytes, not packed");
    assert_eq!(below.len(), 38);
}
