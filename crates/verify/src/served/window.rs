//! Asking while the state moves on: which state an answer belongs to, and what is said of one that belongs to none.

use super::judge::{Answer, Item, Made, Verdict, What, ask, judge};
use super::state::{Nodes, State};
use super::{Renderer, each};
use crate::findings::{Findings, Position, note};
use crate::{Check, TreeSource};
use shapes::paths;
use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::Duration;
use texts::check as text;

/// How often a sample is asked for again because the state moved on.
const ROUNDS: usize = 6;
/// Pauses before what differs is asked for again: together they outlast what our origin lets others keep (5 s).
const PAUSES: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(6)];
/// Answers above so many bytes are asked for one by one.
const LARGE: u64 = 8 << 20;
/// Addresses of pages that are told.
const ADDRESSES: usize = 4;

/// What was asked for and how it came out.
pub(crate) struct Window<'a> {
    source: &'a dyn TreeSource,
    nodes: &'a Nodes<'a>,
    /// All states seen, oldest first.
    states: Vec<State<'a>>,
    /// The one that everything is compared with.
    base: usize,
    made: Made<'a>,
    findings: &'a Findings,
    /// What differs so far.
    open: Vec<(Item, Position)>,
    /// Right, by check.
    right: [u64; 2],
    /// Whether anything public was served at all.
    any: bool,
    addresses: BTreeSet<String>,
    /// Pages of another program.
    others: u64,
    /// Of a state that came later; right only when asked again.
    later: [u64; 2],
    again: [u64; 2],
    unread: Vec<(Check, String)>,
    large: Mutex<()>,
}

impl<'a> Window<'a> {
    pub fn new(
        source: &'a dyn TreeSource,
        nodes: &'a Nodes<'a>,
        state: State<'a>,
        (asked, renderer): (&'a str, Option<&'a dyn Renderer>),
        findings: &'a Findings,
    ) -> Self {
        Window {
            source,
            nodes,
            states: vec![state],
            base: 0,
            made: Made { asked, renderer },
            findings,
            open: Vec::new(),
            right: [0; 2],
            any: false,
            addresses: BTreeSet::new(),
            others: 0,
            later: [0; 2],
            again: [0; 2],
            unread: Vec::new(),
            large: Mutex::new(()),
        }
    }

