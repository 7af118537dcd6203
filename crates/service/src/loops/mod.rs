//! What goes on beside the requests while a log is open: four loops, none of which waits for another. A publication may take
//! minutes: checkpoints come all the same, every second, and receipts with them.
//!
//! | loop | what | when it fails |
//! |---|---|---|
//! | inbox | hands what an operator left to the log | what can't be read is set aside with a reason |
//! | sequencer | puts what was admitted under a checkpoint | no new event is admitted (I1022), the exit code says it |
//! | renderer | makes public pictures of what was confirmed, and hands the log events that name them | the log says it; pictures come later |
//! | publisher | brings the public tree up to date, and makes the cuts that are due | readiness and figures say it; nothing else stops |
//!
//! It decides nothing about events, and it never ends one loop because another failed.

mod publisher;
mod pulse;
mod round;
#[cfg(test)]
mod tests;

use crate::cuts::{self, CutEvery};
use crate::desk::Queue;
use crate::hour::{Hour, Standing};
use crate::pictures::Renderer;
use crate::publication::publish;
use crate::{Clock, LogHome, ServiceError, inbox};
use intake::{Publishing, Work};
use ledger::LedgerError;
use model::Lang;
use publisher::{Figures, Press, Publisher};
use std::sync::Arc;
use std::time::Duration;

pub use publisher::Stopwatch;
pub(crate) use pulse::Pulse;
pub(crate) use round::{Round, Trouble};

/// How often events are sequenced: phones wait for a proof, and one signature a second costs nothing.
const SEQUENCE_EVERY: Duration = Duration::from_secs(1);
/// How often the inbox is looked at.
const INBOX_EVERY: Duration = Duration::from_secs(1);
/// How often the renderer looks for what was confirmed.
const RENDER_EVERY: Duration = Duration::from_secs(1);
/// How long the end waits for the forms that are being rendered.
const RENDERER_PATIENCE: Duration = Duration::from_secs(60);
/// How long the end waits for the last look into the inbox.
const INBOX_PATIENCE: Duration = Duration::from_secs(10);
/// How long the end waits for the last checkpoint.
const SEQUENCER_PATIENCE: Duration = Duration::from_secs(60);
/// How long the end waits for the last publication.
const PUBLISHER_PATIENCE: Duration = Duration::from_secs(300);
/// A sequencer without one good round in so many seconds is taken for dead: its rounds take milliseconds.
const SEQUENCER_SECONDS: i64 = 60;
/// An inbox that was not looked through in so many seconds is told.
const INBOX_SECONDS: i64 = 60;
/// A publisher without one good round in so many seconds has stalled. A nation takes 14 to 28 seconds.
const PUBLISHER_SECONDS: i64 = 120;

/// The loops at work.
pub struct Loops {
    inbox: Round,
    sequencer: Round,
    renderer: Round,
    publisher: Round,
    watch: Watch,
    log: Arc<LogHome>,
}

impl Loops {
    /// Starts all four; `publish_every` is how often the tree is brought up to date, `cut_every` how often a cut is due; a
    /// desk's queue follows what is published.
    pub fn start(
        log: &Arc<LogHome>,
        (mut hour, stopwatch): (Hour, Stopwatch),
        (publish_every, cut_every): (Duration, Option<CutEvery>),
        queue: Option<Arc<Queue>>,
        lang: Lang,
    ) -> std::io::Result<Self> {
        let figures = Arc::new(Figures::default());
        let clock = &log.given().clock;
        let watch = Watch::new(clock, &figures);
        let (pulses, mine) = (watch.pulses.clone(), Arc::clone(log));
        let inbox = Round::start("inbox", INBOX_EVERY, (pulses.inbox, lang), move || {
            inbox::take(&mine.home, &mine.ledger).map(|_| ()).map_err(Trouble::Passing)
        })?;
        let mine = Arc::clone(log);
        let sequencer = Round::start("sequencer", SEQUENCE_EVERY, (pulses.sequencer, lang), move || {
            sequenced(mine.ledger.sequence())
        })?;
        let (mine, mut drawing) = (Arc::clone(log), Renderer::new());
        let own = Arc::new(Pulse::new(Arc::clone(clock)));
        let renderer = Round::start("renderer", RENDER_EVERY, (own, lang), move || {
            drawing.round(&mine, true).map(|_| ()).map_err(Trouble::Passing)
        })?;
        let [reading, folding, printing, cutting, asking] = std::array::from_fn(|_| Arc::clone(log));
        let mut told = Told::default();
        let mut publisher = Publisher::new(
            Press {
                clock: Arc::clone(clock),
                stopwatch,
                hour: Box::new(move |now| {
                    let standing = hour.stands(now).map_err(Trouble::Passing)?;
                    told.tell(standing, &hour, lang);
                    Ok(standing)
                }),
                size: Box::new(move || reading.ledger.size()),
                fold: Box::new(move || folding.fold()),
                publish: Box::new(move |tabulation, standing| {
                    let note = printing.advance(tabulation)?;
                    publish(&printing, tabulation, &note, standing)?;
                    // Before the hour nobody is shown a number, at the desk neither.
                    if let Some(queue) = queue.as_ref().filter(|_| standing == Standing::Open) {
                        queue.follow(&printing.registry, tabulation);
                    }
                    Ok(tabulation.size())
                }),
                cut: Box::new(move |tabulation| cuts::round(&cutting, tabulation, cut_every)),
                again: Box::new(move |now| asking.witnesses.are_due(now)),
            },
            figures,
        );
        let publisher =
            Round::start("publisher", publish_every, (pulses.publisher, lang), move || publisher.round())?;
        Ok(Loops { inbox, sequencer, renderer, publisher, watch, log: Arc::clone(log) })
    }

