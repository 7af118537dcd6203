//! What officers confirmed beside the numbers, kept from the one reading of the log: confirmations lie in the log in the
//! order of the night, so that reading each again for its station would read whole bundles for single entries.

use model::control::Control;
use model::event::FormConfirmed;

/// Remarks by log index, ascending.
#[derive(Debug, Default)]
pub(crate) struct Remarks(Vec<(u64, Remark)>);

/// Positions where machine and paper differ, and what the machine read there.
pub(crate) type Differs = Box<[(u16, Option<u32>)]>;

/// A confirmation without what the fold keeps and what nobody publishes. Few machines misread much: only fields where
/// machine and paper differ are kept.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Remark {
    /// Where the machine was wrong; none when no machine read.
    pub differs: Option<Differs>,
    /// Controls, in the order of the event.
    pub acknowledged: Box<[Control]>,
    /// How many pages it names.
    pub pages: u8,
    /// Ballot numbers with the witnesses that came for them: at most 99, as every event that parses says.
    pub witnesses: Box<[(u16, u8)]>,
}

impl Remarks {
    /// Keeps the confirmation at an index, which is larger than all before.
    pub fn push(&mut self, index: u64, event: &FormConfirmed) {
        let differs = event.machine.as_ref().map(|machine| {
            let both = (0u16..).zip(event.values.iter().zip(machine));
            both.filter(|(_, (paper, machine))| paper != machine).map(|(at, (_, m))| (at, *m)).collect()
        });
        let remark = Remark {
            differs,
            acknowledged: event.acknowledged.iter().filter_map(|code| Control::from_code(code)).collect(),
            pages: u8::try_from(event.pages.len()).unwrap_or(u8::MAX),
            witnesses: event.witnesses.iter().filter_map(small).collect(),
        };
        self.0.push((index, remark));
    }

    /// The remark at an index, if a confirmation stands there.
    pub fn at(&self, index: u64) -> Option<&Remark> {
        let place = self.0.binary_search_by_key(&index, |(at, _)| *at).ok()?;
        self.0.get(place).map(|(_, remark)| remark)
    }
}

fn small((of, count): (&String, &u32)) -> Option<(u16, u8)> {
    Some((of.parse().ok()?, u8::try_from(*count).ok()?))
}
