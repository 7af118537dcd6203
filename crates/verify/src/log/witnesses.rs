//! V5: who cosigned the checkpoint besides the log, and whether the tree names those whom the log names.

use crate::findings::{Findings, Position, note};
use crate::pointer::{Pointer, own_policy};
use crate::{Check, TreeSource};
use model::event::Witnessing;
use model::{Algorithm, PublicKey, UtcSeconds};
use shapes::paths;
use texts::check;
use tlog::{Note, Policy, TlogError, verify_cosignature};

/// V5.1: every line of a listed witness verifies, and they are a quorum; not checked where they are none. Whether the check
/// applies: the policy that is used lists a witness or asks for a quorum.
pub(crate) fn cosignatures(pointer: &Pointer, findings: &Findings) -> bool {
    let policy = &pointer.policy;
    if policy.witnesses.is_empty() && policy.quorum.is_none() {
        findings.not_checked(Check::Cosignatures, note(check::POLICY_ASKS_FOR_NO_WITNESS));
        return false;
    }
    let wrong = |what: String| {
        let position = Position::new(what).path(paths::ROOT).field("checkpoint");
        findings.fail(Check::Cosignatures, position);
    };
    let Ok(signed) = Note::parse(pointer.root.checkpoint.as_bytes()) else { return true };
    let mut said = Vec::new();
    for witness in &policy.witnesses {
        match verify_cosignature(&signed, &witness.key) {
            Ok(at) => {
                let at = UtcSeconds(i64::try_from(at).unwrap_or(i64::MAX)).rfc3339();
                said.push(format!("{} ({at})", witness.name));
            }
            Err(TlogError::NotSigned { .. }) => {}
            Err(error) => wrong(format!("{}: {error}", witness.name)),
        }
    }
    let names = said.join(", ");
    match said.is_empty() {
        true => findings.note(Check::Cosignatures, note(check::COSIGNED_NO_WITNESS)),
        false => findings.note(Check::Cosignatures, note(|lang| check::cosigned(lang, &names))),
    }
    match policy.is_quorate(&signed) {
        true => findings.ran(Check::Cosignatures),
        false => {
            let quorum = policy.quorum.clone().unwrap_or_default();
            let why = note(|lang| check::quorum_is_not_reached(lang, &quorum));
            findings.not_checked(Check::Cosignatures, why);
        }
    }
    true
}

/// V5.2: the tree's policy lists the witnesses, groups and quorum that the log's newest `policy.set/2` names.
pub(crate) fn named(source: &dyn TreeSource, pointer: &Pointer, log: &Witnessing, findings: &Findings) {
    findings.ran(Check::Witnesses);
    let own =
        own_policy(source, &pointer.root).and_then(|text| Policy::parse(&text).map_err(|e| e.to_string()));
    // A policy that can't be read fails V1.2, and names nobody.
    let own = own.unwrap_or_default();
    let lines = |mut lines: Vec<String>, quorum: Option<&String>| {
        lines.push(format!("quorum {}", quorum.map_or("none", String::as_str)));
        lines.join("; ")
    };
    let group = |name: &str, threshold: u64, members: &[String]| {
        format!("group {name} {threshold} {}", members.join(" "))
    };
    let base64 =
        |key: &[u8; 32]| PublicKey::new(Algorithm::Ed25519, key).map_or(String::new(), |key| key.to_base64());
    let expected = log.witnesses.iter().map(|w| format!("witness {0} {0} {1} {2}", w.name, w.key, w.address));
    let expected =
        expected.chain(log.groups.iter().map(|g| group(&g.name, g.threshold, &g.members))).collect();
    let found = own.witnesses.iter().map(|w| {
        let url = w.url.as_deref().unwrap_or_default();
        format!("witness {} {} {} {url}", w.name, w.key.name(), base64(w.key.public_key()))
    });
    let found =
        found.chain(own.groups.iter().map(|g| group(&g.name, g.threshold as u64, &g.members))).collect();
    let (expected, found) = (lines(expected, log.quorum.as_ref()), lines(found, own.quorum.as_ref()));
    if expected != found {
        let position = Position::new("the tree's policy has other witnesses than the log names");
        let position = position.path(paths::ROOT).field("policy").sides(expected, found);
        findings.fail(Check::Witnesses, position);
    }
}
