//! Counts by district: `pemilu/hhcd/**`. Their `mode` is `hhcw` too; the commission's own pages drop any other.

use super::count::{Cell, Chart, Progres, cells, votes};
use crate::persen::Persen;
#[cfg(feature = "openapi")]
use crate::schema::words as w;
use crate::{order, strict};
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// All districts side by side: `pemilu/hhcd/pdpr/0.json`, `pdprdp/{p}.json`, `pdprdk/{p}/{k}.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DistrictsFile {
    /// Arrival of the newest event below, WIB.
    #[cfg_attr(feature = "openapi", schema(value_type = w::WibTime))]
    pub ts: String,
    /// `hhcw`.
    #[cfg_attr(feature = "openapi", schema(pattern = "^hhcw$"))]
    pub mode: String,
    /// Votes by party; null when nothing is in.
    #[serde(serialize_with = "order::nullable_map", deserialize_with = "strict::nullable_map")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<BTreeMap<w::Number, u64>>, required = true))]
    pub chart: Option<BTreeMap<String, u64>>,
    /// Districts by code, each with its part of the region.
    #[serde(serialize_with = "order::map", deserialize_with = "strict::map")]
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<w::Code, DistrictRow>))]
    pub table: BTreeMap<String, DistrictRow>,
    /// Stations in.
    pub progres: Progres,
}

/// A district's line in [`DistrictsFile`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DistrictRow {
    /// Votes by party; empty when nothing is in.
    pub votes: BTreeMap<String, u64>,
    /// Share of stations in.
    pub persen: Persen,
    /// Whether anything is in.
    pub status_progress: bool,
}

/// By party's number: votes by candidate's id, `jml_suara_total` and `jml_suara_partai`.
pub type PartyTable = BTreeMap<String, BTreeMap<String, u64>>;

/// One district, or the part of it that lies in the region of its path: `pemilu/hhcd/pdpr/{d}.json`, `pdprdp/{p}/{d}.json`,
/// `pdprdk/{p}/{k}/{d}.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DistrictFile {
    /// Arrival of the newest event below, WIB.
    #[cfg_attr(feature = "openapi", schema(value_type = w::WibTime))]
    pub ts: String,
    /// `hhcw`.
    #[cfg_attr(feature = "openapi", schema(pattern = "^hhcw$"))]
    pub mode: String,
    /// Votes by party, with the share of stations in; null when nothing is in.
    #[serde(deserialize_with = "strict::nullable")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub chart: Option<Chart>,
    /// Votes by party and candidate; only of those that a form in the count names.
    #[serde(serialize_with = "order::maps", deserialize_with = "strict::plain_map_of_maps")]
    #[cfg_attr(feature = "openapi", schema(schema_with = w::party_table))]
    pub table: PartyTable,
    /// Stations in.
    pub progres: Progres,
}

/// Key of a party's votes with its candidates' in [`PartyTable`].
pub const PARTY_TOTAL: &str = "jml_suara_total";
/// Key of the votes for the party alone in [`PartyTable`].
pub const PARTY_ONLY: &str = "jml_suara_partai";

impl Serialize for DistrictRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entries = cells(&self.votes);
        entries.extend([
            ("persen", Cell::Persen(self.persen)),
            ("status_progress", Cell::Flag(self.status_progress)),
        ]);
        order::entries(entries, serializer)
    }
}

impl<'de> Deserialize<'de> for DistrictRow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct V;
        impl<'de> Visitor<'de> for V {
            type Value = DistrictRow;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("votes by id, persen and status_progress")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<DistrictRow, A::Error> {
                let (mut sums, mut persen, mut status) = (BTreeMap::new(), None, None);
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "persen" => strict::once(&mut persen, map.next_value()?, "persen")?,
                        "status_progress" => strict::once(&mut status, map.next_value()?, "status_progress")?,
                        _ => votes(&mut sums, key, map.next_value()?)?,
                    }
                }
                let missing = A::Error::missing_field;
                Ok(DistrictRow {
                    votes: sums,
                    persen: persen.ok_or_else(|| missing("persen"))?,
                    status_progress: status.ok_or_else(|| missing("status_progress"))?,
                })
            }
        }
        deserializer.deserialize_map(V)
    }
}
