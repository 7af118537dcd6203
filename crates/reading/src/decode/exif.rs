//! The one tag of EXIF that is needed: which way up the camera was held.

/// The tag `Orientation` of the first directory (TIFF 6.0, EXIF 2.3).
const ORIENTATION: u16 = 0x0112;
/// Entries of a directory that are looked at.
const ENTRIES_MAX: u16 = 512;

/// The orientation 1 to 8 of an EXIF block that begins with its TIFF header, or with `Exif\0\0` before it; 1 where
/// the block is malformed or does not say.
pub fn orientation(block: &[u8]) -> u8 {
    find(block.strip_prefix(b"Exif\0\0").unwrap_or(block)).filter(|o| (1..=8).contains(o)).unwrap_or(1)
}

fn find(tiff: &[u8]) -> Option<u8> {
    let little = match tiff.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let two: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let four: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let start = if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) } as usize;
    let entries = short(start)?.min(ENTRIES_MAX);
    for entry in 0..usize::from(entries) {
        let at = start.checked_add(2 + entry * 12)?;
        if short(at)? == ORIENTATION {
            return u8::try_from(short(at.checked_add(8)?)?).ok();
        }
    }
    None
}
