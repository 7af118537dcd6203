//! The boxes of one number, each side of each frame looked for in the photo itself.

use super::profile::{Find, Pattern, Search, Spot, find};
use super::strokes::{Across, Piece, Stroke, sides};
use super::thresholds as t;
use crate::gray::Gray;
use crate::plane::{PointF, solve};
use forms::{Rect, ValueBoxes};

/// How the boxes of a number lie beyond what the page's mesh says, and how well they are seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueFit {
    /// Middle of the three boxes on the page, in micrometres.
    pub middle: PointF,
    /// Displacement to the right there, and its growth per micrometre to the right and down.
    pub right: [f32; 3],
    /// Displacement down there, and its growth.
    pub down: [f32; 3],
    /// Share of the pieces of the three frames that were found where the fit puts them, 0 to 1: whether this is
    /// the place of the boxes at all.
    pub frames: f32,
    /// The same for each box.
    pub boxes: [f32; 3],
    /// Standard deviation of the finds from the fit, as a share of a box's side.
    pub spread: f32,
    /// Largest displacement of a corner of the boxes beyond the mesh, as a share of a box's side.
    pub shift: f32,
    /// Side of a box in photo pixels (the shorter of width and height).
    pub pixels: f32,
    /// Grey levels between the paper and the ink of the frames; low in glare, shadow or blur.
    pub contrast: f32,
    /// Brightness of the paper in the boxes: the upper quartile.
    pub paper: f32,
    /// Share of the boxes' area that is at the end of the camera's range (252 and above).
    pub glare: f32,
    /// The same for the bubbles, where the form has them.
    pub bubbles_glare: f32,
    /// Whether a chain of certain places leads to the boxes: these are the boxes of this number and no other's.
    pub located: bool,
}

impl ValueFit {
    /// Whether the boxes were found well enough to be read.
    pub fn found(&self) -> bool {
        self.frames >= t::FRAMES_MIN
            && self.boxes.iter().all(|share| *share >= t::BOX_FRAMES_MIN)
            && self.spread <= t::SPREAD_MAX
            && self.shift <= t::SHIFT_MAX
    }

    /// Whether frames were found, but not as the boxes of this number lie: too far away, or out of line.
    pub fn astray(&self) -> bool {
        self.frames >= t::FRAMES_MIN && (self.spread > t::SPREAD_MAX || self.shift > t::SHIFT_MAX)
    }

    /// The displacement at a place of the page: full at the boxes, none a few centimetres away.
    pub fn at(&self, p: PointF, reach: &Rect) -> (f32, f32) {
        let away = |v: f32, from: i32, to: i32| (from as f32 - v).max(v - to as f32).max(0.0);
        let far = away(p.x, reach.x, reach.right()).hypot(away(p.y, reach.y, reach.bottom()));
        let fade = (1.0 - (far - t::LOCAL_FULL) / t::LOCAL_FADE).clamp(0.0, 1.0);
        // Beyond the boxes the growth is not carried on.
        let x = p.x.clamp(reach.x as f32, reach.right() as f32) - self.middle.x;
        let y = p.y.clamp(reach.y as f32, reach.bottom() as f32) - self.middle.y;
        let [a, b, c] = self.right;
        let [d, e, f] = self.down;
        (fade * (a + b * x + c * y), fade * (d + e * x + f * y))
    }
}

/// The rectangle around the three boxes.
pub fn around(boxes: &[Rect; 3]) -> Rect {
    let left = boxes.iter().map(|b| b.x).min().unwrap_or(0);
    let upper = boxes.iter().map(|b| b.y).min().unwrap_or(0);
    let right = boxes.iter().map(|b| b.right()).max().unwrap_or(0);
    let lower = boxes.iter().map(|b| b.bottom()).max().unwrap_or(0);
    Rect::new(left, upper, right - left, lower - upper)
}

/// A piece of a frame and where it was found.
struct Side {
    piece: Piece,
    of: usize,
    found: Option<Find>,
}

/// What the boxes are looked for in.
pub struct Field<'a> {
    /// The photo.
    pub gray: &'a Gray,
    /// Straight ink of the page.
    pub strokes: &'a [Stroke],
    /// Grey levels between paper and ink at the marker.
    pub contrast: f32,
    /// Standard deviation of the blur, in micrometres of the page.
    pub blur: f32,
    /// Finest step worth taking, in micrometres: a little less than a pixel.
    pub bin: f32,
}

