//! One node of the tree: children by name, and the files of its region (docs/spec/tree.md).
//!
//! Bytes (before compression): one line of JSON, the index, ended by a line feed; then the files' bodies one after the
//! other in the order of the index. Names are sorted; lengths say where each body lies.

use crate::strict;
use model::Digest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most bytes of an unpacked node that a reader accepts.
pub const NODE_BYTES_MAX: usize = 256 << 20;

/// A node, unpacked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// Object of each child node, by name.
    pub children: BTreeMap<String, Digest>,
    /// Body of each file, by its path under the origin.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Why bytes are not a node.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NodeError {
    /// The first line is not the index.
    #[error("the node's index can't be read: {0}")]
    Index(String),
    /// Bodies are shorter or longer than the index says.
    #[error("the node's bodies have {found} bytes where its index says {expected}")]
    Length {
        /// By the index.
        expected: usize,
        /// In the bytes.
        found: usize,
    },
}

/// The first line of a node.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Index {
    /// Object of each child node, by name; names ascend.
    #[serde(deserialize_with = "strict::ascending")]
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, Digest>))]
    children: BTreeMap<String, String>,
    /// Bytes of each file, by its path under the origin; paths ascend.
    #[serde(deserialize_with = "strict::ascending")]
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, u64>))]
    files: BTreeMap<String, usize>,
}

impl Node {
    /// The node's bytes before compression.
    pub fn encode(&self) -> Vec<u8> {
        let children = self.children.iter().map(|(n, d)| (n.clone(), d.to_hex())).collect();
        let files: BTreeMap<_, _> = self.files.iter().map(|(p, b)| (p.clone(), b.len())).collect();
        let total: usize = files.values().sum();
        // Maps with text keys always serialise.
        let mut bytes = serde_json::to_vec(&Index { children, files }).unwrap_or_default();
        bytes.reserve(total + 1);
        bytes.push(b'\n');
        for body in self.files.values() {
            bytes.extend_from_slice(body);
        }
        bytes
    }

    /// Reads a node's bytes.
    ///
    /// # Errors
    /// [`NodeError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, NodeError> {
        let (index, mut bodies) = split(bytes)?;
        let expected =
            index.files.values().try_fold(0usize, |sum, len| sum.checked_add(*len)).unwrap_or(usize::MAX);
        if expected != bodies.len() {
            return Err(NodeError::Length { expected, found: bodies.len() });
        }
        let mut files = BTreeMap::new();
        for (path, len) in index.files {
            let (body, rest) = bodies.split_at(len);
            files.insert(path, body.to_vec());
            bodies = rest;
        }
        Ok(Node { children: digests(index.children)?, files })
    }

    /// Reads only the children of a node.
    pub fn decode_children(bytes: &[u8]) -> Result<BTreeMap<String, Digest>, NodeError> {
        digests(split(bytes)?.0.children)
    }
}

fn digests(children: BTreeMap<String, String>) -> Result<BTreeMap<String, Digest>, NodeError> {
    children
        .into_iter()
        .map(|(n, d)| d.parse().map(|d| (n, d)).map_err(|e| NodeError::Index(format!("{e}"))))
        .collect()
}

fn split(bytes: &[u8]) -> Result<(Index, &[u8]), NodeError> {
    let end =
        bytes.iter().position(|b| *b == b'\n').ok_or_else(|| NodeError::Index("no line feed".into()))?;
    let index = serde_json::from_slice(&bytes[..end]).map_err(|e| NodeError::Index(e.to_string()))?;
    Ok((index, &bytes[end + 1..]))
}
