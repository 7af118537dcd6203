//! Where the fold and the oracle disagree.

use super::{OracleState, Sums, Totals};
use model::control::ControlSet;
use model::{Contest, Field, KeyId, Stage};
use registry::{DistrictIdx, Registry, StationIdx};
use std::collections::{BTreeMap, BTreeSet};
use tabulate::{AnomalyKind, Status, Tabulation, Tally};

/// Every difference in words; empty when they agree.
pub fn differences(registry: &Registry, fold: &Tabulation, oracle: &OracleState) -> Vec<String> {
    let mut out = Vec::new();
    let statuses: BTreeMap<u64, &str> = fold.events().map(|(_, e)| (e.index, word(e.status))).collect();
    note(&mut out, "statuses", &statuses, &oracle.statuses);
    let anomalies: Vec<(u64, &str, KeyId, u16)> =
        fold.anomalies().iter().map(|a| (a.index, kind(a.kind), a.by, a.refusal)).collect();
    note(&mut out, "anomalies", &anomalies, &oracle.anomalies);
    let cuts: Vec<u64> = fold.cuts().iter().map(|c| c.index).collect();
    note(&mut out, "cuts", &cuts, &oracle.cuts);
    for contest in registry.contests() {
        for station in (0..registry.station_count()).map(StationIdx) {
            form(registry, fold, oracle, *contest, station, &mut out);
        }
        for region in registry.regions() {
            let code = registry.region(region).code;
            let columns = fold.columns(registry, *contest, region);
            match fold.totals(registry, *contest, region) {
                Some(found) => {
                    let expected = &oracle.regions[&(*contest, code.to_string())];
                    totals(&format!("{contest} {code}"), &found, &columns, expected, &mut out);
                }
                None => out.push(format!("{contest} {code}: no totals")),
            }
        }
    }
    for d in (0..registry.district_count()).map(DistrictIdx) {
        let district = registry.district(d);
        let name = format!("{} {}", district.contest, district.code);
        match fold.district_totals(d) {
            Some(found) => {
                let expected = &oracle.districts[&(district.contest, district.code.to_string())];
                totals(&name, found, district.schema.fields(), expected, &mut out);
            }
            None => out.push(format!("{name}: no totals")),
        }
    }
    out
}

fn note<T: PartialEq + std::fmt::Debug>(out: &mut Vec<String>, what: &str, fold: &T, oracle: &T) {
    if fold != oracle {
        out.push(format!("{what}: fold {fold:?}, oracle {oracle:?}"));
    }
}

fn form(
    registry: &Registry,
    fold: &Tabulation,
    oracle: &OracleState,
    contest: Contest,
    station: StationIdx,
    out: &mut Vec<String>,
) {
    let code = registry.station(station).code;
    let name = format!("form {contest} {code}");
    let Some(state) = fold.form(contest, station) else {
        return out.push(format!("{name}: not there"));
    };
    let found = super::Form {
        current: state.current().map(|e| fold.event(e).index),
        stage: fold.stage(state),
        values: state.current().map(|e| fold.values(e).to_vec()).unwrap_or_default(),
        disputed: state.disputed,
        held: state.held,
        headline: fold.in_headline(state),
        incomplete: state.incomplete,
        versions: fold
            .versions(state)
            .iter()
            .map(|v| v.iter().map(|e| fold.event(*e).index).collect())
            .collect(),
        objected: state.objected,
        absent: state.absent,
        broken: codes(state.answers.broken),
        kept: codes(state.answers.kept),
    };
    let expected = oracle.forms.get(&(contest, code.to_string())).cloned().unwrap_or_default();
    note(out, &name, &found, &expected);
    let acts: Vec<(u64, u16)> =
        fold.acts(contest, station).iter().map(|act| (act.index, act.refusal)).collect();
    let said = oracle.acts.get(&(contest, code.to_string())).cloned().unwrap_or_default();
    note(out, &format!("{name} acts"), &acts, &said);
    let broken: BTreeSet<String> = fold
        .explain(registry, contest, station)
        .into_iter()
        .filter(|i| i.answer == model::control::Answer::Broken)
        .map(|i| i.control.code().to_string())
        .collect();
    note(out, &format!("{name} explained"), &broken, &expected.broken);
}

fn codes(set: ControlSet) -> BTreeSet<String> {
    set.iter().map(|c| c.code().to_string()).collect()
}

fn totals(name: &str, fold: &tabulate::Totals, columns: &[Field], oracle: &Totals, out: &mut Vec<String>) {
    let nonzero = |n: &u64| *n > 0;
    let found = Totals {
        stations: u128::from(fold.stations),
        stages: Stage::ALL.into_iter().zip(fold.stages).filter(|(_, n)| nonzero(n)).map(wide).collect(),
        held: u128::from(fold.held),
        disputed: u128::from(fold.disputed),
        incomplete: u128::from(fold.incomplete),
        absent: u128::from(fold.absent),
        objected: u128::from(fold.objected),
        broken: (1..=16u8)
            .map(|k| format!("K{k}"))
            .zip(fold.broken)
            .filter(|(_, n)| nonzero(n))
            .map(|(k, n)| (k, u128::from(n)))
            .collect(),
        broken_any: u128::from(fold.broken_any),
        recorded: sums(&fold.recorded, columns),
        headline: sums(&fold.headline, columns),
        newest: fold.newest,
        said: fold.said,
    };
    note(out, &format!("totals {name}"), &found, oracle);
}

fn wide((stage, n): (Stage, u64)) -> (Stage, u128) {
    (stage, u128::from(n))
}

fn sums(tally: &Tally, columns: &[Field]) -> Sums {
    let cell = |(i, field): (usize, &Field)| {
        let (sum, present) = (tally.sums.get(i)?, tally.present.get(i)?);
        (*present > 0 || *sum > 0).then(|| (field.to_string(), (u128::from(*sum), u128::from(*present))))
    };
    let mut columns: BTreeMap<_, _> = columns.iter().enumerate().filter_map(cell).collect();
    if tally.sums.len() != tally.present.len() {
        columns.insert("columns".into(), (tally.sums.len() as u128, tally.present.len() as u128));
    }
    Sums { forms: u128::from(tally.forms), columns }
}

fn word(status: Status) -> &'static str {
    match status {
        Status::Counted => "counted",
        Status::Superseded => "superseded",
        Status::Disputed => "disputed",
        Status::Held => "held",
        Status::Refused => "refused",
    }
}

fn kind(kind: AnomalyKind) -> &'static str {
    match kind {
        AnomalyKind::Gap => "gap",
        AnomalyKind::Fork => "fork",
        AnomalyKind::Double => "double",
        AnomalyKind::Refused => "refused",
    }
}
