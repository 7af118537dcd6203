//! The registry of the general election of 2024 from its public sources.

use super::candidate_ids::CandidateIds;
use super::candidates::{self, Lists};
use super::dapil::{self, Districts};
use super::missions;
use super::overseas;
use super::parties;
use super::population::Populations;
use super::presidential::{PAIRS_2024, district};
use super::report::{ImportReport, Reason};
use super::seats;
use super::source::{ImportError, SourceFile};
use super::tree::{self, Tree};
use super::zones::{self, ABROAD};
use crate::builder::{DistrictRow, RegistryBuilder};
use crate::electing;
use crate::election::{Contestants, Election};
use crate::index::{RegionIdx, StationIdx};
use crate::registry::Registry;
use model::contest::Occasion;
use model::{CandidateId, Contest, Level, Parameters};
use std::collections::BTreeMap;

/// 15:00 WIB on polling day, two hours after the polls close in the west (UU 7/2017 art. 449(5)).
const EMBARGO_2024: i64 = 1_707_897_600;

/// Seats of a province in the DPD (UU 7/2017 art. 196).
const DPD_SEATS: u32 = 4;

/// The district that also holds the stations abroad: DKI Jakarta II.
const ABROAD_DISTRICT: &str = "3102";

/// The files of 2024, decompressed.
#[derive(Clone, Copy, Debug)]
pub struct Files2024<'a> {
    /// Region tree with stations, TSV.
    pub tree: SourceFile<'a>,
    /// Stations abroad of the second source, CSV.
    pub overseas: SourceFile<'a>,
    /// The portal's codes of stations abroad, CSV.
    pub overseas_codes: Option<SourceFile<'a>>,
    /// The portal's list of missions abroad (`wilayah/pemilu/ppwp/99.json`).
    pub missions: Option<SourceFile<'a>>,
    /// Parties, JSON.
    pub parties: SourceFile<'a>,
    /// The portal's own file of parties (`pemilu/partai.json`).
    pub portal_parties: Option<SourceFile<'a>>,
    /// The portal's ids of candidates, CSV.
    pub candidate_ids: Option<SourceFile<'a>>,
    /// How many people live in districts, CSV.
    pub population: Option<SourceFile<'a>>,
    /// Candidates for the DPR, CSV.
    pub dpr: SourceFile<'a>,
    /// Candidates for the DPD, CSV.
    pub dpd: SourceFile<'a>,
    /// Candidates for DPRD provinsi, CSV.
    pub dprd_province: SourceFile<'a>,
    /// Candidates for DPRD kabupaten/kota, CSV.
    pub dprd_regency: SourceFile<'a>,
    /// Districts and their regions, CSV.
    pub districts: SourceFile<'a>,
    /// Seats of the DPR's districts, CSV.
    pub seats: SourceFile<'a>,
}

