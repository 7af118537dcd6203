//! Times: UTC seconds inside, local wall time of the public JSON outside. Takes no clock.

use serde::{Deserialize, Serialize};

/// Seconds since 1970-01-01 00:00:00 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct UtcSeconds(pub i64);

/// Earliest and latest second accepted: years 2000 to 2199, so that every year has four digits.
pub const SECONDS_RANGE: std::ops::Range<i64> = 946_684_800..7_258_118_400;

/// One of the three time zones of Indonesia. None of them has daylight saving.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Zone {
    /// Waktu Indonesia Barat, UTC+7.
    #[default]
    Wib,
    /// Waktu Indonesia Tengah, UTC+8.
    Wita,
    /// Waktu Indonesia Timur, UTC+9.
    Wit,
}

impl Zone {
    /// Hours east of UTC.
    pub const fn hours(self) -> i64 {
        match self {
            Zone::Wib => 7,
            Zone::Wita => 8,
            Zone::Wit => 9,
        }
    }

    /// `WIB`, `WITA` or `WIT`.
    pub const fn code(self) -> &'static str {
        match self {
            Zone::Wib => "WIB",
            Zone::Wita => "WITA",
            Zone::Wit => "WIT",
        }
    }

    /// The zone of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Zone::Wib, Zone::Wita, Zone::Wit].into_iter().find(|z| z.code() == code)
    }
}

impl UtcSeconds {
    /// Wall time in a zone as the public JSON writes `ts`: `YYYY-MM-DD HH:MM:SS`.
    pub fn local(self, zone: Zone) -> String {
        let (y, mo, d, h, mi, s) = civil(self.0.saturating_add(zone.hours() * 3600));
        format!("{y:04}-{mo:02}-{d:02} {h:02}:{mi:02}:{s:02}")
    }

    /// The time of such a text; none where it is written in any other way, or names no day or hour that is.
    pub fn from_local(text: &str, zone: Zone) -> Option<Self> {
        let number = |from: usize, to: usize| -> Option<i64> {
            let digits = text.get(from..to).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
            digits.parse().ok()
        };
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
        let seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
        let time = UtcSeconds(seconds - zone.hours() * 3600);
        // Written again it is the same text only where every part was in its range and every mark in its place.
        (time.local(zone) == text).then_some(time)
    }

    /// RFC 3339 in UTC: `YYYY-MM-DDTHH:MM:SSZ`.
    pub fn rfc3339(self) -> String {
        let (y, mo, d, h, mi, s) = civil(self.0);
        format!("{y:04}-{mo:02}-{d:02}T{h:02}:{mi:02}:{s:02}Z")
    }
}

/// Days from 1970-01-01 to a date, the inverse of [`civil`]'s; of a date that is none, some number.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let (era, yoe) = (year.div_euclid(400), year.rem_euclid(400));
    let doy = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
}

/// Proleptic Gregorian date and time of a count of seconds (days-to-civil, era by era of 400 years).
fn civil(seconds: i64) -> (i64, i64, i64, i64, i64, i64) {
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let z = days + 719_468;
    let (era, doe) = (z.div_euclid(146_097), z.rem_euclid(146_097));
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    (year, month, doy - (153 * mp + 2) / 5 + 1, rest / 3600, rest / 60 % 60, rest % 60)
}
