//! What each office's authorities may do, and what of it every phone must know.

use crate::authority::{after_history, people, signed, take};
use crate::fixtures::{
    TIME, build, cut, disclosure, enrol, key, manifest, observed, offer, opening, policy, revoke,
};
use model::event::OfficeEnrol;
use model::{Refusal, SecretKey, Submission};

/// An authority of an office, by whomever.
pub fn office(by: &SecretKey, key: &SecretKey, office: &str) -> Submission {
    let payload = OfficeEnrol {
        alg: "ed25519".into(),
        by: by.id(),
        key: key.public().to_base64(),
        kind: OfficeEnrol::KIND.into(),
        office: office.into(),
        time: TIME,
    };
    signed(payload.into(), &[by, key])
}

/// A document disclosed by these two.
fn disclose(by: &SecretKey, with: &SecretKey) -> Submission {
    signed(disclosure(by, with), &[by, with])
}

/// A record of the opening by these two.
fn open(by: &SecretKey, with: &SecretKey) -> Submission {
    signed(opening(by, with), &[by, with])
}

/// A manifest by these two.
fn set(by: &SecretKey, with: &SecretKey) -> Submission {
    signed(manifest(by, with), &[by, with])
}

/// Addresses by these two.
fn told(by: &SecretKey, with: &SecretKey) -> Submission {
    signed(policy(by, with), &[by, with])
}

#[test]
fn each_office_grants_its_own() {
    let p = people();
    let (authority, new) = (after_history(&p), key(20));
    let two = |by: &SecretKey, with: &SecretKey, key: &SecretKey| signed(revoke(by, with, key), &[by, with]);
    let pair =
        |by: &SecretKey, with: &SecretKey, role: &str, area: &str| enrol(by, Some(with), &new, role, area);
    let unsigned_offer = offer;
    let offer = |by: &SecretKey, with: &SecretKey, ticket: &SecretKey, role: &str, area: &str| {
        signed(unsigned_offer(by, with, ticket, role, area), &[by, with])
    };
    for (name, event, expected) in [
        ("root alone enrols an officer", enrol(&p.root, None, &new, "officer", "3171"), 1009),
        ("root alone enrols a publisher", enrol(&p.root, None, &new, "publisher", ""), 1009),
        ("two of Bawaslu enrol their own", pair(&p.bawaslu, &p.bawaslu_2, "authority", "31"), 0),
        ("root and Bawaslu enrol Bawaslu's", pair(&p.root, &p.bawaslu, "authority", "31"), 0),
        ("two of Bawaslu enrol an officer", pair(&p.bawaslu, &p.bawaslu_2, "officer", "3171"), 1028),
        ("two of Bawaslu enrol a publisher", pair(&p.bawaslu, &p.bawaslu_2, "publisher", ""), 1028),
        ("root and Bawaslu enrol an officer", pair(&p.root, &p.bawaslu, "officer", "3171"), 1028),
        ("Bawaslu and the commission enrol", pair(&p.bawaslu, &p.nation, "authority", "31"), 1028),
        ("the commission and a participant enrol", pair(&p.nation, &p.party, "officer", "31"), 1028),
        ("Bawaslu and a participant enrol", pair(&p.bawaslu, &p.party, "authority", "31"), 1028),
        ("Bawaslu alone enrols", enrol(&p.bawaslu, None, &new, "authority", "31"), 1009),
        // office.enrol
        ("root enrols an office's authority", office(&p.root, &new, "peserta-3"), 0),
        ("another of an office that has one", office(&p.root, &new, "bawaslu"), 0),
        ("an authority enrols an office's", office(&p.nation, &new, "bawaslu"), 1013),
        ("Bawaslu enrols an office's", office(&p.bawaslu, &new, "bawaslu"), 1013),
        ("an officer enrols an office's", office(&p.officer, &new, "bawaslu"), 1013),
        ("a stranger enrols an office's", office(&p.stranger, &new, "bawaslu"), 1010),
        ("the commission's authority as an office's", office(&p.root, &new, "kpu"), 1007),
        ("no office", office(&p.root, &new, "peserta-"), 1007),
        ("an office that is no code", office(&p.root, &new, "peserta-a b"), 1007),
        ("a key of the log for an office", office(&p.root, &p.officer, "bawaslu"), 1020),
        ("a revoked key for an office", office(&p.root, &p.gone, "bawaslu"), 1020),
        ("the root for an office", office(&p.root, &p.root, "bawaslu"), 1019),
        // manifest.set, policy.set
        ("two of the nation set a manifest", set(&p.nation, &p.root), 0),
        ("one person sets a manifest", set(&p.root, &p.root), 1019),
        ("an authority of a part sets a manifest", set(&p.nation, &p.jakarta), 1026),
        ("Bawaslu sets a manifest", set(&p.bawaslu, &p.bawaslu_2), 1028),
        ("Bawaslu and root set a manifest", set(&p.bawaslu, &p.root), 1028),
        ("Bawaslu and the commission set a manifest", set(&p.nation, &p.bawaslu), 1028),
        ("an officer sets a manifest", set(&p.nation, &p.officer), 1013),
        ("a stranger sets a manifest", set(&p.stranger, &p.nation), 1010),
        ("two of the nation set the policy", told(&p.nation, &p.root), 0),
        ("Bawaslu sets the policy", told(&p.bawaslu, &p.bawaslu_2), 1028),
        ("an authority of a part sets the policy", told(&p.nation, &p.jakarta), 1026),
        // disclosure.set, opening.recorded, place.observed, build.released
        ("two of the nation disclose", disclose(&p.nation, &p.root), 0),
        ("one person discloses", disclose(&p.root, &p.root), 1019),
        ("an authority of a part discloses", disclose(&p.nation, &p.jakarta), 1026),
        ("Bawaslu discloses", disclose(&p.bawaslu, &p.bawaslu_2), 1028),
        ("an officer discloses", disclose(&p.nation, &p.officer), 1013),
        ("two of the nation record the opening", open(&p.nation, &p.root), 0),
        ("an authority of a part records the opening", open(&p.nation, &p.jakarta), 1026),
        ("Bawaslu records the opening", open(&p.bawaslu, &p.bawaslu_2), 1028),
        ("the publisher saw a place", signed(observed(&p.publisher), &[&p.publisher]), 1013),
        ("a stranger saw a place", signed(observed(&p.stranger), &[&p.stranger]), 1010),
        ("the publisher names a build", signed(build(&p.publisher), &[&p.publisher]), 1013),
        ("an authority names a build", signed(build(&p.nation), &[&p.nation]), 1013),
        // key.revoke between offices
        ("the commission revokes Bawaslu's", two(&p.nation, &p.root, &p.bawaslu), 1028),
        ("Bawaslu revokes the commission's", two(&p.bawaslu, &p.bawaslu_2, &p.officer), 1028),
        ("Bawaslu revokes its own", two(&p.bawaslu, &p.bawaslu_2, &p.bawaslu), 0),
        ("root and Bawaslu revoke Bawaslu's", two(&p.root, &p.bawaslu_2, &p.bawaslu), 0),
        ("a participant and root revoke Bawaslu's", two(&p.root, &p.party, &p.bawaslu), 1028),
        ("Bawaslu revokes the root", two(&p.bawaslu, &p.bawaslu_2, &p.root), 1028),
        // key.offer between offices
        ("two of Bawaslu offer an officer", offer(&p.bawaslu, &p.bawaslu_2, &new, "officer", "3171"), 1028),
        ("two of Bawaslu offer their own", offer(&p.bawaslu, &p.bawaslu_2, &new, "authority", "31"), 0),
        ("two offices offer", offer(&p.nation, &p.bawaslu, &new, "officer", "3171"), 1028),
    ] {
        let found = take(&mut authority.clone(), &event, 13);
        assert_eq!(found.as_ref().err().map_or(0, Refusal::number), expected, "{name}: {found:?}");
    }
}

