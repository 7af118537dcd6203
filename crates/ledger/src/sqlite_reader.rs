//! Reading an SQLite store, beside its one writer and without its lock.

use crate::sqlite::{APPLICATION, BUSY, DATABASE, VERSION, failed};
use crate::store::check_range;
use crate::{Lane, Leaf, StoreError};
use model::{EventId, UtcSeconds};
use rusqlite::{Connection, OpenFlags, OptionalExtension as _, params};
use std::ops::Range;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What is read of a store. Each answer is of one moment; since entries are never changed or removed, what a first answer
/// named is still there when a later one is asked for it.
#[derive(Debug)]
pub struct SqliteReader(Mutex<Connection>);

impl SqliteReader {
    /// Opens a folder that somebody else may be writing to. Nothing of the database is ever written; where nobody has it open,
    /// SQLite makes its index and an empty write-ahead log beside it, and leaves them.
    ///
    /// # Errors
    /// [`StoreError::Version`] for a database of another make or an earlier version, which its writer brings up to date;
    /// [`StoreError::Failed`] where there is none, [`StoreError::Damaged`].
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let path = folder.join(DATABASE);
        if !path.is_file() {
            return Err(StoreError::Failed(format!("{} is not there", path.display())));
        }
        let connection =
            Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(failed)?;
        connection.busy_timeout(BUSY).map_err(failed)?;
        let pragma = |name: &str| connection.pragma_query_value(None, name, |r| r.get::<_, i64>(0));
        let (application, version) =
            (pragma("application_id").map_err(failed)?, pragma("user_version").map_err(failed)?);
        match (application, version) {
            (APPLICATION, VERSION) => Self::over(connection),
            _ => Err(StoreError::Version(version)),
        }
    }

    pub(crate) fn over(connection: Connection) -> Result<Self, StoreError> {
        connection.pragma_update(None, "query_only", true).map_err(failed)?;
        Ok(SqliteReader(Mutex::new(connection)))
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// As [`crate::Store::pending`], together with the checkpoint itself, of one moment.
    ///
    /// # Errors
    /// [`StoreError::Failed`], [`StoreError::Damaged`].
    pub fn stand(&self) -> Result<(Range<u64>, Option<Vec<u8>>), StoreError> {
        let mut reader = self.lock();
        let moment = reader.transaction().map_err(failed)?;
        let last = last_checkpoint(&moment)?;
        let next = next_index(&moment)?;
        let (size, note) = last.map_or((0, None), |(size, note)| (size, Some(note)));
        Ok((size..next, note))
    }

    pub(crate) fn pending(&self) -> Result<Range<u64>, StoreError> {
        let reader = self.lock();
        Ok(last_checkpoint(&reader)?.map_or(0, |(size, _)| size)..next_index(&reader)?)
    }

    pub(crate) fn checkpoint(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(last_checkpoint(&self.lock())?.map(|(_, note)| note))
    }

    pub(crate) fn checkpoints(&self) -> Result<Vec<Vec<u8>>, StoreError> {
        let reader = self.lock();
        let mut statement =
            reader.prepare_cached("SELECT note FROM checkpoint ORDER BY size").map_err(failed)?;
        let notes = statement.query_map([], |row| row.get(0)).and_then(Iterator::collect);
        notes.map_err(failed)
    }

    /// As [`crate::Store::entries`].
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when one of the range is missing; [`StoreError::Failed`].
    pub fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, StoreError> {
        let sql = "SELECT bytes FROM entry WHERE idx >= ?1 AND idx < ?2 ORDER BY idx";
        self.column(sql, range, |row| row.get(0))
    }

    pub(crate) fn leaves(&self, range: Range<u64>) -> Result<Vec<Leaf>, StoreError> {
        let sql = "SELECT event_id, hash, arrival, lane FROM leaf WHERE idx >= ?1 AND idx < ?2 ORDER BY idx";
        self.column(sql, range, |row| {
            let arrival = UtcSeconds(row.get(2)?);
            let lane = row.get::<_, Option<[u8; 16]>>(3)?.map(Lane);
            Ok(Leaf { event: EventId(row.get(0)?), hash: row.get(1)?, arrival, lane })
        })
    }

    pub(crate) fn mandates(&self) -> Result<Vec<(u64, Vec<u8>)>, StoreError> {
        let reader = self.lock();
        let sql = "SELECT idx, bytes FROM mandate JOIN entry USING (idx) ORDER BY idx";
        let mut statement = reader.prepare_cached(sql).map_err(failed)?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)));
        let rows: Vec<(i64, Vec<u8>)> = rows.and_then(Iterator::collect).map_err(failed)?;
        rows.into_iter().map(|(index, bytes)| Ok((unsigned(index)?, bytes))).collect()
    }

    /// One column of the rows of a range, which must all be there.
    fn column<T>(
        &self,
        sql: &str,
        range: Range<u64>,
        read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let reader = self.lock();
        let mut statement = reader.prepare_cached(sql).map_err(failed)?;
        let rows = statement.query_map(params![signed(range.start)?, signed(range.end)?], |row| read(row));
        let found: Vec<T> = rows.and_then(Iterator::collect).map_err(failed)?;
        check_range(&range, range.start.saturating_add(found.len() as u64))?;
        Ok(found)
    }
}

/// The index that comes next: one after the last entry, which is also the last leaf.
pub(crate) fn next_index(connection: &Connection) -> Result<u64, StoreError> {
    let sql = "SELECT (SELECT max(idx) FROM entry), (SELECT max(idx) FROM leaf)";
    let mut statement = connection.prepare_cached(sql).map_err(failed)?;
    let last: (Option<i64>, Option<i64>) =
        statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(failed)?;
    match last {
        (None, None) => Ok(0),
        (Some(entry), Some(leaf)) if entry == leaf => Ok(unsigned(entry)? + 1),
        (entry, leaf) => Err(StoreError::Damaged(format!("last entry {entry:?}, last leaf {leaf:?}"))),
    }
}

pub(crate) fn last_checkpoint(connection: &Connection) -> Result<Option<(u64, Vec<u8>)>, StoreError> {
    let sql = "SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1";
    let mut statement = connection.prepare_cached(sql).map_err(failed)?;
    let row = statement.query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?))).optional();
    row.map_err(failed)?.map(|(size, note)| Ok((unsigned(size)?, note))).transpose()
}

pub(crate) fn signed(index: u64) -> Result<i64, StoreError> {
    i64::try_from(index)
        .map_err(|_| StoreError::Failed(format!("index {index} is beyond what SQLite counts")))
}

fn unsigned(index: i64) -> Result<u64, StoreError> {
    u64::try_from(index).map_err(|_| StoreError::Damaged(format!("index {index}")))
}