/// Reads all files of 2024 and freezes the registry.
///
/// # Errors
/// A file that can't be read as what it should be, or rows that were taken but don't fit together.
pub fn pemilu_2024(files: &Files2024<'_>) -> Result<(Registry, ImportReport), ImportError> {
    let mut report = ImportReport::default();
    let mut builder = RegistryBuilder::new(Election {
        id: "pemilu-2024".into(),
        name: "Pemilihan Umum 2024".into(),
        date: "2024-02-14".into(),
        drill: false,
        parameters: Parameters { embargo_until: EMBARGO_2024, ..Parameters::general() },
    });
    let mut tree = tree::read(files.tree, &mut builder, &mut report)?;
    overseas::read(files.overseas, files.overseas_codes, &tree, &mut builder, &mut report)?;
    if let Some(missions) = files.missions {
        missions::read(missions, &mut tree, &mut builder, &mut report)?;
    }
    tree.of_level(Level::Province).for_each(|(code, _)| zones::mark(&mut builder, code));

    let parties = parties::read(files.parties, files.portal_parties, &mut report)?;
    parties.parties.iter().for_each(|party| builder.add_party(party.clone()));

    let mut districts = dapil::read(files.districts, &tree, &mut report)?;
    districts.insert(Contest::Pdpd, provinces(&tree));
    if let Some(pdpr) = districts.get_mut(&Contest::Pdpr)
        && pdpr.names.contains_key(ABROAD_DISTRICT)
        && tree.places.contains_key(ABROAD)
    {
        pdpr.holders.insert(ABROAD.into(), ABROAD_DISTRICT.into());
    }
    builder.add_district(district(&PAIRS_2024));
    let mut ids = match files.candidate_ids {
        Some(source) => {
            let pairs = PAIRS_2024.iter().map(|(id, ..)| CandidateId(*id));
            CandidateIds::read(source, pairs, &mut report)?
        }
        None => CandidateIds::default(),
    };
    let mut people = match files.population {
        Some(source) => Populations::read(source, &mut report)?,
        None => Populations::default(),
    };
    let none = Districts::default();
    for (contest, source) in [
        (Contest::Pdpr, files.dpr),
        (Contest::Pdpd, files.dpd),
        (Contest::Pdprdp, files.dprd_province),
        (Contest::Pdprdk, files.dprd_regency),
    ] {
        let mine = districts.get(&contest).unwrap_or(&none);
        let lists = candidates::read(source, contest, &mine.names, &parties, &mut ids, &mut report)?;
        let seats = match contest {
            Contest::Pdpr => seats::read(files.seats, &mine.names, &mut report)?,
            Contest::Pdpd => mine.names.keys().map(|code| (code.clone(), DPD_SEATS)).collect(),
            _ => BTreeMap::new(),
        };
        add(contest, mine, lists, (&seats, &mut people), files.districts, &mut builder, &mut report);
    }
    ids.finish(&mut report);
    people.finish(files.population.map_or("", |f| f.name), &mut report);
    for (absent, name) in [
        (files.overseas_codes.is_none(), "wilayah_2024_overseas_codes_feb2024.csv"),
        (files.missions.is_none(), "wilayah/pemilu/ppwp/99.json"),
        (files.portal_parties.is_none(), "pemilu/partai.json"),
    ] {
        if absent {
            report.note(name, 0, Reason::FileAbsent, name);
        }
    }
    builder.set_rules(electing::pemilu_2024());
    let registry = builder.freeze().map_err(ImportError::Registry)?;
    note_without_district(&registry, files.districts, &mut report);
    report.sort();
    Ok((registry, report))
}

/// The districts of the DPD: every province at home.
fn provinces(tree: &Tree) -> Districts {
    let home = || tree.of_level(Level::Province).filter(|(code, _)| *code != ABROAD);
    Districts {
        names: home().map(|(code, place)| (code.to_string(), place.name.clone())).collect(),
        holders: home().map(|(code, _)| (code.to_string(), code.to_string())).collect(),
    }
}

fn add(
    contest: Contest,
    districts: &Districts,
    mut lists: Lists,
    (seats, people): (&BTreeMap<String, u32>, &mut Populations),
    source: SourceFile<'_>,
    builder: &mut RegistryBuilder,
    report: &mut ImportReport,
) {
    let mut holds: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (region, district) in &districts.holders {
        holds.entry(district).or_default().push(region.clone());
    }
    for (code, name) in &districts.names {
        let Some(contestants) = lists.remove(code) else {
            report.leave(source.name, 0, Reason::NobodyStands, &format!("{contest} {code} {name}"));
            continue;
        };
        report.take(match contestants {
            Contestants::Singles(_) => "districts of single candidates",
            Contestants::Lists(_) => "districts of lists",
        });
        builder.add_district(DistrictRow {
            contest,
            code: code.clone(),
            name: name.clone(),
            seats: seats.get(code).copied(),
            population: people.of(contest, code, report),
            contestants,
            holds: holds.remove(code.as_str()).unwrap_or_default(),
        });
    }
}

/// Notes stations that no district holds though the contest takes place elsewhere in their province, by kecamatan.
fn note_without_district(registry: &Registry, source: SourceFile<'_>, report: &mut ImportReport) {
    for contest in Contest::of(Occasion::Pemilu) {
        for province in registry.children(RegionIdx::NATION) {
            let stations = registry.stations(province).map(StationIdx);
            let without: Vec<_> =
                stations.filter(|station| !registry.takes_place_at(contest, *station)).collect();
            if without.len() == registry.stations(province).len() {
                continue;
            }
            let mut kecamatan: BTreeMap<RegionIdx, u32> = BTreeMap::new();
            for station in without {
                let village = registry.region(registry.station(station).village);
                *kecamatan.entry(village.parent.unwrap_or(province)).or_default() += 1;
            }
            for (region, count) in kecamatan {
                let region = registry.region(region);
                let detail = format!("{contest} {} {}: {count} TPS", region.code, region.name);
                report.note(source.name, 0, Reason::StationsWithoutDistrict, &detail);
            }
        }
    }
}
