//! The square page markers: AprilTag family 36h10, which the official form uses, and ours too.
//!
//! A tag has 8 x 8 cells: a black border one cell wide, and 6 x 6 cells that carry a code. **Bit order here**: row by
//! row, the upper left cell first, in the lower 36 bits of a `u64` with the first cell the highest of them (bit 35);
//! a bit is 1 where the cell is **black**. Upright is how the official form prints it: page 1 of the presidential
//! form reads `0xe25e37622`, which is id 101. Any two codes of the family, turned or not, differ in at least ten
//! cells, so up to four wrong cells still name one tag.

use crate::tag_codes::CODES;

/// Tags of the family; ids run from 0 to this, exclusive.
pub const TAGS: u16 = 2320;
/// Cells of a tag's side, border included.
pub const CELLS: usize = 8;
/// Cells of the side of a tag's code.
pub const INNER: usize = 6;
/// Most wrong cells with which a tag is still named without doubt: codes differ in at least ten cells.
pub const ERRORS_MAX: u32 = 4;

/// A tag recognised in a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its id.
    pub id: u16,
    /// Quarter turns clockwise, 0 to 3, that were made to the upright tag to give the code as seen.
    pub rotation: u8,
    /// Cells that differ.
    pub errors: u32,
}

/// The code of a tag, upright; none for an id outside the family.
pub fn code(id: u16) -> Option<u64> {
    CODES.get(usize::from(id)).copied()
}

/// The nearest tag to a code seen in any of the four turns, if no more than `most_errors` (and never more than
/// [`ERRORS_MAX`]) cells differ. Bits above the 36th are ignored.
pub fn find(code: u64, most_errors: u32) -> Option<Found> {
    let mut turns = [code & MASK; 4];
    for at in 1..4 {
        // What is seen is turned back, anticlockwise, until it stands upright.
        turns[at] = turned(turned(turned(turns[at - 1])));
    }
    let mut best = None;
    let mut bound = most_errors.min(ERRORS_MAX) + 1;
    for (id, known) in (0u16..).zip(&CODES) {
        for (rotation, seen) in (0u8..).zip(&turns) {
            let errors = (known ^ seen).count_ones();
            if errors < bound {
                bound = errors;
                best = Some(Found { id, rotation, errors });
            }
        }
    }
    best
}

/// A code turned clockwise by a quarter.
pub fn turned(code: u64) -> u64 {
    let mut out = 0;
    for row in 0..INNER {
        for column in 0..INNER {
            // What comes to stand at (row, column) stood at (last - column, row).
            out = (out << 1) | bit(code, INNER - 1 - column, row);
        }
    }
    out
}

/// The cells of a tag by row and column, border included, black as `true`; all black for an id outside the family.
pub fn cells(id: u16) -> [[bool; CELLS]; CELLS] {
    let mut cells = [[true; CELLS]; CELLS];
    let code = code(id).unwrap_or(MASK);
    for (row, line) in cells.iter_mut().skip(1).take(INNER).enumerate() {
        for (column, cell) in line.iter_mut().skip(1).take(INNER).enumerate() {
            *cell = bit(code, row, column) == 1;
        }
    }
    cells
}

/// The 36 bits of a code.
const MASK: u64 = (1 << 36) - 1;

const fn bit(code: u64, row: usize, column: usize) -> u64 {
    (code >> (INNER * INNER - 1 - row * INNER - column)) & 1
}
