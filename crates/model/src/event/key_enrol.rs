//! A key receives a mandate. Fields stand in the canonical order of their JSON.

use super::{Payload, Submission, kinds, sign};
use crate::authority::Role;
use crate::id::KeyId;
use crate::key::{Algorithm, PublicKey, SecretKey};
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};

/// Gives a key its mandate, from this place in the log on. The key itself signs too, so that nobody's key is enrolled
/// by others behind its back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyEnrol {
    /// Tag of the key's algorithm.
    pub alg: String,
    /// Code of the region or station it may act in; empty for the nation.
    pub area: String,
    /// Who enrols: an authority, or the ticket of an offer.
    pub by: KeyId,
    /// Arrivals before this second are too early; null for none.
    pub from: Option<UtcSeconds>,
    /// The public key, base64.
    pub key: String,
    /// `key.enrol/2`.
    pub kind: String,
    /// Code of the role; see [`crate::authority::Role`].
    pub role: String,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Arrivals after this second are too late; null for none.
    pub until: Option<UtcSeconds>,
    /// The second who enrols: another authority; the registrar where a ticket enrols; null where the root does.
    pub with: Option<KeyId>,
}

impl KeyEnrol {
    /// An enrolment without dates, to be signed.
    pub fn new(
        key: &PublicKey,
        (by, with): (KeyId, Option<KeyId>),
        (role, area): (Role, &str),
        time: UtcSeconds,
    ) -> Self {
        KeyEnrol {
            alg: key.algorithm().tag().into(),
            area: area.into(),
            by,
            from: None,
            key: key.to_base64(),
            kind: kinds::KEY_ENROL.into(),
            role: role.code().into(),
            time,
            until: None,
            with,
        }
    }

    /// Signs as an enrolment needs to be: author, second, and the key itself.
    pub fn sign(
        self,
        origin: &str,
        (by, with): (&SecretKey, Option<&SecretKey>),
        key: &SecretKey,
    ) -> Submission {
        let signers: Vec<&SecretKey> = [by].into_iter().chain(with).chain([key]).collect();
        sign(origin, Payload::KeyEnrol(self), &signers)
    }

    /// The key that is enrolled.
    ///
    /// # Errors
    /// [`Refusal::BadField`] when it is none of the algorithm it names.
    pub fn public(&self) -> Result<PublicKey, Refusal> {
        let algorithm =
            Algorithm::from_tag(&self.alg).ok_or_else(|| Refusal::BadField(format!("alg {}", self.alg)))?;
        PublicKey::from_base64(algorithm, &self.key).map_err(|e| Refusal::BadField(format!("key: {e}")))
    }
}
