//! The root key gives an office its authority. Fields stand in the canonical order of their JSON.

use super::key_enrol::public_key;
use super::kind::Kind;
use super::{Submission, sign};
use crate::authority::{At, Authority, Office, Role};
use crate::id::KeyId;
use crate::key::{PublicKey, SecretKey};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// Makes a key an authority of an office other than the commission's, in the whole nation, from this place in the log on. The
/// root signs, and the key itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeEnrol {
    /// Tag of the key's algorithm.
    pub alg: String,
    /// The root key.
    pub by: KeyId,
    /// The public key, base64.
    pub key: String,
    /// `office.enrol/1`.
    pub kind: String,
    /// Code of the office; see [`Office`].
    pub office: String,
    /// The author's claim of the time.
    pub time: UtcSeconds,
}

impl OfficeEnrol {
    /// Its name.
    pub const KIND: &str = "office.enrol/1";

    /// The enrolment, signed by the root and the key.
    pub fn signed(
        origin: &str,
        root: &SecretKey,
        key: &SecretKey,
        office: &Office,
        time: UtcSeconds,
    ) -> Submission {
        let payload = OfficeEnrol {
            alg: key.public().algorithm().tag().into(),
            by: root.id(),
            key: key.public().to_base64(),
            kind: Self::KIND.into(),
            office: office.to_string(),
            time,
        };
        sign(origin, payload.into(), &[root, key])
    }

    /// The key that is enrolled.
    ///
    /// # Errors
    /// [`Refusal::BadField`] when it is none of the algorithm it names.
    pub fn public(&self) -> Result<PublicKey, Refusal> {
        let public = public_key(&self.alg, &self.key)?;
        match public.algorithm().is_passkey() {
            true => Err(Refusal::BadField(
                "alg: a passkey names its relying party, and this kind has none".into(),
            )),
            false => Ok(public),
        }
    }

    /// The office.
    ///
    /// # Errors
    /// [`Refusal::BadField`] for no office, and for the commission: its authorities are enrolled by `key.enrol`.
    pub fn office(&self) -> Result<Office, Refusal> {
        let office = Office::from_code(&self.office).filter(|office| *office != Office::Commission);
        office.ok_or_else(|| Refusal::BadField(format!("office {}", self.office)))
    }
}

impl Kind for OfficeEnrol {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::OFFICE_ENROL;
    const MANDATE: bool = true;

    fn brings(&self) -> Result<Option<PublicKey>, Refusal> {
        self.public().map(Some)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        let key = self.public()?.id();
        authority.active(self.by, Role::Authority, "office.enrol", at)?;
        if authority.root() != Some(self.by) {
            return Err(Refusal::RoleMayNot("office.enrol"));
        }
        self.office()?;
        authority.unknown_yet(key)
    }

    fn apply(&self, authority: &mut Authority, index: u64) {
        if let (Ok(public), Ok(office)) = (self.public(), self.office()) {
            authority.grant_nation(public, office, index, Some(self.by));
        }
    }
}
