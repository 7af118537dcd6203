//! The map of the regions below one, from the registry's outlines.

use super::{File, Files, State};
use registry::RegionIdx;
use shapes::own::RegionMap;
use shapes::paths::join;
use std::collections::BTreeMap;

pub(super) fn map(state: &State<'_>, region: RegionIdx, files: &mut Files) {
    let Some((layer, drawn)) = state.registry.map_below(region) else { return };
    let mut outlines = BTreeMap::new();
    for (of, outline) in drawn {
        outlines.insert(state.registry.region(*of).code.to_string(), outline.text().to_string());
    }
    let map = RegionMap {
        region: state.places.named(region),
        level: layer.level.tingkat(),
        source: layer.source.clone(),
        licence: layer.licence.clone(),
        bounds: registry::bounds(drawn),
        outlines,
    };
    let codes = state.places.codes(region);
    files.insert(join("v1/peta", codes.iter().copied()), File::Map(Box::new(map)));
}
