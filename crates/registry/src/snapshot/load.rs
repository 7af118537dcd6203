//! A snapshot's bytes as a registry. Strict: text, order, bounds, and in the end the spelling itself.

use super::{FOOTER, KINDS, Version, WHOLE, compare};
use crate::draft::{DistrictHead, Draft, Run};
use crate::electing;
use crate::election::{Candidate, Contestants, Election, Party, PartyList, Population};
use crate::error::{Fault, RegistryError};
use crate::index::RegionIdx;
use crate::limits::SNAPSHOT_BYTES_MAX;
use crate::outline::Outline;
use crate::registry::Registry;
use model::{CandidateId, Contest, Digest, DistrictCode, Level, Parameters, PartyNumber, Zone};
use std::str::FromStr;

/// Most fields of a row.
const FIELDS_MAX: usize = 7;

/// Reads a snapshot.
pub fn load(bytes: &[u8]) -> Result<Registry, RegistryError> {
    if bytes.len() > SNAPSHOT_BYTES_MAX {
        return Err(Fault::TooLarge(bytes.len()).into());
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::NotUtf8)?;
    let mut rows = Rows { rest: text, line: 0 };
    let mut registry = match read(&mut rows) {
        Ok(registry) => registry,
        Err(fault) => return Err(RegistryError { line: rows.line, fault }),
    };
    // What was read is printed again and must be what was given: no spelling but one has a way in.
    if let Err(at) = compare(&registry, bytes) {
        let line = 1 + bytes.iter().take(at).filter(|b| **b == b'\n').count() as u64;
        return Err(RegistryError { line, fault: Fault::NotCanonical });
    }
    registry.set_digest(Digest::of(bytes));
    Ok(registry)
}

/// A row's fields.
type Row<'a> = ([&'a str; FIELDS_MAX], usize);

struct Rows<'a> {
    rest: &'a str,
    line: u64,
}

impl<'a> Rows<'a> {
    fn next(&mut self) -> Result<Row<'a>, Fault> {
        let (line, rest) = self.rest.split_once('\n').ok_or(Fault::Truncated)?;
        self.rest = rest;
        self.line += 1;
        let (mut fields, mut count) = ([""; FIELDS_MAX], 0);
        for field in line.split('\t') {
            *fields.get_mut(count).ok_or_else(|| bad_row(line))? = field;
            count += 1;
        }
        Ok((fields, count))
    }
}

fn bad_row(what: &str) -> Fault {
    Fault::Row(what.chars().take(60).collect())
}

fn number<T: FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::Field(format!("number {text:?}")))
}

fn optional<T: FromStr>(text: &str) -> Result<Option<T>, Fault> {
    if text.is_empty() { Ok(None) } else { number(text).map(Some) }
}

fn text(field: &str) -> Option<String> {
    (!field.is_empty()).then(|| field.to_string())
}

fn read(rows: &mut Rows<'_>) -> Result<Registry, Fault> {
    let (mut draft, version) = head(rows)?;
    let mut row = parties(rows, &mut draft)?;
    while let (fields, count) = row
        && let [b'1'..=b'5'] = fields[0].as_bytes()
    {
        tree_row(&mut draft, &fields, count)?;
        row = rows.next()?;
    }
    draft.seal_tree()?;
    while let (["zone", code, zone, ..], 3) = row {
        let zone = Zone::from_code(zone).ok_or_else(|| Fault::Field(format!("zone {zone}")))?;
        draft.zone(code, zone)?;
        row = rows.next()?;
    }
    while let (["exempt", code, ..], 2) = row {
        draft.exempt(code)?;
        row = rows.next()?;
    }
    if version == Version::V2 {
        while let (["map", level, source, licence, ..], 4) = row {
            let level = Level::from_tingkat(number(level)?).ok_or_else(|| bad_row("map"))?;
            draft.map(level, source, licence)?;
            row = rows.next()?;
            while let (["outline", code, path, ..], 3) = row {
                draft.outline(code, Outline::parse(path)?)?;
                row = rows.next()?;
            }
        }
        let mut rules = Vec::new();
        while electing::read(&mut rules, row.0.get(..row.1).unwrap_or_default())? {
            row = rows.next()?;
        }
        draft.rules(rules)?;
    }
    while let (["district", ..], 5) = row {
        row = district(rows, &mut draft, &row.0)?;
    }
    match row {
        ([FOOTER, ..], 1) if rows.rest.is_empty() => draft.finish(),
        ([first, ..], _) => Err(bad_row(first)),
    }
}

