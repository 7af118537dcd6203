//! Proofs of the public log for a reader's browser, by the code that verifiers use: whether an entry is under a signed state, and
//! whether the log has only grown since a state that the browser kept.
//!
//! How JavaScript asks says the crate `door`; `web/door.mjs` is the other side. The module fetches nothing: it names the tiles that
//! it needs, and is asked again with their bytes.

mod abi;

use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::BTreeMap;
use tlog::{BundleId, Checkpoint, Hash, Note, Policy, TileId, TlogError};

/// Where tiles lie under an address.
const LOG: &str = "log/";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    /// The signed note as the site has it now.
    note: String,
    /// The site's policy file, which names the log's key.
    policy: Option<String>,
    /// The note that the browser kept, if it kept one.
    kept: Option<String>,
    /// Log index of the entry.
    index: u64,
    /// Paths and lengths of the files whose bytes come with the question, one after the other.
    given: Vec<(String, usize)>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    /// Files that are needed first.
    Need {
        need: Vec<String>,
    },
    Proved(Proved),
    /// What was given is not what it should be.
    Wrong {
        error: String,
    },
}

#[derive(Serialize)]
struct Proved {
    /// Whether the policy accepts the note: the log's key has signed it.
    signed: bool,
    /// Whether the entry is under the note's root.
    included: bool,
    /// Whether the kept state is the beginning of this one; null where none was kept.
    grown: Option<bool>,
    /// Entries of the log.
    size: u64,
    /// The entry, as text.
    entry: String,
}

/// Files that came with the question, and those that are missing.
struct Files<'a> {
    given: BTreeMap<&'a str, &'a [u8]>,
    missing: RefCell<Vec<String>>,
}

impl Files<'_> {
    /// A file; nothing, and noted as missing, where it did not come.
    fn get(&self, path: &str) -> Option<Vec<u8>> {
        let found = self.given.get(path).map(|bytes| bytes.to_vec());
        if found.is_none() && !self.missing.borrow().iter().any(|there| there == path) {
            self.missing.borrow_mut().push(path.to_string());
        }
        found
    }

    /// A tile; zeros where it did not come, so that all others are asked for too.
    fn tile(&self, id: &TileId) -> Result<Vec<u8>, TlogError> {
        let zeros = || vec![0; usize::from(id.width) * size_of::<Hash>()];
        Ok(self.get(&format!("{LOG}{}", id.path())).unwrap_or_else(zeros))
    }
}

/// Answers the one question, in JSON.
fn prove(question: &str, bytes: &[u8]) -> String {
    let answer = serde_json::from_str(question).map_err(|e| e.to_string());
    let answer = answer.and_then(|question| answered(&question, bytes));
    serde_json::to_string(&answer.unwrap_or_else(|error| Answer::Wrong { error })).unwrap_or_default()
}

fn checkpoint(text: &str) -> Result<(Note, Checkpoint), String> {
    let note = Note::parse(text.as_bytes()).map_err(|e| e.to_string())?;
    let checkpoint = Checkpoint::parse(&note.text).map_err(|e| e.to_string())?;
    Ok((note, checkpoint))
}

fn answered(question: &Question, bytes: &[u8]) -> Result<Answer, String> {
    let (_, now) = checkpoint(&question.note)?;
    let mut given = BTreeMap::new();
    let mut rest = bytes;
    for (path, length) in &question.given {
        let (file, more) = rest.split_at_checked(*length).ok_or("fewer bytes came than were named")?;
        given.insert(path.as_str(), file);
        rest = more;
    }
    let files = Files { given, missing: RefCell::default() };
    let said = |e: TlogError| e.to_string();
    if question.index >= now.size {
        return Err(format!("entry {} is not among {}", question.index, now.size));
    }
    let first = question.index / 256 * 256;
    // A remainder of at most 256.
    let width = (now.size - first).min(256) as u16;
    let bundle = files.get(&format!("{LOG}{}", BundleId { index: question.index / 256, width }.path()));
    let path = tlog::inclusion_from_tiles(question.index, now.size, |id| files.tile(id)).map_err(said)?;
    let kept = question.kept.as_deref().map(checkpoint).transpose()?.map(|(_, kept)| kept);
    let grown = match &kept {
        Some(kept) if kept.origin != now.origin => return Err("the kept state is of another log".into()),
        Some(kept) if kept.size > now.size => Some(false),
        Some(kept) => {
            let path =
                tlog::consistency_from_tiles(kept.size, now.size, |id| files.tile(id)).map_err(said)?;
            Some(tlog::verify_consistency(kept.size, now.size, &kept.root, &now.root, &path).is_ok())
        }
        None => None,
    };
    let need = files.missing.into_inner();
    let Some(bundle) = bundle.filter(|_| need.is_empty()) else { return Ok(Answer::Need { need }) };
    let entries = tlog::decode_bundle(&bundle).map_err(said)?;
    let entry = entries.get((question.index - first) as usize).ok_or("the bundle lacks the entry")?;
    let included =
        tlog::verify_inclusion(question.index, now.size, &tlog::leaf_hash(entry), &now.root, &path).is_ok();
    let policy = question.policy.as_deref().and_then(|text| Policy::parse(text).ok());
    let signed = policy.is_some_and(|policy| policy.check(question.note.as_bytes()).is_ok());
    let entry = String::from_utf8_lossy(entry).into_owned();
    Ok(Answer::Proved(Proved { signed, included, grown, size: now.size, entry }))
}
