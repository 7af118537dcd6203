//! Asks the witnesses that the log names (`policy.set/2`) to cosign what is about to be published
//! (c2sp.org/tlog-witness). No checkpoint and no receipt ever waits for them: the publisher asks, from a thread of its own,
//! once everything of a state is durable, and publishes whoever has answered.
//!
//! Cosignatures are kept apart, in `cosignatures` of the election's folder, and never become part of the ledger: its
//! compare-and-swap goes by the note's own bytes.

use crate::declared::{Declared, first_with};
use crate::{Home, ServiceError, files};
use model::UtcSeconds;
use model::event::{WitnessAt, Witnessing};
use residency::{DataClass, Place, PlaceKind};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tlog::{
    AddCheckpoint, Checkpoint, Group, Hash, KeyAlgorithm, Note, NoteSignature, Policy, TlogError,
    VerifierKey, read_cosignatures,
};

/// A witness that did not answer is left alone for so many seconds, and a state without its quorum is published again after
/// them.
const REST_SECONDS: i64 = 60;

/// What an address answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The status of HTTP.
    pub status: u16,
    /// The body, at most some hundred kilobytes of it.
    pub body: Vec<u8>,
}

/// Sends a body to an address of a place and waits for the answer, at most five seconds; what went wrong, in words. Where the
/// place has pins, it must show one of their keys.
pub type Post = Arc<dyn Fn(&Place, &str, &[u8]) -> Result<Answered, String> + Send + Sync>;

/// A witness that is to be asked.
struct Ask<'a> {
    witness: &'a WitnessAt,
    /// Its place in the inventory.
    place: &'a Place,
    key: VerifierKey,
    /// The size that it is thought to have cosigned.
    old: u64,
}

/// What is remembered of witnesses while the service runs.
#[derive(Default)]
pub struct Witnesses(Mutex<Memory>);

#[derive(Default)]
struct Memory {
    /// Size of the last checkpoint that each cosigned, as far as it is known, by the text of its key.
    cosigned: BTreeMap<String, u64>,
    /// Until when each is left alone.
    rests: BTreeMap<String, UtcSeconds>,
    /// From when on what was published is to be published again, since its quorum was lacking.
    again: Option<UtcSeconds>,
}

impl Witnesses {
    /// Whether the state that is published lacks its quorum, and it is time to ask again.
    pub fn are_due(&self, now: UtcSeconds) -> bool {
        self.lock().again.is_some_and(|at| at <= now)
    }

    fn lock(&self) -> MutexGuard<'_, Memory> {
        // Each change is one insertion: a panic can't leave half of one.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The note with all cosignatures that its witnesses gave, now or before. `proof` gives the consistency proof from an
    /// earlier size of the log to the note's.
    ///
    /// # Errors
    /// What is wrong with the note, the inventory or this machine's disk. A witness that does not answer, and one that the
    /// inventory does not allow, is told in the service's log.
    pub fn cosign(
        &self,
        (home, post, now): (&Home, &Post, UtcSeconds),
        witnessing: &Witnessing,
        note: &[u8],
        proof: &(dyn Fn(u64) -> Result<Vec<Hash>, String> + Sync),
    ) -> Result<Vec<u8>, ServiceError> {
        let mut note = Note::parse(note)?;
        let checkpoint = Checkpoint::parse(&note.text)?;
        let known = kept(home).filter(|kept| kept.text == note.text);
        let declared = Declared::of(home, &first_with(Some(witnessing)))?;
        let allowed = |witness| match allows(&declared, witness) {
            Ok(place) => Some((witness, place)),
            Err(error) => {
                tracing::warn!(part = "witness", name = %witness.name, code = %error.code(), "{error}");
                None
            }
        };
        let asked: Vec<Ask<'_>> = {
            let memory = self.lock();
            let awake = |key: &str| memory.rests.get(key).is_none_or(|until| *until <= now);
            let placed = witnessing.witnesses.iter().filter_map(allowed);
            let keyed = placed.filter_map(|(witness, place)| Some((witness, place, key(witness)?)));
            let awake = keyed.filter(|(_, _, key)| awake(&key.to_string()));
            awake
                .map(|(witness, place, key)| {
                    let old = memory.cosigned.get(&key.to_string()).copied().unwrap_or(0);
                    Ask { witness, place, key, old }
                })
                .collect()
        };
        let answers: Vec<Result<Vec<NoteSignature>, String>> = std::thread::scope(|scope| {
            let ask = |one: &Ask<'_>| ask(post, one, (&note, &checkpoint), proof);
            let asking: Vec<_> = asked.iter().map(|one| scope.spawn(move || ask(one))).collect();
            let panicked = || Err("the question ended without an answer".to_string());
            asking.into_iter().map(|thread| thread.join().unwrap_or_else(|_| panicked())).collect()
        });
        let mut lines: Vec<NoteSignature> = Vec::new();
        for (Ask { witness, key, .. }, answer) in asked.iter().zip(answers) {
            let mut memory = self.lock();
            match answer {
                Ok(given) => {
                    memory.cosigned.insert(key.to_string(), checkpoint.size);
                    lines.extend(given);
                }
                Err(why) => {
                    memory.rests.insert(key.to_string(), UtcSeconds(now.0.saturating_add(REST_SECONDS)));
                    tracing::warn!(part = "witness", name = %witness.name, "{why}");
                }
            }
        }
        // What was given before for this very text, by whom nothing newer came from.
        for line in known.into_iter().flat_map(|kept| kept.signatures) {
            let named = witnessing.witnesses.iter().filter_map(key).any(|key| line.is_by(&key));
            if named && !lines.iter().any(|new| (&new.name, new.key_id) == (&line.name, line.key_id)) {
                lines.push(line);
            }
        }
        note.signatures.extend(lines);
        let bytes = note.to_bytes();
        files::write_whole(&place(home), &bytes)?;
        let quorate = with(Policy::default(), Some(witnessing)).is_quorate(&note);
        self.lock().again = (!quorate).then(|| UtcSeconds(now.0.saturating_add(REST_SECONDS)));
        Ok(bytes)
    }
}

