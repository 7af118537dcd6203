//! Packed pixels of a picture in a PDF, as a PNG file.

use super::dict::Dict;
use crate::decode::{Limits, corrupt};
use crate::refusal::Refusal;
use flate2::read::ZlibDecoder;
use std::io::Read;

/// What a picture's dictionary says of its pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Packed {
    width: u32,
    height: u32,
    /// Bits of a channel: 1 or 8.
    depth: u8,
    /// Channels: 1 grey or 3 colour; none where only the length of the data tells.
    channels: Option<u8>,
    /// Whether black and white change places.
    inverted: bool,
    /// Whether rows begin with the number of a PNG filter.
    filtered: bool,
}

impl Packed {
    /// None for a kind that is not read: palettes, other depths and channels, other predictors.
    pub fn of(dict: &Dict<'_>) -> Option<Packed> {
        let (width, height) = dict.sides()?;
        let stencil = dict.is_true(b"ImageMask");
        let depth = if stencil { 1 } else { u8::try_from(dict.integer(b"BitsPerComponent")?).ok()? };
        let colours = dict.raw(b"ColorSpace").unwrap_or_default();
        let channels = match colours {
            b"/DeviceGray" | b"/CalGray" | b"/G" => Some(1),
            b"/DeviceRGB" | b"/CalRGB" | b"/RGB" => Some(3),
            _ if stencil => Some(1),
            // A reference, or a profile: grey or colour, but a palette is not told from grey.
            _ if colours.starts_with(b"[/Indexed") || colours.starts_with(b"[ /Indexed") => return None,
            _ if depth == 8 => None,
            _ => return None,
        };
        let decode: Vec<u8> =
            dict.raw(b"Decode").unwrap_or_default().iter().copied().filter(u8::is_ascii_digit).collect();
        let inverted = decode.first() == Some(&b'1');
        let filtered = match dict.dict(b"DecodeParms").and_then(|p| p.integer(b"Predictor")).unwrap_or(1) {
            1 => false,
            10..=15 => true,
            _ => return None,
        };
        matches!(depth, 1 | 8).then_some(Packed { width, height, depth, channels, inverted, filtered })
    }

    /// The pixels as a PNG file.
    pub fn png(&self, data: &[u8], limits: &Limits) -> Result<Vec<u8>, Refusal> {
        let (width, height) = limits.check(self.width, self.height)?;
        let stride = |channels: usize| (width * channels * usize::from(self.depth)).div_ceil(8);
        let row = |channels: u8| stride(usize::from(channels)) + usize::from(self.filtered);
        let most = row(self.channels.unwrap_or(3)).saturating_mul(height);
        let rows = unpacked(data, most).map_err(|error| match error {
            Refusal::TooManyBytes { .. } => Refusal::UnsupportedKind("PDF"),
            other => other,
        })?;
        let channels = match self.channels {
            Some(channels) => channels,
            // One channel may be a palette's: only colour is certain.
            None if rows.len() == row(3) * height => 3,
            None => return Err(Refusal::UnsupportedKind("PDF")),
        };
        if rows.len() < row(channels) * height {
            return Err(Refusal::Truncated);
        }
        if self.inverted && self.filtered {
            return Err(Refusal::UnsupportedKind("PDF"));
        }
        let mut lines = Vec::with_capacity((stride(usize::from(channels)) + 1) * height);
        for line in rows.chunks_exact(row(channels)).take(height) {
            if !self.filtered {
                lines.push(0);
            }
            let flip = if self.inverted { 0xff } else { 0 };
            lines.extend(line.iter().map(|byte| byte ^ flip));
        }
        drop(rows);
        self.file(channels, &lines).map_err(|error| corrupt(&error))
    }

    fn file(&self, channels: u8, lines: &[u8]) -> std::io::Result<Vec<u8>> {
        let mut out = vec![0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
        let mut head = Vec::with_capacity(13);
        head.extend(self.width.to_be_bytes());
        head.extend(self.height.to_be_bytes());
        head.extend([self.depth, if channels == 3 { 2 } else { 0 }, 0, 0, 0]);
        chunk(&mut out, b"IHDR", &head);
        let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut packed, lines)?;
        chunk(&mut out, b"IDAT", &packed.finish()?);
        chunk(&mut out, b"IEND", &[]);
        Ok(out)
    }
}

fn chunk(out: &mut Vec<u8>, kind: &[u8; 4], body: &[u8]) {
    out.extend((body.len() as u32).to_be_bytes());
    out.extend(kind);
    out.extend(body);
    let mut check = flate2::Crc::new();
    check.update(kind);
    check.update(body);
    out.extend(check.sum().to_be_bytes());
}

/// Unpacks at most so many bytes; what a damaged end leaves is kept, more is refused.
pub fn unpacked(data: &[u8], most: usize) -> Result<Vec<u8>, Refusal> {
    let mut out = Vec::new();
    let limit = most as u64 + 1;
    let read = ZlibDecoder::new(data).take(limit).read_to_end(&mut out);
    if out.len() > most {
        return Err(Refusal::TooManyBytes { bytes: out.len(), most });
    }
    read.map(|_| ()).or_else(|error| if out.is_empty() { Err(corrupt(&error)) } else { Ok(()) })?;
    Ok(out)
}
