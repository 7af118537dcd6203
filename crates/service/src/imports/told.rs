//! What an import took, left and noted.

use importer::{Left, Remark};

/// Figures of an import, for `--json` and for `prove`.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct Imported {
    /// Records read from files.
    pub records: u64,
    /// Events appended.
    pub appended: u64,
    /// Records that the log says already.
    pub unchanged: u64,
    /// Files that repeat another file of the same import byte for byte.
    pub repeated: u64,
    /// Events appended that are older than what the log had, by the source's own time: recorded, and not what counts.
    pub behind: u64,
    /// Records left out, each reported.
    pub left: u64,
    /// Numbers left empty in records that were taken, each reported.
    pub numbers_left: u64,
    /// What else of the records was not taken as it stands, or came too late, each reported.
    pub noted: u64,
}

/// What an import has to tell, record by record.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// Records left out.
    pub left: Vec<Left>,
    /// What of the others was not taken as it stands, or came too late.
    pub remarks: Vec<Remark>,
}

impl Imported {
    /// The figures with what is told of the records.
    pub fn with(mut self, told: &Told) -> Self {
        self.left = told.left.len() as u64;
        self.numbers_left = told.remarks.iter().filter(|r| r.number_left).count() as u64;
        self.noted = told.remarks.len() as u64 - self.numbers_left;
        self
    }
}
