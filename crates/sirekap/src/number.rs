//! Numbers for people.

use model::Lang;

/// Thousands grouped: dots in Bahasa Indonesia, commas in English.
pub fn grouped(number: u64, lang: Lang) -> String {
    let digits = number.to_string();
    let mark = if lang == Lang::Id { '.' } else { ',' };
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}
