//! What is known of a form before it is photographed: the station's part of the registry, as `GET /stations/{code}`
//! hands it out.
#![forbid(unsafe_code)]

use device::station::Schema;
use forms::own::{self, PageSpec};
use model::{FormSchema, Parameters};
use reading::Expected;
use serde::Deserialize;

/// The question of `begin`.
#[derive(Deserialize)]
pub struct Question {
    station: String,
    schema: Schema,
    parameters: Parameters,
    registered: Option<u32>,
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
    /// From the JSON of a question; nothing where it is not understood or such a form has no pages.
    pub fn parse(json: &[u8]) -> Option<Known> {
        let q: Question = serde_json::from_slice(json).ok()?;
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
