//! One page: where everything stands that a reader looks at, and all the ink that a printer puts there.

use crate::art::{Ink, Item};
use crate::kind::Edition;
use crate::tag;
use crate::unit::{Point, Rect, Size};
use model::{Contest, Field};

/// Bubbles of one digit: 0 to 9.
pub const BUBBLES: usize = 10;

/// A page of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Family and version.
    pub edition: Edition,
    /// The contest.
    pub contest: Contest,
    /// Page number, from 1.
    pub number: u8,
    /// Pages of the whole form.
    pub pages: u8,
    /// The page as designed.
    pub size: Size,
    /// The square page marker (AprilTag 36h10).
    pub marker: Marker,
    /// Marks at the corners: upper left, upper right, lower right, lower left.
    pub corners: [Corner; 4],
    /// Further marks of the same kind between the corners, clockwise from the upper left; none on the official form.
    pub edges: Vec<Corner>,
    /// The QR code; none on the official form.
    pub qr: Option<Qr>,
    /// Every number that is written on this page, in form order.
    pub values: Vec<ValueBoxes>,
    /// Places of names and signatures: what a public picture never shows.
    pub people: Vec<PeopleBox>,
    /// Printed ink, in painting order, marks, marker and QR code included.
    pub art: Vec<Item>,
}

/// A page marker: a square of 8 x 8 cells with a black border one cell wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Outer edge of the black border; a white margin of at least a cell surrounds it.
    pub rect: Rect,
    /// Id in the AprilTag family 36h10.
    pub id: u16,
}

impl Marker {
    /// Its ink: a black square, and white over every run of white cells.
    pub(crate) fn ink(self) -> Vec<Item> {
        let Marker { rect, id } = self;
        let cell = rect.w / tag::CELLS as i32;
        let mut ink = vec![Item::Fill { rect, ink: Ink::BLACK }];
        for (y, row) in (0..).zip(tag::cells(id)) {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                let cells = run.len() as i32;
                if run.first() == Some(&false) {
                    let rect = Rect::new(rect.x + x * cell, rect.y + y * cell, cells * cell, cell);
                    ink.push(Item::Fill { rect, ink: Ink::WHITE });
                }
                x += cells;
            }
        }
        ink
    }
}

/// Two black squares that touch at a point: one up and left of it, one down and right of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corner {
    /// The point where they touch.
    pub at: Point,
    /// Side of each square.
    pub side: i32,
}

impl Corner {
    /// Its ink.
    pub(crate) fn ink(self) -> [Item; 2] {
        let Corner { at: Point { x, y }, side } = self;
        [Rect::new(x - side, y - side, side, side), Rect::new(x, y, side, side)]
            .map(|rect| Item::Fill { rect, ink: Ink::BLACK })
    }
}

/// A QR code and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// The modules without the white margin of four modules around them.
    pub rect: Rect,
    /// The text.
    pub payload: String,
}

/// The boxes of one number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueBoxes {
    /// Which field of the form.
    pub field: Field,
    /// Hundreds, tens, units; each by the outer edge of its frame.
    pub boxes: [Rect; 3],
    /// Width of the frame's stroke; it lies inside `boxes`.
    pub stroke: i32,
    /// Whether a dotted seven-segment guide is printed in the boxes.
    pub guide: bool,
    /// Columns of bubbles for hundreds, tens, units, where the form has them.
    pub bubbles: Option<Bubbles>,
}

/// Bubbles of the three digits of one number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bubbles {
    /// Outer radius.
    pub radius: i32,
    /// Centres: `at[position][digit]`, position 0 = hundreds.
    pub at: [[Point; BUBBLES]; 3],
}

/// Whose name and signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeopleKind {
    /// An officer of the station; seven of them.
    Officer,
    /// A witness.
    Witness,
    /// Other handwriting that names people or places of people, such as remarks.
    Other,
}

/// A cell of names and signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeopleBox {
    /// Whose.
    pub kind: PeopleKind,
    /// What is masked in a public picture: the whole cell with its printed number.
    pub mask: Rect,
    /// Where the signature is looked for when signatures are counted; inside `mask`, free of printed ink.
    pub ink: Rect,
}
