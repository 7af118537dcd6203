//! What can't be printed.

use crate::unit::Size;
use model::Lang;

/// Why a page can't be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// The page has no area, or a side that no PDF can have.
    #[error("a page of {} x {} micrometres can't be printed", .0.w, .0.h)]
    Size(Size),
}

impl PrintError {
    /// Stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            PrintError::Size(_) => "F1001",
        }
    }

    /// What happened, for people.
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (PrintError::Size(s), Lang::Id) => {
                format!("halaman {} x {} mikrometer tidak dapat dicetak", s.w, s.h)
            }
            (PrintError::Size(_), Lang::En) => self.to_string(),
        }
    }
}
