//! The public document of a page's layout: where its numbers and bubbles stand, and which squares of print may be shown
//! (docs/spec/pictures.md). Whoever has it cuts numbers out of a public picture, or checks that nothing else is in it.

use crate::canon;
use crate::contest::Contest;
use crate::event::BLOCKS_MAX;
use crate::id::Digest;
use serde::{Deserialize, Serialize};

/// Format of the document.
pub const FORMAT: &str = "sirekap-layout/1";
/// Most bytes of a document; ours have less than 10 KiB.
pub const BYTES_MAX: usize = 1 << 18;

/// Upper left corner, width and height, in micrometres of the page as designed.
pub type Area = [i32; 4];

/// A number of the page. Fields stand in the canonical order of their JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LayoutNumber {
    /// The boxes of its digits, from the left.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Vec<i32>>))]
    pub boxes: [Area; 3],
    /// The block of its bubbles; null where it has none.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Vec<i32>>, required = true))]
    pub bubbles: Option<Area>,
    /// Name of the field.
    pub field: String,
    /// The block of its boxes: with some paper around them.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<i32>))]
    pub rect: Area,
}

/// The document. Fields stand in the canonical order of their JSON.
///
/// Its blocks, in the order in which an event counts them ([`Blocks`](crate::event::Blocks)): the squares of print, then for each
/// number its boxes and, where it has some, its bubbles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// What describes the page wholly: the text of its QR code without a station, or edition, contest and page.
    pub code: String,
    /// The contest.
    pub contest: Contest,
    /// `sirekap-layout/1`.
    #[cfg_attr(feature = "openapi", schema(pattern = "^sirekap-layout/1$"))]
    pub format: String,
    /// The numbers, in form order.
    pub numbers: Vec<LayoutNumber>,
    /// The page's number, from 1.
    pub page: u8,
    /// Pages of the form.
    pub pages: u8,
    /// Squares of headings, labels and table cells: column and row of the first, and how many stand beside each other.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Vec<u16>>))]
    pub print: Vec<[u16; 3]>,
    /// Width and height of the page as designed, in micrometres.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<i32>))]
    pub size: [i32; 2],
    /// Side of a square of print, in micrometres; those at the right and lower edge end with the page.
    pub square: i32,
}

impl Layout {
    /// The layout of a document: canonical JSON and nothing else; `None` for any other text.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= BYTES_MAX)?;
        canon::parse(text).ok()?;
        let layout: Layout = serde_json::from_slice(bytes).ok()?;
        let [width, height] = layout.size;
        let sides = [width, height, layout.square].iter().all(|side| (1..=10_000_000).contains(side));
        let known = layout.format == FORMAT && sides;
        let squares: usize = layout.print.iter().map(|[_, _, count]| usize::from(*count)).sum();
        let bounded = squares + 2 * layout.numbers.len() <= BLOCKS_MAX;
        (known && bounded && layout.to_bytes() == bytes).then_some(layout)
    }

    /// Where its blocks lie, in their order.
    pub fn blocks(&self) -> Vec<Area> {
        let [width, height] = self.size;
        let square = |column: u16, row: u16| {
            let (x, y) =
                (i32::from(column).saturating_mul(self.square), i32::from(row).saturating_mul(self.square));
            [x, y, self.square.min(width - x).max(0), self.square.min(height - y).max(0)]
        };
        let print = self.print.iter().flat_map(|[column, row, count]| {
            (0..*count).map(move |at| square(column.saturating_add(at), *row))
        });
        let numbers = self.numbers.iter().flat_map(|number| [Some(number.rect), number.bubbles]);
        print.chain(numbers.flatten()).collect()
    }

    /// The place of a number's block among all of them.
    pub fn place_of(&self, field: &str) -> Option<usize> {
        let squares: usize = self.print.iter().map(|[_, _, count]| usize::from(*count)).sum();
        let at = self.numbers.iter().position(|number| number.field == field)?;
        let before = self.numbers.iter().take(at).map(|number| 1 + usize::from(number.bubbles.is_some()));
        Some(squares + before.sum::<usize>())
    }

    /// The document.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Serialising plain structs can't fail; an empty document is none to any reader.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// SHA-256 of the document.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.to_bytes())
    }
}
