//! The fold of pictures: the same from scratch, from its cache and event by event; and what it refuses.

use model::{Digest, Entry, Submission, UtcSeconds};
use registry::Registry;
use tabulate::{CacheKey, Tabulation};
use testkit::corrupt::story;
use testkit::gallery::{RENDERER, rendered, renderer, withdrawn};
use testkit::small::{self, ORIGIN, SECOND};

fn then(history: &mut Vec<Entry>, event: Submission) {
    let arrival = UtcSeconds(history.last().unwrap().arrival.0 + 1);
    history.push(Entry { event, arrival });
}

fn fold(registry: &Registry, history: &[Entry]) -> Tabulation {
    let mut fold = Tabulation::new(registry);
    for entry in history {
        fold.take(registry, entry);
    }
    fold.settle(registry);
    fold
}

#[test]
fn the_newest_pictures_stand_and_a_cache_keeps_them() {
    let registry = small::registry();
    let mut history = story(&registry);
    then(&mut history, renderer());
    let early = rendered(&registry, &history, RENDERER, |of| of.time = UtcSeconds(of.time.0 + 1));
    then(&mut history, early);
    let later = rendered(&registry, &history, RENDERER, |_| {});
    then(&mut history, later);
    let gone = withdrawn(&registry, &history, SECOND);
    then(&mut history, gone);
    let size = history.len() as u64;
    let whole = fold(&registry, &history);
    let (first, number) = whole.renderings().next().unwrap();
    assert_eq!(first, size - 3);
    assert_eq!(whole.renderings().count(), 2);
    assert_eq!(whole.rendered(whole.event(number)), Some(size - 2));
    assert_eq!(whole.withdrawn(number), [size - 1]);
    assert_eq!(whole.anomalies(), fold(&registry, &history[..history.len() - 4]).anomalies());

    // Whoever publishes in steps renders the form again, and nothing else.
    let form = whole.form_of(whole.event(number)).unwrap();
    for since in size - 3..size {
        assert_eq!(whole.touched_since(since).into_iter().collect::<Vec<_>>(), [form]);
    }
    assert_eq!(whole.touched_since(size).len(), 0);

    for cut in [history.len() - 3, history.len() - 2, history.len() - 1, history.len()] {
        let part = fold(&registry, &history[..cut]);
        let key =
            CacheKey { size: cut as u64, root: [7; 32], rules: Digest([1; 32]), registry: registry.digest() };
        let mut back =
            Tabulation::from_cache(&registry, ORIGIN, &key, &part.to_cache(&key).unwrap()).unwrap();
        assert!(back == part, "{cut}");
        for entry in &history[cut..] {
            back.take(&registry, entry);
            back.settle(&registry);
        }
        assert!(back == whole, "{cut}");
    }
}

#[test]
fn pictures_of_what_is_no_accepted_confirmation_of_the_form_are_refused() {
    let registry = small::registry();
    let mut history = story(&registry);
    then(&mut history, renderer());
    let refused = |change: &dyn Fn(&mut model::event::ImageRendered)| {
        let mut fold = fold(&registry, &history);
        let before = fold.clone();
        let event = rendered(&registry, &history, RENDERER, change);
        let entry = Entry { event, arrival: UtcSeconds(history.last().unwrap().arrival.0 + 1) };
        let applied = fold.take(&registry, &entry);
        let changed = fold.renderings().count() != before.renderings().count();
        assert_eq!(changed, applied.refused.is_none());
        applied.refused.map(|refusal| refusal.code())
    };
    let imported = history.iter().find(|e| matches!(e.event.payload(), model::Payload::FormImported(_)));
    let imported = imported.unwrap().event.id();
    let other: model::StationCode = "3173011001001".parse().unwrap();
    assert_eq!(refused(&|_| {}), None);
    assert_eq!(refused(&|of| of.event = model::EventId([1; 32])), Some("E1029"));
    assert_eq!(refused(&|of| of.event = imported), Some("E1029"));
    assert_eq!(refused(&|of| of.form.count = 1), Some("E1029"));
    assert_eq!(refused(&|of| of.form.contest = registry.contests()[1]), Some("E1029"));
    let elsewhere = |of: &mut model::event::ImageRendered| {
        (of.form.station, of.touches) = (other.clone(), vec![other.clone()]);
    };
    let own = rendered(&registry, &history, RENDERER, |_| {});
    let model::Payload::ImageRendered(own) = own.payload() else { panic!() };
    assert_ne!(own.form.station, other);
    assert_eq!(refused(&elsewhere), Some("E1029"));
}
