//! Keys of an election's folder, and those that an operator names by a file.
//!
//! A key file holds one of two things: a seed (64 hexadecimal digits, for its owner's eyes alone), or the public half of a key
//! that an ssh-agent holds, as `ssh-keygen` writes it (`ssh-ed25519 …`). The agent is the one of `SSH_AUTH_SOCK`.
//!
//! ```text
//! keys/NAME.seed   the key of a name (`KeyName::code`)
//! keys/root.seed   the root key, until it is moved away: only the ceremony reads it
//! keys/log.next    the log's next key, while it changes
//! ```

use crate::face::{Failure, io};
use model::{Digest, SecretKey};
use service::files::sync_folder;
use service::{AgentSigner, Home, KeyName, Keys, ServiceError, SharedSigner, files};
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Largest key file read: a line of OpenSSH has about 100 bytes, with its comment.
const BYTES_MAX: u64 = 4 << 10;
/// Bits of a mode that let others than the owner at a file.
const OTHERS: u32 = 0o077;

/// Bytes from the system's randomness.
pub fn random<const N: usize>() -> Result<[u8; N], Failure> {
    Ok(drawn()?)
}

fn drawn<const N: usize>() -> Result<[u8; N], ServiceError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|e| ServiceError::Chance(e.to_string()))?;
    Ok(bytes)
}

/// What a key file holds.
enum KeyFile {
    Seed([u8; 32]),
    /// The public half of a key that an agent holds.
    Agent(Box<AgentSigner>),
}

impl KeyFile {
    fn read(path: &Path) -> Result<Self, ServiceError> {
        let mut text = String::new();
        let file = File::open(path).map_err(|e| ServiceError::io(path, e))?;
        // Of the file that is open, not of whatever has the name by then.
        let mode = file.metadata().map_err(|e| ServiceError::io(path, e))?.permissions().mode() & 0o7777;
        file.take(BYTES_MAX).read_to_string(&mut text).map_err(|e| ServiceError::io(path, e))?;
        let socket = std::env::var_os("SSH_AUTH_SOCK").map(PathBuf::from);
        if let Some(agent) = AgentSigner::parse(&text, socket) {
            return Ok(KeyFile::Agent(Box::new(agent)));
        }
        let seed: Digest = text.trim().parse().map_err(|_| ServiceError::NotAKey(path.to_path_buf()))?;
        match mode & OTHERS {
            0 => Ok(KeyFile::Seed(seed.0)),
            _ => Err(ServiceError::OpenSeed(path.to_path_buf(), mode)),
        }
    }

    fn signer(self) -> SharedSigner {
        match self {
            KeyFile::Seed(seed) => Arc::new(SecretKey::from_seed(&seed)),
            KeyFile::Agent(agent) => Arc::new(*agent),
        }
    }

    /// The lines of its file.
    fn text(&self) -> String {
        match self {
            KeyFile::Seed(seed) => format!("{}\n", Digest(*seed).to_hex()),
            KeyFile::Agent(agent) => format!("{}\n", agent.line()),
        }
    }
}

/// The keys of an election's folder.
pub struct FolderKeys(PathBuf);

impl FolderKeys {
    /// Those of this election.
    pub fn of(home: &Home) -> Self {
        FolderKeys(home.keys())
    }

    fn file(&self, name: KeyName) -> PathBuf {
        self.0.join(format!("{}.seed", name.code()))
    }

    fn next_log(&self) -> PathBuf {
        self.0.join("log.next")
    }

    fn key_file(&self, name: KeyName) -> Result<KeyFile, ServiceError> {
        let path = self.file(name);
        match path.exists() {
            true => KeyFile::read(&path),
            false => Err(ServiceError::NoKey(name, path)),
        }
    }
}

impl Keys for FolderKeys {
    fn signer(&self, name: KeyName) -> Result<SharedSigner, ServiceError> {
        Ok(self.key_file(name)?.signer())
    }

    fn next_log_key(&self) -> Result<Option<SharedSigner>, ServiceError> {
        let path = self.next_log();
        if path.is_file() { Ok(Some(KeyFile::read(&path)?.signer())) } else { Ok(None) }
    }

    fn make_next_log_key(&self) -> Result<SharedSigner, ServiceError> {
        let key = KeyFile::Seed(drawn()?);
        files::write_durably(&self.next_log(), key.text().as_bytes())?;
        Ok(key.signer())
    }

    fn take_next_log_key(&self) -> Result<(), ServiceError> {
        let path = self.next_log();
        std::fs::rename(&path, self.file(KeyName::Log)).map_err(|e| ServiceError::io(&path, e))?;
        sync_folder(&self.0)
    }
}

/// Has the log's next key be one that an agent holds, or whose seed is in this file, instead of a new seed.
pub fn name_next_log_key(home: &Home, file: &Path) -> Result<(), Failure> {
    let key = KeyFile::read(file)?;
    Ok(files::write_durably(&FolderKeys::of(home).next_log(), key.text().as_bytes())?)
}

