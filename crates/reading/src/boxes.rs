//! The ink of every number of a page: digit boxes through the network, bubbles by their darkness.

use crate::around::Around;
use crate::bubbles::column;
use crate::correction::corrected;
use crate::digits::{DigitNet, Odds, Patch, SIDE};
use crate::evidence::ink::CLASSES;
use crate::evidence::{BoxInk, BubbleInk, ValueInk};
use crate::gray::Gray;
use crate::rectify::{Local, Rectified, ValueFit, thresholds as t};
use forms::{Page, Rect, ValueBoxes};

/// By how much a box is grown before it is shown to the network, as a share of its side: so it was trained.
const MARGIN: f32 = 0.12;
/// A box whose best class is at least this probable in one framing is not looked at in the others.
const PLAIN: f32 = 0.998;
/// Share of a box's side at which blur begins to cost trust, and at which none is left.
const BLUR: (f32, f32) = (0.06, 0.16);
/// Contrast of a number's frames against that of the page marker at which no trust is left, and at which none is lost.
const CONTRAST: (f32, f32) = (0.3, 0.6);
/// How far outside the frame strokes that leave the box are looked for, in micrometres.
const OUTSIDE: f32 = 1_300.0;
/// Share of paper's grey below which a place outside the frame is ink.
const OUTSIDE_INK: f32 = 0.72;
/// Share of the places around a frame that are ink when a stroke crosses it.
const OUTSIDE_SHARE: f32 = 0.035;

/// Reads the numbers of one page.
pub struct BoxReader<'a> {
    net: &'a DigitNet,
    photo: &'a Gray,
    page: &'a Page,
    rectified: &'a Rectified,
}

impl<'a> BoxReader<'a> {
    pub fn new(net: &'a DigitNet, photo: &'a Gray, page: &'a Page, rectified: &'a Rectified) -> Self {
        BoxReader { net, photo, page, rectified }
    }

    /// The ink of every number, in the page's order.
    pub fn values(&self) -> Vec<ValueInk> {
        let boxes: Vec<(usize, Rect)> =
            self.page.values.iter().enumerate().flat_map(|(v, value)| value.boxes.map(|b| (v, b))).collect();
        let odds = self.odds(&boxes);
        let (threes, _) = odds.as_chunks::<3>();
        self.page
            .values
            .iter()
            .zip(threes)
            .enumerate()
            .map(|(v, (value, odds))| self.value(v, value, odds))
            .collect()
    }

    /// Odds of every box: first in the middle framing, and in all of them where that leaves doubt.
    fn odds(&self, boxes: &[(usize, Rect)]) -> Vec<Odds> {
        let framings = &self.net.calibration().input.framings;
        let middle = framings.get(framings.len() / 2).copied().unwrap_or(1.0);
        let first: Vec<Patch> = boxes.iter().map(|b| self.patch(*b, middle)).collect();
        let mut odds = self.answers(&first);
        let unsure: Vec<usize> = (0..boxes.len()).filter(|i| odds[*i].iter().all(|p| *p < PLAIN)).collect();
        let others: Vec<f32> = framings.iter().copied().filter(|f| *f != middle).collect();
        for framing in &others {
            let patches: Vec<Patch> = unsure.iter().map(|i| self.patch(boxes[*i], *framing)).collect();
            for (i, more) in unsure.iter().zip(self.answers(&patches)) {
                odds[*i].iter_mut().zip(more).for_each(|(sum, p)| *sum += p);
            }
        }
        for i in unsure {
            odds[i] = odds[i].map(|sum| sum / (others.len() + 1) as f32);
        }
        odds
    }

    /// Odds of each patch; all alike, which says nothing, if the network can't be run.
    fn answers(&self, patches: &[Patch]) -> Vec<Odds> {
        match self.net.logits(patches) {
            Ok(logits) => logits.iter().map(|l| self.net.odds(l)).collect(),
            Err(_) => vec![[1.0 / CLASSES as f32; CLASSES]; patches.len()],
        }
    }

