//! Makes a backup: what the target lacks, and last its manifest.

use crate::blocks;
use crate::error::BackupError;
use crate::manifest::{Block, FORMAT, FilePart, ListPart, Manifest, Part};
use crate::seal::Recipients;
use crate::source::{self, INBOX, LEDGER, PICTURES};
use crate::target::{self, Target};
use crate::workers::each;
use ledger::SqliteReader;
use model::Digest;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Where the secret lies from which names of parts follow.
pub(crate) const NAMES: &str = "names.key";
/// Its folder.
pub(crate) const NAMES_FOLDER: &str = "backup";

/// What a backup is made of, and where.
pub struct Asked<'a> {
    /// The election's folder.
    pub home: &'a Path,
    /// Origin of its log.
    pub origin: &'a str,
    /// The folder of the medium.
    pub place: &'a Path,
    /// Who can open it.
    pub recipients: &'a Recipients,
    /// The time, unix seconds.
    pub time: i64,
    /// Random bytes: the secret for names, where the election has none yet.
    pub names: [u8; 32],
    /// Random bytes: what a new folder is marked with.
    pub target: [u8; 16],
    /// The policy that verifiers pin, asked for after the log was read, so that it names every key that signed it.
    pub policy: &'a (dyn Fn() -> Option<String> + Sync),
    /// Told how many of how many parts were looked at.
    pub progress: &'a (dyn Fn(u64, u64) + Sync),
}

/// Something that is not in the backup.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// Not a plain file.
    NotAFile(String),
    /// Nothing that this program knows.
    NotKnown(String),
    /// A picture that is not what its name says.
    OtherBytes(String),
}

impl Left {
    /// Where it lies in the election's folder.
    pub fn path(&self) -> &str {
        match self {
            Left::NotAFile(path) | Left::NotKnown(path) | Left::OtherBytes(path) => path,
        }
    }
}

/// A backup that was made.
#[derive(Debug)]
pub struct Done {
    /// What it says of itself.
    pub manifest: Manifest,
    /// Its folder.
    pub folder: PathBuf,
    /// Pictures in it.
    pub pictures: u64,
    /// Parts that the target lacked, the manifest included.
    pub sent: u64,
    /// Their bytes, encrypted.
    pub bytes: u64,
    /// What is not in it.
    pub left: Vec<Left>,
}

/// What is sent as one part.
enum Work {
    Entries(std::ops::Range<u64>),
    File(String),
    Picture(String, u64),
}

/// What the workers have done so far.
#[derive(Default)]
struct State {
    blocks: BTreeMap<u64, Block>,
    files: BTreeMap<String, Part>,
    pictures: BTreeMap<String, u64>,
    left: Vec<Left>,
}

struct Making<'a> {
    asked: &'a Asked<'a>,
    target: &'a Target,
    reader: &'a SqliteReader,
    state: Mutex<State>,
    sent: AtomicU64,
    bytes: AtomicU64,
    looked: AtomicU64,
}

/// Makes a backup. Whoever was cut off calls again: what is there is not sent again.
///
/// # Errors
/// [`BackupError`]: there is no new manifest then, and the earlier ones are as they were.
pub fn make(asked: &Asked<'_>) -> Result<Done, BackupError> {
    apart(asked.home, asked.place)?;
    let key = names(asked.home, asked.names)?;
    let target = Target::open(asked.place, key, asked.target)?;
    // What waits is read before the log: what the log takes meanwhile is in one of the two.
    let io = |e: std::io::Error| BackupError::io(asked.home, e);
    let waiting = source::look(asked.home, INBOX).map_err(io)?;
    let log = |e: ledger::StoreError| BackupError::Ledger {
        path: asked.home.display().to_string(),
        why: e.to_string(),
    };
    let reader = SqliteReader::open(&asked.home.join(LEDGER)).map_err(log)?;
    let making = Making {
        asked,
        target: &target,
        reader: &reader,
        state: Mutex::default(),
        sent: AtomicU64::new(0),
        bytes: AtomicU64::new(0),
        looked: AtomicU64::new(0),
    };
    making.all(waiting.files.into_keys().map(Work::File).collect())?;
    let (pending, note) = reader.stand().map_err(log)?;
    // Pictures are looked for after the log was read: all that it names was durable before it named it.
    let mut work: Vec<Work> = blocks::of(pending.end).into_iter().map(Work::Entries).collect();
    let found = source::look(asked.home, "").map_err(io)?;
    making.left(found.unknown.into_iter().map(|(path, plain)| left(path, plain)));
    let files = found.files.into_keys().filter(|path| !path.starts_with("inbox/"));
    work.extend(files.map(Work::File));
    work.extend(making.pictures()?);
    making.all(work)?;
    making.finish(pending.end, note)
}

