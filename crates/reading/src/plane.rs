//! Points and projective maps of the plane.

/// A place: page micrometres, or pixels of a picture whose upper left pixel has its middle at (0.5, 0.5).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PointF {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

impl PointF {
    /// A place by its coordinates.
    pub const fn new(x: f32, y: f32) -> Self {
        PointF { x, y }
    }

    /// Distance to another place.
    pub fn distance(self, other: PointF) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// A step from here.
    pub fn moved(self, x: f32, y: f32) -> PointF {
        PointF { x: self.x + x, y: self.y + y }
    }
}

impl From<forms::Point> for PointF {
    fn from(point: forms::Point) -> Self {
        PointF { x: point.x as f32, y: point.y as f32 }
    }
}

/// A projective map of the plane, row by row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Homography(pub [f64; 9]);

impl Homography {
    /// Where a place comes to lie. Places on or beyond the horizon give far, finite coordinates.
    pub fn apply(&self, p: PointF) -> PointF {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let (x, y) = (f64::from(p.x), f64::from(p.y));
        let w = g * x + h * y + i;
        let w = if w.abs() < 1e-9 { 1e-9 } else { w };
        PointF { x: ((a * x + b * y + c) / w) as f32, y: ((d * x + e * y + f) / w) as f32 }
    }

    /// The sign and size of the denominator at a place: it must not change its sign over a page.
    pub fn depth(&self, p: PointF) -> f64 {
        let [.., g, h, i] = self.0;
        g * f64::from(p.x) + h * f64::from(p.y) + i
    }

    /// The map back; none when it is degenerate.
    pub fn inverse(&self) -> Option<Homography> {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let cofactors = [
            e * i - f * h,
            c * h - b * i,
            b * f - c * e,
            f * g - d * i,
            a * i - c * g,
            c * d - a * f,
            d * h - e * g,
            b * g - a * h,
            a * e - b * d,
        ];
        let determinant = a * cofactors[0] + b * cofactors[3] + c * cofactors[6];
        if !determinant.is_finite() || determinant.abs() < 1e-30 {
            return None;
        }
        Some(Homography(cofactors.map(|value| value / determinant)))
    }

    /// The map that carries the first of each pair to the second, by weighted least squares of the linear equations;
    /// exact for four pairs. None with fewer than four, or where they lie on a line.
    pub fn fit(pairs: &[(PointF, PointF, f64)]) -> Option<Homography> {
        if pairs.len() < 4 {
            return None;
        }
        let (from, to) = (Frame::of(pairs.iter().map(|p| p.0)), Frame::of(pairs.iter().map(|p| p.1)));
        let mut normal = [[0.0; 9]; 8];
        for &(p, q, weight) in pairs {
            let ((x, y), (u, v)) = (from.inward(p), to.inward(q));
            let rows = [
                [x, y, 1.0, 0.0, 0.0, 0.0, -u * x, -u * y, u],
                [0.0, 0.0, 0.0, x, y, 1.0, -v * x, -v * y, v],
            ];
            for row in rows {
                for (line, &left) in normal.iter_mut().zip(&row) {
                    for (cell, &right) in line.iter_mut().zip(&row) {
                        *cell += weight * left * right;
                    }
                }
            }
        }
        let [a, b, c, d, e, f, g, h] = solve(normal)?;
        let inner = Homography([a, b, c, d, e, f, g, h, 1.0]);
        Some(to.out().after(&inner.after(&from.matrix())))
    }

    /// This map after another one.
    fn after(&self, first: &Homography) -> Homography {
        let mut out = [0.0; 9];
        for (at, cell) in out.iter_mut().enumerate() {
            let (row, column) = (at / 3, at % 3);
            *cell = (0..3).map(|k| self.0[row * 3 + k] * first.0[k * 3 + column]).sum();
        }
        Homography(out)
    }
}

/// A shift and scale that brings points to the unit size, for well-conditioned equations.
struct Frame {
    x: f64,
    y: f64,
    scale: f64,
}

impl Frame {
    fn of(points: impl Iterator<Item = PointF> + Clone) -> Frame {
        let count = points.clone().count().max(1) as f64;
        let x = points.clone().map(|p| f64::from(p.x)).sum::<f64>() / count;
        let y = points.clone().map(|p| f64::from(p.y)).sum::<f64>() / count;
        let spread = points.map(|p| (f64::from(p.x) - x).hypot(f64::from(p.y) - y)).sum::<f64>() / count;
        Frame { x, y, scale: if spread > 1e-12 { 1.0 / spread } else { 1.0 } }
    }

    fn inward(&self, p: PointF) -> (f64, f64) {
        ((f64::from(p.x) - self.x) * self.scale, (f64::from(p.y) - self.y) * self.scale)
    }

    fn matrix(&self) -> Homography {
        let s = self.scale;
        Homography([s, 0.0, -self.x * s, 0.0, s, -self.y * s, 0.0, 0.0, 1.0])
    }

    fn out(&self) -> Homography {
        let s = 1.0 / self.scale;
        Homography([s, 0.0, self.x, 0.0, s, self.y, 0.0, 0.0, 1.0])
    }
}

/// Solves `N` linear equations, the right side in the last column, by elimination with pivots; none when singular.
pub fn solve<const N: usize, const M: usize>(mut rows: [[f64; M]; N]) -> Option<[f64; N]> {
    for column in 0..N {
        let pivot = (column..N).max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs()))?;
        rows.swap(column, pivot);
        let lead = rows[column];
        if !lead[column].is_finite() || lead[column].abs() < 1e-13 {
            return None;
        }
        for row in rows.iter_mut().skip(column + 1) {
            let factor = row[column] / lead[column];
            for (cell, &above) in row.iter_mut().zip(&lead) {
                *cell -= factor * above;
            }
        }
    }
    let mut out = [0.0; N];
    for row in (0..N).rev() {
        let known: f64 = (row + 1..N).map(|k| rows[row][k] * out[k]).sum();
        out[row] = (rows[row][M - 1] - known) / rows[row][row];
    }
    out.iter().all(|value| value.is_finite()).then_some(out)
}
