//! How certainly a place of the page is located in this photo. Every printed line and mark is looked for once more
//! where the finished map puts it; then places are taken for certain from the page marker outwards, over paper that is
//! neither stretched beyond what paper can be nor crossed by lines that lie elsewhere. A row that was taken for its
//! neighbour can't be reached so: paper would have to stretch by a whole row on the way.

use super::mesh::Mesh;
use super::strokes::Across;
use super::thresholds as t;
use crate::plane::PointF;
use forms::Rect;

/// A printed line or mark, looked for where the map puts it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Probe {
    /// Where on the page, in micrometres.
    pub at: PointF,
    /// Which way it is crossed.
    pub across: Across,
    /// How far off it was found, in micrometres; `None` where it was not found.
    pub off: Option<f32>,
}

impl Probe {
    fn good(&self) -> bool {
        self.off.is_some_and(|off| off.abs() <= t::PROBE_OFF_MAX)
    }
}

/// What of a page is located for certain.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Certainty {
    columns: usize,
    rows: usize,
    /// Side of a square, in micrometres.
    step: f32,
    reached: Vec<bool>,
    /// Square by square, row by row.
    probes: Vec<Probe>,
    /// Where the probes of each square begin, and where those of the last one end.
    starts: Vec<usize>,
}

/// How certainly a rectangle of the page is located.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LocalFit {
    /// Share of its area that is reached from the page marker, 0 to 1.
    pub reached: f32,
    /// The lines crossed from left to right in and close around its whole row: upright lines are few, and thin.
    pub x: Near,
    /// The lines crossed from above in and close around it.
    pub y: Near,
}

/// Lines of one direction near a place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Near {
    /// How many were looked for.
    pub looked: usize,
    /// How many lie where the map puts them, within [`t::PROBE_OFF_MAX`].
    pub good: usize,
}

impl LocalFit {
    /// Whether all of it is reached and lines of both directions bound its place to [`t::PROBE_OFF_MAX`].
    pub fn bounded(&self) -> bool {
        self.reached >= 1.0 && self.lines_bound()
    }

    /// Whether enough lines of both directions lie where the map puts them.
    pub fn lines_bound(&self) -> bool {
        let (x, y) = (self.x, self.y);
        x.good > t::NEAR_LEAST
            && x.good as f32 >= t::ROW_SHARE * x.looked as f32
            && y.good >= t::NEAR_LEAST
            && y.good as f32 >= t::NEAR_SHARE * y.looked as f32
    }
}

impl Certainty {
    /// From the probes of a page of a size, and its mesh; `start` is the middle of the page marker.
    pub(super) fn of(size: (f32, f32), mesh: &Mesh, probes: Vec<Probe>, start: PointF) -> Certainty {
        let step = t::CERTAIN_STEP;
        let columns = (size.0 / step).ceil().max(1.0) as usize;
        let rows = (size.1 / step).ceil().max(1.0) as usize;
        let reached = vec![false; columns * rows];
        let mut out = Certainty { columns, rows, step, reached, probes: Vec::new(), starts: Vec::new() };
        out.sort(probes);
        let open: Vec<bool> = (0..columns * rows).map(|cell| out.open(mesh, cell)).collect();
        let mut next = vec![out.square(start)];
        while let Some(cell) = next.pop() {
            if std::mem::replace(&mut out.reached[cell], true) {
                continue;
            }
            let column = cell % columns;
            let around = [
                (column > 0).then(|| cell.wrapping_sub(1)),
                (column + 1 < columns).then_some(cell + 1),
                cell.checked_sub(columns),
                Some(cell + columns),
            ];
            next.extend(
                around.into_iter().flatten().filter(|&c| open.get(c) == Some(&true) && !out.reached[c]),
            );
        }
        out
    }

    /// Keeps the probes square by square.
    fn sort(&mut self, mut probes: Vec<Probe>) {
        probes.sort_by_key(|probe| self.square(probe.at));
        let begins = |square: usize| probes.partition_point(|probe| self.square(probe.at) < square);
        self.starts = (0..=self.reached.len()).map(begins).collect();
        self.probes = probes;
    }

