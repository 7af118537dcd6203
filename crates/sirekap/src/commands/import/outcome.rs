//! The exit code that says whether all of an import was taken.

use crate::face::{Exit, Failure};
use service::imports::Imported;
use texts::failure;

/// Whether all was taken, some, or nothing: the exit code says it.
pub fn outcome(imported: &Imported) -> Result<(), Failure> {
    if imported.appended + imported.unchanged + imported.repeated == 0 {
        return Err(Failure::new(Exit::Input, failure::C3005_nothing_taken));
    }
    if imported.left + imported.numbers_left > 0 {
        let (left, numbers) = (imported.left, imported.numbers_left);
        return Err(Failure::new(Exit::Partial, |lang| failure::C9001(lang, left, numbers)));
    }
    Ok(())
}
