//! The map of the regions below one: `v1/peta[/...].json`, where the registry has their outlines.

use super::Files;
use crate::PublishError;
use crate::view::{View, json};
use registry::RegionIdx;
use shapes::own::RegionMap;
use shapes::paths::join;

/// The map that lies in a region's own node.
pub(crate) fn map(view: &View<'_>, region: RegionIdx, files: &mut Files) -> Result<(), PublishError> {
    let Some((layer, outlines)) = view.registry.map_below(region) else { return Ok(()) };
    let code = |of: RegionIdx| view.registry.region(of).code.to_string();
    let map = RegionMap {
        region: view.named(region),
        level: layer.level.tingkat(),
        source: layer.source.clone(),
        licence: layer.licence.clone(),
        bounds: registry::bounds(outlines),
        outlines: outlines.iter().map(|(of, outline)| (code(*of), outline.text().to_string())).collect(),
    };
    files.insert(join("v1/peta", view.codes(region)), json(&map)?);
    Ok(())
}