/// Fits the boxes of one number. `spot` maps the page to the photo by the mesh alone; whether a chain of certain places
/// leads there is for the caller to say.
pub fn fit(field: &Field<'_>, value: &ValueBoxes, spot: impl Fn(PointF) -> Spot) -> ValueFit {
    let reach = around(&value.boxes);
    let centre = reach.centre();
    let middle = PointF::from(centre);
    let near: Vec<Stroke> = field
        .strokes
        .iter()
        .filter(|s| {
            let [left, upper, right, lower] = s.edges;
            let grown = reach.grown(8_000);
            left < grown.right() as f32
                && right > grown.x as f32
                && upper < grown.bottom() as f32
                && lower > grown.y as f32
        })
        .copied()
        .collect();
    let search = Search { pattern: 3_500.0, reach: 2_200.0, bin: field.bin, along: 5, blur: field.blur };
    let mut sides = pieces(value);
    for side in &mut sides {
        let pattern = Pattern::of(&side.piece, &near, &search);
        let at = spot(PointF::new(side.piece.x, side.piece.y));
        side.found = find(field.gray, &at, &side.piece, &pattern, &search).filter(|f| {
            f.score >= t::FRAME_SCORE_MIN && f.contrast >= t::FRAME_CONTRAST_MIN * field.contrast
        });
    }
    let side_length = value.boxes[0].w.min(value.boxes[0].h) as f32;
    let right = line(&sides, Across::X, middle, side_length);
    let down = line(&sides, Across::Y, middle, side_length);
    let off = |side: &Side| {
        let [a, b, c] = if side.piece.across == Across::X { right } else { down };
        let fitted = a + b * (side.piece.x - middle.x) + c * (side.piece.y - middle.y);
        side.found.map(|f| (f.shift - fitted) / side_length)
    };
    let good = |side: &Side| off(side).is_some_and(|o| o.abs() <= t::FRAME_OFF_MAX);
    let share = |of: Option<usize>| {
        let mine = || sides.iter().filter(|s| of.is_none_or(|of| of == s.of));
        mine().filter(|s| good(s)).count() as f32 / mine().count().max(1) as f32
    };
    let kept: Vec<f32> = sides.iter().filter(|s| good(s)).filter_map(off).collect();
    let spread = (kept.iter().map(|o| o * o).sum::<f32>() / kept.len().max(1) as f32).sqrt();
    let shift = reach.corners().into_iter().map(|p| {
        let (x, y) = (p.x as f32 - middle.x, p.y as f32 - middle.y);
        let at = |[a, b, c]: [f32; 3]| a + b * x + c * y;
        at(right).hypot(at(down)) / side_length
    });
    let shift = shift.fold(0.0, f32::max);
    let mut contrasts: Vec<f32> =
        sides.iter().filter(|s| good(s)).filter_map(|s| s.found).map(|f| f.contrast).collect();
    contrasts.sort_by(f32::total_cmp);
    let at = spot(middle);
    let scale = at.right.0.hypot(at.right.1).min(at.down.0.hypot(at.down.1));
    let light = value.boxes.map(|b| light(field.gray, b.grown(-b.w / 8), &spot));
    let bubbles = value.bubbles.as_ref().map(|bubbles| {
        let all = bubbles.at.iter().flatten();
        let (x0, x1) = all.clone().fold((i32::MAX, i32::MIN), |m, p| (m.0.min(p.x), m.1.max(p.x)));
        let (y0, y1) = all.fold((i32::MAX, i32::MIN), |m, p| (m.0.min(p.y), m.1.max(p.y)));
        light_over(field.gray, Rect::new(x0, y0, x1 - x0, y1 - y0).grown(bubbles.radius), &spot, 10, 24).1
    });
    ValueFit {
        middle,
        right,
        down,
        frames: share(None),
        boxes: [0, 1, 2].map(|of| share(Some(of))),
        spread: if kept.is_empty() { 1.0 } else { spread },
        shift,
        pixels: side_length * scale,
        contrast: contrasts.get(contrasts.len() / 2).copied().unwrap_or(0.0),
        paper: light.iter().map(|l| l.0).sum::<f32>() / 3.0,
        glare: light.iter().map(|l| l.1).sum::<f32>() / 3.0,
        bubbles_glare: bubbles.unwrap_or(0.0),
        located: false,
    }
}

