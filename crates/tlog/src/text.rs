//! The few spellings that all the text formats share, each accepted in one form only.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::Hash;

/// Longest piece of foreign text that an error repeats, in characters.
const EXCERPT_CHARS: usize = 80;

/// ASCII decimal without sign or leading zeros, within 64 bits.
pub(crate) fn decimal(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let canonical = digits && (text == "0" || !text.starts_with('0'));
    if canonical { text.parse().ok() } else { None }
}

/// Standard base64 (RFC 4648 §4): padded, no line breaks, unused bits zero.
pub(crate) fn base64_bytes(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// A hash in base64.
pub(crate) fn base64_hash(text: &str) -> Option<Hash> {
    base64_bytes(text)?.try_into().ok()
}

/// Writes standard base64.
pub(crate) fn base64_text(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Whether `name` can name a key: not empty, no Unicode space, no plus, and no control character, which a note cannot hold.
pub(crate) fn is_key_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c == '+' || c < ' ' || c.is_whitespace())
}

/// The beginning of foreign text, for an error message.
pub(crate) fn excerpt(text: &str) -> String {
    text.chars().take(EXCERPT_CHARS).collect()
}
