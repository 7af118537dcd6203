//! What follows from the registry alone: where a contest takes place, which districts lie in which regions, and which columns
//! the sums of a region have. It is made once for a verification.

use model::{Contest, Field, FormSchema, Level};
use registry::{Contestants, DistrictIdx, RegionIdx, Registry, StationIdx};
use shapes::own::{Contestant, Named};
use shapes::portal::ADMINISTRASI;
use std::collections::{BTreeMap, BTreeSet};
use tabulate::Tabulation;

/// Columns of a region's sums.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    pub names: Vec<String>,
    /// Column and id in the files of 2024 of each contestant.
    pub ids: Vec<(usize, String)>,
    pub contestants: Vec<Contestant>,
    fields: Vec<Field>,
}

/// What is looked up of a district for each of its forms.
#[derive(Clone, Debug, Default)]
pub(crate) struct FormPlan {
    /// Position on the form of each `administrasi` field of 2024.
    pub administrasi: Vec<Option<usize>>,
    /// Position and id of each contestant.
    pub contestants: Vec<(usize, String)>,
    /// Position on the form of each column of a region below the nation.
    pub columns: Vec<Option<usize>>,
}

pub(crate) struct Places<'r> {
    pub registry: &'r Registry,
    takes_place: BTreeSet<(Contest, RegionIdx)>,
    districts: BTreeMap<(Contest, RegionIdx), BTreeSet<DistrictIdx>>,
    /// By contest, and by district where each has pairs or candidates of its own.
    columns: BTreeMap<(Contest, Option<DistrictIdx>), Columns>,
    plans: Vec<FormPlan>,
}

impl<'r> Places<'r> {
    pub fn new(registry: &'r Registry) -> Self {
        let mut places = Places {
            registry,
            takes_place: BTreeSet::new(),
            districts: BTreeMap::new(),
            columns: BTreeMap::new(),
            plans: Vec::new(),
        };
        for contest in registry.contests() {
            for region in registry.regions() {
                if let Some(district) = registry.district_at(*contest, region) {
                    places.place(*contest, region, district);
                }
            }
        }
        let empty = Tabulation::new(registry);
        for contest in registry.contests() {
            let fields = empty.columns(registry, *contest, RegionIdx::NATION);
            let first = registry.districts(*contest).next().map(DistrictIdx);
            let columns = columns(registry, first, fields);
            places.columns.insert((*contest, None), columns);
        }
        for contest in registry.contests().iter().copied().filter(|c| apart(*c)) {
            for district in registry.districts(contest).map(DistrictIdx) {
                let fields = registry.district(district).schema.fields().to_vec();
                places.columns.insert((contest, Some(district)), columns(registry, Some(district), fields));
            }
        }
        places.plans = (0..registry.district_count()).map(|d| places.make_plan(DistrictIdx(d))).collect();
        places
    }

    /// A contest takes place in a region and in all above it; districts are told of by their villages.
    fn place(&mut self, contest: Contest, region: RegionIdx, district: DistrictIdx) {
        let village = self.registry.region(region).level == Level::Village;
        let mut at = Some(region);
        while let Some(r) = at {
            let known = !self.takes_place.insert((contest, r));
            let told = village && !self.districts.entry((contest, r)).or_default().insert(district);
            if known && (told || !village) {
                return;
            }
            at = self.registry.region(r).parent;
        }
    }

    fn make_plan(&self, at: DistrictIdx) -> FormPlan {
        let district = self.registry.district(at);
        let schema = &district.schema;
        let ids: Vec<String> = match &district.contestants {
            Contestants::Singles(list) => list.iter().map(|c| c.id.to_string()).collect(),
            Contestants::Lists(lists) => lists.iter().map(|l| l.party.to_string()).collect(),
        };
        let key = (district.contest, apart(district.contest).then_some(at));
        let fields = self.columns.get(&key).map_or(&[][..], |c| &c.fields);
        FormPlan {
            administrasi: ADMINISTRASI.iter().map(|(_, field)| schema.position_named(field)).collect(),
            contestants: schema.contestants().iter().copied().zip(ids).collect(),
            columns: positions(schema, fields),
        }
    }

