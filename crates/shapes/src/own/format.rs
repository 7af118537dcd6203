//! Versions of the tree's files.

/// A version of the tree's files. A publisher writes the latest; the states of cuts stay as they were published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TreeFormat {
    /// Until November 2026.
    V1,
    /// Versions of forms in dispute side by side, forms that lack numbers, one figure of progress.
    V2,
    /// The election's manifest, and whose office each key is of.
    V3,
    /// The search index, and what each event changed.
    V4,
    /// What the log says of the system itself, and the documents that it names.
    V5,
    /// What desks, objectors and authorities said of forms.
    V6,
}

impl TreeFormat {
    /// All versions, oldest first.
    pub const ALL: [TreeFormat; 6] =
        [TreeFormat::V1, TreeFormat::V2, TreeFormat::V3, TreeFormat::V4, TreeFormat::V5, TreeFormat::V6];
    /// What a publisher writes.
    pub const LATEST: TreeFormat = TreeFormat::V6;

    /// Its name in [`Root::format`] and [`CutItem::format`].
    pub const fn code(self) -> &'static str {
        match self {
            TreeFormat::V1 => "sirekap-tree/1",
            TreeFormat::V2 => "sirekap-tree/2",
            TreeFormat::V3 => "sirekap-tree/3",
            TreeFormat::V4 => "sirekap-tree/4",
            TreeFormat::V5 => "sirekap-tree/5",
            TreeFormat::V6 => "sirekap-tree/6",
        }
    }

    /// The format of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        TreeFormat::ALL.into_iter().find(|format| format.code() == code)
    }
}
