//! Whether regions, stations and districts fit together, and districts the law: what an election is opened with stays so
//! for ever, so that it is asked before (`sirekap registry districts`).
//!
//! That no region is in two districts, and no station on two forms of a contest, needs no asking: a registry in which it
//! were so can't be read ([`crate::Fault::Duplicate`]; where regions lie in each other, the deepest decides). Whether districts
//! touch each other on the ground is not asked: outlines are drawn for the eye.

use crate::electing::Districting;
use crate::index::{DistrictIdx, RegionIdx};
use crate::registry::Registry;
use model::lang::Lang;
use model::{Contest, Level};
use std::collections::{BTreeMap, BTreeSet};

texts::coded! {
    /// What does not fit, or is worth knowing. The number is stable: `R3001` and on.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Amiss of registry(lang) {
        /// A region is in no district, and other parts of the region that elects with it are.
        R3001 LeftOut {
            /// The region.
            name: String,
            /// Stations that fill no form of the contest.
            stations: u32,
        } => (name, stations),
        /// A district was given a region of which another has a part.
        R3002 Parted {
            /// The region.
            name: String,
            /// Codes of the other districts.
            others: String,
        } => (name, others),
        /// A district lies in several regions where one is the law.
        R3003 Across {
            /// `tingkat` of these regions.
            level: u8,
            /// Their names.
            names: String,
        } => (level, names),
        /// A district has more or fewer seats than the law has.
        R3004 Seats {
            /// Its seats.
            seats: u32,
            /// Fewest and most.
            bounds: [u32; 2],
        } => (seats, bounds[0], bounds[1]),
        /// The districts of a region that elects have more or fewer seats together than the law has.
        R3005 Council {
            /// The region.
            name: String,
            /// Seats of all of its districts.
            seats: u32,
            /// Fewest and most.
            bounds: [u32; 2],
        } => (name, seats, bounds[0], bounds[1]),
        /// A district has no station.
        R3006 NoStation => (),
        /// Noted: a district was given parts of a region that the law keeps whole where it can.
        R3007 SmallParts {
            /// The divided region.
            name: String,
            /// How many of its parts.
            parts: u32,
        } => (name, parts),
        /// Noted: districts without a number of seats.
        R3008 SeatsUnknown(districts: u32) => (districts),
        /// Noted: a region of the level that elects has no district of the contest.
        R3009 NotHeld(name: String) => (name),
        /// Noted: nothing is said of how the districts of the contest are made, so that nothing can be held against it.
        R3010 NoRule => (),
    }
}

impl Amiss {
    /// Whether it is worth knowing and breaks nothing.
    pub const fn is_noted(&self) -> bool {
        matches!(self, Amiss::SmallParts { .. } | Amiss::SeatsUnknown(_) | Amiss::NotHeld(_) | Amiss::NoRule)
    }
}

/// Something that does not fit, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The contest.
    pub contest: Contest,
    /// Code of the district that it is about, if of one.
    pub district: Option<String>,
    /// Code of the region that it is about, if of one.
    pub region: Option<String>,
    /// What it is.
    pub amiss: Amiss,
}

impl Finding {
    /// What to tell a person, with code and place.
    pub fn text(&self, lang: Lang) -> String {
        let place = [self.district.as_deref(), self.region.as_deref()].into_iter().flatten();
        let place: String = place.map(|code| format!(" {code}")).collect();
        format!("{} {}{place}: {}", self.amiss.code(), self.contest, self.amiss.text(lang))
    }
}

/// Everything that does not fit, contest by contest in ballot order: districts by code, then regions in tree order.
pub fn findings(registry: &Registry) -> Vec<Finding> {
    let of = |contest: &Contest| {
        let mut fit = Fit { registry, contest: *contest, found: Vec::new() };
        fit.contest();
        fit.found
    };
    registry.contests().iter().flat_map(of).collect()
}

struct Fit<'r> {
    registry: &'r Registry,
    contest: Contest,
    found: Vec<Finding>,
}

