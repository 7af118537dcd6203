//! Files of the search index: `v1/cari/{series}.json` and its pages `v1/cari/{series}/{n}.json`.

use crate::strict;
use serde::{Deserialize, Serialize};

/// `v1/cari/{series}.json`: which page a key lies on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SearchIndex {
    /// Rows on all pages.
    pub rows: u64,
    /// Of each page a text that no key on it is below and no key of an earlier page above; ascending, the first is empty.
    pub starts: Vec<String>,
}

/// A row of `v1/cari/{series}/{n}.json`: something that has a page, as often as it has keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SearchItem {
    /// What it is looked up by here: small letters and digits of its name from one of its words on.
    #[cfg_attr(feature = "openapi", schema(pattern = "^[a-z0-9]+$"))]
    pub key: String,
    /// Name; of a party the full one.
    pub name: String,
    /// Codes of the page that shows it, with slashes between: of a region from the province on, of a district and whoever
    /// stands in it those of the district's page; empty for the nation.
    pub codes: String,
    /// Names of the regions above, from the province on; of whoever stands in a district its name.
    pub above: Vec<String>,
    /// Contest of the page: of a region the first in ballot order that is held there, of a party the first between parties.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Contest))]
    pub contest: String,
    /// Number on the ballot; absent for regions and districts.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = u16, required = false))]
    pub number: Option<u16>,
    /// Short name of the party, or of a candidate's; absent where there is none.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, required = false))]
    pub party: Option<String>,
}
