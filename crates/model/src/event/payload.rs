//! A payload of any kind: parsing, canonical spelling, ranges.

use super::{AppRelease, Cut, FormConfirmed, FormImported, KeyEnrol, KeyOffer, KeyRevoke, PolicySet, Setup};
use crate::form::FormKey;
use crate::id::{EventId, KeyId};
use crate::key::{Algorithm, PublicKey};
use crate::refusal::Refusal;
use crate::stage::Stage;
use crate::time::UtcSeconds;
use crate::{canon, time};
use serde::Deserialize;

/// Names of the kinds this version knows.
pub mod kinds {
    /// Entry 0 as it was before it vouched for what phones are told of stations.
    pub const SETUP_1: &str = "setup/1";
    /// Entry 0: the election, its registry, stations and rules by hash, and its root key.
    pub const SETUP: &str = "setup/2";
    /// A key receives a role in an area; two enrol it, and it signs itself.
    pub const KEY_ENROL: &str = "key.enrol/2";
    /// A mandate is offered to the holder of a code; two people sign.
    pub const KEY_OFFER: &str = "key.offer/1";
    /// A key's mandate ends; two people sign.
    pub const KEY_REVOKE: &str = "key.revoke/1";
    /// A form's values taken over from another system's published file, before it said which is newer.
    pub const FORM_IMPORTED_1: &str = "form.imported/1";
    /// A form's values taken over from another system's published file.
    pub const FORM_IMPORTED: &str = "form.imported/2";
    /// A form's values as an officer confirmed them against the paper.
    pub const FORM_CONFIRMED: &str = "form.confirmed/2";
    /// A named state of the log, for which totals and CSV files stand.
    pub const CUT: &str = "cut/1";
    /// A release of the officers' app, by the hash of its manifest.
    pub const APP_RELEASE: &str = "app.release/1";
    /// Where the service is reached, and by which key the log signs.
    pub const POLICY_SET: &str = "policy.set/1";
    /// All of them.
    pub const ALL: [&str; 11] = [
        SETUP_1,
        SETUP,
        KEY_ENROL,
        KEY_OFFER,
        KEY_REVOKE,
        FORM_IMPORTED_1,
        FORM_IMPORTED,
        FORM_CONFIRMED,
        CUT,
        APP_RELEASE,
        POLICY_SET,
    ];
}

