//! Which marks in the photo are the page's corners: the choice that agrees with the marker and with the lines.

use super::marks::{Axes, Candidate};
use super::profile::{Pattern, Search, Spot, find};
use super::strokes::{Across, Piece, Stroke};
use crate::gray::Gray;
use crate::locate::Located;
use crate::plane::{Homography, PointF};
use forms::Page;

/// Most candidates that are tried for one corner.
const TRIED: usize = 7;
/// Most choices whose lines are compared.
const COMPARED: usize = 14;
/// A corner lies within this share of its distance from where the marker alone, without perspective, puts it.
const WANDER: f32 = 0.55;
/// The same where the camera looks from far aside.
const WANDER_STEEP: f32 = 1.1;
/// Farthest that a choice may put the marker from where it is seen, in micrometres of the page: paper curls.
const MARKER_OFF_MAX: f32 = 14_000.0;
/// A mark between the corners lies within this of where four corners put it, in micrometres: paper bends.
const EDGE_REACH: f32 = 9_000.0;
/// Lines compared to judge a choice.
const PROBES: usize = 140;
/// What a missing corner costs against the share of lines found: three corners must fit better than four.
const MISSING_COST: f32 = 0.12;
/// Share of lines from which on a choice of four corners is not doubted, and three are not tried.
pub const LINES_SURE: f32 = 0.6;

/// A choice of corners.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The map from the page, in micrometres, to the picture searched.
    pub map: Homography,
    /// Each corner where it was found, in pixels of that picture.
    pub corners: [Option<Candidate>; 4],
    /// Share of probed lines that lie where the choice puts them.
    pub lines: f32,
}

/// What a choice is made from.
pub struct Scene<'a> {
    /// The picture.
    pub gray: &'a Gray,
    /// The page.
    pub page: &'a Page,
    /// Its straight ink.
    pub strokes: &'a [Stroke],
    /// Its lines.
    pub pieces: &'a [Piece],
    /// The corners of the marker in the picture.
    pub marker: [PointF; 4],
    /// Grey levels between paper and ink at the marker.
    pub contrast: f32,
    /// Standard deviation of the blur at the marker, in micrometres of the page.
    pub blur: f32,
}

impl<'a> Scene<'a> {
    /// A page in the photo made smaller, by the marker that was found in it.
    pub fn new(located: &'a Located, page: &'a Page, strokes: &'a [Stroke], pieces: &'a [Piece]) -> Self {
        let factor = located.work.factor;
        let [a, b, c, d] = located.corners;
        let width = (a.distance(b) + c.distance(d)) / 2.0;
        Scene {
            gray: &located.work.gray,
            page,
            strokes,
            pieces,
            marker: located.corners.map(|p| PointF::new(p.x / factor, p.y / factor)),
            contrast: located.paper - located.ink,
            blur: located.blur * page.marker.rect.w as f32 / width.max(1.0),
        }
    }

    fn marker_pairs(&self, weight: f64) -> [(PointF, PointF, f64); 4] {
        let ideal = self.page.marker.rect.corners();
        [0, 1, 2, 3].map(|at| (ideal[at].into(), self.marker[at], weight))
    }

    /// The map without perspective that the marker gives: steps of a micrometre to the right and down.
    fn axes(&self) -> Axes {
        let [a, b, c, d] = self.marker;
        let (w, h) = (self.page.marker.rect.w as f32 * 2.0, self.page.marker.rect.h as f32 * 2.0);
        Axes {
            right: ((b.x - a.x + c.x - d.x) / w, (b.y - a.y + c.y - d.y) / w),
            down: ((d.x - a.x + c.x - b.x) / h, (d.y - a.y + c.y - b.y) / h),
        }
    }

    /// The sides of a mark's square as they would be beside the marker.
    pub fn mark_axes(&self) -> Axes {
        let side = self.page.corners[0].side as f32;
        let axes = self.axes();
        Axes {
            right: (axes.right.0 * side, axes.right.1 * side),
            down: (axes.down.0 * side, axes.down.1 * side),
        }
    }

