//! Records of other systems into the log: compared with what it has of their forms, signed, appended, in rounds in which no
//! form stands twice.

mod told;

pub use told::{Imported, Told};

use crate::progress::Step;
use crate::{LogHome, ServiceError};
use importer::{Chain, Import, Known, Record, Remark, Signer, against_log, sign_records};
use model::event::Payload;
use model::{Entry, FormKey, SecretKey};
use tabulate::{EventNumber, Status, Tabulation};

/// Splits records so that no form stands twice in one round, in order.
fn rounds(records: Vec<Record>) -> Vec<Vec<Record>> {
    let mut rounds: Vec<Vec<Record>> = Vec::new();
    let mut times = std::collections::BTreeMap::new();
    for record in records {
        let n: &mut usize = times.entry(record.form.clone()).or_default();
        if rounds.len() == *n {
            rounds.push(Vec::new());
        }
        rounds[*n].push(record);
        *n += 1;
    }
    rounds
}

/// Events signed and appended at once: bounds memory, and gives the progress bar its steps.
const APPEND_CHUNK: usize = 32_768;

/// Signs and appends what the log does not say yet, and tells what came too late. Records of one form go in one after the
/// other, so that each replaces the one before. `key` is the importer's: events by the hundred thousand are signed at hand.
///
/// # Errors
/// Where the log does not take an event; what was appended before stays.
pub fn import(
    log: &LogHome,
    records: Vec<Record>,
    told: &mut Told,
    key: &SecretKey,
) -> Result<Imported, ServiceError> {
    let mut imported = Imported { records: records.len() as u64, ..Imported::default() };
    for round in rounds(records) {
        let step = append(log, round, told, key)?;
        imported.appended += step.appended;
        imported.behind += step.behind;
        imported.unchanged += step.unchanged;
    }
    Ok(imported)
}

fn append(
    log: &LogHome,
    records: Vec<Record>,
    told: &mut Told,
    key: &SecretKey,
) -> Result<Imported, ServiceError> {
    let tabulation = log.fold()?;
    let sorted = against_log(records, &|form: &FormKey| known(log, &tabulation, form))?;
    let behind = sorted.late.len() as u64;
    told.remarks.extend(sorted.late.iter().map(Remark::late));
    let (seq, prev) = tabulation.chain(key.id());
    let mut chain = Chain { seq, prev };
    let origin = log.origin().to_string();
    let signer = Signer { origin: &origin, key, time: log.now() };
    let (progress, total) = (&log.given().progress, sorted.fresh.len() as u64);
    let mut fresh = sorted.fresh;
    let mut appended = 0;
    while !fresh.is_empty() {
        let rest = fresh.split_off(fresh.len().min(APPEND_CHUNK));
        let events = sign_records(signer, &mut chain, std::mem::replace(&mut fresh, rest));
        let done = events.len() as u64;
        log.append(events)?;
        appended += done;
        progress.at(Step::Importing, appended, total);
    }
    log.sequence()?;
    progress.clear();
    Ok(Imported { appended, behind, unchanged: sorted.unchanged, ..Imported::default() })
}

/// The imports of a form that the log has.
fn known(log: &LogHome, tabulation: &Tabulation, form: &FormKey) -> Result<Known, ServiceError> {
    let state = log.registry.station_by_code(form.station.as_str());
    let Some(state) = state.and_then(|s| tabulation.form(form.contest, s)) else {
        return Ok(Known::default());
    };
    let of_form = |n: &EventNumber| {
        let event = tabulation.event(*n);
        let poll = (event.round, event.count) == (form.round, form.count);
        event.kind.is_imported() && event.status != Status::Refused && poll
    };
    let imports: Vec<EventNumber> = tabulation.history(state).filter(of_form).collect();
    let counts = state.current().filter(|n| imports.contains(n));
    let takes_part = |n: &&EventNumber| tabulation.behind(tabulation.event(**n)).is_none();
    let newest = counts.or_else(|| imports.iter().rev().find(takes_part).copied());
    let mut known = Known::default();
    for number in imports {
        let index = tabulation.event(number).index;
        let Some(import) = log.entries(index..index + 1)?.pop().and_then(import_of) else { continue };
        match Some(number) == newest {
            true => known.newest = Some(import),
            false => known.others.push(import),
        }
    }
    Ok(known)
}

fn import_of(entry: Entry) -> Option<Import> {
    match entry.event.payload() {
        Payload::FormImported(p) => Some(Import {
            id: entry.event.id(),
            portal: p.portal.clone(),
            stage: p.stage,
            values: p.values.clone(),
        }),
        _ => None,
    }
}
