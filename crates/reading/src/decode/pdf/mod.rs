//! Scans in a PDF: the pictures of pages that stand in the file as they are.
//!
//! A picture in a PDF is a stream object of its own, never part of another stream (ISO 32000-1, 7.5.7). So the file is
//! walked once from its start to its end, object by object, and nothing is unpacked to find them; no table of
//! contents is believed and no page is drawn. JPEG is handed on as it stands; pixels packed by Flate become a PNG
//! when they are asked for, never larger than the picture's own size says. What is drawn with lines and letters is no
//! picture and is not read; neither are fax (CCITT), JBIG2 and JPEG 2000.

mod dict;
mod pixels;

use super::Limits;
use crate::refusal::Refusal;
use dict::Dict;
use pixels::Packed;
use std::borrow::Cow;

/// Most bytes of a file, in files of photos: several pages.
const FILES: usize = 4;
/// Most pictures of pages: more is a book.
const PICTURES_MAX: usize = 64;
/// Most dictionaries that end nowhere or are too long: those of large documents, and a bound for malicious ones.
const BROKEN_MAX: usize = 1_000;
/// Least side of the picture of a page, in pixels: below are logos and stamps.
const PAGE_SIDE_LEAST: u32 = 400;

/// A picture in a PDF.
#[derive(Clone, Debug, PartialEq)]
pub struct PdfPicture<'a> {
    data: &'a [u8],
    coding: Coding,
}

/// How a picture's bytes are coded.
#[derive(Clone, Debug, PartialEq)]
enum Coding {
    /// A JPEG file.
    Jpeg,
    /// A JPEG file packed once more.
    PackedJpeg,
    /// Packed pixels.
    Pixels(Packed),
}

impl<'a> PdfPicture<'a> {
    /// The picture as a file that [`super::decode`] reads.
    ///
    /// # Errors
    /// Too large, or bytes that do not unpack.
    pub fn file(&self, limits: &Limits) -> Result<Cow<'a, [u8]>, Refusal> {
        match &self.coding {
            Coding::Jpeg => Ok(Cow::Borrowed(self.data)),
            Coding::PackedJpeg => pixels::unpacked(self.data, limits.bytes).map(Cow::Owned),
            Coding::Pixels(packed) => packed.png(self.data, limits).map(Cow::Owned),
        }
    }
}

/// Whether a file is a PDF, by its first bytes.
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF")
}

/// The pictures of pages in a PDF, in the order in which they stand in the file.
///
/// # Errors
/// Too many bytes or pictures, or no picture of a page that could be read: then the reason that helps most.
pub fn pdf_pictures<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Vec<PdfPicture<'a>>, Refusal> {
    let most = limits.bytes.saturating_mul(FILES);
    if bytes.len() > most {
        return Err(Refusal::TooManyBytes { bytes: bytes.len(), most });
    }
    let mut streams = Vec::new();
    let mut masks = Vec::new();
    walk(bytes, &mut |number, dict, data| {
        if dict.name(b"Subtype") == Some(b"Image") && streams.len() <= PICTURES_MAX * 4 {
            masks.extend([b"SMask".as_slice(), b"Mask"].iter().filter_map(|key| dict.reference(key)));
            if dict.sides().is_some_and(|(w, h)| w.min(h) >= PAGE_SIDE_LEAST) {
                streams.push((number, dict.clone(), data));
            }
        }
    });
    // A mask is as large as its picture, and shows nothing.
    streams.retain(|(number, ..)| !masks.contains(number));
    if streams.len() > PICTURES_MAX {
        return Err(Refusal::UnsupportedKind("PDF > 64"));
    }
    // The trailer says so, and every stream is then scrambled.
    if find(bytes, b"/Encrypt", 0).is_some() {
        return Err(Refusal::PdfLocked);
    }
    if streams.is_empty() {
        return Err(Refusal::PdfWithoutPicture);
    }
    let mut unread = None;
    let mut pictures = Vec::new();
    for (_, dict, data) in &streams {
        match coding(dict) {
            Ok(coding) => pictures.push(PdfPicture { data, coding }),
            Err(kind) => unread = unread.or(Some(kind)),
        }
    }
    match (pictures.is_empty(), unread) {
        (true, Some(kind)) => Err(Refusal::UnsupportedKind(kind)),
        _ => Ok(pictures),
    }
}

