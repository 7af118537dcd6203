//! Compares two JSON files by value, and names the fields that differ.

use crate::Check;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;

/// Most fields of one file that are named for one check: what one check has seen enough of hides nothing from another.
const FIELDS_MAX: usize = 8;

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// The check that it fails; none where the body has not the shape, so that nothing of it could be looked at.
    pub check: Option<Check>,
    /// Its path in the JSON (`totals.headline.sums.3`); empty when the whole file is not of its shape.
    pub field: String,
    pub expected: String,
    pub found: String,
    /// Whether it lies where the verifier can't judge.
    pub doubted: bool,
}

/// Which check a field that differs belongs to, and whether it can't be judged, from its path and both sides of the file.
pub(crate) type Judge<'a> = dyn Fn(&str, [&Value; 2]) -> (Check, bool) + 'a;

/// What is published, and where it differs from what is expected.
pub(crate) struct Compared<T> {
    /// The published value; `None` when the body has not the shape.
    pub found: Option<T>,
    pub differences: Vec<Difference>,
}

/// Compares a body with a value; `judge` tells which check a field belongs to. Bytes that are what we would write
/// ourselves need no parsing.
pub(crate) fn compare<T>(expected: T, body: &[u8], judge: &Judge<'_>) -> Compared<T>
where
    T: Serialize + DeserializeOwned + PartialEq,
{
    let same = Compare { rest: body };
    if same.equals(&expected) {
        return Compared { found: Some(expected), differences: Vec::new() };
    }
    let found: T = match serde_json::from_slice(body) {
        Ok(found) => found,
        Err(error) => return Compared { found: None, differences: vec![shape(&error)] },
    };
    if found == expected {
        return Compared { found: Some(found), differences: Vec::new() };
    }
    let mut differences = match (serde_json::to_value(&expected), serde_json::to_value(&found)) {
        (Ok(expected), Ok(found)) => {
            let sides = [&expected, &found];
            let mut named = Named { judge, sides, counts: BTreeMap::new(), differences: Vec::new() };
            walk(&expected, &found, String::new(), &mut named);
            named.differences
        }
        (Err(error), _) | (_, Err(error)) => vec![shape(&error)],
    };
    if differences.is_empty() {
        let (check, doubted) = judge("", [&Value::Null; 2]);
        differences.push(Difference {
            check: Some(check),
            field: String::new(),
            expected: "absent and null told apart".into(),
            found: "absent where null belongs, or null where nothing belongs".into(),
            doubted,
        });
    }
    Compared { found: Some(found), differences }
}

fn shape(error: &serde_json::Error) -> Difference {
    Difference {
        check: None,
        field: String::new(),
        expected: "a file of this shape".into(),
        found: error.to_string(),
        doubted: false,
    }
}

/// Differences so far, and how many each check has: those that can't be judged take no place from the others.
struct Named<'a> {
    judge: &'a Judge<'a>,
    sides: [&'a Value; 2],
    counts: BTreeMap<(Check, bool), usize>,
    differences: Vec<Difference>,
}

/// Holds JSON against bytes while it is written, without keeping it.
struct Compare<'a> {
    rest: &'a [u8],
}

impl Compare<'_> {
    fn equals(mut self, value: &impl Serialize) -> bool {
        serde_json::to_writer(&mut self, value).is_ok() && self.rest.is_empty()
    }
}

impl std::io::Write for Compare<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        match self.rest.strip_prefix(bytes) {
            Some(rest) => {
                self.rest = rest;
                Ok(bytes.len())
            }
            None => Err(std::io::ErrorKind::InvalidData.into()),
        }
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn walk(expected: &Value, found: &Value, path: String, into: &mut Named<'_>) {
    if expected == found {
        return;
    }
    let below = |name: &str| if path.is_empty() { name.to_string() } else { format!("{path}.{name}") };
    match (expected, found) {
        (Value::Object(a), Value::Object(b)) => {
            for (name, value) in a {
                walk(value, b.get(name).unwrap_or(&Value::Null), below(name), into);
            }
            for (name, value) in b.iter().filter(|(name, _)| !a.contains_key(*name)) {
                walk(&Value::Null, value, below(name), into);
            }
        }
        (Value::Array(a), Value::Array(b)) => {
            for at in 0..a.len().max(b.len()) {
                let side = |list: &Vec<Value>| list.get(at).cloned().unwrap_or(Value::Null);
                walk(&side(a), &side(b), below(&at.to_string()), into);
            }
        }
        _ => {
            let (check, doubted) = (into.judge)(&path, into.sides);
            let count = into.counts.entry((check, doubted)).or_default();
            if *count < FIELDS_MAX {
                *count += 1;
                let (expected, found) = (expected.to_string(), found.to_string());
                into.differences.push(Difference {
                    check: Some(check),
                    field: path,
                    expected,
                    found,
                    doubted,
                });
            }
        }
    }
}
