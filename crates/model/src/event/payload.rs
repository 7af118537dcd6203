//! Payloads of each kind. Fields stand in alphabetical order, which is the canonical order of their JSON.

use crate::form::FormKey;
use crate::id::{Digest, EventId, KeyId};
use crate::refusal::Refusal;
use crate::stage::Stage;
use crate::time::UtcSeconds;
use crate::{canon, time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Names of the kinds this version knows.
pub mod kinds {
    /// Entry 0: the election, its registry and rules by hash, and its root key.
    pub const SETUP: &str = "setup/1";
    /// A key receives a role in an area.
    pub const KEY_ENROL: &str = "key.enrol/1";
    /// A key's mandate ends; two people sign.
    pub const KEY_REVOKE: &str = "key.revoke/1";
    /// A form's values taken over from another system's published file.
    pub const FORM_IMPORTED: &str = "form.imported/1";
    /// A form's values as an officer confirmed them against the paper.
    pub const FORM_CONFIRMED: &str = "form.confirmed/1";
    /// A named state of the log, for which totals and CSV files stand.
    pub const CUT: &str = "cut/1";
    /// All of them.
    pub const ALL: [&str; 6] = [SETUP, KEY_ENROL, KEY_REVOKE, FORM_IMPORTED, FORM_CONFIRMED, CUT];
}

/// Opens the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// Id of the root key; it signs.
    pub by: KeyId,
    /// Name of the election, for people.
    pub election: String,
    /// `setup/1`.
    pub kind: String,
    /// SHA-256 of the frozen registry: regions, stations, contests, candidates, parameters.
    pub registry: Digest,
    /// The root public key (Ed25519), base64; the published policy pins it.
    pub root_key: String,
    /// SHA-256 of the rule book the log is judged by.
    pub rules: Digest,
    /// The author's claim of the time.
    pub time: UtcSeconds,
}

/// Gives a key its mandate, from this place in the log on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyEnrol {
    /// Tag of the key's algorithm.
    pub alg: String,
    /// Code of the region or station it may act in; empty for the nation.
    pub area: String,
    /// The enrolling key.
    pub by: KeyId,
    /// The public key, base64.
    pub key: String,
    /// `key.enrol/1`.
    pub kind: String,
    /// Code of the role; see [`crate::authority::Role`].
    pub role: String,
    /// The author's claim of the time.
    pub time: UtcSeconds,
}

/// Why a mandate ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevokeReason {
    /// The device is lost.
    Lost,
    /// The key is known or feared to be in other hands.
    Compromised,
    /// The mandate ended as planned.
    Ended,
    /// Another device takes over.
    Replaced,
}

/// Ends a key's mandate, from this place in the log on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyRevoke {
    /// The author.
    pub by: KeyId,
    /// The key whose mandate ends.
    pub key: KeyId,
    /// `key.revoke/1`.
    pub kind: String,
    /// The reason's code.
    pub reason: RevokeReason,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The second person, another key than `by`.
    pub with: KeyId,
}

/// Where imported values come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The file's name, without folders.
    pub file: String,
    /// Line of the record in the file, from 1; 0 when the file is one record.
    pub line: u32,
    /// SHA-256 of the file.
    pub sha256: Digest,
}

/// A block of the 2024 station file that was there, and which of its fields it left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortalBlock {
    /// Names of the form's fields (`IV.2`) that the block should have had and had not.
    pub absent: Vec<String>,
    /// Whether the block had the literal key `"null"`.
    pub null_key: bool,
}

/// What a station file of the 2024 portal says beside its values, kept so that the file can be served as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portal {
    /// The `administrasi` block; null when it was null.
    pub administrasi: Option<PortalBlock>,
    /// The `chart` block; null when it was null.
    pub chart: Option<PortalBlock>,
    /// Image addresses by page, null where none was published.
    pub images: Vec<Option<String>>,
    /// The `mode` field; null when the file had none.
    pub mode: Option<String>,
    /// The `psu` field.
    pub psu: Option<String>,
    /// The `status_adm` field.
    pub status_adm: bool,
    /// The `status_suara` field.
    pub status_suara: bool,
    /// The `ts` field, as written.
    pub ts: String,
}

/// A form's values taken over from another system's published file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormImported {
    /// The importer's key.
    pub by: KeyId,
    /// The form.
    pub form: FormKey,
    /// `form.imported/1`.
    pub kind: String,
    /// What a 2024 station file says beside its values; null for other sources.
    pub portal: Option<Portal>,
    /// Id of this key's previous event; null for its first.
    pub prev: Option<EventId>,
    /// The event this one replaces; null for a form's first.
    pub replaces: Option<EventId>,
    /// Number of this event in its key's chain, from 0.
    pub seq: u64,
    /// Where the values come from.
    pub source: Source,
    /// The stage the source claims.
    pub stage: Stage,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Values in form order, null where the source has none.
    pub values: Vec<Option<u32>>,
}

