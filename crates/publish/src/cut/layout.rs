//! Which CSV files a cut has, and which columns each.

use crate::view::View;
use model::{Contest, Field, Level};
use registry::{DistrictIdx, RegionIdx, StationIdx};
use std::ops::Range;

/// The order of rows: who is told apart, and in which order they come. Programs guess the type of a column from its first
/// rows: codes abroad have letters, so these come first, and rows with numbers before those that have none yet.
pub(crate) const ORDER: [Turn; 4] = [
    Turn { abroad: true, counted: true },
    Turn { abroad: true, counted: false },
    Turn { abroad: false, counted: true },
    Turn { abroad: false, counted: false },
];

/// Stations that stand together in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Turn {
    /// Whether they lie abroad: regions without a time zone.
    pub abroad: bool,
    /// Whether an event of theirs counts.
    pub counted: bool,
}

/// A family of files over one contest that share their columns: parts, and the whole that joins them.
pub(crate) struct Layout {
    pub contest: Contest,
    /// The form whose fields are the columns; `None` for the columns that all districts share.
    pub district: Option<DistrictIdx>,
    /// The columns of section I to V.
    pub fields: Vec<Field>,
    /// File that joins all parts.
    pub whole: Option<String>,
    pub parts: Vec<Part>,
}

/// Stations that are written together.
pub(crate) struct Part {
    /// The file of this part alone.
    pub file: Option<String>,
    /// Stations in order.
    pub stations: Vec<Range<u32>>,
}

impl Part {
    /// Its stations abroad, or those that are not, in order.
    pub fn lying(&self, view: &View<'_>, abroad: bool) -> Vec<Range<u32>> {
        let mut found: Vec<Range<u32>> = Vec::new();
        for at in self.stations.iter().cloned().flatten() {
            if view.registry.zone_of(StationIdx(at)).is_none() != abroad {
                continue;
            }
            match found.last_mut() {
                Some(last) if last.end == at => last.end += 1,
                _ => found.push(at..at + 1),
            }
        }
        found
    }
}

impl Layout {
    /// Units of progress.
    pub fn units(&self) -> u64 {
        self.parts.len() as u64
    }

    /// Names of the files.
    pub fn files(&self) -> impl Iterator<Item = &String> {
        self.parts.iter().filter_map(|p| p.file.as_ref()).chain(&self.whole)
    }
}

/// All files of a cut.
pub(crate) fn layouts(view: &View<'_>) -> Vec<Layout> {
    view.registry.contests().iter().flat_map(|contest| of_contest(view, *contest)).collect()
}

fn of_contest(view: &View<'_>, contest: Contest) -> Vec<Layout> {
    let provinces = || {
        let all = view.registry.children(RegionIdx::NATION);
        all.filter(|p| {
            view.geography.takes_place(contest, *p) && view.registry.region(*p).level == Level::Province
        })
    };
    let by_province = |named: bool| {
        let part = |p: RegionIdx| Part {
            file: named.then(|| format!("{contest}-{}.csv", view.registry.region(p).code)),
            stations: vec![view.registry.stations(p)],
        };
        provinces().map(part).collect::<Vec<_>>()
    };
    let whole = || format!("{contest}-nasional.csv");
    let shared = || view.columns(contest, RegionIdx::NATION).fields.clone();
    let by_district =
        || view.registry.districts(contest).map(DistrictIdx).map(|d| district(view, contest, d));
    if contest.names_from() > Level::Nation {
        // Each district has pairs or candidates of its own: no columns are shared.
        return by_district().collect();
    }
    // Of the districts of kabupaten and kota there are so many that their whole is split by province.
    let local = contest.elects() == Level::Regency;
    let by_province = by_province(local || contest.is_whole());
    let whole = (!local).then(whole);
    let together = Layout { contest, district: None, fields: shared(), whole, parts: by_province };
    match contest.is_whole() {
        true => vec![together],
        false => by_district().chain([together]).collect(),
    }
}

fn district(view: &View<'_>, contest: Contest, at: DistrictIdx) -> Layout {
    let of = view.registry.district(at);
    let infix = if contest.is_whole() { "" } else { "dapil-" };
    let part = Part {
        file: Some(format!("{contest}-{infix}{}.csv", of.code)),
        stations: view.registry.district_stations(at),
    };
    Layout {
        contest,
        district: Some(at),
        fields: of.schema.fields().to_vec(),
        whole: None,
        parts: vec![part],
    }
}
