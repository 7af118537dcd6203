//! Our own files beside those of 2024: stage, history, breaches, both totals, the root and the cuts.

use crate::strict;
use model::{Digest, Stage};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

mod history;

pub use history::{Confirmation, EventStatus, HistoryItem, MachineReading, Misread};

/// `root.json`: the one mutable pointer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Root {
    /// Name of the [`TreeFormat`] of everything that `node` leads to.
    pub format: String,
    /// Origin of the log.
    pub origin: String,
    /// Name of the election.
    pub election: String,
    /// Signed checkpoint (a C2SP note) of the log that everything below is folded from.
    pub checkpoint: String,
    /// The nation's node.
    pub node: String,
    /// The frozen registry, zstd.
    pub registry: Object,
    /// The trust policy (C2SP tlog-policy, with the election's root key in a comment).
    pub policy: Object,
    /// All cuts, oldest first.
    pub cuts: Vec<CutItem>,
}

/// A version of the tree's files. A publisher writes the latest; the states of cuts stay as they were published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TreeFormat {
    /// Until November 2026.
    V1,
    /// Versions of forms in dispute side by side, forms that lack numbers, one figure of progress.
    V2,
}

impl TreeFormat {
    /// All versions, oldest first.
    pub const ALL: [TreeFormat; 2] = [TreeFormat::V1, TreeFormat::V2];
    /// What a publisher writes.
    pub const LATEST: TreeFormat = TreeFormat::V2;

    /// Its name in [`Root::format`] and [`CutItem::format`].
    pub const fn code(self) -> &'static str {
        match self {
            TreeFormat::V1 => "sirekap-tree/1",
            TreeFormat::V2 => "sirekap-tree/2",
        }
    }

    /// The format of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        TreeFormat::ALL.into_iter().find(|format| format.code() == code)
    }
}

/// An object: where it lies, and the SHA-256 of what it holds when unpacked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// SHA-256 of the stored bytes: its name under `o/`.
    pub object: String,
    /// SHA-256 of the content (the same where it is stored as is).
    pub sha256: String,
    /// Bytes of the content.
    pub bytes: u64,
}

/// A cut: a named state of the log with its CSV files and permanent addresses under `cut/{name}/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CutItem {
    /// Name.
    pub name: String,
    /// Log index of the `cut` event.
    pub index: u64,
    /// Entries covered.
    pub size: u64,
    /// Root of the log at `size`, hex.
    pub root: String,
    /// Arrival of the `cut` event, RFC 3339 UTC.
    pub arrival: String,
    /// Name of the [`TreeFormat`] of its files; absent in what was published as [`TreeFormat::V1`].
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// The nation's node of that state.
    pub node: String,
    /// Files below `csv/{name}/` by path: `datapackage.json` stored as is, `*.csv` stored as zstd.
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
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
}

/// `v1/hasil/{contest}/.../{t}.json`: everything known of one station's form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StationResult {
    /// The station.
    pub station: Named,
    /// Its regions from province to village.
    pub path: Vec<Named>,
    /// Contest code.
    pub contest: String,
    /// District code; null where the district of the station is not known.
    pub district: Option<String>,
    /// The stage reached.
    pub stage: Stage,
    /// Whether events of it contradict each other.
    pub disputed: bool,
    /// Whether a hard bound holds it out of the headline total.
    pub held: bool,
    /// Whether something is recorded that lacks a number of section IV or V; absent in format 1.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub incomplete: Option<bool>,
    /// 0, or the number of the repeat poll the values are of.
    pub round: u8,
    /// 0, or the number of the recount the values are of.
    pub count: u8,
    /// Arrival of the newest event, RFC 3339 UTC; null when there is none.
    pub arrival: Option<String>,
    /// Values in form order (`v1/formulir`); null where the paper or source has none; empty before anything is in.
    pub values: Vec<Option<u32>>,
    /// Broken relations with their sides.
    pub broken: Vec<Breach>,
    /// Codes of controls that hold.
    pub kept: Vec<String>,
    /// What contradicts each other where the form is in dispute, in log order; empty where it is not, absent in format 1.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub versions: Option<Vec<Version>>,
    /// Addresses of published images by page.
    pub images: Vec<Option<String>>,
    /// Every event of the form, in log order.
    pub history: Vec<HistoryItem>,
}

/// One of the versions of a form in dispute: what some of its events say and none replaces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Log indices of the events that say it, ascending. Who, when and at which stage stands in `history`.
    pub events: Vec<u64>,
    /// Whether the recorded total follows it, until the dispute is settled. The headline total follows none.
    pub recorded: bool,
    /// Values in form order.
    pub values: Vec<Option<u32>>,
    /// Codes of the controls that these values break.
    pub broken: Vec<String>,
}

/// A broken relation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breach {
    /// Control's code.
    pub control: String,
    /// Names of its fields.
    pub fields: Vec<String>,
    /// The left side.
    pub left: Option<u64>,
    /// The right side.
    pub right: Option<u64>,
}

/// Sums of a set of forms.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sums {
    /// Forms that contribute.
    pub forms: u64,
    /// Sum of each column.
    pub sums: Vec<u64>,
    /// Forms that have a value in each column.
    pub present: Vec<u64>,
}

