//! Public pictures: JPEG without anything that speaks of a place, a time or a device.

use super::Unlisted;

/// The segments that the renderer writes before the one scan; whatever else a picture may bear is refused.
pub(super) fn look(path: &str, bytes: &[u8]) -> Result<(), Unlisted> {
    let broken = || Unlisted::form(path, "no JPEG");
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8]).ok_or_else(broken)?;
    loop {
        let &[0xff, kind, high, low, ..] = rest else { return Err(broken()) };
        let length = usize::from(u16::from_be_bytes([high, low]));
        match kind {
            0xda => return Ok(()),
            // JFIF's own head, tables and the frame.
            0xe0 if length == 16 => {}
            0xc0 | 0xc4 | 0xdb => {}
            _ => return Err(Unlisted::Field { path: path.into(), field: format!("JPEG {kind:02x}") }),
        }
        rest = rest.get(2 + length..).ok_or_else(broken)?;
    }
}
