//! Refusals say what was expected and what was found, in bounded space, under a stable number.

use tlog::{Policy, TileId, TlogError, VerifierKey};

#[test]
fn messages_name_both_sides() {
    let root = TlogError::RootMismatch { expected: [0xab; 32], found: [0x01; 32] };
    let message = root.to_string();
    assert!(message.contains(&"ab".repeat(32)) && message.contains(&"01".repeat(32)), "{message}");
    assert_eq!(root.code(), 2013);
    let length = TlogError::ProofLength { expected: 3, found: 2 };
    assert_eq!(length.to_string(), "proof of 2 hashes; the sizes demand 3");
    let nested = Policy::parse("log x\n").unwrap_err();
    assert_eq!(
        nested.to_string(),
        "policy line 1: \"x\" is not a verifier key; expected <name>+<8 lower-case hex digits>+<base64>"
    );
}

#[test]
fn foreign_text_is_repeated_only_in_part() {
    let long = "\u{1f5f3}".repeat(100_000);
    let too_long = [
        TileId::parse(&long).unwrap_err(),
        long.parse::<VerifierKey>().unwrap_err(),
        Policy::parse(&format!("{}\n", &long[..40_000])).unwrap_err(),
    ];
    for error in too_long {
        assert!(error.to_string().len() < 600, "{}", error.code());
    }
}

#[test]
fn no_two_refusals_share_a_number() {
    let table = include_str!("../../src/error/code.rs");
    let numbers: Vec<u16> = table
        .lines()
        .filter_map(|line| line.split_once("=> ")?.1.trim_end_matches(',').parse().ok())
        .collect();
    assert!(numbers.len() > 40 && numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    let messages = include_str!("../../src/error/mod.rs").matches("#[error(").count();
    assert_eq!(numbers.len(), messages, "one number per refusal");
}
