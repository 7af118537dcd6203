//! Lies about public pictures.

use super::events::and_then;
use super::{Corruption, lie, republish};
use crate::gallery::{
    RENDERER, layout, made, picture, places, rendered, renderer, wider_layout, with_place, withdrawn,
};
use crate::history::OFFICERS;
use crate::small::{self, BAWASLU, ORIGIN, SECOND, secret};
use crate::tree::Tree;
use model::event::{ImageRendered, sign};
use model::manifest::Images;
use model::{Digest, Entry, EventId, Payload, UtcSeconds};
use shapes::own::StationResult;
use shapes::paths;

pub(super) const LIES: &[Corruption] = &[
    lie("forms of hours ago have no pictures", &["V8.1"], "no event names", |t| {
        show(t, |_| {});
        hours_later(t);
    }),
    lie("pictures are said to be of other pages", &["V8.2"], "other pages", |t| {
        show(t, |of| of.pages[0].grey = Digest([9; 32]));
    }),
    lie("more is shown than the manifest lets be shown", &["V8.2"], "manifest", |t| {
        show(t, |of| of.images = Images::Full);
    }),
    lie("a layout is another file", &["V8.3"], "another hash", |t| {
        show(t, |_| {});
        let path = paths::layout(&layout(&small::registry()).digest().to_hex());
        t.files.get_mut(&path).unwrap().push(b' ');
    }),
    lie("a layout calls the page's margin a block", &["V8.3"], "differs from the form", |t| {
        let digest = wider_layout(&small::registry()).digest();
        show(t, move |of| of.pages[0].layout = Some(digest));
    }),
    lie("what is shown lies beyond the layout's blocks", &["V8.3"], "no set", |t| {
        let blocks = layout(&small::registry()).blocks().len();
        let shown = model::event::Blocks::of((0..=blocks).map(|_| true));
        show(t, move |of| of.pages[0].shown = Some(shown));
    }),
    lie("a picture is missing", &["V8.4"], "is missing", |t| {
        show(t, |_| {});
        let path = small_one(t);
        t.files.remove(&path);
    }),
    lie("a picture is another file", &["V8.4"], "another hash", |t| {
        show(t, |_| {});
        let path = small_one(t);
        *t.files.get_mut(&path).unwrap() = picture(&layout(&small::registry()), 0, &[]);
    }),
    lie("a picture tells where it was taken", &["V8.4"], "e1", |t| {
        let layout = layout(&small::registry());
        let told = with_place(&picture(&layout, 0, &places(&layout)[..1]));
        show(t, move |of| of.pages[0].small = Some(Digest::of(&told)));
    }),
    lie("a picture shows what is no block", &["V8.5"], "no shown block", |t| {
        let layout = layout(&small::registry());
        let signed = picture(&layout, 1, &places(&layout));
        show(t, move |of| of.pages[0].large = Some(Digest::of(&signed)));
    }),
    lie("a picture that was withdrawn is still there", &["V8.6"], "was withdrawn", |t| {
        show(t, |_| {});
        let path = small_one(t);
        let bytes = t.files[&path].clone();
        and_then(t, withdrawn(&small::registry(), &t.history, SECOND));
        t.files.insert(path, bytes);
    }),
    lie("pictures are named of an event that is no confirmation", &["V2.4"], "E1029", |t| {
        show(t, |of| of.event = EventId([1; 32]));
    }),
    lie("an officer names pictures", &["V2.4"], "E1013", |t| {
        and_then(t, renderer());
        and_then(t, rendered(&small::registry(), &t.history, OFFICERS[0].0, |_| {}));
    }),
    lie("the supervisors withdraw pictures", &["V2.4"], "E1028", |t| {
        show(t, |_| {});
        and_then(t, withdrawn(&small::registry(), &t.history, BAWASLU));
    }),
    lie("a form's file is silent about its pictures", &["V3.7"], "pictures", |t| {
        show(t, |_| {});
        let (_, form, _) = crate::gallery::confirmed(&t.history, small::registry().contests()[0]);
        let registry = small::registry();
        let station = registry.station_by_code(form.station.as_str()).unwrap();
        let path = registry.path(registry.station(station).village);
        let codes =
            path.into_iter().map(|region| registry.region(region).code).chain([form.station.as_str()]);
        let path = paths::join(&format!("v1/hasil/{}", form.contest), codes);
        t.edit_file(&path, |file: &mut StationResult| {
            file.history.iter_mut().for_each(|item| item.pictures = None);
        });
    }),
];

/// Publishes the history with a renderer, and with what it says of the newest confirmation.
fn show(t: &mut Tree, change: impl FnOnce(&mut ImageRendered)) {
    and_then(t, renderer());
    and_then(t, rendered(&small::registry(), &t.history, RENDERER, change));
}

/// Path of the small picture that the honest renderer names.
fn small_one(t: &Tree) -> String {
    let registry = small::registry();
    let made = made(&registry).swap_remove(2);
    let path = paths::picture(&Digest::of(&made).to_hex());
    assert!(t.files.contains_key(&path));
    path
}

/// Another confirmation, two hours after all others.
fn hours_later(t: &mut Tree) {
    let mut history = t.history.clone();
    let last = history.iter().rev().find_map(|entry| match entry.event.payload() {
        Payload::FormConfirmed(of) if of.by == secret(OFFICERS[0].0).id() => {
            Some((entry.event.id(), of.clone()))
        }
        _ => None,
    });
    let (id, mut next) = last.unwrap();
    (next.prev, next.replaces, next.seq) = (Some(id), Some(id), next.seq + 1);
    let event = sign(ORIGIN, next.into(), &[&secret(OFFICERS[0].0)]);
    let arrival = UtcSeconds(history.last().unwrap().arrival.0 + 7_200);
    history.push(Entry { event, arrival });
    republish(t, &history);
}
