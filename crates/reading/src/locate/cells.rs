//! The cells of a page marker.

use crate::gray::Gray;
use crate::plane::{Homography, PointF, solve};
use forms::tag::{self, CELLS, INNER};

/// Least difference of paper and ink across a marker, in grey levels.
const CONTRAST_MIN: f32 = 12.0;
/// Most cells of the black border, of 28, that may look light: a scratch or a spot of glare.
const BORDER_LIGHT_MAX: usize = 3;
/// Most of the 32 places around the border that may look dark.
const MARGIN_DARK_MAX: usize = 5;
/// Most wrong cells of a code: codes differ in ten or more.
const ERRORS_MAX: u32 = 3;
/// Most wrong cells of a code seen in a mirror: it is only named, so chance must be far.
const MIRRORED_ERRORS_MAX: u32 = 1;
/// How much of a cell's difference from its neighbours is added to it: undoes some of the blur.
const SHARPEN: f32 = 0.25;

/// What a marker says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Code {
    /// Id in the family.
    pub id: u16,
    /// Corner of the quadrilateral that is the upright marker's upper left one.
    pub first: usize,
    /// Cells that were wrong.
    pub errors: u32,
    /// Brightness of the paper around it.
    pub paper: f32,
    /// Brightness of its ink.
    pub ink: f32,
}

/// Why a quadrilateral is no marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It has no black border in a white margin.
    Border,
    /// It has, but its cells are no code of the family.
    Cells,
    /// Its cells are the code of this id, seen in a mirror.
    Mirrored(u16),
}

/// Reads the marker whose outer corners are given clockwise.
pub fn read(gray: &Gray, corners: &[PointF; 4]) -> Result<Code, Unread> {
    let side = CELLS as f32;
    let ideal = [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)];
    let pairs = [0, 1, 2, 3].map(|at| (PointF::new(ideal[at].0, ideal[at].1), corners[at], 1.0));
    let map = Homography::fit(&pairs).ok_or(Unread::Border)?;
    let grey = |x: f32, y: f32| {
        let spots = [(0.0, 0.0), (-0.2, -0.2), (0.2, -0.2), (-0.2, 0.2), (0.2, 0.2)];
        let sum: f32 = spots
            .iter()
            .map(|(dx, dy)| {
                let at = map.apply(PointF::new(x + dx, y + dy));
                gray.at(at.x, at.y)
            })
            .sum();
        sum / spots.len() as f32
    };
    let (mut border, mut margin) = (Vec::with_capacity(28), Vec::with_capacity(32));
    for at in 0..CELLS {
        let along = at as f32 + 0.5;
        for (x, y) in [(along, -0.5), (along, side + 0.5), (-0.5, along), (side + 0.5, along)] {
            margin.push((x, y, grey(x, y)));
        }
        if at + 1 < CELLS {
            for (x, y) in [(along, 0.5), (side - 0.5, along), (side - along, side - 0.5), (0.5, side - along)]
            {
                border.push((x, y, grey(x, y)));
            }
        }
    }
    let (Some(paper), Some(ink)) = (plane(&margin), plane(&border)) else { return Err(Unread::Border) };
    let middle = (value(&paper, side / 2.0, side / 2.0), value(&ink, side / 2.0, side / 2.0));
    if middle.0 - middle.1 < CONTRAST_MIN {
        return Err(Unread::Border);
    }
    let between = |x: f32, y: f32| (value(&paper, x, y) + value(&ink, x, y)) / 2.0;
    let light = border.iter().filter(|(x, y, grey)| *grey > between(*x, *y)).count();
    let dark = margin.iter().filter(|(x, y, grey)| *grey < between(*x, *y)).count();
    if light > BORDER_LIGHT_MAX || dark > MARGIN_DARK_MAX {
        return Err(Unread::Border);
    }
    let mut cells = [[0f32; CELLS]; CELLS];
    for (row, line) in cells.iter_mut().enumerate() {
        for (column, cell) in line.iter_mut().enumerate() {
            let (x, y) = (column as f32 + 0.5, row as f32 + 0.5);
            *cell = grey(x, y) - between(x, y);
        }
    }
    let mut code = 0u64;
    for row in 1..=INNER {
        for column in 1..=INNER {
            let here = cells[row][column];
            let around = cells[row - 1][column]
                + cells[row + 1][column]
                + cells[row][column - 1]
                + cells[row][column + 1];
            let sharp = here + SHARPEN * (4.0 * here - around);
            code = (code << 1) | u64::from(sharp < 0.0);
        }
    }
    let found = tag::find(code, if light + dark > 2 { 1 } else { ERRORS_MAX });
    if found.is_none_or(|found| found.errors > MIRRORED_ERRORS_MAX)
        && let Some(mirrored) = tag::find(mirrored(code), MIRRORED_ERRORS_MAX)
    {
        return Err(Unread::Mirrored(mirrored.id));
    }
    let found = found.ok_or(Unread::Cells)?;
    let first = usize::from(found.rotation) % 4;
    Ok(Code { id: found.id, first, errors: found.errors, paper: middle.0, ink: middle.1 })
}

/// The code as a mirror shows it: each row from its other end.
fn mirrored(code: u64) -> u64 {
    let row = |at: usize| (code >> (at * INNER)) & ((1 << INNER) - 1);
    let flipped = |row: u64| row.reverse_bits() >> (u64::BITS as usize - INNER);
    (0..INNER).fold(0, |sum, at| sum | (flipped(row(at)) << (at * INNER)))
}

/// Brightness as a plane a + b x + c y through the middle half of the places.
fn plane(places: &[(f32, f32, f32)]) -> Option<[f64; 3]> {
    let mut kept = places.to_vec();
    let mut out = fit(&kept)?;
    for _ in 0..2 {
        let off = |p: &(f32, f32, f32)| (p.2 - value(&out, p.0, p.1)).abs();
        kept.sort_by(|a, b| off(a).total_cmp(&off(b)));
        kept.truncate((kept.len() * 4).div_ceil(5).max(8));
        out = fit(&kept)?;
    }
    Some(out)
}

fn fit(places: &[(f32, f32, f32)]) -> Option<[f64; 3]> {
    let mut rows = [[0f64; 4]; 3];
    for &(x, y, grey) in places {
        let line = [1.0, f64::from(x), f64::from(y), f64::from(grey)];
        for (row, &left) in rows.iter_mut().zip(&line) {
            for (cell, &right) in row.iter_mut().zip(&line) {
                *cell += left * right;
            }
        }
    }
    solve(rows)
}

fn value(plane: &[f64; 3], x: f32, y: f32) -> f32 {
    (plane[0] + plane[1] * f64::from(x) + plane[2] * f64::from(y)) as f32
}
