//! Opens a backup and says what is wrong with it, before anything is written.

mod folder;
mod log;

pub use folder::Restored;

use crate::error::{Missing, RestoreError, What};
use crate::manifest::{FORMAT, Manifest, Mark, Part};
use crate::seal::{self, Identities, Unsealed};
use crate::source::{self, INVENTORY, REGISTRY, SETTINGS};
use crate::target::{self, BACKUPS, COMING, FOLDER, LOCK, MARK, Names, PARTS};
use age::Identity;
use model::Digest;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Longest manifest read, bytes: some hundred thousand files and blocks.
const MANIFEST_BYTES_MAX: u64 = 256 << 20;

/// The identities of a file as `age-keygen` writes it.
///
/// # Errors
/// [`RestoreError::Identity`].
pub fn identities(path: &Path) -> Result<Identities, RestoreError> {
    let bad = |why: String| RestoreError::Identity { path: path.display().to_string(), why };
    let text = Zeroizing::new(std::fs::read_to_string(path).map_err(|e| bad(e.to_string()))?);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let key = |line: &str| match line.parse::<age::x25519::Identity>() {
        Ok(key) => Ok(Box::new(key) as Box<dyn Identity + Send + Sync>),
        // What the line says is perhaps a secret.
        Err(_) => Err(bad("a line is no AGE-SECRET-KEY-1".into())),
    };
    let keys: Identities = lines.map(key).collect::<Result<_, _>>()?;
    if keys.is_empty() { Err(bad("it has no AGE-SECRET-KEY-1".into())) } else { Ok(keys) }
}

/// What was published, as it was found.
#[derive(Clone, Copy, Debug)]
pub struct Published<'a> {
    /// Where it was found.
    pub place: &'a str,
    /// The signed checkpoint.
    pub note: &'a [u8],
}

/// A backup of which all parts are there.
pub struct Backup {
    folder: PathBuf,
    identities: Identities,
    names: Names,
    manifest: Manifest,
    /// Pictures with their bytes, by name.
    pictures: BTreeMap<String, u64>,
}

impl Backup {
    /// Opens the backup of a number in a folder, or the last one: its manifest is read, and every part of it must be there.
    ///
    /// # Errors
    /// Any of [`RestoreError`] but those of entries, of checkpoints and of the folder that it is restored to.
    pub fn open(place: &Path, identities: Identities, number: Option<u64>) -> Result<Self, RestoreError> {
        let folder = if place.join(MARK).is_file() { place.to_path_buf() } else { place.join(FOLDER) };
        let io = |e: std::io::Error| RestoreError::io(&folder, e);
        let none = || RestoreError::NoBackup(place.display().to_string());
        let mark = target::mark(&folder).map_err(io)?.ok_or_else(none)?;
        let mark: Mark = parsed(MARK, &mark, |mark: &Mark| &mark.format)?;
        foreign(&folder)?;
        let numbers = target::numbers(&folder).map_err(io)?;
        let number = match number {
            None => *numbers.last().ok_or_else(none)?,
            Some(number) if numbers.contains(&number) => number,
            Some(number) => return Err(RestoreError::NoNumber(number)),
        };
        let file = target::manifest(number);
        let manifest = read_manifest(&folder, &file, &identities)?;
        let names = belongs(&file, &manifest, &mark, number)?;
        sound(&file, &manifest)?;
        let mut backup = Backup { folder, identities, names, manifest, pictures: BTreeMap::new() };
        backup.find_all()?;
        Ok(backup)
    }

    /// What the backup says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The inventory that the election had then.
    ///
    /// # Errors
    /// A part that is damaged.
    pub fn inventory(&self) -> Result<Option<Vec<u8>>, RestoreError> {
        let found = self.manifest.files.iter().find(|file| file.path == INVENTORY);
        found.map(|file| self.part(&file.part, What::File(file.path.clone()))).transpose()
    }

    /// Looks for every part, and reads the lists of pictures.
    fn find_all(&mut self) -> Result<(), RestoreError> {
        let mut missing = Vec::new();
        let mut pictures = BTreeMap::new();
        let manifest = &self.manifest;
        let blocks = manifest.blocks.iter().map(|b| (What::Entries(b.first, b.first + b.count - 1), &b.part));
        let files = manifest.files.iter().map(|file| (What::File(file.path.clone()), &file.part));
        missing.extend(
            blocks.chain(files).filter(|(_, part)| !self.is_there(&part.sha256)).map(|(what, _)| what),
        );
        for list in &manifest.pictures {
            let what = What::List(list.prefix.clone());
            if !self.is_there(&list.part.sha256) {
                missing.push(what);
                continue;
            }
            let text = self.part(&list.part, what.clone())?;
            let file = self.file(&list.part.sha256);
            let lines = read_list(&text, &list.prefix).filter(|lines| lines.len() as u64 == list.count);
            pictures.extend(lines.ok_or(RestoreError::OtherPart { file, what })?);
        }
        let gone = pictures.keys().filter(|name| !self.is_there(name));
        missing.extend(gone.map(|name| What::Picture(name.clone())));
        self.pictures = pictures;
        if missing.is_empty() { Ok(()) } else { Err(RestoreError::Missing(Missing(missing))) }
    }

