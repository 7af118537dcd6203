//! The fold's state on disk: disposable, keyed by what it was folded from, never read by the verifier.
//!
//! Little-endian words in fixed order, with a SHA-256 of all of it at the end: a damaged cache is not believed.

use crate::events::{EventKind, FormEvent, Status};
use crate::state::{Anomaly, AnomalyKind, Chain, CutRecord, Form, Tabulation};
use crate::totals::{Tally, Totals};
use model::control::{Answers, ControlSet};
use model::event::{Payload, Submission};
use model::{Digest, EventId, KeyId, Stage};
use registry::Registry;
use sha2::Digest as _;

/// First bytes of a cache; the number is raised whenever the layout or the meaning of the fold changes.
const MAGIC: &[u8; 16] = b"sirekap-fold/004";

/// What a cache was folded from. A cache of another key is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CacheKey {
    /// Entries applied.
    pub size: u64,
    /// Root of the log at that size.
    pub root: [u8; 32],
    /// SHA-256 of the rule book.
    pub rules: Digest,
    /// SHA-256 of the registry.
    pub registry: Digest,
}

/// Why a cache was not used. The cure is always to fold again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CacheError {
    /// Not a cache of this version.
    #[error("not a fold cache of this version")]
    Format,
    /// Damaged or cut off.
    #[error("the fold cache is damaged")]
    Damaged,
    /// Folded from another log, registry or rule book.
    #[error("the fold cache belongs to another log, registry or rule book")]
    OtherKey,
}

struct Writer(Vec<u8>);

impl Writer {
    fn u64(&mut self, v: u64) {
        self.0.extend_from_slice(&v.to_le_bytes());
    }
    fn i64(&mut self, v: i64) {
        self.0.extend_from_slice(&v.to_le_bytes());
    }
    fn u32(&mut self, v: u32) {
        self.0.extend_from_slice(&v.to_le_bytes());
    }
    fn u16(&mut self, v: u16) {
        self.0.extend_from_slice(&v.to_le_bytes());
    }
    fn bytes(&mut self, v: &[u8]) {
        self.u64(v.len() as u64);
        self.0.extend_from_slice(v);
    }
    fn u64s(&mut self, v: &[u64]) {
        self.u64(v.len() as u64);
        v.iter().for_each(|x| self.u64(*x));
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> Result<&'a [u8], CacheError> {
        if n > self.0.len() {
            return Err(CacheError::Damaged);
        }
        let (head, tail) = self.0.split_at(n);
        self.0 = tail;
        Ok(head)
    }
    fn array<const N: usize>(&mut self) -> Result<[u8; N], CacheError> {
        self.take(N)?.try_into().map_err(|_| CacheError::Damaged)
    }
    fn u64(&mut self) -> Result<u64, CacheError> {
        Ok(u64::from_le_bytes(self.array()?))
    }
    fn i64(&mut self) -> Result<i64, CacheError> {
        Ok(i64::from_le_bytes(self.array()?))
    }
    fn u32(&mut self) -> Result<u32, CacheError> {
        Ok(u32::from_le_bytes(self.array()?))
    }
    fn u16(&mut self) -> Result<u16, CacheError> {
        Ok(u16::from_le_bytes(self.array()?))
    }
    /// A length that cannot be larger than what is left.
    fn len(&mut self) -> Result<usize, CacheError> {
        let n = self.u64()?;
        usize::try_from(n).ok().filter(|n| *n <= self.0.len()).ok_or(CacheError::Damaged)
    }
    fn bytes(&mut self) -> Result<&'a [u8], CacheError> {
        let n = self.len()?;
        self.take(n)
    }
    fn u64s(&mut self) -> Result<Vec<u64>, CacheError> {
        let n = self.len()?;
        let bytes = self.take(n.checked_mul(8).ok_or(CacheError::Damaged)?)?;
        Ok(bytes
            .chunks_exact(8)
            .map(|c| u64::from_le_bytes([c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]]))
            .collect())
    }
    fn u32s(&mut self) -> Result<Vec<u32>, CacheError> {
        let n = self.len()?;
        let bytes = self.take(n.checked_mul(4).ok_or(CacheError::Damaged)?)?;
        Ok(bytes.chunks_exact(4).map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect())
    }
    fn list<T>(
        &mut self,
        mut item: impl FnMut(&mut Self) -> Result<T, CacheError>,
    ) -> Result<Vec<T>, CacheError> {
        let n = self.len()?;
        let mut items = Vec::with_capacity(n);
        for _ in 0..n {
            items.push(item(self)?);
        }
        Ok(items)
    }
}