    fn patch(&self, (value, rect): (usize, Rect), framing: f32) -> Patch {
        let factor = (1.0 + 2.0 * MARGIN) * framing;
        let by = ((factor - 1.0) * rect.w.max(rect.h) as f32 / 2.0).round() as i32;
        let cut = self.rectified.sample(self.photo, rect.grown(by), SIDE, SIDE, Local::Value(value));
        let mut grey = [255.0; SIDE * SIDE];
        grey.iter_mut().zip(&cut.pixels).for_each(|(grey, pixel)| *grey = f32::from(*pixel));
        Patch::normalised(&grey)
    }

    fn value(&self, at: usize, value: &ValueBoxes, odds: &[Odds; 3]) -> ValueInk {
        let around = Around { photo: self.photo, rectified: self.rectified, value: at };
        let fit = self.rectified.values.get(at);
        let mut boxes =
            [0, 1, 2].map(|i| BoxInk::new(odds[i], fit.map_or(0.0, |f| self.quality(f, i, value))));
        let corrected = corrected(&around, &value.boxes, value.stroke);
        for ((ink, rect), corrected) in boxes.iter_mut().zip(&value.boxes).zip(corrected) {
            ink.corrected = corrected;
            ink.foreign = foreign(&ink.classes);
            ink.overflow = crossed(&around, *rect, value);
        }
        let black = self.rectified.ink / self.rectified.paper.max(1.0);
        let bubbles = value.bubbles.as_ref().and_then(|bubbles| {
            let columns: Vec<BubbleInk> = (0..3).map_while(|p| column(&around, bubbles, p, black)).collect();
            columns.try_into().ok()
        });
        ValueInk { field: value.field, located: fit.is_some_and(|f| f.located), boxes, bubbles }
    }

    /// Trust in the picture of a box, 0 to 1.
    fn quality(&self, fit: &ValueFit, position: usize, value: &ValueBoxes) -> f32 {
        let side = value.boxes[position].w as f32;
        let sharp = (BLUR.1 - self.rectified.blur / side) / (BLUR.1 - BLUR.0);
        let framed = if fit.found() { fit.boxes[position] } else { 0.0 };
        // Light at the end of the range is no harm in itself: paper may be white. It is where it takes the ink away.
        let contrast = fit.contrast / (self.rectified.paper - self.rectified.ink).max(1.0);
        let lit = (1.0 - fit.glare / t::GLARE_MIN).max((contrast - CONTRAST.0) / (CONTRAST.1 - CONTRAST.0));
        sharp.min(framed.sqrt()).min(lit).clamp(0.0, 1.0)
    }
}

/// Probability that ink is no digit, X or dash: the network was taught to know nothing of such ink.
fn foreign(odds: &Odds) -> f32 {
    let best = odds.iter().copied().fold(0.0, f32::max);
    if best < 0.5 { 1.0 - best } else { 0.0 }
}

/// Whether a stroke crosses the frame of a box: ink just outside of it, where no bubble and no other box is printed.
fn crossed(around: &Around<'_>, rect: Rect, value: &ValueBoxes) -> bool {
    const STEPS: usize = 18;
    let (left, top) = (rect.x as f32 - OUTSIDE, rect.y as f32 - OUTSIDE);
    let (width, height) = (rect.w as f32 + 2.0 * OUTSIDE, rect.h as f32 + 2.0 * OUTSIDE);
    let free = |x: f32, y: f32| {
        value.boxes.iter().filter(|b| **b != rect).all(|b| {
            let near = b.grown(OUTSIDE as i32 / 2);
            !(near.x as f32 <= x
                && x <= near.right() as f32
                && near.y as f32 <= y
                && y <= near.bottom() as f32)
        })
    };
    let mut seen = Vec::with_capacity(4 * STEPS);
    for step in 0..STEPS {
        let share = (step as f32 + 0.5) / STEPS as f32;
        for (x, y) in [
            (left + share * width, top),
            (left + share * width, top + height),
            (left, top + share * height),
            (left + width, top + share * height),
        ] {
            if free(x, y) {
                seen.extend(around.grey(x, y));
            }
        }
    }
    let mut sorted = seen.clone();
    sorted.sort_unstable_by(f32::total_cmp);
    let Some(paper) = sorted.get(sorted.len() * 3 / 4) else { return false };
    let ink = seen.iter().filter(|g| **g < paper * OUTSIDE_INK).count();
    ink as f32 > OUTSIDE_SHARE * seen.len() as f32
}
