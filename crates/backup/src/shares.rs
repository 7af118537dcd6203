//! A key in shares on paper: so many are made, some of them together give the key, fewer say nothing of it (Shamir, over
//! GF(256), by `blahaj`).
//!
//! A share says which set it is of, and which key its set gives, so that what is joined is compared with what was split. It
//! is written as groups of letters, each with a check letter, as codes of officers' cards are.

use crate::ShareError;
use device::code::{LETTERS, check_letter, spelled};
use model::{Digest, SecretKey};
use std::collections::BTreeMap;
use zeroize::{Zeroize as _, Zeroizing};

/// Most shares of a key.
pub const SHARES_MAX: u8 = 16;
/// Groups of letters of a share.
pub const GROUPS: usize = 14;
/// Letters of a group before its check letter.
const LETTERS_IN_GROUP: usize = 6;
/// Bits of a letter.
const LETTER_BITS: usize = 5;
/// The version of shares, their first byte.
const VERSION: u8 = 1;
/// Bytes of a set's code, and of the begin of a key's id.
const SET: usize = 4;
const KEY: usize = 8;
const SEED: usize = 32;
/// Bytes of the sum over all others, at the end.
const SUM: usize = 4;
/// Version, needed, made, number, set, key, value, sum.
const BYTES: usize = 4 + SET + KEY + SEED + SUM;
/// What stands before the letters in a QR code.
const QR: &str = "SIREKAP/KUNCI/1/";

/// A share of a key. It is as secret as the key; nothing shows it but [`Share::groups`] and [`Share::qr`].
#[derive(Clone, PartialEq, Eq)]
pub struct Share {
    /// Shares that are enough.
    pub threshold: u8,
    /// Shares that were made.
    pub shares: u8,
    /// Which of them, from 1.
    pub number: u8,
    set: [u8; SET],
    key: [u8; KEY],
    value: [u8; SEED],
}

impl Drop for Share {
    fn drop(&mut self) {
        self.value.zeroize();
    }
}

impl std::fmt::Debug for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Share({} of {}, set {})", self.number, self.shares, self.set())
    }
}

/// A key that was joined.
pub struct Joined {
    /// Its seed.
    pub seed: Zeroizing<[u8; SEED]>,
    /// Id of its public half, hexadecimal.
    pub key: String,
    /// Different shares that it was joined from.
    pub shares: usize,
}

impl std::fmt::Debug for Joined {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Joined({})", self.key)
    }
}

/// Splits a seed of Ed25519. `set` are random bytes.
///
/// # Errors
/// [`ShareError::Numbers`].
pub fn split(seed: &[u8; SEED], shares: u8, threshold: u8, set: [u8; SET]) -> Result<Vec<Share>, ShareError> {
    if !(2..=shares).contains(&threshold) || shares > SHARES_MAX {
        return Err(ShareError::Numbers { threshold, shares });
    }
    let id = SecretKey::from_seed(seed).id();
    let mut key = [0; KEY];
    key.copy_from_slice(&id.0[..KEY]);
    let dealt = blahaj::Sharks(threshold).dealer(seed).take(shares.into());
    let share = |dealt: blahaj::Share| {
        let bytes = Zeroizing::new(Vec::from(&dealt));
        let (number, value) = bytes.split_first()?;
        Some(Share { threshold, shares, number: *number, set, key, value: value.try_into().ok()? })
    };
    Ok(dealt.filter_map(share).collect())
}

/// Joins shares of one set; more than enough is allowed, and one that is given twice counts once.
///
/// # Errors
/// [`ShareError::OtherSet`], [`ShareError::Twice`], [`ShareError::TooFew`], [`ShareError::OtherKey`].
pub fn join(all: &[Share]) -> Result<Joined, ShareError> {
    let Some(first) = all.first() else { return Err(ShareError::TooFew { have: 0, need: 2 }) };
    let mut different: BTreeMap<u8, &Share> = BTreeMap::new();
    for share in all {
        if (share.set, share.key, share.threshold, share.shares)
            != (first.set, first.key, first.threshold, first.shares)
        {
            return Err(ShareError::OtherSet {
                number: share.number,
                found: share.set(),
                expected: first.set(),
            });
        }
        if different.insert(share.number, share).is_some_and(|other| other != share) {
            return Err(ShareError::Twice(share.number));
        }
    }
    if different.len() < first.threshold.into() {
        return Err(ShareError::TooFew { have: different.len(), need: first.threshold });
    }
    let dealt = |share: &&Share| {
        let mut bytes = Zeroizing::new(vec![share.number]);
        bytes.extend_from_slice(&share.value);
        blahaj::Share::try_from(&bytes[..]).ok()
    };
    let dealt: Vec<blahaj::Share> = different.values().filter_map(dealt).collect();
    let seed =
        Zeroizing::new(blahaj::Sharks(first.threshold).recover(&dealt).map_err(|_| ShareError::OtherKey)?);
    let seed: Zeroizing<[u8; SEED]> = Zeroizing::new(seed[..].try_into().map_err(|_| ShareError::OtherKey)?);
    let id = SecretKey::from_seed(&seed).id();
    match id.0.starts_with(&first.key) {
        true => Ok(Joined { seed, key: id.to_hex(), shares: different.len() }),
        false => Err(ShareError::OtherKey),
    }
}

