//! Verifier keys and signers.

use tlog::{CosignerKey, KeyAlgorithm, NoteSigner, TlogError, VerifierKey};

use crate::fixtures::{log_key, unhex, witness_key};

/// The example of c2sp.org/signed-note, "Verifier keys".
pub const SPEC_KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
/// The example of the Go implementation that the format comes from, and its seed.
pub const GO_KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
pub const GO_SEED: &str = "810a1402d5146c8d84f2443330f54080ebf98ee17d9c74f6252fc5d5c7283173";

fn parse(text: &str) -> Result<VerifierKey, TlogError> {
    text.parse()
}

#[test]
fn published_keys_read_and_write_back() {
    for (text, name, id) in
        [(SPEC_KEY, "example.com/foo", 0x530d_903a), (GO_KEY, "PeterNeumann", 0xc74f_20a3)]
    {
        let key = parse(text).unwrap();
        assert_eq!((key.name(), key.key_id(), key.algorithm()), (name, id, KeyAlgorithm::Ed25519));
        assert_eq!(key.to_string(), text);
        assert_eq!(VerifierKey::new(name, KeyAlgorithm::Ed25519, key.public_key()), Ok(key));
    }
}

#[test]
fn signers_have_the_keys_of_their_kind() {
    for (key, byte) in [(log_key().verifier_key(), 1), (witness_key(1).verifier_key(), 4)] {
        assert_eq!(key.algorithm().byte(), byte);
        assert_eq!(parse(&key.to_string()).as_ref(), Ok(key));
    }
    // The same seed and name give different ids for different kinds of signature.
    let (log, witness) =
        (NoteSigner::from_seed("a", &[5; 32]).unwrap(), CosignerKey::from_seed("a", &[5; 32]).unwrap());
    assert_eq!(log.verifier_key().public_key(), witness.verifier_key().public_key());
    assert_ne!(log.verifier_key().key_id(), witness.verifier_key().key_id());
    assert!(log.verifier_key() < witness.verifier_key() || witness.verifier_key() < log.verifier_key());
}

#[test]
fn debug_output_holds_no_seed() {
    let seed = [0xab; 32];
    let log = format!("{:?}", NoteSigner::from_seed("log", &seed).unwrap());
    let witness = format!("{:?}", CosignerKey::from_seed("witness", &seed).unwrap());
    for text in [log, witness] {
        assert!(
            !text.contains("171") && !text.to_lowercase().contains("abab") && !text.contains("q6ur"),
            "{text}"
        );
    }
}

#[test]
fn names_that_a_note_cannot_hold_are_refused() {
    for name in ["", "a b", "a+b", "+", "a\nb", "a\u{a0}b", "a\u{2003}b", "a\tb", "a\0b", " a", "a\u{85}"] {
        let refused = TlogError::KeyName { found: name.to_owned() };
        assert_eq!(NoteSigner::from_seed(name, &[1; 32]).map(drop), Err(refused.clone()));
        assert_eq!(CosignerKey::from_seed(name, &[1; 32]).map(drop), Err(refused.clone()));
        let key = VerifierKey::new(name, KeyAlgorithm::Ed25519, log_key().verifier_key().public_key());
        assert_eq!(key.map(drop), Err(refused));
    }
    for name in ["a", "é", "例え/x", "a—b", "KPU:2029"] {
        assert!(NoteSigner::from_seed(name, &[1; 32]).is_ok());
    }
}

#[test]
fn other_spellings_of_keys_are_refused() {
    let format = ["", "a", "a+", "a+b", "a+b+c", "PeterNeumann c74f20a3 ARpc", "+c74f20a3", "++"];
    for text in format {
        assert!(matches!(parse(text), Err(TlogError::KeyFormat { .. })), "{text}");
    }
    let (name, rest) = GO_KEY.split_once('+').unwrap();
    let (id, key) = rest.split_once('+').unwrap();
    for (text, code) in [
        (format!("{name}+{}+{key}", id.to_uppercase()), 2021),
        (format!("{name}+{id}0+{key}"), 2021),
        (format!("{name}+{}+{key}", &id[1..]), 2021),
        (format!("{name}++{}+{key}", &id[1..]), 2021),
        (format!("{name}+{id}+{key}="), 2021),
        (format!("{name}+{id}+{}", &key[1..]), 2021),
        (format!("{name}+{id}+{}", &key[..40]), 2021),
        (format!("{name}+{id}+{key}AAAA"), 2021),
        (format!("{name}+{id}+"), 2021),
        (format!("{name}+{id}+{key}\n"), 2021),
        (format!(" {name}+{id}+{key}"), 2020),
        (format!("+{id}+{key}"), 2020),
        (format!("{name}x+{id}+{key}"), 2023),
        (format!("{name}+c74f20a4+{key}"), 2023),
        (format!("{name}+{id}+B{}", &key[1..]), 2022),
        (format!("{name}+{id}+A{}", "A".repeat(43)), 2022),
    ] {
        assert_eq!(parse(&text).map_err(|error| error.code()), Err(code), "{text}");
    }
}

#[test]
fn weak_and_odd_points_are_refused() {
    let mut identity = [0; 32];
    identity[0] = 1;
    // y = 2^255 - 18 is 1 in another spelling; y = 2 is on no point; the third has order 8; 2^255 - 16 spells the point y = 3.
    for bytes in [
        identity.to_vec(),
        vec![0; 32],
        unhex("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
        unhex("0200000000000000000000000000000000000000000000000000000000000000"),
        unhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
        unhex("f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    ] {
        let key = VerifierKey::new("a", KeyAlgorithm::Ed25519, &bytes.try_into().unwrap());
        assert_eq!(key, Err(TlogError::PublicKey { name: "a".to_owned() }));
    }
    let mut three = [0; 32];
    three[0] = 3;
    assert!(VerifierKey::new("a", KeyAlgorithm::Ed25519, &three).is_ok(), "the canonical spelling of y = 3");
}
