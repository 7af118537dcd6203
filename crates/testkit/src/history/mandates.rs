//! Events that open a history and give its keys their mandates.

use super::START;
use crate::small::{ORIGIN, ROOT, SECOND, secret};
use model::event::{KeyEnrol, KeyOffer, ManifestSet, Setup, sign};
use model::{Digest, Payload, Role, Rules, SecretKey, Submission, UtcSeconds};
use registry::Registry;

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
        kind: model::event::KeyOffer::KIND.into(),
        mandate_until: UtcSeconds(START + MANDATE_SECONDS),
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
