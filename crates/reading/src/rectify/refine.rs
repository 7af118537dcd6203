//! Following the lines of the page from coarse to fine.

use super::certain::Probe;
use super::frame::{Choice, Scene, component};
use super::marks::Candidate;
use super::mesh::{Mesh, Pull, Stiffness};
use super::profile::{Pattern, Search, Spot, find};
use super::strokes::{Across, Piece};
use crate::plane::{Homography, PointF};

/// About how long the pieces of lines are, in micrometres.
pub const PIECE: f32 = 20_000.0;
/// How much a corner mark or the marker counts against a piece of a line.
const MARK_WEIGHT: f32 = 6.0;
/// Least correlation of a piece that is followed.
const SCORE_MIN: f32 = 0.55;
/// Least contrast of a piece against that of the marker.
const CONTRAST_MIN: f32 = 0.08;

/// One pass over the page.
struct Pass {
    search: Search,
    /// Most pieces looked at.
    pieces: usize,
    /// Distance of the mesh's nodes in micrometres.
    step: f32,
    stiffness: Stiffness,
}

const PASSES: [Pass; 3] = [
    Pass {
        search: Search { pattern: 14_000.0, reach: 10_000.0, bin: 1_000.0, along: 4, blur: 0.0 },
        pieces: 320,
        step: 100_000.0,
        stiffness: Stiffness { bend: 0.3, tolerance: 2_500.0 },
    },
    Pass {
        search: Search { pattern: 8_000.0, reach: 5_000.0, bin: 800.0, along: 4, blur: 0.0 },
        pieces: 600,
        step: 50_000.0,
        stiffness: Stiffness { bend: 0.2, tolerance: 1_200.0 },
    },
    Pass {
        search: Search { pattern: 5_000.0, reach: 2_500.0, bin: 600.0, along: 5, blur: 0.0 },
        pieces: 1_200,
        step: 25_000.0,
        stiffness: Stiffness { bend: 0.1, tolerance: 500.0 },
    },
];

/// How well the lines of a page lie where they should.
pub struct Judged {
    /// Share of lines found.
    pub lines: f32,
    /// Median distance of those found, in micrometres.
    pub residual: f32,
}

/// A place of the bent page in a picture.
pub fn bent_spot(map: &Homography, mesh: &Mesh, p: PointF) -> Spot {
    const STEP: f32 = 2_500.0;
    let there = |p: PointF| {
        let (dx, dy) = mesh.at(p);
        map.apply(p.moved(dx, dy))
    };
    let at = there(p);
    let (r, l) = (there(p.moved(STEP, 0.0)), there(p.moved(-STEP, 0.0)));
    let (d, u) = (there(p.moved(0.0, STEP)), there(p.moved(0.0, -STEP)));
    let whole = 2.0 * STEP;
    Spot {
        at,
        right: ((r.x - l.x) / whole, (r.y - l.y) / whole),
        down: ((d.x - u.x) / whole, (d.y - u.y) / whole),
    }
}

/// The displacement of the page, followed from coarse to fine.
pub fn mesh(scene: &Scene<'_>, choice: &Choice, found: &[Candidate]) -> Mesh {
    let size = scene.page.size;
    let mut mesh = Mesh::flat(size.w as f32, size.h as f32, PASSES[0].step);
    let fixed = fixed(scene, choice, found);
    for pass in &PASSES {
        mesh = mesh.resampled(pass.step);
        let (mut right, mut down) = fixed.clone();
        let search = Search { blur: scene.blur, ..pass.search };
        let stride = scene.pieces.len().div_ceil(pass.pieces).max(1);
        for piece in scene.pieces.iter().step_by(stride) {
            let Some((shift, weight)) = follow(scene, &choice.map, &mesh, piece, &search) else { continue };
            let at = PointF::new(piece.x, piece.y);
            let (dx, dy) = mesh.at(at);
            let pull = Pull { at, by: component(piece.across, dx, dy) + shift, weight };
            match piece.across {
                Across::X => right.push(pull),
                Across::Y => down.push(pull),
            }
        }
        mesh.fit(&right, &down, &pass.stiffness);
    }
    mesh
}