fn left(path: String, plain: bool) -> Left {
    if plain { Left::NotKnown(path) } else { Left::NotAFile(path) }
}

impl Making<'_> {
    fn all(&self, work: Vec<Work>) -> Result<(), BackupError> {
        let total = work.len() as u64;
        self.looked.store(0, Ordering::Relaxed);
        each(work, |work| {
            self.one(work)?;
            (self.asked.progress)(self.looked.fetch_add(1, Ordering::Relaxed) + 1, total);
            Ok(())
        })
    }

    fn one(&self, work: Work) -> Result<(), BackupError> {
        match work {
            Work::Entries(range) => {
                let (first, count) = (range.start, range.end - range.start);
                let ledger =
                    |why: String| BackupError::Ledger { path: self.asked.home.display().to_string(), why };
                let entries = self.reader.entries(range).map_err(|e| ledger(e.to_string()))?;
                let block = blocks::encode(&entries).ok_or_else(|| ledger("an entry is too long".into()))?;
                let part = self.part(&block)?;
                self.locked(|state| state.blocks.insert(first, Block { first, count, part }));
            }
            Work::File(path) => {
                let file = self.asked.home.join(&path);
                let content = match std::fs::read(&file) {
                    // The log has taken it meanwhile.
                    Err(e) if e.kind() == std::io::ErrorKind::NotFound && path.starts_with(INBOX) => {
                        return Ok(());
                    }
                    other => other.map_err(|e| BackupError::io(&file, e))?,
                };
                let part = self.part(&content)?;
                self.locked(|state| state.files.insert(path, part));
            }
            Work::Picture(name, bytes) => self.picture(name, bytes)?,
        }
        Ok(())
    }

    /// A picture: its name says what it holds, so that one that the target has need not be read.
    fn picture(&self, name: String, mut bytes: u64) -> Result<(), BackupError> {
        let path = format!("{PICTURES}/{}/{name}", &name[..2]);
        let Ok(digest) = name.parse::<Digest>() else { return Ok(()) };
        let file = self.target.names.part(&digest);
        if !self.has(&file)? {
            let at = self.asked.home.join(&path);
            let content = std::fs::read(&at).map_err(|e| BackupError::io(&at, e))?;
            if Digest::of(&content) != digest {
                self.left([Left::OtherBytes(path)]);
                return Ok(());
            }
            bytes = content.len() as u64;
            self.send(&file, &content)?;
        }
        self.locked(|state| state.pictures.insert(name, bytes));
        Ok(())
    }

    /// Pictures that are there now.
    fn pictures(&self) -> Result<Vec<Work>, BackupError> {
        let folder = self.asked.home.join(PICTURES);
        let io = |e: std::io::Error| BackupError::io(&folder, e);
        let (prefixes, unknown) = source::prefixes(&folder).map_err(io)?;
        self.left(unknown.into_iter().map(Left::NotKnown));
        let mut work = Vec::new();
        for prefix in prefixes {
            let found = source::pictures(&folder, &prefix).map_err(io)?;
            self.left(found.unknown.into_iter().map(|(path, plain)| left(path, plain)));
            work.extend(found.files.into_iter().map(|(name, bytes)| Work::Picture(name, bytes)));
        }
        Ok(work)
    }

    /// Makes sure that the target has a content.
    fn part(&self, content: &[u8]) -> Result<Part, BackupError> {
        let sha256 = Digest::of(content);
        let file = self.target.names.part(&sha256);
        if !self.has(&file)? {
            self.send(&file, content)?;
        }
        Ok(Part { sha256: sha256.to_hex(), bytes: content.len() as u64 })
    }

    fn has(&self, file: &str) -> Result<bool, BackupError> {
        self.target.store.has(file).map_err(|e| BackupError::io(&self.target.folder.join(file), e))
    }

    fn send(&self, file: &str, content: &[u8]) -> Result<(), BackupError> {
        let sealed = self.asked.recipients.seal(content)?;
        self.sent.fetch_add(1, Ordering::Relaxed);
        self.bytes.fetch_add(sealed.len() as u64, Ordering::Relaxed);
        let kept = self.target.store.keep(file, sealed.into());
        // Crash here, or anywhere before: parts that no manifest names. The next run finds and uses them.
        kept.map_err(|e| BackupError::io(&self.target.folder.join(file), e))
    }

    fn left(&self, more: impl IntoIterator<Item = Left>) {
        self.locked(|state| state.left.extend(more));
    }

    fn locked<T>(&self, change: impl FnOnce(&mut State) -> T) {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Lists of pictures, and the manifest, which makes it a backup.
    fn finish(self, entries: u64, note: Option<Vec<u8>>) -> Result<Done, BackupError> {
        let mut state = std::mem::take(&mut *self.state.lock().unwrap_or_else(PoisonError::into_inner));
        state.left.sort_unstable();
        let mut lists: BTreeMap<&str, (u64, String)> = BTreeMap::new();
        for (name, bytes) in &state.pictures {
            let list = lists.entry(&name[..2]).or_default();
            list.0 += 1;
            list.1 += &format!("{name} {bytes}\n");
        }
        let mut pictures = Vec::with_capacity(lists.len());
        for (prefix, (count, list)) in &lists {
            pictures.push(ListPart {
                prefix: (*prefix).into(),
                count: *count,
                part: self.part(list.as_bytes())?,
            });
        }
        let folder = &self.target.folder;
        let io = |e: std::io::Error| BackupError::io(folder, e);
        let number = target::numbers(folder).map_err(io)?.last().map_or(1, |last| last + 1);
        let mark = self.target.names.mark();
        let manifest = Manifest {
            format: FORMAT.into(),
            target: mark.target,
            number,
            time: self.asked.time,
            origin: self.asked.origin.into(),
            names: self.target.names.key(),
            entries,
            checkpoint: note.map(|note| String::from_utf8_lossy(&note).into_owned()),
            policy: (self.asked.policy)(),
            blocks: state.blocks.into_values().collect(),
            files: state.files.into_iter().map(|(path, part)| FilePart { path, part }).collect(),
            pictures,
            left: state.left.iter().map(|left| left.path().to_owned()).collect(),
        };
        let text = serde_json::to_vec(&manifest).map_err(|e| BackupError::Seal(e.to_string()))?;
        self.send(&target::manifest(number), &text)?;
        Ok(Done {
            pictures: state.pictures.len() as u64,
            manifest,
            folder: folder.clone(),
            sent: self.sent.into_inner(),
            bytes: self.bytes.into_inner(),
            left: state.left,
        })
    }
}

