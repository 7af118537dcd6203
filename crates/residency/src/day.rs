//! Days, and working days: Monday to Friday, but for the holidays that a document names.

use model::{UtcSeconds, Zone};
use std::collections::BTreeSet;

const SECONDS: i64 = 86_400;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i64);

impl Day {
    /// Reads `2024-02-16`; `None` for what is no day.
    pub fn parse(text: &str) -> Option<Self> {
        let begins = UtcSeconds::from_local(&format!("{text} 00:00:00"), Zone::Wib)?;
        Some(Day((begins.0 + Zone::Wib.hours() * 3600) / SECONDS))
    }

    /// The day as it is read.
    pub fn text(self) -> String {
        UtcSeconds(self.0 * SECONDS).rfc3339().chars().take(10).collect()
    }

    /// Its year.
    pub fn year(self) -> i64 {
        self.text().get(..4).and_then(|year| year.parse().ok()).unwrap_or(0)
    }

    /// Whether it is Saturday or Sunday. The first of January 1970 was a Thursday.
    pub const fn is_weekend(self) -> bool {
        matches!((self.0 + 3).rem_euclid(7), 5 | 6)
    }
}

/// Holidays of years: a working day is known only within them.
#[derive(Clone, Debug, Default)]
pub struct WorkingDays {
    years: BTreeSet<i64>,
    holidays: BTreeSet<Day>,
}

impl WorkingDays {
    /// Adds a year with its holidays.
    pub fn add(&mut self, year: i64, holidays: impl IntoIterator<Item = Day>) {
        self.years.insert(year);
        self.holidays.extend(holidays);
    }

    /// The last of so many working days, of which the first is the one after a day.
    ///
    /// # Errors
    /// The year whose holidays are not known.
    pub fn after(&self, day: Day, count: u32) -> Result<Day, i64> {
        let mut at = day;
        for _ in 0..count {
            at = self.next(at)?;
        }
        Ok(at)
    }

    fn next(&self, day: Day) -> Result<Day, i64> {
        let mut at = Day(day.0 + 1);
        loop {
            if !self.years.contains(&at.year()) {
                return Err(at.year());
            }
            if !at.is_weekend() && !self.holidays.contains(&at) {
                return Ok(at);
            }
            at = Day(at.0 + 1);
        }
    }
}
