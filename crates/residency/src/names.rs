//! What classes and kinds of place are called: in files, and by people.

use crate::{DataClass, PlaceKind};
use texts::{Text, residency as said};

impl DataClass {
    /// All of them, in the order of the type.
    pub const ALL: [DataClass; 10] = [
        DataClass::Results,
        DataClass::PublicPictures,
        DataClass::Originals,
        DataClass::EventLog,
        DataClass::Keys,
        DataClass::OperatorRecords,
        DataClass::VoterData,
        DataClass::NominationPapers,
        DataClass::Backups,
        DataClass::LogsAndMetrics,
    ];

    /// As files write it.
    pub const fn code(self) -> &'static str {
        match self {
            DataClass::Results => "results",
            DataClass::PublicPictures => "public-pictures",
            DataClass::Originals => "originals",
            DataClass::EventLog => "event-log",
            DataClass::Keys => "keys",
            DataClass::OperatorRecords => "operator-records",
            DataClass::VoterData => "voter-data",
            DataClass::NominationPapers => "nomination-papers",
            DataClass::Backups => "backups",
            DataClass::LogsAndMetrics => "logs-and-metrics",
        }
    }

    /// As people call it.
    pub const fn name(self) -> Text {
        match self {
            DataClass::Results => said::CLASS_RESULTS,
            DataClass::PublicPictures => said::CLASS_PUBLIC_PICTURES,
            DataClass::Originals => said::CLASS_ORIGINALS,
            DataClass::EventLog => said::CLASS_EVENT_LOG,
            DataClass::Keys => said::CLASS_KEYS,
            DataClass::OperatorRecords => said::CLASS_OPERATOR_RECORDS,
            DataClass::VoterData => said::CLASS_VOTER_DATA,
            DataClass::NominationPapers => said::CLASS_NOMINATION_PAPERS,
            DataClass::Backups => said::CLASS_BACKUPS,
            DataClass::LogsAndMetrics => said::CLASS_LOGS_AND_METRICS,
        }
    }

    /// Whether everybody may have it.
    pub const fn is_public(self) -> bool {
        matches!(self, DataClass::Results | DataClass::PublicPictures)
    }
}

impl PlaceKind {
    /// All of them, in the order of the type.
    pub const ALL: [PlaceKind; 6] = [
        PlaceKind::Primary,
        PlaceKind::Replica,
        PlaceKind::Cache,
        PlaceKind::Backup,
        PlaceKind::Transit,
        PlaceKind::Mirror,
    ];

    /// As files write it.
    pub const fn code(self) -> &'static str {
        match self {
            PlaceKind::Primary => "primary",
            PlaceKind::Replica => "replica",
            PlaceKind::Cache => "cache",
            PlaceKind::Backup => "backup",
            PlaceKind::Transit => "transit",
            PlaceKind::Mirror => "mirror",
        }
    }

    /// As people call it.
    pub const fn name(self) -> Text {
        match self {
            PlaceKind::Primary => said::KIND_PRIMARY,
            PlaceKind::Replica => said::KIND_REPLICA,
            PlaceKind::Cache => said::KIND_CACHE,
            PlaceKind::Backup => said::KIND_BACKUP,
            PlaceKind::Transit => said::KIND_TRANSIT,
            PlaceKind::Mirror => said::KIND_MIRROR,
        }
    }
}
