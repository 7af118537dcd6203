//! Outlines of the regions below one: from the registry alone.

use super::Named;
#[cfg(feature = "openapi")]
use crate::schema::words as w;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `v1/peta[/...].json`: what the regions directly below one look like, where the registry has their outlines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RegionMap {
    /// The region.
    pub region: Named,
    /// `tingkat` of the regions below.
    pub level: u8,
    /// Who drew the outlines, and when.
    pub source: String,
    /// Under which licence they are given.
    pub licence: String,
    /// Least x and y of all outlines, then width and height: hundredths of a degree, from 180° W eastwards and from the
    /// north pole southwards.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<u32>))]
    pub bounds: [u32; 4],
    /// Outlines by the region's code, as paths of SVG (docs/spec/registry.md, "Maps"). Not every region has one.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<w::Code, String>))]
    pub outlines: BTreeMap<String, String>,
}
