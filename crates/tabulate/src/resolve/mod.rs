//! Decides which event of a form counts. Each version of the rules that decides it differently has a file of its own.

mod first;
mod versions;

use crate::events::Status;
use model::Rules;

/// What the resolver needs to know of one event, in log order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    /// Event number.
    pub number: u32,
    /// Round and count of the form.
    pub poll: (u8, u8),
    /// Position in the slice of the event it replaces.
    pub parent: Option<usize>,
    /// Whether it was refused.
    pub refused: bool,
    /// Whether a desk or a decision set it aside; never in a log of rules/1.
    pub aside: bool,
    /// Position of the first event in the slice that says the same, in the words of these rules (itself, if none).
    pub same_as: usize,
}

/// The outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Resolution {
    /// The event that is recorded.
    pub current: Option<usize>,
    /// Whether there is a dispute.
    pub disputed: bool,
    /// A status for each event.
    pub statuses: Vec<Status>,
    /// Where there is a dispute by [`Rules::V2`]: the events of each version, oldest first.
    pub versions: Vec<Vec<usize>>,
}

pub(crate) fn resolve(rules: Rules, nodes: &[Node]) -> Resolution {
    match rules {
        Rules::V1 => first::resolve(nodes),
        Rules::V2 => versions::resolve(nodes),
    }
}
