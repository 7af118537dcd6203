//! The OpenAPI document of everything that an origin answers, made of the table of public files and their schemas:
//! `docs/spec/openapi.json` is written from here by a test, and served at `/openapi.json`.

use super::document::documents;
use super::published::{PUBLISHED, Published, Shape, whole};
use model::Contest;
use serde_json::{Map, Value, json};

/// Schemas stand in the document's components, those of the parts of a file beside them.
const COMPONENTS: &str = "#/components/schemas/";
const DEFS: &str = "#/$defs/";

/// What an origin answers beside the files of [`PUBLISHED`]: path, media type, what it is.
const ANSWERS: &[(&str, &str, &str)] = &[
    ("/policy", "text/plain; charset=utf-8", "The policy that the state names (C2SP tlog-policy)."),
    ("/registry.zst", "application/zstd", "The election's frozen registry (docs/spec/registry.md)."),
    ("/openapi.json", JSON, "This document."),
    (
        "/healthz",
        JSON,
        "For whoever watches the origin: size of the log, whether the newest state is served.",
    ),
    ("/csv/{cut}/{file}.csv.zst", "application/zstd", "A CSV file of a cut as it is stored."),
    (
        "/cut/{cut}/{path}",
        JSON,
        "A file of nodes as it was at a cut: a permanent address. `path` has slashes in it.",
    ),
    ("/tabel/{contest}.csv", CSV, "The table of the nation's page."),
    ("/tabel/{contest}/{p}.csv", CSV, "The table of a province's page."),
    ("/tabel/{contest}/{p}/{k}.csv", CSV, "The table of a kabupaten/kota's page."),
    ("/tabel/{contest}/{p}/{k}/{c}.csv", CSV, "The table of a kecamatan's page."),
    ("/tabel/{contest}/{p}/{k}/{c}/{l}.csv", CSV, "The table of a village's page."),
    ("/tabel/{contest}/{p}/{k}/{c}/{l}/{t}.csv", CSV, "The table of a station's page."),
    ("/umpan/perubahan.atom", "application/atom+xml; charset=utf-8", "The newest changes, as Atom."),
    (
        "/umpan/perubahan.json",
        "application/feed+json; charset=utf-8",
        "The newest changes, as JSON Feed 1.1.",
    ),
    ("/cari", PAGE, "The page that answers a question."),
];

const JSON: &str = "application/json; charset=utf-8";
const CSV: &str = "text/csv; charset=utf-8";
const PAGE: &str = "text/html; charset=utf-8";

/// What stands in braces of a path: its name, what it is, an example (of the demo's elections), and its schema.
fn parameter(name: &str) -> Value {
    let contests: Vec<&str> = Contest::ALL.iter().map(|c| c.code()).collect();
    // `model::id::check_code`, and no `0`, which stands for the nation where a name has its place.
    let code = json!({"type": "string", "pattern": "^([1-9A-Za-z-]|[0-9A-Za-z-][0-9A-Za-z.-]{1,31})$"});
    let hex = |digits: u32| json!({"type": "string", "pattern": format!("^[0-9a-f]{{{digits}}}$")});
    let (about, schema, example) = match name {
        "contest" => ("A contest's code.", json!({"type": "string", "enum": contests}), "ppwp"),
        "p" => ("Code of a province.", code, "31"),
        "k" => ("Code of a kabupaten or kota.", code, "3101"),
        "c" => ("Code of a kecamatan.", code, "310101"),
        "l" => ("Code of a kelurahan or desa.", code, "3101011001"),
        "t" => ("Code of a polling station.", code, "3101011001001"),
        "d" => ("Code of an electoral district.", code, "3101"),
        "cut" => ("Name of a cut.", code, "akhir"),
        "number" => ("Number of a page, from 0 on.", json!({"type": "integer", "minimum": 0}), "0"),
        "hash" => ("A SHA-256.", hex(64), "00"),
        "head" => ("The first two digits of a SHA-256.", hex(2), "00"),
        "rest" => ("The others of its digits.", hex(62), "00"),
        "path" => {
            ("A path of this document, without its first slash.", json!({"type": "string"}), "v1/pemilu.json")
        }
        "tile" => ("A tile or bundle of entries (C2SP tlog-tiles).", json!({"type": "string"}), "0/000"),
        _ => ("A file's name.", json!({"type": "string"}), "kamus"),
    };
    let mut of =
        json!({"name": name, "in": "path", "required": true, "description": about, "schema": schema});
    // Of a hash there is no example that is anywhere.
    if example != "00" {
        of["example"] = example.into();
    }
    of
}

/// The paths that a row stands for, each with names for what is in braces: alternatives are spelt out, since two paths that
/// differ in the names alone would be one.
fn paths(row: &Published) -> Vec<String> {
    let renamed = |path: String| {
        let path =
            path.replace("{2 hex}", "{head}").replace("{62 hex}", "{rest}").replace("{64 hex}", "{hash}");
        let star = if path.starts_with("log/") { "{tile}" } else { "{file}" };
        format!("/{}", path.replace('*', star))
    };
    whole(row.template).into_iter().flat_map(spelt_out).map(renamed).collect()
}

