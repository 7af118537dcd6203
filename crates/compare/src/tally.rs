//! What is counted of a region.

/// A column over the places of a region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Net {
    /// Everything that each of the two has.
    pub sums: [u64; 2],
    /// Places where both have a number, and not the same.
    pub differing: u64,
    /// Places where one of both that have the place has no number here: A, B.
    pub lacking: [u64; 2],
    /// Over places where both have a number: what B has more in those where it has more.
    pub more: u64,
    /// And less in those where it has less.
    pub less: u64,
}

/// How the places of a region stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Both have it, with the same numbers.
    pub agreeing: u64,
    /// Both have it, and a number differs or is in one of them only.
    pub differing: u64,
    /// One of them alone has it: A, B.
    pub only: [u64; 2],
    /// The shared columns, in the order of the comparison.
    pub columns: Vec<Net>,
}

impl Tally {
    /// All places that one of both has.
    pub fn all(&self) -> u64 {
        self.agreeing + self.differing + self.only[0] + self.only[1]
    }

    /// Adds what is counted of a part.
    pub(crate) fn add(&mut self, part: &Tally) {
        self.agreeing += part.agreeing;
        self.differing += part.differing;
        self.only[0] += part.only[0];
        self.only[1] += part.only[1];
        self.columns.resize(self.columns.len().max(part.columns.len()), Net::default());
        for (net, of) in self.columns.iter_mut().zip(&part.columns) {
            for side in 0..2 {
                net.sums[side] += of.sums[side];
                net.lacking[side] += of.lacking[side];
            }
            net.differing += of.differing;
            net.more += of.more;
            net.less += of.less;
        }
    }

    /// The same with the two counts exchanged.
    pub fn mirrored(&self) -> Tally {
        let turn = |[a, b]: [u64; 2]| [b, a];
        let net = |n: &Net| Net {
            sums: turn(n.sums),
            differing: n.differing,
            lacking: turn(n.lacking),
            more: n.less,
            less: n.more,
        };
        Tally {
            agreeing: self.agreeing,
            differing: self.differing,
            only: turn(self.only),
            columns: self.columns.iter().map(net).collect(),
        }
    }
}
