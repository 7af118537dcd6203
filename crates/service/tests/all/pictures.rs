//! The renderer over a log: what it makes, what it waits for, and what a failure leaves.

use crate::keys::{InMemory, Left, home, key, log, program, unlimited};
use drill::photo::{Camera, Damage, Habits, Level, Photographer};
use forms::own::{Filling, page, plan};
use model::event::{
    FormConfirmed, ImageRendered, ImageWithdrawn, KeyEnrol, PagePictures, WithdrawReason, sign_by,
};
use model::{Digest, FormKey, Payload, Role, UtcSeconds};
use service::ceremony::open;
use service::hour::Standing;
use service::pictures::{Renderer, Round};
use service::publication::publish;
use service::{KeyName, LogHome, ServiceError};
use shapes::paths;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// An opened log with an officer, and the photos of the pages of one form.
struct Night {
    log: LogHome,
    hand: Arc<AtomicI64>,
    left: Left,
    form: FormKey,
    values: Vec<Option<u32>>,
    photos: Vec<Vec<u8>>,
}

/// Number of the officer's key.
const OFFICER: u8 = 77;

fn night(folder: &Path) -> Night {
    let left = unlimited();
    let home = home(folder);
    let (log, hand) = log(&home, Arc::new(InMemory::new(&left)), Arc::new(()));
    open(&log, &key(1, &left), &[], &program()).unwrap();
    let [authority, second] = service::keys::authorities(log.keys()).unwrap();
    let officer = key(OFFICER, &left);
    let signers = (authority.id(), Some(second.id()));
    let enrol = KeyEnrol::new(officer.public(), signers, (Role::Officer, ""), log.now());
    let enrol = sign_by(log.origin(), enrol.into(), &[&*authority, &*second, &*officer]).unwrap();
    log.append(vec![enrol]).unwrap();
    let registry = &log.registry;
    let contest = *registry.contests().iter().find(|contest| contest.has_pairs()).unwrap();
    let station = registry::StationIdx(0);
    let schema = &registry.district(registry.district_of(contest, station).unwrap()).schema;
    let code: model::StationCode = registry.station(station).code.parse().unwrap();
    let written: Vec<_> = schema.fields().iter().copied().zip((0..).map(|n| Some(100 + n))).collect();
    let mut photographer = Photographer::new(5);
    let damage = Damage::sample(Level::Light, &mut photographer.chance("damage"));
    let filling = Filling { station: Some(code.clone()), ..Filling::default() };
    let specs = plan(contest, schema).unwrap();
    let photos = specs.iter().map(|spec| {
        let filled = photographer.fill(&page(spec, &filling), &written, &Habits::CAREFUL);
        photographer.shoot(&filled, &damage, Camera::PUBLISHED).jpeg
    });
    let photos = photos.collect();
    let values = written.iter().map(|(_, value)| *value).collect();
    let form = FormKey { contest, count: 0, round: 0, station: code };
    Night { log, hand, left, form, values, photos }
}

impl Night {
    /// An officer confirms the form; its pages are named, and no photo is here yet.
    fn confirm(&self) -> model::EventId {
        let officer = key(OFFICER, &self.left);
        let page = |photo: &Vec<u8>| PagePictures { grey: Digest::of(b"grey"), original: Digest::of(photo) };
        let payload = FormConfirmed {
            acknowledged: Vec::new(),
            by: officer.id(),
            form: self.form.clone(),
            incidents: Vec::new(),
            kind: FormConfirmed::KIND.into(),
            machine: None,
            pages: self.photos.iter().map(page).collect(),
            prev: None,
            reading: None,
            replaces: None,
            seq: 0,
            time: self.log.now(),
            values: self.values.clone(),
            witnesses: BTreeMap::new(),
        };
        let event = sign_by(self.log.origin(), payload.into(), &[&*officer]).unwrap();
        let id = event.id();
        self.log.append(vec![event]).unwrap();
        self.log.sequence().unwrap();
        id
    }

    /// A photo arrives.
    fn arrive(&self, at: usize) {
        let (store, photo) = (self.log.pictures().unwrap(), self.photos[at].clone());
        store.keep(&intake::blobs::name(&Digest::of(&photo)), photo.into()).unwrap();
    }

