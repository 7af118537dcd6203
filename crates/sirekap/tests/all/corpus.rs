//! Every parser of untrusted bytes over its fuzzing corpus, and over seeded damage of it: the short form of `make fuzz`.

use std::path::Path;
use testkit::parsers::PARSERS;

/// Damaged variants tried of each corpus file.
const VARIANTS: u64 = 200;
/// The same where a variant is a whole picture that is searched for a page.
const PAGE_VARIANTS: u64 = 25;

#[test]
fn no_parser_panics_on_its_corpus_or_on_damage_of_it() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    for (name, parser) in PARSERS {
        let variants = if name == "page" { PAGE_VARIANTS } else { VARIANTS };
        let mut files = 0;
        for file in std::fs::read_dir(corpus.join(name)).unwrap() {
            let good = std::fs::read(file.unwrap().path()).unwrap();
            parser(&good);
            for variant in 0..variants {
                parser(&damaged(&good, variant));
            }
            files += 1;
        }
        assert!(files > 0, "{name} has no corpus");
    }
}

/// Flips, cuts, doubles or overwrites a few bytes.
fn damaged(good: &[u8], seed: u64) -> Vec<u8> {
    let mut state = seed;
    let mut next = |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % bound.max(1)
    };
    let mut bytes = good.to_vec();
    for _ in 0..=next(3) {
        let at = next(bytes.len());
        match next(4) {
            _ if bytes.is_empty() => bytes.push(0),
            0 => bytes[at] ^= 1 << next(8),
            1 => bytes.truncate(at),
            2 => bytes.insert(at, b"0\n\",:{}[] \xff"[next(11)]),
            _ => bytes[at] = next(256) as u8,
        }
    }
    bytes
}
