//! One district, seat by seat.

use super::{basis, margin, name, named, needs, rule, share, verdict};
use crate::context::Context;
use crate::number::grouped;
use shapes::own::DistrictOutcome;
use texts::{language, outcome as say};

/// One district, seat by seat.
pub fn district(context: &Context, of: &DistrictOutcome) {
    let n = |number| grouped(number, context.lang);
    let seats = of.seats.map_or_else(|| "?".to_string(), |s| s.to_string());
    out!(
        "{} · {} {} · {seats} {}",
        name(&of.contest, context.lang),
        of.district.code,
        of.district.name,
        context.t(say::SEATS)
    );
    out!("{}", rule(context, &of.rule));
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
            named(&of.standing, a.number).chars().take(32).collect::<String>(),
            n(a.votes),
            a.divisor,
            quotient(context, a.votes, a.divisor)
        );
    }
    if let Some(m) = &of.margin {
        let party = |number| of.standing.iter().find(|s| s.number == number).map_or("?", |s| s.name.as_str());
        if let Some(next) = of.standing.iter().find(|s| s.number == m.next) {
            let [first, step] = of.rule.divisors.unwrap_or([1, 1]);
            let divisor = u64::from(first) + u64::from(step) * u64::from(next.seats);
            out!(
                "  {:>4} {:<32} {:>14} : {divisor:>3} = {:>16}",
                context.t(say::NEXT),
                named(&of.standing, m.next).chars().take(32).collect::<String>(),
                n(next.votes),
                quotient(context, next.votes, divisor)
            );
        }
        out!("  {}", margin(context, m, &party));
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

/// A quotient with two decimals, cut off.
fn quotient(context: &Context, votes: u64, divisor: u64) -> String {
    let hundredths = (u128::from(votes) * 100).checked_div(u128::from(divisor)).unwrap_or(0);
    let mark = language::DECIMAL_MARK.get(context.lang);
    let whole = u64::try_from(hundredths / 100).unwrap_or(u64::MAX);
    format!("{}{mark}{:02}", grouped(whole, context.lang), hundredths % 100)
}
