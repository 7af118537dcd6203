//! Fetches objects of the tree by their hash, checks that each is what its name says, and unpacks it within bounds.

use crate::TreeSource;
use model::Digest;
use shapes::node::NODE_BYTES_MAX;
use shapes::{Node, paths};

/// Bytes of an object as stored.
///
/// # Errors
/// What is wrong with it, in words.
pub(crate) fn stored(source: &dyn TreeSource, name: Digest) -> Result<Vec<u8>, String> {
    let path = paths::object(&name.to_hex());
    let bytes = source.get(&path).map_err(|e| e.to_string())?.ok_or_else(|| format!("{path} is missing"))?;
    match Digest::of(&bytes) == name {
        true => Ok(bytes),
        false => Err(format!("{path} has other bytes than its name says")),
    }
}

/// First bytes of a zstd frame; frames that are to be skipped begin otherwise.
const FRAME: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

/// Unpacks the one zstd frame that these bytes are, to at most `most` bytes.
///
/// # Errors
/// What is wrong, in words.
pub fn unpack(packed: &[u8], most: usize) -> Result<Vec<u8>, String> {
    use std::io::Read as _;
    let broken = |e: std::io::Error| format!("not a zstd frame: {e}");
    if !packed.starts_with(&FRAME) {
        return Err("not a zstd frame".into());
    }
    let mut decoder = zstd::stream::read::Decoder::with_buffer(packed).map_err(broken)?.single_frame();
    let mut bytes = Vec::new();
    (&mut decoder).take(most as u64 + 1).read_to_end(&mut bytes).map_err(broken)?;
    match (bytes.len() > most, decoder.finish()) {
        (true, _) => Err(format!("unpacks to more than {most} bytes")),
        (false, []) => Ok(bytes),
        (false, rest) => Err(format!("{} bytes follow its zstd frame", rest.len())),
    }
}

/// A node by its object's name.
///
/// # Errors
/// What is wrong with it, in words.
pub(crate) fn node(source: &dyn TreeSource, name: Digest) -> Result<Node, String> {
    let bytes = unpack(&stored(source, name)?, NODE_BYTES_MAX)?;
    Node::decode(&bytes).map_err(|e| e.to_string())
}
