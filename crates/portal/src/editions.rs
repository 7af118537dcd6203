//! How an outcome differs from that of a cut: votes, seats, and persons that moved, district by district. It says nothing that
//! the outcome files of the two states do not say; a difference is one number less the other.

use super::layout::{Frame, check, document};
use super::number::{count, time};
use super::outcome::Place;
use super::place::{editions_page, outcome_page, page};
use super::{Site, outcome_words as words, words as w};
use maud::{Markup, html};
use model::Lang;
use shapes::own::{CouncilOutcome, CutItem, DistrictOutcome, OutcomeBasis, Standing};
use shapes::paths::{OUTCOMES_CSV, join};
use texts::outcome as say;

/// The same thing in the state of a cut, and in the newest one.
#[derive(Clone, Copy)]
pub struct Two<T> {
    /// As the cut has it.
    pub before: T,
    /// As it is now.
    pub after: T,
}

/// An outcome in both states.
pub struct Editions<'a> {
    /// The cut.
    pub cut: &'a CutItem,
    /// The council in both, where the address is one's.
    pub council: Option<&'a Two<CouncilOutcome>>,
    /// Its districts in both, by code; else the one that the address names.
    pub districts: &'a [Two<DistrictOutcome>],
}

/// Votes and seats of somebody who stands, in both states.
struct Line<'a> {
    number: u16,
    name: &'a str,
    votes: Two<u64>,
    seats: Two<u32>,
}

impl Line<'_> {
    fn moved(&self) -> bool {
        self.seats.before != self.seats.after
    }
}

/// Somebody with a seat: where candidates are known a candidate, else who stands.
type Person<'a> = (&'a str, &'a str);

/// The page of two editions.
pub fn editions(site: &Site<'_>, of: &Editions<'_>, place: &Place<'_>) -> Option<String> {
    let lang = site.lang;
    let (contest, name) = match (of.council, of.districts) {
        (Some(council), _) => (&council.after.contest, &council.after.region.name),
        (None, [only]) => (&only.after.contest, &only.after.district.name),
        _ => return None,
    };
    let title = format!("{name}: {}, {}", w::contest(contest, lang), w::EDITIONS.get(lang));
    let here = editions_page(&of.cut.name, contest, place.codes, lang);
    let trail = vec![
        (w::NATION.get(lang).to_string(), page(contest, [], lang)),
        (say::TITLE.get(lang).to_string(), outcome_page(contest, place.codes.iter().copied(), lang)),
        (w::EDITIONS.get(lang).to_string(), here),
    ];
    let frame = Frame { title: &title, contest: Some(contest), codes: &[], here: &[], trail };
    let basis = match (of.council, of.districts) {
        (Some(Two { before, after }), _) => Two { before: &before.basis, after: &after.basis },
        (None, [Two { before, after }, ..]) => Two { before: &before.basis, after: &after.basis },
        _ => return None,
    };
    let path = join(&format!("v1/hasil-akhir/{contest}"), place.codes.iter().copied());
    let files = [
        (w::FILE_OWN.get(lang), format!("/{path}")),
        (w::FILE_CUT.get(lang), format!("/cut/{}/{path}", of.cut.name)),
    ];
    let body = html! {
        h1 { (w::EDITIONS.get(lang)) span.contest { (w::contest(contest, lang)) " · " (name) } }
        p.decree role="note" { (say::ONLY_THE_DECREE.get(lang)) }
        p.when {
            (w::editions_of(lang, &of.cut.name, time(&of.cut.arrival, lang)))
            " " (w::editions_counted(lang, counted(basis.before, lang), counted(basis.after, lang)))
        }
        section.card aria-labelledby="suara" {
            h2 #suara { (w::VOTES_AND_SEATS.get(lang)) }
            (table(&all(of), lang))
        }
        (districts(of, place, lang))
        (others(site, contest, place, of.cut))
        (check(site, &files))
    };
    Some(document(site, &frame, &body))
}

fn counted(basis: &OutcomeBasis, lang: Lang) -> String {
    count(basis.counted, lang)
}

