//! Files of the tree, one module per family: pure functions from a state to a path and a body.

pub(crate) mod changes;
pub(crate) mod choices;
pub(crate) mod counts;
pub(crate) mod district;
pub(crate) mod districts;
pub(crate) mod election;
pub(crate) mod forms;
pub(crate) mod history;
pub(crate) mod lists;
pub(crate) mod maps;
pub(crate) mod outcome;
pub(crate) mod part;
pub(crate) mod region;
pub(crate) mod search;
pub(crate) mod station;
pub(crate) mod totals;
pub(crate) mod village;

use std::collections::BTreeMap;

/// Files of a node by path.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;