    /// The file of a part, by the SHA-256 of its content.
    fn file(&self, sha256: &str) -> String {
        // A manifest's hashes were looked at before.
        self.names.part(&sha256.parse().unwrap_or(Digest([0; 32])))
    }

    fn is_there(&self, sha256: &str) -> bool {
        self.folder.join(self.file(sha256)).is_file()
    }

    /// The content of a part, which is what its hash says.
    fn part(&self, part: &Part, what: What) -> Result<Vec<u8>, RestoreError> {
        let file = self.file(&part.sha256);
        let sealed = match std::fs::read(self.folder.join(&file)) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                return Err(RestoreError::Missing(Missing(vec![what])));
            }
            Err(e) => return Err(RestoreError::Part { file, why: e.to_string(), what }),
            Ok(sealed) => sealed,
        };
        let content = match seal::open(&self.identities, &sealed, part.bytes) {
            Ok(content) => content,
            Err(Unsealed::Longer) => return Err(RestoreError::OtherPart { file, what }),
            Err(Unsealed::NotForUs) => {
                return Err(RestoreError::Part { file, why: "age: NoMatchingKeys".into(), what });
            }
            Err(Unsealed::Damaged(why)) => return Err(RestoreError::Part { file, why, what }),
        };
        match Digest::of(&content).to_hex() == part.sha256 {
            true => Ok(content),
            false => Err(RestoreError::OtherPart { file, what }),
        }
    }
}

/// A document of one of our formats.
fn parsed<T: serde::de::DeserializeOwned>(
    file: &str,
    text: &[u8],
    format: impl Fn(&T) -> &String,
) -> Result<T, RestoreError> {
    let damaged = |why: String| RestoreError::Damaged { file: file.into(), why };
    let version = |format: &str| RestoreError::Version { file: file.into(), format: texts::safe(format, 60) };
    match serde_json::from_slice::<T>(text) {
        Ok(document) if format(&document) == FORMAT => Ok(document),
        Ok(document) => Err(version(format(&document))),
        Err(error) => {
            // A later version may have fields that this one does not know.
            let said = serde_json::from_slice::<serde_json::Value>(text).ok();
            let said =
                said.as_ref().and_then(|value| value["format"].as_str()).filter(|said| *said != FORMAT);
            Err(said.map_or_else(|| damaged(error.to_string()), version))
        }
    }
}

/// That a folder of backups has no file that is none of theirs.
fn foreign(folder: &Path) -> Result<(), RestoreError> {
    let list = |below: &str| -> Result<Vec<(String, String)>, RestoreError> {
        let path = folder.join(below);
        let entries = match std::fs::read_dir(&path) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            other => other.map_err(|e| RestoreError::io(&path, e))?,
        };
        let name = |entry: std::io::Result<std::fs::DirEntry>| {
            let name =
                entry.map_err(|e| RestoreError::io(&path, e))?.file_name().to_string_lossy().into_owned();
            let at = if below.is_empty() { name.clone() } else { format!("{below}/{name}") };
            Ok((name, at))
        };
        let mut names: Vec<_> = entries.map(name).collect::<Result<_, _>>()?;
        names.sort_unstable();
        Ok(names)
    };
    let first =
        |below: &str, ours: &dyn Fn(&str) -> bool| match list(below)?.into_iter().find(|(n, _)| !ours(n)) {
            Some((_, at)) => Err(RestoreError::Foreign(at)),
            None => Ok(()),
        };
    let mark_part = format!("{MARK}.part");
    first("", &|name| [MARK, LOCK, COMING, PARTS, BACKUPS, &mark_part].contains(&name))?;
    first(BACKUPS, &|name| target::number(name).is_some())?;
    first(COMING, &|name| {
        name.strip_suffix(".whole").is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
    })?;
    for (prefix, at) in list(PARTS)? {
        let part = |name: &str| {
            name.strip_suffix(".age").is_some_and(|n| source::is_picture(n) && n.starts_with(&prefix))
        };
        if prefix.len() != 2 {
            return Err(RestoreError::Foreign(at));
        }
        first(&at, &part)?;
    }
    Ok(())
}

