//! Printed ink as data: what a printer draws and a synthetic photographer paints.

use crate::unit::{Point, Rect};

/// A grey of printing ink: 0 black to 255 white paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(pub u8);

impl Ink {
    /// Black.
    pub const BLACK: Ink = Ink(0);
    /// White, for openings in black.
    pub const WHITE: Ink = Ink(255);
}

/// A face of the form's typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Upright.
    Regular,
    /// Bold.
    Bold,
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    pub size: i32,
    pub face: Face,
    pub anchor: Anchor,
    pub ink: Ink,
}

/// One piece of ink.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A filled rectangle.
    Fill {
        /// Where.
        rect: Rect,
        /// How dark.
        ink: Ink,
    },
    /// A rectangle's frame; the stroke lies inside it.
    Frame {
        /// Outer edge.
        rect: Rect,
        /// Width of the stroke.
        stroke: i32,
        /// How dark.
        ink: Ink,
    },
    /// A straight line, the stroke centred on it.
    Line {
        /// From.
        from: Point,
        /// To.
        to: Point,
        /// Width of the stroke.
        stroke: i32,
        /// How dark.
        ink: Ink,
        /// Distance from dot to dot of a dotted line (round dots of the stroke's width); `None` is a whole line.
        dots: Option<i32>,
    },
    /// A circle; the stroke lies inside the radius. A `fill` fills it instead.
    Circle {
        /// Centre.
        at: Point,
        /// Outer radius.
        radius: i32,
        /// Width of the stroke.
        stroke: i32,
        /// How dark.
        ink: Ink,
        /// Whether the circle is filled.
        filled: bool,
    },
    /// A line of text.
    Text {
        /// Place of the anchor on the base line.
        at: Point,
        /// Size of the type (em), in micrometres.
        size: i32,
        /// The text.
        text: String,
        /// The face.
        face: Face,
        /// Which end stands at `at`.
        anchor: Anchor,
        /// How dark.
        ink: Ink,
        /// Most width; longer text is set smaller so that it fits. 0: no bound.
        fit: i32,
    },
}
