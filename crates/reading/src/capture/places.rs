//! Where the numbers of a page stand in its flat grey picture, so that each can be shown beside what was read.

use crate::pictures::GREY_PIXELS_PER_MM;
use forms::{Page, Rect, ValueBoxes};
use serde::Serialize;

/// A flat grey picture, in pixels.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Places {
    /// Its width.
    width: i32,
    /// Its height.
    height: i32,
    /// Where its numbers stand, in the page's order.
    values: Vec<Place>,
}

/// Where a number stands: `[left, top, width, height]`.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Place {
    /// Its three boxes.
    #[cfg_attr(feature = "openapi", schema(value_type = (i32, i32, i32, i32)))]
    boxes: [i32; 4],
    /// With its bubbles; null where it has none.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<(i32, i32, i32, i32)>, required = true))]
    whole: Option<[i32; 4]>,
}

/// The picture of a page.
pub fn of(page: &Page) -> Places {
    let values = page.values.iter().map(value).collect();
    Places { width: pixels(page.size.w), height: pixels(page.size.h), values }
}

fn pixels(micrometres: i32) -> i32 {
    (micrometres as f32 / 1000.0 * GREY_PIXELS_PER_MM).round() as i32
}

fn value(value: &ValueBoxes) -> Place {
    let [first, .., last] = value.boxes;
    let boxes = Rect::new(first.x, first.y, last.right() - first.x, last.bottom() - first.y);
    let whole = value.bubbles.as_ref().map(|bubbles| {
        let around = |at: &forms::Point| {
            Rect::new(at.x - bubbles.radius, at.y - bubbles.radius, 2 * bubbles.radius, 2 * bubbles.radius)
        };
        bubbles.at.iter().flatten().map(around).fold(boxes, joined)
    });
    Place { boxes: rect(boxes), whole: whole.map(rect) }
}

fn joined(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect::new(x, y, a.right().max(b.right()) - x, a.bottom().max(b.bottom()) - y)
}

fn rect(r: Rect) -> [i32; 4] {
    [pixels(r.x), pixels(r.y), pixels(r.w), pixels(r.h)]
}
