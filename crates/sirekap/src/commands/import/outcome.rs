//! The exit code that says whether all of an import was taken.

use crate::face::{Exit, Failure};
use service::imports::Imported;

/// Whether all was taken, some, or nothing: the exit code says it.
pub fn outcome(imported: &Imported) -> Result<(), Failure> {
    if imported.appended + imported.unchanged + imported.repeated == 0 {
        return Err(Failure::new("C3005", Exit::Input, "tidak ada yang diambil", "nothing was taken")
            .hint("lihat alasan tiap berkas di atas", "see the reason of each file above"));
    }
    if imported.left + imported.numbers_left > 0 {
        let (left, numbers) = (imported.left, imported.numbers_left);
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
