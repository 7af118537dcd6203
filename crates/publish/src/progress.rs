//! What publishing says while it works, and when it is done.

use model::Digest;

/// What is being worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Entry bundles and tiles of the log; the unit is a file.
    Log,
    /// Nodes of regions; the unit is a node.
    Nodes,
    /// CSV files of a cut; the unit is a province or district.
    Cut,
    /// Public pictures; the unit is a picture.
    Pictures,
    /// Making what was written durable, then moving the pointers; one unit.
    Commit,
}

/// How far a phase is. Comes from several threads; `done` may arrive out of order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The phase.
    pub phase: Phase,
    /// Units done.
    pub done: u64,
    /// Units in all.
    pub total: u64,
}

/// A cut whose files can't be written, because the fold is already beyond it: its address stays empty for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissedCut {
    /// Its name.
    pub name: String,
    /// Log index of the event.
    pub index: u64,
    /// Entries it covers.
    pub size: u64,
    /// Whether another cut of this name stands in the tree; otherwise the state it names is gone from the fold.
    pub name_taken: bool,
}

/// What was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Size of the log that the tree stands for.
    pub size: u64,
    /// The nation's node.
    pub node: Digest,
    /// Objects written.
    pub objects: u64,
    /// Bytes of objects written.
    pub object_bytes: u64,
    /// Objects that were there already.
    pub objects_known: u64,
    /// Tiles and bundles written.
    pub log_files: u64,
    /// Bytes of tiles and bundles written.
    pub log_bytes: u64,
    /// Nodes of regions and districts that were rendered.
    pub nodes: u64,
    /// Names of the cuts whose files were written.
    pub cuts: Vec<String>,
    /// Cuts that came too early to be written now.
    pub missed: Vec<MissedCut>,
    /// Documents that the log names and the source has not, so that the tree lacks them.
    pub without_documents: Vec<Digest>,
    /// Public pictures and layouts written.
    pub pictures: u64,
    /// Those that the log names and the source has not, so that they are not there.
    pub without_pictures: u64,
}
