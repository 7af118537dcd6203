//! Where the numbers of a page stand in its flat grey picture, so that each can be shown beside what was read.
#![forbid(unsafe_code)]

use forms::{Page, Rect, ValueBoxes};
use reading::pictures::GREY_PIXELS_PER_MM;
use serde_json::{Value, json};

/// Size of the picture and, for every number in the page's order, its three boxes alone and with its bubbles, in pixels
/// `[left, top, width, height]`.
pub fn of(page: &Page) -> Value {
    let values: Vec<Value> = page.values.iter().map(value).collect();
    json!({"width": pixels(page.size.w), "height": pixels(page.size.h), "values": values})
}

fn pixels(micrometres: i32) -> i32 {
    (micrometres as f32 / 1000.0 * GREY_PIXELS_PER_MM).round() as i32
}

fn value(value: &ValueBoxes) -> Value {
    let [first, .., last] = value.boxes;
    let boxes = Rect::new(first.x, first.y, last.right() - first.x, last.bottom() - first.y);
    let whole = value.bubbles.as_ref().map(|bubbles| {
        let around = |at: &forms::Point| {
            Rect::new(at.x - bubbles.radius, at.y - bubbles.radius, 2 * bubbles.radius, 2 * bubbles.radius)
        };
        bubbles.at.iter().flatten().map(around).fold(boxes, joined)
    });
    json!({"boxes": rect(boxes), "whole": whole.map(rect)})
}

fn joined(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect::new(x, y, a.right().max(b.right()) - x, a.bottom().max(b.bottom()) - y)
}

fn rect(r: Rect) -> [i32; 4] {
    [pixels(r.x), pixels(r.y), pixels(r.w), pixels(r.h)]
}
