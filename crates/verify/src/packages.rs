//! V4.9: what describes the CSV files of a cut. The data package and CSVW name every file with its hash, length and columns;
//! the schemas, the dictionary and the list of candidates say what the columns are. Wording is free.

use crate::expect::State;
use crate::sheets::{Content, Kind, Sheet, kind, stored};
use crate::{TreeSource, elected, versions};
use model::{Contest, Digest};
use registry::{Candidate, Contestants, DistrictIdx};
use serde_json::Value;
use shapes::own::TreeFormat;
use shapes::own::{CutItem, Object};
use std::collections::{BTreeMap, BTreeSet};

/// The data package.
const PACKAGE: &str = "datapackage.json";
/// CSVW.
const METADATA: &str = "csv-metadata.json";
/// What every column says.
const COLUMNS: &str = "kamus.csv";
/// Who stands where.
const CANDIDATES: &str = "calon.csv";
const COLUMNS_HEADER: [&str; 5] = ["contest", "column", "type", "id", "en"];
const CANDIDATES_HEADER: [&str; 9] = [
    "contest",
    "district",
    "district_name",
    "column",
    "candidate_id",
    "number",
    "name",
    "party",
    "party_name",
];
/// The columns of a table that is of no contest.
fn header_of(name: &str) -> Option<&'static [&'static str]> {
    match name {
        COLUMNS => Some(&COLUMNS_HEADER),
        CANDIDATES => Some(&CANDIDATES_HEADER),
        versions::NAME => Some(&versions::HEADER),
        elected::OUTCOMES => Some(&elected::OUTCOMES_HEADER),
        elected::ELECTED => Some(&elected::ELECTED_HEADER),
        _ => None,
    }
}

type Sheets = BTreeMap<String, Sheet>;

fn schema_name(contest: Contest) -> String {
    format!("skema-{contest}.json")
}

/// Names of the tables that are of no contest; those of outcomes where the election has rules.
fn tables(state: &State<'_>) -> Vec<&'static str> {
    let mut names = vec![COLUMNS, CANDIDATES, versions::NAME];
    if !state.registry.rules().is_empty() {
        names.extend([elected::OUTCOMES, elected::ELECTED]);
    }
    names
}

/// Names of the files of a cut that are not a sheet.
pub(crate) fn names(state: &State<'_>) -> BTreeSet<String> {
    let mut names = BTreeSet::from([PACKAGE.to_string()]);
    if state.format != TreeFormat::V1 {
        names.insert(METADATA.to_string());
        names.extend(tables(state).iter().map(ToString::to_string));
        names.extend(state.registry.contests().iter().map(|c| schema_name(*c)));
    }
    names
}

/// What is wrong, each with the name of its file.
pub(crate) fn judge(
    state: &State<'_>,
    source: &dyn TreeSource,
    item: &CutItem,
    sheets: &Sheets,
) -> Vec<(String, String)> {
    let format = state.format;
    let mut wrong = Vec::new();
    let mut hold = |name: &str, answer: Result<(), String>| {
        wrong.extend(answer.err().map(|what| (name.to_string(), what)));
    };
    let file = |name: &str| item.files.get(name).ok_or_else(|| "is missing".to_string());
    let tables = if format == TreeFormat::V1 { Vec::new() } else { tables(state) };
    hold(PACKAGE, package(source, item, sheets, (format, &tables)));
    if format != TreeFormat::V1 {
        let read = |name: &str| json(source, file(name)?);
        hold(METADATA, read(METADATA).and_then(|found| metadata(&found, sheets, &tables)));
        for contest in state.registry.contests() {
            let name = schema_name(*contest);
            hold(&name, read(&name).and_then(|found| schema(&found, *contest, sheets)));
        }
        hold(COLUMNS, file(COLUMNS).and_then(|f| dictionary(state, source, f, sheets)));
        hold(CANDIDATES, file(CANDIDATES).and_then(|f| candidates(state, source, f)));
    }
    wrong
}

fn json(source: &dyn TreeSource, object: &Object) -> Result<Value, String> {
    let bytes = stored(source, object)?;
    if Digest::of(&bytes).to_hex() != object.sha256 || bytes.len() as u64 != object.bytes {
        return Err("has another hash or length than root.json says".into());
    }
    serde_json::from_slice(&bytes).map_err(|e| e.to_string())
}

/// The package names every CSV file once, with its hash, its length and its columns.
fn package(
    source: &dyn TreeSource,
    item: &CutItem,
    sheets: &Sheets,
    (format, beside): (TreeFormat, &[&str]),
) -> Result<(), String> {
    let package = json(source, item.files.get(PACKAGE).ok_or("is missing")?)?;
    let resources = package["resources"].as_array().ok_or("has no resources")?;
    let mut named = BTreeSet::new();
    for resource in resources {
        let path = resource["path"].as_str().ok_or("has a resource without path")?;
        let object = item.files.get(path).ok_or_else(|| format!("names {path}, which is not there"))?;
        if !named.insert(path) {
            return Err(format!("names {path} twice"));
        }
        if resource["hash"] != format!("sha256:{}", object.sha256) || resource["bytes"] != object.bytes {
            return Err(format!("says another hash or length of {path} than root.json"));
        }
        let schema = &resource["schema"];
        let table = header_of(path).filter(|_| beside.contains(&path));
        let good = match (table, sheets.get(path)) {
            (Some(header), _) => names_are(schema, header),
            (None, Some(sheet)) if format == TreeFormat::V1 => names_are(schema, sheet.header()),
            (None, Some(sheet)) => *schema == schema_name(sheet.contest),
            (None, None) => return Err(format!("names {path}, which is no table of this cut")),
        };
        if !good {
            return Err(format!("says other columns of {path} than it has"));
        }
    }
    every_table(sheets, beside, |path| named.contains(path))
}

/// Every table of a cut is named.
fn every_table(sheets: &Sheets, beside: &[&str], named: impl Fn(&str) -> bool) -> Result<(), String> {
    match sheets.keys().map(String::as_str).chain(beside.iter().copied()).find(|path| !named(path)) {
        Some(path) => Err(format!("does not name {path}")),
        None => Ok(()),
    }
}

fn names_are<N: AsRef<str>>(schema: &Value, header: impl IntoIterator<Item = N>) -> bool {
    let fields = schema["fields"].as_array().map(Vec::as_slice).unwrap_or_default();
    let header: Vec<N> = header.into_iter().collect();
    fields.iter().map(|f| f["name"].as_str()).eq(header.iter().map(|h| Some(h.as_ref())))
}

const fn frictionless(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::List => "string",
        Kind::Number => "integer",
        Kind::Flag => "boolean",
    }
}

