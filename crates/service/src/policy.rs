//! The policy file that a verifier pins, and where the service is, which phones are told through the log by two authorities of
//! the nation (docs/spec/event.md, `policy.set/1`).

use crate::{Home, Keys, LogHome, RootNote, ServiceError, keys, log_key};
use model::event::{Payload, PolicySet, Witnessing, sign_by};
use model::{Signer, Submission, UtcSeconds};
use tlog::VerifierKey;

/// How long addresses are believed, seconds: 90 days.
const GOOD_SECONDS: i64 = 90 * 86_400;
/// They are told again when less than this is left.
const SOON_SECONDS: i64 = 30 * 86_400;

/// The text of a policy: the election's root key in a comment, and keys of the log.
pub fn text<'a>(root: &str, logs: impl IntoIterator<Item = &'a VerifierKey>) -> String {
    let logs: String = logs.into_iter().map(|key| format!("log {key}\n")).collect();
    format!("# sirekap-root {root}\n{logs}quorum none\n")
}

/// The policy file that a verifier pins: the log's keys, the present one first.
///
/// # Errors
/// Where a key or what the root key left behind is not there.
pub fn of_verifiers(home: &Home, keys: &dyn Keys) -> Result<String, ServiceError> {
    let present = log_key::present(home, keys)?;
    let former = log_key::former(home)?;
    Ok(text(&RootNote::read(home)?.public, [present.verifier_key()].into_iter().chain(former.iter().rev())))
}

/// The policy file that cards lead to: with the key that the log began with, and never another, so that what the root key
/// signed once is good for ever. Later keys are named by the log itself (`policy.set/1`).
///
/// # Errors
/// As [`of_verifiers`].
pub fn of_cards(home: &Home, keys: &dyn Keys) -> Result<String, ServiceError> {
    let root = RootNote::read(home)?.public;
    match log_key::former(home)?.first() {
        Some(first) => Ok(text(&root, [first])),
        None => Ok(text(&root, [log_key::present(home, keys)?.verifier_key()])),
    }
}

/// Names who cosigns the log, by two authorities; where the service is stays as it stands.
///
/// # Errors
/// Where one of them does not sign.
pub fn witnessed(
    home: &Home,
    [by, with]: [&dyn Signer; 2],
    witnessing: Witnessing,
    time: UtcSeconds,
) -> Result<Submission, ServiceError> {
    let payload = Payload::PolicySet(PolicySet {
        addresses: Vec::new(),
        by: by.id(),
        kind: PolicySet::KIND_2.into(),
        log: None,
        time,
        until: time,
        with: with.id(),
        witnessing: Some(witnessing),
    });
    Ok(sign_by(&home.settings.origin, payload, &[by, with])?)
}

/// Puts the addresses into the log, where it has others, none, or such as are soon not believed any more; whether it did.
/// Both authorities sign.
///
/// # Errors
/// Where one of them does not sign, or the log does not take it.
pub fn announce(log: &LogHome, addresses: &[String]) -> Result<bool, ServiceError> {
    let time = log.now();
    let stands = |(_, policy): &(u64, PolicySet)| {
        policy.addresses == addresses && policy.until.0 - time.0 > SOON_SECONDS
    };
    if addresses.is_empty() || log.ledger.with_authority(|a| a.policy().is_some_and(stands)) {
        return Ok(false);
    }
    let [by, with] = keys::authorities(log.keys())?;
    let payload = Payload::PolicySet(PolicySet {
        addresses: addresses.to_vec(),
        by: by.id(),
        kind: PolicySet::KIND.into(),
        log: None,
        time,
        until: UtcSeconds(time.0 + GOOD_SECONDS),
        with: with.id(),
        witnessing: None,
    });
    log.append(vec![sign_by(log.origin(), payload, &[&*by, &*with])?])?;
    log.sequence()?;
    Ok(true)
}
