//! A registry in the making: takes rows in canonical order, checks each against those before it.
//!
//! Both doors lead through here, reading a snapshot and freezing a builder, so that what is frozen loads.

mod maps;
mod rules;

use crate::check::{check_candidates, check_code, check_colour, check_election, check_name};
use crate::codes::CodeOrder;
use crate::electing::ElectingRule;
use crate::election::{Contestants, District, Election, Party, PartyList, Population};
use crate::error::Fault;
use crate::index::RegionIdx;
use crate::limits::{FORM_NUMBERS_MAX, REGIONS_MAX, RUN_DIGITS_MAX, SEATS_MAX, STATIONS_MAX};
use crate::outline::MapLayer;
use crate::regions::Regions;
use crate::registry::Registry;
use crate::snapshot::Version;
use crate::stations::{NameIds, Numbered, Stations};
use model::id::CODE_BYTES_MAX;
use model::{Contest, DistrictCode, FormSchema, Level, Parameters, PartyNumber, Zone};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// A district's head, before its rows.
pub struct DistrictHead {
    pub contest: Contest,
    pub code: DistrictCode,
    pub name: String,
    pub seats: Option<u32>,
    pub population: Option<Population>,
}

/// Consecutive stations of one village: label, name and portal id count up together.
pub struct Run<'a> {
    /// What follows the village's code, or the whole code.
    pub label: &'a str,
    /// Whether the label is the whole code.
    pub whole: bool,
    pub name: &'a str,
    pub portal_id: u32,
    /// At least 1.
    pub count: u32,
    pub registered: Option<u32>,
}

/// The registry so far.
pub struct Draft {
    version: Version,
    election: Election,
    parties: Vec<Party>,
    portal_ids: BTreeSet<u32>,
    regions: Regions,
    stations: Stations,
    names: NameIds,
    /// The last region of each level on the way from the nation to the last region.
    path: Vec<RegionIdx>,
    zones: Vec<(RegionIdx, Zone)>,
    /// Those of them that the last one lies in, and itself.
    outer_zones: Vec<(RegionIdx, Zone)>,
    exempt: Vec<RegionIdx>,
    sealed_tree: bool,
    maps: Vec<MapLayer>,
    rules: Vec<ElectingRule>,
    districts: Vec<District>,
    holds: Vec<Vec<RegionIdx>>,
}

/// Checks that rows ascend: what comes again is twice there, what comes too late is out of order.
fn ascending<T: Ord + ?Sized>(last: &T, next: &T, label: &str) -> Result<(), Fault> {
    match last.cmp(next) {
        Ordering::Less => Ok(()),
        Ordering::Equal => Err(Fault::Duplicate(label.to_string())),
        Ordering::Greater => Err(Fault::Order(label.to_string())),
    }
}

impl Draft {
    /// An election without places.
    pub fn new(election: Election) -> Result<Self, Fault> {
        check_election(&election)?;
        let mut regions = Regions::default();
        regions.codes.push(&["0"]);
        regions.names.push(&["INDONESIA"]);
        regions.levels.push(Level::Nation);
        regions.parents.push(0);
        regions.ends.push(0);
        regions.portal_ids.push(0);
        regions.first_stations.push(0);
        Ok(Draft {
            version: Version::LATEST,
            election,
            parties: Vec::new(),
            portal_ids: BTreeSet::new(),
            regions,
            stations: Stations::default(),
            names: NameIds::default(),
            path: vec![RegionIdx::NATION],
            zones: Vec::new(),
            outer_zones: Vec::new(),
            exempt: Vec::new(),
            sealed_tree: false,
            maps: Vec::new(),
            rules: Vec::new(),
            districts: Vec::new(),
            holds: Vec::new(),
        })
    }

    /// Sets the version of the snapshot that is read.
    pub fn set_version(&mut self, version: Version) {
        self.version = version;
    }

    /// Sets the parameters, which stand on rows of their own.
    pub fn set_parameters(&mut self, parameters: Parameters) {
        self.election.parameters = parameters;
    }

    /// Adds a party; numbers ascend.
    pub fn party(&mut self, party: Party) -> Result<(), Fault> {
        let last = self.parties.last().map_or(PartyNumber(0), |last| last.number);
        ascending(&last, &party.number, &format!("party {}", party.number))?;
        check_name(&party.name)?;
        check_name(&party.full_name)?;
        check_colour(&party.colour)?;
        if !self.portal_ids.insert(party.portal_id) {
            return Err(Fault::Duplicate(format!("party id {}", party.portal_id)));
        }
        self.parties.push(party);
        Ok(())
    }

