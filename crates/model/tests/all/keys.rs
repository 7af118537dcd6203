//! Keys and signature lines: one spelling, no weak keys, reserved algorithms refused.

use crate::fixtures::{ORIGIN, enrol, key, revoke, setup};
use model::event::sign;
use model::key::KeyError;
use model::{Algorithm, KeyId, PublicKey, Refusal, Signature, Submission};

#[test]
fn the_id_is_the_hash_of_tag_and_key() {
    use sha2::Digest as _;
    let k = key(1);
    let mut bytes = b"ed25519".to_vec();
    bytes.extend(k.public().bytes());
    assert_eq!(k.id(), KeyId(sha2::Sha256::digest(&bytes).into()));
    assert_eq!(format!("{k:?}").len(), "SecretKey(KeyId(123456789012…))".len(), "a secret is never printed");
}

#[test]
fn key_bytes_refused() {
    let good = *key(1).public().bytes();
    assert_eq!(PublicKey::new(Algorithm::Ed25519, &good).unwrap(), *key(1).public());
    let mut identity = [0; 32];
    identity[0] = 1;
    // y = 0, a point of order 4; y = -1, the point of order 2; the identity of order 1.
    let mut minus_one = [0xff; 32];
    (minus_one[0], minus_one[31]) = (0xec, 0x7f);
    for weak in [[0; 32], identity, minus_one] {
        assert_eq!(PublicKey::new(Algorithm::Ed25519, &weak), Err(KeyError::BadKey), "{weak:?}");
    }
    let not_a_point = (0..=255u8).map(|n| {
        let mut b = good;
        b[0] = n;
        b
    });
    assert!(not_a_point.into_iter().any(|b| PublicKey::new(Algorithm::Ed25519, &b) == Err(KeyError::BadKey)));
    for wrong in [&good[..31], &[&good[..], &[0]].concat(), &[]] {
        assert_eq!(PublicKey::new(Algorithm::Ed25519, wrong), Err(KeyError::BadKey));
    }
    for reserved in [Algorithm::P256, Algorithm::Passkey] {
        assert_eq!(PublicKey::new(reserved, &good), Err(KeyError::Unsupported));
        assert_eq!(Algorithm::from_tag(reserved.tag()), Some(reserved));
    }
    let text = key(1).public().to_base64();
    assert_eq!(PublicKey::from_base64(Algorithm::Ed25519, &text).unwrap(), *key(1).public());
    for wrong in
        [text.trim_end_matches('='), &format!("{text}="), &format!(" {text}"), &text.replace('=', "\n"), ""]
    {
        assert_eq!(PublicKey::from_base64(Algorithm::Ed25519, wrong), Err(KeyError::BadKey), "{wrong:?}");
    }
}

#[test]
fn signatures_verify_strictly() {
    let (a, b) = (key(1), key(2));
    let good = a.sign(b"text");
    assert_eq!(a.public().verify(b"text", &good), Ok(()));
    assert_eq!(a.public().verify(b"test", &good), Err(KeyError::BadSignature));
    assert_eq!(b.public().verify(b"text", &good), Err(KeyError::BadSignature));
    let reserved = Signature { algorithm: Algorithm::P256, ..good };
    assert_eq!(a.public().verify(b"text", &reserved), Err(KeyError::BadSignature));

    // S + L: the same signature to a lenient verifier, another one in bytes.
    const L: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let (mut malleable, mut carry) = (good, 0u16);
    for (byte, l) in malleable.bytes[32..].iter_mut().zip(L) {
        let sum = u16::from(*byte) + u16::from(l) + carry;
        (*byte, carry) = (sum as u8, sum >> 8);
    }
    assert_eq!(a.public().verify(b"text", &malleable), Err(KeyError::BadSignature));
}

