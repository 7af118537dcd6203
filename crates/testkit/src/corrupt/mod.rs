//! Named corruptions of a tree, at least one for each check of the verifier. Each re-hashes and re-signs whatever is
//! needed, so that the named checks fail and no other: a liar with every key of the publisher and the log.

mod changes;
mod data;
mod desk;
mod disclosed;
mod events;
mod foreign;
mod log;
mod manifest;
mod maps;
mod outcome;
mod pictures;
mod pilkada;
mod receipts;
mod search;
mod totals;

pub use desk::{desk, desk_story};
pub use log::{grow, witnessed};
pub use manifest::settle;

use crate::history::{self, FormStep, Numbers, Replaces, Step};
use crate::small;
use crate::tree::{Tree, cut, tree};
use model::Entry;
use registry::Registry;

/// One way to lie.
pub struct Corruption {
    /// Its name.
    pub name: &'static str,
    /// Codes of exactly the checks that fail.
    pub fails: &'static [&'static str],
    /// Codes of checks that can't be answered because of it (others may be among them).
    pub unanswered: &'static [&'static str],
    /// A text that the positions must hold: where the lie is.
    pub at: &'static str,
    /// Tells the lie.
    pub tell: fn(&mut Tree),
}

/// A lie that fails the checks named.
const fn lie(
    name: &'static str,
    fails: &'static [&'static str],
    at: &'static str,
    tell: fn(&mut Tree),
) -> Corruption {
    Corruption { name, fails, unanswered: &[], at, tell }
}

/// All of them.
pub fn all() -> Vec<Corruption> {
    let lies: [&[Corruption]; 15] = [
        log::LIES,
        events::LIES,
        foreign::LIES,
        data::LIES,
        manifest::LIES,
        disclosed::LIES,
        maps::LIES,
        totals::LIES,
        receipts::LIES,
        pilkada::LIES,
        outcome::LIES,
        pictures::LIES,
        search::LIES,
        changes::LIES,
        desk::LIES,
    ];
    lies.into_iter().flatten().map(|c| Corruption { ..*c }).collect()
}

/// A form's event by the nation-wide officer (or, with a portal block, by the importer).
pub fn form(station: u8, contest: u8, numbers: Numbers, replaces: Replaces, portal: bool) -> Step {
    Step::Form(FormStep {
        signer: u8::from(!portal),
        forged: false,
        station,
        contest,
        poll: (0, 0),
        stage: 4,
        numbers,
        seed: u16::from(station),
        replaces,
        chain: history::Chain::Good,
        newer: Some(Replaces::Nothing),
        portal,
        later: 1,
    })
}

/// An honest history with everything in it: all forms, a breach, a held form, corrections, a fork, a repeat poll,
/// imported files, a cut, and what came after it.
pub fn story(registry: &Registry) -> Vec<Entry> {
    history::play_with(registry, &steps(registry), &|entries, name| cut(registry, entries, name))
}

fn steps(registry: &Registry) -> Vec<Step> {
    let mut steps = Vec::new();
    let contests = registry.contests().len() as u8;
    for contest in 0..contests {
        for station in 0..12 {
            steps.push(form(station, contest, Numbers::Good, Replaces::Nothing, station % 5 == 4));
        }
    }
    // Rounds of corrections, so that the log has a full tile; imported forms stay as they are.
    for round in 0..5 {
        for station in (0..12).filter(|s| s % 5 != 4) {
            for contest in 0..contests {
                steps.push(form(station, contest, Numbers::Off(round * 7 + 3), Replaces::Last, false));
            }
        }
    }
    steps.push(form(0, 0, Numbers::Off(24), Replaces::Last, false));
    steps.push(form(1, 0, Numbers::Absurd(22), Replaces::Last, false));
    steps.push(form(2, 1, Numbers::Missing(3), Replaces::Last, false));
    steps.push(form(3, 0, Numbers::Off(30), Replaces::Last, false));
    steps.push(form(3, 0, Numbers::Off(26), Replaces::LastButOne, false));
    if let Step::Form(step) = form(8, 0, Numbers::Off(5), Replaces::Nothing, false) {
        steps.push(Step::Form(FormStep { poll: (1, 0), ..step }));
    }
    if let Step::Form(step) = form(9, 0, Numbers::Off(24), Replaces::Last, false) {
        steps.push(Step::Form(FormStep { chain: history::Chain::Gap, ..step }));
    }
    steps.push(Step::Revoke(13, true));
    steps.push(Step::Cut);
    steps.push(form(0, 0, Numbers::Good, Replaces::Last, false));
    steps.push(form(5, 1, Numbers::Off(24), Replaces::Last, false));
    steps
}

/// The honest tree that is lied about.
pub fn honest() -> Tree {
    let registry = small::registry();
    tree(&registry, &story(&registry))
}

/// Publishes another history honestly, as the whole tree.
fn republish(of: &mut Tree, history: &[Entry]) {
    *of = tree(&small::registry(), history);
}