/// The paths that one with `{a,b}` in it stands for.
fn spelt_out(path: String) -> Vec<String> {
    let of =
        path.split('{').skip(1).find_map(|part| part.split('}').next().filter(|name| name.contains(',')));
    let Some(names) = of.map(str::to_string) else { return vec![path] };
    let whole = format!("{{{names}}}");
    names.split(',').flat_map(|name| spelt_out(path.replacen(&whole, name, 1))).collect()
}

fn media(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "json" => JSON,
        "jsonl" => "application/jsonl; charset=utf-8",
        "csv" => CSV,
        "jpg" => "image/jpeg",
        _ if path == "/log/checkpoint" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn operation(path: &str, kind: &str, about: String, schema: Option<Value>) -> Value {
    let names = path.split('{').skip(1).filter_map(|part| part.split('}').next());
    let mut parameters: Vec<Value> = names.map(parameter).collect();
    if path == "/cari" {
        let schema = json!({"type": "string", "maxLength": 100});
        parameters.push(
            json!({"name": "q", "in": "query", "description": "What is looked for.", "schema": schema}),
        );
    }
    if matches!(kind, PAGE | CSV) && !path.starts_with("/csv/") {
        let schema = json!({"type": "string", "enum": ["id", "en"], "default": "id"});
        parameters.push(json!({"name": "lang", "in": "query", "description": "Language.", "schema": schema}));
    }
    let mut content = Map::new();
    content.insert(kind.into(), schema.map_or_else(|| json!({}), |schema| json!({"schema": schema})));
    let id: String = path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let page = json!({"description": "Nothing lies there: a page that says so.", "content": {PAGE: {}}});
    let mut responses = json!({
        "200": {"description": about, "content": content},
        "304": {"description": "It is what the request's `If-None-Match` or `If-Modified-Since` names."},
        "404": page,
        "default": {"$ref": "#/components/responses/fault"},
    });
    if path == "/cari" {
        responses["400"] = json!({"description": "A question that can't be looked for: a page that says what to do.", "content": {PAGE: {}}});
    }
    let mut of = json!({"operationId": id.trim_matches('_'), "summary": about, "responses": responses});
    if !parameters.is_empty() {
        of["parameters"] = parameters.into();
    }
    of
}

/// The schemas of files and of their parts.
fn components() -> Map<String, Value> {
    let mut all = Map::new();
    for (name, mut schema) in documents() {
        if let Some(of) = schema.as_object_mut() {
            of.remove("$schema");
            if let Some(Value::Object(parts)) = of.remove("$defs") {
                all.extend(parts.into_iter().map(|(name, part)| (name, moved(part))));
            }
        }
        all.insert(name.into(), moved(schema));
    }
    all
}

/// A schema whose parts lie in the document's components.
fn moved(schema: Value) -> Value {
    match schema {
        Value::Object(entries) => entries.into_iter().map(|(key, value)| (key, moved(value))).collect(),
        Value::Array(items) => items.into_iter().map(moved).collect(),
        Value::String(text) => match text.strip_prefix(DEFS) {
            Some(name) => format!("{COMPONENTS}{name}").into(),
            None => text.into(),
        },
        other => other,
    }
}

/// The document (OpenAPI 3.1).
pub fn openapi() -> Value {
    let about: Map<String, Value> =
        documents().into_iter().map(|(name, schema)| (name.into(), schema["description"].clone())).collect();
    let mut all = Map::new();
    for row in PUBLISHED {
        for path in paths(row) {
            let (text, schema) = match row.shape {
                Shape::Schema(name) => (
                    about.get(name).and_then(Value::as_str).unwrap_or_default().to_string(),
                    // A line of it, where it has several.
                    Some(name).filter(|_| !path.ends_with(".jsonl")),
                ),
                Shape::Elsewhere(what, place) => (format!("{what} ({place})"), None),
            };
            let schema = schema.map(|name| json!({"$ref": format!("{COMPONENTS}{name}")}));
            all.insert(path.clone(), json!({"get": operation(&path, media(&path), text, schema)}));
        }
    }
    for (path, kind, text) in ANSWERS {
        all.insert((*path).into(), json!({"get": operation(path, kind, (*text).into(), None)}));
    }
    let fault = json!({
        "type": "object",
        "required": ["code", "pesan", "message"],
        "properties": {
            "code": {"type": "string", "pattern": "^S[0-9]{3}$"},
            "pesan": {"type": "string"},
            "message": {"type": "string"},
        },
        "additionalProperties": false,
    });
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Sirekap: public results",
            "version": "1",
            "description": "Everything that an origin of an election's public tree answers to programs: files of one state, each \
                            verifiable with the log (docs/spec). Read only, without keys, cookies or limits of use by name. The legal \
                            result is the recapitulation on paper.",
            "license": {"name": "CC0-1.0", "identifier": "CC0-1.0"},
        },
        "servers": [{"url": "/"}],
        "paths": all,
        "components": {
            "schemas": components(),
            "responses": {
                "fault": {
                    "description": "Why there is no answer, with a stable code: S405, S416, S500, S503.",
                    "content": {JSON: {"schema": fault}},
                },
            },
        },
    })
}
