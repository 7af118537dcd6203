//! The log's key where the policy does not list it: the one that two authorities named in the log itself (docs/spec/log.md,
//! "The log's key").

use crate::entries::Entries;
use crate::findings::{Findings, Position, note};
use crate::pointer::{Pointer, signed};
use crate::{Check, TreeSource};
use model::lang::Text;
use model::{Authority, Entry, KeyId, National, PublicKey};
use registry::Registry;
use shapes::paths;
use texts::check;
use tlog::{KeyAlgorithm, TILE_WIDTH, VerifierKey, open_checkpoint};

/// Takes the keys that the log names beside those that the policy lists, where the policy does not accept the checkpoint.
/// `None` where none of them signed it: the finding says so.
pub(crate) fn follow(
    source: &dyn TreeSource,
    mut pointer: Pointer,
    registry: Option<&Registry>,
    findings: &Findings,
) -> Option<Pointer> {
    let Some(error) = pointer.unlisted.take() else { return Some(pointer) };
    let named = registry.and_then(|registry| named(source, &pointer, registry));
    for key in named.unwrap_or_default() {
        if let Some(verifier) = verifier(&pointer.root.origin, &key) {
            pointer.log_keys.push(key.id());
            pointer.policy.logs.push((verifier, None));
        }
    }
    if signed(&pointer.policy, pointer.root.checkpoint.as_bytes()).is_err() {
        let position = Position::new(error).path(paths::ROOT).field("checkpoint");
        findings.fail(Check::Checkpoint, position);
        return None;
    }
    findings.note(Check::Checkpoint, note(check::POLICY_DOES_NOT_LIST_LOGS));
    Some(pointer)
}

/// A key of the log, as notes are signed with it.
pub(crate) fn verifier(origin: &str, key: &PublicKey) -> Option<VerifierKey> {
    VerifierKey::new(origin, KeyAlgorithm::Ed25519, key.bytes().try_into().ok()?).ok()
}

/// Most entries that are read of a log whose checkpoint nobody is known to have signed: eight times a nation's.
const UNPROVEN_MAX: u64 = 1 << 24;

/// The keys that policies of the log name, under the pinned root, by a fold of who may say what alone. `None` where the log
/// can't be read, or another root opened it.
fn named(source: &dyn TreeSource, pointer: &Pointer, registry: &Registry) -> Option<Vec<PublicKey>> {
    let (origin, size) = (pointer.root.origin.as_str(), pointer.checkpoint.size);
    if size > UNPROVEN_MAX {
        return None;
    }
    let entries = Entries::new(source, origin, &pointer.log_keys, size);
    let mut authority = Authority::new();
    let mut index = 0;
    for bundle in 0..size.div_ceil(u64::from(TILE_WIDTH)) {
        for bytes in entries.bundle(bundle).ok()? {
            let by = Entry::arrival_key(&bytes)
                .filter(|by| is_in_force(&authority, index, *by, &pointer.log_keys));
            let entry = by.and_then(|by| Entry::parse(origin, by, &bytes).ok());
            if let Some(Entry { event, arrival }) = entry.filter(|e| e.event.payload().is_mandate()) {
                let taken = authority
                    .verify_signatures(&event)
                    .and_then(|()| authority.judge(&event, index, arrival, registry));
                if taken.is_ok() {
                    authority.apply(&event, index);
                }
            }
            index += 1;
            let root =
                authority.root().and_then(|root| authority.public_key(root)).map(|key| key.bytes().to_vec());
            if root.as_deref() != pointer.root_key.as_ref().map(<[u8; 32]>::as_slice) {
                return None;
            }
        }
    }
    Some(authority.log_keys().cloned().collect())
}

/// Whether a key was the log's at an index: the one that the log names for it, else one that the policy lists.
pub(crate) fn is_in_force(authority: &Authority, index: u64, by: KeyId, listed: &[KeyId]) -> bool {
    match authority.log_key_at(index) {
        Some(key) => key.id() == by,
        None => listed.contains(&by),
    }
}

/// V2.7 and V2.8 of the checkpoint itself, after the entries under it.
pub(crate) fn checkpoint(pointer: &Pointer, authority: &Authority, national: National, findings: &Findings) {
    let checkpoint = &pointer.checkpoint;
    let wrong = |check: Check, what: &str| {
        findings.fail(check, Position::new(what).path(shapes::paths::ROOT).field("checkpoint"));
    };
    let none = |check: Check, text: Text| findings.not_checked(check, note(text));
    let says = National::of_lines(&checkpoint.extensions);
    match (authority.names_national(), says) {
        (false, _) => none(Check::National, check::LOG_OPENED_BEFORE_CHECKPOINTS_NAMED),
        (true, Some(says)) if says == national => findings.ran(Check::National),
        (true, says) => {
            let position = Position::new("the checkpoint names other national events than the log has");
            let found = says.map_or_else(|| "no such line".to_string(), |says| says.line());
            let position = position.path(shapes::paths::ROOT).field("checkpoint");
            findings.fail(Check::National, position.sides(national.line(), found));
        }
    }
    if authority.log_keys().next().is_none() {
        none(Check::LogKey, check::LOGS_KEY_NEVER_REPLACED);
        return;
    }
    findings.ran(Check::LogKey);
    let last = checkpoint.size.saturating_sub(1);
    let bytes = pointer.root.checkpoint.as_bytes();
    let by_its_key = match authority.log_key_at(last) {
        Some(key) => {
            verifier(&checkpoint.origin, key).is_some_and(|key| open_checkpoint(bytes, &key).is_ok())
        }
        None => {
            let ours = |(key, _): &&(VerifierKey, _)| key.name() == checkpoint.origin;
            let mut listed = pointer.policy.logs.iter().filter(ours).take(pointer.listed);
            listed.any(|(key, _)| open_checkpoint(bytes, key).is_ok())
        }
    };
    if !by_its_key {
        wrong(Check::LogKey, "signed by a key that was not the log's any more");
    }
}
