//! What a phone without any network exports: a tar file, or the texts of QR codes (docs/spec/intake.md, "Bundles").

use crate::Fault;
use crate::split::Parts;
use model::Digest;
use std::io::Read as _;

/// Name of the first member.
pub const MARK: &str = "sirekap-bundle/1";
/// Most bytes of a member: a photo.
pub const MEMBER_BYTES_MAX: u64 = 16 << 20;
/// Most members: all forms of a station with their pages, many times.
pub const MEMBERS_MAX: usize = 10_000;

/// What a bundle holds. Nothing of it is believed: events are signed, pictures have a hash.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// Origin of the log it is for; QR codes do not say it.
    pub origin: Option<String>,
    /// Texts of events.
    pub events: Vec<String>,
    /// Pictures, each of which has the hash it is named by.
    pub blobs: Vec<Vec<u8>>,
}

/// Why bytes are no bundle.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleFault {
    /// Something else, or broken.
    #[error("not a bundle of Sirekap")]
    NotOurs,
    /// Larger than any phone's.
    #[error("too large")]
    TooLarge,
    /// An event that is no text.
    #[error("not text")]
    NotText,
    /// A picture is not what its name says.
    #[error("a picture is damaged")]
    Damaged,
    /// No event.
    #[error("there is no form in it")]
    Empty,
    /// A line that is no part, or a part of something else.
    #[error("{0}")]
    Part(Fault),
    /// Parts are missing.
    #[error("{found} of {of} parts are there")]
    Missing {
        /// Parts that are there.
        found: usize,
        /// Parts that there are.
        of: usize,
    },
}

/// Reads a bundle, or texts of QR codes, one a line.
///
/// # Errors
/// [`BundleFault`].
pub fn read(bytes: &[u8]) -> Result<Bundle, BundleFault> {
    if bytes.starts_with(b"SIREKAP1.") {
        return codes(&String::from_utf8_lossy(bytes));
    }
    let broken = |_: std::io::Error| BundleFault::NotOurs;
    let mut archive = tar::Archive::new(bytes);
    let mut bundle = Bundle::default();
    for (number, member) in archive.entries().map_err(broken)?.enumerate() {
        let mut member = member.map_err(broken)?;
        let name = member.path().map_err(broken)?.to_string_lossy().into_owned();
        // A sparse member says of itself how large it is: a short file would fill the memory with zeros.
        if !member.header().entry_type().is_file() {
            return Err(BundleFault::NotOurs);
        }
        if number > MEMBERS_MAX || member.size() > MEMBER_BYTES_MAX {
            return Err(BundleFault::TooLarge);
        }
        let mut content = Vec::new();
        member.read_to_end(&mut content).map_err(broken)?;
        let text = |content: Vec<u8>| String::from_utf8(content).map_err(|_| BundleFault::NotText);
        match (number, name.split_once('/')) {
            (0, _) if name == MARK => bundle.origin = Some(text(content)?.trim_end().to_owned()),
            (0, _) => return Err(BundleFault::NotOurs),
            (_, Some(("events", _))) => bundle.events.push(text(content)?),
            (_, Some(("blobs", hash))) if Digest::of(&content).to_hex() == hash => bundle.blobs.push(content),
            (_, Some(("blobs", _))) => return Err(BundleFault::Damaged),
            // Something that a later version adds.
            _ => {}
        }
    }
    if bundle.events.is_empty() { Err(BundleFault::Empty) } else { Ok(bundle) }
}

fn codes(text: &str) -> Result<Bundle, BundleFault> {
    let mut bundle = Bundle::default();
    let mut parts = Parts::default();
    for line in text.lines().filter(|l| !l.trim().is_empty()) {
        if let Some(event) = parts.take(line).map_err(BundleFault::Part)? {
            bundle.events.push(event);
            parts = Parts::default();
        }
    }
    let (found, of) = parts.progress();
    match found == 0 && !bundle.events.is_empty() {
        true => Ok(bundle),
        false => Err(BundleFault::Missing { found, of }),
    }
}
