//! Inclusion proofs, computed from the tiles of a tree and checked against its checkpoint.

use crate::face::{Exit, Failure};
use crate::tree::Tree;
use model::Lang;
use shapes::paths::LOG;
use texts::command;
use texts::failure;
use tlog::{BundleId, Checkpoint, Hash, Note, ProofBundle, TlogError};

/// A proof that verified.
pub struct Proof {
    /// Index of the entry.
    pub index: u64,
    /// The entry's bytes.
    pub entry: Vec<u8>,
    /// The proof's hashes.
    pub hashes: Vec<Hash>,
    /// The checkpoint it leads to.
    pub checkpoint: Checkpoint,
}

impl Proof {
    /// One line for people.
    pub fn summary(&self, lang: Lang) -> String {
        let (n, size) = (self.hashes.len(), self.checkpoint.size);
        let root = &model::Digest(self.checkpoint.root).to_hex()[..16];
        command::proven_public_log_hashes_root(lang, n, root, size)
    }

    /// The proof as a C2SP tlog-proof file.
    pub fn bundle(&self, tree: &Tree) -> Vec<u8> {
        ProofBundle {
            extra: None,
            index: self.index,
            inclusion: self.hashes.clone(),
            checkpoint: tree.root.checkpoint.clone().into_bytes(),
        }
        .encode()
    }
}

enum TileError {
    Log(TlogError),
    Read(Failure),
}

impl From<TlogError> for TileError {
    fn from(error: TlogError) -> Self {
        TileError::Log(error)
    }
}

/// The checkpoint of a tree, as its root carries it. Whose signature it is, `sirekap verify` checks.
pub fn checkpoint(tree: &Tree) -> Result<Checkpoint, Failure> {
    let note = Note::parse(tree.root.checkpoint.as_bytes())?;
    Ok(Checkpoint::parse(&note.text)?)
}

/// Reads an entry and proves that it is in the log.
pub fn inclusion(tree: &Tree, index: u64) -> Result<Proof, Failure> {
    let checkpoint = checkpoint(tree)?;
    if index >= checkpoint.size {
        let size = checkpoint.size;
        return Err(Failure::new(Exit::Found, |lang| failure::C1004(lang, size)));
    }
    let first = index / 256 * 256;
    let width = (checkpoint.size - first).min(256) as u16;
    let bundle = tree.raw(&format!("{LOG}/{}", BundleId { index: index / 256, width }.path()))?;
    let entries = tlog::decode_bundle(&bundle)?;
    let entry = entries.get((index - first) as usize).map(|e| e.to_vec()).unwrap_or_default();
    let fetch = |id: &tlog::TileId| tree.raw(&format!("{LOG}/{}", id.path())).map_err(TileError::Read);
    let hashes = tlog::inclusion_from_tiles(index, checkpoint.size, fetch).map_err(|e| match e {
        TileError::Log(e) => e.into(),
        TileError::Read(f) => f,
    })?;
    let leaf = tlog::leaf_hash(&entry);
    tlog::verify_inclusion(index, checkpoint.size, &leaf, &checkpoint.root, &hashes)?;
    Ok(Proof { index, entry, hashes, checkpoint })
}
