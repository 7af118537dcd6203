//! Codes: what stands on the card that an officer is handed, and the key that follows from it.

use crate::Fault;
use data_encoding::{Encoding, Specification};
use model::{Digest, SecretKey, StationCode};
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

/// Bytes of a code's secret, and of the policy's hash that the card names.
pub const PART_BYTES: usize = 16;

/// A code, as a card carries it.
#[derive(Clone, PartialEq, Eq)]
pub struct Code {
    /// The station or region that the mandate is for.
    pub station: StationCode,
    secret: [u8; PART_BYTES],
    /// First bytes of the SHA-256 of the policy file: whom to believe.
    pub policy: [u8; PART_BYTES],
}

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Code({})", self.station)
    }
}

/// RFC 4648 base32 in lower case without padding; capitals are read too, for who types.
static BASE32: LazyLock<Option<Encoding>> = LazyLock::new(|| {
    let mut spec = Specification::new();
    spec.symbols.push_str("abcdefghijklmnopqrstuvwxyz234567");
    spec.translate.from.push_str("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    spec.translate.to.push_str("abcdefghijklmnopqrstuvwxyz");
    spec.encoding().ok()
});

fn encode(bytes: &[u8; PART_BYTES]) -> String {
    BASE32.as_ref().map(|b| b.encode(bytes)).unwrap_or_default()
}

fn decode(text: &str) -> Result<[u8; PART_BYTES], Fault> {
    let bytes = BASE32.as_ref().and_then(|b| b.decode(text.as_bytes()).ok());
    bytes.and_then(|b| b.try_into().ok()).ok_or(Fault::BadCode("26 letters and digits 2 to 7 are expected"))
}

impl Code {
    /// A new code; the caller brings 16 random bytes.
    pub fn new(station: StationCode, secret: [u8; PART_BYTES], policy_text: &str) -> Self {
        Code { station, secret, policy: policy_prefix(policy_text) }
    }

    /// Reads `<station>.<secret>.<policy>`, with or without the address and `#` before it.
    ///
    /// # Errors
    /// [`Fault::BadCode`].
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let fragment = text.trim().rsplit('#').next().unwrap_or_default();
        // A station's code may have dots; the two parts behind it have none.
        let mut parts = fragment.rsplitn(3, '.');
        let (Some(policy), Some(secret), Some(station)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(Fault::BadCode("three parts with dots between them are expected"));
        };
        let station = StationCode::new(station).map_err(|_| Fault::BadCode("the station's code"))?;
        Ok(Code { station, secret: decode(secret)?, policy: decode(policy)? })
    }

    /// The fragment that a card carries.
    pub fn fragment(&self) -> String {
        format!("{}.{}.{}", self.station, encode(&self.secret), encode(&self.policy))
    }

    /// The code's key, which signs the enrolment.
    pub fn ticket(&self, origin: &str) -> SecretKey {
        let mut hash = Sha256::new();
        hash.update(format!("sirekap-ticket/1\n{origin}\n{}\n", self.station));
        hash.update(self.secret);
        SecretKey::from_seed(&hash.finalize().into())
    }
}

/// What a card names of a policy file.
pub fn policy_prefix(policy_text: &str) -> [u8; PART_BYTES] {
    let mut prefix = [0; PART_BYTES];
    prefix.copy_from_slice(&Digest::of(policy_text.as_bytes()).0[..PART_BYTES]);
    prefix
}
