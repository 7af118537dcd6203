//! Who is elected, as far as the votes say it: the seats of a council, and a district quotient by quotient.

use super::editions::link as editions_link;
use super::layout::{Frame, check, document};
use super::number::{count, share};
use super::place::{district_page, outcome_page, page};
use super::result::{bar, stages};
use super::{Site, outcome_words as words, words as w};
use maud::{Markup, html};
use model::Lang;
use shapes::own::{DistrictOutcome, NeedsDecision, OutcomeBasis, OutcomeOpen, Standing, Totals};
use shapes::paths::join;
use texts::outcome as say;

/// Where a page lies: codes in its address, and the names of the regions that they begin with.
pub struct Place<'a> {
    /// Codes of the address.
    pub codes: &'a [&'a str],
    /// Names of the regions above or at the end, from the province down.
    pub names: &'a [String],
}

pub(super) fn frame<'a>(
    title: &'a str,
    contest: &'a str,
    place: &Place<'_>,
    own: Option<&str>,
    lang: Lang,
) -> Frame<'a> {
    let codes = place.codes;
    let mut trail = vec![(w::NATION.get(lang).to_string(), page(contest, [], lang))];
    trail.extend(place.names.iter().enumerate().map(|(at, name)| {
        let above = codes.get(..=at).unwrap_or(codes);
        (name.clone(), page(contest, above.iter().copied(), lang))
    }));
    // A district's page hangs below its council's.
    if let (Some(_), Some((_, above))) = (own, codes.split_last()) {
        let council = outcome_page(contest, above.iter().copied(), lang);
        trail.push((say::TITLE.get(lang).to_string(), council));
    }
    let here = outcome_page(contest, codes.iter().copied(), lang);
    trail.push((own.map_or_else(|| say::TITLE.get(lang).to_string(), str::to_string), here));
    Frame { title, contest: Some(contest), codes: &[], here: &[], trail }
}

