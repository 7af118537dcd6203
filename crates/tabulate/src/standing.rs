//! What follows from what desks said of a form: which events take no part any more, what was checked, what is objected to
//! (docs/spec/event.md, "The desk").

use crate::desk::Deed;
use crate::events::{FormEvent, NONE, Status};
use crate::state::Tabulation;
use model::Stage;
use model::event::Power;
use std::collections::{BTreeMap, BTreeSet};

/// What acts make of a form's recorded event.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Standing {
    /// Compared with the photo, or decided on, by a desk.
    pub checked: bool,
    /// Said to be what the paper says, impossible as it looks.
    pub upheld: bool,
}

/// The stage of a form whose recorded event claims one, and may be checked.
pub(crate) fn reached(claimed: Stage, checked: bool) -> Stage {
    if checked { claimed.max(Stage::Diperiksa) } else { claimed }
}

impl Tabulation {
    /// Which of a form's events take no part any more by what was decided before a size of the log.
    pub(crate) fn set_aside(&self, form: u32, numbers: &[u32], size: u64) -> BTreeSet<u32> {
        let mut aside = BTreeSet::new();
        let acts = self.acts_of(form);
        if acts.is_empty() {
            return aside;
        }
        let event = |number: &u32| &self.events[*number as usize];
        let poll = |of: &FormEvent| (of.round, of.count);
        for act in acts.iter().filter(|act| act.holds() && act.index < size && act.event != NONE) {
            let Some(of) = self.events.get(act.event as usize) else { continue };
            let earlier = numbers.iter().filter(|n| event(n).index < act.index && poll(event(n)) == poll(of));
            match act.deed {
                Deed::Resolved => {
                    let line = self.line(act.event);
                    for number in earlier {
                        match line.contains(number) {
                            true => aside.remove(number),
                            false => aside.insert(*number),
                        };
                    }
                }
                Deed::MovedAway => aside.extend(self.line(act.event)),
                _ => {}
            }
        }
        // Of a poll with a decision its newest takes part, whatever a desk said of it, and nothing else.
        let mut decided = BTreeMap::new();
        for number in numbers.iter().filter(|n| event(n).index < size) {
            let of = event(number);
            if of.power() == Power::Decision && of.status != Status::Refused {
                decided.insert(poll(of), *number);
            }
        }
        for number in numbers {
            match decided.get(&poll(event(number))) {
                Some(decision) if decision == number => drop(aside.remove(number)),
                Some(_) => drop(aside.insert(*number)),
                None => {}
            }
        }
        aside
    }

    /// An event and what it replaced, to the first. What is refused replaced nothing.
    fn line(&self, number: u32) -> BTreeSet<u32> {
        let mut line = BTreeSet::new();
        let mut next = number;
        while let Some(event) = self.events.get(next as usize).filter(|e| e.status != Status::Refused) {
            line.insert(next);
            next = event.replaces;
        }
        line
    }

    /// What acts before a size of the log make of an event.
    pub(crate) fn standing(&self, form: u32, number: u32, size: u64) -> Standing {
        let acts = self.acts_of(form).iter().filter(|act| act.index < size);
        let of = acts.filter(|act| act.holds() && act.event == number);
        let mut standing = Standing::default();
        for act in of {
            standing.checked |= matches!(act.deed, Deed::Reviewed | Deed::Resolved);
            standing.upheld |= act.deed == Deed::Resolved;
        }
        let decided = self.events.get(number as usize).is_some_and(|e| e.power() == Power::Decision);
        standing.upheld |= decided;
        // What is not in stays so, whoever said that it stands.
        let is_in = |event: &FormEvent| event.stage != Stage::BelumMasuk;
        standing.checked &= self.events.get(number as usize).is_some_and(is_in);
        standing
    }

    /// Whether, before a size of the log, an objection to a form waited for its answer, or was kept.
    pub(crate) fn is_objected(&self, form: u32, size: u64) -> bool {
        let acts = self.acts_of(form).iter().filter(|act| act.holds() && act.index < size);
        let mut open = BTreeMap::new();
        for act in acts {
            match act.deed {
                Deed::Objection => drop(open.insert(act.index, true)),
                Deed::Answer(of, kept) => drop(open.insert(of, kept)),
                _ => {}
            }
        }
        open.into_values().any(|open| open)
    }

    /// Whether, before a size of the log, it was said last that no result will come.
    pub(crate) fn is_said_absent(&self, form: u32, size: u64) -> bool {
        let acts = self.acts_of(form).iter().filter(|act| act.holds() && act.index < size);
        let mut last = acts.filter(|act| matches!(act.deed, Deed::Absent | Deed::PollOpened));
        last.next_back().is_some_and(|act| act.deed == Deed::Absent)
    }
}
