//! Why there is no drill.

use crate::STATIONS_MAX;
use model::Lang;
use registry::RegistryError;

/// Why an election can't be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DrillError {
    /// More than [`STATIONS_MAX`] stations were asked for.
    TooManyStations(u32),
    /// The registry refused what was made: a fault of this crate.
    Registry(Option<RegistryError>),
}

impl DrillError {
    /// The stable code, `L1001` and on (latihan: drill).
    pub const fn code(&self) -> &'static str {
        match self {
            DrillError::TooManyStations(_) => "L1001",
            DrillError::Registry(_) => "L1002",
        }
    }

    /// What to tell a person, in their language.
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (DrillError::TooManyStations(n), Lang::Id) => {
                format!("Latihan dengan {n} TPS terlalu besar. Minta paling banyak {STATIONS_MAX}.")
            }
            (DrillError::TooManyStations(n), Lang::En) => {
                format!("A drill of {n} stations is too large. Ask for at most {STATIONS_MAX}.")
            }
            (DrillError::Registry(fault), Lang::Id) => {
                let fault = fault.as_ref().map(|f| f.text(lang)).unwrap_or_default();
                format!("Daftar latihan tidak dapat dibuat: {fault} Coba benih lain dan laporkan benih ini.")
            }
            (DrillError::Registry(fault), Lang::En) => {
                let fault = fault.as_ref().map(|f| f.text(lang)).unwrap_or_default();
                format!(
                    "The drill's registry could not be made: {fault} Try another seed and report this one."
                )
            }
        }
    }
}

impl std::fmt::Display for DrillError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for DrillError {}
