//! The way from a nation's node to the node that holds a path, and the file in it.

use crate::config::Trouble;
use crate::objects::Unpacked;
use crate::state::State;
use bytes::Bytes;
use model::{Digest, id::check_code};
use shapes::paths::{PARTY_CONTESTS, chain};
use std::sync::Arc;

/// A file with the node that holds it.
pub struct Found {
    /// The node's object.
    pub digest: Digest,
    /// The node.
    pub node: Arc<Unpacked>,
    /// The file.
    pub body: Bytes,
}

/// The one name in the portal's paths that has a character no code has.
const NOT_A_CODE: &str = "dapil_dpr.json";

/// The names of the nodes to walk, for a path of a shape that the tree knows; no disk is touched for anything else.
fn names(path: &str) -> Option<Vec<String>> {
    let codes = path.split('/').all(|part| check_code(part).is_ok() || part == NOT_A_CODE);
    chain(path).filter(|_| codes)
}

/// Finds a path below a nation's node; `None` when nothing lies there.
pub fn find(state: &State, nation: &Digest, path: &str) -> Result<Option<Found>, Trouble> {
    walk(|digest| state.node(digest), nation, path)
}

/// A node on the way is not in memory: only a thread that may block can tell.
pub struct Unknown;

/// The same as [`find`], through nodes in memory only.
pub fn find_in_memory(state: &State, nation: &Digest, path: &str) -> Result<Option<Found>, Unknown> {
    walk(|digest| state.node_in_memory(digest).ok_or(Unknown), nation, path)
}

fn walk<E>(
    mut node_of: impl FnMut(&Digest) -> Result<Arc<Unpacked>, E>,
    nation: &Digest,
    path: &str,
) -> Result<Option<Found>, E> {
    let Some(names) = names(path) else { return Ok(None) };
    let mut digest = *nation;
    let mut node = node_of(&digest)?;
    for name in names {
        match child(&node, &name) {
            Some(next) => digest = next,
            None => return Ok(None),
        }
        node = node_of(&digest)?;
    }
    let body = node.files.get(path).cloned();
    Ok(body.map(|body| Found { digest, node, body }))
}

/// A child by name; `*.{d}` stands for the first party contest that has the district.
fn child(node: &Unpacked, name: &str) -> Option<Digest> {
    match name.strip_prefix("*.") {
        Some(code) => PARTY_CONTESTS.iter().find_map(|c| node.children.get(&format!("{c}.{code}")).copied()),
        None => node.children.get(name).copied(),
    }
}
