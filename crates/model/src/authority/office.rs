//! Offices: whose people an authority speaks for.

use crate::id::check_code;
use std::fmt;

/// An office. Its authorities grant its own roles and no others; the root key of the election enrols each office's first.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Office {
    /// The election commission (KPU and its committees): all that takes, counts and publishes.
    #[default]
    Commission,
    /// The supervisors (Bawaslu).
    Bawaslu,
    /// A participant: a pair, a party, a candidate for the DPD.
    Participant(Box<str>),
}

/// What a participant's code begins with.
const PARTICIPANT: &str = "peserta-";

impl Office {
    /// The office of a code: `kpu`, `bawaslu`, or `peserta-` and more of a code's characters.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "kpu" => Some(Office::Commission),
            "bawaslu" => Some(Office::Bawaslu),
            _ => {
                let name = code.strip_prefix(PARTICIPANT).filter(|name| !name.is_empty())?;
                check_code(code).ok().map(|_| Office::Participant(name.into()))
            }
        }
    }
}

/// Its code.
impl fmt::Display for Office {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Office::Commission => f.write_str("kpu"),
            Office::Bawaslu => f.write_str("bawaslu"),
            Office::Participant(name) => write!(f, "{PARTICIPANT}{name}"),
        }
    }
}
