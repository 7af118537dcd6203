//! What the desk shows of the election: its places, what waits at them, and the forms of a station.

use model::{Contest, EventId, FormKey, UtcSeconds};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// An election beside the desk, as its log and its public tree stand.
pub trait Election: Send + Sync {
    /// What it is called, and what it offers.
    fn about(&self) -> About;

    /// A region or a station's place; `0` is the nation.
    fn area(&self, code: &str) -> Option<Area>;

    /// What waits in an area.
    fn queue(&self, area: &str, asked: &QueueAsked) -> Option<Queue>;

    /// A station with all its forms. Blocks.
    fn station(&self, code: &str) -> Option<Station>;

    /// Which relations would not hold if a station's form had these values. Blocks.
    fn check(&self, station: &str, contest: Contest, values: &[Option<u32>]) -> Option<Vec<Unmet>>;
}

/// A code with what it says in both languages.
#[derive(Clone, Serialize, ToSchema)]
pub struct Words {
    /// The code.
    pub code: String,
    /// In Bahasa Indonesia.
    pub id: String,
    /// In English.
    pub en: String,
}

/// An election.
#[derive(Clone, Serialize, ToSchema)]
pub struct About {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether nothing in it is real.
    pub drill: bool,
    /// Its contests.
    pub contests: Vec<Words>,
    /// Reasons of corrections that its manifest offers.
    pub reasons: Vec<Words>,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Place {
    /// Its code; `0` is the nation.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// An area with what lies directly in it.
#[derive(Clone, Serialize, ToSchema)]
pub struct Area {
    /// Its code; `0` is the nation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// `nation`, `province`, `regency`, `district`, `village` or `station`.
    pub level: String,
    /// The area above it; null for the nation.
    #[schema(required = true)]
    pub up: Option<Place>,
    /// Regions directly below.
    pub parts: Vec<Place>,
    /// Stations, of a village.
    pub stations: Vec<Place>,
}

/// Why a form is in the queue. In this order they are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Waits {
    /// Two versions contradict each other.
    Disputed,
    /// A hard bound holds it out of the headline total.
    Held,
    /// Somebody objects.
    Objected,
    /// A control is broken.
    Broken,
    /// A number is missing.
    Incomplete,
    /// It is in, and nobody has compared it with its photo.
    New,
    /// It is not in.
    Missing,
}

impl Waits {
    /// All of them.
    pub const ALL: [Waits; 7] = [
        Waits::Disputed,
        Waits::Held,
        Waits::Objected,
        Waits::Broken,
        Waits::Incomplete,
        Waits::New,
        Waits::Missing,
    ];

    /// In the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Waits::Disputed => "disputed",
            Waits::Held => "held",
            Waits::Objected => "objected",
            Waits::Broken => "broken",
            Waits::Incomplete => "incomplete",
            Waits::New => "new",
            Waits::Missing => "missing",
        }
    }

    /// The one of a code.
    pub fn of(code: &str) -> Option<Waits> {
        Waits::ALL.into_iter().find(|waits| waits.code() == code)
    }
}

/// Which part of a queue is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueAsked {
    /// One contest alone.
    pub contest: Option<Contest>,
    /// One reason alone; without it all but what is missing.
    pub waits: Option<Waits>,
    /// Behind the form with this mark.
    pub from: Option<String>,
    /// Most forms.
    pub limit: usize,
}

/// What waits in an area.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Queue {
    /// Forms by reason; one form may have several.
    pub counts: BTreeMap<String, u64>,
    /// Entries of the log that it is made of.
    pub size: u64,
    /// Forms, by urgency.
    pub forms: Vec<QueueForm>,
    /// Mark of the last form, where there are more.
    #[schema(required = true)]
    pub next: Option<String>,
}

/// A form that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct QueueForm {
    /// The station's code.
    pub station: String,
    /// Its name.
    pub name: String,
    /// Names of the regions it lies in, the province first.
    pub places: Vec<String>,
    /// The form.
    #[schema(value_type = Option<Object>, required = true)]
    pub form: Option<FormKey>,
    /// Why it waits: `disputed`, `held`, `objected`, `broken`, `incomplete`, `new`, `missing`.
    pub kinds: Vec<String>,
    /// Codes of broken controls.
    pub broken: Vec<String>,
    /// The event that is recorded, if one is.
    #[schema(required = true)]
    pub event: Option<EventId>,
    /// When that arrived.
    #[schema(required = true)]
    pub arrival: Option<UtcSeconds>,
}

/// A station with all its forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Station {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The regions it lies in, the province first.
    pub places: Vec<Place>,
    /// Registered voters; null where the registry does not say.
    #[schema(required = true)]
    pub registered: Option<u32>,
    /// Its forms.
    pub contests: Vec<StationForm>,
}

/// A form of a station.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct StationForm {
    /// Code of the contest.
    pub contest: String,
    /// Path of its public file.
    pub path: String,
    /// The form, of the poll and count that count now.
    #[schema(value_type = Object)]
    pub form: FormKey,
    /// What each of its values is, in order.
    pub rows: Vec<FormRow>,
    /// Its public file (docs/spec/files.md); null where nothing is published.
    #[schema(required = true)]
    pub result: Option<serde_json::Value>,
}

/// A relation that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Unmet {
    /// The control's code (docs/spec/controls.md).
    pub control: String,
    /// Names of its fields.
    pub fields: Vec<String>,
    /// The left side.
    #[schema(required = true)]
    pub left: Option<u64>,
    /// The right side.
    #[schema(required = true)]
    pub right: Option<u64>,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FormRow {
    /// Its name (docs/spec/event.md, "Forms and their fields").
    pub field: String,
    /// The section of the form: `I`, `II`, `III`, `IV` or `V`.
    pub section: String,
    /// What it counts, in Bahasa Indonesia.
    pub id: String,
    /// In English.
    pub en: String,
}
