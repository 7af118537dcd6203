//! Numbers for people.

use model::Lang;
use shapes::Persen;

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

/// So many of something in English: `1 card`, `1,200 cards`.
pub fn of(count: usize, one: &str) -> String {
    let number = grouped(count as u64, Lang::En);
    if count == 1 { format!("{number} {one}") } else { format!("{number} {one}s") }
}

/// A percentage with two decimals: `96,67` in Bahasa Indonesia, `96.67` in English.
pub fn percent(share: Persen, lang: Lang) -> String {
    let mark = if lang == Lang::Id { ',' } else { '.' };
    format!("{}{mark}{:02}", grouped(u64::from(share.0 / 100), lang), share.0 % 100)
}

/// A duration: `850 ms`, `1,9 detik`, `14,2 s`.
pub fn duration(milliseconds: u64, lang: Lang) -> String {
    match (milliseconds, lang) {
        (0..1_000, _) => format!("{milliseconds} ms"),
        (_, Lang::Id) => format!("{},{} detik", grouped(milliseconds / 1_000, lang), milliseconds / 100 % 10),
        (_, Lang::En) => format!("{}.{} s", grouped(milliseconds / 1_000, lang), milliseconds / 100 % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_the_languages_own_way() {
        let row = |n: u64, share: Persen, ms: u64| {
            [Lang::Id, Lang::En]
                .map(|l| format!("{} · {} · {}", grouped(n, l), percent(share, l), duration(ms, l)))
        };
        for (n, share, ms, id, en) in [
            (0, Persen(0), 0, "0 · 0,00 · 0 ms", "0 · 0.00 · 0 ms"),
            (999, Persen(5), 999, "999 · 0,05 · 999 ms", "999 · 0.05 · 999 ms"),
            (1_234, Persen(1_320), 1_000, "1.234 · 13,20 · 1,0 detik", "1,234 · 13.20 · 1.0 s"),
            (
                1_234_567,
                Persen(10_000),
                1_234_567,
                "1.234.567 · 100,00 · 1.234,5 detik",
                "1,234,567 · 100.00 · 1,234.5 s",
            ),
        ] {
            assert_eq!(row(n, share, ms), [id, en]);
        }
    }
}
