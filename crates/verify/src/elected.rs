//! V4.8: `hasil-akhir.csv` and `terpilih.csv`, what the votes of a cut give by the election's rules.

use crate::TreeSource;
use crate::expect::{State, outcome_of};
use crate::packages::{lines, same};
use crate::sheets::Kind;
use registry::{Contestants, DistrictIdx};
use shapes::own::{CutItem, DistrictOutcome, OutcomeOpen};

/// The files' names.
pub(crate) use shapes::paths::{ELECTED_CSV as ELECTED, OUTCOMES_CSV as OUTCOMES};
/// Their columns; the last one says in words of its own that nobody is elected by this.
pub(crate) const OUTCOMES_HEADER: [&str; 18] = [
    "contest",
    "district",
    "district_name",
    "district_seats",
    "number",
    "name",
    "votes",
    "takes_part",
    "seats",
    "last_divisor",
    "last_quotient",
    "gain",
    "loss",
    "stations",
    "counted",
    "ballots_out",
    "open",
    "note",
];
pub(crate) const ELECTED_HEADER: [&str; 20] = [
    "contest",
    "district",
    "district_name",
    "line",
    "state",
    "matter",
    "party",
    "party_name",
    "place",
    "candidate_id",
    "number",
    "name",
    "votes",
    "among",
    "places",
    "proposal",
    "stations",
    "counted",
    "open",
    "note",
];

/// The type of a column of either file.
pub(crate) fn kind(column: &str) -> Kind {
    match column {
        "takes_part" => Kind::Flag,
        "among" | "proposal" => Kind::List,
        "contest" | "district" | "district_name" | "name" | "open" | "note" | "state" | "matter"
        | "party_name" => Kind::Text,
        _ => Kind::Number,
    }
}

/// Lines of both files, of every district with a rule, in the order of the registry.
struct Tables {
    outcomes: Vec<[String; 18]>,
    elected: Vec<[String; 20]>,
}

/// What is wrong in either file, with its name: `Ok` is what can't be judged alone.
pub(crate) fn judge(
    state: &State<'_>,
    source: &dyn TreeSource,
    item: &CutItem,
) -> [(&'static str, Result<Option<String>, String>); 2] {
    let tables = Tables::of(state);
    [
        (OUTCOMES, file(state, source, item, OUTCOMES, &OUTCOMES_HEADER, &tables.outcomes)),
        (ELECTED, file(state, source, item, ELECTED, &ELECTED_HEADER, &tables.elected)),
    ]
}

fn file<const N: usize>(
    state: &State<'_>,
    source: &dyn TreeSource,
    item: &CutItem,
    name: &str,
    header: &[&str; N],
    expected: &[[String; N]],
) -> Result<Option<String>, String> {
    let object = item.files.get(name).ok_or("is missing")?;
    let found = lines(source, object, header)?;
    if let Some(at) = found.iter().position(|line| line.get(N - 1).is_none_or(str::is_empty)) {
        return Err(format!("line {}: does not say that it elects nobody", at + 2));
    }
    // What it says there is free.
    let plain = |line: &csv::StringRecord| {
        line.iter().enumerate().map(|(at, cell)| if at == N - 1 { "" } else { cell }).collect()
    };
    let mut found: Vec<csv::StringRecord> = found.iter().map(plain).collect();
    let whole = same(expected, &found);
    if whole.is_ok() || !state.doubts.before(state.fold.size()) {
        return whole.map(|()| None);
    }
    let judged = |contest: &str, district: &str| {
        let contest = contest.parse().ok();
        let at = contest.and_then(|contest| state.registry.district_by_code(contest, district));
        at.is_none_or(|at| !state.doubts.outcome(state.registry, at))
    };
    let sure: Vec<[String; N]> = expected.iter().filter(|line| judged(&line[0], &line[1])).cloned().collect();
    found.retain(|line| judged(line.get(0).unwrap_or_default(), line.get(1).unwrap_or_default()));
    same(&sure, &found).map(|()| whole.err())
}

fn or_nothing<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |v| v.to_string())
}

fn list(numbers: &[u16]) -> String {
    numbers.iter().map(u16::to_string).collect::<Vec<_>>().join(" ")
}

/// A line of `terpilih.csv` between its head and its tail.
#[derive(Default)]
struct Middle {
    state: &'static str,
    matter: String,
    party: [String; 2],
    place: String,
    /// Id, number, name, votes.
    person: [String; 4],
    among: String,
    places: String,
    proposal: String,
}

impl Tables {
    fn of(state: &State<'_>) -> Self {
        let mut tables = Tables { outcomes: Vec::new(), elected: Vec::new() };
        for at in (0..state.registry.district_count()).map(DistrictIdx) {
            if let Some(of) = outcome_of(state, at) {
                tables.standing(&of);
                tables.places(&of, &state.registry.district(at).contestants);
            }
        }
        tables
    }

