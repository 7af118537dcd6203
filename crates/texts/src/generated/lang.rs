//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

/// Language of a text shown to people. Bahasa Indonesia comes first everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// `id`.
    #[default]
    Id,
    /// `en`.
    En,
}

impl Lang {
    /// Every language, the first one first.
    pub const ALL: [Lang; 2] = [Lang::Id, Lang::En];

    /// The code by which it is asked for (BCP 47).
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Id => "id",
            Lang::En => "en",
        }
    }

    /// The language of a code.
    pub fn of(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }
}
