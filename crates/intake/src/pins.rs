//! PINs of codes, and how often they were wrong. One small file for each code, which only the service's user reads.
//!
//! Wrong PINs slow a code down ([`wait`]) and never lock it: whoever found a card must not be able to keep its officer out for
//! good, and must not get through the million PINs either.
//!
//! A thief of this folder finds the PINs (they are short), and still can enrol nobody: for that he needs the code too.

use model::{Digest, KeyId, UtcSeconds};
use serde::{Deserialize, Serialize};
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// Wrong PINs that cost no wait: people mistype.
const FREE: u32 = 2;
/// Seconds of the first wait; each further one is twice as long.
const FIRST_SECONDS: u32 = 15;
/// Longest wait, seconds, while a code has been tried by somebody who may be its officer.
const LONGEST_SECONDS: u32 = 900;
/// Wrong PINs up to which the longest wait holds: nobody mistypes so often.
const PATIENT: u32 = 20;
/// The wait from then on, seconds.
const SLOW_SECONDS: u32 = 3_600;

/// Seconds for which no PIN of a code is looked at after so many wrong ones. In the 72 hours that a code is good for, whoever
/// tries at every chance gets 89 tries (docs/spec/intake.md, "What guessing costs").
pub fn wait(failures: u32) -> u32 {
    match failures {
        0..=FREE => 0,
        f if f > PATIENT => SLOW_SECONDS,
        f => FIRST_SECONDS.checked_shl(f - FREE - 1).map_or(LONGEST_SECONDS, |s| s.min(LONGEST_SECONDS)),
    }
}

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
    /// Not looked at: there were wrong ones lately.
    Wait {
        /// Seconds until one is looked at again.
        seconds: u32,
    },
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
    failures: u32,
    /// Until this second no PIN is looked at; absent in files of earlier versions, which locked codes for good.
    #[serde(default)]
    until: i64,
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
        store::owner_only(&folder)?;
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
        self.write(ticket, &Page { hash, salt, failures: 0, until: 0 })
    }

    /// Whether the book has a PIN of a code.
    pub fn has(&self, ticket: KeyId) -> bool {
        self.path(ticket).is_file()
    }

    /// Checks a PIN at the time `now`. A wrong one is counted durably before it is told; what comes while a code waits is not
    /// looked at and counts nothing.
    ///
    /// # Errors
    /// The system's.
    pub fn check(&self, ticket: KeyId, pin: &str, now: UtcSeconds) -> std::io::Result<Verdict> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut page: Page = match std::fs::read(self.path(ticket)) {
            Ok(bytes) => serde_json::from_slice(&bytes)?,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Verdict::Wrong),
            Err(e) => return Err(e),
        };
        let until = page.until.min(now.0.saturating_add(wait(page.failures).into()));
        if until > now.0 {
            if until < page.until {
                // The clock was set back since: the wait begins again, and is no longer than it was.
                page.until = until;
                self.write(ticket, &page)?;
            }
            let left = until.saturating_sub(now.0);
            return Ok(Verdict::Wait { seconds: u32::try_from(left).unwrap_or(u32::MAX) });
        }
        if hash(&page.salt, pin) == page.hash {
            return Ok(Verdict::Right);
        }
        page.failures = page.failures.saturating_add(1);
        page.until = now.0.saturating_add(wait(page.failures).into());
        self.write(ticket, &page)?;
        Ok(Verdict::Wrong)
    }
}
