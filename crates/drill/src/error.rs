//! Why there is no drill.

use crate::STATIONS_MAX;
use model::Lang;
use registry::RegistryError;

texts::coded! {
    /// Why an election can't be made. Codes are `L1001` and on (latihan: drill).
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum DrillError of drill(lang) {
        /// More than [`STATIONS_MAX`] stations were asked for.
        L1001 TooManyStations(stations: u32) => (stations, STATIONS_MAX),
        /// The registry refused what was made: a fault of this crate.
        L1002 Registry(fault: Option<RegistryError>) => (fault.as_ref().map(|f| f.text(lang)).unwrap_or_default()),
    }
}

impl std::fmt::Display for DrillError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for DrillError {}
