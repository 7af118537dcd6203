//! Outcomes in words and tables.

mod district;

pub use district::district;

use super::Shown;
use crate::context::Context;
use crate::number::{grouped, percent};
use model::{Contest, Lang};
use portal::outcome_words as words;
use shapes::Persen;
use shapes::own::{
    AskedRule, CouncilOutcome, DistrictOutcome, NeedsDecision, OutcomeBasis, OutcomeOpen, Standing,
};
use std::collections::BTreeSet;
use texts::outcome as say;

/// Most closest districts that are shown.
const CLOSEST: usize = 6;

fn name(contest: &str, lang: Lang) -> String {
    let known: Option<Contest> = contest.parse().ok();
    known.map_or_else(|| contest.to_string(), |c| model::labels::contest(c).get(lang).to_string())
}

fn share(votes: u64, all: u64, context: &Context) -> String {
    format!("{} %", percent(Persen::of(votes, all), context.lang))
}

/// Everything of a contest: councils with their seats, or a line for each district.
pub fn contest(context: &Context, of: &Shown) {
    match of.councils.as_slice() {
        [only] => council_table(context, only, &of.districts),
        many => council_lines(context, &of.contest, many),
    }
    if of.councils.is_empty() {
        match of.districts.as_slice() {
            [only] => district(context, only, of.leads.get(&only.district.code)),
            many => lines(context, of, many),
        }
    }
    caveat(context);
}

/// What the numbers are not.
pub fn caveat(context: &Context) {
    out!("{}", context.t(say::ONLY_THE_DECREE));
    out!("");
}

fn basis(context: &Context, of: &OutcomeBasis, state: OutcomeOpen) {
    if of.stations > 0 {
        out!("{}", words::basis(of, state, context.lang));
    }
}

fn council_table(context: &Context, of: &CouncilOutcome, districts: &[DistrictOutcome]) {
    let n = |number| grouped(number, context.lang);
    let seats = of.seats.map_or_else(|| "?".to_string(), |s| n(u64::from(s)));
    out!(
        "{} · {} {} · {} {} · {} {}",
        name(&of.contest, context.lang),
        of.region.code,
        of.region.name,
        n(of.districts.len() as u64),
        context.t(say::DISTRICTS),
        seats,
        context.t(say::SEATS)
    );
    out!("{}", words::rule(&of.rule, context.lang));
    basis(context, &of.basis, of.open);
    out!("{:<36} {:>14} {:>9} {:>6}", "", context.t(say::VOTES), "%", context.t(say::SEATS));
    let mut parties: Vec<_> = of.parties.iter().collect();
    parties.sort_by_key(|p| (std::cmp::Reverse((p.seats, p.votes)), p.number));
    for p in parties {
        let label: String = format!("{}. {}", p.number, p.name).chars().take(36).collect();
        let below = match (p.passes, p.threshold_margin) {
            (false, Some(votes)) => format!("  {}", say::below_threshold_by(context.lang, n(votes))),
            _ => String::new(),
        };
        out!("{label:<36} {:>14} {:>9} {:>6}{below}", n(p.votes), share(p.votes, of.votes, context), p.seats);
    }
    let unknown = of.districts.iter().filter(|d| d.seats.is_none()).count();
    if unknown > 0 {
        out!("{}", say::seats_unknown(context.lang, unknown));
    }
    let mut closest: Vec<_> = of.districts.iter().filter_map(|d| Some((d, d.margin.as_ref()?))).collect();
    closest.sort_by_key(|(_, m)| m.swap.votes);
    if !closest.is_empty() {
        out!("{}:", context.t(say::CLOSEST));
    }
    for (district, m) in closest.into_iter().take(CLOSEST) {
        let party = |number| of.parties.iter().find(|p| p.number == number).map_or("?", |p| p.name.as_str());
        out!(
            "  {:<8} {:<28} {}",
            district.district.code,
            district.district.name,
            words::margin(m, &party, context.lang)
        );
    }
    let mine: BTreeSet<&str> = of.districts.iter().map(|o| o.district.code.as_str()).collect();
    for district in districts.iter().filter(|d| mine.contains(d.district.code.as_str())) {
        for need in &district.needs {
            out!(
                "  {} {}: {}",
                district.district.code,
                district.district.name,
                needs(context, need, &district.standing)
            );
        }
    }
}