/// The parties of a council, or who stands in the one district.
fn all<'a>(of: &'a Editions<'_>) -> Vec<Line<'a>> {
    let Some(Two { before, after }) = of.council else {
        return of.districts.first().map(standing).unwrap_or_default();
    };
    let line = |p: &'a shapes::own::PartySeats| {
        let old = before.parties.iter().find(|o| o.number == p.number);
        Line {
            number: p.number,
            name: &p.name,
            votes: Two { before: old.map_or(0, |o| o.votes), after: p.votes },
            seats: Two { before: old.map_or(0, |o| o.seats), after: p.seats },
        }
    };
    after.parties.iter().map(line).collect()
}

fn standing(of: &Two<DistrictOutcome>) -> Vec<Line<'_>> {
    let line = |s: &'_ Standing| (s.number, s.votes, s.seats);
    let before: Vec<_> = of.before.standing.iter().map(line).collect();
    let same = |s: &Standing| before.iter().find(|(number, ..)| *number == s.number);
    let lines = of.after.standing.iter().map(|s| Line {
        number: s.number,
        name: &s.name,
        votes: Two { before: same(s).map_or(0, |o| o.1), after: s.votes },
        seats: Two { before: same(s).map_or(0, |o| o.2), after: s.seats },
    });
    lines.collect()
}

fn table(lines: &[Line<'_>], lang: Lang) -> Markup {
    // Where one is elected, persons are told below.
    let seated = lines.iter().any(|line| line.seats.before.max(line.seats.after) > 0);
    html! {
        table.plain {
            thead {
                tr {
                    th scope="col" { (w::CONTESTANT.get(lang)) }
                    th scope="col" { (w::VOTES.get(lang)) }
                    @if seated { th scope="col" { (w::SEATS_TITLE.get(lang)) } }
                }
            }
            tbody {
                @for line in lines {
                    tr {
                        th scope="row" { span.ballot { (line.number) } " " (line.name) }
                        td {
                            (count(line.votes.after, lang)) br;
                            span.faint { (difference(line.votes, lang)) }
                        }
                        @if seated { td {
                            @if line.moved() { strong { (line.seats.before) " → " (line.seats.after) } }
                            @else { (line.seats.after) }
                        } }
                    }
                }
            }
        }
    }
}

/// How much more or less it is now: `+25`, `−25`, `0`.
fn difference(of: Two<u64>, lang: Lang) -> String {
    match (of.after.checked_sub(of.before), of.before.checked_sub(of.after)) {
        (Some(0), _) => "0".into(),
        (Some(more), _) => format!("+{}", count(more, lang)),
        (None, less) => format!("−{}", count(less.unwrap_or(0), lang)),
    }
}

/// Ids and names of everybody with a seat. Where nobody's own votes are known, that is the party itself.
fn elected(of: &DistrictOutcome) -> Vec<Person<'_>> {
    let mut people = Vec::new();
    for s in &of.standing {
        match &s.candidates {
            Some(list) => {
                let with = list.iter().filter(|c| c.elected);
                people.extend(with.map(|c| (c.id.as_str(), c.name.as_str())));
            }
            None if s.seats > 0 => people.push((s.name.as_str(), s.name.as_str())),
            None => {}
        }
    }
    people
}

/// Districts in which a seat, a person or what is open moved, and how many others have other votes.
fn districts(of: &Editions<'_>, place: &Place<'_>, lang: Lang) -> Markup {
    let moved: Vec<(&Two<DistrictOutcome>, Moved<'_>)> =
        of.districts.iter().filter_map(|two| Some((two, Moved::of(two)?))).collect();
    let votes = |two: &&Two<DistrictOutcome>| standing(two).iter().any(|l| l.votes.before != l.votes.after);
    let others = of.districts.iter().filter(votes).count();
    html! {
        section.card aria-labelledby="pindah" {
            h2 #pindah { (w::WHAT_MOVED.get(lang)) }
            p.note { (w::districts_with_other_votes(lang, others)) }
            @if moved.is_empty() { p { (w::NOTHING_MOVED.get(lang)) } }
            @for (two, what) in &moved { (district(of, two, what, place, lang)) }
        }
    }
}

/// What moved in a district.
struct Moved<'a> {
    seats: Vec<Line<'a>>,
    elected: Vec<Person<'a>>,
    no_longer: Vec<Person<'a>>,
    verdict: bool,
    needs: bool,
}

