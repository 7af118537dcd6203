//! What is shown of a comparison: to programs as JSON, and the same values to whoever writes a table, a CSV or a page.

use crate::weigh::{Comparison, Pair, Standing};
use crate::{Double, Places, Sheet, Side, Tally, Unreadable};
use model::{Lang, Level};
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

/// Where a place's page and public pictures are; nothing where there is no portal.
pub struct Photos<'a> {
    /// Address of a station's page.
    pub page: &'a dyn Fn(&str) -> Option<String>,
    /// Addresses of a station's public pictures; asked for places that differ.
    pub pictures: &'a dyn Fn(&str) -> Vec<String>,
}

/// Everything that is shown of a comparison. As JSON its lists are written one by one, however long.
pub struct Report<'a> {
    /// What the two are called: their file or address.
    pub names: [String; 2],
    /// Code of the contest, where it is known.
    pub contest: String,
    /// What the columns are called, in the order of the comparison; their own name where nobody says more.
    pub labels: Vec<String>,
    /// The two put together.
    pub comparison: &'a Comparison<'a>,
    /// Where places lie.
    pub places: &'a Places<'a>,
    /// The files that the counts are of, where they are files.
    pub sheets: [Option<&'a Sheet>; 2],
    /// Pages and pictures.
    pub photos: Photos<'a>,
    /// Language of reasons.
    pub lang: Lang,
}

/// How many places stand how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Places that one of both has: the sum of the four below.
    pub all: u64,
    /// The same in both.
    pub agreeing: u64,
    /// Not the same.
    pub differing: u64,
    /// Only in the first.
    pub only_a: u64,
    /// Only in the second.
    pub only_b: u64,
}

impl From<&Tally> for Counts {
    fn from(t: &Tally) -> Self {
        let [only_a, only_b] = t.only;
        Counts { all: t.all(), agreeing: t.agreeing, differing: t.differing, only_a, only_b }
    }
}

/// A column over the places of a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its name (`IV.1`).
    pub column: String,
    /// Everything that the first has.
    pub sum_a: u64,
    /// Everything that the second has.
    pub sum_b: u64,
    /// The second less the first.
    pub net: i128,
    /// Places where both have a number, and not the same.
    pub differing: u64,
    /// What the second has more, in those where it has more.
    pub more: u64,
    /// What it has less, in those where it has less.
    pub less: u64,
    /// Places that both have where the first has no number here and the second has.
    pub lacking_a: u64,
    /// And the other way round.
    pub lacking_b: u64,
}

impl Column {
    /// Whether the two say the same of it.
    pub fn is_same(&self) -> bool {
        self.sum_a == self.sum_b && self.differing + self.lacking_a + self.lacking_b == 0
    }
}

/// A region in which something does not agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TierLine {
    /// `tingkat` of the region, 0 (nation) to 4 (village).
    pub level: u8,
    /// Its code; `0` is the nation.
    pub code: String,
    /// Its name, where it is known.
    pub name: String,
    /// How its places stand.
    #[serde(flatten)]
    pub counts: Counts,
    /// The columns that are not the same in both.
    pub columns: Vec<Column>,
}

/// The numbers of a place in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnitNumbers {
    /// The column.
    pub column: String,
    /// The first's number.
    pub a: Option<u32>,
    /// The second's.
    pub b: Option<u32>,
}

/// A place that does not agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unit {
    /// `differs`, `only_a` or `only_b`.
    pub standing: &'static str,
    /// Its code.
    pub code: String,
    /// Its name, where it is known.
    pub name: String,
    /// Names, else codes, of the regions above it, from the province on.
    pub path: Vec<String>,
    /// The columns in which it differs; of a place that only one has, all its numbers.
    pub numbers: Vec<UnitNumbers>,
    /// Held out of the headline total in one of both.
    pub held: bool,
    /// In dispute in one of both.
    pub disputed: bool,
    /// Its page on the portal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Its public pictures there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<String>,
}

