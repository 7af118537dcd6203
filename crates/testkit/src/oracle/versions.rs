//! Which event of a form is recorded by the second rules, and what contradicts each other: told by asking of every event
//! who replaces it.

use super::behind::replaced;
use super::{Event, Word};
use std::collections::BTreeMap;

type Told<'a> = (Option<&'a Event>, bool, BTreeMap<u64, Word>, Vec<Vec<u64>>);

/// `mine` are the form's events that were not refused, `all` all of them; both in log order.
pub fn resolve<'a>(mine: &[&'a Event], all: &[&'a Event]) -> Told<'a> {
    let mut words: BTreeMap<u64, Word> = mine.iter().map(|e| (e.index, "superseded")).collect();
    let last = mine.iter().map(|e| e.poll).max();
    let here: Vec<&Event> = mine.iter().copied().filter(|e| Some(e.poll) == last).collect();
    // Who replaces an event: later ones that name it, or that name nothing good where nothing is asked for.
    let children = |of: Option<u64>| -> Vec<&'a Event> {
        let parent = |e: &Event| {
            let index = replaced(e, all)?.index;
            here.iter().any(|other| other.index == index).then_some(index)
        };
        here.iter().copied().filter(|e| parent(e) == of).collect()
    };
    let mut current = None;
    while let Some(next) = children(current.map(|e: &Event| e.index)).first().copied() {
        current = Some(next);
    }
    let mut versions: Vec<(Vec<Option<u32>>, Vec<u64>)> = Vec::new();
    for leaf in here.iter().filter(|e| children(Some(e.index)).is_empty()) {
        match versions.iter_mut().find(|(values, _)| *values == leaf.values) {
            Some((_, events)) => events.push(leaf.index),
            None => versions.push((leaf.values.clone(), vec![leaf.index])),
        }
    }
    if versions.len() < 2 {
        return (current, false, words, Vec::new());
    }
    let versions: Vec<Vec<u64>> = versions.into_iter().map(|(_, events)| events).collect();
    words.extend(versions.iter().flatten().map(|index| (*index, "disputed")));
    (current, true, words, versions)
}
