//! Which regions the districts of DPR, DPRD provinsi and DPRD kab/kota hold (`dapil_wilayah.csv`).
//!
//! The file and the region tree number some kecamatan of Papua Barat Daya otherwise: a code of one may be that of
//! another region in the other. So names decide before codes: rows whose code and name agree are taken first, then
//! rows whose name is found among the regions of the same parent, then rows whose code is free (the name is
//! a variant spelling). What is still open is left.

#![expect(clippy::disallowed_types, reason = "look-ups while a source is read")]

use super::clean;
use super::report::{ImportReport, Reason};
use super::rows;
use super::source::{SourceError, SourceFile};
use super::tree::Tree;
use model::{Contest, Level};
use std::collections::{BTreeMap, HashMap};

const COLUMNS: [&str; 7] =
    ["jenis_dapil", "kode_dapil", "nama_dapil", "kode_wilayah", "tingkatan_wilayah", "nama", "is_pecah"];

const KINDS: [(&str, Contest); 3] =
    [("DPR RI", Contest::Pdpr), ("DPRD PROVINSI", Contest::Pdprdp), ("DPRD KABUPATEN/KOTA", Contest::Pdprdk)];

const LEVELS: [(&str, Level); 3] =
    [("Kabupaten/Kota", Level::Regency), ("Kecamatan", Level::Kecamatan), ("Desa/Kelurahan", Level::Village)];

/// Districts of one contest.
#[derive(Clone, Debug, Default)]
pub struct Districts {
    /// Names by code.
    pub names: BTreeMap<String, String>,
    /// Code of the district that holds a region, by the region's code.
    pub holders: BTreeMap<String, String>,
}

struct Row {
    line: u64,
    contest: Contest,
    district: String,
    region: String,
    level: Level,
    name: String,
}

/// Reads the districts with what they hold.
pub fn read(
    source: SourceFile<'_>,
    tree: &Tree,
    report: &mut ImportReport,
) -> Result<BTreeMap<Contest, Districts>, SourceError> {
    let mut districts: BTreeMap<Contest, Districts> = BTreeMap::new();
    let mut open = parse(source, &mut districts, report)?;
    let by_name = names(tree);
    let mut claims = Claims { source, districts: &mut districts, report };
    open.retain(|row| {
        let same = tree.places.get(&row.region);
        let agrees =
            same.is_some_and(|p| p.level == row.level && clean::key(&p.name) == clean::key(&row.name));
        if agrees {
            claims.claim(row, &row.region, None);
        }
        !agrees
    });
    open.retain(|row| {
        let parent = parent_code(row);
        let found = by_name.get(&(parent.to_string(), clean::key(&row.name))).and_then(Option::as_ref);
        if let Some(region) = found {
            claims.claim(row, region, Some(Reason::FoundByName));
        }
        found.is_none()
    });
    for row in &open {
        match tree.places.get(&row.region) {
            Some(place) if place.level == row.level => {
                claims.claim(row, &row.region, Some(Reason::FoundByCode));
            }
            _ => claims.report.leave(
                source.name,
                row.line,
                Reason::UnknownRegion,
                &format!("{} {}", row.region, row.name),
            ),
        }
    }
    for (contest, districts) in &mut districts {
        drop_nested(source, *contest, districts, tree, report);
    }
    Ok(districts)
}

fn parse(
    source: SourceFile<'_>,
    districts: &mut BTreeMap<Contest, Districts>,
    report: &mut ImportReport,
) -> Result<Vec<Row>, SourceError> {
    let mut open = Vec::new();
    for (line, [kind, code, district_name, region, level, name, split]) in rows::csv(source, COLUMNS, report)?
    {
        let Some((_, contest)) = KINDS.iter().find(|(k, _)| *k == kind) else {
            report.leave(source.name, line, Reason::UnknownDistrict, &kind);
            continue;
        };
        if clean::number::<u32>(&code).is_none() {
            report.leave(source.name, line, Reason::BadCode, &code);
            continue;
        }
        let Some((district_name, _)) = clean::name(district_name.trim()) else {
            report.leave(source.name, line, Reason::BadName, &code);
            continue;
        };
        let names = &mut districts.entry(*contest).or_default().names;
        names.entry(code.clone()).or_insert(district_name);
        if split == "True" {
            report.note(source.name, line, Reason::Split, &format!("{kind} {code}: {region} {name}"));
            continue;
        }
        let Some((_, level)) = LEVELS.iter().find(|(l, _)| *l == level) else {
            report.leave(source.name, line, Reason::BadLevel, &level);
            continue;
        };
        open.push(Row { line, contest: *contest, district: code, region, level: *level, name });
    }
    Ok(open)
}

/// Regions by parent and name; none where two of a parent share the name.
fn names(tree: &Tree) -> HashMap<(String, String), Option<String>> {
    let mut names = HashMap::new();
    for (code, place) in &tree.places {
        let key = (place.parent.clone(), clean::key(&place.name));
        names.entry(key).and_modify(|v| *v = None).or_insert_with(|| Some(code.clone()));
    }
    names
}

/// The parent's code that a row's own code begins with.
fn parent_code(row: &Row) -> &str {
    let length = match row.level {
        Level::Regency => 2,
        Level::Kecamatan => 4,
        _ => 6,
    };
    row.region.get(..length).unwrap_or("")
}

struct Claims<'a, 'b> {
    source: SourceFile<'a>,
    districts: &'b mut BTreeMap<Contest, Districts>,
    report: &'b mut ImportReport,
}

impl Claims<'_, '_> {
    fn claim(&mut self, row: &Row, region: &str, remark: Option<Reason>) {
        let holders = &mut self.districts.entry(row.contest).or_default().holders;
        let file = self.source.name;
        let detail = format!("{} {}: {} {} -> {region}", row.contest, row.district, row.region, row.name);
        match holders.get(region) {
            Some(holder) if *holder == row.district => {
                self.report.leave(file, row.line, Reason::DuplicateCode, &detail);
            }
            Some(_) => self.report.leave(file, row.line, Reason::HeldTwice, &detail),
            None => {
                holders.insert(region.to_string(), row.district.clone());
                self.report.take("regions of districts");
                if let Some(reason) = remark {
                    self.report.note(file, row.line, reason, &detail);
                }
            }
        }
    }
}

/// Drops what a district holds already by a larger region.
fn drop_nested(
    source: SourceFile<'_>,
    contest: Contest,
    districts: &mut Districts,
    tree: &Tree,
    report: &mut ImportReport,
) {
    let holders = &districts.holders;
    let outer = |region: &str| {
        let parents = std::iter::successors(tree.places.get(region), |p| tree.places.get(&p.parent));
        parents.map(|p| &p.parent).find_map(|parent| holders.get(parent))
    };
    let nested: Vec<String> = holders
        .iter()
        .filter(|(region, holder)| outer(region) == Some(holder))
        .map(|(region, _)| region.clone())
        .collect();
    for region in nested {
        report.note(source.name, 0, Reason::HeldAlready, &format!("{contest}: {region}"));
        districts.holders.remove(&region);
    }
}
