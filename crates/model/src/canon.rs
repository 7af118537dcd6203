//! Canonical JSON: one value, one spelling. Sorted keys, integers only, NFC text, no duplicate keys, no spaces.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Largest integer magnitude accepted: what every JSON reader in the world keeps exactly (2^53 - 1).
pub const INTEGER_MAX: i64 = 9_007_199_254_740_991;

/// Whether a number can stand in canonical JSON.
pub(crate) fn counted(number: u64) -> bool {
    number <= INTEGER_MAX.unsigned_abs()
}

/// Why a JSON text is not canonical.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotCanonical {
    /// Not JSON at all.
    #[error("not JSON: {0}")]
    Syntax(String),
    /// A number with fraction or exponent, or outside ±(2^53 - 1).
    #[error("{0} is not an integer within ±(2^53 - 1)")]
    Number(String),
    /// Text not in Unicode normalisation form C.
    #[error("text {0:?} is not in normalisation form C")]
    NotNfc(String),
    /// Valid JSON in another spelling: key order, spaces, escapes or a duplicate key.
    #[error("not the canonical spelling: first difference at byte {0}")]
    Spelling(usize),
}

/// Whether a text is in normalisation form C.
pub fn is_nfc(text: &str) -> bool {
    text.is_ascii() || text.nfc().eq(text.chars())
}

/// The text in normalisation form C, for names that come from outside, such as those of files.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// Writes a value canonically.
///
/// # Errors
/// Numbers that are not integers within ±(2^53 - 1), and text that is not NFC.
pub fn encode(value: &Value) -> Result<String, NotCanonical> {
    let mut out = String::new();
    write(value, &mut out)?;
    Ok(out)
}

fn write(value: &Value, out: &mut String) -> Result<(), NotCanonical> {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
        Value::Number(n) => match n.as_i64() {
            Some(i) if i.unsigned_abs() <= INTEGER_MAX.unsigned_abs() => out.push_str(&i.to_string()),
            _ => return Err(NotCanonical::Number(n.to_string())),
        },
        Value::String(s) => text(s, out)?,
        Value::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write(item, out)?;
            }
            out.push(']');
        }
        Value::Object(map) => {
            let mut keys: Vec<_> = map.keys().collect();
            keys.sort_unstable();
            out.push('{');
            for (i, key) in keys.into_iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                text(key, out)?;
                out.push(':');
                write(&map[key], out)?;
            }
            out.push('}');
        }
    }
    Ok(())
}

fn text(s: &str, out: &mut String) -> Result<(), NotCanonical> {
    if !is_nfc(s) {
        return Err(NotCanonical::NotNfc(s.chars().take(40).collect()));
    }
    match serde_json::to_string(s) {
        Ok(quoted) => out.push_str(&quoted),
        Err(error) => return Err(NotCanonical::Syntax(error.to_string())),
    }
    Ok(())
}

/// Parses a text and checks that it is the canonical spelling of its value.
///
/// # Errors
/// [`NotCanonical`] says what differs and where.
pub fn parse(json: &str) -> Result<Value, NotCanonical> {
    let value: Value = serde_json::from_str(json).map_err(|e| NotCanonical::Syntax(e.to_string()))?;
    same(json, &encode(&value)?)?;
    Ok(value)
}

/// Compares a text with its canonical spelling.
pub fn same(json: &str, canonical: &str) -> Result<(), NotCanonical> {
    if json == canonical {
        return Ok(());
    }
    let at = json.bytes().zip(canonical.bytes()).take_while(|(a, b)| a == b).count();
    Err(NotCanonical::Spelling(at))
}
