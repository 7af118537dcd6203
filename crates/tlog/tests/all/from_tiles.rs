//! Proofs that a reader computes from tiles.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tlog::{
    HashTree, MAX_TREE_SIZE, TileId, TlogError, consistency_from_tiles, frontier_from_tiles,
    inclusion_from_tiles, tiles_for,
};

use crate::fixtures::tree;

/// A static log of exactly one size: only that size's tiles exist, and none may be asked for twice.
struct Served<'a> {
    tree: &'a HashTree,
    left: BTreeSet<TileId>,
}

impl<'a> Served<'a> {
    fn of(tree: &'a HashTree, size: u64) -> Self {
        Self { tree, left: tiles_for(0, size).into_iter().collect() }
    }

    fn tile(&mut self, id: &TileId) -> Result<Vec<u8>, TlogError> {
        assert!(self.left.remove(id), "{} does not exist or was read already", id.path());
        Ok(self.tree.tile(id).unwrap())
    }
}

fn check(tree: &HashTree, at: u64, size: u64) {
    let mut served = Served::of(tree, size);
    let proof = inclusion_from_tiles(at, size, |id| served.tile(id)).unwrap();
    assert_eq!(proof, tree.inclusion(at, size).unwrap());
    let mut served = Served::of(tree, size);
    let proof = consistency_from_tiles(at, size, |id| served.tile(id)).unwrap();
    assert_eq!(proof, tree.consistency(at, size).unwrap());
    let mut served = Served::of(tree, size);
    let frontier = frontier_from_tiles(size, |id| served.tile(id)).unwrap();
    assert_eq!(frontier.root(), tree.root_at(size).unwrap());
    assert_eq!(frontier.size(), size);
}

proptest! {
    #[test]
    fn proofs_from_tiles_equal_proofs_from_the_tree(size in 1u64..=1100, at in 0u64..1100) {
        check(&tree(size + 5), at % size, size);
    }
}

#[test]
fn proofs_from_tiles_of_three_levels_equal_proofs_from_the_tree() {
    let tree = tree(70_000);
    for size in [65_535, 65_536, 65_537, 65_792, 70_000] {
        for at in [0, 1, 255, 256, 257, 32_768, 65_279, 65_534, size - 1] {
            check(&tree, at, size);
        }
    }
}

#[test]
fn the_empty_tree_needs_no_tile() {
    let refuse = |_: &TileId| -> Result<Vec<u8>, TlogError> { panic!("asked for a tile") };
    assert_eq!(frontier_from_tiles(0, refuse).unwrap().size(), 0);
    assert_eq!(consistency_from_tiles(0, 9, refuse), Ok(Vec::new()));
    assert_eq!(consistency_from_tiles(9, 9, refuse), Ok(Vec::new()));
    assert_eq!(inclusion_from_tiles(0, 1, refuse), Ok(Vec::new()));
}

#[test]
fn a_tile_of_the_wrong_length_is_refused() {
    let tree = tree(600);
    for change in [-32i32, -1, 1, 32] {
        let resized = |id: &TileId| {
            let mut bytes = tree.tile(id).unwrap();
            bytes.resize((bytes.len() as i32 + change) as usize, 0);
            Ok(bytes)
        };
        let refused = |result: Result<(), TlogError>| matches!(result, Err(TlogError::TileLength { .. }));
        assert!(refused(inclusion_from_tiles(3, 600, resized).map(drop)));
        assert!(refused(consistency_from_tiles(3, 600, resized).map(drop)));
        assert!(refused(frontier_from_tiles(600, resized).map(drop)));
    }
}

#[test]
fn sizes_from_outside_are_bounded_and_a_source_s_error_comes_through() {
    let missing = |_: &TileId| -> Result<Vec<u8>, TlogError> { Err(TlogError::NoteShape) };
    let huge = MAX_TREE_SIZE + 1;
    assert_eq!(inclusion_from_tiles(0, huge, missing), Err(TlogError::SizeTooLarge { found: huge }));
    assert_eq!(consistency_from_tiles(1, huge, missing), Err(TlogError::SizeTooLarge { found: huge }));
    assert_eq!(frontier_from_tiles(huge, missing), Err(TlogError::SizeTooLarge { found: huge }));
    assert_eq!(inclusion_from_tiles(5, 5, missing), Err(TlogError::IndexOutOfRange { index: 5, size: 5 }));
    assert_eq!(consistency_from_tiles(6, 5, missing), Err(TlogError::SizesShrink { old: 6, new: 5 }));
    assert_eq!(frontier_from_tiles(MAX_TREE_SIZE, missing), Err(TlogError::NoteShape));
    // At the largest size the reader still asks only for tiles that such a tree has, and for few of them.
    let mut asked = 0;
    let zeros = |id: &TileId| -> Result<Vec<u8>, TlogError> {
        asked += 1;
        Ok(vec![0; usize::from(id.width) * 32])
    };
    assert!(inclusion_from_tiles(MAX_TREE_SIZE / 3, MAX_TREE_SIZE, zeros).is_ok());
    assert!(asked <= 16, "{asked}");
}
