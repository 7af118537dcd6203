//! Checking proofs: the reader's side, sharing nothing with the code that makes them.
//!
//! A proof's length follows from the sizes alone (RFC 9162 §2.1.3.2 and §2.1.4.2 reject the rest step by step), so it is
//! demanded first; what remains is hashing upwards. The lower part of a path climbs inside the last complete subtree that
//! holds the leaf ("inner"), the upper part meets only left neighbours along the tree's right border ("border").

use crate::{Hash, TlogError, empty_root, node_hash};

/// Checks that the tree of `size` leaves with root `root` holds `leaf` at `index`.
///
/// # Errors
/// [`TlogError::IndexOutOfRange`], [`TlogError::ProofLength`], or [`TlogError::RootMismatch`] when the hashes do not lead
/// to `root`.
pub fn verify_inclusion(
    index: u64,
    size: u64,
    leaf: &Hash,
    root: &Hash,
    proof: &[Hash],
) -> Result<(), TlogError> {
    if index >= size {
        return Err(TlogError::IndexOutOfRange { index, size });
    }
    let (inner, border) = path_length(index, size);
    let (inner, border) = cut(proof, 0, inner, border)?;
    let climbed = climb(*leaf, index, inner);
    demand(root, climb_border(climbed, border))
}

/// Checks that the tree of `old` leaves with root `old_root` is the beginning of the tree of `new` leaves with root
/// `new_root`. From the empty tree, and between equal sizes, the proof is empty.
///
/// # Errors
/// [`TlogError::SizesShrink`], [`TlogError::ProofLength`], or [`TlogError::RootMismatch`] for either root.
pub fn verify_consistency(
    old: u64,
    new: u64,
    old_root: &Hash,
    new_root: &Hash,
    proof: &[Hash],
) -> Result<(), TlogError> {
    if old > new {
        return Err(TlogError::SizesShrink { old, new });
    }
    if old == 0 || old == new {
        cut(proof, 0, 0, 0)?;
        if old == 0 {
            demand(&empty_root(), *old_root)?;
        }
        return if old == new { demand(old_root, *new_root) } else { Ok(()) };
    }
    let (inner, border) = path_length(old - 1, new);
    let shift = old.trailing_zeros();
    // old - 1 and new - 1 differ at or above bit `shift`, since the leaves below that bit fill the old tree's last subtree:
    // so `inner` is larger than `shift`, and the climb starts at that subtree.
    let inner = inner - shift as usize;
    let seeded = usize::from(!old.is_power_of_two());
    let (inner, border) = cut(proof, seeded, inner, border)?;
    let seed = if seeded == 1 { proof[0] } else { *old_root };
    let path = (old - 1) >> shift;
    demand(old_root, climb_border(climb_left_only(seed, path, inner), border))?;
    demand(new_root, climb_border(climb(seed, path, inner), border))
}

/// Lengths (inner, border) of the path from leaf `index` to the root of a tree of `size` leaves.
fn path_length(index: u64, size: u64) -> (usize, usize) {
    let inner = u64::BITS - (index ^ (size - 1)).leading_zeros();
    let border = index.checked_shr(inner).unwrap_or(0).count_ones();
    (inner as usize, border as usize)
}

/// Splits a proof into its inner and border parts after `skip` hashes, once its length is right.
fn cut(proof: &[Hash], skip: usize, inner: usize, border: usize) -> Result<(&[Hash], &[Hash]), TlogError> {
    let expected = skip + inner + border;
    if proof.len() != expected {
        return Err(TlogError::ProofLength { expected, found: proof.len() });
    }
    Ok(proof[skip..].split_at(inner))
}

/// Climbs with neighbours on the side that each bit of `path` says.
fn climb(seed: Hash, path: u64, inner: &[Hash]) -> Hash {
    inner.iter().enumerate().fold(seed, |hash, (level, neighbour)| {
        if path >> level & 1 == 0 { node_hash(&hash, neighbour) } else { node_hash(neighbour, &hash) }
    })
}

/// Climbs with left neighbours only: the old tree has no right ones there.
fn climb_left_only(seed: Hash, path: u64, inner: &[Hash]) -> Hash {
    let left = inner.iter().enumerate().filter(|(level, _)| path >> level & 1 == 1);
    left.fold(seed, |hash, (_, neighbour)| node_hash(neighbour, &hash))
}

fn climb_border(seed: Hash, border: &[Hash]) -> Hash {
    border.iter().fold(seed, |hash, left| node_hash(left, &hash))
}

fn demand(expected: &Hash, found: Hash) -> Result<(), TlogError> {
    if *expected == found { Ok(()) } else { Err(TlogError::RootMismatch { expected: *expected, found }) }
}
