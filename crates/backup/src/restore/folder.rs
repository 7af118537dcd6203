//! A backup into a folder that has its name only when all is there and proved.

use super::log::{self, Trust};
use super::{Backup, Published};
use crate::error::{RestoreError, What};
use crate::make::{NAMES, NAMES_FOLDER};
use crate::manifest::Part;
use crate::source::{LEDGER, PICTURES, SETTINGS};
use crate::target::durably;
use crate::workers::each;
use model::Digest;
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use tlog::Checkpoint;

/// End of the name of a folder that is being restored.
const RESTORING: &str = ".restoring";
/// The file that marks it, whose lock its writer holds.
const MARK: &str = "restoring";

/// What was restored beside its name, and waits for its proof.
#[derive(Debug)]
pub struct Restored {
    work: PathBuf,
    to: PathBuf,
    settings: Vec<u8>,
    /// The newest checkpoint that the log stands under.
    pub checkpoint: Option<Checkpoint>,
    /// Entries of what was published.
    pub published: Option<u64>,
    /// The policy by which signatures were checked.
    pub policy: Option<String>,
    /// Pictures.
    pub pictures: u64,
    _lock: File,
}

impl Backup {
    /// Restores into a folder beside the one asked for. `policy` is what the caller trusts, else the backup's own; `progress`
    /// is told how many of how many parts are written.
    ///
    /// # Errors
    /// [`RestoreError`]. What was written lies under another name, and is used or removed by the next call.
    pub fn restore(
        &self,
        to: &Path,
        policy: Option<&str>,
        published: Option<Published<'_>>,
        progress: &(dyn Fn(u64, u64) + Sync),
    ) -> Result<Restored, RestoreError> {
        let policy = policy.or(self.manifest.policy.as_deref());
        let trust = Trust::of(self, policy, published)?;
        let work = beside(to)?;
        let lock = begin(&work, to)?;
        let total = self.manifest.blocks.len() + self.manifest.files.len() + self.pictures.len();
        let done = AtomicU64::new(0);
        let step = |count: u64| {
            progress(done.fetch_add(count, Ordering::Relaxed) + count, total as u64);
        };
        let mut settings = Vec::new();
        for file in &self.manifest.files {
            let content = self.part(&file.part, What::File(file.path.clone()))?;
            match file.path == SETTINGS {
                true => settings = content,
                false => put(&work, &file.path, &content)?,
            }
            step(1);
        }
        put(&work, &format!("{NAMES_FOLDER}/{NAMES}"), format!("{}\n", self.names.key()).as_bytes())?;
        log::write(self, &trust, &work.join(LEDGER), &step)?;
        each(&self.pictures, |(name, bytes)| {
            self.picture(&work, name, *bytes)?;
            step(1);
            Ok(())
        })?;
        Ok(Restored {
            work,
            to: to.to_path_buf(),
            settings,
            checkpoint: trust.newest().map(|(_, checkpoint)| checkpoint.clone()),
            published: trust.published(),
            policy: policy.map(str::to_owned),
            pictures: self.pictures.len() as u64,
            _lock: lock,
        })
    }

    /// A picture, unless an earlier call that was cut off has brought it.
    fn picture(&self, work: &Path, name: &str, bytes: u64) -> Result<(), RestoreError> {
        let path = format!("{PICTURES}/{}/{name}", &name[..2]);
        let there = std::fs::read(work.join(&path)).is_ok_and(|bytes| Digest::of(&bytes).to_hex() == name);
        if there {
            return Ok(());
        }
        let part = Part { sha256: name.to_owned(), bytes };
        put(work, &path, &self.part(&part, What::Picture(name.to_owned()))?)
    }
}

impl Restored {
    /// Where it lies until it has its name.
    pub fn folder(&self) -> &Path {
        &self.work
    }

    /// Gives the folder its name: the last step, once all is proved. What makes it an election's is written just before.
    ///
    /// # Errors
    /// [`RestoreError::Io`], [`RestoreError::Occupied`] where somebody made the folder meanwhile.
    pub fn finish(self) -> Result<PathBuf, RestoreError> {
        let io = |path: &Path| {
            let path = path.to_path_buf();
            move |e: std::io::Error| RestoreError::io(&path, e)
        };
        durably(&self.work, SETTINGS, &self.settings).map_err(io(&self.work))?;
        std::fs::remove_file(self.work.join(MARK)).map_err(io(&self.work))?;
        let folder = File::open(&self.work).map_err(io(&self.work))?;
        rustix::fs::syncfs(&folder).map_err(|e| RestoreError::io(&self.work, e))?;
        free(&self.to)?;
        if self.to.is_dir() {
            std::fs::remove_dir(&self.to).map_err(io(&self.to))?;
        }
        // Crash here: the folder lies whole under its other name, and is restored again.
        std::fs::rename(&self.work, &self.to).map_err(io(&self.to))?;
        let above = self.to.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(above).and_then(|above| above.sync_all()).map_err(io(above))?;
        Ok(self.to)
    }
}

fn beside(to: &Path) -> Result<PathBuf, RestoreError> {
    let occupied = || RestoreError::Occupied(to.display().to_string());
    let name = to.file_name().ok_or_else(occupied)?.to_string_lossy().into_owned();
    Ok(to.with_file_name(name + RESTORING))
}

/// That nothing lies where the election is to be.
fn free(to: &Path) -> Result<(), RestoreError> {
    let occupied = || RestoreError::Occupied(to.display().to_string());
    match std::fs::read_dir(to) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(_) => Err(occupied()),
        Ok(mut entries) => entries.next().map_or(Ok(()), |_| Err(occupied())),
    }
}

/// Makes the folder, or clears what an earlier call left: but for pictures, which are looked at one by one.
fn begin(work: &Path, to: &Path) -> Result<File, RestoreError> {
    free(to)?;
    let io = |e: std::io::Error| RestoreError::io(work, e);
    let occupied = || RestoreError::Occupied(work.display().to_string());
    let new = free(work).is_ok();
    store::owner_only(work).map_err(io)?;
    let mark = work.join(MARK);
    // One that was cut off just before its end has its settings, and no mark any more.
    if !new && !mark.is_file() && !work.join(SETTINGS).is_file() {
        return Err(occupied());
    }
    let lock = OpenOptions::new().write(true).create(true).truncate(false).open(&mark).map_err(io)?;
    lock.try_lock().map_err(|_| occupied())?;
    for (folder, kept) in [(work.to_path_buf(), [MARK, "intake"]), (work.join("intake"), ["blobs", ""])] {
        let entries = match std::fs::read_dir(&folder) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => continue,
            other => other.map_err(io)?,
        };
        for entry in entries {
            let entry = entry.map_err(io)?;
            if kept.iter().any(|kept| entry.file_name() == *kept) {
                continue;
            }
            let gone = match entry.file_type().map_err(io)?.is_dir() {
                true => std::fs::remove_dir_all(entry.path()),
                false => std::fs::remove_file(entry.path()),
            };
            gone.map_err(io)?;
        }
    }
    Ok(lock)
}

/// Writes a file of the election, for its owner alone.
fn put(work: &Path, path: &str, content: &[u8]) -> Result<(), RestoreError> {
    let file = work.join(path);
    let io = |e: std::io::Error| RestoreError::io(&file, e);
    if let Some(above) = file.parent() {
        std::fs::create_dir_all(above).map_err(io)?;
    }
    let mut open = OpenOptions::new();
    open.write(true).create(true).truncate(true).mode(0o600);
    open.open(&file).and_then(|mut f| f.write_all(content)).map_err(io)
}