/// Whether a file names a key that an agent holds.
pub fn is_away(path: &Path) -> bool {
    matches!(KeyFile::read(path), Ok(KeyFile::Agent(_)))
}

/// That no key is named that an agent holds and that must be at hand.
pub fn suit(named: &[(KeyName, PathBuf)]) -> Result<(), Failure> {
    match named.iter().find(|(name, file)| must_be_at_hand(*name) && is_away(file)) {
        Some((name, _)) => Err(ServiceError::NotAtHand(*name).into()),
        None => Ok(()),
    }
}

/// Makes the keys of an election that its folder lacks. Those named come from the files given, the others from the system's
/// randomness; what is there is never overwritten.
pub fn create(home: &Home, named: &[(KeyName, PathBuf)]) -> Result<(), Failure> {
    for name in KeyName::ALL {
        let path = FolderKeys::of(home).file(name);
        let from = named.iter().find(|(of, _)| *of == name).map(|(_, file)| file);
        match from {
            Some(file) => {
                let key = KeyFile::read(file)?;
                // Of a ceremony that was cut off.
                let same = path.exists() && KeyFile::read(&path)?.text() == key.text();
                if !same {
                    write_new(&path, &key)?;
                }
            }
            None if path.exists() => {}
            None => write_new(&path, &KeyFile::Seed(random()?))?,
        }
    }
    Ok(())
}

/// Whether a key signs so much, or so deep within requests, that its seed must be at hand.
const fn must_be_at_hand(name: KeyName) -> bool {
    matches!(name, KeyName::Importer | KeyName::Intake | KeyName::Registrar | KeyName::Renderer)
}

/// Stores a seed; an existing key is never overwritten.
pub fn put(home: &Home, name: KeyName, seed: &[u8; 32]) -> Result<(), Failure> {
    write_new(&FolderKeys::of(home).file(name), &KeyFile::Seed(*seed))
}

/// Stores the root key's seed; never over another.
pub fn put_root(home: &Home, seed: &[u8; 32]) -> Result<(), Failure> {
    write_new(&root_file(home), &KeyFile::Seed(*seed))
}

/// Where the root key lies until it is moved away.
pub fn root_file(home: &Home) -> PathBuf {
    home.keys().join("root.seed")
}

/// A key whose seed is at hand.
pub fn secret(home: &Home, name: KeyName) -> Result<SecretKey, Failure> {
    match FolderKeys::of(home).key_file(name)? {
        KeyFile::Seed(seed) => Ok(SecretKey::from_seed(&seed)),
        KeyFile::Agent(_) => Err(ServiceError::NotAtHand(name).into()),
    }
}

/// The key of a file; made from the system's randomness where there is no such file.
pub fn file_or_new(path: &Path) -> Result<SharedSigner, Failure> {
    if !path.exists() {
        write_new(path, &KeyFile::Seed(random()?))?;
    }
    signer_in(path)
}

/// The seed in a file; made from the system's randomness where there is no such file.
pub fn seed_or_new(path: &Path) -> Result<[u8; 32], Failure> {
    if !path.exists() {
        write_new(path, &KeyFile::Seed(random()?))?;
    }
    seed_in(path)
}

/// The seed in a file.
pub fn seed_in(path: &Path) -> Result<[u8; 32], Failure> {
    match KeyFile::read(path)? {
        KeyFile::Seed(seed) => Ok(seed),
        KeyFile::Agent(_) => Err(ServiceError::NotAKey(path.to_path_buf()).into()),
    }
}

/// Writes a seed to a new file.
pub fn write_seed(path: &Path, seed: &[u8; 32]) -> Result<(), Failure> {
    write_new(path, &KeyFile::Seed(*seed))
}

/// The key of a file.
pub fn signer_in(path: &Path) -> Result<SharedSigner, Failure> {
    Ok(KeyFile::read(path)?.signer())
}

/// The key of a file that somebody else keeps; without one, the folder's own.
pub fn signer(home: &Home, file: Option<&Path>, name: KeyName) -> Result<SharedSigner, Failure> {
    match file {
        Some(path) => signer_in(path),
        None => Ok(FolderKeys::of(home).signer(name)?),
    }
}

/// Whether the folder has a key of a name: elections that were opened earlier lack those that came later.
pub fn has(home: &Home, name: KeyName) -> bool {
    FolderKeys::of(home).file(name).is_file()
}

/// The two authorities who must sign together, from files or from the folder.
pub fn authorities(home: &Home, [key, with]: [Option<&Path>; 2]) -> Result<[SharedSigner; 2], Failure> {
    let pair = [signer(home, key, KeyName::Authority)?, signer(home, with, KeyName::Second)?];
    Ok(service::keys::two(pair)?)
}

fn write_new(path: &Path, key: &KeyFile) -> Result<(), Failure> {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    file.and_then(|mut f| f.write_all(key.text().as_bytes()).and_then(|()| f.sync_all()))
        .map_err(|e| io(path, e))
}
