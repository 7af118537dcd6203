//! A release of the officers' app. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use crate::authority::{At, Authority, Role};
use crate::id::{Digest, KeyId, check_code};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// Names a release of the app by its manifest. A phone takes an update only when it finds this in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppRelease {
    /// The release key.
    pub by: KeyId,
    /// `app.release/1`.
    pub kind: String,
    /// SHA-256 of the manifest, which has the hash of every file of the app.
    pub manifest: Digest,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The version, for people: a code.
    pub version: String,
}

impl AppRelease {
    /// Its name.
    pub const KIND: &str = "app.release/1";
}

impl Kind for AppRelease {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::APP_RELEASE;
    const MANDATE: bool = true;

    fn check_ranges(&self) -> Result<(), Refusal> {
        check_code(&self.version).map_err(|_| Refusal::BadField("version".into()))
    }

    fn is_national(&self, _: &Authority) -> bool {
        true
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.active(self.by, Role::Release, "app.release", at).map(|_| ())
    }

    fn apply(&self, authority: &mut Authority, index: u64) {
        authority.release = Some((index, self.clone()));
    }
}