    /// Adds a region below the last region of the level above; siblings ascend by code.
    pub fn region(&mut self, level: Level, code: &str, name: &str, portal_id: u32) -> Result<(), Fault> {
        check_code(code)?;
        check_name(name)?;
        let depth = usize::from(level.tingkat());
        if depth == 0 || level == Level::Station || depth > self.path.len() {
            return Err(Fault::Row(format!("region {code} at level {depth}")));
        }
        if self.regions.len() >= REGIONS_MAX {
            return Err(Fault::TooMany(REGIONS_MAX));
        }
        if let Some(sibling) = self.path.get(depth) {
            ascending(self.regions.codes.get(sibling.at()), code, code)?;
        }
        let index = RegionIdx(self.regions.len() as u32);
        self.close(depth);
        let parent = self.path.last().copied().unwrap_or(RegionIdx::NATION);
        self.path.push(index);
        self.regions.codes.push(&[code]);
        self.regions.names.push(&[name]);
        self.regions.levels.push(level);
        self.regions.parents.push(parent.0);
        self.regions.ends.push(0);
        self.regions.portal_ids.push(portal_id);
        self.regions.first_stations.push(self.stations.len() as u32);
        Ok(())
    }

    fn close(&mut self, depth: usize) {
        let end = self.regions.len() as u32;
        for region in self.path.drain(depth.min(self.path.len())..) {
            self.regions.ends[region.at()] = end;
        }
    }

    fn village(&self) -> Result<RegionIdx, Fault> {
        let last = self.path.last().filter(|v| self.regions.levels[v.at()] == Level::Village);
        last.copied().ok_or_else(|| Fault::Row("station outside a village".into()))
    }

    /// Adds stations to the last village; codes ascend within it.
    pub fn run(&mut self, run: &Run<'_>) -> Result<(), Fault> {
        let village = self.village()?;
        let stem_of_code = if run.whole { "" } else { self.regions.codes.get(village.at()) };
        let bad_count = || Fault::Field(format!("count of station {}{}", stem_of_code, run.label));
        check_code(run.label)?;
        if stem_of_code.len() + run.label.len() > CODE_BYTES_MAX {
            return Err(Fault::Field(format!("code {stem_of_code}{}", run.label)));
        }
        check_name(run.name)?;
        let (label, name) = (Numbered::of(run.label), Numbered::of(run.name));
        let steps = run.count.checked_sub(1).ok_or_else(bad_count)?;
        let fits = |n: &Numbered<'_>| steps <= n.last() - n.number;
        let many = steps == 0 || (run.registered.is_none() && fits(&label) && fits(&name));
        if !many || run.portal_id.checked_add(steps).is_none() {
            return Err(bad_count());
        }
        if self.stations.len() + run.count as usize > STATIONS_MAX {
            return Err(Fault::TooMany(STATIONS_MAX));
        }
        let last = self.stations.len().checked_sub(1);
        if let Some(sibling) = last.filter(|last| self.stations.villages[*last] == village.0) {
            let code = [stem_of_code, run.label].concat();
            ascending(self.stations.codes.get(sibling), code.as_str(), &code)?;
        }
        self.names.start(name);
        for step in 0..run.count {
            let mut buffer = [0; RUN_DIGITS_MAX];
            let digits = Numbered::digits(label.width, label.number + step, &mut buffer);
            self.stations.codes.push(&[stem_of_code, label.stem, digits]);
            let id = self.names.name(&mut self.stations.names, name, step);
            self.stations.name_ids.push(id);
            self.stations.villages.push(village.0);
            self.stations.portal_ids.push(run.portal_id + step);
            self.stations.push_registered(run.registered);
        }
        Ok(())
    }

    /// Ends the tree: after this regions can be found by code.
    pub fn seal_tree(&mut self) -> Result<(), Fault> {
        if std::mem::replace(&mut self.sealed_tree, true) {
            return Ok(());
        }
        self.close(0);
        self.regions.first_stations.push(self.stations.len() as u32);
        let twice = |code: &str| Fault::Duplicate(code.to_string());
        self.regions.order =
            CodeOrder::of(&self.regions.codes).map_err(|at| twice(self.regions.codes.get(at)))?;
        self.stations.order =
            CodeOrder::of(&self.stations.codes).map_err(|at| twice(self.stations.codes.get(at)))?;
        let (regions, stations) = (&self.regions, &self.stations);
        match regions.order.common(&regions.codes, &stations.order, &stations.codes) {
            Some(at) => Err(twice(regions.codes.get(at))),
            None => Ok(()),
        }
    }

    /// A region by its code, once the tree has ended.
    pub fn find(&self, code: &str) -> Result<RegionIdx, Fault> {
        let found = self.regions.order.find(&self.regions.codes, code);
        found.map(|at| RegionIdx(at as u32)).ok_or_else(|| Fault::Unknown(format!("region {code}")))
    }

    /// Sets the zone of a region and all below it; regions ascend.
    pub fn zone(&mut self, code: &str, zone: Zone) -> Result<(), Fault> {
        let region = self.find(code)?;
        if self.zones.last().is_some_and(|(last, _)| *last >= region) {
            return Err(Fault::Order(format!("zone of {code}")));
        }
        // Regions ascend, so that one which does not hold this one holds none after it.
        while self.outer_zones.last().is_some_and(|(r, _)| !self.holds_region(*r, region)) {
            self.outer_zones.pop();
        }
        if self.outer_zones.last().is_some_and(|(_, z)| *z == zone) {
            return Err(Fault::Redundant(format!("zone of {code}")));
        }
        self.outer_zones.push((region, zone));
        self.zones.push((region, zone));
        Ok(())
    }

