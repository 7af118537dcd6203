//! Sums over a set of forms. Adding and taking away are exact inverses, so that one change touches five tiers only.

use model::Stage;
use model::control::Answers;
use model::form::{HEAD, TAIL};
use serde::{Deserialize, Serialize};

/// Sums of the forms that contribute to one of the two totals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Forms that contribute.
    pub forms: u64,
    /// Of these, forms with any value in section IV: the stations that count as in.
    pub voted: u64,
    /// Sum of each column.
    pub sums: Vec<u64>,
    /// Forms with a value in each column.
    pub present: Vec<u64>,
}

/// Totals of a region or district in one contest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Stations where the contest takes place.
    pub stations: u64,
    /// Forms by stage; at [`Stage::BelumMasuk`] the stations with nothing in.
    pub stages: [u64; 10],
    /// Forms held out of the headline total by a hard bound, and not in dispute.
    pub held: u64,
    /// Forms in dispute: out of the headline total by [`model::Rules::V2`].
    pub disputed: u64,
    /// Forms with something recorded that lacks a number of section IV or V.
    pub incomplete: u64,
    /// Stations of which nothing is in, and of which it was said that nothing will come.
    pub absent: u64,
    /// Forms with an objection that waits for its answer or was kept.
    pub objected: u64,
    /// Forms that break each control, K1 first.
    pub broken: [u64; 16],
    /// Forms that break any control.
    pub broken_any: u64,
    /// Everything recorded.
    pub recorded: Tally,
    /// Stage dikonfirmasi or later, without what is held or, by rules/2, in dispute.
    pub headline: Tally,
    /// Arrival of the newest event below, unix seconds; 0 when there is none.
    pub newest: i64,
    /// Newest time of what the events below say (see `FormEvent::said`), unix seconds; 0 when there is none.
    pub said: i64,
}

/// Whether a contribution comes or goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    Add,
    Remove,
}

impl Sign {
    fn step(self, number: &mut u64, by: u64) {
        match self {
            Sign::Add => *number += by,
            Sign::Remove => *number -= by,
        }
    }
}

/// What one form gives to the totals above it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Contribution<'a> {
    pub stage: Stage,
    pub held: bool,
    pub disputed: bool,
    /// Whether it is held or its dispute keeps it out of the headline total.
    pub out: bool,
    pub incomplete: bool,
    pub absent: bool,
    pub objected: bool,
    pub answers: Answers,
    /// Values of the current event; empty when there is none.
    pub values: &'a [Option<u32>],
}

impl Totals {
    /// Stations that are in: something is recorded of them, in dispute or not, held or not.
    pub const fn stations_in(&self) -> u64 {
        self.stations - self.stages[0]
    }

    pub(crate) fn new(stations: u64, columns: usize) -> Self {
        let tally = Tally { forms: 0, voted: 0, sums: vec![0; columns], present: vec![0; columns] };
        let mut stages = [0; 10];
        stages[0] = stations;
        Totals { stations, stages, recorded: tally.clone(), headline: tally, ..Totals::default() }
    }

    /// Adds or removes one form. `columns[i]` is the column of field `i`, or `usize::MAX` for none.
    pub(crate) fn account(&mut self, form: &Contribution<'_>, columns: &[usize], sign: Sign) {
        // Stage 0 holds the stations with nothing in: it moves against the others.
        if form.stage != Stage::BelumMasuk {
            sign.step(&mut self.stages[form.stage as usize], 1);
            match sign {
                Sign::Add => self.stages[0] -= 1,
                Sign::Remove => self.stages[0] += 1,
            }
            self.recorded.account(form.values, columns, sign);
            if form.stage.is_headline() && !form.out {
                self.headline.account(form.values, columns, sign);
            }
        }
        sign.step(&mut self.held, u64::from(form.held));
        sign.step(&mut self.disputed, u64::from(form.disputed));
        sign.step(&mut self.incomplete, u64::from(form.incomplete));
        sign.step(&mut self.absent, u64::from(form.absent));
        sign.step(&mut self.objected, u64::from(form.objected));
        for control in form.answers.broken.iter() {
            sign.step(&mut self.broken[control as usize - 1], 1);
        }
        sign.step(&mut self.broken_any, u64::from(!form.answers.broken.is_empty()));
    }
}

impl Tally {
    fn account(&mut self, values: &[Option<u32>], columns: &[usize], sign: Sign) {
        sign.step(&mut self.forms, 1);
        let votes = values.len().checked_sub(TAIL).and_then(|end| values.get(HEAD..end));
        sign.step(&mut self.voted, u64::from(votes.is_some_and(|v| v.iter().any(Option::is_some))));
        for (value, column) in values.iter().zip(columns) {
            if let (Some(value), Some(sum)) = (value, self.sums.get_mut(*column)) {
                sign.step(sum, u64::from(*value));
                sign.step(&mut self.present[*column], 1);
            }
        }
    }
}
