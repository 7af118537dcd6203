//! V1.1 to V1.3: `root.json`, the policy that is trusted, and the checkpoint that everything below is compared with.

use crate::findings::{Findings, Position, note};
use crate::{Check, TreeSource, objects};
use model::{Algorithm, Digest, KeyId, PublicKey};
use shapes::own::{Root, TreeFormat};
use shapes::paths;
use texts::check;
use tlog::{Checkpoint, Note, Policy, TlogError, VerifierKey};

/// What the rest of the verification stands on.
pub(crate) struct Pointer {
    pub root: Root,
    pub format: TreeFormat,
    pub policy: Policy,
    pub checkpoint: Checkpoint,
    /// Ids of the origin's log keys, as arrival lines name them: those that the policy lists, and behind them those that the
    /// log names where it was asked for them.
    pub log_keys: Vec<KeyId>,
    /// How many of them the policy lists.
    pub listed: usize,
    /// What the policy says against the checkpoint: its key may be one that only the log names.
    pub unlisted: Option<String>,
    /// The pinned root key's 32 bytes.
    pub root_key: Option<[u8; 32]>,
    pub node: Digest,
}

/// Reads what the tree points to. `None` where nothing can be built on it; the findings say why.
pub(crate) fn read(source: &dyn TreeSource, pinned: Option<&str>, findings: &Findings) -> Option<Pointer> {
    let (root, format) = root(source, findings)?;
    let policy = policy(source, &root, pinned, findings)?;
    let root_key = root_key(&policy, findings);
    findings.ran(Check::Checkpoint);
    let wrong = |what: String| {
        findings.fail(Check::Checkpoint, Position::new(what).path(paths::ROOT).field("checkpoint"));
        None
    };
    let mut unlisted = None;
    let checkpoint = match signed(&policy, root.checkpoint.as_bytes()) {
        Ok(checkpoint) => checkpoint,
        Err(error) => match open(root.checkpoint.as_bytes()) {
            Some(checkpoint) if policy.logs.iter().any(|(key, _)| key.name() == checkpoint.origin) => {
                unlisted = Some(error.to_string());
                checkpoint
            }
            _ => return wrong(error.to_string()),
        },
    };
    if checkpoint.origin != root.origin {
        findings.fail(
            Check::Checkpoint,
            Position::new("the checkpoint is of another log than root.json names")
                .path(paths::ROOT)
                .field("origin")
                .sides(&checkpoint.origin, &root.origin),
        );
        return None;
    }
    if checkpoint.size == 0 {
        return wrong("the log is empty".into());
    }
    let log_keys = policy.logs.iter().filter(|(key, _)| key.name() == checkpoint.origin);
    let log_keys: Vec<KeyId> = log_keys.filter_map(|(key, _)| key_id(key)).collect();
    let (listed, node) = (log_keys.len(), root.node.parse().ok()?);
    Some(Pointer { root, format, policy, checkpoint, log_keys, listed, unlisted, root_key, node })
}

/// A checkpoint that a listed key of its log has signed, whoever cosigned it.
pub(crate) fn signed(policy: &Policy, note: &[u8]) -> Result<Checkpoint, TlogError> {
    policy.signed_by_log(&Note::parse(note)?)
}

/// A checkpoint as it is written, whoever signed it.
fn open(note: &[u8]) -> Option<Checkpoint> {
    Checkpoint::parse(&Note::parse(note).ok()?.text).ok()
}

fn key_id(key: &VerifierKey) -> Option<KeyId> {
    PublicKey::new(Algorithm::Ed25519, key.public_key()).ok().map(|k| k.id())
}

fn root(source: &dyn TreeSource, findings: &Findings) -> Option<(Root, TreeFormat)> {
    findings.ran(Check::Pointer);
    let wrong = |position: Position| {
        findings.fail(Check::Pointer, position.path(paths::ROOT));
        None
    };
    let bytes = match source.get(paths::ROOT) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return wrong(Position::new("there is no root.json: this is not the address of a tree")),
        Err(error) => return wrong(Position::new(error.to_string())),
    };
    let root: Root = match serde_json::from_slice(&bytes) {
        Ok(root) => root,
        Err(error) => return wrong(Position::new(error.to_string())),
    };
    let known = TreeFormat::ALL.map(TreeFormat::code).join(", ");
    let unknown = |field: String, found: &str| {
        Position::new("a format that is not known here").field(field).sides(&known, found)
    };
    let Some(format) = TreeFormat::from_code(&root.format) else {
        return wrong(unknown("format".into(), &root.format));
    };
    for cut in &root.cuts {
        // A tree of format 1 knows of no other.
        if cut.tree_format().is_none_or(|of| of > format) || format == TreeFormat::V1 && cut.format.is_some()
        {
            let found = cut.format.as_deref().unwrap_or_default();
            return wrong(unknown(format!("cuts.{}.format", cut.name), found));
        }
    }
    let objects = [("registry", &root.registry), ("policy", &root.policy)];
    let names =
        objects.iter().flat_map(|(f, o)| [(*f, &o.object), (*f, &o.sha256)]).chain([("node", &root.node)]);
    let mut whole = true;
    for (field, name) in names {
        if name.parse::<Digest>().is_err() {
            findings.fail(Check::Pointer, Position::new("not a SHA-256").path(paths::ROOT).field(field));
            whole = false;
        }
    }
    whole.then_some((root, format))
}

fn policy(source: &dyn TreeSource, root: &Root, pinned: Option<&str>, findings: &Findings) -> Option<Policy> {
    findings.ran(Check::Policy);
    let wrong = |what: String| {
        findings.fail(Check::Policy, Position::new(what).path(paths::ROOT).field("policy"));
    };
    let own = own_policy(source, root);
    if let Err(what) = &own {
        wrong(what.clone());
    }
    let text = match (pinned, own) {
        (Some(text), own) => {
            if own.is_ok_and(|own| own != text) {
                findings.note(Check::Policy, note(check::TREE_PUBLISHES_ANOTHER_POLICY_THAN));
            }
            text.to_string()
        }
        (None, own) => own.ok()?,
    };
    match Policy::parse(&text) {
        Ok(policy) => Some(policy),
        Err(error) => {
            wrong(error.to_string());
            None
        }
    }
}

pub(crate) fn own_policy(source: &dyn TreeSource, root: &Root) -> Result<String, String> {
    let name: Digest = root.policy.object.parse().map_err(|_| "not a SHA-256".to_string())?;
    let bytes = objects::stored(source, name)?;
    if Digest::of(&bytes).to_hex() != root.policy.sha256 || bytes.len() as u64 != root.policy.bytes {
        return Err("the policy has another hash or length than root.json says".into());
    }
    String::from_utf8(bytes).map_err(|_| "the policy is not UTF-8".into())
}

/// The one key in `# sirekap-root <vkey>`.
fn root_key(policy: &Policy, findings: &Findings) -> Option<[u8; 32]> {
    let wrong = |what: &str| {
        findings.fail(Check::Policy, Position::new(what).field("sirekap-root"));
        None
    };
    let mut keys = policy.tagged("sirekap-root");
    let (Some(text), None) = (keys.next(), keys.next()) else {
        return wrong("the policy must pin exactly one root key");
    };
    match text.parse::<VerifierKey>() {
        Ok(key) if key.algorithm() == tlog::KeyAlgorithm::Ed25519 => Some(*key.public_key()),
        _ => wrong("the root key is not a verifier key of type 0x01"),
    }
}