impl Tabulation {
    /// The state as bytes of a cache.
    pub fn to_cache(&self, key: &CacheKey) -> Vec<u8> {
        let mut w =
            Writer(Vec::with_capacity(self.events.len() * 96 + self.arena.len() * 4 + self.forms.len() * 24));
        w.0.extend_from_slice(MAGIC);
        w.0.extend_from_slice(&key_bytes(key));
        w.u64(self.size);
        w.i64(self.first_arrival);
        w.u64(self.authority_entries.len() as u64);
        for (index, bytes) in &self.authority_entries {
            w.u64(*index);
            w.bytes(bytes);
        }
        w.u64(self.keys.len() as u64);
        for (key, chain) in self.keys.iter().zip(&self.chains) {
            w.0.extend_from_slice(&key.0);
            w.u64(chain.next);
            w.u16(u16::from(chain.last.is_some()));
            w.0.extend_from_slice(&chain.last.map_or([0; 32], |id| id.0));
        }
        w.u64(self.events.len() as u64);
        self.events.iter().for_each(|e| put_event(&mut w, e));
        w.u64(self.arena.len() as u64);
        self.arena.iter().for_each(|v| w.u32(*v));
        w.u64(self.forms.len() as u64);
        self.forms.iter().for_each(|f| put_form(&mut w, f));
        for totals in self.regions.iter().flatten().chain(&self.districts) {
            put_totals(&mut w, totals);
        }
        w.u64(self.anomalies.len() as u64);
        for a in &self.anomalies {
            w.u64(a.index);
            w.u16(a.kind as u16);
            w.0.extend_from_slice(&a.by.0);
            w.u16(a.refusal);
        }
        w.u64(self.cuts.len() as u64);
        for c in &self.cuts {
            w.u64(c.index);
            w.i64(c.arrival);
            w.bytes(Payload::Cut(c.cut.clone()).to_json().as_bytes());
        }
        let hash = sha2::Sha256::digest(&w.0);
        w.0.extend_from_slice(&hash);
        w.0
    }

    /// The size of the log that a cache says it was folded from; not yet believed.
    pub fn cache_size(bytes: &[u8]) -> Option<u64> {
        let size = bytes.strip_prefix(MAGIC)?.first_chunk::<8>()?;
        Some(u64::from_le_bytes(*size))
    }

    /// Reads a cache.
    ///
    /// # Errors
    /// [`CacheError`]; the caller folds again.
    pub fn from_cache(
        registry: &Registry,
        origin: &str,
        key: &CacheKey,
        bytes: &[u8],
    ) -> Result<Self, CacheError> {
        let body = bytes.len().checked_sub(32).ok_or(CacheError::Format)?;
        let (body, hash) = bytes.split_at(body);
        let mut r = Reader(body);
        if r.array::<16>().map_err(|_| CacheError::Format)? != *MAGIC {
            return Err(CacheError::Format);
        }
        if r.take(key_bytes(key).len())? != key_bytes(key) {
            return Err(CacheError::OtherKey);
        }
        if sha2::Sha256::digest(body)[..] != *hash {
            return Err(CacheError::Damaged);
        }
        let mut t = Tabulation::new(registry);
        t.size = r.u64()?;
        t.first_arrival = r.i64()?;
        t.authority_entries = r.list(|r| Ok((r.u64()?, r.bytes()?.to_vec())))?;
        for (index, bytes) in &t.authority_entries {
            let event = Submission::parse(origin, bytes).map_err(|_| CacheError::OtherKey)?;
            t.authority.apply(&event, *index);
        }
        for (id, chain) in r.list(get_chain)? {
            t.key_numbers.insert(id, t.keys.len() as u32);
            t.keys.push(id);
            t.chains.push(chain);
        }
        t.events = r.list(get_event)?;
        t.ids.reserve(t.events.len());
        for number in 0..t.events.len() {
            t.name(t.events[number].id, number as u32);
        }
        t.arena = r.u32s()?;
        let forms = r.list(get_form)?;
        if forms.len() != t.forms.len() {
            return Err(CacheError::Damaged);
        }
        t.forms = forms;
        for totals in t.regions.iter_mut().flatten().chain(&mut t.districts) {
            *totals = get_totals(&mut r)?;
        }
        t.anomalies = r.list(get_anomaly)?;
        t.cuts = r.list(get_cut)?;
        if r.0.is_empty() { Ok(t) } else { Err(CacheError::Damaged) }
    }
}

fn key_bytes(key: &CacheKey) -> Vec<u8> {
    [&key.size.to_le_bytes()[..], &key.root, &key.rules.0, &key.registry.0].concat()
}

fn get_chain(r: &mut Reader<'_>) -> Result<(KeyId, Chain), CacheError> {
    let id = KeyId(r.array()?);
    let next = r.u64()?;
    let has_last = r.u16()? == 1;
    let last = EventId(r.array()?);
    Ok((id, Chain { next, last: has_last.then_some(last) }))
}

