//! Contests as data, a row each, and the levels of the region tree.

use crate::lang::Text;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use texts::form;

/// A contest, by its code in the public API of 2024. What is to be known of one stands in its row: [`Contest::about`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Contest {
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
    /// Governor and vice-governor (Pilkada).
    Pkwkp,
    /// Regent and vice-regent, or mayor and vice-mayor (Pilkada).
    Pkwkk,
}

/// On which occasion a contest takes place. It names the first part of the public paths of 2024 and 2025.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    /// The general election.
    Pemilu,
    /// The elections of heads of regions.
    Pilkada,
}

impl Occasion {
    /// Part of the public paths: `pemilu/hhcw/…`, `wilayah/pilkada/…`.
    pub const fn code(self) -> &'static str {
        match self {
            Occasion::Pemilu => "pemilu",
            Occasion::Pilkada => "pilkada",
        }
    }
}

/// Who stands on a contest's ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Pairs of candidates; a pair may stand alone against the blank column.
    Pairs,
    /// Single candidates without a party.
    Candidates,
    /// Parties, each with its candidates.
    Parties,
}

/// How a region that elects somebody is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Division {
    /// The region is one district, whose code is the region's.
    Whole,
    /// It has districts (dapil), each with seats of its own.
    Districts,
}

/// What is to be known of a contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// Its code in paths, events and the registry.
    pub code: &'static str,
    /// The occasion on which it takes place.
    pub occasion: Occasion,
    /// Who stands.
    pub standing: Standing,
    /// The level of the regions that each elect their own: the nation, every province, every kabupaten/kota.
    pub elects: Level,
    /// How such a region is divided.
    pub division: Division,
    /// The level whose committee's recapitulation is the last one, and decides.
    pub decided: Level,
    /// What it is called in pages, files and programs.
    pub label: Text,
    /// The same in few letters, for tabs.
    pub tab: Text,
    /// What it is called on paper, in Bahasa Indonesia.
    pub paper: Paper,
}

/// What a contest is called on its papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The end of the names of its models: `C.HASIL-PPWP`, `C.HASIL SALINAN-PPWP`.
    pub model: &'static str,
    /// What is voted on.
    pub title: &'static str,
    /// The contest in a foot line.
    pub short: &'static str,
    /// Whose votes section IV lists.
    pub votes_of: &'static str,
}

/// The rows, in ballot order: a contest's place is its number in the markers of forms, so that new ones come last.
const TABLE: [About; 7] = [
    About {
        code: "ppwp",
        occasion: Occasion::Pemilu,
        standing: Standing::Pairs,
        elects: Level::Nation,
        division: Division::Whole,
        decided: Level::Nation,
        label: form::PRESIDENT_VICE_PRESIDENT,
        tab: form::PRESIDENT,
        paper: Paper {
            model: "PPWP",
            title: "PRESIDEN DAN WAKIL PRESIDEN",
            short: "PEMILU PRESIDEN DAN WAKIL PRESIDEN",
            votes_of: "PASANGAN CALON PRESIDEN DAN WAKIL PRESIDEN",
        },
    },
    About {
        code: "pdpr",
        occasion: Occasion::Pemilu,
        standing: Standing::Parties,
        elects: Level::Nation,
        division: Division::Districts,
        decided: Level::Nation,
        label: form::DPR,
        tab: form::DPR,
        paper: Paper {
            model: "DPR",
            title: "DEWAN PERWAKILAN RAKYAT",
            short: "PEMILU DPR",
            votes_of: "PARTAI POLITIK DAN CALON",
        },
    },
    About {
        code: "pdpd",
        occasion: Occasion::Pemilu,
        standing: Standing::Candidates,
        elects: Level::Province,
        division: Division::Whole,
        decided: Level::Nation,
        label: form::DPD,
        tab: form::DPD,
        paper: Paper {
            model: "DPD",
            title: "DEWAN PERWAKILAN DAERAH",
            short: "PEMILU DPD",
            votes_of: "CALON ANGGOTA DPD",
        },
    },
    About {
        code: "pdprdp",
        occasion: Occasion::Pemilu,
        standing: Standing::Parties,
        elects: Level::Province,
        division: Division::Districts,
        decided: Level::Province,
        label: form::PROVINCIAL_DPRD,
        tab: form::DPRD_PROVINCE,
        paper: Paper {
            model: "DPRD-PROV",
            title: "DEWAN PERWAKILAN RAKYAT DAERAH PROVINSI",
            short: "PEMILU DPRD PROVINSI",
            votes_of: "PARTAI POLITIK DAN CALON",
        },
    },
    About {
        code: "pdprdk",
        occasion: Occasion::Pemilu,
        standing: Standing::Parties,
        elects: Level::Regency,
        division: Division::Districts,
        decided: Level::Regency,
        label: form::REGENCY_CITY_DPRD,
        tab: form::DPRD_REGENCY_CITY,
        paper: Paper {
            model: "DPRD-KAB/KOTA",
            title: "DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN/KOTA",
            short: "PEMILU DPRD KABUPATEN/KOTA",
            votes_of: "PARTAI POLITIK DAN CALON",
        },
    },
    About {
        code: "pkwkp",
        occasion: Occasion::Pilkada,
        standing: Standing::Pairs,
        elects: Level::Province,
        division: Division::Whole,
        decided: Level::Province,
        label: form::GOVERNOR_VICE_GOVERNOR,
        tab: form::GOVERNOR,
        paper: Paper {
            model: "KWK-GUBERNUR",
            title: "GUBERNUR DAN WAKIL GUBERNUR",
            short: "PEMILIHAN GUBERNUR",
            votes_of: "PASANGAN CALON",
        },
    },
    About {
        code: "pkwkk",
        occasion: Occasion::Pilkada,
        standing: Standing::Pairs,
        elects: Level::Regency,
        division: Division::Whole,
        decided: Level::Regency,
        label: form::REGENT_MAYOR,
        tab: form::REGENT_MAYOR_BRIEFLY,
        paper: Paper {
            model: "KWK-BUPATI/WALI KOTA",
            title: "BUPATI DAN WAKIL BUPATI / WALI KOTA DAN WAKIL WALI KOTA",
            short: "PEMILIHAN BUPATI/WALI KOTA",
            votes_of: "PASANGAN CALON",
        },
    },
];

