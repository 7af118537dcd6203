//! The ticket of each code, and the sample: those with the lowest tickets (`consistent_sampler` of R. L. Rivest, 2018).

use crate::{Frame, Seed};
use model::Digest;
use std::collections::BinaryHeap;
use std::fmt;

/// Digits of a ticket, at least.
const DIGITS_MIN: usize = 64;
/// Digits that 256 bits have at most.
const DIGITS_MAX: usize = 78;
/// So many digits are taken at once, and the power of ten that they are below.
const CHUNK: (usize, u64) = (19, 10_000_000_000_000_000_000);

/// A number between 0 and 1: the decimal digits of a SHA-256, the last one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    digits: [u8; DIGITS_MAX],
    len: usize,
}

impl Ticket {
    /// The ticket of a code: of the SHA-256 of the hexadecimal SHA-256 of the seed, followed by the code.
    pub fn of(seed: &str, code: &str) -> Ticket {
        Ticket::with(&Digest::of(seed.as_bytes()).to_hex(), code)
    }

    fn with(seed_hash: &str, code: &str) -> Ticket {
        let Digest(bytes) = Digest::of([seed_hash, code].concat().as_bytes());
        let mut words = [0_u64; 4];
        for (word, bytes) in words.iter_mut().zip(bytes.chunks_exact(8)) {
            *word = bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
        }
        let mut ticket = Ticket { digits: [b'0'; DIGITS_MAX], len: DIGITS_MIN };
        let mut at = 0;
        while words != [0; 4] && at < DIGITS_MAX {
            // Long division by a power of ten: what remains are the lowest digits.
            let mut rest = 0_u128;
            for word in &mut words {
                let part = rest << 64 | u128::from(*word);
                *word = (part / u128::from(CHUNK.1)) as u64;
                rest = part % u128::from(CHUNK.1);
            }
            let mut rest = rest as u64;
            for digit in ticket.digits.iter_mut().skip(at).take(CHUNK.0) {
                *digit = b'0' + (rest % 10) as u8;
                rest /= 10;
            }
            at += CHUNK.0;
        }
        let highest = ticket.digits.iter().rposition(|d| *d != b'0').map_or(0, |last| last + 1);
        ticket.len = highest.max(DIGITS_MIN);
        ticket
    }

    fn digits(&self) -> &[u8] {
        self.digits.get(..self.len).unwrap_or(&self.digits)
    }
}

impl PartialOrd for Ticket {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ticket {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.digits().cmp(other.digits())
    }
}

impl fmt::Display for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("0.")?;
        self.digits().iter().try_for_each(|d| write!(f, "{}", char::from(*d)))
    }
}

/// The sample: so many codes of the frame, each with its ticket, the lowest ticket first; of equal tickets the lower code.
/// Drawing more later continues the same list.
pub fn sample<'f>(frame: &'f Frame, seed: &Seed, size: usize) -> Vec<(&'f str, Ticket)> {
    let seed_hash = Digest::of(seed.text().as_bytes()).to_hex();
    let mut lowest: BinaryHeap<(Ticket, &str)> = BinaryHeap::with_capacity(size.min(frame.count()) + 1);
    for code in frame.codes() {
        lowest.push((Ticket::with(&seed_hash, code), code));
        if lowest.len() > size {
            lowest.pop();
        }
    }
    lowest.into_sorted_vec().into_iter().map(|(ticket, code)| (code, ticket)).collect()
}
