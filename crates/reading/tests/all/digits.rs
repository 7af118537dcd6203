//! The digit network in Rust does what it did where it was trained (`training/vectors.json`).

use reading::digits::{DigitNet, Patch, SIDE, resample};
use reading::gray::Gray;
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    network: Vec<Network>,
    preprocessing: Vec<Preprocessing>,
}

#[derive(Deserialize)]
struct Network {
    patch: Vec<f32>,
    logits: Vec<f32>,
}

#[derive(Deserialize)]
struct Preprocessing {
    width: usize,
    height: usize,
    framing: f32,
    rgb: Vec<u8>,
    patch: Vec<f32>,
}

fn vectors() -> Vectors {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../training/vectors.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn furthest(a: &[f32], b: &[f32]) -> f32 {
    assert_eq!(a.len(), b.len());
    a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max)
}

#[test]
fn the_network_answers_as_where_it_was_trained() {
    let net = DigitNet::load().unwrap();
    let vectors = vectors();
    let patches: Vec<Patch> =
        vectors.network.iter().map(|v| Patch(v.patch.clone().try_into().unwrap())).collect();
    let logits = net.logits(&patches).unwrap();
    assert_eq!(logits.len(), 24);
    for (expected, found) in vectors.network.iter().zip(&logits) {
        assert!(furthest(&expected.logits, found) < 1e-3, "{:?} {found:?}", expected.logits);
        let odds = net.odds(found);
        assert!((odds.iter().sum::<f32>() - 1.0).abs() < 1e-5);
    }
}

#[test]
fn patches_are_made_as_where_it_was_trained() {
    for vector in vectors().preprocessing {
        let luma = |p: &[u8]| 0.299 * f32::from(p[0]) + 0.587 * f32::from(p[1]) + 0.114 * f32::from(p[2]);
        let pixels: Vec<u8> = vector.rgb.chunks_exact(3).map(|p| luma(p).round() as u8).collect();
        let image = Gray { width: vector.width, height: vector.height, pixels };
        let patch = Patch::normalised(&resample(&image, vector.framing));
        // Grey is whole numbers here and was not there.
        let found = furthest(&vector.patch, &patch.0);
        assert!(found < 0.02, "{} x {} framed {}: {found}", vector.width, vector.height, vector.framing);
    }
}

#[test]
fn a_patch_without_contrast_stays_blank() {
    let flat = Patch::normalised(&[180.0; SIDE * SIDE]);
    assert!(flat.0.iter().all(|v| *v == 0.0));
    let nothing = Gray { width: 0, height: 0, pixels: Vec::new() };
    assert_eq!(Patch::normalised(&resample(&nothing, 1.0)), flat);
}