impl Report<'_> {
    /// How all places stand.
    pub fn counts(&self) -> Counts {
        Counts::from(&self.comparison.whole())
    }

    /// The columns over everything, whether they differ or not.
    pub fn columns(&self) -> Vec<Column> {
        self.columns_of(&self.comparison.whole())
    }

    fn columns_of(&self, tally: &Tally) -> Vec<Column> {
        let of = self.comparison.columns().zip(&tally.columns);
        let column = |(name, net): (&str, &crate::Net)| Column {
            column: name.to_string(),
            sum_a: net.sums[0],
            sum_b: net.sums[1],
            net: i128::from(net.sums[1]) - i128::from(net.sums[0]),
            differing: net.differing,
            more: net.more,
            less: net.less,
            lacking_a: net.lacking[0],
            lacking_b: net.lacking[1],
        };
        of.map(column).collect()
    }

    fn tier(&self, region: u32) -> Option<TierLine> {
        let tally = self.comparison.tally(region)?;
        let counts = Counts::from(tally);
        let columns = self.columns_of(tally).into_iter().filter(|c| !c.is_same()).collect();
        (region == 0 || counts.all != counts.agreeing).then(|| TierLine {
            level: self.places.level_of(region).tingkat(),
            code: self.places.code(region).to_string(),
            name: self.places.name(region).to_string(),
            counts,
            columns,
        })
    }

    /// The nation, and every region in which something does not agree; a whole before its parts.
    pub fn tiers(&self) -> impl Iterator<Item = TierLine> + '_ {
        (0..self.places.count() as u32).filter_map(|region| self.tier(region))
    }

    /// Of a level: regions in which one of both has a place, and those of them in which everything agrees.
    pub fn regions(&self, level: Level) -> (u64, u64) {
        let mut counts = (0, 0);
        for region in (0..self.places.count() as u32).filter(|r| self.places.level_of(*r) == level) {
            if let Some(tally) = self.comparison.tally(region) {
                counts.0 += 1;
                counts.1 += u64::from(tally.all() == tally.agreeing);
            }
        }
        counts
    }

    /// The places that do not agree: those that differ first, then those of one only, each by code.
    pub fn units(&self) -> impl Iterator<Item = Unit> + '_ {
        let pairs = &self.comparison.pairs;
        let order = [Standing::Differs, Standing::Only(Side::A), Standing::Only(Side::B)];
        order.into_iter().flat_map(move |standing| {
            pairs.iter().filter(move |p| p.standing == standing).map(|pair| self.unit(pair))
        })
    }

    fn unit(&self, pair: &Pair) -> Unit {
        let code = self.comparison.code(pair);
        let numbers = self.comparison.columns().enumerate().filter_map(|(at, column)| {
            let [a, b] = self.comparison.numbers(pair, at);
            (a != b).then(|| UnitNumbers { column: column.to_string(), a, b })
        });
        let mut path: Vec<String> = self
            .places
            .above(code)
            .take_while(|region| *region > 0)
            .map(|region| match self.places.name(region) {
                "" => self.places.code(region).to_string(),
                name => name.to_string(),
            })
            .collect();
        path.reverse();
        let mark = |of: fn(crate::Mark) -> bool| {
            let rows = [pair.a, pair.b].into_iter().zip(self.comparison.tables);
            rows.filter_map(|(row, table)| row.map(|row| table.mark(row))).any(of)
        };
        let differs = pair.standing == Standing::Differs;
        Unit {
            standing: match pair.standing {
                Standing::Differs => "differs",
                Standing::Only(Side::A) => "only_a",
                Standing::Only(Side::B) => "only_b",
                Standing::Agrees => "agrees",
            },
            code: code.to_string(),
            name: self.places.named(code).to_string(),
            path,
            numbers: numbers.collect(),
            held: mark(|m| m.held),
            disputed: mark(|m| m.disputed),
            page: (self.photos.page)(code),
            photos: if differs { (self.photos.pictures)(code) } else { Vec::new() },
        }
    }

    fn read(&self) -> impl Iterator<Item = (Side, &Sheet)> {
        Side::BOTH.into_iter().zip(self.sheets).filter_map(|(side, sheet)| Some((side, sheet?)))
    }

    /// Rows that can't be taken, with the count they are of.
    pub fn unreadable(&self) -> impl Iterator<Item = (Side, &Unreadable)> {
        self.read().flat_map(|(side, sheet)| sheet.unreadable.iter().map(move |u| (side, u)))
    }

    /// Rows of stations that an earlier row has, with the count they are of.
    pub fn doubles(&self) -> impl Iterator<Item = (Side, &Double)> {
        self.read().flat_map(|(side, sheet)| sheet.doubles.iter().map(move |d| (side, d)))
    }
}

/// A row that can't be taken, as JSON has it.
#[derive(Serialize)]
struct Refused<'a> {
    count: &'static str,
    line: u64,
    code: &'a str,
    reason: String,
}

/// A double, as JSON has it.
#[derive(Serialize)]
struct Again<'a> {
    count: &'static str,
    #[serde(flatten)]
    of: &'a Double,
}

/// `a` or `b`.
pub(crate) const fn letter(side: Side) -> &'static str {
    match side {
        Side::A => "a",
        Side::B => "b",
    }
}

/// A list that is written item by item.
struct Listed<F>(F);

impl<F: Fn() -> I, I: Iterator<Item: Serialize>> Serialize for Listed<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Report", 11)?;
        out.serialize_field("a", &self.names[0])?;
        out.serialize_field("b", &self.names[1])?;
        out.serialize_field("contest", &self.contest)?;
        out.serialize_field("counts", &self.counts())?;
        out.serialize_field("columns", &self.columns())?;
        out.serialize_field("only_columns", &self.comparison.only_columns)?;
        out.serialize_field("tiers", &Listed(|| self.tiers()))?;
        out.serialize_field("places", &Listed(|| self.units()))?;
        let refused = |(side, u): (Side, &'_ Unreadable)| (letter(side), u.line, u.fault.clone());
        let lang = self.lang;
        out.serialize_field(
            "unreadable",
            &Listed(|| {
                self.unreadable().map(refused).map(|(count, line, fault)| Refused {
                    count,
                    line,
                    code: fault.code(),
                    reason: fault.text(lang),
                })
            }),
        )?;
        out.serialize_field(
            "doubles",
            &Listed(|| self.doubles().map(|(side, of)| Again { count: letter(side), of })),
        )?;
        out.end()
    }
}
