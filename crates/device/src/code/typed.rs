//! The code that is typed: 60 bits of secret and 50 bits that pin the election, 26 letters with their checks.
//!
//! Both parts go through Argon2id, since a ticket's public key stands in the log and its holder could otherwise be found by
//! trying secrets at home. The pin hangs on the secret too: whoever has not seen the card can't even try which root key
//! would pass for the right one.

use super::group::{GROUPS, spelled, value, written};
use super::{Code, PART_BYTES, pin_prefix, root_pin};
use crate::Fault;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use model::{KeyId, StationCode};
use sha2::{Digest as _, Sha256};

/// Memory of one derivation: 32 MiB, which the smallest phones that take photos of 12 megapixels have.
pub const ARGON2_KIB: u32 = 32 * 1024;
/// Passes over it; docs/spec/intake.md has the arithmetic.
pub const ARGON2_PASSES: u32 = 3;
/// Lanes: a browser computes with one.
const ARGON2_LANES: u32 = 1;
/// Bytes derived: 16 of the code's secret, 8 that begin with the pin.
const OUT: usize = PART_BYTES + 8;

/// Bits of the secret: 12 letters of five.
const SECRET_BITS: u32 = 60;
/// Bits of the pin: 10 letters of five.
const PIN_BITS: u32 = 50;

/// A code as it is typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Typed {
    secret: u64,
    pin: u64,
}

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Typed")
    }
}

impl Typed {
    /// A new code from random bits that the caller brings (the highest 60 are taken), and the code of its card's QR.
    /// Takes as long as a guess does.
    ///
    /// # Errors
    /// [`Fault::NoMemory`].
    pub fn issue(
        station: StationCode,
        random: u64,
        origin: &str,
        root: KeyId,
    ) -> Result<(Self, Code), Fault> {
        let secret = random >> (64 - SECRET_BITS);
        let (drawn, pin) = derived(secret, &station, origin, root)?;
        Ok((Typed { secret, pin }, Code { station, secret: drawn, pin: pin_prefix(origin, root) }))
    }

    /// Reads 26 letters, in groups or not; O is read as 0, I and L as 1, U as V.
    ///
    /// # Errors
    /// [`Fault::BadGroup`] names the first group that is not as on the card.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let mut rest = spelled(text);
        let mut parts = [0; GROUPS.len()];
        for (number, (size, part)) in GROUPS.iter().zip(&mut parts).enumerate() {
            let wrong = Fault::BadGroup(number);
            let Some((end, _)) = rest.char_indices().chain([(rest.len(), ' ')]).nth(*size) else {
                return Err(wrong);
            };
            *part = value(number, &rest[..end]).ok_or(wrong)?;
            rest.drain(..end);
        }
        if !rest.is_empty() {
            return Err(Fault::BadGroup(GROUPS.len() - 1));
        }
        let [first, second, third, fourth] = parts;
        Ok(Typed { secret: first << 30 | second, pin: third << 25 | fourth })
    }

    /// The groups as they stand on the card.
    pub fn groups(&self) -> [String; GROUPS.len()] {
        let parts = [self.secret >> 30, self.secret & 0x3FFF_FFFF, self.pin >> 25, self.pin & 0x1FF_FFFF];
        let mut number = 0..;
        parts.map(|part| written(number.next().unwrap_or_default(), part))
    }

    /// The code of the card, if this is what its letters say for a station of this election. Takes as long as a guess does.
    ///
    /// # Errors
    /// [`Fault::OtherCard`] for another station or another election; [`Fault::NoMemory`].
    pub fn open(&self, station: StationCode, origin: &str, root: KeyId) -> Result<Code, Fault> {
        let (secret, pin) = derived(self.secret, &station, origin, root)?;
        if pin != self.pin {
            return Err(Fault::OtherCard);
        }
        Ok(Code { station, secret, pin: pin_prefix(origin, root) })
    }
}

/// Secret and pin: Argon2id over the secret and what the card pins, salted with origin and station.
fn derived(
    secret: u64,
    station: &StationCode,
    origin: &str,
    root: KeyId,
) -> Result<([u8; PART_BYTES], u64), Fault> {
    let salt = Sha256::digest(format!("sirekap-card/1\n{origin}\n{station}\n"));
    let password = [&secret.to_be_bytes()[..], &root_pin(origin, root).0].concat();
    let params =
        Params::new(ARGON2_KIB, ARGON2_PASSES, ARGON2_LANES, Some(OUT)).map_err(|_| Fault::NoMemory)?;
    let mut memory = Vec::new();
    memory.try_reserve_exact(params.block_count()).map_err(|_| Fault::NoMemory)?;
    memory.resize(params.block_count(), Block::default());
    let mut out = [0; OUT];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(&password, &salt, &mut out, &mut memory)
        .map_err(|_| Fault::NoMemory)?;
    let (mut drawn, mut pin) = ([0; PART_BYTES], [0; 8]);
    drawn.copy_from_slice(&out[..PART_BYTES]);
    pin.copy_from_slice(&out[PART_BYTES..]);
    Ok((drawn, u64::from_be_bytes(pin) >> (64 - PIN_BITS)))
}
