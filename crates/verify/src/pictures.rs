//! V8: public pictures: that every form has them or says why not, that they are what the log names, and that nothing but the
//! blocks of the layout is in them.

mod jpeg;
mod scan;

use crate::entries::{Entries, Taken};
use crate::findings::{Findings, Position, note};
use crate::log::Folded;
use crate::{Check, Phase, Progress, TreeSource};
use model::event::{ImageRendered, RenderedPicture};
use model::manifest::Images;
use model::{Digest, Layout, Payload, Role, UtcSeconds};
use rayon::prelude::*;
use registry::Registry;
use sha2::{Digest as _, Sha256};
use shapes::paths;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use tabulate::{EventNumber, Status};
use texts::check;

/// Events whose pictures are looked at, unless all are.
const SAMPLE: usize = 64;
/// The checks that look at what events name.
const OF_EVENTS: [Check; 4] = [Check::PicturePages, Check::Layouts, Check::PictureFiles, Check::Masks];

/// What is looked at, and against what.
pub(crate) struct Gallery<'a> {
    pub source: &'a dyn TreeSource,
    pub registry: &'a Registry,
    pub entries: &'a Entries<'a>,
    pub folded: &'a Folded,
    /// A sample by this seed; all without one.
    pub seed: Option<u32>,
    /// What the manifest in force lets be shown; none where there is no manifest.
    pub images: Option<Images>,
    /// How long a form may wait for its pictures, in seconds.
    pub patience: u32,
}

/// An event that names pictures, and the confirmation that it is of.
struct Named {
    index: u64,
    event: ImageRendered,
    pages: Vec<Digest>,
}

/// Looks at the pictures. Gives the checks that do not apply.
pub(crate) fn look(
    of: &Gallery<'_>,
    findings: &Findings,
    progress: &(dyn Fn(Progress) + Sync),
) -> Vec<Check> {
    let fold = &of.folded.fold;
    let has_renderer = fold.authority().grants().values().any(|grant| grant.role == Role::Renderer);
    let all = [&[Check::PicturesNamed][..], &OF_EVENTS, &[Check::Withdrawn]].concat();
    if !has_renderer {
        all.iter().for_each(|check| findings.not_checked(*check, note(check::NO_RENDERER)));
        return all;
    }
    named(of, findings);
    let mut chosen: Vec<(u64, EventNumber)> = fold.renderings().collect();
    let whole = chosen.len();
    if let Some(seed) = of.seed.filter(|_| whole > SAMPLE) {
        chosen.sort_by_cached_key(|(index, _)| ticket(seed, *index));
        chosen.truncate(SAMPLE);
        for check in OF_EVENTS {
            findings.note(check, note(|lang| check::pictures_sampled(lang, SAMPLE, whole)));
        }
    }
    let gone = withdrawn(of, findings);
    if chosen.is_empty() {
        OF_EVENTS.iter().for_each(|check| findings.not_checked(*check, note(check::NO_PICTURES)));
        return [&OF_EVENTS[..], if gone.is_empty() { &[Check::Withdrawn] } else { &[] }].concat();
    }
    OF_EVENTS.iter().for_each(|check| findings.ran(*check));
    let (layouts, done) = (Layouts::default(), AtomicU64::new(0));
    let total = chosen.len() as u64;
    chosen.par_iter().for_each(|(index, number)| {
        match read(of, *index, *number) {
            Ok(named) => event(of, &named, (&layouts, &gone), findings),
            Err(what) => findings.fail(Check::PicturePages, Position::new(what).at(*index)),
        }
        progress(Progress { phase: Phase::Pictures, done: done.fetch_add(1, Relaxed) + 1, total });
    });
    if gone.is_empty() { vec![Check::Withdrawn] } else { Vec::new() }
}

