//! Events that open a history and give its keys their mandates.

use super::START;
use crate::small::{ORIGIN, RELEASE, ROOT, SECOND, WATCHER, secret};
use model::event::{
    BuildReleased, DisclosedDocument, DisclosureSet, KeyEnrol, KeyOffer, ManifestSet, ObservedVerdict,
    OpeningRecorded, PlaceObserved, Setup, sign,
};
use model::{Digest, Entry, Payload, Role, Rules, SecretKey, Submission, UtcSeconds};
use registry::Registry;
use std::collections::BTreeMap;

/// The payload that opens the small election's log.
pub fn setup(rules: Rules, registry: &Registry) -> Payload {
    let digests = (registry.digest(), Some(registry.stations_root()));
    let root = secret(ROOT);
    Payload::Setup(Setup::new(root.public(), &registry.election().name, digests, rules, UtcSeconds(START)))
}

/// Names a manifest.
pub fn manifest_set(manifest: Digest) -> Submission {
    ManifestSet::signed(ORIGIN, (&secret(SECOND), &secret(ROOT)), manifest, UtcSeconds(START))
}

/// Names the document of where data may lie.
pub fn disclosure(document: &[u8]) -> Submission {
    let (signers, residency) = ((&secret(SECOND), &secret(ROOT)), DisclosedDocument::Residency);
    DisclosureSet::signed(ORIGIN, signers, residency, Digest::of(document), UtcSeconds(START))
}

/// The record of the opening after these entries.
pub fn opening(registry: &Registry, rules: Rules, before: &[Entry]) -> OpeningRecorded {
    let mut roles = BTreeMap::new();
    for entry in before {
        let role = match entry.event.payload() {
            Payload::Setup(_) | Payload::OfficeEnrol(_) => "authority",
            Payload::KeyEnrol(of) => &of.role,
            _ => continue,
        };
        *roles.entry(role.to_string()).or_insert(0) += 1;
    }
    OpeningRecorded {
        app: None,
        binary: Digest::of(b"program"),
        by: secret(ROOT).id(),
        forms: Digest::of(b"forms"),
        kind: OpeningRecorded::KIND.into(),
        registry: registry.digest(),
        roles,
        rules: rules.digest(),
        time: UtcSeconds(START),
        with: secret(SECOND).id(),
    }
}

/// The same, signed by both authorities.
pub fn recorded(opening: OpeningRecorded) -> Submission {
    sign(ORIGIN, opening.into(), &[&secret(ROOT), &secret(SECOND)])
}

/// What the watch, or somebody else, saw of a place.
pub fn observed(by: u8, verdict: ObservedVerdict) -> Submission {
    let payload = PlaceObserved {
        by: secret(by).id(),
        evidence: Digest::of(b"evidence"),
        kind: PlaceObserved::KIND.into(),
        place: "portal-1".into(),
        tables: vec![Digest::of(b"table")],
        time: UtcSeconds(START),
        verdict,
    };
    sign(ORIGIN, payload.into(), &[&secret(by)])
}

/// A build of the program.
fn build() -> Submission {
    let payload = BuildReleased {
        by: secret(RELEASE).id(),
        commit: "0123456789abcdef0123456789abcdef01234567".into(),
        kind: BuildReleased::KIND.into(),
        sha256: Digest::of(b"program"),
        target: "x86_64-unknown-linux-gnu".into(),
        time: UtcSeconds(START),
        version: "0.1.0".into(),
    };
    sign(ORIGIN, payload.into(), &[&secret(RELEASE)])
}

/// What a log says of the system itself before the first form.
pub(super) fn of_the_system(registry: &Registry, rules: Rules, before: &[Entry]) -> [Submission; 4] {
    [
        disclosure(crate::small::disclosed()),
        recorded(opening(registry, rules, before)),
        build(),
        observed(WATCHER, ObservedVerdict::Undecidable),
    ]
}

/// An enrolment by the key of a number: of an authority the root alone; else the root with the second authority, anybody else
/// with the root.
pub fn enrol(number: u8, role: &str, area: &str, by: u8) -> Submission {
    let with = match (by, role) {
        (ROOT, "authority") => None,
        (ROOT, _) => Some(SECOND),
        _ => Some(ROOT),
    };
    enrol_until(number, role, (area, None), by, with)
}

/// An enrolment until a second of arrival, with a second signer or none.
pub fn enrol_until(
    number: u8,
    role: &str,
    (area, until): (&str, Option<i64>),
    by: u8,
    with: Option<u8>,
) -> Submission {
    let key = device(number);
    let (by, with) = (secret(by), with.map(secret));
    let signers = (by.id(), with.as_ref().map(SecretKey::id));
    let role = Role::from_code(role).unwrap();
    let payload = KeyEnrol {
        until: until.map(UtcSeconds),
        ..KeyEnrol::new(key.public(), signers, (role, area), UtcSeconds(START))
    };
    payload.sign(ORIGIN, (&by, with.as_ref()), &key)
}

/// The key of a number as enrolments bring it: those that codes enrol are P-256, like a telephone's.
pub(super) fn device(number: u8) -> SecretKey {
    match number {
        40..50 => SecretKey::p256(&[number; 32]).unwrap(),
        _ => secret(number),
    }
}

/// An offer for the code of a number, good for so many seconds from the start.
pub(super) fn offer(ticket: u8, area: &str, seconds: i64, (by, with): (u8, u8)) -> Submission {
    let payload = Payload::KeyOffer(KeyOffer {
        area: area.into(),
        by: secret(by).id(),
        kind: model::event::KeyOffer::KIND_1.into(),
        mandate_until: UtcSeconds(START + MANDATE_SECONDS),
        person: None,
        role: "officer".into(),
        ticket: secret(ticket).public().to_base64(),
        time: UtcSeconds(START),
        until: UtcSeconds(START + seconds),
        with: secret(with).id(),
    });
    sign(ORIGIN, payload, &[&secret(by), &secret(with)])
}

/// How long after the start the mandates of codes end: within a history, so that some events come too late.
pub(super) const MANDATE_SECONDS: i64 = 60;
