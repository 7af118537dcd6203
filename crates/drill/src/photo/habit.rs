//! How the officers of one station fill their forms.

use super::chance::Chance;
use super::pen::Pen;
use crate::rng::Rng;

/// What stands in a box before the first digit of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leading {
    /// A cross.
    Cross,
    /// A dash.
    Dash,
    /// Nothing.
    Empty,
    /// A zero.
    Zero,
}

/// How the number 0 is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nought {
    /// As any number: a 0 at the end, and before it what the station puts there.
    Plain,
    /// `XXX`.
    Crosses,
    /// Three dashes.
    Dashes,
    /// `000`.
    Zeros,
}

/// How a bubble is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Marking {
    /// Filled.
    Full,
    /// Partly filled.
    Partly,
    /// Ticked.
    Tick,
    /// Crossed.
    Cross,
    /// Filled beyond its edge.
    Spilled,
}

/// Habits of one station's writer; rates are in a thousand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habits {
    /// What it is written with.
    pub pen: Pen,
    /// How many digits are traced on the dotted guide, where one is printed; the rest is ordinary handwriting.
    pub traced: u32,
    /// What stands before the first digit.
    pub leading: Leading,
    /// How 0 is written.
    pub nought: Nought,
    /// How bubbles are marked.
    pub marking: Marking,
    /// Whether a box without a digit has its bubble 0 marked.
    pub blank_bubbles: bool,
    /// Numbers below 100 written from the left, the boxes behind them empty: 78 looks like 780.
    pub leftward: u32,
    /// Ones with so long a flag that they look like a 4 or a 7.
    pub flagged: u32,
    /// Boxes painted over and written again.
    pub painted_over: u32,
    /// Boxes struck out with the right digit beside.
    pub struck_out: u32,
    /// Digits that leave their box.
    pub outside: u32,
    /// Numbers with one bubble that contradicts its digit.
    pub contradicting: u32,
    /// Numbers with a second bubble marked in a column.
    pub doubled: u32,
    /// Numbers whose bubbles nobody marked.
    pub unmarked: u32,
}

impl Habits {
    /// A careful station: blue ballpoint, crosses before the number, full bubbles, no mistakes.
    pub const CAREFUL: Habits = Habits {
        pen: Pen::Blue,
        traced: 700,
        leading: Leading::Cross,
        nought: Nought::Plain,
        marking: Marking::Full,
        blank_bubbles: true,
        leftward: 0,
        flagged: 0,
        painted_over: 0,
        struck_out: 0,
        outside: 0,
        contradicting: 0,
        doubled: 0,
        unmarked: 0,
    };

    /// A station as it comes, with few mistakes.
    pub fn sample(rng: &mut Rng) -> Self {
        let pen =
            [(Pen::Blue, 480), (Pen::Black, 200), (Pen::Marker, 200), (Pen::Violet, 60), (Pen::Pencil, 60)];
        let leading =
            [(Leading::Cross, 550), (Leading::Zero, 280), (Leading::Empty, 100), (Leading::Dash, 70)];
        let nought =
            [(Nought::Plain, 450), (Nought::Crosses, 300), (Nought::Zeros, 180), (Nought::Dashes, 70)];
        let marking = [
            (Marking::Full, 730),
            (Marking::Partly, 110),
            (Marking::Spilled, 80),
            (Marking::Cross, 40),
            (Marking::Tick, 40),
        ];
        Habits {
            pen: weighed(&pen, Pen::Blue, rng),
            traced: [0, 150, 500, 900, 1000][rng.below(5) as usize % 5],
            leading: weighed(&leading, Leading::Cross, rng),
            nought: weighed(&nought, Nought::Plain, rng),
            marking: weighed(&marking, Marking::Full, rng),
            blank_bubbles: rng.often(0.6),
            leftward: 1,
            flagged: if rng.often(0.08) { 300 } else { 0 },
            painted_over: 8,
            struck_out: 3,
            outside: 8,
            contradicting: 4,
            doubled: 4,
            unmarked: if rng.often(0.12) { 1000 } else { 10 },
        }
    }
}

fn weighed<T: Copy>(of: &[(T, u32)], otherwise: T, rng: &mut Rng) -> T {
    let mut left = rng.below(of.iter().map(|(_, weight)| weight).sum());
    for (value, weight) in of {
        if left < *weight {
            return *value;
        }
        left -= weight;
    }
    otherwise
}
