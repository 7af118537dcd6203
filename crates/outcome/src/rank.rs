//! Persons or pairs by their votes, and what is asked between equals.

use registry::electing::{Between, Precedence, TieRule};

/// A rule that was asked between equals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The rule.
    pub rule: TieRule,
    /// Whether it told any of them apart; `None`: what it asks for is not known here.
    pub parted: Option<bool>,
}

/// Who comes before whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranking {
    /// All of them, first those with most votes; equals that nothing told apart stand in the order given.
    pub order: Vec<usize>,
    /// Of the first in `order`, how many have a place beyond doubt.
    pub sure: usize,
    /// Who is equal for the places that are left after those; empty where none is.
    pub equals: Vec<usize>,
    /// Places left between them.
    pub left: u32,
    /// The rules that were asked at the last place.
    pub tried: Vec<Tried>,
    /// Whom the rules that only propose would give the places that are left.
    pub proposal: Option<Vec<usize>>,
}

/// What a rule says of somebody: whoever has more comes first. `None`: not known.
pub(crate) type Key<'a> = dyn Fn(Precedence, usize) -> Option<u64> + 'a;

/// Parts a group of equals by a rule; `None` where what it asks for is not known of one of them.
fn part(group: &[usize], by: Precedence, key: &Key<'_>) -> Option<Vec<Vec<usize>>> {
    let mut keyed = Vec::with_capacity(group.len());
    for who in group {
        keyed.push((key(by, *who)?, *who));
    }
    keyed.sort_by_key(|(k, _)| std::cmp::Reverse(*k));
    Some(keyed.chunk_by(|a, b| a.0 == b.0).map(|same| same.iter().map(|(_, who)| *who).collect()).collect())
}

/// The group of equals across a boundary: how many are before it, and who it is.
fn across(groups: &[Vec<usize>], places: usize) -> Option<(usize, usize)> {
    let mut before = 0;
    for (at, group) in groups.iter().enumerate() {
        if before < places && places < before + group.len() {
            return Some((at, before));
        }
        before += group.len();
    }
    None
}

/// Ranks by votes for a number of places. Rules are asked only of those who are equal across the last place: elsewhere
/// nothing hangs on it.
pub(crate) fn rank(
    votes: &[u64],
    places: usize,
    rules: &[TieRule],
    between: Between,
    key: &Key<'_>,
) -> Ranking {
    let mut order: Vec<usize> = (0..votes.len()).collect();
    order.sort_by_key(|who| std::cmp::Reverse(votes[*who]));
    let mut groups: Vec<Vec<usize>> =
        order.chunk_by(|a, b| votes[*a] == votes[*b]).map(<[usize]>::to_vec).collect();
    let mut tried = Vec::new();
    separate(
        &mut groups,
        places,
        rules.iter().filter(|r| r.between == between && r.binding),
        key,
        &mut tried,
    );
    let open = across(&groups, places).map(|(at, before)| (groups[at].clone(), before));
    let proposal = open.as_ref().and_then(|(equals, before)| {
        let mut only = vec![equals.clone()];
        let left = places - before;
        separate(
            &mut only,
            left,
            rules.iter().filter(|r| r.between == between && !r.binding),
            key,
            &mut tried,
        );
        across(&only, left).is_none().then(|| only.concat().into_iter().take(left).collect())
    });
    let order = groups.concat();
    match open {
        Some((equals, sure)) => {
            Ranking { order, sure, equals, left: (places - sure) as u32, tried, proposal }
        }
        None => Ranking { sure: places.min(order.len()), order, tried, ..Ranking::default() },
    }
}

/// Parts the group across the last place by one rule after the other, until nobody is equal there.
fn separate<'r>(
    groups: &mut Vec<Vec<usize>>,
    places: usize,
    rules: impl Iterator<Item = &'r TieRule>,
    key: &Key<'_>,
    tried: &mut Vec<Tried>,
) {
    for rule in rules {
        let Some((at, _)) = across(groups, places) else { return };
        match part(&groups[at], rule.by, key) {
            Some(parts) => {
                tried.push(Tried { rule: *rule, parted: Some(parts.len() > 1) });
                groups.splice(at..=at, parts);
            }
            // What this rule would say is not known, and so nothing that comes after it may decide.
            None => {
                tried.push(Tried { rule: *rule, parted: None });
                return;
            }
        }
    }
}
