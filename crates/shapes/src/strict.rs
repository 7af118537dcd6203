//! Reading without forgiveness: what is missing, null or there twice is told apart, so that a file that was read can be
//! written again as it was.

use serde::de::{DeserializeOwned, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// A field that must be there and may be null.
pub(crate) fn nullable<'de, D: Deserializer<'de>, T: Deserialize<'de>>(d: D) -> Result<Option<T>, D::Error> {
    Option::deserialize(d)
}

/// A field that may be missing (with `default`), and is not null where it is there.
pub(crate) fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(d: D) -> Result<Option<T>, D::Error> {
    T::deserialize(d).map(Some)
}

/// A map in which no key stands twice.
pub(crate) fn map<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    d: D,
) -> Result<BTreeMap<String, T>, D::Error> {
    Unique::deserialize(d).map(|unique| unique.0)
}

/// A map whose keys ascend, as they are written: then the order of the text is the order of the map.
pub(crate) fn ascending<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    d: D,
) -> Result<BTreeMap<String, T>, D::Error> {
    Ascending::deserialize(d).map(|ascending| ascending.0)
}

/// [`map`] or null.
pub(crate) fn nullable_map<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    d: D,
) -> Result<Option<BTreeMap<String, T>>, D::Error> {
    Ok(Option::<Unique<T>>::deserialize(d)?.map(|unique| unique.0))
}

/// [`map`] of maps that must be there.
pub(crate) fn plain_map_of_maps<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    d: D,
) -> Result<Maps<T>, D::Error> {
    let maps = map::<D, Unique<T>>(d)?;
    Ok(maps.into_iter().map(|(key, unique)| (key, unique.0)).collect())
}

/// Maps by key.
type Maps<T> = BTreeMap<String, BTreeMap<String, T>>;

/// [`map`] of maps.
pub(crate) fn map_of_maps<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    d: D,
) -> Result<Option<Maps<T>>, D::Error> {
    plain_map_of_maps(d).map(Some)
}

/// Sets a field that may stand only once.
pub(crate) fn once<T, E: Error>(field: &mut Option<T>, value: T, name: &'static str) -> Result<(), E> {
    match field.replace(value) {
        None => Ok(()),
        Some(_) => Err(E::duplicate_field(name)),
    }
}

macro_rules! careful_map {
    ($name:ident, $expecting:literal, $may_follow:expr) => {
        struct $name<T>(BTreeMap<String, T>);

        impl<'de, T: DeserializeOwned> Deserialize<'de> for $name<T> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct V<T>(PhantomData<T>);
                impl<'de, T: DeserializeOwned> Visitor<'de> for V<T> {
                    type Value = $name<T>;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($expecting)
                    }
                    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<$name<T>, A::Error> {
                        let mut entries: BTreeMap<String, T> = BTreeMap::new();
                        let may_follow: fn(&BTreeMap<String, T>, &str) -> bool = $may_follow;
                        while let Some((key, value)) = access.next_entry::<String, T>()? {
                            if !may_follow(&entries, &key) {
                                return Err(A::Error::custom(concat!("expected ", $expecting)));
                            }
                            entries.insert(key, value);
                        }
                        Ok($name(entries))
                    }
                }
                deserializer.deserialize_map(V(PhantomData))
            }
        }
    };
}

careful_map!(Unique, "an object in which no key stands twice", |entries, key| !entries.contains_key(key));
careful_map!(Ascending, "an object whose keys ascend", |entries, key| {
    entries.last_key_value().is_none_or(|(last, _)| last.as_str() < key)
});
