//! What an outcome says in words, the same on pages and on the command line.

use model::Lang;
use shapes::own::{
    DistrictOutcome, NeedsDecision, OutcomeBasis, OutcomeOpen, OutcomeRule, SeatMargin, Standing,
};
use texts::{count, language, outcome as say};

/// A number of tenths or hundredths as people write it: thousands marked, so many digits behind the mark.
fn decimal(number: u128, digits: u32, lang: Lang) -> String {
    let unit = 10_u128.pow(digits);
    let whole = count(u64::try_from(number / unit).unwrap_or(u64::MAX), lang);
    format!("{whole}{}{:0width$}", language::DECIMAL_MARK.get(lang), number % unit, width = digits as usize)
}

/// A quotient with two decimals, cut off.
pub fn quotient(votes: u64, divisor: u64, lang: Lang) -> String {
    decimal((u128::from(votes) * 100).checked_div(u128::from(divisor)).unwrap_or(0), 2, lang)
}

/// Whether what is out can still change an outcome.
pub fn state(open: OutcomeOpen, lang: Lang) -> &'static str {
    let state = match open {
        OutcomeOpen::Complete => say::COMPLETE,
        OutcomeOpen::Settled => say::SETTLED,
        OutcomeOpen::CanChange => say::CAN_CHANGE,
    };
    state.get(lang)
}

/// How far the numbers are, and whether what is out can still change what they give.
pub fn basis(of: &OutcomeBasis, open: OutcomeOpen, lang: Lang) -> String {
    let n = |number| count(number, lang);
    say::counted_of(lang, n(of.counted), n(of.stations), n(of.ballots_out), state(open, lang))
}

/// The rule, with where it is written.
pub fn rule(of: &OutcomeRule, lang: Lang) -> String {
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
    format!("{what} ({})", of.source)
}

/// Who has the last seat before whom, and how few votes would move it. `party` names a party.
pub fn margin<'p>(m: &SeatMargin, party: &dyn Fn(u16) -> &'p str, lang: Lang) -> String {
    let [top, bottom] = m.gap.map(u128::from);
    let gap = decimal((top * 10 + bottom / 2).checked_div(bottom).unwrap_or(0), 1, lang);
    let (gain, swap) = (count(m.gain.votes, lang), count(m.swap.votes, lang));
    let (last, next, gainer, loser) = (party(m.last), party(m.next), party(m.gain.to), party(m.swap.from));
    say::margin(lang, last, next, gap, gain, gainer, swap, loser)
}

/// The next quotient after the last seat: whose votes, and by what they are divided.
pub fn next_quotient(of: &DistrictOutcome) -> Option<(&Standing, u64)> {
    let margin = of.margin.as_ref()?;
    let next = of.standing.iter().find(|s| s.number == margin.next)?;
    let [first, step] = of.rule.divisors.unwrap_or([1, 1]).map(u64::from);
    Some((next, first + step * u64::from(next.seats)))
}

/// Number and name of somebody who stands.
pub fn named(standing: &[Standing], number: u16) -> String {
    let found = standing.iter().find(|s| s.number == number);
    found.map_or_else(|| number.to_string(), |s| format!("{number}. {}", s.name))
}

/// Name of somebody who stands; `?` for a number that nobody has.
pub fn name(standing: &[Standing], number: u16) -> &str {
    standing.iter().find(|s| s.number == number).map_or("?", |s| s.name.as_str())
}

/// What the votes say where a pair is elected: `elected` says it of a winner. `None` where nothing can be said.
pub fn verdict(of: &DistrictOutcome, elected: impl Fn(String) -> String, lang: Lang) -> Option<String> {
    let verdict = of.verdict.as_ref()?;
    let who: Vec<String> = verdict.numbers.iter().map(|n| named(&of.standing, *n)).collect();
    let who = who.join(say::AND.get(lang));
    Some(match verdict.kind.as_str() {
        "elected" => elected(who),
        "second_round" => format!("{}: {who}", say::SECOND_ROUND.get(lang)),
        _ => say::REPEAT.get(lang).to_string(),
    })
}

/// What waits for a decision, and between whom.
pub fn need(need: &NeedsDecision, standing: &[Standing], lang: Lang) -> String {
    let candidates = need.party.and_then(|party| standing.iter().find(|s| s.number == party));
    let candidates = candidates.and_then(|s| s.candidates.as_deref()).unwrap_or_default();
    let one = |number: &u16| match need.party {
        None => named(standing, *number),
        Some(_) => {
            let found = candidates.iter().find(|c| c.number == *number);
            found.map_or_else(|| number.to_string(), |c| format!("{number}. {}", c.name))
        }
    };
    let who: Vec<String> = need.among.iter().map(one).collect();
    let party = need.party.map(|p| named(standing, p)).unwrap_or_default();
    let matter = match need.matter.as_str() {
        "kursi" => say::need_seat(lang, need.places, need.from_seat),
        "calon" => say::need_person(lang, party, need.places),
        "kekurangan" => say::need_shortage(lang, party, need.places),
        "putaran-kedua" => say::NEED_SECOND_ROUND.get(lang).to_string(),
        _ => say::need_place(lang, need.places),
    };
    if who.is_empty() { matter } else { format!("{matter}: {}", who.join(", ")) }
}
