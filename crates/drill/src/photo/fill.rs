//! A page filled by hand.

use super::chance::Chance;
use super::crops::Crops;
use super::curve::{Path, shaken, smooth};
use super::digit::{Forming, strokes};
use super::habit::{Habits, Leading, Nought};
use super::pen::{Ink, Mark, Pen, stroke};
use super::truth::{Oddity, Stands, ValueTruth};
use super::{canvas::Place, extra};
use crate::rng::Rng;
use forms::{BUBBLES, Page, Rect, ValueBoxes};
use model::Field;
use std::sync::Arc;

/// Largest number that three boxes hold.
pub const VALUE_MAX: u32 = 999;

/// A printed page with handwriting on it.
#[derive(Clone, Debug)]
pub struct FilledPage {
    pub(super) page: Arc<Page>,
    pub(super) marks: Vec<Mark>,
    /// What was written, number by number in the page's order.
    pub values: Vec<ValueTruth>,
    /// Which boxes of names and signatures carry a signature, in the page's order.
    pub signed: Vec<bool>,
}

impl FilledPage {
    /// The page under the handwriting.
    pub fn page(&self) -> &Page {
        &self.page
    }
}

/// An upright rectangle in millimetres: upper left corner and size.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub at: Place,
    pub size: Place,
}

impl Area {
    pub(super) fn of(rect: Rect) -> Self {
        let mm = |v: i32| v as f32 / 1000.0;
        Area { at: (mm(rect.x), mm(rect.y)), size: (mm(rect.w), mm(rect.h)) }
    }
    /// Part of it, given in shares of its sides.
    pub(super) fn part(self, x: f32, y: f32, w: f32, h: f32) -> Self {
        Area {
            at: (self.at.0 + x * self.size.0, self.at.1 + y * self.size.1),
            size: (w * self.size.0, h * self.size.1),
        }
    }
    pub(super) fn place(self, p: Place) -> Place {
        (self.at.0 + p.0 * self.size.0, self.at.1 + p.1 * self.size.1)
    }
    pub(super) fn path(self, path: &[Place]) -> Path {
        path.iter().map(|p| self.place(*p)).collect()
    }
}

/// One writer at work on one page.
pub(super) struct Hand<'a> {
    pub rng: Rng,
    pub habits: Habits,
    pub ink: Ink,
    pub crops: Option<&'a Crops>,
    slant: f32,
    height: f32,
    narrow: f32,
    forming: Forming,
    variants: [u32; 10],
    pub marks: Vec<Mark>,
}

impl<'a> Hand<'a> {
    pub(super) fn new(mut rng: Rng, habits: Habits, crops: Option<&'a Crops>) -> Self {
        Hand {
            habits,
            ink: Ink::of(habits.pen, &mut rng),
            crops,
            slant: rng.near(0.1) + 0.06,
            height: rng.within(0.48, 0.74),
            narrow: rng.within(0.5, 0.72),
            forming: Forming {
                traced: true,
                round: 0.8 * rng.unit() * rng.unit(),
                shake: rng.within(0.02, 0.06),
            },
            variants: std::array::from_fn(|_| rng.draw() as u32),
            marks: Vec::new(),
            rng,
        }
    }

    /// A stroke of the ordinary width for a box of this height in millimetres.
    pub(super) fn draw(&mut self, path: &Path, box_height: f32) {
        let width = self.ink.width * box_height;
        let mark = stroke(path, &self.ink, width, &mut self.rng);
        self.marks.push(mark);
    }

    /// Writes one number into its boxes and bubbles.
    pub(super) fn number(&mut self, boxes: &ValueBoxes, value: Option<u32>) -> ValueTruth {
        let value = value.map(|v| v.min(VALUE_MAX));
        let mut truth = ValueTruth {
            field: boxes.field,
            value,
            boxes: [Stands::Empty; 3],
            oddities: [None; 3],
            marked: boxes.bubbles.as_ref().map(|_| [[false; BUBBLES]; 3]),
        };
        let Some(value) = value else { return truth };
        truth.boxes = plan(value, &self.habits);
        let leftward = self.rng.happens(self.habits.leftward) && (1..100).contains(&value);
        if leftward {
            let of = |digit: u8| Stands::Digit(digit);
            let [_, tens, units] = digits(value);
            truth.boxes = if value < 10 {
                [of(units), Stands::Empty, Stands::Empty]
            } else {
                [of(tens), of(units), Stands::Empty]
            };
        }
        for (position, rect) in boxes.boxes.iter().enumerate() {
            let oddity = self.oddity(truth.boxes[position]);
            truth.oddities[position] = oddity;
            self.fill_box(*rect, boxes, truth.boxes[position], oddity);
            if leftward && truth.boxes[position].digit().is_some() {
                truth.oddities[position] = oddity.or(Some(Oddity::Leftward));
            }
            if oddity == Some(Oddity::StruckOut) {
                truth.boxes[position] = Stands::Scribble;
            }
        }
        if let Some(bubbles) = &boxes.bubbles {
            let marked = self.choose_bubbles(value, &truth);
            self.mark(bubbles, &marked);
            truth.marked = Some(marked);
        }
        truth
    }

