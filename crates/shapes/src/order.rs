//! The order of keys in the files of 2024, which came out of PostgreSQL: shorter keys first, keys of one length by their bytes.
//! Programs of 2024 that read by position depend on it.

use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// A map that is written in the order of 2024.
#[derive(Clone, Copy, Debug)]
pub struct Ordered<'a, T>(pub &'a BTreeMap<String, T>);

/// A map of maps that is written in the order of 2024, inside and outside.
#[derive(Clone, Copy, Debug)]
pub struct OrderedMaps<'a, T>(pub &'a BTreeMap<String, BTreeMap<String, T>>);

/// What keys are sorted by.
fn rank(key: &str) -> (usize, &str) {
    (key.len(), key)
}

/// The entries of a map in the order of 2024.
pub(crate) fn sorted<T>(map: &BTreeMap<String, T>) -> Vec<(&String, &T)> {
    let mut entries: Vec<_> = map.iter().collect();
    entries.sort_unstable_by_key(|(key, _)| rank(key));
    entries
}

fn write<S: Serializer, T>(
    map: &BTreeMap<String, T>,
    serializer: S,
    mut entry: impl FnMut(&mut S::SerializeMap, &str, &T) -> Result<(), S::Error>,
) -> Result<S::Ok, S::Error> {
    let mut out = serializer.serialize_map(Some(map.len()))?;
    // Keys of one length, as codes are, stand in order already.
    if map.keys().is_sorted_by_key(String::len) {
        map.iter().try_for_each(|(key, value)| entry(&mut out, key, value))?;
    } else {
        sorted(map).into_iter().try_for_each(|(key, value)| entry(&mut out, key, value))?;
    }
    out.end()
}

impl<T: Serialize> Serialize for Ordered<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.0, serializer, |out, key, value| out.serialize_entry(key, value))
    }
}

impl<T: Serialize> Serialize for OrderedMaps<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.0, serializer, |out, key, value| out.serialize_entry(key, &Ordered(value)))
    }
}

/// [`Ordered`], for a field.
pub(crate) fn map<S: Serializer, T: Serialize>(
    map: &BTreeMap<String, T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Ordered(map).serialize(serializer)
}

/// [`Ordered`] or null, for a field.
pub(crate) fn nullable_map<S: Serializer, T: Serialize>(
    map: &Option<BTreeMap<String, T>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    map.as_ref().map(Ordered).serialize(serializer)
}

/// [`OrderedMaps`], for a field.
pub(crate) fn maps<S: Serializer, T: Serialize>(
    map: &BTreeMap<String, BTreeMap<String, T>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    OrderedMaps(map).serialize(serializer)
}

/// [`OrderedMaps`] or null, for a field.
pub(crate) fn nullable_maps<S: Serializer, T: Serialize>(
    map: &Option<BTreeMap<String, BTreeMap<String, T>>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    map.as_ref().map(OrderedMaps).serialize(serializer)
}

/// Writes values of several kinds under keys that are sorted here.
pub(crate) fn entries<S: Serializer, V: Serialize>(
    mut entries: Vec<(&str, V)>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    entries.sort_unstable_by(|(a, _), (b, _)| rank(a).cmp(&rank(b)));
    serializer.collect_map(entries)
}
