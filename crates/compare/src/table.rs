//! A count: places by code, with numbers in named columns.

use crate::Places;
use model::Level;
use std::collections::{BTreeMap, BTreeSet};

/// The largest number that a place may have: more is no number of votes, whatever it is.
pub const VALUE_MAX: u32 = 999_999_999;

/// There is no number: never zero.
const ABSENT: u32 = u32::MAX;

/// What is said of a place's numbers beside them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// Held out of the headline total by a hard bound.
    pub held: bool,
    /// Versions contradict each other.
    pub disputed: bool,
}

/// Places above stations of which a table holds sums: a sum went beyond [`VALUE_MAX`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooLarge {
    /// Code of the region.
    pub code: String,
    /// The column.
    pub column: String,
}

/// A column: its name and a number for each row.
#[derive(Clone, Debug)]
struct Numbers {
    name: String,
    values: Vec<u32>,
}

/// Places with numbers. In memory about `code + 9 + 4 x columns` bytes a place.
#[derive(Clone, Debug, Default)]
pub struct Table {
    codes: String,
    ends: Vec<u32>,
    marks: Vec<Mark>,
    columns: Vec<Numbers>,
    /// Rows by code; of those with the same code the first stays.
    order: Vec<u32>,
}

impl Table {
    /// Number of rows, doubles among them.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether it has no row.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The place of a column; made where it is new, without a number in the rows before.
    pub fn column(&mut self, name: &str) -> usize {
        match self.position(name) {
            Some(at) => at,
            None => {
                self.columns.push(Numbers { name: name.to_string(), values: vec![ABSENT; self.len()] });
                self.columns.len() - 1
            }
        }
    }

    /// Where a column is.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.name == name)
    }

    /// Names of the columns, in the order in which they came.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|c| c.name.as_str())
    }

    /// Adds a place with its numbers by column; columns that are not named have none. A number above [`VALUE_MAX`]
    /// is none: whoever reads rows refuses it before.
    pub fn push(&mut self, code: &str, mark: Mark, numbers: impl IntoIterator<Item = (usize, Option<u32>)>) {
        self.codes.push_str(code);
        self.ends.push(u32::try_from(self.codes.len()).unwrap_or(u32::MAX));
        self.marks.push(mark);
        for column in &mut self.columns {
            column.values.push(ABSENT);
        }
        for (at, number) in numbers {
            let cell = self.columns.get_mut(at).and_then(|c| c.values.last_mut());
            if let (Some(cell), Some(number)) = (cell, number.filter(|n| *n <= VALUE_MAX)) {
                *cell = number;
            }
        }
    }

    /// Adds the rows of another table, whose columns may be others.
    pub fn absorb(&mut self, other: &Table) {
        let columns: Vec<usize> = other.columns.iter().map(|c| self.column(&c.name)).collect();
        for row in 0..other.len() as u32 {
            let numbers = columns.iter().enumerate().map(|(from, to)| (*to, other.number(row, from)));
            self.push(other.code(row), other.mark(row), numbers);
        }
    }

    /// Puts the rows in order. Gives what stands twice: each later row with the first of its code. Later rows are then no
    /// part of any comparison.
    pub fn finish(&mut self) -> Vec<(u32, u32)> {
        let mut order: Vec<u32> = (0..self.ends.len() as u32).collect();
        order.sort_by(|a, b| self.code(*a).cmp(self.code(*b)).then(a.cmp(b)));
        let mut doubles = Vec::new();
        let mut kept: Vec<u32> = Vec::with_capacity(order.len());
        for row in order {
            match kept.last() {
                Some(first) if self.code(*first) == self.code(row) => doubles.push((row, *first)),
                _ => kept.push(row),
            }
        }
        self.order = kept;
        doubles.sort_unstable();
        doubles
    }

    /// Rows in the order of their codes, each code once.
    pub(crate) fn rows(&self) -> &[u32] {
        &self.order
    }

    /// Code of a row.
    pub fn code(&self, row: u32) -> &str {
        let at = row as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.codes.get(start as usize..end as usize).unwrap_or("")
    }

    /// What is said of a row.
    pub fn mark(&self, row: u32) -> Mark {
        self.marks.get(row as usize).copied().unwrap_or_default()
    }

    /// A number; `None` where there is none.
    pub fn number(&self, row: u32, column: usize) -> Option<u32> {
        let value = self.columns.get(column).and_then(|c| c.values.get(row as usize)).copied();
        value.filter(|v| *v != ABSENT)
    }

    /// Whether two rows say the same in every column.
    pub fn same(&self, a: u32, b: u32) -> bool {
        (0..self.columns.len()).all(|c| self.number(a, c) == self.number(b, c))
    }

    /// The levels of the places; stations, and regions by their own.
    pub fn levels(&self, places: &Places<'_>) -> BTreeSet<Level> {
        self.order.iter().map(|row| places.level(self.code(*row))).collect()
    }

    /// The same count with sums of regions in place of stations: a row for each region of these levels that has a station
    /// here. Stations stay where [`Level::Station`] is among the levels.
    ///
    /// # Errors
    /// The first sum that is above [`VALUE_MAX`].
    pub fn rolled(&self, places: &Places<'_>, levels: &BTreeSet<Level>) -> Result<Table, TooLarge> {
        let mut sums: BTreeMap<&str, Vec<Option<u64>>> = BTreeMap::new();
        let mut rolled = Table::default();
        let columns: Vec<usize> = self.columns.iter().map(|c| rolled.column(&c.name)).collect();
        for row in &self.order {
            let code = self.code(*row);
            if levels.contains(&Level::Station) {
                rolled.push(code, self.mark(*row), columns.iter().map(|c| (*c, self.number(*row, *c))));
            }
            for region in places.above(code) {
                if !levels.contains(&places.level_of(region)) {
                    continue;
                }
                let sum = sums.entry(places.code(region)).or_insert_with(|| vec![None; columns.len()]);
                for (cell, column) in sum.iter_mut().zip(&columns) {
                    if let Some(number) = self.number(*row, *column) {
                        *cell = Some(cell.unwrap_or(0) + u64::from(number));
                    }
                }
            }
        }
        for (code, sum) in sums {
            let mut numbers = Vec::with_capacity(sum.len());
            for (column, sum) in columns.iter().zip(sum) {
                let number =
                    sum.map(u32::try_from).transpose().ok().filter(|n| n.is_none_or(|n| n <= VALUE_MAX));
                let name = || self.columns.get(*column).map_or_else(String::new, |c| c.name.clone());
                let number = number.ok_or_else(|| TooLarge { code: code.to_string(), column: name() })?;
                numbers.push((*column, number));
            }
            rolled.push(code, Mark::default(), numbers);
        }
        rolled.finish();
        Ok(rolled)
    }
}
