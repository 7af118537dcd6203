//! A comparison for people, on the terminal.

use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::number::grouped;
use compare::{Column, Counts, Report, Sheet, Side, TierLine, Unit};
use model::Level;
use texts::compare as say;
use texts::{Text, failure};

/// What levels are called, from the nation on.
const LEVELS: [Text; 6] =
    [say::LEVEL_0, say::LEVEL_1, say::LEVEL_2, say::LEVEL_3, say::LEVEL_4, say::LEVEL_5];

/// Shows the whole, or what lies in a region.
pub fn report(
    context: &Context,
    report: &Report<'_>,
    region: Option<&str>,
    limit: usize,
) -> Result<(), Failure> {
    let n = |v: u64| grouped(v, context.lang);
    for (side, sheet) in Side::BOTH.into_iter().zip(report.sheets) {
        if let Some(sheet) = sheet {
            taken(context, side, sheet);
        }
    }
    out!("A: {}\nB: {}", report.names[0], report.names[1]);
    out!("{}", context.t(say::CAVEAT));
    counts(context, report.counts());
    columns(context, report, &report.columns());
    out!("{}", context.t(say::TIERS));
    for level in [Level::Province, Level::Regency, Level::Kecamatan, Level::Village] {
        let (regions, agreeing) = report.regions(level);
        let line = say::regions(context.lang, n(regions), n(agreeing));
        out!("  {}: {line}", context.t(LEVELS[usize::from(level.tingkat())]));
    }
    let within = Within::of(report, region)?;
    let mut left = 0;
    for (at, tier) in report.tiers().filter(|t| within.directly(report, t)).enumerate() {
        if at < limit { line(context, &tier) } else { left += 1 }
    }
    more(context, left);
    let apart = report.counts();
    out!("{}: {}", context.t(say::NOT_AGREEING), n(apart.all - apart.agreeing));
    let mut left = 0;
    for (at, of) in report.units().filter(|u| within.holds(report, &u.code)).enumerate() {
        if at < limit {
            unit(context, &of)
        } else {
            left += 1
        }
        if region.is_none() && at >= limit {
            left = apart.all - apart.agreeing - limit as u64;
            break;
        }
    }
    more(context, left);
    rows(context, report, limit);
    Ok(())
}

/// A region that is asked for.
struct Within {
    region: u32,
}

impl Within {
    fn of(report: &Report<'_>, code: Option<&str>) -> Result<Self, Failure> {
        let Some(code) = code else { return Ok(Within { region: 0 }) };
        let found = (0..report.places.count() as u32).find(|r| report.places.code(*r) == code);
        let region = found.ok_or_else(|| Failure::new(Exit::Found, |lang| failure::C1001(lang, code)))?;
        Ok(Within { region })
    }

    /// Whether a tier is a part of the region, with nothing between.
    fn directly(&self, report: &Report<'_>, tier: &TierLine) -> bool {
        tier.level > 0 && report.places.region(&tier.code) == self.region
    }

    fn holds(&self, report: &Report<'_>, code: &str) -> bool {
        self.region == 0 || report.places.above(code).any(|r| r == self.region)
    }
}

/// What the columns of a file were taken for, and which are not used: on stderr.
fn taken(context: &Context, side: Side, sheet: &Sheet) {
    let name = format!("{side:?}");
    let of: Vec<String> = sheet.taken.iter().map(|(what, column)| format!("{what} = {column}")).collect();
    context.say(|lang| say::taken_as(lang, &name, of.join(", ")));
    if !sheet.unused.is_empty() {
        context.say(|lang| say::not_used(lang, &name, sheet.unused.join(", ")));
    }
}

fn counts(context: &Context, of: Counts) {
    let rows = [
        (say::AGREEING, of.agreeing),
        (say::DIFFERING, of.differing),
        (say::ONLY_A, of.only_a),
        (say::ONLY_B, of.only_b),
        (say::ALL, of.all),
    ];
    out!("{}", context.t(say::PLACES));
    rows.iter().for_each(|(label, n)| out!("  {:<12} {:>12}", context.t(*label), grouped(*n, context.lang)));
}

