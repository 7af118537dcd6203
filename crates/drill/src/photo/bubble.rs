//! Bubbles: which are marked, and how.

use super::canvas::Place;
use super::chance::Chance;
use super::curve::{Path, arc, shaken};
use super::fill::{Area, Hand, digits};
use super::habit::Marking;
use super::pen::stroke;
use super::truth::ValueTruth;
use forms::{BUBBLES, Bubbles};

impl Hand<'_> {
    /// Which bubbles the writer marks: those of the number, but for the mistakes of the station.
    pub(super) fn choose_bubbles(&mut self, value: u32, truth: &ValueTruth) -> [[bool; BUBBLES]; 3] {
        let mut marked = [[false; BUBBLES]; 3];
        let h = self.habits;
        let [none, wrong, twice] =
            [h.unmarked, h.contradicting, h.doubled].map(|rate| self.rng.happens(rate));
        let (odd, shift) = (self.rng.below(3) as usize % 3, 1 + self.rng.below(9) as usize);
        if none {
            return marked;
        }
        for (position, digit) in digits(value).into_iter().enumerate() {
            let written = truth.boxes[position].digit().is_some() || truth.oddities[position].is_some();
            if !written && !h.blank_bubbles {
                continue;
            }
            let digit = usize::from(digit);
            let other = (digit + shift) % BUBBLES;
            let chosen = if wrong && position == odd { other } else { digit };
            marked[position][chosen] = true;
            if twice && position == odd {
                marked[position][other] = true;
            }
        }
        marked
    }

    pub(super) fn mark(&mut self, bubbles: &Bubbles, marked: &[[bool; BUBBLES]; 3]) {
        for (column, places) in marked.iter().zip(&bubbles.at) {
            for (marked, at) in column.iter().zip(places) {
                if *marked {
                    let at = (at.x as f32 / 1000.0, at.y as f32 / 1000.0);
                    self.bubble(at, bubbles.radius as f32 / 1000.0);
                }
            }
        }
    }

    fn bubble(&mut self, at: Place, radius: f32) {
        let at = (at.0 + self.rng.near(0.08) * radius, at.1 + self.rng.near(0.08) * radius);
        let room = Area { at: (at.0 - radius, at.1 - radius), size: (radius * 2.0, radius * 2.0) };
        match self.habits.marking {
            Marking::Tick => {
                let path = shaken(&[(0.1, 0.5), (0.4, 0.9), (1.1, -0.1)], 0.06, &mut self.rng);
                self.thick(&room.path(&path), radius * 0.3);
            }
            Marking::Cross => {
                for path in [[(0.1, 0.1), (0.9, 0.9)], [(0.9, 0.1), (0.1, 0.9)]] {
                    let path = shaken(&path, 0.08, &mut self.rng);
                    self.thick(&room.path(&path), radius * 0.3);
                }
            }
            Marking::Full => {
                let reach = radius * self.rng.within(0.82, 1.02);
                self.blot(at, reach, 1.0);
            }
            Marking::Spilled => {
                let reach = radius * self.rng.within(1.05, 1.35);
                self.blot(at, reach, 1.0);
            }
            Marking::Partly => {
                let away = (at.0 + self.rng.near(0.25) * radius, at.1 + self.rng.near(0.25) * radius);
                let reach = radius * self.rng.within(0.5, 0.75);
                self.blot(away, reach, 0.85);
            }
        }
    }

    /// A stroke of this width in millimetres.
    fn thick(&mut self, path: &Path, width: f32) {
        let mark = stroke(path, &self.ink, width, &mut self.rng);
        self.marks.push(mark);
    }

    /// Fills a disc as a pen does: round the edge, then to and fro.
    fn blot(&mut self, at: Place, radius: f32, share: f32) {
        let width = (radius * 0.42).max(0.2);
        let reach = radius - width / 2.0;
        let ring = shaken(&arc(at, (reach, reach), self.rng.unit(), 1.1), radius * 0.04, &mut self.rng);
        self.thick(&ring, width);
        let rows = 7;
        let tilt = self.rng.within(0.0, std::f32::consts::TAU);
        let (sin, cos) = tilt.sin_cos();
        let mut path = Path::new();
        for row in 0..=rows {
            let v = (row as f32 / rows as f32 * 2.0 - 1.0) * share;
            let u = (1.0 - v * v).max(0.0).sqrt() * if row % 2 == 0 { 1.0 } else { -1.0 };
            let (x, y) = (u * reach, v * reach);
            path.push((at.0 + x * cos - y * sin, at.1 + x * sin + y * cos));
        }
        let path = shaken(&path, radius * 0.05, &mut self.rng);
        self.thick(&path, width);
    }
}
