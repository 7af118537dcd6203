//! Looks up how grey the photo is around one number, by the place on the page.

use crate::gray::Gray;
use crate::plane::PointF;
use crate::rectify::Rectified;

/// The photo as seen from one number's boxes.
pub struct Around<'a> {
    pub photo: &'a Gray,
    pub rectified: &'a Rectified,
    /// Index in [`forms::Page::values`].
    pub value: usize,
}

impl Around<'_> {
    /// Grey at a place in micrometres, 0 black to 255; `None` outside the photo.
    pub fn grey(&self, x: f32, y: f32) -> Option<f32> {
        let (px, py) = self.rectified.value_to_photo(self.value, PointF::new(x, y));
        self.photo.holds(px, py).then(|| self.photo.at(px, py))
    }
}
