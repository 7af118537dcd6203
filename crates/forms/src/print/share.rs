//! Cuts art into pieces that are the same wherever the same ink is, so that a document stores each once.
//!
//! Where a piece ends is decided by the ink itself, not by its place in the list: a name that differs from station
//! to station changes the piece it stands in, and no other.

use crate::art::Item;

/// One piece of ink in about so many ends a piece.
const MEAN: u32 = 128;
/// Largest piece.
const MOST: usize = 1024;

/// The pieces of an art, in painting order.
pub(super) fn pieces(art: &[Item]) -> impl Iterator<Item = &[Item]> {
    let mut rest = art;
    std::iter::from_fn(move || {
        let end = rest.iter().take(MOST).position(ends).map_or(rest.len().min(MOST), |at| at + 1);
        let (piece, after) = rest.split_at(end);
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// Whether a piece ends after this ink: by its place on the page, well mixed.
fn ends(item: &Item) -> bool {
    let [a, b, c] = match item {
        Item::Fill { rect, .. } | Item::Frame { rect, .. } => [rect.x, rect.y, rect.w],
        Item::Line { from, to, .. } => [from.x, from.y, to.x ^ to.y],
        Item::Circle { at, radius, .. } => [at.x, at.y, *radius],
        Item::Text { at, size, .. } => [at.x, at.y, *size],
    };
    let mixed = [a, b, c].into_iter().fold(0x811C_9DC5_u32, |hash, value| {
        (hash ^ value.cast_unsigned()).wrapping_mul(0x9E37_79B1).rotate_left(15)
    });
    mixed.wrapping_mul(0x85EB_CA77) >> 8 & (MEAN - 1) == 0
}
