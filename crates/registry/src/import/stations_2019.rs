//! The registry of the presidential election of 2019, from the rows of its count (`tps2019_kpu_kawalpemilu.tsv`).
//!
//! The source has no ministry codes. Codes are made in the ministry's style: province 2 digits (the ministry's own
//! where the name is known), kab/kota +2, kecamatan +2, kelurahan +4, each numbered from 1 in the order of names
//! (villages: name, then the source's id), station +4 digits of its number. Where digits run out letters follow
//! (`99`, `A0`, `A1` …). So codes hang on the names alone, never on the order of rows.

#![expect(clippy::disallowed_types, reason = "look-ups while a source is read")]

use super::clean;
use super::presidential::{PAIRS_2019, district};
use super::report::{ImportReport, Reason};
use super::rows;
use super::source::{ImportError, SourceError, SourceFile};
use super::zones;
use crate::builder::RegistryBuilder;
use crate::electing;
use crate::election::Election;
use crate::index::StationIdx;
use crate::registry::Registry;
use model::{Level, Parameters};
use std::collections::{BTreeMap, BTreeSet, HashSet};

const COLUMNS: [&str; 11] =
    ["kel_id", "prov", "kab", "kec", "kel", "tps", "kpu_pas1", "kpu_pas2", "kpu_sah", "kpu_tsah", "kpu_jum"];

/// 15:00 WIB on polling day.
const EMBARGO_2019: i64 = 1_555_488_000;

/// Portal ids of provinces, kab/kota and kecamatan, which the source has none for, count up from here;
/// a village has the source's own id modulo 2^32 (ids abroad may be negative), a station its place, from 1.
const PORTAL_ID_FIRST: u32 = 1_000_000_000;

/// Numbers that fit four digits.
const STATION_NUMBER_MAX: u32 = 9_999;

#[rustfmt::skip]
const PROVINCES: [(&str, &str); 35] = [
    ("ACEH", "11"), ("SUMATERA UTARA", "12"), ("SUMATERA BARAT", "13"), ("RIAU", "14"), ("JAMBI", "15"),
    ("SUMATERA SELATAN", "16"), ("BENGKULU", "17"), ("LAMPUNG", "18"), ("KEPULAUAN BANGKA BELITUNG", "19"),
    ("KEPULAUAN RIAU", "21"), ("DKI JAKARTA", "31"), ("JAWA BARAT", "32"), ("JAWA TENGAH", "33"),
    ("DAERAH ISTIMEWA YOGYAKARTA", "34"), ("JAWA TIMUR", "35"), ("BANTEN", "36"), ("BALI", "51"),
    ("NUSA TENGGARA BARAT", "52"), ("NUSA TENGGARA TIMUR", "53"), ("KALIMANTAN BARAT", "61"),
    ("KALIMANTAN TENGAH", "62"), ("KALIMANTAN SELATAN", "63"), ("KALIMANTAN TIMUR", "64"),
    ("KALIMANTAN UTARA", "65"), ("SULAWESI UTARA", "71"), ("SULAWESI TENGAH", "72"),
    ("SULAWESI SELATAN", "73"), ("SULAWESI TENGGARA", "74"), ("GORONTALO", "75"), ("SULAWESI BARAT", "76"),
    ("MALUKU", "81"), ("MALUKU UTARA", "82"), ("PAPUA", "91"), ("PAPUA BARAT", "92"), ("Luar Negeri", "99"),
];

/// Province, kab/kota, kecamatan, kelurahan.
type Names<'a> = [&'a str; 4];

struct Row<'a> {
    line: u64,
    village: i32,
    number: u32,
    names: Names<'a>,
}

