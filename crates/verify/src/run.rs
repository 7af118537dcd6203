//! Runs a verification: all checks, in the order in which each needs what the ones before found.

use crate::cuts::Cuts;
use crate::entries::Entries;
use crate::expect::{State, Whole};
use crate::findings::{Findings, Position, note};
use crate::pictures::Gallery;
use crate::places::Places;
use crate::pointer::{Pointer, read};
use crate::report::{Exit, Report};
use crate::served::{self, FixedRoot, Paths, Renderer};
use crate::walk::{Counters, Walker};
use crate::{Check, Progress, TreeSource, disclosed, log, manifest, objects, pictures, receipts};
use model::manifest::FRESHNESS;
use model::{Digest, UtcSeconds};
use registry::{Registry, SNAPSHOT_BYTES_MAX};
use shapes::own::TreeFormat;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use texts::check;

/// What to hold the tree against, and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Text of the policy that the caller trusts. Without it the tree's own is used, and the report then proves that the
    /// tree agrees with itself, not who signed it.
    pub policy: Option<String>,
    /// A signed checkpoint of this log seen earlier.
    pub since: Option<Vec<u8>>,
    /// Receipts that somebody holds (docs/spec/intake.md): what they promise must be in the log.
    pub receipts: Vec<String>,
    /// What the caller's clock says, unix seconds: then a tree that shows stations' numbers before the election's hour
    /// fails, and one whose `root.json` falls behind its log. Without it only the cuts' arrivals are compared with the hour.
    pub now: Option<i64>,
    /// How long an entry of the log may wait until `root.json` covers it, in seconds; what the election's manifest says where
    /// none is given, and [`model::manifest::FRESHNESS`] where there is no manifest.
    pub fresh: Option<u32>,
    /// Which public paths and pages of an address are looked at (V3.12, V3.13). A folder has none.
    pub paths: Paths,
    /// Seed of the sample of public pictures that is looked at (V8.2 to V8.6); without one all are.
    pub pictures: Option<u32>,
    /// Makes the pages that served ones are compared with; without one V3.13 can't be answered.
    pub renderer: Option<Arc<dyn Renderer>>,
    /// Threads that read and compare; 0 for one per core. An address far away is read faster with more.
    pub threads: usize,
    /// Most positions listed of one check; 0 for [`POSITIONS`].
    pub positions: usize,
}

/// Positions listed of one check unless asked otherwise: enough to see a pattern, few enough to read.
pub const POSITIONS: usize = 20;

/// How long a form may wait for its public pictures, in seconds, whatever the manifest says: originals come late.
const PICTURES_WAIT: u32 = 3_600;

/// The caller's time, and how long entries may wait.
#[derive(Clone, Copy)]
pub(crate) struct Clock<'a> {
    pub now: i64,
    /// Asked only where something waits: the answer may lie in the tree.
    pub fresh: &'a dyn Fn() -> u32,
}

/// Verifies a tree. It always answers; what could not be read is a finding.
pub fn verify(source: &dyn TreeSource, options: &Options, progress: &(dyn Fn(Progress) + Sync)) -> Report {
    match rayon::ThreadPoolBuilder::new().num_threads(options.threads).build() {
        Ok(pool) => pool.install(|| all(source, options, progress)),
        // Without threads of its own it runs on the caller's.
        Err(_) => all(source, options, progress),
    }
}

