//! The log's key, and how another takes its place: two authorities of the nation name it in the log (docs/spec/log.md, "The
//! log's key"), and the old one is destroyed.
//!
//! ```text
//! keys/log.seed     signs
//! keys/log.next     will sign; the log may name it already
//! keys/log.former   keys that signed before, oldest first: their public halves
//! ```

use crate::face::{Exit, Failure, io};
use crate::home::Home;
use crate::hour::sources::Sources;
use crate::hour::{Hour, Standing};
use crate::keys::{self, KeyName};
use crate::log_home::{Clock, LogHome, now, tlog_failure};
use ledger::Ledger;
use model::event::{Payload, PolicySet, sign};
use model::{Algorithm, KeyId, PublicKey, SecretKey, Submission};
use std::path::PathBuf;
use tlog::{NoteSigner, VerifierKey};

fn former_path(home: &Home) -> PathBuf {
    home.folder.join("keys").join("log.former")
}

/// The signer of checkpoints.
pub fn present(home: &Home) -> Result<NoteSigner, Failure> {
    let seed = keys::seed(home, KeyName::Log)?;
    NoteSigner::from_seed(&home.settings.origin, &seed).map_err(tlog_failure)
}

/// Keys that signed before, oldest first.
pub fn former(home: &Home) -> Result<Vec<VerifierKey>, Failure> {
    let path = former_path(home);
    match std::fs::read_to_string(&path) {
        Ok(text) => text.lines().map(|line| line.parse().map_err(tlog_failure)).collect(),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(e) => Err(io(&path, e)),
    }
}

/// Id of the key that waits.
pub fn next(home: &Home) -> Result<Option<KeyId>, Failure> {
    Ok(keys::next_log_seed(home)?.map(|seed| SecretKey::from_seed(&seed).id()))
}

/// Whether the log names another key than the one that signs, and that one waits in `log.next`.
///
/// # Errors
/// C3060 where it names a key that is not here: signing with another would make a log that nobody accepts.
pub fn is_due(home: &Home, ledger: &Ledger) -> Result<bool, Failure> {
    let named = ledger.with_authority(|a| a.log_keys().last().cloned());
    let Some(named) = named else { return Ok(false) };
    if named.id() == public(&present(home)?)?.id() {
        return Ok(false);
    }
    let waits = match keys::next_log_seed(home)? {
        Some(seed) => SecretKey::from_seed(&seed).id() == named.id(),
        None => false,
    };
    match waits {
        true => Ok(true),
        false => Err(Failure::new(
            "C3060",
            Exit::Input,
            "catatan ini menyebut kunci catatan lain daripada yang ada di folder ini",
            "the log names another key than the one in this folder",
        )
        .hint(
            "salin keys/log.seed (atau log.next) yang terbaru dari cadangan",
            "restore the newest keys/log.seed (or log.next) from a backup",
        )),
    }
}

fn public(signer: &NoteSigner) -> Result<PublicKey, Failure> {
    let key = PublicKey::new(Algorithm::Ed25519, signer.verifier_key().public_key());
    key.map_err(|e| Failure::new("C4004", Exit::Storage, format!("log.seed: {e}"), format!("log.seed: {e}")))
}

/// The key that waits takes the place of the one that signs. May be cut off and done again.
pub fn take(home: &Home) -> Result<(), Failure> {
    let key = present(home)?.verifier_key().clone();
    let mut known = former(home)?;
    if !known.contains(&key) {
        known.push(key);
        let text: String = known.iter().map(|key| format!("{key}\n")).collect();
        keys::write_durably(&former_path(home), text.as_bytes())?;
    }
    // Crash here: the old key is listed and still signs; the log names the next one, and the change is brought to its end.
    keys::take_next_log_seed(home)
}

/// Names a new key in the log, takes it, and signs with it.
///
/// # Errors
/// C3061 while numbers of stations are in the log and may not be published: what is shown before the hour is signed for the
/// log as it was before them, and that only the old key could do.
pub fn rotate(log: LogHome, clock: Clock) -> Result<VerifierKey, Failure> {
    if log.fold()?.events().next().is_some()
        && Hour::of(&log, Sources::default()).stands(now())? != Standing::Open
    {
        return Err(Failure::new(
            "C3061",
            Exit::Input,
            "angka TPS sudah ada di catatan dan belum boleh diterbitkan, jadi kunci lama masih diperlukan",
            "numbers of stations are in the log and may not be published yet, so the old key is still needed",
        )
        .hint("ganti kuncinya setelah jam penerbitan", "replace the key after the hour of publication"));
    }
    let seed = match keys::next_log_seed(&log.home)? {
        // Begun before, and cut off before the log had it.
        Some(seed) => seed,
        None => keys::make_next_log_seed(&log.home)?,
    };
    let (home, registry) = (log.home.clone(), std::sync::Arc::clone(&log.registry));
    // Opened again: the ledger takes no key but the one that waits.
    drop(log);
    let log = LogHome::open(home.clone(), std::sync::Arc::clone(&registry), Clock::clone(&clock))?;
    if keys::next_log_seed(&home)?.is_some() {
        let next = SecretKey::from_seed(&seed);
        log.append(vec![policy(&log, Some(next.public().to_base64()))?])?;
        // Crash here: opening puts it under a checkpoint of the old key, and takes the new one.
        log.sequence()?;
    }
    drop(log);
    // Opening takes the key that waits, and signs with it.
    let log = LogHome::open(home, registry, clock)?;
    Ok(present(&log.home)?.verifier_key().clone())
}

/// The policy that stands, said again, with another key of the log or none.
fn policy(log: &LogHome, key: Option<String>) -> Result<Submission, Failure> {
    let (by, with) = keys::authorities(&log.home)?;
    let time = now();
    let (addresses, until) = log.ledger.with_authority(|a| {
        a.policy().map_or((Vec::new(), time), |(_, policy)| (policy.addresses.clone(), policy.until))
    });
    let payload = Payload::PolicySet(PolicySet {
        addresses,
        by: by.id(),
        kind: PolicySet::KIND.into(),
        log: key,
        time,
        until,
        with: with.id(),
    });
    Ok(sign(log.origin(), payload, &[&by, &with]))
}

/// Says the policy again where the entry that named the present key is the log's last: no checkpoint of just that size is
/// the new key's to sign.
pub fn go_on(log: &LogHome) -> Result<(), Failure> {
    let last =
        log.ledger.with_authority(|a| a.policy().filter(|(_, p)| p.log.is_some()).map(|(index, _)| *index));
    if last.is_some_and(|index| index + 1 == log.ledger.size()) {
        log.append(vec![policy(log, None)?])?;
        log.sequence()?;
    }
    Ok(())
}
