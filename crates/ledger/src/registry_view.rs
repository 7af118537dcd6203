//! What the ledger must know of the registry: where stations lie, and how many fields each form has.

use model::{FormKey, Territory};
use registry::Registry;

/// Where stations lie, and how many values each form has. The registry of an election answers; tests bring a few stations
/// of their own.
pub trait RegistryView: Territory + Send + Sync {
    /// Number of fields of a form; `None` when its contest does not take place at its station.
    fn form_width(&self, form: &FormKey) -> Option<usize>;
}

impl RegistryView for Registry {
    fn form_width(&self, form: &FormKey) -> Option<usize> {
        let station = self.station_by_code(form.station.as_str())?;
        let district = self.district_of(form.contest, station)?;
        Some(self.district(district).schema.width())
    }
}