fn read_manifest(folder: &Path, file: &str, identities: &Identities) -> Result<Manifest, RestoreError> {
    let sealed = std::fs::read(folder.join(file)).map_err(|e| RestoreError::io(&folder.join(file), e))?;
    let damaged = |why: &str| RestoreError::Damaged { file: file.into(), why: why.into() };
    match seal::open(identities, &sealed, MANIFEST_BYTES_MAX) {
        Ok(text) => parsed(file, &text, |manifest: &Manifest| &manifest.format),
        Err(Unsealed::Longer) => Err(damaged("it is too long")),
        Err(Unsealed::Damaged(why)) => Err(damaged(&why)),
        // Either the key is another's, or the head of this file is damaged: another file tells.
        Err(Unsealed::NotForUs) => match opens_another(folder, file, identities) {
            true => Err(damaged("age: NoMatchingKeys")),
            false => Err(RestoreError::WrongRecipient(file.into())),
        },
    }
}

/// Whether the identities open some other file of the folder.
fn opens_another(folder: &Path, but: &str, identities: &Identities) -> bool {
    let manifests = target::numbers(folder).unwrap_or_default().into_iter().map(target::manifest);
    let below =
        |path: PathBuf| std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let parts = below(folder.join(PARTS)).flat_map(below);
    let some = manifests.filter(|name| name != but).map(|name| folder.join(name)).chain(parts);
    // A few are enough: what is sealed for one recipient is sealed for all.
    some.take(4).any(|path| {
        std::fs::read(path).is_ok_and(|sealed| seal::open(identities, &sealed, u64::MAX - 1).is_ok())
    })
}

/// That a manifest is this folder's, and has its own name; gives the names of its parts.
fn belongs(file: &str, manifest: &Manifest, mark: &Mark, number: u64) -> Result<Names, RestoreError> {
    let other = |why: String| RestoreError::OfAnother { file: file.into(), why };
    if manifest.number != number {
        return Err(other(format!("number {}", manifest.number)));
    }
    if manifest.target != mark.target {
        return Err(other(format!("target {}", texts::safe(&manifest.target, 32))));
    }
    let names = |manifest: &Manifest| {
        let key = hex::decode(&manifest.names).ok()?.try_into().ok()?;
        Some(Names::new(key, hex::decode(&manifest.target).ok()?.try_into().ok()?))
    };
    let names = names(manifest).filter(|names| names.mark() == *mark);
    names.ok_or_else(|| other("owner".into()))
}

/// That a manifest fits together: blocks follow each other to the end, files are such as may be brought, hashes are hashes.
fn sound(file: &str, manifest: &Manifest) -> Result<(), RestoreError> {
    let damaged = |why: String| RestoreError::Damaged { file: file.into(), why };
    let mut next = 0_u64;
    for block in &manifest.blocks {
        if block.first != next || block.count == 0 {
            return Err(damaged(format!("a block begins at {}, not at {next}", block.first)));
        }
        next = next.saturating_add(block.count);
    }
    if next != manifest.entries {
        return Err(damaged(format!("its blocks have {next} of {} entries", manifest.entries)));
    }
    if let Some(wrong) = manifest.files.iter().find(|file| !source::may_bring(&file.path)) {
        return Err(damaged(format!("it brings {}", texts::safe(&wrong.path, 80))));
    }
    if !manifest.files.is_sorted_by(|one, next| one.path < next.path) {
        return Err(damaged("its files are not in order".into()));
    }
    for needed in [SETTINGS, REGISTRY] {
        if !manifest.files.iter().any(|file| file.path == needed) {
            return Err(damaged(format!("it lacks {needed}")));
        }
    }
    let parts = manifest.blocks.iter().map(|b| &b.part).chain(manifest.files.iter().map(|f| &f.part));
    let mut parts = parts.chain(manifest.pictures.iter().map(|list| &list.part));
    match parts.find(|part| part.sha256.parse::<Digest>().is_err()) {
        Some(part) => Err(damaged(format!("{} is no SHA-256", texts::safe(&part.sha256, 70)))),
        None => Ok(()),
    }
}

/// The pictures of a list; `None` where it is none.
fn read_list(text: &[u8], prefix: &str) -> Option<Vec<(String, u64)>> {
    let line = |line: &str| {
        let (name, bytes) = line.split_once(' ')?;
        (source::is_picture(name) && name.starts_with(prefix))
            .then(|| Some((name.to_owned(), bytes.parse().ok()?)))?
    };
    std::str::from_utf8(text).ok()?.lines().map(line).collect()
}