fn all(source: &dyn TreeSource, options: &Options, progress: &(dyn Fn(Progress) + Sync)) -> Report {
    let findings = Findings::new(if options.positions == 0 { POSITIONS } else { options.positions });
    let mut report = Report {
        exit: Exit::Incomplete,
        pinned: options.policy.is_some(),
        origin: None,
        size: None,
        root: None,
        entries: 0,
        signatures: 0,
        nodes: 0,
        files: 0,
        paths: 0,
        pages: 0,
        seed: None,
        checks: Vec::new(),
    };
    let mut absent = Vec::new();
    // What the address serves is compared with one root.json, and all that follows too.
    let root =
        served::look(source, (options.paths, options.renderer.as_deref()), &findings, progress, &mut report);
    if root.is_none() {
        absent.extend([Check::Paths, Check::Pages]);
    }
    let source: &dyn TreeSource = &FixedRoot { source, root };
    if options.since.is_none() {
        absent.push(Check::Since);
        findings.not_checked(Check::Since, note(check::NO_EARLIER_CHECKPOINT_GIVEN));
    }
    if options.now.is_none() {
        absent.push(Check::Fresh);
        findings.not_checked(Check::Fresh, note(check::NO_TIME_GIVEN));
    }
    if options.receipts.is_empty() {
        for check in [Check::Receipts, Check::Promises] {
            absent.push(check);
            findings.not_checked(check, note(check::NO_RECEIPT_GIVEN));
        }
    }
    let pointer = read(source, options.policy.as_deref(), &findings).and_then(|pointer| {
        // Quietly: where the log's key is not found the registry was not looked at.
        let registry = pointer.unlisted.as_ref().and_then(|_| registry(source, &pointer, &Findings::new(1)));
        log::follow(source, pointer, registry.as_ref(), &findings)
    });
    if let Some(pointer) = pointer {
        report.origin = Some(pointer.root.origin.clone());
        report.size = Some(pointer.checkpoint.size);
        if !log::cosignatures(&pointer, &findings) {
            absent.push(Check::Cosignatures);
        }
        report.root = Some(Digest(pointer.checkpoint.root).to_hex());
        if options.policy.is_none() {
            findings.note(Check::Policy, note(check::TREES_OWN_POLICY_REPORT_PROVES));
        }
        if let Some(registry) = registry(source, &pointer, &findings) {
            tree(source, options, &pointer, &registry, &findings, progress, &mut report, &mut absent);
        }
    }
    report.gather(&findings, &absent);
    report
}

/// V3.1: the registry as an object; that the log names it is seen when `setup` is read.
fn registry(source: &dyn TreeSource, pointer: &Pointer, findings: &Findings) -> Option<Registry> {
    findings.ran(Check::Registry);
    let of = &pointer.root.registry;
    let load = || {
        let name = of.object.parse::<Digest>().map_err(|e| e.to_string())?;
        let bytes = objects::unpack(&objects::stored(source, name)?, SNAPSHOT_BYTES_MAX)?;
        if Digest::of(&bytes).to_hex() != of.sha256 || bytes.len() as u64 != of.bytes {
            return Err("has another hash or length than root.json says".to_string());
        }
        Registry::load(&bytes).map_err(|e| e.to_string())
    };
    match load() {
        Ok(registry) => Some(registry),
        Err(what) => {
            findings.fail(Check::Registry, Position::new(what).path(shapes::paths::ROOT).field("registry"));
            None
        }
    }
}

