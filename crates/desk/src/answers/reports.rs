//! Reports from the public.

use model::UtcSeconds;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What somebody says of a station.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Report {
    /// The station's code.
    pub station: String,
    /// The contest, where it is about one.
    #[serde(default)]
    pub contest: Option<String>,
    /// What seems wrong.
    #[schema(min_length = 1, max_length = 2000)]
    pub words: String,
    /// Where the writer can be reached, if that is wanted.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub contact: String,
}

/// That it was taken.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReportTaken {
    /// What to ask for it by.
    #[schema(pattern = "^[0-9a-f]{16}$")]
    pub number: String,
    /// When it came.
    pub received: UtcSeconds,
}

/// How many reports there are.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReportCounts {
    /// All that came.
    pub received: i64,
    /// Those that wait for an answer.
    pub waiting: i64,
    /// Those that have one.
    pub answered: i64,
}

/// What became of a report, for whoever has its number.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReportState {
    /// Its number.
    pub number: String,
    /// The station.
    pub station: String,
    /// The contest, if one was named.
    #[schema(required = true)]
    pub contest: Option<String>,
    /// When it came.
    pub received: UtcSeconds,
    /// `noted`, `mended` or `unfounded`; null while it waits.
    #[schema(required = true)]
    pub outcome: Option<String>,
    /// What the committee says.
    pub answer: String,
    /// When it did.
    #[schema(required = true)]
    pub answered: Option<UtcSeconds>,
}

/// A report, for committees and supervisors.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReportView {
    /// Its number.
    pub number: String,
    /// The station.
    pub station: String,
    /// The contest, if one was named.
    #[schema(required = true)]
    pub contest: Option<String>,
    /// What was written.
    pub words: String,
    /// Where the writer can be reached; empty where nothing was said.
    pub contact: String,
    /// When it came.
    pub received: UtcSeconds,
    /// `noted`, `mended` or `unfounded`; null while it waits.
    #[schema(required = true)]
    pub outcome: Option<String>,
    /// What the writer is told.
    pub answer: String,
    /// When it was answered.
    #[schema(required = true)]
    pub answered: Option<UtcSeconds>,
}

/// Reports of an area: those that wait, the oldest first, or those that are answered, the newest first; 200 at most.
#[derive(Serialize, ToSchema)]
pub(crate) struct Reports {
    /// They.
    pub reports: Vec<ReportView>,
}

/// What the writer of a report is told.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReportAnswer {
    /// `noted`, `mended` or `unfounded`.
    #[schema(pattern = "^(noted|mended|unfounded)$")]
    pub outcome: String,
    /// In words.
    #[schema(min_length = 1, max_length = 2000)]
    pub answer: String,
}
