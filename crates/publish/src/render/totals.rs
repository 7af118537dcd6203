//! Totals of the fold as our own files carry them.

use shapes::own::{Sums, Totals};
use tabulate::Tally;

pub(crate) fn totals(of: tabulate::Totals) -> Totals {
    Totals {
        stations: of.stations,
        stages: of.stages,
        held: of.held,
        disputed: of.disputed,
        incomplete: Some(of.incomplete),
        absent: Some(of.absent),
        objected: Some(of.objected),
        broken: of.broken,
        broken_any: of.broken_any,
        recorded: sums(of.recorded),
        headline: sums(of.headline),
    }
}

fn sums(of: Tally) -> Sums {
    Sums { forms: of.forms, sums: of.sums, present: of.present }
}
