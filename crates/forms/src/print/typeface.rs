//! The typeface in a PDF: both faces whole, since they are small already, with a way back from glyphs to text.
#![allow(clippy::float_arithmetic, reason = "PDF has real numbers; nothing is counted here")]

use super::printer::packed;
use crate::art::Face;
use crate::font::{self, Metrics};
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref, Str};
use std::sync::LazyLock;

/// Name of a face in the resources of every page.
pub(super) const fn name(face: Face) -> Name<'static> {
    match face {
        Face::Regular => Name(b"R"),
        Face::Bold => Name(b"B"),
    }
}

/// Name of the font itself.
const fn font_name(face: Face) -> &'static [u8] {
    match face {
        Face::Regular => b"OpenSans",
        Face::Bold => b"OpenSans-Bold",
    }
}

const SYSTEM: SystemInfo<'static> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// The objects of one face, given the object numbers that it may take.
pub(super) fn embed(pdf: &mut Pdf, face: Face, font: Ref, mut next: impl FnMut() -> Ref) {
    let (cid, descriptor, file, unicode) = (next(), next(), next(), next());
    let metrics = font::metrics(face);
    let scale = |units: i64| units as f32 * 1000.0 / metrics.em.max(1) as f32;
    let name = Name(font_name(face));
    pdf.type0_font(font)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(cid)
        .to_unicode(unicode);
    let mut cid_font = pdf.cid_font(cid);
    cid_font.subtype(CidFontType::Type2).base_font(name).system_info(SYSTEM).font_descriptor(descriptor);
    cid_font.cid_to_gid_map_predefined(Name(b"Identity")).default_width(0.0);
    cid_font.widths().consecutive(0, metrics.advances.iter().map(|a| scale(i64::from(*a)).round()));
    cid_font.finish();
    let [left, low, right, high] = metrics.bounds.map(|u| scale(i64::from(u)).round());
    pdf.font_descriptor(descriptor)
        .name(name)
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(left, low, right, high))
        .italic_angle(0.0)
        .ascent(scale(i64::from(metrics.ascent)).round())
        .descent(scale(i64::from(metrics.descent)).round())
        .cap_height(scale(i64::from(metrics.capitals)).round())
        .stem_v(if face == Face::Bold { 140.0 } else { 80.0 })
        .font_file2(file);
    pdf.stream(file, packed_file(face))
        .filter(Filter::FlateDecode)
        .pair(Name(b"Length1"), i32::try_from(font::bytes(face).len()).unwrap_or(i32::MAX));
    pdf.cmap(unicode, &packed(&characters(metrics))).filter(Filter::FlateDecode);
}

/// Which character a glyph shows, so that text can be searched and copied.
fn characters(metrics: &Metrics) -> Vec<u8> {
    let mut map = UnicodeCmap::new(Name(b"Sirekap"), SYSTEM);
    let mut seen = std::collections::BTreeSet::new();
    for (character, glyph) in &metrics.glyphs {
        if seen.insert(*glyph) {
            map.pair(*glyph, *character);
        }
    }
    map.finish().into_vec()
}

/// A face's file, packed once for all documents.
fn packed_file(face: Face) -> &'static [u8] {
    static REGULAR: LazyLock<Vec<u8>> = LazyLock::new(|| packed(font::bytes(Face::Regular)));
    static BOLD: LazyLock<Vec<u8>> = LazyLock::new(|| packed(font::bytes(Face::Bold)));
    match face {
        Face::Regular => &REGULAR,
        Face::Bold => &BOLD,
    }
}
