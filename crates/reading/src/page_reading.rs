//! One photo of one page: what it is, how it lies, and the ink of every number.

use crate::evidence::ValueInk;
use crate::evidence::pages::PageIdentity;
use crate::gray::Gray;
use crate::pictures::{Mapping, Signatures};
use crate::plane::PointF;
use crate::rectify::Rectified;
use forms::own::PageSpec;
use forms::{FormContest, Page};

/// What the photo should show; anything else is refused by name.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// The contest.
    pub contest: Option<FormContest>,
    /// The page number.
    pub page: Option<u8>,
    /// The station.
    pub station: Option<String>,
    /// Pages of the form by its schema ([`forms::own::plan`]): where to look when a QR code can't be read.
    pub plan: Vec<PageSpec>,
}

/// What was seen of a page, before any number is judged.
#[derive(Clone, Debug)]
pub struct PageReading {
    /// What the page says of itself.
    pub identity: PageIdentity,
    /// Its layout.
    pub page: Page,
    /// What stands on it, for pages of our family.
    pub spec: Option<PageSpec>,
    /// The photo, upright, in grey.
    pub photo: Gray,
    /// How the page lies in the photo.
    pub rectified: Rectified,
    /// The ink of each number, in the order of [`Page::values`].
    pub values: Vec<ValueInk>,
    /// Signatures present.
    pub signatures: Signatures,
}

impl Mapping for Rectified {
    fn photo(&self, x: f32, y: f32) -> (f32, f32) {
        self.to_photo(PointF::new(x, y))
    }
}
