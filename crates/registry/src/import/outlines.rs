//! Outlines of regions from a GeoJSON file, on the grid of the map and with as few points as a page may have.

use super::report::{ImportReport, Reason};
use super::simplify::{Junctions, area, thin};
use super::source::{ImportError, SourceError, SourceFile};
use crate::index::RegionIdx;
use crate::outline::{MapLayer, Outline, Point};
use crate::registry::Registry;
use model::Level;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// Bytes that the outlines below one region take at most, where thinning can bring them there: some 20 kB packed. A registry
/// may hold more.
const BYTES_WANTED: usize = 40_000;

/// How far a point may lie from the line that is left, in hundredths of a degree: the first that is small enough is taken.
const TOLERANCES: [i64; 12] = [0, 1, 2, 3, 4, 6, 9, 13, 20, 30, 45, 70];

/// What a map is, beside its lines.
#[derive(Clone, Copy, Debug)]
pub struct MapNote<'a> {
    /// The level of the regions.
    pub level: Level,
    /// Who drew them, and when.
    pub source: &'a str,
    /// Under which licence.
    pub licence: &'a str,
}

#[derive(Deserialize)]
struct Collection<'a> {
    #[serde(borrow)]
    features: Vec<Feature<'a>>,
}

#[derive(Deserialize)]
struct Feature<'a> {
    #[serde(default)]
    properties: BTreeMap<String, serde_json::Value>,
    #[serde(borrow)]
    geometry: Geometry<'a>,
}

#[derive(Deserialize)]
struct Geometry<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow)]
    coordinates: &'a RawValue,
}

/// A position: longitude, latitude, and what else stands there.
type Position<'a> = Vec<&'a RawValue>;
type Polygon<'a> = Vec<Vec<Position<'a>>>;

/// A registry with the outlines of a file instead of those that it has of the level.
///
/// A feature is a region's where one of its properties is the region's code (dots do not count) and no other feature's, else
/// where one is its name (letters and digits, in any case) and no other region's, else where one is its code.
///
/// # Errors
/// A file that is no GeoJSON of polygons, or a registry that takes no map. Where no feature is a region's, the registry is
/// as it was.
pub fn outlines(
    registry: &Registry,
    file: SourceFile<'_>,
    note: MapNote<'_>,
) -> Result<(Registry, ImportReport), ImportError> {
    let json = |error: String| SourceError::Json { file: file.name.into(), error };
    let collection: Collection<'_> = serde_json::from_slice(file.bytes).map_err(|e| json(e.to_string()))?;
    let mut report = ImportReport::default();
    let mut shapes: BTreeMap<RegionIdx, Vec<Vec<Point>>> = BTreeMap::new();
    let names = Names::of(registry, note.level);
    let found = names.of_features(registry, &collection.features);
    for ((line, feature), region) in (1u64..).zip(&collection.features).zip(found) {
        let Some(region) = region else {
            let said: Vec<String> = feature.texts().collect();
            report.leave(file.name, line, Reason::UnknownRegion, &said.join(" "));
            continue;
        };
        let rings = rings(&feature.geometry).map_err(|e| json(format!("{line}: {e}")))?;
        shapes.entry(region).or_default().extend(rings);
        report.take("outlines");
    }
    for region in
        registry.regions().filter(|r| registry.region(*r).level == note.level && !shapes.contains_key(r))
    {
        report.note(file.name, 0, Reason::NoOutline, registry.region(region).code);
    }
    if shapes.is_empty() {
        return Ok((registry.clone(), report));
    }
    let outlines = small_enough(registry, &shapes);
    let layer =
        MapLayer { level: note.level, source: note.source.into(), licence: note.licence.into(), outlines };
    let registry = registry.with_map(layer).map_err(|e| ImportError::Registry(vec![e]))?;
    report.sort();
    Ok((registry, report))
}

/// Regions of a level by name; those whose name others have are in it without a region.
struct Names {
    level: Level,
    by_name: BTreeMap<String, Option<RegionIdx>>,
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

impl Names {
    fn of(registry: &Registry, level: Level) -> Self {
        let mut by_name = BTreeMap::new();
        for region in registry.regions().filter(|r| registry.region(*r).level == level) {
            by_name
                .entry(letters(registry.region(region).name))
                .and_modify(|r| *r = None)
                .or_insert(Some(region));
        }
        Names { level, by_name }
    }