/// That neither lies in the other: a backup beside what it is of is gone with it, and would be backed up again.
fn apart(home: &Path, place: &Path) -> Result<(), BackupError> {
    let real =
        |path: &Path| path.canonicalize().map_err(|_| BackupError::NotThere(path.display().to_string()));
    let (home, to) = (real(home)?, real(place)?);
    match home.starts_with(&to) || to.starts_with(&home) {
        true => Err(BackupError::Nested(place.display().to_string())),
        false => Ok(()),
    }
}

/// The election's secret for names of parts; made from random bytes where there is none.
fn names(home: &Path, fresh: [u8; 32]) -> Result<[u8; 32], BackupError> {
    let folder = home.join(NAMES_FOLDER);
    let path = folder.join(NAMES);
    let io = |e: std::io::Error| BackupError::io(&path, e);
    let bad = || BackupError::io(&path, "64 hexadecimal digits are expected");
    let text = match std::fs::read_to_string(&path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            store::owner_only(&folder).map_err(io)?;
            target::durably(&folder, NAMES, format!("{}\n", hex::encode(fresh)).as_bytes()).map_err(io)?;
            return Ok(fresh);
        }
        other => other.map_err(io)?,
    };
    hex::decode(text.trim()).ok().and_then(|bytes| bytes.try_into().ok()).ok_or_else(bad)
}
