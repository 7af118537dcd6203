//! Totals of regions and districts, and what stands in them.

use super::Named;
#[cfg(feature = "openapi")]
use crate::schema::words as w;
use crate::strict;
use model::Stage;
use serde::{Deserialize, Serialize};

/// Sums of a set of forms.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Sums {
    /// Forms that contribute.
    pub forms: u64,
    /// Sum of each column.
    pub sums: Vec<u64>,
    /// Forms that have a value in each column.
    pub present: Vec<u64>,
}

/// Totals of a region or district.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// Stations where the contest takes place.
    pub stations: u64,
    /// Forms at each stage, by the stage's number (0 belum masuk … 9 diputus).
    #[cfg_attr(feature = "openapi", schema(min_items = 10, max_items = 10))]
    pub stages: [u64; 10],
    /// Forms held out of the headline total.
    pub held: u64,
    /// Forms in dispute.
    pub disputed: u64,
    /// Forms with something recorded that lacks a number of section IV or V; absent in format 1.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = u64, required = false))]
    pub incomplete: Option<u64>,
    /// Stations of which nothing is in, and of which it was said that nothing will come; absent before format 6.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = u64, required = false))]
    pub absent: Option<u64>,
    /// Forms with an objection that waits for its answer or was kept; absent before format 6.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = u64, required = false))]
    pub objected: Option<u64>,
    /// Forms that break each control, K1 … K16.
    #[cfg_attr(feature = "openapi", schema(min_items = 16, max_items = 16))]
    pub broken: [u64; 16],
    /// Forms that break any control.
    pub broken_any: u64,
    /// Everything recorded.
    pub recorded: Sums,
    /// Stage dikonfirmasi or later, without what is held or, by rules/2, in dispute.
    pub headline: Sums,
}

impl Totals {
    /// Stations that are in: something is recorded of them, held or in dispute though it may be. The one figure of progress.
    pub fn stations_in(&self) -> u64 {
        self.stations.saturating_sub(self.stages[0])
    }
}

/// `v1/hasil/{contest}[/...].json`: totals of a region and its children.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RegionResult {
    /// The region.
    pub region: Named,
    /// Its `tingkat`, 0 to 4.
    #[cfg_attr(feature = "openapi", schema(maximum = 4))]
    pub level: u8,
    /// Its regions from province to its parent.
    pub path: Vec<Named>,
    /// Contest code.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Contest))]
    pub contest: String,
    /// Arrival of the newest event below, RFC 3339 UTC; null when there is none.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<w::UtcTime>, required = true))]
    pub arrival: Option<String>,
    /// Names of the columns of every `sums` here.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<w::FieldName>))]
    pub columns: Vec<String>,
    /// What the columns of section IV stand for.
    pub contestants: Vec<Contestant>,
    /// The region's totals.
    pub totals: Totals,
    /// Its child regions, in the order of their names; empty for a village.
    pub children: Vec<ChildResult>,
    /// A village's stations; empty above.
    pub stations: Vec<StationLine>,
}

/// A pair, party or candidate that a column counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Contestant {
    /// Column name (`IV.1`, `IV.5.T`).
    #[cfg_attr(feature = "openapi", schema(value_type = w::FieldName))]
    pub column: String,
    /// Id in the files of 2024: pair or candidate id, or party number.
    pub id: String,
    /// Ballot number.
    pub number: u16,
    /// Name.
    pub name: String,
    /// Colour, where it has one.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<w::Colour>, required = true))]
    pub colour: Option<String>,
    /// Whether every form below the region names it: a local party stands in a part of the districts only. Absent in
    /// format 1, which also lists who stands on no form below the region.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = bool, required = false))]
    pub everywhere: Option<bool>,
}

/// A child region's totals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChildResult {
    /// The child.
    #[serde(rename = "region")]
    pub region: Named,
    /// Its totals.
    pub totals: Totals,
}

/// A station's line in its village's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StationLine {
    /// The station.
    pub station: Named,
    /// The stage reached.
    pub stage: Stage,
    /// Held out of the headline total.
    pub held: bool,
    /// In dispute.
    pub disputed: bool,
    /// Lacks a number of section IV or V; absent in format 1.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = bool, required = false))]
    pub incomplete: Option<bool>,
    /// It was said that no result will come, and none is in; absent before format 6.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = bool, required = false))]
    pub absent: Option<bool>,
    /// An objection waits for its answer or was kept; absent before format 6.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = bool, required = false))]
    pub objected: Option<bool>,
    /// Codes of broken controls.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<w::ControlCode>))]
    pub broken: Vec<String>,
    /// Values of the region's columns; empty before anything is in.
    pub values: Vec<Option<u32>>,
}

/// `v1/dapil/{contest}/...{d}.json`: totals of a district with every candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DistrictResult {
    /// The district.
    pub district: Named,
    /// Contest code.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Contest))]
    pub contest: String,
    /// Seats, where the registry says.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub seats: Option<u32>,
    /// Arrival of the newest event below, RFC 3339 UTC; null when there is none.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<w::UtcTime>, required = true))]
    pub arrival: Option<String>,
    /// Names of the columns: every field of the form.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<w::FieldName>))]
    pub columns: Vec<String>,
    /// Totals.
    pub totals: Totals,
}
