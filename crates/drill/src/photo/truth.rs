//! What a photograph really shows.

use super::damage::Damage;
use super::warp::Mapping;
use forms::{BUBBLES, Edition};
use model::{Contest, Field};

/// What stands in a digit box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stands {
    /// A digit.
    Digit(u8),
    /// A cross: no digit here.
    Cross,
    /// A dash or a stroke from edge to edge: no digit here.
    Dash,
    /// Nothing.
    Empty,
    /// Something that is no digit and no blank: struck out, or a blot.
    Scribble,
}

impl Stands {
    /// The digit that the box stands for: blanks count as nothing.
    pub const fn digit(self) -> Option<u8> {
        match self {
            Stands::Digit(digit) => Some(digit),
            _ => None,
        }
    }
}

/// Something unusual about a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Oddity {
    /// Painted over with correction fluid and written again.
    PaintedOver,
    /// Struck out, the right digit beside the box.
    StruckOut,
    /// Strokes leave the box.
    Outside,
    /// The digit stands further left than it counts: its number was written from the left.
    Leftward,
}

/// What was written for one number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueTruth {
    /// The field.
    pub field: Field,
    /// The number that the officers meant; `None` when they wrote nothing.
    pub value: Option<u32>,
    /// Hundreds, tens, units.
    pub boxes: [Stands; 3],
    /// What is unusual about each box.
    pub oddities: [Option<Oddity>; 3],
    /// Which bubbles carry ink, `marked[position][digit]`, where the form has bubbles.
    pub marked: Option<[[bool; BUBBLES]; 3]>,
}

/// All that is known of one photograph.
#[derive(Clone, Debug)]
pub struct Truth {
    /// Family of forms.
    pub edition: Edition,
    /// Contest.
    pub contest: Contest,
    /// Page number, from 1.
    pub page: u8,
    /// Payload of the page's QR code, where it has one.
    pub payload: Option<String>,
    /// Every number on the page, in the page's order.
    pub values: Vec<ValueTruth>,
    /// Signatures of officers and witnesses that were written, in the order of the page's boxes.
    pub signed: Vec<bool>,
    /// What was done to it.
    pub damage: Damage,
    /// Where a place of the page went.
    pub mapping: Mapping,
}
