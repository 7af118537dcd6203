//! Certificates: the key's pin is what `openssl` and browsers compute, and nothing that is shown ends the program.

use proptest::prelude::*;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, PublicKeyData as _};
use residency::observe::{Certificate, spki_pin};

fn made(organisation: Option<&str>, name: Option<&str>) -> (Vec<u8>, String) {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.distinguished_name = rcgen::DistinguishedName::new();
    if let Some(organisation) = organisation {
        params.distinguished_name.push(DnType::OrganizationName, organisation);
    }
    if let Some(name) = name {
        params.distinguished_name.push(DnType::CommonName, name);
    }
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    let key = KeyPair::generate().unwrap();
    let issuer = Issuer::new(params, key);
    let leaf_key = KeyPair::generate().unwrap();
    let leaf = CertificateParams::new(["portal.example.id".to_string()])
        .unwrap()
        .signed_by(&leaf_key, &issuer)
        .unwrap();
    (leaf.der().to_vec(), spki_pin(&leaf_key.subject_public_key_info()))
}

#[test]
fn key_and_issuer_are_those_it_was_made_with() {
    for (organisation, name, called) in [
        (Some("Badan Siber"), Some("CA 1"), "Badan Siber, CA 1"),
        (None, Some("CA 1"), "CA 1"),
        (Some("Badan Siber"), None, "Badan Siber"),
        (None, None, ""),
    ] {
        let (der, pin) = made(organisation, name);
        let read = Certificate::parse(&der).unwrap();
        assert_eq!((read.key, read.issuer.as_str()), (pin, called));
    }
}

#[test]
fn damage_ends_nothing() {
    let (good, _) = made(Some("Badan Siber"), Some("CA 1"));
    for end in 0..good.len() {
        assert_eq!(Certificate::parse(&good[..end]), None, "cut at {end}");
    }
    let mut runner = proptest::test_runner::TestRunner::default();
    runner
        .run(&(0..good.len(), any::<u8>()), |(at, byte)| {
            let mut der = good.clone();
            der[at] = byte;
            // Damage of the key is another key; damage before it leaves no certificate, or the same key.
            assert!(Certificate::parse(&der).is_none_or(|read| read.key.starts_with("spki-sha256:")));
            Ok(())
        })
        .unwrap();
}
