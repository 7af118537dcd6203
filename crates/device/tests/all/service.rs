//! A service in memory that keeps the promises of docs/spec/intake.md: a log of its own, pictures, uploads, receipts.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use device::outbox::{Action, Outcome};
use device::{Accepted, Blob, BlobRole, Nation, NationalEntry, ProofAnswer};
use model::event::{FormConfirmed, KeyEnrol, PagePictures, Payload, Setup, sign};
use model::receipt::{self, Receipt};
use model::{
    Contest, Digest, EventId, FormKey, KeyId, National, PublicKey, Role, SecretKey, StationCode, Submission,
    UtcSeconds,
};
use std::collections::{BTreeMap, BTreeSet};
use tlog::{Checkpoint, HashTree, NoteSigner, leaf_hash, sign_checkpoint};

pub const ORIGIN: &str = "log.example/uji";
pub const NOW: UtcSeconds = UtcSeconds(1_707_900_000);

pub fn key(number: u8) -> SecretKey {
    SecretKey::from_seed(&[number; 32])
}

pub const ROOT: u8 = 1;
pub const LOG: u8 = 2;
pub const SECOND: u8 = 3;
pub const INTAKE: u8 = 4;
pub const OFFICER: u8 = 5;

pub fn signer() -> NoteSigner {
    NoteSigner::from_seed(ORIGIN, &[LOG; 32]).unwrap()
}

pub fn policy() -> String {
    let root = NoteSigner::from_seed(&format!("{ORIGIN}/root"), &[ROOT; 32]).unwrap();
    format!("# sirekap-root {}\nlog {}\nquorum none\n", root.verifier_key(), signer().verifier_key())
}

pub fn policy_signature(text: &str) -> String {
    key(ROOT).sign(&device::trust::policy_lines(ORIGIN, text)).to_base64()
}

pub fn enrol(number: u8, role: &str, with: Option<u8>) -> Submission {
    let by = if with.is_some() { key(SECOND) } else { key(ROOT) };
    let (own, with, role) = (key(number), with.map(key), Role::from_code(role).unwrap());
    let signers = (by.id(), with.as_ref().map(SecretKey::id));
    KeyEnrol::new(own.public(), signers, (role, ""), NOW).sign(ORIGIN, (&by, with.as_ref()), &own)
}

pub fn setup() -> Submission {
    let root = key(ROOT);
    let payload = Payload::Setup(Setup {
        by: root.id(),
        election: "Pemilu Uji".into(),
        kind: Setup::KIND.into(),
        registry: Digest([7; 32]),
        root_key: root.public().to_base64(),
        rules: Digest([8; 32]),
        stations: Some(Digest([9; 32])),
        time: NOW,
    });
    sign(ORIGIN, payload, &[&root])
}

pub fn entry(event: &Submission) -> String {
    String::from_utf8(event.entry_bytes(key(LOG).id(), NOW)).unwrap()
}

/// The national events from which the key of receipts follows.
pub fn national() -> Vec<Submission> {
    vec![setup(), enrol(SECOND, "authority", None), enrol(INTAKE, "intake", Some(ROOT))]
}

/// A log of nothing but these events, under a checkpoint that names them all.
pub fn nation_of(events: &[Submission]) -> Nation {
    nation_by(events, &signer(), |chain| vec![chain.line()])
}

/// The same, with another key or other lines.
pub fn nation_by(
    events: &[Submission],
    signer: &NoteSigner,
    lines: impl Fn(&National) -> Vec<String>,
) -> Nation {
    let texts: Vec<String> = events.iter().map(entry).collect();
    let leaves: Vec<tlog::Hash> = texts.iter().map(|t| leaf_hash(t.as_bytes())).collect();
    let mut chain = National::default();
    leaves.iter().for_each(|leaf| chain.push(leaf));
    let tree = HashTree::from_leaves(leaves);
    let checkpoint =
        Checkpoint { origin: ORIGIN.into(), size: tree.size(), root: tree.root(), extensions: lines(&chain) };
    Nation {
        checkpoint: String::from_utf8(sign_checkpoint(&checkpoint, signer).to_bytes()).unwrap(),
        entries: (0..).zip(texts).map(|(index, entry)| NationalEntry { index, entry }).collect(),
    }
}

pub fn nation() -> Nation {
    nation_of(&national())
}

/// A confirmation with so many pages, whose pictures are told apart by the number.
pub fn confirmation(number: u8, pages: u8, incidents: u8) -> Submission {
    let officer = key(OFFICER);
    let picture = |what: u8, page: u8| Digest::of(&[what, number, page]);
    let payload = Payload::FormConfirmed(FormConfirmed {
        acknowledged: Vec::new(),
        by: officer.id(),
        form: FormKey {
            contest: Contest::Ppwp,
            count: 0,
            round: 0,
            station: StationCode::new("3171010001001").unwrap(),
        },
        incidents: (0..incidents)
            .map(|p| PagePictures { grey: picture(3, p), original: picture(4, p) })
            .collect(),
        kind: FormConfirmed::KIND.into(),
        machine: None,
        pages: (0..pages).map(|p| PagePictures { grey: picture(1, p), original: picture(2, p) }).collect(),
        prev: None,
        reading: (pages > 0).then(|| picture(5, 0)),
        replaces: None,
        seq: u64::from(number),
        time: NOW,
        values: vec![Some(u32::from(number)); 28],
        witnesses: BTreeMap::new(),
    });
    sign(ORIGIN, payload, &[&officer])
}

