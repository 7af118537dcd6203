//! Photos bent once more in code: the foot of the page sags, is shorter or longer, slides or is folded under, whatever
//! the camera saw; and ink of known colour where people sign.

use drill::photo::{Mapping, Picture, Shot};
use forms::{Page, Point, Rect};
use reading::gray::{Colour, Gray};
use reading::plane::{Homography, PointF};

/// What happens to a part of the page, lengths in micrometres of the page.
#[derive(Clone, Copy, Debug)]
pub enum Foot {
    /// Nothing.
    Flat,
    /// Below a height the page is shorter by a share; longer where negative.
    Shorter {
        /// From where on.
        from: f32,
        /// Which share.
        by: f32,
    },
    /// Below a height the middle sags, ever more.
    Sags {
        /// From where on.
        from: f32,
        /// How far at the very foot.
        by: f32,
    },
    /// Below a height the page slides to the side, ever more.
    Slides {
        /// From where on.
        from: f32,
        /// How far at the very foot.
        by: f32,
    },
    /// At a height a strip is folded under.
    Folded {
        /// Where.
        from: f32,
        /// How much is hidden.
        by: f32,
    },
    /// The whole page waves.
    Waves {
        /// How far.
        by: f32,
    },
    /// The lower right corner is pulled in.
    Corner {
        /// How far.
        by: f32,
    },
}

const WIDTH: f32 = 600_000.0;
const HEIGHT: f32 = 900_000.0;

impl Foot {
    /// The place of the page that is seen where a place would be if it lay flat.
    fn source(self, p: PointF) -> PointF {
        let below = |from: f32| ((p.y - from) / (HEIGHT - from)).max(0.0);
        match self {
            Foot::Flat => p,
            Foot::Shorter { from, by } => p.moved(0.0, (p.y - from).max(0.0) * by),
            Foot::Sags { from, by } => {
                let across = (std::f32::consts::PI * (p.x / WIDTH).clamp(0.0, 1.0)).sin();
                p.moved(0.0, by * across * below(from).powi(2))
            }
            Foot::Slides { from, by } => p.moved(by * below(from).powi(2), 0.0),
            Foot::Folded { from, by } => p.moved(0.0, if p.y > from { by } else { 0.0 }),
            Foot::Waves { by } => {
                p.moved(by * (p.y / 70_000.0).sin(), by * (p.x / 90_000.0 + p.y / 200_000.0).cos())
            }
            Foot::Corner { by } => {
                let near = (1.0 - (p.x - WIDTH).hypot(p.y - HEIGHT) / 200_000.0).max(0.0);
                p.moved(by * near, by * near)
            }
        }
    }

    /// The photo of a page that is bent so.
    pub fn bend(self, photo: &Picture, page: &Page, mapping: &Mapping) -> Picture {
        let ideal = Rect::new(0, 0, page.size.w, page.size.h).corners();
        let seen = |p: Point| {
            let (x, y) = mapping.flat.apply(f64::from(p.x) / 1000.0, f64::from(p.y) / 1000.0);
            PointF::new(x as f32, y as f32)
        };
        let map = Homography::fit(&ideal.map(|p| (p.into(), seen(p), 1.0))).unwrap();
        let back = map.inverse().unwrap();
        let mut out = photo.clone();
        for y in 0..photo.height {
            for x in 0..photo.width {
                let flat = back.apply(PointF::new(x as f32 + 0.5, y as f32 + 0.5));
                let source = self.source(flat);
                if source != flat {
                    let at = map.apply(source);
                    out.rgb[(y * photo.width + x) * 3..][..3].copy_from_slice(&colour(photo, at));
                }
            }
        }
        out
    }
}

fn colour(photo: &Picture, at: PointF) -> [u8; 3] {
    let (x, y) = ((at.x - 0.5).max(0.0), (at.y - 0.5).max(0.0));
    let (ix, iy) = ((x as usize).min(photo.width - 2), (y as usize).min(photo.height - 2));
    let (tx, ty) = ((x - ix as f32).min(1.0), (y - iy as f32).min(1.0));
    let pixel =
        |dx: usize, dy: usize, c: usize| f32::from(photo.rgb[((iy + dy) * photo.width + ix + dx) * 3 + c]);
    std::array::from_fn(|c| {
        let upper = pixel(0, 0, c) * (1.0 - tx) + pixel(1, 0, c) * tx;
        let lower = pixel(0, 1, c) * (1.0 - tx) + pixel(1, 1, c) * tx;
        (upper * (1.0 - ty) + lower * ty).round() as u8
    })
}

/// Paints every pixel that shows a place of the page within a rectangle for which `ink` says so.
pub fn paint(shot: &Shot, picture: &mut Picture, rect: Rect, ink: impl Fn(i32, i32, [u8; 3]) -> [u8; 3]) {
    const STEP: i32 = 400;
    let mut done = std::collections::HashSet::new();
    for y in (rect.y..rect.bottom()).step_by(STEP as usize) {
        for x in (rect.x..rect.right()).step_by(STEP as usize) {
            let (px, py) = shot.truth.mapping.pixel(Point { x, y });
            if px < 0.0 || py < 0.0 || px >= picture.width as f32 || py >= picture.height as f32 {
                continue;
            }
            let at = py as usize * picture.width + px as usize;
            if done.insert(at) {
                let pixel: &mut [u8] = &mut picture.rgb[at * 3..][..3];
                let inked = ink(x, y, [pixel[0], pixel[1], pixel[2]]);
                pixel.copy_from_slice(&inked);
            }
        }
    }
}

/// A picture as the reader takes it.
pub fn colour_of(picture: &Picture) -> Colour {
    Colour { width: picture.width, height: picture.height, pixels: picture.rgb.clone() }
}

/// Its brightness.
pub fn gray_of(picture: &Picture) -> Gray {
    let luma = |p: &[u8]| (0.299 * f32::from(p[0]) + 0.587 * f32::from(p[1]) + 0.114 * f32::from(p[2])) as u8;
    Gray {
        width: picture.width,
        height: picture.height,
        pixels: picture.rgb.chunks_exact(3).map(luma).collect(),
    }
}