    /// Candidates for each corner, best first, within a share of its distance from where the marker alone puts it.
    fn sorted(&self, found: &[Candidate], wander: f32) -> [Vec<Candidate>; 4] {
        let axes = self.axes();
        let middle = self.marker.iter().fold(PointF::default(), |sum, p| sum.moved(p.x / 4.0, p.y / 4.0));
        let centre = self.page.marker.rect.centre();
        self.page.corners.map(|corner| {
            let (dx, dy) = ((corner.at.x - centre.x) as f32, (corner.at.y - centre.y) as f32);
            let guess =
                middle.moved(dx * axes.right.0 + dy * axes.down.0, dx * axes.right.1 + dy * axes.down.1);
            let most = guess.distance(middle) * wander;
            let near = found.iter().filter(|c| c.at.distance(guess) < most);
            near.take(TRIED).copied().collect()
        })
    }

    /// How far a map puts the marker from where it is seen, in micrometres.
    fn marker_off(&self, map: &Homography) -> f32 {
        let axes = self.axes();
        let scale = axes.right.0.hypot(axes.right.1).max(1e-9);
        let pairs = self.marker_pairs(1.0);
        let sum: f32 = pairs.iter().map(|(from, to, _)| map.apply(*from).distance(*to).powi(2)).sum();
        (sum / 4.0).sqrt() / scale
    }

    /// Whether a map keeps the page in front of the camera and does not mirror it.
    fn sane(&self, map: &Homography) -> bool {
        let corners = self.page.corners.map(|c| PointF::from(c.at));
        let depths = corners.map(|c| map.depth(c));
        let seen = corners.map(|c| map.apply(c));
        let turns = [0, 1, 2, 3].map(|at| {
            let (a, b, c) = (seen[at], seen[(at + 1) % 4], seen[(at + 2) % 4]);
            (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)
        });
        let first = depths[0];
        depths.iter().all(|d| d * first > 0.0 && d.abs() > 0.2 * first.abs())
            && turns.iter().all(|t| *t > 0.0)
    }

    /// Share of marks between the corners that are seen close to where a map puts them; none on a page without.
    fn edges(&self, map: &Homography, found: &[Candidate]) -> Option<f32> {
        let seen =
            self.page.edges.iter().filter(|mark| self.edge(map, found, mark.at.into()).is_some()).count();
        (!self.page.edges.is_empty()).then(|| seen as f32 / self.page.edges.len() as f32)
    }

    /// The mark that is seen where a map puts it, or nearly.
    pub fn edge(&self, map: &Homography, found: &[Candidate], at: PointF) -> Option<Candidate> {
        let spot = spot(map, at);
        let reach = EDGE_REACH * spot.right.0.hypot(spot.right.1);
        let near = found.iter().filter(|c| c.at.distance(spot.at) < reach);
        near.min_by(|a, b| a.at.distance(spot.at).total_cmp(&b.at.distance(spot.at))).copied()
    }

    /// What speaks for a map, 0 to 1: marks between the corners, and lines.
    fn evidence(&self, map: &Homography, found: &[Candidate]) -> f32 {
        match (self.edges(map, found), self.pieces.is_empty()) {
            (Some(edges), true) => edges,
            (Some(edges), false) => (edges + self.lines(map)) / 2.0,
            (None, _) => self.lines(map),
        }
    }

    /// Share of probed lines that are found close to where a map puts them.
    fn lines(&self, map: &Homography) -> f32 {
        let search = Search { pattern: 6_000.0, reach: 6_000.0, bin: 1_000.0, along: 4, blur: self.blur };
        let stride = (self.pieces.len() / PROBES).max(1);
        let (mut count, mut sum) = (0, 0.0);
        for piece in self.pieces.iter().step_by(stride) {
            count += 1;
            let spot = spot(map, PointF::new(piece.x, piece.y));
            let pattern = Pattern::of(piece, self.strokes, &search);
            if let Some(found) = find(self.gray, &spot, piece, &pattern, &search)
                && found.score > 0.6
                && found.contrast > 0.1 * self.contrast
            {
                sum += 1.0;
            }
        }
        if count == 0 { 0.0 } else { sum / count as f32 }
    }
}

/// A place of the page in a picture, with the steps of a micrometre there.
pub fn spot(map: &Homography, p: PointF) -> Spot {
    const STEP: f32 = 2_000.0;
    let at = map.apply(p);
    let (r, d) = (map.apply(p.moved(STEP, 0.0)), map.apply(p.moved(0.0, STEP)));
    Spot {
        at,
        right: ((r.x - at.x) / STEP, (r.y - at.y) / STEP),
        down: ((d.x - at.x) / STEP, (d.y - at.y) / STEP),
    }
}