#[allow(clippy::too_many_arguments, reason = "the parts of one verification, handed over once")]
fn tree(
    source: &dyn TreeSource,
    options: &Options,
    pointer: &Pointer,
    registry: &Registry,
    findings: &Findings,
    progress: &(dyn Fn(Progress) + Sync),
    report: &mut Report,
    absent: &mut Vec<Check>,
) {
    let origin = pointer.root.origin.as_str();
    if pointer.root.election != registry.election().name {
        let position = Position::new("is not the election's name in the registry").path(shapes::paths::ROOT);
        let sides = (&registry.election().name, &pointer.root.election);
        findings.fail(Check::Pointer, position.field("election").sides(sides.0, sides.1));
    }
    let entries = Entries::new(source, origin, &pointer.log_keys, pointer.checkpoint.size);
    let places = Places::new(registry);
    let counters = Counters::default();
    let items = &pointer.root.cuts;
    let mut cuts = Cuts::new(source, findings, registry, &places, &entries, &counters, progress, items);

    // 1. The log from its beginning, with a stop at every cut.
    let Some(folded) = log::stream(&entries, registry, pointer, findings, &mut cuts, progress) else {
        return;
    };
    report.entries = folded.fold.size();
    report.signatures = folded.signatures;
    for check in [
        (!folded.fold.authority().names_national()).then_some(Check::National),
        folded.fold.authority().log_keys().next().is_none().then_some(Check::LogKey),
    ] {
        absent.extend(check);
    }
    if folded.fold.authority().disclosed().openings.is_empty() {
        absent.push(Check::Opening);
        findings.not_checked(Check::Opening, note(check::LOG_RECORDS_NO_OPENING));
    } else {
        disclosed::openings(registry, &folded, findings);
    }
    match folded.fold.authority().witnessing() {
        Some((_, named)) => log::named(source, pointer, named, findings),
        None => {
            absent.push(Check::Witnesses);
            findings.not_checked(Check::Witnesses, note(check::LOG_NAMES_NO_WITNESSES));
        }
    }
    // 2. The log as others read it.
    log::tiles(source, &folded.tree, findings, progress);
    let newest = log::newest(source, pointer, findings);
    if let Some(now) = options.now {
        let settled = || manifest::of(source, pointer, folded.fold.authority()).map(|m| m.freshness);
        let fresh = || options.fresh.or_else(settled).unwrap_or(FRESHNESS);
        let clock = Clock { now, fresh: &fresh };
        log::fresh(source, pointer, newest.as_ref(), clock, findings);
    }
    if let Some(note) = &options.since {
        log::since(note, pointer, &folded.tree, findings);
    }
    receipts::check(&options.receipts, &entries, &folded, findings);
    // 3. The tree's own state.
    let has_manifest = pointer.format >= TreeFormat::V3
        && (folded.fold.authority().manifest().is_some() || folded.doubts.nation());
    let has_rules = !registry.rules().is_empty();
    let applies = |check: &Check| match check {
        Check::Manifest => has_manifest,
        Check::Outcomes => has_rules,
        Check::Changes => pointer.format >= TreeFormat::V4,
        Check::Disclosures => pointer.format >= TreeFormat::V5,
        _ => true,
    };
    Check::of_the_tree().filter(applies).for_each(|check| findings.ran(check));
    if !has_rules {
        let why = note(check::NO_RULES);
        findings.not_checked(Check::Outcomes, why);
        absent.push(Check::Outcomes);
    }
    if !has_manifest {
        manifest::none(findings);
        absent.push(Check::Manifest);
    }
    if pointer.format < TreeFormat::V4 {
        findings.not_checked(Check::Changes, note(check::NO_CHANGES));
        absent.push(Check::Changes);
    }
    if pointer.format < TreeFormat::V5 {
        findings.not_checked(Check::Disclosures, note(check::NO_DISCLOSURES));
        absent.push(Check::Disclosures);
    }
    let whole = Whole::default();
    let state = State {
        whole: &whole,
        format: pointer.format,
        registry,
        places: &places,
        fold: &folded.fold,
        tree: &folded.tree,
        entries: &entries,
        remarks: &folded.remarks,
        doubts: &folded.doubts,
    };
    cuts.known.advance(&state);
    let known = &cuts.known;
    Walker { state, source, findings, known, counters: &counters, cut: None, progress }.walk(pointer.node);
    // 4. What cuts promised, and when.
    cuts.finish(&folded);
    // 5. What is public of the photos.
    let settled = manifest::of(source, pointer, folded.fold.authority());
    let gallery = Gallery {
        source,
        registry,
        entries: &entries,
        folded: &folded,
        seed: options.pictures,
        images: settled.as_ref().map(|manifest| manifest.images),
        patience: settled.map_or(FRESHNESS, |manifest| manifest.freshness).max(PICTURES_WAIT),
    };
    absent.extend(pictures::look(&gallery, findings, progress));
    embargo(registry, &folded, options.now, findings);
    if !cuts.any(&folded) {
        for check in [Check::CutEvents, Check::CutStates, Check::Sheets, Check::Packages] {
            findings.not_checked(check, note(check::LOG_NO_CUT));
            absent.push(check);
        }
    }
    report.nodes = counters.nodes.load(Relaxed);
    report.files = counters.files.load(Relaxed);
}

/// V3.11: the hour of UU 7/2017 art. 449(5), as the registry states it. When a tree was first shown no tree can tell; a
/// cut's arrival can, and the caller's clock.
fn embargo(registry: &Registry, folded: &log::Folded, now: Option<i64>, findings: &Findings) {
    findings.ran(Check::Embargo);
    let hour = registry.parameters().embargo_until;
    let Some(first) = folded.fold.events().map(|(_, event)| event.index).min() else { return };
    for record in folded.fold.cuts() {
        if record.arrival < hour && first < record.cut.size {
            let position = Position::new("the cut covers numbers of stations and came before the hour");
            let (expected, found) = (UtcSeconds(hour).rfc3339(), UtcSeconds(record.arrival).rfc3339());
            let position = position.at(record.index).place(record.cut.name.clone());
            findings.fail(Check::Embargo, position.field("arrival").sides(expected, found));
        }
    }
    if now.is_some_and(|now| now < hour) {
        let position = Position::new("the tree has numbers of stations, and the hour has not come").at(first);
        findings.fail(Check::Embargo, position.sides(UtcSeconds(hour).rfc3339(), "earlier"));
    }
}
