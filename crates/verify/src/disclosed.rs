//! What the log says of the system itself: V2.9, the record of the opening, and V3.16, the documents that the log names.

use crate::Check;
use crate::findings::{Findings, Position};
use crate::log::Folded;
use crate::walk::Walker;
use model::authority::Opening;
use model::event::DisclosedDocument;
use model::{Digest, Rules};
use registry::Registry;
use shapes::paths::{self, MANIFEST};
use std::collections::BTreeMap;

/// Whether a file of the nation's node is a document that the log names.
pub(crate) fn is_document(path: &str) -> bool {
    path == MANIFEST || DisclosedDocument::ALL.into_iter().any(|of| paths::disclosed(of) == path)
}

/// V3.16: holds a disclosed document against the hash that the log names.
pub(crate) fn document(walker: &Walker<'_>, path: &str, expected: Digest, body: &[u8]) -> bool {
    let found = Digest::of(body);
    if found == expected {
        return true;
    }
    let position = Position::new("is not the document that the log names").path(path);
    let position = position.sides(expected.to_hex(), found.to_hex());
    walker.differs(Check::Disclosures, position, walker.state.doubts.nation());
    false
}

/// V2.9: each record of the opening says what the log itself says at its place, and no form came before it.
pub(crate) fn openings(registry: &Registry, folded: &Folded, findings: &Findings) {
    findings.ran(Check::Opening);
    let first = folded.fold.events().map(|(_, event)| event.index).min();
    for opening in &folded.fold.authority().disclosed().openings {
        if let Some(first) = first.filter(|first| *first < opening.index) {
            let position = Position::new("a form came before the record of the opening").at(opening.index);
            findings.fail(Check::Opening, position.sides("none", first.to_string()));
        }
        // By which rules a log is judged that names unknown ones is V3.2's.
        let rules = (!folded.doubts.rules).then(|| folded.fold.rules());
        for (field, expected, found) in differences(registry, rules, opening) {
            let position = Position::new("is not what the log says at this place").at(opening.index);
            let position = position.field(field).sides(expected, found);
            // What is unknown may have given or ended mandates.
            let doubted = !matches!(field, "rules" | "registry") && folded.doubts.nation();
            match doubted {
                true => findings.doubt(Check::Opening, position),
                false => findings.fail(Check::Opening, position),
            }
        }
    }
}

/// Fields of a record that differ from what the log says, with both.
fn differences(
    registry: &Registry,
    rules: Option<Rules>,
    opening: &Opening,
) -> Vec<(&'static str, String, String)> {
    let said = &opening.said;
    let app = |digest: Option<Digest>| digest.map_or_else(|| "null".to_string(), |digest| digest.to_hex());
    let roles = |roles: &BTreeMap<String, u64>| {
        let each = roles.iter().map(|(role, keys)| format!("{role} {keys}"));
        each.collect::<Vec<_>>().join(", ")
    };
    let all = [
        ("app", app(opening.app), app(said.app)),
        ("registry", registry.digest().to_hex(), said.registry.to_hex()),
        ("roles", roles(&opening.roles), roles(&said.roles)),
        ("rules", rules.map_or(said.rules, Rules::digest).to_hex(), said.rules.to_hex()),
    ];
    all.into_iter().filter(|(_, expected, found)| expected != found).collect()
}
