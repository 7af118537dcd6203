//! What the tree discloses of where data lies: what the log says of the system itself, and the documents that it names.

use super::render::{Files, NodeFiles, read};
use model::event::DisclosedDocument;
use residency::{Policy, PublicInventory, Requests, Unfit, parse_policy};
use shapes::own::Disclosures;
use shapes::paths::{DISCLOSURES, disclosed as path_of};

/// What is disclosed; empty where nothing is.
#[derive(Default)]
pub(super) struct Disclosed {
    /// What the log says.
    pub log: Disclosures,
    /// The rules.
    pub policy: Option<Policy>,
    /// The list of places.
    pub inventory: Option<PublicInventory>,
    /// The register of requests.
    pub requests: Option<Requests>,
}

/// Reads all of it.
pub(super) fn disclosed<F: Files>(files: &F) -> Result<Disclosed, F::Error> {
    Ok(Disclosed {
        log: read(files, DISCLOSURES)?.unwrap_or_default(),
        policy: document(files, DisclosedDocument::Residency, parse_policy)?,
        inventory: inventory(files)?,
        requests: requests(files)?,
    })
}

/// The list of places alone.
pub(super) fn inventory<F: Files>(files: &F) -> Result<Option<PublicInventory>, F::Error> {
    document(files, DisclosedDocument::Inventory, PublicInventory::parse)
}

/// The register of requests alone.
pub(super) fn requests<F: Files>(files: &F) -> Result<Option<Requests>, F::Error> {
    document(files, DisclosedDocument::Requests, Requests::parse)
}

fn document<F: Files, T>(
    files: &F,
    document: DisclosedDocument,
    parse: fn(&[u8]) -> Result<T, Unfit>,
) -> Result<Option<T>, F::Error> {
    let path = path_of(document);
    let node = files.node_of(None, path)?;
    let Some(bytes) = node.as_ref().and_then(|node| node.file(path)) else { return Ok(None) };
    match parse(bytes) {
        Ok(of) => Ok(Some(of)),
        Err(unfit) => Err(files.damaged(path, unfit.said(model::Lang::En).text)),
    }
}