impl Fit<'_> {
    fn add(&mut self, district: Option<DistrictIdx>, region: Option<RegionIdx>, amiss: Amiss) {
        let district = district.map(|d| self.registry.district(d).code.to_string());
        let region = region.map(|r| self.registry.region(r).code.to_string());
        self.found.push(Finding { contest: self.contest, district, region, amiss });
    }

    fn name(&self, region: RegionIdx) -> String {
        self.registry.region(region).name.to_string()
    }

    fn contest(&mut self) {
        let registry = self.registry;
        let law = registry.districting(self.contest);
        // The nation's own vote and Pilkada have no districts in the sense of this law.
        if law.is_none() && self.contest.has_parties() {
            self.add(None, None, Amiss::NoRule);
        }
        let mut councils: BTreeMap<RegionIdx, Option<u32>> = BTreeMap::new();
        for district in registry.districts(self.contest).map(DistrictIdx) {
            self.district(district, law);
            let all = councils.entry(registry.council_of(district)).or_insert(Some(0));
            *all = all.and_then(|sum| sum.checked_add(registry.district(district).seats?));
        }
        if let Some(law) = law {
            self.seats(law, &councils);
        }
        self.coverage(&councils.keys().copied().collect());
    }

    /// One district: what it was given, where it lies, its seats and stations.
    fn district(&mut self, district: DistrictIdx, law: Option<&Districting>) {
        let registry = self.registry;
        for region in registry.district_holds(district).iter().copied() {
            let below =
                registry.subtree(region).filter_map(|r| registry.district_at(self.contest, RegionIdx(r)));
            let others: BTreeSet<DistrictIdx> = below.filter(|of| *of != district).collect();
            if !others.is_empty() {
                let codes: Vec<&str> = others.iter().map(|d| registry.district(*d).code.as_str()).collect();
                let (name, others) = (self.name(region), codes.join(", "));
                self.add(Some(district), Some(region), Amiss::Parted { name, others });
            }
        }
        if let Some(law) = law {
            self.divided(district, law.parts);
            self.within(district, law.within);
            let seats = registry.district(district).seats;
            if let Some(seats) = seats.filter(|s| !(law.seats[0]..=law.seats[1]).contains(s)) {
                self.add(Some(district), None, Amiss::Seats { seats, bounds: law.seats });
            }
        }
        if registry.district_stations(district).is_empty() {
            self.add(Some(district), None, Amiss::NoStation);
        }
    }

    /// Regions of a level that a district was given in parts.
    fn divided(&mut self, district: DistrictIdx, level: Level) {
        let registry = self.registry;
        let smaller = registry.district_holds(district).iter().filter(|r| registry.region(**r).level > level);
        let mut divided: BTreeMap<RegionIdx, u32> = BTreeMap::new();
        for whole in smaller.filter_map(|r| registry.above(*r, level)) {
            *divided.entry(whole).or_default() += 1;
        }
        for (region, parts) in divided {
            let name = self.name(region);
            self.add(Some(district), Some(region), Amiss::SmallParts { name, parts });
        }
    }

    /// Regions of a level that a district lies in. What is abroad is no part of any.
    fn within(&mut self, district: DistrictIdx, level: Level) {
        let registry = self.registry;
        let home = registry.district_holds(district).iter().filter(|r| registry.region(**r).zone.is_some());
        let above = home.map(|held| registry.above(*held, level).unwrap_or(*held));
        let regions: BTreeSet<RegionIdx> = above.collect();
        if regions.len() > 1 {
            let names: Vec<&str> = regions.iter().map(|r| registry.region(*r).name).collect();
            let amiss = Amiss::Across { level: level.tingkat(), names: names.join(", ") };
            self.add(Some(district), None, amiss);
        }
    }

    /// Seats of all districts of each region that elects; none where one of them is not known.
    fn seats(&mut self, law: &Districting, councils: &BTreeMap<RegionIdx, Option<u32>>) {
        for (region, seats) in councils {
            let outside = seats.filter(|s| !(law.council[0]..=law.council[1]).contains(s));
            if let Some(seats) = outside {
                let amiss = Amiss::Council { name: self.name(*region), seats, bounds: law.council };
                self.add(None, Some(*region), amiss);
            }
        }
        let all = self.registry.districts(self.contest).map(DistrictIdx);
        let unknown = all.filter(|d| self.registry.district(*d).seats.is_none()).count();
        if unknown > 0 {
            self.add(None, None, Amiss::SeatsUnknown(unknown as u32));
        }
    }

    /// Every region of those that elect lies in a district: the largest ones that do not.
    fn coverage(&mut self, councils: &BTreeSet<RegionIdx>) {
        let registry = self.registry;
        let mut held: Vec<bool> =
            registry.regions().map(|r| registry.district_at(self.contest, r).is_some()).collect();
        // Children stand after their parents: going backwards, each has heard of all below it.
        for region in (1..held.len()).rev() {
            if let Some(parent) = registry.region(RegionIdx(region as u32)).parent.filter(|_| held[region]) {
                held[parent.0 as usize] = true;
            }
        }
        let of_level = |r: &RegionIdx| registry.region(*r).level == self.contest.elects();
        for region in registry.regions().filter(of_level).collect::<Vec<_>>() {
            if councils.contains(&region) {
                self.left_out(region, &held);
            } else if registry.region(region).zone.is_some() {
                self.add(None, Some(region), Amiss::NotHeld(self.name(region)));
            }
        }
    }

    fn left_out(&mut self, council: RegionIdx, held: &[bool]) {
        let registry = self.registry;
        let all = registry.subtree(council);
        let mut next = all.start;
        while next < all.end {
            let region = RegionIdx(next);
            next += 1;
            if !held[region.0 as usize] {
                let stations = registry.stations(region).len() as u32;
                self.add(None, Some(region), Amiss::LeftOut { name: self.name(region), stations });
                next = registry.subtree(region).end;
            }
        }
    }
}
