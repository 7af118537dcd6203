//! Publishing: the fold of the log to the public tree, whole from the hour on, and before it only what stood before the first
//! form; and cuts, which are events of the log themselves.

use crate::hour::{Hour, Standing};
use crate::progress::Step;
use crate::source::LedgerSource;
use crate::{KeyName, LogHome, ServiceError, witnesses};
use model::event::{Cut, CutTotals, Payload, Witnessing, sign_by};
use model::{Contest, Digest, UtcSeconds};
use publish::{Config, PublishError, Publisher, Report, Scope, Tiles};
use registry::{RegionIdx, StationIdx};
use shapes::own::{CutItem, Root};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::{PublicTree, Store};
use tabulate::{CutRecord, Tabulation};
use tlog::{Checkpoint, Note, Policy};

/// Whether a cut may be made while the hour stands so.
///
/// # Errors
/// [`ServiceError::Unconfirmed`], [`ServiceError::CutBefore`].
pub fn may_cut(hour: &Hour, standing: Standing) -> Result<(), ServiceError> {
    match standing {
        Standing::Open => Ok(()),
        Standing::Unconfirmed => Err(hour.unconfirmed()),
        Standing::Before => Err(ServiceError::CutBefore(UtcSeconds(hour.at()))),
    }
}

/// Appends a cut of the present state and folds it in. Nobody else may append meanwhile.
///
/// # Errors
/// As [`cut_beside_others`].
pub fn cut(log: &LogHome, tabulation: &mut Tabulation, name: &str) -> Result<(), ServiceError> {
    let note = log.advance(tabulation)?;
    append_cut(log, tabulation, &note, name)?;
    log.advance(tabulation)?;
    Ok(())
}

/// Makes a cut while others append: publishes the state that is folded, appends the cut of it, writes the cut's files while the
/// fold stands there, and publishes the state that has the cut. Who dies between finds the cut in the log, and the next
/// publication writes its files ([`publish`]). Gives the entries published.
///
/// # Errors
/// [`ServiceError::CutExists`]; where the publisher's key does not sign, the log does not take it, or publishing fails.
pub fn cut_beside_others(
    log: &LogHome,
    tabulation: &mut Tabulation,
    name: &str,
) -> Result<u64, ServiceError> {
    let note = log.advance(tabulation)?;
    publish_at(log, tabulation, &note, Vec::new())?;
    let record = append_cut(log, tabulation, &note, name)?;
    let publisher = publisher(log, tabulation)?;
    let item = publisher.cut(tabulation, &source(log)?, &record, &|p| told(log, p))?;
    let note = log.advance(tabulation)?;
    publish_at(log, tabulation, &note, vec![item])?;
    Ok(tabulation.size())
}

/// Appends a cut of the state that is folded, whose checkpoint is `note`; gives it as the log has it.
fn append_cut(
    log: &LogHome,
    tabulation: &Tabulation,
    note: &[u8],
    name: &str,
) -> Result<CutRecord, ServiceError> {
    if tabulation.cuts().iter().any(|c| c.cut.name == name) {
        return Err(ServiceError::CutExists(name.into()));
    }
    let key = log.keys().signer(KeyName::Publisher)?;
    let root = match tabulation.size() {
        0 => tlog::empty_root(),
        _ => Checkpoint::parse(&Note::parse(note)?.text)?.root,
    };
    let totals: BTreeMap<String, CutTotals> = tabulation
        .contests()
        .iter()
        .filter_map(|c| Some((c.code().to_string(), cut_totals(log, tabulation, *c)?)))
        .collect();
    let payload = Payload::Cut(Cut {
        by: key.id(),
        kind: Cut::KIND.into(),
        name: name.into(),
        root: Digest(root),
        size: tabulation.size(),
        time: log.now(),
        totals,
    });
    let event = sign_by(log.origin(), payload, &[&*key])?;
    let id = event.id();
    log.append(vec![event])?;
    log.sequence()?;
    let from = tabulation.size();
    let entries = log.entries(from..log.ledger.size())?;
    let found = entries.into_iter().zip(from..).find_map(|(entry, index)| match entry.event.payload() {
        Payload::Cut(cut) if entry.event.id() == id => {
            Some(CutRecord { index, arrival: entry.arrival.0, cut: cut.clone() })
        }
        _ => None,
    });
    // The log has taken the event, or had it.
    found.ok_or_else(|| ServiceError::CutExists(name.into()))
}

/// National sums of section IV and V, both totals.
fn cut_totals(log: &LogHome, tabulation: &Tabulation, contest: Contest) -> Option<CutTotals> {
    let totals = tabulation.totals(&log.registry, contest, RegionIdx(0))?;
    let votes = |sums: &[u64]| sums.get(model::form::HEAD..).unwrap_or_default().to_vec();
    Some(CutTotals {
        headline_forms: totals.headline.forms,
        headline: votes(&totals.headline.sums),
        recorded_forms: totals.recorded.forms,
        recorded: votes(&totals.recorded.sums),
    })
}

