//! A page as it comes from the printer.

use super::canvas::{Grey, Place};
use super::text::Typeface;
use forms::{Item, Page, Point, Rect, font};

/// Micrometres to pixels.
fn pixels(micrometres: i32, scale: f32) -> f32 {
    micrometres as f32 * scale / 1000.0
}

fn place(at: Point, scale: f32) -> Place {
    (pixels(at.x, scale), pixels(at.y, scale))
}

/// Paints all printed ink of a page at so many pixels per millimetre.
pub(super) fn print(page: &Page, scale: f32, typeface: &Typeface) -> Grey {
    let width = pixels(page.size.w, scale).round().max(1.0) as usize;
    let height = pixels(page.size.h, scale).round().max(1.0) as usize;
    let mut sheet = Grey::paper(width, height);
    for item in &page.art {
        draw(&mut sheet, item, scale, typeface);
    }
    sheet
}

fn draw(sheet: &mut Grey, item: &Item, scale: f32, typeface: &Typeface) {
    match item {
        Item::Fill { rect, ink } => fill(sheet, *rect, scale, ink.0),
        Item::Frame { rect, stroke, ink } => {
            for side in sides(*rect, *stroke) {
                fill(sheet, side, scale, ink.0);
            }
        }
        Item::Line { from, to, stroke, ink, dots } => {
            let (a, b) = (place(*from, scale), place(*to, scale));
            line(sheet, a, b, pixels(*stroke, scale), dots.map(|gap| pixels(gap, scale)), ink.0);
        }
        Item::Circle { at, radius, stroke, ink, filled } => {
            let outer = pixels(*radius, scale);
            let width = pixels(*stroke, scale);
            let thin = width.min(1.0);
            let faint = (255.0 - (255.0 - f32::from(ink.0)) * thin) as u8;
            let inner = if *filled { 0.0 } else { outer - width.max(1.0) };
            sheet.ring(place(*at, scale), inner, outer, if *filled { ink.0 } else { faint });
        }
        Item::Text { at, size, text, face, anchor, ink, fit } => {
            let line = font::set(*face, text, *size, *fit, *anchor);
            typeface.draw(sheet, &line, *face, (place(*at, scale), scale / 1000.0), ink.0);
        }
    }
}

fn fill(sheet: &mut Grey, rect: Rect, scale: f32, ink: u8) {
    let from = (pixels(rect.x, scale), pixels(rect.y, scale));
    sheet.rect(from, (pixels(rect.right(), scale), pixels(rect.bottom(), scale)), ink);
}

/// The four bars of a frame; they do not overlap.
fn sides(r: Rect, stroke: i32) -> [Rect; 4] {
    [
        Rect::new(r.x, r.y, r.w, stroke),
        Rect::new(r.x, r.bottom() - stroke, r.w, stroke),
        Rect::new(r.x, r.y + stroke, stroke, r.h - 2 * stroke),
        Rect::new(r.right() - stroke, r.y + stroke, stroke, r.h - 2 * stroke),
    ]
}

fn line(sheet: &mut Grey, a: Place, b: Place, width: f32, dots: Option<f32>, ink: u8) {
    let half = width / 2.0;
    match dots {
        Some(gap) if gap > 0.0 => {
            let long = (b.0 - a.0).hypot(b.1 - a.1);
            let count = (long / gap).round().clamp(0.0, 10_000.0) as usize;
            for dot in 0..=count {
                let t = dot as f32 / (count as f32).max(1.0);
                sheet.dot((a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t), half, ink);
            }
        }
        _ if a.1 == b.1 => {
            sheet.rect((a.0.min(b.0), a.1 - half), (a.0.max(b.0), a.1 + half), ink);
        }
        _ if a.0 == b.0 => {
            sheet.rect((a.0 - half, a.1.min(b.1)), (a.0 + half, a.1.max(b.1)), ink);
        }
        _ => sheet.line(a, b, width, ink),
    }
}
