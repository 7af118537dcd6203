//! Where a place lies: the regions above it, by the registry or, without one, by the digits of its code.

use model::Level;
use registry::{RegionIdx, Registry};
use std::collections::BTreeSet;

/// How long codes of regions are from the province down, as the commission has them since 2019.
const DIGITS: [(usize, Level); 4] =
    [(2, Level::Province), (4, Level::Regency), (6, Level::Kecamatan), (10, Level::Village)];

/// The regions that places lie in. A region is known by its number here: the nation is 0, and a part comes after its whole.
#[derive(Debug)]
pub enum Places<'a> {
    /// An election's own.
    Of(&'a Registry),
    /// Codes of regions in order, the nation's (`0`) first; a part begins with the code of its whole.
    Codes(Vec<String>),
}

impl<'a> Places<'a> {
    /// Regions by the digits of codes, where nobody has a registry.
    pub fn by_codes<'c>(codes: impl IntoIterator<Item = &'c str>) -> Places<'static> {
        let mut found: BTreeSet<&str> = BTreeSet::new();
        let mut last = "";
        for code in codes {
            let village = code.get(..10).unwrap_or(code);
            if village == last || !code.is_ascii() {
                continue;
            }
            last = village;
            found.extend(DIGITS.iter().filter(|(n, _)| *n < code.len()).filter_map(|(n, _)| code.get(..*n)));
        }
        let nation = std::iter::once("0".to_string());
        Places::Codes(nation.chain(found.into_iter().map(String::from)).collect())
    }

    /// How many regions there are, the nation among them.
    pub fn count(&self) -> usize {
        match self {
            Places::Of(registry) => registry.region_count() as usize,
            Places::Codes(codes) => codes.len(),
        }
    }

    fn known(&self, code: &str) -> Option<u32> {
        match self {
            Places::Of(registry) => registry.region_by_code(code).map(|r| r.0),
            Places::Codes(codes) => {
                let at = codes.get(1..)?.binary_search_by(|c| c.as_str().cmp(code)).ok()?;
                u32::try_from(at + 1).ok()
            }
        }
    }

    /// The region directly above a place, station or region; of a code that nobody knows the nearest by its digits, else the
    /// nation.
    pub fn region(&self, code: &str) -> u32 {
        if let Places::Of(registry) = self {
            if let Some(station) = registry.station_by_code(code) {
                return registry.station(station).village.0;
            }
            if let Some(region) = registry.region_by_code(code) {
                return registry.region(region).parent.unwrap_or(RegionIdx::NATION).0;
            }
        }
        let shorter =
            DIGITS.iter().rev().filter(|(n, _)| *n < code.len()).filter_map(|(n, _)| code.get(..*n));
        shorter.filter_map(|prefix| self.known(prefix)).next().unwrap_or(0)
    }

    /// The region above one; none above the nation.
    pub fn parent(&self, region: u32) -> Option<u32> {
        match self {
            Places::Of(registry) => registry.region(RegionIdx(region)).parent.map(|r| r.0),
            Places::Codes(_) if region == 0 => None,
            Places::Codes(_) => Some(self.region(self.code(region))),
        }
    }

    /// The regions above a place, from the nearest to the nation.
    pub fn above(&self, code: &str) -> impl Iterator<Item = u32> + '_ {
        std::iter::successors(Some(self.region(code)), |r| self.parent(*r))
    }

    /// Code of a region; `0` is the nation's.
    pub fn code(&self, region: u32) -> &str {
        match self {
            Places::Of(registry) => registry.region(RegionIdx(region)).code,
            Places::Codes(codes) => codes.get(region as usize).map_or("0", String::as_str),
        }
    }

    /// Name of a region; empty where nobody says it.
    pub fn name(&self, region: u32) -> &str {
        match self {
            Places::Of(registry) => registry.region(RegionIdx(region)).name,
            Places::Codes(_) => "",
        }
    }

    /// Name of a place by its code; empty where nobody says it.
    pub fn named(&self, code: &str) -> &str {
        let Places::Of(registry) = self else { return "" };
        match (registry.station_by_code(code), registry.region_by_code(code)) {
            (Some(station), _) => registry.station(station).name,
            (None, Some(region)) => registry.region(region).name,
            (None, None) => "",
        }
    }

    /// Level of a region.
    pub fn level_of(&self, region: u32) -> Level {
        match self {
            Places::Of(registry) => registry.region(RegionIdx(region)).level,
            Places::Codes(_) if region == 0 => Level::Nation,
            Places::Codes(_) => level_by_digits(self.code(region)),
        }
    }

    /// Level of a place by its code: a region's own, else a station.
    pub fn level(&self, code: &str) -> Level {
        match self {
            Places::Of(registry) => {
                registry.region_by_code(code).map_or(Level::Station, |r| registry.region(r).level)
            }
            Places::Codes(_) => level_by_digits(code),
        }
    }

    /// Whether a code is one of the election's; without a registry every code is.
    pub fn has(&self, code: &str) -> bool {
        match self {
            Places::Of(registry) => {
                registry.station_by_code(code).is_some() || registry.region_by_code(code).is_some()
            }
            Places::Codes(_) => true,
        }
    }
}

fn level_by_digits(code: &str) -> Level {
    DIGITS.iter().find(|(n, _)| *n == code.len()).map_or(Level::Station, |(_, level)| *level)
}
