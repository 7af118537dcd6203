//! Files of the tree's folder: objects checked against their names, nodes unpacked within a bound, tiles.

use crate::config::Trouble;
use crate::modified::Modified;
use bytes::Bytes;
use model::Digest;
use shapes::node::{NODE_BYTES_MAX, Node};
use shapes::paths;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// A node whose files share memory with the bodies made from them.
#[derive(Debug)]
pub struct Unpacked {
    /// Object of each child node, by name.
    pub children: BTreeMap<String, Digest>,
    /// Body of each file, by path.
    pub files: BTreeMap<String, Bytes>,
    /// Bytes it takes in memory.
    pub weight: u64,
    /// When its object was written: the log that its files tell of only grows, so no node comes back once it is replaced.
    pub modified: Option<Modified>,
}

/// Bytes that a name in one of a node's maps takes beside what it names.
const NAME_WEIGHT: usize = 160;

/// Where an object lies below the tree's folder.
pub fn object_path(tree: &Path, object: &str) -> PathBuf {
    tree.join(paths::object(object))
}

/// An object's bytes, checked against its name; `None` when there is no such object.
pub fn object(tree: &Path, digest: &Digest) -> Result<Option<Vec<u8>>, Trouble> {
    let hex = digest.to_hex();
    let trouble = |reason: String| Trouble::File { path: paths::object(&hex), reason };
    let read = beneath::open(tree, &paths::object(&hex)).and_then(|mut file| {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map(|_| bytes)
    });
    match read {
        Ok(bytes) if Digest::of(&bytes) == *digest => Ok(Some(bytes)),
        Ok(bytes) => Err(trouble(format!("its {} bytes have another SHA-256", bytes.len()))),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(trouble(e.to_string())),
    }
}

/// A node of the tree. Every node asked for is named by another or by the root, so a missing one is a trouble.
pub fn node(tree: &Path, digest: &Digest) -> Result<Unpacked, Trouble> {
    let trouble = |reason: String| Trouble::File { path: paths::object(&digest.to_hex()), reason };
    let packed = object(tree, digest)?.ok_or_else(|| trouble("it is missing".into()))?;
    let bytes = unpack(&packed, NODE_BYTES_MAX).map_err(&trouble)?;
    let node = Node::decode(&bytes).map_err(|e| trouble(e.to_string()))?;
    let names = node.children.keys().chain(node.files.keys());
    let weight = names.map(|n| n.len() + NAME_WEIGHT).sum::<usize>() + bytes.len();
    let files = node.files.into_iter().map(|(path, body)| (path, Bytes::from(body))).collect();
    let about = fs::metadata(object_path(tree, &digest.to_hex()));
    let modified = Modified::of(about.and_then(|a| a.modified()).ok());
    Ok(Unpacked { children: node.children, files, weight: weight as u64, modified })
}

/// Unpacks a zstd frame of at most `most` bytes.
fn unpack(packed: &[u8], most: usize) -> Result<Vec<u8>, String> {
    let decoder = zstd::Decoder::with_buffer(packed).map_err(|e| e.to_string())?;
    let mut bytes = Vec::new();
    decoder.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|e| e.to_string())?;
    if bytes.len() > most { Err(format!("it unpacks to more than {most} bytes")) } else { Ok(bytes) }
}

/// An open file, its length, and when it was last changed.
pub type Opened = (File, u64, Option<Modified>);

/// A file whose path below the folder has been built from checked parts; `None` when there is none. Links, folders and
/// pipes are a trouble: a tree has none.
pub fn open(tree: &Path, path: &str) -> Result<Option<Opened>, Trouble> {
    let trouble = |e: std::io::Error| Trouble::File { path: path.to_string(), reason: e.to_string() };
    match beneath::open(tree, path) {
        Ok(file) => {
            let about = file.metadata().map_err(trouble)?;
            let modified = Modified::of(about.modified().ok());
            Ok(Some((file, about.len(), modified)))
        }
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(trouble(e)),
    }
}
