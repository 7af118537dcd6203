//! The votes of a district in its areas, level by level: what rules of breadth and spread ask for.

use model::{Level, form::HEAD};
use registry::{District, RegionIdx, Registry, StationIdx};
use std::borrow::Cow;
use std::collections::BTreeMap;
use tabulate::Tabulation;

/// One area of a district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area<'a> {
    /// Code of the region.
    pub code: Cow<'a, str>,
    /// Sums of its forms in the order of the district's form.
    pub sums: Cow<'a, [u64]>,
}

/// Where votes by area come from. They are asked for only when a rule needs them.
pub trait Areas {
    /// The areas of a level in a district, by code; `None` where they are not known.
    fn of(&self, district: &District, level: Level) -> Option<Vec<Area<'_>>>;
}

/// Votes whose areas nobody gave.
#[derive(Clone, Copy, Debug)]
pub struct NoAreas;

impl Areas for NoAreas {
    fn of(&self, _: &District, _: Level) -> Option<Vec<Area<'_>>> {
        None
    }
}

/// The areas of a fold: sums of the forms in the headline total.
#[derive(Clone, Copy, Debug)]
pub struct FoldAreas<'a> {
    /// The registry.
    pub registry: &'a Registry,
    /// The fold.
    pub tabulation: &'a Tabulation,
}

impl FoldAreas<'_> {
    fn area_of(&self, station: StationIdx, level: Level) -> Option<RegionIdx> {
        let village = self.registry.station(station).village;
        let mut up = std::iter::successors(Some(village), |r| self.registry.region(*r).parent);
        up.find(|r| self.registry.region(*r).level == level)
    }
}

impl Areas for FoldAreas<'_> {
    fn of(&self, district: &District, level: Level) -> Option<Vec<Area<'_>>> {
        let (registry, contest) = (self.registry, district.contest);
        let index = registry.district_by_code(contest, district.code.as_str())?;
        let width = district.schema.width();
        // The nation's provinces and the like are summed already; the sums of candidates of parties are not.
        let whole = !contest.has_parties() && level >= contest.names_from() && level < Level::Village;
        let mut areas: BTreeMap<RegionIdx, Vec<u64>> = BTreeMap::new();
        for station in registry.district_stations(index).into_iter().flatten().map(StationIdx) {
            let area = self.area_of(station, level)?;
            if whole {
                areas.entry(area).or_default();
                continue;
            }
            let sums = areas.entry(area).or_insert_with(|| vec![0; width]);
            let form = self.tabulation.form(contest, station)?;
            let Some(event) = form.current().filter(|_| self.tabulation.in_headline(form)) else { continue };
            for (sum, value) in sums.iter_mut().zip(self.tabulation.values(event).to_vec()).skip(HEAD) {
                *sum += u64::from(value.unwrap_or(0));
            }
        }
        let mut found = Vec::with_capacity(areas.len());
        for (area, sums) in areas {
            let sums = match whole {
                true => self.tabulation.totals(registry, contest, area)?.headline.sums,
                false => sums,
            };
            found.push(Area { code: registry.region(area).code.into(), sums: sums.into() });
        }
        Some(found)
    }
}
