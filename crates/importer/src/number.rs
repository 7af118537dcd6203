//! Counts as sources write them. What can only mean one number is taken; what could mean another is nobody's to guess.

/// What stands where a count should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Number {
    /// Nothing: null.
    Null,
    /// A count, written as one.
    Count(u32),
    /// A count, written otherwise than counts are: `72.0`, `"72"`.
    Otherwise(u32),
    /// No count.
    Odd,
}

/// The count in a JSON value.
pub(crate) fn in_json(raw: &str) -> Number {
    if raw == "null" {
        return Number::Null;
    }
    if let Some(count) = canonical(raw) {
        return Number::Count(count);
    }
    let quoted = raw.strip_prefix('"').and_then(|r| r.strip_suffix('"'));
    quoted.and_then(canonical).or_else(|| whole(raw)).map_or(Number::Odd, Number::Otherwise)
}

/// The count in a cell of a table.
pub(crate) fn in_cell(cell: &str) -> Number {
    if let Some(count) = digits(cell) {
        return Number::Count(count);
    }
    let inner = cell.trim_matches(' ');
    digits(inner).or_else(|| whole(inner)).map_or(Number::Odd, Number::Otherwise)
}

/// Decimal digits that fit.
fn digits(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// Decimal digits without leading zeros.
fn canonical(text: &str) -> Option<u32> {
    digits(text).filter(|_| text == "0" || !text.starts_with('0'))
}

/// A fraction of nothing, as programs print whole numbers that they keep as fractions. One zero only: `1.000` is a
/// thousand to those who write points between thousands.
fn whole(text: &str) -> Option<u32> {
    text.strip_suffix(".0").and_then(canonical)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_only_mean_one_number() {
        use Number::{Count, Null, Odd, Otherwise};
        for (raw, json, cell) in [
            ("0", Count(0), Count(0)),
            ("72", Count(72), Count(72)),
            ("4294967295", Count(u32::MAX), Count(u32::MAX)),
            ("4294967296", Odd, Odd),
            ("72.0", Otherwise(72), Otherwise(72)),
            ("1.000", Odd, Odd),
            ("1.00", Odd, Odd),
            ("72.5", Odd, Odd),
            ("7.2e1", Odd, Odd),
            ("72e0", Odd, Odd),
            ("-5", Odd, Odd),
            ("-0", Odd, Odd),
            ("+5", Odd, Odd),
            ("null", Null, Odd),
            ("true", Odd, Odd),
            ("[72]", Odd, Odd),
            ("{}", Odd, Odd),
            ("\"72\"", Otherwise(72), Odd),
            ("\"72.0\"", Odd, Odd),
            ("\"1.234\"", Odd, Odd),
            ("\" 72\"", Odd, Odd),
            ("\"072\"", Odd, Odd),
            ("\"\"", Odd, Odd),
            ("\"", Odd, Odd),
            ("", Odd, Odd),
            (" 72 ", Odd, Otherwise(72)),
            (" ", Odd, Odd),
            ("007", Odd, Count(7)),
            ("7 2", Odd, Odd),
            ("l44", Odd, Odd),
            ("2O", Odd, Odd),
            ("\u{661}", Odd, Odd),
            ("72\u{a0}", Odd, Odd),
        ] {
            assert_eq!((in_json(raw), in_cell(raw)), (json, cell), "{raw:?}");
        }
    }
}
