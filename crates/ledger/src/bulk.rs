//! Imports: many events from one key at once. Signatures are checked on all cores while the disk still writes the chunk
//! before.

use crate::admit::{is_mandate, parse};
use crate::queue::{Answer, BATCH_ROWS_MAX, Item, Job, Waiting, reply};
use crate::{Ledger, LedgerError, Receipt};
use model::Refusal;
use rayon::prelude::*;

/// What is known of an event before the writer sees it.
enum Prepared {
    Answered(Answer),
    ForWriter(Item),
}

impl Ledger {
    /// Takes events in their order, one answer each, in transactions of some thousand. An event may be signed by a key that
    /// an event before it enrols. Returns when all are durable; memory is bounded by two chunks beside the answers.
    ///
    /// Handing in the same events again gives the same receipts, so an import that was cut off is simply run again.
    pub fn submit_many(
        &self,
        events: impl IntoIterator<Item = Vec<u8>>,
    ) -> Vec<Result<Receipt, LedgerError>> {
        let mut answers = Vec::new();
        let mut events = events.into_iter();
        let mut ahead: Option<Chunk> = None;
        loop {
            let chunk: Vec<Vec<u8>> = events.by_ref().take(BATCH_ROWS_MAX).collect();
            if chunk.is_empty() {
                break;
            }
            // Keys that the chunk before enrols are waited for, so that their signatures are checked here, on all cores, and
            // not one by one by the writer.
            if ahead.as_ref().is_some_and(|before| before.has_mandates) {
                ahead.take().into_iter().for_each(|before| before.finish(&mut answers));
            }
            let next = self.start(&chunk);
            ahead.replace(next).into_iter().for_each(|before| before.finish(&mut answers));
        }
        ahead.into_iter().for_each(|before| before.finish(&mut answers));
        answers
    }

    fn start(&self, events: &[Vec<u8>]) -> Chunk {
        let prepared: Vec<Prepared> = events.par_iter().map(|bytes| self.prepare(bytes)).collect();
        let mut chunk =
            Chunk { answers: Vec::with_capacity(prepared.len()), waiting: None, has_mandates: false };
        let mut items = Vec::with_capacity(prepared.len());
        for event in prepared {
            match event {
                Prepared::Answered(answer) => chunk.answers.push(Some(answer)),
                Prepared::ForWriter(item) => {
                    chunk.has_mandates |= is_mandate(&item.event);
                    chunk.answers.push(None);
                    items.push(item);
                }
            }
        }
        if !items.is_empty() {
            let (reply, waiting) = reply();
            let sent = self.jobs().map(|jobs| jobs.send(Job::Many(items, reply)));
            chunk.waiting = matches!(sent, Ok(Ok(()))).then_some(waiting);
        }
        chunk
    }

    fn prepare(&self, bytes: &[u8]) -> Prepared {
        let event = match parse(self.origin(), bytes) {
            Ok(event) => event,
            Err(refusal) => return Prepared::Answered(Err(refusal.into())),
        };
        if let Some(receipt) = self.shared.receipt(event.id()) {
            return Prepared::Answered(Ok(receipt));
        }
        match self.shared.check_signatures(&event) {
            Ok(()) => Prepared::ForWriter(Item { event, verified: true }),
            // An event before it may enrol the key.
            Err(Refusal::UnknownKey(_)) => Prepared::ForWriter(Item { event, verified: false }),
            Err(refusal) => Prepared::Answered(Err(refusal.into())),
        }
    }
}

/// A chunk with the writer: `None` stands where the writer's answer goes.
struct Chunk {
    answers: Vec<Option<Answer>>,
    waiting: Option<Waiting<Vec<Answer>>>,
    has_mandates: bool,
}

impl Chunk {
    fn finish(self, answers: &mut Vec<Answer>) {
        let written = self.waiting.map_or_else(Vec::new, |waiting| waiting.wait().unwrap_or_default());
        let mut written = written.into_iter();
        let stopped = || Err(LedgerError::Stopped);
        answers.extend(
            self.answers.into_iter().map(|answer| answer.or_else(|| written.next()).unwrap_or_else(stopped)),
        );
    }
}
