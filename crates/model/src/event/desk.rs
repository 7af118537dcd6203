//! What events of the desk have in common: whose numbers they touch, and the decision of an office that some rest on.

use crate::form::FormKey;
use crate::id::{Digest, StationCode, check_code};
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// Most digests of evidence of one event.
pub const EVIDENCE_MAX: usize = 64;

/// A decision on paper that an event rests on: a recommendation of Bawaslu, a decree, a judgment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Its day, `YYYY-MM-DD`.
    #[cfg_attr(feature = "openapi", schema(pattern = "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"))]
    pub date: String,
    /// SHA-256 of the document.
    pub document: Digest,
    /// Its number as the document writes it, 1 to 100 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub number: String,
}

impl Decision {
    /// Whether date and number are within their ranges.
    ///
    /// # Errors
    /// [`Refusal::BadField`].
    pub(super) fn check(&self) -> Result<(), Refusal> {
        let bad = |why: &str| Err(Refusal::BadField(format!("decision: {why}")));
        if !is_date(&self.date) {
            return bad("date is a day of the years 2000 to 2099, YYYY-MM-DD");
        }
        match (1..=100).contains(&self.number.chars().count()) && !self.number.contains(char::is_control) {
            true => Ok(()),
            false => bad("number has 1 to 100 characters"),
        }
    }
}

/// Whether a text is a day of the years 2000 to 2099, as `YYYY-MM-DD`.
fn is_date(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<u16>().ok());
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    if [year.len(), month.len(), day.len()] != [4, 2, 2] {
        return false;
    }
    let (Some(Some(year)), Some(Some(month)), Some(Some(day))) = (digits(year), digits(month), digits(day))
    else {
        return false;
    };
    let days = match month {
        2 if year % 4 == 0 => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => 0,
    };
    (2000..2100).contains(&year) && (1..=days).contains(&day)
}

/// That `touches` names the stations of these forms, ascending, each once.
pub(super) fn touches_stations<'f>(
    forms: impl IntoIterator<Item = &'f FormKey>,
    touches: &[StationCode],
) -> Result<(), Refusal> {
    let stations: std::collections::BTreeSet<&StationCode> = forms.into_iter().map(|f| &f.station).collect();
    match touches.iter().eq(stations) {
        true => Ok(()),
        false => Err(Refusal::BadField("touches: the forms' stations, ascending, each once".into())),
    }
}

/// That a reason is a code.
pub(super) fn check_reason(reason: &str) -> Result<(), Refusal> {
    check_code(reason).map_err(|e| Refusal::BadField(format!("reason: {e}")))
}

/// That digests of evidence are few, ascending, and none twice.
pub(super) fn check_evidence(evidence: &[Digest]) -> Result<(), Refusal> {
    match evidence.len() <= EVIDENCE_MAX && evidence.is_sorted_by(|a, b| a < b) {
        true => Ok(()),
        false => Err(Refusal::BadField("evidence: at most 64, ascending, none twice".into())),
    }
}