    /// How they are doing, at any time.
    pub fn watch(&self) -> Watch {
        self.watch.clone()
    }

    /// Ends them, each with a last round: what waits in the inbox is taken and what is rendered is named before the last
    /// checkpoint, and the last checkpoint is made before the last publication.
    ///
    /// # Errors
    /// When the sequencer has died, or what was admitted is under no checkpoint.
    pub fn end(self) -> Result<(), ServiceError> {
        self.inbox.end(INBOX_PATIENCE);
        self.renderer.end(RENDERER_PATIENCE);
        let orderly = self.sequencer.end(SEQUENCER_PATIENCE);
        self.publisher.end(PUBLISHER_PATIENCE);
        verdict(orderly && !self.watch.pulses.sequencer.ended(), self.log.ledger.pending())
    }
}

/// What an end without order, or with receipts that nobody sequenced, says to whoever reads the exit code.
fn verdict(orderly: bool, pending: u64) -> Result<(), ServiceError> {
    match orderly && pending == 0 {
        true => Ok(()),
        false => Err(ServiceError::Unsequenced { orderly, pending }),
    }
}

/// A round of the sequencer. What no later round can mend ends it.
fn sequenced(done: Result<Option<Vec<u8>>, LedgerError>) -> Result<(), Trouble> {
    match done {
        Ok(_) => Ok(()),
        Err(error @ (LedgerError::Stopped | LedgerError::Fork { .. })) => Err(Trouble::Lasting(error.into())),
        Err(error) => Err(Trouble::Passing(error.into())),
    }
}

/// Tells in the service's log that numbers wait for a second source of the hour, once, and that they wait no more.
#[derive(Default)]
struct Told(bool);

impl Told {
    fn tell(&mut self, standing: Standing, hour: &Hour, lang: Lang) {
        let waits = standing == Standing::Unconfirmed;
        if waits && !self.0 {
            let failure = hour.unconfirmed();
            tracing::warn!(part = "publisher", code = %failure.code(), "{}", failure.line(lang));
        }
        if self.0 && !waits {
            tracing::info!(part = "publisher", "the hour is no longer in doubt");
        }
        self.0 = waits;
    }
}

/// The pulses of the loops.
#[derive(Clone)]
struct Pulses {
    inbox: Arc<Pulse>,
    sequencer: Arc<Pulse>,
    publisher: Arc<Pulse>,
}

/// How the loops are doing.
#[derive(Clone)]
pub struct Watch {
    pulses: Pulses,
    figures: Arc<Figures>,
}

impl Watch {
    fn new(clock: &Clock, figures: &Arc<Figures>) -> Self {
        let pulse = || Arc::new(Pulse::new(Arc::clone(clock)));
        let pulses = Pulses { inbox: pulse(), sequencer: pulse(), publisher: pulse() };
        Watch { pulses, figures: Arc::clone(figures) }
    }

    /// As the intake is told.
    pub fn work(&self) -> Work {
        let p = &self.pulses;
        let published = self.figures.last();
        Work {
            inbox: p.inbox.beats(INBOX_SECONDS),
            sequencer: p.sequencer.beats(SEQUENCER_SECONDS),
            publishing: match p.publisher.beats(PUBLISHER_SECONDS) {
                true if self.figures.is_unconfirmed() => Publishing::Unconfirmed,
                true => Publishing::Running,
                false => Publishing::Stalled,
            },
            sequenced: p.sequencer.good(),
            published: published.map(|p| p.at),
            publication: published.map(|p| p.took),
        }
    }
}
