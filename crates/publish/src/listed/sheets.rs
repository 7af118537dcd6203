//! Tables of cuts, and what describes them to programs.

use super::Unlisted;
use crate::cut::is_column;
use serde_json::Value;
use std::io::Read as _;

/// The first line of a packed table.
pub(super) fn head(packed: &[u8], most: usize) -> Result<Vec<u8>, String> {
    let mut reader = zstd::Decoder::new(packed).map_err(|e| e.to_string())?;
    let mut head = Vec::new();
    let mut part = [0; 4096];
    while !head.contains(&b'\n') {
        match reader.read(&mut part).map_err(|e| e.to_string())? {
            0 => break,
            _ if head.len() > most => return Err("the first line has no end".into()),
            n => head.extend(part.iter().take(n)),
        }
    }
    Ok(head)
}

/// Whether a table has no column but those that tables have.
pub(super) fn columns(path: &str, bytes: &[u8]) -> Result<(), Unlisted> {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = str::from_utf8(line).map_err(|e| Unlisted::form(path, e))?;
    let mut names = line.trim_start_matches('\u{feff}').trim_end_matches('\r').split(',');
    match names.find(|name| !is_column(name)) {
        None => Ok(()),
        Some(name) => Err(Unlisted::Field { path: path.into(), field: name.into() }),
    }
}

/// The names that a data package, a table schema and CSVW metadata have here.
const NAMES: [&str; 32] = [
    "$schema",
    "@context",
    "@id",
    "@language",
    "@value",
    "bytes",
    "columns",
    "created",
    "datatype",
    "dc:description",
    "dc:license",
    "dc:title",
    "description",
    "encoding",
    "fields",
    "fieldsMatch",
    "format",
    "hash",
    "licenses",
    "mediatype",
    "missingValues",
    "name",
    "path",
    "primaryKey",
    "resources",
    "schema",
    "separator",
    "tableSchema",
    "tables",
    "title",
    "type",
    "url",
];

/// Whether a description of tables has no field but these.
pub(super) fn description(path: &str, bytes: &[u8]) -> Result<(), Unlisted> {
    let value: Value = serde_json::from_slice(bytes).map_err(|e| Unlisted::form(path, e))?;
    match stray(&value) {
        None => Ok(()),
        Some(name) => Err(Unlisted::Field { path: path.into(), field: name }),
    }
}

fn stray(value: &Value) -> Option<String> {
    match value {
        Value::Object(fields) => {
            fields.iter().find_map(|(name, value)| match NAMES.contains(&name.as_str()) {
                true => stray(value),
                false => Some(name.clone()),
            })
        }
        Value::Array(all) => all.iter().find_map(stray),
        _ => None,
    }
}
