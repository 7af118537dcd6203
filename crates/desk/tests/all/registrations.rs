//! Attestation objects, made by PyPI `fido2` (registrations.txt), and what of them is refused.

use crate::fixture::RP;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use desk::{Registered, registered};
use model::Algorithm;

const MADE: &str = include_str!("registrations.txt");

fn made(name: &str) -> Vec<u8> {
    let row = MADE.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('\t'));
    BASE64.decode(row.unwrap()).unwrap()
}

fn found(object: &[u8]) -> Result<Registered, &'static str> {
    registered(object, RP).map_err(|problem| problem.code())
}

/// With the first place of `from` changed to `to`.
fn with(object: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = object.windows(from.len()).position(|window| window == from).unwrap();
    [&object[..at], to, &object[at + from.len()..]].concat()
}

/// Authenticator data has its flags behind the hash of the relying party's id.
fn flags(object: &[u8], to: u8) -> Vec<u8> {
    let hash = <sha2::Sha256 as sha2::Digest>::digest(RP);
    let at = object.windows(32).position(|window| window == &hash[..]).unwrap();
    let mut out = object.to_vec();
    out[at + 32] = to;
    out
}

#[test]
fn keys_are_read() {
    for (name, algorithm, eligible) in [
        ("es256", Algorithm::PasskeyEs256, false),
        ("synced", Algorithm::PasskeyEs256, true),
        ("extension", Algorithm::PasskeyEs256, false),
        ("rs256", Algorithm::PasskeyRs256, false),
    ] {
        let key = found(&made(name)).unwrap();
        assert_eq!(key.public.algorithm(), algorithm, "{name}");
        assert_eq!(
            (&key.credential[..], key.is_backup_eligible),
            (&b"credential-id-01"[..], eligible),
            "{name}"
        );
    }
    // The point of the table of assertions is the one that was registered.
    let point = model::SecretKey::p256(&[5; 32]).unwrap();
    assert_eq!(found(&made("es256")).unwrap().public.bytes(), point.public().bytes());
}

#[test]
fn what_is_no_registration() {
    let (es, rs) = (made("es256"), made("rs256"));
    // COSE labels: 1 kty, 3 alg, -1 crv or n, -2 x or e, -3 y.
    for (what, object, code) in [
        ("another format", with(&es, b"\x64none", b"\x66packed"), "M1020"),
        ("a statement", with(&es, b"\x67attStmt\xa0", b"\x67attStmt\xa1\x01\x01"), "M1020"),
        ("no statement's map", with(&es, b"\x67attStmt\xa0", b"\x67attStmt\x80"), "M1020"),
        ("another member", with(&es, b"\x67attStmt", b"\x67attStmu"), "M1020"),
        ("a byte behind", [&es[..], &[0]].concat(), "M1020"),
        ("too large", [&es[..], &[0; 4_096]].concat(), "M1020"),
        ("nothing", Vec::new(), "M1020"),
        ("nobody present", flags(&es, 0x44), "A1006"),
        ("nobody verified", flags(&es, 0x41), "A1007"),
        ("no key promised", flags(&es, 0x05), "M1020"),
        ("an extension promised", flags(&es, 0xc5), "M1020"),
        ("an extension not promised", flags(&made("extension"), 0x45), "M1020"),
        ("backed up, not eligible", flags(&es, 0x55), "M1020"),
        ("no credential id", with(&es, b"\x00\x10credential-id-01", b"\x00\x00credential-id-01"), "M1020"),
        ("a credential id without end", with(&es, b"\x00\x10cred", b"\xff\xffcred"), "M1020"),
        ("P-384", with(&es, b"\x01\x02\x03\x26\x20\x01", b"\x01\x02\x03\x26\x20\x02"), "M1020"),
        ("another algorithm", with(&es, b"\x01\x02\x03\x26\x20\x01", b"\x01\x02\x03\x27\x20\x01"), "M1020"),
        ("another kind of key", with(&es, b"\x01\x02\x03\x26\x20\x01", b"\x01\x01\x03\x26\x20\x01"), "M1020"),
        ("RSA with another exponent", with(&rs, b"\x21\x43\x01\x00\x01", b"\x21\x43\x01\x00\x03"), "M1020"),
        ("RSA by another algorithm", with(&rs, b"\x03\x39\x01\x00", b"\x03\x39\x01\x01"), "M1020"),
    ] {
        assert_eq!(found(&object).map(|_| ()), Err(code), "{what}");
    }
    assert_eq!(registered(&es, "kpu.example").unwrap_err().code(), "A1009");
    for object in [&es, &rs] {
        for end in 0..object.len() {
            assert!(found(&object[..end]).is_err(), "cut off at {end}");
        }
    }
}
