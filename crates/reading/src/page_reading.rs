//! What one photo gives: which page it shows, how the page lies in it, and the ink of every number.

use crate::evidence::ValueInk;
use crate::evidence::ink::{best, letter};
use crate::evidence::pages::PageIdentity;
use crate::gray::Gray;
use crate::pictures::Signatures;
use crate::rectify::Rectified;
use forms::Page;
use forms::own::PageSpec;
use model::Contest;

/// What the photo should show; anything else is refused by name.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// The contest.
    pub contest: Option<Contest>,
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

impl PageReading {
    /// What stands in each box of a number, by its most probable class: a digit, `X`, or `-` for nothing.
    pub fn letters(&self, value: usize) -> String {
        let boxes = self.values.get(value).into_iter().flat_map(|ink| &ink.boxes);
        boxes.map(|b| letter(best(&b.classes))).collect()
    }

    /// Without the photo, which takes most of the memory: pictures can't be made any more, everything else can.
    pub fn without_photo(self) -> Self {
        PageReading { photo: Gray::filled(0, 0, 0), ..self }
    }
}
