//! `datapackage.json`: what the CSV files of a cut are (Data Package 2.0), and the schemas that its files share.

use super::columns::{Column, columns, fields};
use super::dictionary::{CANDIDATES, COLUMNS, TABLES};
use super::layout::Layout;
use super::versions::VERSIONS;
use crate::PublishError;
use crate::view::{View, json};
use model::Contest;
use serde::Serialize;
use shapes::own::Object;
use std::collections::BTreeMap;
use tabulate::CutRecord;

#[derive(Serialize)]
struct Package {
    #[serde(rename = "$schema")]
    profile: &'static str,
    name: String,
    title: String,
    description: String,
    created: String,
    licenses: [License; 1],
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct License {
    name: &'static str,
    path: &'static str,
    title: &'static str,
}

#[derive(Serialize)]
struct Resource {
    name: String,
    path: String,
    #[serde(rename = "type")]
    kind: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: u64,
    hash: String,
    schema: SchemaAt,
}

/// A schema that many files share lies beside them; one of a single file stands in place.
#[derive(Serialize)]
#[serde(untagged)]
enum SchemaAt {
    Beside(String),
    Here(Schema),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<FieldItem>,
    /// A file may have fewer fields than its schema, never others.
    #[serde(skip_serializing_if = "Option::is_none")]
    fields_match: Option<&'static str>,
    missing_values: [&'static str; 1],
    primary_key: Vec<&'static str>,
}

#[derive(Serialize)]
struct FieldItem {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
}

/// Counts of public acts are facts; the election's makers claim nothing in them.
const LICENSE: License = License {
    name: "CC0-1.0",
    path: "https://creativecommons.org/publicdomain/zero/1.0/",
    title: "Creative Commons Zero 1.0",
};

/// Name of the schema that all CSV files of a contest share.
pub(crate) fn schema_name(contest: Contest) -> String {
    format!("skema-{contest}.json")
}

/// The schema of a contest: every column that one of its files has.
pub(crate) fn schema(view: &View<'_>, contest: Contest) -> Result<Vec<u8>, PublishError> {
    json(&Schema {
        fields: columns(view, contest, &fields(view, contest)).into_iter().map(field).collect(),
        fields_match: Some("superset"),
        missing_values: [""],
        primary_key: vec!["station_code"],
    })
}

fn field(of: Column) -> FieldItem {
    FieldItem {
        kind: of.kind.frictionless(),
        description: if of.id == of.en { of.id } else { format!("{} / {}", of.id, of.en) },
        name: of.name,
    }
}

/// The package's bytes.
pub(crate) fn package(
    view: &View<'_>,
    record: &CutRecord,
    layouts: &[Layout],
    files: &BTreeMap<String, Object>,
) -> Result<Vec<u8>, PublishError> {
    let mut resources = Vec::new();
    for layout in layouts {
        let found = layout.files().filter_map(|name| Some((name, files.get(name)?)));
        let schema = || SchemaAt::Beside(schema_name(layout.contest));
        resources.extend(found.map(|(name, object)| resource(name, object, schema())));
    }
    for table in TABLES {
        let Some(object) = files.get(table.name) else { continue };
        let schema = Schema {
            fields: table.columns.iter().map(|fixed| field(Column::from(fixed))).collect(),
            fields_match: None,
            missing_values: [""],
            primary_key: table.key.to_vec(),
        };
        resources.push(resource(table.name, object, SchemaAt::Here(schema)));
    }
    json(&Package {
        profile: "https://datapackage.org/profiles/2.0/datapackage.json",
        name: slug(&format!("{}-{}", view.registry.election().id, record.cut.name)),
        title: title(view, record),
        description: description(view, record),
        created: crate::view::rfc3339(record.arrival),
        licenses: [LICENSE],
        resources,
    })
}

/// What a cut is called.
pub(crate) fn title(view: &View<'_>, record: &CutRecord) -> String {
    format!("{}: {}", view.registry.election().name, record.cut.name)
}

/// What whoever opens the files must know, in both languages.
pub(crate) fn description(view: &View<'_>, record: &CutRecord) -> String {
    format!(
        "Satu baris per TPS dan jenis pemilihan; kosong berarti tidak ada angka, bukan nol. Kode adalah teks. Arti kolom: \
         {}; nama calon: {}; isian yang saling bertentangan: {}. / One row per station and contest; empty means that there is no value, not zero. \
         Codes are texts. Columns are explained in {}, candidates named in {}, forms in dispute laid side by side in {}. \
         Log {}, {} entries, root {}.",
        COLUMNS.name,
        CANDIDATES.name,
        VERSIONS.name,
        COLUMNS.name,
        CANDIDATES.name,
        VERSIONS.name,
        view.origin,
        record.cut.size,
        record.cut.root
    )
}

fn resource(path: &str, object: &Object, schema: SchemaAt) -> Resource {
    Resource {
        name: slug(path.strip_suffix(".csv").unwrap_or(path)),
        path: path.into(),
        kind: "table",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: object.bytes,
        hash: format!("sha256:{}", object.sha256),
        schema,
    }
}

/// A name as packages allow it: lower-case letters, digits, dots, underscores and hyphens.
fn slug(text: &str) -> String {
    let allowed =
        |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c.to_ascii_lowercase() } else { '-' };
    text.chars().map(allowed).collect()
}
