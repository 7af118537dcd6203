//! How far long work is, told to whoever shows it.

/// What is being worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Entries counted; the unit is an entry.
    Counting,
    /// Imports signed and appended; the unit is an event.
    Importing,
    /// A part of publishing, with its own unit.
    Publishing(publish::Phase),
}

/// Somebody who shows progress. May be told from several threads, and out of order.
pub trait Progress: Send + Sync {
    /// So much of a step is done.
    fn at(&self, step: Step, done: u64, total: u64);

    /// Nothing is worked on any more.
    fn clear(&self);
}

/// Nobody who shows it.
impl Progress for () {
    fn at(&self, _: Step, _: u64, _: u64) {}
    fn clear(&self) {}
}
