//! The fold's state on disk: disposable, keyed by what it was folded from, never read by the verifier.
//!
//! A head (what it is, and of what), then the state by serde in postcard's encoding, then a SHA-256 of all of it: a damaged
//! cache is not believed.

use crate::desk::Act;
use crate::events::FormEvent;
use crate::pictures::PictureEntry;
use crate::state::{Anomaly, Chain, CutRecord, Form, Tabulation};
use crate::totals::Totals;
use model::event::Submission;
use model::{Digest, EventId, KeyId};
use registry::Registry;
use serde::{Deserialize, Serialize};
use sha2::Digest as _;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// First bytes of a cache; the number is raised whenever the layout or the meaning of the fold changes.
const MAGIC: &[u8; 16] = b"sirekap-fold/007";
/// Bytes of the hash at the end.
const HASH_BYTES: usize = 32;

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

/// What is kept of a fold: all that does not follow from the registry.
#[derive(Serialize, Deserialize)]
struct Kept<'a> {
    size: u64,
    first_arrival: i64,
    authority_entries: Cow<'a, [(u64, Vec<u8>)]>,
    keys: Vec<Key>,
    events: Cow<'a, [FormEvent]>,
    arena: Cow<'a, [u32]>,
    forms: Cow<'a, [Form]>,
    regions: Cow<'a, [Vec<Totals>]>,
    districts: Cow<'a, [Totals]>,
    anomalies: Cow<'a, [Anomaly]>,
    cuts: Cow<'a, [CutRecord]>,
    rendered: Cow<'a, [PictureEntry]>,
    withdrawn: Cow<'a, BTreeMap<u32, Vec<u64>>>,
    acts: Cow<'a, BTreeMap<u32, Vec<Act>>>,
    objections: Vec<([u8; 32], (u32, u64))>,
}

/// A key and where its chain stands.
#[derive(Serialize, Deserialize)]
struct Key {
    #[serde(with = "raw::key")]
    id: KeyId,
    chain: Chain,
}

