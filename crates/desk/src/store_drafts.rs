//! Drafts, as they are kept.

use crate::store::{Store, StoreError};
use model::{EventId, KeyId, UtcSeconds};
use rusqlite::{OptionalExtension as _, Row, params};

/// Where a draft stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DraftState {
    /// Waits for its second person.
    Open,
    /// Both have signed; the log was not heard of yet. `closing` is the second signature line.
    Signed,
    /// In the log; `closing` is the index.
    Admitted,
    /// The second person has signed that it is not to be; `closing` is the decline.
    Declined,
    /// A day has passed; `closing` says so, signed by the service.
    Expired,
    /// The log has refused it after all; `closing` is the code.
    Refused,
}

impl DraftState {
    /// All of them.
    pub const ALL: [DraftState; 6] = [
        DraftState::Open,
        DraftState::Signed,
        DraftState::Admitted,
        DraftState::Declined,
        DraftState::Expired,
        DraftState::Refused,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            DraftState::Open => "open",
            DraftState::Signed => "signed",
            DraftState::Admitted => "admitted",
            DraftState::Declined => "declined",
            DraftState::Expired => "expired",
            DraftState::Refused => "refused",
        }
    }
}

/// An event between its first and its second signature, or what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The event's id.
    pub id: EventId,
    /// The signed lines with the first signature line.
    pub event: Vec<u8>,
    /// Who signed first.
    pub by: KeyId,
    /// Who is to sign second.
    pub with: KeyId,
    /// Area of the first's mandate.
    pub area: String,
    /// When it was handed in.
    pub begun: UtcSeconds,
    /// Last second in which it can be answered.
    pub until: UtcSeconds,
    /// Where it stands.
    pub state: DraftState,
    /// What closed it, by its state.
    pub closing: String,
    /// The station it is about, if it is about one form.
    pub station: Option<String>,
}

impl Draft {
    /// Whether it is one of these two people's.
    pub fn names(&self, key: KeyId) -> bool {
        self.by == key || self.with == key
    }
}

impl Store {
    /// Keeps a draft unless it is there already; returns whether it was not.
    pub(crate) fn put_draft(&self, draft: &Draft) -> Result<bool, StoreError> {
        let Draft { id, event, by, with, area, begun, until, state, closing, station } = draft.clone();
        self.writer.write(move |write| {
            let rows = write.execute(
                "INSERT INTO draft VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING",
                params![id.0, event, by.0, with.0, area, begun.0, until.0, state.code(), closing, station],
            )?;
            Ok(rows > 0)
        })
    }

    /// A draft by its event's id.
    pub(crate) fn draft(&self, id: EventId) -> Result<Option<Draft>, StoreError> {
        let connection = self.reader();
        Ok(connection.query_row("SELECT * FROM draft WHERE id = ?1", params![id.0], draft).optional()?)
    }

    /// Drafts of a state, the oldest first.
    pub(crate) fn drafts(&self, state: DraftState) -> Result<Vec<Draft>, StoreError> {
        let connection = self.reader();
        let mut select =
            connection.prepare_cached("SELECT * FROM draft WHERE state = ?1 ORDER BY begun, id")?;
        let all: Result<Vec<Draft>, _> = select.query_map(params![state.code()], draft)?.collect();
        Ok(all?)
    }

    /// Drafts of a person, the first or the second, the oldest first.
    pub(crate) fn drafts_of(&self, key: KeyId) -> Result<Vec<Draft>, StoreError> {
        let connection = self.reader();
        let mut select = connection
            .prepare_cached("SELECT * FROM draft WHERE by = ?1 OR with_ = ?1 ORDER BY begun, id")?;
        let all: Result<Vec<Draft>, _> = select.query_map(params![key.0], draft)?.collect();
        Ok(all?)
    }

    /// How many drafts of a first signer wait.
    pub(crate) fn waiting_of(&self, key: KeyId) -> Result<i64, StoreError> {
        let connection = self.reader();
        let mut count =
            connection.prepare_cached("SELECT count(*) FROM draft WHERE state = 'open' AND by = ?1")?;
        Ok(count.query_row(params![key.0], |row| row.get(0))?)
    }

    /// Drafts that wait at a station, the oldest first.
    pub(crate) fn waiting_at(&self, station: &str) -> Result<Vec<Draft>, StoreError> {
        let connection = self.reader();
        let mut select = connection
            .prepare_cached("SELECT * FROM draft WHERE station = ?1 AND state = 'open' ORDER BY begun, id")?;
        let all: Result<Vec<Draft>, _> = select.query_map(params![station], draft)?.collect();
        Ok(all?)
    }

    /// Moves a draft on, if it still stands where it stood; returns whether it did.
    pub(crate) fn move_draft(
        &self,
        id: EventId,
        from: DraftState,
        to: DraftState,
        closing: &str,
    ) -> Result<bool, StoreError> {
        let closing = closing.to_owned();
        self.writer.write(move |write| {
            let rows = write.execute(
                "UPDATE draft SET state = ?3, closing = ?4 WHERE id = ?1 AND state = ?2",
                params![id.0, from.code(), to.code(), closing],
            )?;
            Ok(rows > 0)
        })
    }
}

fn draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    let code: String = row.get(7)?;
    let state = DraftState::ALL.into_iter().find(|state| state.code() == code);
    Ok(Draft {
        id: EventId(row.get(0)?),
        event: row.get(1)?,
        by: KeyId(row.get(2)?),
        with: KeyId(row.get(3)?),
        area: row.get(4)?,
        begun: UtcSeconds(row.get(5)?),
        until: UtcSeconds(row.get(6)?),
        state: state.ok_or(rusqlite::Error::InvalidQuery)?,
        closing: row.get(8)?,
        station: row.get(9)?,
    })
}