/// Reads the stations of the 2019 count and freezes their registry.
///
/// # Errors
/// A file that can't be read as what it should be, or rows that were taken but don't fit together.
pub fn pemilu_2019(source: SourceFile<'_>) -> Result<(Registry, ImportReport), ImportError> {
    let mut report = ImportReport::default();
    let (rows, codes) = read(source, &mut report)?;
    let mut builder = RegistryBuilder::new(Election {
        id: "pemilu-2019".into(),
        name: "Pemilihan Presiden dan Wakil Presiden 2019".into(),
        date: "2019-04-17".into(),
        drill: false,
        parameters: Parameters { embargo_until: EMBARGO_2019, ..Parameters::general() },
    });
    for (code, region) in &codes.regions {
        builder.add_region(region.level, code, region.name, region.parent(code), region.portal_id);
        report.take(
            ["nation", "provinces", "regencies", "kecamatan", "villages", "stations"]
                [usize::from(region.level.tingkat())],
        );
        if region.level == Level::Province {
            zones::mark(&mut builder, code);
        }
    }
    let mut stations: Vec<(&str, u32)> =
        rows.iter().filter_map(|r| Some((codes.village(r)?, r.number))).collect();
    stations.sort_unstable();
    for (portal_id, (village, number)) in (1u32..).zip(stations) {
        let (code, name) = (format!("{village}{number:04}"), format!("TPS {number:03}"));
        builder.add_station(village, &code, &name, portal_id, None);
        report.take("stations");
    }
    builder.add_district(district(&PAIRS_2019));
    report.sort();
    builder.set_rules(electing::pemilu_2019());
    let registry = builder.freeze().map_err(ImportError::Registry)?;
    Ok((registry, report))
}

/// The station of every data line of the file: position 0 is line 2. None for lines that hold no station of their own.
///
/// # Errors
/// A file that can't be read as what it should be.
pub fn station_codes_2019(
    registry: &Registry,
    source: SourceFile<'_>,
) -> Result<Vec<Option<StationIdx>>, SourceError> {
    let (rows, codes) = read(source, &mut ImportReport::default())?;
    let lines = source.bytes.strip_suffix(b"\n").unwrap_or(source.bytes);
    let mut stations = vec![None; lines.split(|b| *b == b'\n').count().saturating_sub(1)];
    for row in &rows {
        let place = usize::try_from(row.line).ok().and_then(|line| stations.get_mut(line.checked_sub(2)?));
        if let (Some(place), Some(village)) = (place, codes.village(row)) {
            *place = registry.station_by_code(&format!("{village}{:04}", row.number));
        }
    }
    Ok(stations)
}

/// Rows that are stations, each once, and the codes of their regions.
fn read<'a>(
    source: SourceFile<'a>,
    report: &mut ImportReport,
) -> Result<(Vec<Row<'a>>, Codes<'a>), SourceError> {
    let mut rows = Vec::new();
    let mut villages: BTreeMap<i32, Names<'a>> = BTreeMap::new();
    let mut seen: HashSet<(i32, u32)> = HashSet::new();
    for (line, [village, province, regency, kecamatan, name, number, ..]) in
        rows::tsv(source, COLUMNS, report)?
    {
        let names = [province, regency, kecamatan, name];
        let digits = village.strip_prefix('-').unwrap_or(village);
        let id = clean::number::<i32>(digits).map(|n| if digits == village { n } else { -n });
        let number = clean::number::<u32>(number).filter(|n| (1..=STATION_NUMBER_MAX).contains(n));
        let (Some(id), Some(number)) = (id, number) else {
            report.leave(source.name, line, Reason::BadNumber, &format!("{village} {name}"));
            continue;
        };
        if names.iter().any(|n| clean::name(n).is_none_or(|(_, cleaned)| cleaned)) {
            report.leave(source.name, line, Reason::BadName, &names.join(" / "));
            continue;
        }
        if villages.get(&id).is_some_and(|first| *first != names) {
            report.leave(source.name, line, Reason::VillageDiffers, &format!("{id} {}", names.join(" / ")));
            continue;
        }
        if !seen.insert((id, number)) {
            report.leave(source.name, line, Reason::DuplicateCode, &format!("{id} {number}"));
            continue;
        }
        villages.insert(id, names);
        rows.push(Row { line, village: id, number, names });
    }
    let codes = Codes::assign(&villages);
    rows.retain(|row| {
        let coded = codes.village(row).is_some();
        if !coded {
            report.leave(source.name, row.line, Reason::CodesExhausted, &row.names.join(" / "));
        }
        coded
    });
    Ok((rows, codes))
}