/// How a picture is coded, or the name of a kind that is not read.
fn coding(dict: &Dict<'_>) -> Result<Coding, &'static str> {
    let filters = dict.names(b"Filter");
    match filters.as_slice() {
        [b"DCTDecode" | b"DCT"] => Ok(Coding::Jpeg),
        [b"FlateDecode" | b"Fl", b"DCTDecode" | b"DCT"] => Ok(Coding::PackedJpeg),
        [b"FlateDecode" | b"Fl"] => Packed::of(dict).map(Coding::Pixels).ok_or("PDF"),
        [.., b"CCITTFaxDecode" | b"CCF"] => Err("PDF, CCITT"),
        [.., b"JBIG2Decode"] => Err("PDF, JBIG2"),
        [.., b"JPXDecode"] => Err("PDF, JPEG 2000"),
        _ => Err("PDF"),
    }
}

/// Visits every object that is a dictionary with a stream: its number, the dictionary, the stream's bytes.
fn walk<'a>(bytes: &'a [u8], visit: &mut dyn FnMut(u32, &Dict<'a>, &'a [u8])) {
    let (mut at, mut broken) = (0, 0);
    // Every step begins behind the last one. Only what breaks off is looked at again, and that a few times.
    while let Some(start) = find(bytes, b" obj", at).filter(|_| broken < BROKEN_MAX) {
        at = start + 4;
        if !bytes.get(at..).is_some_and(|rest| trimmed(rest).starts_with(b"<<")) {
            continue;
        }
        let Some((dict, end)) = Dict::parse(bytes, at) else {
            broken += 1;
            continue;
        };
        let Some(data) = stream_start(bytes, end) else {
            at = end;
            continue;
        };
        let said = dict.integer(b"Length").map(|length| data.saturating_add(length as usize));
        let ends =
            |end: &usize| bytes.get(*end..).is_some_and(|rest| trimmed(rest).starts_with(b"endstream"));
        let Some(end) = said.filter(ends).or_else(|| find(bytes, b"endstream", data)) else { return };
        visit(number(&bytes[..start]), &dict, &bytes[data..end]);
        at = end;
    }
}

/// The number of an object: the digits before its generation.
fn number(before: &[u8]) -> u32 {
    let digits = |bytes: &[u8]| bytes.iter().rev().take_while(|b| b.is_ascii_digit()).count();
    let generation = digits(before);
    let rest = &before[..before.len() - generation];
    let rest = rest.strip_suffix(b" ").unwrap_or(rest);
    let text = &rest[rest.len() - digits(rest).min(9)..];
    text.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
}

/// Where the bytes of a stream begin behind its dictionary.
fn stream_start(bytes: &[u8], end: usize) -> Option<usize> {
    let rest = bytes.get(end..)?;
    let word = trimmed(rest).strip_prefix(b"stream")?;
    let data =
        word.strip_prefix(b"\r\n").or_else(|| word.strip_prefix(b"\n")).or_else(|| word.strip_prefix(b"\r"));
    data.map(|data| bytes.len() - data.len())
}

/// Without the white space before it.
fn trimmed(bytes: &[u8]) -> &[u8] {
    let white = bytes.iter().take(16).take_while(|b| dict::is_white(**b)).count();
    bytes.get(white..).unwrap_or_default()
}

/// The first place of some bytes from a place on.
fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let first = *wanted.first()?;
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|b| *b == first)?;
        if bytes.get(at..)?.starts_with(wanted) {
            return Some(at);
        }
        at += 1;
    }
}
