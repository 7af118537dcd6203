//! Real handwriting for synthetic pages: ink cut out of photographs of single boxes, given by the caller.

use super::canvas::Picture;
use super::fill::Area;
use super::pen::Mark;
use super::truth::Stands;
use crate::rng::Rng;
use model::Digest;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The part of the real crops that a station belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Split {
    /// The model learns from it.
    Training,
    /// Thresholds are set on it.
    Calibration,
    /// Reported figures come from it.
    Test,
}

impl Split {
    /// The part of a station by its code as it stands in the file name: 70, 15 and 15 in a hundred. The model's
    /// training splits by the same rule.
    pub fn of(station: &str) -> Self {
        let Digest([a, b, c, d, ..]) = Digest::of(station.as_bytes());
        match u32::from_be_bytes([a, b, c, d]) % 100 {
            0..70 => Split::Training,
            70..85 => Split::Calibration,
            _ => Split::Test,
        }
    }
}

/// Ink of one box.
#[derive(Clone, Debug)]
pub(super) struct Cut {
    width: usize,
    height: usize,
    ink: Arc<Vec<[u8; 3]>>,
}

impl Cut {
    pub(super) fn laid(&self, area: Area) -> Mark {
        // The crop's outer ninth held its frame; what is left covers the box between its own frame's edges.
        let area = area.part(0.07, 0.07, 0.86, 0.86);
        Mark::Cut {
            from: area.at,
            size: area.size,
            width: self.width,
            height: self.height,
            ink: Arc::clone(&self.ink),
        }
    }
}

/// Real crops by what stands in them.
#[derive(Clone, Debug, Default)]
pub struct Crops {
    cuts: BTreeMap<Stands, Vec<Cut>>,
}

impl Crops {
    /// An empty collection.
    pub fn new() -> Self {
        Crops::default()
    }

    /// Adds the picture of one box, frame included and filling the picture; whether its ink could be told from its
    /// paper. Pictures below 16 pixels a side are not taken.
    pub fn add(&mut self, stands: Stands, picture: &Picture) -> bool {
        let Some(cut) = cut(picture) else { return false };
        self.cuts.entry(stands).or_default().push(cut);
        true
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.cuts.values().map(Vec::len).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.cuts.is_empty()
    }

    pub(super) fn pick(&self, stands: Stands, rng: &mut Rng) -> Option<&Cut> {
        rng.pick(self.cuts.get(&stands)?)
    }
}

/// What the ink lets through: each pixel's share of the paper around it; the frame and the faint guide are left out.
fn cut(picture: &Picture) -> Option<Cut> {
    let (w, h) = (picture.width, picture.height);
    if w < 16 || h < 16 || picture.rgb.len() < w * h * 3 {
        return None;
    }
    let (mx, my) = (w / 9 + 1, h / 9 + 1);
    let (width, height) = (w - 2 * mx, h - 2 * my);
    let at = |x: usize, y: usize, c: usize| picture.rgb[((y + my) * w + x + mx) * 3 + c];
    let mut paper = [0f32; 3];
    for (c, paper) in paper.iter_mut().enumerate() {
        let mut values: Vec<u8> = (0..width * height).map(|i| at(i % width, i / width, c)).collect();
        values.sort_unstable();
        *paper = f32::from(values[values.len() * 3 / 4]).max(1.0);
    }
    let mut ink: Vec<[f32; 3]> = (0..width * height)
        .map(|i| {
            let share: [f32; 3] = std::array::from_fn(|c| f32::from(at(i % width, i / width, c)) / paper[c]);
            let mean = (share[0] + share[1] + share[2]) / 3.0;
            // Below 0.86 it is ink, above 0.93 it is paper or guide.
            let fade = ((mean - 0.86) / 0.07).clamp(0.0, 1.0);
            share.map(|s| (s + (1.0 - s) * fade).clamp(0.01, 1.0))
        })
        .collect();
    clear_frame(&mut ink, width, height);
    let dark = darkness(&ink);
    if dark > 0.78 {
        return None;
    }
    // The photograph has blurred and lightened the ink once, and will again: it gets back the strength of a pen.
    let power = (PEN.ln() / dark.ln()).clamp(1.0, 3.0);
    let ink = ink.into_iter().map(|pass| pass.map(|p| (p.powf(power) * 255.0) as u8)).collect();
    Some(Cut { width, height, ink: Arc::new(ink) })
}

/// What the middle of a pen's stroke lets through.
const PEN: f32 = 0.3;

/// What the darkest fiftieth of the pixels lets through.
fn darkness(ink: &[[f32; 3]]) -> f32 {
    let mut values: Vec<f32> = ink.iter().map(|pass| (pass[0] + pass[1] + pass[2]) / 3.0).collect();
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 50).copied().unwrap_or(1.0)
}

/// Whitens rows and columns near the edge that are ink from end to end, and what lies beyond: rests of the printed
/// frame. A bar of a digit is shorter.
fn clear_frame(ink: &mut [[f32; 3]], width: usize, height: usize) {
    let mostly = |places: &mut dyn Iterator<Item = usize>, ink: &[[f32; 3]], long: usize| {
        places.filter(|at| ink[*at][1] < 0.9).count() * 100 > long * 88
    };
    for far in (0..height / 9).rev() {
        for row in [far, height - 1 - far] {
            if mostly(&mut (0..width).map(|x| row * width + x), ink, width) {
                let rows = if row == far { 0..row + 1 } else { row..height };
                ink[rows.start * width..rows.end * width].fill([1.0; 3]);
            }
        }
    }
    for far in (0..width / 9).rev() {
        for column in [far, width - 1 - far] {
            if mostly(&mut (0..height).map(|y| y * width + column), ink, height) {
                let columns = if column == far { 0..column + 1 } else { column..width };
                for line in ink.chunks_exact_mut(width) {
                    line[columns.clone()].fill([1.0; 3]);
                }
            }
        }
    }
}
