//! From light to numbers: blur of lens and hand, exposure, grain.

use super::canvas::Picture;
use super::chance::Chance;
use super::damage::{Damage, Kind};
use crate::rng::Rng;

/// Blurs, exposes and grains a picture as the damage says.
pub(super) fn develop(picture: &mut Picture, damage: &Damage, rng: &mut Rng) {
    let unit = picture.width.min(picture.height) as f32 / 1224.0;
    let defocus = damage.of(Kind::Defocus) * 4.5 * unit;
    if defocus > 0.9 {
        let radius = (defocus * 1.2) as usize;
        for _ in 0..2 {
            box_blur(picture, radius.max(1));
        }
    } else {
        soften(picture, 0.12 + 0.2 * defocus);
    }
    let shake = damage.of(Kind::Motion) * 22.0 * unit;
    if shake >= 1.0 {
        motion(picture, shake, rng);
    }
    expose(picture, &curves(damage, rng));
    grain(picture, 0.8 + damage.of(Kind::Noise) * 15.0, rng);
}

/// Three neighbours in each direction, the outer ones with this weight.
fn soften(picture: &mut Picture, weight: f32) {
    let outer = (weight * 256.0) as u16;
    let inner = 256 - 2 * outer;
    let line = picture.width * 3;
    if picture.width < 3 || picture.height < 3 {
        return;
    }
    let mut before = vec![0u8; line];
    for row in picture.rgb.chunks_exact_mut(line) {
        before.copy_from_slice(row);
        for (out, near) in row[3..].iter_mut().zip(before.windows(7)) {
            let sum = u16::from(near[0]) * outer + u16::from(near[3]) * inner + u16::from(near[6]) * outer;
            *out = ((sum + 128) >> 8) as u8;
        }
    }
    let mut upper = picture.rgb[..line].to_vec();
    for y in 1..picture.height - 1 {
        let (head, lower) = picture.rgb.split_at_mut((y + 1) * line);
        let row = &mut head[y * line..];
        for ((value, above), below) in row.iter_mut().zip(&mut upper).zip(lower.iter()) {
            let sum = u16::from(*above) * outer + u16::from(*value) * inner + u16::from(*below) * outer;
            *above = *value;
            *value = ((sum + 128) >> 8) as u8;
        }
    }
}

/// The mean of a square of this radius, by running sums.
fn box_blur(picture: &mut Picture, radius: usize) {
    let line = picture.width * 3;
    let count = (2 * radius + 1) as u32;
    let part = (1 << 16) / count;
    let mut before = vec![0u8; line];
    for row in picture.rgb.chunks_exact_mut(line) {
        before.copy_from_slice(row);
        let at = |x: isize, c: usize| {
            let x = x.clamp(0, picture.width as isize - 1) as usize;
            u32::from(before[x * 3 + c])
        };
        for c in 0..3 {
            let reach = radius as isize;
            let mut sum: u32 = (-reach..=reach).map(|x| at(x, c)).sum();
            for x in 0..picture.width {
                row[x * 3 + c] = ((sum * part + 32_768) >> 16).min(255) as u8;
                let x = x as isize;
                sum = sum + at(x + reach + 1, c) - at(x - reach, c);
            }
        }
    }
    let source = picture.rgb.clone();
    let row_at = |y: isize| {
        let y = y.clamp(0, picture.height as isize - 1) as usize;
        &source[y * line..(y + 1) * line]
    };
    let mut sums = vec![0u32; line];
    for y in -(radius as isize)..=radius as isize {
        sums.iter_mut().zip(row_at(y)).for_each(|(sum, value)| *sum += u32::from(*value));
    }
    for (y, row) in (0isize..).zip(picture.rgb.chunks_exact_mut(line)) {
        let (enter, leave) = (row_at(y + radius as isize + 1), row_at(y - radius as isize));
        for (((out, sum), enter), leave) in row.iter_mut().zip(&mut sums).zip(enter).zip(leave) {
            *out = ((*sum * part + 32_768) >> 16).min(255) as u8;
            *sum = *sum + u32::from(*enter) - u32::from(*leave);
        }
    }
}

