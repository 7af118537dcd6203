//! Looks where the places of an inventory are, by itself and again and again: names through each resolver, addresses in
//! tables, certificates (docs/spec/observation.md). It reports what has changed, once, and refuses nothing.
//!
//! | file | what |
//! |---|---|
//! | `ask` | a question to a resolver, over UDP and TCP |
//! | `reach` | an address: how long it takes to answer, and which certificates it shows |
//! | `look` | all of that for one place |
//! | `files` | inventory and tables |
//! | `state` | what is known from earlier looks, evidence, and what was not yet handed on |

mod ask;
mod files;
mod look;
mod reach;
mod state;
mod wire;

use crate::loops::Stopwatch;
use crate::loops::{Pulse, Round, Trouble};
use crate::{Clock, ServiceError};
use model::event::{ObservedVerdict, PlaceObserved};
use model::{Digest, KeyId, Lang, Payload, UtcSeconds};
use residency::Inventory;
use residency::address::Tables;
use residency::observe::{Judged, Known, Verdict, judge};
use serde::{Deserialize, Serialize};
use state::State;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

pub use files::{inventory, table, tables};
pub use look::{Looker, Patience};

/// Fills bytes at random, or not at all; what is wrong, in words.
pub type Chance = Arc<dyn Fn(&mut [u8]) -> Result<(), String> + Send + Sync>;

/// What the binary gives: the time, a time that only ever goes forward, and chance.
#[derive(Clone)]
pub struct Means {
    /// The time.
    pub clock: Clock,
    /// For how long something takes.
    pub stopwatch: Stopwatch,
    /// For ids of questions, and salts.
    pub chance: Chance,
    /// How long is waited.
    pub patience: Patience,
}

/// A change, as it may become public: never an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observed {
    /// The place's id in the inventory.
    pub place: String,
    /// The verdict from now on.
    pub verdict: Verdict,
    /// SHA-256 of every table that was looked up, in order.
    pub tables: Vec<Digest>,
    /// SHA-256 over a salt and the evidence, which lie in the election's folder. No other change ever has it.
    pub evidence: Digest,
    /// When it was seen.
    pub time: UtcSeconds,
}

/// A change as the log has it (`place.observed`).
pub fn event(observed: &Observed, by: KeyId) -> Payload {
    let mut tables = observed.tables.clone();
    tables.sort_unstable();
    tables.dedup();
    // Of more the first are named; all of them are in the evidence.
    tables.truncate(PlaceObserved::TABLES_MAX);
    let verdict = match observed.verdict {
        Verdict::Consistent => ObservedVerdict::Consistent,
        Verdict::Undecidable => ObservedVerdict::Undecidable,
        Verdict::Inconsistent => ObservedVerdict::Inconsistent,
    };
    Payload::PlaceObserved(PlaceObserved {
        by,
        evidence: observed.evidence,
        kind: PlaceObserved::KIND.into(),
        place: observed.place.clone(),
        tables,
        time: observed.time,
        verdict,
    })
}

/// Takes a change. One may come twice, with the same `evidence`, after this process died between handing it on and noting
/// that it was: what is there already is to be dropped.
pub type Sink = Box<dyn FnMut(&Observed) -> Result<(), ServiceError> + Send>;

/// A watch over the places of an inventory.
pub struct Watching {
    folder: PathBuf,
    inventory: Inventory,
    tables: Tables,
    looker: Looker,
    means: Means,
    state: State,
}

impl Watching {
    /// Begins, or goes on where the last one in this election's folder ended.
    ///
    /// # Errors
    /// Where what it knew can't be read, or a resolver has no usable address.
    pub fn open(
        election: &Path,
        (inventory, tables): (Inventory, Tables),
        means: Means,
    ) -> Result<Self, ServiceError> {
        let folder = election.join("watch");
        std::fs::create_dir_all(&folder).map_err(|e| ServiceError::io(&folder, e))?;
        let state = State::open(&folder)?;
        let looker = Looker::new(&inventory.resolvers, means.clone())?;
        Ok(Watching { folder, inventory, tables, looker, means, state })
    }

    /// Looks at every place that can be looked at, once, and hands on what has changed.
    ///
    /// # Errors
    /// Where a file can't be written, or the sink takes nothing. What was noticed is kept, and handed on by the next round.
    pub fn round(&mut self, sink: &mut Sink) -> Result<Vec<Judged>, ServiceError> {
        // What an earlier round could not hand on goes first, in its order.
        let handed = self.hand_on(sink);
        let mut all = Vec::new();
        for place in &self.inventory.places {
            if residency::observe::targets(place).is_empty() {
                continue;
            }
            let seen = self.looker.look(place)?;
            let judged = judge(&self.inventory, place, &seen, &self.tables);
            if let Some(change) = Known::change(self.state.known(&place.id), &judged) {
                let time = (self.means.clock)();
                let evidence =
                    state::keep_evidence(&self.folder, &self.means, (&judged, &seen, &self.tables), time)?;
                let tables = self.tables.hashes().into_iter().map(Digest).collect();
                let observed =
                    Observed { place: place.id.clone(), verdict: judged.verdict, tables, evidence, time };
                self.state.notice(&self.folder, change.known, observed)?;
            }
            all.push(judged);
        }
        self.hand_on(sink)?;
        handed.map(|()| all)
    }

    fn hand_on(&mut self, sink: &mut Sink) -> Result<(), ServiceError> {
        while let Some(observed) = self.state.pending().first().cloned() {
            sink(&observed)?;
            self.state.handed_on(&self.folder, &observed)?;
        }
        Ok(())
    }
}

/// A watch at work, in a thread of its own: nothing waits for it.
pub struct Running(Round);

/// How long the end waits for a round that has begun.
const END_PATIENCE: Duration = Duration::from_secs(30);

impl Running {
    /// Starts with a first round at once.
    ///
    /// # Errors
    /// Where there is no thread for it.
    pub fn start(
        mut watching: Watching,
        every: Duration,
        mut sink: Sink,
        lang: Lang,
    ) -> std::io::Result<Self> {
        let pulse = Arc::new(Pulse::new(Arc::clone(&watching.means.clock)));
        let round = move || watching.round(&mut sink).map(|_| ()).map_err(Trouble::Passing);
        Round::start("watch", every, (pulse, lang), round).map(Running)
    }

    /// Ends it.
    pub fn end(self) {
        self.0.end(END_PATIENCE);
    }
}
