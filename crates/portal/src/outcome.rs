//! Who is elected, as far as the votes say it: the seats of a council, and a district quotient by quotient.

use super::layout::{Frame, check, document};
use super::number::{count, share};
use super::place::{district_page, outcome_page, page};
use super::result::{bar, stages};
use super::{Site, words as w};
use maud::{Markup, html};
use model::Lang;
use shapes::own::{
    DistrictOutcome, NeedsDecision, OutcomeBasis, OutcomeOpen, OutcomeRule, SeatMargin, Standing, Totals,
};
use shapes::paths::join;
use texts::{language, outcome as say};

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
    let state = match open {
        OutcomeOpen::Complete => say::COMPLETE,
        OutcomeOpen::Settled => say::SETTLED,
        OutcomeOpen::CanChange => say::CAN_CHANGE,
    };
    let n = |number| count(number, lang);
    let line = say::counted_of(lang, n(of.counted), n(of.stations), n(of.ballots_out), state.get(lang));
    html! {
        p.decree role="note" { (say::ONLY_THE_DECREE.get(lang)) }
        div.progress { p.in { (line) } (bar(of.counted, of.stations, None)) }
    }
}

pub(super) fn rule(of: &OutcomeRule, lang: Lang) -> Markup {
    let [first, step] = of.divisors.unwrap_or([1, 1]);
    let row = format!("{first}, {}, {} …", first + step, first + 2 * step);
    let what = match of.method.as_str() {
        "quotients" => say::divided_by(lang, row),
        "majority" => say::more_than(lang, of.share.as_deref().unwrap_or_default()),
        "plurality" => say::MOST_VOTES.get(lang).to_string(),
        _ => say::BY_VOTES.get(lang).to_string(),
    };
    let what = match &of.threshold {
        None => what,
        Some(share) => say::with_threshold(lang, what, share),
    };
    html! { p.note { (what) " (" (of.source) ")" } }
}

pub(super) fn stage_card(of: &OutcomeBasis, lang: Lang) -> Markup {
    let totals = Totals { stations: of.stations, stages: of.stages, ..Totals::default() };
    html! {
        section.card aria-labelledby="tahap" { h2 #tahap { (w::STAGES.get(lang)) } (stages(&totals, lang)) }
    }
}

pub(super) fn margin(m: &SeatMargin, party: &dyn Fn(u16) -> String, lang: Lang) -> String {
    let [top, bottom] = m.gap.map(u128::from);
    let tenths = (top * 10 + bottom / 2).checked_div(bottom).unwrap_or(0);
    let whole = count(u64::try_from(tenths / 10).unwrap_or(u64::MAX), lang);
    let gap = format!("{whole}{}{}", language::DECIMAL_MARK.get(lang), tenths % 10);
    let (gain, swap) = (count(m.gain.votes, lang), count(m.swap.votes, lang));
    say::margin(lang, party(m.last), party(m.next), gap, gain, party(m.gain.to), swap, party(m.swap.from))
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
        @if let Some(said) = verdict(of, lang) { p.verdict { strong { (said) } } }
        (needs(of, lang))
        div.columns {
            section.card aria-labelledby="suara" {
                h2 #suara { (w::VOTES.get(lang)) }
                (rule(&of.rule, lang))
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

fn named(of: &DistrictOutcome, number: u16) -> String {
    let found = of.standing.iter().find(|s| s.number == number);
    found.map_or_else(|| number.to_string(), |s| format!("{number}. {}", s.name))
}

fn verdict(of: &DistrictOutcome, lang: Lang) -> Option<String> {
    let verdict = of.verdict.as_ref()?;
    let who: Vec<String> = verdict.numbers.iter().map(|n| named(of, *n)).collect();
    let who = who.join(say::AND.get(lang));
    Some(match verdict.kind.as_str() {
        "elected" => say::has_most(lang, who),
        "second_round" => format!("{}: {who}", say::SECOND_ROUND.get(lang)),
        _ => say::REPEAT.get(lang).to_string(),
    })
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
    let who: Vec<String> = match need.party {
        Some(party) => {
            let list = of.standing.iter().find(|s| s.number == party);
            let candidates = list.and_then(|s| s.candidates.as_deref()).unwrap_or_default();
            let one = |n: &u16| {
                let found = candidates.iter().find(|c| c.number == *n);
                found.map_or_else(|| n.to_string(), |c| format!("{n}. {}", c.name))
            };
            need.among.iter().map(one).collect()
        }
        None => need.among.iter().map(|n| named(of, *n)).collect(),
    };
    let party = need.party.map(|p| named(of, p)).unwrap_or_default();
    let matter = match need.matter.as_str() {
        "kursi" => say::need_seat(lang, need.places, need.from_seat),
        "calon" => say::need_person(lang, party, need.places),
        "kekurangan" => say::need_shortage(lang, party, need.places),
        "putaran-kedua" => say::NEED_SECOND_ROUND.get(lang).to_string(),
        _ => say::need_place(lang, need.places),
    };
    let state = need.settled.as_ref().map(|paper| format!("{} · ", say::decided(lang, paper)));
    let who = if who.is_empty() { String::new() } else { format!(": {}", who.join(", ")) };
    format!("{}{matter}{who}", state.unwrap_or_default())
}

/// Seat by seat: what was divided by what.
fn allocation(of: &DistrictOutcome, lang: Lang) -> Markup {
    let quotient = |votes: u64, divisor: u64| {
        let hundredths = (u128::from(votes) * 100).checked_div(u128::from(divisor)).unwrap_or(0);
        let whole = count(u64::try_from(hundredths / 100).unwrap_or(u64::MAX), lang);
        format!("{whole}{}{:02}", language::DECIMAL_MARK.get(lang), hundredths % 100)
    };
    let next = of.margin.as_ref().and_then(|m| of.standing.iter().find(|s| s.number == m.next));
    let [first, step] = of.rule.divisors.unwrap_or([1, 1]).map(u64::from);
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
                            th scope="row" { span.ballot { (a.seat) } " " (named(of, a.number)) }
                            td { (count(a.votes, lang)) " : " (a.divisor) }
                            td { (quotient(a.votes, a.divisor)) }
                        }
                    }
                    @if let Some(s) = next {
                        @let divisor = first + step * u64::from(s.seats);
                        tr {
                            th scope="row" { span.note { (say::NEXT.get(lang)) } " " (named(of, s.number)) }
                            td { (count(s.votes, lang)) " : " (divisor) }
                            td { (quotient(s.votes, divisor)) }
                        }
                    }
                }
            }
            @if let Some(m) = &of.margin {
                @let party = |number: u16| of.standing.iter().find(|s| s.number == number).map_or_else(String::new, |s| s.name.clone());
                p { (margin(m, &party, lang)) "." }
            }
        }
    }
}

/// A link to an outcome, for the pages of votes.
pub fn link(contest: &str, codes: &[&str], lang: Lang) -> Markup {
    html! {
        p.outcome { a href=(outcome_page(contest, codes.iter().copied(), lang)) { (say::TITLE.get(lang)) } }
    }
}