/// Bytes of a picture: whatever its hash, some hundred kilobytes.
pub fn size_of(sha256: &Digest) -> u64 {
    1_000 + u64::from(sha256.0[0]) * 1_500
}

#[derive(Default)]
pub struct Service {
    entries: Vec<Submission>,
    committed: usize,
    pub blobs: BTreeSet<Digest>,
    uploads: BTreeMap<String, (Digest, u64)>,
    next_upload: u32,
}

impl Service {
    pub fn keys(&self) -> BTreeMap<KeyId, PublicKey> {
        BTreeMap::from([(key(INTAKE).id(), key(INTAKE).public().clone())])
    }

    pub fn holds(&self, event: EventId) -> usize {
        self.entries.iter().filter(|e| e.id() == event).count()
    }

    pub fn is_committed(&self, event: EventId) -> bool {
        self.entries[..self.committed].iter().any(|e| e.id() == event)
    }

    pub fn sequence(&mut self) {
        self.committed = self.entries.len();
    }

    /// Forgets every upload that was begun, as a service does that was moved to another disk.
    pub fn forget_uploads(&mut self) {
        self.uploads.clear();
    }

    fn accepted(&self, event: &Submission) -> String {
        let Payload::FormConfirmed(confirmed) = event.payload() else { unreachable!() };
        let index = self.entries.iter().position(|e| e.id() == event.id()).unwrap() as u64;
        let named = Blob::named_by(confirmed);
        let wanted: Vec<Blob> = named.into_iter().filter(|b| !self.blobs.contains(&b.sha256)).collect();
        let complete = wanted.iter().all(|b| b.role != BlobRole::Grey);
        let receipt = Receipt {
            arrival: NOW,
            by: key(INTAKE).id(),
            event: event.id(),
            index,
            kind: receipt::KIND.into(),
            pages: confirmed.grey_pages(),
        };
        let receipt = complete.then(|| receipt::sign(ORIGIN, &receipt, &key(INTAKE)));
        let answer = Accepted { event: event.id(), index, arrival: NOW, repeated: false, wanted, receipt };
        serde_json::to_string(&answer).unwrap()
    }

    /// Answers a request as a good service does.
    pub fn answer(&mut self, action: &Action, text: &str) -> Outcome {
        let ok = |body: String| Outcome { status: Some(200), body, ..Outcome::default() };
        let status = |status: u16| Outcome { status: Some(status), ..Outcome::default() };
        match action {
            Action::PostEvent { .. } => {
                let event = Submission::parse(ORIGIN, text.as_bytes()).unwrap();
                if self.holds(event.id()) == 0 {
                    self.entries.push(event.clone());
                }
                ok(self.accepted(&event))
            }
            Action::AskReceipt { event, .. } => match self.entries.iter().find(|e| e.id() == *event).cloned()
            {
                Some(event) => ok(self.accepted(&event)),
                None => status(404),
            },
            Action::UploadCreate { sha256, address, size, .. } => {
                let whole = size_of(sha256);
                if self.blobs.contains(sha256) {
                    return Outcome { upload_offset: Some(whole), ..status(200) };
                }
                self.next_upload += 1;
                let upload = format!("{address}/intake/v1/uploads/{}", self.next_upload);
                self.uploads.insert(upload.clone(), (*sha256, *size));
                self.complete(&upload);
                Outcome { upload_offset: Some(*size), location: Some(upload), ..status(201) }
            }
            Action::UploadAsk { upload, .. } => match self.uploads.get(upload) {
                Some((_, offset)) => Outcome { upload_offset: Some(*offset), ..status(200) },
                None => status(404),
            },
            Action::UploadPiece { upload, offset, size, .. } => match self.uploads.get_mut(upload) {
                Some((_, at)) if at == offset => {
                    *at += size;
                    let at = *at;
                    self.complete(upload);
                    Outcome { upload_offset: Some(at), ..status(204) }
                }
                Some(_) => status(409),
                None => status(404),
            },
            Action::AskProof { event, .. } => match self.is_committed(*event) {
                true => ok(self.proof(*event)),
                false => Outcome { retry_after: Some(5), ..status(404) },
            },
            Action::Wait { .. } | Action::Idle => unreachable!("nothing is asked"),
        }
    }

    fn complete(&mut self, upload: &str) {
        let (sha256, at) = self.uploads[upload];
        if at >= size_of(&sha256) {
            self.blobs.insert(sha256);
            self.uploads.remove(upload);
        }
    }

    pub fn proof(&self, event: EventId) -> String {
        let entries: Vec<String> = self.entries[..self.committed].iter().map(entry).collect();
        let index = self.entries.iter().position(|e| e.id() == event).unwrap();
        let tree = HashTree::from_leaves(entries.iter().map(|e| leaf_hash(e.as_bytes())).collect());
        let checkpoint = Checkpoint {
            origin: ORIGIN.into(),
            size: tree.size(),
            root: tree.root(),
            extensions: Vec::new(),
        };
        let answer = ProofAnswer {
            checkpoint: String::from_utf8(sign_checkpoint(&checkpoint, &signer()).to_bytes()).unwrap(),
            index: index as u64,
            entry: entries[index].clone(),
            proof: tree
                .inclusion(index as u64, tree.size())
                .unwrap()
                .iter()
                .map(|h| BASE64.encode(h))
                .collect(),
        };
        serde_json::to_string(&answer).unwrap()
    }
}