/// The best choice; none when not even three corners agree with each other.
pub fn choose(scene: &Scene<'_>, found: &[Candidate]) -> Option<Choice> {
    let sorted = scene.sorted(found, WANDER);
    let mut best = compare(scene, &sorted, found, None);
    if best.as_ref().is_some_and(|choice| choice.lines >= LINES_SURE) {
        return best;
    }
    for missing in 0..4 {
        let Some(other) = compare(scene, &sorted, found, Some(missing)) else { continue };
        let floor = best.as_ref().map_or(0.0, |choice| {
            let whole = choice.corners.iter().all(Option::is_some);
            choice.lines + if whole { MISSING_COST } else { 0.0 }
        });
        if other.lines > floor {
            best = Some(other);
        }
    }
    best
}

/// The best choice of four corners of a page that is seen from far aside; only to say so.
pub fn steep(scene: &Scene<'_>, found: &[Candidate]) -> Option<Choice> {
    compare(scene, &scene.sorted(found, WANDER_STEEP), found, None)
}

/// The best choice with all corners, or with all but one.
fn compare(
    scene: &Scene<'_>,
    sorted: &[Vec<Candidate>; 4],
    found: &[Candidate],
    missing: Option<usize>,
) -> Option<Choice> {
    let options = [0, 1, 2, 3].map(|at| -> Vec<Option<Candidate>> {
        if missing == Some(at) { vec![None] } else { sorted[at].iter().copied().map(Some).collect() }
    });
    let mut rated: Vec<(f32, Homography, [Option<Candidate>; 4])> = Vec::new();
    for &a in &options[0] {
        for &b in &options[1] {
            for &c in &options[2] {
                for &d in &options[3] {
                    let corners = [a, b, c, d];
                    let Some(map) = fit(scene, &corners) else { continue };
                    let off = scene.marker_off(&map);
                    if off > MARKER_OFF_MAX || !scene.sane(&map) {
                        continue;
                    }
                    let doubt: f32 = corners.iter().flatten().map(|c| 1.0 - c.score).sum();
                    rated.push((off / 4_000.0 + 3.0 * doubt, map, corners));
                }
            }
        }
    }
    rated.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut best: Option<(f32, Choice)> = None;
    for (cost, map, corners) in rated.into_iter().take(COMPARED) {
        let lines = scene.evidence(&map, found);
        let worth = lines - 0.02 * cost;
        if best.as_ref().is_none_or(|(most, _)| worth > *most) {
            best = Some((worth, Choice { map, corners, lines }));
        }
        if best.as_ref().is_some_and(|(most, _)| *most > 0.8) {
            break;
        }
    }
    best.map(|(_, choice)| choice)
}

/// The map through the corners that are there; the marker helps where one is missing.
fn fit(scene: &Scene<'_>, corners: &[Option<Candidate>; 4]) -> Option<Homography> {
    let mut pairs: Vec<(PointF, PointF, f64)> = Vec::with_capacity(8);
    for (corner, found) in scene.page.corners.iter().zip(corners) {
        if let Some(found) = found {
            pairs.push((corner.at.into(), found.at, 1.0));
        }
    }
    if pairs.len() < 4 {
        pairs.extend(scene.marker_pairs(0.5));
    }
    Homography::fit(&pairs)
}

/// The map that the marker and the corners found give, however few: only to tell where the others should be.
pub fn guess(scene: &Scene<'_>, found: &[Candidate]) -> Option<Homography> {
    let mut pairs: Vec<(PointF, PointF, f64)> = scene.marker_pairs(1.0).to_vec();
    let mut order = [0, 1, 2, 3];
    let centre = scene.page.marker.rect.centre();
    order.sort_by_key(|&at| {
        let corner = scene.page.corners[at].at;
        i64::from(corner.x - centre.x).pow(2) + i64::from(corner.y - centre.y).pow(2)
    });
    let side = scene.page.marker.rect.w as f32;
    for at in order {
        let map = Homography::fit(&pairs)?;
        let corner = PointF::from(scene.page.corners[at].at);
        let spot = spot(&map, corner);
        let reach = side * spot.right.0.hypot(spot.right.1).min(0.05);
        let near = found.iter().filter(|c| c.at.distance(spot.at) < reach);
        if let Some(best) = near.max_by(|a, b| a.score.total_cmp(&b.score)) {
            pairs.push((corner, best.at, 1.0));
        }
    }
    Homography::fit(&pairs)
}

/// The piece's own axis of a displacement.
pub fn component(across: Across, right: f32, down: f32) -> f32 {
    match across {
        Across::X => right,
        Across::Y => down,
    }
}
