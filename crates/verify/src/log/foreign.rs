//! Entries of kinds that this verifier does not know: who signed them, and what they may touch.

use super::stream::Reader;
use crate::Check;
use crate::findings::{Note, Position, note};
use model::event::Foreign;
use model::{Authority, KeyId};
use std::collections::BTreeMap;
use texts::check;

/// Most kinds that are named, and most characters of a name.
const KINDS_MAX: usize = 8;
const KIND_CHARS_MAX: usize = 40;

/// Entries of unknown kinds so far.
#[derive(Debug, Default)]
pub(super) struct Unknown {
    count: u64,
    /// How many of a kind, and the index of the first.
    kinds: BTreeMap<String, (u64, u64)>,
}

impl Unknown {
    fn add(&mut self, kind: &str, index: u64) {
        self.count += 1;
        let kind: String = kind.chars().take(KIND_CHARS_MAX).collect();
        let kind = kind.replace(char::is_control, "\u{fffd}");
        if self.kinds.len() < KINDS_MAX || self.kinds.contains_key(&kind) {
            self.kinds.entry(kind).or_insert((0, index)).0 += 1;
        }
    }

    /// What there is of them; nothing where there is none.
    pub fn why(&self) -> Option<Note> {
        let count = self.count;
        let list = |lang| {
            let each = self.kinds.iter();
            let each = each.map(|(kind, (count, first))| check::kind_and_first(lang, kind, count, first));
            each.collect::<Vec<_>>().join(", ")
        };
        (count > 0).then(|| note(|lang| check::entries_of_unknown_kinds(lang, count, list(lang))))
    }
}

impl Reader<'_> {
    /// Judges an entry by what all kinds have: a signature by somebody with a mandate (V2.3), the fields that all kinds have
    /// (V2.1), and areas that hold what it touches (V2.4). What fails touches nothing.
    pub(super) fn foreign(&mut self, index: u64, event: &Foreign, verified: &[KeyId]) {
        self.unknown.add(event.kind(), index);
        self.doubts.foreign(index);
        let fail = |check, refusal: model::Refusal| {
            self.findings.fail(check, Position::new(refusal.to_string()).at(index));
        };
        let signers = match self.fold.authority().signers_of(event, verified) {
            Ok(signers) => signers,
            Err(refusal) => return fail(Check::Signatures, refusal),
        };
        let touches = match event.touches() {
            Ok(Some(touches)) => touches,
            // It touches no place: one signer is enough, and nothing is in doubt.
            Ok(None) => return,
            Err(refusal) => return fail(Check::Events, refusal),
        };
        match Authority::may_touch(&signers, touches, self.registry) {
            Ok(()) => {
                let signers = signers.iter().map(|grant| grant.public.id()).collect();
                self.doubts.touch(self.registry, touches, index, signers);
            }
            Err(refusal) => fail(Check::Mandates, refusal),
        }
    }
}
