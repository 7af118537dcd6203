//! PINs of codes, and how often they were wrong. One small file for each code, which only the service's user reads.
//!
//! A thief of this folder finds the PINs (they are short), and still can enrol nobody: for that he needs the code too.

use model::{Digest, KeyId};
use serde::{Deserialize, Serialize};
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// Wrong PINs after which a code is locked.
pub const TRIES_MAX: u8 = 5;

/// The PINs of a folder.
pub struct PinBook {
    folder: PathBuf,
    /// One at a time: two guesses at once must count as two.
    turn: Mutex<()>,
}

/// What came of a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Right.
    Right,
    /// Wrong, or no such code.
    Wrong,
    /// The code is locked.
    Locked,
}

/// A PIN as the service keeps it. Six digits are soon found from it: it is no secret from who reads it, and nobody but the
/// service should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PinHash {
    /// 32 random bytes.
    pub salt: Digest,
    /// SHA-256 of salt and PIN.
    pub hash: Digest,
}

impl PinHash {
    /// Of a PIN, with a salt that the caller draws.
    pub fn new(pin: &str, salt: [u8; 32]) -> Self {
        let salt = Digest(salt);
        PinHash { hash: hash(&salt, pin), salt }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Page {
    salt: Digest,
    hash: Digest,
    failures: u8,
}

fn hash(salt: &Digest, pin: &str) -> Digest {
    Digest::of(&[&salt.0[..], pin.as_bytes()].concat())
}

impl PinBook {
    /// The book of a folder, which is made when it is not there.
    ///
    /// # Errors
    /// The system's.
    pub fn open(folder: PathBuf) -> std::io::Result<Self> {
        crate::blobs::private(&folder)?;
        Ok(PinBook { folder, turn: Mutex::default() })
    }

    fn path(&self, ticket: KeyId) -> PathBuf {
        self.folder.join(format!("{}.json", ticket.to_hex()))
    }

    fn write(&self, ticket: KeyId, page: &Page) -> std::io::Result<()> {
        let (path, part) = (self.path(ticket), self.folder.join(format!("{}.part", ticket.to_hex())));
        let mut file = {
            use std::os::unix::fs::OpenOptionsExt as _;
            std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&part)?
        };
        file.write_all(&serde_json::to_vec(page)?)?;
        file.sync_all()?;
        std::fs::rename(&part, &path)?;
        std::fs::File::open(&self.folder)?.sync_all()
    }

    /// Notes the PIN of a code.
    ///
    /// # Errors
    /// The system's.
    pub fn put(&self, ticket: KeyId, PinHash { salt, hash }: PinHash) -> std::io::Result<()> {
        self.write(ticket, &Page { hash, salt, failures: 0 })
    }

    /// Whether the book has a PIN of a code.
    pub fn has(&self, ticket: KeyId) -> bool {
        self.path(ticket).is_file()
    }

    /// Checks a PIN. A wrong one is counted durably before it is told.
    ///
    /// # Errors
    /// The system's.
    pub fn check(&self, ticket: KeyId, pin: &str) -> std::io::Result<Verdict> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut page: Page = match std::fs::read(self.path(ticket)) {
            Ok(bytes) => serde_json::from_slice(&bytes)?,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Verdict::Wrong),
            Err(e) => return Err(e),
        };
        if page.failures >= TRIES_MAX {
            return Ok(Verdict::Locked);
        }
        if hash(&page.salt, pin) == page.hash {
            return Ok(Verdict::Right);
        }
        page.failures += 1;
        self.write(ticket, &page)?;
        Ok(if page.failures >= TRIES_MAX { Verdict::Locked } else { Verdict::Wrong })
    }
}
