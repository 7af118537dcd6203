//! docs/spec/schema and docs/spec/schemas.md are what the types of `shapes` and a published tree give. To write them anew:
//! `UPDATE_EXPECT=1 cargo nextest run -E 'package(testkit) and test(schemas)'`. Whether the files of trees fit their schemas is
//! judged by somebody else's program (`make third-party`).

use expect_test::{ExpectFile, expect_file};
use model::Entry;
use registry::Registry;
use serde_json::Value;
use shapes::Node;
use shapes::schema::{PUBLISHED, Published, Shape, documents, of_path, openapi};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use testkit::corrupt::{self, form, honest};
use testkit::gallery;
use testkit::history::{Chain, FormStep, Numbers, Replaces, Step, play_with};
use testkit::small;
use testkit::tree::{Tree, cut, tree};

const FOLDER: &str = "../../docs/spec/schema";

fn committed(path: &str) -> ExpectFile {
    expect_file![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/spec").join(path)]
}

#[test]
fn every_schema_is_that_of_its_type() {
    let mut names = BTreeSet::new();
    for (name, schema) in documents() {
        committed(&format!("schema/{name}.json")).assert_eq(&format!("{schema:#}\n"));
        assert!(names.insert(format!("{name}.json")), "{name} stands twice");
    }
    let folder = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER)).unwrap();
    let there: BTreeSet<String> =
        folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(there, names, "docs/spec/schema has these and no others");
}

/// The document that origins serve: each public path once, nothing that leads nowhere.
#[test]
fn the_openapi_document_has_every_public_path() {
    let document = openapi();
    committed("openapi.json").assert_eq(&format!("{document:#}\n"));
    let paths = document["paths"].as_object().unwrap();
    let shapes: BTreeSet<String> = paths
        .keys()
        .map(|path| {
            path.split('{').map(|part| part.split('}').next_back().unwrap()).collect::<Vec<_>>().join("{}")
        })
        .collect();
    assert_eq!(shapes.len(), paths.len(), "no two paths differ in names alone");
    let ids: BTreeSet<&str> = paths.values().filter_map(|path| path["get"]["operationId"].as_str()).collect();
    assert_eq!(ids.len(), paths.len());
    fn refs<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
        for inner in value
            .as_array()
            .into_iter()
            .flatten()
            .chain(value.as_object().into_iter().flat_map(|of| of.values()))
        {
            refs(inner, found);
        }
        found.extend(value.get("$ref").and_then(Value::as_str));
    }
    let mut found = BTreeSet::new();
    refs(&document, &mut found);
    for name in found {
        assert!(document.pointer(name.trim_start_matches('#')).is_some(), "{name}");
    }
}

/// Every object says which properties it has and refuses others, or is a map of which every value has one schema.
#[test]
fn no_object_is_left_open() {
    fn look(schema: &Value, at: &str, objects: &mut usize) {
        let Some(of) = schema.as_object() else { return };
        let is_object =
            of.get("type").is_some_and(|t| t == "object" || *t == serde_json::json!(["object", "null"]));
        if is_object {
            *objects += 1;
            let rest = &schema["additionalProperties"];
            assert!(*rest == Value::Bool(false) || rest.is_object(), "{at}: {schema}");
        }
        for (key, inner) in of {
            look(inner, &format!("{at}/{key}"), objects);
            inner
                .as_array()
                .into_iter()
                .flatten()
                .for_each(|item| look(item, &format!("{at}/{key}"), objects));
        }
    }
    let mut objects = 0;
    documents().iter().for_each(|(name, schema)| look(schema, name, &mut objects));
    assert!(objects > 40, "{objects} objects");
}

/// Every path below the tree's origin, files of nodes and cuts among them, with the bodies of JSON files.
fn paths(tree: &Tree) -> BTreeMap<String, Vec<u8>> {
    let mut found = tree.files.clone();
    let root = tree.root();
    let mut nodes = vec![root.node.clone()];
    while let Some(name) = nodes.pop() {
        let node = Node::decode(&zstd::stream::decode_all(tree.stored(&name)).unwrap()).unwrap();
        nodes.extend(node.children.values().map(|digest| digest.to_hex()));
        found.extend(node.files);
    }
    for cut in &root.cuts {
        for (name, object) in &cut.files {
            found.insert(format!("csv/{}/{name}", cut.name), tree.stored(&object.object).to_vec());
        }
    }
    found
}

