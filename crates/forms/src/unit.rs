//! Lengths and places on a page, in whole micrometres from its upper left corner, x to the right and y down.

/// Millimetres as micrometres.
pub const fn mm(millimetres: i32) -> i32 {
    millimetres * 1000
}

/// A place on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// From the left edge.
    pub x: i32,
    /// From the upper edge.
    pub y: i32,
}

/// Width and height.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Size {
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
}

impl Rect {
    /// A rectangle by its upper left corner and size.
    pub const fn new(x: i32, y: i32, w: i32, h: i32) -> Self {
        Rect { x, y, w, h }
    }
    /// The middle, rounded towards the upper left.
    pub const fn centre(self) -> Point {
        Point { x: self.x + self.w / 2, y: self.y + self.h / 2 }
    }
    /// The right edge.
    pub const fn right(self) -> i32 {
        self.x + self.w
    }
    /// The lower edge.
    pub const fn bottom(self) -> i32 {
        self.y + self.h
    }
    /// Grown (or shrunk, when negative) by as much on every side.
    pub const fn grown(self, by: i32) -> Self {
        Rect { x: self.x - by, y: self.y - by, w: self.w + 2 * by, h: self.h + 2 * by }
    }
    /// Corners: upper left, upper right, lower right, lower left.
    pub const fn corners(self) -> [Point; 4] {
        [
            Point { x: self.x, y: self.y },
            Point { x: self.right(), y: self.y },
            Point { x: self.right(), y: self.bottom() },
            Point { x: self.x, y: self.bottom() },
        ]
    }
    /// Whether two rectangles share an area.
    pub const fn overlaps(self, other: Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
    /// Whether the other lies within this one.
    pub const fn holds(self, other: Rect) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }
}
