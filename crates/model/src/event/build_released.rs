//! A build of the programs. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use crate::authority::{At, Authority, Role};
use crate::id::{Digest, KeyId, check_code};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// Names a build of the program that may run. What a process says that it runs can be held against it, which proves nothing
/// against an operator who lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuildReleased {
    /// The release key.
    pub by: KeyId,
    /// The commit that it was built from: 40 or 64 hexadecimal digits.
    pub commit: String,
    /// `build.released/1`.
    pub kind: String,
    /// SHA-256 of the program's file.
    pub sha256: Digest,
    /// What it was built for, as Rust names it (`x86_64-unknown-linux-gnu`).
    pub target: String,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The version, for people: a code.
    pub version: String,
}

impl BuildReleased {
    /// Its name.
    pub const KIND: &str = "build.released/1";
}

impl Kind for BuildReleased {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::BUILD_RELEASED;
    const MANDATE: bool = true;

    fn check_ranges(&self) -> Result<(), Refusal> {
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        let named = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_.".contains(&b);
        let bad = |field: &str| Err(Refusal::BadField(field.into()));
        match () {
            () if ![40, 64].contains(&self.commit.len()) || !self.commit.bytes().all(hex) => bad("commit"),
            () if !(1..=64).contains(&self.target.len()) || !self.target.bytes().all(named) => bad("target"),
            () if check_code(&self.version).is_err() => bad("version"),
            () => Ok(()),
        }
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.active(self.by, Role::Release, "build.released", at).map(|_| ())
    }

    fn apply(&self, authority: &mut Authority, index: u64) {
        authority.disclosed.builds.push((index, self.clone()));
    }
}