/// Submissions with changed signature lines, each with the refusal expected; `Ok` parses.
#[test]
fn signature_lines() {
    let [a, b, c] = [key(1), key(2), key(3)];
    let event = sign(ORIGIN, revoke(&a, &b, &c), &[&a, &b]);
    let head = std::str::from_utf8(event.signed_bytes()).unwrap();
    let all = std::str::from_utf8(event.bytes()).unwrap();
    let lines: Vec<&str> = all[head.len()..].lines().collect();
    let [la, lb] = [lines[0], lines[1]];
    let (id, rest) = la.split_once(' ').unwrap();
    let value = rest.strip_prefix("ed25519 ").unwrap();
    // The last sextet before the padding carries bits of no byte: setting one spells the same bytes another way.
    let sloppy = value.replace("==", "").strip_suffix(|_: char| true).map(|v| format!("{v}x==")).unwrap();
    let third = format!("{} ed25519 {}", c.id(), c.sign(event.signed_bytes()).to_base64());
    let (missing, bad) = (9, 8);
    for (name, text, code) in [
        ("both", format!("{la}\n{lb}\n"), 0),
        ("other order", format!("{lb}\n{la}\n"), missing),
        ("none", String::new(), missing),
        ("the author alone", format!("{la}\n"), missing),
        ("the second alone", format!("{lb}\n"), missing),
        ("the author twice", format!("{la}\n{la}\n"), missing),
        ("a third beside", format!("{la}\n{lb}\n{third}\n"), missing),
        ("somebody else", format!("{la}\n{third}\n"), missing),
        ("nine lines", format!("{la}\n").repeat(9), bad),
        ("upper-case key id", format!("{} {rest}\n{lb}\n", id.to_uppercase()), bad),
        ("short key id", format!("{} {rest}\n{lb}\n", &id[1..]), bad),
        ("two spaces", format!("{id}  {rest}\n{lb}\n"), bad),
        ("space at the end", format!("{la} \n{lb}\n"), bad),
        ("tab", format!("{}\n{lb}\n", la.replace(' ', "\t")), bad),
        ("carriage return", format!("{la}\r\n{lb}\n"), bad),
        ("empty line between", format!("{la}\n\n{lb}\n"), bad),
        ("no padding", format!("{}\n{lb}\n", la.trim_end_matches('=')), bad),
        ("sloppy last character", format!("{id} ed25519 {sloppy}\n{lb}\n"), bad),
        ("URL alphabet", format!("{id} ed25519 _{}\n{lb}\n", &value[1..]), bad),
        ("short value", format!("{id} ed25519 {}\n{lb}\n", &value[4..]), bad),
        ("long value", format!("{id} ed25519 AAAA{value}\n{lb}\n"), bad),
        ("empty value", format!("{id} ed25519 \n{lb}\n"), bad),
        ("unknown algorithm", format!("{id} rsa {value}\n{lb}\n"), bad),
        ("upper-case algorithm", format!("{id} Ed25519 {value}\n{lb}\n"), bad),
        ("reserved: p256", format!("{id} p256 {value}\n{lb}\n"), bad),
        ("reserved: passkey", format!("{id} passkey {value}\n{lb}\n"), bad),
    ] {
        let found = match Submission::parse(ORIGIN, format!("{head}{text}").as_bytes()) {
            Ok(_) => 0,
            Err(refusal) => refusal.number() - 1000,
        };
        assert_eq!(found, code, "{name}");
    }
    let reserved = Submission::parse(ORIGIN, format!("{head}{id} p256 {value}\n").as_bytes()).unwrap_err();
    assert!(reserved.to_string().contains("p256 is not accepted"), "{reserved}");
}

/// `sign` signs with the keys it is given; one that is not named makes no event that verifies.
#[test]
fn signed_by_others_than_named() {
    let [a, b, c] = [key(1), key(2), key(3)];
    let known = |id: KeyId| [&a, &b, &c].into_iter().find(|k| k.id() == id).map(|k| k.public());
    for (event, refusal) in [
        (sign(ORIGIN, enrol(&a, &c, "officer", ""), &[&b]), Refusal::MissingSignature),
        (sign(ORIGIN, enrol(&a, &c, "officer", ""), &[]), Refusal::MissingSignature),
        (sign(ORIGIN, enrol(&a, &c, "officer", ""), &[&a, &a]), Refusal::MissingSignature),
        (sign(ORIGIN, revoke(&a, &b, &c), &[&a]), Refusal::MissingSignature),
        (sign(ORIGIN, revoke(&a, &a, &c), &[&a, &a]), Refusal::OnePerson),
    ] {
        assert_eq!(event.verify(known), Err(refusal.clone()));
        assert_eq!(Submission::parse(ORIGIN, event.bytes()), Err(refusal));
    }
    let event = sign(ORIGIN, setup(&a), &[&a]);
    assert_eq!(event.verify(|_| None), Err(Refusal::UnknownKey(a.id())));
    assert_eq!(event.verify(|_| Some(b.public())), Err(Refusal::BadSignature(a.id())));
}
