//! What a round is asked for, and what it says.

use crate::{Trouble, Trust};
use std::path::PathBuf;

/// What a mirror is asked to keep.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    /// Public pictures too, and the layouts of their pages.
    pub pictures: bool,
    /// Look at every file that lies here, and bring anew what the disk lost.
    pub repair: bool,
}

/// What is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Bundles of entries.
    Log,
    /// Nodes of regions, as far as they are known.
    Nodes,
    /// Pictures.
    Pictures,
}

/// Told how far it is: phase, done, of how many.
pub type Progress<'a> = dyn Fn(Phase, u64, u64) + Sync + 'a;

/// What a round brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// Name of the source that the pointer came from.
    pub source: String,
    /// Entries under the copy's `root.json`, and under its `log/checkpoint`.
    pub size: u64,
    /// The latter.
    pub newest: u64,
    /// Whether this round changed what readers see.
    pub changed: bool,
    /// Files written, and their bytes.
    pub files: u64,
    /// Bytes of these.
    pub bytes: u64,
    /// Pictures and layouts that no source had.
    pub missing: u64,
    /// Whose policy was believed.
    pub trust: Trust,
}

/// What a round has to say of one source.
#[derive(Debug)]
pub enum Told {
    /// It did not answer, or what it answered is damaged; another was asked.
    Dead {
        /// Its name.
        source: String,
        /// Why.
        why: Trouble,
    },
    /// It shows an older state than the one that is here: nothing is taken back.
    Behind {
        /// Its name.
        source: String,
        /// Entries of its newest checkpoint, and of ours.
        theirs: u64,
        /// Ours.
        ours: u64,
    },
    /// Its state is not accepted. It was set aside as it is.
    Refused {
        /// Its name.
        source: String,
        /// Why.
        why: String,
        /// Where it lies.
        kept: PathBuf,
    },
    /// The log's key signed two histories: its and ours. The evidence was set aside.
    Split {
        /// Its name.
        source: String,
        /// Entries of the two states that contradict each other.
        sizes: (u64, u64),
        /// Where it lies.
        kept: PathBuf,
    },
}

/// What came of a round.
#[derive(Debug)]
pub struct Round {
    /// The state that the copy has now, when a source confirmed it or brought a newer one.
    pub copied: Option<Copied>,
    /// What else is to be said.
    pub told: Vec<Told>,
}
