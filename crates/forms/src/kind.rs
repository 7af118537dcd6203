//! Which form a page belongs to.

use model::Contest;
use std::fmt;
use std::str::FromStr;

/// A contest that has a result form: the five of the general election and the two of Pilkada.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormContest {
    /// President and vice-president.
    Ppwp,
    /// DPR.
    Pdpr,
    /// DPD.
    Pdpd,
    /// DPRD provinsi.
    Pdprdp,
    /// DPRD kabupaten/kota.
    Pdprdk,
    /// Governor (Pilkada).
    Pkwkp,
    /// Regent or mayor (Pilkada).
    Pkwkk,
}

impl FormContest {
    /// All of them, in ballot order; a contest's place here is its number in markers.
    pub const ALL: [FormContest; 7] = [
        FormContest::Ppwp,
        FormContest::Pdpr,
        FormContest::Pdpd,
        FormContest::Pdprdp,
        FormContest::Pdprdk,
        FormContest::Pkwkp,
        FormContest::Pkwkk,
    ];

    /// The code of the public API.
    pub const fn code(self) -> &'static str {
        match self {
            FormContest::Ppwp => "ppwp",
            FormContest::Pdpr => "pdpr",
            FormContest::Pdpd => "pdpd",
            FormContest::Pdprdp => "pdprdp",
            FormContest::Pdprdk => "pdprdk",
            FormContest::Pkwkp => "pkwkp",
            FormContest::Pkwkk => "pkwkk",
        }
    }

    /// Whether the form lists parties with their candidates.
    pub const fn has_parties(self) -> bool {
        matches!(self, FormContest::Pdpr | FormContest::Pdprdp | FormContest::Pdprdk)
    }

    /// Whether it belongs to a regional election.
    pub const fn regional(self) -> bool {
        matches!(self, FormContest::Pkwkp | FormContest::Pkwkk)
    }

    /// The contest of the general election, if it is one.
    pub const fn contest(self) -> Option<Contest> {
        match self {
            FormContest::Ppwp => Some(Contest::Ppwp),
            FormContest::Pdpr => Some(Contest::Pdpr),
            FormContest::Pdpd => Some(Contest::Pdpd),
            FormContest::Pdprdp => Some(Contest::Pdprdp),
            FormContest::Pdprdk => Some(Contest::Pdprdk),
            FormContest::Pkwkp | FormContest::Pkwkk => None,
        }
    }
}

impl From<Contest> for FormContest {
    fn from(contest: Contest) -> Self {
        match contest {
            Contest::Ppwp => FormContest::Ppwp,
            Contest::Pdpr => FormContest::Pdpr,
            Contest::Pdpd => FormContest::Pdpd,
            Contest::Pdprdp => FormContest::Pdprdp,
            Contest::Pdprdk => FormContest::Pdprdk,
        }
    }
}

impl fmt::Display for FormContest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not the code of a contest that has a form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a contest with a form; known are ppwp, pdpr, pdpd, pdprdp, pdprdk, pkwkp, pkwkk")]
pub struct UnknownFormContest(pub String);

impl FromStr for FormContest {
    type Err = UnknownFormContest;
    fn from_str(text: &str) -> Result<Self, UnknownFormContest> {
        FormContest::ALL
            .into_iter()
            .find(|c| c.code() == text)
            .ok_or_else(|| UnknownFormContest(text.chars().take(32).collect()))
    }
}

/// Which family of forms, and which version of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// The commission's form of 2024, as it is.
    Official2024,
    /// Ours, version 1: marks on all four sides, a QR code, bubbles beside every number.
    Sirekap1,
}

impl Edition {
    /// Short name for files and reports.
    pub const fn code(self) -> &'static str {
        match self {
            Edition::Official2024 => "kpu-2024",
            Edition::Sirekap1 => "sirekap-1",
        }
    }
}
