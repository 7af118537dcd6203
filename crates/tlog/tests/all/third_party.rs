//! Verifiers written by others: what we make they accept, what we refuse they refuse.
//!
//! Their tile paths carry the tile height (`tile/8/0/000`) and call bundles `data`; C2SP's, and ours, do not.

use signed_note::{Note as TheirNote, Signer as _, StandardSigner, StandardVerifier, VerifierList};
use tlog::{HashTree, NoteSigner, TileId, sign_checkpoint, tiles_for};
use tlog_tiles::{
    Checkpoint as TheirCheckpoint, Error, Hash as TheirHash, Tile, TileHashReader, TileReader, check_record,
    check_tree, prove_record, prove_tree,
};

use crate::fixtures::{checkpoint, entry, log_key, signed, tree};
use crate::keys::{GO_KEY, SPEC_KEY};
use crate::notes::SPEC_NOTE;

fn theirs(hashes: &[tlog::Hash]) -> Vec<TheirHash> {
    hashes.iter().copied().map(TheirHash).collect()
}

/// (position, size) pairs around every boundary of two and three tile levels.
const PAIRS: [(u64, u64); 14] = [
    (0, 1),
    (0, 2),
    (1, 2),
    (3, 7),
    (6, 7),
    (254, 255),
    (255, 256),
    (255, 257),
    (256, 257),
    (300, 600),
    (511, 600),
    (65_535, 65_536),
    (256, 65_537),
    (65_536, 65_900),
];

#[test]
fn they_accept_our_proofs_and_refuse_damaged_ones() {
    let tree = tree(65_900);
    for (index, size) in PAIRS {
        let root = TheirHash(tree.root_at(size).unwrap());
        let leaf = tlog_tiles::record_hash(&entry(index));
        assert_eq!(leaf.0, tree.leaf(index).unwrap());
        let proof = theirs(&tree.inclusion(index, size).unwrap());
        check_record(&proof, size, root, index, leaf).unwrap();
        assert!(check_record(&proof, size, root, index, TheirHash([1; 32])).is_err());
        let old = index + 1;
        let old_root = TheirHash(tree.root_at(old).unwrap());
        let growth = theirs(&tree.consistency(old, size).unwrap());
        check_tree(&growth, size, root, old, old_root).unwrap();
        assert!(check_tree(&growth, size, root, old, TheirHash([1; 32])).is_err());
        for at in 0..proof.len() {
            let mut wrong = proof.clone();
            wrong[at].0[at] ^= 1;
            assert!(check_record(&wrong, size, root, index, leaf).is_err());
            wrong.remove(at);
            assert!(check_record(&wrong, size, root, index, leaf).is_err());
        }
        for at in 0..growth.len() {
            let mut wrong = growth.clone();
            wrong[at].0[at] ^= 1;
            assert!(check_tree(&wrong, size, root, old, old_root).is_err());
            wrong.remove(at);
            assert!(check_tree(&wrong, size, root, old, old_root).is_err());
        }
    }
}

/// Our static tiles, as their reader wants them.
struct OurTiles<'a> {
    tree: &'a HashTree,
    forged: bool,
}

impl TileReader for OurTiles<'_> {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, tiles: &[Tile]) -> Result<Vec<Vec<u8>>, Error> {
        let read = |tile: &Tile| {
            let id = TileId::parse(&tile.path().replacen("tile/8/", "tile/", 1)).unwrap();
            let mut bytes = self.tree.tile(&id).unwrap();
            bytes[0] ^= u8::from(self.forged);
            bytes
        };
        Ok(tiles.iter().map(read).collect())
    }

    fn save_tiles(&self, _: &[Tile], _: &[Vec<u8>]) {}
}

#[test]
fn they_compute_our_proofs_from_our_tiles() {
    let tree = tree(65_900);
    for (index, size) in PAIRS {
        let root = TheirHash(tree.root_at(size).unwrap());
        let tiles = OurTiles { tree: &tree, forged: false };
        let reader = TileHashReader::new(size, root, &tiles);
        assert!(prove_record(size, index, &reader).unwrap() == theirs(&tree.inclusion(index, size).unwrap()));
        assert!(
            prove_tree(size, index + 1, &reader).unwrap()
                == theirs(&tree.consistency(index + 1, size).unwrap())
        );
        let forged = OurTiles { tree: &tree, forged: true };
        let reader = TileHashReader::new(size, root, &forged);
        assert!(size < 2 || prove_record(size, index, &reader).is_err());
    }
}

#[test]
fn they_list_the_same_tiles() {
    for (old, new) in
        [(0, 0), (0, 1), (0, 256), (0, 70_000), (255, 257), (600, 600), (65_535, 65_537), (9, 70_000)]
    {
        let ours: Vec<_> = tiles_for(old, new).iter().map(TileId::path).collect();
        let listed = Tile::new_tiles(8, old, new);
        let theirs: Vec<_> = listed.iter().map(|tile| tile.path().replacen("tile/8/", "tile/", 1)).collect();
        assert_eq!(ours, theirs, "{old} to {new}");
    }
}

fn their_verdict(note: &[u8], key: &str) -> Result<usize, String> {
    let keys =
        VerifierList::new(vec![Box::new(StandardVerifier::new(key).map_err(|error| error.to_string())?)]);
    let note = TheirNote::from_bytes(note).map_err(|error| error.to_string())?;
    note.verify(&keys).map(|(verified, _)| verified.len()).map_err(|error| error.to_string())
}

#[test]
fn they_open_our_checkpoints_and_no_forged_ones() {
    let key = log_key().verifier_key().to_string();
    for size in [0, 1, 2, 255, 256, 257, 600] {
        let tree = tree(size);
        let note = signed(&tree, &[1, 2, 3]);
        assert_eq!(their_verdict(&note.to_bytes(), &key), Ok(1));
        let read = TheirCheckpoint::from_bytes(note.text.as_bytes()).unwrap();
        assert_eq!((read.origin(), read.size(), read.hash().0), (crate::fixtures::ORIGIN, size, tree.root()));
        let mut forged = note.clone();
        forged.signatures[0].signature[10] ^= 1;
        assert!(their_verdict(&forged.to_bytes(), &key).is_err());
        let mut forged = note.clone();
        forged.text = forged.text.replacen(&format!("\n{size}\n"), &format!("\n{}\n", size + 1), 1);
        assert!(their_verdict(&forged.to_bytes(), &key).is_err());
        let other = NoteSigner::from_seed(crate::fixtures::ORIGIN, &[2; 32]).unwrap();
        let forged = sign_checkpoint(&checkpoint(&tree), &other);
        assert!(their_verdict(&forged.to_bytes(), &key).is_err());
    }
    assert_eq!(their_verdict(SPEC_NOTE.as_bytes(), SPEC_KEY), Ok(1));
}

#[test]
fn they_sign_as_we_do() {
    let theirs =
        StandardSigner::new("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")
            .unwrap();
    let seed = crate::fixtures::unhex(crate::keys::GO_SEED).try_into().unwrap();
    let ours = NoteSigner::from_seed("PeterNeumann", &seed).unwrap();
    assert_eq!(ours.verifier_key().to_string(), GO_KEY);
    assert_eq!(theirs.key_id(), ours.verifier_key().key_id());
    for text in ["a\n", "log.example/pemilu\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"] {
        assert_eq!(theirs.sign(text.as_bytes()).unwrap(), ours.sign(text).signature);
    }
}
