//! The fields that public JSON files have, as their schemas list them, and whether a file has another.

use super::Unlisted;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

/// Where the document's parts are.
const PARTS: &str = "#/components/schemas/";

/// What a schema leaves room for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Room {
    /// A number, a text, a flag, nothing.
    Value,
    /// Many of one kind.
    List(usize),
    /// Fields by their names; others, where their names have a form, of one kind.
    Fields { named: BTreeMap<String, usize>, rest: Vec<(Names, usize)> },
}

/// The form that names of a map have.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Names {
    /// Any: where the schema says nothing.
    Any,
    /// Digits, or one of these.
    Digits(Vec<String>),
    /// One of these.
    These(Vec<String>),
    /// A code (`model::id::check_code`).
    Code,
    /// A SHA-256.
    Sha256,
}

impl Names {
    fn of(schema: Option<&Value>) -> Result<Self, String> {
        let Some(schema) = schema else { return Ok(Names::Any) };
        if let Some(these) = schema["enum"].as_array() {
            return Ok(Names::These(these.iter().filter_map(Value::as_str).map(str::to_string).collect()));
        }
        match schema["pattern"].as_str().unwrap_or_default() {
            "^[0-9]+$" => Ok(Names::Digits(Vec::new())),
            "^[0-9a-f]{64}$" => Ok(Names::Sha256),
            "^[A-Za-z0-9-][A-Za-z0-9.-]{0,31}$" => Ok(Names::Code),
            other => {
                let inner = other.strip_prefix("^([0-9]+|").and_then(|rest| rest.strip_suffix(")$"));
                let inner = inner
                    .filter(|inner| inner.chars().all(|c| c == '_' || c == '|' || c.is_ascii_lowercase()));
                let inner = inner.ok_or_else(|| format!("names of the form {other}"))?;
                Ok(Names::Digits(inner.split('|').map(str::to_string).collect()))
            }
        }
    }

    fn has(&self, name: &str) -> bool {
        match self {
            Names::Any => true,
            Names::These(these) => these.iter().any(|of| of == name),
            Names::Digits(these) => {
                !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit())
                    || these.iter().any(|of| of == name)
            }
            Names::Code => model::id::check_code(name).is_ok(),
            Names::Sha256 => name.parse::<model::Digest>().is_ok(),
        }
    }
}

/// The fields of every schema of the document.
pub(super) struct Fields {
    rooms: Vec<Room>,
    of: BTreeMap<String, usize>,
}

impl Fields {
    /// Reads the schemas of an OpenAPI document.
    pub(super) fn read(openapi: &str) -> Result<Self, String> {
        let document: Value = serde_json::from_str(openapi).map_err(|e| e.to_string())?;
        let schemas = document["components"]["schemas"].as_object().ok_or("no schemas")?;
        let mut fields = Fields { rooms: Vec::new(), of: BTreeMap::new() };
        // A place for each first: schemas name each other.
        for (at, name) in schemas.keys().enumerate() {
            fields.of.insert(name.clone(), at);
            fields.rooms.push(Room::Value);
        }
        for (name, schema) in schemas {
            let room = fields.room(schema)?;
            fields.put(name, room)?;
        }
        Ok(fields)
    }

    fn put(&mut self, name: &str, room: Room) -> Result<(), String> {
        let at = self.of.get(name).and_then(|at| self.rooms.get_mut(*at)).ok_or("lost")?;
        *at = room;
        Ok(())
    }

    /// The number of a schema's room.
    fn number(&mut self, schema: &Value) -> Result<usize, String> {
        if let Some(name) = schema["$ref"].as_str().and_then(|name| name.strip_prefix(PARTS)) {
            return self.of.get(name).copied().ok_or_else(|| format!("{name} is missing"));
        }
        if let Some(only) = or_null(schema) {
            return self.number(only);
        }
        let room = self.room(schema)?;
        self.rooms.push(room);
        Ok(self.rooms.len() - 1)
    }