    fn arrive_all(&self) {
        (0..self.photos.len()).for_each(|at| self.arrive(at));
    }

    /// What the log says of pictures, in its order.
    fn rendered(&self) -> Vec<ImageRendered> {
        self.log.sequence().unwrap();
        let entries = self.log.entries(0..self.log.ledger.size()).unwrap();
        let of = entries.iter().filter_map(|entry| match entry.event.payload() {
            Payload::ImageRendered(of) => Some(of.clone()),
            _ => None,
        });
        of.collect()
    }

    fn publish(&self) {
        let mut fold = self.log.fold().unwrap();
        let note = self.log.advance(&mut fold).unwrap();
        publish(&self.log, &fold, &note, Standing::Open).unwrap();
    }

    /// Public pictures and layouts that lie in the tree's folder.
    fn public(&self) -> Vec<String> {
        fn walk(folder: &Path, into: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => walk(&path, into),
                    false => into.push(path.to_string_lossy().into_owned()),
                }
            }
        }
        let mut found = Vec::new();
        for folder in [paths::PICTURES, paths::LAYOUTS] {
            walk(&self.log.home.tree().join(folder), &mut found);
        }
        found
    }
}

#[test]
fn a_forms_pictures_are_named_once_and_public_with_the_state_that_names_them() {
    let temp = tempfile::tempdir().unwrap();
    let night = night(temp.path());
    let id = night.confirm();
    night.arrive_all();
    let mut renderer = Renderer::new();
    let pages = night.photos.len() as u64;
    let round = renderer.round(&night.log, true).unwrap();
    assert_eq!(round, Round { forms: 1, pages, without: 0, waiting: 0 });
    // Nothing is public yet: nobody was told.
    night.publish_before_it_is_sequenced();
    assert_eq!(night.public(), [""; 0]);
    assert_eq!(renderer.round(&night.log, true).unwrap(), Round::default(), "before it is sequenced");
    let [of] = &night.rendered()[..] else { panic!() };
    assert_eq!((of.event, of.pages.len() as u64), (id, pages));
    assert_eq!(renderer.round(&night.log, true).unwrap(), Round::default(), "after it is");
    assert_eq!(Renderer::new().round(&night.log, true).unwrap(), Round::default(), "by another process");

    night.publish();
    // Two sizes of each page; the three pages have three layouts.
    assert_eq!(night.public().len() as u64, 3 * pages);
    for picture in of.pages.iter().map(|page| page.picture().unwrap()) {
        for digest in [picture.small, picture.large] {
            let bytes = std::fs::read(night.log.home.tree().join(paths::picture(&digest.to_hex()))).unwrap();
            assert_eq!(Digest::of(&bytes), digest);
        }
        let document = std::fs::read(night.log.home.tree().join(paths::layout(&picture.layout.to_hex())));
        let layout = model::Layout::parse(&document.unwrap()).unwrap();
        assert_eq!(layout.contest, night.form.contest);
        assert!(picture.shown.is_of(layout.blocks().len()));
        let numbers = layout.numbers.iter().filter(|n| picture.shown.has(layout.place_of(&n.field).unwrap()));
        assert_eq!(numbers.count(), layout.numbers.len(), "a good photo shows every number");
    }

    // What is withdrawn is gone with the next state, and does not come back.
    let gone = of.pages[0].picture().unwrap();
    let mut pictures = vec![gone.small, gone.large];
    pictures.sort_unstable();
    let (renderer_key, authority) = (
        night.log.keys().signer(KeyName::Renderer).unwrap(),
        night.log.keys().signer(KeyName::Authority).unwrap(),
    );
    let withdrawn = ImageWithdrawn {
        by: renderer_key.id(),
        event: id,
        form: night.form.clone(),
        kind: ImageWithdrawn::KIND.into(),
        pictures,
        reason: WithdrawReason::PersonalData,
        time: night.log.now(),
        touches: vec![night.form.station.clone()],
        with: authority.id(),
    };
    let event = sign_by(night.log.origin(), withdrawn.into(), &[&*renderer_key, &*authority]).unwrap();
    night.log.append(vec![event]).unwrap();
    night.log.sequence().unwrap();
    for _ in 0..2 {
        night.publish();
        assert_eq!(night.public().len() as u64, 3 * pages - 2);
    }
}

