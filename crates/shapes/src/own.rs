//! Our own files beside those of 2024: stage, history, breaches, both totals, the root and the cuts.

#[cfg(feature = "openapi")]
use crate::schema::words as w;
use crate::strict;
use model::{Digest, Stage};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

mod acts;
mod changes;
mod disclosed;
mod districts;
mod history;
mod map;
mod outcome;
mod pictures;
mod search;
mod totals;

pub use acts::{ActSays, FormAct};
pub use changes::{CHANGES_GROUP, CHANGES_PAGE, Change, ChangeKind, ChangedField, change_pages, change_path};
pub use disclosed::{BuildItem, DisclosedItem, Disclosures, ObservationItem, OpeningItem};
pub use districts::{DistrictLaw, DistrictList, DistrictPopulation, HeldRegion, ListedDistrict};
pub use history::{Confirmation, EventStatus, HistoryItem, MachineReading, Misread};
pub use map::RegionMap;
pub use outcome::{
    AllocatedSeat, AskedRule, CouncilOutcome, DistrictOutcome, DistrictSeats, NeedsDecision, OutcomeBasis,
    OutcomeBreadth, OutcomeOpen, OutcomeRule, OutcomeVerdict, PartySeats, RankedCandidate, SeatMargin,
    Standing, VoteMove,
};
pub use pictures::{PagePicture, Pictures, Withdrawal};
pub use search::{SearchIndex, SearchItem};
pub use totals::{ChildResult, Contestant, DistrictResult, RegionResult, StationLine, Sums, Totals};

/// `root.json`: the one mutable pointer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Root {
    /// Name of the format ([`TreeFormat`]) of everything that `node` leads to.
    #[cfg_attr(feature = "openapi", schema(value_type = w::TreeFormatName))]
    pub format: String,
    /// Origin of the log.
    pub origin: String,
    /// Name of the election.
    pub election: String,
    /// Signed checkpoint (a C2SP note) of the log that everything below is folded from.
    pub checkpoint: String,
    /// The nation's node.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Digest))]
    pub node: String,
    /// The frozen registry, zstd.
    #[cfg_attr(feature = "openapi", schema(value_type = w::Stored))]
    pub registry: Object,
    /// The trust policy (C2SP tlog-policy, with the election's root key in a comment).
    #[cfg_attr(feature = "openapi", schema(value_type = w::Stored))]
    pub policy: Object,
    /// All cuts, oldest first.
    pub cuts: Vec<CutItem>,
}

impl Root {
    /// Entries of the log under the checkpoint; `None` when the note has no such line.
    pub fn log_size(&self) -> Option<u64> {
        self.checkpoint.lines().nth(1)?.parse().ok()
    }
}

/// A version of the tree's files. A publisher writes the latest; the states of cuts stay as they were published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TreeFormat {
    /// Until November 2026.
    V1,
    /// Versions of forms in dispute side by side, forms that lack numbers, one figure of progress.
    V2,
    /// The election's manifest, and whose office each key is of.
    V3,
    /// The search index, and what each event changed.
    V4,
    /// What the log says of the system itself, and the documents that it names.
    V5,
    /// What desks, objectors and authorities said of forms.
    V6,
}

impl TreeFormat {
    /// All versions, oldest first.
    pub const ALL: [TreeFormat; 6] =
        [TreeFormat::V1, TreeFormat::V2, TreeFormat::V3, TreeFormat::V4, TreeFormat::V5, TreeFormat::V6];
    /// What a publisher writes.
    pub const LATEST: TreeFormat = TreeFormat::V6;

    /// Its name in [`Root::format`] and [`CutItem::format`].
    pub const fn code(self) -> &'static str {
        match self {
            TreeFormat::V1 => "sirekap-tree/1",
            TreeFormat::V2 => "sirekap-tree/2",
            TreeFormat::V3 => "sirekap-tree/3",
            TreeFormat::V4 => "sirekap-tree/4",
            TreeFormat::V5 => "sirekap-tree/5",
            TreeFormat::V6 => "sirekap-tree/6",
        }
    }

    /// The format of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        TreeFormat::ALL.into_iter().find(|format| format.code() == code)
    }
}

