//! How far the first is ahead, as it is shown.

use crate::number::grouped;
use model::Lang;
use outcome::{Lead, ToShare};
use registry::{Contestants, District};
use serde::Serialize;
use shapes::own::OutcomeRule;
use texts::outcome as say;

/// How far the first is ahead; numbers are ballot numbers.
#[derive(Clone, Debug, Serialize)]
pub struct ShownLead {
    /// Who has most votes.
    first: u16,
    /// Who has most of the others; null where nobody else stands.
    second: Option<u16>,
    /// Votes between them.
    votes: u64,
    /// Where a share must be exceeded and is: with how many votes fewer it would not be.
    above_share: Option<u64>,
    /// Where it must be and is not: with how many votes more it would be.
    short_of_share: Option<u64>,
}

impl ShownLead {
    pub fn of(lead: &Lead, district: &District) -> Self {
        let number = |at: usize| match &district.contestants {
            Contestants::Singles(list) => list.get(at).map_or(0, |c| c.number),
            Contestants::Lists(lists) => lists.get(at).map_or(0, |l| l.party.0),
        };
        let (above_share, short_of_share) = match lead.share {
            Some(ToShare::Above(votes)) => (Some(votes), None),
            Some(ToShare::Short(votes)) => (None, votes),
            None => (None, None),
        };
        let (first, second) = (number(lead.first), lead.second.map(number));
        ShownLead { first, second, votes: lead.votes, above_share, short_of_share }
    }

    /// In words.
    pub fn words(&self, rule: &OutcomeRule, lang: Lang) -> String {
        let n = |votes| grouped(votes, lang);
        let share = rule.share.as_deref().unwrap_or_default();
        let share = match (self.above_share, self.short_of_share) {
            (Some(votes), _) => Some(say::lead_share(lang, n(votes), share)),
            (_, Some(votes)) => Some(say::short_share(lang, n(votes), share)),
            _ => None,
        };
        let lead = say::lead(lang, n(self.votes));
        [Some(lead), share].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}
