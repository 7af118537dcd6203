//! Makes a registry from rows in any order.

#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::iter_over_hash_type,
    reason = "look-ups while a registry is built; values are sorted one by one, keys before they are reported"
)]

use crate::draft::{DistrictHead, Draft, Run};
use crate::electing::{ElectingRule, Method};
use crate::election::{Contestants, Election, Party, PartyList, Population};
use crate::error::{Fault, RegistryError};
use crate::index::RegionIdx;
use crate::registry::Registry;
use model::{Contest, DistrictCode, Level, Zone};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A district as given to the builder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DistrictRow {
    /// The contest.
    pub contest: Contest,
    /// Unique within the contest.
    pub code: String,
    /// Name for people.
    pub name: String,
    /// Seats, where known.
    pub seats: Option<u32>,
    /// People who live there, where known.
    pub population: Option<Population>,
    /// Who stands, in any order.
    pub contestants: Contestants,
    /// Codes of the regions it holds; where regions lie in each other, the deepest decides.
    pub holds: Vec<String>,
}

struct RegionRow {
    level: Level,
    code: Box<str>,
    name: Box<str>,
    parent: Box<str>,
    portal_id: u32,
}

struct StationRow {
    code: Box<str>,
    /// Position in the builder's names.
    name: u32,
    portal_id: u32,
    registered: Option<u32>,
}

/// A registry being gathered. [`RegistryBuilder::freeze`] orders and checks everything.
pub struct RegistryBuilder {
    election: Election,
    regions: Vec<RegionRow>,
    stations: HashMap<Box<str>, Vec<StationRow>>,
    names: Vec<Box<str>>,
    name_ids: HashMap<Box<str>, u32>,
    parties: Vec<Party>,
    districts: Vec<DistrictRow>,
    zones: BTreeMap<String, Zone>,
    exempt: Vec<String>,
    rules: Vec<ElectingRule>,
}

impl RegistryBuilder {
    /// Starts with an election; the nation (code `0`) is there already.
    pub fn new(election: Election) -> Self {
        RegistryBuilder {
            election,
            regions: Vec::new(),
            stations: HashMap::new(),
            names: Vec::new(),
            name_ids: HashMap::new(),
            parties: Vec::new(),
            districts: Vec::new(),
            zones: BTreeMap::new(),
            exempt: Vec::new(),
            rules: Vec::new(),
        }
    }

    /// Adds a region; parents may come later. `0` is the parent of provinces.
    pub fn add_region(&mut self, level: Level, code: &str, name: &str, parent: &str, portal_id: u32) {
        let (code, name, parent) = (code.into(), name.into(), parent.into());
        self.regions.push(RegionRow { level, code, name, parent, portal_id });
    }

    /// Adds a station; its village may come later.
    pub fn add_station(
        &mut self,
        village: &str,
        code: &str,
        name: &str,
        portal_id: u32,
        registered: Option<u32>,
    ) {
        let name = match self.name_ids.get(name) {
            Some(id) => *id,
            None => {
                let id = self.names.len() as u32;
                self.names.push(name.into());
                self.name_ids.insert(name.into(), id);
                id
            }
        };
        let row = StationRow { code: code.into(), name, portal_id, registered };
        match self.stations.get_mut(village) {
            Some(rows) => rows.push(row),
            None => {
                self.stations.insert(village.into(), vec![row]);
            }
        }
    }

    /// Adds a party.
    pub fn add_party(&mut self, party: Party) {
        self.parties.push(party);
    }

    /// Adds a district.
    pub fn add_district(&mut self, district: DistrictRow) {
        self.districts.push(district);
    }

    /// Sets the time zone of a region and all below it.
    pub fn set_zone(&mut self, region: &str, zone: Zone) {
        self.zones.insert(region.to_string(), zone);
    }

    /// Exempts a region and all below it from control K15.
    pub fn add_exempt(&mut self, region: &str) {
        self.exempt.push(region.to_string());
    }

    /// Sets the rules of who is elected. What they say of contests, districts and regions that turn out not to be in this
    /// election is left out: a law is made for all of them.
    pub fn set_rules(&mut self, rules: Vec<ElectingRule>) {
        self.rules = rules;
    }

