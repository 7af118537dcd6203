//! Stations abroad from a second source, whose own codes number countries and missions otherwise than the portal.
//!
//! Its rows carry the portal's station id. A mission whose stations the first source lists is known by shared ids,
//! and there the first source is believed: rows of the same id confirm it, others are left. A mission without
//! stations in the first source is found by its city, and its stations are taken. The portal's number within the
//! mission is not in this file: a third source has it, by village and name. What that one does not have gets the village's
//! code, the kind's letter and the number (`99BE010001T001`): deterministic, and never to be taken for one of the portal's.

use super::clean;
use super::report::{ImportReport, Reason};
use super::rows;
use super::source::{SourceError, SourceFile};
use super::tree::Tree;
use super::zones::ABROAD;
use crate::builder::RegistryBuilder;
use model::Level;
use std::collections::{BTreeMap, BTreeSet};

const COLUMNS: [&str; 11] = [
    "kode_wilayah",
    "nama",
    "kode_negara",
    "negara",
    "kode_kpu_kota",
    "kode_kota",
    "kota",
    "kode_kpu_tps",
    "kode_tps",
    "tps/pos/ksk",
    "no_tps",
];

/// Columns of the third source.
const CODES: [&str; 5] = ["kab", "kec", "kel", "tps", "nama"];

/// Characters of a code that the portal has.
const CODE_BYTES: usize = 13;

/// Kinds of stations abroad, and their letter in codes made here.
const KINDS: [(&str, char); 3] = [("KSK", 'K'), ("POS", 'P'), ("TPS", 'T')];

/// Cities that the two sources spell otherwise.
const CITIES: [(&str, &str); 1] = [("VATICAN", "VATIKAN")];

struct Row {
    line: u64,
    mission: String,
    city: String,
    portal_id: u32,
    letter: char,
    number: String,
}

/// Adds the stations of missions that the tree knows but has no stations of. `codes` is the third source.
pub fn read(
    source: SourceFile<'_>,
    codes: Option<SourceFile<'_>>,
    tree: &Tree,
    builder: &mut RegistryBuilder,
    report: &mut ImportReport,
) -> Result<(), SourceError> {
    let rows = parse(source, report)?;
    let known: BTreeSet<&str> =
        rows.iter().filter(|r| tree.abroad.contains(&r.portal_id)).map(|r| r.mission.as_str()).collect();
    let cities: BTreeMap<String, &str> = tree
        .of_level(Level::Village)
        .filter(|(code, _)| code.starts_with(ABROAD) && !tree.inhabited.contains(*code))
        .map(|(code, place)| (clean::key(place.name.split(',').next().unwrap_or("")), code))
        .collect();
    let mut portal_codes = match codes {
        Some(codes) => portal_codes(codes, tree, report)?,
        None => PortalCodes::new(),
    };
    let (mut taken, mut ids) = (BTreeSet::new(), BTreeSet::new());
    for row in &rows {
        if tree.abroad.contains(&row.portal_id) {
            report.take("stations confirmed abroad");
            continue;
        }
        let detail = format!("{} {}{} {}", row.city, row.letter, row.number, row.portal_id);
        if known.contains(row.mission.as_str()) {
            report.leave(source.name, row.line, Reason::NotOnPortal, &detail);
            continue;
        }
        let Some(village) = cities.get(&row.city) else {
            report.leave(source.name, row.line, Reason::UnknownMission, &detail);
            continue;
        };
        let kind = KINDS.iter().find(|(_, letter)| *letter == row.letter).map_or("", |(kind, _)| kind);
        let name = format!("{kind} {}", row.number);
        if taken.contains(&(*village, name.clone())) || !ids.insert(row.portal_id) {
            report.leave(source.name, row.line, Reason::DuplicateCode, &detail);
            continue;
        }
        let code = match portal_codes.remove(&(village.to_string(), name.clone())) {
            Some((_, code)) => code,
            None => {
                let code = format!("{village}{}{}", row.letter, row.number);
                report.note(source.name, row.line, Reason::CodeMade, &format!("{code} {}", row.city));
                code
            }
        };
        builder.add_station(village, &code, &name, row.portal_id, None);
        taken.insert((*village, name));
        report.take("stations added abroad");
    }
    if let Some(codes) = codes {
        for ((_, name), (line, code)) in portal_codes {
            report.leave(codes.name, line, Reason::CodeWithoutId, &format!("{code} {name}"));
        }
    }
    Ok(())
}

/// The portal's codes with their lines, by village and name.
type PortalCodes = BTreeMap<(String, String), (u64, String)>;

/// The codes of stations in villages that the tree knows and has no stations of.
fn portal_codes(
    source: SourceFile<'_>,
    tree: &Tree,
    report: &mut ImportReport,
) -> Result<PortalCodes, SourceError> {
    let mut codes = PortalCodes::new();
    let mut seen = BTreeSet::new();
    for (line, [_, _, village, code, name]) in rows::csv(source, CODES, report)? {
        let place = tree.places.get(&village).filter(|p| p.level == Level::Village);
        if place.is_none() || !village.starts_with(ABROAD) {
            report.leave(source.name, line, Reason::UnknownParent, &village);
            continue;
        }
        let alphanumeric = code.bytes().all(|b| b.is_ascii_alphanumeric());
        if code.len() != CODE_BYTES || !alphanumeric || !code.starts_with(&village) {
            report.leave(source.name, line, Reason::BadCode, &code);
            continue;
        }
        if tree.inhabited.contains(&village) {
            continue;
        }
        if !seen.insert(code.clone()) || codes.contains_key(&(village.clone(), name.clone())) {
            report.leave(source.name, line, Reason::DuplicateCode, &code);
            continue;
        }
        codes.insert((village, name), (line, code));
    }
    Ok(codes)
}

fn parse(source: SourceFile<'_>, report: &mut ImportReport) -> Result<Vec<Row>, SourceError> {
    let mut rows = Vec::new();
    for (line, [_, _, _, _, _, mission, city, id, _, kind, number]) in rows::csv(source, COLUMNS, report)? {
        let Some(portal_id) = clean::number(&id) else {
            report.leave(source.name, line, Reason::BadNumber, &id);
            continue;
        };
        let letter = KINDS.iter().find(|(name, _)| *name == kind).map(|(_, letter)| *letter);
        let (Some(letter), 3, Some(_)) = (letter, number.len(), clean::number::<u16>(&number)) else {
            report.leave(source.name, line, Reason::BadCode, &format!("{kind} {number}"));
            continue;
        };
        // "KBRI BANDAR SERI BEGAWAN": the kind of the mission, then its city.
        let city = city.split_once(' ').map_or(city.as_str(), |(_, city)| city);
        let city = clean::key(CITIES.iter().find(|(from, _)| *from == city).map_or(city, |(_, to)| to));
        rows.push(Row { line, mission, city, portal_id, letter, number });
    }
    Ok(rows)
}
