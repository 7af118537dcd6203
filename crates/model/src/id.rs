//! Identifiers: one type each, so that two of them can't be swapped.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Longest code of a region, station or district in bytes: the ministry's longest is 13 digits; overseas and
/// synthetic codes stay within the same order, and a bound keeps hostile input small.
pub const CODE_BYTES_MAX: usize = 32;

/// Why a text is not a code or a digest.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Empty, longer than [`CODE_BYTES_MAX`], or with a character other than ASCII letters, digits, `.` and `-`.
    #[error("{0:?} is not a code: 1 to 32 ASCII letters, digits, dots or hyphens are expected")]
    Code(String),
    /// Not so many lower-case hexadecimal digits.
    #[error("{1:?} is not a digest or an id: {0} lower-case hexadecimal digits are expected")]
    Digest(usize, String),
}

/// Checks that a text has the shape of a code (region codes are text: those abroad have letters).
pub fn check_code(text: &str) -> Result<(), IdError> {
    let ok = !text.is_empty()
        && text.len() <= CODE_BYTES_MAX
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-')
        && !text.starts_with('.');
    if ok { Ok(()) } else { Err(IdError::Code(text.chars().take(64).collect())) }
}

/// A code that may name a region of any level, a station or a district.
pub trait Code: AsRef<str> {}

macro_rules! code {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[A-Za-z0-9-][A-Za-z0-9.-]{0,31}$"))]
        pub struct $name(Box<str>);

        impl $name {
            /// Parses a code; see [`check_code`].
            pub fn new(text: &str) -> Result<Self, IdError> {
                check_code(text)?;
                Ok($name(text.into()))
            }
            /// The code as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl Code for $name {}
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::new(text)
            }
        }
        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                Self::new(&text)
            }
        }
        impl From<$name> for String {
            fn from(code: $name) -> String {
                code.0.into()
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }
    };
}

code!(
    /// Code of a region (provinsi, kabupaten/kota, kecamatan, kelurahan/desa, or an overseas equivalent).
    RegionCode
);
code!(
    /// Code of a polling station (TPS; overseas TPSLN, KSK, Pos). Opaque: its level and parents are registry data.
    StationCode
);
code!(
    /// Code of an electoral district (dapil). The presidential contest has the one district `0`.
    DistrictCode
);

macro_rules! digest {
    ($(#[$doc:meta])* $name:ident, $bytes:literal, $pattern:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = $pattern))]
        pub struct $name(pub [u8; $bytes]);

        impl $name {
            /// Lower-case hexadecimal, two digits a byte.
            pub fn to_hex(self) -> String {
                hex::encode(self.0)
            }
        }
        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                let mut bytes = [0; $bytes];
                let lower = !text.bytes().any(|b| b.is_ascii_uppercase());
                match hex::decode_to_slice(text, &mut bytes) {
                    Ok(()) if lower => Ok($name(bytes)),
                    _ => Err(IdError::Digest(2 * $bytes, text.chars().take(80).collect())),
                }
            }
        }
        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.to_hex()
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.to_hex())
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({}…)", stringify!($name), &self.to_hex()[..12])
            }
        }
    };
}

digest!(
    /// SHA-256 of an event's signed bytes (header, origin and payload lines), never of its signatures.
    EventId,
    32,
    "^[0-9a-f]{64}$"
);
digest!(
    /// SHA-256 of the algorithm's name and the public key's bytes.
    KeyId,
    32,
    "^[0-9a-f]{64}$"
);
digest!(
    /// SHA-256 of a document or picture.
    Digest,
    32,
    "^[0-9a-f]{64}$"
);

digest!(
    /// A human being in one election: 128 random bits from the registrar's private register. Whose they are is in no log.
    Person,
    16,
    "^[0-9a-f]{32}$"
);

impl Digest {
    /// SHA-256 of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        use sha2::Digest as _;
        Digest(sha2::Sha256::digest(bytes).into())
    }
}

/// Ballot number of a party (1-17 and 24 national, 18-23 local in Aceh, in 2024).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartyNumber(pub u16);

/// Id of a pair or candidate as the public JSON of the election uses it (`100025`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CandidateId(pub u32);

impl fmt::Display for PartyNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl fmt::Display for CandidateId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
