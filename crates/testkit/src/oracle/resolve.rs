//! Which event of a form counts, told as a story of sets of log indices.

use super::behind::replaced;
use super::{Event, Word};
use std::collections::{BTreeMap, BTreeSet};

/// `mine` are the form's events that were not refused, `all` all of them; both in log order.
pub fn resolve<'a>(mine: &[&'a Event], all: &[&'a Event]) -> (Option<&'a Event>, bool, BTreeMap<u64, Word>) {
    let mut words: BTreeMap<u64, Word> = mine.iter().map(|e| (e.index, "superseded")).collect();
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

/// Index of the event that another replaces, if that takes part in this round and count.
fn predecessor(event: &Event, here: &[&Event], all: &[&Event]) -> Option<u64> {
    let named = replaced(event, all)?.index;
    here.iter().any(|e| e.index == named).then_some(named)
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