struct CodedRegion<'a> {
    level: Level,
    name: &'a str,
    portal_id: u32,
}

impl CodedRegion<'_> {
    fn parent<'c>(&self, code: &'c str) -> &'c str {
        match self.level {
            Level::Province => "0",
            Level::Regency => &code[..2],
            Level::Kecamatan => &code[..4],
            _ => &code[..6],
        }
    }
}

/// Codes made for the regions.
struct Codes<'a> {
    regions: BTreeMap<String, CodedRegion<'a>>,
    villages: BTreeMap<i32, String>,
}

impl<'a> Codes<'a> {
    fn village(&self, row: &Row<'_>) -> Option<&str> {
        self.villages.get(&row.village).map(String::as_str)
    }

    /// Numbers all regions in the order of their names.
    fn assign(villages: &BTreeMap<i32, Names<'a>>) -> Self {
        let mut sorted: Vec<(Names<'a>, i32)> = villages.iter().map(|(id, names)| (*names, *id)).collect();
        sorted.sort_unstable();
        let mut codes = Codes { regions: BTreeMap::new(), villages: BTreeMap::new() };
        let provinces: BTreeSet<&str> = sorted.iter().map(|(names, _)| names[0]).collect();
        let unknown: Vec<&str> = provinces.iter().filter(|p| known(p).is_none()).copied().collect();
        // The last of each level: its names so far, its code, and how many children have codes.
        let mut path: Vec<(&str, Option<String>, u32)> = Vec::new();
        let mut next_portal_id = PORTAL_ID_FIRST;
        for (names, id) in sorted {
            let same = path.iter().zip(names).take_while(|((name, ..), other)| name == other).count();
            path.truncate(same.min(3));
            while path.len() < 3 {
                let depth = path.len();
                let name = names[depth];
                let code = match path.last_mut() {
                    None => known(name).map(String::from).or_else(|| {
                        let place = unknown.iter().position(|p| *p == name)?;
                        two(100 + place as u32)
                    }),
                    Some((_, parent, children)) => {
                        *children += 1;
                        parent.as_ref().and_then(|p| Some(format!("{p}{}", two(*children)?)))
                    }
                };
                if let Some(code) = &code {
                    let level = [Level::Province, Level::Regency, Level::Kecamatan][depth];
                    let region = CodedRegion { level, name, portal_id: next_portal_id };
                    next_portal_id += 1;
                    codes.regions.insert(code.clone(), region);
                }
                path.push((name, code, 0));
            }
            let Some((_, Some(parent), children)) = path.last_mut() else { continue };
            *children += 1;
            if *children <= 9_999 {
                let code = format!("{parent}{children:04}");
                let region =
                    CodedRegion { level: Level::Village, name: names[3], portal_id: id.cast_unsigned() };
                codes.villages.insert(id, code.clone());
                codes.regions.insert(code, region);
            }
        }
        codes
    }
}

fn known(province: &str) -> Option<&'static str> {
    PROVINCES.iter().find(|(name, _)| *name == province).map(|(_, code)| *code)
}

/// A number as two characters: digits up to 99, then `A0` to `Z9`.
fn two(number: u32) -> Option<String> {
    let beyond = number.checked_sub(100);
    match beyond {
        None => Some(format!("{number:02}")),
        Some(rest) => {
            let letter = char::from(b'A' + u8::try_from(rest / 10).ok().filter(|l| *l < 26)?);
            Some(format!("{letter}{}", rest % 10))
        }
    }
}
