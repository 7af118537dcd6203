//! What must not stand in a public document: addresses of machines, their names, URLs, paths, and where they stand.
//!
//! Strict on purpose: what looks like one of these is one, whoever wrote the sentence words it anew. What can't be told from other
//! numbers is not found: an address written as one decimal number, or in fewer than four parts (as versions are).

mod coordinates;
mod network;

use unicode_normalization::UnicodeNormalization as _;

/// What was found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exposure {
    /// An IP or hardware address.
    Address,
    /// The name of a host, or a host with a port.
    Host,
    /// A URL or e-mail address.
    Url,
    /// Coordinates of a place.
    Coordinates,
    /// A path of a file system.
    Path,
}

/// What a text shows that no public document may; `None` where there is nothing.
pub fn exposure(text: &str) -> Option<Exposure> {
    // Before compatibility forms make a letter of one of them.
    if coordinates::degrees(text) {
        return Some(Exposure::Coordinates);
    }
    let text = plain(text);
    if network::url(&text) {
        return Some(Exposure::Url);
    }
    if network::address(&text) {
        return Some(Exposure::Address);
    }
    if coordinates::stand_in(&text) {
        return Some(Exposure::Coordinates);
    }
    if network::host(&text) {
        return Some(Exposure::Host);
    }
    network::path(&text).then_some(Exposure::Path)
}

/// Zeros of other scripts' digits: Arabic, Persian, Devanagari, Bengali, Balinese, Sundanese, Javanese.
const ZEROS: [u32; 7] = [0x660, 0x6F0, 0x966, 0x9E6, 0x1B50, 0x1BB0, 0xA9D0];

/// One spelling of what looks alike: compatibility forms, small letters, digits of ASCII, one kind of point, colon, minus and
/// slash, nothing invisible, and points that are put in brackets or between spaces as points.
pub(crate) fn plain(text: &str) -> String {
    let one = |c: char| -> Option<char> {
        Some(match c {
            // Soft hyphen, joiners, marks of direction, invisible operators, byte order mark.
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}' => {
                return None;
            }
            '\u{3002}' | '\u{b7}' | '\u{2022}' | '\u{22c5}' => '.',
            '\u{2236}' | '\u{2d0}' | '\u{a789}' => ':',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '\u{2044}' | '\u{2215}' => '/',
            c => match ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|d| *d < 10)) {
                Some(digit) => char::from_digit(digit, 10).unwrap_or(c),
                None => c,
            },
        })
    };
    let mut text: String = text.nfkc().filter_map(one).flat_map(char::to_lowercase).collect();
    for (spelled, sign) in [("dot", "."), ("titik", "."), (".", "."), (":", ":"), ("at", "@"), ("@", "@")] {
        for (open, close) in [("[", "]"), ("(", ")"), ("{", "}"), ("<", ">")] {
            text = text.replace(&format!("{open}{spelled}{close}"), sign);
        }
    }
    // `10 . 1`: a point that ends a sentence has no space before it.
    while let Some(at) = text.find(" .") {
        let end = text[at + 2..].find(|c: char| c != ' ').map_or(text.len(), |more| at + 2 + more);
        text.replace_range(at..end, ".");
    }
    text
}

/// Maximal runs of characters that are of a kind.
pub(crate) fn runs(text: &str, of: impl Fn(char) -> bool) -> Vec<&str> {
    text.split(|c: char| !of(c)).filter(|run| !run.is_empty()).collect()
}
