//! What a station file says beside its numbers: pictures, kind of poll, time. None of it ever costs a number.

use crate::json::{Member, elements, text};
use crate::notes::Notes;
use crate::remark::{Expected, Odd};
use crate::time::source_time;
use model::canon::{is_nfc, nfc};
use model::contest::Occasion;

/// Most bytes of a text in the event: the longest of 2024 has 31.
const TEXT_BYTES_MAX: usize = 256;

/// Most bytes that the addresses of all pictures take in the event: three of 2024 take 500.
const IMAGES_BYTES_MAX: usize = 4096;

/// The side fields of a file.
#[derive(Debug, Default)]
pub(crate) struct Look {
    pub mode: Option<String>,
    pub psu: Option<String>,
    pub ts: String,
    pub images: Vec<Option<String>>,
    pub status_adm: Option<bool>,
    pub status_suara: Option<bool>,
    pub kode_dapil: Option<String>,
}

/// Takes a side field of this name; false where station files have no such field.
pub(crate) fn take(look: &mut Look, member: &Member<'_>, notes: &mut Notes) -> bool {
    let name = member.key.as_str();
    if !matches!(name, "mode" | "psu" | "ts" | "images" | "status_adm" | "status_suara" | "kode_dapil") {
        return false;
    }
    if member.twice {
        notes.odd(name, member.raw, Odd::Twice);
        return true;
    }
    match name {
        "mode" => look.mode = short(name, member.raw, notes),
        "psu" if member.raw != "null" => look.psu = short(name, member.raw, notes),
        "ts" => {
            look.ts = short(name, member.raw, notes).unwrap_or_default();
            if source_time(&look.ts).is_none() {
                notes.odd(name, member.raw, Odd::Time);
            }
        }
        "images" => look.images = images(member.raw, notes),
        "status_adm" => look.status_adm = flag(name, member.raw, notes),
        "status_suara" => look.status_suara = flag(name, member.raw, notes),
        "kode_dapil" if member.raw != "null" => look.kode_dapil = short(name, member.raw, notes),
        _ => {}
    }
    true
}

/// What must be there and is not.
pub(crate) fn missing(members: &[Member<'_>], occasion: Occasion, notes: &mut Notes) {
    let flags: &[&str] = match occasion {
        Occasion::Pemilu => &["status_adm", "status_suara"],
        // Not every file of Pilkada that was seen had them; what they say follows from the blocks.
        Occasion::Pilkada => &[],
    };
    for name in ["psu", "ts", "images"].iter().chain(flags) {
        if !members.iter().any(|m| m.key == *name) {
            notes.odd(name, "", Odd::Missing);
        }
    }
}

fn flag(name: &str, raw: &str, notes: &mut Notes) -> Option<bool> {
    let flag = match raw {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    };
    if flag.is_none() {
        notes.odd(name, raw, Odd::Field(Expected::Bool));
    }
    flag
}

/// A text, in normalisation form C, which events hold alone.
fn short(name: &str, raw: &str, notes: &mut Notes) -> Option<String> {
    let Some(text) = text(raw) else {
        notes.odd(name, raw, Odd::Field(Expected::Text));
        return None;
    };
    if bytes_of(&text) > TEXT_BYTES_MAX {
        notes.odd(name, raw, Odd::Long);
        return None;
    }
    Some(composed(name, raw, text, notes))
}

fn composed(path: &str, raw: &str, text: String, notes: &mut Notes) -> String {
    if is_nfc(&text) {
        return text;
    }
    let composed = nfc(&text);
    notes.odd(path, raw, Odd::Written(composed.clone()));
    composed
}

fn images(raw: &str, notes: &mut Notes) -> Vec<Option<String>> {
    let Some(slots) = elements(raw) else {
        notes.odd("images", raw, Odd::Field(Expected::Images));
        return Vec::new();
    };
    let (mut images, mut bytes) = (Vec::new(), 0);
    for (raw, page) in slots.into_iter().zip(1u32..) {
        let path = format!("images.{page}");
        let image = match (raw, text(raw)) {
            ("null", _) => None,
            (_, Some(address)) => Some(composed(&path, raw, address, notes)),
            (_, None) => {
                notes.odd(&path, raw, Odd::Field(Expected::Image));
                None
            }
        };
        bytes += image.as_deref().map_or("null".len(), bytes_of) + "\"\",".len();
        images.push(image);
    }
    if bytes > IMAGES_BYTES_MAX {
        notes.odd("images", raw, Odd::Long);
        images.clear();
    }
    images
}

/// Bytes that a text takes in JSON.
pub(crate) fn bytes_of(text: &str) -> usize {
    text.bytes()
        .map(|byte| match byte {
            b'"' | b'\\' => 2,
            0..0x20 => 6,
            _ => 1,
        })
        .sum()
}
