//! Files of a village: its counts, and one file of each kind for every station and contest.

use super::counts::{Count, Part, REGULER};
use super::station::{Facts, portal_file};
use super::{Files, history, region};
use crate::PublishError;
use crate::view::{Extra, View, json};
use model::{Contest, Level, Stage};
use registry::{DistrictIdx, RegionIdx, StationIdx};
use shapes::own::{Named, StationLine};
use shapes::paths::{self, join};
use std::collections::BTreeMap;
use tabulate::EventKind;

/// All count files of a village.
pub(crate) fn village(view: &View<'_>, region: RegionIdx, files: &mut Files) -> Result<(), PublishError> {
    let codes = view.codes(region);
    let path = view.path(region);
    let contests: Vec<(Contest, DistrictIdx)> = view
        .registry
        .contests()
        .iter()
        .filter_map(|c| view.registry.district_at(*c, region).map(|d| (*c, d)))
        .collect();
    let forms =
        || contests.iter().flat_map(|(c, _)| view.registry.stations(region).map(|s| (*c, StationIdx(s))));
    let acts = forms().flat_map(|(c, s)| view.fold.acts(c, s)).map(|act| act.index);
    // Of an imported file only the look of what counts is shown; of a confirmation, what was confirmed at any time.
    let wanted = forms().filter_map(|(c, s)| view.fold.form(c, s)).flat_map(|form| {
        view.fold.history(form).filter(|e| match view.fold.event(*e).kind {
            EventKind::ImportedPortal | EventKind::ImportedPortal2 => form.current() == Some(*e),
            EventKind::Confirmed => true,
            EventKind::Imported | EventKind::Imported2 => false,
            // Read with the acts.
            EventKind::Corrected | EventKind::Moved | EventKind::Decided => false,
        })
    });
    let extras = view.extras_and_pictures(&wanted.collect::<Vec<_>>(), acts)?;
    for (contest, district) in contests {
        contest_files(view, region, contest, district, (&codes, &path), &extras, files)?;
    }
    Ok(())
}

fn contest_files(
    view: &View<'_>,
    village: RegionIdx,
    contest: Contest,
    district: DistrictIdx,
    (codes, names): (&[&str], &[Named]),
    extras: &crate::view::Extras,
    files: &mut Files,
) -> Result<(), PublishError> {
    let (hhcw, hasil) = (paths::counts("hhcw", contest), format!("v1/hasil/{contest}"));
    let mut parts = BTreeMap::new();
    let mut lines = Vec::new();
    for station in view.registry.stations(village).map(StationIdx) {
        let Some(facts) = Facts::of(view, contest, district, station) else { continue };
        let portal = facts.current.and_then(|e| match extras.get(&view.fold.event(e).index) {
            Some(Extra::Portal(portal)) => Some(&**portal),
            _ => None,
        });
        let code = view.registry.station(station).code;
        let whole = || codes.iter().copied().chain([code]);
        parts.insert(code.to_string(), part(view, &facts, portal.and_then(|p| p.psu.as_deref())));
        lines.push(line(view, &facts));
        files.insert(join(&hhcw, whole()), portal_file(view, &facts, portal)?);
        files.insert(join(&hasil, whole()), json(&history::result(view, &facts, names, extras))?);
    }
    let of = view.fold.totals(view.registry, contest, village).unwrap_or_default();
    let count = Count::of(&of, view.columns(contest, village));
    let file = count.file(view, contest, Level::Village, parts)?;
    files.insert(join(&hhcw, codes.iter().copied()), file);
    let own = region::result(view, contest, village, of, Vec::new(), lines);
    files.insert(join(&hasil, codes.iter().copied()), json(&own)?);
    Ok(())
}

/// A station's line in the village's file of 2024: what it adds to the headline total.
fn part(view: &View<'_>, facts: &Facts<'_>, recorded_psu: Option<&str>) -> Part {
    let psu = recorded_psu.or_else(|| facts.repeat(view)).unwrap_or(REGULER);
    let mut votes = BTreeMap::new();
    if let Some(values) = facts.values.filter(|_| facts.in_headline(view)) {
        let picks = view.geography.picks(facts.district_at);
        for (column, id) in &view.columns(facts.contest, view.registry.station(facts.station).village).ids {
            let value = picks.get(*column).copied().flatten().and_then(|at| values.get(at));
            votes.extend(value.map(|v| (id.clone(), u64::from(v))));
        }
    }
    // It is in whenever something is recorded; what is held or in dispute has no votes here.
    let stations_in = u64::from(facts.stage != Stage::BelumMasuk);
    Part { psu: psu.into(), count: Count { stations: 1, stations_in, votes, ..Count::default() } }
}

/// A station's line in our own file of the village.
fn line(view: &View<'_>, facts: &Facts<'_>) -> StationLine {
    let picks = view.geography.picks(facts.district_at);
    let values = facts.values.map(|values| picks.iter().map(|at| at.and_then(|at| values.get(at))).collect());
    StationLine {
        station: view.station_named(facts.station),
        stage: facts.stage,
        held: facts.form.held,
        disputed: facts.form.disputed,
        incomplete: Some(facts.form.incomplete),
        absent: Some(facts.form.absent),
        objected: Some(facts.form.objected),
        broken: facts.form.answers.broken.iter().map(|c| c.code().into()).collect(),
        values: values.unwrap_or_default(),
    }
}
