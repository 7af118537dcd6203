//! What follows from the registry alone: where a contest takes place, which districts meet which regions, and which columns
//! the sums of each region have. It is computed once, since a tree's registry never changes.

use model::{Contest, Field, Level};
use registry::{Contestants, DistrictIdx, RegionIdx, Registry, StationIdx};
use shapes::own::Contestant;
use std::collections::BTreeMap;
use tabulate::Tabulation;

/// The columns of a region's sums.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    /// The fields.
    pub fields: Vec<Field>,
    /// Their names.
    pub names: Vec<String>,
    /// Columns of section IV with the contestant's id in the files of 2024.
    pub ids: Vec<(usize, String)>,
    /// Who they are.
    pub contestants: Vec<Contestant>,
}

/// The registry, looked at for publishing.
#[derive(Debug)]
pub(crate) struct Geography {
    /// By contest, then region: whether it is held anywhere in it.
    takes_place: Vec<Vec<bool>>,
    /// By contest: (region, district) pairs that share a village, sorted.
    within: Vec<Vec<(RegionIdx, DistrictIdx)>>,
    /// By contest, those of the nation.
    columns: BTreeMap<Contest, Columns>,
    /// Of contests whose pairs or candidates stand in one district alone: the columns of each district.
    own: BTreeMap<DistrictIdx, Columns>,
    /// By district: the position in its form of each column of a region whose sums name its contestants.
    picks: Vec<Vec<Option<usize>>>,
}

impl Geography {
    /// `empty` is any state of this registry's fold; only its columns are asked for.
    pub fn new(registry: &Registry, fold: &Tabulation) -> Self {
        let mut takes_place = vec![Vec::new(); Contest::ALL.len()];
        let mut within = vec![Vec::new(); Contest::ALL.len()];
        for contest in registry.contests() {
            takes_place[*contest as usize] = takes_place_in(registry, *contest);
            within[*contest as usize] = meetings(registry, *contest);
        }
        let mut columns = BTreeMap::new();
        let mut own = BTreeMap::new();
        for contest in registry.contests() {
            let fields = fold.columns(registry, *contest, RegionIdx::NATION);
            let first = registry.districts(*contest).next().map(DistrictIdx);
            columns.insert(*contest, make_columns(registry, *contest, first, fields));
            let apart = contest.names_from() > Level::Nation;
            for district in registry.districts(*contest).map(DistrictIdx).filter(|_| apart) {
                let village = registry
                    .district_stations(district)
                    .first()
                    .map(|r| registry.station(StationIdx(r.start)).village);
                let fields = village.map(|v| fold.columns(registry, *contest, v)).unwrap_or_default();
                own.insert(district, make_columns(registry, *contest, Some(district), fields));
            }
        }
        let mut geography = Geography { takes_place, within, columns, own, picks: Vec::new() };
        geography.picks =
            (0..registry.district_count()).map(|d| geography.pick(registry, DistrictIdx(d))).collect();
        geography
    }

    fn pick(&self, registry: &Registry, district: DistrictIdx) -> Vec<Option<usize>> {
        let schema = &registry.district(district).schema;
        let positions: BTreeMap<Field, usize> =
            schema.fields().iter().enumerate().map(|(i, f)| (*f, i)).collect();
        let columns = self.own.get(&district).or_else(|| self.columns.get(&schema.contest()));
        columns.map(|c| c.fields.iter().map(|f| positions.get(f).copied()).collect()).unwrap_or_default()
    }

    /// Whether a contest takes place anywhere in a region.
    pub fn takes_place(&self, contest: Contest, region: RegionIdx) -> bool {
        self.takes_place[contest as usize].get(region.0 as usize).copied().unwrap_or(false)
    }

    /// Districts of a contest that have a village in a region, ascending. For regions below the nation.
    pub fn districts_in(
        &self,
        contest: Contest,
        region: RegionIdx,
    ) -> impl Iterator<Item = DistrictIdx> + '_ {
        let all = &self.within[contest as usize];
        let start = all.partition_point(|(r, _)| *r < region);
        all[start..].iter().take_while(move |(r, _)| *r == region).map(|(_, d)| *d)
    }

    /// Whether a district has a village in a region.
    pub fn meets(&self, contest: Contest, region: RegionIdx, district: DistrictIdx) -> bool {
        self.within[contest as usize].binary_search(&(region, district)).is_ok()
    }

    /// The columns of a region's sums.
    pub fn columns(&self, registry: &Registry, contest: Contest, region: RegionIdx) -> &Columns {
        static NONE: Columns =
            Columns { fields: Vec::new(), names: Vec::new(), ids: Vec::new(), contestants: Vec::new() };
        let single = || {
            let mut stations = registry.stations(region);
            let district = stations.find_map(|s| registry.district_of(contest, StationIdx(s)))?;
            self.own.get(&district)
        };
        let from = contest.names_from();
        let own = (from > Level::Nation && registry.region(region).level >= from).then(single).flatten();
        own.or_else(|| self.columns.get(&contest)).unwrap_or(&NONE)
    }

    /// For each column of a region whose sums name a district's contestants, where its form has it.
    pub fn picks(&self, district: DistrictIdx) -> &[Option<usize>] {
        self.picks.get(district.0 as usize).map_or(&[], Vec::as_slice)
    }
}

fn takes_place_in(registry: &Registry, contest: Contest) -> Vec<bool> {
    let mut takes_place: Vec<bool> =
        registry.regions().map(|r| registry.district_at(contest, r).is_some()).collect();
    // Children stand after their parents: going backwards, each has heard of all below it.
    for region in registry.regions().collect::<Vec<_>>().into_iter().rev() {
        if let Some(parent) = registry.region(region).parent.filter(|_| takes_place[region.0 as usize]) {
            takes_place[parent.0 as usize] = true;
        }
    }
    takes_place
}

fn meetings(registry: &Registry, contest: Contest) -> Vec<(RegionIdx, DistrictIdx)> {
    let mut pairs = Vec::new();
    let mut last = Vec::new();
    for region in registry.regions().filter(|r| registry.region(*r).level == Level::Village) {
        let Some(district) = registry.district_at(contest, region) else { continue };
        let here: Vec<_> = registry.path(region).into_iter().map(|r| (r, district)).collect();
        pairs.extend(here.iter().filter(|pair| !last.contains(*pair)));
        last = here;
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn make_columns(
    registry: &Registry,
    contest: Contest,
    district: Option<DistrictIdx>,
    fields: Vec<Field>,
) -> Columns {
    let mut columns = Columns { names: fields.iter().map(Field::to_string).collect(), ..Columns::default() };
    let singles = match district.map(|d| &registry.district(d).contestants) {
        Some(Contestants::Singles(list)) if !contest.has_parties() => list.as_slice(),
        _ => &[],
    };
    for (at, field) in fields.iter().enumerate() {
        let found = match field {
            Field::PartyTotal(number) => registry
                .parties()
                .iter()
                .find(|p| p.number == *number)
                .map(|p| (p.number.to_string(), p.number.0, p.name.clone(), Some(p.colour.clone()))),
            Field::Votes(number) => singles
                .iter()
                .find(|c| c.number == *number)
                .map(|c| (c.id.to_string(), c.number, c.name.clone(), c.colour.clone())),
            _ => None,
        };
        if let Some((id, number, name, colour)) = found {
            columns.ids.push((at, id.clone()));
            columns.contestants.push(Contestant {
                column: field.to_string(),
                id,
                number,
                name,
                colour,
                everywhere: Some(true),
            });
        }
    }
    columns.fields = fields;
    columns
}
