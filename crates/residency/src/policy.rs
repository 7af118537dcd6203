//! What is allowed where: `residency.toml`.

use crate::{DataClass, PlaceKind};
use serde::{Deserialize, Serialize};

/// The policy: what no rule allows is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// `sirekap-residency/1`.
    pub format: String,
    /// The rules.
    #[serde(default, rename = "rule")]
    pub rules: Vec<Rule>,
}

/// One rule: these classes may lie in these kinds of place, in these countries, with these operators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name in findings: `a-z 0-9 -`.
    pub id: String,
    /// What it is about.
    pub classes: Vec<DataClass>,
    /// Which kinds of place.
    pub kinds: Vec<PlaceKind>,
    /// Countries in which the place may stand and in which its legal owner may be registered: ISO 3166-1 alpha-2, or `*`.
    pub countries: Vec<String>,
    /// Ids of the operators that may run it; none named means any.
    #[serde(default)]
    pub operators: Vec<String>,
    /// The law or decision that it follows, as it is cited.
    pub source: String,
}