#[test]
fn what_every_phone_must_know() {
    let p = people();
    let (authority, new) = (after_history(&p), key(20));
    let end = |by: &SecretKey, with: &SecretKey, key: &SecretKey| signed(revoke(by, with, key), &[by, with]);
    for (name, event, national) in [
        ("an authority of the nation", enrol(&p.root, None, &new, "authority", ""), true),
        ("a publisher", enrol(&p.root, Some(&p.nation), &new, "publisher", ""), true),
        ("an officer of a part", enrol(&p.root, Some(&p.nation), &new, "officer", "3171"), false),
        ("an authority of another office", office(&p.root, &new, "bawaslu"), false),
        ("one by its own", enrol(&p.bawaslu, Some(&p.bawaslu_2), &new, "authority", ""), false),
        ("one by the root and its own", enrol(&p.root, Some(&p.bawaslu), &new, "authority", ""), false),
        ("the end of the publisher", end(&p.root, &p.nation, &p.publisher), true),
        ("the end of an officer", end(&p.root, &p.nation, &p.officer), false),
        ("the end of another office's", end(&p.bawaslu, &p.bawaslu_2, &p.bawaslu), false),
        (
            "an offer of the nation",
            signed(offer(&p.root, &p.nation, &new, "authority", ""), &[&p.root, &p.nation]),
            true,
        ),
        (
            "an offer of another office",
            signed(offer(&p.bawaslu, &p.bawaslu_2, &new, "authority", ""), &[&p.bawaslu, &p.bawaslu_2]),
            false,
        ),
        ("addresses", told(&p.nation, &p.root), true),
        ("a manifest", set(&p.nation, &p.root), true),
        ("a cut", signed(cut(&p.publisher), &[&p.publisher]), false),
        ("a document", disclose(&p.nation, &p.root), false),
        ("the record of the opening", open(&p.nation, &p.root), false),
    ] {
        take(&mut authority.clone(), &event, 13).unwrap();
        assert_eq!(authority.is_national(event.payload()), national, "{name}");
    }
}