pub(super) fn files(contest: &str, codes: &[&str], lang: Lang) -> [(&'static str, String); 1] {
    let path = join(&format!("v1/hasil-akhir/{contest}"), codes.iter().copied());
    [(w::FILE_OWN.get(lang), format!("/{path}"))]
}

/// What the numbers are, before any of them: how far they are, and that they elect nobody.
pub(super) fn basis(of: &OutcomeBasis, open: OutcomeOpen, lang: Lang) -> Markup {
    html! {
        p.decree role="note" { (say::ONLY_THE_DECREE.get(lang)) }
        div.progress { p.in { (words::basis(of, open, lang)) } (bar(of.counted, of.stations, None)) }
    }
}

pub(super) fn stage_card(of: &OutcomeBasis, lang: Lang) -> Markup {
    let totals = Totals { stations: of.stations, stages: of.stages, ..Totals::default() };
    html! {
        section.card aria-labelledby="tahap" { h2 #tahap { (w::STAGES.get(lang)) } (stages(&totals, lang)) }
    }
}

/// The outcome of a district, or of the region that it is.
pub fn outcome(site: &Site<'_>, of: &DistrictOutcome, place: &Place<'_>) -> String {
    let lang = site.lang;
    let contest = w::contest(&of.contest, lang);
    let title = format!("{}: {contest}, {}", of.district.name, say::TITLE.get(lang));
    let own = (place.codes.len() > place.names.len()).then_some(of.district.name.as_str());
    let frame = frame(&title, &of.contest, place, own, lang);
    let all: u64 = of.standing.iter().map(|s| s.votes).sum();
    let parties = of.rule.method == "quotients";
    let votes = match place.codes {
        [] => page(&of.contest, [], lang),
        codes => district_page(&of.contest, codes.iter().copied(), lang),
    };
    let body = html! {
        h1 { (say::TITLE.get(lang)) span.contest { (contest) " · " (of.district.name) } }
        (basis(&of.basis, of.open, lang))
        @if let Some(said) = words::verdict(of, |who| say::has_most(lang, who), lang) { p.verdict { strong { (said) } } }
        (needs(of, lang))
        div.columns {
            section.card aria-labelledby="suara" {
                h2 #suara { (w::VOTES.get(lang)) }
                p.note { (words::rule(&of.rule, lang)) }
                table.plain {
                    thead {
                        tr {
                            th scope="col" { (w::CONTESTANT.get(lang)) }
                            th scope="col" { (w::VOTES.get(lang)) }
                            th scope="col" { (w::SEATS_TITLE.get(lang)) }
                        }
                    }
                    tbody { @for s in &of.standing { (standing(of, s, all, lang)) } }
                }
                p { a href=(votes) { (w::VOTES.get(lang)) ": " (of.district.name) } }
            }
            div { (stage_card(&of.basis, lang)) (elected(of, lang)) }
        }
        @if parties && !of.allocation.is_empty() { (allocation(of, lang)) }
        (editions_link(site, &of.contest, place.codes))
        (check(site, &files(&of.contest, place.codes, lang)))
    };
    document(site, &frame, &body)
}

fn standing(of: &DistrictOutcome, s: &Standing, all: u64, lang: Lang) -> Markup {
    html! {
        tr {
            th scope="row" {
                span.ballot { (s.number) } " " (s.name)
                (bar(s.votes, all, None))
                @if !s.takes_part { span.note { (say::BELOW_THRESHOLD.get(lang)) } }
                @if let (Some(has), Some(b)) = (s.regions, &of.breadth) {
                    span.note { (say::breadth(lang, &b.share, has, b.regions, b.needed)) }
                }
            }
            td { (share(s.votes, all, lang)) br; span.faint { (count(s.votes, lang)) } }
            td { @if s.seats > 0 { strong { (s.seats) } } }
        }
    }
}

/// Everybody who has a seat, with who is next in line.
fn elected(of: &DistrictOutcome, lang: Lang) -> Markup {
    let with: Vec<&Standing> = of.standing.iter().filter(|s| s.seats > 0).collect();
    html! {
        @if !with.is_empty() {
            section.card aria-labelledby="terpilih" {
                h2 #terpilih { (say::BY_THESE_VOTES.get(lang)) }
                @for s in with {
                    @match &s.candidates {
                        Some(candidates) => {
                            h3 { (s.name) " · " (s.seats) }
                            ol.people {
                                @for c in candidates.iter().filter(|c| c.elected) {
                                    li { (c.name) " " span.faint { (count(c.votes, lang)) } }
                                }
                            }
                            @let next = candidates.iter().find(|c| !c.elected);
                            @if let Some(c) = next {
                                p.note { (say::NEXT_IN_LINE.get(lang)) ": " (c.name) " (" (count(c.votes, lang)) ")" }
                            }
                        }
                        None => p { span.ballot { (s.number) } " " (s.name) " · " (s.seats) },
                    }
                }
            }
        }
    }
}

fn needs(of: &DistrictOutcome, lang: Lang) -> Markup {
    html! {
        @if !of.needs.is_empty() {
            section.alert aria-labelledby="keputusan" {
                h2 #keputusan { (w::NEEDS_TITLE.get(lang)) }
                ul { @for need in &of.needs { li { (need_line(of, need, lang)) } } }
            }
        }
    }
}

fn need_line(of: &DistrictOutcome, need: &NeedsDecision, lang: Lang) -> String {
    let state = need.settled.as_ref().map(|paper| format!("{} · ", say::decided(lang, paper)));
    format!("{}{}", state.unwrap_or_default(), words::need(need, &of.standing, lang))
}

/// Seat by seat: what was divided by what.
fn allocation(of: &DistrictOutcome, lang: Lang) -> Markup {
    html! {
        section.card aria-labelledby="pembagian" {
            h2 #pembagian { (w::ALLOCATION.get(lang)) }
            table.plain {
                thead {
                    tr {
                        th scope="col" { (say::SEAT.get(lang)) " · " (w::CONTESTANT.get(lang)) }
                        th scope="col" { (w::VOTES.get(lang)) " : " }
                        th scope="col" { "=" }
                    }
                }
                tbody {
                    @for a in &of.allocation {
                        tr {
                            th scope="row" { span.ballot { (a.seat) } " " (words::named(&of.standing, a.number)) }
                            td { (count(a.votes, lang)) " : " (a.divisor) }
                            td { (words::quotient(a.votes, a.divisor, lang)) }
                        }
                    }
                    @if let Some((s, divisor)) = words::next_quotient(of) {
                        tr {
                            th scope="row" { span.note { (say::NEXT.get(lang)) } " " (words::named(&of.standing, s.number)) }
                            td { (count(s.votes, lang)) " : " (divisor) }
                            td { (words::quotient(s.votes, divisor, lang)) }
                        }
                    }
                }
            }
            @if let Some(m) = &of.margin {
                p { (words::margin(m, &|number| words::name(&of.standing, number), lang)) "." }
            }
        }
    }
}

/// A link to an outcome, for the pages of votes.
pub fn link(contest: &str, codes: &[&str], lang: Lang) -> Markup {
    html! { a href=(outcome_page(contest, codes.iter().copied(), lang)) { (say::TITLE.get(lang)) } }
}
