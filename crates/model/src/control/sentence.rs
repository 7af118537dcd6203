//! A relation that does not hold, in a plain sentence with both its sides.

use super::Control;
use crate::contest::{Contest, Standing};
use crate::lang::Lang;
use texts::control as text;

/// `Suara sah tertulis 210, padahal jumlah suara semua paslon = 201`. `fields` are what its fields are called, the left
/// side first ([`crate::labels::brief`]), and both sides are written as people read them; none where a field is missing
/// that the sentence names.
pub fn sentence(
    control: Control,
    contest: Contest,
    fields: &[String],
    [left, right]: [&str; 2],
    lang: Lang,
) -> Option<String> {
    let first = fields.first()?;
    let second = || fields.get(1).map(|field| lower(field));
    let but = |other: &str| text::but(lang, first, left, other, right);
    let above = |other: &str| text::above(lang, first, left, other, right);
    Some(match control {
        Control::K1 => but(text::MALE_AND_FEMALE.get(lang)),
        Control::K2 => but(text::USERS_OF_ALL_LISTS.get(lang)),
        Control::K3 => but(match contest.about().standing {
            Standing::Pairs => text::VOTES_OF_ALL_PAIRS,
            Standing::Candidates => text::VOTES_OF_ALL_CANDIDATES,
            Standing::Parties => text::VOTES_OF_ALL_PARTIES,
        }
        .get(lang)),
        Control::K4 => but(text::VALID_AND_INVALID.get(lang)),
        Control::K5 | Control::K6 => but(&second()?),
        Control::K7 => but(text::BALLOTS_ACCOUNTED_FOR.get(lang)),
        Control::K8 => but(text::DPT_AND_RESERVE.get(lang)),
        Control::K9 | Control::K11 => above(&second()?),
        Control::K10 => above(text::USABLE_BALLOTS.get(lang)),
        Control::K12 => but(text::BUBBLES.get(lang)),
        Control::K13 => but(text::PARTY_AND_CANDIDATES.get(lang)),
        Control::K14 => but(text::OTHER_FORM_OR_REGISTER.get(lang)),
        Control::K15 => above(text::BOUND_OF_A_STATION.get(lang)),
        Control::K16 => but(text::SUM_BELOW.get(lang)),
    })
}

/// With a small first letter, unless the word is an abbreviation.
fn lower(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain([second]).chain(chars).collect()
        }
        _ => text.to_string(),
    }
}
