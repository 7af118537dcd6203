//! Reports from the public, as they are kept.

use crate::store::{Store, StoreError};
use model::{KeyId, UtcSeconds};
use rusqlite::{OptionalExtension as _, Row, params};

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReportRow {
    /// What its writer was told.
    pub number: String,
    /// The station.
    pub station: String,
    /// The contest, where one was named.
    pub contest: Option<String>,
    /// What was written.
    pub words: String,
    /// Where the writer can be reached; empty where nothing was said.
    pub contact: String,
    /// When it came.
    pub received: UtcSeconds,
    /// What became of it.
    pub outcome: Option<String>,
    /// What its writer is told.
    pub answer: String,
    /// When it was answered.
    pub answered: Option<UtcSeconds>,
}

impl Store {
    /// Keeps a report.
    pub(crate) fn put_report(&self, row: &ReportRow) -> Result<(), StoreError> {
        let row = row.clone();
        self.writer.write(move |write| {
            write.execute(
                "INSERT INTO report VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL, '', NULL, NULL)",
                params![row.number, row.station, row.contest, row.words, row.contact, row.received.0],
            )?;
            Ok(())
        })
    }

    /// The report of a number.
    pub(crate) fn report(&self, number: &str) -> Result<Option<ReportRow>, StoreError> {
        let connection = self.reader();
        let mut select = connection.prepare_cached("SELECT * FROM report WHERE number = ?1")?;
        Ok(select.query_row(params![number], report).optional()?)
    }

    /// Those that wait, the oldest first; or those that are answered, the newest first.
    pub(crate) fn reports(&self, waiting: bool) -> Result<Vec<ReportRow>, StoreError> {
        let connection = self.reader();
        let mut select = connection.prepare_cached(match waiting {
            true => "SELECT * FROM report WHERE outcome IS NULL ORDER BY received, number",
            false => "SELECT * FROM report WHERE outcome IS NOT NULL ORDER BY answered DESC, number",
        })?;
        let all: Result<Vec<ReportRow>, _> = select.query_map([], report)?.collect();
        Ok(all?)
    }

    /// Answers one that waits; returns whether it did.
    pub(crate) fn answer_report(
        &self,
        number: &str,
        outcome: &str,
        answer: &str,
        by: KeyId,
        now: UtcSeconds,
    ) -> Result<bool, StoreError> {
        let (number, outcome, answer) = (number.to_owned(), outcome.to_owned(), answer.to_owned());
        self.writer.write(move |write| {
            let rows = write.execute(
                "UPDATE report SET outcome = ?2, answer = ?3, answered = ?4, by = ?5 WHERE number = ?1 AND outcome IS NULL",
                params![number, outcome, answer, now.0, by.0],
            )?;
            Ok(rows > 0)
        })
    }

    /// How many came since a moment.
    pub(crate) fn reports_since(&self, since: UtcSeconds) -> Result<i64, StoreError> {
        self.count("SELECT count(*) FROM report WHERE received > ?1", params![since.0])
    }

    /// How many wait at a station.
    pub(crate) fn reports_waiting_at(&self, station: &str) -> Result<i64, StoreError> {
        self.count("SELECT count(*) FROM report WHERE station = ?1 AND outcome IS NULL", params![station])
    }

    /// How many came, and how many of them wait.
    pub(crate) fn report_counts(&self) -> Result<(i64, i64), StoreError> {
        let all = self.count("SELECT count(*) FROM report", params![])?;
        Ok((all, self.count("SELECT count(*) FROM report WHERE outcome IS NULL", params![])?))
    }

    fn count(&self, sql: &str, given: &[&dyn rusqlite::ToSql]) -> Result<i64, StoreError> {
        let connection = self.reader();
        let mut select = connection.prepare_cached(sql)?;
        Ok(select.query_row(given, |row| row.get(0))?)
    }
}

fn report(row: &Row<'_>) -> rusqlite::Result<ReportRow> {
    Ok(ReportRow {
        number: row.get(0)?,
        station: row.get(1)?,
        contest: row.get(2)?,
        words: row.get(3)?,
        contact: row.get(4)?,
        received: UtcSeconds(row.get(5)?),
        outcome: row.get(6)?,
        answer: row.get(7)?,
        answered: row.get::<_, Option<i64>>(8)?.map(UtcSeconds),
    })
}
