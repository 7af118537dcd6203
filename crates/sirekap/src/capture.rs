//! The officer's app, as this program carries it.

/// A file of the app by its path below `/petugas/`; none before the app is built into the program.
pub fn file(_path: &str) -> Option<intake::App> {
    None
}
