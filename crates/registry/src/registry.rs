//! The frozen registry and its look-ups.

use crate::draft::Draft;
use crate::electing::{self, Districting, ElectingRule, Method};
use crate::election::{Contestants, District, Election, Party};
use crate::error::{Fault, RegistryError};
use crate::index::{DistrictIdx, RegionIdx, StationIdx};
use crate::outline::MapLayer;
use crate::regions::{Region, Regions};
use crate::snapshot::{self, Version};
use crate::spread::{NOWHERE, spans, spread};
use crate::stations::{Station, Stations};
use model::{Contest, Digest, Field, Level, Parameters, PartyNumber, Zone};
use std::ops::Range;

/// Regions, stations, parties, candidates and districts of one election, checked and frozen.
#[derive(Clone, PartialEq, Eq)]
pub struct Registry {
    version: Version,
    election: Election,
    pub(crate) maps: Vec<MapLayer>,
    rules: Vec<ElectingRule>,
    contests: Vec<Contest>,
    parties: Vec<Party>,
    regions: Regions,
    stations: Stations,
    districts: Vec<District>,
    holds: Vec<Vec<RegionIdx>>,
    zones: Vec<(RegionIdx, Zone)>,
    exempt: Vec<RegionIdx>,
    /// The district of every region, by contest; empty for a contest that takes place nowhere.
    district_at: Vec<Vec<u32>>,
    /// The stations of every district.
    spans: Vec<Vec<Range<u32>>>,
    digest: Digest,
}

impl std::fmt::Debug for Registry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let counts = (self.region_count(), self.station_count(), self.district_count());
        write!(
            f,
            "Registry({}, regions, stations, districts {counts:?}, {:?})",
            self.election.id, self.digest
        )
    }
}

impl Registry {
    /// Reads a snapshot. Whatever is not the one spelling of its meaning is refused.
    ///
    /// # Errors
    /// The first fault with its line.
    pub fn load(bytes: &[u8]) -> Result<Registry, RegistryError> {
        snapshot::load(bytes)
    }

    /// The snapshot, byte for byte what [`Registry::load`] takes.
    pub fn to_bytes(&self) -> Vec<u8> {
        snapshot::print(self)
    }

    /// The version of the snapshot.
    pub(crate) fn version(&self) -> Version {
        self.version
    }

    /// SHA-256 of the snapshot.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The election.
    pub fn election(&self) -> &Election {
        &self.election
    }

    /// The election's parameters.
    pub fn parameters(&self) -> &Parameters {
        &self.election.parameters
    }

    /// Contests that take place anywhere, in ballot order.
    pub fn contests(&self) -> &[Contest] {
        &self.contests
    }

    /// The rules of who is elected, by contest and district; none where the election was frozen without them.
    pub fn rules(&self) -> &[ElectingRule] {
        &self.rules
    }

    /// The rule by which a district elects: its own, else that of the contest.
    pub fn rule_of(&self, district: &District) -> Option<&ElectingRule> {
        electing::rule_of(&self.rules, district)
    }

    /// Whether a contest has a threshold over all its districts, so that the outcome of one hangs on the votes of all.
    pub fn has_threshold(&self, contest: Contest) -> bool {
        let threshold = |r: &ElectingRule| matches!(r.method, Method::Quotients { threshold: Some(_), .. });
        self.rules.iter().any(|r| r.contest == contest && threshold(r))
    }

    /// How the districts of a contest are made, where its rule says it.
    pub fn districting(&self, contest: Contest) -> Option<&Districting> {
        let rule = self.rules.iter().find(|r| r.contest == contest && r.district.is_none());
        rule.and_then(|r| r.districts.as_ref())
    }

    /// Parties by number.
    pub fn parties(&self) -> &[Party] {
        &self.parties
    }

    /// Number of regions, the nation included.
    pub fn region_count(&self) -> u32 {
        self.regions.len() as u32
    }

    /// Number of stations.
    pub fn station_count(&self) -> u32 {
        self.stations.len() as u32
    }

    /// Number of districts of all contests.
    pub fn district_count(&self) -> u32 {
        self.districts.len() as u32
    }

