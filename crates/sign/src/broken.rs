//! The relations that do not hold, in sentences with both their sides, as the public pages say them.

use device::Fault;
use model::control::{Control, sentence};
use model::labels::brief;
use model::lang::Words;
use model::{Contest, Field};
use serde::{Deserialize, Serialize};

/// What a form's public file says of its relations.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BrokenOf {
    /// The contest.
    contest: Contest,
    /// The relations that do not hold.
    broken: Vec<Breach>,
}

/// A relation that does not hold.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Breach {
    /// The control's code.
    control: String,
    /// Names of its fields.
    fields: Vec<String>,
    /// The left side.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    left: Option<u64>,
    /// The right side.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    right: Option<u64>,
}

/// The sentences.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sentences {
    /// One for each relation, in their order; of a control that is not known here its code.
    sentences: Vec<Words>,
}

pub fn broken(q: BrokenOf) -> Result<Sentences, Fault> {
    Ok(Sentences { sentences: q.broken.iter().map(|breach| said(q.contest, breach)).collect() })
}

fn said(contest: Contest, breach: &Breach) -> Words {
    let number = |n: Option<u64>| n.map_or_else(|| "?".to_string(), |n| n.to_string());
    let (left, right) = (number(breach.left), number(breach.right));
    Words::of(|lang| {
        let name = |field: &String| Field::named(field).map_or_else(|| field.clone(), |f| brief(f, lang));
        let names: Vec<String> = breach.fields.iter().map(name).collect();
        let control = Control::from_code(&breach.control);
        let said = control.and_then(|control| sentence(control, contest, &names, [&left, &right], lang));
        said.map_or_else(|| breach.control.clone(), |said| format!("{}: {said}.", breach.control))
    })
}
