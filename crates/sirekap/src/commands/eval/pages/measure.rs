//! What is counted: pages read and refused, values accepted and wrong.

use super::world::{Form, Wear, World};
use drill::photo::{Camera, Shot, Stands, ValueTruth};
use model::Lang;
use reading::evidence::calibration::{Sample, clopper_pearson, error_ppm, reliability};
use reading::evidence::ink::{CROSS, EMPTY, best};
use reading::evidence::{Basis, Judgement, Knowledge, Thresholds};
use reading::{Expected, PageReading, Reader, judge};
use serde::Serialize;
use std::collections::BTreeMap;

/// Counts of one run.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tally {
    /// Photos taken.
    pub pages: u64,
    /// Photos refused, by code.
    pub refused: BTreeMap<String, u64>,
    /// Photos taken for another page, contest or station than they show.
    pub misidentified: u64,
    /// Numbers on photos that were read.
    pub values: u64,
    /// Taken without a person's eyes.
    pub accepted: u64,
    /// Taken, and not what was written.
    pub silent: u64,
    /// Read wrongly, taken or not.
    pub wrong: u64,
    /// Digit boxes on photos that were read.
    pub digits: u64,
    /// Boxes whose most probable class is not what stands there.
    pub digits_wrong: u64,
    /// Numbers that went to a person, by what speaks against them; a number may count several times.
    pub reasons: BTreeMap<&'static str, u64>,
    /// Every silent error: field, meant, read, boxes, what was odd.
    pub silent_list: Vec<String>,
    /// Confidence of every value that is not blank, and whether it was right.
    #[serde(skip)]
    pub samples: Vec<Sample>,
    /// Values that would be taken with no demand on the posterior, for fitting thresholds.
    #[serde(skip)]
    pub open: Vec<(Basis, Sample)>,
}

impl Tally {
    /// Photos refused.
    pub fn refusals(&self) -> u64 {
        self.refused.values().sum()
    }

    /// Upper bound of the rate of silent errors (Clopper-Pearson, one-sided 95 %).
    pub fn silent_upper(&self) -> f64 {
        clopper_pearson(self.silent, self.accepted, 0.90).high
    }

    /// Expected calibration error in parts per million.
    pub fn calibration_error(&self) -> u32 {
        error_ppm(&reliability(&self.samples, &BINS))
    }

    /// Adds the counts of another run.
    pub fn add(mut self, other: Tally) -> Tally {
        self.pages += other.pages;
        for (code, count) in other.refused {
            *self.refused.entry(code).or_default() += count;
        }
        for (code, count) in other.reasons {
            *self.reasons.entry(code).or_default() += count;
        }
        self.misidentified += other.misidentified;
        self.values += other.values;
        self.accepted += other.accepted;
        self.silent += other.silent;
        self.wrong += other.wrong;
        self.digits += other.digits;
        self.digits_wrong += other.digits_wrong;
        self.silent_list.extend(other.silent_list);
        self.samples.extend(other.samples);
        self.open.extend(other.open);
        self
    }
}

/// Where the bins of the reliability curve begin, in parts per million.
pub const BINS: [u32; 9] = [0, 300_000, 500_000, 700_000, 850_000, 950_000, 990_000, 999_000, 999_900];

/// Photographs and reads one form; `keep` is called with every photo on which a value was silently wrong.
pub fn form(
    world: &World,
    form: &Form,
    wear: Wear,
    camera: Camera,
    reader: &Reader,
    keep: &dyn Fn(&str, &Shot),
) -> Tally {
    let mut tally = Tally::default();
    let mut read: Vec<(PageReading, Shot)> = Vec::new();
    let expected = Expected { plan: form.plan.clone(), ..Expected::default() };
    for shot in world.shots(form, wear, camera) {
        tally.pages += 1;
        match reader.read(&shot.jpeg, &expected) {
            Err(refusal) => {
                *tally.refused.entry(refusal.code().into()).or_default() += 1;
                keep(
                    &format!(
                        "refused-{}-{}-{}-{}",
                        refusal.code(),
                        form.contest,
                        form.index,
                        shot.truth.page
                    ),
                    &shot,
                );
            }
            Ok(page)
                if (page.identity.contest, page.identity.page) != (shot.truth.contest, shot.truth.page) =>
            {
                tally.misidentified += 1;
            }
            Ok(page) => read.push((page.without_photo(), shot)),
        }
    }
    let knowledge = Knowledge {
        schema: &form.schema,
        parameters: &form.parameters,
        registered: form.registered,
        exempt: form.exempt,
        sibling_voters: &[],
    };
    let pages: Vec<&PageReading> = read.iter().map(|(page, _)| page).collect();
    let judged = judge(&pages, &knowledge, &Thresholds::DEFAULT).values;
    let open = judge(&pages, &knowledge, &Thresholds::DEFAULT.open()).values;
    let truths = read
        .iter()
        .flat_map(|(page, shot)| page.values.iter().zip(&shot.truth.values).map(move |t| (page, shot, t)));
    for (((page, shot, (ink, truth)), judged), open) in truths.zip(&judged).zip(&open) {
        for (ink, stands) in ink.boxes.iter().zip(truth.boxes) {
            tally.digits += 1;
            tally.digits_wrong += u64::from(!fits(best(&ink.classes), stands));
        }
        let right = judged.value == truth.value;
        tally.values += 1;
        tally.accepted += u64::from(judged.accepted);
        tally.wrong += u64::from(!right);
        if judged.value.is_some() {
            tally.samples.push(Sample { confidence_ppm: judged.confidence_ppm, right });
        }
        if open.accepted {
            tally.open.push((open.basis, Sample { confidence_ppm: open.confidence_ppm, right }));
        }
        for evidence in judged.evidence.iter().filter(|e| !judged.accepted && !e.reassures()) {
            *tally.reasons.entry(evidence.code()).or_default() += 1;
        }
        if judged.accepted && !right {
            tally.silent += 1;
            tally.silent_list.push(told(form, page, truth, judged));
            keep(&format!("silent-{}-{}-{}", form.contest, form.index, page.identity.page), shot);
        }
    }
    tally
}

fn fits(class: usize, stands: Stands) -> bool {
    match stands {
        Stands::Digit(digit) => class == usize::from(digit),
        Stands::Cross | Stands::Dash => class == CROSS,
        Stands::Empty => class == EMPTY,
        Stands::Scribble => true,
    }
}

fn told(form: &Form, page: &PageReading, truth: &ValueTruth, judged: &Judgement) -> String {
    let reasons: Vec<String> = judged.evidence.iter().map(|e| e.text(Lang::En, judged.value)).collect();
    format!(
        "form {} {} page {} {}: meant {:?}, read {:?} at {} ppm; boxes {:?} {:?}; {}",
        form.index,
        form.contest,
        page.identity.page,
        truth.field,
        truth.value,
        judged.value,
        judged.confidence_ppm,
        truth.boxes,
        truth.oddities,
        reasons.join("; ")
    )
}
