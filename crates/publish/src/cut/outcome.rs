//! `hasil-akhir.csv` and `terpilih.csv`: what the votes give by the election's rules, a line for each who stands in a district
//! and for each who is elected or waits for a decision. Every line says how far its numbers are, and that they elect nobody.

use super::columns::{Kind, c};
use super::dictionary::Table;
use super::writer::Writer;
use crate::render::outcome::of_district;
use crate::view::View;
use model::lang::Lang;
use registry::{Contestants, District, DistrictIdx};
use shapes::own::{DistrictOutcome, OutcomeOpen, Standing};
use shapes::paths::{ELECTED_CSV, OUTCOMES_CSV};
use texts::{columns, outcome as say};

/// A line for each party, pair or candidate of each district.
pub(crate) static OUTCOMES: Table = Table {
    name: OUTCOMES_CSV,
    columns: &[
        c("contest", Kind::Text, columns::CONTEST),
        c("district", Kind::Text, columns::CODE_ELECTORAL_DISTRICT),
        c("district_name", Kind::Text, columns::NAME_ELECTORAL_DISTRICT),
        c("district_seats", Kind::Number, columns::SEATS_DISTRICT),
        c("number", Kind::Number, columns::NUMBER_BALLOT),
        c("name", Kind::Text, columns::NAME),
        c("votes", Kind::Number, columns::VOTES_WHO_STANDS),
        c("takes_part", Kind::Flag, columns::TRUE_TAKES_PART),
        c("seats", Kind::Number, columns::SEATS_WON),
        c("last_divisor", Kind::Number, columns::LAST_DIVISOR),
        c("last_quotient", Kind::Number, columns::LAST_QUOTIENT),
        c("gain", Kind::Number, columns::GAIN_LAST_SEAT),
        c("loss", Kind::Number, columns::LOSS_LAST_SEAT),
        c("stations", Kind::Number, columns::STATIONS_DISTRICT),
        c("counted", Kind::Number, columns::FORMS_COUNTED),
        c("ballots_out", Kind::Number, columns::BALLOTS_OUT),
        c("open", Kind::Text, columns::OPEN_OUTCOME),
        c("note", Kind::Text, columns::NOTE_OUTCOME),
    ],
    key: &["contest", "district", "number"],
};

/// A line for each person or pair with a place, and for each decision that the rules leave open.
pub(crate) static ELECTED: Table = Table {
    name: ELECTED_CSV,
    columns: &[
        c("contest", Kind::Text, columns::CONTEST),
        c("district", Kind::Text, columns::CODE_ELECTORAL_DISTRICT),
        c("district_name", Kind::Text, columns::NAME_ELECTORAL_DISTRICT),
        c("line", Kind::Number, columns::LINE_OF_DISTRICT),
        c("state", Kind::Text, columns::STATE_ELECTED),
        c("matter", Kind::Text, columns::MATTER_OPEN),
        c("party", Kind::Number, columns::NUMBER_PARTY),
        c("party_name", Kind::Text, columns::PARTY),
        c("place", Kind::Number, columns::PLACE_ELECTED),
        c("candidate_id", Kind::Number, columns::ID_CANDIDATE),
        c("number", Kind::Number, columns::NUMBER_BALLOT),
        c("name", Kind::Text, columns::NAME),
        c("votes", Kind::Number, columns::VOTES_WHO_STANDS),
        c("among", Kind::List, columns::AMONG_OPEN),
        c("places", Kind::Number, columns::PLACES_OPEN),
        c("proposal", Kind::List, columns::PROPOSAL_OPEN),
        c("stations", Kind::Number, columns::STATIONS_DISTRICT),
        c("counted", Kind::Number, columns::FORMS_COUNTED),
        c("open", Kind::Text, columns::OPEN_OUTCOME),
        c("note", Kind::Text, columns::NOTE_OUTCOME),
    ],
    key: &["contest", "district", "line"],
};

/// Both tables; none where the election has no rules.
pub(crate) fn tables(view: &View<'_>) -> Vec<(&'static Table, Vec<u8>)> {
    if view.registry.rules().is_empty() {
        return Vec::new();
    }
    let note = [Lang::Id, Lang::En].map(|lang| say::ONLY_THE_DECREE.get(lang)).join(" / ");
    let (mut outcomes, mut elected) = (OUTCOMES.start(), ELECTED.start());
    for at in (0..view.registry.district_count()).map(DistrictIdx) {
        let Some(of) = of_district(view, at) else { continue };
        of.standing.iter().for_each(|s| standing(&of, s, &note, &mut outcomes));
        let district = view.registry.district(at);
        for (nth, of_line) in (1..).zip(lines(&of, district)) {
            line(&of, nth, &of_line, &note, &mut elected);
        }
    }
    vec![(&OUTCOMES, outcomes.bytes()), (&ELECTED, elected.bytes())]
}

fn head(of: &DistrictOutcome, out: &mut Writer) {
    [of.contest.as_str(), &of.district.code, &of.district.name].iter().for_each(|text| out.text(text));
}

