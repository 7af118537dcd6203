//! Looks for another reading of one value with which a broken sum would hold.

use super::accept::Hearing;
use super::relation::{Kind, Relation};

/// Ink of another reading beside that of the reading itself, below which it is not even mentioned.
const MENTIONED: f64 = 1e-6;
/// The same, from which a value is not taken while the other reading would mend a control.
const CREDIBLE: f64 = 1e-4;

/// Another reading of one value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Mend {
    /// Which value, by its place.
    pub place: usize,
    /// The other reading.
    pub value: u32,
    /// Whether its ink is credible enough to hold the value back.
    pub credible: bool,
}

/// The only other reading of any one value that makes the relation hold, if there is exactly one.
pub(crate) fn only(hearing: &Hearing<'_>, relation: &Relation, [left, right]: [i64; 2]) -> Option<Mend> {
    if relation.kind != Kind::Equal {
        return None;
    }
    let missing = left - right;
    let mut found = relation.members().filter_map(|place| {
        let own = &hearing.own[place];
        let read = own.read?;
        let shift = if place == relation.left { -missing } else { missing };
        let value = u32::try_from(i64::from(read) + shift).ok().filter(|v| *v <= hearing.bounds[place])?;
        let share = own.weight(value) / own.weight(read).max(f64::MIN_POSITIVE);
        (share >= MENTIONED).then_some(Mend { place, value, credible: share >= CREDIBLE })
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}
