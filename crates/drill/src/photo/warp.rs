//! Where each place of the page comes to lie in the picture: perspective of the camera, relief of the paper.

use super::canvas::Place;
use super::chance::Chance;
use super::damage::{Damage, Kind};
use crate::rng::Rng;
use forms::Point;

/// A plane seen by a camera: three rows of three, applied to (x, y, 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Homography(pub [[f64; 3]; 3]);

impl Homography {
    /// Where a place goes.
    pub fn apply(&self, x: f64, y: f64) -> (f64, f64) {
        let row = |r: [f64; 3]| r[0] * x + r[1] * y + r[2];
        let w = row(self.0[2]);
        (row(self.0[0]) / w, row(self.0[1]) / w)
    }

    /// First the other, then this one.
    fn after(&self, other: &Homography) -> Homography {
        let (a, b) = (self.0, other.0);
        Homography(std::array::from_fn(|i| std::array::from_fn(|j| (0..3).map(|k| a[i][k] * b[k][j]).sum())))
    }

    /// The way back.
    fn inverse(&self) -> Homography {
        let m = self.0;
        let minor = |r: usize, c: usize| {
            let (r1, r2, c1, c2) = ((r + 1) % 3, (r + 2) % 3, (c + 1) % 3, (c + 2) % 3);
            m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1]
        };
        let whole = (0..3).map(|c| m[0][c] * minor(0, c)).sum::<f64>();
        Homography(std::array::from_fn(|i| std::array::from_fn(|j| minor(j, i) / whole)))
    }
}

/// A straight crease: the paper rises or sinks towards it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Crease {
    /// Unit normal.
    pub normal: Place,
    /// Distance of the line from the page's origin along the normal, millimetres.
    pub at: f32,
    height: f32,
    reach: f32,
}

/// A wave or a rolled edge.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Bend {
    Wave { along: Place, height: f32, length: f32, phase: f32 },
    Roll { normal: Place, at: f32, height: f32, reach: f32 },
}

/// The height of the paper over the table, in millimetres of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Relief {
    pub creases: Vec<Crease>,
    bends: Vec<Bend>,
}

fn along(normal: Place, p: Place) -> f32 {
    normal.0 * p.0 + normal.1 * p.1
}

impl Relief {
    fn sample(size: Place, damage: &Damage, rng: &mut Rng) -> Self {
        let mut relief = Relief::default();
        let (folds, curl) = (damage.of(Kind::Folds), damage.of(Kind::Curl));
        let unit = size.0.hypot(size.1) / 1080.0;
        if folds > 0.0 {
            let down = 1 + rng.below(if folds > 0.4 { 3 } else { 2 });
            let across = 1 + rng.below(if folds > 0.6 { 3 } else { 1 });
            for (count, upright) in [(down, false), (across, true)] {
                for i in 1..=count {
                    let tilt = rng.near(0.012);
                    let normal = if upright { (tilt.cos(), tilt.sin()) } else { (tilt.sin(), tilt.cos()) };
                    let side = if upright { size.0 } else { size.1 };
                    let at = side * (i as f32 / (count as f32 + 1.0) + rng.near(0.012));
                    let height = rng.sign() * folds * rng.within(8.0, 26.0) * unit;
                    relief.creases.push(Crease { normal, at, height, reach: rng.within(70.0, 190.0) * unit });
                }
            }
        }
        if curl > 0.0 {
            let (normal, at, side) = match rng.below(4) {
                0 => ((-1.0, 0.0), 0.0, size.0),
                1 => ((1.0, 0.0), size.0, size.0),
                2 => ((0.0, -1.0), 0.0, size.1),
                _ => ((0.0, 1.0), size.1, size.1),
            };
            let height = curl * rng.within(25.0, 80.0) * unit;
            relief.bends.push(Bend::Roll { normal, at, height, reach: side * rng.within(0.3, 0.6) });
            for _ in 0..2 {
                let angle = rng.within(0.0, std::f32::consts::TAU);
                relief.bends.push(Bend::Wave {
                    along: (angle.cos(), angle.sin()),
                    height: curl * rng.within(3.0, 12.0) * unit,
                    length: rng.within(250.0, 700.0) * unit,
                    phase: rng.within(0.0, 6.3),
                });
            }
        }
        relief
    }

