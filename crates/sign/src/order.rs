//! Whether fields stand in the order of a form: numbers of an event have no names of their own, so that a desk which told
//! them in another order would give every number another meaning.

use model::Field;
use model::form::{HEAD, TAIL};

/// The fields of these names; none unless they are those of a form in form order. Which contestants section IV has is the
/// registry's; that they stand by their ballot numbers holds everywhere.
pub fn fields(names: &[String]) -> Option<Vec<Field>> {
    let fields: Vec<Field> = names.iter().map(|name| Field::named(name)).collect::<Option<_>>()?;
    let spelled = fields.iter().zip(names).all(|(field, name)| field.to_string() == *name);
    let tail = fields.len().checked_sub(TAIL)?;
    let (head, rest) = fields.split_at_checked(HEAD)?;
    let votes = rest.get(..tail.checked_sub(HEAD)?)?;
    let in_head =
        |f: &Field| matches!(f, Field::Voters(_) | Field::Users(..) | Field::Ballots(_) | Field::Disabled(_));
    // There are exactly as many fields of the first three sections as a form has: ascending, they are all there.
    let head = head.iter().all(in_head) && head.is_sorted_by(|a, b| a < b);
    let votes: Vec<(u16, u32)> = votes.iter().map(|field| place(*field)).collect::<Option<_>>()?;
    let ends = fields[tail..] == [Field::Valid, Field::Invalid, Field::Total];
    (spelled && head && votes.is_sorted_by(|a, b| a < b) && ends).then_some(fields)
}

/// Where a contestant stands in section IV: the party alone, its candidates, and both together; or a ballot number.
fn place(field: Field) -> Option<(u16, u32)> {
    Some(match field {
        Field::Votes(number) => (number, 0),
        Field::PartyOnly(party) => (party.0, 0),
        Field::Candidate(party, number) => (party.0, u32::from(number)),
        Field::PartyTotal(party) => (party.0, u32::from(u16::MAX) + 1),
        _ => return None,
    })
}