impl Contest {
    /// All contests in ballot order.
    pub const ALL: [Contest; TABLE.len()] = [
        Contest::Ppwp,
        Contest::Pdpr,
        Contest::Pdpd,
        Contest::Pdprdp,
        Contest::Pdprdk,
        Contest::Pkwkp,
        Contest::Pkwkk,
    ];

    /// The contests of an occasion, in ballot order.
    pub fn of(occasion: Occasion) -> impl Iterator<Item = Contest> + Clone {
        Contest::ALL.into_iter().filter(move |c| c.about().occasion == occasion)
    }

    /// Its row.
    pub const fn about(self) -> &'static About {
        &TABLE[self as usize]
    }

    /// The code used in paths and events.
    pub const fn code(self) -> &'static str {
        self.about().code
    }

    /// The first part of the paths of its public files: `pemilu` or `pilkada`.
    pub const fn occasion(self) -> &'static str {
        self.about().occasion.code()
    }

    /// The level of the regions that each elect their own.
    pub const fn elects(self) -> Level {
        self.about().elects
    }

    /// Whether the form lists parties with their candidates.
    pub const fn has_parties(self) -> bool {
        matches!(self.about().standing, Standing::Parties)
    }

    /// Whether pairs stand.
    pub const fn has_pairs(self) -> bool {
        matches!(self.about().standing, Standing::Pairs)
    }

    /// Whether each region that elects is one district.
    pub const fn is_whole(self) -> bool {
        matches!(self.about().division, Division::Whole)
    }

    /// The level from which on, downwards, sums of regions name each contestant: parties are the same ones everywhere, pairs and
    /// candidates stand in one region of [`Contest::elects`] alone.
    pub const fn names_from(self) -> Level {
        if self.has_parties() { Level::Nation } else { self.elects() }
    }

    /// The level of the regions below which districts have files of their own; none where a region is one district.
    pub const fn districts_below(self) -> Option<Level> {
        if self.is_whole() { None } else { Some(self.elects()) }
    }

    /// The level of the regions behind whose code the district's stands in the region lists of 2024 (`wilayah/`); none where
    /// a region is one district.
    pub const fn listed_by_district(self) -> Option<Level> {
        match self.districts_below() {
            Some(Level::Nation) => Some(Level::Province),
            other => other,
        }
    }

    /// The highest level that has a count file under `hhcw`: in 2024 there was none for what has no sum there, in Pilkada
    /// there was, with the rows of the regions below.
    pub const fn counted_from(self) -> Level {
        match self.about().occasion {
            Occasion::Pemilu => self.elects(),
            Occasion::Pilkada => Level::Nation,
        }
    }
}

impl fmt::Display for Contest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not the code of a contest.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a contest; known are {known}", known = codes())]
pub struct UnknownContest(pub String);

fn codes() -> String {
    Contest::ALL.map(Contest::code).join(", ")
}

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
