//! V4.8 and V4.9: the CSV files of a cut, row by row, and the package that describes them.

use crate::entries::Extra;
use crate::expect::{FormFacts, State, hashes};
use crate::findings::{Findings, Position};
use crate::{Check, Phase, Progress, Source, objects, places};
use model::{Contest, Digest, Field};
use rayon::prelude::*;
use registry::{DistrictIdx, RegionIdx, StationIdx};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use shapes::own::{CutItem, Object};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use tabulate::EventKind;

/// Columns before the form's fields.
const BEFORE: [&str; 17] = [
    "province_code",
    "province",
    "regency_code",
    "regency",
    "kecamatan_code",
    "kecamatan",
    "village_code",
    "village",
    "station_code",
    "station",
    "contest",
    "district",
    "round",
    "count",
    "stage",
    "held",
    "disputed",
];
/// Columns after them.
const AFTER: [&str; 4] = ["broken", "images", "event", "index"];
/// The package's name among a cut's files.
const PACKAGE: &str = "datapackage.json";
/// Most rows of one file whose differences are listed.
const WRONG_ROWS_MAX: usize = 32;

/// One CSV file that a cut has.
struct Sheet {
    contest: Contest,
    fields: Vec<Field>,
    stations: Vec<Range<u32>>,
}

impl Sheet {
    fn header(&self) -> Vec<String> {
        let fields = self.fields.iter().map(ToString::to_string);
        BEFORE
            .iter()
            .map(|s| (*s).to_string())
            .chain(fields)
            .chain(AFTER.iter().map(|s| (*s).to_string()))
            .collect()
    }
}

/// Every CSV file that should be there, by name.
fn expected(state: &State<'_>) -> BTreeMap<String, Sheet> {
    let registry = state.registry;
    let mut sheets = BTreeMap::new();
    for contest in registry.contests().iter().copied() {
        let provinces: Vec<RegionIdx> =
            registry.children(RegionIdx::NATION).filter(|p| state.places.held(contest, *p)).collect();
        let shared = |stations| Sheet { contest, fields: state.places.shared(contest).to_vec(), stations };
        if matches!(contest, Contest::Ppwp | Contest::Pdprdk) {
            for province in &provinces {
                let name = format!("{contest}-{}.csv", registry.region(*province).code);
                sheets.insert(name, shared(vec![registry.stations(*province)]));
            }
        }
        if matches!(contest, Contest::Ppwp | Contest::Pdpr | Contest::Pdprdp) {
            let stations = provinces.iter().map(|p| registry.stations(*p)).collect();
            sheets.insert(format!("{contest}-nasional.csv"), shared(stations));
        }
        for at in registry.districts(contest).map(DistrictIdx).filter(|_| contest != Contest::Ppwp) {
            let of = registry.district(at);
            let infix = if contest == Contest::Pdpd { "" } else { "dapil-" };
            let sheet = Sheet {
                contest,
                fields: of.schema.fields().to_vec(),
                stations: registry.district_stations(at),
            };
            sheets.insert(format!("{contest}-{infix}{}.csv", of.code), sheet);
        }
    }
    sheets
}

/// Compares the files of a cut with its state.
pub(crate) fn sheets(
    state: &State<'_>,
    source: &dyn Source,
    item: &CutItem,
    findings: &Findings,
    progress: &(dyn Fn(Progress) + Sync),
) {
    let expected = expected(state);
    let at = |name: &str| format!("csv/{}/{name}", item.name);
    for name in item.files.keys().filter(|n| *n != PACKAGE && !expected.contains_key(*n)) {
        findings.fail(Check::Sheets, Position::new("should not be there").path(at(name)));
    }
    let (total, done) = (expected.len() as u64, AtomicU64::new(0));
    expected.par_iter().for_each(|(name, sheet)| {
        let wrong = match item.files.get(name) {
            None => vec![Position::new("is missing")],
            Some(object) => {
                one(state, source, sheet, object).unwrap_or_else(|what| vec![Position::new(what)])
            }
        };
        wrong.into_iter().for_each(|position| findings.fail(Check::Sheets, position.path(at(name))));
        progress(Progress { phase: Phase::Sheets, done: done.fetch_add(1, Relaxed) + 1, total });
    });
    if let Err(what) = package(source, item, &expected) {
        findings.fail(Check::Packages, Position::new(what).path(at(PACKAGE)));
    }
}

