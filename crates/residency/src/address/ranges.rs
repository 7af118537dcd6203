//! Ranges of addresses with a value each, as few bytes as that takes: 12 for a row of IPv4, 36 for one of IPv6.

/// Ranges in order, no two of which begin together. `A` is `u32` (IPv4) or `u128` (IPv6).
#[derive(Clone, Debug)]
pub(super) struct Ranges<A> {
    from: Vec<A>,
    to: Vec<A>,
    value: Vec<u32>,
}

impl<A: Copy + Ord> Ranges<A> {
    /// From rows (first and last address, value) in any order.
    ///
    /// # Errors
    /// The address at which two of them begin.
    pub fn new(mut rows: Vec<(A, A, u32)>) -> Result<Self, A> {
        if !rows.is_sorted_by_key(|row| row.0) {
            rows.sort_unstable_by_key(|row| row.0);
        }
        if let Some(pair) = rows.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(pair[1].0);
        }
        Ok(Ranges {
            from: rows.iter().map(|row| row.0).collect(),
            to: rows.iter().map(|row| row.1).collect(),
            value: rows.iter().map(|row| row.2).collect(),
        })
    }

    /// The range that an address is in: first, last, value. Of ranges that overlap the one that begins last counts.
    pub fn find(&self, address: A) -> Option<(A, A, u32)> {
        let at = self.from.partition_point(|from| *from <= address).checked_sub(1)?;
        let (from, to, value) = (*self.from.get(at)?, *self.to.get(at)?, *self.value.get(at)?);
        (address <= to).then_some((from, to, value))
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.from.len()
    }

    /// Bytes that they take.
    pub const fn bytes(&self) -> usize {
        let one = size_of::<A>();
        (self.from.capacity() + self.to.capacity()) * one + self.value.capacity() * size_of::<u32>()
    }
}