fn head(rows: &mut Rows<'_>) -> Result<(Draft, Version), Fault> {
    let version = match rows.next() {
        Ok(([header, ..], 1)) => [Version::V1, Version::V2].into_iter().find(|v| v.header() == header),
        _ => None,
    };
    let version = version.ok_or(Fault::Header)?;
    let (id, name, date, drill) = match (rows.next()?, version) {
        ((["election", id, name, date, ..], 4), Version::V1) => (id, name, date, model::is_drill(name)),
        ((["election", id, name, date, kind, ..], 5), Version::V2) => {
            let drill = KINDS.iter().position(|k| *k == kind);
            (id, name, date, drill.ok_or_else(|| Fault::Field(format!("kind {kind}")))? == 1)
        }
        _ => return Err(bad_row("election")),
    };
    let (id, name, date) = (id.into(), name.into(), date.into());
    let mut draft = Draft::new(Election { id, name, date, drill, parameters: Parameters::general() })?;
    draft.set_version(version);
    draft.set_parameters(Parameters {
        embargo_until: parameter(rows, "embargo_until")?,
        reserve_ppm: parameter(rows, "reserve_ppm")?,
        station_voters_max: parameter(rows, "station_voters_max")?,
        value_max: parameter(rows, "value_max")?,
        exempt_value_max: match version {
            Version::V1 => model::parameters::EXEMPT_VALUE_MAX,
            Version::V2 => parameter(rows, "exempt_value_max")?,
        },
    });
    Ok((draft, version))
}

fn parameter<T: FromStr>(rows: &mut Rows<'_>, name: &str) -> Result<T, Fault> {
    match rows.next()? {
        (["parameter", found, value, ..], 3) if found == name => number(value),
        _ => Err(bad_row(name)),
    }
}

fn parties<'a>(rows: &mut Rows<'a>, draft: &mut Draft) -> Result<Row<'a>, Fault> {
    loop {
        let row = rows.next()?;
        let (["party", party_number, portal_id, name, full_name, colour, scope], 7) = row else {
            return Ok(row);
        };
        draft.party(Party {
            number: PartyNumber(number(party_number)?),
            portal_id: number(portal_id)?,
            name: name.into(),
            full_name: full_name.into(),
            colour: colour.into(),
            local: match scope {
                "local" => true,
                "national" => false,
                other => return Err(Fault::Field(format!("party scope {other}"))),
            },
        })?;
    }
}

fn tree_row(draft: &mut Draft, fields: &[&str; FIELDS_MAX], count: usize) -> Result<(), Fault> {
    match (fields, count) {
        (["5", label, name, portal_id, run, registered, ..], 6) => {
            let whole = label.strip_prefix(WHOLE);
            draft.run(&Run {
                label: whole.unwrap_or(label),
                whole: whole.is_some(),
                name,
                portal_id: number(portal_id)?,
                count: number(run)?,
                registered: optional(registered)?,
            })
        }
        ([level, code, name, portal_id, ..], 4) if *level != "5" => {
            let level = Level::from_tingkat(number(level)?).ok_or_else(|| bad_row(level))?;
            draft.region(level, code, name, number(portal_id)?)
        }
        _ => Err(bad_row(fields[1])),
    }
}

fn district<'a>(
    rows: &mut Rows<'a>,
    draft: &mut Draft,
    fields: &[&str; FIELDS_MAX],
) -> Result<Row<'a>, Fault> {
    let [_, contest, code, name, seats, ..] = fields;
    let contest: Contest = contest.parse().map_err(|_| Fault::Field(format!("contest {contest}")))?;
    let mut row = rows.next()?;
    let mut population = None;
    if let (["population", people, source, ..], 3) = row {
        population = Some(Population { people: number(people)?, source: source.to_string() });
        row = rows.next()?;
    }
    let head = DistrictHead {
        contest,
        code: DistrictCode::new(code).map_err(|e| Fault::Field(e.to_string()))?,
        name: (*name).to_string(),
        seats: optional(seats)?,
        population,
    };
    let mut holds: Vec<RegionIdx> = Vec::new();
    while let (["hold", code, ..], 2) = row {
        holds.push(draft.find(code)?);
        row = rows.next()?;
    }
    let contestants = if contest.has_parties() {
        let mut lists = Vec::new();
        while let (["list", party, ..], 2) = row {
            let party = PartyNumber(number(party)?);
            let candidates;
            (candidates, row) = list(rows)?;
            lists.push(PartyList { party, candidates });
        }
        Contestants::Lists(lists)
    } else {
        let singles;
        (singles, row) = continue_list(rows, row)?;
        Contestants::Singles(singles)
    };
    draft.district(head, holds, contestants)?;
    Ok(row)
}

fn list<'a>(rows: &mut Rows<'a>) -> Result<(Vec<Candidate>, Row<'a>), Fault> {
    let row = rows.next()?;
    continue_list(rows, row)
}

fn continue_list<'a>(rows: &mut Rows<'a>, mut row: Row<'a>) -> Result<(Vec<Candidate>, Row<'a>), Fault> {
    let mut list = Vec::new();
    while let (["candidate", id, ballot_number, name, colour, sex, residence], 7) = row {
        list.push(Candidate {
            id: CandidateId(number(id)?),
            number: number(ballot_number)?,
            name: name.into(),
            colour: text(colour),
            sex: match sex {
                "" => None,
                "L" => Some('L'),
                "P" => Some('P'),
                other => return Err(Fault::Field(format!("sex {other}"))),
            },
            residence: text(residence),
        });
        row = rows.next()?;
    }
    Ok((list, row))
}
