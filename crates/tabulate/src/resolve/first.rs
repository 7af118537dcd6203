//! [`model::Rules::V1`], for logs that were opened with it.
//!
//! The latest round, and in it the latest count, that has something to count wins. Within one round and count: events that
//! replace nothing (or nothing known) are the first; siblings that say the same are one; where siblings contradict
//! each other the form is disputed, what stood before the fork stays counted, and the fork with all that
//! follows it is disputed. Otherwise the walk goes on to the successors.
//!
//! Linear in the events of the form, but for sorting.

use super::{Node, Resolution};
use crate::events::Status;
use std::collections::BTreeMap;

pub(super) fn resolve(nodes: &[Node]) -> Resolution {
    let mut statuses = vec![Status::Superseded; nodes.len()];
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    let mut polls: BTreeMap<(u8, u8), Vec<usize>> = BTreeMap::new();
    for (i, node) in nodes.iter().enumerate().filter(|(_, node)| !node.refused) {
        match node.parent.filter(|p| !nodes[*p].refused) {
            Some(parent) => children[parent].push(i),
            None => polls.entry(node.poll).or_default().push(i),
        }
    }
    let (mut current, mut disputed) = (None, false);
    for firsts in polls.into_values().rev() {
        let (tip, fork) = walk(nodes, &children, firsts, &mut statuses);
        disputed |= fork;
        if current.is_none() {
            current = tip;
        }
    }
    for (node, status) in nodes.iter().zip(&mut statuses) {
        if node.refused {
            *status = Status::Refused;
        }
    }
    if let Some(at) = current {
        statuses[at] = Status::Counted;
    }
    Resolution { current, disputed, statuses, versions: Vec::new() }
}

/// Follows one round and count from its first events; returns the last undisputed event and whether it forks.
fn walk(
    nodes: &[Node],
    children: &[Vec<usize>],
    firsts: Vec<usize>,
    statuses: &mut [Status],
) -> (Option<usize>, bool) {
    let mut level = firsts;
    let mut tip = None;
    while let Some(first) = level.first().copied() {
        if level.iter().any(|i| nodes[*i].same_as != nodes[first].same_as) {
            dispute(children, level, statuses);
            return (tip, true);
        }
        tip = Some(first);
        level = level.iter().flat_map(|i| &children[*i]).copied().collect();
        // In log order.
        level.sort_unstable();
    }
    (tip, false)
}

/// Marks a fork and everything that follows it.
fn dispute(children: &[Vec<usize>], fork: Vec<usize>, statuses: &mut [Status]) {
    let mut rest = fork;
    while let Some(i) = rest.pop() {
        statuses[i] = Status::Disputed;
        rest.extend(&children[i]);
    }
}
