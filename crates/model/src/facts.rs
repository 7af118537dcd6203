//! What somebody must know of a station to know what the numbers of its forms mean: the two documents that `setup/2`
//! vouches for (docs/spec/registry.md, "Station facts"). They are public registry data, and hold no more than a phone needs.

use crate::contest::Contest;
use crate::form::{Field, FormSchema};
use crate::id::{Digest, DistrictCode, PartyNumber, StationCode};
use crate::parameters::Parameters;
use crate::{canon, time::Zone};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A station, as a leaf of the tree whose root `setup/2` names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StationFacts {
    /// The ballot of every contest that takes place here, in the order of the contests.
    pub ballots: Vec<BallotRef>,
    /// The station's code.
    pub code: StationCode,
    /// Whether K15's narrower bounds do not apply.
    pub exempt: bool,
    /// [`StationFacts::KIND`].
    pub kind: String,
    /// `TPS 001`.
    pub name: String,
    /// The election's parameters: the bounds of every number follow from them.
    pub parameters: Parameters,
    /// Province, kabupaten/kota, kecamatan, kelurahan/desa.
    pub places: Vec<String>,
    /// Voters in the register, where it says.
    pub registered: Option<u32>,
    /// `WIB`, `WITA` or `WIT`; the first abroad.
    pub zone: Zone,
}

/// A ballot by the hash of its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotRef {
    /// The contest.
    pub contest: Contest,
    /// SHA-256 of the canonical [`Ballot`].
    pub sha256: Digest,
}

/// What stands on the ballots of a contest in a district: the form's fields and their names follow from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Pairs or single candidates; none in contests between parties.
    pub candidates: Vec<Named>,
    /// The contest.
    pub contest: Contest,
    /// The district.
    pub district: DistrictCode,
    /// [`Ballot::KIND`].
    pub kind: String,
    /// Parties with their candidates; none in the other contests.
    pub parties: Vec<PartyRows>,
}

/// Somebody on the ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The name.
    pub name: String,
    /// The number on the ballot.
    pub number: u16,
}

/// A party on the ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyRows {
    /// Its candidates.
    pub candidates: Vec<Named>,
    /// Its short name.
    pub name: String,
    /// Its number.
    pub number: PartyNumber,
}

/// Why a text is not such a document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no {kind} document: {what}")]
pub struct BadFacts {
    kind: &'static str,
    what: String,
}

fn parse<T: DeserializeOwned>(kind: &'static str, text: &str) -> Result<T, BadFacts> {
    let bad = |what: String| BadFacts { kind, what };
    let value = canon::parse(text).map_err(|e| bad(e.to_string()))?;
    if value.get("kind").and_then(|k| k.as_str()) != Some(kind) {
        return Err(bad("of another kind".into()));
    }
    T::deserialize(value).map_err(|e| bad(e.to_string()))
}

fn text(document: &impl Serialize) -> String {
    // Fields stand in the order of their names and a registry's names are in normalisation form C: what is written is
    // canonical. Serialising plain structs with text keys cannot fail.
    serde_json::to_string(document).unwrap_or_default()
}

impl StationFacts {
    /// The only kind there is.
    pub const KIND: &str = "sirekap-station/1";

    /// The canonical JSON: the bytes of the leaf.
    pub fn to_json(&self) -> String {
        text(self)
    }

    /// Reads a leaf.
    ///
    /// # Errors
    /// [`BadFacts`] for anything but the one spelling of such a document.
    pub fn parse(text: &str) -> Result<Self, BadFacts> {
        parse(Self::KIND, text)
    }
}

/// Most fields of a form that are taken: the longest of 2024 has some 300.
const FIELDS_MAX: usize = 4_096;

impl Ballot {
    /// The only kind there is.
    pub const KIND: &str = "sirekap-ballot/1";

    /// The canonical JSON, whose hash a station's leaf names.
    pub fn to_json(&self) -> String {
        text(self)
    }

    /// Reads a ballot.
    ///
    /// # Errors
    /// [`BadFacts`] for anything but the one spelling of such a document, for parties where the contest has none and the
    /// other way round, and for more fields than any form has.
    pub fn parse(text: &str) -> Result<Self, BadFacts> {
        let bad = |what: &str| BadFacts { kind: Self::KIND, what: what.into() };
        let ballot: Ballot = parse(Self::KIND, text)?;
        let other = if ballot.contest.has_parties() { ballot.candidates.len() } else { ballot.parties.len() };
        if other > 0 {
            return Err(bad("the contest is held between others"));
        }
        let rows: usize = ballot.parties.iter().map(|p| p.candidates.len() + 2).sum();
        match ballot.candidates.len() + rows <= FIELDS_MAX {
            true => Ok(ballot),
            false => Err(bad("more fields than any form has")),
        }
    }

    /// The form's fields.
    pub fn schema(&self) -> FormSchema {
        let numbers = |list: &[Named]| list.iter().map(|c| c.number).collect::<Vec<_>>();
        match self.contest.has_parties() {
            false => FormSchema::single(self.contest, &numbers(&self.candidates)),
            true => {
                let lists: Vec<_> = self.parties.iter().map(|p| (p.number, numbers(&p.candidates))).collect();
                FormSchema::parties(self.contest, &lists)
            }
        }
    }

    /// Name of the pair, party or candidate that a field of section IV is for; empty for other fields.
    pub fn name(&self, field: Field) -> &str {
        let of = |list: &[Named], n: u16| list.iter().position(|c| c.number == n);
        let party = |n: PartyNumber| self.parties.iter().find(|p| p.number == n);
        let found = match field {
            Field::Votes(n) => {
                of(&self.candidates, n).and_then(|at| self.candidates.get(at)).map(|c| &c.name)
            }
            Field::Candidate(p, n) => party(p)
                .and_then(|p| of(&p.candidates, n).and_then(|at| p.candidates.get(at)))
                .map(|c| &c.name),
            Field::PartyOnly(p) | Field::PartyTotal(p) => party(p).map(|p| &p.name),
            _ => None,
        };
        found.map_or("", String::as_str)
    }
}