    fn room(&mut self, schema: &Value) -> Result<Room, String> {
        if let Some(either) = schema["anyOf"].as_array() {
            return self.either(either);
        }
        if let Some(items) = schema.get("items") {
            return Ok(Room::List(self.number(items)?));
        }
        let rest = schema.get("additionalProperties");
        if schema.get("properties").is_none() && rest.is_none() {
            return Ok(Room::Value);
        }
        let mut named = BTreeMap::new();
        for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
            named.insert(name.clone(), self.number(schema)?);
        }
        let rest = match rest.filter(|rest| rest.is_object()) {
            Some(rest) => vec![(Names::of(schema.get("propertyNames"))?, self.number(rest)?)],
            None => Vec::new(),
        };
        Ok(Room::Fields { named, rest })
    }

    /// Whatever one of several objects may have.
    fn either(&mut self, all: &[Value]) -> Result<Room, String> {
        let (mut fields, mut others) = (BTreeMap::new(), Vec::new());
        for schema in all {
            let Room::Fields { named, rest } = self.room(schema)? else { return Err("anyOf values".into()) };
            fields.extend(named);
            others.extend(rest);
        }
        Ok(Room::Fields { named: fields, rest: others })
    }

    /// Of the rooms for a name the one that leaves most: a number has room everywhere.
    fn roomiest<'r>(&self, rest: &'r [(Names, usize)], name: &str) -> Option<&'r usize> {
        let fit = || rest.iter().filter(|(names, _)| names.has(name)).map(|(_, room)| room);
        fit().find(|room| self.rooms.get(**room) != Some(&Room::Value)).or_else(|| fit().next())
    }

    /// Whether a file has no field but those of its schema.
    pub(super) fn look(&self, schema: &str, path: &str, bytes: &[u8]) -> Result<(), Unlisted> {
        let missing = || Unlisted::form(path, format!("no schema {schema}"));
        let room = *self.of.get(schema).ok_or_else(missing)?;
        let found = RefCell::new(None);
        let seed = Look { fields: self, room, found: &found, trail: &Trail { up: None, name: "" } };
        let mut reader = serde_json::Deserializer::from_slice(bytes);
        let read = seed.deserialize(&mut reader).and_then(|()| reader.end());
        match (found.into_inner(), read) {
            (Some(field), _) => Err(Unlisted::Field { path: path.into(), field }),
            (None, Err(error)) => Err(Unlisted::form(path, error)),
            (None, Ok(())) => Ok(()),
        }
    }
}

/// What a schema is that leaves room for one thing or for nothing.
fn or_null(schema: &Value) -> Option<&Value> {
    let all = schema["oneOf"].as_array()?;
    let mut some = all.iter().filter(|of| of["type"] != "null");
    match (some.next(), some.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// The names that lead to what is looked at.
struct Trail<'a> {
    up: Option<&'a Trail<'a>>,
    name: &'a str,
}

impl Trail<'_> {
    fn text(&self) -> String {
        match self.up {
            Some(up) if up.up.is_some() => format!("{}/{}", up.text(), self.name),
            _ => self.name.into(),
        }
    }
}

/// Looks at one value.
#[derive(Clone, Copy)]
struct Look<'a> {
    fields: &'a Fields,
    room: usize,
    found: &'a RefCell<Option<String>>,
    trail: &'a Trail<'a>,
}

impl Look<'_> {
    fn unlisted<E: Error>(&self) -> E {
        *self.found.borrow_mut() = Some(self.trail.text());
        E::custom("unlisted")
    }
}

impl<'de> DeserializeSeed<'de> for Look<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Look<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<(), A::Error> {
        let Some(Room::List(room)) = self.fields.rooms.get(self.room) else {
            return match all.next_element::<IgnoredAny>()? {
                // Nothing is in it.
                None => Ok(()),
                Some(_) => Err(self.unlisted()),
            };
        };
        while all.next_element_seed(Look { room: *room, ..self })?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<(), A::Error> {
        while let Some(name) = all.next_key::<String>()? {
            let trail = Trail { up: Some(self.trail), name: &name };
            let inner = Look { trail: &trail, ..self };
            let room = match self.fields.rooms.get(self.room) {
                Some(Room::Fields { named, rest }) => {
                    named.get(&name).or_else(|| self.fields.roomiest(rest, &name))
                }
                _ => None,
            };
            let Some(room) = room else { return Err(inner.unlisted()) };
            all.next_value_seed(Look { room: *room, ..inner })?;
        }
        Ok(())
    }
}
