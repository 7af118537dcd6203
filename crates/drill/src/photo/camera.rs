//! Takes the photograph: every pixel looks back to the place of the page, or of the table, that it sees.

use super::canvas::{Grey, Picture, Place};
use super::chance::Chance;
use super::damage::{Damage, Kind};
use super::fill::FilledPage;
use super::jpeg;
use super::light::{Light, distance};
use super::overlay;
use super::pen::lay;
use super::sensor;
use super::surface::Surface;
use super::truth::Truth;
use super::warp::Mapping;
use crate::rng::Rng;

/// Pixels between the places where the way back to the page is worked out in full; between them it is interpolated.
const CELL: usize = 8;

/// The size of a camera's picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Camera {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
}

impl Camera {
    /// Two million pixels, as messengers send them.
    pub const TWO_MEGAPIXELS: Camera = Camera { width: 1224, height: 1632 };
    /// The size of many published pages of 2024.
    pub const PUBLISHED: Camera = Camera { width: 1000, height: 1500 };
    /// Twelve million pixels, straight from a phone.
    pub const TWELVE_MEGAPIXELS: Camera = Camera { width: 3000, height: 4000 };
}

/// A photograph and what it shows.
#[derive(Clone, Debug)]
pub struct Shot {
    /// The file.
    pub jpeg: Vec<u8>,
    /// The picture before compression.
    pub picture: Picture,
    /// What it shows.
    pub truth: Truth,
}

/// A camera over one page: all that chance decides, before a pixel is drawn.
pub(super) struct Scene {
    pub frame: Camera,
    pub mapping: Mapping,
    size: Place,
    light: Light,
    surface: Surface,
    corner: Option<overlay::Corner>,
}

impl Scene {
    pub(super) fn sample(size: Place, camera: Camera, damage: &Damage, rng: &mut Rng) -> Self {
        let share = 1.0 - 0.67 * damage.of(Kind::Downscale);
        let shrunk = |side: usize| ((side.clamp(16, 16_000) as f32) * share) as usize;
        let mut frame = Camera { width: shrunk(camera.width), height: shrunk(camera.height) };
        if damage.turns() % 2 == 1 {
            frame = Camera { width: frame.height, height: frame.width };
        }
        let pixels = (frame.width, frame.height);
        Scene {
            frame,
            mapping: Mapping::sample(size, pixels, damage, rng),
            size,
            light: Light::sample(pixels, damage, rng),
            surface: Surface::sample(frame.width, damage, rng),
            corner: overlay::Corner::sample(size, damage, rng),
        }
    }

    /// Pixels per millimetre that the painted page must have; a bound keeps a strongly slanted page small.
    pub(super) fn scale(&self) -> f32 {
        let pixels = (self.frame.width * self.frame.height) as f32;
        let most = (1.3 * pixels / (self.size.0 * self.size.1)).sqrt();
        self.mapping.scale(self.size).min(most).max(0.2)
    }
}

/// Takes the photograph of a filled page, whose print is given at `scale` pixels per millimetre.
pub(super) fn shoot(
    filled: &FilledPage,
    (print, scale): (&Grey, f32),
    scene: Scene,
    damage: &Damage,
    mut rng: Rng,
) -> Shot {
    let mut sheet = paper(print, &mut rng);
    for mark in &filled.marks {
        lay(&mut sheet, mark, scale);
    }
    overlay::creases(&mut sheet, &scene.mapping, scene.size, scale, &mut rng);
    overlay::stain(&mut sheet, scene.size, scale, damage, &mut rng);
    let small = sheet.halved();
    let mut picture = Picture::plain(scene.frame.width, scene.frame.height, [0; 3]);
    Render { scene: &scene, sheets: [&sheet, &small], scale }.draw(&mut picture);
    drop((sheet, small));
    overlay::fingers(&mut picture, damage, &mut rng);
    overlay::moire(&mut picture, damage, &mut rng);
    sensor::develop(&mut picture, damage, &mut rng);
    let quality = 90.0 - 78.0 * damage.of(Kind::Jpeg);
    let page = filled.page();
    let truth = Truth {
        edition: page.edition,
        contest: page.contest,
        page: page.number,
        payload: page.qr.as_ref().map(|qr| qr.payload.clone()),
        values: filled.values.clone(),
        signed: filled.signed.clone(),
        damage: *damage,
        mapping: scene.mapping,
    };
    Shot { jpeg: jpeg::encode(&picture, quality as u8), picture, truth }
}

/// The print on paper that is not quite white.
fn paper(print: &Grey, rng: &mut Rng) -> Picture {
    let white = rng.within(238.0, 252.0);
    let tint = [white, white - rng.within(0.0, 3.0), white - rng.within(0.0, 9.0)];
    // Printer's black reflects a little.
    let black = rng.within(14.0, 44.0);
    let curves: [[u8; 256]; 3] =
        tint.map(|t| std::array::from_fn(|i| (black + i as f32 / 255.0 * (t - black)) as u8));
    let mut rgb = Vec::with_capacity(print.pixels.len() * 3);
    for value in &print.pixels {
        let i = usize::from(*value);
        rgb.extend_from_slice(&[curves[0][i], curves[1][i], curves[2][i]]);
    }
    Picture { width: print.width, height: print.height, rgb }
}

/// What is known at a corner of a cell: place on the page, share of light, light of lamps.
#[derive(Clone, Copy)]
struct Node {
    u: f32,
    v: f32,
    light: f32,
    glare: f32,
}

