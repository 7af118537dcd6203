//! The rows of rules in the snapshot.

use super::{Between, Breadth, Districting, ElectingRule, Method, Precedence, Share, TieRule};
use crate::error::Fault;
use model::{Contest, Level};

/// A row's fields, without the empty ones behind the last.
type Row<'a> = &'a [&'a str];

fn bad(what: &str) -> Fault {
    Fault::Field(what.chars().take(60).collect())
}

fn number(text: &str) -> Result<u32, Fault> {
    text.parse().map_err(|_| bad(text))
}

fn level(text: &str) -> Result<Level, Fault> {
    text.parse().ok().and_then(Level::from_tingkat).ok_or_else(|| bad(text))
}

/// Two numbers with a hyphen between them.
fn range(text: &str) -> Result<[u32; 2], Fault> {
    let (least, most) = text.split_once('-').ok_or_else(|| bad(text))?;
    Ok([number(least)?, number(most)?])
}

/// Takes one row of a rule: `rule` begins one, the others belong to the last. `false`: it is of another kind.
pub(crate) fn read(rules: &mut Vec<ElectingRule>, row: Row<'_>) -> Result<bool, Fault> {
    if let ["rule", contest, district, method, source] = row {
        let contest: Contest = contest.parse().map_err(|_| bad(contest))?;
        let district = (!district.is_empty()).then(|| (*district).to_string());
        let method = start(method)?;
        rules.push(ElectingRule {
            contest,
            district,
            method,
            districts: None,
            ties: Vec::new(),
            source: (*source).to_string(),
        });
        return Ok(true);
    }
    let Some(rule) = rules.last_mut() else { return Ok(false) };
    match (row, &mut rule.method) {
        (["share", given], Method::Majority { share, .. } | Method::Plurality { alone: share }) => {
            *share = Share::parse(given)?;
        }
        (["breadth", at, share, regions], Method::Majority { breadth, .. }) => {
            let (level, share, regions) = (level(at)?, Share::parse(share)?, Share::parse(regions)?);
            *breadth = Some(Breadth { level, share, regions, except: Vec::new() });
        }
        (["not", code], Method::Majority { breadth: Some(breadth), .. }) => {
            breadth.except.push((*code).to_string());
        }
        (["threshold", share], Method::Quotients { threshold, .. }) => {
            *threshold = Some(Share::parse(share)?)
        }
        (["divisors", from, by], Method::Quotients { first, step, .. }) => {
            (*first, *step) = (number(from)?, number(by)?);
        }
        (["districts", seats, council, parts, within, source], _) => {
            rule.districts = Some(Districting {
                seats: range(seats)?,
                council: range(council)?,
                parts: level(parts)?,
                within: level(within)?,
                source: (*source).to_string(),
            });
        }
        (["tie", between, by, at, force], _) => rule.ties.push(tie(between, by, at, force)?),
        _ => return Ok(false),
    }
    Ok(true)
}

/// A method whose numbers come in the rows that follow. A row that is left out is found when the text is compared
/// with what a writer makes of it: these numbers are then written.
fn start(method: &str) -> Result<Method, Fault> {
    let whole = Share { part: 1, whole: 1 };
    Ok(match method {
        "majority" => Method::Majority { share: whole, breadth: None },
        "plurality" => Method::Plurality { alone: whole },
        "quotients" => Method::Quotients { threshold: None, first: 1, step: 1 },
        "highest" => Method::Highest,
        other => return Err(bad(other)),
    })
}

fn tie(between: &str, by: &str, at: &str, force: &str) -> Result<TieRule, Fault> {
    let between = match between {
        "person" => Between::Persons,
        "seat" => Between::Seats,
        other => return Err(bad(other)),
    };
    let by = match (by, at) {
        ("spread", at) => Precedence::Spread(level(at)?),
        ("women", "") => Precedence::Women,
        ("list", "") => Precedence::ListOrder,
        _ => return Err(bad(by)),
    };
    let binding = match force {
        "decides" => true,
        "proposes" => false,
        other => return Err(bad(other)),
    };
    Ok(TieRule { between, by, binding })
}

/// Hands each row of a rule on.
pub(crate) fn print(rule: &ElectingRule, mut row: impl FnMut(&[&str])) {
    let district = rule.district.as_deref().unwrap_or("");
    row(&["rule", rule.contest.code(), district, rule.method.code(), &rule.source]);
    match &rule.method {
        Method::Majority { share, breadth } => {
            row(&["share", &share.to_string()]);
            if let Some(b) = breadth {
                let level = b.level.tingkat().to_string();
                row(&["breadth", &level, &b.share.to_string(), &b.regions.to_string()]);
                b.except.iter().for_each(|code| row(&["not", code]));
            }
        }
        Method::Plurality { alone } => row(&["share", &alone.to_string()]),
        Method::Quotients { threshold, first, step } => {
            if let Some(share) = threshold {
                row(&["threshold", &share.to_string()]);
            }
            row(&["divisors", &first.to_string(), &step.to_string()]);
        }
        Method::Highest => {}
    }
    if let Some(of) = &rule.districts {
        let range = |[least, most]: [u32; 2]| format!("{least}-{most}");
        let (parts, within) = (of.parts.tingkat().to_string(), of.within.tingkat().to_string());
        row(&["districts", &range(of.seats), &range(of.council), &parts, &within, &of.source]);
    }
    for tie in &rule.ties {
        let between = match tie.between {
            Between::Persons => "person",
            Between::Seats => "seat",
        };
        let (by, level) = match tie.by {
            Precedence::Spread(level) => ("spread", level.tingkat().to_string()),
            Precedence::Women => ("women", String::new()),
            Precedence::ListOrder => ("list", String::new()),
        };
        row(&["tie", between, by, &level, if tie.binding { "decides" } else { "proposes" }]);
    }
}
