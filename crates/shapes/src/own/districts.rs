//! The districts of a region that elects, with the law that they are made by: from the registry alone.

use super::Named;
use serde::{Deserialize, Serialize};

/// `v1/dapil/{contest}[/...].json`: all districts of a region that elects; of the DPD those of the nation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DistrictList {
    /// The region.
    pub region: Named,
    /// Contest code.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Contest))]
    pub contest: String,
    /// How the law makes them.
    pub law: DistrictLaw,
    /// Seats of all of them; null where the registry does not say of one.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub seats: Option<u32>,
    /// The districts, by code.
    pub districts: Vec<ListedDistrict>,
}

/// How the law makes the districts of a contest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DistrictLaw {
    /// Fewest and most seats of a district.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<u32>))]
    pub seats: [u32; 2],
    /// Fewest and most seats of all districts of a region that elects.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<u32>))]
    pub council: [u32; 2],
    /// `tingkat` of the whole regions that a district is made of, or of larger ones.
    pub parts: u8,
    /// `tingkat` of the one region that it lies in.
    pub within: u8,
    /// Where it is written.
    pub source: String,
}

/// A district in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ListedDistrict {
    /// The district.
    pub district: Named,
    /// Its seats; null where the registry does not say.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub seats: Option<u32>,
    /// How many people live there; null where nobody gave it.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub population: Option<DistrictPopulation>,
    /// The regions that it was given, in the order of the registry; where regions lie in each other, the deepest decides.
    pub regions: Vec<HeldRegion>,
    /// Stations.
    pub stations: u64,
    /// Registered voters of these; null where the registry does not know those of one.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub voters: Option<u64>,
}

/// How many people live in a district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DistrictPopulation {
    /// People.
    pub people: u32,
    /// Who counted them, and when.
    pub source: String,
}

/// A region of a district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HeldRegion {
    /// Its `tingkat`.
    pub level: u8,
    /// The way to it from the province, itself included; empty for the nation.
    pub path: Vec<Named>,
}