    /// Writes what is wanted, no more and no less.
    pub(super) fn exactly(&mut self, boxes: &ValueBoxes, wanted: &ValueTruth) -> ValueTruth {
        let mut truth = wanted.clone();
        for (position, rect) in boxes.boxes.iter().enumerate() {
            self.fill_box(*rect, boxes, wanted.boxes[position], wanted.oddities[position]);
            if wanted.oddities[position] == Some(Oddity::StruckOut) {
                truth.boxes[position] = Stands::Scribble;
            }
        }
        truth.marked = boxes.bubbles.as_ref().map(|bubbles| {
            let marked = wanted.marked.unwrap_or_default();
            self.mark(bubbles, &marked);
            marked
        });
        truth
    }

    fn oddity(&mut self, stands: Stands) -> Option<Oddity> {
        let h = self.habits;
        let rates = [
            (Oddity::PaintedOver, h.painted_over),
            (Oddity::StruckOut, h.struck_out),
            (Oddity::Outside, h.outside),
        ];
        let met = rates.map(|(oddity, rate)| self.rng.happens(rate).then_some(oddity));
        stands.digit()?;
        met.into_iter().flatten().next()
    }

    fn fill_box(&mut self, rect: Rect, boxes: &ValueBoxes, stands: Stands, oddity: Option<Oddity>) {
        let area = Area::of(rect);
        match oddity {
            Some(Oddity::PaintedOver) => {
                let wrong = self.rng.below(10) as u8;
                self.digit(area, boxes.guide, wrong);
                let middle = area.place((0.5 + self.rng.near(0.04), 0.5 + self.rng.near(0.04)));
                let half =
                    (area.size.0 * self.rng.within(0.36, 0.54), area.size.1 * self.rng.within(0.4, 0.54));
                self.marks.push(Mark::Fluid { at: middle, half, seed: self.rng.draw() as u32 });
                self.stand(area, boxes.guide, stands);
            }
            Some(Oddity::StruckOut) => {
                let wrong = self.rng.below(10) as u8;
                self.digit(area, boxes.guide, wrong);
                for _ in 0..self.rng.between(1, 4) {
                    let (left, right) = (self.rng.within(0.0, 0.25), self.rng.within(0.75, 1.0));
                    let (y, dy) = (self.rng.within(0.3, 0.7), self.rng.near(0.25));
                    let path = area.path(&[(left, y + dy), (0.5, y), (right, y - dy)]);
                    self.draw(&path, area.size.1);
                }
                let beside = area.part(0.25, -0.62, 0.5, 0.55);
                self.stand(beside, false, stands);
            }
            Some(Oddity::Outside) => {
                let (dx, dy) = (self.rng.near(0.2), self.rng.near(0.15));
                let big = self.rng.within(1.05, 1.35);
                self.stand(area.part(dx - 0.15, dy - 0.15, big, big), false, stands);
            }
            Some(Oddity::Leftward) | None => self.stand(area, boxes.guide, stands),
        }
    }

    fn stand(&mut self, area: Area, guide: bool, stands: Stands) {
        match stands {
            Stands::Digit(digit) => self.digit(area, guide, digit),
            Stands::Cross => self.cross(area),
            Stands::Dash => self.dash(area),
            Stands::Empty | Stands::Scribble => {}
        }
    }

    fn digit(&mut self, area: Area, guide: bool, digit: u8) {
        if let Some(cut) = self.crops.and_then(|crops| crops.pick(Stands::Digit(digit), &mut self.rng)) {
            self.marks.push(cut.laid(area));
            return;
        }
        let traced = guide && self.rng.happens(self.habits.traced);
        let fresh = self.rng.draw() as u32;
        let usual = self.variants[usize::from(digit) % 10];
        let variant = if self.rng.often(0.15) { fresh } else { usual };
        let forming = Forming { traced, ..self.forming };
        let mut shapes = strokes(digit, variant, forming, &mut self.rng);
        if digit == 1 && self.rng.happens(self.habits.flagged) {
            let flag = (self.rng.within(-0.1, 0.15), self.rng.within(0.4, 0.62));
            let top = (self.rng.within(0.62, 0.8), 0.0);
            shapes = vec![vec![flag, top, (top.0 - 0.04, 1.0)]];
        }
        let (room, slant) = if traced {
            // The guide as it is printed, not quite followed.
            let (dx, dy) = (self.rng.near(0.025), self.rng.near(0.025));
            (
                area.part(0.29 + dx, 0.18 + dy, 0.42 + self.rng.near(0.03), 0.66 + self.rng.near(0.03)),
                self.rng.near(0.03),
            )
        } else {
            let height = (self.height + self.rng.near(0.05)).clamp(0.3, 0.9);
            let width = height * (self.narrow + self.rng.near(0.05)) * if digit == 1 { 0.8 } else { 1.0 };
            let (x, y) = (0.5 + self.rng.near(0.07), 0.5 + self.rng.near(0.05));
            (area.part(x - width / 2.0, y - height / 2.0, width, height), self.slant + self.rng.near(0.04))
        };
        let tremble = self.rng.within(0.0, 0.012);
        for shape in shapes {
            let leaned: Path = shape.iter().map(|p| (p.0 + slant * (0.5 - p.1) * 1.6, p.1)).collect();
            let path = room.path(&shaken(&leaned, tremble, &mut self.rng));
            self.draw(&path, area.size.1);
        }
    }

