//! Entries of kinds that this verifier does not know: who signed them, and what they may touch.

use super::stream::Reader;
use crate::Check;
use crate::findings::{Note, Position, note};
use model::event::Foreign;
use model::{Authority, KeyId};
use std::collections::BTreeMap;

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
        let list = |of: fn(&str, u64, u64) -> String| {
            let each = self.kinds.iter().map(|(kind, (count, first))| of(kind, *count, *first));
            each.collect::<Vec<_>>().join(", ")
        };
        let id = list(|kind, count, first| format!("{kind} ({count}, pertama entri {first})"));
        let en = list(|kind, count, first| format!("{kind} ({count}, first at entry {first})"));
        (count > 0).then(|| {
            note(
                format!("{count} entri berjenis yang tidak dikenal program ini: {id}"),
                format!("{count} entries are of kinds that this verifier does not know: {en}"),
            )
        })
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
