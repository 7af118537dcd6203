//! What the page lies on: a tile of table, wood, cloth or floor, and things beside the page.

use super::canvas::{Picture, Place};
use super::chance::Chance;
use super::damage::{Damage, Kind};
use super::light::distance;
use super::pen::{cloud, grain};
use crate::rng::Rng;

/// Side of the tile in pixels.
const TILE: usize = 256;

/// A thing on the table: a thick line of one colour, in parts of the picture's width.
#[derive(Clone, Copy, Debug)]
struct Thing {
    from: Place,
    to: Place,
    half: f32,
    colour: [u8; 3],
}

/// What one photograph lies on.
#[derive(Clone, Debug)]
pub(super) struct Surface {
    tile: Picture,
    things: Vec<Thing>,
    turn: Place,
}

/// Patterns that a table or floor has.
#[derive(Clone, Copy)]
enum Pattern {
    Plain,
    Wood,
    Cloth,
    Floor,
}

impl Surface {
    pub(super) fn sample(width: usize, damage: &Damage, rng: &mut Rng) -> Self {
        let clutter = damage.of(Kind::Clutter);
        let pattern = if clutter < 0.1 {
            Pattern::Plain
        } else {
            rng.choose([Pattern::Wood, Pattern::Cloth, Pattern::Floor, Pattern::Plain])
        };
        let bright = rng.within(35.0, 200.0);
        let warm = rng.within(-0.1, 0.35);
        let base = [bright * (1.0 + warm * 0.5), bright, bright * (1.0 - warm)];
        let seed = rng.draw() as u32;
        let mut tile = Picture::plain(TILE, TILE, [0; 3]);
        for y in 0..TILE {
            for x in 0..TILE {
                let shade = pattern_at(pattern, x as f32, y as f32, seed);
                let value = base.map(|b| (b * shade).clamp(0.0, 255.0) as u8);
                tile.rgb[(y * TILE + x) * 3..][..3].copy_from_slice(&value);
            }
        }
        let mut things = Vec::new();
        for _ in 0..(clutter * 7.0) as u32 {
            let from = (rng.within(-0.05, 1.05), rng.within(-0.05, 1.5));
            let to = (from.0 + rng.near(0.25), from.1 + rng.near(0.25));
            let grey = rng.within(15.0, 225.0);
            let colour = [0; 3].map(|_: u8| (grey + rng.near(28.0)).clamp(0.0, 255.0) as u8);
            things.push(Thing { from, to, half: rng.within(0.01, 0.06), colour });
        }
        // White sheets lie about as well: the hardest thing to tell from the page.
        if clutter > 0.5 && rng.often(0.5) {
            let from = (rng.choose([-0.02, 1.02]), rng.within(0.0, 1.4));
            things.push(Thing { from, to: (from.0, from.1 + 0.3), half: 0.12, colour: [228, 228, 224] });
        }
        let angle = rng.within(0.0, std::f32::consts::TAU);
        let zoom = TILE as f32 / width as f32 * rng.within(1.5, 4.0);
        Surface { tile, things, turn: (angle.cos() * zoom, angle.sin() * zoom) }
    }

    /// The colour at a pixel.
    pub(super) fn at(&self, x: usize, y: usize, width: usize) -> [u8; 3] {
        let (fx, fy) = (x as f32, y as f32);
        let p = (fx / width as f32, fy / width as f32);
        for thing in &self.things {
            if distance(p, thing.from, thing.to) < thing.half {
                return thing.colour;
            }
        }
        let u = (fx * self.turn.0 - fy * self.turn.1) as i32 as usize % TILE;
        let v = (fx * self.turn.1 + fy * self.turn.0) as i32 as usize % TILE;
        let at = (v * TILE + u) * 3;
        self.tile.rgb.get(at..at + 3).and_then(|c| c.try_into().ok()).unwrap_or([90; 3])
    }
}

fn pattern_at(pattern: Pattern, x: f32, y: f32, seed: u32) -> f32 {
    let fine = grain(x as u32, y as u32, seed) * 0.1;
    match pattern {
        Pattern::Plain => 0.95 + fine,
        Pattern::Wood => {
            let ring = cloud(x / 60.0, y / 5.0, seed) * 0.25 + cloud(x / 25.0, y / 2.0, seed ^ 1) * 0.12;
            0.72 + ring + fine * 0.4
        }
        Pattern::Cloth => {
            let weave = ((x * 0.8).sin() * (y * 0.8).sin()) * 0.12;
            let stripe = if (x / 32.0) as u32 % 2 == (y / 32.0) as u32 % 2 { 0.1 } else { -0.1 };
            0.9 + weave + stripe + fine
        }
        Pattern::Floor => {
            let joint = x % 128.0 < 2.5 || y % 128.0 < 2.5;
            if joint { 0.45 } else { 0.9 + cloud(x / 9.0, y / 9.0, seed) * 0.14 + fine * 0.5 }
        }
    }
}
