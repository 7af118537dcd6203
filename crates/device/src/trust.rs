//! Whom a phone believes: the root key and the log's key of its policy, and what follows from them by signatures. No name
//! and no certificate counts.

use crate::Fault;
use crate::answer::{Manifest, ProofAnswer};
use crate::code::{Code, Typed, root_pin};
use crate::nation::Known;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::{
    Algorithm, Authority, Digest, Entry, EventId, KeyId, PublicKey, Role, Signature, StationCode, UtcSeconds,
    receipt,
};
use std::collections::BTreeMap;
use tlog::{Checkpoint, Hash, KeyAlgorithm, Note, Policy, VerifierKey, open_checkpoint};

/// A policy that a card's code vouches for.
#[derive(Clone, Debug)]
pub struct Pinned {
    policy: Policy,
    origin: String,
    root: PublicKey,
    log_keys: Vec<KeyId>,
    known: Option<Known>,
}

/// An event that is proven to be in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    /// Its index.
    pub index: u64,
    /// Entries under the checkpoint.
    pub size: u64,
    /// The log's claim of the arrival.
    pub arrival: UtcSeconds,
    /// The numbers of the entry in form order, where it is a form's.
    pub values: Option<Vec<Option<u32>>>,
}

/// Tag of the comment that names the root key in a policy file.
const ROOT_TAG: &str = "sirekap-root";

/// What the root key signs so that a phone may take a policy file: its text after two lines of its own.
pub fn policy_lines(origin: &str, text: &str) -> Vec<u8> {
    format!("sirekap-policy/1\n{origin}\n{text}").into_bytes()
}

fn ed25519(key: &VerifierKey) -> Result<PublicKey, Fault> {
    PublicKey::new(Algorithm::Ed25519, key.public_key()).map_err(|e| Fault::BadPolicy(e.to_string()))
}

fn root_key(policy: &Policy) -> Result<PublicKey, Fault> {
    let mut roots = policy.tagged(ROOT_TAG);
    match (roots.next(), roots.next()) {
        (Some(root), None) => {
            let root: Result<VerifierKey, _> = root.parse();
            ed25519(&root.map_err(|e: tlog::TlogError| Fault::BadPolicy(e.to_string()))?)
        }
        _ => Err(Fault::BadPolicy("one root key is expected".into())),
    }
}

impl Pinned {
    /// Takes a policy file that a card vouches for: the card pins its root key and its log's origin, and the root key has
    /// signed all of it (base64, [`policy_lines`]).
    ///
    /// # Errors
    /// [`Fault::BadPolicy`], [`Fault::OtherElection`].
    pub fn new(text: &str, signature: &str, code: &Code) -> Result<Self, Fault> {
        let pinned = Self::signed(text, signature)?;
        match root_pin(&pinned.origin, pinned.root()).0.starts_with(&code.pin) {
            true => Ok(pinned),
            false => Err(Fault::OtherElection),
        }
    }

    /// Takes a policy file that a typed code vouches for, with the code of the same card.
    ///
    /// # Errors
    /// [`Fault::BadPolicy`]; those of [`Typed::open`].
    pub fn typed(
        text: &str,
        signature: &str,
        typed: &Typed,
        station: StationCode,
    ) -> Result<(Self, Code), Fault> {
        let pinned = Self::signed(text, signature)?;
        let code = typed.open(station, &pinned.origin, pinned.root())?;
        Ok((pinned, code))
    }

    /// A policy that its own root key has signed. Whose root key it is, the caller must find out.
    fn signed(text: &str, signature: &str) -> Result<Self, Fault> {
        let pinned = Self::of(text)?;
        let lines = policy_lines(&pinned.origin, text);
        let signature = Signature::from_base64(Algorithm::Ed25519, signature);
        match signature.and_then(|s| pinned.root.verify(&lines, &s)) {
            Ok(()) => Ok(pinned),
            Err(_) => Err(Fault::BadPolicy("the root key has not signed it".into())),
        }
    }

    /// Takes a policy file that the caller got from somewhere it trusts.
    ///
    /// # Errors
    /// [`Fault::BadPolicy`].
    pub fn of(text: &str) -> Result<Self, Fault> {
        let bad = |e: String| Fault::BadPolicy(e);
        let policy = Policy::parse(text).map_err(|e| bad(e.to_string()))?;
        let root = root_key(&policy)?;
        let Some((first, _)) = policy.logs.first() else { return Err(bad("no log".into())) };
        let origin = first.name().to_owned();
        let keys = policy.logs.iter().filter(|(key, _)| key.name() == origin);
        let log_keys = keys.map(|(key, _)| ed25519(key).map(|k| k.id())).collect::<Result<_, _>>()?;
        Ok(Pinned { root, origin, log_keys, policy, known: None })
    }

    /// The log's origin.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Id of the root key.
    pub fn root(&self) -> KeyId {
        self.root.id()
    }

    /// What is known of the nation, once a checkpoint was taken ([`Pinned::with`]).
    ///
    /// # Errors
    /// [`Fault::BadNation`] before that.
    pub(crate) fn known(&self) -> Result<&Known, Fault> {
        self.known.as_ref().ok_or_else(|| Fault::BadNation("nothing was taken yet".into()))
    }

    pub(crate) fn take(self, known: Known) -> Self {
        Pinned { known: Some(known), ..self }
    }

