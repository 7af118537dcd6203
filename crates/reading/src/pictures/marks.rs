//! What an annotated page shows: each box with the class that was read, coloured by what became of its number.

use super::annotate::{Mark, Tone};
use crate::evidence::ink::{best, letter};
use crate::evidence::{Evidence, Judgement, ValueInk};
use crate::page_reading::PageReading;
use forms::{Point, Rect, ValueBoxes};

/// Darkness from which on a bubble is drawn as marked.
const MARKED: f32 = 0.45;

/// The marks of a page: boxes, bubbles, and a short reason beside every number that was not accepted.
pub fn marks_of(page: &PageReading, judgements: &[Judgement]) -> Vec<Mark> {
    let mut marks = Vec::new();
    for ((value, ink), judged) in page.page.values.iter().zip(&page.values).zip(judgements) {
        let tone = tone(judged);
        let letters = value.boxes.iter().zip(&ink.boxes);
        marks.extend(letters.map(|(rect, ink)| Mark {
            rect: *rect,
            label: letter(best(&ink.classes)).into(),
            tone,
        }));
        marks.extend(bubbles(value, ink));
    }
    marks
}

/// Sure when accepted, wrong when something contradicts it, else doubtful.
pub fn tone(judged: &Judgement) -> Tone {
    let contradicted = judged.evidence.iter().any(|e| {
        matches!(
            e,
            Evidence::BubblesDisagree { .. }
                | Evidence::OutOfBounds { .. }
                | Evidence::OneDigitMends { .. }
                | Evidence::FormPrefers { .. }
        )
    });
    match (judged.accepted, contradicted) {
        (true, _) => Tone::Sure,
        (false, true) => Tone::Wrong,
        (false, false) => Tone::Doubtful,
    }
}

/// The bubbles that are marked.
fn bubbles(value: &ValueBoxes, ink: &ValueInk) -> Vec<Mark> {
    let (Some(places), Some(columns)) = (&value.bubbles, &ink.bubbles) else { return Vec::new() };
    let radius = places.radius;
    let all = places.at.iter().flatten().zip(columns.iter().flat_map(|c| c.fill));
    let marked = all.filter(|(_, fill)| *fill >= MARKED);
    let rect = |at: Point| Rect::new(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
    marked.map(|(at, _)| Mark { rect: rect(*at), label: String::new(), tone: Tone::Plain }).collect()
}