/// A form's values as an officer confirmed them against the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormConfirmed {
    /// The officer's device.
    pub by: KeyId,
    /// The form.
    pub form: FormKey,
    /// `form.confirmed/1`.
    pub kind: String,
    /// SHA-256 of each page's picture, in page order.
    pub pages: Vec<Digest>,
    /// Id of this key's previous event; null for its first.
    pub prev: Option<EventId>,
    /// SHA-256 of the machine's reading; null when typed by hand.
    pub reading: Option<Digest>,
    /// The event this one replaces; null for a form's first.
    pub replaces: Option<EventId>,
    /// Number of this event in its key's chain, from 0.
    pub seq: u64,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Values in form order, null where the paper has none.
    pub values: Vec<Option<u32>>,
}

/// Totals of one contest that a cut names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CutTotals {
    /// National headline sums: contestants in ballot order, then valid, invalid, total.
    pub headline: Vec<u64>,
    /// Forms in the headline total.
    pub headline_forms: u64,
    /// National recorded sums, in the same order.
    pub recorded: Vec<u64>,
    /// Forms in the recorded total.
    pub recorded_forms: u64,
}

impl CutTotals {
    fn largest(&self) -> u64 {
        let sums = self.headline.iter().chain(&self.recorded).copied();
        sums.chain([self.headline_forms, self.recorded_forms]).max().unwrap_or(0)
    }
}

/// Names a state of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cut {
    /// The publisher's key.
    pub by: KeyId,
    /// `cut/1`.
    pub kind: String,
    /// Name of the cut: a code, unique in the log.
    pub name: String,
    /// Root of the log at `size`.
    pub root: Digest,
    /// Entries of the log that the cut covers; this event comes after them.
    pub size: u64,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Totals by contest code.
    pub totals: BTreeMap<String, CutTotals>,
}

/// A payload of a known kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// `setup/1`
    Setup(Setup),
    /// `key.enrol/1`
    KeyEnrol(KeyEnrol),
    /// `key.revoke/1`
    KeyRevoke(KeyRevoke),
    /// `form.imported/1`
    FormImported(FormImported),
    /// `form.confirmed/1`
    FormConfirmed(FormConfirmed),
    /// `cut/1`
    Cut(Cut),
}

/// What the two kinds that carry a form's values have in common.
#[derive(Clone, Copy, Debug)]
pub struct FormEvent<'a> {
    /// The form.
    pub form: &'a FormKey,
    /// Id of the key's previous event.
    pub prev: Option<EventId>,
    /// The event replaced.
    pub replaces: Option<EventId>,
    /// Number in the key's chain.
    pub seq: u64,
    /// The stage claimed: the source's for an import, dikonfirmasi for a confirmation.
    pub stage: Stage,
    /// Values in form order.
    pub values: &'a [Option<u32>],
}

#[derive(Deserialize)]
struct KindOnly {
    kind: String,
}

/// The refusal of a canonical text; one that is not canonical is refused for that first.
fn canonical_but(json: &str, refusal: Refusal) -> Refusal {
    match canon::parse(json) {
        Err(not) => Refusal::NotCanonical(not.to_string()),
        Ok(_) => refusal,
    }
}

impl Payload {
    /// Parses a canonical payload line.
    ///
    /// # Errors
    /// The first that applies of
    /// [`Refusal::NotCanonical`], [`Refusal::UnknownKind`], [`Refusal::BadField`].
    pub fn parse(json: &str) -> Result<Self, Refusal> {
        let kind = match serde_json::from_str::<KindOnly>(json) {
            Ok(k) => k.kind,
            Err(_) => return Err(canonical_but(json, Refusal::BadField("kind".into()))),
        };
        fn typed<'a, T: Deserialize<'a>>(json: &'a str) -> Result<T, Refusal> {
            serde_json::from_str(json).map_err(|e| canonical_but(json, Refusal::BadField(e.to_string())))
        }
        let payload = match kind.as_str() {
            kinds::SETUP => Payload::Setup(typed(json)?),
            kinds::KEY_ENROL => Payload::KeyEnrol(typed(json)?),
            kinds::KEY_REVOKE => Payload::KeyRevoke(typed(json)?),
            kinds::FORM_IMPORTED => Payload::FormImported(typed(json)?),
            kinds::FORM_CONFIRMED => Payload::FormConfirmed(typed(json)?),
            kinds::CUT => Payload::Cut(typed(json)?),
            _ => return Err(canonical_but(json, Refusal::UnknownKind(kind))),
        };
        // What a struct writes is canonical but for text that is not NFC and integers beyond 2^53 - 1; a text that
        // differs from it and is canonical all the same leaves a field out, or gives one another type.
        if let Err(difference) = canon::same(json, &payload.to_json()) {
            let detail = format!("a field is missing or of another type; {difference}");
            return Err(canonical_but(json, Refusal::BadField(detail)));
        }
        if !json.is_ascii() {
            canon::parse(json).map_err(|e| Refusal::NotCanonical(e.to_string()))?;
        }
        payload.check_ranges().map_err(|refusal| canonical_but(json, refusal))?;
        Ok(payload)
    }

