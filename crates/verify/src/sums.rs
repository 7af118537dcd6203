//! V4.5: control K16 on the published numbers alone. Whatever the fold says, a total is the sum of its parts.

use crate::findings::Position;
use model::control::Control;
use model::form::{HEAD, TAIL};
use model::{Rules, Stage};
use shapes::own::{RegionResult, StationLine, Sums, Totals};
use shapes::portal::{DistrictFile, DistrictsFile, PARTY_TOTAL, RegionFile};
use std::collections::BTreeMap;

/// The published total of a region in a contest, for the region above it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tier {
    pub totals: Option<Totals>,
    /// Votes of the chart in the shape of 2024.
    pub votes: Option<BTreeMap<String, u64>>,
    /// Stations of the file of 2024: all, and those in.
    pub stations: Option<[u64; 2]>,
}

/// Adds up one column after the other, remembering where the sum differs.
struct Sum<'p> {
    path: &'p str,
    wrong: Vec<Position>,
}

impl Sum<'_> {
    fn equal(&mut self, field: &str, total: u64, parts: u128) {
        if u128::from(total) != parts {
            let position = Position::new("is not the sum of its parts").path(self.path).field(field);
            self.wrong.push(position.sides(parts, total));
        }
    }
}

/// A region's own file against the parts that it lists itself, by the rules of its log. Whether a station that can't be
/// judged (`doubted`, by code) counts in the headline total is open: wholly or not at all.
pub(crate) fn result(
    rules: Rules,
    path: &str,
    file: &RegionResult,
    doubted: &dyn Fn(&str) -> bool,
) -> Vec<Position> {
    let width = file.columns.len();
    let stations: Vec<Totals> = file.stations.iter().map(|line| of_line(rules, line, width)).collect();
    let parts: Vec<&Totals> = match stations.is_empty() {
        true => file.children.iter().map(|c| &c.totals).collect(),
        false => stations.iter().collect(),
    };
    let open: Vec<bool> = file.stations.iter().map(|line| doubted(&line.station.code)).collect();
    if parts.is_empty() {
        return Vec::new();
    }
    let mut sum = Sum { path, wrong: Vec::new() };
    let all = |get: &dyn Fn(&Totals) -> u64| parts.iter().map(|p| u128::from(get(p))).sum::<u128>();
    let of = &file.totals;
    sum.equal("totals.stations", of.stations, all(&|t| t.stations));
    sum.equal("totals.held", of.held, all(&|t| t.held));
    sum.equal("totals.disputed", of.disputed, all(&|t| t.disputed));
    if let Some(total) = of.incomplete {
        sum.equal("totals.incomplete", total, all(&|t| t.incomplete.unwrap_or(0)));
    }
    if let Some(total) = of.absent {
        sum.equal("totals.absent", total, all(&|t| t.absent.unwrap_or(0)));
        // What was counted, disputed, held, absent and what is still to come are all stations together.
        sum.equal("totals.absent", total.min(of.stages[0]), u128::from(total));
    }
    if let Some(total) = of.objected {
        sum.equal("totals.objected", total, all(&|t| t.objected.unwrap_or(0)));
    }
    sum.equal("totals.broken_any", of.broken_any, all(&|t| t.broken_any));
    for at in 0..of.stages.len() {
        sum.equal(&format!("totals.stages.{at}"), of.stages[at], all(&|t| t.stages[at]));
    }
    for at in 0..of.broken.len() {
        sum.equal(&format!("totals.broken.{at}"), of.broken[at], all(&|t| t.broken[at]));
    }
    let any_open = open.contains(&true);
    if any_open {
        headline_within(&mut sum, file, &stations, &open);
    }
    let both = [("recorded", recorded as fn(&Totals) -> &Sums), ("headline", headline)];
    for (name, get) in both.into_iter().take(if any_open { 1 } else { 2 }) {
        sum.equal(&format!("totals.{name}.forms"), get(of).forms, all(&|t| get(t).forms));
        let sides = parts.iter().map(|p| get(p));
        columns(&mut sum, &format!("totals.{name}"), get(of), &sides.collect::<Vec<_>>());
    }
    sum.wrong
}

