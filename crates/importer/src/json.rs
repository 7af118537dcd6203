//! JSON member by member, as it was written: an odd member is seen as it stands and costs nobody its neighbours.

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use std::fmt;

/// A member of an object.
#[derive(Clone, Debug)]
pub(crate) struct Member<'a> {
    /// Its key.
    pub key: String,
    /// Its value as written.
    pub raw: &'a str,
    /// Whether the key stands again with another value: then nobody knows which is meant.
    pub twice: bool,
}

/// The members of an object in their order, each key once; none where the text is no object.
pub(crate) fn members(raw: &str) -> Option<Vec<Member<'_>>> {
    let Pairs(pairs) = serde_json::from_str(raw).ok()?;
    let mut members: Vec<Member<'_>> = Vec::with_capacity(pairs.len());
    let mut places = std::collections::HashMap::new();
    for (key, raw) in pairs {
        match places.get(&key) {
            None => {
                places.insert(key.clone(), members.len());
                members.push(Member { key, raw: raw.get(), twice: false });
            }
            Some(at) => {
                if let Some(first) = members.get_mut(*at) {
                    first.twice |= first.raw != raw.get();
                }
            }
        }
    }
    Some(members)
}

/// The elements of an array as written; none where the text is no array.
pub(crate) fn elements(raw: &str) -> Option<Vec<&str>> {
    let values: Vec<&RawValue> = serde_json::from_str(raw).ok()?;
    Some(values.into_iter().map(RawValue::get).collect())
}

/// A text; none where it is something else.
pub(crate) fn text(raw: &str) -> Option<String> {
    serde_json::from_str(raw).ok()
}

/// An object's pairs, doubles too.
struct Pairs<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct V;
        impl<'de> Visitor<'de> for V {
            type Value = Vec<(String, &'de RawValue)>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(pairs)
            }
        }
        deserializer.deserialize_map(V).map(Pairs)
    }
}
