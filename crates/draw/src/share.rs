//! A share in millionths.

use crate::DrawFault;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Millionths of the whole.
pub const MILLION: u32 = 1_000_000;

/// A share of the whole in millionths, from 0 to 1,000,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Share(u32);

impl Share {
    /// A share of so many millionths; more than the whole is the whole.
    pub const fn of_millionths(millionths: u32) -> Share {
        Share(if millionths > MILLION { MILLION } else { millionths })
    }

    /// Millionths.
    pub const fn millionths(self) -> u32 {
        self.0
    }

    /// What is left of the whole.
    pub const fn rest(self) -> Share {
        Share(MILLION - self.0)
    }

    /// Reads `95`, `95%`, `0.5%` or `0,5%`: per cent with at most four places.
    ///
    /// # Errors
    /// Q1007: not a share above 0 % and below 100 %.
    pub fn percent(text: &str) -> Result<Share, DrawFault> {
        let bad = || DrawFault::Percent(text.to_string());
        let number = text.trim().trim_end_matches('%').trim_end();
        let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, ""));
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || part.len() > 4 || !digits(whole) || !digits(part) {
            return Err(bad());
        }
        let whole: u32 = whole.parse().map_err(|_| bad())?;
        let part: u32 = format!("{part:0<4}").parse().map_err(|_| bad())?;
        let millionths = whole * 10_000 + part;
        if millionths == 0 || millionths >= MILLION { Err(bad()) } else { Ok(Share(millionths)) }
    }
}

impl TryFrom<u32> for Share {
    type Error = String;

    fn try_from(millionths: u32) -> Result<Self, String> {
        if millionths <= MILLION { Ok(Share(millionths)) } else { Err(format!("{millionths} millionths")) }
    }
}

impl From<Share> for u32 {
    fn from(share: Share) -> u32 {
        share.0
    }
}

impl fmt::Display for Share {
    /// Per cent with four places and a point: `0.2996`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:04}", self.0 / 10_000, self.0 % 10_000)
    }
}
