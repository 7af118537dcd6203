//! The embedded store: one folder with one SQLite database and a lock. Tables and pragmas: `docs/spec/store.md`.

use crate::store::check_range;
use crate::{Lane, Leaf, Row, Store, StoreError};
use model::{EventId, UtcSeconds};
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, Transaction, TransactionBehavior, params};
use std::fs::{File, TryLockError};
use std::ops::Range;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Name of the database in its folder.
const DATABASE: &str = "ledger.sqlite";
/// Name of the file whose lock the one writing process holds.
const LOCK: &str = "ledger.lock";
/// `PRAGMA application_id`: "SKLG".
const APPLICATION: i64 = 0x534b_4c47;
/// `PRAGMA user_version`: version of the tables.
const VERSION: i64 = 2;
/// Entries that a change of the tables reads at a time: at most 64 MiB.
const ENTRIES_AT_ONCE: usize = 4_096;

const TABLES: &str = "
    CREATE TABLE entry (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE leaf (idx INTEGER PRIMARY KEY, event_id BLOB NOT NULL, hash BLOB NOT NULL, arrival INTEGER NOT NULL, lane BLOB) STRICT;
    CREATE TABLE mandate (idx INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, note BLOB NOT NULL) STRICT;
";

/// A ledger's folder.
#[derive(Debug)]
pub struct SqliteStore {
    writer: Mutex<Connection>,
    reader: Mutex<Connection>,
    /// Held as long as the store is open; the system lets it go when the process ends, however it ends.
    _lock: File,
}

impl SqliteStore {
    /// Opens the store in a folder, which is made if it is not there.
    ///
    /// # Errors
    /// [`StoreError::Locked`] while another process (or another store of this one) has it open, [`StoreError::Version`]
    /// for a database of another make, [`StoreError::Failed`], [`StoreError::Damaged`].
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        std::fs::create_dir_all(folder).map_err(io)?;
        let lock = File::create(folder.join(LOCK)).map_err(io)?;
        lock.try_lock().map_err(|e| match e {
            TryLockError::WouldBlock => StoreError::Locked(folder.display().to_string()),
            TryLockError::Error(e) => io(e),
        })?;
        let path = folder.join(DATABASE);
        let mut writer = connect(&path)?;
        prepare(&mut writer)?;
        // The names of the new files must outlive a power cut as their content does.
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(io)?;
        let reader = connect(&path)?;
        reader.pragma_update(None, "query_only", true).map_err(failed)?;
        Ok(SqliteStore { writer: Mutex::new(writer), reader: Mutex::new(reader), _lock: lock })
    }

    fn reader(&self) -> MutexGuard<'_, Connection> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One column of the rows of a range, which must all be there.
    fn column<T>(
        &self,
        sql: &str,
        range: Range<u64>,
        read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let reader = self.reader();
        let mut statement = reader.prepare_cached(sql).map_err(failed)?;
        let rows = statement.query_map(params![signed(range.start)?, signed(range.end)?], |row| read(row));
        let found: Vec<T> = rows.and_then(Iterator::collect).map_err(failed)?;
        check_range(&range, range.start.saturating_add(found.len() as u64))?;
        Ok(found)
    }
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path).map_err(failed)?;
    connection.busy_timeout(std::time::Duration::from_secs(5)).map_err(failed)?;
    Ok(connection)
}

fn prepare(connection: &mut Connection) -> Result<(), StoreError> {
    let pragma = |c: &Connection, name: &str| c.pragma_query_value(None, name, |r| r.get::<_, i64>(0));
    let version = pragma(connection, "user_version").map_err(failed)?;
    let application = pragma(connection, "application_id").map_err(failed)?;
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(failed)?;
    match (application, version, tables) {
        (APPLICATION, 1 | VERSION, _) | (0, 0, 0) => {}
        _ => return Err(StoreError::Version(version)),
    }
    let set = |c: &Connection| {
        c.pragma_update(None, "page_size", 8192)?;
        c.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
        c.pragma_update(None, "synchronous", "FULL")?;
        // 64 MiB of log before it is copied into the database: copying less often costs fewer syncs.
        c.pragma_update(None, "wal_autocheckpoint", 8192)?;
        c.pragma_update(None, "cache_size", -32_768)
    };
    set(connection).map_err(failed)?;
    if version == 1 {
        count_lanes(connection)?;
    }
    if tables == 0 {
        let create = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        create.execute_batch(TABLES).map_err(failed)?;
        create.pragma_update(None, "application_id", APPLICATION).map_err(failed)?;
        create.pragma_update(None, "user_version", VERSION).map_err(failed)?;
        create.commit().map_err(failed)?;
    }
    Ok(())
}

