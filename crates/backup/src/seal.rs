//! One file of a backup: packed, padded, encrypted; and back.
//!
//! `age -d -i KEY FILE | zstd -d` gives what is in it: what pads it is a frame that zstd passes over.

use crate::BackupError;
use age::x25519;
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient};
use std::io::{Read as _, Write as _};

/// How hard content is packed: entries are text, and pictures don't shrink whatever is tried.
const LEVEL: i32 = 3;
/// First bytes of a frame that readers of zstd pass over (RFC 8878, 3.1.2).
const SKIPPED: [u8; 4] = 0x184D_2A50_u32.to_le_bytes();
/// Bytes of such a frame before what is in it.
const SKIPPED_HEAD: u64 = 8;

/// Those who can open what is sealed.
pub struct Recipients(Vec<x25519::Recipient>);

impl Recipients {
    /// From ids and `age1...` keys, at least one.
    ///
    /// # Errors
    /// [`BackupError::NoRecipient`], [`BackupError::Recipient`].
    pub fn parse<'a>(all: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, BackupError> {
        let key = |(id, key): (&str, &str)| {
            key.trim().parse::<x25519::Recipient>().map_err(|_| BackupError::Recipient(id.into()))
        };
        let keys: Vec<_> = all.into_iter().map(key).collect::<Result<_, _>>()?;
        if keys.is_empty() { Err(BackupError::NoRecipient) } else { Ok(Recipients(keys)) }
    }

    /// Packs, pads and encrypts.
    ///
    /// # Errors
    /// [`BackupError::Seal`].
    pub fn seal(&self, content: &[u8]) -> Result<Vec<u8>, BackupError> {
        let failed = |why: String| BackupError::Seal(why);
        let mut packed = zstd::encode_all(content, LEVEL).map_err(|e| failed(e.to_string()))?;
        let length = packed.len() as u64;
        let pad = padded(length + SKIPPED_HEAD) - length - SKIPPED_HEAD;
        let pad = u32::try_from(pad).map_err(|e| failed(e.to_string()))?;
        packed.extend(SKIPPED);
        packed.extend(pad.to_le_bytes());
        packed.resize(packed.len() + pad as usize, 0);
        let keys = self.0.iter().map(|key| key as &dyn Recipient);
        let encryptor = Encryptor::with_recipients(keys).map_err(|e| failed(format!("{e:?}")))?;
        let mut sealed = Vec::with_capacity(packed.len() + packed.len() / 1_024 + 1_024);
        let mut writer = encryptor.wrap_output(&mut sealed).map_err(|e| failed(e.to_string()))?;
        writer.write_all(&packed).map_err(|e| failed(e.to_string()))?;
        writer.finish().map_err(|e| failed(e.to_string()))?;
        Ok(sealed)
    }
}

/// The length to which another is padded: at most an eighth more, and one of so few that it says little (Padmé: Nikitin and
/// others, "Reducing Metadata Leakage from Encrypted Files", PETS 2019).
fn padded(length: u64) -> u64 {
    let exponent = u64::from(length.max(1).ilog2());
    let kept = u64::from(u64::BITS - exponent.leading_zeros());
    let mask = (1_u64 << exponent.saturating_sub(kept)) - 1;
    (length + mask) & !mask
}

/// Why something did not open.
#[derive(Debug, PartialEq, Eq)]
pub enum Unsealed {
    /// No identity is a recipient's.
    NotForUs,
    /// It is whole, and longer than it may be.
    Longer,
    /// It is damaged, in words.
    Damaged(String),
}

/// Someone who can open backups.
pub type Identities = Vec<Box<dyn Identity + Send + Sync>>;

/// Decrypts and unpacks, at most so many bytes.
///
/// # Errors
/// [`Unsealed`].
pub fn open(identities: &Identities, sealed: &[u8], most: u64) -> Result<Vec<u8>, Unsealed> {
    let damaged = |why: &str| Unsealed::Damaged(why.into());
    let decryptor = Decryptor::new(sealed).map_err(|e| refused(&e))?;
    let clear =
        decryptor.decrypt(identities.iter().map(|i| &**i as &dyn Identity)).map_err(|e| refused(&e))?;
    // All of it is decrypted, so that a file that is cut off after its last frame is noticed too.
    let mut packed = Vec::new();
    let mut clear = clear;
    clear.read_to_end(&mut packed).map_err(|_| damaged("age: changed or cut off"))?;
    let unpacked = zstd::Decoder::with_buffer(&packed[..]).map_err(|_| damaged("zstd"))?;
    let mut content = Vec::new();
    unpacked.take(most.saturating_add(1)).read_to_end(&mut content).map_err(|_| damaged("zstd"))?;
    match content.len() as u64 > most {
        true => Err(Unsealed::Longer),
        false => Ok(content),
    }
}

fn refused(error: &DecryptError) -> Unsealed {
    match error {
        DecryptError::NoMatchingKeys => Unsealed::NotForUs,
        // The library's own words are translated by it, and not into our languages.
        other => Unsealed::Damaged(format!("age: {other:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_say_little() {
        let steps =
            [(8, 8), (9, 10), (1_000, 1_024), (1_025, 1_088), (100_000, 100_352), (9_999_999, 10_223_616)];
        for (length, expected) in steps {
            assert_eq!(padded(length), expected, "{length}");
        }
        for length in 1..200_000 {
            let padded = padded(length);
            assert!(padded >= length && padded - length <= length / 8, "{length}: {padded}");
        }
        let different: std::collections::BTreeSet<u64> = (1..1 << 20).map(padded).collect();
        assert!(different.len() < 400, "{}", different.len());
    }

    #[test]
    fn what_is_sealed_opens_for_each_recipient_and_nobody_else() {
        let [one, two, other] = [(); 3].map(|()| x25519::Identity::generate());
        let keys = [("a", one.to_public().to_string()), ("b", two.to_public().to_string())];
        let recipients = Recipients::parse(keys.iter().map(|(id, key)| (*id, key.as_str()))).unwrap();
        let content = b"isi ".repeat(5_000);
        let sealed = recipients.seal(&content).unwrap();
        let with = |identity: x25519::Identity| vec![Box::new(identity) as Box<dyn Identity + Send + Sync>];
        let [one, two, other] = [one, two, other].map(with);
        assert_eq!(open(&one, &sealed, 20_000).unwrap(), content);
        assert_eq!(open(&two, &sealed, u64::MAX).unwrap(), content);
        assert_eq!(open(&other, &sealed, 20_000), Err(Unsealed::NotForUs));
        assert_eq!(open(&one, &sealed, 19_999), Err(Unsealed::Longer));
        for cut in [0, 1, 50, sealed.len() / 2, sealed.len() - 1] {
            assert!(open(&one, &sealed[..cut], 20_000).is_err(), "{cut}");
        }
    }

    #[test]
    fn keys_are_looked_at() {
        assert!(matches!(Recipients::parse([]), Err(BackupError::NoRecipient)));
        let wrong = Recipients::parse([("ksp", "age1qqqq")]);
        assert!(matches!(wrong, Err(BackupError::Recipient(id)) if id == "ksp"));
    }
}