fn put_event(w: &mut Writer, e: &FormEvent) {
    w.u64(e.index);
    w.0.extend_from_slice(&e.id.0);
    w.u32(e.key);
    w.i64(e.arrival);
    w.i64(e.claimed);
    w.i64(e.said);
    w.0.extend_from_slice(&[e.kind as u8, e.stage as u8, e.round, e.count, e.status as u8]);
    w.u32(e.replaces);
    w.u32(e.behind);
    w.u32(e.next);
    w.u32(e.form);
    w.u32(e.at);
    w.u16(e.width);
}

fn get_event(r: &mut Reader<'_>) -> Result<FormEvent, CacheError> {
    let (index, id, key, arrival, claimed) = (r.u64()?, EventId(r.array()?), r.u32()?, r.i64()?, r.i64()?);
    let said = r.i64()?;
    let [kind, stage, round, count, status] = r.array()?;
    Ok(FormEvent {
        index,
        id,
        key,
        arrival,
        claimed,
        said,
        kind: EventKind::from_number(kind).ok_or(CacheError::Damaged)?,
        stage: Stage::from_number(stage).ok_or(CacheError::Damaged)?,
        round,
        count,
        status: Status::from_number(status).ok_or(CacheError::Damaged)?,
        replaces: r.u32()?,
        behind: r.u32()?,
        next: r.u32()?,
        form: r.u32()?,
        at: r.u32()?,
        width: r.u16()?,
    })
}

fn put_form(w: &mut Writer, f: &Form) {
    w.u32(f.first);
    w.u32(f.last);
    w.u32(f.current);
    w.u16(u16::from(f.disputed) | u16::from(f.held) << 1 | u16::from(f.incomplete) << 2);
    w.u32(f.answers.broken.0);
    w.u32(f.answers.kept.0);
}

fn get_form(r: &mut Reader<'_>) -> Result<Form, CacheError> {
    let (first, last, current, flags) = (r.u32()?, r.u32()?, r.u32()?, r.u16()?);
    let answers = Answers { broken: ControlSet(r.u32()?), kept: ControlSet(r.u32()?) };
    let flag = |n: u16| flags >> n & 1 == 1;
    Ok(Form { first, last, current, disputed: flag(0), held: flag(1), incomplete: flag(2), answers })
}

fn put_totals(w: &mut Writer, t: &Totals) {
    w.u64(t.stations);
    t.stages.iter().chain([&t.held, &t.disputed, &t.incomplete]).chain(&t.broken).for_each(|v| w.u64(*v));
    w.u64(t.broken_any);
    w.i64(t.newest);
    w.i64(t.said);
    for tally in [&t.recorded, &t.headline] {
        w.u64(tally.forms);
        w.u64(tally.voted);
        w.u64s(&tally.sums);
        w.u64s(&tally.present);
    }
}

fn get_totals(r: &mut Reader<'_>) -> Result<Totals, CacheError> {
    let mut t = Totals { stations: r.u64()?, ..Totals::default() };
    for slot in &mut t.stages {
        *slot = r.u64()?;
    }
    t.held = r.u64()?;
    t.disputed = r.u64()?;
    t.incomplete = r.u64()?;
    for slot in &mut t.broken {
        *slot = r.u64()?;
    }
    t.broken_any = r.u64()?;
    t.newest = r.i64()?;
    t.said = r.i64()?;
    t.recorded = Tally { forms: r.u64()?, voted: r.u64()?, sums: r.u64s()?, present: r.u64s()? };
    t.headline = Tally { forms: r.u64()?, voted: r.u64()?, sums: r.u64s()?, present: r.u64s()? };
    Ok(t)
}

fn get_anomaly(r: &mut Reader<'_>) -> Result<Anomaly, CacheError> {
    let index = r.u64()?;
    let kind = match r.u16()? {
        0 => AnomalyKind::Gap,
        1 => AnomalyKind::Fork,
        2 => AnomalyKind::Double,
        3 => AnomalyKind::Refused,
        _ => return Err(CacheError::Damaged),
    };
    Ok(Anomaly { index, kind, by: KeyId(r.array()?), refusal: r.u16()? })
}

fn get_cut(r: &mut Reader<'_>) -> Result<CutRecord, CacheError> {
    let (index, arrival) = (r.u64()?, r.i64()?);
    let json = std::str::from_utf8(r.bytes()?).map_err(|_| CacheError::Damaged)?;
    match Payload::parse(json) {
        Ok(Payload::Cut(cut)) => Ok(CutRecord { index, arrival, cut }),
        _ => Err(CacheError::Damaged),
    }
}
