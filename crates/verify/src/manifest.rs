//! V3.14: the election's manifest, and what a verification takes from it.

use crate::findings::{Findings, Position, note};
use crate::pointer::Pointer;
use crate::walk::Walker;
use crate::{Check, TreeSource, objects};
use model::manifest::ManifestError;
use model::{Authority, Digest, Manifest};
use registry::Misfit;
use shapes::paths::MANIFEST;
use texts::check;

/// Holds the published document against the hash that the log names, and against the registry.
pub(crate) fn check(walker: &Walker<'_>, expected: Digest, body: &[u8]) -> bool {
    let doubted = walker.state.doubts.nation();
    let wrong = |position: Position| {
        walker.differs(Check::Manifest, position.path(MANIFEST), doubted);
        false
    };
    let found = Digest::of(body);
    if found != expected {
        let position = Position::new("is not the document that the log names");
        return wrong(position.sides(expected.to_hex(), found.to_hex()));
    }
    let manifest = match Manifest::parse(body) {
        Ok(manifest) => manifest,
        Err(ManifestError::UnknownFormat(format)) => {
            walker.unseen(Check::Manifest, format!("{MANIFEST}: the format {format} is not known here"));
            return true;
        }
        Err(error) => return wrong(Position::new(error.to_string())),
    };
    let set = walker.state.fold.authority().manifest();
    if set.and_then(|(_, set)| set.desks.as_ref()).is_some_and(|desks| *desks != manifest.desks) {
        return wrong(Position::new("has other desks than the entry that names it says").field("desks"));
    }
    let registry = walker.state.registry;
    match registry.misfit(&manifest) {
        None => true,
        Some(Misfit::Election) => {
            let sides = (registry.election().id.as_str(), manifest.election.as_str());
            wrong(Position::new("is of another election").field("election").sides(sides.0, sides.1))
        }
        Some(Misfit::Tiers) => wrong(Position::new("has not the contests of the registry").field("tiers")),
    }
}

/// The manifest of the tree's own state; none where the log names none, or the document can't be used.
pub(crate) fn of(source: &dyn TreeSource, pointer: &Pointer, authority: &Authority) -> Option<Manifest> {
    let (_, set) = authority.manifest()?;
    let node = objects::node(source, pointer.node).ok()?;
    let body = node.files.get(MANIFEST).filter(|body| Digest::of(body) == set.manifest)?;
    Manifest::parse(body).ok()
}

/// Says that there is none to look at.
pub(crate) fn none(findings: &Findings) {
    let why = note(check::LOG_NAMES_NO_MANIFEST_TREE);
    findings.not_checked(Check::Manifest, why);
}
