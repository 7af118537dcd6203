//! Proofs: equal to the definition, accepted when right, refused when anything about them is wrong.

use proptest::prelude::*;
use tlog::{Hash, HashTree, TlogError, empty_root, verify_consistency, verify_inclusion};

use crate::fixtures::{Numbers, leaves, tree};
use crate::oracle;

#[test]
fn every_proof_up_to_size_70_is_the_defined_one() {
    let leaves = leaves(70);
    let tree = tree(70);
    for new in 1..=70 {
        let root = tree.root_at(new).unwrap();
        for index in 0..new {
            let proof = tree.inclusion(index, new).unwrap();
            assert_eq!(proof, oracle::inclusion(index as usize, &leaves[..new as usize]));
            verify_inclusion(index, new, &leaves[index as usize], &root, &proof).unwrap();
        }
        for old in 1..=new {
            let proof = tree.consistency(old, new).unwrap();
            assert_eq!(proof, oracle::consistency(old as usize, &leaves[..new as usize]));
            verify_consistency(old, new, &tree.root_at(old).unwrap(), &root, &proof).unwrap();
        }
    }
}

/// Compares one pair of proofs with the definition and damages both.
fn check_pair(tree: &HashTree, leaves: &[Hash], at: u64, size: u64) {
    let root = tree.root_at(size).unwrap();
    let (index, old) = (at, at + 1);
    let path = tree.inclusion(index, size).unwrap();
    assert_eq!(path, oracle::inclusion(index as usize, &leaves[..size as usize]));
    let leaf = leaves[index as usize];
    verify_inclusion(index, size, &leaf, &root, &path).unwrap();
    let proof = tree.consistency(old, size).unwrap();
    assert_eq!(proof, oracle::consistency(old as usize, &leaves[..size as usize]));
    let old_root = tree.root_at(old).unwrap();
    verify_consistency(old, size, &old_root, &root, &proof).unwrap();

    let mut numbers = Numbers(at ^ size << 32);
    for wrong in damaged(&path, &mut numbers) {
        assert!(verify_inclusion(index, size, &leaf, &root, &wrong).is_err());
    }
    for wrong in damaged(&proof, &mut numbers) {
        assert!(verify_consistency(old, size, &old_root, &root, &wrong).is_err());
    }
    let flipped = |hash: &Hash| flip(*hash, 77);
    assert!(verify_inclusion(index, size, &flipped(&leaf), &root, &path).is_err());
    assert!(verify_inclusion(index, size, &leaf, &flipped(&root), &path).is_err());
    assert!(verify_consistency(old, size, &flipped(&old_root), &root, &proof).is_err());
    assert!(verify_consistency(old, size, &old_root, &flipped(&root), &proof).is_err());
    for other in [index ^ 1, index + 1, index / 2, size - 1 - index, index + 256] {
        if other != index {
            assert!(verify_inclusion(other, size, &leaf, &root, &path).is_err());
        }
    }
    for other in [old - 1, old + 1, size, size + 1] {
        if other != old && old != size {
            assert!(verify_consistency(other, size, &old_root, &root, &proof).is_err());
        }
    }
}

fn flip(mut hash: Hash, bit: usize) -> Hash {
    hash[bit / 8] ^= 1 << (bit % 8);
    hash
}

/// Every proof that differs from `proof` by one flipped bit per hash, one hash missing, one too many, or two swapped.
fn damaged(proof: &[Hash], numbers: &mut Numbers) -> Vec<Vec<Hash>> {
    let mut wrong = Vec::new();
    for at in 0..proof.len() {
        let mut copy = proof.to_vec();
        copy[at] = flip(copy[at], numbers.below(256));
        wrong.push(copy);
        let mut copy = proof.to_vec();
        copy.remove(at);
        wrong.push(copy);
        if at > 0 {
            let mut copy = proof.to_vec();
            copy.swap(at - 1, at);
            wrong.push(copy);
        }
    }
    for at in [0, proof.len()] {
        let mut copy = proof.to_vec();
        copy.insert(at, [7; 32]);
        wrong.push(copy);
    }
    wrong
}

proptest! {
    #[test]
    fn proofs_up_to_600_are_the_defined_ones_and_no_others_pass(size in 1u64..=600, at in 0u64..600) {
        let leaves = leaves(size);
        check_pair(&HashTree::from_leaves(leaves.clone()), &leaves, at % size, size);
    }
}