/// Two pieces of each side of each frame.
fn pieces(value: &ValueBoxes) -> Vec<Side> {
    let mut out = Vec::with_capacity(24);
    for (of, rect) in value.boxes.iter().enumerate() {
        for (at, side) in sides(*rect, value.stroke).into_iter().enumerate() {
            let (x, y) = (side.x as f32 + side.w as f32 / 2.0, side.y as f32 + side.h as f32 / 2.0);
            for part in [-0.23, 0.23] {
                let piece = if at < 2 {
                    let length = side.h as f32;
                    Piece { x, y: y + part * length, half: 0.2 * length, across: Across::X }
                } else {
                    let length = side.w as f32;
                    Piece { x: x + part * length, y, half: 0.2 * length, across: Across::Y }
                };
                out.push(Side { piece, of, found: None });
            }
        }
    }
    out
}

/// Weight that holds the growth of a displacement at none, against finds of weight 1 a box's side away: ink beside a
/// frame pulls it by a fiftieth of the side, while paper stretches by no more than a hundredth beyond the mesh.
const GROWTH_HELD: f64 = 4.0;

/// A displacement a + b x + c y through the finds of one direction, the odd ones left out; growth is held small.
fn line(sides: &[Side], across: Across, middle: PointF, side_length: f32) -> [f32; 3] {
    let mut out = [0f32; 3];
    let mine =
        || sides.iter().filter(|s| s.piece.across == across).filter_map(|s| s.found.map(|f| (s.piece, f)));
    // The middle one first: it is right when more than half are.
    let mut shifts: Vec<f32> = mine().map(|(_, f)| f.shift).collect();
    if shifts.len() < 3 {
        return out;
    }
    shifts.sort_by(f32::total_cmp);
    out[0] = shifts[shifts.len() / 2];
    for tolerance in [0.05, 0.03, 0.02, 0.02] {
        let mut rows = [[0f64; 4]; 3];
        for (piece, found) in mine() {
            let (x, y) = ((piece.x - middle.x) / side_length, (piece.y - middle.y) / side_length);
            let fitted = out[0] + side_length * (out[1] * x + out[2] * y);
            let off = (found.shift - fitted) / (tolerance * side_length);
            let weight = f64::from(found.score.max(0.0) / (1.0 + off * off).powi(2));
            let line = [1.0, f64::from(x), f64::from(y), f64::from(found.shift)];
            for (row, &left) in rows.iter_mut().zip(&line) {
                for (cell, &right) in row.iter_mut().zip(&line) {
                    *cell += weight * left * right;
                }
            }
        }
        rows[0][0] += 0.02;
        rows[1][1] += GROWTH_HELD;
        rows[2][2] += GROWTH_HELD;
        let Some([a, b, c]) = solve(rows) else { return out };
        out = [a as f32, b as f32 / side_length, c as f32 / side_length];
    }
    out
}

/// Upper quartile of the brightness of a box and its share at the end of the range.
fn light(gray: &Gray, rect: Rect, spot: &impl Fn(PointF) -> Spot) -> (f32, f32) {
    light_over(gray, rect, spot, 8, 8)
}

fn light_over(
    gray: &Gray,
    rect: Rect,
    spot: &impl Fn(PointF) -> Spot,
    columns: usize,
    rows: usize,
) -> (f32, f32) {
    let centre = PointF::from(rect.centre());
    let at = spot(centre);
    let mut greys = Vec::with_capacity(columns * rows);
    for row in 0..rows {
        let dy = ((row as f32 + 0.5) / rows as f32 - 0.5) * rect.h as f32;
        for column in 0..columns {
            let dx = ((column as f32 + 0.5) / columns as f32 - 0.5) * rect.w as f32;
            let x = at.at.x + dx * at.right.0 + dy * at.down.0;
            let y = at.at.y + dx * at.right.1 + dy * at.down.1;
            greys.push(gray.near(x as i64, y as i64));
        }
    }
    greys.sort_unstable();
    let bright = greys.iter().filter(|g| **g >= t::SATURATED).count();
    let quartile = greys.get(greys.len() * 3 / 4).copied().unwrap_or(0);
    (f32::from(quartile), bright as f32 / greys.len().max(1) as f32)
}
