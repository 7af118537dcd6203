//! Numbers for people.

use model::Lang;
use shapes::Persen;
use texts::{command, language};

/// A fraction with so many places: a comma in Bahasa Indonesia, a point in English.
pub fn decimal(number: f64, places: usize, lang: Lang) -> String {
    let text = format!("{number:.places$}");
    text.replace('.', language::DECIMAL_MARK.get(lang))
}

/// A small fraction with one place and a power of ten: `5.5e-5`, a comma in Bahasa Indonesia.
pub fn scientific(number: f64, lang: Lang) -> String {
    let text = format!("{number:.1e}");
    text.replace('.', language::DECIMAL_MARK.get(lang))
}

pub use texts::count as grouped;

/// A percentage with two decimals: `96,67` in Bahasa Indonesia, `96.67` in English.
pub fn percent(share: Persen, lang: Lang) -> String {
    let mark = language::DECIMAL_MARK.get(lang);
    format!("{}{mark}{:02}", grouped(u64::from(share.0 / 100), lang), share.0 % 100)
}

/// A duration: `850 ms`, `1,9 detik`, `14,2 s`.
pub fn duration(milliseconds: u64, lang: Lang) -> String {
    match milliseconds {
        0..1_000 => format!("{milliseconds} ms"),
        _ => {
            let (whole, mark) = (grouped(milliseconds / 1_000, lang), language::DECIMAL_MARK.get(lang));
            command::seconds(lang, format_args!("{whole}{mark}{}", milliseconds / 100 % 10))
        }
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