/// The displacement of the page by its marks alone.
pub fn mesh_of_marks(scene: &Scene<'_>, choice: &Choice, found: &[Candidate]) -> Mesh {
    let size = scene.page.size;
    let pass = &PASSES[0];
    let mut mesh = Mesh::flat(size.w as f32, size.h as f32, pass.step);
    let (right, down) = fixed(scene, choice, found);
    mesh.fit(&right, &down, &pass.stiffness);
    mesh
}

/// Where a piece was found against where it is expected, and how much that counts.
fn follow(
    scene: &Scene<'_>,
    map: &Homography,
    mesh: &Mesh,
    piece: &Piece,
    search: &Search,
) -> Option<(f32, f32)> {
    let spot = bent_spot(map, mesh, PointF::new(piece.x, piece.y));
    let pattern = Pattern::of(piece, scene.strokes, search);
    let found = find(scene.gray, &spot, piece, &pattern, search)?;
    if found.score < SCORE_MIN || found.contrast < CONTRAST_MIN * scene.contrast {
        return None;
    }
    let weight = found.score * found.score * if found.doubtful { 0.2 } else { 1.0 };
    Some((found.shift, weight))
}

/// Marks and marker: places that are known without a search.
fn fixed(scene: &Scene<'_>, choice: &Choice, found: &[Candidate]) -> (Vec<Pull>, Vec<Pull>) {
    let (mut right, mut down) = (Vec::new(), Vec::new());
    let Some(back) = choice.map.inverse() else { return (right, down) };
    let ideal = scene.page.marker.rect.corners();
    let marker = ideal.iter().zip(&scene.marker).map(|(from, to)| (PointF::from(*from), *to));
    let corners = scene.page.corners.iter().zip(&choice.corners);
    let corners = corners.filter_map(|(corner, found)| found.map(|f| (PointF::from(corner.at), f.at)));
    let edges = scene.page.edges.iter().filter_map(|mark| {
        let at = PointF::from(mark.at);
        scene.edge(&choice.map, found, at).map(|c| (at, c.at))
    });
    for (at, seen) in marker.chain(corners).chain(edges) {
        let there = back.apply(seen);
        right.push(Pull { at, by: there.x - at.x, weight: MARK_WEIGHT });
        down.push(Pull { at, by: there.y - at.y, weight: MARK_WEIGHT });
    }
    (right, down)
}

/// Most lines that are looked for at the end.
const PROBES: usize = 1_000;

/// Looks for the page's lines where the finished mesh puts them.
pub fn probe_lines(scene: &Scene<'_>, choice: &Choice, mesh: &Mesh) -> Vec<Probe> {
    let search = Search { pattern: 4_000.0, reach: 1_800.0, bin: 600.0, along: 4, blur: scene.blur };
    let stride = scene.pieces.len().div_ceil(PROBES).max(1);
    let lines = scene.pieces.iter().step_by(stride).map(|piece| {
        let off = follow(scene, &choice.map, mesh, piece, &search).map(|(shift, _)| shift);
        Probe { at: PointF::new(piece.x, piece.y), across: piece.across, off }
    });
    lines.collect()
}

/// How far the marks that were found lie from where the finished mesh puts them.
pub fn probe_marks(scene: &Scene<'_>, choice: &Choice, found: &[Candidate], mesh: &Mesh) -> Vec<Probe> {
    let (right, down) = fixed(scene, choice, found);
    let off = |pull: &Pull, across: Across| {
        let (dx, dy) = mesh.at(pull.at);
        Probe { at: pull.at, across, off: Some(pull.by - component(across, dx, dy)) }
    };
    let right = right.iter().map(|pull| off(pull, Across::X));
    right.chain(down.iter().map(|pull| off(pull, Across::Y))).collect()
}

/// How well the lines lie where the mesh puts them.
pub fn judge(probes: &[Probe]) -> Judged {
    let mut offs: Vec<f32> = probes.iter().filter_map(|p| p.off).map(f32::abs).collect();
    offs.sort_by(f32::total_cmp);
    Judged {
        lines: offs.len() as f32 / probes.len().max(1) as f32,
        residual: offs.get(offs.len() / 2).copied().unwrap_or(0.0),
    }
}
