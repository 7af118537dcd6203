//! What programs are given.

use residency::{Inventory, PublicInventory, cyclonedx, demo, from_toml};
use serde_json::Value;

#[test]
fn services_and_flows_without_endpoints() {
    let inventory: Inventory = from_toml(demo::INVENTORY).unwrap();
    let public = PublicInventory::of(&inventory).unwrap();
    let text = cyclonedx(&public, "Sirekap 0");
    let bom: Value = serde_json::from_str(&text).unwrap();
    expect_test::expect_file!["snapshots/cyclonedx.json"].assert_eq(&format!("{bom:#}\n"));
    assert!(!text.contains("endpoints"));
    // The same facts by hand, of one place and class each.
    let service =
        |id: &str| bom["services"].as_array().unwrap().iter().find(|s| s["bom-ref"] == id).unwrap().clone();
    let flow = |id: &str, class: &str| {
        let data = service(id)["data"].as_array().unwrap().clone();
        data.iter().find(|d| d["classification"] == class).unwrap()["flow"].clone()
    };
    for (place, class, is) in [
        ("pencatat", "results", "outbound"),
        ("pencatat", "originals", "unknown"),
        ("portal", "results", "bi-directional"),
        ("cdn", "public-pictures", "inbound"),
        ("saksi-kampus", "results", "inbound"),
    ] {
        assert_eq!(flow(place, class), is, "{place} {class}");
    }
    for (place, authenticated, boundary) in [
        ("pencatat", Some(true), true),
        ("cdn", Some(false), true),
        ("kunci", Some(true), false),
        ("nama", None, false),
    ] {
        let of = service(place);
        assert_eq!(
            (of.get("authenticated").and_then(Value::as_bool), of["x-trust-boundary"].as_bool()),
            (authenticated, Some(boundary)),
            "{place}"
        );
    }
}
