//! Inclusion proofs of entries under the last checkpoint: a tree in memory that follows the ledger, 64 bytes an entry.

use crate::problem::Problem;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use device::ProofAnswer;
use ledger::Ledger;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tlog::HashTree;

/// The tree, as far as it was needed.
#[derive(Default)]
pub struct Proofs(Mutex<HashTree>);

/// Leaves read at a time.
const LEAVES_AT_ONCE: u64 = 65_536;

impl Proofs {
    /// The tree, with at least so many leaves, which must be under a checkpoint.
    fn grown(&self, ledger: &Ledger, size: u64) -> Result<MutexGuard<'_, HashTree>, Problem> {
        let mut tree = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        while tree.size() < size {
            let part = tree.size()..size.min(tree.size() + LEAVES_AT_ONCE);
            tree.extend(ledger.leaf_hashes(part)?);
        }
        Ok(tree)
    }

    /// The hashes from one size of the log to a later one, base64. Blocks: the tree may have to grow.
    pub fn consistency(&self, ledger: &Ledger, from: u64, to: u64) -> Result<Vec<String>, Problem> {
        let tree = self.grown(ledger, to)?;
        let hashes = tree.consistency(from, to).map_err(|_| Problem::Fault)?;
        Ok(hashes.iter().map(|h| BASE64.encode(h)).collect())
    }

    /// The proof of an entry; [`Problem::Unknown`] while no checkpoint covers it. Blocks: the tree may have to grow.
    pub fn of(&self, ledger: &Ledger, index: u64) -> Result<ProofAnswer, Problem> {
        let note = ledger.checkpoint().ok_or(Problem::Unknown)?;
        let text = String::from_utf8(note).map_err(|_| Problem::Fault)?;
        let size = size_of(&text).ok_or(Problem::Fault)?;
        if index >= size {
            return Err(Problem::Unknown);
        }
        let tree = self.grown(ledger, size)?;
        let hashes = tree.inclusion(index, size).map_err(|_| Problem::Fault)?;
        drop(tree);
        let entries = ledger.entries(index..index + 1)?;
        let entry = entries.into_iter().next().ok_or(Problem::Fault)?;
        Ok(ProofAnswer {
            checkpoint: text,
            index,
            entry: String::from_utf8(entry).map_err(|_| Problem::Fault)?,
            proof: hashes.iter().map(|h| BASE64.encode(h)).collect(),
        })
    }
}

fn size_of(note: &str) -> Option<u64> {
    let note = tlog::Note::parse(note.as_bytes()).ok()?;
    tlog::Checkpoint::parse(&note.text).ok().map(|c| c.size)
}
