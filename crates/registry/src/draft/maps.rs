//! Outlines of regions, in a registry in the making.

use super::{Draft, ascending};
use crate::check::check_name;
use crate::error::Fault;
use crate::limits::OUTLINE_BYTES_MAX;
use crate::outline::{MapLayer, Outline};
use model::Level;
use std::collections::BTreeMap;

impl Draft {
    /// Begins the outlines of a level; levels ascend.
    pub fn map(&mut self, level: Level, source: &str, licence: &str) -> Result<(), Fault> {
        let label = format!("map of level {}", level.tingkat());
        if !(Level::Province..=Level::Village).contains(&level) {
            return Err(Fault::Field(label));
        }
        if let Some(last) = self.maps.last() {
            ascending(&last.level, &level, &label)?;
        }
        check_name(source)?;
        check_name(licence)?;
        let (source, licence) = (source.to_string(), licence.to_string());
        self.maps.push(MapLayer { level, source, licence, outlines: Vec::new() });
        Ok(())
    }

    /// Adds the outline of a region of the last map; regions ascend.
    pub fn outline(&mut self, code: &str, outline: Outline) -> Result<(), Fault> {
        let region = self.find(code)?;
        let level = self.regions.levels[region.at()];
        let label = format!("outline of {code}");
        let map = self.maps.last_mut().filter(|map| map.level == level);
        let map = map.ok_or_else(|| Fault::Field(label.clone()))?;
        if let Some((last, _)) = map.outlines.last() {
            ascending(last, &region, &label)?;
        }
        map.outlines.push((region, outline));
        Ok(())
    }

    /// No map is empty, and what a page shows together is not too large.
    pub(super) fn check_maps(&self) -> Result<(), Fault> {
        for map in &self.maps {
            if map.outlines.is_empty() {
                return Err(Fault::Redundant(format!("map of level {}", map.level.tingkat())));
            }
            let mut bytes: BTreeMap<u32, usize> = BTreeMap::new();
            for (region, outline) in &map.outlines {
                *bytes.entry(self.regions.parents[region.at()]).or_default() += outline.text().len();
            }
            if let Some((parent, _)) = bytes.iter().find(|(_, bytes)| **bytes > OUTLINE_BYTES_MAX) {
                let code = self.regions.codes.get(*parent as usize);
                return Err(Fault::TooManyOf(format!("outline bytes below {code}"), OUTLINE_BYTES_MAX));
            }
        }
        Ok(())
    }
}