    fn standing(&mut self, of: &DistrictOutcome) {
        for s in &of.standing {
            let divisor = match of.rule.divisors {
                Some([first, step]) if s.seats > 0 => Some(first + step * (s.seats - 1)),
                _ => None,
            };
            let quotient = divisor.map(|d| s.votes / u64::from(d.max(1)));
            let (mut gain, mut loss) = (None, None);
            if let Some(margin) = &of.margin {
                gain = (margin.gain.to == s.number).then_some(margin.gain.votes);
                loss = margin.loss.as_ref().filter(|l| l.from == s.number).map(|l| l.votes);
            }
            self.outcomes.push([
                of.contest.clone(),
                of.district.code.clone(),
                of.district.name.clone(),
                or_nothing(of.seats),
                s.number.to_string(),
                s.name.clone(),
                s.votes.to_string(),
                s.takes_part.to_string(),
                s.seats.to_string(),
                or_nothing(divisor),
                or_nothing(quotient),
                or_nothing(gain),
                or_nothing(loss),
                of.basis.stations.to_string(),
                of.basis.counted.to_string(),
                of.basis.ballots_out.to_string(),
                open(of.open).into(),
                String::new(),
            ]);
        }
    }

    fn places(&mut self, of: &DistrictOutcome, who: &Contestants) {
        let mut middles = match who {
            Contestants::Lists(_) => of_parties(of),
            Contestants::Singles(_) => of_singles(of, who),
        };
        for need in &of.needs {
            let party = need.party.and_then(|n| of.standing.iter().find(|s| s.number == n));
            middles.push(Middle {
                state: "needs_decision",
                matter: need.matter.clone(),
                party: party.map(|p| [p.number.to_string(), p.name.clone()]).unwrap_or_default(),
                place: need.from_seat.to_string(),
                among: list(&need.among),
                places: need.places.to_string(),
                proposal: need.proposal.as_ref().map(|p| list(p)).unwrap_or_default(),
                ..Middle::default()
            });
        }
        for (nth, m) in middles.into_iter().enumerate() {
            let [party, party_name] = m.party;
            let [id, number, name, votes] = m.person;
            self.elected.push([
                of.contest.clone(),
                of.district.code.clone(),
                of.district.name.clone(),
                (nth + 1).to_string(),
                m.state.into(),
                m.matter,
                party,
                party_name,
                m.place,
                id,
                number,
                name,
                votes,
                m.among,
                m.places,
                m.proposal,
                of.basis.stations.to_string(),
                of.basis.counted.to_string(),
                open(of.open).into(),
                String::new(),
            ]);
        }
    }
}

fn of_parties(of: &DistrictOutcome) -> Vec<Middle> {
    let mut out = Vec::new();
    for party in &of.standing {
        let mut place = 0;
        for c in party.candidates.iter().flatten() {
            if c.elected {
                place += 1;
                out.push(Middle {
                    state: "elected",
                    party: [party.number.to_string(), party.name.clone()],
                    place: place.to_string(),
                    person: [c.id.clone(), c.number.to_string(), c.name.clone(), c.votes.to_string()],
                    ..Middle::default()
                });
            }
        }
    }
    out
}

fn of_singles(of: &DistrictOutcome, who: &Contestants) -> Vec<Middle> {
    let person = |number: u16| {
        let s = of.standing.iter().find(|s| s.number == number)?;
        let id = who.candidates().find(|c| c.number == number)?.id;
        Some([id.to_string(), s.number.to_string(), s.name.clone(), s.votes.to_string()])
    };
    let mut elected: Vec<(u64, u16)> =
        of.standing.iter().filter(|s| s.seats > 0).map(|s| (s.votes, s.number)).collect();
    elected.sort_by(|a, b| (b.0, a.1).cmp(&(a.0, b.1)));
    let mut out = Vec::new();
    for (place, (_, number)) in elected.into_iter().enumerate() {
        let person = person(number).unwrap_or_default();
        out.push(Middle { state: "elected", place: (place + 1).to_string(), person, ..Middle::default() });
    }
    match of.verdict.as_ref().map(|v| (v.kind.as_str(), &v.numbers)) {
        Some(("second_round", two)) => out.extend(two.iter().map(|number| Middle {
            state: "second_round",
            person: person(*number).unwrap_or_default(),
            ..Middle::default()
        })),
        Some(("repeat", _)) => out.push(Middle { state: "repeat", ..Middle::default() }),
        _ => {}
    }
    out
}

const fn open(open: OutcomeOpen) -> &'static str {
    match open {
        OutcomeOpen::Complete => "complete",
        OutcomeOpen::Settled => "settled",
        OutcomeOpen::CanChange => "can_change",
    }
}
