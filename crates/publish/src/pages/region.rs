//! The page of a region, from the nation to a village.

use super::layout::{Frame, check, document};
use super::number::{count, share, time, value};
use super::place::{district_codes, district_page, own_file, page, portal_file};
use super::result::{Line, all_columns, breaches, coverage, is_colour, stages, votes};
use super::{Site, anatomy, words as w};
use maud::{Markup, html};
use model::Lang;
use shapes::own::{ChildResult, Contestant, Named, RegionResult, StationLine};
use shapes::portal::DistrictItem;

/// Columns beside the contestants' that a table of parts shows.
const SUMS: [&str; 2] = ["V.A", "V.B"];

/// The page of a region. `here` are the contests that have this region, `districts` the contest's districts whose pages
/// lie right below it.
pub fn region(site: &Site<'_>, result: &RegionResult, here: &[String], districts: &[DistrictItem]) -> String {
    let lang = site.lang;
    let codes = codes(result);
    let contest = w::contest(&result.contest, lang);
    let title = format!("{}: {contest}", result.region.name);
    let frame = Frame {
        title: &title,
        contest: Some(&result.contest),
        codes: &codes,
        here,
        trail: trail(result, lang),
    };
    let lines: Vec<Line> = result.contestants.iter().filter_map(|c| line(result, c)).collect();
    let name = |code: &str| column_name(result, code, lang);
    let mut files = vec![(w::FILE_OWN.get(lang), own_file(&result.contest, &codes))];
    files.extend(portal_file(&result.contest, &codes).map(|path| (w::FILE_2024.get(lang), path)));
    let body = html! {
        h1 { (result.region.name) span.contest { (contest) } }
        p.when {
            @match &result.arrival {
                Some(at) => { (w::UPDATED.get(lang)) ": " time datetime=(at) { (time(at, lang)) } }
                None => (w::NONE_YET.get(lang)),
            }
        }
        (coverage(&result.totals, lang))
        div.columns {
            section.card aria-labelledby="suara" {
                h2 #suara { (w::VOTES.get(lang)) }
                (votes(&result.totals, &result.columns, &lines, lang))
            }
            div {
                section.card aria-labelledby="tahap" {
                    h2 #tahap { (w::STAGES.get(lang)) }
                    (stages(&result.totals, lang))
                }
                section.card aria-labelledby="aturan" {
                    h2 #aturan { (w::BREACHES.get(lang)) }
                    (breaches(&result.totals, lang))
                }
            }
        }
        (parts(result, &codes, lang))
        (district_list(result, &codes, districts, lang))
        (all_columns(&result.totals, &result.columns, &name, lang))
        (check(site, &files))
    };
    document(site, &frame, &body)
}

/// Codes of the region in addresses: none for the nation.
fn codes(result: &RegionResult) -> Vec<&str> {
    let own = (result.level > 0).then_some(result.region.code.as_str());
    result.path.iter().map(|n| n.code.as_str()).chain(own).collect()
}

/// The way from the nation to a region, with addresses.
pub fn steps<'a>(
    contest: &str,
    path: impl IntoIterator<Item = &'a Named>,
    lang: Lang,
) -> Vec<(String, String)> {
    let mut codes: Vec<&str> = Vec::new();
    let mut steps = vec![(w::NATION.get(lang).to_string(), page(contest, [], lang))];
    for region in path {
        codes.push(&region.code);
        steps.push((region.name.clone(), page(contest, codes.iter().copied(), lang)));
    }
    steps
}

fn trail(result: &RegionResult, lang: Lang) -> Vec<(String, String)> {
    let own = (result.level > 0).then_some(&result.region);
    steps(&result.contest, result.path.iter().chain(own), lang)
}

fn line(result: &RegionResult, contestant: &Contestant) -> Option<Line> {
    Some(Line {
        number: contestant.number.to_string(),
        name: contestant.name.clone(),
        colour: contestant.colour.clone(),
        column: column(result, &contestant.column)?,
    })
}

fn column(result: &RegionResult, name: &str) -> Option<usize> {
    result.columns.iter().position(|c| c == name)
}

fn column_name(result: &RegionResult, code: &str, lang: Lang) -> String {
    let contestant = result.contestants.iter().find(|c| c.column == code);
    contestant.map(|c| c.name.clone()).or_else(|| anatomy::label(code, lang)).unwrap_or_default()
}

