//! The folder of backups: its mark, its lock, names of its files.
//!
//! ```text
//! sirekap-backup.json        the mark, in the clear
//! lock                       empty; held by whoever writes
//! coming/                    what has no name yet
//! parts/ab/<64 digits>.age   content, under a name that only the election can compute
//! backups/<8 digits>.age     manifests, each written when all of its parts are there
//! ```

use crate::BackupError;
use crate::manifest::{FORMAT, Mark};
use model::Digest;
use sha2::{Digest as _, Sha256};
use std::fs::{File, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use store::{Backups, Store};

/// Name of the folder that a backup makes where it is sent.
pub const FOLDER: &str = "sirekap-backup";
/// Name of the mark.
pub const MARK: &str = "sirekap-backup.json";
/// Name of the file whose lock the one writing process holds.
pub const LOCK: &str = "lock";
/// Name of the folder of files that wait for their names.
pub const COMING: &str = "coming";
/// Name of the folder of parts.
pub const PARTS: &str = "parts";
/// Name of the folder of manifests.
pub const BACKUPS: &str = "backups";
/// Digits of a manifest's number.
const NUMBER_DIGITS: usize = 8;

/// Names of parts, which follow from a secret of the election.
#[derive(Clone)]
pub struct Names {
    key: [u8; 32],
    target: [u8; 16],
}

impl Names {
    /// Of a folder.
    pub fn new(key: [u8; 32], target: [u8; 16]) -> Self {
        Names { key, target }
    }

    /// The secret, hexadecimal.
    pub fn key(&self) -> String {
        hex::encode(self.key)
    }

    /// The file of a part, by the SHA-256 of its content. Who does not know the secret can't tell whether a content that he
    /// has is here.
    pub fn part(&self, sha256: &Digest) -> String {
        let name = hex::encode(self.hash(&sha256.0));
        format!("{PARTS}/{}/{name}.age", &name[..2])
    }

    /// What the mark of this election's folder says.
    pub fn mark(&self) -> Mark {
        let owner = self.hash(FORMAT.as_bytes());
        Mark { format: FORMAT.into(), target: hex::encode(self.target), owner: hex::encode(&owner[..16]) }
    }

    /// The lengths of key and target are fixed, so that a plain hash over them and the rest does.
    fn hash(&self, of: &[u8]) -> [u8; 32] {
        Sha256::new().chain_update(self.key).chain_update(self.target).chain_update(of).finalize().into()
    }
}

/// The file of a manifest.
pub fn manifest(number: u64) -> String {
    format!("{BACKUPS}/{number:0NUMBER_DIGITS$}.age")
}

/// The number in a manifest's name.
pub fn number(name: &str) -> Option<u64> {
    let digits = name.strip_suffix(".age")?;
    let plain = digits.len() == NUMBER_DIGITS && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// Numbers of the manifests of a folder, growing.
///
/// # Errors
/// The system's.
pub fn numbers(folder: &Path) -> std::io::Result<Vec<u64>> {
    let entries = match std::fs::read_dir(folder.join(BACKUPS)) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let names: Vec<_> = entries.map(|entry| Ok(entry?.file_name())).collect::<std::io::Result<_>>()?;
    let mut numbers: Vec<u64> = names.iter().filter_map(|name| number(name.to_str()?)).collect();
    numbers.sort_unstable();
    Ok(numbers)
}

/// A folder that is written to.
pub struct Target {
    /// The folder.
    pub folder: PathBuf,
    /// Its objects.
    pub store: Store<Backups>,
    /// Names of its parts.
    pub names: Names,
    /// Held while a backup is made.
    _lock: File,
}

impl Target {
    /// Opens the folder of backups in a place, or makes it. `names` is the election's secret, `fresh` are random bytes for a
    /// new folder.
    ///
    /// # Errors
    /// [`BackupError::NotThere`], [`BackupError::NotABackup`], [`BackupError::OfAnother`], [`BackupError::Busy`],
    /// [`BackupError::Io`].
    pub fn open(place: &Path, names: [u8; 32], fresh: [u8; 16]) -> Result<Self, BackupError> {
        if !place.is_dir() {
            return Err(BackupError::NotThere(place.display().to_string()));
        }
        let folder = if place.join(MARK).is_file() { place.to_path_buf() } else { place.join(FOLDER) };
        let io = |e: std::io::Error| BackupError::io(&folder, e);
        std::fs::create_dir_all(&folder).map_err(io)?;
        let lock = File::create(folder.join(LOCK)).map_err(io)?;
        lock.try_lock().map_err(|e| match e {
            TryLockError::WouldBlock => BackupError::Busy(folder.display().to_string()),
            TryLockError::Error(e) => io(e),
        })?;
        let names = match mark(&folder).map_err(io)? {
            Some(text) => known(&folder, &text, names)?,
            None => begun(&folder, Names::new(names, fresh))?,
        };
        let store = Store::<Backups>::in_folder(&folder, &folder.join(COMING));
        let store = store.map_err(|e| BackupError::io(&folder, e))?;
        Ok(Target { folder, store, names, _lock: lock })
    }
}

/// The text of a folder's mark.
pub fn mark(folder: &Path) -> std::io::Result<Option<Vec<u8>>> {
    match std::fs::read(folder.join(MARK)) {
        Ok(text) => Ok(Some(text)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

fn known(folder: &Path, text: &[u8], key: [u8; 32]) -> Result<Names, BackupError> {
    let place = || folder.display().to_string();
    let mark: Mark = serde_json::from_slice(text).map_err(|_| BackupError::NotABackup(place()))?;
    let target = hex::decode(&mark.target).ok().and_then(|bytes| bytes.try_into().ok());
    let names = Names::new(key, target.ok_or_else(|| BackupError::NotABackup(place()))?);
    if names.mark() == mark { Ok(names) } else { Err(BackupError::OfAnother(place())) }
}

/// Makes the mark of a new folder, which must be empty.
fn begun(folder: &Path, names: Names) -> Result<Names, BackupError> {
    let io = |e: std::io::Error| BackupError::io(folder, e);
    let part = format!("{MARK}.part");
    for entry in std::fs::read_dir(folder).map_err(io)? {
        let name = entry.map_err(io)?.file_name();
        if name != LOCK && *name != *part {
            return Err(BackupError::NotABackup(folder.display().to_string()));
        }
    }
    let mut text = serde_json::to_vec(&names.mark()).map_err(|e| BackupError::io(folder, e))?;
    text.push(b'\n');
    durably(folder, MARK, &text).map_err(io)?;
    Ok(names)
}

/// Writes a file of a folder whole, or not at all.
pub fn durably(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let part = folder.join(format!("{name}.part"));
    let mut file = File::create(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&part, folder.join(name))?;
    File::open(folder)?.sync_all()
}
