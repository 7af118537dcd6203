//! What is known of a form before it is photographed: the station's part of the registry, as `GET /stations/{code}`
//! hands it out.
#![forbid(unsafe_code)]

use forms::FormContest;
use forms::own::{self, PageSpec};
use model::{Contest, FormSchema, Parameters, PartyNumber};
use reading::Expected;
use serde::Deserialize;

/// Most fields of a form that are taken; the longest of 2024 has some 300.
const FIELDS_MAX: usize = 4_096;

/// The question of `begin`.
#[derive(Deserialize)]
pub struct Question {
    station: String,
    schema: Ballot,
    parameters: Parameters,
    registered: Option<u32>,
    #[serde(default)]
    exempt: bool,
    /// I.A.J of the station's other forms, where they are confirmed already.
    #[serde(default)]
    siblings: Vec<Option<u32>>,
}

#[derive(Deserialize)]
struct Ballot {
    contest: Contest,
    ballot: Choice,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Choice {
    Singles(Vec<u16>),
    Parties(Vec<(u16, Vec<u16>)>),
}

impl Ballot {
    fn fields(&self) -> Option<FormSchema> {
        let count = match &self.ballot {
            Choice::Singles(numbers) => numbers.len(),
            Choice::Parties(lists) => lists.iter().map(|(_, c)| c.len() + 2).sum(),
        };
        (count <= FIELDS_MAX).then(|| match &self.ballot {
            Choice::Singles(numbers) => FormSchema::single(self.contest, numbers),
            Choice::Parties(lists) => {
                let lists: Vec<_> = lists.iter().map(|(p, c)| (PartyNumber(*p), c.clone())).collect();
                FormSchema::parties(self.contest, &lists)
            }
        })
    }
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
        let schema = q.schema.fields()?;
        let plan = own::plan(FormContest::from(q.schema.contest), &schema).ok()?;
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
            contest: Some(FormContest::from(self.schema.contest())),
            page: (page > 0).then_some(page),
            station: Some(self.station.clone()),
            plan: self.plan.clone(),
        }
    }
}
