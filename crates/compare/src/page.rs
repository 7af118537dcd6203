//! A comparison as one page that needs nothing else: no script, no address of others, readable on a telephone and on paper.

use crate::report::{Column, Counts, Report, TierLine, Unit};
use crate::{Side, report};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use model::{Lang, Level};
use texts::compare as w;
use texts::{Text, count};

const STYLE: &str = include_str!("page.css");

/// What levels are called, from the nation on.
pub(crate) const LEVELS: [Text; 6] = [w::LEVEL_0, w::LEVEL_1, w::LEVEL_2, w::LEVEL_3, w::LEVEL_4, w::LEVEL_5];

/// The page, with at most so many places and regions of a level; what is left off is counted.
pub fn page(report: &Report<'_>, most: usize) -> String {
    let lang = report.lang;
    let counts = report.counts();
    let markup = html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                title { (w::TITLE.get(lang)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (w::TITLE.get(lang)) @if !report.contest.is_empty() { " · " (report.contest) } }
                    dl.sides {
                        @for (at, name) in report.names.iter().enumerate() {
                            dt { (["A", "B"][at]) } dd { (name) }
                        }
                    }
                    p.caveat { (w::CAVEAT.get(lang)) }
                    (summary(counts, lang))
                    (columns(report, &report.columns()))
                    (levels(report, most))
                    (places(report, counts, most))
                    (left(report, most))
                }
            }
        }
    };
    markup.into_string()
}

fn summary(c: Counts, lang: Lang) -> Markup {
    let rows = [
        (w::AGREEING, c.agreeing),
        (w::DIFFERING, c.differing),
        (w::ONLY_A, c.only_a),
        (w::ONLY_B, c.only_b),
        (w::ALL, c.all),
    ];
    html! {
        table.small {
            caption { (w::PLACES.get(lang)) }
            tbody {
                @for (label, n) in rows {
                    tr { th scope="row" { (label.get(lang)) } td.n { (count(n, lang)) } }
                }
            }
        }
    }
}

fn signed(net: i128, lang: Lang) -> String {
    let size = count(u64::try_from(net.unsigned_abs()).unwrap_or(u64::MAX), lang);
    match net {
        0 => size,
        1.. => format!("+{size}"),
        _ => format!("−{size}"),
    }
}

fn label<'r>(report: &'r Report<'_>, column: &str) -> &'r str {
    let at = report.comparison.columns().position(|c| c == column);
    at.and_then(|at| report.labels.get(at)).map_or("", String::as_str)
}

fn columns(report: &Report<'_>, columns: &[Column]) -> Markup {
    let lang = report.lang;
    html! {
        h2 { (w::COLUMNS.get(lang)) }
        div.wide { table {
            thead { tr {
                th scope="col" { (w::COLUMN.get(lang)) }
                th scope="col" { "A" } th scope="col" { "B" } th scope="col" { "B − A" }
                th scope="col" { (w::PLACES_DIFFERING.get(lang)) }
                th scope="col" { (w::MORE.get(lang)) } th scope="col" { (w::LESS.get(lang)) }
            } }
            tbody { @for c in columns {
                tr.same[c.is_same()] {
                    th scope="row" { (c.column) " " span.soft { (label(report, &c.column)) } }
                    td.n { (count(c.sum_a, lang)) } td.n { (count(c.sum_b, lang)) } td.n { (signed(c.net, lang)) }
                    td.n { (count(c.differing, lang)) } td.n { (count(c.more, lang)) } td.n { (count(c.less, lang)) }
                }
            } }
        } }
        @for (side, lone) in Side::BOTH.into_iter().zip(&report.comparison.only_columns) {
            @if !lone.is_empty() {
                p.soft { (w::columns_only(lang, report::letter(side).to_uppercase(), lone.join(", "))) }
            }
        }
    }
}

fn levels(report: &Report<'_>, most: usize) -> Markup {
    let lang = report.lang;
    let mut lines: Vec<Vec<TierLine>> = vec![Vec::new(); 5];
    let mut more = [0_u64; 5];
    for tier in report.tiers() {
        let at = usize::from(tier.level).min(4);
        if lines[at].len() < most { lines[at].push(tier) } else { more[at] += 1 }
    }
    let head = |level: Level| {
        let (regions, agreeing) = report.regions(level);
        w::regions(lang, count(regions, lang), count(agreeing, lang))
    };
    html! {
        h2 { (w::TIERS.get(lang)) }
        @for level in [Level::Province, Level::Regency, Level::Kecamatan, Level::Village] {
            @let at = usize::from(level.tingkat());
            section.tier {
                h3 { (LEVELS[at].get(lang)) ": " (head(level)) }
                @if !lines[at].is_empty() { div.wide { table {
                    thead { tr {
                        th scope="col" { (w::REGION.get(lang)) }
                        th scope="col" { (w::AGREEING.get(lang)) } th scope="col" { (w::DIFFERING.get(lang)) }
                        th scope="col" { (w::ONLY_A.get(lang)) } th scope="col" { (w::ONLY_B.get(lang)) }
                        th scope="col" { "B − A" }
                    } }
                    tbody { @for t in &lines[at] { tr {
                        th scope="row" { (t.code) " " span.soft { (t.name) } }
                        td.n { (count(t.counts.agreeing, lang)) } td.n { (count(t.counts.differing, lang)) }
                        td.n { (count(t.counts.only_a, lang)) } td.n { (count(t.counts.only_b, lang)) }
                        td { (nets(&t.columns, lang)) }
                    } } }
                } } }
                @if more[at] > 0 { p.soft { (w::left_off(lang, count(more[at], lang))) } }
            }
        }
    }
}

