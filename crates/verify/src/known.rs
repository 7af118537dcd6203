//! Remembers what was found right in an earlier state, so that a later state with the same content is not compared again.

use crate::expect::State;
use model::Digest;
use registry::RegionIdx;
use shapes::own::TreeFormat;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

/// Nodes found right in an earlier state: where no event came since, the same object is right again.
#[derive(Default)]
pub(crate) struct Known {
    nodes: Mutex<HashMap<RegionIdx, Digest>>,
    pub calon: Mutex<Option<Digest>>,
    pub search: Mutex<Option<Digest>>,
    /// Pages of changes that were whole.
    pub changes: Mutex<BTreeMap<u64, Digest>>,
    /// Size and format of the state that they were found right in.
    size: u64,
    format: Option<TreeFormat>,
    touched: BTreeSet<RegionIdx>,
}

impl Known {
    /// Goes on to a later state.
    pub fn advance(&mut self, state: &State<'_>) {
        // What is right in one format says nothing of another.
        if self.format.replace(state.format) != Some(state.format) {
            *self = Known { format: self.format, size: self.size, ..Known::default() };
        }
        let since = self.size;
        let new = state.fold.events().filter(|(_, e)| e.index >= since);
        let stations = new.filter_map(|(_, e)| state.fold.form_of(e)).map(|(_, s)| s);
        let villages: BTreeSet<_> = stations.map(|s| state.registry.station(s).village).collect();
        self.touched = villages.iter().flat_map(|v| state.registry.path(*v)).collect();
        self.touched.insert(RegionIdx::NATION);
        self.size = state.fold.size();
    }

    pub fn is_right(&self, region: RegionIdx, object: Digest) -> bool {
        let nodes = self.nodes.lock().unwrap_or_else(PoisonError::into_inner);
        !self.touched.contains(&region) && nodes.get(&region) == Some(&object)
    }

    pub fn remember(&self, region: RegionIdx, object: Digest) {
        self.nodes.lock().unwrap_or_else(PoisonError::into_inner).insert(region, object);
    }
}