    /// Exempts a region and all below it from K15; regions ascend.
    pub fn exempt(&mut self, code: &str) -> Result<(), Fault> {
        let region = self.find(code)?;
        match self.exempt.last() {
            Some(last) if *last >= region => Err(Fault::Order(format!("exempt area {code}"))),
            Some(last) if self.holds_region(*last, region) => {
                Err(Fault::Redundant(format!("exempt area {code}")))
            }
            _ => {
                self.exempt.push(region);
                Ok(())
            }
        }
    }

    fn holds_region(&self, outer: RegionIdx, inner: RegionIdx) -> bool {
        outer <= inner && inner.0 < self.regions.ends[outer.at()]
    }

    /// Adds a district; contests and within them codes ascend, and so do the regions it holds.
    pub fn district(
        &mut self,
        head: DistrictHead,
        holds: Vec<RegionIdx>,
        contestants: Contestants,
    ) -> Result<(), Fault> {
        let label = format!("{} {}", head.contest, head.code);
        check_name(&head.name)?;
        if head.seats.is_some_and(|seats| seats > SEATS_MAX) {
            return Err(Fault::TooManyOf(format!("seats of {label}"), SEATS_MAX as usize));
        }
        if let Some(Population { people, source }) = &head.population {
            check_name(source)?;
            if *people == 0 {
                return Err(Fault::Field(format!("population of {label}")));
            }
        }
        if let Some(last) = self.districts.last() {
            ascending(&(last.contest, &last.code), &(head.contest, &head.code), &label)?;
        }
        if holds.windows(2).any(|w| w[0] >= w[1]) {
            return Err(Fault::Order(format!("regions of {label}")));
        }
        self.check_contestants(&head, &label, &contestants)?;
        let schema: FormSchema = contestants.schema(head.contest);
        let DistrictHead { contest, code, name, seats, population } = head;
        self.districts.push(District { contest, code, name, schema, contestants, seats, population });
        self.holds.push(holds);
        Ok(())
    }

    fn check_contestants(&self, head: &DistrictHead, label: &str, who: &Contestants) -> Result<(), Fault> {
        let (empty, listed) = match who {
            Contestants::Singles(list) => (list.is_empty(), false),
            Contestants::Lists(lists) => (lists.is_empty(), true),
        };
        if empty {
            return Err(Fault::NobodyStands(label.to_string()));
        }
        if listed != head.contest.has_parties() {
            return Err(Fault::Row(format!("contestants of {label}")));
        }
        let numbers = match who {
            Contestants::Singles(list) => list.len(),
            Contestants::Lists(lists) => lists.iter().map(|l| l.candidates.len() + 2).sum(),
        };
        if numbers > FORM_NUMBERS_MAX {
            return Err(Fault::TooManyOf(format!("numbers of {label}"), FORM_NUMBERS_MAX));
        }
        match who {
            Contestants::Singles(list) => check_candidates(label, list),
            Contestants::Lists(lists) => {
                let mut before = PartyNumber(0);
                for PartyList { party, candidates } in lists {
                    if *party <= before {
                        return Err(Fault::Order(format!("party {party} of {label}")));
                    }
                    before = *party;
                    if self.parties.binary_search_by_key(party, |p| p.number).is_err() {
                        return Err(Fault::Unknown(format!("party {party} of {label}")));
                    }
                    check_candidates(label, candidates)?;
                }
                Ok(())
            }
        }
    }

    /// The finished registry, but for its digest.
    pub fn finish(mut self) -> Result<Registry, Fault> {
        self.seal_tree()?;
        let mut ids: Vec<u32> =
            self.districts.iter().flat_map(|d| d.contestants.candidates()).map(|c| c.id.0).collect();
        ids.sort_unstable();
        if let Some(pair) = ids.windows(2).find(|w| w[0] == w[1]) {
            return Err(Fault::Duplicate(format!("candidate id {}", pair[0])));
        }
        self.check_maps()?;
        self.check_rules()?;
        self.inherit();
        Registry::assemble(
            (self.version, self.election, self.rules, self.maps),
            self.parties,
            self.regions,
            self.stations,
            self.districts,
            self.holds,
            (self.zones, self.exempt),
        )
    }

    fn inherit(&mut self) {
        let count = self.regions.len();
        let (mut zones, mut exempt) = (vec![None; count], vec![false; count]);
        for (region, zone) in &self.zones {
            zones[region.at()] = Some(*zone);
        }
        for region in &self.exempt {
            exempt[region.at()] = true;
        }
        for region in 1..count {
            let parent = self.regions.parents[region] as usize;
            zones[region] = zones[region].or(zones[parent]);
            exempt[region] |= exempt[parent];
        }
        self.regions.zones = zones;
        self.regions.exempt = exempt;
    }
}
