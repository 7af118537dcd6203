//! The document of the interface: what it says, and that every answer of every test is one that it has.

use crate::fixture::{Answer, INTAKE, STATION, confirmation, key, service};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(intake::openapi()).unwrap());

/// Methods that a path may have.
const METHODS: [&str; 6] = ["get", "head", "post", "put", "patch", "delete"];

#[test]
fn the_document() {
    let pretty = serde_json::to_string_pretty(&*DOCUMENT).unwrap() + "\n";
    expect_test::expect_file!["openapi.json"].assert_eq(&pretty);
    assert_eq!(service().get("openapi.json").json(), *DOCUMENT, "what is served");
}

fn operations() -> BTreeSet<(String, String)> {
    let paths = DOCUMENT["paths"].as_object().unwrap();
    let all = paths.iter().flat_map(|(path, item)| {
        item.as_object().unwrap().keys().map(move |method| (path.clone(), method.clone()))
    });
    all.collect()
}

fn repository(path: &str) -> String {
    std::fs::read_to_string(format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The router says its paths to nobody, so its source is read.
#[test]
fn every_path_of_the_router_is_in_the_document() {
    let source = repository("crates/intake/src/routes/mod.rs");
    let public = source.split("pub fn operator").next().unwrap();
    let routed: BTreeSet<&str> =
        public.split('"').skip(1).step_by(2).filter(|text| text.starts_with('/')).collect();
    let documented: BTreeSet<&str> =
        DOCUMENT["paths"].as_object().unwrap().keys().map(String::as_str).collect();
    let others: Vec<&str> = routed.difference(&documented).copied().collect();
    assert_eq!(
        others,
        ["/", "/petugas", "/petugas/", "/petugas/{*path}"],
        "files of the app, which are no interface"
    );
    assert_eq!(documented.difference(&routed).count(), 0);
}

/// Each path takes the methods that the document has, and refuses the others.
#[test]
fn every_method_of_the_router_is_in_the_document() {
    let service = service();
    let operations = operations();
    let paths: BTreeSet<&str> = operations.iter().map(|(path, _)| path.as_str()).collect();
    for path in paths {
        let asked = path.strip_prefix("/intake/v1/").unwrap().replace(['{', '}'], "");
        for method in METHODS {
            let answer = service.send(&method.to_uppercase(), &asked, &[], b"");
            let has = |method: &str| operations.contains(&(path.to_owned(), method.to_owned()));
            // HEAD is answered wherever GET is (RFC 9110, 9.3.2).
            let taken = has(method) || (method == "head" && has("get"));
            assert_eq!(answer.status != 405, taken, "{method} {path}");
            if !taken {
                let allowed = answer.header("allow").unwrap().to_lowercase();
                assert!(
                    allowed.split(',').all(|m| has(m) || (m == "head" && has("get"))),
                    "{path}: {allowed}"
                );
            }
        }
    }
}

#[test]
fn the_specification_lists_the_same_operations() {
    let text = repository("docs/spec/intake.md");
    let rows = text.lines().filter(|l| l.starts_with("| `")).filter_map(|l| l.split('|').nth(1));
    let mut listed = BTreeSet::new();
    for row in rows.map(|row| row.trim().trim_matches('`')) {
        // "GET /health/live`, `/health/ready" has one method for both.
        let Some((method, paths)) = row.split_once(' ') else { continue };
        for path in paths.split("`, `").filter(|path| *path != "/metrics") {
            listed.insert((format!("/intake/v1{path}"), method.to_lowercase()));
        }
    }
    assert_eq!(listed, operations());
}

#[test]
fn names_that_are_no_text_are_refused_like_others() {
    let service = service();
    for (path, code) in [
        ("stations/%ff", "I1003"),
        ("offers/%ff", "I1010"),
        ("events/%c3%28", "I1010"),
        ("events/%ff/proof", "I1010"),
        ("stations/%00", "I1003"),
    ] {
        let answer = service.get(path);
        assert_eq!((answer.status, answer.code().as_str()), (404, code), "{path}");
    }
    assert_eq!(service.delete("uploads/%ff", &[("tus-resumable", "1.0.0")]).code(), "I1010");
    assert_eq!(service.get_at(&format!("{}/petugas/%ff", service.base), &[]).code(), "I1001");
}

/// What is answered with what was asked for, once for each operation that has a body to answer with.
#[test]
fn answers_have_their_documented_shape() {
    let service = service();
    let event = confirmation(1, &[]);
    assert_eq!(service.submit(&event).status, 200);
    service.ledger.sequence().unwrap();
    let id = event.id().to_hex();
    let ticket = key(crate::fixture::TICKET).id().to_hex();
    for path in [
        "hello".to_owned(),
        format!("stations/{STATION}"),
        format!("offers/{ticket}"),
        format!("events/{id}"),
        format!("events/{id}/proof"),
        "openapi.json".into(),
        "health/live".into(),
        "health/ready".into(),
    ] {
        assert_eq!(service.get(&path).status, 200, "{path}");
    }
    let told = service.get(&format!("stations/{STATION}")).json();
    assert!(serde_json::from_value::<device::StationAnswer>(told).is_ok(), "what phones take");
    // The check itself would notice.
    let wrong = serde_json::json!({"origin": key(INTAKE).id().to_hex()});
    assert!(fits(&wrong, &serde_json::json!({"$ref": "#/components/schemas/Hello"})).is_err());
}

/// Demands that an answer be one that the document has: path, method, status, media type, code of a refusal, shape.
pub fn check(method: &str, url: &str, answer: &Answer) {
    let path = url.splitn(4, '/').nth(3).unwrap_or_default().split('?').next().unwrap_or_default();
    let Some(path) = path.strip_prefix("intake/v1/") else { return };
    let parts: Vec<&str> = path.split('/').collect();
    let paths = DOCUMENT["paths"].as_object().unwrap();
    let same = |template: &str| {
        let wanted: Vec<&str> = template.split('/').skip(3).collect();
        wanted.len() == parts.len() && wanted.iter().zip(&parts).all(|(w, p)| w.starts_with('{') || w == p)
    };
    let method = method.to_lowercase();
    // Literal parts are told before names.
    let item = paths
        .get(&format!("/intake/v1/{path}"))
        .or_else(|| paths.iter().find(|(t, _)| same(t)).map(|(_, i)| i));
    let context = format!("{method} {url}: {} {}", answer.status, answer.body);
    let early = [429, 503].contains(&answer.status);
    let Some(item) = item else {
        assert!(answer.status == 404 || early, "{context}");
        return;
    };
    let as_get = if method == "head" && item.get("head").is_none() { "get" } else { method.as_str() };
    let Some(operation) = item.get(as_get) else {
        assert!(answer.status == 405 || early, "{context}");
        return;
    };
    let Some(documented) = operation["responses"].get(answer.status.to_string()) else {
        panic!("the status is not documented: {context}");
    };
    if method == "head" {
        return;
    }
    let media_type = answer.header("content-type").unwrap_or_default();
    let Some(content) = documented.get("content") else {
        assert_eq!(answer.body, "", "{context}");
        return;
    };
    let Some(schema) = content[media_type].get("schema") else {
        panic!("{media_type} is not documented: {context}")
    };
    if let Err(wrong) = fits(&answer.json(), schema) {
        panic!("{wrong}: {context}");
    }
}

/// The part of JSON Schema that the document uses.
fn fits(value: &Value, schema: &Value) -> Result<(), String> {
    let wrong = |what: &str| Err(format!("{what}: {value} is not {schema}"));
    if let Some(name) = schema["$ref"].as_str() {
        return fits(value, DOCUMENT.pointer(&name[1..]).unwrap_or_else(|| panic!("{name}")));
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        fits(value, part)?;
    }
    if let Some(parts) = schema["oneOf"].as_array()
        && parts.iter().filter(|part| fits(value, part).is_ok()).count() != 1
    {
        return wrong("oneOf");
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    };
    let is = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !types.is_empty() && !types.contains(&is) {
        return wrong("type");
    }
    if schema.get("const").is_some_and(|c| c != value) {
        return wrong("const");
    }
    if schema["enum"].as_array().is_some_and(|e| !e.contains(value)) {
        return wrong("enum");
    }
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if value.get(name).is_none() {
            return wrong(name);
        }
    }
    for (name, inner) in value.as_object().into_iter().flatten() {
        match schema["properties"].get(name) {
            Some(schema) => fits(inner, schema)?,
            None if schema.get("properties").is_some() && schema.get("required").is_some() => {
                return wrong(name);
            }
            None => {}
        }
    }
    if schema.get("items").is_some_and(Value::is_object) {
        value.as_array().into_iter().flatten().try_for_each(|item| fits(item, &schema["items"]))?;
    }
    Ok(())
}