    /// Orders, checks and freezes.
    ///
    /// # Errors
    /// Every fault found; none is skipped silently. A fault in the tree ends the checks, since what
    /// follows hangs on the tree.
    pub fn freeze(mut self) -> Result<Registry, Vec<RegistryError>> {
        let mut faults = Vec::new();
        let election = self.election.clone();
        let mut draft = Draft::new(election).map_err(|f| vec![f.into()])?;
        self.parties.sort_by_key(|p| p.number);
        for party in std::mem::take(&mut self.parties) {
            note(&mut faults, draft.party(party));
        }
        self.tree(&mut draft, &mut faults);
        note(&mut faults, draft.seal_tree());
        if !faults.is_empty() {
            return Err(faults);
        }
        self.marks(&mut draft, &mut faults);
        note(&mut faults, self.some_rules(&mut draft));
        self.all_districts(&mut draft, &mut faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        Registry::from_draft(draft).map_err(|e| vec![e])
    }

    /// Walks the tree in preorder, children by code, stations with their village.
    fn tree(&mut self, draft: &mut Draft, faults: &mut Vec<RegistryError>) {
        let mut children: HashMap<&str, Vec<&RegionRow>> = HashMap::new();
        for row in &self.regions {
            children.entry(&row.parent).or_default().push(row);
        }
        for rows in children.values_mut() {
            rows.sort_by(|a, b| b.code.cmp(&a.code));
        }
        let below =
            |rows: Option<Vec<_>>, level| rows.unwrap_or_default().into_iter().map(move |r| (level, r));
        let mut stack: Vec<(Level, &RegionRow)> = below(children.remove("0"), Level::Nation).collect();
        while let Some((above, row)) = stack.pop() {
            if row.level.tingkat() != above.tingkat() + 1 {
                faults.push(Fault::Row(format!("region {} below {}", row.code, row.parent)).into());
                continue;
            }
            if let Err(fault) = draft.region(row.level, &row.code, &row.name, row.portal_id) {
                faults.push(fault.into());
                continue;
            }
            if row.level == Level::Village {
                let stations = self.stations.remove(&row.code).unwrap_or_default();
                add_stations(draft, faults, &row.code, stations, &self.names);
            }
            stack.extend(below(children.remove(&*row.code), row.level));
        }
        let mut orphans: Vec<_> = children.keys().copied().collect();
        orphans.extend(self.stations.keys().map(|k| &**k));
        orphans.sort_unstable();
        faults.extend(orphans.into_iter().map(|code| Fault::Unknown(format!("region {code}")).into()));
    }

    fn marks(&mut self, draft: &mut Draft, faults: &mut Vec<RegistryError>) {
        let mut zones = Vec::new();
        for (code, zone) in &self.zones {
            match draft.find(code) {
                Ok(region) => zones.push((region, code, *zone)),
                Err(fault) => faults.push(fault.into()),
            }
        }
        zones.sort_by_key(|(region, ..)| *region);
        for (_, code, zone) in zones {
            note(faults, draft.zone(code, zone));
        }
        let mut exempt = Vec::new();
        for code in &self.exempt {
            match draft.find(code) {
                Ok(region) => exempt.push((region, code)),
                Err(fault) => faults.push(fault.into()),
            }
        }
        exempt.sort_unstable();
        for (_, code) in exempt {
            note(faults, draft.exempt(code));
        }
    }

    fn some_rules(&mut self, draft: &mut Draft) -> Result<(), Fault> {
        let mut rules = std::mem::take(&mut self.rules);
        // Each contest with none of its districts, and with each of them.
        fn both(d: &DistrictRow) -> [(Contest, Option<&str>); 2] {
            [(d.contest, None), (d.contest, Some(&d.code))]
        }
        let held: BTreeSet<(Contest, Option<&str>)> = self.districts.iter().flat_map(both).collect();
        rules.retain(|rule| held.contains(&(rule.contest, rule.district.as_deref())));
        for rule in &mut rules {
            if let Method::Majority { breadth: Some(breadth), .. } = &mut rule.method {
                breadth.except.retain(|code| draft.find(code).is_ok());
            }
        }
        rules.sort_by(|a, b| (a.contest, &a.district).cmp(&(b.contest, &b.district)));
        draft.rules(rules)
    }

    fn all_districts(&mut self, draft: &mut Draft, faults: &mut Vec<RegistryError>) {
        self.districts.sort_by(|a, b| (a.contest, &a.code).cmp(&(b.contest, &b.code)));
        for row in std::mem::take(&mut self.districts) {
            note(faults, add_district(draft, row));
        }
    }
}

fn note(faults: &mut Vec<RegistryError>, result: Result<(), Fault>) {
    if let Err(fault) = result {
        faults.push(fault.into());
    }
}

fn add_stations(
    draft: &mut Draft,
    faults: &mut Vec<RegistryError>,
    village: &str,
    mut stations: Vec<StationRow>,
    names: &[Box<str>],
) {
    stations.sort_by(|a, b| a.code.cmp(&b.code));
    for row in stations {
        let rest = row.code.strip_prefix(village).filter(|rest| !rest.is_empty());
        let run = Run {
            label: rest.unwrap_or(&row.code),
            whole: rest.is_none(),
            name: names.get(row.name as usize).map_or("", |n| n),
            portal_id: row.portal_id,
            count: 1,
            registered: row.registered,
        };
        note(faults, draft.run(&run));
    }
}

fn add_district(draft: &mut Draft, row: DistrictRow) -> Result<(), Fault> {
    let mut holds = row.holds.iter().map(|code| draft.find(code)).collect::<Result<Vec<RegionIdx>, _>>()?;
    holds.sort_unstable();
    let mut contestants = row.contestants;
    match &mut contestants {
        Contestants::Singles(list) => list.sort_by_key(|c| c.number),
        Contestants::Lists(lists) => {
            lists.sort_by_key(|l| l.party);
            lists.iter_mut().for_each(|PartyList { candidates, .. }| candidates.sort_by_key(|c| c.number));
        }
    }
    let code = DistrictCode::new(&row.code).map_err(|e| Fault::Field(e.to_string()))?;
    let DistrictRow { contest, name, seats, population, .. } = row;
    let head = DistrictHead { contest, code, name, seats, population };
    draft.district(head, holds, contestants)
}
