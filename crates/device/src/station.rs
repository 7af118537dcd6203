//! What a phone is told of its station (`GET /stations/{code}`): public registry data, the same for everybody.

use crate::Fault;
use model::{Contest, FormSchema, Parameters, PartyNumber, StationCode};
use serde::{Deserialize, Serialize};

/// A station and its forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StationFile {
    /// The station's code.
    pub code: StationCode,
    /// `TPS 001`.
    pub name: String,
    /// Province, kabupaten/kota, kecamatan, kelurahan/desa.
    pub places: Vec<String>,
    /// `WIB`, `WITA` or `WIT`.
    pub zone: String,
    /// Voters in the register, where it says.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub registered: Option<u32>,
    /// Whether K15's bounds do not apply.
    pub exempt: bool,
    /// The station's forms, in the order of the contests.
    pub forms: Vec<FormItem>,
    /// The election's parameters.
    pub parameters: Parameters,
}

/// A form of the station.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormItem {
    /// Contest code.
    pub contest: Contest,
    /// Its name.
    pub title: Text,
    /// Pages of the printed form.
    pub pages: u8,
    /// The fields in form order.
    pub fields: Vec<FieldItem>,
    /// Whose witnesses may be present: pairs, parties or candidates, in ballot order.
    pub parties: Vec<PartyItem>,
    /// The form's fields, short.
    pub schema: Schema,
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Text {
    /// Bahasa Indonesia.
    pub id: String,
    /// English.
    pub en: String,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldItem {
    /// Its name (`I.B.4.J`).
    pub name: String,
    /// What it counts.
    pub label: Text,
}

/// A pair, party or candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartyItem {
    /// Ballot number.
    pub number: u16,
    /// Name.
    pub name: String,
}

/// The fields of a form, by what stands on its ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ballot {
    /// Ballot numbers of pairs or single candidates.
    Singles(Vec<u16>),
    /// Parties, each with its candidates' numbers.
    Parties(Vec<(u16, Vec<u16>)>),
}

/// A contest and its ballot: enough to know every field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Schema {
    /// Contest code.
    pub contest: Contest,
    /// What stands on the ballot.
    pub ballot: Ballot,
}

/// Most fields of a form that a phone takes: the longest of 2024 has some 300.
const FIELDS_MAX: usize = 4_096;

impl Schema {
    /// Of a form's schema.
    pub fn of(schema: &FormSchema) -> Self {
        let ballot = match schema.contest().has_parties() {
            true => Ballot::Parties(
                schema.party_blocks().iter().map(|b| (b.party.0, numbers(schema, b))).collect(),
            ),
            false => Ballot::Singles(
                schema.fields()[schema.votes()]
                    .iter()
                    .filter_map(|f| match f {
                        model::Field::Votes(n) => Some(*n),
                        _ => None,
                    })
                    .collect(),
            ),
        };
        Schema { contest: schema.contest(), ballot }
    }

    /// The form's fields.
    ///
    /// # Errors
    /// [`Fault::BadQuestion`] for more fields than any form has.
    pub fn fields(&self) -> Result<FormSchema, Fault> {
        let count = match &self.ballot {
            Ballot::Singles(numbers) => numbers.len(),
            Ballot::Parties(lists) => lists.iter().map(|(_, c)| c.len() + 2).sum(),
        };
        if count > FIELDS_MAX {
            return Err(Fault::BadQuestion("schema: more fields than any form has".into()));
        }
        Ok(match &self.ballot {
            Ballot::Singles(numbers) => FormSchema::single(self.contest, numbers),
            Ballot::Parties(lists) => {
                let lists: Vec<_> = lists.iter().map(|(p, c)| (PartyNumber(*p), c.clone())).collect();
                FormSchema::parties(self.contest, &lists)
            }
        })
    }
}

fn numbers(schema: &FormSchema, block: &model::PartyBlock) -> Vec<u16> {
    let fields = block.parts.iter().filter_map(|at| schema.fields().get(*at));
    fields
        .filter_map(|f| match f {
            model::Field::Candidate(_, n) => Some(*n),
            _ => None,
        })
        .collect()
}
