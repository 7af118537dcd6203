//! A region's or district's totals: coverage, votes of both totals side by side, stages, broken rules, all columns.

use super::number::{count, hundredths, share};
use super::{anatomy, words as w};
use maud::{Markup, html};
use model::control::{Control, Severity};
use model::{Lang, Stage};
use shapes::own::Totals;

/// A contestant's line in the votes.
pub struct Line {
    /// Ballot number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Colour from the data, where it has one.
    pub colour: Option<String>,
    /// Position of its column.
    pub column: usize,
}

/// A bar of `part` in `whole`; decoration, the numbers stand beside it.
pub fn bar(part: u64, whole: u64, colour: Option<&str>) -> Markup {
    let fill = colour.filter(|c| is_colour(c));
    html! {
        svg.bar viewBox="0 0 10000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            rect.rail width="10000" height="10" {}
            rect.fill width=(hundredths(part, whole).min(10_000)) height="10" fill=[fill] {}
        }
    }
}

/// `#RRGGBB` and nothing else: the value comes from a file.
pub fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|h| h.len() == 6 && h.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Stations in, held out, disputed, breaking a rule.
pub fn coverage(totals: &Totals, lang: Lang) -> Markup {
    let arrived = totals.stations.saturating_sub(totals.stages[0]);
    let figure = |name: &str, number: u64, note: &str, alarm: bool| {
        html! {
            div.figure.alarm[alarm && number > 0] {
                dt { (name) }
                dd { strong { (count(number, lang)) } " " (w::TPS.get(lang)) span.note { (note) } }
            }
        }
    };
    html! {
        dl.figures {
            div.figure {
                dt { (w::COVERAGE.get(lang)) }
                dd {
                    strong { (share(arrived, totals.stations, lang)) } " "
                    (count(arrived, lang)) " " (w::OF.get(lang)) " " (count(totals.stations, lang))
                    (bar(arrived, totals.stations, None))
                    @if arrived < totals.stations { span.note { (w::COVERAGE_NOTE.get(lang)) } }
                }
            }
            (figure(w::HELD.get(lang), totals.held, w::HELD_NOTE.get(lang), true))
            (figure(w::DISPUTED.get(lang), totals.disputed, w::DISPUTED_NOTE.get(lang), true))
            (figure(w::BROKEN_ANY.get(lang), totals.broken_any, w::BROKEN_NOTE.get(lang), false))
        }
    }
}

/// Headline votes with shares and bars beside everything recorded, then section V in both totals. The roles are spelt out
/// because on a phone the rows are laid out as grids, and some readers then forget that it is a table.
pub fn votes(totals: &Totals, columns: &[String], lines: &[Line], lang: Lang) -> Markup {
    let headline = |at: usize| totals.headline.sums.get(at).copied().unwrap_or(0);
    let recorded = |at: usize| totals.recorded.sums.get(at).copied().unwrap_or(0);
    let whole: [u64; 2] =
        [lines.iter().map(|l| headline(l.column)).sum(), lines.iter().map(|l| recorded(l.column)).sum()];
    let place = |name: &str| columns.iter().position(|c| c == name);
    html! {
        @if lines.is_empty() { p.note { (w::NO_CONTESTANT.get(lang)) } }
        table.votes role="table" {
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { (w::CONTESTANT.get(lang)) }
                    th scope="col" role="columnheader" { (w::HEADLINE.get(lang)) }
                    th scope="col" role="columnheader" { (w::RECORDED.get(lang)) }
                }
            }
            tbody role="rowgroup" {
                @for line in lines {
                    @let (h, r) = (headline(line.column), recorded(line.column));
                    tr role="row" {
                        th scope="row" role="rowheader" {
                            span.name { span.ballot { (line.number) } (line.name) }
                            (bar(h, whole[0], line.colour.as_deref()))
                        }
                        td role="cell" { strong { (share(h, whole[0], lang)) } span { (count(h, lang)) } }
                        td role="cell" { span { (share(r, whole[1], lang)) } span { (count(r, lang)) } }
                    }
                }
            }
            tbody.sums role="rowgroup" {
                @for row in &anatomy::TOTALS {
                    @if let Some(at) = row.fields.first().and_then(|f| place(f)) {
                        tr role="row" {
                            th scope="row" role="rowheader" { (row.text.get(lang)) }
                            td role="cell" { (count(headline(at), lang)) }
                            td role="cell" { (count(recorded(at), lang)) }
                        }
                    }
                }
                tr role="row" {
                    th scope="row" role="rowheader" { (w::FORMS.get(lang)) }
                    td role="cell" { (count(totals.headline.forms, lang)) }
                    td role="cell" { (count(totals.recorded.forms, lang)) }
                }
            }
        }
        details { summary { (w::TWO_TOTALS.get(lang)) } p { (w::TWO_TOTALS_NOTE.get(lang)) } }
    }
}

