//! Fields of rows: what each may hold.

use crate::election::{Candidate, Election};
use crate::error::Fault;
use crate::limits::NAME_BYTES_MAX;

/// Checks a name: not empty, within bounds, NFC, without control characters.
pub(crate) fn check_name(name: &str) -> Result<(), Fault> {
    let ok = !name.is_empty()
        && name.len() <= NAME_BYTES_MAX
        && !name.chars().any(char::is_control)
        && model::canon::is_nfc(name);
    if ok { Ok(()) } else { Err(Fault::Field(format!("name {name:?}"))) }
}

pub(crate) fn check_code(code: &str) -> Result<(), Fault> {
    model::id::check_code(code).map_err(|e| Fault::Field(e.to_string()))
}

pub(crate) fn check_colour(colour: &str) -> Result<(), Fault> {
    let hex = |b: u8| b.is_ascii_digit() || (b'A'..=b'F').contains(&b);
    let ok = colour.len() == 7 && colour.starts_with('#') && colour.bytes().skip(1).all(hex);
    if ok { Ok(()) } else { Err(Fault::Field(format!("colour {colour:?}"))) }
}

pub(crate) fn check_election(election: &Election) -> Result<(), Fault> {
    let id = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if election.id.is_empty() || election.id.len() > 32 || !election.id.bytes().all(id) {
        return Err(Fault::Field(format!("election id {:?}", election.id)));
    }
    let date = election.date.as_bytes();
    let shape = |(i, b): (usize, &u8)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() };
    if date.len() != 10 || !date.iter().enumerate().all(shape) {
        return Err(Fault::Field(format!("date {:?}", election.date)));
    }
    check_name(&election.name)?;
    // Phones know the name alone.
    match election.drill == model::is_drill(&election.name) {
        true => Ok(()),
        false => Err(Fault::DrillName(election.name.clone())),
    }
}

/// Candidates of a list or district: numbers ascend, every field is what it must be.
pub(crate) fn check_candidates(label: &str, list: &[Candidate]) -> Result<(), Fault> {
    let mut before = 0;
    for candidate in list {
        if candidate.number <= before {
            return Err(Fault::Order(format!("candidate {} of {label}", candidate.number)));
        }
        before = candidate.number;
        check_name(&candidate.name)?;
        if let Some(residence) = &candidate.residence {
            check_name(residence)?;
        }
        if let Some(colour) = &candidate.colour {
            check_colour(colour)?;
        }
        if candidate.sex.is_some_and(|s| s != 'L' && s != 'P') {
            return Err(Fault::Field(format!("sex of candidate {} of {label}", candidate.number)));
        }
    }
    Ok(())
}
