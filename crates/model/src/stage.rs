//! The stage that a station's number has reached, as the public sees it.

use crate::lang::{Lang, Text};
use serde::{Deserialize, Serialize};
use texts::form;

/// How far a form has come, from the station to the nation (docs/spec/event.md, "Stages"). Ordered: a later stage is a stronger
/// statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Stage {
    /// Nothing has arrived.
    #[default]
    BelumMasuk = 0,
    /// Read by a machine, seen by nobody.
    Terbaca = 1,
    /// Confirmed against the paper by the KPPS.
    Dikonfirmasi = 2,
    /// Checked by the PPK against the paper.
    Diperiksa = 3,
    /// In a sealed D.Hasil Kecamatan.
    DirekapKecamatan = 4,
    /// In a sealed D.Hasil Kabko.
    DirekapKabko = 5,
    /// In a sealed D.Hasil Prov.
    DirekapProvinsi = 6,
    /// In the sealed D.Hasil Nasional.
    DirekapNasional = 7,
    /// Fixed by decree.
    Ditetapkan = 8,
    /// Decided by the Constitutional Court or Bawaslu.
    Diputus = 9,
}

const TEXTS: [Text; 10] = [
    form::NOT_RECEIVED,
    form::READ_MACHINE,
    form::CONFIRMED_KPPS,
    form::CHECKED_PPK,
    form::RECAPITULATED_KECAMATAN,
    form::RECAPITULATED_REGENCY_CITY,
    form::RECAPITULATED_PROVINCE,
    form::RECAPITULATED_NATION,
    form::FIXED_DECREE,
    form::DECIDED_COURT,
];

impl Stage {
    /// All stages in order.
    pub const ALL: [Stage; 10] = [
        Stage::BelumMasuk,
        Stage::Terbaca,
        Stage::Dikonfirmasi,
        Stage::Diperiksa,
        Stage::DirekapKecamatan,
        Stage::DirekapKabko,
        Stage::DirekapProvinsi,
        Stage::DirekapNasional,
        Stage::Ditetapkan,
        Stage::Diputus,
    ];

    /// The code used in events, files and CSV.
    pub const fn code(self) -> &'static str {
        match self {
            Stage::BelumMasuk => "belum_masuk",
            Stage::Terbaca => "terbaca",
            Stage::Dikonfirmasi => "dikonfirmasi",
            Stage::Diperiksa => "diperiksa",
            Stage::DirekapKecamatan => "direkap_kecamatan",
            Stage::DirekapKabko => "direkap_kabko",
            Stage::DirekapProvinsi => "direkap_provinsi",
            Stage::DirekapNasional => "direkap_nasional",
            Stage::Ditetapkan => "ditetapkan",
            Stage::Diputus => "diputus",
        }
    }

    /// The stage with this number, if there is one.
    pub fn from_number(number: u8) -> Option<Self> {
        Stage::ALL.get(usize::from(number)).copied()
    }

    /// Words for people.
    pub fn text(self, lang: Lang) -> &'static str {
        TEXTS[self as usize].get(lang)
    }

    /// Whether a form at this stage counts in the headline total (dikonfirmasi or later; architecture, "Totals").
    pub const fn is_headline(self) -> bool {
        self as u8 >= Stage::Dikonfirmasi as u8
    }
}
