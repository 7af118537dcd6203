//! What contests and the fields of their forms are called.

use crate::contest::Contest;
use crate::form::{Field, Sex};
use crate::lang::{Lang, Text};
use texts::form;

const USERS: [Text; 4] = [
    form::USERS_RIGHT_VOTE_DPT,
    form::USERS_RIGHT_VOTE_DPTB,
    form::USERS_RIGHT_VOTE_DPK,
    form::ALL_USERS_RIGHT_VOTE,
];
const BALLOTS: [Text; 4] = [
    form::BALLOTS_RECEIVED_RESERVE_INCLUDED,
    form::BALLOTS_USED,
    form::BALLOTS_RETURNED_DAMAGED_WRONGLY_PUNCHED,
    form::BALLOTS_NOT_USED,
];
const SEXES: [Text; 3] = [form::MALE, form::FEMALE, form::TOTAL];

/// Name of a contest.
pub const fn contest(contest: Contest) -> Text {
    contest.about().label
}

/// What a field outside section IV counts; its column, where it has three, said apart.
pub fn row(field: Field) -> Option<(Text, Option<Sex>)> {
    let of = |table: [Text; 4], n: u8| table[usize::from(n.clamp(1, 4)) - 1];
    Some(match field {
        Field::Voters(sex) => (form::VOTERS, Some(sex)),
        Field::Users(n, sex) => (of(USERS, n), Some(sex)),
        Field::Ballots(n) => (of(BALLOTS, n), None),
        Field::Disabled(sex) => (form::DISABLED, Some(sex)),
        Field::Valid => (form::VALID, None),
        Field::Invalid => (form::INVALID, None),
        Field::Total => (form::VALID_AND_INVALID, None),
        Field::Votes(_) | Field::Candidate(..) | Field::PartyOnly(_) | Field::PartyTotal(_) => return None,
    })
}

/// Label of a field. `name` is the contestant's, for fields of section IV.
pub fn label(field: Field, name: &str, lang: Lang) -> String {
    match (field, row(field)) {
        (_, Some((text, Some(sex)))) => form::of_sex(lang, text.get(lang), SEXES[sex as usize].get(lang)),
        (_, Some((text, None))) => text.get(lang).into(),
        (Field::PartyOnly(_), _) => form::party_only(lang, name),
        (Field::PartyTotal(_), _) => form::party_total(lang, name),
        _ => name.into(),
    }
}

/// What a field counts, short enough for a sentence: a row's total needs no word beside the row's own, and fields of
/// section IV go by their ballot numbers, which is what stands on the paper.
pub fn brief(field: Field, lang: Lang) -> String {
    match (field, row(field)) {
        (Field::Total, _) => form::ALL_VOTES.get(lang).into(),
        (_, Some((text, Some(sex)))) if sex != Sex::J => {
            form::briefly(lang, text.get(lang), SEXES[sex as usize].get(lang))
        }
        // What a label adds behind a comma would run into the sentence.
        (_, Some((text, _))) => match text.get(lang).split_once(", ") {
            Some((what, more)) => form::briefly(lang, what, more),
            None => text.get(lang).into(),
        },
        (Field::PartyOnly(p), _) => form::votes_of_party_alone(lang, p),
        (Field::PartyTotal(p), _) => form::votes_of_party(lang, p),
        (Field::Candidate(p, n), _) => form::votes_of_candidate(lang, n, p),
        (Field::Votes(n), _) => form::votes_of_number(lang, n),
        _ => field.to_string(),
    }
}

/// The contestant in a label of section IV.
pub fn name_in(field: Field, label: &str, lang: Lang) -> &str {
    let around = match field {
        Field::PartyOnly(_) => form::party_only(lang, '\0'),
        Field::PartyTotal(_) => form::party_total(lang, '\0'),
        _ => return label,
    };
    let (before, after) = around.split_once('\0').unwrap_or_default();
    let inside = label.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
    inside.unwrap_or(label)
}

/// The label of a field in a language, where a file tells its name and its label in the first one.
pub fn told(field: &str, label: &str, lang: Lang) -> String {
    match Field::named(field) {
        Some(field) => self::label(field, name_in(field, label, Lang::default()), lang),
        None => label.into(),
    }
}
