//! Names as sources write them, made fit for the registry.

use crate::check::check_name;
use model::canon::is_nfc;

/// A name without control characters and doubled spaces inside, and whether it had them.
/// Spaces at the ends stay in region names, which the public JSON of 2024 has too; the caller trims otherwise.
pub fn name(raw: &str) -> Option<(String, bool)> {
    let odd = |c: char| c.is_control() || c == '\u{a0}';
    if !raw.contains(odd) {
        return (check_name(raw).is_ok() && !raw.trim().is_empty()).then(|| (raw.to_string(), false));
    }
    let clean: Vec<&str> = raw.split(|c: char| odd(c) || c == ' ').filter(|w| !w.is_empty()).collect();
    let clean = clean.join(" ");
    (check_name(&clean).is_ok() && is_nfc(&clean)).then_some((clean, true))
}

/// A name reduced to what spellings share: letters and digits in upper case.
pub fn key(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// Digits only, of a number that fits.
pub fn number<T: std::str::FromStr>(text: &str) -> Option<T> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
