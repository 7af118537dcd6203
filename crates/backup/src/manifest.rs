//! What a backup says of itself, encrypted like its parts (docs/spec/backup.md).

use serde::{Deserialize, Serialize};

/// The format of manifests and of the folder's mark.
pub const FORMAT: &str = "sirekap-backup/1";

/// The mark of a folder of backups: the one file that is not encrypted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// `sirekap-backup/1`.
    pub format: String,
    /// Sixteen random bytes, hexadecimal, that every manifest repeats.
    pub target: String,
    /// By which the election that writes here knows its own folder: nobody else can compute it.
    pub owner: String,
}

/// A backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// `sirekap-backup/1`.
    pub format: String,
    /// The folder's mark.
    pub target: String,
    /// From 1, as in its name.
    pub number: u64,
    /// When it was begun, unix seconds, by the clock of the machine.
    pub time: i64,
    /// Origin of the log.
    pub origin: String,
    /// Secret from which names of parts follow, hexadecimal.
    pub names: String,
    /// Entries of the log, those included that no checkpoint covers yet.
    pub entries: u64,
    /// The last checkpoint, as signed; none of a log that has none.
    pub checkpoint: Option<String>,
    /// The policy that verifiers pin: the log's keys and the root's public half.
    pub policy: Option<String>,
    /// Blocks of entries, in order.
    pub blocks: Vec<Block>,
    /// Files, by path.
    pub files: Vec<FilePart>,
    /// Lists of pictures, by the first two digits of their names.
    pub pictures: Vec<ListPart>,
    /// Paths of what lay in the folder and is not in the backup, though it is no key and can't be made again.
    pub left: Vec<String>,
}

/// A block of entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Index of the first.
    pub first: u64,
    /// How many.
    pub count: u64,
    /// The part.
    pub part: Part,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilePart {
    /// Its path in the election's folder.
    pub path: String,
    /// The part.
    pub part: Part,
}

/// A list of pictures: a line for each, SHA-256 and number of bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListPart {
    /// First two digits of their names.
    pub prefix: String,
    /// How many.
    pub count: u64,
    /// The part.
    pub part: Part,
}

/// What a part holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// SHA-256 of the content, hexadecimal.
    pub sha256: String,
    /// Its bytes.
    pub bytes: u64,
}