fn recorded(of: &Totals) -> &Sums {
    &of.recorded
}

fn headline(of: &Totals) -> &Sums {
    &of.headline
}

/// Columns line up where both sides have as many; else (senators in the nation) only the fixed fields are shared.
fn columns(sum: &mut Sum<'_>, name: &str, of: &Sums, parts: &[&Sums]) {
    for (what, get) in [("sums", sums as fn(&Sums) -> &[u64]), ("present", present)] {
        let width = get(of).len();
        let same = parts.iter().all(|p| get(p).len() == width);
        for at in (0..width).filter(|at| same || *at < HEAD || at + TAIL >= width) {
            let of_part = |part: &&Sums| {
                let part = get(part);
                let shifted = if same || at < HEAD { Some(at) } else { (part.len() + at).checked_sub(width) };
                shifted.and_then(|at| part.get(at)).copied().unwrap_or(0)
            };
            let total = get(of).get(at).copied().unwrap_or(0);
            sum.equal(
                &format!("{name}.{what}.{at}"),
                total,
                parts.iter().map(|p| u128::from(of_part(p))).sum(),
            );
        }
    }
}

fn sums(of: &Sums) -> &[u64] {
    &of.sums
}

fn present(of: &Sums) -> &[u64] {
    &of.present
}

/// A village's headline total where it is open of some stations whether they count: between the sum without and with them.
fn headline_within(sum: &mut Sum<'_>, file: &RegionResult, stations: &[Totals], open: &[bool]) {
    let mut within = |field: String, total: u64, of: &dyn Fn(&Sums) -> u64| {
        let each = || stations.iter().zip(open);
        let least: u128 = each().filter(|(_, o)| !**o).map(|(t, _)| u128::from(of(&t.headline))).sum();
        let more: u128 = each().filter(|(_, o)| **o).map(|(t, _)| u128::from(of(&t.recorded))).sum();
        sum.equal(&field, total, u128::from(total).clamp(least, least + more));
    };
    let total = &file.totals.headline;
    within("totals.headline.forms".into(), total.forms, &|s| s.forms);
    for at in 0..total.sums.len() {
        within(format!("totals.headline.sums.{at}"), total.sums[at], &|s| {
            s.sums.get(at).copied().unwrap_or(0)
        });
    }
    for at in 0..total.present.len() {
        within(format!("totals.headline.present.{at}"), total.present[at], &|s| {
            s.present.get(at).copied().unwrap_or(0)
        });
    }
}

/// What one station gives.
fn of_line(rules: Rules, line: &StationLine, width: usize) -> Totals {
    let none = Sums { forms: 0, sums: vec![0; width], present: vec![0; width] };
    let mut all = Totals { stations: 1, recorded: none.clone(), headline: none, ..Totals::default() };
    all.stages[line.stage as usize] = 1;
    all.held = line.held.into();
    all.disputed = line.disputed.into();
    all.incomplete = line.incomplete.map(u64::from);
    all.absent = line.absent.map(u64::from);
    all.objected = line.objected.map(u64::from);
    all.broken_any = u64::from(!line.broken.is_empty());
    for control in line.broken.iter().filter_map(|c| Control::from_code(c)) {
        all.broken[control as usize - 1] = 1;
    }
    let values = |into: &mut Sums| {
        into.forms = 1;
        for (at, value) in line.values.iter().enumerate().take(width) {
            into.sums[at] = value.map_or(0, u64::from);
            into.present[at] = value.is_some().into();
        }
    };
    if line.stage != Stage::BelumMasuk {
        values(&mut all.recorded);
        if line.stage.is_headline() && !line.held && !(line.disputed && rules.disputes_are_out()) {
            values(&mut all.headline);
        }
    }
    all
}

/// A file of 2024 against its own table.
pub(crate) fn count(path: &str, file: &RegionFile) -> Vec<Position> {
    chart(path, file.chart.as_ref().map(|c| &c.votes), file.table.values().map(|row| &row.votes))
}

