//! Two results side by side.

use super::given::Given;
use crate::context::Context;
use crate::face::Failure;
use crate::number::grouped;
use model::{CandidateId, Contest};
use outcome::{ContestOutcome, Edition, Terms, compare, of_contest, parties};
use registry::District;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use texts::outcome as say;

/// What changed in a contest.
#[derive(Debug, Default, Serialize)]
struct Changes {
    contest: String,
    parties: Vec<Line>,
    districts: Vec<Change>,
}

/// Votes and seats before and after.
#[derive(Debug, Serialize)]
struct Line {
    number: u16,
    votes: [u64; 2],
    seats: [u32; 2],
}

/// What changed in a district.
#[derive(Debug, Serialize)]
struct Change {
    code: String,
    name: String,
    standing: Vec<Line>,
    /// The quotient of the last seat, as votes and divisor; null where it is the same.
    last: [Option<[u64; 2]>; 2],
    elected: Vec<Person>,
    unseated: Vec<Person>,
}

#[derive(Debug, Serialize)]
struct Person {
    id: String,
    name: String,
}

fn judged(given: &Given, contest: Contest) -> ContestOutcome {
    let (rule, gone) = (|d: &District| given.rule(d), BTreeSet::new());
    let terms = Terms { rule: &rule, areas: given.areas(), decisions: &[], gone: &gone };
    // Without decisions none can be amiss.
    of_contest(&given.votes(contest), &terms)
        .unwrap_or(ContestOutcome { threshold: None, districts: Vec::new() })
}

/// Compares and shows.
pub fn run(context: &Context, before: &Given, after: &Given, only: Option<Contest>) -> Result<(), Failure> {
    let mut all = Vec::new();
    let contests: BTreeSet<Contest> = before.contests(only).into_iter().chain(after.contests(only)).collect();
    for contest in contests {
        let (a, b) = (before.votes(contest), after.votes(contest));
        let (x, y) = (judged(before, contest), judged(after, contest));
        let (old, new) = (Edition { votes: &a, outcome: &x }, Edition { votes: &b, outcome: &y });
        let districts: BTreeMap<&str, &District> =
            a.iter().chain(&b).map(|v| (v.district.code.as_str(), v.district)).collect();
        let district = |code: &str| districts.get(code).copied();
        let person = |district: Option<&District>, id: &CandidateId| Person {
            id: id.to_string(),
            name: district
                .and_then(|d| d.contestants.candidates().find(|c| c.id == *id))
                .map_or_else(String::new, |c| c.name.clone()),
        };
        let small = |votes: u128| u64::try_from(votes).unwrap_or(u64::MAX);
        let changed =
            parties(&old, &new).into_iter().filter(|(_, c)| c.votes.0 != c.votes.1 || c.seats.0 != c.seats.1);
        let parties = changed.map(|(party, c)| Line {
            number: party.0,
            votes: [small(c.votes.0), small(c.votes.1)],
            seats: [c.seats.0, c.seats.1],
        });
        let parties = parties.collect();
        let districts = compare(&old, &new).into_iter().map(|(code, change)| {
            let of = district(code.as_str());
            let pair = |q: (u64, u64)| [q.0, q.1];
            Change {
                name: of.map_or_else(String::new, |d| d.name.clone()),
                code: code.to_string(),
                standing: change
                    .lists
                    .iter()
                    .map(|l| Line {
                        number: l.number,
                        votes: [l.votes.0, l.votes.1],
                        seats: [l.seats.0, l.seats.1],
                    })
                    .collect(),
                last: [change.last.0.map(pair), change.last.1.map(pair)],
                elected: change.elected.iter().map(|id| person(of, id)).collect(),
                unseated: change.unseated.iter().map(|id| person(of, id)).collect(),
            }
        });
        all.push(Changes { contest: contest.code().into(), parties, districts: districts.collect() });
    }
    if context.json {
        context.print_json(&all);
    } else {
        all.iter().for_each(|c| show(context, c));
    }
    Ok(())
}

fn signed(context: &Context, of: [u64; 2]) -> String {
    let n = |v| grouped(v, context.lang);
    match of[1].checked_sub(of[0]) {
        Some(0) => "0".into(),
        Some(more) => format!("+{}", n(more)),
        None => format!("-{}", n(of[0] - of[1])),
    }
}

fn line(context: &Context, indent: &str, of: &Line) {
    let n = |v| grouped(v, context.lang);
    let seats = match of.seats {
        [a, b] if a == b => String::new(),
        [a, b] => format!("   {} {a} -> {b}", context.t(say::SEATS)),
    };
    out!(
        "{indent}{:>4} {:>14} -> {:>14} {:>12}{seats}",
        of.number,
        n(of.votes[0]),
        n(of.votes[1]),
        signed(context, of.votes)
    );
}

fn show(context: &Context, of: &Changes) {
    out!("{}", of.contest);
    if of.parties.is_empty() && of.districts.is_empty() {
        out!("  {}", context.t(say::SAME));
        return;
    }
    of.parties.iter().for_each(|l| line(context, "  ", l));
    out!("  {}", say::changed(context.lang, of.districts.len()));
    for d in &of.districts {
        out!("  {} {}", d.code, d.name);
        d.standing.iter().for_each(|l| line(context, "    ", l));
        for (label, people) in
            [(context.t(say::ELECTED), &d.elected), (context.t(say::NO_LONGER), &d.unseated)]
        {
            people.iter().for_each(|p| out!("    {label}: {} ({})", p.name, p.id));
        }
    }
}
