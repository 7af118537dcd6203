//! Seats by the highest quotients.

/// One seat and the quotient that won it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Who has it: a place in the order of the votes given.
    pub list: usize,
    /// Votes of who has it.
    pub votes: u64,
    /// What they were divided by.
    pub divisor: u64,
}

/// The seats of one district.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apportionment {
    /// The seats that are given, highest quotient first.
    pub seats: Vec<Seat>,
    /// Seats of each list.
    pub by_list: Vec<u32>,
    /// Who is equal for the seats that are left; empty where none is.
    pub equals: Vec<usize>,
    /// Seats that are left between them.
    pub left: u32,
}

/// The divisor of a list's next seat, when it has some already. Exact: both terms are of 32 bits.
pub(crate) fn divisor(first: u32, step: u32, has: u32) -> u64 {
    u64::from(first) + u64::from(step) * u64::from(has)
}

/// Orders two quotients, exactly.
pub(crate) fn order(a: (u64, u64), b: (u64, u64)) -> std::cmp::Ordering {
    (u128::from(a.0) * u128::from(b.1)).cmp(&(u128::from(b.0) * u128::from(a.1)))
}

/// Gives each seat to the highest quotient of votes by `first`, `first + step`, `first + 2 step` … Lists that take no part,
/// or have no vote, get none. Where more lists have the same quotient than seats are left, all of them stay ungiven.
pub fn apportion(votes: &[u64], takes_part: &[bool], seats: u32, (first, step): (u32, u32)) -> Apportionment {
    let mut result = Apportionment { by_list: vec![0; votes.len()], ..Apportionment::default() };
    let mut left = seats;
    while left > 0 {
        let mut best: Vec<(usize, u64)> = Vec::new();
        for (list, count) in votes.iter().enumerate() {
            if *count == 0 || !takes_part.get(list).copied().unwrap_or(false) {
                continue;
            }
            let divisor = divisor(first, step, result.by_list[list]);
            let than = best
                .first()
                .map_or(std::cmp::Ordering::Greater, |(b, d)| order((*count, divisor), (votes[*b], *d)));
            match than {
                std::cmp::Ordering::Greater => best = vec![(list, divisor)],
                std::cmp::Ordering::Equal => best.push((list, divisor)),
                std::cmp::Ordering::Less => {}
            }
        }
        if best.is_empty() {
            break;
        }
        if best.len() > left as usize {
            result.equals = best.into_iter().map(|(list, _)| list).collect();
            result.left = left;
            break;
        }
        left -= best.len() as u32;
        for (list, divisor) in best {
            result.by_list[list] += 1;
            result.seats.push(Seat { list, votes: votes[list], divisor });
        }
    }
    result
}
