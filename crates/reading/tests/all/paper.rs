//! A small photographer for tests of geometry: paints a page, bends it, and looks at it from somewhere, so that the
//! true place of every box is known.

use forms::{Item, Page, Point, Rect};
use reading::gray::Gray;
use reading::plane::{Homography, PointF};

/// A painted page: 2 pixels per millimetre.
const PER_MM: f32 = 2.0;

/// What happens between page and photo.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Size of the photo in pixels.
    pub size: (usize, usize),
    /// Where the page's corners come to lie, as shares of the photo: upper left, upper right, lower right, lower left.
    pub corners: [(f32, f32); 4],
    /// What the paper does beyond that.
    pub bend: Bend,
    /// Box blurs, each of this many pixels to either side.
    pub blur: usize,
    /// Brightness of the darkest and the lightest place of the page.
    pub light: (f32, f32),
    /// Grey of what is around the page.
    pub table: u8,
    /// Largest noise in grey levels.
    pub noise: i32,
}

/// Shapes of paper, amplitudes in micrometres of displacement.
#[derive(Clone, Copy, Debug)]
pub enum Bend {
    /// None.
    Flat,
    /// Like a sheet on a column, bulging in the middle.
    Curl(f32),
    /// Folded in four: each crease shifts what is beyond it.
    Fold(f32),
    /// Waves.
    Wave(f32),
}

impl Bend {
    pub fn at(self, p: PointF) -> (f32, f32) {
        let (x, y) = (p.x / 600_000.0, p.y / 900_000.0);
        match self {
            Bend::Flat => (0.0, 0.0),
            Bend::Curl(a) => {
                (a * (x * std::f32::consts::TAU).sin(), a * 0.7 * (y * std::f32::consts::PI).sin())
            }
            Bend::Fold(a) => {
                let (u, v) = ((x - 0.48).abs() * 2.0, (y - 0.52).abs() * 2.0);
                (a * (u - 0.5) + a * 0.4 * v, a * (v - 0.5) - a * 0.4 * u)
            }
            Bend::Wave(a) => (a * (y * 11.0).sin(), a * (x * 9.0 + y * 4.0).cos()),
        }
    }
}

impl Default for Scene {
    fn default() -> Self {
        Scene {
            size: (1200, 1600),
            corners: [(0.04, 0.03), (0.96, 0.03), (0.96, 0.97), (0.04, 0.97)],
            bend: Bend::Flat,
            blur: 1,
            light: (200.0, 235.0),
            table: 90,
            noise: 6,
        }
    }
}

impl Scene {
    /// Turned clockwise by quarters.
    pub fn turned(mut self, quarters: usize) -> Scene {
        for _ in 0..quarters {
            self.size = (self.size.1, self.size.0);
            self.corners = self.corners.map(|(x, y)| (1.0 - y, x));
        }
        self
    }

    /// Turned by any angle about the photo's middle, and shrunk so that it still fits.
    pub fn rotated(mut self, degrees: f32, shrink: f32) -> Scene {
        let (w, h) = (self.size.0 as f32, self.size.1 as f32);
        let (sin, cos) = degrees.to_radians().sin_cos();
        self.corners = self.corners.map(|(x, y)| {
            let (dx, dy) = ((x - 0.5) * w * shrink, (y - 0.5) * h * shrink);
            (0.5 + (dx * cos - dy * sin) / w, 0.5 + (dx * sin + dy * cos) / h)
        });
        self
    }

    fn map(&self, page: &Page) -> Homography {
        let ideal = Rect::new(0, 0, page.size.w, page.size.h).corners();
        let (w, h) = (self.size.0 as f32, self.size.1 as f32);
        let pairs = [0, 1, 2, 3]
            .map(|k| (ideal[k].into(), PointF::new(self.corners[k].0 * w, self.corners[k].1 * h), 1.0));
        Homography::fit(&pairs).unwrap()
    }

    /// Where a place of the page truly lies in the photo.
    pub fn truth(&self, page: &Page, p: PointF) -> (f32, f32) {
        let (dx, dy) = self.bend.at(p);
        let at = self.map(page).apply(p.moved(dx, dy));
        (at.x, at.y)
    }

    /// The photo.
    pub fn shoot(&self, page: &Page) -> Gray {
        let sheet = paint(page);
        self.shoot_sheet(page, &sheet)
    }

    /// The photo of a painted page.
    pub fn shoot_sheet(&self, page: &Page, sheet: &Gray) -> Gray {
        let back = self.map(page).inverse().unwrap();
        let (w, h) = (page.size.w as f32, page.size.h as f32);
        let mut out = Gray::filled(self.size.0, self.size.1, self.table);
        for y in 0..out.height {
            for x in 0..out.width {
                let flat = back.apply(PointF::new(x as f32 + 0.5, y as f32 + 0.5));
                let mut p = flat;
                for _ in 0..4 {
                    let (dx, dy) = self.bend.at(p);
                    p = flat.moved(-dx, -dy);
                }
                if p.x < 0.0 || p.y < 0.0 || p.x >= w || p.y >= h {
                    continue;
                }
                let light = self.light.0 + (self.light.1 - self.light.0) * (0.6 * p.x / w + 0.4 * p.y / h);
                let ink = sheet.at(p.x / 1000.0 * PER_MM, p.y / 1000.0 * PER_MM) / 255.0;
                out.pixels[y * self.size.0 + x] = (light * (0.15 + 0.85 * ink)).clamp(0.0, 255.0) as u8;
            }
        }
        for _ in 0..2 {
            blur(&mut out, self.blur);
        }
        let mut seed = 12345u32;
        for pixel in &mut out.pixels {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let noise = (seed >> 16) as i32 % (2 * self.noise + 1) - self.noise;
            *pixel = (i32::from(*pixel) + noise).clamp(0, 255) as u8;
        }
        out
    }
}

