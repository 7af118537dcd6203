//! The JSON of Sirekap 2024, field for field. Clients validate strictly, so nothing is ever added here. Maps are written in the
//! order of [`crate::order`].

mod count;
mod district;
mod pilkada;
mod station;

pub use count::{Chart, Progres, RegionFile, Row};
pub use district::{DistrictFile, DistrictRow, DistrictsFile, PARTY_ONLY, PARTY_TOTAL, PartyTable};
pub use pilkada::{Counts, Line, PairsByRegion, PilkadaFile, PilkadaStation, Share, StationCounts, Summary};
pub use station::{ADMINISTRASI, PartyVotes, StationChart, StationFile, pilkada_station_file, station_file};

#[cfg(feature = "openapi")]
use crate::schema::words as w;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One line of a region list under `wilayah/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RegionItem {
    /// Name in capitals as published.
    pub nama: String,
    /// The portal's own number.
    pub id: u32,
    /// Code of the region or station.
    #[cfg_attr(feature = "openapi", schema(value_type = w::Code))]
    pub kode: String,
    /// Level 1 (provinsi) to 5 (TPS).
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 5))]
    pub tingkat: u8,
}

/// One line of `wilayah/pemilu/pdpr/dapil_dpr.json` and of the lists of DPR districts in a province.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DistrictItem {
    /// Name of the district.
    pub nama: String,
    /// The portal's own number.
    pub id: u32,
    /// Code of the district.
    #[cfg_attr(feature = "openapi", schema(value_type = w::Code))]
    pub kode: String,
}

/// One line of the lists of districts of both DPRD: `wilayah/pemilu/pdprdp/{p}.json`, `wilayah/pemilu/pdprdk/{p}/{k}.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalDistrictItem {
    /// The portal's own number.
    pub id_dapil: u32,
    /// Code of the district.
    #[cfg_attr(feature = "openapi", schema(value_type = w::Code))]
    pub kode_dapil: String,
    /// Name of the district.
    pub nama_dapil: String,
}

/// `pemilu/ppwp.json`: pair by id.
pub type Pairs = BTreeMap<String, Pair>;

/// A pair of candidates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Time of the record, WIB.
    #[cfg_attr(feature = "openapi", schema(value_type = w::WibTime))]
    pub ts: String,
    /// Names of both.
    pub nama: String,
    /// Colour, `#RRGGBB`.
    #[cfg_attr(feature = "openapi", schema(value_type = w::ColourOrNone))]
    pub warna: String,
    /// Ballot number.
    pub nomor_urut: u16,
}

/// `pemilu/partai.json`: party by ballot number.
pub type Parties = BTreeMap<String, Party>;

/// A party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Time of the record, WIB.
    #[cfg_attr(feature = "openapi", schema(value_type = w::WibTime))]
    pub ts: String,
    /// The portal's own number.
    pub id_partai: u32,
    /// Number of the choice on the ballot.
    pub id_pilihan: u32,
    /// Whether it stands only in Aceh.
    pub is_aceh: bool,
    /// Short name.
    pub nama: String,
    /// Full name.
    pub nama_lengkap: String,
    /// Ballot number.
    pub nomor_urut: u16,
    /// Colour, `#RRGGBB`.
    #[cfg_attr(feature = "openapi", schema(value_type = w::ColourOrNone))]
    pub warna: String,
}

/// `pemilu/caleg/partai/{d}.json`: candidates by party number and candidate id.
pub type PartyCandidates = BTreeMap<String, BTreeMap<String, Caleg>>;

/// `pemilu/caleg/dpd/{p}.json`: candidates by id.
pub type DpdCandidates = BTreeMap<String, Caleg>;

/// A candidate, with the fields that the law publishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Caleg {
    /// Name.
    pub nama: String,
    /// Number on the list.
    pub nomor_urut: u16,
    /// `L` or `P`.
    #[cfg_attr(feature = "openapi", schema(pattern = "^[LP]?$"))]
    pub jenis_kelamin: String,
    /// Kabupaten/kota of residence.
    pub tempat_tinggal: String,
}
