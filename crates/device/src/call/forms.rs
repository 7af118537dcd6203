//! The question about a form's numbers.

use crate::Fault;
use crate::controls::{self, Report};
use crate::station::Schema;
use model::Parameters;
use serde::Deserialize;

/// A form as it is typed.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Form {
    /// Its fields.
    schema: Schema,
    /// The election's parameters.
    parameters: Parameters,
    /// Voters in the register; null where it does not say.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    registered: Option<u32>,
    /// Whether K15's bounds do not apply.
    #[serde(default)]
    exempt: bool,
    /// The numbers in form order; null where there is none yet.
    values: Vec<Option<u32>>,
}

pub fn controls(q: Form) -> Result<Report, Fault> {
    let schema = q.schema.fields().map_err(|e| Fault::BadQuestion(e.to_string()))?;
    Ok(controls::report(&schema, &q.parameters, (q.registered, q.exempt), &q.values))
}
