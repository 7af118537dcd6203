//! Sessions, drafts, people's names and reports in one SQLite file, which no kill and no power cut leaves half written (docs/spec/desk.md).

use crate::writer::Writer;
use model::{Digest, KeyId, UtcSeconds};
use rusqlite::{Connection, OptionalExtension as _, Row, TransactionBehavior, params};
use std::fs::File;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// `PRAGMA application_id`: "SKMJ".
const APPLICATION: i64 = 0x534b_4d4a;
/// `PRAGMA user_version`.
const VERSION: i64 = 2;
/// Seconds between two notes of when a session was last used.
const SEEN_SECONDS: i64 = 60;

const TABLES: &str = "
    CREATE TABLE session (hash BLOB PRIMARY KEY, key BLOB NOT NULL, device TEXT NOT NULL, begun INTEGER NOT NULL, seen INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;
    CREATE TABLE draft (id BLOB PRIMARY KEY, event BLOB NOT NULL, by BLOB NOT NULL, with_ BLOB NOT NULL, area TEXT NOT NULL, begun INTEGER NOT NULL, until INTEGER NOT NULL, state TEXT NOT NULL, closing TEXT NOT NULL, station TEXT) STRICT;
    CREATE INDEX draft_state ON draft (state, by);
    CREATE INDEX draft_by ON draft (by);
    CREATE INDEX draft_with ON draft (with_);
    CREATE INDEX draft_station ON draft (station, state);
    CREATE TABLE person (key BLOB PRIMARY KEY, name TEXT NOT NULL, credential BLOB NOT NULL UNIQUE) STRICT;
    CREATE TABLE report (number TEXT PRIMARY KEY, station TEXT NOT NULL, contest TEXT, words TEXT NOT NULL, contact TEXT NOT NULL, received INTEGER NOT NULL, outcome TEXT, answer TEXT NOT NULL, answered INTEGER, by BLOB) STRICT;
    CREATE INDEX report_received ON report (received);
    CREATE INDEX report_station ON report (station, outcome);
    CREATE INDEX report_outcome ON report (outcome, received);
    CREATE TABLE text (digest BLOB PRIMARY KEY, by BLOB NOT NULL, area TEXT NOT NULL) STRICT;
";

/// Why the store can't be used.
#[derive(Debug)]
pub enum StoreError {
    /// Of another make or version.
    Version(i64),
    /// Another process has it open.
    Locked,
    /// What the system or SQLite said.
    Failed(String),
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StoreError::Version(version) => write!(f, "tables of version {version}, not {VERSION}"),
            StoreError::Locked => f.write_str("another process has it open"),
            StoreError::Failed(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        StoreError::Failed(error.to_string())
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        StoreError::Failed(error.to_string())
    }
}

/// A device on which somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of the cookie's text, which is kept nowhere.
    pub hash: [u8; 32],
    /// Whose.
    pub key: KeyId,
    /// What the person calls the device.
    pub device: String,
    /// When it was opened.
    pub begun: UtcSeconds,
    /// When it was last used, to a minute.
    pub seen: UtcSeconds,
    /// When it ends at the latest.
    pub until: UtcSeconds,
}

impl Session {
    /// What it is called in lists: nothing that opens it.
    pub fn id(&self) -> String {
        hex::encode(&self.hash[..8])
    }
}

/// What the desk knows of a person beside the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The passkey.
    pub key: KeyId,
    /// What the person is called here.
    pub name: String,
    /// What browsers find the passkey by.
    pub credential: Vec<u8>,
}

/// The desk's folder.
pub struct Store {
    pub(crate) writer: Writer,
    reader: Mutex<Connection>,
    _lock: File,
}

