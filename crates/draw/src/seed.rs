//! Where the chance comes from: dice that are rolled before everybody's eyes, or a beacon that nobody can bend.

use crate::DrawFault;
use serde::{Deserialize, Serialize};

/// Fewest decimal digits that are rolled: 66 bits.
pub const DICE_MIN: usize = 20;
/// Most.
const DICE_MAX: usize = 200;
/// Bytes of a beacon's value, at least and at most.
const VALUE_BYTES: (usize, usize) = (16, 128);

/// A seed; what is hashed is its [`Seed::text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, untagged)]
pub enum Seed {
    /// Decimal digits in the order in which they fell.
    Dice {
        /// The digits.
        dice: String,
    },
    /// A checkpoint of the log and the value that a public beacon gave after it.
    Beacon {
        /// Root of the checkpoint, hex.
        root: String,
        /// Name of the beacon (`drand-quicknet`).
        beacon: String,
        /// Number of its round.
        round: u64,
        /// Its value, hex.
        value: String,
    },
}

impl Seed {
    /// Digits as they were rolled; blanks between them are passed over.
    ///
    /// # Errors
    /// Q1004: fewer than [`DICE_MIN`] digits, or anything but digits.
    pub fn dice(rolled: &str) -> Result<Seed, DrawFault> {
        let dice: String = rolled.chars().filter(|c| !c.is_whitespace()).collect();
        Seed::Dice { dice }.checked()
    }

    /// A checkpoint's root and a beacon's value.
    ///
    /// # Errors
    /// Q1005: hexadecimal that is none, or of another length; Q1006: a name with other characters than letters, digits and
    /// hyphens.
    pub fn beacon(root: &str, beacon: &str, round: u64, value: &str) -> Result<Seed, DrawFault> {
        let lower = |text: &str| text.trim().to_ascii_lowercase();
        Seed::Beacon { root: lower(root), beacon: beacon.trim().to_string(), round, value: lower(value) }
            .checked()
    }

    /// The seed itself, where it is one: also of a record that somebody else wrote.
    ///
    /// # Errors
    /// As [`Seed::dice`] and [`Seed::beacon`].
    pub fn checked(self) -> Result<Seed, DrawFault> {
        match &self {
            Seed::Dice { dice } => {
                let good =
                    dice.bytes().all(|b| b.is_ascii_digit()) && (DICE_MIN..=DICE_MAX).contains(&dice.len());
                if !good {
                    return Err(DrawFault::Dice { least: DICE_MIN, found: dice.chars().take(40).collect() });
                }
            }
            Seed::Beacon { root, beacon, value, .. } => {
                let hex = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
                let bytes = VALUE_BYTES.0 * 2..=VALUE_BYTES.1 * 2;
                if !hex(root) || root.len() != 64 {
                    return Err(DrawFault::Hex { what: "root", found: root.chars().take(80).collect() });
                }
                if !hex(value) || value.len() % 2 != 0 || !bytes.contains(&value.len()) {
                    return Err(DrawFault::Hex { what: "value", found: value.chars().take(80).collect() });
                }
                let name = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'.';
                if beacon.is_empty() || beacon.len() > 60 || !beacon.bytes().all(name) {
                    return Err(DrawFault::Beacon(beacon.chars().take(60).collect()));
                }
            }
        }
        Ok(self)
    }

    /// What is hashed: the digits, or root, beacon, round and value divided by single blanks.
    pub fn text(&self) -> String {
        match self {
            Seed::Dice { dice } => dice.clone(),
            Seed::Beacon { root, beacon, round, value } => format!("{root} {beacon} {round} {value}"),
        }
    }
}
