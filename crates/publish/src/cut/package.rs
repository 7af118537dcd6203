//! `datapackage.json`: what the CSV files of a cut are (Frictionless Data Package).

use super::layout::Layout;
use super::rows::{AFTER, BEFORE};
use crate::PublishError;
use crate::view::{View, json};
use registry::DistrictIdx;
use serde::Serialize;
use shapes::own::Object;
use std::collections::BTreeMap;
use tabulate::CutRecord;

#[derive(Serialize)]
struct Package {
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
    profile: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: u64,
    hash: String,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<FieldItem>,
    missing_values: [&'static str; 1],
    primary_key: [&'static str; 1],
}

#[derive(Serialize)]
struct FieldItem {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    description: String,
}

/// Counts of public acts are facts; the election's makers claim nothing in them.
const LICENSE: License = License {
    name: "CC0-1.0",
    path: "https://creativecommons.org/publicdomain/zero/1.0/",
    title: "Creative Commons Zero 1.0",
};

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
        resources.extend(found.map(|(name, object)| resource(view, layout, name, object)));
    }
    let election = view.registry.election();
    json(&Package {
        profile: "data-package",
        name: slug(&format!("{}-{}", election.id, record.cut.name)),
        title: format!("{}: {}", election.name, record.cut.name),
        description: format!(
            "Satu baris per TPS dan jenis pemilihan; kosong berarti tidak ada bilangan, bukan nol. / One row per station \
             and contest; empty means that there is no value, not zero. Log {}, {} entries, root {}.",
            view.origin, record.cut.size, record.cut.root
        ),
        created: crate::view::rfc3339(record.arrival),
        licenses: [LICENSE],
        resources,
    })
}

fn resource(view: &View<'_>, layout: &Layout, path: &str, object: &Object) -> Resource {
    let fixed = |(name, kind, description): &(&str, &'static str, &str)| FieldItem {
        name: (*name).into(),
        kind,
        description: (*description).into(),
    };
    let shared = view.registry.districts(layout.contest).next().map(DistrictIdx);
    let of = layout.district.or(shared).map(|d| view.registry.district(d));
    let form = layout.fields.iter().map(|field| {
        let name = of.map_or("", |of| view.registry.contestant_name(of, *field));
        let (id, en) = model::labels::labels(*field, name);
        let description = if id == en { id } else { format!("{id} / {en}") };
        FieldItem { name: field.to_string(), kind: "integer", description }
    });
    Resource {
        name: slug(path.strip_suffix(".csv").unwrap_or(path)),
        path: path.into(),
        profile: "tabular-data-resource",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: object.bytes,
        hash: format!("sha256:{}", object.sha256),
        schema: Schema {
            fields: BEFORE.iter().map(fixed).chain(form).chain(AFTER.iter().map(fixed)).collect(),
            missing_values: [""],
            primary_key: ["station_code"],
        },
    }
}

/// A name as packages allow it: lower-case letters, digits, dots, underscores and hyphens.
fn slug(text: &str) -> String {
    let allowed =
        |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c.to_ascii_lowercase() } else { '-' };
    text.chars().map(allowed).collect()
}