fn signed(net: i128, context: &Context) -> String {
    let size = grouped(u64::try_from(net.unsigned_abs()).unwrap_or(u64::MAX), context.lang);
    match net {
        0 => size,
        1.. => format!("+{size}"),
        _ => format!("-{size}"),
    }
}

fn columns(context: &Context, report: &Report<'_>, of: &[Column]) {
    let n = |v: u64| grouped(v, context.lang);
    let heads = [say::PLACES_DIFFERING, say::MORE, say::LESS].map(|t| context.t(t));
    out!(
        "{:<9} {:>13} {:>13} {:>12} {:>18} {:>12} {:>12}",
        context.t(say::COLUMN),
        "A",
        "B",
        "B - A",
        heads[0],
        heads[1],
        heads[2]
    );
    for (column, label) in of.iter().zip(&report.labels) {
        out!(
            "{:<9} {:>13} {:>13} {:>12} {:>18} {:>12} {:>12}  {label}",
            column.column,
            n(column.sum_a),
            n(column.sum_b),
            signed(column.net, context),
            n(column.differing),
            n(column.more),
            n(column.less)
        );
    }
    for (side, lone) in Side::BOTH.into_iter().zip(&report.comparison.only_columns) {
        if !lone.is_empty() {
            out!("{}", say::columns_only(context.lang, format!("{side:?}"), lone.join(", ")));
        }
    }
}

fn line(context: &Context, of: &TierLine) {
    let n = |v: u64| grouped(v, context.lang);
    let c = of.counts;
    let nets = of.columns.iter().filter(|c| c.net != 0);
    let nets: Vec<String> = nets.map(|c| format!("{} {}", c.column, signed(c.net, context))).collect();
    let words = [
        (say::AGREEING, c.agreeing),
        (say::DIFFERING, c.differing),
        (say::ONLY_A, c.only_a),
        (say::ONLY_B, c.only_b),
    ];
    let words = words.map(|(label, count)| format!("{} {}", n(count), context.t(label)));
    out!("  {:<10} {:<28} {}  {}", of.code, of.name, words.join(" · "), nets.join(" · "));
}

fn unit(context: &Context, of: &Unit) {
    let words = match of.standing {
        "only_a" => say::ONLY_A,
        "only_b" => say::ONLY_B,
        _ => say::DIFFERING,
    };
    let flags = [(of.held, say::HELD), (of.disputed, say::DISPUTED)];
    let flags: String =
        flags.iter().filter(|(is, _)| *is).map(|(_, t)| format!(" · {}", context.t(*t))).collect();
    out!("  {} {} · {} · {}{flags}", of.code, of.name, of.path.join(" / "), context.t(words));
    let side = |v: Option<u32>| v.map_or_else(|| "–".into(), |v| grouped(u64::from(v), context.lang));
    if of.standing == "differs" {
        let one = |n: &compare::UnitNumbers| format!("{} {} ≠ {}", n.column, side(n.a), side(n.b));
        out!("      {}", of.numbers.iter().map(one).collect::<Vec<_>>().join(" · "));
    }
    of.page.iter().chain(&of.photos).for_each(|address| out!("      {address}"));
}

/// Rows that are no part of the comparison.
fn rows(context: &Context, report: &Report<'_>, limit: usize) {
    let heading = |text: Text, count: usize| {
        if count > 0 {
            out!("{}: {}", context.t(text), grouped(count as u64, context.lang));
        }
    };
    let at = |side: Side, line: u64| say::line(context.lang, format!("{side:?}"), line);
    let bad = report.unreadable().count();
    heading(say::UNREADABLE, bad);
    for (side, of) in report.unreadable().take(limit) {
        out!("  {}: {} {}", at(side, of.line), of.fault.code(), of.fault.text(context.lang));
    }
    more(context, bad.saturating_sub(limit) as u64);
    let again = report.doubles().count();
    heading(say::DOUBLES, again);
    for (side, of) in report.doubles().take(limit) {
        out!(
            "  {}: {} · {}",
            at(side, of.line),
            of.code,
            say::double(context.lang, of.first, u64::from(of.same))
        );
    }
    more(context, again.saturating_sub(limit) as u64);
}

fn more(context: &Context, left: u64) {
    if left > 0 {
        out!("  {}", say::left_off(context.lang, grouped(left, context.lang)));
    }
}
