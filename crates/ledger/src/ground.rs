//! What the ledger must know of the registry.

use model::{FormKey, Territory};
use registry::Registry;

/// Where stations lie, and how many values each form has. The registry of an election answers; tests bring a few stations
/// of their own.
pub trait Ground: Territory + Send + Sync {
    /// Number of fields of a form; `None` when its contest is not held at its station.
    fn form_width(&self, form: &FormKey) -> Option<usize>;
}

impl Ground for Registry {
    fn form_width(&self, form: &FormKey) -> Option<usize> {
        let station = self.station_by_code(form.station.as_str())?;
        let district = self.district_of(form.contest, station)?;
        Some(self.district(district).schema.width())
    }
}