impl Store {
    /// Opens the store in a folder, which is made if it is not there.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        std::fs::create_dir_all(folder)?;
        let lock = File::create(folder.join("desk.lock"))?;
        lock.try_lock().map_err(|_| StoreError::Locked)?;
        let mut connection = Connection::open(folder.join("desk.sqlite"))?;
        let pragma = |c: &Connection, name: &str| c.pragma_query_value(None, name, |r| r.get::<_, i64>(0));
        let found = (pragma(&connection, "application_id")?, pragma(&connection, "user_version")?);
        let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        if found != (APPLICATION, VERSION) && (found, tables) != ((0, 0), 0) {
            return Err(StoreError::Version(found.1));
        }
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        if tables == 0 {
            let create = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            create.execute_batch(TABLES)?;
            create.pragma_update(None, "application_id", APPLICATION)?;
            create.pragma_update(None, "user_version", VERSION)?;
            create.commit()?;
        }
        // The names of the new files must outlive a power cut as their content does.
        File::open(folder)?.sync_all()?;
        let reader = Connection::open(folder.join("desk.sqlite"))?;
        reader.pragma_update(None, "query_only", true)?;
        Ok(Store { writer: Writer::start(connection)?, reader: Mutex::new(reader), _lock: lock })
    }

    pub(crate) fn reader(&self) -> MutexGuard<'_, Connection> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a session, in place of the one that the same device had; what has ended goes.
    pub(crate) fn begin_session(
        &self,
        session: &Session,
        replaced: Option<&[u8; 32]>,
        now: UtcSeconds,
    ) -> Result<(), StoreError> {
        let (session, replaced, now) = (session.clone(), replaced.copied(), now.0);
        self.writer.write(move |write| {
            if let Some(hash) = replaced {
                write.execute("DELETE FROM session WHERE hash = ?1", params![hash])?;
            }
            let idle = now - crate::signin::IDLE_SECONDS;
            write.execute("DELETE FROM session WHERE until < ?1 OR seen < ?2", params![now, idle])?;
            let Session { hash, key, device, begun, seen, until } = session;
            write.execute(
                "INSERT INTO session VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![hash, key.0, device, begun.0, seen.0, until.0],
            )?;
            Ok(())
        })
    }

    /// A session that lasts, and notes that it was used.
    pub(crate) fn session(&self, hash: &[u8; 32], now: UtcSeconds) -> Result<Option<Session>, StoreError> {
        let found = self
            .reader()
            .query_row("SELECT * FROM session WHERE hash = ?1", params![hash], session)
            .optional()?;
        let found = found.filter(|session| lasts(session, now));
        if found.as_ref().is_some_and(|session| now.0 - session.seen.0 >= SEEN_SECONDS) {
            let (hash, now) = (*hash, now.0);
            self.writer.write(move |write| {
                write.execute("UPDATE session SET seen = ?2 WHERE hash = ?1", params![hash, now])?;
                Ok(())
            })?;
        }
        Ok(found)
    }

    /// All sessions that last, the oldest first.
    pub(crate) fn sessions(&self, now: UtcSeconds) -> Result<Vec<Session>, StoreError> {
        let connection = self.reader();
        let mut select = connection.prepare_cached("SELECT * FROM session ORDER BY begun, hash")?;
        let all: Result<Vec<Session>, _> = select.query_map([], session)?.collect();
        Ok(all?.into_iter().filter(|session| lasts(session, now)).collect())
    }

    /// Ends a session.
    pub(crate) fn end_session(&self, hash: &[u8; 32]) -> Result<(), StoreError> {
        let hash = *hash;
        self.writer.write(move |write| {
            write.execute("DELETE FROM session WHERE hash = ?1", params![hash])?;
            Ok(())
        })
    }
}

impl Store {
    /// Keeps what a person is called, in place of what was kept before.
    pub(crate) fn put_person(&self, person: &Person) -> Result<(), StoreError> {
        let Person { key, name, credential } = person.clone();
        self.writer.write(move |write| {
            write.execute(
                "INSERT OR REPLACE INTO person VALUES (?1, ?2, ?3)",
                params![key.0, name, credential],
            )?;
            Ok(())
        })
    }

    /// Who has a key.
    pub(crate) fn person(&self, key: KeyId) -> Result<Option<Person>, StoreError> {
        let connection = self.reader();
        let mut select = connection.prepare_cached("SELECT * FROM person WHERE key = ?1")?;
        let person = |row: &Row<'_>| {
            Ok(Person { key: KeyId(row.get(0)?), name: row.get(1)?, credential: row.get(2)? })
        };
        Ok(select.query_row(params![key.0], person).optional()?)
    }

    /// Notes who wrote a text, for which area; the first who did.
    pub(crate) fn put_text(&self, digest: Digest, by: KeyId, area: &str) -> Result<(), StoreError> {
        let area = area.to_owned();
        self.writer.write(move |write| {
            write.execute(
                "INSERT INTO text VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                params![digest.0, by.0, area],
            )?;
            Ok(())
        })
    }

    /// Who wrote a text, for which area.
    pub(crate) fn text(&self, digest: Digest) -> Result<Option<(KeyId, String)>, StoreError> {
        let connection = self.reader();
        let mut select = connection.prepare_cached("SELECT by, area FROM text WHERE digest = ?1")?;
        let found = select.query_row(params![digest.0], |row| Ok((KeyId(row.get(0)?), row.get(1)?)));
        Ok(found.optional()?)
    }

    /// The key of a passkey's credential.
    pub(crate) fn key_of(&self, credential: &[u8]) -> Result<Option<KeyId>, StoreError> {
        let connection = self.reader();
        let mut select = connection.prepare_cached("SELECT key FROM person WHERE credential = ?1")?;
        Ok(select.query_row(params![credential], |row| Ok(KeyId(row.get(0)?))).optional()?)
    }
}

fn lasts(session: &Session, now: UtcSeconds) -> bool {
    now <= session.until && now.0 - session.seen.0 <= crate::signin::IDLE_SECONDS
}

fn session(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        hash: row.get(0)?,
        key: KeyId(row.get(1)?),
        device: row.get(2)?,
        begun: UtcSeconds(row.get(3)?),
        seen: UtcSeconds(row.get(4)?),
        until: UtcSeconds(row.get(5)?),
    })
}
