//! Groups of letters that are typed from a card: each ends with a check letter of its own, so that an error in typing is
//! found where it was made, before anything slow is computed and before anything is sent.
//!
//! A letter is a number of five bits, an element of GF(32) with the polynomial `x^5 + x^2 + 1`. The check letter of group
//! `g` is `g` plus the sum of `2^i` times the letter at place `i`. The factors of two places differ and none is zero, so
//! that any one wrong letter and any exchange of two letters changes the sum; and a group that is typed in another's
//! place has the wrong `g`.

use serde::Serialize;

/// The letters, by value: digits and capitals without I, L, O and U.
pub const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Letters of each group, its check letter included. The first two hold the secret, the last two the pin.
pub const GROUPS: [usize; 4] = [7, 7, 6, 6];

/// What was typed as one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Group {
    /// The letters in their one spelling, without spaces and hyphens. What is no letter stays as it was typed.
    pub text: String,
    /// Letters still missing.
    pub left: usize,
    /// Whether it is whole and its check letter fits.
    pub good: bool,
}

impl Group {
    /// Looks at what was typed as the group of this number, from 0.
    pub fn of(number: usize, typed: &str) -> Self {
        let size = GROUPS.get(number).copied().unwrap_or(0);
        let text = spelled(typed);
        let length = text.chars().count();
        let good = length == size && value(number, &text).is_some();
        Group { left: size.saturating_sub(length), good, text }
    }
}

/// One spelling of what was typed: capitals, without what people put between letters; O is read as 0, I and L as 1, U as V.
pub fn spelled(typed: &str) -> String {
    let between = |c: &char| !(c.is_whitespace() || matches!(c, '-' | '.' | '\u{2010}'..='\u{2015}'));
    let letter = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => other,
    };
    typed.chars().filter(between).map(letter).collect()
}

/// The group that shows a number, which has five bits for each letter but the last.
pub(super) fn written(number: usize, value: u64) -> String {
    let count = GROUPS.get(number).map_or(0, |size| size - 1);
    let part = |at: usize| (value >> (5 * (count - 1 - at)) & 31) as u8;
    let letters: Vec<u8> = (0..count).map(part).collect();
    let check = check_letter(number, &letters);
    letters.into_iter().chain([check]).map(|l| char::from(LETTERS[usize::from(l & 31)])).collect()
}

/// The number that a whole group shows; none where it holds another sign or its check letter does not fit.
pub(super) fn value(number: usize, text: &str) -> Option<u64> {
    let letters =
        text.bytes().map(|b| LETTERS.iter().position(|l| *l == b).and_then(|p| u8::try_from(p).ok()));
    let letters: Vec<u8> = letters.collect::<Option<_>>()?;
    let (last, letters) = letters.split_last()?;
    let good = GROUPS.get(number) == Some(&(letters.len() + 1)) && check_letter(number, letters) == *last;
    good.then(|| letters.iter().fold(0, |sum, l| sum << 5 | u64::from(*l)))
}

/// The check letter of a group of this number, from 0, over its letters; all as values in [`LETTERS`]. Up to 31 groups and 31
/// letters it finds what the head of this module says.
pub fn check_letter(number: usize, letters: &[u8]) -> u8 {
    let start = u8::try_from(number + 1).unwrap_or(0);
    let (sum, _) = letters
        .iter()
        .fold((start, 2), |(sum, factor), letter| (sum ^ times(factor, *letter), times(factor, 2)));
    sum
}

/// The product in GF(32).
fn times(mut a: u8, b: u8) -> u8 {
    let mut product = 0;
    for bit in 0..5 {
        if b >> bit & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 != 0 {
            a ^= 0b10_0101;
        }
    }
    product
}
