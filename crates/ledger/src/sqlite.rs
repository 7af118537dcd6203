//! The embedded store: one folder with one SQLite database and a lock. Tables and pragmas: `docs/spec/store.md`.

use crate::sqlite_reader::{SqliteReader, last_checkpoint, next_index, signed};
use crate::{Lane, Leaf, Row, Store, StoreError};
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, Transaction, TransactionBehavior, params};
use std::fs::{File, TryLockError};
use std::ops::Range;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Name of the database in its folder.
pub(crate) const DATABASE: &str = "ledger.sqlite";
/// Name of the file whose lock the one writing process holds.
const LOCK: &str = "ledger.lock";
/// `PRAGMA application_id`: "SKLG".
pub(crate) const APPLICATION: i64 = 0x534b_4c47;
/// `PRAGMA user_version`: version of the tables.
pub(crate) const VERSION: i64 = 2;
/// How long a connection waits for another, of this process or not.
pub(crate) const BUSY: std::time::Duration = std::time::Duration::from_secs(5);
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
    reader: SqliteReader,
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
        let reader = SqliteReader::over(connect(&path)?)?;
        Ok(SqliteStore { writer: Mutex::new(writer), reader, _lock: lock })
    }

    fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path).map_err(failed)?;
    connection.busy_timeout(BUSY).map_err(failed)?;
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
        self.reader.pending()
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
        self.reader.checkpoint()
    }

    fn checkpoints(&self) -> Result<Vec<Vec<u8>>, StoreError> {
        self.reader.checkpoints()
    }

    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, StoreError> {
        self.reader.entries(range)
    }

    fn leaves(&self, range: Range<u64>) -> Result<Vec<Leaf>, StoreError> {
        self.reader.leaves(range)
    }

    fn mandates(&self) -> Result<Vec<(u64, Vec<u8>)>, StoreError> {
        self.reader.mandates()
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

fn io(error: std::io::Error) -> StoreError {
    StoreError::Failed(error.to_string())
}

pub(crate) fn failed(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Locked(error.to_string()),
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Damaged(error.to_string()),
        _ => StoreError::Failed(error.to_string()),
    }
}
