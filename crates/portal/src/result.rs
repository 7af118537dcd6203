//! A region's or district's totals: how much is in, votes of both totals side by side, stages, all columns.

use super::doubt::tiles;
use super::info::{about, meaning};
use super::number::{count, hundredths, share, time};
use super::{anatomy, words as w};
use maud::{Markup, html};
use model::{Lang, Stage};
use shapes::Info;
use shapes::own::{Sums, Totals};

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
    /// Whether every form that is added up names it.
    pub everywhere: bool,
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

/// A path of SVG as maps have it, and nothing else.
pub fn is_path(text: &str) -> bool {
    text.bytes().all(|b| matches!(b, b'M' | b'l' | b'z' | b' ' | b'-' | b'0'..=b'9'))
}

/// What comes before the votes: how much is in, how new it is, how much is missing or in doubt. `list` is the address of
/// the page that says where; empty for the page itself.
pub fn progress(totals: &Totals, arrival: Option<&str>, list: &str, lang: Lang) -> Markup {
    let arrived = totals.stations_in();
    html! {
        div.progress {
            p.in {
                strong { (share(arrived, totals.stations, lang)) } " " (w::COVERAGE.get(lang)) " "
                span.faint {
                    "(" (count(arrived, lang)) " " (w::OF.get(lang)) " " (count(totals.stations, lang)) ")"
                }
            }
            (bar(arrived, totals.stations, None))
            p.when {
                @match arrival {
                    Some(at) => { (w::UPDATED.get(lang)) ": " time datetime=(at) { (time(at, lang)) } }
                    None => (w::NONE_YET.get(lang)),
                }
            }
            (tiles(totals, list, lang))
            @if !list.is_empty() { p.note { (w::WHERE_DISTRICT.get(lang)) } }
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
    let arrived = totals.stations_in();
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
                            @if line.everywhere { (lacking(totals, line.column, lang)) }
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
                            th scope="row" role="rowheader" { (row.text(lang)) (lacking(totals, at, lang)) }
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
        @if arrived > 0 && arrived < totals.stations { p.note { (w::COVERAGE_NOTE.get(lang)) } }
        details { summary { (w::TWO_TOTALS.get(lang)) } p { (w::TWO_TOTALS_NOTE.get(lang)) " " (meaning(Info::Numbers, "dua-jumlah", lang)) } }
    }
}

/// How many of the forms that are added up have no value in a column, where any has none.
fn lacking(totals: &Totals, column: usize, lang: Lang) -> Markup {
    let of = |sums: &Sums| sums.forms.saturating_sub(sums.present.get(column).copied().unwrap_or(0));
    let (headline, recorded) = (of(&totals.headline), of(&totals.recorded));
    html! {
        @if recorded > 0 {
            span.note.lacking {
                @if headline != recorded {
                    (count(headline, lang)) " (" (w::HEADLINE.get(lang).to_lowercase()) ") / "
                    (count(recorded, lang)) " (" (w::RECORDED.get(lang).to_lowercase()) ") "
                } @else {
                    (count(recorded, lang)) " "
                }
                (w::LACKING.get(lang))
            }
        }
    }
}

/// A stage's name, leading to what it means.
pub fn stage_name(stage: Stage, lang: Lang) -> Markup {
    html! { a href=(about(Info::Stages, stage.code(), lang)) { (stage.text(lang)) } }
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
                        th scope="row" { (stage_name(stage, lang)) (bar(forms, totals.stations, None)) }
                        td { (count(forms, lang)) }
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
            table.all role="table" aria-label=(w::ALL_COLUMNS.get(lang)) {
                thead role="rowgroup" {
                    tr role="row" {
                        th scope="col" role="columnheader" { (w::COLUMN.get(lang)) }
                        th scope="col" role="columnheader" { (w::HEADLINE.get(lang)) }
                        th scope="col" role="columnheader" { (w::RECORDED.get(lang)) }
                        th scope="col" role="columnheader" { (w::PRESENT.get(lang)) }
                    }
                }
                tbody role="rowgroup" {
                    // A column without a name is a party's that stands on no form here.
                    @for (column, code) in columns.iter().enumerate().filter(|(_, code)| !name(code).is_empty()) {
                        tr role="row" {
                            th scope="row" role="rowheader" { code { (code) } " " (name(code)) }
                            td role="cell" { (at(&totals.headline.sums, column)) }
                            td role="cell" { (at(&totals.recorded.sums, column)) }
                            td role="cell" { (at(&totals.recorded.present, column)) }
                        }
                    }
                }
            }
        }
    }
}
