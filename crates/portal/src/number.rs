//! Numbers and times as people read them, by the marks of the language.

use model::{Lang, UtcSeconds, Zone};
use shapes::Persen;
use texts::language;

pub use texts::count;

/// A value that may be missing: a dash stands for no value, never for zero.
pub fn value(number: Option<u32>, lang: Lang) -> String {
    number.map_or_else(|| "–".to_string(), |n| count(u64::from(n), lang))
}

/// `part` of `whole` in hundredths of a percent, rounded half up; 0 of nothing.
pub fn hundredths(part: u64, whole: u64) -> u32 {
    Persen::of(part, whole).0
}

/// A share with two decimals: `58,59%` or `58.59%`.
pub fn share(part: u64, whole: u64, lang: Lang) -> String {
    let hundredths = hundredths(part, whole);
    let point = language::DECIMAL_MARK.get(lang);
    format!("{}{point}{:02}%", count(u64::from(hundredths / 100), lang), hundredths % 100)
}

/// A day `YYYY-MM-DD` in words; the text itself when it is not one.
pub fn day(text: &str, lang: Lang) -> String {
    let words = || {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let month =
            language::MONTHS.get(lang).split(' ').nth(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        Some(format!("{} {month} {year}", day.trim_start_matches('0')))
    };
    words().unwrap_or_else(|| text.to_string())
}

/// The day so many days after a day `YYYY-MM-DD`; `None` when the text is not one.
pub fn days_after(text: &str, days: u16) -> Option<String> {
    let day = seconds(&format!("{text}T00:00:00Z"))?;
    let later = UtcSeconds(day.0.checked_add(i64::from(days) * 86_400)?).rfc3339();
    later.split_once('T').map(|(day, _)| day.to_string())
}

/// An RFC 3339 time in UTC as wall time in the west of the country; the text itself when it is not one.
pub fn time(text: &str, lang: Lang) -> String {
    let words = || {
        let local = seconds(text)?.local(Zone::Wib);
        let (date, clock) = local.split_once(' ')?;
        let clock = clock.replace(':', language::CLOCK_MARK.get(lang));
        Some(language::day_and_time(lang, day(date, lang), clock))
    };
    words().unwrap_or_else(|| text.to_string())
}

/// Reads `YYYY-MM-DDTHH:MM:SSZ`, the one spelling that the tree uses.
pub fn seconds(text: &str) -> Option<UtcSeconds> {
    let field = |at: usize, len: usize| text.get(at..at + len)?.parse::<i64>().ok();
    let (year, month, day) = (field(0, 4)?, field(5, 2)?, field(8, 2)?);
    let clock = field(11, 2)? * 3600 + field(14, 2)? * 60 + field(17, 2)?;
    // Days since 1970-01-01 in the proleptic Gregorian calendar; the year is taken to begin in March.
    let year = year - i64::from(month <= 2);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days =
        year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year - 719_468;
    Some(UtcSeconds(days * 86_400 + clock)).filter(|t| t.rfc3339() == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_follow_the_language() {
        for (number, id, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1000, "1.000", "1,000"),
            (84_298_880, "84.298.880", "84,298,880"),
        ] {
            assert_eq!((count(number, Lang::Id).as_str(), count(number, Lang::En).as_str()), (id, en));
        }
        assert_eq!(share(84_298_880, 152_520_164, Lang::Id), "55,27%");
        assert_eq!(share(1, 0, Lang::En), "0.00%");
    }

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        for (day, days, later) in [
            ("2024-02-14", 20, Some("2024-03-05")),
            ("2024-02-14", 35, Some("2024-03-20")),
            ("2029-12-31", 1, Some("2030-01-01")),
            ("2029-02-14", 0, Some("2029-02-14")),
            ("2029-02-30", 1, None),
            ("14-02-2029", 1, None),
        ] {
            assert_eq!(days_after(day, days).as_deref(), later, "{day}");
        }
    }

    #[test]
    fn times_are_read_back_from_their_own_spelling() {
        for seconds_ in [946_684_800, 951_782_400, 1_707_917_733, 1_709_164_799, 4_102_444_800] {
            assert_eq!(seconds(&UtcSeconds(seconds_).rfc3339()), Some(UtcSeconds(seconds_)));
        }
        assert_eq!(time("2024-02-14T17:15:33Z", Lang::Id), "15 Februari 2024 pukul 00.15.33 WIB");
        assert_eq!(time("2024-02-14T17:15:33Z", Lang::En), "15 February 2024, 00:15:33 WIB (UTC+7)");
        for bad in ["", "2024-02-30T00:00:00Z", "2024-02-14 17:15:33", "é"] {
            assert_eq!(time(bad, Lang::Id), bad);
        }
    }
}
