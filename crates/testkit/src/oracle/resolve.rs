//! Which event of a form counts, told as a story of sets of log indices.

use super::{Event, Word};
use model::EventId;
use std::collections::{BTreeMap, BTreeSet};

/// `mine` are the form's events that were not refused, `all` all of them; both in log order.
pub fn resolve<'a>(mine: &[&'a Event], all: &[&'a Event]) -> (Option<&'a Event>, bool, BTreeMap<u64, Word>) {
    let mut words: BTreeMap<u64, Word> = mine.iter().map(|e| (e.index, "superseded")).collect();
    // An import that another one is newer than is told as superseded, and then there is no word of it any more.
    let mine: Vec<&Event> = mine.iter().copied().filter(|e| newer(e, all).is_none()).collect();
    let polls: BTreeSet<(u8, u8)> = mine.iter().map(|e| e.poll).collect();
    let mut winner = None;
    let mut disputed = false;
    for poll in polls {
        let here: Vec<&Event> = mine.iter().copied().filter(|e| e.poll == poll).collect();
        let (tip, fork) = follow(&here, all);
        if !fork.is_empty() {
            disputed = true;
        }
        words.extend(fork.into_iter().map(|index| (index, "disputed")));
        // Polls come in ascending order, so a later one overrides, if it has something to count.
        winner = tip.or(winner);
    }
    (winner, disputed, words)
}

/// The last undisputed event of one round and count, and everything in or behind a fork.
fn follow<'a>(here: &[&'a Event], all: &[&'a Event]) -> (Option<&'a Event>, BTreeSet<u64>) {
    let mut tip: Option<&Event> = None;
    let mut wave: Vec<&Event> =
        here.iter().copied().filter(|e| predecessor(e, here, all).is_none()).collect();
    loop {
        let sayings: BTreeSet<_> = wave.iter().map(|e| (e.stage, e.values.clone())).collect();
        match sayings.len() {
            0 => return (tip, BTreeSet::new()),
            1 => tip = wave.first().copied(),
            _ => return (tip, with_followers(&wave, here, all)),
        }
        let reached: BTreeSet<u64> = wave.iter().map(|e| e.index).collect();
        wave = here
            .iter()
            .copied()
            .filter(|e| predecessor(e, here, all).is_some_and(|p| reached.contains(&p)))
            .collect();
    }
}

/// The event that another replaces: the first of that id, which must be earlier, of this form, round and count, and not
/// refused. Where that one is behind others, it is the one that none is newer than.
fn predecessor(event: &Event, here: &[&Event], all: &[&Event]) -> Option<u64> {
    let mut named = earlier(event, event.replaces, all)?;
    while let Some(next) = newer(named, all) {
        named = next;
    }
    here.iter().any(|e| e.index == named.index).then_some(named.index)
}

/// The event that an import names as newer by the source's own time; a refused one names none and is named by none.
fn newer<'a>(event: &Event, all: &[&'a Event]) -> Option<&'a Event> {
    let named = earlier(event, event.behind, all)?;
    (event.refused.is_none() && named.refused.is_none()).then_some(named)
}

/// The first event of an id, if it is earlier and of the same round and count.
fn earlier<'a>(event: &Event, id: Option<EventId>, all: &[&'a Event]) -> Option<&'a Event> {
    let id = id?;
    let first = all.iter().copied().find(|e| e.id == id)?;
    (first.index < event.index && first.poll == event.poll).then_some(first)
}

fn with_followers(fork: &[&Event], here: &[&Event], all: &[&Event]) -> BTreeSet<u64> {
    let mut reached: BTreeSet<u64> = fork.iter().map(|e| e.index).collect();
    loop {
        let before = reached.len();
        for event in here {
            if predecessor(event, here, all).is_some_and(|p| reached.contains(&p)) {
                reached.insert(event.index);
            }
        }
        if reached.len() == before {
            return reached;
        }
    }
}
