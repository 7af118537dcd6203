//! Which nodes of the tree must be rendered: all of them, or only those above forms that changed.

use model::{Contest, Level};
use registry::{DistrictIdx, RegionIdx, Registry, StationIdx};
use std::collections::BTreeSet;

/// Regions by level, and districts, whose files may differ from those of the tree.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    /// Regions, from the villages up to the nation; each in order.
    pub levels: [Vec<RegionIdx>; 5],
    /// Districts; `None` for all of them.
    pub districts: Option<BTreeSet<DistrictIdx>>,
}

impl Plan {
    /// Everything.
    pub fn all(registry: &Registry) -> Self {
        Plan { levels: by_level(registry, registry.regions()), districts: None }
    }

    /// What lies above these forms, and the nation, whose files also tell of keys and refused events.
    pub fn changed(registry: &Registry, forms: &BTreeSet<(Contest, StationIdx)>) -> Self {
        let mut regions = BTreeSet::from([RegionIdx::NATION]);
        let mut districts = BTreeSet::new();
        for (_, station) in forms {
            regions.extend(registry.path(registry.station(*station).village));
            // A value of one contest can change what K14 says of the station's others.
            districts.extend(registry.contests().iter().filter_map(|c| registry.district_of(*c, *station)));
        }
        // Where a threshold is over the whole contest, a vote in one district may give or take a seat in another.
        let hang = registry.contests().iter().filter(|c| registry.has_threshold(**c));
        for contest in hang.filter(|c| forms.iter().any(|(touched, _)| touched == *c)) {
            districts.extend(registry.districts(*contest).map(DistrictIdx));
        }
        Plan { levels: by_level(registry, regions.into_iter()), districts: Some(districts) }
    }

    /// Whether a district's node must be rendered.
    pub fn district(&self, district: DistrictIdx) -> bool {
        self.districts.as_ref().is_none_or(|d| d.contains(&district))
    }

    /// Regions of a level.
    pub fn level(&self, level: Level) -> &[RegionIdx] {
        self.levels.get(usize::from(level.tingkat())).map_or(&[], Vec::as_slice)
    }

    /// Regions to render.
    pub fn regions(&self) -> usize {
        self.levels.iter().map(Vec::len).sum()
    }
}

fn by_level(registry: &Registry, regions: impl Iterator<Item = RegionIdx>) -> [Vec<RegionIdx>; 5] {
    let mut levels: [Vec<RegionIdx>; 5] = Default::default();
    for region in regions {
        if let Some(level) = levels.get_mut(usize::from(registry.region(region).level.tingkat())) {
            level.push(region);
        }
    }
    levels
}
