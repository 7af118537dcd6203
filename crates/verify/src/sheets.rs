//! V4.8: the CSV files of a cut, row by row. What describes them is looked at by [`crate::packages`].

use crate::entries::Extra;
use crate::expect::{FormFacts, State, hashes};
use crate::findings::{Findings, Position};
use crate::{Check, Phase, Progress, TreeSource, elected, objects, packages, places, versions};
use model::{Contest, Digest, Field, Level};
use rayon::prelude::*;
use registry::{DistrictIdx, RegionIdx, StationIdx};
use sha2::{Digest as _, Sha256};
use shapes::own::TreeFormat;
use shapes::own::{CutItem, Object};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use tabulate::EventKind;

/// Columns before the form's fields; `incomplete` not in format 1.
const BEFORE: [&str; 18] = [
    "province_code",
    "province",
    "regency_code",
    "regency",
    "kecamatan_code",
    "kecamatan",
    "village_code",
    "village",
    STATION_CODE,
    "station",
    "contest",
    "district",
    "round",
    "count",
    "stage",
    "held",
    "disputed",
    INCOMPLETE,
];
const INCOMPLETE: &str = "incomplete";
const STATION_CODE: &str = "station_code";
/// How many of them, the first, no event changes.
const OF_REGISTRY: usize = 12;
/// Columns after them.
const AFTER: [&str; 4] = ["broken", "images", "event", "index"];
/// Most rows of one file whose differences are listed.
const WRONG_ROWS_MAX: usize = 32;

/// One CSV file that a cut has.
pub(crate) struct Sheet {
    pub contest: Contest,
    pub fields: Vec<Field>,
    stations: Vec<Range<u32>>,
    /// Whether its columns are those that all districts share.
    pub shared: bool,
    format: TreeFormat,
}

impl Sheet {
    /// Names of its columns, in order.
    pub fn header(&self) -> Vec<String> {
        let fields = self.fields.iter().map(ToString::to_string);
        let before = BEFORE.iter().filter(|s| self.format != TreeFormat::V1 || **s != INCOMPLETE);
        before.map(|s| (*s).to_string()).chain(fields).chain(AFTER.iter().map(|s| (*s).to_string())).collect()
    }

    /// Its stations in the order of the rows: stations abroad (of no time zone) before the others, and of both those with
    /// an event that counts before those without; else as the registry has them. In format 1 as the registry has them.
    fn rows(&self, state: &State<'_>) -> Vec<StationIdx> {
        let all = || self.stations.iter().cloned().flatten().map(StationIdx);
        if state.format == TreeFormat::V1 {
            return all().collect();
        }
        let turn = |station: &StationIdx| {
            let form = state.fold.form(self.contest, *station);
            (state.registry.zone_of(*station).is_some(), form.is_none_or(|f| f.current().is_none()))
        };
        let mut rows: Vec<StationIdx> = all().collect();
        rows.sort_by_cached_key(turn);
        rows
    }
}

/// Type of a column, as descriptions of both kinds call it, and whether it lists texts.
pub(crate) fn kind(column: &str) -> Kind {
    match column {
        "broken" | "images" => Kind::List,
        "held" | "disputed" | INCOMPLETE => Kind::Flag,
        "round" | "count" | "index" => Kind::Number,
        _ if BEFORE.contains(&column) || AFTER.contains(&column) => Kind::Text,
        _ => Kind::Number,
    }
}

/// See [`kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    List,
    Number,
    Flag,
}

/// Every CSV file that should be there, by name.
fn expected(state: &State<'_>) -> BTreeMap<String, Sheet> {
    let registry = state.registry;
    let mut sheets = BTreeMap::new();
    for contest in registry.contests().iter().copied() {
        let provinces: Vec<RegionIdx> =
            registry.children(RegionIdx::NATION).filter(|p| state.places.takes_place(contest, *p)).collect();
        let shared = |stations| Sheet {
            contest,
            fields: state.places.shared(contest).to_vec(),
            stations,
            shared: true,
            format: state.format,
        };
        let shares = contest.names_from() == Level::Nation;
        let local = contest.elects() == Level::Regency;
        if shares && (contest.is_whole() || local) {
            for province in &provinces {
                let name = format!("{contest}-{}.csv", registry.region(*province).code);
                sheets.insert(name, shared(vec![registry.stations(*province)]));
            }
        }
        if shares && !local {
            let stations = provinces.iter().map(|p| registry.stations(*p)).collect();
            sheets.insert(format!("{contest}-nasional.csv"), shared(stations));
        }
        for at in registry.districts(contest).map(DistrictIdx).filter(|_| !(shares && contest.is_whole())) {
            let of = registry.district(at);
            let infix = if contest.is_whole() { "" } else { "dapil-" };
            let sheet = Sheet {
                contest,
                fields: of.schema.fields().to_vec(),
                stations: registry.district_stations(at),
                shared: false,
                format: state.format,
            };
            sheets.insert(format!("{contest}-{infix}{}.csv", of.code), sheet);
        }
    }
    sheets
}

