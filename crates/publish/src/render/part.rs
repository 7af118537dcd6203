//! The headline count of a district in a region, field by field.

use super::station::Facts;
use crate::view::View;
use model::Stage;
use registry::{DistrictIdx, RegionIdx, StationIdx};

/// Sums over the forms of the headline total, by position on the form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Part {
    /// Stations of the district in the region.
    pub stations: u64,
    /// Those in: something is recorded of them, held or in dispute though it may be.
    pub stations_in: u64,
    /// Newest time of what the events say; 0 when there is none.
    pub said: i64,
    sums: Vec<u64>,
    present: Vec<u64>,
}

impl Part {
    /// The sum of a field that at least one form names.
    pub fn named(&self, at: usize) -> Option<u64> {
        let present = self.present.get(at).copied().unwrap_or(0) > 0;
        self.sums.get(at).copied().filter(|_| present)
    }
}

/// The part of a district that lies in a region: nearly always the whole, whose totals the fold has.
pub(crate) fn part(view: &View<'_>, region: RegionIdx, district: DistrictIdx) -> Part {
    let inside = view.registry.stations(region);
    let all = view.registry.district_stations(district);
    if all.iter().all(|r| inside.start <= r.start && r.end <= inside.end) {
        let Some(totals) = view.fold.district_totals(district) else { return Part::default() };
        return Part {
            stations: totals.stations,
            stations_in: totals.stations_in(),
            said: totals.said,
            sums: totals.headline.sums.clone(),
            present: totals.headline.present.clone(),
        };
    }
    let schema = &view.registry.district(district).schema;
    let width = schema.fields().len();
    let mut part = Part { sums: vec![0; width], present: vec![0; width], ..Part::default() };
    let here = all.into_iter().flatten().filter(|s| inside.contains(s)).map(StationIdx);
    for of in here.filter_map(|s| Facts::of(view, schema.contest(), district, s)) {
        part.stations += 1;
        part.said = part.said.max(view.said(of.form));
        part.stations_in += u64::from(of.stage != Stage::BelumMasuk);
        let Some(values) = of.values.filter(|_| of.in_headline(view)) else { continue };
        for at in 0..width {
            if let Some(value) = values.get(at) {
                part.sums[at] += u64::from(value);
                part.present[at] += 1;
            }
        }
    }
    part
}
