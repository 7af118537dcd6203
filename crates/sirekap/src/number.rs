//! Numbers for people.

use model::Lang;

/// A fraction with so many places: a comma in Bahasa Indonesia, a point in English.
pub fn decimal(number: f64, places: usize, lang: Lang) -> String {
    let text = format!("{number:.places$}");
    if lang == Lang::Id { text.replace('.', ",") } else { text }
}

/// A small fraction with one place and a power of ten: `5.5e-5`, a comma in Bahasa Indonesia.
pub fn scientific(number: f64, lang: Lang) -> String {
    let text = format!("{number:.1e}");
    if lang == Lang::Id { text.replace('.', ",") } else { text }
}

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
