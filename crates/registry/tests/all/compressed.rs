//! xz files within a bound.

use registry::import::xz;
use std::io::Write;

fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = liblzma::write::XzEncoder::new(Vec::new(), 0);
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn unpacks_up_to_the_bound() {
    for length in [0usize, 1, 3_000_000] {
        let bytes: Vec<u8> = (0..length).map(|i| (i * i % 251) as u8).collect();
        let packed = pack(&bytes);
        assert!(xz(&packed, length).unwrap() == bytes, "{length}");
        if length > 0 {
            assert_eq!(xz(&packed, length - 1).unwrap_err().code(), "R2103");
        }
    }
    let bomb = pack(&vec![0; 10_000_000]);
    assert_eq!(xz(&bomb, 1_000_000).unwrap_err().code(), "R2103");
}

#[test]
fn every_cut_is_noticed() {
    let packed = pack(b"level\tkode\tid\tnama\tparent\n");
    for at in 0..packed.len() {
        let error = xz(&packed[..at], 1_000).unwrap_err();
        assert_eq!(error.code(), "R2101", "cut at {at}: {error}");
    }
}

#[test]
fn damage_is_noticed() {
    let packed = pack(b"level\tkode\tid\tnama\tparent\n");
    for at in 0..packed.len() {
        let mut damaged = packed.clone();
        damaged[at] ^= 1;
        assert!(xz(&damaged, 1_000).is_err(), "flipped at {at}");
    }
    assert_eq!(xz(b"not xz at all", 1_000).unwrap_err().code(), "R2102");
    let twice = [packed.clone(), packed.clone()].concat();
    assert_eq!(xz(&twice, 1_000).unwrap().len(), 2 * 26, "streams may follow each other");
    let more = [packed, b"junk".to_vec()].concat();
    assert!(xz(&more, 1_000).is_err());
}