impl Night {
    fn publish_before_it_is_sequenced(&self) {
        assert!(self.log.ledger.pending() > 0);
        self.publish();
    }
}

#[test]
fn originals_are_waited_for_and_a_page_without_a_photo_is_rendered_when_it_comes() {
    let temp = tempfile::tempdir().unwrap();
    let night = night(temp.path());
    night.confirm();
    night.arrive(0);
    let mut renderer = Renderer::new();
    let waits = Round { waiting: 1, ..Round::default() };
    assert_eq!(renderer.round(&night.log, true).unwrap(), waits, "two photos are on their way");
    night.hand.fetch_add(899, Ordering::SeqCst);
    assert_eq!(renderer.round(&night.log, true).unwrap(), waits);
    night.hand.fetch_add(1, Ordering::SeqCst);
    let some = renderer.round(&night.log, true).unwrap();
    assert_eq!(some, Round { forms: 1, pages: 1, without: 2, waiting: 0 });
    let why = |of: &ImageRendered| of.pages.iter().map(|page| page.why.clone()).collect::<Vec<_>>();
    let missing = Some("missing".to_string());
    assert_eq!(why(&night.rendered()[0]), [None, missing.clone(), missing]);

    // By the process that named them, and by one that was started later: once, when all are there.
    night.arrive(1);
    assert_eq!(renderer.round(&night.log, true).unwrap(), Round::default());
    night.arrive(2);
    let mut later = Renderer::new();
    let whole = Round { forms: 1, pages: 3, without: 0, waiting: 0 };
    assert_eq!(later.round(&night.log, true).unwrap(), whole);
    assert_eq!(night.rendered().len(), 2);
    assert_eq!(renderer.round(&night.log, true).unwrap(), Round::default(), "the other one has done it");
    assert_eq!(why(&night.rendered()[1]), [None, None, None]);
    let fold = night.log.fold().unwrap();
    let (_, event) = fold.events().next().unwrap();
    let newest = fold.rendered(event).unwrap();
    assert_eq!(newest, night.log.ledger.size() - 1, "the newest stands");
}

#[test]
fn where_a_signature_fails_nothing_is_named_and_the_next_round_makes_the_same() {
    let temp = tempfile::tempdir().unwrap();
    let night = night(temp.path());
    night.confirm();
    night.arrive_all();
    let mut renderer = Renderer::new();
    night.left.store(0, Ordering::SeqCst);
    assert!(matches!(renderer.round(&night.log, true), Err(ServiceError::Signer(_))));
    night.left.store(u64::MAX, Ordering::SeqCst);
    assert_eq!(night.rendered(), []);
    assert_eq!(renderer.round(&night.log, true).unwrap().forms, 1);
    let first = night.rendered()[0].pages.clone();

    // A photo that shows another form's page is no picture of this one.
    let other = Night { photos: night.photos.iter().rev().cloned().collect(), ..night };
    other.hand.fetch_add(60, Ordering::SeqCst);
    let id = other.confirm_again();
    assert_eq!(renderer.round(&other.log, true).unwrap().forms, 1);
    let second = other.rendered().into_iter().find(|of| of.event == id).unwrap();
    let reversed: Vec<_> = first.iter().rev().map(|page| page.small).collect();
    assert_eq!(
        second.pages.iter().map(|page| page.small).collect::<Vec<_>>(),
        reversed,
        "same photo, same picture"
    );
}

impl Night {
    /// The same officer confirms the form again.
    fn confirm_again(&self) -> model::EventId {
        let officer = key(OFFICER, &self.left);
        let (seq, prev) = self.log.fold().unwrap().chain(officer.id());
        let entries = self.log.entries(0..self.log.ledger.size()).unwrap();
        let last = entries.iter().find_map(|entry| match entry.event.payload() {
            Payload::FormConfirmed(of) => Some((entry.event.id(), of.clone())),
            _ => None,
        });
        let (id, mut again) = last.unwrap();
        again.pages.reverse();
        (again.seq, again.prev, again.replaces, again.time) =
            (seq, prev, Some(id), UtcSeconds(self.log.now().0));
        let event = sign_by(self.log.origin(), again.into(), &[&*officer]).unwrap();
        let id = event.id();
        self.log.append(vec![event]).unwrap();
        self.log.sequence().unwrap();
        id
    }
}
