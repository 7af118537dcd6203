//! A record ready to become an event, and how it stands to what the log already has.

use crate::time::source_time;
use model::event::{ImportedFrom, Portal};
use model::{EventId, FormKey, Stage, UtcSeconds};

/// Values of one form as a source states them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The form.
    pub form: FormKey,
    /// What a 2024 station file says beside its values.
    pub portal: Option<Portal>,
    /// Where the values come from.
    pub source: ImportedFrom,
    /// The stage the source claims.
    pub stage: Stage,
    /// Values in form order.
    pub values: Vec<Option<u32>>,
    /// The event this record replaces, once known.
    pub replaces: Option<EventId>,
    /// The event that is newer by the source's own time, once known.
    pub behind: Option<EventId>,
}

/// An import that the log has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Its id.
    pub id: EventId,
    /// Its portal block.
    pub portal: Option<Portal>,
    /// Its stage.
    pub stage: Stage,
    /// Its values.
    pub values: Vec<Option<u32>>,
}

impl Import {
    fn says(&self, record: &Record) -> bool {
        (&self.portal, self.stage, &self.values) == (&record.portal, record.stage, &record.values)
    }
}

/// The imports of a form that the log has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The newest: the one that counts if an import does, else the last that is not behind another.
    pub newest: Option<Import>,
    /// All others that were not refused.
    pub others: Vec<Import>,
}

/// A record that is older than what the log has: it is recorded and does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// The file and the line, as in the record's source.
    pub file: String,
    /// The line, from 1; 0 where the file is one record.
    pub line: u32,
    /// The form.
    pub form: FormKey,
    /// Its time by the source, as written.
    pub ts: String,
    /// The time of the newer one, as written.
    pub newer: String,
}

/// Records sorted by what the log already has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// To be appended, in order: as a replacement where the log has the form already, as one behind it where that one
    /// is newer by the source's own time.
    pub fresh: Vec<Record>,
    /// Those of them that are behind.
    pub late: Vec<Late>,
    /// Say exactly what the log already says: importing twice changes nothing.
    pub unchanged: u64,
}

/// Leaves out what the log already says, makes replacements of what says otherwise, and sets what is older by the
/// source's own time behind what is newer.
///
/// Times are compared where both are written as 2024's portal wrote them; a record without such a time is older than
/// every one with it. Of equal times, and where neither has one, what is imported later is newer.
/// A form stands in the records at most once: two of them would both replace the same event, which is a fork. Versions
/// of one form go in one after the other.
///
/// # Errors
/// Of `known`, when the log can't be read.
pub fn against_log<E>(
    records: Vec<Record>,
    known: &dyn Fn(&FormKey) -> Result<Known, E>,
) -> Result<Sorted, E> {
    let mut sorted = Sorted::default();
    for mut record in records {
        let Known { newest, others } = known(&record.form)?;
        if let Some(newest) = newest {
            let order = time_of(&record.portal).cmp(&time_of(&newest.portal));
            // An older version that the log has already adds nothing; one without a time may have been put back by hand.
            let timed = time_of(&record.portal).is_some();
            let again = timed && order.is_le() && others.iter().any(|other| other.says(&record));
            if again || newest.says(&record) {
                sorted.unchanged += 1;
                continue;
            }
            if order.is_lt() {
                record.behind = Some(newest.id);
                sorted.late.push(late(&record, &newest));
            } else {
                record.replaces = Some(newest.id);
            }
        }
        sorted.fresh.push(record);
    }
    Ok(sorted)
}

fn late(record: &Record, newest: &Import) -> Late {
    let ts = |portal: &Option<Portal>| portal.as_ref().map_or_else(String::new, |p| p.ts.clone());
    Late {
        file: record.source.file.clone(),
        line: record.source.line,
        form: record.form.clone(),
        ts: ts(&record.portal),
        newer: ts(&newest.portal),
    }
}

/// The source's time of a record.
fn time_of(portal: &Option<Portal>) -> Option<UtcSeconds> {
    portal.as_ref().and_then(|p| source_time(&p.ts))
}

impl Record {
    /// What orders versions of a form: the source's time, none before all others.
    pub fn source_time(&self) -> Option<UtcSeconds> {
        time_of(&self.portal)
    }
}
