//! One district, seat by seat.

use super::super::ShownLead;
use super::{basis, name, needs, share, verdict};
use crate::context::Context;
use crate::number::grouped;
use portal::outcome_words as words;
use shapes::own::DistrictOutcome;
use texts::outcome as say;

/// One district, seat by seat.
pub fn district(context: &Context, of: &DistrictOutcome, lead: Option<&ShownLead>) {
    let n = |number| grouped(number, context.lang);
    let seats = of.seats.map_or_else(|| "?".to_string(), |s| s.to_string());
    out!(
        "{} · {} {} · {seats} {}",
        name(&of.contest, context.lang),
        of.district.code,
        of.district.name,
        context.t(say::SEATS)
    );
    out!("{}", words::rule(&of.rule, context.lang));
    basis(context, &of.basis, of.open);
    let all: u64 = of.standing.iter().map(|s| s.votes).sum();
    for s in &of.standing {
        let label: String = format!("{}. {}", s.number, s.name).chars().take(42).collect();
        let regions = match (s.regions, &of.breadth) {
            (Some(has), Some(b)) => {
                format!("  {}", say::breadth(context.lang, &b.share, has, b.regions, b.needed))
            }
            _ => String::new(),
        };
        let seats = if s.seats > 0 { s.seats.to_string() } else { String::new() };
        let out = match s.takes_part {
            true => String::new(),
            false => format!("  {}", context.t(say::BELOW_THRESHOLD)),
        };
        let line = format!(
            "  {label:<42} {:>14} {:>9} {seats:>4}{out}{regions}",
            n(s.votes),
            share(s.votes, all, context)
        );
        out!("{}", line.trim_end());
    }
    if of.allocation.is_empty() && of.verdict.is_some() {
        out!("{}", verdict(context, of));
    }
    if let Some(lead) = lead {
        out!("{}", lead.words(&of.rule, context.lang));
    }
    if !of.allocation.is_empty() {
        out!(
            "  {:>4} {:<32} {:>14}   {:>3}   {:>16}",
            context.t(say::SEAT),
            "",
            context.t(say::VOTES),
            ":",
            "="
        );
    }
    for a in &of.allocation {
        out!(
            "  {:>4} {:<32} {:>14} : {:>3} = {:>16}",
            a.seat,
            words::named(&of.standing, a.number).chars().take(32).collect::<String>(),
            n(a.votes),
            a.divisor,
            words::quotient(a.votes, a.divisor, context.lang)
        );
    }
    if let Some(m) = &of.margin {
        if let Some((next, divisor)) = words::next_quotient(of) {
            out!(
                "  {:>4} {:<32} {:>14} : {divisor:>3} = {:>16}",
                context.t(say::NEXT),
                words::named(&of.standing, m.next).chars().take(32).collect::<String>(),
                n(next.votes),
                words::quotient(next.votes, divisor, context.lang)
            );
        }
        let party = |number| words::name(&of.standing, number);
        out!("  {}", words::margin(m, &party, context.lang));
    }
    for s in of.standing.iter().filter(|s| s.seats > 0 && of.rule.method == "quotients") {
        let Some(candidates) = &s.candidates else {
            out!("  {}: {}", s.name, context.t(say::CANDIDATES_UNKNOWN));
            continue;
        };
        for c in candidates.iter().filter(|c| c.elected) {
            out!("  * {:<10} {}. {} · {}", s.name, c.number, c.name, n(c.votes));
        }
        let next: Vec<String> = candidates
            .iter()
            .filter(|c| !c.elected)
            .take(3)
            .map(|c| format!("{}. {} ({})", c.number, c.name, n(c.votes)))
            .collect();
        if !next.is_empty() {
            out!("    {:<10} {}: {}", "", context.t(say::NEXT_IN_LINE), next.join(", "));
        }
    }
    for need in &of.needs {
        out!("  {}", needs(context, need, &of.standing));
    }
}
