//! Look-up by code: binary search over a column, with a permutation only where the column is not sorted itself.

use crate::texts::Texts;
use std::cmp::Ordering;

/// The order of a column of codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeOrder {
    permutation: Option<Vec<u32>>,
}

impl CodeOrder {
    /// Orders a column; `Err` holds the position of a code that stands twice.
    pub fn of(codes: &Texts) -> Result<Self, usize> {
        let sorted = (1..codes.len()).all(|i| codes.get(i - 1) < codes.get(i));
        if sorted {
            return Ok(CodeOrder { permutation: None });
        }
        let mut permutation: Vec<u32> = (0..codes.len() as u32).collect();
        permutation.sort_unstable_by(|a, b| codes.get(*a as usize).cmp(codes.get(*b as usize)));
        let twice = permutation.windows(2).find(|w| codes.get(w[0] as usize) == codes.get(w[1] as usize));
        match twice {
            Some(pair) => Err(pair[0].max(pair[1]) as usize),
            None => Ok(CodeOrder { permutation: Some(permutation) }),
        }
    }

    fn nth(&self, n: usize) -> usize {
        self.permutation.as_ref().map_or(n, |p| p.get(n).map_or(n, |i| *i as usize))
    }

    /// The position of a code.
    pub fn find(&self, codes: &Texts, code: &str) -> Option<usize> {
        let (mut low, mut high) = (0, codes.len());
        while low < high {
            let middle = low.midpoint(high);
            match codes.get(self.nth(middle)).cmp(code) {
                Ordering::Equal => return Some(self.nth(middle)),
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The position in the first column of a code that stands in both, if there is one.
    pub fn common(&self, codes: &Texts, other: &CodeOrder, others: &Texts) -> Option<usize> {
        let (mut a, mut b) = (0, 0);
        while a < codes.len() && b < others.len() {
            match codes.get(self.nth(a)).cmp(others.get(other.nth(b))) {
                Ordering::Equal => return Some(self.nth(a)),
                Ordering::Less => a += 1,
                Ordering::Greater => b += 1,
            }
        }
        None
    }
}