#[test]
fn every_path_of_a_tree_has_one_row_and_every_row_a_path() {
    let mut seen = BTreeSet::new();
    let registry = small::pilkada();
    let mut found = paths(&honest());
    found.extend(paths(&tree(&registry, &corrupt::story(&registry))));
    let registry = small::mapped();
    found.extend(paths(&tree(&registry, &gallery::shown(&registry, corrupt::story(&registry)))));
    for path in found.keys() {
        let rows: Vec<&str> = of_path(path).map(|row| row.template).collect();
        assert_eq!(rows.len(), 1, "{path}: {rows:?}");
        seen.extend(rows);
    }
    let missing: Vec<&str> = PUBLISHED.iter().map(|row| row.template).filter(|t| !seen.contains(t)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "of {} paths none is of these", found.len());
    let names: BTreeSet<&str> = documents().iter().map(|(name, _)| *name).collect();
    let used: BTreeSet<&str> = PUBLISHED.iter().filter_map(schema).chain(["node"]).collect();
    assert_eq!(names, used, "every schema is some file's");
}

#[test]
fn what_is_not_published_has_no_row() {
    for path in [
        "",
        "root",
        "root.json/",
        "v1/hasil.json",
        "v1/hasil/ppwp/.json",
        "v1/hasil/lain/11.json",
        "v1/hasil/ppwp/1/2/3/4/5/6.json",
        "v1/hasil/ppwp/11.JSON",
        "v1/dapil/ppwp/0.json",
        "pemilu/hhcd/pdpd/11.json",
        "pemilu/hhcw/ppwp/11/0.json",
        "wilayah/pemilu/ppwp/1/2/3/4/5.json",
        "csv/akhir/.csv",
        "o/abc/d",
        "log/tile/",
    ] {
        assert_eq!(of_path(path).map(|row| row.template).collect::<Vec<_>>(), Vec::<&str>::new(), "{path}");
    }
}

fn schema(row: &Published) -> Option<&'static str> {
    match row.shape {
        Shape::Schema(name) => Some(name),
        Shape::Elsewhere(..) => None,
    }
}

/// A short history in which every file has something to show: each form once, a correction that breaks a sum, a dispute, a gap in
/// a key's chain, a cut.
fn story(registry: &Registry) -> Vec<Entry> {
    let mut steps = Vec::new();
    for contest in 0..registry.contests().len() as u8 {
        steps.extend(
            (0..9).map(|station| form(station, contest, Numbers::Good, Replaces::Nothing, station == 4)),
        );
    }
    steps.push(form(0, 0, Numbers::Off(24), Replaces::Last, false));
    steps.push(form(1, 0, Numbers::Off(26), Replaces::Nothing, false));
    if let Step::Form(step) = form(2, 0, Numbers::Off(3), Replaces::Last, false) {
        steps.push(Step::Form(FormStep { chain: Chain::Gap, ..step }));
    }
    steps.push(Step::Revoke(13, true));
    steps.push(Step::Cut);
    play_with(registry, &steps, &|entries, name| cut(registry, entries, name))
}