/// Every column that a file of the contest has, in the order of the files.
fn columns_of(contest: Contest, sheets: &Sheets) -> BTreeSet<String> {
    sheets.values().filter(|s| s.contest == contest).flat_map(Sheet::header).collect()
}

/// Whether names are a contest's columns, each once, and in the order of each of its files.
fn covers(found: &[&str], contest: Contest, sheets: &Sheets) -> Result<(), String> {
    let places: BTreeMap<&str, usize> = found.iter().enumerate().map(|(at, name)| (*name, at)).collect();
    if places.len() != found.len() {
        return Err(format!("has a column of {contest} twice"));
    }
    let expected = columns_of(contest, sheets);
    if let Some(name) = found.iter().find(|name| !expected.contains(**name)) {
        return Err(format!("has {name}, which no file of {contest} has"));
    }
    for sheet in sheets.values().filter(|s| s.contest == contest) {
        let mut last = None;
        for name in sheet.header() {
            let at = places.get(name.as_str()).ok_or_else(|| format!("lacks {name} of {contest}"))?;
            if last.is_some_and(|last| last >= *at) {
                return Err(format!("has {name} of {contest} in another place than the files"));
            }
            last = Some(*at);
        }
    }
    Ok(())
}

/// The schema of a contest has every column of its files with its type, and lets a file have fewer.
fn schema(found: &Value, contest: Contest, sheets: &Sheets) -> Result<(), String> {
    let fields = found["fields"].as_array().ok_or("has no fields")?;
    let names: Vec<&str> = fields.iter().filter_map(|f| f["name"].as_str()).collect();
    if names.len() != fields.len() {
        return Err("has a field without name".into());
    }
    covers(&names, contest, sheets)?;
    if let Some(name) = names.iter().zip(fields).find(|(name, f)| f["type"] != frictionless(kind(name))) {
        return Err(format!("says another type of {} than it has", name.0));
    }
    let whole = found["fieldsMatch"] == "superset"
        && found["missingValues"] == serde_json::json!([""])
        && found["primaryKey"] == serde_json::json!(["station_code"]);
    if whole { Ok(()) } else { Err("reads its files otherwise than they are written".into()) }
}

/// CSVW names every table once, and the columns of those whose columns all districts share.
fn metadata(found: &Value, sheets: &Sheets, beside: &[&str]) -> Result<(), String> {
    let tables = found["tables"].as_array().ok_or("has no tables")?;
    let mut named = BTreeSet::new();
    for table in tables {
        let path = table["url"].as_str().ok_or("has a table without url")?;
        if !named.insert(path) {
            return Err(format!("names {path} twice"));
        }
        let columns = table["tableSchema"]["columns"].as_array();
        let table = header_of(path).filter(|_| beside.contains(&path));
        let header: Vec<String> = match (table, sheets.get(path)) {
            (Some(header), _) => header.iter().map(ToString::to_string).collect(),
            (None, Some(sheet)) if sheet.shared || columns.is_some() => sheet.header(),
            (None, Some(_)) => continue,
            (None, None) => return Err(format!("names {path}, which is no table of this cut")),
        };
        let columns = columns.ok_or_else(|| format!("does not say the columns of {path}"))?;
        if !columns.iter().map(|c| c["name"].as_str()).eq(header.iter().map(|h| Some(h.as_str()))) {
            return Err(format!("says other columns of {path} than it has"));
        }
        if sheets.contains_key(path)
            && columns.iter().zip(&header).any(|(column, name)| !is_csvw(column, name))
        {
            return Err(format!("says another type of a column of {path} than it has"));
        }
    }
    every_table(sheets, beside, |path| named.contains(path))
}

