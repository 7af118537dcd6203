//! The relations themselves, each a few pure lines.

use super::{Context, Control};
use crate::form::{Sex, at};
use crate::rules::Rules;

/// Control, whether it holds (None: not checkable), fields of the left and right side, their values.
type Visit<'v> = dyn FnMut(Control, Option<bool>, [&[usize]; 2], [Option<u64>; 2]) + 'v;

struct Checker<'c, 'v> {
    context: &'c Context<'c>,
    visit: &'v mut Visit<'v>,
}

impl Checker<'_, '_> {
    fn value(&self, position: usize) -> Option<u64> {
        self.context.values.get(position).copied().flatten().map(u64::from)
    }

    fn sum(&self, positions: &[usize]) -> Option<u64> {
        positions.iter().try_fold(0, |sum, p| self.value(*p).map(|v| sum + v))
    }

    /// `left = sum of right`.
    fn equal(&mut self, control: Control, left: usize, right: &[usize]) {
        let (l, r) = (self.value(left), self.sum(right));
        let holds = l.zip(r).map(|(l, r)| l == r);
        (self.visit)(control, holds, [&[left], right], [l, r]);
    }

    /// `left <= right`.
    fn at_most(&mut self, control: Control, fields: [&[usize]; 2], left: Option<u64>, right: Option<u64>) {
        (self.visit)(control, left.zip(right).map(|(l, r)| l <= r), fields, [left, right]);
    }
}

/// Visits every relation of the form in the order of the rule book.
pub fn visit<'v>(context: &Context<'_>, visit: &'v mut Visit<'v>) {
    let schema = context.schema;
    let mut c = Checker { context, visit };

    // K1: rows with L, P, J are I.A, I.B.1-4 (positions 0..15) and III (19..22).
    for row in [0, 3, 6, 9, 12, at::disabled(Sex::L)] {
        c.equal(Control::K1, row + 2, &[row, row + 1]);
    }
    for sex in Sex::ALL {
        c.equal(Control::K2, at::users(4, sex), &[at::users(1, sex), at::users(2, sex), at::users(3, sex)]);
    }
    c.equal(Control::K3, schema.valid(), schema.contestants());
    c.equal(Control::K4, schema.total(), &[schema.valid(), schema.invalid()]);
    c.equal(Control::K5, schema.total(), &[at::users(4, Sex::J)]);
    c.equal(Control::K6, at::ballots(2), &[at::users(4, Sex::J)]);
    c.equal(Control::K6, at::ballots(2), &[schema.total()]);
    c.equal(Control::K7, at::ballots(1), &[at::ballots(2), at::ballots(3), at::ballots(4)]);
    reserve(&mut c);
    for sex in Sex::ALL {
        let (l, r) = (at::users(1, sex), at::voters(sex));
        c.at_most(Control::K9, [&[l], &[r]], c.value(l), c.value(r));
    }
    usable_ballots(&mut c);
    for sex in Sex::ALL {
        let (l, r) = (at::disabled(sex), at::users(4, sex));
        c.at_most(Control::K11, [&[l], &[r]], c.value(l), c.value(r));
    }
    second_readings(&mut c);
    for party in schema.party_blocks() {
        c.equal(Control::K13, party.total, &party.parts);
    }
    same_voters(&mut c);
    bounds(&mut c);
}

/// K8: ballots received are the DPT and its reserve, rounded up.
fn reserve(c: &mut Checker<'_, '_>) {
    let (received, voters) = (c.value(at::ballots(1)), c.value(at::voters(Sex::J)));
    let expected = voters.and_then(|v| u32::try_from(v).ok()).map(|v| c.context.parameters.ballots_exact(v));
    let holds = received.zip(expected).map(|(r, e)| r == e);
    (c.visit)(Control::K8, holds, [&[at::ballots(1)], &[at::voters(Sex::J)]], [received, expected]);
}

/// K10: votes are bounded by the ballots that could be used, never by the DPT.
fn usable_ballots(c: &mut Checker<'_, '_>) {
    let total = c.context.schema.total();
    let (received, returned) = (c.value(at::ballots(1)), c.value(at::ballots(3)));
    let usable = received.zip(returned).map(|(a, b)| a.saturating_sub(b));
    c.at_most(Control::K10, [&[total], &[at::ballots(1), at::ballots(3)]], c.value(total), usable);
}

/// K12: the same number read from other ink.
fn second_readings(c: &mut Checker<'_, '_>) {
    for reading in c.context.second_readings {
        for (position, other) in reading.iter().enumerate() {
            let (figure, other) = (c.value(position), other.map(u64::from));
            if other.is_some() {
                let holds = figure.zip(other).map(|(f, o)| f == o);
                (c.visit)(Control::K12, holds, [&[position], &[]], [figure, other]);
            }
        }
    }
}

/// K14: the station's voters are the same in all its contests, and as registered.
fn same_voters(c: &mut Checker<'_, '_>) {
    let position = at::voters(Sex::J);
    let voters = c.value(position);
    let others = c.context.sibling_voters.iter().copied().chain([c.context.registered]);
    for other in others.flatten() {
        let other = Some(u64::from(other));
        (c.visit)(Control::K14, voters.zip(other).map(|(a, b)| a == b), [&[position], &[]], [voters, other]);
    }
}

/// K15: every value fits its boxes, the DPT fits a station, and nothing exceeds the ballots such a station can have.
/// Where a station is exempt, [`Rules::V1`] bounds nothing, and later rules every value by the ballots for the voters in
/// the register, else by a parameter of the election.
fn bounds(c: &mut Checker<'_, '_>) {
    let p = c.context.parameters;
    let registered = c.context.registered;
    let (voters, ballots) = match (c.context.exempt, c.context.rules) {
        (true, Rules::V1) => return,
        (true, Rules::V2) => {
            let bound = registered.map_or(u64::from(p.exempt_value_max), |r| p.ballots_exact(r));
            (bound, bound)
        }
        (false, _) => {
            let of = registered.unwrap_or(p.station_voters_max);
            let boxes = u64::from(p.value_max);
            (u64::from(of).min(boxes), p.ballots_exact(of).min(boxes))
        }
    };
    for position in 0..c.context.schema.width() {
        let bound = if position <= at::voters(Sex::J) { voters } else { ballots };
        if let Some(value) = c.value(position) {
            (c.visit)(Control::K15, Some(value <= bound), [&[position], &[]], [Some(value), Some(bound)]);
        }
    }
}
