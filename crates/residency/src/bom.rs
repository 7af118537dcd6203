//! The public inventory as CycloneDX 1.6: services and data flows, without endpoints.

use crate::document::code;
use crate::{DataClass, PublicInventory, PublicPlace};
use serde_json::{Value, json};

/// The document, as JSON on one line. `authenticated` says whether a place holds anything that is not for everybody, and
/// `x-trust-boundary` whether data goes between it and a place that another legal person runs. `generator` names the program.
pub fn cyclonedx(inventory: &PublicInventory, generator: &str) -> String {
    let services: Vec<Value> = inventory.places.iter().map(|place| service(inventory, place)).collect();
    let linked = |p: &&PublicPlace| p.flows_to.iter().any(|id| inventory.place(id).is_some());
    let dependencies: Vec<Value> = (inventory.places.iter().filter(linked))
        .map(|p| {
            let mut to: Vec<&str> =
                p.flows_to.iter().map(String::as_str).filter(|id| inventory.place(id).is_some()).collect();
            to.sort_unstable();
            to.dedup();
            json!({"ref": p.id, "dependsOn": to})
        })
        .collect();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "bom-ref": "sirekap", "name": "Sirekap"},
            "properties": [{"name": "sirekap:generator", "value": generator}],
        },
        "services": services,
        "dependencies": dependencies,
    })
    .to_string()
}

fn service(inventory: &PublicInventory, place: &PublicPlace) -> Value {
    let owner = inventory.owners.iter().find(|o| o.id == place.owner);
    let mut provider = json!({"name": inventory.owner(&place.owner)});
    if let Some(owner) = owner {
        provider["address"] = json!({"country": owner.country});
    }
    let custodian = json!({"organization": {"name": inventory.owner(&place.operator)}});
    let data: Vec<Value> = (place.classes.iter())
        .map(|class| {
            json!({
                "flow": flow(inventory, place, *class),
                "classification": code(class),
                "governance": {"custodians": [custodian]},
            })
        })
        .collect();
    let mut service = json!({
        "bom-ref": place.id,
        "provider": provider,
        "name": place.id,
        "description": place.purpose,
        "x-trust-boundary": crosses(inventory, place),
        "properties": properties(inventory, place),
    });
    if !place.classes.is_empty() {
        service["authenticated"] = json!(!place.classes.iter().all(|class| class.is_public()));
        service["data"] = json!(data);
    }
    service
}

/// How a class goes in and out of a place, by the flows that are declared.
fn flow(inventory: &PublicInventory, place: &PublicPlace, class: DataClass) -> &'static str {
    let flows = inventory.flows();
    let carries = |out: bool| {
        flows.iter().any(|(from, to, classes)| {
            let end = if out { from } else { to };
            end.id == place.id && classes.contains(&class)
        })
    };
    match (carries(false), carries(true)) {
        (true, true) => "bi-directional",
        (true, false) => "inbound",
        (false, true) => "outbound",
        (false, false) => "unknown",
    }
}

/// Whether data goes between the place and one that another legal person runs.
fn crosses(inventory: &PublicInventory, place: &PublicPlace) -> bool {
    let flows = inventory.flows();
    let mut of = flows.iter().filter(|(from, to, _)| from.id == place.id || to.id == place.id);
    of.any(|(from, to, _)| from.operator != to.operator)
}

fn properties(inventory: &PublicInventory, place: &PublicPlace) -> Vec<Value> {
    let owned = inventory.owners.iter().find(|o| o.id == place.owner).map_or(&[][..], |o| &o.asns);
    let asns = if place.asns.is_empty() { owned } else { &place.asns };
    let mut all = vec![
        ("service", code(&place.service)),
        ("kind", code(&place.kind)),
        ("country", place.country.clone()),
        ("operator", inventory.owner(&place.operator).to_string()),
    ];
    all.extend(asns.iter().map(|asn| ("asn", format!("AS{asn}"))));
    let told =
        [("product", &place.product), ("contract", &place.contract), ("procurement", &place.procurement)];
    all.extend(told.into_iter().filter_map(|(name, value)| Some((name, value.clone()?))));
    all.into_iter().map(|(name, value)| json!({"name": format!("sirekap:{name}"), "value": value})).collect()
}
