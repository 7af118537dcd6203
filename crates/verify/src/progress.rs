//! How far a verification has come.

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Public paths and pages of an address are compared.
    Paths,
    /// Entries are read, checked and folded.
    Log,
    /// Tiles are compared.
    Tiles,
    /// Nodes are compared.
    Nodes,
    /// CSV files are compared.
    Sheets,
    /// Public pictures are looked at; the unit is an event.
    Pictures,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub phase: Phase,
    /// Units done.
    pub done: u64,
    /// Units in all.
    pub total: u64,
}
