//! Seats by quotients once more, slowly: every quotient there is, sorted.

use std::cmp::Reverse;

/// A fraction, ordered by its continued fraction: no product that could overflow.
#[derive(Clone, Copy, Debug)]
struct Quotient(u64, u64);

impl Ord for Quotient {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let (mut a, mut b) = (*self, *other);
        let mut turned = false;
        loop {
            let whole = (a.0 / a.1).cmp(&(b.0 / b.1));
            let rest = (a.0 % a.1, b.0 % b.1);
            let order = match (whole, rest) {
                (std::cmp::Ordering::Equal, (0, 0)) => return std::cmp::Ordering::Equal,
                (std::cmp::Ordering::Equal, (0, _)) => std::cmp::Ordering::Less,
                (std::cmp::Ordering::Equal, (_, 0)) => std::cmp::Ordering::Greater,
                (std::cmp::Ordering::Equal, _) => {
                    // 1/x turns the order round.
                    (a, b) = (Quotient(a.1, rest.0), Quotient(b.1, rest.1));
                    turned = !turned;
                    continue;
                }
                (other, _) => other,
            };
            return if turned { order.reverse() } else { order };
        }
    }
}

impl PartialEq for Quotient {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Quotient {}

impl PartialOrd for Quotient {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// What the oracle says: seats of each list beyond doubt, and who is equal for how many that are left.
pub fn seats(
    votes: &[u64],
    part: &[bool],
    seats: u32,
    (first, step): (u32, u32),
) -> (Vec<u32>, Vec<usize>, u32) {
    let mut all: Vec<(Reverse<Quotient>, usize)> = Vec::new();
    for (list, count) in votes.iter().enumerate().filter(|(list, count)| part[*list] && **count > 0) {
        // One more than there are seats, so that an equal next quotient is seen.
        for n in 0..=u64::from(seats) {
            all.push((Reverse(Quotient(*count, u64::from(first) + n * u64::from(step))), list));
        }
    }
    all.sort();
    let mut by_list = vec![0; votes.len()];
    let mut left = seats;
    for same in all.chunk_by(|a, b| a.0 == b.0) {
        if left == 0 {
            break;
        }
        if same.len() > left as usize {
            return (by_list, same.iter().map(|(_, list)| *list).collect(), left);
        }
        for (_, list) in same {
            by_list[*list] += 1;
        }
        left -= same.len() as u32;
    }
    (by_list, Vec::new(), 0)
}
