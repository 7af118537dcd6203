//! `csv-metadata.json`: the same files as CSVW describes them (W3C, CSV on the Web).
//!
//! Files of single districts have columns of their own; these are in the schema of the contest and are not repeated here,
//! where every file would need its own list: a nation has some 2,700 districts with 200 columns each.

use super::columns::{Column, Kind, columns};
use super::dictionary::TABLES;
use super::layout::Layout;
use super::package::{description, title};
use crate::PublishError;
use crate::view::{View, json};
use serde_json::{Map, Value, json};
use shapes::own::Object;
use std::collections::BTreeMap;
use tabulate::CutRecord;

/// The metadata's name: where CSVW looks for it beside a file.
pub(crate) const METADATA: &str = "csv-metadata.json";

/// The metadata's bytes.
pub(crate) fn metadata(
    view: &View<'_>,
    record: &CutRecord,
    layouts: &[Layout],
    files: &BTreeMap<String, Object>,
) -> Result<Vec<u8>, PublishError> {
    let mut tables = Vec::new();
    for layout in layouts {
        let shared = layout.district.is_none();
        let schema = shared
            .then(|| table_schema(columns(view, layout.contest, &layout.fields), &json!("station_code")));
        let found = layout.files().filter(|name| files.contains_key(*name));
        tables.extend(found.map(|name| table(name, schema.clone())));
    }
    for of in TABLES.into_iter().filter(|of| files.contains_key(of.name)) {
        let columns = of.columns.iter().map(Column::from).collect();
        tables.push(table(of.name, Some(table_schema(columns, &json!(of.key)))));
    }
    json(&json!({
        "@context": "http://www.w3.org/ns/csvw",
        "dc:title": {"@value": title(view, record), "@language": "id"},
        "dc:description": description(view, record),
        "dc:license": {"@id": "https://creativecommons.org/publicdomain/zero/1.0/"},
        "tables": tables,
    }))
}

fn table(name: &str, schema: Option<Value>) -> Value {
    let mut table = Map::from_iter([("url".to_string(), Value::from(name))]);
    table.extend(schema.map(|schema| ("tableSchema".to_string(), schema)));
    Value::Object(table)
}

fn table_schema(columns: Vec<Column>, key: &Value) -> Value {
    let column = |of: Column| {
        let mut column = json!({"name": of.name, "datatype": of.kind.csvw()});
        if of.kind == Kind::List {
            column["separator"] = " ".into();
        }
        column
    };
    let columns: Vec<Value> = columns.into_iter().map(column).collect();
    json!({"columns": columns, "primaryKey": key})
}
