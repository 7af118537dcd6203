//! The document of the interface, the page that describes it, and the words of refusals.

use crate::fixture::Site;
use desk::{DeskFault, ROUTES, Who};
use serde_json::Value;
use std::collections::BTreeSet;

fn repository(path: &str) -> String {
    std::fs::read_to_string(format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn the_document() {
    let value: Value = serde_json::from_str(desk::openapi()).unwrap();
    let pretty = serde_json::to_string_pretty(&value).unwrap() + "\n";
    expect_test::expect_file!["openapi.json"].assert_eq(&pretty);
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    assert_eq!(site.raw("GET", "openapi.json", &[], Vec::new()).json, value, "what is served");
    let schemas = value["components"]["schemas"].as_object().unwrap();
    for found in desk::openapi().split("#/components/schemas/").skip(1) {
        let name = found.split('"').next().unwrap();
        assert!(schemas.contains_key(name), "{name}");
    }
}

#[test]
fn the_specification_lists_the_same_routes_and_codes() {
    let text = repository("docs/spec/desk.md");
    let listed: BTreeSet<String> = text
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next().map(str::to_owned))
        .filter(|row| row.contains(" /desk/"))
        .collect();
    let routes = ROUTES.iter().map(|route| format!("{} {}", route.method.name(), route.path));
    assert_eq!(listed, routes.collect());
    for fault in DeskFault::ALL {
        let row = format!("| {} | {} |", fault.code(), desk::Problem::from(fault).status());
        assert!(text.contains(&row), "{row}");
    }
}

#[test]
fn only_what_is_harmless_is_anybodys() {
    let open: Vec<&str> =
        ROUTES.iter().filter(|route| route.who == Who::Anybody).map(|route| route.path).collect();
    let expected = [
        "hello",
        "openapi.json",
        "challenges",
        "sessions",
        "offers/{ticket}",
        "registrations",
        "enrolments",
        "credentials/{credential}",
        "reports",
        "reports",
        "reports/{number}",
    ];
    assert_eq!(open, expected.map(|path| format!("/desk/v1/{path}")));
}
