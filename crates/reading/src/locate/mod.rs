//! Where the page marker is, which way up it stands, and which page it names.

pub(crate) mod blobs;
mod cells;
mod missing;
mod print;
mod quad;
pub(crate) mod sheet;

use crate::gray::Gray;
use crate::plane::{Homography, PointF};
use crate::rectify::marks::Kept;
use crate::refusal::Refusal;
use blobs::{Blobs, Sizes};
use cells::Unread;
use forms::Marker;
use missing::Near;

/// About as many pixels as markers and lines are looked for in, however large the photo.
const WORK_PIXELS: f32 = 1_500_000.0;
/// Least side of a marker in pixels of the picture it is looked for in: two and a half pixels a cell.
const MARKER_LEAST: u32 = 18;
/// Least side of a dark square that is looked at: too small to be read, but it tells what is wrong.
const BLOB_LEAST: u32 = 14;
/// Most share of the shorter side of the picture that a marker takes.
const MARKER_MOST: f32 = 0.5;
/// Two markers nearer than this share of their own side are the same one.
const SAME: f32 = 0.5;
/// A second marker counts as a second page when its side is at least this share of the largest one's.
const SECOND_PAGE: f32 = 0.4;

/// Most wrong cells of a marker that is not doubted: chance comes this near to one of the 2,320 codes, in four turns,
/// five times in a million; with three wrong cells allowed, once in a thousand.
const SURE: u32 = 1;

/// Whether a form has this marker.
fn known(id: u16) -> bool {
    forms::official::page_of_marker(id).is_some() || forms::own::page_of_marker(id).is_some()
}

/// A picture and how many pixels of the photo go into one of its own along each side.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// The picture.
    pub gray: Gray,
    /// Pixels of the photo per pixel.
    pub factor: f32,
}

/// A page marker that was found, and what was made of the photo to find it.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// Id in the family AprilTag 36h10.
    pub id: u16,
    /// Wrong cells, of 36.
    pub errors: u32,
    /// Outer corners of the marker in photo pixels: the upright marker's upper left, upper right, lower right, lower
    /// left.
    pub corners: [PointF; 4],
    /// Quarter turns clockwise, 0 to 3, by which the page in the photo is turned.
    pub turns: u8,
    /// Standard deviation of the blur across the marker's edges, in photo pixels.
    pub blur: f32,
    /// Brightness of the paper at the marker.
    pub paper: f32,
    /// Brightness of the ink at the marker.
    pub ink: f32,
    /// The photo made smaller for everything that does not need every pixel.
    pub(crate) work: Level,
    /// Corner marks, once they have been looked for.
    pub(crate) marks: Kept,
}

impl Located {
    /// The map from page to photo that the marker alone gives: exact at the marker, only a hint a few marker sides
    /// away from it.
    pub fn map(&self, marker: &Marker) -> Option<Homography> {
        let ideal = marker.rect.corners();
        Homography::fit(&[0, 1, 2, 3].map(|at| (ideal[at].into(), self.corners[at], 1.0)))
    }
}

/// A marker in pixels of the photo.
struct Seen {
    corners: [PointF; 4],
    code: cells::Code,
    blur: f32,
}

impl Seen {
    fn side(&self) -> f32 {
        [0, 1, 2, 3].map(|at| self.corners[at].distance(self.corners[(at + 1) % 4])).iter().sum::<f32>() / 4.0
    }
    fn middle(&self) -> PointF {
        let sum = self.corners.iter().fold(PointF::default(), |sum, p| sum.moved(p.x / 4.0, p.y / 4.0));
        PointF::new(sum.x, sum.y)
    }
}

/// Finds the page marker.
///
/// # Errors
/// Without a marker the reason that best explains it: too dark, overexposed, mirrored, blurred, marker missing, no
/// marks of a form, no page; and [`Refusal::SeveralPages`] with more than one.
pub fn locate(gray: &Gray) -> Result<Located, Refusal> {
    let (width, height) = (gray.width as u32, gray.height as u32);
    if width.min(height) < MARKER_LEAST * 4 {
        return Err(Refusal::TooSmall { width, height });
    }
    let factor = ((gray.pixels.len() as f32 / WORK_PIXELS).sqrt().round() as usize).max(1);
    let work = Level { gray: gray.shrunk(factor), factor: factor as f32 };
    let first = dark(&work.gray, 0.5, 25);
    let mut near = Near::default();
    let mut seen = markers(gray, &work, &first, &mut near);
    if seen.is_empty() {
        seen = again(gray, &work, &mut near);
    }
    // A page's own marker first: chance patterns come with wrong cells, and mostly with an id that no form has.
    seen.retain(|s| s.code.errors <= SURE || known(s.code.id));
    let rank = |s: &Seen| (!known(s.code.id), s.code.errors > SURE);
    seen.sort_by(|a, b| rank(a).cmp(&rank(b)).then(b.side().total_cmp(&a.side())));
    let Some(best) = seen.first() else { return Err(missing::why(&work.gray, work.factor, &first, &near)) };
    let second = |other: &&Seen| rank(other) == (false, false) && other.side() >= SECOND_PAGE * best.side();
    let pages = seen.iter().skip(1).filter(second).count() + 1;
    if pages > 1 {
        return Err(Refusal::SeveralPages { pages });
    }
    let corners = [0, 1, 2, 3].map(|at| best.corners[(best.code.first + at) % 4]);
    Ok(Located {
        id: best.code.id,
        errors: best.code.errors,
        corners,
        turns: turns(&corners),
        blur: best.blur,
        paper: best.code.paper,
        ink: best.code.ink,
        work,
        marks: Kept::default(),
    })
}