#[test]
fn proofs_around_the_third_tile_level_are_the_defined_ones() {
    let leaves = leaves(65_536 + 300);
    let tree = HashTree::from_leaves(leaves.clone());
    for (at, size) in [
        (0, 65_536),
        (65_535, 65_536),
        (65_535, 65_537),
        (65_536, 65_537),
        (65_536, 65_536 + 255),
        (255, 65_536 + 256),
        (65_535 + 256, 65_536 + 257),
        (12_345, 65_536 + 300),
        (65_536 + 299, 65_536 + 300),
    ] {
        check_pair(&tree, &leaves, at, size);
    }
}

#[test]
fn nothing_needs_proof_from_the_empty_tree_or_between_equal_sizes() {
    let (empty, tree) = (empty_root(), tree(5));
    let root = tree.root();
    for (old, new) in [(0, 0), (0, 5), (5, 5)] {
        assert_eq!(tree.consistency(old, new), Ok(Vec::new()));
    }
    let verify =
        |old, new, old_root: &Hash, new_root: &Hash| verify_consistency(old, new, old_root, new_root, &[]);
    assert_eq!(verify(0, 0, &empty, &empty), Ok(()));
    assert_eq!(verify(0, 5, &empty, &root), Ok(()));
    assert_eq!(verify(5, 5, &root, &root), Ok(()));
    assert_eq!(verify(0, 0, &empty, &root), Err(TlogError::RootMismatch { expected: empty, found: root }));
    assert_eq!(verify(0, 0, &root, &root), Err(TlogError::RootMismatch { expected: empty, found: root }));
    assert_eq!(verify(0, 5, &root, &root), Err(TlogError::RootMismatch { expected: empty, found: root }));
    assert_eq!(verify(5, 5, &root, &empty), Err(TlogError::RootMismatch { expected: root, found: empty }));
    let extra = verify_consistency(0, 5, &empty, &root, &[root]);
    assert_eq!(extra, Err(TlogError::ProofLength { expected: 0, found: 1 }));
    let extra = verify_consistency(5, 5, &root, &root, &[root]);
    assert_eq!(extra, Err(TlogError::ProofLength { expected: 0, found: 1 }));
}

#[test]
fn what_the_tree_has_not_is_refused() {
    let tree = tree(10);
    let hash = [0; 32];
    assert_eq!(tree.inclusion(10, 10), Err(TlogError::IndexOutOfRange { index: 10, size: 10 }));
    assert_eq!(tree.inclusion(0, 0), Err(TlogError::IndexOutOfRange { index: 0, size: 0 }));
    assert_eq!(tree.inclusion(0, 11), Err(TlogError::SizeNotReached { size: 11, reached: 10 }));
    assert_eq!(tree.consistency(3, 11), Err(TlogError::SizeNotReached { size: 11, reached: 10 }));
    assert_eq!(tree.consistency(4, 3), Err(TlogError::SizesShrink { old: 4, new: 3 }));
    let refused = verify_inclusion(10, 10, &hash, &hash, &[]);
    assert_eq!(refused, Err(TlogError::IndexOutOfRange { index: 10, size: 10 }));
    let refused = verify_consistency(4, 3, &hash, &hash, &[]);
    assert_eq!(refused, Err(TlogError::SizesShrink { old: 4, new: 3 }));
}

proptest! {
    #[test]
    fn no_sizes_and_no_length_make_the_checks_panic(a: u64, b: u64, bits in 0u32..64, length in 0usize..70) {
        let (a, b, proof) = (a >> bits, b >> (bits / 2), vec![[9; 32]; length]);
        prop_assert!(verify_inclusion(a, b, &[1; 32], &[2; 32], &proof).is_err());
        prop_assert!(verify_consistency(a, b, &[1; 32], &[2; 32], &proof).is_err());
    }
}

#[test]
fn the_largest_numbers_are_handled() {
    let max = u64::MAX;
    let hash = [0; 32];
    for (a, b) in [(max - 1, max), (0, max), (1, max), (1 << 63, max), (max >> 1, 1 << 63), (max, max)] {
        for length in 0..=130 {
            let proof = vec![[3; 32]; length];
            assert!(verify_inclusion(a, b, &hash, &hash, &proof).is_err());
            if a != b || length != 0 {
                assert!(verify_consistency(a, b, &hash, &hash, &proof).is_err());
            }
        }
    }
}
