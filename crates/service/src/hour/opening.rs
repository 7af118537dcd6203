//! The opening: a document in which two authorities of the nation say that the hour has come (docs/spec/tree.md, "Before the
//! hour").
//!
//! It is no event and lies beside the log: whoever runs the publisher may use it or leave it out, just as he may publish or
//! not. Each signer's machine refuses to sign before the hour by its own clock.

use crate::files::write_whole;
use crate::{Home, ServiceError};
use model::authority::Authority;
use model::event::SignatureLine;
use model::{Office, Role, Signer, SignerError, UtcSeconds};
use std::path::{Path, PathBuf};

/// First line of the file.
const HEAD: &str = "sirekap-opening/1";
/// Signatures that are asked for.
pub const SIGNERS: usize = 2;
/// Largest file taken: three lines and some signatures.
const BYTES_MAX: u64 = 8 << 10;

/// A statement that the hour of a log has come, with whatever signatures it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    lines: String,
    signatures: Vec<SignatureLine>,
}

/// Where the publisher looks for it.
pub fn place(folder: &Path) -> PathBuf {
    folder.join("opening.txt")
}

impl Opening {
    /// Nobody has signed it.
    pub fn new(origin: &str, hour: i64) -> Self {
        Opening { lines: format!("{HEAD}\n{origin}\n{hour}\n"), signatures: Vec::new() }
    }

    /// The opening of this log and hour in a text; none where it is another's, or something else.
    pub fn parse(text: &str, origin: &str, hour: i64) -> Option<Self> {
        let mut opening = Opening::new(origin, hour);
        let rest = text.strip_prefix(&opening.lines)?;
        if !rest.is_empty() && !rest.ends_with('\n') {
            return None;
        }
        opening.signatures = rest.lines().map(SignatureLine::parse).collect::<Result<_, _>>().ok()?;
        Some(opening)
    }

    /// The file.
    pub fn text(&self) -> String {
        self.signatures.iter().fold(self.lines.clone(), |text, line| text + &line.to_text())
    }

    /// Adds a signature; a key's second one changes nothing.
    ///
    /// # Errors
    /// [`SignerError`], where the key gives none.
    pub fn sign(&mut self, key: &dyn Signer) -> Result<(), SignerError> {
        if self.signatures.iter().all(|line| line.key != key.id()) {
            let signature = key.sign(self.lines.as_bytes())?;
            self.signatures.push(SignatureLine { key: key.id(), signature });
        }
        Ok(())
    }

    /// Whether two different authorities of the whole nation have signed it whose mandates hold `now`.
    pub fn is_by_two_of(&self, authority: &Authority, now: UtcSeconds) -> bool {
        let signers: std::collections::BTreeSet<_> = self
            .signatures
            .iter()
            .filter(|line| {
                authority.grants().get(&line.key).is_some_and(|grant| {
                    grant.role == Role::Authority
                        && grant.office == Office::Commission
                        && grant.area.is_empty()
                        && grant.until.is_none()
                        && grant.holds_at(now)
                        && grant.public.verify(self.lines.as_bytes(), &line.signature).is_ok()
                })
            })
            .map(|line| line.key)
            .collect();
        signers.len() >= SIGNERS
    }
}

/// Reads the opening of this log and hour.
///
/// # Errors
/// No plain file, or not this opening ([`ServiceError::NotAnOpening`]).
pub fn read(path: &Path, origin: &str, hour: i64) -> Result<Opening, ServiceError> {
    // Never a pipe: the publisher must not wait for one.
    let about = std::fs::symlink_metadata(path).map_err(|e| ServiceError::io(path, e))?;
    let text = match about.is_file() && about.len() <= BYTES_MAX {
        true => std::fs::read_to_string(path).map_err(|e| ServiceError::io(path, e))?,
        false => String::new(),
    };
    Opening::parse(&text, origin, hour).ok_or_else(|| ServiceError::NotAnOpening(path.to_path_buf()))
}

/// An opening that was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Its file.
    pub path: PathBuf,
    /// Where the publisher looks for it.
    pub place: PathBuf,
    /// Signatures that it has now.
    pub signatures: usize,
    /// The hour.
    pub at: UtcSeconds,
}

/// Signs the opening in `file` (made where it is not there), by default the publisher's own, while this machine's clock says
/// `now`.
///
/// # Errors
/// Before the hour by that clock ([`ServiceError::OpeningEarly`]), where there is none to wait for
/// ([`ServiceError::NoHour`]), for a file that is something else, or where the key gives no signature.
pub fn sign(
    home: &Home,
    file: Option<&Path>,
    key: &dyn Signer,
    now: UtcSeconds,
) -> Result<Signed, ServiceError> {
    let hour = home.registry()?.parameters().embargo_until;
    if hour <= super::PROGRAM_SECONDS {
        return Err(ServiceError::NoHour);
    }
    let at = UtcSeconds(hour);
    if now.0 < hour {
        return Err(ServiceError::OpeningEarly { at, now });
    }
    let place = place(&home.folder);
    let path = file.unwrap_or(&place);
    let mut opening = match path.symlink_metadata() {
        Ok(_) => read(path, &home.settings.origin, hour)?,
        Err(_) => Opening::new(&home.settings.origin, hour),
    };
    opening.sign(key)?;
    write_whole(path, opening.text().as_bytes())?;
    Ok(Signed { path: path.to_path_buf(), signatures: opening.signatures.len(), at, place })
}