/// From version 1 of the tables, which did not know which key speaks of which form: read from the entries once, in one
/// transaction. Whoever is cut off begins again.
fn count_lanes(connection: &mut Connection) -> Result<(), StoreError> {
    let write = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    write.execute_batch("ALTER TABLE leaf ADD COLUMN lane BLOB").map_err(failed)?;
    let end = next_index(&write)?;
    for first in (0..end).step_by(ENTRIES_AT_ONCE) {
        let sql = "SELECT idx, bytes FROM entry WHERE idx >= ?1 ORDER BY idx LIMIT ?2";
        let mut select = write.prepare_cached(sql).map_err(failed)?;
        let limit = signed(ENTRIES_AT_ONCE as u64)?;
        let rows = select.query_map(params![signed(first)?, limit], |row| Ok((row.get(0)?, row.get(1)?)));
        let rows: Vec<(i64, Vec<u8>)> = rows.and_then(Iterator::collect).map_err(failed)?;
        let mut update = write.prepare_cached("UPDATE leaf SET lane = ?2 WHERE idx = ?1").map_err(failed)?;
        for (index, bytes) in rows {
            if let Some(lane) = Lane::of_entry(&bytes) {
                update.execute(params![index, lane.0]).map_err(failed)?;
            }
        }
    }
    write.pragma_update(None, "user_version", VERSION).map_err(failed)?;
    write.commit().map_err(failed)
}

impl Store for SqliteStore {
    fn stage(&self, first: u64, rows: &[Row]) -> Result<(), StoreError> {
        let mut writer = self.writer();
        let write = writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let next = next_index(&write)?;
        if first > next {
            return Err(StoreError::Conflict(format!("entry {first} would leave a gap after {next}")));
        }
        let already = usize::try_from(next - first).unwrap_or(usize::MAX).min(rows.len());
        for (index, row) in (first..next).zip(rows) {
            same(&write, index, row)?;
        }
        insert(&write, next, &rows[already..])?;
        write.commit().map_err(failed)
    }

    fn pending(&self) -> Result<Range<u64>, StoreError> {
        let reader = self.reader();
        Ok(last_checkpoint(&reader)?.map_or(0, |(size, _)| size)..next_index(&reader)?)
    }

    fn commit(&self, expected: Option<&[u8]>, size: u64, note: &[u8]) -> Result<(), StoreError> {
        let mut writer = self.writer();
        let write = writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let last = last_checkpoint(&write)?;
        let (last_size, last_note) = last.map_or((0, None), |(size, note)| (size, Some(note)));
        if last_note.as_deref() != expected || size <= last_size || size > next_index(&write)? {
            return Err(StoreError::Conflict(format!("checkpoint {size} does not follow the last one")));
        }
        write
            .execute("INSERT INTO checkpoint (size, note) VALUES (?1, ?2)", params![signed(size)?, note])
            .map_err(failed)?;
        write.commit().map_err(failed)
    }

    fn checkpoint(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(last_checkpoint(&self.reader())?.map(|(_, note)| note))
    }

    fn checkpoints(&self) -> Result<Vec<Vec<u8>>, StoreError> {
        let reader = self.reader();
        let mut statement =
            reader.prepare_cached("SELECT note FROM checkpoint ORDER BY size").map_err(failed)?;
        let notes = statement.query_map([], |row| row.get(0)).and_then(Iterator::collect);
        notes.map_err(failed)
    }

    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, StoreError> {
        let sql = "SELECT bytes FROM entry WHERE idx >= ?1 AND idx < ?2 ORDER BY idx";
        self.column(sql, range, |row| row.get(0))
    }

