//! The synthetic photographer: fills printed forms by hand and photographs them, and knows what it wrote.
//!
//! Handwriting is made of strokes, so that it works from the repository alone; a caller may give cuts of real digits
//! instead ([`Crops`], of the training split only). Damage comes by kind and severity, one at a time or as it comes
//! on polling day. The same seed and the same calls give the same bytes on the same machine; other machines may
//! round sines and roots differently.
//!
//! It never reads a form: how a page is recognised must not be known to what it is tried on.

// Pixels, light and curves are not counts: they are fractions, and no total is ever made from them.
#![allow(clippy::float_arithmetic)]

mod bubble;
mod camera;
mod canvas;
mod chance;
mod crops;
mod cursive;
mod curve;
mod damage;
mod digit;
mod extra;
mod fill;
mod habit;
mod jpeg;
mod letter;
mod light;
mod overlay;
mod paint;
mod pen;
mod sensor;
mod surface;
mod text;
mod traced;
mod truth;
mod warp;

pub use camera::{Camera, Shot};
pub use canvas::Picture;
pub use crops::{Crops, Split};
pub use damage::{Damage, Kind, Level};
pub use fill::{FilledPage, VALUE_MAX};
pub use habit::{Habits, Leading, Marking, Nought};
pub use pen::Pen;
pub use truth::{Oddity, Stands, Truth, ValueTruth};
pub use warp::{Homography, Mapping};

use crate::rng::Rng;
use forms::Page;
use model::Field;
use std::sync::Arc;

/// Painted blank pages are kept up to this many bytes: several pages of two megapixels.
const KEPT_MAX: usize = 24 << 20;

/// A page as printed at one scale.
struct Print {
    page: Arc<Page>,
    scale: f32,
    sheet: Arc<canvas::Grey>,
}

/// Fills pages and photographs them, one after the other, from one seed.
pub struct Photographer {
    seed: u64,
    filled: u64,
    shots: u64,
    typeface: text::Typeface,
    prints: Vec<Print>,
    crops: Option<Crops>,
}

impl Photographer {
    /// One with handwriting of its own.
    pub fn new(seed: u64) -> Self {
        Photographer {
            seed,
            filled: 0,
            shots: 0,
            typeface: text::Typeface::new(),
            prints: Vec::new(),
            crops: None,
        }
    }

    /// Writes digits and crosses with real ink from now on, where the collection has any.
    pub fn with_crops(mut self, crops: Crops) -> Self {
        self.crops = Some(crops);
        self
    }

    /// A stream of chance for a purpose of the caller's, such as drawing habits or damage.
    pub fn chance(&self, purpose: &str) -> Rng {
        Rng::of(self.seed, &format!("photo/caller/{purpose}"))
    }

    /// Fills a page: the number of each field that stands on it; `None`, and a field that is not named, stays empty.
    /// Fields of other pages are passed over. A number above [`VALUE_MAX`] does not fit the boxes and is written as that.
    pub fn fill(&mut self, page: &Page, values: &[(Field, Option<u32>)], habits: &Habits) -> FilledPage {
        self.filled += 1;
        let rng = Rng::of(self.seed, &format!("photo/fill/{}", self.filled));
        fill::fill(page, values, *habits, self.crops.as_ref(), rng)
    }

    /// Fills a page with exactly these strokes: what stands in each box, what is odd about it, which bubbles carry ink.
    /// For cases that habits bring about only by chance. A box that is struck out takes the digit that stands beside
    /// it; the page then says that a scribble stands in it. Fields that are not named stay empty.
    pub fn fill_exactly(&mut self, page: &Page, wanted: &[ValueTruth], habits: &Habits) -> FilledPage {
        self.filled += 1;
        let rng = Rng::of(self.seed, &format!("photo/fill/{}", self.filled));
        fill::fill_exactly(page, wanted, *habits, self.crops.as_ref(), rng)
    }

    /// Photographs a filled page.
    pub fn shoot(&mut self, filled: &FilledPage, damage: &Damage, camera: Camera) -> Shot {
        self.shots += 1;
        let mut rng = Rng::of(self.seed, &format!("photo/shot/{}", self.shots));
        let page = filled.page();
        let size = (page.size.w as f32 / 1000.0, page.size.h as f32 / 1000.0);
        let scene = camera::Scene::sample(size, camera, damage, &mut rng);
        // A few scales only, so that a painted page serves many photographs; never less than the camera sees.
        let scale = ((scene.scale().log2() * 6.0).ceil() / 6.0).exp2();
        let sheet = self.print(&filled.page, scale);
        camera::shoot(filled, (&sheet, scale), scene, damage, rng)
    }

    /// The page as printed, at so many pixels per millimetre, in grey; for looking at.
    pub fn blank(&mut self, page: &Page, scale: f32) -> Picture {
        let sheet = self.print(&Arc::new(page.clone()), scale);
        let rgb = sheet.pixels.iter().flat_map(|grey| [*grey; 3]).collect();
        Picture { width: sheet.width, height: sheet.height, rgb }
    }

    fn print(&mut self, page: &Arc<Page>, scale: f32) -> Arc<canvas::Grey> {
        let known = |p: &Print| p.scale == scale && (Arc::ptr_eq(&p.page, page) || p.page.art == page.art);
        if let Some(at) = self.prints.iter().position(known) {
            let print = self.prints.remove(at);
            let sheet = Arc::clone(&print.sheet);
            self.prints.push(print);
            return sheet;
        }
        let sheet = Arc::new(paint::print(page, scale, &self.typeface));
        self.prints.push(Print { page: Arc::clone(page), scale, sheet: Arc::clone(&sheet) });
        let mut bytes: usize = self.prints.iter().map(|p| p.sheet.pixels.len()).sum();
        while bytes > KEPT_MAX && !self.prints.is_empty() {
            bytes -= self.prints.remove(0).sheet.pixels.len();
        }
        sheet
    }
}
