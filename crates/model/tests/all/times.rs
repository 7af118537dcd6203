//! Times in UTC and on the wall.

use model::{UtcSeconds, Zone, time::SECONDS_RANGE};

#[test]
fn known_times() {
    for (seconds, utc) in [
        (0, "1970-01-01T00:00:00Z"),
        (-1, "1969-12-31T23:59:59Z"),
        (951_782_399, "2000-02-28T23:59:59Z"),
        (951_782_400, "2000-02-29T00:00:00Z"),
        (951_868_800, "2000-03-01T00:00:00Z"),
        (1_707_890_400, "2024-02-14T06:00:00Z"),
        (1_709_164_800, "2024-02-29T00:00:00Z"),
        (1_709_251_199, "2024-02-29T23:59:59Z"),
        (1_709_251_200, "2024-03-01T00:00:00Z"),
        (1_677_628_799, "2023-02-28T23:59:59Z"),
        (1_677_628_800, "2023-03-01T00:00:00Z"),
        (1_735_689_599, "2024-12-31T23:59:59Z"),
        (1_735_689_600, "2025-01-01T00:00:00Z"),
        // 2100 is no leap year.
        (4_107_542_399, "2100-02-28T23:59:59Z"),
        (4_107_542_400, "2100-03-01T00:00:00Z"),
        (SECONDS_RANGE.start, "2000-01-01T00:00:00Z"),
        (SECONDS_RANGE.end - 1, "2199-12-31T23:59:59Z"),
    ] {
        assert_eq!(UtcSeconds(seconds).rfc3339(), utc);
    }
}

#[test]
fn walls_of_three_zones() {
    for (seconds, [wib, wita, wit]) in [
        (1_707_890_400, ["2024-02-14 13:00:00", "2024-02-14 14:00:00", "2024-02-14 15:00:00"]),
        // The east has its new year first.
        (1_735_660_800, ["2024-12-31 23:00:00", "2025-01-01 00:00:00", "2025-01-01 01:00:00"]),
        (1_709_136_000, ["2024-02-28 23:00:00", "2024-02-29 00:00:00", "2024-02-29 01:00:00"]),
    ] {
        let local = [Zone::Wib, Zone::Wita, Zone::Wit].map(|z| UtcSeconds(seconds).local(z));
        assert_eq!(local, [wib, wita, wit]);
    }
    for zone in [Zone::Wib, Zone::Wita, Zone::Wit] {
        assert_eq!(Zone::from_code(zone.code()), Some(zone));
    }
    assert_eq!(Zone::from_code("wib"), None);
}

/// Day by day over the range accepted: dates follow each other as a calendar kept by hand says.
#[test]
fn every_day_of_two_centuries() {
    let (mut year, mut month, mut day) = (2000, 1, 1);
    for seconds in SECONDS_RANGE.step_by(86_400) {
        assert_eq!(UtcSeconds(seconds).rfc3339(), format!("{year:04}-{month:02}-{day:02}T00:00:00Z"));
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            2 => 28 + i32::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        day += 1;
        if day > last {
            (day, month) = (1, month + 1);
        }
        if month > 12 {
            (month, year) = (1, year + 1);
        }
    }
    assert_eq!((year, month, day), (2200, 1, 1));
}

#[test]
fn no_time_is_too_far() {
    for seconds in [i64::MIN, i64::MAX] {
        assert!(
            !UtcSeconds(seconds).rfc3339().is_empty() && !UtcSeconds(seconds).local(Zone::Wit).is_empty()
        );
    }
}

#[test]
fn local_times_are_read_as_they_are_written() {
    for zone in [Zone::Wib, Zone::Wita, Zone::Wit] {
        for seconds in [0, 1_707_932_805, 951_782_400, 946_684_800, 7_258_118_399, -1, 1_709_164_800] {
            let time = UtcSeconds(seconds);
            assert_eq!(UtcSeconds::from_local(&time.local(zone), zone), Some(time), "{seconds}");
        }
    }
    assert_eq!(UtcSeconds::from_local("2024-02-15 00:46:45", Zone::Wib), Some(UtcSeconds(1_707_932_805)));
    for text in [
        "",
        "2024-02-15",
        "2024-02-15T00:46:45",
        "2024-02-15 00:46:45Z",
        " 2024-02-15 00:46:45",
        "2024-2-15 00:46:45",
        "2024-02-30 00:46:45",
        "2023-02-29 00:46:45",
        "2024-13-01 00:46:45",
        "2024-00-01 00:46:45",
        "2024-02-00 00:46:45",
        "2024-02-15 24:00:00",
        "2024-02-15 00:60:00",
        "2024-02-15 00:00:60",
        "2024-02-15 00:46:+5",
        "-024-02-15 00:46:45",
        "２024-02-15 00:46:45",
        "99999-02-15 00:46:45",
    ] {
        assert_eq!(UtcSeconds::from_local(text, Zone::Wib), None, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn any_local_time_comes_back(seconds in -2_000_000_000i64..200_000_000_000) {
        let time = UtcSeconds(seconds);
        proptest::prop_assert_eq!(UtcSeconds::from_local(&time.local(Zone::Wit), Zone::Wit), Some(time));
    }
}