    /// The region of each feature. A code that several features have may be that of a region which was divided since: of them
    /// the name is asked first.
    fn of_features(&self, registry: &Registry, features: &[Feature<'_>]) -> Vec<Option<RegionIdx>> {
        let by_code = |feature: &Feature<'_>| {
            let mut of_level =
                feature.texts().filter_map(|text| registry.region_by_code(&text.replace('.', "")));
            of_level.find(|region| registry.region(*region).level == self.level)
        };
        let by_name = |feature: &Feature<'_>| {
            feature.texts().find_map(|text| self.by_name.get(&letters(&text)).copied().flatten())
        };
        let codes: Vec<Option<RegionIdx>> = features.iter().map(by_code).collect();
        let mut times: BTreeMap<RegionIdx, u32> = BTreeMap::new();
        codes.iter().flatten().for_each(|region| *times.entry(*region).or_default() += 1);
        let found = features.iter().zip(&codes).map(|(feature, code)| match code {
            Some(region) if times.get(region) == Some(&1) => Some(*region),
            code => by_name(feature).or(*code),
        });
        found.collect()
    }
}

impl Feature<'_> {
    /// What its properties say, as text.
    fn texts(&self) -> impl Iterator<Item = String> + '_ {
        self.properties.values().filter_map(|value| match value {
            serde_json::Value::String(text) => Some(text.clone()),
            serde_json::Value::Number(number) => Some(number.to_string()),
            _ => None,
        })
    }
}

fn rings(of: &Geometry<'_>) -> Result<Vec<Vec<Point>>, String> {
    let text = of.coordinates.get();
    let error = |e: serde_json::Error| e.to_string();
    let polygons: Vec<Polygon<'_>> = match of.kind.as_str() {
        "Polygon" => vec![serde_json::from_str(text).map_err(error)?],
        "MultiPolygon" => serde_json::from_str(text).map_err(error)?,
        other => return Err(format!("geometry {other}")),
    };
    polygons.iter().flatten().map(|ring| on_grid(ring)).collect()
}

/// A ring on the grid: points that fall together are one, and a way there and back is none.
fn on_grid(ring: &[Position<'_>]) -> Result<Vec<Point>, String> {
    let mut out: Vec<Point> = Vec::with_capacity(ring.len());
    for position in ring {
        let [lon, lat, ..] = position.as_slice() else { return Err("a position without two numbers".into()) };
        let bad = || format!("position {} {}", lon.get(), lat.get());
        let (lon, lat) = hundredths(lon.get()).zip(hundredths(lat.get())).ok_or_else(bad)?;
        let (x, y) = (18_000 + lon, 9_000 - lat);
        let inside = (0..=36_000).contains(&x) && (0..=18_000).contains(&y);
        let point = (u16::try_from(x).ok(), u16::try_from(y).ok());
        let (Some(x), Some(y), true) = (point.0, point.1, inside) else { return Err(bad()) };
        if out.last() != Some(&(x, y)) {
            out.push((x, y));
        }
    }
    while out.len() > 1 && out.first() == out.last() {
        out.pop();
    }
    Ok(out)
}

/// A decimal number of degrees as hundredths, rounded, half away from zero.
fn hundredths(text: &str) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() || whole.len() > 3 || !(whole.bytes().chain(part.bytes())).all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let digit = |at: usize| part.as_bytes().get(at).map_or(0, |b| i32::from(b - b'0'));
    let up = i32::from(digit(2) >= 5);
    Some(sign * (whole.parse::<i32>().ok()? * 100 + digit(0) * 10 + digit(1) + up))
}

/// Outlines in the order of the tree, thinned as far as a page needs.
fn small_enough(
    registry: &Registry,
    shapes: &BTreeMap<RegionIdx, Vec<Vec<Point>>>,
) -> Vec<(RegionIdx, Outline)> {
    let junctions = Junctions::of(shapes.values().flatten());
    let mut found = Vec::new();
    for tolerance in TOLERANCES {
        found = shapes
            .iter()
            .filter_map(|(region, rings)| Some((*region, outline(rings, &junctions, tolerance)?)))
            .collect();
        let mut bytes: BTreeMap<Option<RegionIdx>, usize> = BTreeMap::new();
        for (region, outline) in &found {
            *bytes.entry(registry.region(*region).parent).or_default() += outline.text().len();
        }
        if bytes.values().all(|bytes| *bytes <= BYTES_WANTED) {
            break;
        }
    }
    found
}

/// A region's outline: islands that are smaller than what a line is moved by are left out, but never the largest.
fn outline(rings: &[Vec<Point>], junctions: &Junctions, tolerance: i64) -> Option<Outline> {
    let largest = rings.iter().map(|ring| area(ring)).max().unwrap_or(0);
    let mut out: Vec<Vec<Point>> = Vec::new();
    for ring in rings.iter().filter(|r| area(r) >= (4 * tolerance * tolerance).min(largest)) {
        let thinned = thin(ring, junctions, tolerance);
        if thinned.len() >= 3 {
            out.push(thinned);
        }
    }
    if out.is_empty() {
        // Smaller than the grid: a square around where it is.
        let (x, y) = *rings.iter().flatten().next()?;
        let (x, y) = (x.clamp(1, 35_999), y.clamp(1, 17_999));
        out.push(vec![(x - 1, y - 1), (x + 1, y - 1), (x + 1, y + 1), (x - 1, y + 1)]);
    }
    Outline::of(&out).ok()
}
