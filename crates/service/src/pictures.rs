//! The renderer: makes public pictures of the pages that confirmations name, and lets the log name them.
//!
//! What it makes is kept beside the intake's pictures, closed to others, before the log names it; the publisher brings it among
//! the public ones together with the state that names it. So no picture is public without its event, and a crash at any place
//! leaves nothing but work to do again: the same photo gives the same pictures.
//!
//! Where a page's original photo has not come after some time, its grey page is used; where none of the two shows the page,
//! the event says why.

use crate::{KeyName, LogHome, ServiceError, SharedSigner, manifest};
use forms::own::{PageSpec, plan};
use intake::blobs;
use model::event::{ENTRY_BYTES_MAX, ImageRendered, PagePictures, RenderedPage, sign_by};
use model::manifest::Images;
use model::{Digest, EventId, FormKey, Manifest, Payload, Role, UtcSeconds};
use rayon::prelude::*;
use reading::Expected;
use reading::pictures::{NotRendered, Rendered, render};
use std::collections::{BTreeMap, VecDeque};
use store::{Pictures, Store};

/// How long originals are waited for, in seconds: phones send them once they have a good line.
const PATIENCE: i64 = 900;
/// Most forms of one round: the log gets them at once.
const FORMS: usize = 32;
/// Forms whose photos were missing that are looked at in one round.
const LATE: usize = 64;
/// Why there is no picture where no photo of the page is there.
const MISSING: &str = "missing";
/// Entries read at once.
const CHUNK: u64 = 4_096;
/// Most bytes of an event's payload: with its other lines it must fit into an entry.
const PAYLOAD_MAX: usize = ENTRY_BYTES_MAX - 512;

/// A confirmation that has no pictures yet.
#[derive(Clone, Debug)]
struct Waiting {
    id: EventId,
    form: FormKey,
    pages: Vec<PagePictures>,
    arrival: UtcSeconds,
}

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Forms whose pictures the log names now.
    pub forms: u64,
    /// Pages with pictures.
    pub pages: u64,
    /// Pages without.
    pub without: u64,
    /// Forms that wait for their originals.
    pub waiting: u64,
}

/// Makes public pictures of what is in a log.
#[derive(Default)]
pub struct Renderer {
    /// Entries looked at.
    seen: u64,
    /// Confirmations without pictures by log index.
    waiting: BTreeMap<u64, Waiting>,
    places: BTreeMap<EventId, u64>,
    /// Confirmations whose pictures were named while some page's photo was missing: they are rendered again once all are there.
    late: VecDeque<Waiting>,
}

impl Renderer {
    /// Nothing is looked at yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks at what is new in the log, and renders some forms. `patient`: originals that have not come are waited for.
    /// Nothing is done where nobody has the role.
    ///
    /// # Errors
    /// Where the log or the store does not answer, or the key gives no signature. What was not done is done by a later round.
    pub fn round(&mut self, log: &LogHome, patient: bool) -> Result<Round, ServiceError> {
        let Some(signer) = signer(log)? else { return Ok(Round::default()) };
        self.look(log)?;
        let (store, images, now) = (log.pictures()?, images(log)?, log.now());
        let mut due = Vec::new();
        for waiting in self.waiting.values() {
            if due.len() == FORMS {
                break;
            }
            if !patient || now.0.saturating_sub(waiting.arrival.0) >= PATIENCE || whole(&store, waiting)? {
                due.push(waiting.clone());
            }
        }
        let again = self.arrived(&store, FORMS - due.len())?;
        due.extend(again.iter().cloned());
        let made: Result<Vec<Made>, ServiceError> =
            due.par_iter().map(|of| made(log, &store, of, images)).collect();
        let made = made.inspect_err(|_| self.late.extend(again))?;
        let mut round = Round::default();
        let (mut events, mut late) = (Vec::new(), Vec::new());
        for (Made { pages, form, event }, of) in made.into_iter().zip(&due) {
            late.extend(lacks(&pages).then(|| of.clone()));
            round.forms += 1;
            let with = pages.iter().filter(|page| page.picture().is_some()).count() as u64;
            (round.pages, round.without) = (round.pages + with, round.without + pages.len() as u64 - with);
            let mut payload = ImageRendered {
                by: signer.id(),
                event,
                images,
                kind: ImageRendered::KIND.into(),
                pages,
                time: now,
                touches: vec![form.station.clone()],
                form,
            };
            fit(&mut payload);
            events.push(sign_by(log.origin(), payload.into(), &[&*signer])?);
        }
        // Crash here: the pictures are kept, nobody knows them, and they are made again.
        log.append(events)?;
        for done in &due {
            self.done(done.id);
        }
        self.late.extend(late);
        round.waiting = self.waiting.len() as u64;
        Ok(round)
    }

