//! Values alone as QR codes: an event's text in numbered parts, shown in turn and read in any order.

use crate::Fault;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use model::Digest;
use std::collections::BTreeMap;

/// Letters of one part: a code of version 20 at level M, which a cheap camera reads from a screen.
pub const PART_LETTERS: usize = 600;
/// Most parts of one event: 16 KiB are 37.
pub const PARTS_MAX: usize = 64;
const MARK: &str = "SIREKAP1";
/// Letters of the event's SHA-256 in each part.
const SUM_LETTERS: usize = 8;

/// The texts of the codes.
pub fn split(event: &str) -> Vec<String> {
    let letters = BASE64.encode(event);
    let sum = &Digest::of(event.as_bytes()).to_hex()[..SUM_LETTERS];
    let parts: Vec<&[u8]> = letters.as_bytes().chunks(PART_LETTERS).collect();
    let count = parts.len();
    let text = |part: &[u8]| String::from_utf8_lossy(part).into_owned();
    (1..).zip(parts).map(|(k, part)| format!("{MARK}.{k}.{count}.{sum}.{}", text(part))).collect()
}

/// Parts that were read so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    found: BTreeMap<usize, String>,
    whole: Option<(usize, String)>,
}

impl Parts {
    /// Takes a code's text; the event when it is whole.
    ///
    /// # Errors
    /// [`Fault::BadParts`] for a code of something else, or of another event than those before.
    pub fn take(&mut self, text: &str) -> Result<Option<String>, Fault> {
        let bad = Fault::BadParts;
        let parts: Vec<&str> = text.trim().split('.').collect();
        let [MARK, k, count, sum, letters] = parts[..] else { return Err(bad("not a part of a form")) };
        let number = |text: &str| text.parse::<usize>().ok().filter(|n| (1..=PARTS_MAX).contains(n));
        let (Some(k), Some(count)) = (number(k), number(count)) else { return Err(bad("not a number")) };
        // A sum of fewer letters would fit more events, and nothing at all is no event.
        let told = sum.len() == SUM_LETTERS && !letters.is_empty();
        if k > count || letters.len() > PART_LETTERS || !told {
            return Err(bad("not a part of a form"));
        }
        match &self.whole {
            Some((n, s)) if *n != count || s != sum => return Err(bad("a part of another form")),
            Some(_) => {}
            None => self.whole = Some((count, sum.to_owned())),
        }
        self.found.insert(k, letters.to_owned());
        if self.found.len() < count {
            return Ok(None);
        }
        let letters: String = self.found.values().map(String::as_str).collect();
        let bytes = BASE64.decode(letters).map_err(|_| bad("not base64"))?;
        let event = String::from_utf8(bytes).map_err(|_| bad("not text"))?;
        match Digest::of(event.as_bytes()).to_hex().starts_with(sum) {
            true => Ok(Some(event)),
            false => Err(bad("the sum does not fit")),
        }
    }

    /// Parts found, and parts that there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.found.len(), self.whole.as_ref().map_or(0, |(n, _)| *n))
    }
}
