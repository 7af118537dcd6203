//! The count of one station.

use super::pilkada::PilkadaStation;
#[cfg(feature = "openapi")]
use crate::schema::words as w;
use crate::{order, strict};
use serde::de::Error as _;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Count of one station: `pemilu/hhcw/{contest}/{p}/{k}/{c}/{l}/{t}.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StationFile {
    /// `hhcw`; files of `pdpr`, and of stations not yet in, have none.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^hhcw$", required = false))]
    pub mode: Option<String>,
    /// Votes; null when not published.
    #[serde(deserialize_with = "strict::nullable")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub chart: Option<StationChart>,
    /// Code of the district, in contests between parties.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = w::Code, required = false))]
    pub kode_dapil: Option<String>,
    /// Image addresses by page.
    pub images: Vec<Option<String>>,
    /// Sections I and V.
    #[serde(serialize_with = "order::nullable_map", deserialize_with = "strict::nullable_map")]
    #[cfg_attr(feature = "openapi", schema(schema_with = w::administrasi, required = true))]
    pub administrasi: Option<BTreeMap<String, Option<u32>>>,
    /// Candidates' votes by party, in contests between parties.
    #[serde(
        default,
        serialize_with = "order::nullable_maps",
        deserialize_with = "strict::map_of_maps",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<w::Number, BTreeMap<w::NumberOrNull, Option<u32>>>, required = false))]
    pub caleg: Option<BTreeMap<String, BTreeMap<String, Option<u32>>>>,
    /// Kind of poll.
    #[serde(deserialize_with = "strict::nullable")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub psu: Option<String>,
    /// Time of the record, WIB.
    #[cfg_attr(feature = "openapi", schema(value_type = w::WibTime))]
    pub ts: String,
    /// Votes published.
    pub status_suara: bool,
    /// Administration published.
    pub status_adm: bool,
}

/// The `chart` of a station: votes by id, or by party its total and its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StationChart {
    /// `{"null": null, id: votes}`; the literal key `"null"` is real.
    Votes(
        #[serde(serialize_with = "order::map", deserialize_with = "strict::map")]
        BTreeMap<String, Option<u32>>,
    ),
    /// `{party: {jml_suara_total, jml_suara_partai}}`.
    Parties(
        #[serde(serialize_with = "order::map", deserialize_with = "strict::map")]
        BTreeMap<String, Option<PartyVotes>>,
    ),
}

/// A party's votes at a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartyVotes {
    /// The party and its candidates.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub jml_suara_total: Option<u32>,
    /// The party alone.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub jml_suara_partai: Option<u32>,
}

/// Names of the `administrasi` fields with the form's fields they carry, in form order.
pub const ADMINISTRASI: [(&str, &str); 18] = [
    ("pemilih_dpt_l", "I.A.L"),
    ("pemilih_dpt_p", "I.A.P"),
    ("pemilih_dpt_j", "I.A.J"),
    ("pengguna_dpt_l", "I.B.1.L"),
    ("pengguna_dpt_p", "I.B.1.P"),
    ("pengguna_dpt_j", "I.B.1.J"),
    ("pengguna_dptb_l", "I.B.2.L"),
    ("pengguna_dptb_p", "I.B.2.P"),
    ("pengguna_dptb_j", "I.B.2.J"),
    ("pengguna_non_dpt_l", "I.B.3.L"),
    ("pengguna_non_dpt_p", "I.B.3.P"),
    ("pengguna_non_dpt_j", "I.B.3.J"),
    ("pengguna_total_l", "I.B.4.L"),
    ("pengguna_total_p", "I.B.4.P"),
    ("pengguna_total_j", "I.B.4.J"),
    ("suara_sah", "V.A"),
    ("suara_tidak_sah", "V.B"),
    ("suara_total", "V.C"),
];

/// Reads a station file strictly.
///
/// # Errors
/// The JSON error with its place.
pub fn station_file(bytes: &[u8]) -> Result<StationFile, serde_json::Error> {
    known_fields(serde_json::from_slice(bytes)?)
}

/// Reads a station file of Pilkada strictly, as what it says in the shape of the general election.
///
/// # Errors
/// The JSON error with its place.
pub fn pilkada_station_file(bytes: &[u8]) -> Result<StationFile, serde_json::Error> {
    let file: PilkadaStation = serde_json::from_slice(bytes)?;
    known_fields(file.into())
}

fn known_fields(file: StationFile) -> Result<StationFile, serde_json::Error> {
    match &file.administrasi {
        Some(block) if block.keys().any(|k| !ADMINISTRASI.iter().any(|(name, _)| name == k)) => {
            Err(serde_json::Error::custom("unknown field in administrasi"))
        }
        _ => Ok(file),
    }
}
