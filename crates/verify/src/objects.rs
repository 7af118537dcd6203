//! Objects: fetched by name, held against their name, unpacked within bounds.

use crate::Source;
use model::Digest;
use shapes::node::NODE_BYTES_MAX;
use shapes::{Node, paths};

/// Bytes of an object as stored.
///
/// # Errors
/// What is wrong with it, in words.
pub(crate) fn stored(source: &dyn Source, name: Digest) -> Result<Vec<u8>, String> {
    let path = paths::object(&name.to_hex());
    let bytes = source.get(&path).map_err(|e| e.to_string())?.ok_or_else(|| format!("{path} is missing"))?;
    match Digest::of(&bytes) == name {
        true => Ok(bytes),
        false => Err(format!("{path} has other bytes than its name says")),
    }
}

/// Unpacks zstd frames to at most `most` bytes.
///
/// # Errors
/// What is wrong, in words.
pub(crate) fn unpack(packed: &[u8], most: usize) -> Result<Vec<u8>, String> {
    use std::io::Read as _;
    let decoder = zstd::stream::read::Decoder::new(packed).map_err(|e| format!("not a zstd frame: {e}"))?;
    let mut bytes = Vec::new();
    decoder.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|e| format!("not a zstd frame: {e}"))?;
    if bytes.len() > most { Err(format!("unpacks to more than {most} bytes")) } else { Ok(bytes) }
}

/// A node by its object's name.
///
/// # Errors
/// What is wrong with it, in words.
pub(crate) fn node(source: &dyn Source, name: Digest) -> Result<Node, String> {
    let bytes = unpack(&stored(source, name)?, NODE_BYTES_MAX)?;
    Node::decode(&bytes).map_err(|e| e.to_string())
}