    /// A region.
    ///
    /// # Panics
    /// Never for an index of this registry; one from elsewhere reads as the nation.
    pub fn region(&self, region: RegionIdx) -> Region<'_> {
        self.regions.get(region)
    }

    /// All regions in preorder, the nation first.
    pub fn regions(&self) -> impl Iterator<Item = RegionIdx> + use<> {
        (0..self.region_count()).map(RegionIdx)
    }

    /// The regions directly below one, by code.
    pub fn children(&self, region: RegionIdx) -> impl Iterator<Item = RegionIdx> + '_ {
        let all = self.subtree(region);
        let mut next = all.start + 1;
        std::iter::from_fn(move || {
            let child = RegionIdx(next);
            let end = self.regions.ends.get(child.at()).copied()?;
            (next < all.end).then(|| {
                next = end;
                child
            })
        })
    }

    /// A region and all below it, as a range of [`RegionIdx`].
    pub fn subtree(&self, region: RegionIdx) -> Range<u32> {
        region.0..self.regions.ends.get(region.at()).copied().unwrap_or(region.0)
    }

    /// The region of a code; `0` is the nation.
    pub fn region_by_code(&self, code: &str) -> Option<RegionIdx> {
        self.regions.order.find(&self.regions.codes, code).map(|at| RegionIdx(at as u32))
    }

    /// The way from the province down to the region itself; empty for the nation.
    pub fn path(&self, region: RegionIdx) -> Vec<RegionIdx> {
        let mut path: Vec<_> =
            std::iter::successors(Some(region), |r| self.region(*r).parent).take_while(|r| r.0 > 0).collect();
        path.reverse();
        path
    }

    /// The region of a level that a region lies in, itself included; none for a region above that level.
    pub fn above(&self, region: RegionIdx, level: Level) -> Option<RegionIdx> {
        let mut up = std::iter::successors(Some(region), |r| self.region(*r).parent);
        up.find(|r| self.region(*r).level == level)
    }

    /// A station.
    ///
    /// # Panics
    /// On an index that is not of this registry, as a slice does.
    pub fn station(&self, station: StationIdx) -> Station<'_> {
        let at = station.at();
        let village = self.stations.villages[at];
        Station {
            code: self.stations.codes.get(at),
            name: self.stations.names.get(self.stations.name_ids[at] as usize),
            village: RegionIdx(village),
            portal_id: self.stations.portal_ids[at],
            registered: self.stations.registered(at),
            exempt: self.regions.exempt[village as usize],
        }
    }

    /// The station of a code.
    pub fn station_by_code(&self, code: &str) -> Option<StationIdx> {
        self.stations.order.find(&self.stations.codes, code).map(|at| StationIdx(at as u32))
    }

    /// The stations in a region, as a range of [`StationIdx`].
    pub fn stations(&self, region: RegionIdx) -> Range<u32> {
        let first = |region: u32| self.regions.first_stations.get(region as usize).copied().unwrap_or(0);
        let all = self.subtree(region);
        first(all.start)..first(all.end)
    }

    /// The time zone of a station; none abroad.
    pub fn zone_of(&self, station: StationIdx) -> Option<Zone> {
        self.regions.zones[self.stations.villages[station.at()] as usize]
    }

    /// A district.
    ///
    /// # Panics
    /// On an index that is not of this registry, as a slice does.
    pub fn district(&self, district: DistrictIdx) -> &District {
        &self.districts[district.at()]
    }

    /// The districts of a contest, as a range of [`DistrictIdx`].
    pub fn districts(&self, contest: Contest) -> Range<u32> {
        let start = self.districts.partition_point(|d| d.contest < contest);
        let end = self.districts.partition_point(|d| d.contest <= contest);
        start as u32..end as u32
    }

    /// The district of a contest and code.
    pub fn district_by_code(&self, contest: Contest, code: &str) -> Option<DistrictIdx> {
        let found = self.districts.binary_search_by(|d| (d.contest, d.code.as_str()).cmp(&(contest, code)));
        found.ok().map(|at| DistrictIdx(at as u32))
    }

    /// The district whose form a station fills; none where the contest does not take place.
    pub fn district_of(&self, contest: Contest, station: StationIdx) -> Option<DistrictIdx> {
        self.district_at(contest, RegionIdx(*self.stations.villages.get(station.at())?))
    }

    /// The district of a contest that a whole region lies in, unless parts of it are held by others;
    /// none where the contest does not take place, or only in parts of the region.
    pub fn district_at(&self, contest: Contest, region: RegionIdx) -> Option<DistrictIdx> {
        let at = self.district_at[contest as usize].get(region.at()).copied();
        at.filter(|d| *d != NOWHERE).map(DistrictIdx)
    }

    /// Name of the pair, party or candidate that a field of section IV is for; empty for other fields.
    pub fn contestant_name<'a>(&'a self, of: &'a District, field: Field) -> &'a str {
        let found = match (field, &of.contestants) {
            (Field::Votes(n), Contestants::Singles(list)) => {
                list.iter().find(|c| c.number == n).map(|c| c.name.as_str())
            }
            (Field::Candidate(p, n), Contestants::Lists(lists)) => lists
                .iter()
                .find(|l| l.party == p)
                .and_then(|l| l.candidates.iter().find(|c| c.number == n))
                .map(|c| c.name.as_str()),
            (Field::PartyOnly(p) | Field::PartyTotal(p), _) => Some(self.party_name(p)),
            _ => None,
        };
        found.unwrap_or("")
    }

    /// Short name of a party; empty for a number that none has.
    pub fn party_name(&self, number: PartyNumber) -> &str {
        match self.parties.binary_search_by_key(&number, |p| p.number) {
            Ok(at) => &self.parties[at].name,
            Err(_) => "",
        }
    }

    /// Whether a contest takes place at a station.
    pub fn takes_place_at(&self, contest: Contest, station: StationIdx) -> bool {
        self.district_of(contest, station).is_some()
    }

    /// The stations of a district as contiguous ranges of [`StationIdx`], ascending.
    pub fn district_stations(&self, district: DistrictIdx) -> Vec<Range<u32>> {
        self.spans.get(district.at()).cloned().unwrap_or_default()
    }

    /// The regions a district was given; where regions lie in each other, the deepest decides.
    pub fn district_holds(&self, district: DistrictIdx) -> &[RegionIdx] {
        self.holds.get(district.at()).map_or(&[], Vec::as_slice)
    }

    /// The region that elects with this district among others, or this district alone: the one of the contest's level
    /// that its first region lies in; the nation where there is none.
    pub fn council_of(&self, district: DistrictIdx) -> RegionIdx {
        let held = self.district_holds(district).first().copied().unwrap_or(RegionIdx::NATION);
        self.above(held, self.district(district).contest.elects()).unwrap_or(RegionIdx::NATION)
    }

    pub(crate) fn zones(&self) -> &[(RegionIdx, Zone)] {
        &self.zones
    }

    pub(crate) fn exempt_areas(&self) -> &[RegionIdx] {
        &self.exempt
    }

    pub(crate) fn all_districts(&self) -> &[District] {
        &self.districts
    }

    pub(crate) fn set_digest(&mut self, digest: Digest) {
        self.digest = digest;
    }

    pub(crate) fn from_draft(draft: Draft) -> Result<Registry, RegistryError> {
        let mut registry = draft.finish()?;
        registry.digest = Digest::of(&registry.to_bytes());
        Ok(registry)
    }

    #[allow(clippy::too_many_arguments, reason = "the columns of a draft, handed over once")]
    pub(crate) fn assemble(
        (version, election, rules, maps): (Version, Election, Vec<ElectingRule>, Vec<MapLayer>),
        parties: Vec<Party>,
        regions: Regions,
        stations: Stations,
        districts: Vec<District>,
        holds: Vec<Vec<RegionIdx>>,
        (zones, exempt): (Vec<(RegionIdx, Zone)>, Vec<RegionIdx>),
    ) -> Result<Registry, Fault> {
        let mut contests: Vec<_> = districts.iter().map(|d| d.contest).collect();
        contests.dedup();
        let mut district_at = vec![Vec::new(); Contest::ALL.len()];
        for contest in &contests {
            district_at[*contest as usize] = spread(&regions, &districts, &holds, *contest)?;
        }
        let spans = spans(&regions, districts.len(), &district_at);
        let digest = Digest([0; 32]);
        Ok(Registry {
            version,
            election,
            maps,
            rules,
            contests,
            parties,
            regions,
            stations,
            districts,
            holds,
            zones,
            exempt,
            district_at,
            spans,
            digest,
        })
    }
}
