//! What is known from earlier looks, and the evidence: files of the election's folder, closed to others.

use super::{Means, Observed};
use crate::ServiceError;
use crate::files::write_durably;
use model::{Digest, UtcSeconds};
use residency::address::{Source, Tables};
use residency::observe::{Finding, Judged, Known, Seen, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const FORMAT: &str = "sirekap-watch/1";
/// Bytes of a salt.
const SALT_BYTES: usize = 16;

/// What is known.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct State {
    format: String,
    /// By place.
    places: BTreeMap<String, Known>,
    /// What was noticed and not yet handed on, the oldest first.
    pending: Vec<Observed>,
}

fn place(folder: &Path) -> PathBuf {
    folder.join("state.json")
}

impl State {
    /// What was written last; nothing where nothing was.
    ///
    /// # Errors
    /// Where it can't be read: what was noticed once would be noticed again.
    pub fn open(folder: &Path) -> Result<Self, ServiceError> {
        let path = place(folder);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Ok(State { format: FORMAT.into(), places: BTreeMap::new(), pending: Vec::new() });
            }
            Err(error) => return Err(ServiceError::io(&path, error)),
        };
        let damaged = |_| ServiceError::io(&path, ErrorKind::InvalidData.into());
        let state: State = serde_json::from_slice(&bytes).map_err(damaged)?;
        match state.format == FORMAT {
            true => Ok(state),
            false => Err(ServiceError::io(&path, ErrorKind::InvalidData.into())),
        }
    }

    /// What is known of a place.
    pub fn known(&self, place: &str) -> Option<&Known> {
        self.places.get(place)
    }

    /// What waits to be handed on.
    pub fn pending(&self) -> &[Observed] {
        &self.pending
    }

    /// A change was seen: known from now on, and to be handed on.
    pub fn notice(&mut self, folder: &Path, known: Known, observed: Observed) -> Result<(), ServiceError> {
        let mut next = self.clone();
        next.places.insert(observed.place.clone(), known);
        next.pending.push(observed);
        self.becomes(folder, next)
    }

    /// A change was handed on.
    pub fn handed_on(&mut self, folder: &Path, observed: &Observed) -> Result<(), ServiceError> {
        let mut next = self.clone();
        next.pending.retain(|waiting| waiting.evidence != observed.evidence);
        self.becomes(folder, next)
    }

    /// On disk first: what can't be written is not known.
    fn becomes(&mut self, folder: &Path, next: State) -> Result<(), ServiceError> {
        let path = place(folder);
        let bytes = serde_json::to_vec(&next).map_err(|e| ServiceError::io(&path, e.into()))?;
        write_durably(&path, &bytes)?;
        *self = next;
        Ok(())
    }
}

/// All that a verdict was reached by.
#[derive(Serialize)]
struct Evidence<'a> {
    format: &'static str,
    place: &'a str,
    time: UtcSeconds,
    verdict: Verdict,
    findings: &'a [Finding],
    seen: &'a Seen,
    tables: Vec<&'a Source>,
}

/// Keeps the evidence of a verdict with its salt; gives the hash over both.
///
/// # Errors
/// [`ServiceError::Io`], [`ServiceError::Chance`].
pub(super) fn keep_evidence(
    folder: &Path,
    means: &Means,
    (judged, seen, tables): (&Judged, &Seen, &Tables),
    time: UtcSeconds,
) -> Result<Digest, ServiceError> {
    let mut salt = [0; SALT_BYTES];
    (means.chance)(&mut salt).map_err(ServiceError::Chance)?;
    let evidence = Evidence {
        format: "sirekap-evidence/1",
        place: &judged.place,
        time,
        verdict: judged.verdict,
        findings: &judged.findings,
        seen,
        tables: tables.0.iter().map(|table| &table.source).collect(),
    };
    let json = serde_json::to_vec(&evidence).map_err(|e| ServiceError::io(folder, e.into()))?;
    let hash = Digest::of(&[&salt[..], &json].concat());
    let digits: String = salt.iter().map(|byte| format!("{byte:02x}")).collect();
    // An id is `a-z 0-9 -`; whatever else stands in one must not lead out of the folder.
    let id: String = judged.place.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let name = format!("{id}-{}-{}.txt", time.0, hash.to_hex().get(..8).unwrap_or_default());
    write_durably(&folder.join(name), &[digits.as_bytes(), b"\n", &json, b"\n"].concat())?;
    Ok(hash)
}
