//! Decides whether a value is accepted without a person, and says why or why not.

use super::bubbles::BubbleReading;
use super::combine::bubble_number;
use super::habits::Shape;
use super::ink::ValueInk;
use super::judgement::{Basis, Judgement};
use super::knowledge::Knowledge;
use super::mend;
use super::reason::Evidence;
use super::relation::Relation;
use super::thresholds::{Thresholds, ppm};
use super::value::Own;
use model::control::Control;
use model::{Field, Sex};

/// All that was found out before values are taken.
pub(crate) struct Hearing<'a> {
    pub knowledge: &'a Knowledge<'a>,
    pub values: &'a [ValueInk],
    pub own: &'a [Own],
    /// Per value: probabilities of its candidates, "unknown" last.
    pub beliefs: &'a [Vec<f64>],
    pub bounds: &'a [u32],
    /// Relations between values seen, by their places.
    pub relations: &'a [Relation],
    pub thresholds: &'a Thresholds,
}

impl Hearing<'_> {
    /// Probability of each candidate of a value, of "left empty" and of anything else.
    fn chances(&self, place: usize) -> Vec<(Option<u32>, f64)> {
        let own = &self.own[place];
        let belief = &self.beliefs[place];
        let unknown = belief.last().copied().unwrap_or(1.0);
        let blank = own.blank / (own.blank + own.other).max(f64::MIN_POSITIVE);
        let mut all: Vec<(Option<u32>, f64)> =
            own.candidates.iter().zip(belief).map(|((v, _), p)| (Some(*v), *p)).collect();
        all.push((None, unknown * blank));
        all
    }

    /// Probability of a value as read.
    pub fn confidence(&self, place: usize) -> f64 {
        let read = self.own[place].read;
        self.chances(place).iter().find(|(v, _)| *v == read).map_or(0.0, |(_, p)| *p)
    }

    /// Both sides of a relation on the values as read, if nothing is missing.
    pub fn sides(&self, relation: &Relation) -> Option<[i64; 2]> {
        let right = relation.right.iter().map(|p| self.own[*p].read).collect::<Option<Vec<u32>>>()?;
        Some(relation.sides(self.own[relation.left].read?, &right, self.knowledge.parameters))
    }

    /// Whether a kept relation is a second witness for a value: every other value in it stands by itself.
    fn witnesses(&self, relation: &Relation, place: usize) -> bool {
        let t = self.thresholds;
        relation.equates()
            && relation
                .members()
                .filter(|m| *m != place)
                .all(|m| ppm(self.confidence(m)) >= t.neighbour && ppm(self.own[m].certainty) >= t.own_ink)
    }
}

/// The judgement of one value.
pub(crate) fn judge(hearing: &Hearing<'_>, place: usize) -> Judgement {
    let own = &hearing.own[place];
    let mut chances = hearing.chances(place);
    chances.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let confidence = hearing.confidence(place);
    let best = chances.first().is_none_or(|(v, p)| *v == own.read && *p > 0.5);
    let mut evidence = Vec::new();
    let fine = picture(hearing, place, &mut evidence);
    let certain_bubbles = bubbles(own, &mut evidence);
    let (witness, mends) = controls(hearing, place, &mut evidence);
    let witness = register(hearing, place, &mut evidence) || witness;
    let in_bounds = bounds(hearing, place, &mut evidence);
    let supported = own.borne_out || witness;
    let plain = shape(own, &mut evidence);
    let t = hearing.thresholds;
    let (joint, ink) = (ppm(confidence), ppm(own.certainty));
    let basis = match (own.borne_out, witness) {
        (true, _) => Basis::Bubbles,
        (false, true) => Basis::Control,
        (false, false) => Basis::Alone,
    };
    let enough = joint >= t.of(basis) && (supported || ppm(own.digit_certainty) >= t.alone);
    let unhurt = !own_damage(&hearing.values[place]);
    // A number that nothing bears out must be surer where a sum that it takes part in does not hold.
    let broken = evidence.iter().any(|e| matches!(e, Evidence::ControlBroken { .. }));
    let sums_hold = !broken || joint.min(ppm(own.digit_certainty)) >= t.alone_broken;
    let accepted = own.read.is_some()
        && best
        && fine
        && certain_bubbles
        && in_bounds
        && enough
        && !mends
        && ink >= t.own_ink
        && (supported || (plain && unhurt && sums_hold));
    if !best && own.read.is_some() && in_bounds {
        let alternative = chances.first().filter(|(v, p)| *v != own.read && *p > 0.3).and_then(|(v, _)| *v);
        evidence.push(Evidence::FormPrefers { alternative });
    } else if !accepted
        && in_bounds
        && own.read.is_some()
        && (joint < t.alone || evidence.iter().all(|e| e.reassures()))
    {
        evidence.push(Evidence::Doubtful { alternative: next(own, &chances) });
    }
    if own.read.is_some() && !supported {
        evidence.push(Evidence::OnlyOneInk);
    }
    Judgement {
        field: hearing.values[place].field,
        value: own.read,
        bubbles: bubble_number(own),
        accepted,
        basis,
        confidence_ppm: joint,
        own_ink_ppm: ink,
        alternatives: alternatives(&chances, own.read),
        evidence,
    }
}