/// Compares the files of a cut with its state.
pub(crate) fn sheets(
    state: &State<'_>,
    source: &dyn TreeSource,
    item: &CutItem,
    findings: &Findings,
    progress: &(dyn Fn(Progress) + Sync),
) {
    let expected = expected(state);
    let at = |name: &str| format!("csv/{}/{name}", item.name);
    let beside = packages::names(state);
    for name in item.files.keys().filter(|n| !beside.contains(*n) && !expected.contains_key(*n)) {
        findings.fail(Check::Sheets, Position::new("should not be there").path(at(name)));
    }
    let (total, done) = (expected.len() as u64, AtomicU64::new(0));
    expected.par_iter().for_each(|(name, sheet)| {
        let found = match item.files.get(name) {
            None => Found::wrong("is missing"),
            Some(object) => one(state, source, sheet, object).unwrap_or_else(Found::wrong),
        };
        found.wrong.into_iter().for_each(|position| findings.fail(Check::Sheets, position.path(at(name))));
        found.doubts.into_iter().for_each(|position| findings.doubt(Check::Sheets, position.path(at(name))));
        progress(Progress { phase: Phase::Sheets, done: done.fetch_add(1, Relaxed) + 1, total });
    });
    if state.format != TreeFormat::V1 {
        let answer = match item.files.get(versions::NAME) {
            Some(object) => versions::judge(state, source, object),
            None => Err("is missing".into()),
        };
        let position = |what: String| Position::new(what).path(at(versions::NAME));
        match answer {
            Ok(None) => {}
            Ok(Some(what)) => findings.doubt(Check::Sheets, position(what)),
            Err(what) => findings.fail(Check::Sheets, position(what)),
        }
    }
    if !state.registry.rules().is_empty() {
        for (name, answer) in elected::judge(state, source, item) {
            let position = |what: String| Position::new(what).path(at(name));
            match answer {
                Ok(None) => {}
                Ok(Some(what)) => findings.doubt(Check::Sheets, position(what)),
                Err(what) => findings.fail(Check::Sheets, position(what)),
            }
        }
    }
    for (name, what) in packages::judge(state, source, item, &expected) {
        findings.fail(Check::Packages, Position::new(what).path(at(&name)));
    }
}

/// Unpacks while hashing and counting, so that no file is ever whole in memory.
pub(crate) struct Content<'a> {
    packed: zstd::stream::read::Decoder<'static, std::io::BufReader<&'a [u8]>>,
    hash: Sha256,
    bytes: u64,
    most: u64,
}

impl Read for Content<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let n = self.packed.read(into)?;
        self.hash.update(&into[..n]);
        self.bytes += n as u64;
        match self.bytes > self.most {
            true => Err(std::io::Error::other("the file is longer than root.json says")),
            false => Ok(n),
        }
    }
}

impl<'a> Content<'a> {
    /// Reads the lines of a stored file.
    pub fn lines(packed: &'a [u8], object: &Object) -> Result<csv::Reader<Self>, String> {
        let decoder = zstd::stream::read::Decoder::new(packed).map_err(|e| e.to_string())?;
        let content = Content { packed: decoder, hash: Sha256::new(), bytes: 0, most: object.bytes };
        Ok(csv::ReaderBuilder::new().from_reader(content))
    }

    /// What is wrong where what was read to its end has not the hash and length of `root.json`.
    pub fn unlike(self, object: &Object) -> Option<Position> {
        let hash = Digest(self.hash.finalize().into()).to_hex();
        match hash == object.sha256 && self.bytes == object.bytes {
            true => None,
            false => {
                let position = Position::new("has another hash or length than root.json says");
                Some(position.sides(&object.sha256, hash))
            }
        }
    }
}

/// The stored bytes of a file.
pub(crate) fn stored(source: &dyn TreeSource, object: &Object) -> Result<Vec<u8>, String> {
    let name: Digest = object.object.parse().map_err(|_| "its object is not a SHA-256".to_string())?;
    objects::stored(source, name)
}

/// What is wrong in a file, and what can't be judged.
#[derive(Default)]
struct Found {
    wrong: Vec<Position>,
    doubts: Vec<Position>,
}

impl Found {
    fn wrong(what: impl Into<String>) -> Self {
        Found { wrong: vec![Position::new(what)], ..Found::default() }
    }

    /// Each list has room of its own: what is in doubt takes none from what is wrong.
    fn add(&mut self, doubted: bool, position: Position) {
        let into = if doubted { &mut self.doubts } else { &mut self.wrong };
        if into.len() <= WRONG_ROWS_MAX {
            into.push(position);
        }
    }
}

