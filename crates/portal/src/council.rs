//! The seats of a council: the half-circle, the parties, the districts.

use super::outcome::{Place, basis, files, frame, stage_card};
use crate::districts::link as list_link;
use crate::editions::link as editions_link;
use crate::layout::{check, document};
use crate::number::{count, share};
use crate::place::outcome_page;
use crate::result::{bar, is_colour};
use crate::{Site, outcome_words as words, words as w};
use maud::{Markup, html};
use model::Lang;
use shapes::own::{CouncilOutcome, PartySeats};
use texts::outcome as say;

/// Closest districts that a council's page names.
const CLOSEST: usize = 8;

/// The seats of a council. `colour` tells a party's, where it has one; `listed`: there is a list of its districts.
pub fn council(
    site: &Site<'_>,
    of: &CouncilOutcome,
    colour: &dyn Fn(u16) -> Option<String>,
    place: &Place<'_>,
    listed: bool,
) -> String {
    let lang = site.lang;
    let contest = w::contest(&of.contest, lang);
    let title = format!("{}: {contest}, {}", of.region.name, say::TITLE.get(lang));
    let frame = frame(&title, &of.contest, place, None, lang);
    let mut parties: Vec<&PartySeats> = of.parties.iter().collect();
    parties.sort_by_key(|p| (std::cmp::Reverse((p.seats, p.votes)), p.number));
    let body = html! {
        h1 { (say::TITLE.get(lang)) span.contest { (contest) " · " (of.region.name) } }
        (basis(&of.basis, of.open, lang))
        div.columns {
            section.card aria-labelledby="kursi" {
                h2 #kursi { (w::SEATS_TITLE.get(lang)) }
                (half_circle(&parties, of.seats, colour, lang))
                p.note { (words::rule(&of.rule, lang)) }
                table.plain {
                    thead {
                        tr {
                            th scope="col" { (w::CONTESTANT.get(lang)) }
                            th scope="col" { (w::VOTES.get(lang)) }
                            th scope="col" { (w::SEATS_TITLE.get(lang)) }
                        }
                    }
                    tbody {
                        @for p in &parties {
                            tr {
                                th scope="row" {
                                    span.ballot { (p.number) } " " (p.name)
                                    (bar(u64::from(p.seats), u64::from(of.seats.unwrap_or(0)), colour(p.number).as_deref()))
                                    @if let (false, Some(votes)) = (p.passes, p.threshold_margin) {
                                        span.note { (say::below_threshold_by(lang, count(votes, lang))) }
                                    }
                                }
                                td { (share(p.votes, of.votes, lang)) br; span.faint { (count(p.votes, lang)) } }
                                td { strong { (p.seats) } }
                            }
                        }
                    }
                }
            }
            div {
                (stage_card(&of.basis, lang))
                (closest(of, place, lang))
            }
        }
        (districts(of, place, lang))
        @if listed { p.outcome { (list_link(&of.contest, place.codes, lang)) } }
        (editions_link(site, &of.contest, place.codes))
        (check(site, &files(&of.contest, place.codes, lang)))
    };
    document(site, &frame, &body)
}

/// The council as a half-circle, in which each party has as much of the arc as of the seats. It says the same as the table.
fn half_circle(
    parties: &[&PartySeats],
    seats: Option<u32>,
    colour: &dyn Fn(u16) -> Option<String>,
    lang: Lang,
) -> Markup {
    let given: u32 = parties.iter().map(|p| p.seats).sum();
    let all = seats.unwrap_or(given).max(given);
    let alternative: Vec<String> =
        parties.iter().filter(|p| p.seats > 0).map(|p| format!("{} {}", p.name, p.seats)).collect();
    // Where each one's part of the arc begins, in seats.
    let mut end = 0;
    let arcs: Vec<(&PartySeats, u32)> = parties
        .iter()
        .filter(|p| p.seats > 0)
        .map(|p| {
            end += p.seats;
            (*p, end - p.seats)
        })
        .collect();
    html! {
        @if given > 0 {
            svg.council viewBox="0 0 220 118" role="img" aria-label=(alternative.join(", ")) focusable="false" {
                path.rail d="M 20 110 A 90 90 0 0 1 200 110" {}
                @for (p, start) in &arcs {
                    path.arc d="M 20 110 A 90 90 0 0 1 200 110" pathLength=(all)
                        stroke=[colour(p.number).filter(|c| is_colour(c))]
                        stroke-dasharray={ (p.seats) " " (all) } stroke-dashoffset=(-i64::from(*start)) {
                        title { (p.name) ": " (p.seats) }
                    }
                }
                text x="110" y="100" text-anchor="middle" { (count(u64::from(all), lang)) }
            }
        }
    }
}

fn closest(of: &CouncilOutcome, place: &Place<'_>, lang: Lang) -> Markup {
    let mut rows: Vec<_> = of.districts.iter().filter_map(|d| Some((d, d.margin.as_ref()?))).collect();
    rows.sort_by_key(|(_, m)| m.swap.votes);
    let party = |number: u16| of.parties.iter().find(|p| p.number == number).map_or("?", |p| p.name.as_str());
    html! {
        @if !rows.is_empty() {
            section.card aria-labelledby="tipis" {
                h2 #tipis { (say::CLOSEST.get(lang)) }
                ul.links {
                    @for (district, m) in rows.into_iter().take(CLOSEST) {
                        li {
                            a href=(below(of, place, &district.district.code, lang)) { (district.district.name) }
                            br; span.note { (words::margin(m, &party, lang)) }
                        }
                    }
                }
            }
        }
    }
}

fn below(of: &CouncilOutcome, place: &Place<'_>, district: &str, lang: Lang) -> String {
    outcome_page(&of.contest, place.codes.iter().copied().chain([district]), lang)
}

fn districts(of: &CouncilOutcome, place: &Place<'_>, lang: Lang) -> Markup {
    html! {
        section.card aria-labelledby="dapil" {
            h2 #dapil { (w::DISTRICTS.get(lang)) }
            table.plain {
                thead {
                    tr {
                        th scope="col" { (w::DISTRICT.get(lang)) }
                        th scope="col" { (w::SEATS_TITLE.get(lang)) }
                    }
                }
                tbody {
                    @for d in &of.districts {
                        tr {
                            th scope="row" {
                                a href=(below(of, place, &d.district.code, lang)) { (d.district.name) }
                                @if d.needs > 0 { " " span.note { (say::need_many(lang, d.needs)) } }
                            }
                            td {
                                @match d.seats {
                                    Some(seats) if seats == d.given => (seats),
                                    Some(seats) => { (d.given) " / " (seats) }
                                    None => "?",
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
