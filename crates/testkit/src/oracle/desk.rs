//! What follows from what desks, objectors and authorities said, told by going through all acts of a form each time.

use super::behind::{newer, replaced};
use super::{Event, versions};
use model::Contest;
use std::collections::BTreeSet;

/// A form by contest and station's code.
pub type Place = (Contest, String);

/// What an act says of one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Its values, by an event of this log index.
    Values,
    /// What is recorded, an event of this log index, was compared with the photo.
    Reviewed(u64),
    /// The event of this log index stands.
    Stands(u64),
    /// The event of this log index is of another form.
    Left(u64),
    /// Somebody objects.
    Objection,
    /// The objection of this log index was answered, and whether it is kept.
    Answer(u64, bool),
    /// A poll is held again or later.
    Repeated,
    /// A recount is held.
    Recount,
    /// No result will come.
    Absent,
}

/// One act of one form.
#[derive(Clone, Debug)]
pub struct Act {
    /// Log index.
    pub index: u64,
    /// The form.
    pub form: Place,
    /// What it says; of a refused act perhaps with an index that no event has.
    pub said: Said,
    /// Number of the refusal, or 1030 of a review that is void.
    pub refused: Option<u16>,
}

/// A form as entries left it.
#[derive(Clone, Debug, Default)]
pub struct Found<'a> {
    /// What is recorded.
    pub recorded: Option<&'a Event>,
    /// Round and count that decide.
    pub poll: Option<(u8, u8)>,
    /// The events of these that take part and that none which takes part replaces.
    pub ends: Vec<&'a Event>,
    /// Whether its versions differ.
    pub disputed: bool,
}

/// The accepted acts of a form, in log order.
pub fn accepted<'a>(acts: &'a [Act], form: &Place) -> Vec<&'a Act> {
    acts.iter().filter(|act| act.form == *form && act.refused.is_none()).collect()
}

/// A form after these events and acts.
pub fn form<'a>(form: &Place, events: &'a [Event], acts: &[Act]) -> Found<'a> {
    let all: Vec<&Event> = events.iter().filter(|e| e.form == *form).collect();
    let mine = taking_part(&all, &accepted(acts, form));
    let (recorded, disputed, ..) = versions::resolve(&mine, &all);
    let poll = mine.iter().map(|e| e.poll).max();
    let here: Vec<&Event> = mine.into_iter().filter(|e| Some(e.poll) == poll).collect();
    let gone: BTreeSet<u64> = here.iter().filter_map(|e| replaced(e, &all)).map(|e| e.index).collect();
    let ends = here.into_iter().filter(|e| !gone.contains(&e.index)).collect();
    Found { recorded, poll, ends, disputed }
}

/// Of all events of a form those that take part, by its accepted acts.
pub fn taking_part<'a>(all: &[&'a Event], acts: &[&Act]) -> Vec<&'a Event> {
    let good = |e: &&&Event| e.refused.is_none() && newer(e, all).is_none();
    let mine: Vec<&Event> = all.iter().filter(good).copied().collect();
    let mut out: BTreeSet<u64> = BTreeSet::new();
    for act in acts {
        match act.said {
            Said::Stands(of) => {
                let line = line(of, all);
                let poll = at(of, all).map(|e| e.poll);
                let before = mine.iter().filter(|e| e.index < act.index && Some(e.poll) == poll);
                let (taken, not): (Vec<u64>, Vec<u64>) =
                    before.map(|e| e.index).partition(|index| line.contains(index));
                out.retain(|index| !taken.contains(index));
                out.extend(not);
            }
            Said::Left(of) => out.extend(line(of, all)),
            _ => {}
        }
    }
    // Whatever was said before: of a poll that was decided its newest decision, alone.
    let newest = |of: &Event| mine.iter().rfind(|e| e.power == 2 && e.poll == of.poll).map(|e| e.index);
    let takes_part = |e: &&Event| match newest(e) {
        Some(decision) => e.index == decision,
        None => !out.contains(&e.index),
    };
    mine.iter().copied().filter(takes_part).collect()
}

/// Log indices of an event and all that it replaced, to the first. What is refused replaced nothing.
fn line(of: u64, all: &[&Event]) -> BTreeSet<u64> {
    let mut line = BTreeSet::from([of]);
    let mut last = at(of, all);
    while let Some(next) = last.filter(|e| e.refused.is_none()).and_then(|e| replaced(e, all)) {
        line.insert(next.index);
        last = Some(next);
    }
    line
}

fn at<'a>(index: u64, all: &[&'a Event]) -> Option<&'a Event> {
    all.iter().copied().find(|e| e.index == index)
}

/// Whether what is recorded was compared with the photo, or decided on.
pub fn is_checked(recorded: &Event, acts: &[&Act]) -> bool {
    let of =
        |act: &&&Act| act.said == Said::Reviewed(recorded.index) || act.said == Said::Stands(recorded.index);
    acts.iter().any(|act| of(&act))
}

/// Whether no bound holds what is recorded.
pub fn is_upheld(recorded: &Event, acts: &[&Act]) -> bool {
    recorded.power == 2 || acts.iter().any(|act| act.said == Said::Stands(recorded.index))
}

/// Whether an objection has no answer, or was kept.
pub fn is_objected(acts: &[&Act]) -> bool {
    let open = |objection: &Act| {
        let answer = acts.iter().rev().find_map(|act| match act.said {
            Said::Answer(of, kept) if of == objection.index => Some(kept),
            _ => None,
        });
        answer.unwrap_or(true)
    };
    acts.iter().filter(|act| act.said == Said::Objection).any(|act| open(act))
}

/// Whether it was said last that no result will come.
pub fn is_said_absent(acts: &[&Act]) -> bool {
    let last = acts.iter().rfind(|act| matches!(act.said, Said::Absent | Said::Repeated));
    last.is_some_and(|act| act.said == Said::Absent)
}