/// The net differences of a region on one line.
pub(crate) fn nets(columns: &[Column], lang: Lang) -> String {
    let of = columns.iter().filter(|c| c.net != 0);
    of.map(|c| format!("{} {}", c.column, signed(c.net, lang))).collect::<Vec<_>>().join(" · ")
}

fn places(report: &Report<'_>, counts: Counts, most: usize) -> Markup {
    let lang = report.lang;
    let apart = counts.all - counts.agreeing;
    let units: Vec<Unit> = report.units().take(most).collect();
    let shown = units.len() as u64;
    html! {
        h2 { (w::NOT_AGREEING.get(lang)) ": " (count(apart, lang)) }
        @for unit in &units { section.unit {
            h3 { (unit.code) " " (unit.name) }
            p.soft { (unit.path.join(" / ")) " · " (standing(unit, lang)) }
            @if unit.standing == "differs" || unit.numbers.len() <= 6 { table.numbers {
                thead { tr { th scope="col" { (w::COLUMN.get(lang)) } th scope="col" { "A" } th scope="col" { "B" } th scope="col" { "B − A" } } }
                tbody { @for n in &unit.numbers { tr {
                    th scope="row" { (n.column) " " span.soft { (label(report, &n.column)) } }
                    td.n { (maybe(n.a, lang)) } td.n { (maybe(n.b, lang)) }
                    td.n { @if let (Some(a), Some(b)) = (n.a, n.b) { (signed(i128::from(b) - i128::from(a), lang)) } @else { "–" } }
                } } }
            } }
            @if let Some(page) = unit.page.as_deref().filter(|p| is_web(p)) { p { a href=(page) { (w::PAGE.get(lang)) } } }
            @for photo in unit.photos.iter().filter(|p| is_web(p)) { p { a href=(photo) { (w::PHOTO.get(lang)) ": " (photo) } } }
        } }
        @if apart > shown { p.soft { (w::left_off(lang, count(apart - shown, lang))) } }
    }
}

/// Whether an address may be a link.
fn is_web(address: &str) -> bool {
    address.starts_with("http://") || address.starts_with("https://")
}

fn maybe(number: Option<u32>, lang: Lang) -> String {
    number.map_or_else(|| "–".into(), |n| count(u64::from(n), lang))
}

/// How a place stands, in words.
pub(crate) fn standing(unit: &Unit, lang: Lang) -> String {
    let how = match unit.standing {
        "only_a" => w::ONLY_A,
        "only_b" => w::ONLY_B,
        _ => w::DIFFERING,
    };
    let flags = [(unit.held, w::HELD), (unit.disputed, w::DISPUTED)];
    let flags = flags.into_iter().filter(|(is, _)| *is).map(|(_, what)| what);
    std::iter::once(how).chain(flags).map(|t| t.get(lang)).collect::<Vec<_>>().join(" · ")
}

fn left(report: &Report<'_>, most: usize) -> Markup {
    let lang = report.lang;
    let (bad, again) = (report.unreadable().count(), report.doubles().count());
    html! {
        @if bad > 0 {
            h2 { (w::UNREADABLE.get(lang)) ": " (count(bad as u64, lang)) }
            ul { @for (side, of) in report.unreadable().take(most) {
                li { (w::line(lang, report::letter(side).to_uppercase(), of.line)) ": " (of.fault.code()) " " (of.fault.text(lang)) }
            } }
            @if bad > most { p.soft { (w::left_off(lang, count((bad - most) as u64, lang))) } }
        }
        @if again > 0 {
            h2 { (w::DOUBLES.get(lang)) ": " (count(again as u64, lang)) }
            ul { @for (side, of) in report.doubles().take(most) {
                li { (w::line(lang, report::letter(side).to_uppercase(), of.line)) ": " (of.code) " · " (w::double(lang, of.first, u64::from(of.same))) }
            } }
            @if again > most { p.soft { (w::left_off(lang, count((again - most) as u64, lang))) } }
        }
    }
}