/// An object: where it lies, and the SHA-256 of what it holds when unpacked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// SHA-256 of the stored bytes: its name under `o/`.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Digest))]
    pub object: String,
    /// SHA-256 of the content (the same where it is stored as is).
    #[cfg_attr(feature = "openapi", schema(value_type = model::Digest))]
    pub sha256: String,
    /// Bytes of the content.
    pub bytes: u64,
}

/// A cut: a named state of the log with its CSV files and permanent addresses under `cut/{name}/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CutItem {
    /// Name.
    pub name: String,
    /// Log index of the `cut` event.
    pub index: u64,
    /// Entries covered.
    pub size: u64,
    /// Root of the log at `size`, hex.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Digest))]
    pub root: String,
    /// Arrival of the `cut` event, RFC 3339 UTC.
    #[cfg_attr(feature = "openapi", schema(value_type = w::UtcTime))]
    pub arrival: String,
    /// Name of the format ([`TreeFormat`]) of its files; absent in what was published in format 1.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = w::TreeFormatName, required = false))]
    pub format: Option<String>,
    /// The nation's node of that state.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Digest))]
    pub node: String,
    /// Files below `csv/{name}/` by path: `datapackage.json` stored as is, `*.csv` stored as zstd.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, w::Stored>))]
    pub files: BTreeMap<String, Object>,
}

impl CutItem {
    /// The format of the cut's files; `None` for one that is not known here.
    pub fn tree_format(&self) -> Option<TreeFormat> {
        self.format.as_deref().map_or(Some(TreeFormat::V1), TreeFormat::from_code)
    }
}

/// A code with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Code.
    #[cfg_attr(feature = "openapi", schema(value_type = w::Code))]
    pub code: String,
    /// Name.
    pub name: String,
}

/// `v1/hasil/{contest}/.../{t}.json`: everything known of one station's form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StationResult {
    /// The station.
    pub station: Named,
    /// Its regions from province to village.
    pub path: Vec<Named>,
    /// Contest code.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Contest))]
    pub contest: String,
    /// District code; null where the district of the station is not known.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<model::DistrictCode>, required = true))]
    pub district: Option<String>,
    /// The stage reached.
    pub stage: Stage,
    /// Whether events of it contradict each other.
    pub disputed: bool,
    /// Whether a hard bound holds it out of the headline total.
    pub held: bool,
    /// Whether something is recorded that lacks a number of section IV or V; absent in format 1.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = bool, required = false))]
    pub incomplete: Option<bool>,
    /// Whether an objection waits for its answer or was kept; absent before format 6.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = bool, required = false))]
    pub objected: Option<bool>,
    /// Whether it was said that no result will come, and none is in; absent before format 6.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = bool, required = false))]
    pub absent: Option<bool>,
    /// 0, or the number of the repeat poll the values are of.
    pub round: u8,
    /// 0, or the number of the recount the values are of.
    pub count: u8,
    /// Arrival of the newest event, RFC 3339 UTC; null when there is none.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<w::UtcTime>, required = true))]
    pub arrival: Option<String>,
    /// Values in form order (`v1/formulir`); null where the paper or source has none; empty before anything is in.
    pub values: Vec<Option<u32>>,
    /// Broken relations with their sides.
    pub broken: Vec<Breach>,
    /// Codes of controls that hold.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<w::ControlCode>))]
    pub kept: Vec<String>,
    /// What contradicts each other where the form is in dispute, in log order; empty where it is not, absent in format 1.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Version>, required = false))]
    pub versions: Option<Vec<Version>>,
    /// Addresses of published images by page.
    pub images: Vec<Option<String>>,
    /// Log index of the event whose values are recorded; absent where nothing is, and in format 1.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = u64, required = false))]
    pub event: Option<u64>,
    /// Every event of the form, in log order.
    pub history: Vec<HistoryItem>,
    /// What desks, objectors and authorities said of the form, in log order; absent before format 6.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<FormAct>, required = false))]
    pub acts: Option<Vec<FormAct>>,
}

/// One of the versions of a form in dispute: what some of its events say and none replaces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Log indices of the events that say it, ascending. Who, when and at which stage stands in `history`.
    pub events: Vec<u64>,
    /// Whether the recorded total follows it, until the dispute is settled. The headline total follows none.
    pub recorded: bool,
    /// Values in form order.
    pub values: Vec<Option<u32>>,
    /// Codes of the controls that these values break.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<w::ControlCode>))]
    pub broken: Vec<String>,
}

