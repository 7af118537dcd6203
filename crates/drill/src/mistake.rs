//! The mistakes of 2024, as people and machines make them on one form.

use crate::rng::Rng;
use model::control::Control;
use model::form::at;
use model::{Field, FormSchema, Sex};
use std::ops::Range;

/// What went wrong with a form, and in which field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// A person wrote a wrong sum on the paper; the named control does not hold there.
    WrongSum {
        /// The control that breaks; K2, K3, K4, K5 or K13. Others that use the field may break with it.
        control: Control,
        /// The sum.
        field: Field,
        /// What it should be.
        right: u32,
        /// What the paper says.
        wrote: u32,
    },
    /// A machine read the paper wrongly, and the officer sent it unseen.
    Misread {
        /// How.
        how: Misread,
        /// The field.
        field: Field,
        /// What the paper says.
        paper: u32,
        /// What the machine read.
        read: u32,
    },
    /// The section was not photographed: its values are missing from what was sent.
    MissingSection(Section),
    /// Only the administration was sent: section IV is missing, in all contests of the station.
    OnlyAdministration,
    /// The form has not arrived.
    NotArrived,
}

/// Misreads that were shown to the public in 2024.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Misread {
    /// 1 read as 4.
    OneAsFour,
    /// 3 read as 8.
    ThreeAsEight,
    /// 78 read as 780. Breaks K15 wherever it binds.
    TimesTen,
    /// XXX in empty boxes read as 888. Breaks K15 wherever it binds.
    CrossesAsEights,
}

/// A section that may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// I.B: users.
    Users,
    /// II: ballots.
    Ballots,
    /// III: disabled voters.
    Disabled,
}

impl Section {
    const ALL: [Section; 3] = [Section::Users, Section::Ballots, Section::Disabled];

    /// The positions of its fields.
    pub const fn positions(self) -> Range<usize> {
        match self {
            Section::Users => at::users(1, Sex::L)..at::ballots(1),
            Section::Ballots => at::ballots(1)..at::disabled(Sex::L),
            Section::Disabled => at::disabled(Sex::L)..at::disabled(Sex::J) + 1,
        }
    }

    pub(crate) fn any(rng: &mut Rng) -> Section {
        rng.pick(&Section::ALL).copied().unwrap_or(Section::Users)
    }
}

/// Writes a wrong sum on the paper; none when the numbers leave no room for one.
pub fn wrong_sum(schema: &FormSchema, paper: &mut [u32], rng: &mut Rng) -> Option<Mistake> {
    let party = schema.party_blocks().len() as u32;
    let (control, position) = match rng.below(if party > 0 { 5 } else { 4 }) {
        0 => (Control::K2, at::users(4, Sex::J)),
        1 => (Control::K3, schema.valid()),
        2 => (Control::K4, schema.total()),
        3 => (Control::K5, schema.invalid()),
        _ => (Control::K13, schema.party_blocks()[rng.below(party) as usize].total),
    };
    let right = paper[position];
    let off = if rng.happens(200) { 10 } else { rng.between(1, 9) };
    // A sum never outgrows the ballots, so that it breaks its own control and not K15.
    let room = paper[at::ballots(1)].saturating_sub(paper[schema.total()]);
    let wrote = match (rng.happens(500), off <= room, off <= right) {
        (true, true, _) | (false, true, false) => right + off,
        (_, _, true) => right - off,
        (_, false, false) => return None,
    };
    paper[position] = wrote;
    if matches!(control, Control::K3 | Control::K5) {
        paper[schema.total()] = paper[schema.valid()] + paper[schema.invalid()];
    }
    Some(Mistake::WrongSum { control, field: schema.fields()[position], right, wrote })
}

/// Misreads one value of sections IV and V; none when no value invites it.
pub fn misread(schema: &FormSchema, values: &mut [u32], rng: &mut Rng) -> Option<Mistake> {
    let kinds = [Misread::OneAsFour, Misread::TimesTen, Misread::ThreeAsEight, Misread::CrossesAsEights];
    let first = rng.below(4) as usize;
    kinds.iter().cycle().skip(first).take(4).find_map(|how| {
        let inviting: Vec<(usize, u32)> = (schema.votes().start..schema.width())
            .filter_map(|at| read_as(*how, values[at]).map(|read| (at, read)))
            .filter(|(at, _)| *how != Misread::CrossesAsEights || schema.votes().contains(at))
            .collect();
        let (position, read) = *rng.pick(&inviting)?;
        let paper = std::mem::replace(&mut values[position], read);
        Some(Mistake::Misread { how: *how, field: schema.fields()[position], paper, read })
    })
}

/// What a value is misread as, if it can be misread so.
fn read_as(how: Misread, value: u32) -> Option<u32> {
    let place = |digit| [100, 10, 1].into_iter().find(|p| value >= *p && value / p % 10 == digit);
    match how {
        Misread::OneAsFour => place(1).map(|p| value + 3 * p),
        Misread::ThreeAsEight => place(3).map(|p| value + 5 * p),
        // Ten times 31 exceeds the 306 ballots of the largest station.
        Misread::TimesTen => (31..=99).contains(&value).then_some(value * 10),
        Misread::CrossesAsEights => (value == 0).then_some(888),
    }
}