    /// Some of those that lacked a photo, and have all of them now. A few are looked at in each round.
    fn arrived(&mut self, store: &Store<Pictures>, most: usize) -> Result<Vec<Waiting>, ServiceError> {
        let mut whole_now = Vec::new();
        for _ in 0..LATE.min(self.late.len()) {
            let Some(of) = self.late.pop_front() else { break };
            match whole_now.len() < most && whole(store, &of)? {
                true => whole_now.push(of),
                false => self.late.push_back(of),
            }
        }
        Ok(whole_now)
    }

    /// Renders all that the log has, and puts the events under a checkpoint.
    ///
    /// # Errors
    /// As [`Renderer::round`].
    pub fn all(log: &LogHome, patient: bool) -> Result<Round, ServiceError> {
        let mut renderer = Self::new();
        let mut sum = Round::default();
        loop {
            let round = renderer.round(log, patient)?;
            sum = Round {
                forms: sum.forms + round.forms,
                pages: sum.pages + round.pages,
                without: sum.without + round.without,
                waiting: round.waiting,
            };
            if round.forms == 0 {
                log.sequence()?;
                return Ok(sum);
            }
        }
    }

    fn look(&mut self, log: &LogHome) -> Result<(), ServiceError> {
        let size = log.ledger.size();
        while self.seen < size {
            let range = self.seen..size.min(self.seen + CHUNK);
            for (index, entry) in range.clone().zip(log.entries(range.clone())?) {
                match entry.event.payload() {
                    Payload::FormConfirmed(of) if !of.pages.is_empty() => {
                        let id = entry.event.id();
                        let (form, pages) = (of.form.clone(), of.pages.clone());
                        self.waiting.insert(index, Waiting { id, form, pages, arrival: entry.arrival });
                        self.places.insert(id, index);
                    }
                    Payload::ImageRendered(of) => {
                        let waiting = self.done(of.event);
                        match lacks(&of.pages) {
                            // Of this renderer's own events it is there already.
                            true => self.late.extend(waiting),
                            false => self.late.retain(|late| late.id != of.event),
                        }
                    }
                    _ => {}
                }
            }
            self.seen = range.end;
        }
        Ok(())
    }

    fn done(&mut self, event: EventId) -> Option<Waiting> {
        let index = self.places.remove(&event)?;
        self.waiting.remove(&index)
    }
}

/// Leaves out pictures of a form's last pages until the event fits into an entry. Ours fit whole.
fn fit(payload: &mut ImageRendered) {
    while Payload::from(payload.clone()).to_json().len() > PAYLOAD_MAX {
        match payload.pages.iter_mut().rfind(|page| page.picture().is_some()) {
            Some(last) => *last = without(last.grey, "too-many".into()),
            None => break,
        }
    }
}

/// Whether a page had no photo.
fn lacks(pages: &[RenderedPage]) -> bool {
    pages.iter().any(|page| page.why.as_deref() == Some(MISSING))
}

/// The pages of a confirmation, rendered.
struct Made {
    event: EventId,
    form: FormKey,
    pages: Vec<RenderedPage>,
}