impl Share {
    /// Code of the set: eight digits.
    pub fn set(&self) -> String {
        Digest::of(&self.set).to_hex()[..8].to_uppercase()
    }

    /// First sixteen digits of the id of the public key.
    pub fn key(&self) -> String {
        self.key.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The groups to be typed.
    pub fn groups(&self) -> Vec<String> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(BYTES));
        bytes.extend([VERSION, self.threshold, self.shares, self.number]);
        bytes.extend(self.set);
        bytes.extend(self.key);
        bytes.extend(self.value);
        let sum = Digest::of(&bytes);
        bytes.extend(&sum.0[..SUM]);
        let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
        let letter = |at: usize| (0..LETTER_BITS).fold(0, |value, i| value << 1 | bit(at * LETTER_BITS + i));
        let group = |number: usize| {
            let letters: Vec<u8> =
                (0..LETTERS_IN_GROUP).map(|i| letter(number * LETTERS_IN_GROUP + i)).collect();
            let check = check_letter(number, &letters);
            letters.iter().chain([&check]).map(|l| char::from(LETTERS[usize::from(*l & 31)])).collect()
        };
        (0..GROUPS).map(group).collect()
    }

    /// Text of the QR code.
    pub fn qr(&self) -> String {
        format!("{QR}{}", self.groups().join("-"))
    }

    /// Reads what was typed, scanned or pasted; `which` of the shares it is, from 1, for who is told what is wrong.
    ///
    /// # Errors
    /// [`ShareError::NoShare`], [`ShareError::Group`], [`ShareError::NotWhole`].
    pub fn parse(text: &str, which: usize) -> Result<Self, ShareError> {
        let text = Zeroizing::new(spelled(text.trim().rsplit('/').next().unwrap_or_default()));
        if text.len() != GROUPS * (LETTERS_IN_GROUP + 1) || !text.is_ascii() {
            return Err(ShareError::NoShare { share: which });
        }
        let mut bits = Zeroizing::new(Vec::with_capacity(GROUPS * LETTERS_IN_GROUP * LETTER_BITS));
        for (number, group) in text.as_bytes().chunks(LETTERS_IN_GROUP + 1).enumerate() {
            let wrong = || ShareError::Group { share: which, group: number + 1 };
            let value =
                |letter: &u8| LETTERS.iter().position(|l| l == letter).and_then(|at| u8::try_from(at).ok());
            let values =
                Zeroizing::new(group.iter().map(value).collect::<Option<Vec<u8>>>().ok_or_else(wrong)?);
            let (check, letters) = values.split_last().ok_or_else(wrong)?;
            if check_letter(number, letters) != *check {
                return Err(wrong());
            }
            bits.extend(
                letters.iter().flat_map(|letter| (0..LETTER_BITS).rev().map(move |bit| letter >> bit & 1)),
            );
        }
        let byte = |bits: &[u8]| bits.iter().fold(0_u8, |byte, bit| byte << 1 | bit);
        let bytes = Zeroizing::new(bits.chunks_exact(8).map(byte).collect::<Vec<u8>>());
        Self::of_bytes(&bytes).ok_or(ShareError::NotWhole { share: which })
    }

    fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let (content, sum) = bytes.split_at_checked(BYTES - SUM)?;
        let ([version, threshold, shares, number], rest) = content.split_first_chunk()?;
        let (set, rest) = rest.split_first_chunk()?;
        let (key, value) = rest.split_first_chunk()?;
        let whole = Digest::of(content).0.starts_with(sum) && *version == VERSION;
        let fits =
            (2..=*shares).contains(threshold) && (1..=*shares).contains(number) && *shares <= SHARES_MAX;
        let value = value.try_into().ok()?;
        (whole && fits).then_some(Share {
            threshold: *threshold,
            shares: *shares,
            number: *number,
            set: *set,
            key: *key,
            value,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares() -> Vec<Share> {
        split(&[7; 32], 5, 3, [1, 2, 3, 4]).unwrap()
    }

    #[test]
    fn any_three_of_five_give_the_key_and_two_do_not() {
        let all = shares();
        for (a, b, c) in (0..5).flat_map(|a| (0..5).flat_map(move |b| (0..5).map(move |c| (a, b, c)))) {
            let some = [&all[a], &all[b], &all[c]].map(Clone::clone);
            let different = std::collections::BTreeSet::from([a, b, c]).len();
            match join(&some) {
                Ok(joined) => {
                    assert_eq!((*joined.seed, joined.shares, different), ([7; 32], 3, 3));
                    assert_eq!(joined.key, SecretKey::from_seed(&[7; 32]).id().to_hex());
                }
                Err(error) => assert_eq!(error, ShareError::TooFew { have: different, need: 3 }),
            }
        }
        assert_eq!(*join(&all).unwrap().seed, [7; 32]);
        assert_eq!(join(&[]).unwrap_err(), ShareError::TooFew { have: 0, need: 2 });
    }

    #[test]
    fn what_is_typed_reads_back_however_it_is_spaced() {
        for share in shares() {
            let groups = share.groups();
            assert_eq!(groups.len(), GROUPS);
            for text in [
                groups.join(" "),
                groups.join("\n").to_lowercase(),
                share.qr(),
                groups.concat().replace('0', "O"),
            ] {
                assert_eq!(Share::parse(&text, 1).unwrap(), share);
            }
        }
    }

    #[test]
    fn a_mistyped_group_is_named() {
        let share = &shares()[2];
        for at in 0..GROUPS {
            for place in 0..=LETTERS_IN_GROUP {
                let mut groups = share.groups();
                let other = if groups[at].as_bytes()[place] == b'7' { "8" } else { "7" };
                groups[at].replace_range(place..=place, other);
                let found = Share::parse(&groups.join("-"), 4);
                assert_eq!(found.unwrap_err(), ShareError::Group { share: 4, group: at + 1 });
            }
            let mut groups = share.groups();
            groups.swap(at, (at + 1) % GROUPS);
            if groups[at] != groups[(at + 1) % GROUPS] {
                assert!(matches!(Share::parse(&groups.concat(), 1), Err(ShareError::Group { .. })), "{at}");
            }
        }
        assert_eq!(Share::parse("ABC", 2).unwrap_err(), ShareError::NoShare { share: 2 });
        assert_eq!(Share::parse("", 2).unwrap_err(), ShareError::NoShare { share: 2 });
    }

    #[test]
    fn what_does_not_belong_together_is_refused() {
        let (all, others) = (shares(), split(&[7; 32], 5, 3, [9, 2, 3, 4]).unwrap());
        let mixed = join(&[all[0].clone(), all[1].clone(), others[2].clone()]).unwrap_err();
        let expected = ShareError::OtherSet { number: 3, found: others[0].set(), expected: all[0].set() };
        assert_eq!(mixed, expected);
        let mut groups = all[0].groups();
        groups[10] = all[1].groups()[10].clone();
        assert_eq!(Share::parse(&groups.concat(), 1).unwrap_err(), ShareError::NotWhole { share: 1 });
        let mut forged = all[1].clone();
        forged.value[0] ^= 1;
        assert_eq!(
            join(&[all[0].clone(), forged.clone(), all[2].clone()]).unwrap_err(),
            ShareError::OtherKey
        );
        assert_eq!(join(&[all[0].clone(), forged, all[1].clone()]).unwrap_err(), ShareError::Twice(2));
        for (shares, threshold) in [(5, 1), (5, 0), (2, 3), (17, 3), (0, 0)] {
            assert_eq!(
                split(&[7; 32], shares, threshold, [0; 4]).unwrap_err(),
                ShareError::Numbers { threshold, shares }
            );
        }
    }

    #[test]
    fn no_secret_is_shown_by_chance() {
        let share = &shares()[0];
        let shown = format!("{share:?} {:?}", join(&shares()).unwrap());
        assert!(!share.groups().iter().any(|group| shown.contains(group.as_str())), "{shown}");
        assert!(!shown.contains(&"07".repeat(4)), "{shown}");
    }
}
