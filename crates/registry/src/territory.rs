//! What the authority fold asks the registry: is this area known, does it contain that station.

use crate::index::{RegionIdx, StationIdx};
use crate::registry::Registry;
use model::{Level, StationCode, Territory};

enum Area {
    Region(RegionIdx),
    Station(StationIdx),
}

impl Registry {
    fn area(&self, code: &str) -> Option<Area> {
        if code.is_empty() {
            return Some(Area::Region(RegionIdx::NATION));
        }
        self.region_by_code(code).map(Area::Region).or_else(|| self.station_by_code(code).map(Area::Station))
    }
}

impl Territory for Registry {
    fn knows_area(&self, area: &str) -> bool {
        self.area(area).is_some()
    }

    fn contains(&self, area: &str, station: &StationCode) -> bool {
        let Some(station) = self.station_by_code(station.as_str()) else { return false };
        match self.area(area) {
            Some(Area::Region(region)) => self.stations(region).contains(&station.0),
            Some(Area::Station(own)) => own == station,
            None => false,
        }
    }

    fn contains_area(&self, outer: &str, inner: &str) -> bool {
        match (self.area(outer), self.area(inner)) {
            (Some(Area::Region(outer)), Some(Area::Region(inner))) => self.subtree(outer).contains(&inner.0),
            (Some(Area::Region(outer)), Some(Area::Station(inner))) => {
                self.stations(outer).contains(&inner.0)
            }
            (Some(Area::Station(outer)), Some(Area::Station(inner))) => outer == inner,
            _ => false,
        }
    }

    fn level(&self, area: &str) -> Option<Level> {
        match self.area(area)? {
            Area::Region(region) => Some(self.region(region).level),
            Area::Station(_) => Some(Level::Station),
        }
    }
}
