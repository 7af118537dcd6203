//! The log's key, and how another takes its place: two authorities of the nation name it in the log (docs/spec/log.md, "The
//! log's key"), and the old one is destroyed.
//!
//! Keys that signed before stand in `keys/log.former`, oldest first: their public halves.

use crate::hour::{Hour, Standing};
use crate::{Home, KeyName, Keys, LogHome, ServiceError, files, keys};
use ledger::{Ledger, LogSigner};
use model::event::{Payload, PolicySet, sign_by};
use model::{KeyId, Submission, UtcSeconds};
use std::path::PathBuf;
use std::sync::Arc;
use tlog::VerifierKey;

fn former_path(home: &Home) -> PathBuf {
    home.keys().join("log.former")
}

/// The signer of checkpoints.
///
/// # Errors
/// Where its key is not there, or is not of Ed25519.
pub fn present(home: &Home, keys: &dyn Keys) -> Result<LogSigner, ServiceError> {
    Ok(LogSigner::new(&home.settings.origin, keys.signer(KeyName::Log)?)?)
}

/// Keys that signed before, oldest first.
///
/// # Errors
/// [`ServiceError::Io`], [`ServiceError::Tlog`].
pub fn former(home: &Home) -> Result<Vec<VerifierKey>, ServiceError> {
    let path = former_path(home);
    match std::fs::read_to_string(&path) {
        Ok(text) => text.lines().map(|line| Ok(line.parse()?)).collect(),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(e) => Err(ServiceError::io(&path, e)),
    }
}

/// Id of the key that waits.
///
/// # Errors
/// Where it is there and can't be used.
pub fn next(keys: &dyn Keys) -> Result<Option<KeyId>, ServiceError> {
    Ok(keys.next_log_key()?.map(|signer| signer.id()))
}

/// Whether the log names another key than the one that signs, and that one waits.
///
/// # Errors
/// [`ServiceError::OtherLogKey`] where it names a key that is not here: signing with another would make a log that nobody
/// accepts.
pub fn is_due(keys: &dyn Keys, ledger: &Ledger) -> Result<bool, ServiceError> {
    let named = ledger.with_authority(|a| a.log_keys().last().cloned());
    let Some(named) = named else { return Ok(false) };
    if named.id() == keys.signer(KeyName::Log)?.id() {
        return Ok(false);
    }
    match next(keys)? == Some(named.id()) {
        true => Ok(true),
        false => Err(ServiceError::OtherLogKey),
    }
}

/// The key that waits takes the place of the one that signs. May be cut off and done again.
///
/// # Errors
/// [`ServiceError::Io`].
pub fn take(home: &Home, keys: &dyn Keys) -> Result<(), ServiceError> {
    let key = present(home, keys)?.verifier_key().clone();
    let mut known = former(home)?;
    if !known.contains(&key) {
        known.push(key);
        let text: String = known.iter().map(|key| format!("{key}\n")).collect();
        files::write_durably(&former_path(home), text.as_bytes())?;
    }
    // Crash here: the old key is listed and still signs; the log names the next one, and the change is brought to its end.
    keys.take_next_log_key()
}

/// Names a new key in the log, takes it, and signs with it.
///
/// # Errors
/// [`ServiceError::RotateBeforeHour`] while numbers of stations are in the log and may not be published: what is shown before
/// the hour is signed for the log as it was before them, and that only the old key could do.
pub fn rotate(log: LogHome) -> Result<VerifierKey, ServiceError> {
    let mut hour = Hour::of(&log, Box::new(Vec::new));
    if log.fold()?.events().next().is_some() && hour.stands(log.now())? != Standing::Open {
        return Err(ServiceError::RotateBeforeHour);
    }
    // The hour looks at the ledger, which is opened again below.
    drop(hour);
    let given = log.given().clone();
    let next = match given.keys.next_log_key()? {
        // Begun before, and cut off before the log had it.
        Some(next) => next,
        None => given.keys.make_next_log_key()?,
    };
    let (home, registry) = (log.home.clone(), Arc::clone(&log.registry));
    // Opened again: the ledger takes no key but the one that waits.
    drop(log);
    let log = LogHome::open(home.clone(), Arc::clone(&registry), given.clone())?;
    if given.keys.next_log_key()?.is_some() {
        log.append(vec![policy(&log, Some(next.public().to_base64()))?])?;
        // Crash here: opening puts it under a checkpoint of the old key, and takes the new one.
        log.sequence()?;
    }
    drop(log);
    // Opening takes the key that waits, and signs with it.
    let log = LogHome::open(home, registry, given)?;
    Ok(present(&log.home, log.keys())?.verifier_key().clone())
}

/// The policy that stands, said again, with another key of the log or none.
fn policy(log: &LogHome, key: Option<String>) -> Result<Submission, ServiceError> {
    let [by, with] = keys::authorities(log.keys())?;
    let now = log.now();
    // Within one second the same words would be the same event, which the log has already.
    let (addresses, until, time) = log.ledger.with_authority(|a| match a.policy() {
        Some((_, policy)) => (policy.addresses.clone(), policy.until, now.max(UtcSeconds(policy.time.0 + 1))),
        None => (Vec::new(), now, now),
    });
    let payload = Payload::PolicySet(PolicySet {
        addresses,
        by: by.id(),
        kind: PolicySet::KIND.into(),
        log: key,
        time,
        until,
        with: with.id(),
        witnessing: None,
    });
    Ok(sign_by(log.origin(), payload, &[&*by, &*with])?)
}

/// Says the policy again where the entry that named the present key is the log's last: no checkpoint of just that size is
/// the new key's to sign.
///
/// # Errors
/// Where an authority does not sign, or the log does not take it.
pub fn go_on(log: &LogHome) -> Result<(), ServiceError> {
    let last =
        log.ledger.with_authority(|a| a.policy().filter(|(_, p)| p.log.is_some()).map(|(index, _)| *index));
    if last.is_some_and(|index| index + 1 == log.ledger.size()) {
        log.append(vec![policy(log, None)?])?;
        log.sequence()?;
    }
    Ok(())
}