/// The mean along a straight, slightly bent way of this many pixels.
fn motion(picture: &mut Picture, length: f32, rng: &mut Rng) {
    let angle = rng.within(0.0, std::f32::consts::PI);
    let steps = (length.ceil() as usize).clamp(2, 24);
    let bend = rng.near(0.15) * length;
    let source = picture.rgb.clone();
    let line = picture.width * 3;
    let offsets: Vec<(isize, isize)> = (0..steps)
        .map(|i| {
            let t = i as f32 / (steps as f32 - 1.0) - 0.5;
            let side = bend * (4.0 * t * t - 0.5);
            let (sin, cos) = angle.sin_cos();
            (
                (t * length * cos - side * sin).round() as isize,
                (t * length * sin + side * cos).round() as isize,
            )
        })
        .collect();
    let part = (1u32 << 16) / steps as u32;
    let mut sums = vec![0u32; line];
    for y in 0..picture.height {
        sums.fill(0);
        for (dx, dy) in &offsets {
            let from = (y as isize + dy).clamp(0, picture.height as isize - 1) as usize * line;
            let row = &source[from..from + line];
            let shift = (dx.unsigned_abs() * 3).min(line);
            if *dx >= 0 {
                sums.iter_mut().zip(&row[shift..]).for_each(|(sum, v)| *sum += u32::from(*v));
                let rest = line - shift;
                sums[rest..].iter_mut().zip(&row[rest..]).for_each(|(sum, v)| *sum += u32::from(*v));
            } else {
                sums[shift..].iter_mut().zip(row).for_each(|(sum, v)| *sum += u32::from(*v));
                sums[..shift].iter_mut().zip(row).for_each(|(sum, v)| *sum += u32::from(*v));
            }
        }
        let row = &mut picture.rgb[y * line..(y + 1) * line];
        row.iter_mut().zip(&sums).for_each(|(out, sum)| *out = ((sum * part + 32_768) >> 16).min(255) as u8);
    }
}

/// From light to value, for each colour.
fn curves(damage: &Damage, rng: &mut Rng) -> [[u8; 256]; 3] {
    let (low, dark, over) =
        (damage.of(Kind::LowContrast), damage.of(Kind::Dark), damage.of(Kind::Overexposed));
    let white = rng.within(188.0, 240.0) * (1.0 - 0.25 * low) * (1.0 - 0.72 * dark);
    let black = (rng.within(4.0, 26.0) + 95.0 * low) * (1.0 - 0.7 * dark);
    let gain = 1.0 + over * 0.55;
    let bend = rng.within(0.85, 1.2);
    let (warm, green) = (rng.near(0.042), rng.near(0.018));
    [1.0 + warm, 1.0 + green, 1.0 - warm].map(|tint| {
        std::array::from_fn(|i| {
            let value = (i as f32 / 255.0).powf(bend);
            ((black + value * (white - black)) * gain * tint + over * 35.0).clamp(0.0, 255.0) as u8
        })
    })
}

fn expose(picture: &mut Picture, curves: &[[u8; 256]; 3]) {
    for pixel in picture.rgb.chunks_exact_mut(3) {
        for (value, curve) in pixel.iter_mut().zip(curves) {
            *value = curve[usize::from(*value)];
        }
    }
}

/// Length of the table of grain.
const GRAINS: usize = 1 << 14;

/// Adds grain: the same to all colours, and a little to each alone. Neighbours share some of it, as after a phone's
/// own smoothing.
fn grain(picture: &mut Picture, deviation: f32, rng: &mut Rng) {
    let raw: Vec<f32> = (0..GRAINS + 2).map(|_| rng.near(deviation)).collect();
    let table: Vec<i16> =
        raw.windows(3).map(|w| (w[0] * 0.45 + w[1] * 0.75 + w[2] * 0.45).round() as i16).collect();
    let line = picture.width * 3;
    for row in picture.rgb.chunks_exact_mut(line) {
        let mut at = rng.below(GRAINS as u32) as usize;
        let mut own = rng.below(GRAINS as u32) as usize;
        for pixel in row.chunks_exact_mut(3) {
            at = (at + 1) & (GRAINS - 1);
            let common = table[at];
            for value in pixel {
                own = (own + 1) & (GRAINS - 1);
                *value = (i16::from(*value) + common + table[own] / 2).clamp(0, 255) as u8;
            }
        }
    }
}
