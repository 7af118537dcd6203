//! The votes of one district, as the sums of its forms.

use registry::{Contestants, District};

/// What may still come from a district: a bound from above, never a forecast.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outstanding {
    /// Stations of which nothing counts yet.
    pub stations: u64,
    /// Ballots that these stations received at most: no more votes than that can come.
    pub ballots: u64,
}

impl std::ops::Add for Outstanding {
    type Output = Outstanding;

    fn add(self, other: Outstanding) -> Outstanding {
        Outstanding {
            stations: self.stations.saturating_add(other.stations),
            ballots: self.ballots.saturating_add(other.ballots),
        }
    }
}

/// The votes of one district.
#[derive(Clone, Copy, Debug)]
pub struct Votes<'a> {
    /// The district.
    pub district: &'a District,
    /// The sum of each field, in the order of its form. Fields that are missing here read as 0.
    pub sums: &'a [u64],
    /// How many forms have a number in each field; 0: nothing is known of it.
    pub present: &'a [u64],
    /// What may still come.
    pub outstanding: Outstanding,
    /// Whether the district names everybody who stands. Else nobody can say that a party has too few candidates.
    pub complete_lists: bool,
}

/// The same with sums of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnedVotes {
    /// The district.
    pub district: District,
    /// See [`Votes::sums`].
    pub sums: Vec<u64>,
    /// See [`Votes::present`].
    pub present: Vec<u64>,
    /// See [`Votes::outstanding`].
    pub outstanding: Outstanding,
    /// See [`Votes::complete_lists`].
    pub complete_lists: bool,
}

impl OwnedVotes {
    /// To be counted.
    pub fn view(&self) -> Votes<'_> {
        Votes {
            district: &self.district,
            sums: &self.sums,
            present: &self.present,
            outstanding: self.outstanding,
            complete_lists: self.complete_lists,
        }
    }
}

impl Votes<'_> {
    fn sum(&self, field: usize) -> u64 {
        self.sums.get(field).copied().unwrap_or(0)
    }

    fn known(&self, field: usize) -> bool {
        self.present.get(field).is_some_and(|n| *n > 0)
    }

    /// Parties, or pairs and single candidates, that stand here.
    pub fn standing(&self) -> usize {
        match &self.district.contestants {
            Contestants::Singles(list) => list.len(),
            Contestants::Lists(lists) => lists.len(),
        }
    }

    /// Votes of whoever stands at a place: of a party those for it and its candidates together. The form's own total is
    /// believed where there is one, since it is what every published total of the party adds up; else its parts are added.
    pub fn of(&self, at: usize) -> u64 {
        let schema = &self.district.schema;
        match schema.party_blocks().get(at) {
            Some(block) if self.known(block.total) => self.sum(block.total),
            Some(block) => block.parts.iter().map(|part| self.sum(*part)).fold(0, u64::saturating_add),
            None => schema.contestants().get(at).map_or(0, |field| self.sum(*field)),
        }
    }

    /// Votes of all, in their order.
    pub fn all(&self) -> Vec<u64> {
        (0..self.standing()).map(|at| self.of(at)).collect()
    }

    /// Votes of a party's candidates in the order of its list; `None` where nothing is known of any of them.
    pub fn candidates(&self, list: usize) -> Option<Vec<u64>> {
        let block = self.district.schema.party_blocks().get(list)?;
        let (_, parts) = block.parts.split_first()?;
        let known = parts.iter().any(|part| self.known(*part));
        known.then(|| parts.iter().map(|part| self.sum(*part)).collect())
    }

    /// The party's total less the sum of its parts, where both are known and differ: of such a district either the
    /// total or a part is wrong.
    pub fn slip(&self, list: usize) -> Option<i128> {
        let block = self.district.schema.party_blocks().get(list)?;
        let all = block.parts.iter().all(|part| self.known(*part)) && self.known(block.total);
        let parts: i128 = block.parts.iter().map(|part| i128::from(self.sum(*part))).sum();
        let slip = i128::from(self.sum(block.total)) - parts;
        (all && slip != 0).then_some(slip)
    }

    /// Where a candidate's votes stand on the form; for singles `list` is who stands and `candidate` 0.
    pub(crate) fn field(&self, list: usize, candidate: usize) -> Option<usize> {
        let schema = &self.district.schema;
        match schema.party_blocks().get(list) {
            Some(block) => block.parts.get(candidate + 1).copied(),
            None => schema.contestants().get(list).copied(),
        }
    }

    /// Where a party's, a pair's or a single candidate's votes stand on the form.
    pub(crate) fn total_field(&self, at: usize) -> Option<usize> {
        let schema = &self.district.schema;
        schema.party_blocks().get(at).map(|b| b.total).or_else(|| schema.contestants().get(at).copied())
    }
}
