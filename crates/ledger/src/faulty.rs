//! A store that fails on purpose: any store, wrapped, with seeded or scripted faults.
//!
//! What the wrapped store holds is what a real one would hold after the power came back.

use crate::{Leaf, Row, Store, StoreError};
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// One way in which a write goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is written, and the call says so.
    NotWritten,
    /// Everything is written, and the call says that it was not.
    ReportedFailed,
    /// The process dies before the write: this and every later call fails until [`Faulty::recover`].
    CrashBefore,
    /// The process dies after the write and before the answer.
    CrashAfter,
}

impl Fault {
    /// All faults.
    pub const ALL: [Fault; 4] =
        [Fault::NotWritten, Fault::ReportedFailed, Fault::CrashBefore, Fault::CrashAfter];
}

/// How often writes fail, each way on its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FaultRates {
    /// Faults of each kind per million writes, in the order of [`Fault::ALL`].
    pub per_million: [u32; 4],
}

/// A store that fails as told.
#[derive(Debug)]
pub struct Faulty<S> {
    store: Arc<S>,
    plan: Mutex<Plan>,
}

#[derive(Debug)]
struct Plan {
    rates: FaultRates,
    random: u64,
    scripted: Option<Fault>,
    crashed: bool,
    injected: u64,
}

impl<S: Store> Faulty<S> {
    /// Wraps a store; the same seed and calls give the same faults.
    pub fn new(store: Arc<S>, seed: u64, rates: FaultRates) -> Self {
        let plan = Plan { rates, random: seed, scripted: None, crashed: false, injected: 0 };
        Faulty { store, plan: Mutex::new(plan) }
    }

    /// Makes the next write fail in this way, whatever the rates say.
    pub fn fail_next(&self, fault: Fault) {
        self.plan().scripted = Some(fault);
    }

    /// Ends a crash: calls work again, on what was durable.
    pub fn recover(&self) {
        self.plan().crashed = false;
    }

    /// Whether a crash stands.
    pub fn crashed(&self) -> bool {
        self.plan().crashed
    }

    /// Faults so far. A test that claims to survive faults checks that there were some.
    pub fn injected(&self) -> u64 {
        self.plan().injected
    }

    /// The store below: what is durable.
    pub fn durable(&self) -> &Arc<S> {
        &self.store
    }

    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.plan.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self, write: impl FnOnce(&S) -> Result<(), StoreError>) -> Result<(), StoreError> {
        self.alive()?;
        let Some(fault) = self.plan().draw() else { return write(&self.store) };
        if matches!(fault, Fault::ReportedFailed | Fault::CrashAfter) {
            write(&self.store)?;
        }
        Err(StoreError::Failed(format!("injected: {fault:?}")))
    }

    fn alive(&self) -> Result<(), StoreError> {
        match self.crashed() {
            true => Err(StoreError::Failed("injected: the process has died".into())),
            false => Ok(()),
        }
    }
}

impl Plan {
    fn draw(&mut self) -> Option<Fault> {
        let mut left = u32::try_from(self.random() % 1_000_000).unwrap_or_default();
        let mut drawn = None;
        for (fault, rate) in Fault::ALL.into_iter().zip(self.rates.per_million) {
            if drawn.is_none() && left < rate {
                drawn = Some(fault);
            }
            left = left.saturating_sub(rate);
        }
        let fault = self.scripted.take().or(drawn)?;
        self.injected += 1;
        self.crashed = matches!(fault, Fault::CrashBefore | Fault::CrashAfter);
        Some(fault)
    }

    /// SplitMix64: a counter, well mixed.
    fn random(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

impl<S: Store> Store for Faulty<S> {
    fn stage(&self, first: u64, rows: &[Row]) -> Result<(), StoreError> {
        self.write(|store| store.stage(first, rows))
    }

    fn commit(&self, expected: Option<&[u8]>, size: u64, note: &[u8]) -> Result<(), StoreError> {
        self.write(|store| store.commit(expected, size, note))
    }

    fn pending(&self) -> Result<Range<u64>, StoreError> {
        self.alive()?;
        self.store.pending()
    }

    fn checkpoint(&self) -> Result<Option<Vec<u8>>, StoreError> {
        self.alive()?;
        self.store.checkpoint()
    }

    fn checkpoints(&self) -> Result<Vec<Vec<u8>>, StoreError> {
        self.alive()?;
        self.store.checkpoints()
    }

    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, StoreError> {
        self.alive()?;
        self.store.entries(range)
    }

    fn leaves(&self, range: Range<u64>) -> Result<Vec<Leaf>, StoreError> {
        self.alive()?;
        self.store.leaves(range)
    }

    fn mandates(&self) -> Result<Vec<(u64, Vec<u8>)>, StoreError> {
        self.alive()?;
        self.store.mandates()
    }
}
