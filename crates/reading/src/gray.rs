//! Grey pictures: brightness only, 0 black to 255 white, row by row.

/// An upright grey picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gray {
    /// Pixels of a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// `width * height` pixels, row by row from the upper left.
    pub pixels: Vec<u8>,
}

impl Gray {
    /// A picture of one grey.
    pub fn filled(width: usize, height: usize, grey: u8) -> Self {
        Gray { width, height, pixels: vec![grey; width * height] }
    }

    /// One row; empty when it lies outside.
    pub fn row(&self, y: usize) -> &[u8] {
        self.pixels.get(y * self.width..(y + 1) * self.width).unwrap_or(&[])
    }

    /// The pixel at a place, or at the nearest place inside.
    pub fn near(&self, x: i64, y: i64) -> u8 {
        let x = x.clamp(0, self.width as i64 - 1) as usize;
        let y = y.clamp(0, self.height as i64 - 1) as usize;
        self.pixels.get(y * self.width + x).copied().unwrap_or(255)
    }

    /// Whether a place lies inside, in pixels; the middle of the upper left pixel is (0.5, 0.5).
    pub fn holds(&self, x: f32, y: f32) -> bool {
        x >= 0.0 && y >= 0.0 && x < self.width as f32 && y < self.height as f32
    }

    /// Brightness between pixels (bilinear), in pixel-edge coordinates: the middle of the upper left pixel is
    /// (0.5, 0.5). Places outside take the nearest pixel.
    #[inline]
    pub fn at(&self, x: f32, y: f32) -> f32 {
        let (x, y) = (x - 0.5, y - 0.5);
        // Casting cuts towards zero, which is downwards from zero on; a call of `floor` costs more than the rest.
        let (left, upper) = (x as u32 as usize, y as u32 as usize);
        if x < 0.0 || y < 0.0 || left + 1 >= self.width || upper + 1 >= self.height {
            return self.at_edge(x, y);
        }
        let start = upper * self.width + left;
        match (self.pixels.get(start..start + 2), self.pixels.get(start + self.width..start + self.width + 2))
        {
            (Some(&[a, b]), Some(&[c, d])) => mixed([a, b, c, d], x - left as f32, y - upper as f32),
            _ => 255.0,
        }
    }

    #[cold]
    fn at_edge(&self, x: f32, y: f32) -> f32 {
        let (left, upper) = (x.floor(), y.floor());
        let (column, row) = (left as i64, upper as i64);
        let four = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(dx, dy)| self.near(column + dx, row + dy));
        mixed(four, x - left, y - upper)
    }

    /// Every `factor` x `factor` pixels averaged into one; a rest at the right and lower edges is left out.
    /// A factor of 0 or 1 copies.
    pub fn shrunk(&self, factor: usize) -> Gray {
        if factor <= 1 {
            return self.clone();
        }
        let (width, height) = (self.width / factor, self.height / factor);
        let mut pixels = Vec::with_capacity(width * height);
        let mut sums = vec![0u16; width * factor];
        let area = (factor * factor) as u32;
        let (scale, half) = ((1u32 << 20) / area + 1, 1u32 << 19);
        for block in self.pixels.chunks_exact(self.width.max(1) * factor).take(height) {
            sums.fill(0);
            for line in block.chunks_exact(self.width) {
                for (sum, &pixel) in sums.iter_mut().zip(line) {
                    *sum += u16::from(pixel);
                }
            }
            pixels.extend(sums.chunks_exact(factor).map(|group| {
                let sum: u32 = group.iter().map(|&s| u32::from(s)).sum();
                ((u64::from(sum) * u64::from(scale) + u64::from(half)) >> 20).min(255) as u8
            }));
        }
        Gray { width, height, pixels }
    }

    /// Turned and mirrored to stand upright, by the value 1 to 8 of the EXIF tag `Orientation`; others leave it as
    /// it is.
    pub fn oriented(self, orientation: u8) -> Gray {
        let pixels = oriented::<1>(&self.pixels, self.width, self.height, orientation);
        match pixels {
            None => self,
            Some(pixels) if orientation >= 5 => Gray { width: self.height, height: self.width, pixels },
            Some(pixels) => Gray { pixels, ..self },
        }
    }
}

/// Four pixels mixed by how far a place lies from the first to the right and down, 0 to 1.
#[inline]
fn mixed(four: [u8; 4], x: f32, y: f32) -> f32 {
    let [a, b, c, d] = four.map(f32::from);
    let top = a + (b - a) * x;
    let low = c + (d - c) * x;
    top + (low - top) * y
}

/// An upright colour picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Pixels of a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Red, green, blue of each pixel, row by row from the upper left.
    pub pixels: Vec<u8>,
}

impl Colour {
    /// As [`Gray::oriented`].
    pub fn oriented(self, orientation: u8) -> Colour {
        let pixels = oriented::<3>(&self.pixels, self.width, self.height, orientation);
        match pixels {
            None => self,
            Some(pixels) if orientation >= 5 => Colour { width: self.height, height: self.width, pixels },
            Some(pixels) => Colour { pixels, ..self },
        }
    }
}

/// Side of the square blocks in which a picture is turned, so that reads and writes stay in the cache.
const BLOCK: usize = 32;

/// The pixels of `N` bytes in their upright order; none where nothing is to be done.
fn oriented<const N: usize>(pixels: &[u8], width: usize, height: usize, orientation: u8) -> Option<Vec<u8>> {
    if !(2..=8).contains(&orientation) || pixels.len() != width * height * N {
        return None;
    }
    // Where the pixel that comes to stand at (x, y) stood: mirrored from the right, from below, axes exchanged.
    let (flip_x, flip_y, swap) = match orientation {
        2 => (true, false, false),
        3 => (true, true, false),
        4 => (false, true, false),
        5 => (false, false, true),
        6 => (false, true, true),
        7 => (true, true, true),
        _ => (true, false, true),
    };
    let (out_width, out_height) = if swap { (height, width) } else { (width, height) };
    let mut out = vec![0u8; pixels.len()];
    let place = |x: usize, y: usize| {
        let (x, y) = if swap { (y, x) } else { (x, y) };
        let x = if flip_x { width - 1 - x } else { x };
        let y = if flip_y { height - 1 - y } else { y };
        (y * width + x) * N
    };
    for block_y in (0..out_height).step_by(BLOCK) {
        for block_x in (0..out_width).step_by(BLOCK) {
            for y in block_y..(block_y + BLOCK).min(out_height) {
                for x in block_x..(block_x + BLOCK).min(out_width) {
                    let (to, from) = ((y * out_width + x) * N, place(x, y));
                    if let (Some(to), Some(from)) = (out.get_mut(to..to + N), pixels.get(from..from + N)) {
                        to.copy_from_slice(from);
                    }
                }
            }
        }
    }
    Some(out)
}
