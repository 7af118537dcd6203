//! The definitions of RFC 6962 §2.1, copied down as naively as they are printed.

use tlog::{Hash, empty_root, node_hash};

/// MTH(D\[n\]).
pub fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => empty_root(),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            node_hash(&root(left), &root(right))
        }
    }
}

/// PATH(m, D\[n\]).
pub fn inclusion(index: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return Vec::new();
    }
    let middle = split(leaves.len());
    let (left, right) = leaves.split_at(middle);
    let (mut path, sibling) = if index < middle {
        (inclusion(index, left), root(right))
    } else {
        (inclusion(index - middle, right), root(left))
    };
    path.push(sibling);
    path
}

/// PROOF(m, D\[n\]) for 0 < m <= n.
pub fn consistency(old: usize, leaves: &[Hash]) -> Vec<Hash> {
    subproof(old, leaves, true)
}

fn subproof(old: usize, leaves: &[Hash], complete: bool) -> Vec<Hash> {
    if old == leaves.len() {
        return if complete { Vec::new() } else { vec![root(leaves)] };
    }
    let middle = split(leaves.len());
    let (left, right) = leaves.split_at(middle);
    let (mut path, sibling) = if old <= middle {
        (subproof(old, left, complete), root(right))
    } else {
        (subproof(old - middle, right, false), root(left))
    };
    path.push(sibling);
    path
}

/// The largest power of two smaller than `count`.
fn split(count: usize) -> usize {
    let mut power = 1;
    while power * 2 < count {
        power *= 2;
    }
    power
}
