//! The count file of a district: what of it lies in the region of its path.

use super::State;
use super::station::FormFacts;
use model::Stage;
use registry::{Contestants, DistrictIdx, RegionIdx, StationIdx};
use shapes::Persen;
use shapes::portal::{Chart, DistrictFile, PARTY_ONLY, PARTY_TOTAL, PartyTable, Progres};
use std::collections::BTreeMap;

/// Whether all of a district lies in a region.
pub(super) fn is_whole(state: &State<'_>, region: RegionIdx, district: DistrictIdx) -> bool {
    let inside = state.registry.stations(region);
    state.registry.district_stations(district).into_iter().flatten().all(|s| inside.contains(&s))
}

/// Sums by position on the form, of forms of the headline total; `None` where no form names the field.
type Sums = Vec<Option<u64>>;

pub(super) fn file(state: &State<'_>, region: RegionIdx, at: DistrictIdx) -> DistrictFile {
    let (progres, said, sums) =
        if is_whole(state, region, at) { whole(state, at) } else { summed(state, region, at) };
    let (mut votes, mut table) = (BTreeMap::new(), PartyTable::new());
    let district = state.registry.district(at);
    if let Contestants::Lists(lists) = &district.contestants {
        for (list, block) in lists.iter().zip(district.schema.party_blocks()) {
            let sum = |at: usize| sums.get(at).copied().flatten();
            let mut row = BTreeMap::new();
            row.extend(sum(block.total).map(|n| (PARTY_TOTAL.to_string(), n)));
            row.extend(block.parts.first().and_then(|at| sum(*at)).map(|n| (PARTY_ONLY.to_string(), n)));
            for (candidate, at) in list.candidates.iter().zip(block.parts.iter().skip(1)) {
                row.extend(sum(*at).map(|n| (candidate.id.to_string(), n)));
            }
            votes.extend(sum(block.total).map(|n| (list.party.to_string(), n)));
            if !row.is_empty() {
                table.insert(list.party.to_string(), row);
            }
        }
    }
    let persen = Persen::of(progres.progres, progres.total);
    DistrictFile {
        ts: state.ts(said),
        mode: "hhcw".into(),
        chart: (progres.progres > 0).then_some(Chart { votes, persen }),
        table,
        progres,
    }
}

fn whole(state: &State<'_>, at: DistrictIdx) -> (Progres, i64, Sums) {
    let Some(totals) = state.fold.district_totals(at) else { return Default::default() };
    let headline = &totals.headline;
    let sums =
        headline.sums.iter().zip(&headline.present).map(|(sum, present)| (*present > 0).then_some(*sum));
    (Progres { total: totals.stations, progres: totals.stations_in() }, totals.said, sums.collect())
}

/// Form by form: the fold has no totals of a part.
fn summed(state: &State<'_>, region: RegionIdx, at: DistrictIdx) -> (Progres, i64, Sums) {
    let district = state.registry.district(at);
    let mut sums: Sums = vec![None; district.schema.fields().len()];
    let (mut progres, mut said) = (Progres::default(), 0);
    for station in state.registry.stations(region).map(StationIdx) {
        if state.registry.district_of(district.contest, station) != Some(at) {
            continue;
        }
        let Some(facts) = FormFacts::of(state, district.contest, station) else { continue };
        progres.total += 1;
        said = said.max(facts.said(state));
        progres.progres += u64::from(facts.stage != Stage::BelumMasuk);
        if !facts.in_headline(state) {
            continue;
        }
        for (sum, value) in sums.iter_mut().zip(&facts.values) {
            if let Some(value) = value {
                *sum = Some(sum.unwrap_or(0) + u64::from(*value));
            }
        }
    }
    (progres, said, sums)
}
