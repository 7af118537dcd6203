//! RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, section 8.2.2), verified only.
//!
//! It is one modular power of a public number, by `crypto-bigint`, which P-256 brings anyway. The crate `rsa` has keys,
//! padding, blinding and prime numbers beside it, and in its newest stable version a second big-number crate and the `sha2`
//! of years ago.

use crypto_bigint::modular::{FixedMontyForm, FixedMontyParams};
use crypto_bigint::{Odd, U64, U2048, U3072, U4096, Uint};
use sha2::{Digest as _, Sha256};

/// Bytes that a modulus, and so a signature, may have.
pub const MODULUS_BYTES: [usize; 3] = [256, 384, 512];

/// The public exponent of every key: what Windows Hello and security keys make.
const EXPONENT: u32 = 65_537;

/// What stands before the hash in the padded message: DER of the algorithm's name and of a string of 32 bytes.
const DIGEST_INFO: [u8; 19] =
    [0x30, 0x31, 0x30, 0x0d, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1, 5, 0, 4, 0x20];

/// Whether bytes are a modulus: of a known length, the top bit set, odd.
pub fn is_modulus(bytes: &[u8]) -> bool {
    let top = bytes.first().is_some_and(|byte| byte & 0x80 != 0);
    MODULUS_BYTES.contains(&bytes.len()) && top && bytes.last().is_some_and(|byte| byte & 1 == 1)
}

/// Whether a signature is by the key of this modulus: the padded message is computed and compared whole, nothing is parsed.
pub fn verifies(modulus: &[u8], message: &[u8], signature: &[u8]) -> bool {
    if !is_modulus(modulus) || signature.len() != modulus.len() {
        return false;
    }
    let opened = match modulus.len() {
        256 => opened::<{ U2048::LIMBS }>(modulus, signature),
        384 => opened::<{ U3072::LIMBS }>(modulus, signature),
        _ => opened::<{ U4096::LIMBS }>(modulus, signature),
    };
    opened.is_some_and(|opened| opened == padded(modulus.len(), message))
}

/// `signature^65537 mod modulus`, both of exactly `L` limbs; none for a signature that is not below the modulus.
fn opened<const L: usize>(modulus: &[u8], signature: &[u8]) -> Option<Vec<u8>> {
    let modulus = Odd::new(Uint::<L>::from_be_slice(modulus)).into_option()?;
    let signature = Uint::<L>::from_be_slice(signature);
    if signature >= modulus.get() {
        return None;
    }
    let params = FixedMontyParams::new_vartime(modulus);
    let power = FixedMontyForm::new(&signature, &params).pow_vartime(&U64::from(EXPONENT));
    Some(power.retrieve().to_be_bytes().as_ref().to_vec())
}

/// EMSA-PKCS1-v1_5 of a message.
fn padded(length: usize, message: &[u8]) -> Vec<u8> {
    let hash = Sha256::digest(message);
    let mut bytes = vec![0xff; length - DIGEST_INFO.len() - hash.len() - 1];
    bytes[..2].copy_from_slice(&[0, 1]);
    bytes.push(0);
    bytes.extend(DIGEST_INFO);
    bytes.extend(hash);
    bytes
}
