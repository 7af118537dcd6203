//! What the tree lists and pages have one of: parties, requests for information, documents.

use super::state::State;
use model::event::DisclosedDocument;
use model::id::check_code;
use serde_json::Value;
use shapes::paths::{PARTIES, disclosed};
use shapes::portal::Parties;

/// A disclosed document, where it is there and JSON.
pub(super) fn document(state: &State<'_>, document: DisclosedDocument) -> Option<Value> {
    let nation = state.nodes.get(state.nation).ok()?;
    serde_json::from_slice(nation.files.get(disclosed(document))?).ok()
}

/// The numbers of the requests for information that have a page.
pub(super) fn requests(state: &State<'_>) -> Vec<String> {
    let register = document(state, DisclosedDocument::Requests);
    let listed = register.as_ref().and_then(|of| of.get("request")?.as_array());
    let numbers = listed.into_iter().flatten().filter_map(|of| of.get("number")?.as_str());
    numbers.filter(|number| check_code(number).is_ok()).map(String::from).collect()
}

/// The ballot numbers of the parties, ascending; none where they can't be read, which V3.9 says.
pub(super) fn parties(state: &State<'_>) -> Vec<u16> {
    let nation = state.nodes.get(state.nation).ok();
    let body = nation.as_ref().and_then(|node| node.files.get(PARTIES));
    let parties: Parties = body.and_then(|body| serde_json::from_slice(body).ok()).unwrap_or_default();
    let mut numbers: Vec<u16> = parties.into_values().map(|party| party.nomor_urut).collect();
    numbers.sort_unstable();
    numbers
}
