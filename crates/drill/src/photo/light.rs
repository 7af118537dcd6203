//! Light over the picture: its fall from one side, shadows, lamps.

use super::canvas::Place;
use super::chance::Chance;
use super::damage::{Damage, Kind};
use crate::rng::Rng;

/// A dark shape with a soft edge; all lengths in parts of the picture's diagonal.
#[derive(Clone, Copy, Debug)]
enum Shade {
    /// Everything beyond a line.
    Side { normal: Place, at: f32 },
    /// A thick line: an arm, a finger, a phone.
    Bar { from: Place, to: Place, half: f32 },
}

/// Light of one photograph.
#[derive(Clone, Debug)]
pub(super) struct Light {
    size: Place,
    fall: Place,
    vignette: f32,
    shades: Vec<(Shade, f32, f32)>,
    lamps: Vec<(Place, f32, f32)>,
    /// Whence the light comes over the table, for relief.
    pub from: Place,
}

impl Light {
    pub(super) fn sample(frame: (usize, usize), damage: &Damage, rng: &mut Rng) -> Self {
        let (w, h) = (frame.0 as f32, frame.1 as f32);
        let unit = w.hypot(h).max(1.0);
        let way = rng.within(0.0, std::f32::consts::TAU);
        let uneven = damage.of(Kind::UnevenLight);
        let steep = uneven * rng.within(0.3, 0.75);
        let mut light = Light {
            size: (w / unit, h / unit),
            fall: (way.cos() * steep, way.sin() * steep),
            vignette: uneven * rng.within(0.1, 0.5),
            shades: Vec::new(),
            lamps: Vec::new(),
            from: (way.cos(), way.sin()),
        };
        light.add_shades(damage.of(Kind::Shadow), rng);
        light.add_lamps(damage.of(Kind::Glare), rng);
        light
    }

    fn spot(&self, rng: &mut Rng) -> Place {
        (self.size.0 * rng.within(0.1, 0.9), self.size.1 * rng.within(0.1, 0.9))
    }

    fn add_shades(&mut self, shadow: f32, rng: &mut Rng) {
        if shadow <= 0.0 {
            return;
        }
        let soft = if rng.often(0.4) { rng.within(0.004, 0.015) } else { rng.within(0.03, 0.15) };
        let depth = 0.15 + shadow * 0.5;
        if rng.often(0.4) {
            let angle = rng.within(0.0, std::f32::consts::TAU);
            let normal = (angle.cos(), angle.sin());
            let through = self.spot(rng);
            let at = normal.0 * through.0 + normal.1 * through.1;
            self.shades.push((Shade::Side { normal, at }, soft, depth));
            return;
        }
        // A forearm or a phone from one edge, with fingers when it is a hand.
        let end = self.spot(rng);
        let start =
            (self.size.0 * rng.within(-0.1, 1.1), self.size.1 * if rng.often(0.7) { 1.15 } else { -0.15 });
        let half = rng.within(0.05, 0.13) * (0.6 + shadow * 0.6);
        self.shades.push((Shade::Bar { from: start, to: end, half }, soft, depth));
        if rng.often(0.5) {
            for _ in 0..3 {
                let to = (end.0 + rng.near(0.09), end.1 + rng.near(0.09));
                self.shades.push((Shade::Bar { from: end, to, half: half * 0.25 }, soft, depth));
            }
        }
    }

    fn add_lamps(&mut self, glare: f32, rng: &mut Rng) {
        if glare <= 0.0 {
            return;
        }
        for _ in 0..rng.between(1, 2) {
            let at = self.spot(rng);
            self.lamps.push((at, rng.within(0.04, 0.09) * (0.6 + glare), 120.0 + 380.0 * glare));
        }
    }

    /// Share of light at a pixel, and what a lamp adds there.
    pub(super) fn at(&self, x: f32, y: f32, unit: f32) -> (f32, f32) {
        let p = (x / unit, y / unit);
        let (dx, dy) = (p.0 - self.size.0 / 2.0, p.1 - self.size.1 / 2.0);
        let mut share = 1.0 + self.fall.0 * dx + self.fall.1 * dy - self.vignette * (dx * dx + dy * dy) * 3.0;
        let mut kept = 1.0f32;
        for (shade, soft, depth) in &self.shades {
            let inside = match *shade {
                Shade::Side { normal, at } => normal.0 * p.0 + normal.1 * p.1 - at,
                Shade::Bar { from, to, half } => half - distance(p, from, to),
            };
            let t = (inside / soft * 0.5 + 0.5).clamp(0.0, 1.0);
            kept = kept.min(1.0 - depth * t * t * (3.0 - 2.0 * t));
        }
        share *= kept;
        let mut added = 0.0;
        for (at, reach, strength) in &self.lamps {
            let far = (p.0 - at.0).hypot(p.1 - at.1) / reach;
            added += strength * (-far * far * 1.5).exp();
        }
        (share.max(0.05), added)
    }
}

/// Distance of a place from a straight piece.
pub(super) fn distance(p: Place, a: Place, b: Place) -> f32 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let t = (((p.0 - a.0) * dx + (p.1 - a.1) * dy) / (dx * dx + dy * dy).max(1e-9)).clamp(0.0, 1.0);
    (p.0 - a.0 - t * dx).hypot(p.1 - a.1 - t * dy)
}