    /// Height at a place.
    pub(super) fn height(&self, p: Place) -> f32 {
        let creases = self.creases.iter().map(|c| {
            let far = (along(c.normal, p) - c.at).abs() / c.reach;
            let near = (1.0 - far).max(0.0);
            c.height * near * near * (1.0 + 0.6 * far)
        });
        let bends = self.bends.iter().map(|bend| match *bend {
            Bend::Wave { along: way, height, length, phase } => {
                height * (along(way, p) * std::f32::consts::TAU / length + phase).sin()
            }
            Bend::Roll { normal, at, height, reach } => {
                let near = (1.0 + (along(normal, p) - at) / reach).clamp(0.0, 1.2);
                height * near * near
            }
        });
        creases.sum::<f32>() + bends.sum::<f32>()
    }

    /// How far a place lies nearer to each crease than it seems, since the slope takes up paper.
    fn taken_up(&self, p: Place) -> Place {
        let mut sum = (0.0, 0.0);
        for c in &self.creases {
            let t = along(c.normal, p) - c.at;
            let slope = c.height / c.reach;
            let shift = t.clamp(-c.reach, c.reach) * slope * slope / 2.0;
            sum = (sum.0 + c.normal.0 * shift, sum.1 + c.normal.1 * shift);
        }
        sum
    }
}

/// From the page to the picture and back.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapping {
    /// From millimetres of a flat page to pixels of the picture.
    pub flat: Homography,
    back: Homography,
    pub(super) relief: Relief,
    /// Sideways shift per height, at the middle of the page and per millimetre from it.
    view: Place,
    spread: f32,
    middle: Place,
}

impl Mapping {
    /// The place on the page, in millimetres, that is seen at a pixel; it may lie outside the page.
    pub(super) fn page(&self, x: f32, y: f32) -> Place {
        let (x, y) = self.back.apply(f64::from(x), f64::from(y));
        let flat = (x as f32, y as f32);
        let height = self.relief.height(flat);
        let slope = self.slope(flat);
        let up = self.relief.taken_up(flat);
        (flat.0 - height * slope.0 + up.0, flat.1 - height * slope.1 + up.1)
    }

    fn slope(&self, p: Place) -> Place {
        (self.view.0 + (p.0 - self.middle.0) * self.spread, self.view.1 + (p.1 - self.middle.1) * self.spread)
    }

    /// Where a place of the page is seen, in pixels.
    pub fn pixel(&self, at: Point) -> (f32, f32) {
        let wanted = (at.x as f32 / 1000.0, at.y as f32 / 1000.0);
        let mut flat = wanted;
        for _ in 0..8 {
            let (height, slope, up) =
                (self.relief.height(flat), self.slope(flat), self.relief.taken_up(flat));
            let seen = (flat.0 - height * slope.0 + up.0, flat.1 - height * slope.1 + up.1);
            flat = (flat.0 + wanted.0 - seen.0, flat.1 + wanted.1 - seen.1);
        }
        let (x, y) = self.flat.apply(f64::from(flat.0), f64::from(flat.1));
        (x as f32, y as f32)
    }

