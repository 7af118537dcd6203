//! The straight ink of a page: what the reader can recognise it by, whatever is written on it.

use forms::{Item, Page, Point, Rect};

/// An upright filled rectangle, in micrometres, with how much of the light it takes (0 to 1).
#[derive(Clone, Copy, Debug)]
pub struct Stroke {
    /// Left, upper, right and lower edge.
    pub edges: [f32; 4],
    /// 0 paper to 1 black.
    pub dark: f32,
    /// Whether it stands for a row of dots: too faint to be followed, but there.
    pub dotted: bool,
}

/// Which way a piece of a line is crossed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Across {
    /// From left to right: the line is upright.
    X,
    /// From above: the line lies.
    Y,
}

/// A short piece of a line that is looked for in the photo.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// Its middle.
    pub x: f32,
    /// Its middle.
    pub y: f32,
    /// Half of its length.
    pub half: f32,
    /// Which way it is crossed.
    pub across: Across,
}

/// Widest stroke that counts as a line.
const LINE_WIDTH_MAX: f32 = 2_500.0;
/// Shortest stroke that counts as a line.
const LINE_LENGTH_MIN: f32 = 7_000.0;
/// Lightest ink that is looked for.
const DARK_MIN: f32 = 0.15;

/// All straight ink of a page in upright rectangles. Text and circles are left out.
pub fn of(page: &Page) -> Vec<Stroke> {
    let mut out = Vec::with_capacity(page.art.len() * 2);
    for item in &page.art {
        match item {
            Item::Fill { rect, ink } => push(&mut out, *rect, 1.0 - f32::from(ink.0) / 255.0, false),
            Item::Frame { rect, stroke, ink } => {
                for side in sides(*rect, *stroke) {
                    push(&mut out, side, 1.0 - f32::from(ink.0) / 255.0, false);
                }
            }
            Item::Line { from, to, stroke, ink, dots } => {
                let dark = (1.0 - f32::from(ink.0) / 255.0) * covered(*stroke, *dots);
                line(&mut out, *from, *to, *stroke, dark, dots.is_some());
            }
            Item::Circle { .. } | Item::Text { .. } => {}
        }
    }
    out
}

/// The four strokes of a frame: left, right, upper, lower.
pub fn sides(rect: Rect, stroke: i32) -> [Rect; 4] {
    [
        Rect::new(rect.x, rect.y, stroke, rect.h),
        Rect::new(rect.right() - stroke, rect.y, stroke, rect.h),
        Rect::new(rect.x, rect.y, rect.w, stroke),
        Rect::new(rect.x, rect.bottom() - stroke, rect.w, stroke),
    ]
}

fn line(out: &mut Vec<Stroke>, from: Point, to: Point, stroke: i32, dark: f32, dotted: bool) {
    let (w, h) = ((to.x - from.x).abs(), (to.y - from.y).abs());
    if w != 0 && h != 0 {
        return;
    }
    let (x, y) = (from.x.min(to.x), from.y.min(to.y));
    let rect = if h == 0 {
        Rect::new(x, y - stroke / 2, w, stroke)
    } else {
        Rect::new(x - stroke / 2, y, stroke, h)
    };
    push(out, rect, dark, dotted);
}

/// Share of a line that its round dots cover.
fn covered(stroke: i32, dots: Option<i32>) -> f32 {
    dots.map_or(1.0, |apart| (std::f32::consts::FRAC_PI_4 * stroke as f32 / apart.max(1) as f32).min(1.0))
}

fn push(out: &mut Vec<Stroke>, rect: Rect, dark: f32, dotted: bool) {
    if dark > 0.0 && rect.w > 0 && rect.h > 0 {
        let edges = [rect.x, rect.y, rect.right(), rect.bottom()].map(|v| v as f32);
        out.push(Stroke { edges, dark, dotted });
    }
}

/// Cuts the lines of a page into pieces of about `length`; lines inside the marker, the marks and the QR code are not
/// lines.
pub fn pieces(page: &Page, strokes: &[Stroke], length: f32) -> Vec<Piece> {
    let marks = page.corners.iter().chain(&page.edges).map(|mark| {
        let Point { x, y } = mark.at;
        Rect::new(x - mark.side, y - mark.side, 2 * mark.side, 2 * mark.side)
    });
    let barred: Vec<Rect> = marks
        .chain([page.marker.rect])
        .chain(page.qr.as_ref().map(|qr| qr.rect))
        .map(|r| r.grown(500))
        .collect();
    let mut out = Vec::new();
    for stroke in strokes.iter().filter(|s| s.dark >= DARK_MIN && !s.dotted) {
        let [left, upper, right, lower] = stroke.edges;
        let rect = Rect::new(left as i32, upper as i32, (right - left) as i32, (lower - upper) as i32);
        if !barred.iter().any(|bar| bar.overlaps(rect)) {
            cut(&mut out, stroke, length);
        }
    }
    out
}

/// Cuts one line into pieces.
pub fn cut(out: &mut Vec<Piece>, stroke: &Stroke, length: f32) {
    let [left, upper, right, lower] = stroke.edges;
    let (w, h) = (right - left, lower - upper);
    if w.min(h) > LINE_WIDTH_MAX || w.max(h) < LINE_LENGTH_MIN {
        return;
    }
    let count = (w.max(h) / length).ceil().max(1.0);
    let part = w.max(h) / count;
    for at in 0..count as usize {
        let along = (at as f32 + 0.5) * part;
        // A little short of its ends, where other lines cross.
        let half = part * 0.42;
        out.push(if w >= h {
            Piece { x: left + along, y: (upper + lower) / 2.0, half, across: Across::Y }
        } else {
            Piece { x: (left + right) / 2.0, y: upper + along, half, across: Across::X }
        });
    }
}