    /// The square that a place lies in, or the nearest one.
    fn square(&self, at: PointF) -> usize {
        place(at.y, self.step, self.rows) * self.columns + place(at.x, self.step, self.columns)
    }

    /// Whether certainty passes through a square: its paper is not stretched, and the lines in and close around it lie
    /// where the map puts them. Where none are printed that are crossed from above, those of its whole row speak: along a
    /// margin certainty must not slip past rows that are not followed.
    fn open(&self, mesh: &Mesh, cell: usize) -> bool {
        let (x, y) = ((cell % self.columns) as f32 * self.step, (cell / self.columns) as f32 * self.step);
        let side = self.step as i32;
        let around = Rect::new(x as i32, y as i32, side, side).grown(side / 2);
        let [upright, level] = self.near(around);
        let followed = |n: Near| n.good >= t::FOLLOWED_LEAST && n.good * 4 >= n.looked * 3;
        let most = if followed(upright) && followed(level) { t::STRAIN_FOLLOWED } else { t::STRAIN_MAX };
        if mesh.strain_in([x, y, x + self.step, y + self.step]) > most {
            return false;
        }
        let level = if level.looked >= t::NEAR_LEAST { level } else { self.near(self.row(around))[1] };
        [upright, level].into_iter().all(|n| n.looked < t::NEAR_LEAST || n.good * 2 >= n.looked)
    }

    /// The whole width of the page beside a rectangle.
    fn row(&self, rect: Rect) -> Rect {
        Rect { x: 0, w: (self.columns as f32 * self.step) as i32, ..rect }
    }

    /// Lines of both directions within a rectangle: those crossed from left to right, and those crossed from above.
    pub(super) fn near(&self, rect: Rect) -> [Near; 2] {
        let mut near = [Near::default(); 2];
        let (left, right) = (rect.x as f32, rect.right() as f32);
        let (upper, lower) = (rect.y as f32, rect.bottom() as f32);
        let (first, last) = (place(left, self.step, self.columns), place(right, self.step, self.columns));
        for row in place(upper, self.step, self.rows)..=place(lower, self.step, self.rows) {
            let start = row * self.columns;
            let (Some(&from), Some(&to)) =
                (self.starts.get(start + first), self.starts.get(start + last + 1))
            else {
                continue;
            };
            for probe in &self.probes[from..to] {
                let PointF { x, y } = probe.at;
                if x >= left && x <= right && y >= upper && y <= lower {
                    let of = &mut near[usize::from(probe.across == Across::Y)];
                    of.looked += 1;
                    of.good += usize::from(probe.good());
                }
            }
        }
        near
    }

    /// How certainly a rectangle of the page, in micrometres, is located.
    pub fn fit(&self, rect: Rect) -> LocalFit {
        let cell = |v: i32, count: usize| place(v as f32, self.step, count);
        let (mut seen, mut reached) = (0, 0);
        for row in cell(rect.y, self.rows)..=cell(rect.bottom() - 1, self.rows) {
            for column in cell(rect.x, self.columns)..=cell(rect.right() - 1, self.columns) {
                seen += 1;
                reached += usize::from(self.reached.get(row * self.columns + column) == Some(&true));
            }
        }
        let around = rect.grown(t::NEAR_REACH);
        let ([x, _], [_, y]) = (self.near(self.row(around)), self.near(around));
        LocalFit { reached: reached as f32 / seen.max(1) as f32, x, y }
    }

    /// Whether nearly all lines of both directions in and close around a rectangle lie where the map puts them: boxes
    /// that are taken for their neighbours match in part.
    pub(super) fn followed(&self, rect: Rect) -> bool {
        let near = self.near(rect.grown(t::NEAR_REACH));
        near.into_iter().all(|n| n.good as f32 >= t::VALUE_SHARE * n.looked as f32)
    }

    /// Every printed line and mark that was looked for.
    pub fn probes(&self) -> &[Probe] {
        &self.probes
    }
}

/// The row or column of squares that a length falls into, or the nearest one.
fn place(length: f32, step: f32, count: usize) -> usize {
    ((length / step.max(1.0)).max(0.0) as usize).min(count.max(1) - 1)
}