/// Each vote of a chart is the sum of its table's.
fn chart<'a>(
    path: &str,
    chart: Option<&'a BTreeMap<String, u64>>,
    rows: impl Iterator<Item = &'a BTreeMap<String, u64>>,
) -> Vec<Position> {
    let mut sum = Sum { path, wrong: Vec::new() };
    let mut parts: BTreeMap<&str, u128> = BTreeMap::new();
    for (id, votes) in rows.flatten() {
        *parts.entry(id).or_default() += u128::from(*votes);
    }
    let ids = chart.into_iter().flatten().map(|(id, _)| id.as_str()).chain(parts.keys().copied());
    for id in ids.collect::<std::collections::BTreeSet<_>>() {
        let total = chart.and_then(|c| c.get(id)).copied().unwrap_or(0);
        sum.equal(&format!("chart.{id}"), total, parts.get(id).copied().unwrap_or(0));
    }
    sum.wrong
}

/// The districts of a region: the file of all against its table and against the file of each, and the chart of each against
/// its table of parties.
pub(crate) fn districts(
    all: Option<&(String, DistrictsFile)>,
    each: &BTreeMap<String, (String, DistrictFile)>,
) -> Vec<Position> {
    let mut wrong = Vec::new();
    for (path, file) in each.values() {
        let votes = file.chart.as_ref().map(|c| &c.votes);
        let rows: BTreeMap<String, u64> = file
            .table
            .iter()
            .filter_map(|(party, row)| Some((party.clone(), *row.get(PARTY_TOTAL)?)))
            .collect();
        wrong.extend(chart(path, votes, [&rows].into_iter()));
    }
    let Some((path, all)) = all else { return wrong };
    wrong.extend(chart(path, all.chart.as_ref(), all.table.values().map(|row| &row.votes)));
    for (code, (_, file)) in each {
        let votes = file.chart.as_ref().map(|c| c.votes.clone()).unwrap_or_default();
        if all.table.get(code).is_some_and(|row| row.votes != votes) {
            let position = Position::new("differs from the part's own file").path(path.as_str());
            wrong.push(position.place(code.clone()).field(format!("table.{code}")));
        }
    }
    if all.table.keys().eq(each.keys()) {
        let mut sum = Sum { path, wrong: Vec::new() };
        let files = || each.values().map(|(_, file)| file.progres);
        sum.equal("progres.total", all.progres.total, files().map(|p| u128::from(p.total)).sum());
        sum.equal("progres.progres", all.progres.progres, files().map(|p| u128::from(p.progres)).sum());
        wrong.extend(sum.wrong);
    }
    wrong
}

/// What a region's files say of its children, against what the children's own files say.
pub(crate) fn children(
    own: Option<&(String, RegionResult)>,
    count: Option<&(String, RegionFile)>,
    tiers: &BTreeMap<String, Tier>,
) -> Vec<Position> {
    let mut wrong = Vec::new();
    for (code, tier) in tiers {
        let differs = |path: &str, field: String| {
            Position::new("differs from the part's own file").path(path).place(code.clone()).field(field)
        };
        if let (Some((path, own)), Some(totals)) = (own, &tier.totals)
            && own.children.iter().any(|c| c.region.code == *code && c.totals != *totals)
        {
            wrong.push(differs(path, format!("children.{code}.totals")));
        }
        if let (Some((path, count)), Some(votes)) = (count, &tier.votes)
            && count.table.get(code).is_some_and(|row| row.votes != *votes)
        {
            wrong.push(differs(path, format!("table.{code}")));
        }
    }
    // Only with every child's own file at hand; stations of a village stand in its table.
    let whole = |c: &RegionFile| c.table.keys().all(|code| tiers.contains_key(code));
    let stations: Option<Vec<[u64; 2]>> = tiers.values().map(|t| t.stations).collect();
    if let (Some((path, count)), Some(stations)) = (count.filter(|(_, c)| whole(c)), stations) {
        let fields = [("progres.total", count.progres.total), ("progres.progres", count.progres.progres)];
        for (at, (field, stated)) in fields.into_iter().enumerate() {
            let sum: u64 = stations.iter().map(|s| s[at]).sum();
            if sum != stated {
                let position = Position::new("is not the sum of its parts").path(path.as_str()).field(field);
                wrong.push(position.sides(sum, stated));
            }
        }
    }
    wrong
}
