//! Which family of forms a page belongs to.

/// Which family of forms, and which version of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// The commission's form of 2024, as it is.
    Official2024,
    /// Ours, version 1: marks on all four sides, a QR code, bubbles beside every number.
    Sirekap1,
}

impl Edition {
    /// Short name for files and reports.
    pub const fn code(self) -> &'static str {
        match self {
            Edition::Official2024 => "kpu-2024",
            Edition::Sirekap1 => "sirekap-1",
        }
    }
}
