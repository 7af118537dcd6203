//! Factors and the rule book say the same of random forms.

use crate::evidence_support::{PARAMETERS, Random, pdpr, ppwp};
use model::control::{Answer, Context, Control, explain};
use model::form::at;
use model::{FormSchema, Sex};
use reading::evidence::relation::{Kind, relations};

fn random_values(schema: &FormSchema, random: &mut Random) -> Vec<Option<u32>> {
    let mut values: Vec<Option<u32>> = (0..schema.width()).map(|_| Some(random.below(6))).collect();
    // K8 holds now and then.
    let voters = random.below(300);
    values[at::voters(Sex::J)] = Some(voters);
    values[at::ballots(1)] = Some(PARAMETERS.ballots(voters) + random.below(2));
    if random.happens(0.3) {
        let place = random.below(schema.width() as u32) as usize;
        values[place] = None;
    }
    values
}

#[test]
fn factors_agree_with_the_rule_book() {
    let mut random = Random(7);
    let mut seen = Vec::new();
    for round in 0..600 {
        let schema = if round % 2 == 0 { ppwp() } else { pdpr(3, 2) };
        let values = random_values(&schema, &mut random);
        let context = Context {
            schema: &schema,
            values: &values,
            parameters: &PARAMETERS,
            // By the first rules an exempt station has no K15, which is no relation between fields.
            rules: model::Rules::V1,
            exempt: true,
            registered: None,
            sibling_voters: &[],
            second_readings: &[],
        };
        let instances = explain(&context);
        let factors = relations(&schema, &PARAMETERS);
        assert_eq!(instances.len(), factors.len());
        for (instance, factor) in instances.iter().zip(&factors) {
            assert_eq!(instance.control, factor.control);
            assert_eq!(instance.fields, factor.members().collect::<Vec<_>>());
            let right: Option<Vec<u32>> = factor.right.iter().map(|p| values[*p]).collect();
            let answer = values[factor.left].zip(right).map(|(left, right)| {
                let sides = factor.sides(left, &right, &PARAMETERS);
                assert_eq!(sides.map(|s| Some(s as u64)), [instance.left, instance.right]);
                factor.holds(sides)
            });
            let wanted = match instance.answer {
                Answer::Kept => Some(true),
                Answer::Broken => Some(false),
                Answer::NotCheckable => None,
            };
            assert_eq!(answer, wanted, "{instance:?}");
            seen.push((factor.control, wanted));
        }
    }
    for control in Control::ALL {
        let here = |w| seen.contains(&(control, w));
        let outside = matches!(control, Control::K12 | Control::K14 | Control::K15 | Control::K16);
        assert_eq!(here(Some(true)) && here(Some(false)) && here(None), !outside, "{control:?}");
    }
}

#[test]
fn equalities_are_those_printed_on_the_form() {
    let schema = pdpr(2, 2);
    let equal = relations(&schema, &PARAMETERS).iter().filter(|r| r.kind == Kind::Equal).count();
    // K1 six rows, K2 three columns, K3, K4, K5, K6 twice, K7, K13 per party.
    assert_eq!(equal, 6 + 3 + 1 + 1 + 1 + 2 + 1 + 2);
}
