//! Combines the ink of all values of a form with the form's relations, and judges each value.

use super::accept::{self, Hearing};
use super::belief::{Factor, Variable, infer};
use super::breach;
use super::bubbles::BubbleReading;
use super::habits::{self, equality, inequality};
use super::ink::ValueInk;
use super::judgement::{Judgement, Outcome, Verdict};
use super::knowledge::Knowledge;
use super::relation::{Kind, Relation, relations};
use super::thresholds::Thresholds;
use super::value::Own;
use model::control::{Answer, Context, Control, Instance, explain};
use model::{Field, Sex};

/// Judges the values of one page or of all pages of one form. Values whose other sides were not seen are judged by
/// themselves; a field given twice takes part in the relations with its first ink only.
pub fn combine(knowledge: &Knowledge<'_>, values: &[ValueInk], thresholds: &Thresholds) -> Outcome {
    let own: Vec<Own> = values.iter().map(Own::new).collect();
    let places = Places::new(knowledge, values);
    let bounds: Vec<u32> = places.position.iter().map(|p| knowledge.bound(*p)).collect();
    let mut variables: Vec<Variable> = own.iter().zip(&bounds).map(|(o, b)| o.variable(*b)).collect();
    known_voters(knowledge, values, &mut variables);
    let relations = places.relations(knowledge);
    let factors: Vec<Factor> =
        relations.iter().map(|r| factor(r, knowledge.parameters.reserve_ppm)).collect();
    let beliefs = infer(&variables, &factors);
    let hearing = Hearing {
        knowledge,
        values,
        own: &own,
        beliefs: &beliefs,
        bounds: &bounds,
        relations: &relations,
        thresholds,
    };
    let judged: Vec<Judgement> = (0..values.len()).map(|i| accept::judge(&hearing, i)).collect();
    let relations = explained(knowledge, &own, &places);
    let breaches = breach::of(knowledge.schema, &relations, &judged);
    let verdict = Verdict::over(&judged, &breaches, thresholds.usable);
    Outcome { values: judged, relations, breaches, verdict }
}

/// Where the values seen stand in the form.
struct Places {
    /// Position in the form of each value seen.
    position: Vec<Option<usize>>,
    /// Place among the values seen of each position of the form.
    seen: Vec<Option<usize>>,
}

impl Places {
    fn new(knowledge: &Knowledge<'_>, values: &[ValueInk]) -> Self {
        let mut by_field: Vec<(Field, usize)> =
            knowledge.schema.fields().iter().enumerate().map(|(i, f)| (*f, i)).collect();
        by_field.sort_unstable();
        let position: Vec<Option<usize>> = values
            .iter()
            .map(|v| by_field.binary_search_by_key(&v.field, |(f, _)| *f).ok().map(|i| by_field[i].1))
            .collect();
        let mut seen = vec![None; knowledge.schema.width()];
        for (place, position) in position.iter().enumerate() {
            if let Some(slot) = position.and_then(|p| seen.get_mut(p)) {
                *slot = slot.or(Some(place));
            }
        }
        Places { position, seen }
    }

    /// The relations all of whose fields were seen, by places among the values seen.
    fn relations(&self, knowledge: &Knowledge<'_>) -> Vec<Relation> {
        let place = |p: usize| self.seen.get(p).copied().flatten();
        let all = relations(knowledge.schema, knowledge.parameters).into_iter();
        all.filter_map(|r| {
            let right = r.right.iter().map(|p| place(*p)).collect::<Option<Vec<usize>>>()?;
            Some(Relation { left: place(r.left)?, right, ..r })
        })
        .collect()
    }
}

fn factor(relation: &Relation, reserve_ppm: u32) -> Factor {
    let weights = match relation.kind {
        Kind::Equal | Kind::Reserve => equality(relation.control),
        Kind::AtMost | Kind::Usable => inequality(relation.control),
    };
    Factor { kind: relation.kind, members: relation.members().collect(), weights, reserve_ppm }
}

/// K14: the register and the station's other forms know I.A.J.
fn known_voters(knowledge: &Knowledge<'_>, values: &[ValueInk], variables: &mut [Variable]) {
    let Some(place) = values.iter().position(|v| v.field == Field::Voters(Sex::J)) else { return };
    let weights = equality(Control::K14);
    let Variable { values, weights: own, .. } = &mut variables[place];
    for known in knowledge.voters() {
        for (value, weight) in values.iter().zip(own.iter_mut()) {
            *weight *= match i64::from(*value) - i64::from(known) {
                0 => weights.kept,
                d if habits::SLIPS.contains(&d) => weights.slip,
                _ => weights.broken,
            };
        }
    }
}

/// The rule book's own answers on the values as read.
fn explained(knowledge: &Knowledge<'_>, own: &[Own], places: &Places) -> Vec<Instance> {
    let of = |take: &dyn Fn(&Own) -> Option<u32>| -> Vec<Option<u32>> {
        places.seen.iter().map(|s| s.and_then(|s| take(&own[s]))).collect()
    };
    let (read, bubbles) = (of(&|o| o.read), of(&|o| bubble_number(o)));
    let all = explain(&Context {
        schema: knowledge.schema,
        values: &read,
        parameters: knowledge.parameters,
        rules: model::Rules::LATEST,
        exempt: knowledge.exempt,
        registered: knowledge.registered,
        sibling_voters: knowledge.sibling_voters,
        second_readings: &[&bubbles],
    });
    all.into_iter().filter(|i| i.answer != Answer::NotCheckable).collect()
}

/// What the bubbles say where they say one number.
pub(crate) fn bubble_number(own: &Own) -> Option<u32> {
    match own.bubbles {
        Some(BubbleReading::Number(b)) => Some(b),
        _ => None,
    }
}
