//! The fields of a form, short: as phones keep them and ask about them in JSON.

use crate::{Contest, Field, FormSchema, PartyBlock, PartyNumber};
use serde::{Deserialize, Serialize};

/// The fields of a form, by what stands on its ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rows {
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
    pub ballot: Rows,
}

/// More fields than any form has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("schema: more fields than any form has")]
pub struct TooManyFields;

/// Most fields of a form that is taken: the longest of 2024 has some 300.
pub const FIELDS_MAX: usize = 4_096;

impl Schema {
    /// Of a form's schema.
    pub fn of(schema: &FormSchema) -> Self {
        let ballot = match schema.contest().has_parties() {
            true => {
                Rows::Parties(schema.party_blocks().iter().map(|b| (b.party.0, numbers(schema, b))).collect())
            }
            false => Rows::Singles(
                schema.fields()[schema.votes()]
                    .iter()
                    .filter_map(|f| match f {
                        Field::Votes(n) => Some(*n),
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
    /// [`TooManyFields`].
    pub fn fields(&self) -> Result<FormSchema, TooManyFields> {
        let count = match &self.ballot {
            Rows::Singles(numbers) => numbers.len(),
            Rows::Parties(lists) => lists.iter().map(|(_, c)| c.len() + 2).sum(),
        };
        if count > FIELDS_MAX {
            return Err(TooManyFields);
        }
        Ok(match &self.ballot {
            Rows::Singles(numbers) => FormSchema::single(self.contest, numbers),
            Rows::Parties(lists) => {
                let lists: Vec<_> = lists.iter().map(|(p, c)| (PartyNumber(*p), c.clone())).collect();
                FormSchema::parties(self.contest, &lists)
            }
        })
    }
}

fn numbers(schema: &FormSchema, block: &PartyBlock) -> Vec<u16> {
    let fields = block.parts.iter().filter_map(|at| schema.fields().get(*at));
    fields
        .filter_map(|f| match f {
            Field::Candidate(_, n) => Some(*n),
            _ => None,
        })
        .collect()
}
