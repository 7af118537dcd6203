//! Entry bundles (c2sp.org/tlog-tiles, "Log entries"): each entry behind a big-endian 16-bit length.

use crate::TlogError;
use crate::tile::TILE_WIDTH;

/// Longest entry that a 16-bit length can announce.
pub const MAX_ENTRY_BYTES: usize = u16::MAX as usize;

/// Longest bundle: 256 longest entries, each with its two bytes of length (16 MiB).
pub const MAX_BUNDLE_BYTES: usize = TILE_WIDTH as usize * (MAX_ENTRY_BYTES + 2);

/// Writes 1..=256 entries as a bundle. An entry may be empty.
///
/// # Errors
/// [`TlogError::EntryTooLong`] above [`MAX_ENTRY_BYTES`]; [`TlogError::BundleEntries`] for none or more than 256.
pub fn encode_bundle<'a>(entries: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<u8>, TlogError> {
    let mut bundle = Vec::new();
    let mut count = 0;
    for entry in entries {
        count += 1;
        check_count(count)?;
        let length =
            u16::try_from(entry.len()).map_err(|_| TlogError::EntryTooLong { found: entry.len() })?;
        bundle.extend_from_slice(&length.to_be_bytes());
        bundle.extend_from_slice(entry);
    }
    check_count(count)?;
    Ok(bundle)
}

/// Reads a bundle of 1..=256 entries. How many there must be is known from the bundle's name; compare it.
///
/// # Errors
/// [`TlogError::BundleTruncated`] where a length or an entry is cut off; [`TlogError::BundleEntries`] for none or more than 256.
pub fn decode_bundle(bytes: &[u8]) -> Result<Vec<&[u8]>, TlogError> {
    let mut entries = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        check_count(entries.len() + 1)?;
        let truncated = || TlogError::BundleTruncated { entry: entries.len(), length: bytes.len() };
        let (length, tail) = rest.split_first_chunk::<2>().ok_or_else(truncated)?;
        let (entry, tail) =
            tail.split_at_checked(u16::from_be_bytes(*length).into()).ok_or_else(truncated)?;
        entries.push(entry);
        rest = tail;
    }
    check_count(entries.len())?;
    Ok(entries)
}

fn check_count(found: usize) -> Result<(), TlogError> {
    if (1..=usize::from(TILE_WIDTH)).contains(&found) {
        Ok(())
    } else {
        Err(TlogError::BundleEntries { found })
    }
}
