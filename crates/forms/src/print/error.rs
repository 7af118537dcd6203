//! What can't be printed.

use crate::unit::Size;
use model::Lang;

texts::coded! {
    /// Why a page can't be printed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
    #[error("{}", self.text(Lang::En))]
    pub enum PrintError of paper(lang) {
        /// The page has no area, or a side that no PDF can have.
        F1001 Size(size: Size) => (size.w, size.h),
    }
}
