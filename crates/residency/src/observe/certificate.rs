//! What of a certificate (X.509, DER) is compared: its public key, and who issued it. It never says whether a certificate is
//! valid, and trusts none: whoever shows it must have proved that it has the key.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// Most bytes of an issuer's name.
const NAME_BYTES_MAX: usize = 200;

/// A certificate's parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// `spki-sha256:<base64>` of its public key, as an inventory pins it.
    pub key: String,
    /// The last organisation of its issuer's name, and the last common name.
    pub issuer: String,
}

/// The pin of a public key (SubjectPublicKeyInfo, DER).
pub fn spki_pin(spki: &[u8]) -> String {
    format!("spki-sha256:{}", STANDARD.encode(Sha256::digest(spki)))
}

const SEQUENCE: u8 = 0x30;
const VERSION: u8 = 0xa0;
const ORGANISATION: &[u8] = &[0x55, 0x04, 0x0a];
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];

impl Certificate {
    /// Reads one; none where it is no certificate.
    pub fn parse(der: &[u8]) -> Option<Self> {
        let (certificate, _) = inside(der, SEQUENCE)?;
        let (mut rest, _) = inside(certificate, SEQUENCE)?;
        if rest.first() == Some(&VERSION) {
            rest = next(rest)?.rest;
        }
        // Serial number and algorithm, then the issuer; validity and subject, then the key.
        rest = next(next(rest)?.rest)?.rest;
        let issuer = next(rest)?;
        rest = next(next(issuer.rest)?.rest)?.rest;
        let spki = next(rest)?;
        Some(Certificate { key: spki_pin(spki.whole), issuer: called(issuer.content) })
    }
}

/// A value of DER.
struct Value<'a> {
    tag: u8,
    whole: &'a [u8],
    content: &'a [u8],
    rest: &'a [u8],
}

fn next(bytes: &[u8]) -> Option<Value<'_>> {
    let (&tag, after) = bytes.split_first()?;
    let (&short, mut after) = after.split_first()?;
    let length = match short {
        0..=0x7f => usize::from(short),
        0x81..=0x83 => {
            let (long, behind) = after.split_at_checked(usize::from(short & 0x7f))?;
            after = behind;
            long.iter().fold(0_usize, |length, byte| length << 8 | usize::from(*byte))
        }
        _ => return None,
    };
    let (content, rest) = after.split_at_checked(length)?;
    let whole = bytes.get(..bytes.len() - rest.len())?;
    Some(Value { tag, whole, content, rest })
}

/// What is in a value of this kind, and what follows it.
fn inside(bytes: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    next(bytes).filter(|value| value.tag == tag).map(|value| (value.content, value.rest))
}

/// Organisation and common name of a name (a sequence of sets of pairs).
fn called(mut name: &[u8]) -> String {
    let (mut organisation, mut common) = (String::new(), String::new());
    while let Some(set) = next(name) {
        name = set.rest;
        let mut pairs = set.content;
        while let Some(pair) = next(pairs) {
            pairs = pair.rest;
            let Some((kind, text)) =
                next(pair.content).and_then(|kind| Some((kind.content, next(kind.rest)?)))
            else {
                continue;
            };
            let text = || String::from_utf8_lossy(text.content).chars().filter(|c| !c.is_control()).collect();
            match kind {
                ORGANISATION => organisation = text(),
                COMMON_NAME => common = text(),
                _ => {}
            }
        }
    }
    let both = match (organisation.is_empty(), common.is_empty()) {
        (false, false) => format!("{organisation}, {common}"),
        _ => organisation + &common,
    };
    let bound = both.floor_char_boundary(NAME_BYTES_MAX);
    both.get(..bound).unwrap_or_default().to_string()
}
