//! The commission's presidential form of 2024, `C.HASIL-PPWP`, as it is: three pages of 600 x 900 mm.
//!
//! Source: the vector file of the blank form as published (December 2023); places were taken from its paths and are
//! exact to 0.01 mm for boxes, bubbles, marks and table lines, and to about 0.1 mm for base lines of text. Rows and
//! columns that are regular there are arithmetic here. Left out: the emblem, the page title that stands upside down
//! above the tear-off line, and slanted type.
//!
//! Page 1 has sections I to III, page 2 section IV with guides and bubbles, page 3 section V; all three end with the
//! block of names and signatures. In practice the form is printed on several paper sizes, so lengths are those of the
//! design, to be scaled.

mod draw;
mod filling;
mod first;
mod minutes;
mod number;
mod people;
mod second;
mod surround;
mod tally;
mod third;
mod values;

pub use filling::Filling;

use crate::art::Item;
use crate::kind::Edition;
use crate::page::{Page, PeopleBox, ValueBoxes};
use crate::unit::{Size, mm};
use model::Contest;

/// Pages of the form.
pub const PAGES: u8 = 3;
/// Size of every page, in micrometres.
pub const SIZE: Size = Size { w: mm(600), h: mm(900) };

/// The blank form.
pub fn pages() -> [Page; 3] {
    let blank = Filling::default();
    [first::page(&blank), second::page(&blank), third::page(&blank)]
}

/// Page number of one of this form's markers.
pub fn page_of_marker(id: u16) -> Option<u8> {
    surround::page_of_marker(id)
}

/// A page of the blank form; none for a number outside 1 to 3.
pub fn page(number: u8) -> Option<Page> {
    page_for(number, &Filling::default())
}

/// A page with region, station and names of the pairs printed in; none for a number outside 1 to 3. Only `art`
/// depends on the filling.
pub fn page_for(number: u8, filling: &Filling) -> Option<Page> {
    match number {
        1 => Some(first::page(filling)),
        2 => Some(second::page(filling)),
        3 => Some(third::page(filling)),
        _ => None,
    }
}

fn assemble(number: u8, values: Vec<ValueBoxes>, people: Vec<PeopleBox>, art: Vec<Item>) -> Page {
    Page {
        edition: Edition::Official2024,
        contest: Contest::Ppwp,
        number,
        pages: PAGES,
        size: SIZE,
        marker: surround::marker(number),
        corners: surround::CORNERS,
        edges: Vec::new(),
        qr: None,
        values,
        people,
        art,
    }
}