impl<'a> Moved<'a> {
    fn of(two: &'a Two<DistrictOutcome>) -> Option<Self> {
        let (old, new) = (elected(&two.before), elected(&two.after));
        let without = |list: &[Person<'a>], other: &[Person<'a>]| {
            let gone = list.iter().filter(|(id, _)| other.iter().all(|(o, _)| o != id));
            gone.copied().collect::<Vec<_>>()
        };
        let moved = Moved {
            seats: standing(two).into_iter().filter(Line::moved).collect(),
            elected: without(&new, &old),
            no_longer: without(&old, &new),
            verdict: two.before.verdict != two.after.verdict,
            needs: two.before.needs != two.after.needs,
        };
        let any = !moved.seats.is_empty()
            || !moved.elected.is_empty()
            || !moved.no_longer.is_empty()
            || moved.verdict
            || moved.needs;
        any.then_some(moved)
    }
}

fn district(
    of: &Editions<'_>,
    two: &Two<DistrictOutcome>,
    moved: &Moved<'_>,
    place: &Place<'_>,
    lang: Lang,
) -> Markup {
    let code = two.after.district.code.as_str();
    let codes = place.codes.iter().copied().chain(of.council.map(|_| code));
    let people = |list: &[Person<'_>]| list.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ");
    let said = |of: &DistrictOutcome| {
        words::verdict(of, |who| say::has_most(lang, who), lang)
            .unwrap_or_else(|| say::CANT_SAY.get(lang).to_string())
    };
    html! {
        h3 {
            a href=(outcome_page(&two.after.contest, codes, lang)) { (two.after.district.name) }
            " " code { (code) }
        }
        ul.links {
            @for line in &moved.seats {
                li {
                    span.ballot { (line.number) } " " (line.name) ": "
                    (line.seats.before) " → " (line.seats.after) " " (w::SEATS.get(lang))
                }
            }
            @if moved.verdict { li { (said(&two.before)) " → " (said(&two.after)) } }
            @if !moved.elected.is_empty() { li { (say::ELECTED.get(lang)) ": " (people(&moved.elected)) } }
            @if !moved.no_longer.is_empty() { li { (say::NO_LONGER.get(lang)) ": " (people(&moved.no_longer)) } }
            @if moved.needs {
                li {
                    (w::NEEDS_TITLE.get(lang)) ": "
                    (two.before.needs.len()) " → " (two.after.needs.len())
                }
            }
        }
    }
}

/// The same page against the other cuts.
fn others(site: &Site<'_>, contest: &str, place: &Place<'_>, but: &CutItem) -> Markup {
    let lang = site.lang;
    let cuts: Vec<&CutItem> =
        site.root.cuts.iter().rev().filter(|cut| cut.name != but.name && has_outcomes(cut)).collect();
    html! {
        @if !cuts.is_empty() {
            section.card aria-labelledby="potongan" {
                h2 #potongan { (w::OTHER_CUTS.get(lang)) }
                ul.links.many {
                    @for cut in cuts {
                        li { a href=(editions_page(&cut.name, contest, place.codes, lang)) { (cut.name) } }
                    }
                }
            }
        }
    }
}

/// Whether a cut has outcomes: those that were made before there were rules have none.
pub fn has_outcomes(cut: &CutItem) -> bool {
    cut.files.contains_key(OUTCOMES_CSV)
}

/// A link from an outcome to how it differs from the newest cut's, where there is one.
pub fn link(site: &Site<'_>, contest: &str, codes: &[&str]) -> Markup {
    let lang = site.lang;
    let newest = site.root.cuts.iter().rev().find(|cut| has_outcomes(cut));
    html! {
        @if let Some(cut) = newest {
            p.outcome {
                a href=(editions_page(&cut.name, contest, codes, lang)) { (w::editions_link(lang, &cut.name)) }
            }
        }
    }
}
