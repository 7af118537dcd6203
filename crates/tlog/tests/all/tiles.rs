//! Tiles: their names, which of them exist at which size, and their bytes.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tlog::{BundleId, HashTree, TILE_WIDTH, TileId, TlogError, bundles_for, tiles_for};

use crate::fixtures::{leaves, tree};
use crate::oracle;

#[test]
fn paths_of_tiles() {
    for (level, index, width, path) in [
        (0, 0, 256, "tile/0/000"),
        (0, 0, 1, "tile/0/000.p/1"),
        (0, 273, 112, "tile/0/273.p/112"),
        (1, 1, 17, "tile/1/001.p/17"),
        (2, 0, 1, "tile/2/000.p/1"),
        (0, 999, 256, "tile/0/999"),
        (0, 1000, 256, "tile/0/x001/000"),
        (3, 1_234_067, 256, "tile/3/x001/x234/067"),
        (0, 1_234_067, 255, "tile/0/x001/x234/067.p/255"),
        (63, 0, 256, "tile/63/000"),
        (0, u64::MAX, 256, "tile/0/x018/x446/x744/x073/x709/x551/615"),
    ] {
        let id = TileId { level, index, width };
        assert_eq!(id.path(), path);
        assert_eq!(TileId::parse(path), Ok(id));
    }
    for (index, width, path) in [
        (0, 256, "tile/entries/000"),
        (1_234_067, 256, "tile/entries/x001/x234/067"),
        (273, 112, "tile/entries/273.p/112"),
    ] {
        let id = BundleId { index, width };
        assert_eq!(id.path(), path);
        assert_eq!(BundleId::parse(path), Ok(id));
    }
}

#[test]
fn other_spellings_of_paths_are_refused() {
    let positions = [
        "",
        "0",
        "00",
        "0000",
        "1234",
        "x001",
        "001/002",
        "x001/x002",
        "x000/001",
        "X001/002",
        "x01/002",
        "x1000/000",
        "x001/002/",
        "/x001/002",
        "+01",
        "-01",
        " 01",
        "a01",
        "001.p",
        "001.p/",
        "001.p/0",
        "001.p/00",
        "001.p/01",
        "001.p/256",
        "001.p/257",
        "001.p/1000",
        "001.p/-1",
        "001.p/+1",
        "001.p/1/",
        "001.p/1.p/1",
        "001.p/ 1",
        "001/p/1",
        "x001.p/002",
        "٠٠١",
        "x018/x446/x744/x073/x709/x551/616",
        "x999/x999/x999/x999/x999/x999/x999/x999/x999/999",
    ];
    for position in positions {
        for level in ["0", "7"] {
            let path = format!("tile/{level}/{position}");
            assert!(matches!(TileId::parse(&path), Err(TlogError::TilePath { .. })), "{path}");
        }
        let path = format!("tile/entries/{position}");
        assert!(matches!(BundleId::parse(&path), Err(TlogError::BundlePath { .. })), "{path}");
    }
    for path in [
        "",
        "tile",
        "tile/",
        "tile/0",
        "tile//000",
        "tile/00/000",
        "tile/01/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/+1/000",
        "tile/x/000",
        "tile/entries/000",
        "tile/8/0/000",
        "/tile/0/000",
        "Tile/0/000",
        "tile/99999999999999999999/000",
    ] {
        assert!(TileId::parse(path).is_err(), "{path}");
    }
    for path in ["", "tile/0/000", "tile/data/000", "tile/entries", "tile/entries/", "/tile/entries/000"] {
        assert!(BundleId::parse(path).is_err(), "{path}");
    }
}

#[test]
fn the_specification_s_tree_of_70000_has_its_tiles() {
    let tiles = tiles_for(0, 70_000);
    let of = |level: u8| tiles.iter().filter(move |id| id.level == level);
    assert_eq!(of(0).filter(|id| id.width == TILE_WIDTH).count(), 273);
    let partial: Vec<_> = tiles.iter().filter(|id| id.width < TILE_WIDTH).map(TileId::path).collect();
    assert_eq!(partial, ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]);
    assert_eq!(of(1).count(), 2);
    assert_eq!(tiles.len(), 273 + 1 + 2 + 1);
    let paths: Vec<_> = tiles_for(0, 256).iter().map(TileId::path).collect();
    assert_eq!(paths, ["tile/0/000", "tile/1/000.p/1"]);
    assert_eq!(bundles_for(0, 70_000).len(), 274);
}