/// The value that is most likely if not the one read: under all evidence, or else by its own ink.
fn next(own: &Own, chances: &[(Option<u32>, f64)]) -> Option<u32> {
    let other = |v: &Option<u32>| *v != own.read && v.is_some();
    let heard = chances.iter().find(|(v, p)| other(v) && ppm(*p) > 0).and_then(|(v, _)| *v);
    heard.or_else(|| own.candidates.iter().map(|(v, _)| Some(*v)).find(other).flatten())
}

fn alternatives(chances: &[(Option<u32>, f64)], read: Option<u32>) -> Vec<(Option<u32>, u32)> {
    chances.iter().filter(|(v, p)| *v != read && ppm(*p) > 0).map(|(v, p)| (*v, ppm(*p))).collect()
}

/// Signs on the boxes; false where their place or their picture cannot be trusted.
fn picture(hearing: &Hearing<'_>, place: usize, evidence: &mut Vec<Evidence>) -> bool {
    let t = hearing.thresholds;
    let mut fine = hearing.values[place].located;
    if !fine {
        evidence.push(Evidence::NotLocated);
    }
    for (position, ink) in (0u8..).zip(&hearing.values[place].boxes) {
        if ppm(f64::from(ink.foreign)) >= t.foreign {
            evidence.push(Evidence::Unreadable { position });
            fine = false;
        }
        if ink.quality.is_nan() || ppm(f64::from(ink.quality)) < t.quality {
            evidence.push(Evidence::PoorPicture { position });
            fine = false;
        }
        if ink.corrected {
            evidence.push(Evidence::Corrected { position });
        }
        if ink.overflow {
            evidence.push(Evidence::StrokeOutside { position });
        }
    }
    fine
}

/// Whether a box asks for a second witness although its digit reads well.
fn own_damage(ink: &ValueInk) -> bool {
    ink.boxes.iter().any(|b| b.corrected || b.overflow)
}

/// What the bubbles say; false where they contradict.
fn bubbles(own: &Own, evidence: &mut Vec<Evidence>) -> bool {
    let Some(reading) = own.bubbles else { return true };
    if own.borne_out {
        evidence.push(Evidence::BubblesAgree);
        return true;
    }
    evidence.extend(Evidence::of_bubbles(reading));
    if let BubbleReading::Number(b) = reading {
        evidence.push(Evidence::BubblesDisagree { digits: own.digits, bubbles: Some(b) });
        return false;
    }
    !own.contradicted
}

/// Relations of the value: whether one that holds is a second witness, whether another reading would mend a broken one.
fn controls(hearing: &Hearing<'_>, place: usize, evidence: &mut Vec<Evidence>) -> (bool, bool) {
    let (mut witness, mut mends) = (false, false);
    for relation in hearing.relations.iter().filter(|r| r.members().any(|m| m == place)) {
        let Some(sides) = hearing.sides(relation) else { continue };
        let control = relation.control;
        if relation.holds(sides) {
            let kept = Evidence::ControlKept { control };
            if relation.equates() && !evidence.contains(&kept) {
                evidence.push(kept);
            }
            witness |= hearing.witnesses(relation, place);
            continue;
        }
        let [left, right] = sides.map(|s| u64::try_from(s).unwrap_or(0));
        evidence.push(Evidence::ControlBroken { control, left, right });
        if let Some(alternative) = mend::only(hearing, relation, sides).filter(|m| m.place == place) {
            evidence.push(Evidence::OneDigitMends { control, alternative: alternative.value });
            mends |= alternative.credible;
        }
    }
    (witness, mends)
}

/// K14: whether the register or another form of the station bears out the number of voters.
fn register(hearing: &Hearing<'_>, place: usize, evidence: &mut Vec<Evidence>) -> bool {
    let control = Control::K14;
    let Some(read) = hearing.own[place].read.filter(|_| hearing.values[place].field == Field::Voters(Sex::J))
    else {
        return false;
    };
    let known = hearing.knowledge.voters();
    let borne_out = known.contains(&read);
    if borne_out {
        evidence.push(Evidence::ControlKept { control });
    }
    let others = known.into_iter().filter(|k| *k != read);
    evidence.extend(others.map(|k| Evidence::ControlBroken {
        control,
        left: u64::from(read),
        right: u64::from(k),
    }));
    borne_out
}

fn bounds(hearing: &Hearing<'_>, place: usize, evidence: &mut Vec<Evidence>) -> bool {
    let bound = hearing.bounds[place];
    let within = hearing.own[place].read.is_none_or(|v| v <= bound);
    if !within {
        evidence.push(Evidence::OutOfBounds { bound });
    }
    within
}

/// How the boxes were used; false where that needs a second witness.
fn shape(own: &Own, evidence: &mut Vec<Evidence>) -> bool {
    match (own.read, own.shape) {
        (None, _) => evidence.push(Evidence::BlankValue),
        (Some(_), Shape::Plain) if own.crosses => evidence.push(Evidence::CrossesOnly),
        (Some(_), Shape::Plain) => {}
        (Some(v), Shape::Left) => {
            evidence.push(Evidence::WrittenLeft { filled: if v < 10 { v * 100 } else { v * 10 } })
        }
        (Some(_), Shape::Gap) => evidence.push(Evidence::Gap),
    }
    own.shape == Shape::Plain
}