/// V8.1: forms that are counted and have no pictures. What came a short time before the newest entry may wait.
fn named(of: &Gallery<'_>, findings: &Findings) {
    findings.ran(Check::PicturesNamed);
    let fold = &of.folded.fold;
    let newest = fold.events().map(|(_, event)| event.arrival).max().unwrap_or(0);
    let mut waiting = 0u64;
    for (_, event) in fold.events() {
        let stands = matches!(event.status, Status::Counted | Status::Held | Status::Disputed);
        let pages = of.folded.remarks.at(event.index).map_or(0, |remark| remark.pages);
        if !stands || pages == 0 || fold.rendered(event).is_some() {
            continue;
        }
        if newest.saturating_sub(event.arrival) < i64::from(of.patience) {
            waiting += 1;
            continue;
        }
        let mut position = Position::new("no event names this form's pictures").at(event.index);
        let station = fold.form_of(event).map(|(_, station)| station);
        position.place = station.map(|station| of.registry.station(station).code.to_string());
        position = position.field(UtcSeconds(event.arrival).rfc3339());
        // An entry of a kind that is still to come may have named them.
        match station.is_some_and(|station| of.folded.doubts.station(station)) {
            true => findings.doubt(Check::PicturesNamed, position),
            false => findings.fail(Check::PicturesNamed, position),
        }
    }
    if waiting > 0 {
        findings.note(Check::PicturesNamed, note(|lang| check::pictures_wait(lang, waiting)));
    }
}

/// V8.6: what was withdrawn is not served. Gives its hashes.
fn withdrawn(of: &Gallery<'_>, findings: &Findings) -> BTreeSet<Digest> {
    let fold = &of.folded.fold;
    let mut gone = BTreeMap::new();
    for number in fold.with_withdrawals() {
        match of.entries.taken_away(&of.folded.tree, fold, number) {
            Ok(all) => {
                let each = |taken: Taken| taken.pictures.into_iter().map(move |digest| (digest, taken.index));
                gone.extend(all.into_iter().flat_map(each));
            }
            Err((index, what)) => findings.fail(Check::Withdrawn, Position::new(what).at(index)),
        }
    }
    if gone.is_empty() {
        findings.not_checked(Check::Withdrawn, note(check::NOTHING_WITHDRAWN));
        return BTreeSet::new();
    }
    findings.ran(Check::Withdrawn);
    let mut asked: Vec<_> = gone.iter().collect();
    if let Some(seed) = of.seed.filter(|_| asked.len() > SAMPLE) {
        asked.sort_by_cached_key(|(digest, _)| Sha256::digest([&seed.to_be_bytes()[..], &digest.0].concat()));
        asked.truncate(SAMPLE);
    }
    asked.par_iter().for_each(|(digest, index)| {
        let path = paths::picture(&digest.to_hex());
        match of.source.get(&path) {
            Ok(None) => {}
            Ok(Some(_)) => {
                let position = Position::new("was withdrawn, and is there all the same").at(**index);
                findings.fail(Check::Withdrawn, position.path(path));
            }
            Err(error) => findings.not_checked(Check::Withdrawn, error.to_string()),
        }
    });
    gone.into_keys().collect()
}

/// By which a sample is drawn: the lowest are taken.
fn ticket(seed: u32, index: u64) -> [u8; 32] {
    Sha256::digest([&seed.to_be_bytes()[..], &index.to_be_bytes()].concat()).into()
}

fn read(of: &Gallery<'_>, index: u64, number: EventNumber) -> Result<Named, String> {
    let entry = of.entries.entry(&of.folded.tree, index)?;
    let Payload::ImageRendered(event) = entry.event.payload() else {
        return Err("names no pictures when it is read again".into());
    };
    let confirmation = of.entries.entry(&of.folded.tree, of.folded.fold.event(number).index)?;
    let pages = match confirmation.event.payload() {
        Payload::FormConfirmed(of) => of.grey_pages(),
        _ => Vec::new(),
    };
    Ok(Named { index, event: event.clone(), pages })
}

