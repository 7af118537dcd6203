//! The schemas, each a whole document.

use super::words::{Code, Number};
use crate::node::Index;
use crate::{own, portal};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use utoipa::openapi::{RefOr, Schema};

/// Where the macros of `utoipa` look for a type, and where it stands in a schema of its own.
const COMPONENTS: (&str, &str) = ("#/components/schemas/", "#/$defs/");

macro_rules! documents {
    ($($name:literal: $type:ty, $about:literal;)*) => {
        /// Every schema by its name: the file's name below `docs/spec/schema`, without `.json`.
        pub fn documents() -> Vec<(&'static str, Value)> {
            vec![$(($name, document::<$type>($name, $about))),*]
        }
    };
}

documents! {
    "root": own::Root, "The one file of a tree that changes in place.";
    "node": Index, "The first line of a node, unpacked: its children, and its files with their lengths.";
    "pemilu": own::ElectionFile, "The election.";
    "aturan": Vec<own::RuleItem>, "The rule book: every control.";
    "kunci": BTreeMap<model::KeyId, own::KeyItem>, "Every mandate, ended ones too, by key id.";
    "anomali": Vec<own::Anomaly>, "Gaps, forks and doubles in keys' chains, and events that the fold refused; in log order.";
    "manifes": model::Manifest, "What is settled beside the registry (docs/spec/manifest.md).";
    "keterbukaan": own::Disclosures, "What the log says of the system itself: disclosed documents, openings, builds, observations.";
    "tata-letak": model::Layout, "Where everything stands on a page, and what of it may be shown (docs/spec/pictures.md).";
    "perubahan": own::Change, "A line of a page of changes: an event of a form, and what it changed.";
    "cari": own::SearchIndex, "Which page of a series of the search index a key lies on.";
    "cari-halaman": Vec<own::SearchItem>, "A page of the search index.";
    "formulir": own::FormFile, "The fields of a form, in form order.";
    "hasil-wilayah": own::RegionResult, "Totals of a region and its children.";
    "hasil-tps": own::StationResult, "Everything known of one station's form.";
    "hasil-dapil": own::DistrictResult, "Totals of a district, with every candidate.";
    "daftar-dapil": own::DistrictList, "The districts of a region that elects, with the law that they are made by.";
    "peta": own::RegionMap, "Outlines of the regions directly below one, for maps.";
    "hasil-akhir-dapil": own::DistrictOutcome, "What the votes of a district give by the election's rules.";
    "hasil-akhir-dewan": own::CouncilOutcome, "The seats of a council, over its districts.";
    "2024-paslon": BTreeMap<Number, portal::Pair>, "Pairs of candidates by id.";
    "2024-partai": BTreeMap<Number, portal::Party>, "Parties by ballot number.";
    "2024-caleg-dpd": BTreeMap<Number, portal::Caleg>, "Candidates for the DPD by id.";
    "2024-caleg-partai": BTreeMap<Number, BTreeMap<Number, portal::Caleg>>, "Candidates of a district by party's number and candidate's id.";
    "2024-hhcw-wilayah": portal::RegionFile, "Count of a region.";
    "2024-hhcw-tps": portal::StationFile, "Count of a station.";
    "pilkada-paslon": BTreeMap<Code, BTreeMap<Number, portal::Pair>>, "Pairs by the code of the region that elects, then by id.";
    "pilkada-hhcw-wilayah": portal::PilkadaFile, "Count of a region in a contest of Pilkada.";
    "pilkada-hhcw-tps": portal::PilkadaStation, "Count of a station in a contest of Pilkada.";
    "2024-hhcd-semua": portal::DistrictsFile, "All districts of a region side by side.";
    "2024-hhcd-dapil": portal::DistrictFile, "Count of a district.";
    "2024-wilayah": Vec<portal::RegionItem>, "Regions, or stations.";
    "2024-dapil-dpr": Vec<portal::DistrictItem>, "Districts of the DPR.";
    "2024-dapil-dprd": Vec<portal::LocalDistrictItem>, "Districts of both DPRD.";
}

fn document<T: ToSchema>(name: &str, about: &str) -> Value {
    let mut used = Vec::new();
    T::schemas(&mut used);
    let of = |schema: RefOr<Schema>| plain(serde_json::to_value(schema).unwrap_or_default());
    let used: Map<String, Value> = used.into_iter().map(|(name, schema)| (name, of(schema))).collect();
    let mut whole = of(T::schema());
    whole["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    whole["title"] = name.into();
    whole["description"] = about.into();
    if !used.is_empty() {
        whole["$defs"] = used.into();
    }
    whole
}

/// A schema without what only Rust or OpenAPI knows.
fn plain(schema: Value) -> Value {
    match schema {
        Value::Object(entries) => entries.into_iter().filter_map(entry).collect(),
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::String(text) => match text.strip_prefix(COMPONENTS.0) {
            Some(name) => format!("{}{name}", COMPONENTS.1).into(),
            None => text.into(),
        },
        other => other,
    }
}

fn entry((key, value): (String, Value)) -> Option<(String, Value)> {
    match (key.as_str(), &value) {
        // The width of a Rust integer says nothing of a number in JSON.
        ("format", Value::String(format)) if format.starts_with("int") || format.starts_with("double") => {
            None
        }
        // Every name is a text.
        ("propertyNames", names) if *names == json!({"type": "string"}) => None,
        ("description", Value::String(text)) => {
            let words: Vec<&str> = text.split_whitespace().collect();
            let text = words.join(" ").replace("[`", "`").replace("`]", "`");
            Some((key, text.into()))
        }
        _ => Some((key, plain(value))),
    }
}
