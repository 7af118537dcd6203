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
use shapes::own::Root;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::{PublicTree, Store};
use tabulate::Tabulation;
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

/// Appends a cut of the present state and folds it in.
///
/// # Errors
/// [`ServiceError::CutExists`]; where the publisher's key does not sign, or the log does not take it.
pub fn cut(log: &LogHome, tabulation: &mut Tabulation, name: &str) -> Result<(), ServiceError> {
    if tabulation.cuts().iter().any(|c| c.cut.name == name) {
        return Err(ServiceError::CutExists(name.into()));
    }
    let key = log.keys().signer(KeyName::Publisher)?;
    let root = log.checkpoint()?.map_or_else(tlog::empty_root, |c| c.root);
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
    log.append(vec![sign_by(log.origin(), payload, &[&*key])?])?;
    log.sequence()?;
    log.advance(tabulation)?;
    Ok(())
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
/// form.
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
        Standing::Open => publish_at(log, tabulation, note),
        Standing::Before | Standing::Unconfirmed => publish_before_poll(log, tabulation),
    }
}

/// UU 7/2017 art. 449(5): numbers, images and entries of stations are sequenced, and published when the embargo ends.
fn publish_before_poll(log: &LogHome, tabulation: &Tabulation) -> Result<Report, ServiceError> {
    let size = tabulation.events().next().map_or(tabulation.size(), |(_, e)| e.index);
    let mut before = Tabulation::new(&log.registry);
    for entry in log.entries(0..size)? {
        before.take(&log.registry, &entry);
    }
    before.settle(&log.registry);
    let note = log.checkpoint_at(size)?;
    publish_at(log, &before, &note)
}

fn publish_at(log: &LogHome, tabulation: &Tabulation, checkpoint: &[u8]) -> Result<Report, ServiceError> {
    let tree = crate::places::tree(&log.home)?;
    let changed = changed_since(log, &tree, tabulation)?;
    let witnessing = tabulation.authority().witnessing().map(|(_, witnessing)| witnessing);
    let config = Config {
        origin: log.origin().to_string(),
        log_keys: log.ledger.log_keys().to_vec(),
        policy: witnesses::with(Policy::parse(&log.policy()?)?, witnessing).to_string(),
    };
    let pictures = crate::places::public_pictures(&log.home)?;
    let cosign = |note: &[u8], tiles: &Tiles<'_>| cosigned(log, witnessing, note, tiles);
    let publisher = Publisher::new(tree, Arc::clone(&log.registry), config).with_pictures(pictures);
    let scope = changed.as_deref().map_or(Scope::All, Scope::Changed);
    let source = LedgerSource { ledger: &log.ledger, folder: &log.home.folder, pictures: log.pictures()? };
    let progress = &log.given().progress;
    let report = publisher.publish_cosigned(tabulation, &source, checkpoint, (scope, &cosign), &|p| {
        progress.at(Step::Publishing(p.phase), p.done, p.total);
    });
    progress.clear();
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
