//! One range of bytes (RFC 9110 §14).

use std::ops::Range;

/// What a `Range` header means for a body of `len` bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// All of it: no range, several, or a unit nobody knows.
    All,
    /// This part.
    Part(Range<u64>),
    /// Nothing of the body lies there.
    Outside,
}

/// Reads a `Range` header.
pub fn wanted(header: &str, len: u64) -> Wanted {
    let Some((first, last)) = header.strip_prefix("bytes=").and_then(|r| r.trim().split_once('-')) else {
        return Wanted::All;
    };
    let number = |text: &str| {
        let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        // A number too large for 64 bits lies behind every end.
        digits.then(|| text.parse::<u64>().unwrap_or(u64::MAX))
    };
    match (number(first), number(last)) {
        (Some(first), Some(last)) if first <= last => part(first, last.saturating_add(1).min(len), len),
        (Some(first), None) if last.is_empty() => part(first, len, len),
        (None, Some(count)) if first.is_empty() => match count.min(len) {
            0 => Wanted::Outside,
            count => Wanted::Part(len - count..len),
        },
        _ => Wanted::All,
    }
}

fn part(first: u64, end: u64, len: u64) -> Wanted {
    if first < len { Wanted::Part(first..end) } else { Wanted::Outside }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_of_a_body_of_ten_bytes() {
        let rows = [
            ("bytes=0-0", Wanted::Part(0..1)),
            ("bytes=2-5", Wanted::Part(2..6)),
            ("bytes=8-", Wanted::Part(8..10)),
            ("bytes=8-99", Wanted::Part(8..10)),
            ("bytes=-3", Wanted::Part(7..10)),
            ("bytes=-99", Wanted::Part(0..10)),
            ("bytes=5-18446744073709551616", Wanted::Part(5..10)),
            ("bytes=10-", Wanted::Outside),
            ("bytes=18446744073709551616-", Wanted::Outside),
            ("bytes=-0", Wanted::Outside),
            ("bytes=5-2", Wanted::All),
            ("bytes=0-1,4-5", Wanted::All),
            ("bytes=-", Wanted::All),
            ("bytes=a-b", Wanted::All),
            ("bytes=+1-2", Wanted::All),
            ("lines=0-1", Wanted::All),
            ("", Wanted::All),
        ];
        for (header, expected) in rows {
            assert_eq!(wanted(header, 10), expected, "{header:?}");
        }
        assert_eq!(wanted("bytes=0-0", 0), Wanted::Outside);
    }
}
