//! Parsers of what is learnt about places: tables of addresses, answers of resolvers.

use residency::dns::{Name, Question, Reply};
use residency::observe::Asked;
use std::net::{IpAddr, Ipv4Addr};

/// Every range that is found is one, and has something.
pub fn address_table(bytes: &[u8]) {
    let declared = residency::Table {
        id: "t".into(),
        path: String::new(),
        date: String::new(),
        licence: String::new(),
        sha256: None,
    };
    for table in residency::address::read(&declared, bytes.to_vec()).unwrap_or_default() {
        for high in 0..=u8::MAX {
            let Some(hit) = table.look_up(Ipv4Addr::new(high, 0, 0, 0).into()) else { continue };
            assert!(hit.asn.is_some() || hit.country.is_some());
            assert!(hit.from <= hit.to);
            // Another row may begin before this one ends.
            assert!(table.look_up(hit.from).is_some());
        }
    }
}

/// What answers a question has addresses of the kind that was asked for, in order, each once.
pub fn dns_answer(bytes: &[u8]) {
    let Some(name) = Name::parse("portal.example.id") else { return };
    for asked in [Asked::A, Asked::Aaaa] {
        let question = Question { id: 0x1234, name: name.clone(), asked, view: None };
        if let Reply::Fits { addresses, .. } = question.read(bytes) {
            assert!(addresses.iter().all(|address| matches!(address, IpAddr::V4(_)) == (asked == Asked::A)));
            assert!(addresses.is_sorted_by(|one, next| one < next));
        }
    }
}
