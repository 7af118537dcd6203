//! Pages as PDF: vector, typeface embedded, the same bytes for the same pages.
//!
//! A page's own micrometres are the coordinates of its content, and one matrix brings them onto the paper.
//! In a document of many pages, ink that repeats from page to page is stored once ([`Printer`]).
//! Nothing here decides what is printed: a blank form comes from `official` and `own`, a copy from [`salinan`], an
//! officer's card from [`cards`], a record to be signed from [`record`], a share of a key from [`shares`].

pub mod cards;
mod error;
mod ink;
mod paper;
mod printer;
pub mod record;
pub mod salinan;
mod share;
pub mod shares;
mod typeface;
mod words;

pub use error::PrintError;
pub use paper::{MARGIN, Paper, Placement, UnknownPaper};
pub use printer::{Meta, Printer};
pub use words::terbilang;

use crate::art::Item;
use crate::page::Page;
use crate::unit::Size;

/// A page and the paper it goes on.
#[derive(Clone, Copy, Debug)]
pub struct PrintPage<'a> {
    /// The page as designed.
    pub size: Size,
    /// Its ink, in painting order.
    pub art: &'a [Item],
    /// The paper.
    pub paper: Paper,
}

impl<'a> PrintPage<'a> {
    /// A form's page on a paper.
    pub fn new(page: &'a Page, paper: Paper) -> Self {
        PrintPage { size: page.size, art: &page.art, paper }
    }
}

/// A whole document from pages that are there already; see [`Printer`] for pages that are made one by one.
///
/// # Errors
/// A page that no PDF can hold: without area, or larger than 5 m.
pub fn pdf(pages: &[PrintPage<'_>], meta: &Meta<'_>) -> Result<Vec<u8>, PrintError> {
    let mut printer = Printer::new(pages.len() > FEW_PAGES);
    for page in pages {
        printer.page(page)?;
    }
    Ok(printer.finish(meta))
}

/// Up to so many pages ink is not shared: one form alone repeats nothing.
pub const FEW_PAGES: usize = 6;