fn is_csvw(column: &Value, name: &str) -> bool {
    let (datatype, separator) = match kind(name) {
        Kind::Text => ("string", Value::Null),
        Kind::List => ("string", " ".into()),
        Kind::Number => ("nonNegativeInteger", Value::Null),
        Kind::Flag => ("boolean", Value::Null),
    };
    column["datatype"] == datatype && column["separator"] == separator
}

/// The lines of a table, and whether its header, hash and length are right.
pub(crate) fn lines(
    source: &dyn TreeSource,
    object: &Object,
    header: &[&str],
) -> Result<Vec<csv::StringRecord>, String> {
    let packed = stored(source, object)?;
    let mut reader = Content::lines(&packed, object)?;
    if !reader.headers().map_err(|e| e.to_string())?.iter().eq(header.iter().copied()) {
        return Err("has other columns".into());
    }
    let lines: Result<Vec<_>, _> = reader.records().collect();
    let lines = lines.map_err(|e| e.to_string())?;
    if let Some(position) = reader.into_inner().unlike(object) {
        return Err(position.what);
    }
    Ok(lines)
}

/// One line for every column of every contest, with its type and a text in both languages.
fn dictionary(
    state: &State<'_>,
    source: &dyn TreeSource,
    object: &Object,
    sheets: &Sheets,
) -> Result<(), String> {
    let lines = lines(source, object, &COLUMNS_HEADER)?;
    let mut rest = lines.as_slice();
    for contest in state.registry.contests() {
        let here = rest.iter().take_while(|line| line.get(0) == Some(contest.code())).count();
        let (own, later) = rest.split_at(here);
        let names: Vec<&str> = own.iter().filter_map(|line| line.get(1)).collect();
        covers(&names, *contest, sheets)?;
        for line in own {
            let cell = |at: usize| line.get(at).unwrap_or_default();
            if cell(2) != frictionless(kind(cell(1))) || cell(3).is_empty() || cell(4).is_empty() {
                return Err(format!("does not say what {} of {contest} is", cell(1)));
            }
        }
        rest = later;
    }
    let of_outcomes = [elected::OUTCOMES, elected::ELECTED].into_iter();
    for table in of_outcomes.filter(|_| !state.registry.rules().is_empty()) {
        let header = header_of(table).unwrap_or_default();
        let (own, later) = rest.split_at_checked(header.len()).ok_or("lacks lines of the last tables")?;
        let name = table.trim_end_matches(".csv");
        for (line, column) in own.iter().zip(header) {
            let cell = |at: usize| line.get(at).unwrap_or_default();
            let good = [cell(0), cell(1), cell(2)] == [name, *column, frictionless(elected::kind(column))];
            if !good || cell(3).is_empty() || cell(4).is_empty() {
                return Err(format!("does not say what {column} of {name} is"));
            }
        }
        rest = later;
    }
    if rest.is_empty() { Ok(()) } else { Err("has lines of no contest, or out of order".into()) }
}

/// One line for every pair and candidate, as the registry has them.
fn candidates(state: &State<'_>, source: &dyn TreeSource, object: &Object) -> Result<(), String> {
    let lines = lines(source, object, &CANDIDATES_HEADER)?;
    let registry = state.registry;
    let mut expected: Vec<[String; 9]> = Vec::new();
    for district in (0..registry.district_count()).map(|d| registry.district(DistrictIdx(d))) {
        let line = |column: String, who: &Candidate, party: [String; 2]| {
            let [number, name] = party;
            [
                district.contest.code().into(),
                district.code.to_string(),
                district.name.clone(),
                column,
                who.id.to_string(),
                who.number.to_string(),
                who.name.clone(),
                number,
                name,
            ]
        };
        match &district.contestants {
            Contestants::Singles(list) => {
                let none = || [String::new(), String::new()];
                expected.extend(list.iter().map(|who| line(format!("IV.{}", who.number), who, none())));
            }
            Contestants::Lists(lists) => expected.extend(lists.iter().flat_map(|list| {
                let party = registry.parties().iter().find(|p| p.number == list.party);
                let party = [list.party.to_string(), party.map(|p| p.name.clone()).unwrap_or_default()];
                let row = move |who: &Candidate| {
                    line(format!("IV.{}.{}", list.party, who.number), who, party.clone())
                };
                list.candidates.iter().map(row)
            })),
        }
    }
    same(&expected, &lines)
}

/// Whether a table has exactly these lines.
pub(crate) fn same<const N: usize>(
    expected: &[[String; N]],
    lines: &[csv::StringRecord],
) -> Result<(), String> {
    let wrong =
        expected.iter().zip(lines).position(|(e, found)| !found.iter().eq(e.iter().map(String::as_str)));
    match (wrong, expected.len() == lines.len()) {
        (Some(at), _) => Err(format!("line {}: expected {}", at + 2, expected[at].join(","))),
        (None, false) => Err(format!("has {} lines where {} belong", lines.len(), expected.len())),
        (None, true) => Ok(()),
    }
}