    pub fn takes_place(&self, contest: Contest, region: RegionIdx) -> bool {
        self.takes_place.contains(&(contest, region))
    }

    /// Districts of a contest with a village in a region, ascending.
    pub fn districts_in(
        &self,
        contest: Contest,
        region: RegionIdx,
    ) -> impl Iterator<Item = DistrictIdx> + '_ {
        self.districts.get(&(contest, region)).into_iter().flatten().copied()
    }

    pub fn meets(&self, contest: Contest, region: RegionIdx, district: DistrictIdx) -> bool {
        self.districts.get(&(contest, region)).is_some_and(|d| d.contains(&district))
    }

    pub fn columns(&self, contest: Contest, region: RegionIdx) -> Option<&Columns> {
        let named = self.registry.region(region).level >= contest.names_from();
        let mut stations = self.registry.stations(region).map(StationIdx).filter(|_| apart(contest) && named);
        let district = stations.find_map(|s| self.registry.district_of(contest, s));
        self.columns.get(&(contest, district))
    }

    pub fn plan(&self, district: DistrictIdx) -> Option<&FormPlan> {
        self.plans.get(district.0 as usize)
    }

    /// Codes from the province down to a region.
    pub fn codes(&self, region: RegionIdx) -> Vec<&'r str> {
        self.registry.path(region).into_iter().map(|r| self.registry.region(r).code).collect()
    }

    pub fn named(&self, region: RegionIdx) -> Named {
        let of = self.registry.region(region);
        Named { code: of.code.into(), name: of.name.into() }
    }

    pub fn station_named(&self, station: StationIdx) -> Named {
        let of = self.registry.station(station);
        Named { code: of.code.into(), name: of.name.into() }
    }

    /// From the province down to a region, itself included.
    pub fn path(&self, region: RegionIdx) -> Vec<Named> {
        self.registry.path(region).into_iter().map(|r| self.named(r)).collect()
    }

    /// Columns of a CSV over the stations of a whole contest: the nation's.
    pub fn shared(&self, contest: Contest) -> &[Field] {
        self.columns.get(&(contest, None)).map_or(&[], |c| &c.fields)
    }
}

/// Whether the pairs or candidates of a contest stand in one district alone.
fn apart(contest: Contest) -> bool {
    contest.names_from() > Level::Nation
}

/// Where a form has each of these fields.
pub(crate) fn positions(schema: &FormSchema, fields: &[Field]) -> Vec<Option<usize>> {
    let at: BTreeMap<Field, usize> = schema.fields().iter().enumerate().map(|(i, f)| (*f, i)).collect();
    fields.iter().map(|f| at.get(f).copied()).collect()
}

fn columns(registry: &Registry, district: Option<DistrictIdx>, fields: Vec<Field>) -> Columns {
    let mut columns =
        Columns { names: fields.iter().map(ToString::to_string).collect(), ..Columns::default() };
    for (at, field) in fields.iter().enumerate() {
        if let Some(contestant) = contestant(registry, district, *field) {
            columns.ids.push((at, contestant.id.clone()));
            columns.contestants.push(contestant);
        }
    }
    columns.fields = fields;
    columns
}

/// The pair, senator or party that a column counts.
fn contestant(registry: &Registry, district: Option<DistrictIdx>, field: Field) -> Option<Contestant> {
    let column = field.to_string();
    match field {
        Field::PartyTotal(number) => {
            let party = registry.parties().iter().find(|p| p.number == number)?;
            Some(Contestant {
                column,
                id: number.to_string(),
                number: number.0,
                name: party.name.clone(),
                colour: Some(party.colour.clone()),
                everywhere: None,
            })
        }
        Field::Votes(number) => {
            let candidate =
                registry.district(district?).contestants.candidates().find(|c| c.number == number)?;
            Some(Contestant {
                column,
                id: candidate.id.to_string(),
                number,
                name: candidate.name.clone(),
                colour: candidate.colour.clone(),
                everywhere: None,
            })
        }
        _ => None,
    }
}
