//! Lies about what regions look like. Each begins with an honest tree of an election that has maps.

use super::{Corruption, lie, story};
use crate::small;
use crate::tree::{Tree, tree};
use shapes::own::RegionMap;

fn told(t: &mut Tree, path: &str, edit: impl FnOnce(&mut RegionMap)) {
    let registry = small::mapped();
    *t = tree(&registry, &story(&registry));
    t.edit_file::<RegionMap>(path, edit);
}

pub(super) const LIES: &[Corruption] = &[
    lie("a province has another outline", &["V3.9"], "outlines.31", |t| {
        told(t, "v1/peta.json", |map| {
            *map.outlines.get_mut("31").unwrap() = "M28700 9600l10 0 0 10z".into();
        });
    }),
    lie("a map has another licence", &["V3.9"], "licence", |t| {
        told(t, "v1/peta.json", |map| map.licence = "CC0".into());
    }),
    lie("a regency is not on the map", &["V3.9"], "v1/peta/11.json", |t| {
        told(t, "v1/peta/11.json", |map| drop(map.outlines.remove("1102")));
    }),
];