    /// The log's keys that may stand in an entry: those that the policy lists, and those that policies in the log named.
    fn entry(&self, text: &str) -> Result<Entry, model::Refusal> {
        let named = self.known.iter().flat_map(|known| known.authority.log_keys().map(PublicKey::id));
        let keys: Vec<KeyId> = self.log_keys.iter().copied().chain(named).collect();
        Entry::parse_any(&self.origin, &keys, text.as_bytes())
    }

    /// The verifier key of a checkpoint of a size: the one that the log names for it, else those of the policy.
    ///
    /// # Errors
    /// [`Fault::BadProof`].
    pub(crate) fn checkpoint(&self, authority: &Authority, note: &str) -> Result<Checkpoint, Fault> {
        let bad = |e: tlog::TlogError| Fault::BadProof(e.to_string());
        let parsed = Note::parse(note.as_bytes()).map_err(bad)?;
        let checkpoint = Checkpoint::parse(&parsed.text).map_err(bad)?;
        match checkpoint.size.checked_sub(1).and_then(|last| authority.log_key_at(last)) {
            None => drop(self.policy.check(note.as_bytes()).map_err(bad)?),
            Some(key) => {
                let bytes: [u8; 32] =
                    key.bytes().try_into().map_err(|_| Fault::BadProof("log key".into()))?;
                let key = VerifierKey::new(&self.origin, KeyAlgorithm::Ed25519, &bytes).map_err(bad)?;
                drop(open_checkpoint(note.as_bytes(), &key).map_err(bad)?);
            }
        }
        match checkpoint.origin == self.origin {
            true => Ok(checkpoint),
            false => Err(Fault::BadProof("of another log".into())),
        }
    }

    /// Ids of the log's keys that the policy lists.
    pub(crate) fn listed(&self) -> &[KeyId] {
        &self.log_keys
    }

    /// The keys that may sign receipts.
    ///
    /// # Errors
    /// As [`Pinned::known`].
    pub fn receipt_keys(&self) -> Result<BTreeMap<KeyId, PublicKey>, Fault> {
        let grants = self.known()?.authority.grants().iter();
        let intake = grants.filter(|(_, g)| g.role == Role::Intake && g.until.is_none());
        Ok(intake.map(|(id, g)| (*id, g.public.clone())).collect())
    }

    /// Checks that a manifest of the app is the newest release that the log has: an older one is none.
    ///
    /// # Errors
    /// [`Fault::BadRelease`]; as [`Pinned::known`].
    pub fn release(&self, manifest: &str) -> Result<Manifest, Fault> {
        let bad = |e: &str| Fault::BadRelease(e.into());
        let newest = self.known()?.authority.release();
        let (_, release) = newest.ok_or_else(|| bad("the log has none"))?;
        if Digest::of(manifest.as_bytes()) != release.manifest {
            return Err(bad("not the newest that the log has"));
        }
        let manifest: Manifest = serde_json::from_str(manifest).map_err(|e| bad(&e.to_string()))?;
        match manifest.kind == Manifest::KIND && manifest.version == release.version {
            true => Ok(manifest),
            false => Err(bad("kind or version")),
        }
    }

    /// Checks that a receipt is one of these keys for this event, and that it names these grey pages.
    ///
    /// # Errors
    /// [`Fault::BadReceipt`].
    pub fn receipt(
        &self,
        keys: &BTreeMap<KeyId, PublicKey>,
        text: &str,
        event: EventId,
        pages: &[Digest],
    ) -> Result<receipt::Receipt, Fault> {
        let bad = |e: String| Fault::BadReceipt(e);
        let signed = receipt::parse(&self.origin, text).map_err(|e| bad(e.to_string()))?;
        let key = keys.get(&signed.receipt.by).ok_or_else(|| bad("signed by a key that may not".into()))?;
        signed.verify(key).map_err(|e| bad(e.to_string()))?;
        if signed.receipt.event != event {
            return Err(bad("of another event".into()));
        }
        if signed.receipt.pages != pages {
            return Err(bad("of other pages".into()));
        }
        Ok(signed.receipt)
    }

    /// Checks that an event stands in the log under a checkpoint that the policy accepts.
    ///
    /// # Errors
    /// [`Fault::BadProof`].
    pub fn proof(&self, answer: &ProofAnswer, event: EventId) -> Result<Proven, Fault> {
        let bad = |e: String| Fault::BadProof(e);
        let nobody = Authority::new();
        let authority = self.known.as_ref().map_or(&nobody, |known| &known.authority);
        let checkpoint = self.checkpoint(authority, &answer.checkpoint)?;
        let entry = self.entry(&answer.entry).map_err(|e| bad(e.to_string()))?;
        if entry.event.id() != event {
            return Err(bad("of another event".into()));
        }
        let hash = |text: &String| -> Result<Hash, Fault> {
            let bytes = BASE64.decode(text).map_err(|e| bad(e.to_string()))?;
            bytes.try_into().map_err(|_| bad("a hash has 32 bytes".into()))
        };
        let hashes = answer.proof.iter().map(hash).collect::<Result<Vec<_>, _>>()?;
        let leaf = tlog::leaf_hash(answer.entry.as_bytes());
        tlog::verify_inclusion(answer.index, checkpoint.size, &leaf, &checkpoint.root, &hashes)
            .map_err(|e| bad(e.to_string()))?;
        let values = entry.event.payload().form_event().map(|form| form.values.to_vec());
        Ok(Proven { index: answer.index, size: checkpoint.size, arrival: entry.arrival, values })
    }
}
