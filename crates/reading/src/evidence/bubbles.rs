//! The second ink: what the bubbles of a value say, and the likelihood of every value from them.

use super::digits::{OUTCOMES, value_of};
use super::habits::{self, digits};
use super::ink::BubbleInk;

/// What the bubbles of one value say, taken by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BubbleReading {
    /// No bubble is marked.
    Unmarked,
    /// Exactly one bubble is marked in every column that the number needs.
    Number(u32),
    /// Two or more bubbles of a column are marked; 0 hundreds, 1 tens, 2 units.
    Several(u8),
    /// A column between marked ones, or the last, has no mark.
    Incomplete(u8),
    /// A bubble is neither clearly marked nor clearly empty.
    Unclear(u8),
}

/// State of one column.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    None,
    One(u32),
    Several,
    Unclear,
}

/// Probabilities of what is marked in one column.
struct Column {
    none: f64,
    single: [f64; 10],
    /// The bubble and at least one other.
    with: [f64; 10],
    several: f64,
}

/// Posterior of each bubble being marked, from its darkness above the column's own paper.
fn marked(ink: &BubbleInk) -> [f64; 10] {
    let mut sorted = ink.fill.map(|f| if f.is_finite() { f } else { 0.0 });
    sorted.sort_unstable_by(f32::total_cmp);
    let paper = f64::from(sorted[4]).clamp(0.0, 0.3);
    ink.fill.map(|fill| {
        let above = (f64::from(fill) - paper - habits::MARK_AT) / habits::MARK_WIDTH;
        let p = 1.0 / (1.0 + (-above).exp());
        if p.is_nan() { 0.5 } else { p.clamp(habits::MARK_FLOOR, 1.0 - habits::MARK_FLOOR) }
    })
}

impl Column {
    fn new(ink: &BubbleInk) -> Self {
        let q = marked(ink);
        let none: f64 = q.iter().map(|q| 1.0 - q).product();
        let others = q.map(|q| none / (1.0 - q));
        let mut column = Column { none, single: [0.0; 10], with: [0.0; 10], several: 0.0 };
        for d in 0..10 {
            column.single[d] = q[d] * others[d];
            column.with[d] = (q[d] * (1.0 - others[d])).max(0.0);
        }
        column.several = (1.0 - none - column.single.iter().sum::<f64>()).max(0.0);
        column
    }

    /// Likelihood of the column when the person meant a digit.
    fn meant(&self, digit: usize) -> f64 {
        let other = self.single.iter().sum::<f64>() - self.single[digit];
        habits::MARKS_RIGHT * self.single[digit]
            + habits::MARKS_NONE * self.none
            + habits::MARKS_OTHER / 9.0 * other
            + habits::MARKS_SEVERAL
                * (0.9 * self.with[digit] + 0.1 * (self.several - self.with[digit]).max(0.0))
                / 9.0
    }

    /// Likelihood of the column when the box has no digit.
    fn lead(&self) -> f64 {
        let marked = self.single.iter().sum::<f64>() - self.single[0];
        habits::LEAD_NONE * self.none
            + habits::LEAD_ZERO * self.single[0]
            + habits::MARKS_OTHER / 9.0 * marked
            + habits::MARKS_SEVERAL * self.several / 45.0
    }

    fn state(&self) -> Mark {
        const SURE: f64 = 0.9;
        if self.none > SURE {
            return Mark::None;
        }
        if self.several > 0.5 {
            return Mark::Several;
        }
        (0..10).find(|d| self.single[*d as usize] > SURE).map_or(Mark::Unclear, Mark::One)
    }
}

/// The three columns of a value.
pub(crate) struct Columns([Column; 3]);

impl Columns {
    pub fn new(ink: &[BubbleInk; 3]) -> Self {
        Columns([Column::new(&ink[0]), Column::new(&ink[1]), Column::new(&ink[2])])
    }

    /// Likelihood of every outcome, up to a common factor.
    pub fn likelihood(&self) -> Vec<f64> {
        let meant = [0, 1, 2].map(|i| std::array::from_fn::<f64, 10, _>(|d| self.0[i].meant(d)));
        let lead = [0, 1, 2].map(|i| self.0[i].lead());
        let unmarked: f64 = self.0.iter().map(|c| c.none).product();
        // Another number's bubbles: any digits, equally; several marks in a column say no number at all.
        let foreign: f64 =
            self.0.iter().map(|c| (1.0 - c.none - c.several).max(0.0) / 10.0 + c.several / 45.0).product();
        let common = habits::VALUE_UNMARKED * unmarked + habits::VALUE_OTHER * foreign;
        let follows = 1.0 - habits::VALUE_UNMARKED - habits::VALUE_OTHER;
        (0..OUTCOMES)
            .map(|outcome| {
                let Some(value) = value_of(outcome) else { return 0.95 * unmarked + 0.05 * foreign };
                let [a, b, c] = digits(value);
                let first = if value < 100 { lead[0] } else { meant[0][a] };
                let second = if value < 10 { lead[1] } else { meant[1][b] };
                let third = if value == 0 { lead[2].max(meant[2][0]) } else { meant[2][c] };
                follows * first * second * third + common
            })
            .collect()
    }

    /// Whether a clear mark says another digit than a value has in its place, or several are marked in a column.
    pub fn contradict(&self, value: Option<u32>) -> bool {
        let digits = digits(value.unwrap_or(0));
        self.0.iter().zip(digits).any(|(column, digit)| match column.state() {
            Mark::One(d) => value.is_none() || d as usize != digit,
            Mark::Several => true,
            Mark::None | Mark::Unclear => false,
        })
    }

    /// What the marks say by themselves.
    pub fn reading(&self) -> BubbleReading {
        let states = [0, 1, 2].map(|i: usize| self.0[i].state());
        if let Some(i) = (0u8..3).find(|i| states[*i as usize] == Mark::Several) {
            return BubbleReading::Several(i);
        }
        if let Some(i) = (0u8..3).find(|i| states[*i as usize] == Mark::Unclear) {
            return BubbleReading::Unclear(i);
        }
        let mut number: Option<u32> = None;
        for (i, state) in (0u8..).zip(states) {
            match (state, number) {
                (Mark::One(d), n) => number = Some(n.unwrap_or(0) * 10 + d),
                (_, Some(_)) => return BubbleReading::Incomplete(i),
                (_, None) => {}
            }
        }
        number.map_or(BubbleReading::Unmarked, BubbleReading::Number)
    }
}
