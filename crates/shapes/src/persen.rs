//! Percentages in hundredths, computed and written without floating point.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

/// A percentage in hundredths of a percent: 7811 is 78.11.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Persen(pub u32);

impl Persen {
    /// `part` of `whole`, rounded half up to hundredths; 0 of nothing is 0.
    pub fn of(part: u64, whole: u64) -> Self {
        if whole == 0 {
            return Persen(0);
        }
        let hundredths = (u128::from(part) * 20_000 + u128::from(whole)) / (2 * u128::from(whole));
        Persen(u32::try_from(hundredths).unwrap_or(u32::MAX))
    }

    /// Whole percents, where it is whole.
    pub const fn whole(self) -> Option<u32> {
        if self.0.is_multiple_of(100) { Some(self.0 / 100) } else { None }
    }

    fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        if fraction.len() > 2 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let cents: u32 = format!("{fraction:0<2}").parse().ok()?;
        Some(Persen(whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(cents)?))
    }
}

impl std::fmt::Display for Persen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, cents) = (self.0 / 100, self.0 % 100);
        match cents {
            c if c % 10 == 0 => write!(f, "{whole}.{}", c / 10),
            c => write!(f, "{whole}.{c:02}"),
        }
    }
}

impl Serialize for Persen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw = RawValue::from_string(self.to_string()).map_err(serde::ser::Error::custom)?;
        raw.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Persen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        Persen::parse(raw.get()).ok_or_else(|| {
            D::Error::custom(format!("{} is not a percentage with at most two decimals", raw.get()))
        })
    }
}
