//! [`model::Rules::V2`]: versions side by side.
//!
//! The latest round, and in it the latest count, that has an event which takes part decides: one that was accepted, and that no
//! desk and no decision set aside. Its **versions** are the events of these that none replaces; equal values are one version. With two or more the form is disputed. What is recorded is
//! found from the beginning: at each fork the child that the log had first, to its end. So nobody who comes later changes
//! what is recorded of a form by contradicting it, and an honest correction, which replaces, does.
//!
//! Linear in the events of the form.

use super::{Node, Resolution};
use crate::events::Status;

pub(super) fn resolve(nodes: &[Node]) -> Resolution {
    let status = |n: &Node| if n.refused { Status::Refused } else { Status::Superseded };
    let mut statuses: Vec<Status> = nodes.iter().map(status).collect();
    let takes_part = |n: &Node| !n.refused && !n.aside;
    let Some(poll) = nodes.iter().filter(|n| takes_part(n)).map(|n| n.poll).max() else {
        return Resolution { current: None, disputed: false, statuses, versions: Vec::new() };
    };
    let live = |i: usize| takes_part(&nodes[i]) && nodes[i].poll == poll;
    let alive: Vec<usize> = (0..nodes.len()).filter(|i| live(*i)).collect();
    // In log order, so that the first that comes is the first of the log.
    let mut first_child: Vec<Option<usize>> = vec![None; nodes.len()];
    let mut first_root = None;
    for i in &alive {
        match nodes[*i].parent.filter(|p| live(*p)) {
            Some(parent) => first_child[parent] = first_child[parent].or(Some(*i)),
            None => first_root = first_root.or(Some(*i)),
        }
    }
    let mut current = first_root;
    while let Some(next) = current.and_then(|at| first_child[at]) {
        current = Some(next);
    }
    let mut versions: Vec<Vec<usize>> = Vec::new();
    let mut version_of: Vec<Option<usize>> = vec![None; nodes.len()];
    for i in alive.into_iter().filter(|i| first_child[*i].is_none()) {
        let says = nodes[i].same_as;
        match version_of[says] {
            Some(version) => versions[version].push(i),
            None => {
                version_of[says] = Some(versions.len());
                versions.push(vec![i]);
            }
        }
    }
    let disputed = versions.len() > 1;
    if disputed {
        versions.iter().flatten().for_each(|i| statuses[*i] = Status::Disputed);
    } else if let Some(at) = current {
        statuses[at] = Status::Counted;
        versions.clear();
    }
    Resolution { current, disputed, statuses, versions }
}