/// A broken relation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Breach {
    /// Control's code.
    #[cfg_attr(feature = "openapi", schema(value_type = w::ControlCode))]
    pub control: String,
    /// Names of its fields.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<w::FieldName>))]
    pub fields: Vec<String>,
    /// The left side.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub left: Option<u64>,
    /// The right side.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub right: Option<u64>,
}

/// `v1/formulir/{contest}/{d}.json`: the fields of a form kind in form order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FormFile {
    /// Contest code.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Contest))]
    pub contest: String,
    /// The district.
    pub district: Named,
    /// The fields.
    pub fields: Vec<FormFieldItem>,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FormFieldItem {
    /// Its name (`I.B.4.J`).
    #[cfg_attr(feature = "openapi", schema(value_type = w::FieldName))]
    pub field: String,
    /// What it counts, in Bahasa Indonesia, or the contestant's name.
    pub id: String,
    /// The same in English.
    pub en: String,
}

/// `v1/pemilu.json`: the election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ElectionFile {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Polling day, `YYYY-MM-DD`.
    #[cfg_attr(feature = "openapi", schema(pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub date: String,
    /// Origin of the log.
    pub origin: String,
    /// Contest codes.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<model::Contest>))]
    pub contests: Vec<String>,
    /// Stations.
    pub stations: u64,
    /// SHA-256 of the registry.
    pub registry: Digest,
    /// SHA-256 of the rule book.
    pub rules: Digest,
}

/// A row of `v1/aturan.json`: a control (docs/spec/controls.md).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleItem {
    /// Its code.
    #[cfg_attr(feature = "openapi", schema(value_type = w::ControlCode))]
    pub code: String,
    /// The relation in names of fields.
    pub relation: String,
    /// Code of what a breach means.
    #[cfg_attr(feature = "openapi", schema(value_type = w::SeverityCode))]
    pub severity: String,
    /// Where the relation is stated.
    pub source: String,
    /// A plain sentence in Bahasa Indonesia.
    pub id: String,
    /// The same in English.
    pub en: String,
}

/// `v1/kunci.json`: every mandate, ended ones too, by key id.
pub type Keys = BTreeMap<String, KeyItem>;

/// A mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct KeyItem {
    /// Algorithm's tag.
    #[cfg_attr(feature = "openapi", schema(value_type = w::AlgorithmTag))]
    pub alg: String,
    /// Public key, base64.
    pub key: String,
    /// Role's code.
    #[cfg_attr(feature = "openapi", schema(value_type = w::RoleCode))]
    pub role: String,
    /// Code of the office whose it is; absent before format 3.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = w::OfficeCode, required = false))]
    pub office: Option<String>,
    /// Area; empty for the nation.
    pub area: String,
    /// Whose hand it is; absent where the enrolment does not say, and before format 6.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = model::Person, required = false))]
    pub person: Option<String>,
    /// Relying party of a passkey; absent of other keys, and before format 6.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, required = false))]
    pub rp: Option<String>,
    /// Log index of the enrolment.
    pub from: u64,
    /// Log index of the revocation.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub until: Option<u64>,
    /// Second of arrival from which it holds, RFC 3339 UTC; null for none.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<w::UtcTime>, required = true))]
    pub valid_from: Option<String>,
    /// Last second of arrival at which it holds, RFC 3339 UTC; null for none.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<w::UtcTime>, required = true))]
    pub valid_until: Option<String>,
    /// Key ids of those who enrolled it, the code of an offer among them; empty for the root.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<model::KeyId>))]
    pub enrolled_by: Vec<String>,
}

/// `v1/anomali.json`: gaps, forks and doubles in keys' chains, and events the fold refused; in log order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Anomaly {
    /// Log index.
    pub index: u64,
    /// `gap`, `fork`, `double` or `refused`.
    #[cfg_attr(feature = "openapi", schema(value_type = w::AnomalyKind))]
    pub kind: String,
    /// Key id of the author.
    #[cfg_attr(feature = "openapi", schema(value_type = model::KeyId))]
    pub by: String,
    /// Refusal code, for `refused`.
    #[cfg_attr(feature = "openapi", schema(pattern = "^E[0-9]{4}$", required = true))]
    pub code: Option<String>,
}
