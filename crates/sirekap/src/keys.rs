//! Secret keys of an election's folder: made once from the system's randomness, readable by the owner alone.

use crate::face::{Exit, Failure, io};
use crate::home::Home;
use model::SecretKey;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// Names of the keys that the operator of a log holds. In a real election each lies with another office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyName {
    /// The election's root key: signs `setup` and what cards lead to, enrols the authorities; then nothing needs it any more.
    Root,
    /// The first of two national authorities, who enrol, revoke and settle what is of the nation.
    Authority,
    /// The second.
    Second,
    /// Signs imports.
    Importer,
    /// Signs cuts.
    Publisher,
    /// Signs, with the holder of a code, that the PIN was right.
    Registrar,
    /// Signs receipts.
    Intake,
    /// Signs releases of the officers' app.
    Release,
    /// Signs checkpoints of the log.
    Log,
}

impl KeyName {
    /// All of them.
    pub const ALL: [KeyName; 9] = [
        KeyName::Root,
        KeyName::Authority,
        KeyName::Second,
        KeyName::Importer,
        KeyName::Publisher,
        KeyName::Registrar,
        KeyName::Intake,
        KeyName::Release,
        KeyName::Log,
    ];

    const fn file(self) -> &'static str {
        match self {
            KeyName::Root => "root.seed",
            KeyName::Authority => "authority.seed",
            KeyName::Second => "authority-b.seed",
            KeyName::Importer => "importer.seed",
            KeyName::Publisher => "publisher.seed",
            KeyName::Registrar => "registrar.seed",
            KeyName::Intake => "intake.seed",
            KeyName::Release => "release.seed",
            KeyName::Log => "log.seed",
        }
    }
}

/// Bytes from the system's randomness.
pub fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|e| {
        Failure::new(
            "C4003",
            Exit::Storage,
            format!("tidak ada keacakan: {e}"),
            format!("no randomness: {e}"),
        )
        .hint("periksa sistem operasi mesin ini", "check this machine's operating system")
    })?;
    Ok(bytes)
}

/// Makes all keys of a new election.
pub fn create(home: &Home) -> Result<(), Failure> {
    for name in KeyName::ALL {
        put(home, name, &random()?)?;
    }
    Ok(())
}

/// Stores a seed; an existing key is never overwritten.
pub fn put(home: &Home, name: KeyName, seed: &[u8; 32]) -> Result<(), Failure> {
    write_new(&file(home, name), seed)
}

/// The seed of a key.
pub fn seed(home: &Home, name: KeyName) -> Result<[u8; 32], Failure> {
    seed_in(&file(home, name))
}

fn seed_in(path: &Path) -> Result<[u8; 32], Failure> {
    let text = std::fs::read_to_string(path).map_err(|e| io(path, e))?;
    let digest: model::Digest = text.trim().parse().map_err(|_| {
        Failure::new(
            "C4004",
            Exit::Storage,
            format!("{} bukan kunci", path.display()),
            format!("{} is not a key", path.display()),
        )
        .hint(
            "salin lagi dari cadangan: 64 angka heksadesimal",
            "restore it from a backup: 64 hexadecimal digits",
        )
    })?;
    Ok(digest.0)
}

fn next_log(home: &Home) -> PathBuf {
    home.folder.join("keys").join("log.next")
}

/// The seed of the log's next key, where there is one.
pub fn next_log_seed(home: &Home) -> Result<Option<[u8; 32]>, Failure> {
    let path = next_log(home);
    if path.is_file() { seed_in(&path).map(Some) } else { Ok(None) }
}

/// Makes the seed of the log's next key.
pub fn make_next_log_seed(home: &Home) -> Result<[u8; 32], Failure> {
    let seed = random()?;
    write_durably(&next_log(home), format!("{}\n", model::Digest(seed).to_hex()).as_bytes())?;
    Ok(seed)
}

/// The log's next key takes the place of the one that signs, which is gone.
pub fn take_next_log_seed(home: &Home) -> Result<(), Failure> {
    let (path, folder) = (next_log(home), home.folder.join("keys"));
    std::fs::rename(&path, folder.join(KeyName::Log.file())).map_err(|e| io(&path, e))?;
    sync_folder(&folder)
}

/// Writes a file that its owner alone reads: whole and durable, or not at all.
pub fn write_durably(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let part = path.with_extension("part");
    let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&part);
    file.and_then(|mut f| f.write_all(bytes).and_then(|()| f.sync_all())).map_err(|e| io(&part, e))?;
    std::fs::rename(&part, path).map_err(|e| io(path, e))?;
    path.parent().map_or(Ok(()), sync_folder)
}

fn sync_folder(folder: &Path) -> Result<(), Failure> {
    std::fs::File::open(folder).and_then(|f| f.sync_all()).map_err(|e| io(folder, e))
}

/// The key in a file; made from the system's randomness where there is no such file.
pub fn file_or_new(path: &Path) -> Result<SecretKey, Failure> {
    if !path.exists() {
        write_new(path, &random()?)?;
    }
    Ok(SecretKey::from_seed(&seed_in(path)?))
}

fn write_new(path: &Path, seed: &[u8; 32]) -> Result<(), Failure> {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let hex = model::Digest(*seed).to_hex();
    file.and_then(|mut f| writeln!(f, "{hex}")).map_err(|e| io(path, e))
}

/// A key for signing events.
pub fn secret(home: &Home, name: KeyName) -> Result<SecretKey, Failure> {
    Ok(SecretKey::from_seed(&seed(home, name)?))
}

/// The keys of the two national authorities. Of an election that was opened before there were two the root stands for the
/// second.
pub fn authorities(home: &Home) -> Result<(SecretKey, SecretKey), Failure> {
    Ok((secret(home, KeyName::Authority)?, secret(home, second(home))?))
}

/// Which key is the second authority's.
pub fn second(home: &Home) -> KeyName {
    if has(home, KeyName::Second) { KeyName::Second } else { KeyName::Root }
}

/// Whether a key lies in the folder.
pub fn has(home: &Home, name: KeyName) -> bool {
    file(home, name).is_file()
}

fn file(home: &Home, name: KeyName) -> PathBuf {
    home.folder.join("keys").join(name.file())
}

/// A key for signing events, from a file that somebody else keeps; without one, the folder's own.
pub fn from_file_or(home: &Home, file: Option<&Path>, name: KeyName) -> Result<SecretKey, Failure> {
    match file {
        Some(path) => Ok(SecretKey::from_seed(&seed_in(path)?)),
        None => secret(home, name),
    }
}
