//! Belief propagation against enumeration of every combination.

use crate::evidence_support::{PARAMETERS, Random};
use model::control::Control;
use reading::evidence::belief::{Factor, Variable, infer};
use reading::evidence::habits::{equality, inequality};
use reading::evidence::relation::{Kind, Relation};

/// A candidate of the enumeration: a value, or unknown.
fn options(variable: &Variable) -> Vec<(Option<u32>, f64)> {
    let known = variable.values.iter().copied().map(Some).zip(variable.weights.iter().copied());
    known.chain([(None, variable.unknown)]).collect()
}

fn weight(factor: &Factor, values: &[Option<u32>]) -> f64 {
    let known: Option<Vec<u32>> = factor.members.iter().map(|m| values[*m]).collect();
    let Some(known) = known else { return 1.0 };
    let relation = Relation { control: Control::K3, kind: factor.kind, left: 0, right: vec![] };
    let sides = relation.sides(known[0], &known[1..], &PARAMETERS);
    let off = (sides[0] - sides[1]).abs();
    if relation.holds(sides) {
        factor.weights.kept
    } else if relation.equates() && [1, 10, 100].contains(&off) {
        factor.weights.slip
    } else {
        factor.weights.broken
    }
}

fn enumerate(variables: &[Variable], factors: &[Factor]) -> Vec<Vec<f64>> {
    let all: Vec<_> = variables.iter().map(options).collect();
    let mut sums: Vec<Vec<f64>> = all.iter().map(|o| vec![0.0; o.len()]).collect();
    let mut at = vec![0; all.len()];
    loop {
        let values: Vec<Option<u32>> = at.iter().zip(&all).map(|(i, o)| o[*i].0).collect();
        let own: f64 = at.iter().zip(&all).map(|(i, o)| o[*i].1).product();
        let joint = own * factors.iter().map(|f| weight(f, &values)).product::<f64>();
        at.iter().zip(&mut sums).for_each(|(i, s)| s[*i] += joint);
        let mut place = 0;
        while place < at.len() {
            at[place] += 1;
            if at[place] < all[place].len() {
                break;
            }
            at[place] = 0;
            place += 1;
        }
        if place == at.len() {
            break;
        }
    }
    for sum in &mut sums {
        let total: f64 = sum.iter().sum();
        sum.iter_mut().for_each(|s| *s /= total);
    }
    sums
}

fn variable(random: &mut Random, around: u32, count: u32) -> Variable {
    let mut values = vec![around];
    while values.len() < count as usize {
        let step = [1, 3, 10, 30, 60, 100, 7, 200][random.below(8) as usize];
        let next = if random.happens(0.5) { around + step } else { around.saturating_sub(step) };
        if !values.contains(&next) {
            values.push(next);
        }
    }
    let weights = (0..count).map(|_| 10f64.powf(-4.0 * random.share())).collect();
    Variable { values, weights, unknown: 10f64.powf(-2.0 - 3.0 * random.share()) }
}

fn factor(kind: Kind, control: Control, members: &[usize]) -> Factor {
    let weights =
        if matches!(kind, Kind::Equal | Kind::Reserve) { equality(control) } else { inequality(control) };
    Factor { kind, members: members.to_vec(), weights, reserve_ppm: PARAMETERS.reserve_ppm }
}

fn largest_difference(variables: &[Variable], factors: &[Factor]) -> f64 {
    let (found, exact) = (infer(variables, factors), enumerate(variables, factors));
    found.iter().flatten().zip(exact.iter().flatten()).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}

/// Relations that form a tree: a sum of parts each of which is a sum or bounded.
#[test]
fn exact_on_trees() {
    let mut random = Random(11);
    for _ in 0..150 {
        let (a, b, c) = (random.below(200), random.below(200), random.below(100));
        let (d, e) = (random.below(a + 1), random.below(100));
        let truth = [a + b + c, a, b, c, d, a - d, e, PARAMETERS.ballots(b)];
        let variables: Vec<_> = truth.iter().map(|t| variable(&mut random, *t, 3)).collect();
        let factors = [
            factor(Kind::Equal, Control::K3, &[0, 1, 2, 3]),
            factor(Kind::Equal, Control::K13, &[1, 4, 5]),
            factor(Kind::AtMost, Control::K9, &[6, 3]),
            factor(Kind::Reserve, Control::K8, &[7, 2]),
        ];
        let difference = largest_difference(&variables, &factors);
        assert!(difference < 1e-5, "{difference}");
    }
}

/// K4, K5, K6, K7 and K10 around V.C: loops. Marginals stay near those of enumeration.
#[test]
fn near_on_loops() {
    let mut random = Random(12);
    let (mut worst, mut sum, mut mistaken) = (0.0_f64, 0.0, 0);
    const FORMS: u32 = 60;
    for _ in 0..FORMS {
        let (valid, invalid, unused) = (random.below(280), random.below(15), random.below(50));
        let total = valid + invalid;
        let truth = [total, valid, invalid, total, total, total + unused, unused, 0];
        let variables: Vec<_> = truth.iter().map(|t| variable(&mut random, *t, 3)).collect();
        let factors = [
            factor(Kind::Equal, Control::K4, &[0, 1, 2]),
            factor(Kind::Equal, Control::K5, &[0, 3]),
            factor(Kind::Equal, Control::K6, &[4, 3]),
            factor(Kind::Equal, Control::K6, &[4, 0]),
            factor(Kind::Equal, Control::K7, &[5, 4, 7, 6]),
            factor(Kind::Usable, Control::K10, &[0, 5, 7]),
        ];
        let (found, exact) = (infer(&variables, &factors), enumerate(&variables, &factors));
        for (f, e) in found.iter().zip(&exact) {
            let top = |l: &[f64]| (0..l.len()).max_by(|a, b| l[*a].total_cmp(&l[*b])).unwrap();
            mistaken += usize::from(top(f) != top(e) && e[top(e)] > 0.6);
        }
        let difference = found
            .iter()
            .flatten()
            .zip(exact.iter().flatten())
            .map(|(a, b)| (a - b).abs())
            .fold(0.0, f64::max);
        worst = worst.max(difference);
        sum += difference;
    }
    println!(
        "loops: largest difference of a marginal {worst:.4}, mean of the forms' largest {:.4}, other favourites {mistaken}",
        sum / f64::from(FORMS)
    );
    assert!(sum / f64::from(FORMS) < 0.03 && worst < 0.4, "{worst} {sum}");
    assert_eq!(mistaken, 0);
}

/// Long sums cost as much as their parts, and their beliefs are those of short ones.
#[test]
fn a_sum_of_twenty_parts_finds_its_doubtful_part() {
    let mut variables: Vec<Variable> = (1..=20)
        .map(|n| Variable { values: vec![n, n + 3], weights: vec![0.999, 0.001], unknown: 1e-6 })
        .collect();
    variables[7] = Variable { values: vec![11, 8], weights: vec![0.5, 0.5], unknown: 1e-6 };
    variables.insert(0, Variable { values: vec![210], weights: vec![1.0], unknown: 1e-6 });
    let members: Vec<usize> = (0..=20).collect();
    let beliefs = infer(&variables, &[factor(Kind::Equal, Control::K3, &members)]);
    assert!(beliefs[8][1] > 0.98, "{:?}", beliefs[8]);
    assert!(beliefs[3][0] > 0.998, "{:?}", beliefs[3]);
}
