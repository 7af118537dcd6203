//! What is known of a form before it is photographed: the station's part of the registry, as `GET /stations/{code}`
//! hands it out.

use crate::Expected;
use forms::own::{self, PageSpec};
use model::rows::Schema;
use model::{FormSchema, Parameters};
use serde::Deserialize;

/// What the registry says of a form.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KnownOf {
    /// Code of its station.
    station: String,
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
    /// I.A.J of the station's other forms, where they are confirmed already.
    #[serde(default)]
    siblings: Vec<Option<u32>>,
}

/// A form that is being photographed.
pub struct Known {
    pub station: String,
    pub schema: FormSchema,
    pub parameters: Parameters,
    pub registered: Option<u32>,
    pub exempt: bool,
    pub siblings: Vec<Option<u32>>,
    /// Its pages.
    pub plan: Vec<PageSpec>,
}

impl Known {
    /// From what the registry says; nothing where such a form has no pages.
    pub fn of(q: KnownOf) -> Option<Known> {
        let schema = q.schema.fields().ok()?;
        let plan = own::plan(q.schema.contest, &schema).ok()?;
        let (station, siblings) = (q.station, q.siblings);
        Some(Known {
            station,
            schema,
            parameters: q.parameters,
            registered: q.registered,
            exempt: q.exempt,
            siblings,
            plan,
        })
    }

    /// What a photo should show; any page with 0.
    pub fn expected(&self, page: u8) -> Expected {
        Expected {
            contest: Some(self.schema.contest()),
            page: (page > 0).then_some(page),
            station: Some(self.station.clone()),
            plan: self.plan.clone(),
        }
    }
}
