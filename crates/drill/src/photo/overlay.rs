//! What lies on or hides the page: creases, coffee, a folded corner, fingers, a screen's grid.

use super::camera::near;
use super::canvas::{Picture, Place, span};
use super::chance::Chance;
use super::damage::{Damage, Kind};
use super::pen::{Mark, cloud, lay};
use super::warp::Mapping;
use crate::rng::Rng;

/// A corner that is folded over or missing: the part of the page beyond a slanted line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corner {
    normal: Place,
    at: f32,
    folded: bool,
}

impl Corner {
    pub(super) fn sample(size: Place, damage: &Damage, rng: &mut Rng) -> Option<Self> {
        let (folded, cut) = (damage.of(Kind::CornerFolded), damage.of(Kind::CornerCut));
        let severity = folded.max(cut);
        let which = rng.below(4);
        let angle = rng.within(0.5, 1.05);
        let reach = size.0 * (0.03 + 0.2 * severity);
        let (sx, sy) = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)][which as usize % 4];
        let normal = (sx * angle.cos(), sy * angle.sin());
        let tip = (if sx > 0.0 { size.0 } else { 0.0 }, if sy > 0.0 { size.1 } else { 0.0 });
        let at = normal.0 * tip.0 + normal.1 * tip.1 - reach;
        (severity > 0.0).then_some(Corner { normal, at, folded: folded >= cut })
    }

    /// How far a place lies beyond the line, in millimetres.
    pub(super) fn past(&self, p: Place) -> f32 {
        self.normal.0 * p.0 + self.normal.1 * p.1 - self.at
    }

    /// The colour of the paper's back where the folded corner lies on the page.
    pub(super) fn flap(&self, p: Place, size: Place) -> Option<[f32; 3]> {
        let past = self.past(p);
        if !self.folded || past > 0.0 {
            return None;
        }
        let back = (p.0 - 2.0 * past * self.normal.0, p.1 - 2.0 * past * self.normal.1);
        let inside = back.0.min(size.0 - back.0).min(back.1).min(size.1 - back.1);
        if inside > 0.0 {
            let shade = (225.0 + past * 0.15).max(196.0);
            return Some([shade, shade, shade - 4.0]);
        }
        None
    }
}

/// Worn ink and a thin line along every crease.
pub(super) fn creases(sheet: &mut Picture, mapping: &Mapping, size: Place, scale: f32, rng: &mut Rng) {
    let unit = size.0.hypot(size.1) / 1080.0;
    for crease in &mapping.relief.creases {
        let long = size.0.hypot(size.1);
        let (n, base) = (crease.normal, (crease.normal.0 * crease.at, crease.normal.1 * crease.at));
        let mut points = Vec::new();
        for step in 0..=40 {
            let t = (step as f32 / 40.0 * 2.0 - 1.0) * long;
            let p = (base.0 - n.1 * t, base.1 + n.0 * t);
            if p.0 > -5.0 && p.1 > -5.0 && p.0 < size.0 + 5.0 && p.1 < size.1 + 5.0 {
                points.push((p.0, p.1, rng.within(0.25, 0.6) * unit));
            }
        }
        let cover = rng.within(0.1, 0.4);
        let seed = rng.draw() as u32;
        lay(sheet, &Mark::Stroke { points, colour: [0.55, 0.55, 0.56], cover, waver: 0.9, seed }, scale);
    }
}

