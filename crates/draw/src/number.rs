//! Positive numbers of any size with 64 bits of precision, rounded down or up as asked: a value computed both ways lies
//! between the two.

use std::cmp::Ordering;

/// Which way what does not fit is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Round {
    Down,
    Up,
}

/// `mantissa x 2^exponent`, the mantissa with its highest bit set; or zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    mantissa: u64,
    exponent: i64,
}

impl Number {
    pub const ZERO: Number = Number { mantissa: 0, exponent: 0 };
    pub const ONE: Number = Number { mantissa: 1 << 63, exponent: -63 };

    /// Brings a wider mantissa to 64 bits; `rest` says whether anything lies below it.
    fn fit(wide: u128, exponent: i64, rest: bool, round: Round) -> Number {
        if wide == 0 {
            return Number::ZERO;
        }
        let bits = 128 - i64::from(wide.leading_zeros());
        let shift = bits - 64;
        if shift < 0 {
            // Nothing of what is brought here has fewer bits and a rest.
            return Number { mantissa: (wide as u64) << -shift, exponent: exponent + shift };
        }
        let kept = (wide >> shift) as u64;
        let lost = rest || wide & ((1 << shift) - 1) != 0;
        match kept.checked_add(u64::from(lost && round == Round::Up)) {
            Some(mantissa) => Number { mantissa, exponent: exponent + shift },
            None => Number { mantissa: 1 << 63, exponent: exponent + shift + 1 },
        }
    }

    /// `above / below`; nothing divides by zero here, and what would is zero.
    pub fn ratio(above: u64, below: u64, round: Round) -> Number {
        if above == 0 || below == 0 {
            return Number::ZERO;
        }
        // Both with their highest bit set, so that the quotient has 64 bits or 65.
        let (up, down) = (above.leading_zeros(), below.leading_zeros());
        let (wide, below) = (u128::from(above << up) << 64, u128::from(below << down));
        Number::fit(wide / below, -64 - i64::from(up) + i64::from(down), wide % below != 0, round)
    }

    pub fn times(self, other: Number, round: Round) -> Number {
        let wide = u128::from(self.mantissa) * u128::from(other.mantissa);
        Number::fit(wide, self.exponent + other.exponent, false, round)
    }

    pub fn plus(self, other: Number, round: Round) -> Number {
        let (large, small) = match (self.mantissa, other.mantissa) {
            (0, _) => return other,
            (_, 0) => return self,
            _ if self.exponent >= other.exponent => (self, other),
            _ => (other, self),
        };
        let gap = large.exponent - small.exponent;
        // Two mantissas of 64 bits, the larger with 63 free below it: the sum has at most 128.
        let high = u128::from(large.mantissa) << 63;
        let (low, rest) = match u32::try_from(gap) {
            Ok(gap) if gap <= 63 => (u128::from(small.mantissa) << (63 - gap), false),
            Ok(gap) if gap < 127 => {
                let kept = small.mantissa >> (gap - 63);
                (u128::from(kept), kept << (gap - 63) != small.mantissa)
            }
            _ => (0, true),
        };
        Number::fit(high + low, large.exponent - 63, rest, round)
    }

    /// To a power, by squaring.
    pub fn power(self, mut power: u64, round: Round) -> Number {
        let (mut base, mut result) = (self, Number::ONE);
        while power > 0 {
            if power & 1 == 1 {
                result = result.times(base, round);
            }
            base = base.times(base, round);
            power >>= 1;
        }
        result
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.mantissa, other.mantissa) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            _ => self.exponent.cmp(&other.exponent).then(self.mantissa.cmp(&other.mantissa)),
        }
    }
}