/// Whether all originals of a form are there.
fn whole(store: &Store<Pictures>, of: &Waiting) -> Result<bool, ServiceError> {
    for page in &of.pages {
        if !store.has(&blobs::name(&page.original)).map_err(blobs::BlobError::from)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn made(log: &LogHome, store: &Store<Pictures>, of: &Waiting, images: Images) -> Result<Made, ServiceError> {
    let expected = expected(log, &of.form);
    let pages: Result<_, ServiceError> =
        of.pages.iter().map(|page| rendered(store, page, &expected, images)).collect();
    Ok(Made { event: of.id, form: of.form.clone(), pages: pages? })
}

/// What the photos of a form show, if they show what they should.
fn expected(log: &LogHome, form: &FormKey) -> Expected {
    let registry = &log.registry;
    let district = registry
        .station_by_code(form.station.as_str())
        .and_then(|station| registry.district_of(form.contest, station));
    let plan: Vec<PageSpec> =
        district.and_then(|at| plan(form.contest, &registry.district(at).schema).ok()).unwrap_or_default();
    Expected { contest: Some(form.contest), page: None, station: Some(form.station.as_str().into()), plan }
}

fn rendered(
    store: &Store<Pictures>,
    page: &PagePictures,
    expected: &Expected,
    images: Images,
) -> Result<RenderedPage, ServiceError> {
    let mut why = None;
    for digest in [page.original, page.grey] {
        let found = store.get(&blobs::name(&digest)).map_err(blobs::BlobError::from)?;
        let Some(bytes) = found else { continue };
        match render(&bytes, expected, images) {
            Ok(rendered) => return keep(store, page, &rendered),
            // The original is what a person would look at: its reason is told.
            Err(NotRendered::Refused(refusal)) => why = why.or_else(|| Some(refusal.code().into())),
            Err(NotRendered::Picture(error)) => return Err(ServiceError::Picture(error.to_string())),
        }
    }
    Ok(without(page.grey, why.unwrap_or_else(|| MISSING.into())))
}

fn keep(
    store: &Store<Pictures>,
    page: &PagePictures,
    rendered: &Rendered,
) -> Result<RenderedPage, ServiceError> {
    let kept = |bytes: Vec<u8>| -> Result<Option<Digest>, ServiceError> {
        let digest = Digest::of(&bytes);
        store.keep(&blobs::name(&digest), bytes.into()).map_err(blobs::BlobError::from)?;
        Ok(Some(digest))
    };
    let pictures = &rendered.pictures;
    Ok(RenderedPage {
        grey: page.grey,
        large: kept(pictures.large.clone())?,
        layout: kept(rendered.layout.to_bytes())?,
        shown: Some(pictures.shown.set()),
        small: kept(pictures.small.clone())?,
        why: None,
    })
}

fn without(grey: Digest, why: String) -> RenderedPage {
    RenderedPage { grey, large: None, layout: None, shown: None, small: None, why: Some(why) }
}

/// Who signs, where the log knows a renderer: an election that was opened before there were any has none.
fn signer(log: &LogHome) -> Result<Option<SharedSigner>, ServiceError> {
    let known = |a: &model::Authority| {
        a.grants().values().any(|grant| grant.role == Role::Renderer && grant.until.is_none())
    };
    match log.ledger.with_authority(known) {
        true => log.keys().signer(KeyName::Renderer).map(Some),
        false => Ok(None),
    }
}

/// What the election's manifest lets be shown.
fn images(log: &LogHome) -> Result<Images, ServiceError> {
    let named = log.ledger.with_authority(|a| a.manifest().map(|(_, set)| set.manifest));
    let Some(digest) = named else { return Ok(Images::Masked) };
    let folder = &log.home.folder;
    let bytes = manifest::find(folder, digest).map_err(|e| ServiceError::io(folder, e))?;
    // Without the document nobody has said that more may be shown.
    Ok(bytes.and_then(|bytes| Manifest::parse(&bytes).ok()).map_or(Images::Masked, |of| of.images))
}
