//! Outlines of regions, for maps: what a region looks like, not where its border runs (docs/spec/registry.md, "Maps").

use crate::error::{Fault, RegistryError};
use crate::index::RegionIdx;
use crate::registry::Registry;
use model::Level;

/// A place of the map: hundredths of a degree east of 180° W, and south of the north pole.
pub type Point = (u16, u16);

/// The place farthest east and south.
pub const POINT_MAX: Point = (36_000, 18_000);

/// An outline in its one spelling, which is also a path of SVG: each ring is `M`, its first point, `l`, the way to each
/// further one, `z`; numbers have a space between them where the second has no sign.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Outline(String);

/// The outlines of regions of one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapLayer {
    /// The level of the regions.
    pub level: Level,
    /// Who drew them, and when.
    pub source: String,
    /// Under which licence they are given.
    pub licence: String,
    /// Regions in the order of the tree.
    pub outlines: Vec<(RegionIdx, Outline)>,
}

/// The points of a path's rings; the spelling is not looked at.
fn rings(text: &str) -> Option<Vec<Vec<Point>>> {
    let numbers = |text: &str| -> Option<Vec<i32>> {
        text.replace('-', " -").split_ascii_whitespace().map(|n| n.parse().ok()).collect()
    };
    let point = |(x, y): (i32, i32)| Some((u16::try_from(x).ok()?, u16::try_from(y).ok()?));
    let ring = |text: &str| {
        let (first, rest) = text.strip_prefix('M')?.split_once('l')?;
        let [x, y] = *numbers(first)?.as_slice() else { return None };
        let mut at = (x, y);
        let mut points = vec![point(at)?];
        for step in numbers(rest)?.chunks(2) {
            let [dx, dy] = *step else { return None };
            at = (at.0.checked_add(dx)?, at.1.checked_add(dy)?);
            points.push(point(at)?);
        }
        Some(points)
    };
    text.strip_suffix('z')?.split('z').map(ring).collect()
}

/// Least x, least y, width and height of some outlines; four times 0 of none.
pub fn bounds(of: &[(RegionIdx, Outline)]) -> [u32; 4] {
    let points = || of.iter().filter_map(|(_, outline)| rings(&outline.0)).flatten().flatten();
    let range = |numbers: &mut dyn Iterator<Item = u16>| {
        let (least, most) = numbers.fold((u16::MAX, 0), |(a, b), n| (a.min(n), b.max(n)));
        (u32::from(least), u32::from(most.saturating_sub(least)))
    };
    if points().next().is_none() {
        return [0; 4];
    }
    let (x, width) = range(&mut points().map(|p| p.0));
    let (y, height) = range(&mut points().map(|p| p.1));
    [x, y, width, height]
}

fn steps(ring: &[Point]) -> impl Iterator<Item = (i32, i32)> + '_ {
    let way = |(a, b): (&Point, &Point)| (i32::from(b.0) - i32::from(a.0), i32::from(b.1) - i32::from(a.1));
    ring.iter().zip(ring.iter().skip(1)).map(way)
}

impl Outline {
    /// Of rings, each of at least three points, no two neighbours equal (the last and the first are neighbours).
    ///
    /// # Errors
    /// A ring that is none, or a point that is nowhere ([`Fault::Field`]).
    pub fn of(rings: &[Vec<Point>]) -> Result<Outline, Fault> {
        let bad = || Fault::Field("outline".into());
        let mut text = String::new();
        for ring in rings {
            let closed = ring.first().zip(ring.last()).is_some_and(|(a, b)| a != b);
            let inside = ring.iter().all(|p| p.0 <= POINT_MAX.0 && p.1 <= POINT_MAX.1);
            if ring.len() < 3 || !closed || !inside || steps(ring).any(|step| step == (0, 0)) {
                return Err(bad());
            }
            text.push_str(&format!("M{} {}l", ring[0].0, ring[0].1));
            for (at, (x, y)) in steps(ring).enumerate() {
                let before = if at > 0 && x >= 0 { " " } else { "" };
                let between = if y >= 0 { " " } else { "" };
                text.push_str(&format!("{before}{x}{between}{y}"));
            }
            text.push('z');
        }
        if text.is_empty() { Err(bad()) } else { Ok(Outline(text)) }
    }

    /// Reads an outline.
    ///
    /// # Errors
    /// Any other spelling ([`Fault::Field`]).
    pub fn parse(text: &str) -> Result<Outline, Fault> {
        let bad = || Fault::Field(format!("outline {text:?}"));
        let outline = Outline::of(&rings(text).ok_or_else(bad)?)?;
        if outline.0 == text { Ok(outline) } else { Err(bad()) }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl Registry {
    /// Outlines of regions, by level; none in most elections.
    pub fn maps(&self) -> &[MapLayer] {
        &self.maps
    }

    /// The outlines of the regions directly below one, with their map; `None` where none of them has one.
    pub fn map_below(&self, region: RegionIdx) -> Option<(&MapLayer, &[(RegionIdx, Outline)])> {
        let level = self.region(region).level.tingkat() + 1;
        let layer = self.maps().iter().find(|map| map.level.tingkat() == level)?;
        let below = self.subtree(region);
        let from = layer.outlines.partition_point(|(at, _)| at.0 <= below.start);
        let to = layer.outlines.partition_point(|(at, _)| at.0 < below.end);
        let outlines = layer.outlines.get(from..to).filter(|o| !o.is_empty())?;
        Some((layer, outlines))
    }

    /// The same registry with this map, instead of the one of its level if there is one.
    ///
    /// # Errors
    /// A map that a registry may not have.
    pub fn with_map(&self, layer: MapLayer) -> Result<Registry, RegistryError> {
        let mut registry = self.clone();
        let mut maps: Vec<MapLayer> =
            self.maps().iter().filter(|m| m.level != layer.level).cloned().collect();
        maps.push(layer);
        maps.sort_by_key(|m| m.level);
        registry.maps = maps;
        // Read again, every row is looked at, and the digest is that of the new text.
        Registry::load(&registry.to_bytes())
    }
}
