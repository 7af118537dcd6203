//! Two counts put together, place by place.

use crate::tally::{Net, Tally};
use crate::{Places, Side, Table};

/// How a place stands in the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// A number differs, or only one of both has it.
    Differs,
    /// Only one count has the place.
    Only(Side),
    /// Every number is the same in both.
    Agrees,
}

/// A place of one of the two counts or of both: its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// How it stands.
    pub standing: Standing,
    /// Its row in A.
    pub a: Option<u32>,
    /// Its row in B.
    pub b: Option<u32>,
}

/// A column that both have: its name and its place in each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shared {
    pub name: String,
    pub at: [usize; 2],
}

/// Two counts put together.
#[derive(Debug)]
pub struct Comparison<'a> {
    /// The two.
    pub(crate) tables: [&'a Table; 2],
    pub(crate) shared: Vec<Shared>,
    /// Columns that only A has, and only B.
    pub only_columns: [Vec<String>; 2],
    /// The places that do not agree, by code.
    pub pairs: Vec<Pair>,
    /// By region.
    pub(crate) tallies: Vec<Option<Tally>>,
}

impl<'a> Comparison<'a> {
    /// Puts two tables together over the columns that both have. A place without a number in any of these is not in that
    /// table. `None` where no column is in both.
    pub fn of(a: &'a Table, b: &'a Table, places: &Places<'_>) -> Option<Self> {
        let shared: Vec<Shared> = a
            .columns()
            .enumerate()
            .filter_map(|(at, name)| Some(Shared { name: name.to_string(), at: [at, b.position(name)?] }))
            .collect();
        if shared.is_empty() {
            return None;
        }
        let lone = |of: &Table, other: &Table| {
            of.columns().filter(|c| other.position(c).is_none()).map(String::from).collect()
        };
        let mut made = Comparison {
            tables: [a, b],
            only_columns: [lone(a, b), lone(b, a)],
            shared,
            pairs: Vec::new(),
            tallies: vec![None; places.count()],
        };
        made.walk(places);
        made.sum_up(places);
        Some(made)
    }

    /// Names of the columns that both have, in the order of A.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.shared.iter().map(|s| s.name.as_str())
    }

    /// What is counted of a region, by its number; `None` where neither has a place in it.
    pub fn tally(&self, region: u32) -> Option<&Tally> {
        self.tallies.get(region as usize).and_then(Option::as_ref)
    }

    /// What is counted of everything.
    pub fn whole(&self) -> Tally {
        self.tally(0).cloned().unwrap_or_else(|| self.empty())
    }

    /// The numbers of a place in a shared column: A, B.
    pub fn numbers(&self, pair: &Pair, column: usize) -> [Option<u32>; 2] {
        let Some(shared) = self.shared.get(column) else { return [None; 2] };
        let number = |row: Option<u32>, side: usize| self.tables[side].number(row?, shared.at[side]);
        [number(pair.a, 0), number(pair.b, 1)]
    }

    /// Code of a place.
    pub fn code(&self, pair: &Pair) -> &str {
        match (pair.a, pair.b) {
            (Some(row), _) => self.tables[0].code(row),
            (None, Some(row)) => self.tables[1].code(row),
            (None, None) => "",
        }
    }

    fn empty(&self) -> Tally {
        Tally { columns: vec![Net::default(); self.shared.len()], ..Tally::default() }
    }

    /// Whether a row has a number in any shared column.
    fn counts(&self, side: usize, row: u32) -> bool {
        self.shared.iter().any(|s| self.tables[side].number(row, s.at[side]).is_some())
    }

    fn walk(&mut self, places: &Places<'_>) {
        let [a, b] = self.tables;
        let (mut left, mut right) =
            (a.rows().iter().copied().peekable(), b.rows().iter().copied().peekable());
        // Rows come by code, so that those of one region come together.
        let mut open: Option<(u32, Tally)> = None;
        loop {
            let (row_a, row_b) = match (left.peek().copied(), right.peek().copied()) {
                (None, None) => break,
                (Some(x), Some(y)) => match a.code(x).cmp(b.code(y)) {
                    std::cmp::Ordering::Less => (Some(x), None),
                    std::cmp::Ordering::Equal => (Some(x), Some(y)),
                    std::cmp::Ordering::Greater => (None, Some(y)),
                },
                one => one,
            };
            if row_a.is_some() {
                left.next();
            }
            if row_b.is_some() {
                right.next();
            }
            let (row_a, row_b) = (row_a.filter(|r| self.counts(0, *r)), row_b.filter(|r| self.counts(1, *r)));
            if row_a.is_none() && row_b.is_none() {
                continue;
            }
            let mut pair = Pair { standing: Standing::Agrees, a: row_a, b: row_b };
            let region = places.region(self.code(&pair));
            let mut tally = match open.take() {
                Some((of, tally)) if of == region => tally,
                Some((of, tally)) => {
                    self.close(of, &tally);
                    self.empty()
                }
                None => self.empty(),
            };
            pair.standing = self.weigh(&pair, &mut tally);
            open = Some((region, tally));
            if pair.standing != Standing::Agrees {
                self.pairs.push(pair);
            }
        }
        if let Some((of, tally)) = open {
            self.close(of, &tally);
        }
    }

    fn close(&mut self, region: u32, tally: &Tally) {
        if let Some(place) = self.tallies.get_mut(region as usize) {
            place.get_or_insert_with(Tally::default).add(tally);
        }
    }

    /// Counts a place.
    fn weigh(&self, pair: &Pair, tally: &mut Tally) -> Standing {
        let both = pair.a.is_some() && pair.b.is_some();
        let mut same = true;
        for at in 0..self.shared.len() {
            let numbers = self.numbers(pair, at);
            let Some(net) = tally.columns.get_mut(at) else { continue };
            for (side, number) in numbers.into_iter().enumerate() {
                net.sums[side] += u64::from(number.unwrap_or(0));
                net.lacking[side] += u64::from(both && number.is_none() && numbers[1 - side].is_some());
            }
            if let [Some(x), Some(y)] = numbers {
                net.differing += u64::from(x != y);
                net.more += u64::from(y.saturating_sub(x));
                net.less += u64::from(x.saturating_sub(y));
            }
            same &= numbers[0] == numbers[1];
        }
        match (pair.a, pair.b) {
            (Some(_), Some(_)) if same => {
                tally.agreeing += 1;
                Standing::Agrees
            }
            (Some(_), Some(_)) => {
                tally.differing += 1;
                Standing::Differs
            }
            (Some(_), None) => {
                tally.only[0] += 1;
                Standing::Only(Side::A)
            }
            _ => {
                tally.only[1] += 1;
                Standing::Only(Side::B)
            }
        }
    }

    /// Adds parts to their wholes: a part's number is after its whole's.
    fn sum_up(&mut self, places: &Places<'_>) {
        for region in (1..self.tallies.len()).rev() {
            let Some(tally) = self.tallies[region].clone() else { continue };
            let parent = places.parent(region as u32).unwrap_or(0);
            self.close(parent, &tally);
        }
    }
}