    /// The canonical JSON line, without line feed.
    pub fn to_json(&self) -> String {
        let json = match self {
            Payload::Setup(p) => serde_json::to_string(p),
            Payload::KeyEnrol(p) => serde_json::to_string(p),
            Payload::KeyRevoke(p) => serde_json::to_string(p),
            Payload::FormImported(p) => serde_json::to_string(p),
            Payload::FormConfirmed(p) => serde_json::to_string(p),
            Payload::Cut(p) => serde_json::to_string(p),
        };
        // Serialising plain structs with text keys cannot fail; an empty line would be refused by every reader.
        json.unwrap_or_default()
    }

    /// The kind with its version.
    pub fn kind(&self) -> &'static str {
        match self {
            Payload::Setup(_) => kinds::SETUP,
            Payload::KeyEnrol(_) => kinds::KEY_ENROL,
            Payload::KeyRevoke(_) => kinds::KEY_REVOKE,
            Payload::FormImported(_) => kinds::FORM_IMPORTED,
            Payload::FormConfirmed(_) => kinds::FORM_CONFIRMED,
            Payload::Cut(_) => kinds::CUT,
        }
    }

    /// The author's key.
    pub fn by(&self) -> KeyId {
        match self {
            Payload::Setup(p) => p.by,
            Payload::KeyEnrol(p) => p.by,
            Payload::KeyRevoke(p) => p.by,
            Payload::FormImported(p) => p.by,
            Payload::FormConfirmed(p) => p.by,
            Payload::Cut(p) => p.by,
        }
    }

    /// The second signer, for kinds that need two people.
    pub fn with(&self) -> Option<KeyId> {
        match self {
            Payload::KeyRevoke(p) => Some(p.with),
            _ => None,
        }
    }

    /// The author's claim of the time.
    pub fn time(&self) -> UtcSeconds {
        match self {
            Payload::Setup(p) => p.time,
            Payload::KeyEnrol(p) => p.time,
            Payload::KeyRevoke(p) => p.time,
            Payload::FormImported(p) => p.time,
            Payload::FormConfirmed(p) => p.time,
            Payload::Cut(p) => p.time,
        }
    }

    /// The form's part, for kinds that carry a form's values.
    pub fn form_event(&self) -> Option<FormEvent<'_>> {
        match self {
            Payload::FormImported(p) => Some(FormEvent {
                form: &p.form,
                prev: p.prev,
                replaces: p.replaces,
                seq: p.seq,
                stage: p.stage,
                values: &p.values,
            }),
            Payload::FormConfirmed(p) => Some(FormEvent {
                form: &p.form,
                prev: p.prev,
                replaces: p.replaces,
                seq: p.seq,
                stage: Stage::Dikonfirmasi,
                values: &p.values,
            }),
            _ => None,
        }
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        if !time::SECONDS_RANGE.contains(&self.time().0) {
            return Err(Refusal::BadField(
                "time: unix seconds of the years 2000 to 2199 are expected".into(),
            ));
        }
        let integer_max = canon::INTEGER_MAX as u64;
        match self {
            Payload::FormImported(p) if p.seq > integer_max => Err(Refusal::BadField("seq".into())),
            Payload::FormConfirmed(p) if p.seq > integer_max => Err(Refusal::BadField("seq".into())),
            Payload::Cut(p) if crate::id::check_code(&p.name).is_err() => {
                Err(Refusal::BadField("name".into()))
            }
            Payload::Cut(p) if p.size > integer_max => Err(Refusal::BadField("size".into())),
            Payload::Cut(p) if p.totals.values().any(|t| t.largest() > integer_max) => {
                Err(Refusal::BadField("totals".into()))
            }
            _ => Ok(()),
        }
    }
}
