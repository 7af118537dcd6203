//! A record ready to become an event, and how it stands to what the log already has.

use model::event::{Portal, Source};
use model::{EventId, FormKey, Stage};

/// Values of one form as a source states them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The form.
    pub form: FormKey,
    /// What a 2024 station file says beside its values.
    pub portal: Option<Portal>,
    /// Where the values come from.
    pub source: Source,
    /// The stage the source claims.
    pub stage: Stage,
    /// Values in form order.
    pub values: Vec<Option<u32>>,
    /// The event this record replaces, once known.
    pub replaces: Option<EventId>,
}

/// The newest imported event of a form in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Latest {
    /// Its id.
    pub id: EventId,
    /// Its portal block.
    pub portal: Option<Portal>,
    /// Its stage.
    pub stage: Stage,
    /// Its values.
    pub values: Vec<Option<u32>>,
}

/// Records sorted by what the log already has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// To be appended, in order; where the log has the form already, as a replacement.
    pub fresh: Vec<Record>,
    /// Say exactly what the log already says: importing twice changes nothing.
    pub unchanged: u64,
}

/// Leaves out what the log already says and makes replacements of what says otherwise.
///
/// A form stands in the records at most once: two of them would both replace the same event, which is a fork. Versions
/// of one form go in one after the other.
pub fn against_latest(records: Vec<Record>, latest: &dyn Fn(&FormKey) -> Option<Latest>) -> Sorted {
    let mut sorted = Sorted::default();
    for mut record in records {
        match latest(&record.form) {
            Some(l) if (&l.portal, l.stage, &l.values) == (&record.portal, record.stage, &record.values) => {
                sorted.unchanged += 1;
            }
            known => {
                record.replaces = known.map(|l| l.id);
                sorted.fresh.push(record);
            }
        }
    }
    sorted
}

/// Reads a count: decimal digits only, no sign, no spaces.
///
/// # Errors
/// [`crate::Fault::Count`].
pub(crate) fn count(cell: &str) -> Result<u32, crate::Fault> {
    let digits = !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit());
    match cell.parse() {
        Ok(count) if digits => Ok(count),
        _ => Err(crate::Fault::Count(format!("{cell:?}"))),
    }
}