/// How far the numbers are, and that they elect nobody.
fn tail(of: &DistrictOutcome, note: &str, out: &mut Writer) {
    out.text(match of.open {
        OutcomeOpen::Complete => "complete",
        OutcomeOpen::Settled => "settled",
        OutcomeOpen::CanChange => "can_change",
    });
    out.text(note);
    out.end();
}

fn standing(of: &DistrictOutcome, s: &Standing, note: &str, out: &mut Writer) {
    head(of, out);
    out.maybe(of.seats.map(u64::from));
    out.number(s.number.into());
    out.text(&s.name);
    out.number(s.votes);
    out.flag(s.takes_part);
    out.number(s.seats.into());
    let divisor = of.rule.divisors.filter(|_| s.seats > 0);
    let divisor = divisor.map(|[first, step]| u64::from(first) + u64::from(step) * (u64::from(s.seats) - 1));
    out.maybe(divisor);
    out.maybe(divisor.and_then(|d| s.votes.checked_div(d)));
    let margin = of.margin.as_ref();
    out.maybe(margin.map(|m| &m.gain).filter(|m| m.to == s.number).map(|m| m.votes));
    out.maybe(margin.and_then(|m| m.loss.as_ref()).filter(|m| m.from == s.number).map(|m| m.votes));
    out.number(of.basis.stations);
    out.number(of.basis.counted);
    out.number(of.basis.ballots_out);
    tail(of, note, out);
}

/// A line of `terpilih.csv`, but for what is the same in all lines of a district.
#[derive(Default)]
struct Line<'a> {
    state: &'static str,
    matter: &'a str,
    party: Option<&'a Standing>,
    place: Option<u64>,
    person: Option<Person<'a>>,
    among: &'a [u16],
    places: Option<u64>,
    proposal: &'a [u16],
}

/// Somebody with a place, or who stands again.
struct Person<'a> {
    id: u32,
    number: u16,
    name: &'a str,
    votes: u64,
}

/// Who is elected, party by party or by votes; then who stands again, and what is open.
fn lines<'a>(of: &'a DistrictOutcome, district: &'a District) -> Vec<Line<'a>> {
    let id = |at: usize| district.contestants.candidates().nth(at).map_or(0, |c| c.id.0);
    let mut lines = Vec::new();
    let single = |(at, s): (usize, &'a Standing), state, place| Line {
        state,
        place,
        person: Some(Person { id: id(at), number: s.number, name: &s.name, votes: s.votes }),
        ..Line::default()
    };
    match &district.contestants {
        Contestants::Lists(lists) => {
            for (party, list) in of.standing.iter().zip(lists) {
                let elected = party.candidates.iter().flatten().filter(|c| c.elected);
                lines.extend((1..).zip(elected).map(|(place, c)| {
                    let id = list.candidates.iter().find(|x| x.number == c.number).map_or(0, |x| x.id.0);
                    let person = Some(Person { id, number: c.number, name: &c.name, votes: c.votes });
                    let party = Some(party);
                    Line { state: "elected", party, place: Some(place), person, ..Line::default() }
                }));
            }
        }
        Contestants::Singles(_) => {
            let all = || of.standing.iter().enumerate();
            let mut placed: Vec<_> = all().filter(|(_, s)| s.seats > 0).collect();
            placed.sort_by_key(|(_, s)| std::cmp::Reverse(s.votes));
            lines.extend((1..).zip(placed).map(|(place, s)| single(s, "elected", Some(place))));
            let verdict = of.verdict.as_ref();
            let again = verdict.filter(|v| v.kind == "second_round").map_or(&[][..], |v| &v.numbers);
            let again = again.iter().filter_map(|n| all().find(|(_, s)| s.number == *n));
            lines.extend(again.map(|s| single(s, "second_round", None)));
            if verdict.is_some_and(|v| v.kind == "repeat") {
                lines.push(Line { state: "repeat", ..Line::default() });
            }
        }
    }
    lines.extend(of.needs.iter().filter(|need| need.settled.is_none()).map(|need| Line {
        state: "needs_decision",
        matter: &need.matter,
        party: of.standing.iter().find(|s| need.party == Some(s.number)),
        place: Some(need.from_seat.into()),
        person: None,
        among: &need.among,
        places: Some(need.places.into()),
        proposal: need.proposal.as_deref().unwrap_or_default(),
    }));
    lines
}

fn line(of: &DistrictOutcome, at: u64, line: &Line<'_>, note: &str, out: &mut Writer) {
    let list = |numbers: &[u16]| numbers.iter().map(u16::to_string).collect::<Vec<_>>().join(" ");
    head(of, out);
    out.number(at);
    out.text(line.state);
    out.text(line.matter);
    out.maybe(line.party.map(|p| p.number.into()));
    out.text(line.party.map_or("", |p| &p.name));
    out.maybe(line.place);
    let person = line.person.as_ref();
    out.maybe(person.map(|p| p.id.into()));
    out.maybe(person.map(|p| p.number.into()));
    out.text(person.map_or("", |p| p.name));
    out.maybe(person.map(|p| p.votes));
    out.text(&list(line.among));
    out.maybe(line.places);
    out.text(&list(line.proposal));
    out.number(of.basis.stations);
    out.number(of.basis.counted);
    tail(of, note, out);
}
