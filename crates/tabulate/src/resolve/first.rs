//! [`model::Rules::V1`], for logs that were opened with it.
//!
//! The latest round, and in it the latest count, that has something to count wins. Within one round and count: events that
//! replace nothing (or nothing known) are the first; siblings that say the same are one; where siblings contradict
//! each other the form is disputed, what stood before the fork stays counted, and the fork with all that
//! follows it is disputed. Otherwise the walk goes on to the successors.

use super::{Node, Resolution};
use crate::events::Status;

pub(super) fn resolve(nodes: &[Node]) -> Resolution {
    let mut statuses = vec![Status::Superseded; nodes.len()];
    let mut polls: Vec<(u8, u8)> = nodes.iter().filter(|n| !n.refused).map(|n| n.poll).collect();
    polls.sort_unstable();
    polls.dedup();
    let (mut current, mut disputed) = (None, false);
    for poll in polls.into_iter().rev() {
        let (tip, fork) = walk(nodes, poll, &mut statuses);
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
fn walk(nodes: &[Node], poll: (u8, u8), statuses: &mut [Status]) -> (Option<usize>, bool) {
    let live = |i: &usize| !nodes[*i].refused && nodes[*i].poll == poll;
    let is_first = |i: &usize| nodes[*i].parent.is_none_or(|p| nodes[p].refused);
    let mut level: Vec<usize> = (0..nodes.len()).filter(|i| live(i) && is_first(i)).collect();
    let mut tip = None;
    while let Some(first) = level.first().copied() {
        if level.iter().any(|i| nodes[*i].same_as != nodes[first].same_as) {
            dispute(nodes, &level, statuses);
            return (tip, true);
        }
        tip = Some(first);
        level = (0..nodes.len())
            .filter(|i| live(i) && nodes[*i].parent.is_some_and(|p| level.contains(&p)))
            .collect();
    }
    (tip, false)
}

/// Marks a fork and everything that follows it.
fn dispute(nodes: &[Node], fork: &[usize], statuses: &mut [Status]) {
    for i in 0..nodes.len() {
        let from_parent = nodes[i].parent.is_some_and(|p| statuses[p] == Status::Disputed);
        if fork.contains(&i) || from_parent && !nodes[i].refused {
            statuses[i] = Status::Disputed;
        }
    }
}