/// A payload of a known kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// `setup/1` and `setup/2`
    Setup(Setup),
    /// `key.enrol/2`
    KeyEnrol(KeyEnrol),
    /// `key.offer/1`
    KeyOffer(KeyOffer),
    /// `key.revoke/1`
    KeyRevoke(KeyRevoke),
    /// `form.imported/1` and `form.imported/2`
    FormImported(FormImported),
    /// `form.confirmed/2`
    FormConfirmed(FormConfirmed),
    /// `cut/1`
    Cut(Cut),
    /// `app.release/1`
    AppRelease(AppRelease),
    /// `policy.set/1`
    PolicySet(PolicySet),
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
    /// The event that is newer by the source's own time: where it is one of the same form, this one never counts.
    pub behind: Option<EventId>,
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
            kinds::SETUP_1 | kinds::SETUP => {
                let setup: Setup = typed(json)?;
                if Setup::kind_of(setup.stations) != kind {
                    return Err(canonical_but(json, Refusal::BadField("stations".into())));
                }
                Payload::Setup(setup)
            }
            kinds::KEY_ENROL => Payload::KeyEnrol(typed(json)?),
            kinds::KEY_OFFER => Payload::KeyOffer(typed(json)?),
            kinds::KEY_REVOKE => Payload::KeyRevoke(typed(json)?),
            kinds::FORM_IMPORTED_1 | kinds::FORM_IMPORTED => {
                let imported: FormImported = typed(json)?;
                if FormImported::kind_of(imported.behind) != kind {
                    return Err(canonical_but(json, Refusal::BadField("behind".into())));
                }
                Payload::FormImported(imported)
            }
            kinds::FORM_CONFIRMED => Payload::FormConfirmed(typed(json)?),
            kinds::CUT => Payload::Cut(typed(json)?),
            kinds::APP_RELEASE => Payload::AppRelease(typed(json)?),
            kinds::POLICY_SET => Payload::PolicySet(typed(json)?),
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
            Payload::KeyOffer(p) => serde_json::to_string(p),
            Payload::KeyRevoke(p) => serde_json::to_string(p),
            Payload::FormImported(p) => serde_json::to_string(p),
            Payload::FormConfirmed(p) => serde_json::to_string(p),
            Payload::Cut(p) => serde_json::to_string(p),
            Payload::AppRelease(p) => serde_json::to_string(p),
            Payload::PolicySet(p) => serde_json::to_string(p),
        };
        // Serialising plain structs with text keys cannot fail; an empty line would be refused by every reader.
        json.unwrap_or_default()
    }

    /// The kind with its version.
    pub fn kind(&self) -> &'static str {
        match self {
            Payload::Setup(p) => Setup::kind_of(p.stations),
            Payload::KeyEnrol(_) => kinds::KEY_ENROL,
            Payload::KeyOffer(_) => kinds::KEY_OFFER,
            Payload::KeyRevoke(_) => kinds::KEY_REVOKE,
            Payload::FormImported(p) => FormImported::kind_of(p.behind),
            Payload::FormConfirmed(_) => kinds::FORM_CONFIRMED,
            Payload::Cut(_) => kinds::CUT,
            Payload::AppRelease(_) => kinds::APP_RELEASE,
            Payload::PolicySet(_) => kinds::POLICY_SET,
        }
    }

    /// The author's key.
    pub fn by(&self) -> KeyId {
        match self {
            Payload::Setup(p) => p.by,
            Payload::KeyEnrol(p) => p.by,
            Payload::KeyOffer(p) => p.by,
            Payload::KeyRevoke(p) => p.by,
            Payload::FormImported(p) => p.by,
            Payload::FormConfirmed(p) => p.by,
            Payload::Cut(p) => p.by,
            Payload::AppRelease(p) => p.by,
            Payload::PolicySet(p) => p.by,
        }
    }

    /// The second signer, for kinds that need two people.
    pub fn with(&self) -> Option<KeyId> {
        match self {
            Payload::KeyRevoke(p) => Some(p.with),
            Payload::KeyOffer(p) => Some(p.with),
            Payload::KeyEnrol(p) => p.with,
            Payload::PolicySet(p) => Some(p.with),
            _ => None,
        }
    }

    /// The key that the payload itself brings and that must sign last: the one enrolled.
    ///
    /// # Errors
    /// [`Refusal::BadField`] when it is no key.
    pub fn brings(&self) -> Result<Option<PublicKey>, Refusal> {
        match self {
            Payload::KeyEnrol(p) => p.public().map(Some),
            _ => Ok(None),
        }
    }

    /// The public key that the payload makes known, whoever it is for and whether or not it is taken: the root's, the
    /// enrolled one, or a code's.
    pub fn makes_known(&self) -> Option<PublicKey> {
        let ed25519 = |base64: &str| PublicKey::from_base64(Algorithm::Ed25519, base64).ok();
        match self {
            Payload::Setup(p) => ed25519(&p.root_key),
            Payload::KeyOffer(p) => ed25519(&p.ticket),
            Payload::KeyEnrol(p) => p.public().ok(),
            _ => None,
        }
    }

    /// Whether the event changes what the fold of [`crate::Authority`] knows: who may say what, and what phones follow.
    pub fn is_mandate(&self) -> bool {
        match self {
            Payload::Setup(_)
            | Payload::KeyEnrol(_)
            | Payload::KeyOffer(_)
            | Payload::KeyRevoke(_)
            | Payload::AppRelease(_)
            | Payload::PolicySet(_) => true,
            Payload::FormImported(_) | Payload::FormConfirmed(_) | Payload::Cut(_) => false,
        }
    }

    /// The author's claim of the time.
    pub fn time(&self) -> UtcSeconds {
        match self {
            Payload::Setup(p) => p.time,
            Payload::KeyEnrol(p) => p.time,
            Payload::KeyOffer(p) => p.time,
            Payload::KeyRevoke(p) => p.time,
            Payload::FormImported(p) => p.time,
            Payload::FormConfirmed(p) => p.time,
            Payload::Cut(p) => p.time,
            Payload::AppRelease(p) => p.time,
            Payload::PolicySet(p) => p.time,
        }
    }

    /// The form's part, for kinds that carry a form's values.
    pub fn form_event(&self) -> Option<FormEvent<'_>> {
        match self {
            Payload::FormImported(p) => Some(FormEvent {
                form: &p.form,
                prev: p.prev,
                replaces: p.replaces,
                behind: p.behind.event(),
                seq: p.seq,
                stage: p.stage,
                values: &p.values,
            }),
            Payload::FormConfirmed(p) => Some(FormEvent {
                form: &p.form,
                prev: p.prev,
                replaces: p.replaces,
                behind: None,
                seq: p.seq,
                stage: Stage::Dikonfirmasi,
                values: &p.values,
            }),
            _ => None,
        }
    }

    /// The times that the payload names, its own first.
    fn times(&self) -> impl Iterator<Item = UtcSeconds> {
        let (from, until) = match self {
            Payload::KeyEnrol(p) => (p.from, p.until),
            Payload::KeyOffer(p) => (Some(p.until), Some(p.mandate_until)),
            Payload::PolicySet(p) => (None, Some(p.until)),
            _ => (None, None),
        };
        [self.time()].into_iter().chain(from).chain(until)
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        if !self.times().all(|t| time::SECONDS_RANGE.contains(&t.0)) {
            return Err(Refusal::BadField(
                "time: unix seconds of the years 2000 to 2199 are expected".into(),
            ));
        }
        let integer_max = canon::INTEGER_MAX as u64;
        match self {
            Payload::FormImported(p) if p.seq > integer_max => Err(Refusal::BadField("seq".into())),
            Payload::FormConfirmed(p) if p.seq > integer_max => Err(Refusal::BadField("seq".into())),
            Payload::FormConfirmed(p) => p.check_ranges(),
            Payload::Cut(p) if crate::id::check_code(&p.name).is_err() => {
                Err(Refusal::BadField("name".into()))
            }
            Payload::AppRelease(p) if crate::id::check_code(&p.version).is_err() => {
                Err(Refusal::BadField("version".into()))
            }
            Payload::PolicySet(p) => p.check_ranges(),
            Payload::Cut(p) if p.size > integer_max => Err(Refusal::BadField("size".into())),
            Payload::Cut(p) if p.totals.values().any(|t| t.largest() > integer_max) => {
                Err(Refusal::BadField("totals".into()))
            }
            _ => Ok(()),
        }
    }
}