/// How many forms stand at which stage.
pub fn stages(totals: &Totals, lang: Lang) -> Markup {
    let rows = Stage::ALL.into_iter().zip(totals.stages).filter(|(_, forms)| *forms > 0);
    html! {
        table.plain {
            caption.hidden { (w::STAGES.get(lang)) }
            thead.hidden { tr { th scope="col" { (w::STAGE.get(lang)) } th scope="col" { (w::TPS.get(lang)) } } }
            tbody {
                @for (stage, forms) in rows {
                    tr {
                        th scope="row" { (stage.text(lang)) (bar(forms, totals.stations, None)) }
                        td { (count(forms, lang)) }
                    }
                }
            }
        }
    }
}

/// Every broken rule with its sentence and the number of forms.
pub fn breaches(totals: &Totals, lang: Lang) -> Markup {
    let rows: Vec<_> = Control::ALL.into_iter().zip(totals.broken).filter(|(_, forms)| *forms > 0).collect();
    html! {
        @if rows.is_empty() { p { (w::NO_BREACH.get(lang)) } } @else {
            table.plain.rules {
                thead {
                    tr {
                        th scope="col" { (w::CODE.get(lang)) }
                        th scope="col" { (w::RULE_TEXT.get(lang)) }
                        th scope="col" { (w::TPS.get(lang)) }
                    }
                }
                tbody {
                    @for (control, forms) in rows {
                        @let rule = control.rule();
                        tr {
                            th scope="row" { code { (rule.code) } }
                            td {
                                (rule.text.get(lang))
                                @if rule.severity == Severity::Bound { " " span.tag.bad { (w::HOLDS_OUT.get(lang)) } }
                            }
                            td { (count(forms, lang)) }
                        }
                    }
                }
            }
        }
    }
}

/// Sums of every column in both totals, folded away.
pub fn all_columns(totals: &Totals, columns: &[String], name: &dyn Fn(&str) -> String, lang: Lang) -> Markup {
    let at = |sums: &[u64], column: usize| count(sums.get(column).copied().unwrap_or(0), lang);
    html! {
        details.card {
            summary { (w::ALL_COLUMNS.get(lang)) }
            div.scroll tabindex="0" role="region" aria-label=(w::ALL_COLUMNS.get(lang)) {
                table.wide-table {
                    thead {
                        tr {
                            th scope="col" { (w::COLUMN.get(lang)) }
                            th scope="col" { (w::HEADLINE.get(lang)) }
                            th scope="col" { (w::RECORDED.get(lang)) }
                            th scope="col" { (w::PRESENT.get(lang)) }
                        }
                    }
                    tbody {
                        @for (column, code) in columns.iter().enumerate() {
                            tr {
                                th scope="row" { code { (code) } " " (name(code)) }
                                td { (at(&totals.headline.sums, column)) }
                                td { (at(&totals.recorded.sums, column)) }
                                td { (at(&totals.recorded.present, column)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