/// Unpacks while hashing and counting, so that no file is ever whole in memory.
struct Content<'a> {
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

fn one(
    state: &State<'_>,
    source: &dyn Source,
    sheet: &Sheet,
    object: &Object,
) -> Result<Vec<Position>, String> {
    let name: Digest = object.object.parse().map_err(|_| "its object is not a SHA-256".to_string())?;
    let packed = objects::stored(source, name)?;
    let decoder = zstd::stream::read::Decoder::new(packed.as_slice()).map_err(|e| e.to_string())?;
    let content = Content { packed: decoder, hash: Sha256::new(), bytes: 0, most: object.bytes };
    let mut reader = csv::ReaderBuilder::new().from_reader(content);
    let columns = columns(sheet, reader.headers().map_err(|e| e.to_string())?)?;
    let mut wrong = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut place = Place::default();
    for station in sheet.stations.iter().cloned().flatten().map(StationIdx) {
        let Some(facts) = FormFacts::of(state, sheet.contest, station) else { continue };
        let code = state.registry.station(station).code;
        if !reader.read_record(&mut record).map_err(|e| e.to_string())? {
            wrong.push(Position::new("the row is missing").place(code));
            return Ok(wrong);
        }
        let expected = row(state, sheet, &facts, &mut place)?;
        for ((name, at), value) in columns.iter().zip(&expected) {
            let found = record.get(*at).unwrap_or_default();
            if found != value {
                wrong.push(
                    Position::new("differs from the form")
                        .place(code)
                        .field(name.as_str())
                        .sides(value, found),
                );
            }
        }
        if wrong.len() > WRONG_ROWS_MAX {
            return Ok(wrong);
        }
    }
    if reader.read_record(&mut record).map_err(|e| e.to_string())? {
        wrong.push(Position::new("has more rows than the registry has stations"));
    }
    let content = reader.into_inner();
    let hash = Digest(content.hash.finalize().into()).to_hex();
    if hash != object.sha256 || content.bytes != object.bytes {
        wrong.push(
            Position::new("has another hash or length than root.json says").sides(&object.sha256, hash),
        );
    }
    Ok(wrong)
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
                EventKind::ImportedPortal | EventKind::ImportedPortal2 | EventKind::Confirmed => {
                    match state.extra(event.index)? {
                        Extra::Portal(portal) => {
                            portal.images.into_iter().flatten().collect::<Vec<_>>().join(" ")
                        }
                        Extra::Pages(pages) => hashes(&pages),
                        Extra::Nothing => String::new(),
                    }
                }
            };
            row.extend([images, event.id.to_hex(), event.index.to_string()]);
        }
    }
    Ok(row)
}

/// V4.9: the package names every file once, with the hash, the length and the columns it has.
fn package(source: &dyn Source, item: &CutItem, sheets: &BTreeMap<String, Sheet>) -> Result<(), String> {
    let object = item.files.get(PACKAGE).ok_or("is missing")?;
    let name: Digest = object.object.parse().map_err(|_| "its object is not a SHA-256".to_string())?;
    let bytes = objects::stored(source, name)?;
    if Digest::of(&bytes).to_hex() != object.sha256 || bytes.len() as u64 != object.bytes {
        return Err("has another hash or length than root.json says".into());
    }
    let package: Value = serde_json::from_slice(&bytes).map_err(|e| e.to_string())?;
    let resources = package["resources"].as_array().ok_or("has no resources")?;
    let mut named = BTreeSet::new();
    for resource in resources {
        let path = resource["path"].as_str().ok_or("has a resource without path")?;
        let (Some(object), Some(sheet)) = (item.files.get(path), sheets.get(path)) else {
            return Err(format!("names {path}, which is not there"));
        };
        if !named.insert(path) {
            return Err(format!("names {path} twice"));
        }
        if resource["hash"] != format!("sha256:{}", object.sha256) || resource["bytes"] != object.bytes {
            return Err(format!("says another hash or length of {path} than root.json"));
        }
        let fields = resource["schema"]["fields"].as_array().map(Vec::as_slice).unwrap_or_default();
        if !fields.iter().map(|f| f["name"].as_str()).eq(sheet.header().iter().map(|h| Some(h.as_str()))) {
            return Err(format!("says other columns of {path} than it has"));
        }
    }
    match sheets.keys().find(|path| !named.contains(path.as_str())) {
        Some(path) => Err(format!("does not name {path}")),
        None => Ok(()),
    }
}
