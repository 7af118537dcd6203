//! The region tree as columns in preorder.

use crate::codes::CodeOrder;
use crate::index::RegionIdx;
use crate::texts::Texts;
use model::{Level, Zone};

/// A region, looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region<'a> {
    /// Unique among regions and stations.
    pub code: &'a str,
    /// Name as its source writes it.
    pub name: &'a str,
    /// Its level.
    pub level: Level,
    /// The region it lies in; none for the nation.
    pub parent: Option<RegionIdx>,
    /// `id` of the public JSON of 2024.
    pub portal_id: u32,
    /// Its time zone; none for the nation and abroad.
    pub zone: Option<Zone>,
}

/// All regions, by [`RegionIdx`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Regions {
    pub codes: Texts,
    pub names: Texts,
    pub levels: Vec<Level>,
    pub parents: Vec<u32>,
    /// One past the last region of the subtree.
    pub ends: Vec<u32>,
    pub portal_ids: Vec<u32>,
    /// The first station of the region or after it; one more at the end holds their number.
    pub first_stations: Vec<u32>,
    pub zones: Vec<Option<Zone>>,
    pub exempt: Vec<bool>,
    pub order: CodeOrder,
}

impl Regions {
    /// Looks at one. Positions outside are those of no registry; they read as the nation.
    pub fn get(&self, at: RegionIdx) -> Region<'_> {
        let at = if at.at() < self.levels.len() { at.at() } else { 0 };
        Region {
            code: self.codes.get(at),
            name: self.names.get(at),
            level: self.levels[at],
            parent: (at > 0).then(|| RegionIdx(self.parents[at])),
            portal_id: self.portal_ids[at],
            zone: self.zones[at],
        }
    }

    /// Number of regions, the nation included.
    pub fn len(&self) -> usize {
        self.levels.len()
    }
}
