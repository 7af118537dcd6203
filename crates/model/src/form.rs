//! The result form C.Hasil: its fields in form order, for every contest (docs/spec/event.md, "Forms and their fields").

use crate::contest::Contest;
use crate::id::{PartyNumber, StationCode};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

/// Which form: contest, station, and which poll and count of it (PSU raises the round, a recount the count).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FormKey {
    /// The contest.
    pub contest: Contest,
    /// 0 for the first count of a poll; a recount (HSU) raises it.
    pub count: u8,
    /// 0 for polling day; a repeat poll (PSU) raises it.
    pub round: u8,
    /// The station.
    pub station: StationCode,
}

/// Column of a row that counts people: laki-laki, perempuan, jumlah.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// L, male.
    L,
    /// P, female.
    P,
    /// J, total.
    J,
}

impl Sex {
    /// The three columns in form order.
    pub const ALL: [Sex; 3] = [Sex::L, Sex::P, Sex::J];
    const fn letter(self) -> char {
        match self {
            Sex::L => 'L',
            Sex::P => 'P',
            Sex::J => 'J',
        }
    }
}

/// A numbered field of the form; its display is the name used in files, CSV and on the form (`I.B.4.J`, `IV.1`, `V.C`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// I.A: voters in the DPT.
    Voters(Sex),
    /// I.B.1-4: users of the right to vote: 1 DPT, 2 DPTb, 3 DPK, 4 total.
    Users(u8, Sex),
    /// II.1-4: ballots received with reserve, used, returned, unused.
    Ballots(u8),
    /// III: disabled voters who voted.
    Disabled(Sex),
    /// IV.n: votes of a pair or of a DPD candidate.
    Votes(u16),
    /// IV.p.0: votes for the party alone.
    PartyOnly(PartyNumber),
    /// IV.p.n: votes of a party's candidate.
    Candidate(PartyNumber, u16),
    /// IV.p.T: votes of the party and its candidates.
    PartyTotal(PartyNumber),
    /// V.A: valid votes.
    Valid,
    /// V.B: invalid votes.
    Invalid,
    /// V.C: valid and invalid votes.
    Total,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Field::Voters(s) => write!(f, "I.A.{}", s.letter()),
            Field::Users(row, s) => write!(f, "I.B.{row}.{}", s.letter()),
            Field::Ballots(row) => write!(f, "II.{row}"),
            Field::Disabled(s) => write!(f, "III.{}", s.letter()),
            Field::Votes(n) => write!(f, "IV.{n}"),
            Field::PartyOnly(p) => write!(f, "IV.{p}.0"),
            Field::Candidate(p, n) => write!(f, "IV.{p}.{n}"),
            Field::PartyTotal(p) => write!(f, "IV.{p}.T"),
            Field::Valid => f.write_str("V.A"),
            Field::Invalid => f.write_str("V.B"),
            Field::Total => f.write_str("V.C"),
        }
    }
}

impl Field {
    /// The field of a name.
    pub fn named(name: &str) -> Option<Self> {
        let number = |text: &str| text.parse::<u16>().ok().filter(|n| *n > 0 && n.to_string() == text);
        let sex = |text: &str| Sex::ALL.into_iter().find(|s| text == s.letter().to_string());
        let row = |text: &str| number(text).and_then(|n| u8::try_from(n).ok()).filter(|n| *n <= 4);
        Some(match name.split('.').collect::<Vec<_>>()[..] {
            ["I", "A", column] => Field::Voters(sex(column)?),
            ["I", "B", n, column] => Field::Users(row(n)?, sex(column)?),
            ["II", n] => Field::Ballots(row(n)?),
            ["III", column] => Field::Disabled(sex(column)?),
            ["IV", n] => Field::Votes(number(n)?),
            ["IV", p, "0"] => Field::PartyOnly(PartyNumber(number(p)?)),
            ["IV", p, "T"] => Field::PartyTotal(PartyNumber(number(p)?)),
            ["IV", p, n] => Field::Candidate(PartyNumber(number(p)?), number(n)?),
            ["V", "A"] => Field::Valid,
            ["V", "B"] => Field::Invalid,
            ["V", "C"] => Field::Total,
            _ => return None,
        })
    }
}

