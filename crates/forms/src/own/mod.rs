//! Our family of forms, edition [`Edition::Sirekap1`](crate::Edition): the official form's pages for all seven
//! contests, with what 2024 lacked: marks on all four sides, a page marker that names contest and page, a QR code
//! that describes the page wholly, and bubbles beside every number.
//!
//! A page's layout is a function of its [`PageSpec`] alone, and the spec stands in the QR code: a reader without a
//! register knows where to look. [`plan`] derives the specs from a form's schema, so a reader that knows the contest
//! and page only from the marker comes to the same layout. What is filled in ([`Filling`]) moves nothing.

mod filling;
mod front;
mod number;
mod pairs;
mod payload;
mod plan;
mod rows;
mod sheet;
mod signatures;
mod spec;
mod surround;
mod texts;
mod totals;

pub use filling::{Filling, Places};
pub use payload::{PAYLOAD_BYTES_MAX, PayloadError};
pub use plan::plan;
pub use spec::{
    CANDIDATES_MAX, Content, LayoutError, NUMBER_MAX, PAGES_MAX, PAIRS_MAX, PARTIES_MAX, PageSpec, PartyRows,
    ROWS_MAX, WITNESSES_MAX, marker_id, page_of_marker,
};
pub use surround::QR_PLACE;

use crate::Edition;
use crate::page::Page;
use crate::unit::{Size, mm};
use model::Contest;
use sheet::Sheet;

/// The page as designed; smaller paper takes it scaled.
pub const SIZE: Size = Size { w: mm(600), h: mm(900) };

/// The layout and ink of a page.
pub fn page(spec: &PageSpec, filling: &Filling) -> Page {
    let mut sheet = Sheet::default();
    let qr = surround::draw(&mut sheet, spec, filling);
    match spec.content() {
        Content::Front { witnesses } => front::draw(&mut sheet, spec, filling, *witnesses),
        Content::Singles(numbers) if spec.pairs() => pairs::draw(&mut sheet, spec, filling, numbers),
        Content::Singles(numbers) => rows::draw_singles(&mut sheet, spec, filling, numbers),
        Content::Parties(parties) => rows::draw_parties(&mut sheet, spec, filling, parties),
        Content::Totals { witnesses } => totals::draw(&mut sheet, spec, filling, *witnesses),
    }
    Page {
        edition: Edition::Sirekap1,
        contest: spec.contest(),
        number: spec.number(),
        pages: spec.pages(),
        size: SIZE,
        marker: surround::marker(spec.marker_id()),
        corners: surround::corners(),
        edges: surround::edges(),
        qr,
        values: sheet.values,
        people: sheet.people,
        art: sheet.art,
    }
}

/// What every page of this number has, whatever stands on it: the marks, the page marker and the place of the QR code
/// ([`QR_PLACE`]). A reader that knows no more than the marker lays the page flat by it.
pub fn outline(contest: Contest, number: u8) -> Page {
    let mut sheet = Sheet::default();
    let id = marker_id(contest, number);
    surround::marks(&mut sheet, id);
    Page {
        edition: Edition::Sirekap1,
        contest,
        number,
        pages: PAGES_MAX,
        size: SIZE,
        marker: surround::marker(id),
        corners: surround::corners(),
        edges: surround::edges(),
        qr: None,
        values: Vec::new(),
        people: Vec::new(),
        art: sheet.art,
    }
}
