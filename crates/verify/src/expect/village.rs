//! The files of a village's node: two for each form, two for each contest.

use super::counts::{Count, REGULAR};
use super::station::{FormFacts, portal_file, result};
use super::{File, Files, State, region};
use crate::Check;
use crate::entries::Extra;
use model::contest::Occasion;
use model::event::Portal;
use model::{Contest, Level, Stage};
use registry::{RegionIdx, StationIdx};
use shapes::own::{StationLine, TreeFormat};
use shapes::paths::{counts, join};
use shapes::portal::StationFile;
use std::collections::BTreeMap;

pub(super) fn village(state: &State<'_>, village: RegionIdx, files: &mut Files) {
    let codes = state.places.codes(village);
    let path = state.places.path(village);
    for contest in state.registry.contests() {
        if state.registry.district_at(*contest, village).is_none() {
            continue;
        }
        let (hhcw, hasil) = (counts("hhcw", *contest), format!("v1/hasil/{contest}"));
        let (mut parts, mut lines) = (BTreeMap::new(), Vec::new());
        for station in state.registry.stations(village).map(StationIdx) {
            let Some(facts) = FormFacts::of(state, *contest, station) else { continue };
            let code = state.registry.station(station).code;
            let below = || codes.iter().copied().chain([code]);
            let (portal, old, own) = match portal(state, &facts) {
                Ok(portal) => {
                    let old = published(*contest, portal_file(state, &facts, portal.as_ref()));
                    let own = File::Result(Box::new(result(state, &facts, &path, portal.as_ref())));
                    (portal, old, own)
                }
                Err(why) => (
                    None,
                    File::Unknown(Check::StationFiles, why.clone()),
                    File::Unknown(Check::Stations, why),
                ),
            };
            files.insert(join(&hhcw, below()), old);
            files.insert(join(&hasil, below()), own);
            parts.insert(code.to_string(), part(state, &facts, portal.as_ref()));
            lines.push(line(state, &facts));
        }
        let totals = state.fold.totals(state.registry, *contest, village).unwrap_or_default();
        let count = Count::of(state, *contest, village, &totals);
        let file = count.published(state, *contest, Level::Village, parts);
        files.insert(join(&hhcw, codes.iter().copied()), file);
        let own = region::result(state, *contest, village, totals, Vec::new(), lines);
        files.insert(join(&hasil, codes.iter().copied()), File::Region(Box::new(own)));
    }
}

/// The file of a station in the shape of its contest's occasion.
fn published(contest: Contest, file: StationFile) -> File {
    match contest.about().occasion {
        Occasion::Pemilu => File::Station(Box::new(file)),
        Occasion::Pilkada => File::PilkadaStation(Box::new(file.into())),
    }
}

/// How the imported file looked, where the event that counts is one of a 2024 file.
fn portal(state: &State<'_>, facts: &FormFacts<'_>) -> Result<Option<Portal>, String> {
    match facts.current.filter(|e| e.kind.has_portal()) {
        None => Ok(None),
        Some(event) => Ok(match state.extra(event.index)? {
            Extra::Portal(portal) => Some(*portal),
            _ => None,
        }),
    }
}

/// A station's line in the village's file of 2024: what it adds to the headline total.
fn part(state: &State<'_>, facts: &FormFacts<'_>, portal: Option<&Portal>) -> (String, Count) {
    let poll = portal.and_then(|p| p.psu.as_deref()).or(facts.repeated()).unwrap_or(REGULAR);
    let village = state.registry.station(facts.station).village;
    let ids = state.places.columns(facts.contest, village).map_or(&[][..], |c| &c.ids);
    let mut votes = BTreeMap::new();
    if let (Some(plan), true) = (state.places.plan(facts.at), facts.in_headline(state)) {
        for (column, id) in ids {
            let value = plan.columns.get(*column).copied().flatten().and_then(|at| facts.value(at));
            votes.extend(value.map(|v| (id.clone(), u64::from(v))));
        }
    }
    let is_in = match state.format {
        TreeFormat::V1 => !votes.is_empty(),
        TreeFormat::V2 | TreeFormat::V3 | TreeFormat::V4 | TreeFormat::V5 | TreeFormat::V6 => {
            facts.stage != Stage::BelumMasuk
        }
    };
    (poll.into(), Count::station(is_in, votes))
}

/// A station's line in our own file of the village.
fn line(state: &State<'_>, facts: &FormFacts<'_>) -> StationLine {
    let columns = state.places.plan(facts.at).map_or(&[][..], |p| &p.columns);
    let values = match facts.current {
        Some(_) => columns.iter().map(|at| at.and_then(|at| facts.value(at))).collect(),
        None => Vec::new(),
    };
    StationLine {
        station: state.places.station_named(facts.station),
        stage: facts.stage,
        held: facts.form.held,
        disputed: facts.form.disputed,
        incomplete: state.since(TreeFormat::V2, || facts.form.incomplete),
        absent: state.since(TreeFormat::V6, || facts.form.absent),
        objected: state.since(TreeFormat::V6, || facts.form.objected),
        broken: facts.broken().map(String::from).collect(),
        values,
    }
}
