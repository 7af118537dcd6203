//! Signatures are counted, never recognised: whether a cell has handwriting in it. A cell is looked at only where it is
//! located for certain, and ink is judged by the paper on both sides of each stroke; doubt gives a range.

use super::handwriting::{Written, written};
use crate::gray::Gray;
use crate::rectify::Rectified;
use forms::{Page, PeopleKind};
use model::lang::Lang;
use serde::Serialize;
use texts::reading;

/// How many cells have handwriting: at least, at most, and of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Count {
    /// Cells that certainly have.
    pub least: u8,
    /// Those and the doubtful ones.
    pub most: u8,
    /// All such cells of the page.
    pub of: u8,
}

impl Count {
    /// The count as a person says it: "7 of 7", "5 to 7 of 7".
    pub fn text(self, lang: Lang) -> String {
        let Count { least, most, of } = self;
        match least == most {
            true => reading::so_many(lang, least, of),
            false => reading::so_many_or_more(lang, least, most, of),
        }
    }

    fn add(&mut self, cell: Written) {
        self.of = self.of.saturating_add(1);
        self.least = self.least.saturating_add(u8::from(cell == Written::Yes));
        self.most = self.most.saturating_add(u8::from(cell != Written::No));
    }
}

/// Signatures on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Signatures {
    /// Of the station's officers.
    pub officers: Count,
    /// Of witnesses.
    pub witnesses: Count,
}

/// Counts the cells with handwriting.
pub fn signatures(photo: &Gray, rectified: &Rectified, page: &Page) -> Signatures {
    let mut count = Signatures::default();
    for people in &page.people {
        let of = match people.kind {
            PeopleKind::Officer => &mut count.officers,
            PeopleKind::Witness => &mut count.witnesses,
            PeopleKind::Other => continue,
        };
        let certain = rectified.certainty.fit(people.mask).bounded();
        of.add(if certain { written(photo, rectified, people.ink) } else { Written::Unclear });
    }
    count
}
