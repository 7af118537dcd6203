//! Belief propagation between the candidates of a form's values and its relations: a fixed number of sweeps over the
//! relations in form order, forth and back, damped; the same input gives the same beliefs. Exact where relations form
//! a tree; where they form loops (K4 to K7 all meet in V.C) an approximation, compared with enumeration by tests.

use super::chain;
use super::digits::normalise;
use super::habits::Weights;
use super::inequality;
use super::relation::Kind;

/// Sweeps over all relations at most; odd ones run backwards.
const SWEEPS: usize = 8;
/// Sweeps before messages are damped: enough for what is told along a tree to arrive exactly.
const UNDAMPED: usize = 4;
/// Share of the old message kept in every later update; loops settle instead of swinging.
const DAMPING: f64 = 0.3;

/// When no message changes by more than this share, the sweeps end.
const SETTLED: f64 = 1e-9;

/// A value's candidates before the relations are heard.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// Candidate values.
    pub values: Vec<u32>,
    /// Their weights.
    pub weights: Vec<f64>,
    /// Weight of "left empty" and of everything that is no candidate: relations cannot be checked there.
    pub unknown: f64,
}

/// A relation between variables.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// What it says.
    pub kind: Kind,
    /// Places of the variables, the left side first.
    pub members: Vec<usize>,
    /// What holding and not holding weigh.
    pub weights: Weights,
    /// For [`Kind::Reserve`]: reserve in parts per million of the voters.
    pub reserve_ppm: u32,
}

/// A member of a relation while its message is computed: what all the rest believes of it.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// Candidates as the relation counts them: for K8's voters, the ballots they would get.
    pub values: Vec<i64>,
    /// Their probabilities, without this relation's own say.
    pub mass: Vec<f64>,
    /// Sum of `mass`; the remainder to 1 is unknown.
    pub known: f64,
}

/// Probabilities of each variable's candidates with "unknown" last; each list sums to 1.
pub fn infer(variables: &[Variable], factors: &[Factor]) -> Vec<Vec<f64>> {
    let mut beliefs: Vec<Vec<f64>> = variables.iter().map(prior).collect();
    let mut messages: Vec<Vec<Vec<f64>>> = factors
        .iter()
        .map(|f| f.members.iter().map(|m| vec![1.0; variables[*m].values.len() + 1]).collect())
        .collect();
    let mut room = chain::Room::default();
    for sweep in 0..SWEEPS {
        let damping = if sweep < UNDAMPED { 0.0 } else { DAMPING };
        let mut change = 0.0_f64;
        for step in 0..factors.len() {
            let f = if sweep % 2 == 0 { step } else { factors.len() - 1 - step };
            let moved = update(&factors[f], variables, &mut beliefs, &mut messages[f], damping, &mut room);
            change = change.max(moved);
        }
        if change < SETTLED {
            break;
        }
    }
    beliefs
}

fn prior(variable: &Variable) -> Vec<f64> {
    let mut all = variable.weights.clone();
    all.push(variable.unknown);
    normalise(&mut all);
    all
}

/// One relation hears all its members and answers each; by how large a share a message changed.
fn update(
    factor: &Factor,
    variables: &[Variable],
    beliefs: &mut [Vec<f64>],
    messages: &mut [Vec<f64>],
    damping: f64,
    room: &mut chain::Room,
) -> f64 {
    let mut moved = 0.0_f64;
    let cavities: Vec<Vec<f64>> =
        factor.members.iter().zip(&*messages).map(|(m, said)| without(&beliefs[*m], said)).collect();
    let seen: Vec<Seen> = factor
        .members
        .iter()
        .zip(&cavities)
        .enumerate()
        .map(|(place, (m, cavity))| seen(factor, place, &variables[*m], cavity))
        .collect();
    let mut answers = match factor.kind {
        Kind::Equal | Kind::Reserve => chain::answers(&seen, factor.weights, room),
        Kind::AtMost | Kind::Usable => inequality::answers(&seen, factor.kind, factor.weights),
    };
    for (((member, said), cavity), answer) in
        factor.members.iter().zip(messages).zip(cavities).zip(&mut answers)
    {
        answer.push(1.0);
        for (old, new) in said.iter_mut().zip(&*answer) {
            moved = moved.max((new - *old).abs() / *old);
            *old = damping * *old + (1.0 - damping) * new;
        }
        let belief = &mut beliefs[*member];
        belief.iter_mut().zip(cavity).zip(&*said).for_each(|((b, c), m)| *b = c * m);
        normalise(belief);
    }
    moved
}

/// A belief with one relation's message taken out; messages are never nought.
fn without(belief: &[f64], said: &[f64]) -> Vec<f64> {
    let mut all: Vec<f64> = belief.iter().zip(said).map(|(b, m)| b / m).collect();
    normalise(&mut all);
    all
}

fn seen(factor: &Factor, place: usize, variable: &Variable, cavity: &[f64]) -> Seen {
    let ballots = |v: i64| v + (v * i64::from(factor.reserve_ppm) + 999_999).div_euclid(1_000_000);
    let counted = |v: &u32| match (factor.kind, place) {
        (Kind::Reserve, 1) => ballots(i64::from(*v)),
        _ => i64::from(*v),
    };
    let values: Vec<i64> = variable.values.iter().map(counted).collect();
    let mass = cavity[..values.len()].to_vec();
    let known = mass.iter().sum();
    Seen { values, mass, known }
}
