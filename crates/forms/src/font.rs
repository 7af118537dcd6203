//! The typeface of the forms: its two faces as bytes, and how a line of text is set with them.
//!
//! Printer and synthetic photographer set text by the same function, so that both show the same line.
//! No kerning and no ligatures: a line is its glyphs one after the other. What the typeface lacks is
//! shown as a question mark, so that no name is ever silently shortened.

use crate::art::{Anchor, Face};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Shown for a character that the typeface does not have.
const MISSING: char = '?';

/// The bytes of a face: TrueType, Latin and Latin Extended-A.
pub const fn bytes(face: Face) -> &'static [u8] {
    match face {
        Face::Regular => include_bytes!("../fonts/OpenSans-Regular.ttf"),
        Face::Bold => include_bytes!("../fonts/OpenSans-Bold.ttf"),
    }
}

/// One glyph of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Number in the face.
    pub id: u16,
    /// The character that it shows, which is a question mark where the text's own is missing.
    pub shows: char,
    /// Distance of its origin from the anchor's place, in micrometres; negative to the left.
    pub x: i32,
}

/// A line of text as it is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Size of the type (em) in micrometres, after shrinking.
    pub size: i32,
    /// Width in micrometres.
    pub width: i32,
    /// The glyphs from left to right.
    pub glyphs: Vec<Glyph>,
}

/// Sets a line: smaller than `size` where it would be wider than `fit` (0: no bound), placed by its anchor.
pub fn set(face: Face, text: &str, size: i32, fit: i32, anchor: Anchor) -> Line {
    let metrics = metrics(face);
    let glyphs: Vec<(char, u16, i64)> = text.chars().map(|c| metrics.glyph(c)).collect();
    let units: i64 = glyphs.iter().map(|g| g.2).sum();
    let size = fitted(metrics.scaled(units, size), size, fit);
    let width = metrics.scaled(units, size);
    let start = match anchor {
        Anchor::Start => 0,
        Anchor::Middle => -width / 2,
        Anchor::End => -width,
    };
    let mut pen = 0;
    let place = |(shows, id, advance): (char, u16, i64)| {
        let x = start + metrics.scaled(pen, size);
        pen += advance;
        Glyph { id, shows, x }
    };
    Line { size, width, glyphs: glyphs.into_iter().map(place).collect() }
}

/// Width of a text in micrometres at a size (em) in micrometres.
pub fn width(face: Face, text: &str, size: i32) -> i32 {
    let metrics = metrics(face);
    metrics.scaled(text.chars().map(|c| metrics.glyph(c).2).sum(), size)
}

/// The size at which a line of this width at `size` is no wider than `fit`; 0 is no bound.
fn fitted(width: i32, size: i32, fit: i32) -> i32 {
    if fit <= 0 || width <= fit {
        return size;
    }
    clamp(i64::from(size) * i64::from(fit) / i64::from(width)).max(1)
}

fn clamp(value: i64) -> i32 {
    i32::try_from(value).unwrap_or(if value < 0 { i32::MIN / 2 } else { i32::MAX / 2 })
}

/// What the printer must know of a face; lengths in units of the em.
#[derive(Debug, Default)]
#[cfg_attr(not(feature = "print"), allow(dead_code, reason = "the printer alone reads them"))]
pub(crate) struct Metrics {
    /// Units of an em.
    pub em: i64,
    /// Height of the highest glyphs above the base line.
    pub ascent: i16,
    /// Depth of the lowest, negative.
    pub descent: i16,
    /// Height of capitals.
    pub capitals: i16,
    /// Left, low, right, high edge of all glyphs together.
    pub bounds: [i16; 4],
    /// Advance of every glyph, by number.
    pub advances: Vec<u16>,
    /// Glyphs by character.
    pub glyphs: BTreeMap<char, u16>,
}

impl Metrics {
    /// What is shown for a character: the character, its glyph and its advance.
    fn glyph(&self, asked: char) -> (char, u16, i64) {
        let asked = if asked.is_whitespace() { ' ' } else { asked };
        let shows = if self.glyphs.contains_key(&asked) { asked } else { MISSING };
        let id = self.glyphs.get(&shows).copied().unwrap_or(0);
        (shows, id, i64::from(self.advances.get(usize::from(id)).copied().unwrap_or(0)))
    }

    /// Units of the em as micrometres at a size, rounded.
    fn scaled(&self, units: i64, size: i32) -> i32 {
        let em = self.em.max(1);
        clamp((units * i64::from(size) * 2 + em).div_euclid(2 * em))
    }

    fn read(face: Face) -> Option<Metrics> {
        let font = ttf_parser::Face::parse(bytes(face), 0).ok()?;
        let mut glyphs = BTreeMap::new();
        for table in font.tables().cmap?.subtables.into_iter().filter(|t| t.is_unicode()) {
            table.codepoints(|code| {
                if let (Some(c), Some(id)) = (char::from_u32(code), table.glyph_index(code)) {
                    glyphs.insert(c, id.0);
                }
            });
        }
        let bounds = font.global_bounding_box();
        Some(Metrics {
            em: i64::from(font.units_per_em()),
            ascent: font.ascender(),
            descent: font.descender(),
            capitals: font.capital_height().unwrap_or(font.ascender()),
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max],
            advances: (0..font.number_of_glyphs())
                .map(|id| font.glyph_hor_advance(ttf_parser::GlyphId(id)).unwrap_or(0))
                .collect(),
            glyphs,
        })
    }
}

/// Metrics of a face. The bytes are compiled in and a test reads them; were they broken, no text would be set.
pub(crate) fn metrics(face: Face) -> &'static Metrics {
    static REGULAR: LazyLock<Metrics> = LazyLock::new(|| Metrics::read(Face::Regular).unwrap_or_default());
    static BOLD: LazyLock<Metrics> = LazyLock::new(|| Metrics::read(Face::Bold).unwrap_or_default());
    match face {
        Face::Regular => &REGULAR,
        Face::Bold => &BOLD,
    }
}
