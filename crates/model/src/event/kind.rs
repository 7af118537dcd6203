//! What makes an event a kind: each has a file of its own that says all of it, and the list in [`super::payload`] names it.

use super::payload::FormEvent;
use crate::authority::{At, Authority};
use crate::form::FormKey;
use crate::id::KeyId;
use crate::key::PublicKey;
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of event: its names, what its payload says of itself, who may say it, and what follows from it. What a kind leaves
/// out is so for most kinds.
pub(crate) trait Kind: Serialize + DeserializeOwned {
    /// Names with version, oldest first. The last is what is written today.
    const NAMES: &'static [&'static str];

    /// What it says, for people.
    const ABOUT: Text;

    /// Whether it changes what the fold of [`Authority`] knows.
    const MANDATE: bool;

    /// Its name, by what is in it.
    fn name(&self) -> &'static str {
        Self::NAMES.last().copied().unwrap_or_default()
    }

    /// The field by which its versions differ.
    const VERSIONED_BY: &'static str = "kind";

    /// The second signer, where two people are needed.
    fn with(&self) -> Option<KeyId> {
        None
    }

    /// Times that it names beside its author's.
    fn times(&self) -> [Option<UtcSeconds>; 2] {
        [None; 2]
    }

    /// The key that it brings and that must sign last: the one enrolled.
    ///
    /// # Errors
    /// [`Refusal::BadField`] when it is no key.
    fn brings(&self) -> Result<Option<PublicKey>, Refusal> {
        Ok(None)
    }

    /// The public key that it makes known, whoever it is for and whether or not it is taken.
    fn makes_known(&self) -> Option<PublicKey> {
        self.brings().ok().flatten()
    }

    /// The form's part, where it carries a form's values.
    fn form(&self) -> Option<FormEvent<'_>> {
        None
    }

    /// The forms that it speaks of without carrying their values; see [`Kind::form`] for the one whose values it carries.
    fn about(&self) -> Vec<&FormKey> {
        Vec::new()
    }

    /// Whether its fields are within their ranges.
    ///
    /// # Errors
    /// [`Refusal::BadField`].
    fn check_ranges(&self) -> Result<(), Refusal> {
        Ok(())
    }

    /// Whether every phone must know it; it was judged good and is not applied yet.
    fn is_national(&self, _: &Authority) -> bool {
        false
    }

    /// Whether it may stand here, by form and authority alone, never by plausibility.
    ///
    /// # Errors
    /// The first refusal that applies.
    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal>;

    /// Takes it, judged good, into the state.
    fn apply(&self, _: &mut Authority, _index: u64) {}
}