fn event(
    of: &Gallery<'_>,
    named: &Named,
    (layouts, gone): (&Layouts, &BTreeSet<Digest>),
    findings: &Findings,
) {
    let at = |what: &str| Position::new(what).at(named.index).place(named.event.form.station.to_string());
    // V8.2
    let grey: Vec<Digest> = named.event.pages.iter().map(|page| page.grey).collect();
    if grey != named.pages {
        findings.fail(Check::PicturePages, at("has other pages than the confirmation").field("pages"));
    }
    if named.event.images == Images::Full && of.images != Some(Images::Full) {
        findings.fail(Check::PicturePages, at("shows more than the manifest lets be shown").field("images"));
    }
    for (number, page) in (1..).zip(&named.event.pages) {
        let at = |what: String| at(&what).field(format!("page {number}"));
        let Some(picture) = page.picture() else { continue };
        let layout = match layouts.get(of.source, picture.layout) {
            Ok(layout) => layout,
            Err(what) => {
                let path = paths::layout(&picture.layout.to_hex());
                findings.fail(Check::Layouts, at(what).path(path));
                unseen(findings, &[Check::PictureFiles, Check::Masks]);
                continue;
            }
        };
        // V8.3
        if layout.contest != named.event.form.contest {
            findings.fail(Check::Layouts, at("the layout is of another contest".into()));
        }
        if !picture.shown.is_of(layout.blocks().len()) {
            findings.fail(Check::Layouts, at("shown is no set of the layout's blocks".into()));
            unseen(findings, &[Check::PictureFiles, Check::Masks]);
            continue;
        }
        files(of, &layout, &picture, (named.event.images, gone), findings, &at);
    }
}

/// What could not be looked at since something before it was wrong is not called good.
fn unseen(findings: &Findings, checks: &[Check]) {
    checks.iter().for_each(|check| findings.not_checked(*check, note(check::PICTURES_UNSEEN)));
}

/// V8.4 and V8.5 of a page.
fn files(
    of: &Gallery<'_>,
    layout: &Layout,
    picture: &RenderedPicture<'_>,
    (images, gone): (Images, &BTreeSet<Digest>),
    findings: &Findings,
    at: &dyn Fn(String) -> Position,
) {
    for digest in picture.sizes().into_iter().filter(|digest| !gone.contains(digest)) {
        let path = paths::picture(&digest.to_hex());
        let bytes = match of.source.get(&path) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                findings.fail(Check::PictureFiles, at("is missing".into()).path(path));
                unseen(findings, &[Check::Masks]);
                continue;
            }
            Err(error) => {
                findings.not_checked(Check::PictureFiles, error.to_string());
                unseen(findings, &[Check::Masks]);
                continue;
            }
        };
        if Digest::of(&bytes) != digest {
            findings.fail(Check::PictureFiles, at("has another hash than its name".into()).path(path));
            unseen(findings, &[Check::Masks]);
            continue;
        }
        let pixels = match jpeg::decoded(&bytes, layout.size) {
            Ok(pixels) => pixels,
            Err(what) => {
                findings.fail(Check::PictureFiles, at(what).path(path));
                unseen(findings, &[Check::Masks]);
                continue;
            }
        };
        if images == Images::Masked
            && let Some((x, y)) = jpeg::outside(&pixels, layout, picture.shown)
        {
            let what = "something is there that is no shown block of the layout".to_string();
            findings.fail(Check::Masks, at(what).path(path).sides("white", format!("pixel {x}, {y}")));
        }
    }
}

/// Layouts that were read, by their hash.
#[derive(Default)]
struct Layouts(Mutex<BTreeMap<Digest, Result<Arc<Layout>, String>>>);

impl Layouts {
    fn get(&self, source: &dyn TreeSource, digest: Digest) -> Result<Arc<Layout>, String> {
        if let Some(known) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&digest) {
            return known.clone();
        }
        let read = || {
            let path = paths::layout(&digest.to_hex());
            let bytes = source.get(&path).map_err(|e| e.to_string())?.ok_or("is missing")?;
            if Digest::of(&bytes) != digest {
                return Err("has another hash than its name".to_string());
            }
            let layout = Layout::parse(&bytes).ok_or("is no layout's document")?;
            // What the code describes is known here too: nobody may call a cell of people a block.
            match forms::layout_by_code(&layout.code) {
                Some(own) if own == layout => Ok(Arc::new(layout)),
                Some(_) => Err("differs from the form that its code describes".into()),
                None => Err("its code describes no form that is known here".into()),
            }
        };
        let read = read();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(digest, read.clone());
        read
    }
}