    fn cross(&mut self, area: Area) {
        if let Some(cut) = self.crops.and_then(|crops| crops.pick(Stands::Cross, &mut self.rng)) {
            self.marks.push(cut.laid(area));
            return;
        }
        let room = if self.rng.often(0.35) {
            area.part(0.03, 0.03, 0.94, 0.94)
        } else {
            let (w, h) = (self.rng.within(0.35, 0.7), self.rng.within(0.5, 0.8));
            area.part(0.5 - w / 2.0 + self.rng.near(0.04), 0.5 - h / 2.0 + self.rng.near(0.04), w, h)
        };
        let bow = self.rng.near(0.05);
        for (from, to) in [((0.0, 0.0), (1.0, 1.0)), ((1.0, 0.0), (0.0, 1.0))] {
            let ends = shaken(&[from, (0.5 + bow, 0.5), to], 0.04, &mut self.rng);
            self.draw(&room.path(&smooth(&ends)), area.size.1);
        }
    }

    fn dash(&mut self, area: Area) {
        let path: Path = match self.rng.below(16) {
            0 => vec![(0.05, 0.95), (0.95, 0.05)],
            // Larger than any digit: from corner to corner.
            1 => vec![(0.07, 0.07), (0.93, 0.07), (0.07, 0.93), (0.93, 0.93)],
            _ => {
                let half = self.rng.within(0.15, 0.42);
                vec![(0.5 - half, 0.5), (0.5, 0.5), (0.5 + half, 0.5)]
            }
        };
        let path = shaken(&path, 0.03, &mut self.rng);
        self.draw(&area.path(&path), area.size.1);
    }
}

/// Hundreds, tens, units.
pub(super) fn digits(value: u32) -> [u8; 3] {
    [value / 100 % 10, value / 10 % 10, value % 10].map(|digit| digit as u8)
}

/// What stands in the three boxes for a number.
fn plan(value: u32, habits: &Habits) -> [Stands; 3] {
    let lead = match habits.leading {
        Leading::Cross => Stands::Cross,
        Leading::Dash => Stands::Dash,
        Leading::Empty => Stands::Empty,
        Leading::Zero => Stands::Digit(0),
    };
    match habits.nought {
        Nought::Crosses if value == 0 => return [Stands::Cross; 3],
        Nought::Dashes if value == 0 => return [Stands::Dash; 3],
        Nought::Zeros if value == 0 => return [Stands::Digit(0); 3],
        _ => {}
    }
    let [hundreds, tens, units] = digits(value);
    [
        if value >= 100 { Stands::Digit(hundreds) } else { lead },
        if value >= 10 { Stands::Digit(tens) } else { lead },
        Stands::Digit(units),
    ]
}

/// Fills a page: numbers by field, fields that are not named stay empty.
pub(super) fn fill(
    page: &Page,
    values: &[(Field, Option<u32>)],
    habits: Habits,
    crops: Option<&Crops>,
    rng: Rng,
) -> FilledPage {
    let number = |hand: &mut Hand<'_>, boxes: &ValueBoxes| {
        let value = values.iter().find(|(field, _)| *field == boxes.field).and_then(|(_, value)| *value);
        hand.number(boxes, value)
    };
    filled(page, Hand::new(rng, habits, crops), number)
}

/// Fills a page with exactly these strokes.
pub(super) fn fill_exactly(
    page: &Page,
    wanted: &[ValueTruth],
    habits: Habits,
    crops: Option<&Crops>,
    rng: Rng,
) -> FilledPage {
    let number = |hand: &mut Hand<'_>, boxes: &ValueBoxes| match wanted
        .iter()
        .find(|truth| truth.field == boxes.field)
    {
        Some(truth) => hand.exactly(boxes, truth),
        None => hand.number(boxes, None),
    };
    filled(page, Hand::new(rng, habits, crops), number)
}

fn filled(
    page: &Page,
    mut hand: Hand<'_>,
    number: impl Fn(&mut Hand<'_>, &ValueBoxes) -> ValueTruth,
) -> FilledPage {
    let truths: Vec<ValueTruth> = page.values.iter().map(|boxes| number(&mut hand, boxes)).collect();
    extra::write(page, &truths, &mut hand);
    let signed = extra::sign(page, &mut hand);
    FilledPage { page: Arc::new(page.clone()), marks: hand.marks, values: truths, signed }
}

/// A pen for names and signatures, which another person holds.
pub(super) fn another(rng: &mut Rng) -> Ink {
    let pen = rng.choose([Pen::Blue, Pen::Black, Pen::Blue, Pen::Violet]);
    Ink::of(pen, rng)
}