/// A ring of coffee and what dripped into it.
pub(super) fn stain(sheet: &mut Picture, size: Place, scale: f32, damage: &Damage, rng: &mut Rng) {
    let severity = damage.of(Kind::Stain);
    let at = (rng.within(0.1, 0.9) * size.0, rng.within(0.1, 0.9) * size.1);
    let radius = size.0.min(size.1) * rng.within(0.06, 0.1);
    let seed = rng.draw() as u32;
    if severity <= 0.0 {
        return;
    }
    let reach = radius * 1.3;
    for y in span((at.1 - reach) * scale, (at.1 + reach) * scale, sheet.height) {
        for x in span((at.0 - reach) * scale, (at.0 + reach) * scale, sheet.width) {
            let (dx, dy) = (x as f32 / scale - at.0, y as f32 / scale - at.1);
            let (u, v) = (dx / radius, dy / radius);
            let wobble = 0.08 * (cloud(u * 2.0 + 7.0, v * 2.0 + 7.0, seed) - 0.5);
            let far = u.hypot(v) + wobble;
            let ring =
                (1.0 - (far - 1.0).abs() / 0.07).max(0.0) * cloud(u * 4.0 + 9.0, v * 4.0 + 9.0, seed ^ 5);
            let pool = if far < 1.0 { 0.25 * cloud(u * 1.5 + 9.0, v * 1.5 + 9.0, seed ^ 3) } else { 0.0 };
            let cover = ((ring + pool) * (0.35 + 0.65 * severity)).min(0.9);
            if cover > 0.0 {
                sheet.stain(x, y, [0.55, 0.38, 0.2], cover);
            }
        }
    }
}

/// Thumbs that hold the paper down.
pub(super) fn fingers(picture: &mut Picture, damage: &Damage, rng: &mut Rng) {
    let severity = damage.of(Kind::Finger);
    let (w, h) = (picture.width as f32, picture.height as f32);
    for _ in 0..(severity * 2.5).ceil() as u32 {
        let half = w * rng.within(0.035, 0.055);
        let along = rng.within(0.1, 0.95);
        let reach = w * (0.05 + 0.12 * severity * rng.unit());
        let tilt = rng.near(0.12) * h;
        let (from, to) = match rng.below(4) {
            0 => ((-half, along * h), (reach, along * h + tilt)),
            1 => ((w + half, along * h), (w - reach, along * h + tilt)),
            _ => ((along * w, h + half), (along * w + tilt * 0.5, h - reach)),
        };
        let tone = rng.within(0.55, 1.0);
        let skin = [205.0, 150.0, 115.0].map(|c: f32| c * tone);
        for y in span(from.1.min(to.1) - half, from.1.max(to.1) + half, picture.height) {
            for x in span(from.0.min(to.0) - half, from.0.max(to.0) + half, picture.width) {
                let p = (x as f32, y as f32);
                let Some(far) = near(p, from, to, half) else { continue };
                let round = (1.0 - far * far).max(0.0).sqrt();
                let nail = (p.0 - to.0).hypot(p.1 - to.1) < half * 0.55;
                let light = 0.55 + 0.45 * round + if nail { 0.12 } else { 0.0 };
                picture.cover(x, y, skin.map(|c| (c * light).min(255.0)), ((1.0 - far) * 12.0).min(1.0));
            }
        }
    }
}

/// Stripes between the grid of a screen and that of the sensor.
pub(super) fn moire(picture: &mut Picture, damage: &Damage, rng: &mut Rng) {
    let depth = damage.of(Kind::Moire) * 0.22;
    if depth <= 0.0 {
        return;
    }
    let table: Vec<f32> =
        (0..256).map(|i| (i as f32 / 256.0 * std::f32::consts::TAU).sin() * depth).collect();
    let mut wave = || {
        let (length, angle) = (rng.within(2.3, 26.0), rng.within(0.0, 3.2));
        (angle.cos() * 256.0 / length, angle.sin() * 256.0 / length, rng.within(1e-4, 2e-3))
    };
    let waves = [wave(), wave()];
    let width = picture.width;
    for (i, pixel) in picture.rgb.chunks_exact_mut(3).enumerate() {
        let (x, y) = ((i % width) as f32, (i / width) as f32);
        let phase: [f32; 2] = waves.map(|(a, b, bend)| a * x + b * y + bend * (x * x + y * y) * 0.05);
        for (value, shift) in pixel.iter_mut().zip([0.0, 85.0, 170.0]) {
            let at = |p: f32| table[((p + shift) as i64 & 255) as usize];
            let factor = 1.0 + at(phase[0]) + at(phase[1]) * 0.6;
            *value = (f32::from(*value) * factor).clamp(0.0, 255.0) as u8;
        }
    }
}
