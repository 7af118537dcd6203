//! Coordinates in a text: degrees, decimal pairs, letters of the compass in both languages, plus codes, UTM.

use super::runs;

/// Words that speak of coordinates.
const WORDS: [&str; 9] =
    ["lintang", "bujur", "koordinat", "latitude", "longitude", "coordinate", "coordinates", "geohash", "utm"];
/// Letters behind a number: *lintang selatan*, *lintang utara*, *bujur timur*, *bujur barat*.
const OURS: [&str; 4] = ["ls", "lu", "bt", "bb"];
const COMPASS: [&str; 4] = ["n", "s", "e", "w"];
/// Digits of plus codes (Open Location Code).
const PLUS: &str = "23456789cfghjmpqrvwx";

/// Whether a number with a sign of degrees stands in the text as it was written.
pub fn degrees(text: &str) -> bool {
    let signs = ['\u{b0}', '\u{ba}', '\u{2da}', '\u{2070}', '\u{2032}', '\u{2033}'];
    let before = |at: usize| text[..at].trim_end().ends_with(char::is_numeric);
    text.char_indices().any(|(at, c)| signs.contains(&c) && before(at))
}

/// A piece of a text: a number, or anything else.
enum Piece<'t> {
    Number(Number),
    Word(&'t str),
    Mark,
}

struct Number {
    /// Its whole part.
    whole: u64,
    /// Digits behind the point.
    fraction: usize,
    digits: usize,
    negative: bool,
}

impl Number {
    fn within(&self, degrees: u64) -> bool {
        self.whole <= degrees
    }
}

/// Whether coordinates stand in a text of one spelling.
pub fn stand_in(text: &str) -> bool {
    let words = runs(text, char::is_alphabetic);
    let numeric = text.contains(|c: char| c.is_ascii_digit());
    if numeric && words.iter().any(|w| WORDS.contains(w)) {
        return true;
    }
    let pieces = pieces(text);
    let number = |at: usize| match pieces.get(at) {
        Some(Piece::Number(n)) => Some(n),
        _ => None,
    };
    let word = |at: usize| match pieces.get(at) {
        Some(Piece::Word(w)) => Some(*w),
        _ => None,
    };
    (0..pieces.len()).any(|at| {
        let Some(this) = number(at) else { return false };
        let before = at.checked_sub(1).and_then(word);
        // Next to it, or behind one mark.
        let next = number(at + 1)
            .or_else(|| matches!(pieces.get(at + 1), Some(Piece::Mark)).then(|| number(at + 2)).flatten());
        let exact = this.fraction > 3 && this.within(180);
        let pair = next.is_some_and(|next| {
            let both = this.fraction > 1 && next.fraction > 1;
            let near =
                this.fraction > 0 && next.fraction > 0 && (this.negative || next.negative || next.whole > 94);
            this.within(90) && next.within(180) && (both || near)
        });
        let said = word(at + 1).is_some_and(|w| {
            OURS.contains(&w)
                || ["derajat", "degree", "degrees", "deg"].contains(&w)
                || (COMPASS.contains(&w)
                    && this.within(180)
                    && (this.fraction > 0 || at > 0 && number(at - 1).is_some()))
        });
        let named = before.is_some_and(|w| {
            ["lat", "lon", "lng", "long"].contains(&w)
                || (this.fraction > 0 && (COMPASS.contains(&w) || OURS.contains(&w)))
        });
        // Eastings have six digits, northings seven.
        let grid = this.digits == 6 && next.is_some_and(|next| next.digits == 7);
        exact || pair || said || named || grid
    }) || plus_code(text)
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut gap = true;
    while let Some(c) = rest.chars().next() {
        let signed = gap && (c == '-' || c == '+') && rest[1..].starts_with(|c: char| c.is_ascii_digit());
        if c.is_ascii_digit() || signed {
            let body = rest.trim_start_matches(['-', '+']);
            let whole = body.len() - body.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let fraction = body[whole..]
                .strip_prefix(['.', ','])
                .map_or(0, |more| more.len() - more.trim_start_matches(|c: char| c.is_ascii_digit()).len());
            let taken = usize::from(signed) + whole + if fraction > 0 { fraction + 1 } else { 0 };
            pieces.push(Piece::Number(Number {
                whole: body[..whole].parse().unwrap_or(u64::MAX),
                fraction,
                digits: whole,
                negative: signed && c == '-',
            }));
            rest = &rest[taken..];
            gap = false;
        } else if c.is_alphabetic() {
            let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            pieces.push(Piece::Word(&rest[..end]));
            rest = &rest[end..];
            gap = false;
        } else {
            gap = true;
            if matches!(c, ',' | ';' | '/' | '|' | ':' | '=') {
                pieces.push(Piece::Mark);
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    pieces
}

/// `6P58+XX`, or with a city behind it.
fn plus_code(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        word.trim_matches(|c: char| !c.is_alphanumeric()).split_once('+').is_some_and(|(area, spot)| {
            let of_code = |part: &str| part.chars().all(|c| PLUS.contains(c));
            matches!(area.len(), 4 | 6 | 8) && matches!(spot.len(), 2 | 3) && of_code(area) && of_code(spot)
        })
    })
}
