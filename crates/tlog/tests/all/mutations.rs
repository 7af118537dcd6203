//! Damage to good input, the same on every run: no parser panics, and what it still accepts it writes back unchanged.

use tlog::{
    BundleId, Checkpoint, Note, Policy, ProofBundle, TileId, VerifierKey, decode_bundle, encode_bundle,
    open_checkpoint,
};

use crate::fixtures::{Numbers, log_key, policy, signed, tree};
use crate::keys::GO_KEY;
use crate::notes::POEM;

const ROUNDS: usize = 4_000;

/// One to four changes: a byte overwritten, a bit flipped, bytes removed, doubled, or inserted from a set of telling ones.
fn damage(good: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    const TELLING: &[u8] = b"\n\n\n  +=/.0019AZx#-\t\r\0\x7f\x80\xc3\xe2\xff";
    let mut bytes = good.to_vec();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(bytes.len() + 1);
        let until = (at + numbers.below(9)).min(bytes.len());
        match numbers.below(5) {
            0 if at < bytes.len() => bytes[at] = numbers.below(256) as u8,
            1 if at < bytes.len() => bytes[at] ^= 1 << numbers.below(8),
            2 => drop(bytes.drain(at..until)),
            3 => {
                let copy = bytes[at..until].to_vec();
                bytes.splice(at..at, copy);
            }
            _ => bytes.insert(at, TELLING[numbers.below(TELLING.len())]),
        }
    }
    bytes
}

/// Feeds damaged copies of `good` to `read`, which gives back what it would write for the input, if it accepted it.
fn survives(seed: u64, good: &[u8], canonical: bool, read: impl Fn(&[u8]) -> Option<Vec<u8>>) {
    assert_eq!(read(good).as_deref(), Some(good));
    let mut numbers = Numbers(seed);
    for round in 0..ROUNDS {
        let bytes = damage(good, &mut numbers);
        if let Some(written) = read(&bytes) {
            if canonical {
                assert_eq!(written, bytes, "round {round}");
            } else {
                assert_eq!(read(&written), Some(written.clone()), "round {round}");
            }
        }
    }
}

fn text(bytes: &[u8]) -> Option<&str> {
    str::from_utf8(bytes).ok()
}

#[test]
fn damaged_notes() {
    let read = |bytes: &[u8]| Note::parse(bytes).ok().map(|note| note.to_bytes());
    survives(1, POEM.as_bytes(), true, read);
    survives(2, &signed(&tree(9), &[1, 2]).to_bytes(), true, read);
}

#[test]
fn damaged_checkpoints_never_open_with_another_text() {
    let good = signed(&tree(9), &[1, 2]);
    survives(3, good.text.as_bytes(), true, |bytes| {
        Some(Checkpoint::parse(text(bytes)?).ok()?.to_text().into_bytes())
    });
    let (key, policy) = (log_key().verifier_key().clone(), policy());
    let mut numbers = Numbers(4);
    for _ in 0..ROUNDS / 4 {
        let bytes = damage(&good.to_bytes(), &mut numbers);
        if let Ok((checkpoint, note)) = open_checkpoint(&bytes, &key) {
            assert_eq!((checkpoint.to_text(), &note.text), (good.text.clone(), &good.text));
        }
        if let Ok(verdict) = policy.check(&bytes) {
            assert_eq!(verdict.checkpoint.to_text(), good.text);
            assert_eq!(verdict.cosigned, ["w1", "w2"]);
        }
    }
}

#[test]
fn damaged_keys() {
    survives(5, GO_KEY.as_bytes(), true, |bytes| {
        Some(text(bytes)?.parse::<VerifierKey>().ok()?.to_string().into_bytes())
    });
}

#[test]
fn damaged_paths() {
    for (seed, path) in [(6, "tile/0/x001/x234/067.p/17"), (7, "tile/63/000"), (8, "tile/3/x999/999")] {
        survives(seed, path.as_bytes(), true, |bytes| {
            Some(TileId::parse(text(bytes)?).ok()?.path().into_bytes())
        });
    }
    let path = b"tile/entries/x001/x234/067.p/17";
    survives(9, path, true, |bytes| Some(BundleId::parse(text(bytes)?).ok()?.path().into_bytes()));
}

#[test]
fn damaged_entry_bundles() {
    let good = encode_bundle([&b"one"[..], b"", b"three", &[0; 300]]).unwrap();
    survives(10, &good, true, |bytes| encode_bundle(decode_bundle(bytes).ok()?).ok());
}

#[test]
fn damaged_policies() {
    let good = policy().to_string();
    survives(11, good.as_bytes(), false, |bytes| {
        Some(Policy::parse(text(bytes)?).ok()?.to_string().into_bytes())
    });
}

#[test]
fn damaged_proof_bundles() {
    let tree = tree(300);
    let inclusion = tree.inclusion(77, 300).unwrap();
    let checkpoint = signed(&tree, &[1, 2]).to_bytes();
    let good = ProofBundle { extra: Some(b"form".to_vec()), index: 77, inclusion, checkpoint };
    let leaf = tree.leaf(77).unwrap();
    let policy = policy();
    survives(12, &good.encode(), true, |bytes| Some(ProofBundle::parse(bytes).ok()?.encode()));
    let mut numbers = Numbers(13);
    for _ in 0..ROUNDS / 4 {
        if let Ok(bundle) = ProofBundle::parse(&damage(&good.encode(), &mut numbers))
            && bundle.verify(&leaf, &policy).is_ok()
        {
            assert_eq!((bundle.index, bundle.inclusion), (good.index, good.inclusion.clone()));
        }
    }
}
