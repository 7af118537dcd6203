//! The relations of a form as factors: positions and directions taken from the rule book's own visit
//! ([`model::control::explain`] of an empty form), so that there is one place that knows them.

use model::control::{Context, Control, explain};
use model::{FormSchema, Parameters};

/// What a relation says of its left and right fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Left = sum of right.
    Equal,
    /// Left = ballots for as many voters as right says (K8).
    Reserve,
    /// Left <= right (K9, K11).
    AtMost,
    /// Left <= first right - second right (K10).
    Usable,
}

/// One relation between fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// The control it belongs to.
    pub control: Control,
    /// What it says.
    pub kind: Kind,
    /// Position of the left field.
    pub left: usize,
    /// Positions of the right fields.
    pub right: Vec<usize>,
}

/// Every relation between the fields of a form, in the order of the rule book.
pub fn relations(schema: &FormSchema, parameters: &Parameters) -> Vec<Relation> {
    let empty = vec![None; schema.width()];
    let context = Context {
        schema,
        values: &empty,
        parameters,
        rules: model::Rules::LATEST,
        exempt: true,
        registered: None,
        sibling_voters: &[],
        second_readings: &[],
    };
    explain(&context).into_iter().filter_map(|i| relation(i.control, &i.fields)).collect()
}

fn relation(control: Control, fields: &[usize]) -> Option<Relation> {
    let kind = match control {
        Control::K1
        | Control::K2
        | Control::K3
        | Control::K4
        | Control::K5
        | Control::K6
        | Control::K7
        | Control::K13 => Kind::Equal,
        Control::K8 => Kind::Reserve,
        Control::K9 | Control::K11 => Kind::AtMost,
        Control::K10 => Kind::Usable,
        Control::K12 | Control::K14 | Control::K15 | Control::K16 => return None,
    };
    let (left, right) = fields.split_first()?;
    (!right.is_empty()).then(|| Relation { control, kind, left: *left, right: right.to_vec() })
}

impl Relation {
    /// Both sides for known values, in the order `left`, then `right`.
    pub fn sides(&self, left: u32, right: &[u32], parameters: &Parameters) -> [i64; 2] {
        let at = |i: usize| right.get(i).copied().unwrap_or(0);
        let other = match self.kind {
            Kind::Equal => right.iter().map(|v| i64::from(*v)).sum(),
            Kind::Reserve => i64::from(parameters.ballots(at(0))),
            Kind::AtMost => i64::from(at(0)),
            Kind::Usable => i64::from(at(0).saturating_sub(at(1))),
        };
        [i64::from(left), other]
    }

    /// Whether it holds between its two sides.
    pub const fn holds(&self, [left, right]: [i64; 2]) -> bool {
        match self.kind {
            Kind::Equal | Kind::Reserve => left == right,
            Kind::AtMost | Kind::Usable => left <= right,
        }
    }

    /// Whether it demands equality: only then does holding say anything.
    pub const fn equates(&self) -> bool {
        matches!(self.kind, Kind::Equal | Kind::Reserve)
    }

    /// Positions of all its fields, left first.
    pub fn members(&self) -> impl Iterator<Item = usize> + '_ {
        std::iter::once(self.left).chain(self.right.iter().copied())
    }
}
