//! Countries by their code.

use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A country by its code of ISO 3166-1 alpha-2. Whether the standard has the code is not asked: tables have codes of their
/// own too (`EU`, `AP`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// The code as a table of addresses keeps it.
    pub(super) const fn packed(self) -> u32 {
        u16::from_be_bytes(self.0) as u32
    }

    /// From what [`Country::packed`] gave.
    pub(super) const fn unpacked(packed: u32) -> Self {
        let [_, _, first, second] = packed.to_be_bytes();
        Country([first, second])
    }
}

impl FromStr for Country {
    type Err = ();
    /// Two capital letters; small ones are taken as such. `ZZ` and `XX` mean that nothing is known, and are refused.
    fn from_str(text: &str) -> Result<Self, ()> {
        let code: [u8; 2] = text.as_bytes().try_into().map_err(|_| ())?;
        let code = code.map(|letter| letter.to_ascii_uppercase());
        let known = code.iter().all(u8::is_ascii_uppercase) && !matches!(&code, b"ZZ" | b"XX");
        known.then_some(Country(code)).ok_or(())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