/// Councils are many: a line each.
fn council_lines(context: &Context, contest: &str, of: &[CouncilOutcome]) {
    if !of.is_empty() {
        out!("{}", name(contest, context.lang));
    }
    for council in of {
        let mut parties: Vec<_> = council.parties.iter().filter(|p| p.seats > 0).collect();
        parties.sort_by_key(|p| (std::cmp::Reverse((p.seats, p.votes)), p.number));
        let parties: Vec<String> = parties.iter().map(|p| format!("{} {}", p.name, p.seats)).collect();
        let open: u32 = council.districts.iter().map(|d| d.needs).sum();
        let open = match open {
            0 => String::new(),
            count => format!("; {}", say::need_many(context.lang, count)),
        };
        let seats = council.seats.map_or_else(|| "?".to_string(), |s| s.to_string());
        let said = match (parties.is_empty(), council.votes) {
            (true, 0) => context.t(say::NO_VOTES).to_string(),
            (true, _) => context.t(say::SEATS_UNKNOWN_HERE).to_string(),
            _ => parties.join(", "),
        };
        out!("  {:<6} {:<32} {seats:>4}  {said}{open}", council.region.code, council.region.name);
    }
}

/// Where districts are many and each elects its own: a line each.
fn lines(context: &Context, shown: &Shown, of: &[DistrictOutcome]) {
    out!("{}", name(&shown.contest, context.lang));
    for d in of {
        let all: u64 = d.standing.iter().map(|s| s.votes).sum();
        let mut first: Vec<&Standing> = d.standing.iter().filter(|s| s.seats > 0).collect();
        first.sort_by_key(|s| std::cmp::Reverse(s.votes));
        let who: Vec<String> = first
            .iter()
            .map(|s| format!("{}. {} {}", s.number, s.name, share(s.votes, all, context)))
            .collect();
        let said = if who.is_empty() { verdict(context, d) } else { who.join("; ") };
        out!("  {:<6} {:<32} {said}", d.district.code, d.district.name);
        let lead = shown.leads.get(&d.district.code).map(|lead| lead.words(&d.rule, context.lang));
        let stations = (d.basis.stations > 0).then(|| {
            let n = |number| grouped(number, context.lang);
            let counted = say::stations_in(context.lang, n(d.basis.counted), n(d.basis.stations));
            format!("{counted}: {}", words::state(d.open, context.lang))
        });
        let further: Vec<String> = [lead, stations].into_iter().flatten().collect();
        if !further.is_empty() {
            out!("         {}", further.join(" · "));
        }
        for need in &d.needs {
            out!("         {}", needs(context, need, &d.standing));
        }
    }
}

fn verdict(context: &Context, of: &DistrictOutcome) -> String {
    let said = words::verdict(of, |who| who, context.lang);
    said.unwrap_or_else(|| {
        let none = of.standing.iter().all(|s| s.votes == 0);
        context.t(if none { say::NO_VOTES } else { say::CANT_SAY }).to_string()
    })
}

fn asked(context: &Context, rule: &AskedRule) -> String {
    let by = match rule.by.as_str() {
        "spread" => say::spread(context.lang, rule.level.unwrap_or(0)),
        "women" => context.t(say::WOMEN).to_string(),
        _ => context.t(say::LIST_ORDER).to_string(),
    };
    let said = match rule.parted {
        None => say::ASKED_NOT_KNOWN,
        Some(true) => say::ASKED_PARTS,
        Some(false) => say::ASKED_EQUAL,
    };
    format!("{by}: {}", context.t(said))
}

fn needs(context: &Context, need: &NeedsDecision, standing: &[Standing]) -> String {
    let rules: Vec<String> = need.asked.iter().map(|r| asked(context, r)).collect();
    let rules = if rules.is_empty() { String::new() } else { format!(" ({})", rules.join("; ")) };
    let state = match &need.settled {
        Some(paper) => say::decided(context.lang, paper),
        None => context.t(say::NEEDS_DECISION).to_string(),
    };
    format!("{state}: {}{rules}", words::need(need, standing, context.lang))
}
