//! Headline counts in the shape of 2024.

use super::State;
use crate::places::Columns;
use model::Contest;
use registry::{DistrictIdx, RegionIdx};
use shapes::Persen;
use shapes::own::TreeFormat;
use shapes::portal::{Chart, DistrictRow, DistrictsFile, Progres, RegionFile, Row};
use std::collections::BTreeMap;
use tabulate::Totals;

/// Kind of poll of a region.
pub(super) const REGULAR: &str = "Reguler";

/// What a file or a row of a table counts.
#[derive(Clone, Debug, Default)]
pub(super) struct Count {
    total: u64,
    progres: u64,
    votes: BTreeMap<String, u64>,
    said: i64,
}

impl Count {
    /// Of a region's totals: contestants that no form of the total names are left out.
    pub fn of(state: &State<'_>, contest: Contest, region: RegionIdx, totals: &Totals) -> Self {
        static NONE: &[(usize, String)] = &[];
        let ids = state.places.columns(contest, region).map_or(NONE, |c: &Columns| &c.ids);
        Count::new(state, totals, ids)
    }

    fn new(state: &State<'_>, totals: &Totals, ids: &[(usize, String)]) -> Self {
        let present = |at: &usize| totals.headline.present.get(*at).copied().unwrap_or(0);
        let sum = |at: &usize| totals.headline.sums.get(*at).copied().unwrap_or(0);
        Count {
            total: totals.stations,
            // In format 1 only what added votes to the headline total was in.
            progres: match state.format {
                TreeFormat::V1 => totals.headline.voted,
                TreeFormat::V2 | TreeFormat::V3 => totals.stations_in(),
            },
            votes: ids
                .iter()
                .filter(|(at, _)| present(at) > 0)
                .map(|(at, id)| (id.clone(), sum(at)))
                .collect(),
            said: totals.said,
        }
    }

    pub fn region(state: &State<'_>, contest: Contest, region: RegionIdx) -> Self {
        let totals = state.fold.totals(state.registry, contest, region).unwrap_or_default();
        Count::of(state, contest, region, &totals)
    }

    pub fn district(state: &State<'_>, district: DistrictIdx) -> Self {
        match (state.fold.district_totals(district), state.places.plan(district)) {
            (Some(totals), Some(plan)) => Count::new(state, totals, &plan.contestants),
            _ => Count::default(),
        }
    }

    /// Of the part of a region that lies in a district.
    pub fn part(state: &State<'_>, contest: Contest, region: RegionIdx, district: DistrictIdx) -> Self {
        if state.places.districts_in(contest, region).eq([district]) {
            return Count::region(state, contest, region);
        }
        let children = state.registry.children(region).filter(|c| state.places.meets(contest, *c, district));
        children.map(|c| Count::part(state, contest, c, district)).fold(Count::default(), Count::plus)
    }

    fn plus(mut self, other: Count) -> Count {
        self.total += other.total;
        self.progres += other.progres;
        self.said = self.said.max(other.said);
        for (id, votes) in other.votes {
            *self.votes.entry(id).or_insert(0) += votes;
        }
        self
    }

    pub fn row(self) -> Row {
        let persen = Persen::of(self.progres, self.total);
        Row { psu: Some(REGULAR.into()), votes: self.votes, persen, status_progress: self.progres > 0 }
    }

    pub fn district_row(self) -> DistrictRow {
        let persen = Persen::of(self.progres, self.total);
        DistrictRow { votes: self.votes, persen, status_progress: self.progres > 0 }
    }

    pub fn districts_file(self, state: &State<'_>, table: BTreeMap<String, DistrictRow>) -> DistrictsFile {
        DistrictsFile {
            ts: state.ts(self.said),
            mode: "hhcw".into(),
            chart: (self.progres > 0).then_some(self.votes),
            table,
            progres: Progres { total: self.total, progres: self.progres },
        }
    }

    pub fn file(self, state: &State<'_>, mode: &str, table: BTreeMap<String, Row>) -> RegionFile {
        let persen = Persen::of(self.progres, self.total);
        RegionFile {
            ts: state.ts(self.said),
            psu: Some(REGULAR.into()),
            mode: mode.into(),
            chart: (self.progres > 0).then_some(Chart { votes: self.votes, persen }),
            table,
            progres: Progres { total: self.total, progres: self.progres },
        }
    }
}
