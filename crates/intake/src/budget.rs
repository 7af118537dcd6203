//! How much an address or a device may ask: buckets that fill again with time, in bounded memory.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

/// An address as budgets know it: IPv4 whole, of IPv6 the network that one subscriber gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Prefix([u8; 8]);

impl Prefix {
    /// Of an address.
    pub fn of(address: IpAddr) -> Self {
        let mut prefix = [0; 8];
        match address.to_canonical() {
            IpAddr::V4(v4) => prefix[..4].copy_from_slice(&v4.octets()),
            IpAddr::V6(v6) => prefix.copy_from_slice(&v6.octets()[..8]),
        }
        Prefix(prefix)
    }
}

/// A network: a /24 of IPv4, a /56 of IPv6. One owner may well have all of its addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Network([u8; 8]);

impl Network {
    /// Of an address.
    pub fn of(address: IpAddr) -> Self {
        let Prefix(mut bytes) = Prefix::of(address);
        match address.to_canonical() {
            IpAddr::V4(_) => bytes[3] = 0,
            IpAddr::V6(_) => bytes[7] = 0,
        }
        Network(bytes)
    }
}

/// How full a bucket was, and when, in milliseconds since the start.
#[derive(Clone, Copy)]
struct Level {
    milli: u64,
    at: u64,
}

/// Buckets by key. All times are intervals since the start of the process.
pub struct Buckets<K> {
    start: Instant,
    /// Thousandths of a unit.
    capacity: u64,
    /// Thousandths of a unit per second.
    refill: u64,
    /// Keys remembered at most.
    keys_max: usize,
    levels: Mutex<HashMap<K, Level>>,
}

/// Keys remembered: some 60 bytes each.
const KEYS_MAX: usize = 1 << 18;

impl<K: Eq + Hash + Copy> Buckets<K> {
    /// Buckets of so many units that get `per_1000s` units back in 1,000 seconds.
    pub fn new(capacity: u64, per_1000s: u64) -> Self {
        Buckets {
            start: Instant::now(),
            capacity: capacity.saturating_mul(1_000),
            refill: per_1000s.max(1),
            keys_max: KEYS_MAX,
            levels: Mutex::default(),
        }
    }

    fn now(&self) -> u64 {
        // Milliseconds of an uptime fit 64 bits.
        self.start.elapsed().as_millis() as u64
    }

    fn filled(&self, level: Level, now: u64) -> u64 {
        let gained = now.saturating_sub(level.at).saturating_mul(self.refill) / 1_000;
        level.milli.saturating_add(gained).min(self.capacity)
    }

    /// Whether so many units are there; else the seconds until they are. Takes nothing.
    pub fn has(&self, key: K, units: u64) -> Result<(), u32> {
        let levels = self.levels.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(level) = levels.get(&key) else { return Ok(()) };
        let there = self.filled(*level, self.now());
        match units.saturating_mul(1_000).checked_sub(there) {
            None | Some(0) => Ok(()),
            Some(missing) => Err(u32::try_from(missing.div_ceil(self.refill)).unwrap_or(u32::MAX).max(1)),
        }
    }

    /// Takes units, as far as they are there.
    pub fn take(&self, key: K, units: u64) {
        if units == 0 {
            return;
        }
        let now = self.now();
        let mut levels = self.levels.lock().unwrap_or_else(PoisonError::into_inner);
        if levels.len() >= self.keys_max && !levels.contains_key(&key) {
            // Who is full again need not be remembered; if nobody is, the flood has more addresses than memory for them.
            levels.retain(|_, level| self.filled(*level, now) < self.capacity);
            if levels.len() >= self.keys_max {
                levels.clear();
            }
        }
        let level = levels.entry(key).or_insert(Level { milli: self.capacity, at: now });
        let milli = self.filled(*level, now).saturating_sub(units.saturating_mul(1_000));
        *level = Level { milli, at: now };
    }
}

/// What was used once: for as long as it could be used again, and in bounded memory.
#[derive(Default)]
pub struct Used(Mutex<HashMap<model::Digest, i64>>);

impl Used {
    /// Whether it is used for the first time. `now` is the service's second.
    pub fn first(&self, what: model::Digest, now: i64) -> bool {
        const KEPT_SECONDS: i64 = 2 * device::auth::WINDOW_SECONDS + 1;
        let mut used = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if used.len() >= KEYS_MAX {
            used.retain(|_, second| now.saturating_sub(*second).abs() < KEPT_SECONDS);
            if used.len() >= KEYS_MAX {
                used.clear();
            }
        }
        let before = used.insert(what, now);
        before.is_none_or(|second| now.saturating_sub(second).abs() >= KEPT_SECONDS)
    }
}

/// Connections open, by whom they count for.
pub struct Open<K: Eq + Hash + Copy>(Mutex<HashMap<K, usize>>);

impl<K: Eq + Hash + Copy> Default for Open<K> {
    fn default() -> Self {
        Open(Mutex::default())
    }
}

/// A connection that counts, until this is dropped.
pub struct Counts<K: Eq + Hash + Copy> {
    open: Arc<Open<K>>,
    key: K,
}

impl<K: Eq + Hash + Copy> Open<K> {
    /// Counts a connection, unless there are `most` already.
    pub fn enter(self: &Arc<Self>, key: K, most: usize) -> Option<Counts<K>> {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(key).or_insert(0);
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(Counts { open: self.clone(), key })
    }
}

impl<K: Eq + Hash + Copy> Drop for Counts<K> {
    fn drop(&mut self) {
        let mut open = self.open.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&self.key) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                open.remove(&self.key);
            }
        }
    }
}