fn blur(gray: &mut Gray, radius: usize) {
    if radius == 0 {
        return;
    }
    let source = gray.clone();
    for y in 0..gray.height {
        for x in 0..gray.width {
            let mut sum = 0u32;
            for d in 0..=2 * radius {
                sum += u32::from(source.near((x + d) as i64 - radius as i64, y as i64));
            }
            gray.pixels[y * gray.width + x] = (sum / (2 * radius as u32 + 1)) as u8;
        }
    }
    let source = gray.clone();
    for y in 0..gray.height {
        for x in 0..gray.width {
            let mut sum = 0u32;
            for d in 0..=2 * radius {
                sum += u32::from(source.near(x as i64, (y + d) as i64 - radius as i64));
            }
            gray.pixels[y * gray.width + x] = (sum / (2 * radius as u32 + 1)) as u8;
        }
    }
}

/// The page with all its straight ink, circles, and dashes where text stands.
pub fn paint(page: &Page) -> Gray {
    let width = (page.size.w as f32 / 1000.0 * PER_MM) as usize;
    let height = (page.size.h as f32 / 1000.0 * PER_MM) as usize;
    let mut sheet = Gray::filled(width, height, 255);
    for item in &page.art {
        match item {
            Item::Fill { rect, ink } => fill(&mut sheet, *rect, ink.0),
            Item::Frame { rect, stroke, ink } => {
                fill(&mut sheet, Rect::new(rect.x, rect.y, rect.w, *stroke), ink.0);
                fill(&mut sheet, Rect::new(rect.x, rect.bottom() - stroke, rect.w, *stroke), ink.0);
                fill(&mut sheet, Rect::new(rect.x, rect.y, *stroke, rect.h), ink.0);
                fill(&mut sheet, Rect::new(rect.right() - stroke, rect.y, *stroke, rect.h), ink.0);
            }
            Item::Line { from, to, stroke, ink, dots } => {
                let rect = Rect::new(
                    from.x.min(to.x) - if from.x == to.x { stroke / 2 } else { 0 },
                    from.y.min(to.y) - if from.y == to.y { stroke / 2 } else { 0 },
                    ((from.x - to.x).abs()).max(*stroke),
                    ((from.y - to.y).abs()).max(*stroke),
                );
                let grey = if dots.is_some() { 150 } else { ink.0 };
                if from.x == to.x || from.y == to.y {
                    fill(&mut sheet, rect, grey);
                }
            }
            Item::Circle { at, radius, stroke, ink, filled } => {
                circle(&mut sheet, *at, *radius, if *filled { *radius } else { *stroke }, ink.0);
            }
            Item::Text { at, size, text, .. } => {
                for (k, c) in text.chars().enumerate().filter(|(_, c)| c.is_alphanumeric()) {
                    let x = at.x + k as i32 * size / 2;
                    let tall = size / 2 + (c as i32 % 3) * size / 8;
                    fill(&mut sheet, Rect::new(x, at.y - tall, size / 6, tall), 40);
                    fill(&mut sheet, Rect::new(x, at.y - tall, size / 3, size / 8), 40);
                }
            }
        }
    }
    sheet
}

/// Paints a rectangle with soft edges.
pub fn fill(sheet: &mut Gray, rect: Rect, grey: u8) {
    let to = |v: i32| v as f32 / 1000.0 * PER_MM;
    let (x0, x1, y0, y1) = (to(rect.x), to(rect.right()), to(rect.y), to(rect.bottom()));
    for y in y0.max(0.0) as usize..(y1.ceil().max(0.0) as usize).min(sheet.height) {
        let cover_y = y1.min(y as f32 + 1.0) - y0.max(y as f32);
        for x in x0.max(0.0) as usize..(x1.ceil().max(0.0) as usize).min(sheet.width) {
            let cover = (cover_y * (x1.min(x as f32 + 1.0) - x0.max(x as f32))).clamp(0.0, 1.0);
            let pixel = &mut sheet.pixels[y * sheet.width + x];
            *pixel = (f32::from(*pixel) * (1.0 - cover) + f32::from(grey) * cover).round() as u8;
        }
    }
}

fn circle(sheet: &mut Gray, at: Point, radius: i32, stroke: i32, grey: u8) {
    let to = |v: i32| v as f32 / 1000.0 * PER_MM;
    let (cx, cy, outer, inner) = (to(at.x), to(at.y), to(radius), to(radius - stroke));
    for y in (cy - outer - 1.0).max(0.0) as usize..((cy + outer + 2.0) as usize).min(sheet.height) {
        for x in (cx - outer - 1.0).max(0.0) as usize..((cx + outer + 2.0) as usize).min(sheet.width) {
            let r = (x as f32 + 0.5 - cx).hypot(y as f32 + 0.5 - cy);
            let cover = (outer - r + 0.5).clamp(0.0, 1.0) * (r - inner + 0.5).clamp(0.0, 1.0);
            let pixel = &mut sheet.pixels[y * sheet.width + x];
            *pixel = (f32::from(*pixel) * (1.0 - cover) + f32::from(grey) * cover).round() as u8;
        }
    }
}