#[test]
fn the_page_of_schemas() {
    let mut bodies: BTreeMap<String, Value> = BTreeMap::new();
    // What both elections have is shown of the first.
    for registry in [small::pilkada(), small::mapped()] {
        for (path, body) in paths(&tree(&registry, &story(&registry))) {
            if of_path(&path).any(|row| schema(row).is_some()) {
                let values = serde_json::Deserializer::from_slice(&body).into_iter::<Value>();
                // Of lines of JSON the one that says most.
                let most = values
                    .map(Result::unwrap)
                    .max_by_key(|v| (filled(v), std::cmp::Reverse(v.to_string().len())));
                bodies.extend(most.map(|value| (path, value)));
            }
        }
    }
    let mut examples: BTreeMap<&str, &str> = BTreeMap::new();
    let mut table = String::new();
    for row in PUBLISHED {
        let what = match row.shape {
            Shape::Schema(name) => format!("[{name}](schema/{name}.json)"),
            Shape::Elsewhere(what, address) => format!("[{what}]({address})"),
        };
        let mine = bodies.iter().filter(|(path, _)| of_path(path).any(|of| of.template == row.template));
        let example = mine.max_by_key(|(_, body)| (filled(body), std::cmp::Reverse(body.to_string().len())));
        let link = match (schema(row), example) {
            (Some(name), Some((path, _))) => {
                let better = |path: &&str| filled(&bodies[*path]);
                let shown = examples.entry(name).or_insert(path);
                if better(&path.as_str()) > better(shown) {
                    *shown = path;
                }
                format!("`{path}`")
            }
            _ => String::new(),
        };
        writeln!(table, "| `{}` | {what} | {link} |", row.template).unwrap();
    }
    let mut shown = String::new();
    for (name, document) in documents() {
        let about = document["description"].as_str().unwrap();
        let Some(path) = examples.get(name) else { continue };
        let body = folded(&bodies[*path], 0);
        writeln!(shown, "\n### {name}\n{about} `{path}`:\n```jsonc\n{body}\n```").unwrap();
    }
    committed("schemas.md").assert_eq(&format!("{HEAD}{table}{MIDDLE}{shown}"));
}

const HEAD: &str = "# Schemas of public files

Every public file by its path, the JSON Schema (2020-12) that it fits, and one such path of the small elections that were made for tests. The schemas are written from the types
of the crate `shapes`, with which the publisher writes and the verifier reads; they are of the latest format of the tree (tree.md, \"Versions of the format\"; what is
*absent in format 1* is always there in later ones, unless it says otherwise). `additionalProperties: false` means that our readers refuse a file with another property.
Beyond what JSON Schema can say: no key of an object stands twice, and integers are written without a point. Of a file of lines (`.jsonl`) each line fits.

`{p}` is a code other than `0`, whatever its letter (tree.md); `{a,b}` is one of these; what stands in brackets may be left out. Files of nodes are also below
`cut/{cut}/`, as they were at that cut. The first line of a node fits [node](schema/node.json). What is no JSON, or follows somebody else's standard, names it.

| path | is | for example |
|---|---|---|
";

const MIDDLE: &str = "
## Examples
From the same small elections. The test that writes this page breaks lines, sorts properties, and leaves out what it says.
";

/// How many of a file's own properties say something: what is null or empty shows nothing.
fn filled(body: &Value) -> usize {
    let says = |value: &Value| match value {
        Value::Null | Value::Bool(false) => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(entries) => !entries.is_empty(),
        Value::String(text) => !text.is_empty(),
        _ => true,
    };
    match body {
        Value::Object(entries) => entries.values().filter(|value| says(value)).count(),
        other => usize::from(says(other)),
    }
}

/// Longest line of an example, where it can be broken.
const WIDTH: usize = 140;

/// Most entries of a list or map of objects that the page shows.
const SHOWN: usize = 3;

/// JSON that is broken only where a line would be too long, with the first of many entries.
fn folded(value: &Value, indent: usize) -> String {
    let short = value.to_string();
    let plain = |item: &Value| !item.is_object() && !item.is_array();
    if indent + short.len() <= WIDTH || value.as_array().is_some_and(|items| items.iter().all(plain)) {
        return short;
    }
    let inner = " ".repeat(indent + 1);
    let (open, mut lines, close) = match value {
        Value::Array(items) => (
            '[',
            items.iter().map(|item| format!("{inner}{}", folded(item, indent + 1))).collect::<Vec<_>>(),
            ']',
        ),
        Value::Object(entries) => {
            let line = |(key, item): (&String, &Value)| {
                format!("{inner}{}:{}", Value::from(key.as_str()), folded(item, indent + 1))
            };
            ('{', entries.iter().map(line).collect(), '}')
        }
        _ => return short,
    };
    let of_objects = match value {
        Value::Array(items) => items.iter().all(Value::is_object),
        other => other.as_object().is_some_and(|entries| entries.values().all(Value::is_object)),
    };
    let more = lines.len().saturating_sub(SHOWN);
    let rest = match of_objects && more > 0 {
        true => {
            lines.truncate(SHOWN);
            format!("\n{inner}// and {more} more")
        }
        false => String::new(),
    };
    format!("{open}\n{}{rest}\n{}{close}", lines.join(",\n"), " ".repeat(indent))
}