/// Quarter turns clockwise of the marker's upper edge.
fn turns(corners: &[PointF; 4]) -> u8 {
    let (dx, dy) = (corners[1].x - corners[0].x, corners[1].y - corners[0].y);
    match (dx.abs() >= dy.abs(), dx >= 0.0, dy >= 0.0) {
        (true, true, _) => 0,
        (false, _, true) => 1,
        (true, false, _) => 2,
        (false, _, false) => 3,
    }
}

fn dark(gray: &Gray, level: f32, contrast: u8) -> Blobs {
    let most = (gray.width.min(gray.height) as f32 * MARKER_MOST) as u32;
    blobs::find(gray, level, contrast, &Sizes { least: BLOB_LEAST, most })
}

/// Other thresholds, then other sizes: what a first look at ordinary light and distance does not find.
fn again(gray: &Gray, work: &Level, near: &mut Near) -> Vec<Seen> {
    for (level, contrast) in [(0.35, 15), (0.65, 15)] {
        let seen = markers(gray, work, &dark(&work.gray, level, contrast), near);
        if !seen.is_empty() {
            return seen;
        }
    }
    let half = Level { gray: work.gray.shrunk(2), factor: work.factor * 2.0 };
    let seen = markers(gray, &half, &dark(&half.gray, 0.5, 20), near);
    if !seen.is_empty() || work.factor < 2.0 {
        return seen;
    }
    let factor = (work.factor / 2.0).floor().max(1.0);
    let finer = Level { gray: gray.shrunk(factor as usize), factor };
    markers(gray, &finer, &dark(&finer.gray, 0.5, 20), near)
}

/// The markers among dark areas, corners refined in the photo itself. `near` takes what helps to
/// say why there is none.
fn markers(gray: &Gray, level: &Level, blobs: &Blobs, near: &mut Near) -> Vec<Seen> {
    let mut seen: Vec<Seen> = Vec::new();
    for blob in &blobs.compact {
        let Some(found) = quad::rough(blob).and_then(|corners| marker(gray, level, corners, near)) else {
            continue;
        };
        let (side, middle) = (found.side(), found.middle());
        match seen.iter_mut().find(|other| other.middle().distance(middle) < SAME * side) {
            Some(other) if other.code.errors > found.code.errors => *other = found,
            Some(_) => {}
            None => seen.push(found),
        }
    }
    seen
}

fn marker(gray: &Gray, level: &Level, rough: [PointF; 4], near: &mut Near) -> Option<Seen> {
    let cell = rough[0].distance(rough[2]) / std::f32::consts::SQRT_2 / 8.0;
    let coarse = quad::refine(&level.gray, rough, cell.clamp(1.5, 4.0))?;
    near.sharpest = near.sharpest.min(coarse.blur);
    match cells::read(&level.gray, &coarse.corners) {
        Ok(_) => {}
        Err(Unread::Border) => return None,
        Err(Unread::Mirrored(id)) => {
            near.mirrored |= known(id);
            return None;
        }
        Err(Unread::Cells) => {
            near.cells = near.cells.min(coarse.blur / cell);
            // Small cells may still come apart in the photo itself.
            if level.factor <= 1.0 {
                return None;
            }
        }
    }
    let scale = level.factor;
    let corners = coarse.corners.map(|p| PointF::new(p.x * scale, p.y * scale));
    let fine = quad::refine(gray, corners, (cell * scale * 0.5).clamp(1.5, 3.0 * scale.max(1.0)))
        .unwrap_or(quad::Quad { corners, blur: coarse.blur * scale });
    let code = cells::read(gray, &fine.corners).or_else(|_| cells::read(gray, &corners)).ok()?;
    Some(Seen { corners: fine.corners, code, blur: fine.blur })
}
