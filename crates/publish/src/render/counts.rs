//! Headline counts of regions and districts, as the files of 2024 carry them.

use crate::PublishError;
use crate::geography::Columns;
use crate::view::View;
use crate::view::json;
use model::contest::Occasion;
use model::{Contest, Level};
use registry::{Contestants, DistrictIdx, RegionIdx};
use shapes::Persen;
use shapes::portal::{
    Chart, Counts, DistrictRow, DistrictsFile, Line, PilkadaFile, Progres, RegionFile, Row, Share, Summary,
};
use std::collections::BTreeMap;
use tabulate::Totals;

/// Kind of poll of every region.
pub(crate) const REGULER: &str = "Reguler";

/// `mode` of every count file of 2024.
pub(crate) const MODE: &str = "hhcw";

/// What a region file says of a region, district, or part of one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Count {
    /// Stations where the contest takes place.
    pub stations: u64,
    /// Stations in: something is recorded of them, held or in dispute though it may be.
    pub stations_in: u64,
    /// Votes by the id of 2024; only of contestants that a form in the total names.
    pub votes: BTreeMap<String, u64>,
    /// Newest time of what the events say; 0 when there is none.
    pub said: i64,
}

impl Count {
    /// From totals whose columns are a region's.
    pub fn of(totals: &Totals, columns: &Columns) -> Self {
        Count::from_columns(totals, columns.ids.iter().map(|(at, id)| (*at, id.as_str())))
    }

    fn from_columns<'i>(totals: &Totals, ids: impl Iterator<Item = (usize, &'i str)>) -> Self {
        let headline = &totals.headline;
        let mut count = Count {
            stations: totals.stations,
            stations_in: totals.stations_in(),
            said: totals.said,
            ..Count::default()
        };
        for (at, id) in ids {
            let present = headline.present.get(at).copied().unwrap_or(0);
            if present > 0 {
                count.votes.insert(id.to_string(), headline.sums[at]);
            }
        }
        count
    }

    /// Of a whole region.
    pub fn region(view: &View<'_>, contest: Contest, region: RegionIdx) -> Self {
        let totals = view.fold.totals(view.registry, contest, region).unwrap_or_default();
        Count::of(&totals, view.columns(contest, region))
    }

    /// Of a whole district.
    pub fn district(view: &View<'_>, district: DistrictIdx) -> Self {
        let Some(totals) = view.fold.district_totals(district) else { return Count::default() };
        let of = view.registry.district(district);
        let ids: Vec<String> = match &of.contestants {
            Contestants::Singles(list) => list.iter().map(|c| c.id.to_string()).collect(),
            Contestants::Lists(lists) => lists.iter().map(|l| l.party.to_string()).collect(),
        };
        let positions = of.schema.contestants().iter().copied();
        Count::from_columns(totals, positions.zip(ids.iter().map(String::as_str)))
    }

    /// Of the part of a region that lies in a district.
    pub fn part(view: &View<'_>, contest: Contest, region: RegionIdx, district: DistrictIdx) -> Self {
        let mut districts = view.geography.districts_in(contest, region);
        if (districts.next(), districts.next()) == (Some(district), None) {
            return Count::region(view, contest, region);
        }
        let mut sum = Count::default();
        for child in view.registry.children(region).filter(|c| view.geography.meets(contest, *c, district)) {
            sum.add(&Count::part(view, contest, child, district));
        }
        sum
    }

    fn add(&mut self, other: &Count) {
        self.stations += other.stations;
        self.stations_in += other.stations_in;
        self.said = self.said.max(other.said);
        for (id, votes) in &other.votes {
            *self.votes.entry(id.clone()).or_default() += votes;
        }
    }

    fn persen(&self) -> Persen {
        Persen::of(self.stations_in, self.stations)
    }

    fn share(&self) -> Share {
        Share::of(self.stations_in, self.stations)
    }

    /// As a line of a table.
    fn row(self, psu: &str) -> Row {
        Row {
            psu: Some(psu.into()),
            persen: self.persen(),
            status_progress: self.stations_in > 0,
            votes: self.votes,
        }
    }

    /// As a line of a table of Pilkada.
    fn line(self, psu: &str, of: Level) -> Line {
        let share = self.share();
        Line {
            psu: Some(psu.into()),
            progres: if of == Level::Nation { share.in_nation() } else { share },
            status_progress: self.stations_in > 0,
            votes: self.votes,
        }
    }

    /// As a district's line beside the others.
    pub fn district_row(self) -> DistrictRow {
        DistrictRow { persen: self.persen(), status_progress: self.stations_in > 0, votes: self.votes }
    }

    /// As a file over its districts.
    pub fn districts_file(self, view: &View<'_>, table: BTreeMap<String, DistrictRow>) -> DistrictsFile {
        DistrictsFile {
            ts: view.ts(self.said),
            mode: MODE.into(),
            chart: (self.stations_in > 0).then_some(self.votes),
            table,
            progres: Progres { total: self.stations, progres: self.stations_in },
        }
    }

    /// The count file of a region of a level, in the shape of its contest's occasion.
    pub fn file(
        self,
        view: &View<'_>,
        contest: Contest,
        level: Level,
        parts: BTreeMap<String, Part>,
    ) -> Result<Vec<u8>, PublishError> {
        match contest.about().occasion {
            Occasion::Pemilu => json(&self.general(view, parts)),
            Occasion::Pilkada => json(&self.regional(view, level, parts)),
        }
    }

    fn general(self, view: &View<'_>, parts: BTreeMap<String, Part>) -> RegionFile {
        let progres = Progres { total: self.stations, progres: self.stations_in };
        RegionFile {
            ts: view.ts(self.said),
            psu: Some(REGULER.into()),
            mode: MODE.into(),
            chart: (self.stations_in > 0).then(|| Chart { persen: self.persen(), votes: self.votes }),
            table: parts.into_iter().map(|(code, part)| (code, part.count.row(&part.psu))).collect(),
            progres,
        }
    }

    fn regional(self, view: &View<'_>, level: Level, parts: BTreeMap<String, Part>) -> PilkadaFile {
        let table = parts.into_iter().map(|(code, part)| (code, part.count.line(&part.psu, level))).collect();
        PilkadaFile {
            mode: MODE.into(),
            psu: Some(REGULER.into()),
            progres: Progres { total: self.stations, progres: self.stations_in },
            ts: view.ts(self.said),
            tungsura: Counts { chart: Summary { progres: self.share(), votes: self.votes }, table },
        }
    }
}

/// A part of a region, as its file has it: a region below, or a station.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// Kind of poll.
    pub psu: String,
    /// What it counts.
    pub count: Count,
}

impl From<Count> for Part {
    fn from(count: Count) -> Self {
        Part { psu: REGULER.into(), count }
    }
}