/// Rows of stations that can't be judged may stand anywhere, each once: where a row stands follows from what it says.
fn one(state: &State<'_>, source: &dyn TreeSource, sheet: &Sheet, object: &Object) -> Result<Found, String> {
    let packed = stored(source, object)?;
    let mut reader = Content::lines(&packed, object)?;
    let columns = columns(sheet, reader.headers().map_err(|e| e.to_string())?)?;
    let code_at = columns.iter().find(|(name, _)| name == STATION_CODE).map_or(0, |(_, at)| *at);
    let registry = state.registry;
    let takes_place = |station: &StationIdx| registry.district_of(sheet.contest, *station).is_some();
    let (open, judged): (Vec<_>, Vec<_>) =
        sheet.rows(state).into_iter().filter(takes_place).partition(|s| state.doubts.station(*s));
    let mut open: BTreeSet<StationIdx> = open.into_iter().collect();
    let mut judged = judged.into_iter();
    let mut found = Found::default();
    let mut record = csv::StringRecord::new();
    let mut place = Place::default();
    while reader.read_record(&mut record).map_err(|e| e.to_string())? {
        let doubted = registry.station_by_code(record.get(code_at).unwrap_or_default());
        let doubted = doubted.filter(|station| open.remove(station));
        let Some(station) = doubted.or_else(|| judged.next()) else {
            found.add(false, Position::new("has more rows than the registry has stations"));
            return Ok(found);
        };
        let Some(facts) = FormFacts::of(state, sheet.contest, station) else { continue };
        let expected = row(state, sheet, &facts, &mut place)?;
        for ((name, at), value) in columns.iter().zip(&expected) {
            let cell = record.get(*at).unwrap_or_default();
            if cell != value {
                let position = Position::new("differs from the form").place(registry.station(station).code);
                let position = position.field(name.as_str()).sides(value, cell);
                found.add(doubted.is_some() && !BEFORE[..OF_REGISTRY].contains(&name.as_str()), position);
            }
        }
        if found.wrong.len() > WRONG_ROWS_MAX {
            return Ok(found);
        }
    }
    if let Some(station) = judged.next().or_else(|| open.pop_first()) {
        found.add(false, Position::new("the row is missing").place(registry.station(station).code));
        return Ok(found);
    }
    found.wrong.extend(reader.into_inner().unlike(object));
    Ok(found)
}

/// Where each column stands in the file: by its header, which has every column once and no other.
fn columns(sheet: &Sheet, found: &csv::StringRecord) -> Result<Vec<(String, usize)>, String> {
    let expected = sheet.header();
    if found.len() != expected.len() {
        return Err(format!("has {} columns where {} belong", found.len(), expected.len()));
    }
    let place = |name: String| match found.iter().position(|f| f == name) {
        Some(at) => Ok((name, at)),
        None => Err(format!("has no column {name}")),
    };
    expected.into_iter().map(place).collect()
}

/// Codes and names of the last village.
#[derive(Default)]
struct Place {
    village: Option<RegionIdx>,
    columns: Vec<String>,
}

fn row(
    state: &State<'_>,
    sheet: &Sheet,
    facts: &FormFacts<'_>,
    place: &mut Place,
) -> Result<Vec<String>, String> {
    let registry = state.registry;
    let station = registry.station(facts.station);
    if place.village != Some(station.village) {
        let path = state.places.path(station.village);
        *place = Place {
            village: Some(station.village),
            columns: path.into_iter().flat_map(|n| [n.code, n.name]).collect(),
        };
    }
    let (round, count) = facts.current.map_or((0, 0), |e| (e.round, e.count));
    let mut row = place.columns.clone();
    row.extend([
        station.code.to_string(),
        station.name.to_string(),
        facts.contest.code().to_string(),
        facts.district.code.to_string(),
        round.to_string(),
        count.to_string(),
        facts.stage.code().to_string(),
        facts.form.held.to_string(),
        facts.form.disputed.to_string(),
    ]);
    row.extend((state.format != TreeFormat::V1).then(|| facts.form.incomplete.to_string()));
    let value =
        |at: Option<usize>| at.and_then(|at| facts.value(at)).map_or_else(String::new, |v| v.to_string());
    match sheet.fields == facts.district.schema.fields() {
        true => row.extend((0..sheet.fields.len()).map(|at| value(Some(at)))),
        false => row.extend(places::positions(&facts.district.schema, &sheet.fields).into_iter().map(value)),
    }
    row.push(facts.broken().collect::<Vec<_>>().join(" "));
    match facts.current {
        None => row.extend([String::new(), String::new(), String::new()]),
        Some(event) => {
            let images = match event.kind {
                EventKind::Imported | EventKind::Imported2 => String::new(),
                EventKind::Corrected | EventKind::Moved | EventKind::Decided => String::new(),
                EventKind::ImportedPortal | EventKind::ImportedPortal2 | EventKind::Confirmed => {
                    match state.extra(event.index)? {
                        Extra::Portal(portal) => {
                            portal.images.into_iter().flatten().collect::<Vec<_>>().join(" ")
                        }
                        Extra::Pages(pages) => hashes(&pages),
                        _ => String::new(),
                    }
                }
            };
            row.extend([images, event.id.to_hex(), event.index.to_string()]);
        }
    }
    Ok(row)
}
