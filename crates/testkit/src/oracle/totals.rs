//! Totals of every region and district by summing over all stations again, column by name.

use super::{Event, OracleState, regions_of};
use model::{Contest, Level, Stage};
use registry::{DistrictIdx, Registry, StationIdx};
use std::collections::BTreeMap;

/// Sums by column name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Forms that contribute.
    pub forms: u128,
    /// Sum and number of forms with a value, by column.
    pub columns: BTreeMap<String, (u128, u128)>,
}

/// Totals of a region or district.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Stations where the contest takes place.
    pub stations: u128,
    /// Forms by stage; stations with nothing in at the first.
    pub stages: BTreeMap<Stage, u128>,
    /// Forms held out.
    pub held: u128,
    /// Forms in dispute.
    pub disputed: u128,
    /// Forms that lack a number of section IV or V.
    pub incomplete: u128,
    /// Forms of which no result will come.
    pub absent: u128,
    /// Forms that somebody objects to.
    pub objected: u128,
    /// Forms that break each control.
    pub broken: BTreeMap<String, u128>,
    /// Forms that break any.
    pub broken_any: u128,
    /// Everything.
    pub recorded: Sums,
    /// Dikonfirmasi or later, not held.
    pub headline: Sums,
    /// Newest arrival.
    pub newest: i64,
    /// Newest time of what is said.
    pub said: i64,
}

/// Fills in the totals of everything.
pub fn all(registry: &Registry, events: &[Event], state: &mut OracleState) {
    for contest in registry.contests() {
        for region in registry.regions() {
            state.regions.insert((*contest, registry.region(region).code.to_string()), Totals::default());
        }
    }
    for d in 0..registry.district_count() {
        let district = registry.district(DistrictIdx(d));
        state.districts.insert((district.contest, district.code.to_string()), Totals::default());
    }
    for contest in registry.contests() {
        for station in (0..registry.station_count()).map(StationIdx) {
            one(registry, events, state, *contest, station);
        }
    }
}

fn one(
    registry: &Registry,
    events: &[Event],
    state: &mut OracleState,
    contest: Contest,
    station: StationIdx,
) {
    let Some(district) = registry.district_of(contest, station) else { return };
    let district = registry.district(district);
    let key = (contest, registry.station(station).code.to_string());
    let form = state.forms.get(&key).cloned().unwrap_or_default();
    let mine = || events.iter().filter(|e| e.form == key);
    let newest = mine().map(|e| e.arrival).max().unwrap_or(0);
    let newest = (newest, mine().map(|e| e.said).max().unwrap_or(0));
    let names: Vec<String> = district.schema.fields().iter().map(ToString::to_string).collect();
    for code in regions_of(registry, station) {
        let level =
            registry.region_by_code(&code).map_or(Level::Nation, |region| registry.region(region).level);
        let counted = |name: &str| counts_in_region(contest, level, name);
        let totals = state.regions.get_mut(&(contest, code.clone())).unwrap();
        add(totals, &form, newest, &names, &counted);
    }
    let totals = state.districts.get_mut(&(contest, district.code.to_string())).unwrap();
    add(totals, &form, newest, &names, &|_| true);
}

/// Regions sum what their stations share: never candidates of parties, and pairs and candidates only where they stand: DPD's
/// and governors' in a province and below, regents' and mayors' in a kabupaten/kota and below.
fn counts_in_region(contest: Contest, level: Level, name: &str) -> bool {
    match contest {
        _ if !name.starts_with("IV.") => true,
        Contest::Ppwp => true,
        Contest::Pdpd | Contest::Pkwkp => level >= Level::Province,
        Contest::Pkwkk => level >= Level::Regency,
        _ => name.ends_with(".T"),
    }
}

fn add(
    totals: &mut Totals,
    form: &super::Form,
    (newest, said): (i64, i64),
    names: &[String],
    counted: &dyn Fn(&str) -> bool,
) {
    totals.stations += 1;
    *totals.stages.entry(form.stage).or_default() += 1;
    totals.held += u128::from(form.held);
    totals.disputed += u128::from(form.disputed);
    totals.incomplete += u128::from(form.incomplete);
    totals.absent += u128::from(form.absent);
    totals.objected += u128::from(form.objected);
    totals.broken_any += u128::from(!form.broken.is_empty());
    totals.newest = totals.newest.max(newest);
    totals.said = totals.said.max(said);
    for code in &form.broken {
        *totals.broken.entry(code.clone()).or_default() += 1;
    }
    if form.stage == Stage::BelumMasuk {
        return;
    }
    for (sums, takes) in [(&mut totals.recorded, true), (&mut totals.headline, form.headline)] {
        if !takes {
            continue;
        }
        sums.forms += 1;
        for (name, value) in names.iter().zip(&form.values).filter(|(n, _)| counted(n)) {
            if let Some(value) = value {
                let column = sums.columns.entry(name.clone()).or_default();
                *column = (column.0 + u128::from(*value), column.1 + 1);
            }
        }
    }
}