impl Node {
    fn mix(self, other: Node, t: f32) -> Node {
        let mix = |a: f32, b: f32| a + (b - a) * t;
        Node {
            u: mix(self.u, other.u),
            v: mix(self.v, other.v),
            light: mix(self.light, other.light),
            glare: mix(self.glare, other.glare),
        }
    }
}

struct Render<'a> {
    scene: &'a Scene,
    sheets: [&'a Picture; 2],
    scale: f32,
}

impl Render<'_> {
    fn draw(&self, picture: &mut Picture) {
        let (width, height) = (picture.width, picture.height);
        let columns = width.div_ceil(CELL) + 1;
        let line = |y: usize| (0..columns).map(|x| self.node(x * CELL, y)).collect::<Vec<_>>();
        let mut upper = line(0);
        for top in (0..height).step_by(CELL) {
            let lower = line(top + CELL);
            for y in top..(top + CELL).min(height) {
                let t = (y - top) as f32 / CELL as f32;
                for column in 0..columns - 1 {
                    let left = upper[column].mix(lower[column], t);
                    let right = upper[column + 1].mix(lower[column + 1], t);
                    self.piece(picture, (column * CELL, y), left, right);
                }
            }
            upper = lower;
        }
    }

    fn node(&self, x: usize, y: usize) -> Node {
        let (x, y) = (x as f32 + 0.5, y as f32 + 0.5);
        let (u, v) = self.scene.mapping.page(x, y);
        let frame = self.scene.frame;
        let unit = (frame.width as f32).hypot(frame.height as f32);
        let (mut light, glare) = self.scene.light.at(x, y, unit);
        let relief = &self.scene.mapping.relief;
        let here = relief.height((u, v));
        let slope = (relief.height((u + 1.0, v)) - here, relief.height((u, v + 1.0)) - here);
        let from = self.scene.light.from;
        light *= (1.0 + 0.75 * (slope.0 * from.0 + slope.1 * from.1)).clamp(0.5, 1.25);
        Node { u, v, light, glare }
    }

    /// One row of a cell.
    fn piece(&self, picture: &mut Picture, (x, y): (usize, usize), left: Node, right: Node) {
        let end = (x + CELL).min(picture.width);
        let density = (right.u - left.u).hypot(right.v - left.v) / CELL as f32;
        // Where a pixel sees more than one and a half pixels of the sheet, it looks at the smaller sheet.
        let coarse = density * self.scale > 1.5;
        let per_mm = 1.0 / density.max(1e-3);
        for px in x..end {
            let node = left.mix(right, (px - x) as f32 / CELL as f32);
            let colour = self.look(node, (px, y), per_mm, usize::from(coarse));
            let at = (y * picture.width + px) * 3;
            let lit = colour.map(|c| (c * node.light + node.glare).min(255.0) as u8);
            picture.rgb[at..at + 3].copy_from_slice(&lit);
        }
    }

    fn look(&self, node: Node, (x, y): (usize, usize), per_mm: f32, level: usize) -> [f32; 3] {
        let (w, h) = self.scene.size;
        let (u, v) = (node.u, node.v);
        let mut inside = u.min(w - u).min(v).min(h - v);
        let mut flap = None;
        if let Some(corner) = &self.scene.corner {
            let past = corner.past((u, v));
            flap = corner.flap((u, v), self.scene.size);
            inside = inside.min(-past);
        }
        let cover = (inside * per_mm + 0.5).clamp(0.0, 1.0);
        if cover >= 1.0 {
            return flap.unwrap_or_else(|| self.sheet(u, v, level));
        }
        let table = self.scene.surface.at(x, y, self.scene.frame.width).map(f32::from);
        let shade = 1.0 - 0.35 * (1.0 + inside / 7.0).clamp(0.0, 1.0);
        if cover <= 0.0 {
            return table.map(|c| c * shade);
        }
        let sheet = self.sheet(u, v, level);
        std::array::from_fn(|c| sheet[c] * cover + table[c] * shade * (1.0 - cover))
    }

    /// The sheet's colour at a place in millimetres, between its pixels.
    fn sheet(&self, u: f32, v: f32, level: usize) -> [f32; 3] {
        let sheet = self.sheets[level];
        let scale = self.scale / (1 << level) as f32;
        let (x, y) = ((u * scale - 0.5).max(0.0), (v * scale - 0.5).max(0.0));
        let (ix, iy) = ((x as usize).min(sheet.width.max(2) - 2), (y as usize).min(sheet.height.max(2) - 2));
        let (tx, ty) = ((x - ix as f32).min(1.0), (y - iy as f32).min(1.0));
        let at = (iy * sheet.width + ix) * 3;
        let line = sheet.width * 3;
        let (Some(a), Some(b)) = (sheet.rgb.get(at..at + 6), sheet.rgb.get(at + line..at + line + 6)) else {
            return [255.0; 3];
        };
        let weights = [(1.0 - tx) * (1.0 - ty), tx * (1.0 - ty), (1.0 - tx) * ty, tx * ty];
        std::array::from_fn(|c| {
            f32::from(a[c]) * weights[0]
                + f32::from(a[c + 3]) * weights[1]
                + f32::from(b[c]) * weights[2]
                + f32::from(b[c + 3]) * weights[3]
        })
    }
}

/// Whether a place lies nearer than a reach to a straight piece; for overlays.
pub(super) fn near(p: Place, a: Place, b: Place, reach: f32) -> Option<f32> {
    let far = distance(p, a, b) / reach;
    (far < 1.0).then_some(far)
}
