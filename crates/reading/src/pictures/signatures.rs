//! Signatures are counted, never recognised: whether a cell has handwriting in it.

use crate::gray::Gray;
use crate::plane::PointF;
use crate::rectify::Rectified;
use forms::{Page, PeopleKind};

/// Cells with handwriting, of all such cells of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signatures {
    /// Officers' cells with handwriting.
    pub officers: u8,
    /// Officers' cells.
    pub officers_of: u8,
    /// Witnesses' cells with handwriting.
    pub witnesses: u8,
    /// Witnesses' cells.
    pub witnesses_of: u8,
}

/// Samples along the longer and the shorter side of a cell.
const SAMPLES: (usize, usize) = (48, 20);
/// Below this share of the paper's grey a sample is ink.
const INK: f32 = 0.80;
/// Least share of a cell's samples that are ink in a signature; specks and shadows are less, or more than the most.
const INK_LEAST: f32 = 0.012;
/// Most share: a shadow or a finger, not a signature.
const INK_MOST: f32 = 0.60;

/// Counts the cells with handwriting.
pub fn signatures(photo: &Gray, rectified: &Rectified, page: &Page) -> Signatures {
    let mut count = Signatures::default();
    for people in &page.people {
        let (found, of) = match people.kind {
            PeopleKind::Officer => (&mut count.officers, &mut count.officers_of),
            PeopleKind::Witness => (&mut count.witnesses, &mut count.witnesses_of),
            PeopleKind::Other => continue,
        };
        *of = of.saturating_add(1);
        *found = found.saturating_add(u8::from(written(photo, rectified, people.ink)));
    }
    count
}

fn written(photo: &Gray, rectified: &Rectified, cell: forms::Rect) -> bool {
    let (across, down) = SAMPLES;
    let mut greys = Vec::with_capacity(across * down);
    for j in 0..down {
        for i in 0..across {
            let x = cell.x as f32 + cell.w as f32 * (i as f32 + 0.5) / across as f32;
            let y = cell.y as f32 + cell.h as f32 * (j as f32 + 0.5) / down as f32;
            let (px, py) = rectified.to_photo(PointF::new(x, y));
            if photo.holds(px, py) {
                greys.push(photo.at(px, py));
            }
        }
    }
    greys.sort_unstable_by(f32::total_cmp);
    // Paper is what a quarter of the cell is at least as light as.
    let Some(paper) = greys.get(greys.len() * 3 / 4).copied() else { return false };
    let ink = greys.iter().filter(|g| **g < paper * INK).count() as f32 / greys.len() as f32;
    (INK_LEAST..=INK_MOST).contains(&ink)
}
