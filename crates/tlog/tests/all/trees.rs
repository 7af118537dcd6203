//! Roots: published vectors, and three ways of growing a tree against the definition.

use proptest::prelude::*;
use tlog::{Frontier, HashTree, MAX_TREE_SIZE, TlogError, leaf_hash};

use crate::fixtures::{hex, leaves, unhex};
use crate::oracle;

/// Entries and roots of the sizes 0 to 8 that RFC 6962 implementations share as test vectors.
const ENTRIES: [&str; 8] =
    ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

#[test]
fn roots_of_the_published_vectors() {
    let mut frontier = Frontier::new();
    let mut tree = HashTree::new();
    assert_eq!(hex(&frontier.root()), ROOTS[0]);
    assert_eq!(hex(&tree.root()), ROOTS[0]);
    for (entry, root) in ENTRIES.iter().zip(&ROOTS[1..]) {
        let leaf = leaf_hash(&unhex(entry));
        frontier.push(leaf);
        tree.push(leaf);
        assert_eq!(hex(&frontier.root()), *root);
        assert_eq!(hex(&tree.root()), *root);
    }
    for (size, root) in ROOTS.iter().enumerate() {
        assert_eq!(hex(&tree.root_at(size as u64).unwrap()), *root);
    }
    assert_eq!(tree.root_at(9), None);
}

#[test]
fn a_tree_grown_in_any_way_has_the_defined_root() {
    let leaves = leaves(600);
    let mut frontier = Frontier::new();
    let mut tree = HashTree::new();
    for size in 0..=leaves.len() {
        let root = oracle::root(&leaves[..size]);
        assert_eq!(frontier.root(), root, "frontier of {size}");
        assert_eq!(tree.root(), root, "tree of {size}");
        assert_eq!(tree.frontier(), frontier);
        assert_eq!(frontier.size(), size as u64);
        if size % 37 == 0 {
            assert_eq!(HashTree::from_leaves(leaves[..size].to_vec()), tree);
        }
        if let Some(leaf) = leaves.get(size) {
            assert_eq!(tree.leaf(size as u64), None);
            frontier.push(*leaf);
            tree.push(*leaf);
            assert_eq!(tree.leaf(size as u64), Some(*leaf));
        }
    }
    assert!((0..=600).all(|size| tree.root_at(size) == Some(oracle::root(&leaves[..size as usize]))));
}

proptest! {
    #[test]
    fn a_frontier_taken_apart_goes_on_as_before(cut in 0usize..600, end in 0usize..600) {
        let (cut, end) = (cut.min(end), cut.max(end));
        let leaves = leaves(end as u64);
        let mut whole = HashTree::from_leaves(leaves[..cut].to_vec());
        let before = whole.frontier();
        let mut frontier = Frontier::from_parts(before.size(), before.peaks().to_vec()).unwrap();
        for leaf in &leaves[cut..] {
            frontier.push(*leaf);
        }
        whole.extend(leaves[cut..].iter().copied());
        prop_assert_eq!(frontier.root(), oracle::root(&leaves));
        prop_assert_eq!(whole.frontier(), frontier);
    }
}

#[test]
fn a_frontier_of_the_wrong_shape_is_refused() {
    let peaks = leaves(64);
    for (size, expected) in [(0, 0), (1, 1), (6, 2), (255, 8), (256, 1), (MAX_TREE_SIZE, 63)] {
        for found in [0, 1, 2, 8, 63, 64] {
            let built = Frontier::from_parts(size, peaks[..found].to_vec());
            if found == expected {
                assert_eq!(built.unwrap().size(), size);
            } else {
                assert_eq!(built, Err(TlogError::PeakCount { size, expected, found }));
            }
        }
    }
    let size = MAX_TREE_SIZE + 1;
    assert_eq!(Frontier::from_parts(size, vec![peaks[0]]), Err(TlogError::SizeTooLarge { found: size }));
}
