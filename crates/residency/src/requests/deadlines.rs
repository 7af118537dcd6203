//! By when the law asks for each step (UU 14/2008).

use super::{Request, form};
use crate::{Day, Unfit, WorkingDays};
use serde::{Deserialize, Serialize};

/// Working days for the answer (art. 22(7)).
const ANSWER: u32 = 10;
/// Working days more, where they are said in writing (art. 22(8)).
const EXTENSION: u32 = 7;
/// Working days for an objection, from its reason on (art. 36(1)).
const OBJECTION: u32 = 30;
/// Working days for its answer (art. 36(2)).
const OBJECTION_ANSWER: u32 = 30;
/// Working days to bring a dispute to the Information Commission (art. 37(2)).
const DISPUTE: u32 = 14;

/// The last day of each step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadlines {
    /// Of the answer, with the seven days more where they are asked for.
    pub answer: String,
    /// To bring a dispute, once an objection was answered or its answer is due; null before there is one.
    pub dispute: Option<String>,
    /// To object: against the answer, or from the day on which none was there.
    pub objection: String,
    /// Of the answer to an objection; null where there is none.
    pub objection_answer: Option<String>,
}

/// The deadlines of a request.
pub(super) fn of(request: &Request, days: &WorkingDays) -> Result<Deadlines, Unfit> {
    let field = form::field(request);
    let day = |name: &str, text: &str| {
        Day::parse(text).ok_or_else(|| Unfit::Form { field: format!("{field}.{name}") })
    };
    let after = |from: Day, count: u32| {
        days.after(from, count).map_err(|year| Unfit::Calendar { field: field.clone(), year })
    };
    let more = if request.extended.is_some() { EXTENSION } else { 0 };
    let answer = after(day("received", &request.received)?, ANSWER + more)?;
    let reason = match &request.answered {
        Some(answered) => day("answered", answered)?,
        None => answer,
    };
    let objection = after(reason, OBJECTION)?;
    let (mut objection_answer, mut dispute) = (None, None);
    if let Some(of) = &request.objection {
        let due = after(day("objection.received", &of.received)?, OBJECTION_ANSWER)?;
        let from = match &of.answered {
            Some(answered) => day("objection.answered", answered)?,
            None => due,
        };
        objection_answer = Some(due.text());
        dispute = Some(after(from, DISPUTE)?.text());
    }
    Ok(Deadlines { answer: answer.text(), dispute, objection: objection.text(), objection_answer })
}
