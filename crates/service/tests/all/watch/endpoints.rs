//! Addresses that take connections: how far away they can't be, and which keys they show.

use super::{inventory, means, tables};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, PublicKeyData as _};
use residency::observe::{Endpoint, Verdict, judge, spki_pin};
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection};
use service::watch::{Looker, Means, Patience};
use std::io::Write as _;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

/// A TLS server, and the pins of its leaf's and its authority's keys.
fn server() -> (SocketAddr, [String; 2]) {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.distinguished_name.push(DnType::CommonName, "Otoritas Uji");
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    let key = KeyPair::generate().unwrap();
    let authority = params.self_signed(&key).unwrap();
    let authority_pin = spki_pin(&key.subject_public_key_info());
    let issuer = Issuer::new(params, key);
    let leaf_key = KeyPair::generate().unwrap();
    let leaf =
        CertificateParams::new(["127.0.0.1".to_string()]).unwrap().signed_by(&leaf_key, &issuer).unwrap();
    let pins = [spki_pin(&leaf_key.subject_public_key_info()), authority_pin];
    let chain = vec![leaf.der().clone(), authority.der().clone()];
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, PrivatePkcs8KeyDer::from(leaf_key.serialize_der()).into())
        .unwrap();
    let (config, listener) = (Arc::new(config), TcpListener::bind("127.0.0.1:0").unwrap());
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            // Connections that only measure end here.
            while connection.is_handshaking() && connection.complete_io(&mut stream).is_ok() {}
        }
    });
    (address, pins)
}

fn seen(addresses: &[String], pins: &[&str]) -> (Vec<Endpoint>, Verdict, Vec<&'static str>) {
    let mut inventory = inventory(&[]);
    inventory.places[0].addresses = addresses.to_vec();
    inventory.places[0].pins = pins.iter().map(ToString::to_string).collect();
    let means = means(&Arc::default());
    let patience = Patience { reach: true, ..means.patience };
    let looker = Looker::new(&[], Means { patience, ..means }).unwrap();
    let seen = looker.look(&inventory.places[0]).unwrap();
    let judged = judge(&inventory, &inventory.places[0], &seen, &tables());
    (seen.endpoints, judged.verdict, judged.findings.iter().map(|finding| finding.reason.code()).collect())
}

#[test]
fn a_certificate_beside_the_declared_keys() {
    let (address, [leaf, authority]) = server();
    let url = [format!("https://{address}/")];
    for (pins, reason, verdict) in [
        (vec![leaf.as_str(), "spki-sha256:next"], Some("declared-certificate"), Verdict::Undecidable),
        (vec![authority.as_str()], Some("declared-certificate"), Verdict::Undecidable),
        (vec!["spki-sha256:other"], Some("other-certificate"), Verdict::Inconsistent),
        (vec![], None, Verdict::Undecidable),
    ] {
        let (endpoints, found, codes) = seen(&url, &pins);
        assert_eq!(endpoints[0].keys, [leaf.clone(), authority.clone()]);
        assert!(endpoints[0].issuer.as_deref().unwrap().contains("Otoritas Uji"));
        let distance = endpoints[0].distance.unwrap();
        assert!(distance.fibre_km <= distance.light_km && distance.light_km > 0);
        // The address itself is this machine's own and declared: tables say nothing of it.
        assert_eq!(found, verdict, "{pins:?}: {codes:?}");
        assert_eq!(codes.into_iter().find(|code| code.ends_with("certificate")), reason, "{pins:?}");
    }
}

#[test]
fn what_takes_no_connection_or_speaks_no_tls() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let closed = listener.local_addr().unwrap();
    drop(listener);
    let (endpoints, _, codes) = seen(&[format!("https://{closed}")], &["spki-sha256:x"]);
    assert_eq!((endpoints[0].distance, endpoints[0].keys.len()), (None, 0));
    assert!(codes.contains(&"not-reached") && !codes.contains(&"other-certificate"), "{codes:?}");

    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let noise = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            // Nobody need be there any more.
            drop(stream.unwrap().write_all(b"220 bukan TLS\r\n"));
        }
    });
    let (endpoints, ..) = seen(&[format!("https://{noise}")], &[]);
    assert!(endpoints[0].distance.is_some() && endpoints[0].keys.is_empty());
    // Where no TLS is declared none is tried.
    let (endpoints, ..) = seen(&[format!("http://{noise}")], &[]);
    assert!(endpoints[0].distance.is_some() && endpoints[0].keys.is_empty());
}

/// A name must not lead the watch to machines inside: those are never connected to.
#[test]
fn what_a_name_leads_inside_to_is_not_reached_for() {
    let inside = super::resolver::Resolver::start("portal.example.id A 127.0.0.1");
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let port = listener.local_addr().unwrap().port();
    let mut inventory = inventory(&[("satu", inside.address, &[])]);
    inventory.places[0].addresses = vec![format!("https://portal.example.id:{port}")];
    let means = means(&Arc::default());
    let patience = Patience { reach: true, ..means.patience };
    let looker = Looker::new(&inventory.resolvers, Means { patience, ..means }).unwrap();
    let seen = looker.look(&inventory.places[0]).unwrap();
    assert_eq!(seen.endpoints, []);
    assert!(listener.accept().is_err(), "nobody came");
}