    /// Pixels per millimetre where they are most.
    pub(super) fn scale(&self, size: Place) -> f32 {
        let mut most = 0f64;
        for (x, y) in [(0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9), (0.5, 0.5)] {
            let (x, y) = (f64::from(size.0) * x, f64::from(size.1) * y);
            let (a, b, c) = (self.flat.apply(x, y), self.flat.apply(x + 1.0, y), self.flat.apply(x, y + 1.0));
            let area = (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
            most = most.max(area.abs().sqrt());
        }
        most as f32
    }

    /// A camera over a page of this size in millimetres, with a picture of this size in pixels.
    pub(super) fn sample(size: Place, frame: (usize, usize), damage: &Damage, rng: &mut Rng) -> Self {
        let pi = f64::from(std::f32::consts::PI);
        let lean = f64::from(damage.of(Kind::Perspective)) * 40.0 / 180.0 * pi;
        let way = f64::from(rng.within(0.0, std::f32::consts::TAU));
        let (pitch, yaw) = (lean * way.sin() + 1e-9, lean * way.cos());
        let wobble =
            f64::from(damage.of(Kind::Rotation) * 30.0 * rng.sign() * rng.within(0.6, 1.0)) / 180.0 * pi;
        let roll = wobble + f64::from(damage.turns()) * pi / 2.0;
        let (w, h) = (f64::from(size.0), f64::from(size.1));
        let distance = w.hypot(h) * f64::from(rng.within(1.0, 1.7));
        let seen = camera((w, h), (roll, pitch, yaw), distance);
        let flat = framed(seen, (w, h), frame, damage, rng);
        Mapping {
            flat,
            back: flat.inverse(),
            relief: Relief::sample(size, damage, rng),
            view: (yaw.tan() as f32 + rng.near(0.05), pitch.tan() as f32 + rng.near(0.05)),
            spread: 1.0 / distance as f32,
            middle: (size.0 / 2.0, size.1 / 2.0),
        }
    }
}

/// The page's plane as a camera at this distance sees it, turned about three axes.
fn camera((w, h): (f64, f64), (roll, pitch, yaw): (f64, f64, f64), distance: f64) -> Homography {
    let (sr, cr) = roll.sin_cos();
    let (sp, cp) = pitch.sin_cos();
    let (sy, cy) = yaw.sin_cos();
    // Columns of Rz(roll) Rx(pitch) Ry(yaw) for the page's two axes.
    let first = [cr * cy - sr * sp * sy, sr * cy + cr * sp * sy, -cp * sy];
    let second = [-sr * cp, cr * cp, sp];
    let turned = Homography([
        [first[0], second[0], 0.0],
        [first[1], second[1], 0.0],
        [first[2] / distance, second[2] / distance, 1.0],
    ]);
    turned.after(&Homography([[1.0, 0.0, -w / 2.0], [0.0, 1.0, -h / 2.0], [0.0, 0.0, 1.0]]))
}

/// Zooms and moves so that the page fills the frame, or leaves it where it is cut off.
fn framed(
    seen: Homography,
    (w, h): (f64, f64),
    frame: (usize, usize),
    damage: &Damage,
    rng: &mut Rng,
) -> Homography {
    let corners = [(0.0, 0.0), (w, 0.0), (w, h), (0.0, h)].map(|(x, y)| seen.apply(x, y));
    let low = corners.iter().fold((f64::MAX, f64::MAX), |m, c| (m.0.min(c.0), m.1.min(c.1)));
    let high = corners.iter().fold((f64::MIN, f64::MIN), |m, c| (m.0.max(c.0), m.1.max(c.1)));
    let (fw, fh) = (frame.0 as f64, frame.1 as f64);
    let cut = f64::from(damage.of(Kind::CutOff));
    let margin = if cut > 0.0 { 0.01 } else { f64::from(rng.within(0.015, 0.06)) };
    let room = 1.0 - 2.0 * margin;
    let zoom = (fw * room / (high.0 - low.0)).min(fh * room / (high.1 - low.1));
    let slack = (fw - zoom * (high.0 - low.0), fh - zoom * (high.1 - low.1));
    let spot = (f64::from(rng.within(0.15, 0.85)), f64::from(rng.within(0.15, 0.85)));
    let mut shift = (slack.0 * spot.0 - zoom * low.0, slack.1 * spot.1 - zoom * low.1);
    let side = rng.below(4);
    if cut > 0.0 {
        let far = |slack: f64, spot: f64, whole: f64| slack * spot + whole * (0.02 + 0.2 * cut);
        match side {
            0 => shift.0 -= far(slack.0, spot.0, fw),
            1 => shift.0 += far(slack.0, 1.0 - spot.0, fw),
            2 => shift.1 -= far(slack.1, spot.1, fh),
            _ => shift.1 += far(slack.1, 1.0 - spot.1, fh),
        }
    }
    Homography([[zoom, 0.0, shift.0], [0.0, zoom, shift.1], [0.0, 0.0, 1.0]]).after(&seen)
}