    fn leaves(&self, range: Range<u64>) -> Result<Vec<Leaf>, StoreError> {
        let sql = "SELECT event_id, hash, arrival, lane FROM leaf WHERE idx >= ?1 AND idx < ?2 ORDER BY idx";
        self.column(sql, range, |row| {
            let arrival = UtcSeconds(row.get(2)?);
            let lane = row.get::<_, Option<[u8; 16]>>(3)?.map(Lane);
            Ok(Leaf { event: EventId(row.get(0)?), hash: row.get(1)?, arrival, lane })
        })
    }

    fn mandates(&self) -> Result<Vec<(u64, Vec<u8>)>, StoreError> {
        let reader = self.reader();
        let sql = "SELECT idx, bytes FROM mandate JOIN entry USING (idx) ORDER BY idx";
        let mut statement = reader.prepare_cached(sql).map_err(failed)?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)));
        let rows: Vec<(i64, Vec<u8>)> = rows.and_then(Iterator::collect).map_err(failed)?;
        rows.into_iter().map(|(index, bytes)| Ok((unsigned(index)?, bytes))).collect()
    }
}

fn insert(write: &Transaction<'_>, first: u64, rows: &[Row]) -> Result<(), StoreError> {
    let statement = |sql: &str| write.prepare_cached(sql).map_err(failed);
    let mut entry = statement("INSERT INTO entry (idx, bytes) VALUES (?1, ?2)")?;
    let mut side =
        statement("INSERT INTO leaf (idx, event_id, hash, arrival, lane) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    let mut mandate = statement("INSERT INTO mandate (idx) VALUES (?1)")?;
    for (index, Row { leaf, mandate: is_mandate, bytes }) in (first..).zip(rows) {
        let index = signed(index)?;
        entry.execute(params![index, bytes]).map_err(failed)?;
        let lane = leaf.lane.map(|lane| lane.0);
        side.execute(params![index, leaf.event.0, leaf.hash, leaf.arrival.0, lane]).map_err(failed)?;
        if *is_mandate {
            mandate.execute(params![index]).map_err(failed)?;
        }
    }
    Ok(())
}

/// Whether a row that is there already has these bytes.
fn same(write: &Transaction<'_>, index: u64, row: &Row) -> Result<(), StoreError> {
    let mut statement = write.prepare_cached("SELECT bytes FROM entry WHERE idx = ?1").map_err(failed)?;
    let there: Option<Vec<u8>> =
        statement.query_row([signed(index)?], |row| row.get(0)).optional().map_err(failed)?;
    match there.as_ref() == Some(&row.bytes) {
        true => Ok(()),
        false => Err(StoreError::Conflict(format!("entry {index} is another"))),
    }
}

/// The index that comes next: one after the last entry, which is also the last leaf.
fn next_index(connection: &Connection) -> Result<u64, StoreError> {
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

fn last_checkpoint(connection: &Connection) -> Result<Option<(u64, Vec<u8>)>, StoreError> {
    let sql = "SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1";
    let mut statement = connection.prepare_cached(sql).map_err(failed)?;
    let row = statement.query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?))).optional();
    row.map_err(failed)?.map(|(size, note)| Ok((unsigned(size)?, note))).transpose()
}

fn signed(index: u64) -> Result<i64, StoreError> {
    i64::try_from(index)
        .map_err(|_| StoreError::Failed(format!("index {index} is beyond what SQLite counts")))
}

fn unsigned(index: i64) -> Result<u64, StoreError> {
    u64::try_from(index).map_err(|_| StoreError::Damaged(format!("index {index}")))
}

fn io(error: std::io::Error) -> StoreError {
    StoreError::Failed(error.to_string())
}

fn failed(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Locked(error.to_string()),
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Damaged(error.to_string()),
        _ => StoreError::Failed(error.to_string()),
    }
}