impl Tabulation {
    /// The state as bytes of a cache.
    ///
    /// # Errors
    /// [`CacheError::Damaged`] never, but for a state that can't be written: then there is no cache.
    pub fn to_cache(&self, key: &CacheKey) -> Result<Vec<u8>, CacheError> {
        let keys = self.keys.iter().zip(&self.chains).map(|(id, chain)| Key { id: *id, chain: *chain });
        let kept = Kept {
            size: self.size,
            first_arrival: self.first_arrival,
            authority_entries: Cow::Borrowed(&self.authority_entries),
            keys: keys.collect(),
            events: Cow::Borrowed(&self.events),
            arena: Cow::Borrowed(&self.arena),
            forms: Cow::Borrowed(&self.forms),
            regions: Cow::Borrowed(&self.regions),
            districts: Cow::Borrowed(&self.districts),
            anomalies: Cow::Borrowed(&self.anomalies),
            cuts: Cow::Borrowed(&self.cuts),
            rendered: Cow::Borrowed(&self.rendered),
            withdrawn: Cow::Borrowed(&self.withdrawn),
            acts: Cow::Borrowed(&self.acts),
            objections: self.objections.iter().map(|(id, of)| (id.0, *of)).collect(),
        };
        let mut bytes = head(key);
        bytes.reserve(self.events.len() * 80 + self.arena.len() * 2 + self.forms.len() * 16);
        let mut bytes = postcard::to_extend(&kept, bytes).map_err(|_| CacheError::Damaged)?;
        let hash = sha2::Sha256::digest(&bytes);
        bytes.extend_from_slice(&hash);
        Ok(bytes)
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
        let end = bytes.len().checked_sub(HASH_BYTES).ok_or(CacheError::Format)?;
        let (body, hash) = bytes.split_at(end);
        if !body.starts_with(MAGIC) {
            return Err(CacheError::Format);
        }
        let state = body.strip_prefix(head(key).as_slice()).ok_or(CacheError::OtherKey)?;
        if sha2::Sha256::digest(body)[..] != *hash {
            return Err(CacheError::Damaged);
        }
        let (kept, rest): (Kept<'_>, &[u8]) =
            postcard::take_from_bytes(state).map_err(|_| CacheError::Damaged)?;
        let mut t = Tabulation::new(registry);
        let widths = |all: &[Vec<Totals>]| all.iter().map(Vec::len).collect::<Vec<_>>();
        let fits = kept.forms.len() == t.forms.len()
            && widths(&kept.regions) == widths(&t.regions)
            && kept.districts.len() == t.districts.len();
        if !rest.is_empty() || !fits {
            return Err(CacheError::Damaged);
        }
        t.size = kept.size;
        t.first_arrival = kept.first_arrival;
        t.authority_entries = kept.authority_entries.into_owned();
        for (index, bytes) in &t.authority_entries {
            let event = Submission::parse(origin, bytes).map_err(|_| CacheError::OtherKey)?;
            t.authority.apply(&event, *index);
        }
        for key in kept.keys {
            t.key_numbers.insert(key.id, t.keys.len() as u32);
            t.keys.push(key.id);
            t.chains.push(key.chain);
        }
        t.events = kept.events.into_owned();
        t.ids.reserve(t.events.len());
        for number in 0..t.events.len() {
            t.name(t.events[number].id, number as u32);
        }
        t.arena = kept.arena.into_owned();
        t.forms = kept.forms.into_owned();
        t.regions = kept.regions.into_owned();
        t.districts = kept.districts.into_owned();
        t.anomalies = kept.anomalies.into_owned();
        t.cuts = kept.cuts.into_owned();
        t.rendered = kept.rendered.into_owned();
        t.withdrawn = kept.withdrawn.into_owned();
        t.acts = kept.acts.into_owned();
        t.objections = kept.objections.into_iter().map(|(id, of)| (EventId(id), of)).collect();
        Ok(t)
    }
}

fn head(key: &CacheKey) -> Vec<u8> {
    [&MAGIC[..], &key.size.to_le_bytes(), &key.root, &key.rules.0, &key.registry.0].concat()
}

/// How types of `model`, which are texts in JSON, lie in a cache: as their bytes and numbers.
pub(crate) mod raw {
    macro_rules! raw {
        ($module:ident, $type:ty, $inner:ty, $out:expr, $back:expr) => {
            pub(crate) mod $module {
                use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer, de::Error as _};

                pub fn serialize<S: Serializer>(value: &$type, serializer: S) -> Result<S::Ok, S::Error> {
                    let out: fn(&$type) -> $inner = $out;
                    out(value).serialize(serializer)
                }

                pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                    let back: fn($inner) -> Option<$type> = $back;
                    back(<$inner>::deserialize(deserializer)?)
                        .ok_or_else(|| D::Error::custom("no such value"))
                }
            }
        };
    }

    raw!(key, model::KeyId, [u8; 32], |v| v.0, |v| Some(model::KeyId(v)));
    raw!(event, model::EventId, [u8; 32], |v| v.0, |v| Some(model::EventId(v)));
    raw!(last, Option<model::EventId>, Option<[u8; 32]>, |v| v.map(|id| id.0), |v| Some(
        v.map(model::EventId)
    ));
    raw!(stage, model::Stage, u8, |v| *v as u8, model::Stage::from_number);
    raw!(answers, model::control::Answers, [u32; 2], |v| [v.broken.0, v.kept.0], |[broken, kept]| Some(
        model::control::Answers {
            broken: model::control::ControlSet(broken),
            kept: model::control::ControlSet(kept)
        }
    ));
    raw!(cut, model::event::Cut, String, |v| model::event::Payload::Cut(v.clone()).to_json(), |json| {
        match model::event::Payload::parse(&json) {
            Ok(model::event::Payload::Cut(cut)) => Some(cut),
            _ => None,
        }
    });
}
