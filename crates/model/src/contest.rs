//! Contests and the levels of the region tree.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A contest of the general election, by its code in the public API of 2024.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Contest {
    /// President and vice-president: one district, pairs.
    Ppwp,
    /// DPR: dapil, parties and candidates.
    Pdpr,
    /// DPD: one district a province, candidates without party.
    Pdpd,
    /// DPRD provinsi: dapil, parties and candidates.
    Pdprdp,
    /// DPRD kabupaten/kota: dapil, parties and candidates.
    Pdprdk,
}

impl Contest {
    /// All contests in ballot order.
    pub const ALL: [Contest; 5] =
        [Contest::Ppwp, Contest::Pdpr, Contest::Pdpd, Contest::Pdprdp, Contest::Pdprdk];

    /// The code used in paths and events.
    pub const fn code(self) -> &'static str {
        match self {
            Contest::Ppwp => "ppwp",
            Contest::Pdpr => "pdpr",
            Contest::Pdpd => "pdpd",
            Contest::Pdprdp => "pdprdp",
            Contest::Pdprdk => "pdprdk",
        }
    }

    /// Whether the form lists parties with their candidates.
    pub const fn has_parties(self) -> bool {
        matches!(self, Contest::Pdpr | Contest::Pdprdp | Contest::Pdprdk)
    }
}

impl fmt::Display for Contest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not the code of a contest.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a contest; known are ppwp, pdpr, pdpd, pdprdp, pdprdk")]
pub struct UnknownContest(pub String);

impl FromStr for Contest {
    type Err = UnknownContest;
    fn from_str(text: &str) -> Result<Self, UnknownContest> {
        Contest::ALL
            .into_iter()
            .find(|c| c.code() == text)
            .ok_or_else(|| UnknownContest(text.chars().take(32).collect()))
    }
}

/// Level of a region, numbered as `tingkat` in the public API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The whole country with its stations abroad (`tingkat` 0).
    Nation,
    /// Provinsi, or "Luar Negeri" (1).
    Province,
    /// Kabupaten/kota, or a country (2).
    Regency,
    /// Kecamatan, or a mission (3).
    Kecamatan,
    /// Kelurahan/desa, or its overseas equivalent (4).
    Village,
    /// TPS (5).
    Station,
}

impl Level {
    /// All levels from the nation down.
    pub const ALL: [Level; 6] =
        [Level::Nation, Level::Province, Level::Regency, Level::Kecamatan, Level::Village, Level::Station];

    /// `tingkat` of the public API: 0 nation … 5 station.
    pub const fn tingkat(self) -> u8 {
        self as u8
    }

    /// The level of a `tingkat`, if it is one.
    pub fn from_tingkat(tingkat: u8) -> Option<Self> {
        Level::ALL.get(usize::from(tingkat)).copied()
    }
}
