//! The parts of a region, child regions or stations, with everybody's votes: a card for each on a phone, and a table where
//! the columns fit. No part of it scrolls sideways.

use super::doubt::{self, Doubt};
use super::number::{count, share, value};
use super::place::page;
use super::result::is_colour;
use super::table::link as table_link;
use super::words as w;
use maud::{Markup, html};
use model::{Lang, Stage};
use shapes::own::{ChildResult, RegionResult, StationLine};

/// Columns beside the contestants'.
const SUMS: [&str; 2] = ["V.A", "V.B"];
/// Contestants that fit beside each other on a wide screen; more of them stay cards.
const TABLE_MAX: usize = 6;

/// A column that is shown.
struct Shown<'r> {
    /// Its place in the sums.
    at: usize,
    /// Its heading, which stands before the number on a card.
    label: String,
    /// The contestant's colour, if it is a contestant's and has one.
    colour: Option<&'r str>,
}

/// The section of parts; nothing where a village has no station.
pub fn parts(result: &RegionResult, codes: &[&str], lang: Lang) -> Markup {
    let shown = shown(result, lang);
    let village = result.children.is_empty();
    let title = w::parts(result.level, lang);
    let note = if village { w::STATIONS_NOTE } else { w::PARTS_NOTE };
    html! {
        @if !(village && result.stations.is_empty()) {
            section.card aria-labelledby="bagian" {
                h2 #bagian { (title) }
                p.note { (note.get(lang)) }
                table.parts.few[result.contestants.len() <= TABLE_MAX] role="table" aria-labelledby="bagian" {
                    thead role="rowgroup" {
                        tr role="row" {
                            th scope="col" role="columnheader" { (if village { w::STATION } else { w::REGION }.get(lang)) }
                            th scope="col" role="columnheader" { (if village { w::STAGE } else { w::IN }.get(lang)) }
                            @for column in &shown { (head(column)) }
                            th scope="col" role="columnheader" { (w::DOUBT.get(lang)) }
                        }
                    }
                    tbody role="rowgroup" {
                        @for (child, address) in children(result, codes, lang) { (child_row(child, &address, &shown, lang)) }
                        @for (line, address) in stations(result, codes, lang) { (station_row(line, &address, &shown, lang)) }
                    }
                }
                (table_link(&result.contest, codes, lang))
            }
        }
    }
}

/// Child regions with the addresses of their pages.
pub fn children<'r>(result: &'r RegionResult, codes: &[&str], lang: Lang) -> Vec<(&'r ChildResult, String)> {
    result.children.iter().map(|child| (child, below(result, codes, &child.region.code, lang))).collect()
}

/// A village's stations with the addresses of their pages.
pub fn stations<'r>(result: &'r RegionResult, codes: &[&str], lang: Lang) -> Vec<(&'r StationLine, String)> {
    result.stations.iter().map(|line| (line, below(result, codes, &line.station.code, lang))).collect()
}

fn below(result: &RegionResult, codes: &[&str], code: &str, lang: Lang) -> String {
    page(&result.contest, codes.iter().copied().chain([code]), lang)
}

fn shown(result: &RegionResult, lang: Lang) -> Vec<Shown<'_>> {
    let place = |name: &str| result.columns.iter().position(|c| c == name);
    let contestants = result.contestants.iter().filter_map(|c| {
        let colour = c.colour.as_deref().filter(|c| is_colour(c));
        Some(Shown { at: place(&c.column)?, label: format!("{}. {}", c.number, c.name), colour })
    });
    let sums = SUMS.into_iter().zip([w::VALID, w::INVALID]);
    let sums = sums.filter_map(|(name, text)| {
        Some(Shown { at: place(name)?, label: text.get(lang).into(), colour: None })
    });
    contestants.chain(sums).collect()
}

fn head(column: &Shown<'_>) -> Markup {
    html! {
        th scope="col" role="columnheader" {
            span.head title=(column.label) {
                @if let Some(colour) = column.colour {
                    svg.dot viewBox="0 0 8 8" aria-hidden="true" focusable="false" {
                        circle cx="4" cy="4" r="4" fill=(colour) {}
                    }
                }
                (column.label)
            }
        }
    }
}

fn child_row(child: &ChildResult, address: &str, shown: &[Shown<'_>], lang: Lang) -> Markup {
    let totals = &child.totals;
    let arrived = totals.stations_in();
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { a href=(address) { (child.region.name) } }
            td.state role="cell" {
                (share(arrived, totals.stations, lang))
                span.of { (count(arrived, lang)) " / " (count(totals.stations, lang)) " " (w::TPS.get(lang)) }
            }
            @for Shown { at, label, .. } in shown {
                td role="cell" {
                    span.label { (label) } " "
                    (count(totals.headline.sums.get(*at).copied().unwrap_or(0), lang))
                }
            }
            td.doubts role="cell" { (doubt::brief(totals, address, lang)) }
        }
    }
}

fn station_row(line: &StationLine, address: &str, shown: &[Shown<'_>], lang: Lang) -> Markup {
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { a href=(address) { (line.station.name) } }
            td.state role="cell" { (line.stage.text(lang)) }
            @if line.values.is_empty() {
                td.none role="cell" colspan=(shown.len()) { (if line.stage == Stage::BelumMasuk { "" } else { "–" }) }
            } @else {
                @for Shown { at, label, .. } in shown {
                    td role="cell" {
                        span.label { (label) } " " (value(line.values.get(*at).copied().flatten(), lang))
                    }
                }
            }
            td.doubts role="cell" { (station_doubts(line, address, lang)) }
        }
    }
}

/// What is in doubt of a station, each leading to where its page says so.
fn station_doubts(line: &StationLine, address: &str, lang: Lang) -> Markup {
    let states = [
        (line.held, Doubt::Held, w::HELD),
        (line.disputed, Doubt::Disputed, w::DISPUTED),
        (line.incomplete == Some(true), Doubt::Incomplete, w::INCOMPLETE),
    ];
    html! {
        @for (_, doubt, name) in states.into_iter().filter(|(holds, _, _)| *holds) {
            a.brief href=(format!("{address}#{}", doubt.fragment())) { (name.get(lang).to_lowercase()) }
        }
        @for code in &line.broken { a.brief href=(format!("{address}#{code}")) { (code) } }
    }
}
