//! Positions in the frozen registry: small, typed, and meaningful only together with its digest.

/// A region by its place in preorder (children by code), so that a subtree is a contiguous range; 0 is the nation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionIdx(pub u32);

/// A station by its place in the order of villages and then codes, so that every region covers a contiguous range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StationIdx(pub u32);

/// A district by its place among those of all contests, ordered by contest and code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DistrictIdx(pub u32);

impl RegionIdx {
    /// The whole country.
    pub const NATION: RegionIdx = RegionIdx(0);
    pub(crate) fn at(self) -> usize {
        self.0 as usize
    }
}

impl StationIdx {
    pub(crate) fn at(self) -> usize {
        self.0 as usize
    }
}

impl DistrictIdx {
    pub(crate) fn at(self) -> usize {
        self.0 as usize
    }
}
