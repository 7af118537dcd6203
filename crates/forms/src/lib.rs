//! The layout of every page of the result form C.Hasil, once, as data: where the marks, boxes, bubbles and names
//! stand, and every line of ink that is printed. The printer draws a [`Page`], the reader looks where it says.
//!
//! Lengths are whole micrometres of the page as designed; a print on smaller paper is the same page scaled.
//! This crate reads no image and takes no decision about a number; it does no I/O, takes no clock and no chance.

mod art;
mod block;
#[cfg(feature = "fonts")]
pub mod font;
mod kind;
mod layout;
pub mod official;
pub mod own;
mod page;
#[cfg(feature = "print")]
pub mod print;
mod qr;
pub mod tag;
mod tag_codes;
mod unit;

pub use art::{Anchor, Face, Ink, Item};
pub use block::{Block, BlockKind, TILE};
pub use kind::Edition;
pub use layout::{layout_by_code, layout_of};
pub use page::{BUBBLES, Bubbles, Corner, Marker, Page, PeopleBox, PeopleKind, Qr, ValueBoxes};
pub use unit::{Point, Rect, Size, mm};
