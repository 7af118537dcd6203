//! A payload of any kind: the list of kinds, parsing, canonical spelling.

use super::kind::Kind;
use super::{
    AppRelease, BuildReleased, CountRepeated, Cut, DisclosureSet, FormConfirmed, FormCorrected, FormImported,
    FormMoved, FormResolved, FormsReviewed, ImageRendered, ImageWithdrawn, KeyEnrol, KeyOffer, KeyRevoke,
    ManifestSet, ObjectionAnswered, ObjectionFiled, OfficeEnrol, OpeningRecorded, PlaceObserved, PolicySet,
    PollRepeated, ResultDecided, Setup, StationAbsent,
};
use crate::authority::{At, Authority};
use crate::form::FormKey;
use crate::id::{EventId, KeyId};
use crate::key::PublicKey;
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::stage::Stage;
use crate::time::UtcSeconds;
use crate::{canon, time};
use serde::Deserialize;

/// The one list of kinds. A kind's own file says the rest ([`Kind`]).
macro_rules! kinds {
    ($d:tt $($name:ident),* $(,)?) => {
        /// A payload of a known kind.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Payload {
            $(
                #[allow(missing_docs, reason = "the kind's own struct says it")]
                $name($name),
            )*
        }

        $(
            impl From<$name> for Payload {
                fn from(of: $name) -> Self {
                    Payload::$name(of)
                }
            }
        )*

        /// Names of all kinds with their versions, as they are listed here and oldest first, with what each says.
        pub fn kinds() -> impl Iterator<Item = (&'static str, Text)> {
            let all: &[(&[&'static str], Text)] = &[$((<$name as Kind>::NAMES, <$name as Kind>::ABOUT)),*];
            all.iter().flat_map(|(names, about)| names.iter().map(|name| (*name, *about)))
        }

        /// The payload of a kind's name; `None` for a name that is not known.
        fn typed(kind: &str, json: &str) -> Option<Result<Payload, Refusal>> {
            $(
                if <$name as Kind>::NAMES.contains(&kind) {
                    return Some(of_kind::<$name>(kind, json).map(Payload::$name));
                }
            )*
            None
        }

        /// The same of a payload, whichever its kind is.
        macro_rules! each {
            ($d payload:expr, $d p:ident => $d of:expr) => {
                match $d payload {
                    $(Payload::$name($d p) => $d of,)*
                }
            };
        }
    };
}

kinds! {
    $
    Setup,
    KeyEnrol,
    OfficeEnrol,
    KeyOffer,
    KeyRevoke,
    FormImported,
    FormConfirmed,
    Cut,
    AppRelease,
    PolicySet,
    ManifestSet,
    ImageRendered,
    ImageWithdrawn,
    DisclosureSet,
    PlaceObserved,
    BuildReleased,
    OpeningRecorded,
    FormsReviewed,
    FormCorrected,
    FormResolved,
    FormMoved,
    ObjectionFiled,
    ObjectionAnswered,
    PollRepeated,
    CountRepeated,
    StationAbsent,
    ResultDecided,
}

/// The place of an event in its key's chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Number in the chain.
    pub seq: u64,
    /// Id of the key's previous event.
    pub prev: Option<EventId>,
}

/// By which power a form's values are said (docs/spec/event.md, "Powers"). A greater one is not replaced by a smaller one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Power {
    /// Who was there, or who took it over from a file.
    Claim,
    /// Two people of the desk.
    Desk,
    /// Two authorities, on a decision.
    Decision,
}

/// What the kinds that carry a form's values have in common.
#[derive(Clone, Copy, Debug)]
pub struct FormEvent<'a> {
    /// The form.
    pub form: &'a FormKey,
    /// Its place in its key's chain; none for what a desk signs, where drafts wait for each other.
    pub link: Option<Link>,
    /// The event replaced.
    pub replaces: Option<EventId>,
    /// The event that is newer by the source's own time: where it is one of the same form, this one never counts.
    pub behind: Option<EventId>,
    /// By which power it is said.
    pub power: Power,
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

fn of_kind<K: Kind>(kind: &str, json: &str) -> Result<K, Refusal> {
    let of: K =
        serde_json::from_str(json).map_err(|e| canonical_but(json, Refusal::BadField(e.to_string())))?;
    match of.name() == kind {
        true => Ok(of),
        false => Err(canonical_but(json, Refusal::BadField(K::VERSIONED_BY.into()))),
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
        let Some(payload) = typed(&kind, json) else {
            return Err(canonical_but(json, Refusal::UnknownKind(kind)));
        };
        let payload = payload?;
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
        // Serialising plain structs with text keys cannot fail; an empty line would be refused by every reader.
        each!(self, p => serde_json::to_string(p)).unwrap_or_default()
    }

    /// The kind with its version.
    pub fn kind(&self) -> &'static str {
        each!(self, p => p.name())
    }

    /// The author's key.
    pub fn by(&self) -> KeyId {
        each!(self, p => p.by)
    }

    /// The second signer, for kinds that need two people.
    pub fn with(&self) -> Option<KeyId> {
        each!(self, p => Kind::with(p))
    }

    /// The key that the payload itself brings and that must sign last: the one enrolled.
    ///
    /// # Errors
    /// [`Refusal::BadField`] when it is no key.
    pub fn brings(&self) -> Result<Option<PublicKey>, Refusal> {
        each!(self, p => p.brings())
    }

    /// The public key that the payload makes known, whoever it is for and whether or not it is taken: the root's, the
    /// enrolled one, or a code's.
    pub fn makes_known(&self) -> Option<PublicKey> {
        each!(self, p => p.makes_known())
    }

    /// Whether the event changes what the fold of [`Authority`] knows: who may say what, and what phones follow.
    pub fn is_mandate(&self) -> bool {
        fn of<K: Kind>(_: &K) -> bool {
            K::MANDATE
        }
        each!(self, p => of(p))
    }

    /// The author's claim of the time.
    pub fn time(&self) -> UtcSeconds {
        each!(self, p => p.time)
    }

    /// The form's part, for kinds that carry a form's values.
    pub fn form_event(&self) -> Option<FormEvent<'_>> {
        each!(self, p => Kind::form(p))
    }

    /// Whether it is of the desk's kinds (docs/spec/event.md, "The desk").
    pub fn is_act(&self) -> bool {
        !self.about().is_empty() || self.form_event().is_some_and(|of| of.power > Power::Claim)
    }

    /// The forms that it speaks of without carrying their values.
    pub fn about(&self) -> Vec<&FormKey> {
        each!(self, p => Kind::about(p))
    }

    pub(crate) fn is_national(&self, authority: &Authority) -> bool {
        each!(self, p => Kind::is_national(p, authority))
    }

    pub(crate) fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        each!(self, p => p.judge(authority, at))
    }

    pub(crate) fn apply(&self, authority: &mut Authority, index: u64) {
        each!(self, p => p.apply(authority, index))
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        let [from, until] = each!(self, p => p.times());
        let times = [self.time()].into_iter().chain(from).chain(until);
        if !times.into_iter().all(|t| time::SECONDS_RANGE.contains(&t.0)) {
            return Err(Refusal::BadField(
                "time: unix seconds of the years 2000 to 2199 are expected".into(),
            ));
        }
        each!(self, p => p.check_ranges())
    }
}
