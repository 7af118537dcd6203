//! The text of a page's QR code: `SK1/PDPR/04-20/3173011001001/07.10+08.08`.
//!
//! Five parts between slashes: family and version; contest; page and pages; station code, empty when none is printed;
//! rows. Rows are `F.n` (front, n witnesses), `T.n` (totals), `S.a-b` (numbers a to b) or `p.n+p.n` (parties with
//! the highest number of their candidates, all in two digits); missing numbers follow as `:m`. Every page has exactly
//! one text, and only that one is accepted. The text is untrusted: parsing is total and its work is bounded.

use super::spec::{Content, LayoutError, NUMBER_MAX, PageSpec, PartyRows};
use model::{Contest, PartyNumber, StationCode};
use std::fmt::Write;

/// Longest text in bytes: 17 before the station (`SK1/PDPRDP/04-20/`), 33 for the longest station code and its slash,
/// 56 for rows. A QR code of version 6 at correction level M holds as many.
pub const PAYLOAD_BYTES_MAX: usize = 106;
/// Longest rows part.
pub(super) const ROWS_BYTES_MAX: usize = 56;
const FAMILY: &str = "SK1";

/// Why a text is not a page's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PayloadError {
    /// Longer than [`PAYLOAD_BYTES_MAX`].
    #[error("{0} bytes are more than a page's code holds")]
    TooLong(usize),
    /// Not of this family and version.
    #[error("not the code of a form of this edition")]
    Family,
    /// Not five parts.
    #[error("the code does not have five parts")]
    Parts,
    /// Unknown contest.
    #[error("the code names no contest")]
    Contest,
    /// Page numbers that are none.
    #[error("the code names no page")]
    Page,
    /// Not a station code.
    #[error("the code names no station")]
    Station,
    /// Rows that are none.
    #[error("the code describes no rows")]
    Rows,
    /// A page that cannot be.
    #[error("the code describes a page that cannot be: {0}")]
    Layout(#[from] LayoutError),
    /// Another spelling of a page's text.
    #[error("the code is not spelt as this system spells it")]
    Spelling,
}

impl PageSpec {
    /// The text for the page's QR code. A station code with lower-case letters makes a larger code, no other.
    pub fn payload(&self, station: Option<&StationCode>) -> String {
        let contest = self.contest().code().to_ascii_uppercase();
        let station = station.map_or("", StationCode::as_str);
        let (number, pages) = (self.number(), self.pages());
        format!("{FAMILY}/{contest}/{number:02}-{pages:02}/{station}/{}", rows(self.content()))
    }

    /// The page and station that a text names.
    pub fn parse(text: &str) -> Result<(PageSpec, Option<StationCode>), PayloadError> {
        if text.len() > PAYLOAD_BYTES_MAX {
            return Err(PayloadError::TooLong(text.len()));
        }
        let mut parts = text.split('/');
        if parts.next() != Some(FAMILY) {
            return Err(PayloadError::Family);
        }
        let rest: Vec<&str> = parts.collect();
        let [contest, page, station, rows] = rest[..] else { return Err(PayloadError::Parts) };
        let contest = contest.to_ascii_lowercase().parse::<Contest>().map_err(|_| PayloadError::Contest)?;
        let (number, pages) = page.split_once('-').ok_or(PayloadError::Page)?;
        let small = |text| number_of(text).and_then(|n| u8::try_from(n).ok()).ok_or(PayloadError::Page);
        let station = match station {
            "" => None,
            code => Some(StationCode::new(code).map_err(|_| PayloadError::Station)?),
        };
        let content = content(rows).ok_or(PayloadError::Rows)?;
        let spec = PageSpec::new(contest, small(number)?, small(pages)?, content)?;
        if spec.payload(station.as_ref()) == text { Ok((spec, station)) } else { Err(PayloadError::Spelling) }
    }
}

/// The rows part of a page's text.
pub(super) fn rows(content: &Content) -> String {
    match content {
        Content::Front { witnesses } => format!("F.{witnesses}"),
        Content::Totals { witnesses } => format!("T.{witnesses}"),
        Content::Singles(numbers) => {
            let (first, last) = (edge(numbers.first()), edge(numbers.last()));
            format!("S.{first}-{last}{}", gaps(numbers, first, last))
        }
        Content::Parties(parties) => parties.iter().map(party).collect::<Vec<_>>().join("+"),
    }
}

fn party(rows: &PartyRows) -> String {
    let last = edge(rows.candidates.last());
    format!("{:02}.{last:02}{}", rows.party.0, gaps(&rows.candidates, 1, last))
}

fn edge(number: Option<&u16>) -> u16 {
    number.copied().unwrap_or(0)
}

fn gaps(numbers: &[u16], first: u16, last: u16) -> String {
    let mut out = String::new();
    for missing in (first..=last).filter(|n| !numbers.contains(n)) {
        // Writing to a string cannot fail.
        write!(out, ":{missing}").unwrap_or_default();
    }
    out
}

fn content(rows: &str) -> Option<Content> {
    let witnesses = |text| number_of(text).and_then(|n| u8::try_from(n).ok());
    if let Some(count) = rows.strip_prefix("F.") {
        return Some(Content::Front { witnesses: witnesses(count)? });
    }
    if let Some(count) = rows.strip_prefix("T.") {
        return Some(Content::Totals { witnesses: witnesses(count)? });
    }
    if let Some(range) = rows.strip_prefix("S.") {
        let (first, rest) = range.split_once('-')?;
        return Some(Content::Singles(numbers(number_of(first)?, rest)?));
    }
    let party = |text: &str| {
        let (party, rest) = text.split_once('.')?;
        Some(PartyRows { party: PartyNumber(number_of(party)?), candidates: numbers(1, rest)? })
    };
    rows.split('+').map(party).collect::<Option<Vec<_>>>().map(Content::Parties)
}

/// The numbers from `first` to the last one and without the missing ones that the text names: `10:6:8`.
fn numbers(first: u16, text: &str) -> Option<Vec<u16>> {
    let mut parts = text.split(':');
    let last = number_of(parts.next()?)?;
    let missing = parts.map(number_of).collect::<Option<Vec<_>>>()?;
    Some((first..=last).filter(|n| !missing.contains(n)).collect())
}

/// One or two digits.
fn number_of(text: &str) -> Option<u16> {
    let digits = matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().ok().filter(|n| *n <= NUMBER_MAX) } else { None }
}