/// Publishes all that is folded, under the checkpoint of its size; until the hour has come only what stood before the first
/// form. A cut whose state went by before its files were written gets them from the log of its size.
///
/// # Errors
/// [`ServiceError::Publish`], [`ServiceError::TreeFolder`]; where the log does not answer. Readers still see the old state.
pub fn publish(
    log: &LogHome,
    tabulation: &Tabulation,
    note: &[u8],
    standing: Standing,
) -> Result<Report, ServiceError> {
    match standing {
        Standing::Open => {
            let report = publish_at(log, tabulation, note, Vec::new())?;
            let missed = |index: u64| report.missed.iter().any(|cut| cut.index == index && !cut.name_taken);
            let gone: Vec<&CutRecord> =
                tabulation.cuts().iter().filter(|record| missed(record.index)).collect();
            if gone.is_empty() {
                return Ok(report);
            }
            let publisher = publisher(log, tabulation)?;
            let mut late = Vec::new();
            for record in gone {
                let then = state_at(log, record.cut.size)?;
                late.push(publisher.cut(&then, &source(log)?, record, &|p| told(log, p))?);
            }
            let mut whole = publish_at(log, tabulation, note, late)?;
            whole.cuts.splice(0..0, report.cuts);
            Ok(whole)
        }
        Standing::Before | Standing::Unconfirmed => publish_before_poll(log, tabulation),
    }
}

/// UU 7/2017 art. 449(5): numbers, images and entries of stations are sequenced, and published when the embargo ends.
fn publish_before_poll(log: &LogHome, tabulation: &Tabulation) -> Result<Report, ServiceError> {
    let size = tabulation.events().next().map_or(tabulation.size(), |(_, e)| e.index);
    let before = state_at(log, size)?;
    let note = log.checkpoint_at(size)?;
    publish_at(log, &before, &note, Vec::new())
}

/// The fold of the log's first entries.
fn state_at(log: &LogHome, size: u64) -> Result<Tabulation, ServiceError> {
    let mut then = Tabulation::new(&log.registry);
    log.advance_to(&mut then, size)?;
    Ok(then)
}

fn publisher(log: &LogHome, tabulation: &Tabulation) -> Result<Publisher, ServiceError> {
    let witnessing = tabulation.authority().witnessing().map(|(_, witnessing)| witnessing);
    let config = Config {
        origin: log.origin().to_string(),
        log_keys: log.ledger.log_keys().to_vec(),
        policy: witnesses::with(Policy::parse(&log.policy()?)?, witnessing).to_string(),
    };
    let pictures = crate::places::public_pictures(&log.home)?;
    let tree = crate::places::tree(&log.home)?;
    Ok(Publisher::new(tree, Arc::clone(&log.registry), config).with_pictures(pictures))
}

fn source(log: &LogHome) -> Result<LedgerSource<'_>, ServiceError> {
    Ok(LedgerSource { ledger: &log.ledger, folder: &log.home.folder, pictures: log.pictures()? })
}

fn told(log: &LogHome, p: publish::Progress) {
    log.given().progress.at(Step::Publishing(p.phase), p.done, p.total);
}

fn publish_at(
    log: &LogHome,
    tabulation: &Tabulation,
    checkpoint: &[u8],
    cuts: Vec<CutItem>,
) -> Result<Report, ServiceError> {
    let changed = changed_since(log, &crate::places::tree(&log.home)?, tabulation)?;
    let witnessing = tabulation.authority().witnessing().map(|(_, witnessing)| witnessing);
    let cosign = |note: &[u8], tiles: &Tiles<'_>| cosigned(log, witnessing, note, tiles);
    let scope = changed.as_deref().map_or(Scope::All, Scope::Changed);
    let publisher = publisher(log, tabulation)?.with_cuts(cuts);
    let all = (scope, &cosign as _);
    let report = publisher.publish_cosigned(tabulation, &source(log)?, checkpoint, all, &|p| told(log, p));
    log.given().progress.clear();
    Ok(report?)
}

/// A checkpoint with the cosignatures of the log's witnesses, as far as they answer. One that can't be cosigned is published
/// as it is: a state never waits for its witnesses.
fn cosigned(log: &LogHome, witnessing: Option<&Witnessing>, note: &[u8], tiles: &Tiles<'_>) -> Vec<u8> {
    let Some(witnessing) = witnessing.filter(|witnessing| !witnessing.witnesses.is_empty()) else {
        return note.to_vec();
    };
    let size = Note::parse(note).and_then(|note| Checkpoint::parse(&note.text)).map_or(0, |of| of.size);
    let proof =
        |old: u64| tlog::consistency_from_tiles::<PublishError>(old, size, tiles).map_err(|e| e.to_string());
    let given = (&log.home, &log.given().post, log.now());
    log.witnesses.cosign(given, witnessing, note, &proof).unwrap_or_else(|error| {
        tracing::warn!(part = "witness", code = %error.code(), "{error}");
        note.to_vec()
    })
}

/// Forms touched since the tree's root was written, with the other contests of their stations, whose controls look at them;
/// `None` when there is no tree yet or it is not a state of this log.
fn changed_since(
    log: &LogHome,
    tree: &Store<PublicTree>,
    tabulation: &Tabulation,
) -> Result<Option<Vec<(Contest, StationIdx)>>, ServiceError> {
    let root = tree.get(shapes::paths::ROOT).map_err(PublishError::from)?;
    Ok(root.and_then(|bytes| changed_since_root(log, &bytes, tabulation)))
}

fn changed_since_root(
    log: &LogHome,
    bytes: &[u8],
    tabulation: &Tabulation,
) -> Option<Vec<(Contest, StationIdx)>> {
    let root: Root = serde_json::from_slice(bytes).ok()?;
    let note = Note::parse(root.checkpoint.as_bytes()).ok()?;
    let size = Checkpoint::parse(&note.text).ok()?.size;
    if root.origin != log.origin() || size > tabulation.size() {
        return None;
    }
    let stations: BTreeSet<StationIdx> = tabulation.touched_since(size).into_iter().map(|(_, s)| s).collect();
    let contests = tabulation.contests();
    Some(stations.into_iter().flat_map(|s| contests.iter().map(move |c| (*c, s))).collect())
}