/// The table of child regions or of stations.
fn parts(result: &RegionResult, codes: &[&str], lang: Lang) -> Markup {
    let columns: Vec<usize> = (result.contestants.iter().map(|c| c.column.as_str()))
        .chain(SUMS)
        .filter_map(|name| column(result, name))
        .collect();
    let village = result.children.is_empty();
    let title = w::parts(result.level, lang);
    let note = if village { w::SCROLL_STATIONS } else { w::SCROLL };
    html! {
        @if !(village && result.stations.is_empty()) {
            section.card aria-labelledby="bagian" {
                h2 #bagian { (title) }
                p.note { (note.get(lang)) }
                div.scroll tabindex="0" role="region" aria-label=(title) {
                    table.wide-table {
                        thead {
                            tr {
                                th scope="col" { (if village { w::STATION } else { w::REGION }.get(lang)) }
                                th.text[village] scope="col" { (if village { w::STAGE } else { w::IN }.get(lang)) }
                                @for c in &result.contestants { (contestant_head(c)) }
                                th scope="col" { (w::VALID.get(lang)) }
                                th scope="col" { (w::INVALID.get(lang)) }
                                @if village {
                                    th.text scope="col" { (w::BREACHES.get(lang)) }
                                } @else {
                                    th scope="col" { (w::HELD.get(lang)) }
                                    th scope="col" { (w::DISPUTED.get(lang)) }
                                    th scope="col" { (w::BROKEN_ANY.get(lang)) }
                                }
                            }
                        }
                        tbody {
                            @for child in &result.children { (child_row(result, child, codes, &columns, lang)) }
                            @for station in &result.stations { (station_row(result, station, codes, &columns, lang)) }
                        }
                    }
                }
            }
        }
    }
}

fn contestant_head(contestant: &Contestant) -> Markup {
    let colour = contestant.colour.as_deref().filter(|c| is_colour(c));
    html! {
        th scope="col" {
            span.head title=(contestant.name) {
                svg.dot viewBox="0 0 8 8" aria-hidden="true" focusable="false" {
                    circle cx="4" cy="4" r="4" fill=[colour] {}
                }
                (contestant.number) ". " (contestant.name)
            }
        }
    }
}

fn child_row(
    result: &RegionResult,
    child: &ChildResult,
    codes: &[&str],
    columns: &[usize],
    lang: Lang,
) -> Markup {
    let address = page(&result.contest, codes.iter().copied().chain([child.region.code.as_str()]), lang);
    let totals = &child.totals;
    let arrived = totals.stations.saturating_sub(totals.stages[0]);
    html! {
        tr {
            th scope="row" { a href=(address) { (child.region.name) } }
            td {
                (share(arrived, totals.stations, lang))
                span.of { (count(arrived, lang)) " / " (count(totals.stations, lang)) }
            }
            @for column in columns { td { (count(totals.headline.sums.get(*column).copied().unwrap_or(0), lang)) } }
            @for number in [totals.held, totals.disputed, totals.broken_any] { td { (count(number, lang)) } }
        }
    }
}

fn station_row(
    result: &RegionResult,
    line: &StationLine,
    codes: &[&str],
    columns: &[usize],
    lang: Lang,
) -> Markup {
    let address = page(&result.contest, codes.iter().copied().chain([line.station.code.as_str()]), lang);
    html! {
        tr {
            th scope="row" { a href=(address) { (line.station.name) } }
            td.text {
                (line.stage.text(lang))
                @if line.held { " " span.tag.bad { (w::HELD.get(lang)) } }
                @if line.disputed { " " span.tag.bad { (w::DISPUTED.get(lang)) } }
            }
            @for column in columns { td { (value(line.values.get(*column).copied().flatten(), lang)) } }
            td.text { @for code in &line.broken { code { (code) } " " } }
        }
    }
}

fn district_list(result: &RegionResult, codes: &[&str], districts: &[DistrictItem], lang: Lang) -> Markup {
    html! {
        @if !districts.is_empty() {
            section.card aria-labelledby="dapil" {
                h2 #dapil { (w::DISTRICTS.get(lang)) }
                ul.links.many {
                    @for district in districts {
                        @if let Some(codes) = district_codes(&result.contest, codes, &district.kode) {
                            li { a href=(district_page(&result.contest, codes, lang)) { (district.nama) } }
                        }
                    }
                }
            }
        }
    }
}