/// Number of fields before section IV: I.A, I.B, II and III.
pub const HEAD: usize = 22;
/// Number of fields of section V.
pub const TAIL: usize = 3;

/// Positions of the fixed fields in form order.
pub mod at {
    use super::Sex;
    /// I.A of a column.
    pub const fn voters(sex: Sex) -> usize {
        sex as usize
    }
    /// I.B row 1-4 of a column.
    pub const fn users(row: usize, sex: Sex) -> usize {
        row * 3 + sex as usize
    }
    /// II row 1-4.
    pub const fn ballots(row: usize) -> usize {
        14 + row
    }
    /// III of a column.
    pub const fn disabled(sex: Sex) -> usize {
        19 + sex as usize
    }
}

/// Where one party's rows lie in the values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyBlock {
    /// The party.
    pub party: PartyNumber,
    /// Positions of the party-only votes and then of each candidate.
    pub parts: Vec<usize>,
    /// Position of the party's total.
    pub total: usize,
}

/// The fields of one form kind in form order: one schema per contest and district, derived from the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormSchema {
    contest: Contest,
    fields: Vec<Field>,
    parties: Vec<PartyBlock>,
    contestants: Vec<usize>,
}

impl FormSchema {
    /// Form of a contest between pairs or single candidates, by their ballot numbers.
    pub fn single(contest: Contest, numbers: &[u16]) -> Self {
        let mut fields = head();
        fields.extend(numbers.iter().map(|n| Field::Votes(*n)));
        let contestants = (HEAD..fields.len()).collect();
        fields.extend([Field::Valid, Field::Invalid, Field::Total]);
        FormSchema { contest, fields, parties: Vec::new(), contestants }
    }

    /// Form of a contest between parties, each with its candidates' numbers.
    pub fn parties(contest: Contest, lists: &[(PartyNumber, Vec<u16>)]) -> Self {
        let mut fields = head();
        let mut parties = Vec::with_capacity(lists.len());
        for (party, numbers) in lists {
            let only = fields.len();
            fields.push(Field::PartyOnly(*party));
            fields.extend(numbers.iter().map(|n| Field::Candidate(*party, *n)));
            let total = fields.len();
            fields.push(Field::PartyTotal(*party));
            parties.push(PartyBlock { party: *party, parts: (only..total).collect(), total });
        }
        let contestants = parties.iter().map(|p| p.total).collect();
        fields.extend([Field::Valid, Field::Invalid, Field::Total]);
        FormSchema { contest, fields, parties, contestants }
    }

    /// The contest.
    pub fn contest(&self) -> Contest {
        self.contest
    }
    /// All fields in form order; an event's values stand in this order.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }
    /// Number of fields.
    pub fn width(&self) -> usize {
        self.fields.len()
    }
    /// Positions whose sum is the valid votes (K3): pairs or candidates, or the parties' totals.
    pub fn contestants(&self) -> &[usize] {
        &self.contestants
    }
    /// The parties' rows; empty in contests without parties.
    pub fn party_blocks(&self) -> &[PartyBlock] {
        &self.parties
    }
    /// Positions of section IV.
    pub fn votes(&self) -> Range<usize> {
        HEAD..self.width() - TAIL
    }
    /// Position of V.A.
    pub fn valid(&self) -> usize {
        self.width() - 3
    }
    /// Position of V.B.
    pub fn invalid(&self) -> usize {
        self.width() - 2
    }
    /// Position of V.C.
    pub fn total(&self) -> usize {
        self.width() - 1
    }
    /// Position of a field, if the form has it.
    pub fn position(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|f| *f == field)
    }
    /// Position of a field by its name, if the form has it.
    pub fn position_named(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|f| f.to_string() == name)
    }
}

fn head() -> Vec<Field> {
    let mut fields: Vec<Field> = Sex::ALL.into_iter().map(Field::Voters).collect();
    fields.extend((1..=4).flat_map(|row| Sex::ALL.into_iter().map(move |s| Field::Users(row, s))));
    fields.extend((1..=4).map(Field::Ballots));
    fields.extend(Sex::ALL.into_iter().map(Field::Disabled));
    fields
}
