//! The numbers on the forms, and what a machine makes of them.

use model::{Contest, FormSchema, Parameters};

/// What a machine read of a form: a third of the forms rightly, a third with a number misread, one not read and one read
/// where the paper has none, if it has such fields; the others are typed.
pub(super) fn machine(values: &[Option<u32>], seed: u16) -> Option<Vec<Option<u32>>> {
    let mut machine = values.to_vec();
    match seed % 3 {
        0 => {
            let numbers: Vec<usize> = (0..values.len()).filter(|at| values[*at].is_some()).collect();
            if let [unread, .., misread] = numbers[..] {
                machine[unread] = None;
                machine[misread] = machine[misread].map(|v| v + 6);
            }
            if let Some(empty) = machine.iter_mut().zip(values).find_map(|(m, v)| v.is_none().then_some(m)) {
                *empty = Some(7);
            }
        }
        1 => {}
        _ => return None,
    }
    Some(machine)
}

/// Values that keep every control, for a DPT of 100 + seed.
pub fn good(contest: Contest, schema: &FormSchema, seed: u32) -> Vec<Option<u32>> {
    let mut values = vec![Some(0); schema.width()];
    let mut set = |at: usize, v: u32| values[at] = Some(v);
    let row = |l: u32, p: u32| [l, p, l + p];
    for (i, v) in row(50, 50 + seed).into_iter().enumerate() {
        set(i, v);
    }
    for (i, v) in row(40, 40).into_iter().chain(row(1, 2)).chain(row(3, 0)).chain(row(44, 42)).enumerate() {
        set(3 + i, v);
    }
    // 86 users; received: the DPT and the reserve.
    let received = Parameters::of(contest.about().occasion).ballots(100 + seed);
    for (i, v) in [received, 86, 1, received - 87].into_iter().enumerate() {
        set(15 + i, v);
    }
    for (i, v) in row(1, 1).into_iter().enumerate() {
        set(19 + i, v);
    }
    let mut left = 80 - u32::from(contest == Contest::Pdpd);
    let valid = left;
    let contestants = schema.contestants();
    for (i, at) in contestants.iter().enumerate() {
        let votes = if i + 1 == contestants.len() { left } else { left.min(11 + seed) };
        left -= votes;
        set(*at, votes);
        for block in schema.party_blocks().iter().filter(|b| b.total == *at) {
            let first = block.parts[0];
            set(first, votes);
            if let (Some(second), true) = (block.parts.get(1), votes > 3) {
                set(first, votes - 3);
                set(*second, 3);
            }
        }
    }
    for (at, v) in [(schema.valid(), valid), (schema.invalid(), 86 - valid), (schema.total(), 86)] {
        set(at, v);
    }
    values
}
