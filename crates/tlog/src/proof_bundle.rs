//! Proofs for keeping: everything to check offline that an entry is in a log (c2sp.org/tlog-proof).

use crate::text::{base64_bytes, base64_hash, base64_text, decimal};
use crate::{Hash, Note, Policy, PolicyVerdict, TlogError, verify_inclusion};

/// Longest proof bundle read: the longest note, and as much again for extra data and the proof.
pub const MAX_PROOF_BUNDLE_BYTES: usize = 2_000_000;

/// First line of every bundle.
const MAGIC: &str = "c2sp.org/tlog-proof@v1";

/// Longest inclusion proof: one hash per bit of a tree size.
const MAX_PROOF_HASHES: usize = 64;

/// An inclusion proof together with the checkpoint it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofBundle {
    /// Data of the application, vouched for by nobody. Empty data is written as none.
    pub extra: Option<Vec<u8>>,
    /// Position of the entry in the log, from 0.
    pub index: u64,
    /// Hashes from the leaf's sibling up to the root's child.
    pub inclusion: Vec<Hash>,
    /// The signed checkpoint, byte for byte as the log served it.
    pub checkpoint: Vec<u8>,
}

impl ProofBundle {
    /// Writes the bundle.
    pub fn encode(&self) -> Vec<u8> {
        let mut text = format!("{MAGIC}\n");
        if let Some(extra) = self.extra.as_ref().filter(|extra| !extra.is_empty()) {
            text += &format!("extra {}\n", base64_text(extra));
        }
        text += &format!("index {}\n", self.index);
        for hash in &self.inclusion {
            text += &format!("{}\n", base64_text(hash));
        }
        text.push('\n');
        [text.as_bytes(), &self.checkpoint].concat()
    }

    /// Reads a bundle. Nothing is verified but the shape; the checkpoint is a well-formed note.
    ///
    /// # Errors
    /// [`TlogError::ProofBundleTooLong`], [`TlogError::ProofBundleLine`], or as for [`Note::parse`].
    pub fn parse(bytes: &[u8]) -> Result<Self, TlogError> {
        if bytes.len() > MAX_PROOF_BUNDLE_BYTES {
            return Err(TlogError::ProofBundleTooLong { found: bytes.len() });
        }
        let mut lines = Lines { rest: bytes, line: 0 };
        lines.next().filter(|line| *line == MAGIC).ok_or_else(|| lines.wrong(MAGIC))?;
        let mut second = lines.next();
        let extra = match second.and_then(|line| line.strip_prefix("extra ")) {
            None => None,
            Some(text) => {
                let data = base64_bytes(text).filter(|data| !data.is_empty());
                let data = data.ok_or_else(|| lines.wrong("extra and data in base64"))?;
                second = lines.next();
                Some(data)
            }
        };
        let index = second.and_then(|line| decimal(line.strip_prefix("index ")?));
        let index = index.ok_or_else(|| lines.wrong("index and a decimal number"))?;
        let mut inclusion = Vec::new();
        loop {
            match lines.next() {
                Some("") => break,
                Some(line) if inclusion.len() < MAX_PROOF_HASHES => {
                    let hash =
                        base64_hash(line).ok_or_else(|| lines.wrong("a hash in base64, or an empty line"))?;
                    inclusion.push(hash);
                }
                _ => return Err(lines.wrong("an empty line after at most 64 hashes")),
            }
        }
        Note::parse(lines.rest)?;
        Ok(Self { extra, index, inclusion, checkpoint: lines.rest.to_vec() })
    }

    /// Checks that the checkpoint satisfies `policy` and that its tree holds `leaf` ([`crate::leaf_hash`] of the entry) at
    /// [`Self::index`].
    ///
    /// # Errors
    /// As for [`Policy::check`] and [`verify_inclusion`].
    pub fn verify(&self, leaf: &Hash, policy: &Policy) -> Result<PolicyVerdict, TlogError> {
        let verdict = policy.check(&self.checkpoint)?;
        verify_inclusion(
            self.index,
            verdict.checkpoint.size,
            leaf,
            &verdict.checkpoint.root,
            &self.inclusion,
        )?;
        Ok(verdict)
    }
}

/// Lines ended by a newline, counted.
struct Lines<'a> {
    rest: &'a [u8],
    line: usize,
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Option<&'a str> {
        self.line += 1;
        let end = self.rest.iter().position(|byte| *byte == b'\n')?;
        let (line, rest) = (&self.rest[..end], &self.rest[end + 1..]);
        self.rest = rest;
        str::from_utf8(line).ok()
    }

    fn wrong(&self, expected: &'static str) -> TlogError {
        TlogError::ProofBundleLine { line: self.line, expected }
    }
}
