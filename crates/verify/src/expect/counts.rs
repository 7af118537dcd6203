//! Headline counts in the shape of 2024.

use super::{File, State};
use crate::places::Columns;
use model::contest::Occasion;
use model::{Contest, Level};
use registry::{DistrictIdx, RegionIdx};
use shapes::Persen;
use shapes::own::TreeFormat;
use shapes::portal::{
    Chart, Counts, DistrictRow, DistrictsFile, Line, PilkadaFile, Progres, RegionFile, Row, Share, Summary,
};
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
                TreeFormat::V2 | TreeFormat::V3 | TreeFormat::V4 | TreeFormat::V5 | TreeFormat::V6 => {
                    totals.stations_in()
                }
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

    /// Of one station.
    pub fn station(is_in: bool, votes: BTreeMap<String, u64>) -> Self {
        Count { total: 1, progres: is_in.into(), votes, said: 0 }
    }

    /// Votes of its chart; none before anything is in.
    pub fn chart(&self) -> BTreeMap<String, u64> {
        if self.progres > 0 { self.votes.clone() } else { BTreeMap::new() }
    }

    /// All stations, and those in.
    pub fn stations(&self) -> [u64; 2] {
        [self.total, self.progres]
    }

    pub fn row(self, poll: String) -> Row {
        let persen = Persen::of(self.progres, self.total);
        Row { psu: Some(poll), votes: self.votes, persen, status_progress: self.progres > 0 }
    }

    /// As a row of a table of Pilkada; those of the nation's had no percentage.
    fn line(self, poll: String, level: Level) -> Line {
        let mut progres = Share::of(self.progres, self.total);
        progres.persen = progres.persen.filter(|_| level != Level::Nation);
        Line { psu: Some(poll), votes: self.votes, progres, status_progress: self.progres > 0 }
    }

    /// The count file of a region of a level over its parts, each with its kind of poll.
    pub fn published(
        self,
        state: &State<'_>,
        contest: Contest,
        level: Level,
        parts: BTreeMap<String, (String, Count)>,
    ) -> File {
        let parts = parts.into_iter();
        if contest.about().occasion == Occasion::Pemilu {
            let table = parts.map(|(code, (poll, count))| (code, count.row(poll))).collect();
            return File::Count(Box::new(self.file(state, "hhcw", table)));
        }
        let table = parts.map(|(code, (poll, count))| (code, count.line(poll, level))).collect();
        File::PilkadaCount(Box::new(PilkadaFile {
            mode: "hhcw".into(),
            psu: Some(REGULAR.into()),
            progres: Progres { total: self.total, progres: self.progres },
            ts: state.ts(self.said),
            tungsura: Counts {
                chart: Summary { progres: Share::of(self.progres, self.total), votes: self.votes },
                table,
            },
        }))
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