    /// The state that everything is compared with.
    pub fn state(&self) -> &State<'a> {
        &self.states[self.base]
    }

    pub fn renderer(&self) -> Option<&'a dyn Renderer> {
        self.made.renderer
    }

    /// Something of the tree could not be read, so that not all of both checks was looked at.
    pub fn unseen(&mut self, why: &str) {
        self.unread.extend(super::CHECKS.map(|check| (check, why.to_string())));
    }

    fn asked(&self, items: &[Item]) -> Vec<Answer> {
        each(items, |item| match item.bytes() > LARGE {
            false => ask(self.source, item),
            true => {
                let _one = self.large.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                ask(self.source, item)
            }
        })
    }

    /// Whether `root.json` is another one than it was last; the new state is then the last.
    fn moved(&mut self) -> bool {
        let last = self.states.last().map(|state| state.bytes.clone());
        // Without an answer nothing is known to have moved.
        let Ok(Some(bytes)) = self.source.get(paths::ROOT) else { return false };
        if last.is_some_and(|last| *last == bytes) {
            return false;
        }
        let state = State::read(self.nodes, bytes);
        let read = state.is_some();
        self.states.extend(state);
        read
    }

    /// Asks for items that may change with the state, until one state stands as long as that takes.
    pub fn live(&mut self, items: &[Item]) {
        for round in 1.. {
            let answers = self.asked(items);
            if !self.moved() || round == ROUNDS {
                return self.judge(items, &answers);
            }
            self.base = self.states.len() - 1;
        }
    }

    /// Asks for items once.
    pub fn part(&mut self, items: &[Item]) {
        let answers = self.asked(items);
        self.judge(items, &answers);
    }

    fn judge(&mut self, items: &[Item], answers: &[Answer]) {
        let both: Vec<(&Item, &Answer)> = items.iter().zip(answers).collect();
        let (state, made) = (self.state().clone(), self.made);
        let verdicts = each(&both, |(item, answer)| judge(item, answer, &state, made));
        for ((item, answer), verdict) in both.into_iter().zip(verdicts) {
            self.name(item, answer);
            self.any |= !matches!(answer, Ok(None));
            if let Some(position) = self.settle(item, verdict) {
                self.open.push((item.clone(), position));
            }
        }
    }

    /// What else a page says: the address of its site.
    fn name(&mut self, item: &Item, answer: &Answer) {
        let (Some(renderer), What::Page { .. }, Ok(Some(bytes))) = (self.renderer(), &item.what, answer)
        else {
            return;
        };
        let html = String::from_utf8_lossy(bytes);
        if let [Some(_), Some(address)] = renderer.named(&html)
            && self.addresses.len() < ADDRESSES
        {
            self.addresses.insert(address.to_string());
        }
    }

    /// Books what is settled; gives what differs.
    fn settle(&mut self, item: &Item, verdict: Verdict) -> Option<Position> {
        let check = item.check();
        match verdict {
            Verdict::Same => self.right[slot(check)] += 1,
            Verdict::Other => self.others += 1,
            Verdict::Unread(why) => self.unread.push((check, why)),
            Verdict::Differs(position) => return Some(*position),
        }
        None
    }

    /// Asks again for what differs, and holds it against all states seen: a reader in between, or a state that moved on, is
    /// no lie.
    pub fn again(&mut self) {
        if !self.any {
            return;
        }
        for pause in PAUSES {
            if self.open.is_empty() {
                return;
            }
            std::thread::sleep(pause);
            for open in std::mem::take(&mut self.open).chunks(super::PART) {
                self.moved();
                let items: Vec<Item> = open.iter().map(|(item, _)| item.clone()).collect();
                let answers = self.asked(&items);
                self.moved();
                let both: Vec<(&Item, &Answer)> = items.iter().zip(&answers).collect();
                let (states, base, made) = (self.states.clone(), self.base, self.made);
                let verdicts = each(&both, |(item, answer)| {
                    let first = judge(item, answer, &states[base], made);
                    let other = |(at, state): (usize, &State<'_>)| {
                        at != base && judge(item, answer, state, made) == Verdict::Same
                    };
                    let later = matches!(first, Verdict::Differs(_)) && states.iter().enumerate().any(other);
                    (first, later)
                });
                for ((item, answer), (verdict, later)) in both.into_iter().zip(verdicts) {
                    self.name(item, answer);
                    let at = slot(item.check());
                    self.again[at] += u64::from(verdict == Verdict::Same);
                    if later {
                        self.later[at] += 1;
                    } else if let Some(position) = self.settle(item, verdict) {
                        self.open.push((item.clone(), position));
                    }
                }
            }
        }
    }

    /// Tells what was found. Gives the `root.json` that it was compared with and how many paths and pages are right; `None`
    /// where the address serves the files of a tree alone.
    pub fn finish(self) -> Option<(Vec<u8>, [u64; 2])> {
        let findings = self.findings;
        if !self.any {
            let why = note(text::ADDRESS_SERVES_TREES_FILES_ALONE);
            super::CHECKS.iter().for_each(|check| findings.not_checked(*check, why.clone()));
            return None;
        }
        super::CHECKS.iter().for_each(|check| findings.ran(*check));
        for (check, why) in &self.unread {
            findings.not_checked(*check, why.clone());
        }
        for (check, (later, again)) in super::CHECKS.into_iter().zip(self.later.into_iter().zip(self.again)) {
            if later > 0 {
                let why = note(|lang| text::paths_of_another_state(lang, later));
                findings.not_checked(check, why);
            }
            if again > 0 {
                findings.note(check, note(|lang| text::paths_right_at_last(lang, again)));
            }
        }
        self.pages();
        let right = self.right;
        for (item, position) in self.open {
            findings.fail(item.check(), position);
        }
        Some((self.states[self.base].bytes.to_vec(), right))
    }

    fn pages(&self) {
        let findings = self.findings;
        if self.others > 0 {
            let others = self.others;
            findings.not_checked(Check::Pages, note(|lang| text::pages_of_another_program(lang, others)));
        }
        let named = self.addresses.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        match self.addresses.len() {
            0 => {}
            1 if named == self.made.asked => {}
            1 => findings.note(Check::Pages, note(|lang| text::pages_name_another_address(lang, &named))),
            _ => findings
                .fail(Check::Pages, Position::new("the pages name several addresses").sides("one", named)),
        }
    }
}

fn slot(check: Check) -> usize {
    usize::from(check == Check::Pages)
}
