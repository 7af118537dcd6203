//! What an import took, left and noted, and the exit code that says so.

use crate::face::{Exit, Failure};
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
    pub(super) fn with(mut self, told: &Told) -> Self {
        self.left = told.left.len() as u64;
        self.numbers_left = told.remarks.iter().filter(|r| r.number_left).count() as u64;
        self.noted = told.remarks.len() as u64 - self.numbers_left;
        self
    }

    /// Whether all was taken, some, or nothing: the exit code says it.
    pub(super) fn outcome(&self) -> Result<(), Failure> {
        if self.appended + self.unchanged + self.repeated == 0 {
            return Err(Failure::new("C3005", Exit::Input, "tidak ada yang diambil", "nothing was taken")
                .hint("lihat alasan tiap berkas di atas", "see the reason of each file above"));
        }
        if self.left + self.numbers_left > 0 {
            let (left, numbers) = (self.left, self.numbers_left);
            return Err(Failure::new(
                "C9001",
                Exit::Partial,
                format!("tidak semuanya diambil: {left} catatan ditinggalkan, {numbers} angka dikosongkan"),
                format!("not all was taken: {left} records left out, {numbers} numbers left empty"),
            )
            .hint(
                "perbaiki di sumbernya, lalu impor lagi: yang sudah tercatat tidak berubah",
                "mend it at its source and import again: what the log has stays",
            ));
        }
        Ok(())
    }
}