/// Tiles that the specification gives a tree of `size`, level by level from its formula.
fn specified(size: u64) -> BTreeSet<TileId> {
    let mut ids = BTreeSet::new();
    for level in 0..8 {
        let hashes = size / 256u64.pow(level);
        let level = level as u8;
        ids.extend((0..hashes / 256).map(|index| TileId { level, index, width: 256 }));
        if !hashes.is_multiple_of(256) {
            ids.insert(TileId { level, index: hashes / 256, width: (hashes % 256) as u16 });
        }
    }
    ids
}

fn check_growth(old: u64, new: u64) {
    let (before, after) = (specified(old), specified(new));
    let written: BTreeSet<_> = tiles_for(old, new).into_iter().collect();
    assert_eq!(tiles_for(old, new).len(), written.len(), "no tile twice");
    assert_eq!(written, after.difference(&before).copied().collect(), "{old} to {new}");
    let bundles: Vec<_> = bundles_for(old, new);
    let level_0: Vec<_> = tiles_for(old, new).into_iter().filter(|id| id.level == 0).collect();
    let same =
        |(bundle, tile): (&BundleId, &TileId)| (bundle.index, bundle.width) == (tile.index, tile.width);
    assert!(bundles.len() == level_0.len() && bundles.iter().zip(&level_0).all(same));
}

#[test]
fn growth_writes_what_is_new_and_nothing_else() {
    for new in (0u64..1400).step_by(7).chain([255, 256, 257, 511, 512, 513]) {
        for old in [0, 1, new / 3, new / 2, new.saturating_sub(1), new] {
            check_growth(old.min(new), new);
        }
    }
    assert!(tiles_for(9, 8).is_empty() && bundles_for(9, 8).is_empty());
    assert!(tiles_for(u64::MAX, u64::MAX).is_empty());
    check_growth(65_535, 65_536);
    check_growth(65_536, 65_536 + 256);
    check_growth(16_777_215, 16_777_217);
    // The right edge of a tree as large as it can be: the tile that fills up, and the partial ones of two levels.
    assert_eq!(tiles_for(u64::MAX - 1, u64::MAX).len(), 1);
    assert_eq!(tiles_for(u64::MAX - 256, u64::MAX).len(), 3);
}

proptest! {
    #[test]
    fn growing_in_two_steps_writes_everything_that_one_step_does(a in 0u64..200_000, b in 0u64..200_000) {
        let (a, b) = (a.min(b), a.max(b));
        let two: BTreeSet<_> = tiles_for(0, a).into_iter().chain(tiles_for(a, b)).collect();
        prop_assert!(tiles_for(0, b).iter().all(|id| two.contains(id)));
        check_growth(a, b);
    }
}

#[test]
fn every_tile_of_every_size_holds_the_defined_hashes() {
    let size = 65_536 + 300;
    let leaves = leaves(size);
    let tree = HashTree::from_leaves(leaves.clone());
    for (old, new) in [(0, size), (0, 600), (0, 256), (0, 255), (0, 1), (65_535, 65_537)] {
        for id in tiles_for(old, new) {
            let bytes = tree.tile(&id).unwrap();
            assert_eq!(bytes.len(), usize::from(id.width) * 32);
            let span = 256usize.pow(id.level.into());
            for (at, hash) in bytes.chunks(32).enumerate() {
                let start = (id.index as usize * 256 + at) * span;
                assert_eq!(hash, oracle::root(&leaves[start..start + span]), "{} hash {at}", id.path());
            }
        }
    }
}

#[test]
fn tiles_that_the_tree_has_not_are_not_served() {
    let tree = tree(600);
    let served = |level, index, width| tree.tile(&TileId { level, index, width }).is_some();
    assert!(served(0, 1, 256) && served(0, 2, 88) && served(0, 2, 1) && served(1, 0, 2));
    assert!(
        !served(0, 2, 89) && !served(0, 2, 256) && !served(1, 0, 3) && !served(1, 1, 1) && !served(2, 0, 1)
    );
    assert!(
        !served(0, 0, 0) && !served(0, 0, 257) && !served(0, u64::MAX, 1) && !served(0, u64::MAX / 256, 256)
    );
    assert!(!served(7, 0, 1) && !served(8, 0, 1) && !served(63, 0, 1) && !served(255, 0, 1));
    assert_eq!(HashTree::new().tile(&TileId { level: 0, index: 0, width: 1 }), None);
}
