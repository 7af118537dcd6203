//! What waits at stations: a queue that follows the fold is the one made anew, and its pages are all of it in order.

use desk::{QueueAsked, Waits};
use model::{Contest, Stage};
use proptest::prelude::*;
use registry::{Registry, StationIdx};
use service::desk::{Queue, Waiting};
use tabulate::Tabulation;
use testkit::{history, small};

/// Why a form waits, said the slow way.
fn reasons(fold: &Tabulation, contest: Contest, station: StationIdx) -> Vec<Waits> {
    let form = fold.form(contest, station).unwrap();
    let is_in = form.current().is_some();
    let doubt = !form.answers.broken.is_empty();
    let checked = fold.stage(form) >= Stage::Diperiksa;
    Waits::ALL
        .into_iter()
        .filter(|waits| match waits {
            Waits::Disputed => form.disputed,
            Waits::Held => form.held,
            Waits::Objected => form.objected,
            Waits::Broken => doubt && !checked,
            Waits::Incomplete => form.incomplete && !checked,
            Waits::New => is_in && !checked,
            Waits::Missing => !is_in && !form.absent,
        })
        .collect()
}

/// All pages of a question.
fn pages(queue: &Queue, stations: u32, asked: &QueueAsked) -> Vec<Waiting> {
    let (mut all, mut asked) = (Vec::new(), asked.clone());
    loop {
        let part = queue.part(0..stations, &asked);
        assert!(part.forms.len() <= asked.limit);
        all.extend(part.forms);
        asked.from = part.next;
        if asked.from.is_none() {
            return all;
        }
    }
}

fn questions() -> Vec<QueueAsked> {
    let contests = [None, Some(Contest::Ppwp), Some(Contest::Pdpr)];
    let waits = Waits::ALL.map(Some).into_iter().chain([None]);
    let both = waits.flat_map(|waits| contests.map(|contest| (waits, contest)));
    let limits = [1, 3, 200];
    both.zip(limits.into_iter().cycle())
        .map(|((waits, contest), limit)| QueueAsked { contest, waits, from: None, limit })
        .collect()
}

fn check(registry: &Registry, fold: &Tabulation, queue: &Queue) -> Result<(), TestCaseError> {
    let stations = registry.station_count();
    for asked in questions() {
        let mut expected = Vec::new();
        for station in (0..stations).map(StationIdx) {
            for contest in registry.contests().iter().filter(|c| registry.takes_place_at(**c, station)) {
                let why = reasons(fold, *contest, station);
                let wanted = match asked.waits {
                    Some(waits) => why.contains(&waits),
                    None => why.iter().any(|waits| *waits != Waits::Missing),
                };
                if wanted && asked.contest.is_none_or(|wanted| wanted == *contest) {
                    let plain = |waits: &Waits| matches!(waits, Waits::New | Waits::Missing);
                    let first = why.iter().copied().find(|waits| !plain(waits));
                    let arrival =
                        fold.form(*contest, station).unwrap().current().map(|n| fold.event(n).arrival);
                    // What is plain stands by station alone.
                    let key = match (asked.waits, first) {
                        (Some(Waits::New | Waits::Missing), _) | (_, None) => (9, 0),
                        (_, Some(first)) => (first as u8, arrival.unwrap_or(0)),
                    };
                    expected.push((key, station, *contest, why));
                }
            }
        }
        expected.sort_by_key(|(key, station, contest, _)| (*key, *station, *contest as u8));
        let found = pages(queue, stations, &asked);
        let found: Vec<_> =
            found.iter().map(|of| (of.station, of.contest, of.reasons().collect::<Vec<_>>())).collect();
        let expected: Vec<_> = expected.into_iter().map(|(_, s, c, why)| (s, c, why)).collect();
        prop_assert_eq!(found, expected, "{:?}", asked);
    }
    let counts = queue.part(0..stations, &QueueAsked { limit: 1, ..QueueAsked::default() }).counts;
    for waits in Waits::ALL {
        let all = QueueAsked { waits: Some(waits), limit: 200, ..QueueAsked::default() };
        prop_assert_eq!(counts[waits.code()], pages(queue, stations, &all).len() as u64);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn it_follows_the_fold_and_its_pages_are_whole(steps in history::wild(40), batch in 1..9_usize) {
        let registry = small::registry();
        let entries = history::play(&registry, &steps);
        let queue = Queue::default();
        let mut fold = Tabulation::new(&registry);
        for part in entries.chunks(batch) {
            for entry in part {
                history::fold_one(&mut fold, &registry, entry);
            }
            queue.follow(&registry, &fold);
        }
        check(&registry, &fold, &queue)?;
        let anew = Queue::default();
        anew.follow(&registry, &fold);
        check(&registry, &fold, &anew)?;
    }
}

#[test]
fn marks_that_nobody_made_lead_nowhere_else() {
    let registry = small::registry();
    let queue = Queue::default();
    queue.follow(&registry, &history::fold(&registry, &history::play(&registry, &[])));
    for from in ["", "x", "u.1", "p.1", "p.x.y", "u.1.2.3.4.5", "p.4294967296.0"] {
        let asked = QueueAsked { from: Some(from.into()), limit: 5, ..QueueAsked::default() };
        let first = QueueAsked { from: None, ..asked.clone() };
        assert_eq!(queue.part(0..9, &asked), queue.part(0..9, &first), "{from}");
    }
}