/// The place of a witness that may be asked: the inventory has it, for results, as a mirror.
///
/// # Errors
/// [`ServiceError::Place`].
pub fn allows<'d>(declared: &'d Declared, witness: &WitnessAt) -> Result<&'d Place, ServiceError> {
    declared.allows(DataClass::Results, Some(PlaceKind::Mirror), &witness.address)
}

/// One witness: with the size that it is thought to know, and once more with the one that it says.
fn ask(
    post: &Post,
    Ask { witness, place, key, old }: &Ask<'_>,
    (note, checkpoint): (&Note, &Checkpoint),
    proof: &(dyn Fn(u64) -> Result<Vec<Hash>, String> + Sync),
) -> Result<Vec<NoteSignature>, String> {
    let url = format!("{}/add-checkpoint", witness.address);
    let send = |old: u64| {
        let proof = if old == 0 { Vec::new() } else { proof(old)? };
        post(place, &url, &AddCheckpoint { old, proof, note: note.clone() }.to_bytes())
    };
    let first = send(if *old <= checkpoint.size { *old } else { 0 })?;
    let answer = match first.status {
        409 => {
            let size = str::from_utf8(&first.body).ok().and_then(|text| text.trim_end().parse().ok());
            let size: u64 = size.ok_or("it answers 409 without a size")?;
            if size > checkpoint.size {
                return Err(format!("it has cosigned {size} entries, which are more than are published"));
            }
            send(size)?
        }
        _ => first,
    };
    match answer.status {
        200 => read_cosignatures(&note.text, &answer.body, key).map_err(|e| e.to_string()),
        status => {
            let said: String = String::from_utf8_lossy(&answer.body).chars().take(200).collect();
            Err(format!("it answers {status}: {}", said.trim_end()))
        }
    }
}

/// A policy with these witnesses and this quorum in place of its own; as it is where the log names none.
pub fn with(policy: Policy, witnessing: Option<&Witnessing>) -> Policy {
    let Some(witnessing) = witnessing else { return policy };
    let witness = |of: &WitnessAt| {
        Some(tlog::Witness { name: of.name.clone(), key: key(of)?, url: Some(of.address.clone()) })
    };
    let group = |of: &model::event::WitnessGroup| Group {
        name: of.name.clone(),
        threshold: usize::try_from(of.threshold).unwrap_or(usize::MAX),
        members: of.members.clone(),
    };
    Policy {
        witnesses: witnessing.witnesses.iter().filter_map(witness).collect(),
        groups: witnessing.groups.iter().map(group).collect(),
        quorum: witnessing.quorum.clone(),
        ..policy
    }
}

/// A witness's key as notes are signed with it. The event's own rules leave none for which there is none.
fn key(of: &WitnessAt) -> Option<VerifierKey> {
    let public = of.public().ok()?;
    VerifierKey::new(&of.name, KeyAlgorithm::CosignatureV1, public.bytes().try_into().ok()?).ok()
}

/// What was cosigned last; nothing where it can't be read, so that it is asked for anew.
fn kept(home: &Home) -> Option<Note> {
    Note::parse(&std::fs::read(place(home)).ok()?).ok()
}

fn place(home: &Home) -> PathBuf {
    home.folder.join("cosignatures")
}

/// What a policy file's witnesses, groups and quorum are as a `policy.set/2` says them: each witness goes by its key's name.
///
/// # Errors
/// What is wrong with it, in words.
pub fn of_policy(text: &str) -> Result<Witnessing, String> {
    let policy = Policy::parse(text).map_err(|e: TlogError| e.to_string())?;
    let called = |name: &String| {
        let witness = policy.witnesses.iter().find(|witness| witness.name == *name);
        witness.map_or_else(|| name.clone(), |witness| witness.key.name().to_string())
    };
    let witness = |of: &tlog::Witness| {
        let address = of.url.as_ref().ok_or_else(|| format!("{}: its address is missing", of.name))?;
        let public = model::PublicKey::new(model::Algorithm::Ed25519, of.key.public_key());
        Ok(WitnessAt {
            address: address.trim_end_matches('/').to_string(),
            key: public.map_err(|e| e.to_string())?.to_base64(),
            name: of.key.name().to_string(),
        })
    };
    Ok(Witnessing {
        groups: policy
            .groups
            .iter()
            .map(|of| model::event::WitnessGroup {
                members: of.members.iter().map(called).collect(),
                name: of.name.clone(),
                threshold: of.threshold as u64,
            })
            .collect(),
        quorum: policy.quorum.as_ref().map(called),
        witnesses: policy.witnesses.iter().map(witness).collect::<Result<_, String>>()?,
    })
}