/// Totals of a region or district.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// Stations where the contest is held.
    pub stations: u64,
    /// Forms at each stage, by the stage's number (0 belum masuk … 9 diputus).
    pub stages: [u64; 10],
    /// Forms held out of the headline total.
    pub held: u64,
    /// Forms in dispute.
    pub disputed: u64,
    /// Forms with something recorded that lacks a number of section IV or V; absent in format 1.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub incomplete: Option<u64>,
    /// Forms that break each control, K1 … K16.
    pub broken: [u64; 16],
    /// Forms that break any control.
    pub broken_any: u64,
    /// Everything recorded.
    pub recorded: Sums,
    /// Stage dikonfirmasi or later, without what is held.
    pub headline: Sums,
}

impl Totals {
    /// Stations that are in: something is recorded of them, held or in dispute though it may be. The one figure of progress.
    pub fn stations_in(&self) -> u64 {
        self.stations.saturating_sub(self.stages[0])
    }
}

/// `v1/hasil/{contest}[/...].json`: totals of a region and its children.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionResult {
    /// The region.
    pub region: Named,
    /// Its `tingkat`, 0 to 4.
    pub level: u8,
    /// Its regions from province to its parent.
    pub path: Vec<Named>,
    /// Contest code.
    pub contest: String,
    /// Arrival of the newest event below, RFC 3339 UTC; null when there is none.
    pub arrival: Option<String>,
    /// Names of the columns of every `sums` here.
    pub columns: Vec<String>,
    /// What the columns of section IV stand for.
    pub contestants: Vec<Contestant>,
    /// The region's totals.
    pub totals: Totals,
    /// Its child regions, in the order of their names; empty for a village.
    pub children: Vec<ChildResult>,
    /// A village's stations; empty above.
    pub stations: Vec<StationLine>,
}

/// A pair, party or candidate that a column counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contestant {
    /// Column name (`IV.1`, `IV.5.T`).
    pub column: String,
    /// Id in the files of 2024: pair or candidate id, or party number.
    pub id: String,
    /// Ballot number.
    pub number: u16,
    /// Name.
    pub name: String,
    /// Colour, where it has one.
    pub colour: Option<String>,
}

/// A child region's totals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildResult {
    /// The child.
    #[serde(rename = "region")]
    pub region: Named,
    /// Its totals.
    pub totals: Totals,
}

/// A station's line in its village's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StationLine {
    /// The station.
    pub station: Named,
    /// The stage reached.
    pub stage: Stage,
    /// Held out of the headline total.
    pub held: bool,
    /// In dispute.
    pub disputed: bool,
    /// Lacks a number of section IV or V; absent in format 1.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub incomplete: Option<bool>,
    /// Codes of broken controls.
    pub broken: Vec<String>,
    /// Values of the region's columns; empty before anything is in.
    pub values: Vec<Option<u32>>,
}

/// `v1/dapil/{contest}/...{d}.json`: totals of a district with every candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DistrictResult {
    /// The district.
    pub district: Named,
    /// Contest code.
    pub contest: String,
    /// Seats, where the registry says.
    pub seats: Option<u32>,
    /// Arrival of the newest event below, RFC 3339 UTC; null when there is none.
    pub arrival: Option<String>,
    /// Names of the columns: every field of the form.
    pub columns: Vec<String>,
    /// Totals.
    pub totals: Totals,
}

/// `v1/formulir/{contest}/{d}.json`: the fields of a form kind in form order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormFile {
    /// Contest code.
    pub contest: String,
    /// The district.
    pub district: Named,
    /// The fields.
    pub fields: Vec<FormFieldItem>,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormFieldItem {
    /// Its name (`I.B.4.J`).
    pub field: String,
    /// What it counts, in Bahasa Indonesia, or the contestant's name.
    pub id: String,
    /// The same in English.
    pub en: String,
}

/// `v1/pemilu.json`: the election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElectionFile {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Polling day, `YYYY-MM-DD`.
    pub date: String,
    /// Origin of the log.
    pub origin: String,
    /// Contest codes.
    pub contests: Vec<String>,
    /// Stations.
    pub stations: u64,
    /// SHA-256 of the registry.
    pub registry: Digest,
    /// SHA-256 of the rule book.
    pub rules: Digest,
}

/// `v1/kunci.json`: every mandate, ended ones too, by key id.
pub type Keys = BTreeMap<String, KeyItem>;

/// A mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyItem {
    /// Algorithm's tag.
    pub alg: String,
    /// Public key, base64.
    pub key: String,
    /// Role's code.
    pub role: String,
    /// Area; empty for the nation.
    pub area: String,
    /// Log index of the enrolment.
    pub from: u64,
    /// Log index of the revocation.
    pub until: Option<u64>,
    /// Second of arrival from which it holds, RFC 3339 UTC; null for none.
    pub valid_from: Option<String>,
    /// Last second of arrival at which it holds, RFC 3339 UTC; null for none.
    pub valid_until: Option<String>,
    /// Key ids of those who enrolled it, the code of an offer among them; empty for the root.
    pub enrolled_by: Vec<String>,
}

/// `v1/anomali.json`: gaps, forks and doubles in keys' chains, and events the fold refused; in log order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anomaly {
    /// Log index.
    pub index: u64,
    /// `gap`, `fork`, `double` or `refused`.
    pub kind: String,
    /// Key id of the author.
    pub by: String,
    /// Refusal code, for `refused`.
    pub code: Option<String>,
}
