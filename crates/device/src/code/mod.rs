//! Codes: what stands on the card that an officer is handed, and the key that follows from it.
//!
//! A card carries one code twice: as a QR code, with 128 bits of secret and the pin whole, and as 26 letters to be typed
//! ([`Typed`]), from which the same 128 bits are derived slowly. Nothing here is drawn: secrets come from the caller.

mod group;
mod typed;

pub use group::{GROUPS, Group, LETTERS, check_letter, spelled};
pub use typed::{ARGON2_KIB, ARGON2_PASSES, Typed};

use crate::Fault;
use data_encoding::{Encoding, Specification};
use model::{Digest, KeyId, SecretKey, StationCode};
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

/// Bytes of a code's secret, and of the pin that the QR code carries.
pub const PART_BYTES: usize = 16;

/// A code, as the QR code of a card carries it.
#[derive(Clone, PartialEq, Eq)]
pub struct Code {
    /// The station or region that the mandate is for.
    pub station: StationCode,
    secret: [u8; PART_BYTES],
    /// First bytes of the [`root_pin`]: whom to believe.
    pub pin: [u8; PART_BYTES],
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
    /// A code from 16 random bytes that the caller brings. No letters to be typed lead to it.
    pub fn new(station: StationCode, secret: [u8; PART_BYTES], origin: &str, root: KeyId) -> Self {
        Code { station, secret, pin: pin_prefix(origin, root) }
    }

    /// Reads `<station>.<secret>.<pin>`, with or without the address and `#` before it.
    ///
    /// # Errors
    /// [`Fault::BadCode`].
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let fragment = text.trim().rsplit('#').next().unwrap_or_default();
        // A station's code may have dots; the two parts behind it have none.
        let mut parts = fragment.rsplitn(3, '.');
        let (Some(pin), Some(secret), Some(station)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(Fault::BadCode("three parts with dots between them are expected"));
        };
        let station = StationCode::new(station).map_err(|_| Fault::BadCode("the station's code"))?;
        Ok(Code { station, secret: decode(secret)?, pin: decode(pin)? })
    }

    /// The fragment that a card's QR code carries.
    pub fn fragment(&self) -> String {
        format!("{}.{}.{}", self.station, encode(&self.secret), encode(&self.pin))
    }

    /// The code's key, which signs the enrolment.
    pub fn ticket(&self, origin: &str) -> SecretKey {
        let mut hash = Sha256::new();
        hash.update(format!("sirekap-ticket/1\n{origin}\n{}\n", self.station));
        hash.update(self.secret);
        SecretKey::from_seed(&hash.finalize().into())
    }
}

/// What cards pin of an election: the SHA-256 of the log's origin and the id of the root key. Never the text of a policy,
/// whose log keys may change while cards are in officers' hands.
pub fn root_pin(origin: &str, root: KeyId) -> Digest {
    Digest::of(format!("sirekap-pin/1\n{origin}\n{}\n", root.to_hex()).as_bytes())
}

fn pin_prefix(origin: &str, root: KeyId) -> [u8; PART_BYTES] {
    let mut prefix = [0; PART_BYTES];
    prefix.copy_from_slice(&root_pin(origin, root).0[..PART_BYTES]);
    prefix
}
