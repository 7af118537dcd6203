//! What a desk says in the days after the night: a few of everything, so that a drill shows what each looks like.

use crate::forms::FilledForm;
use crate::night::Fork;
use model::event::{
    Decision, FormCorrected, FormResolved, FormsReviewed, ObjectionAnswered, ObjectionFiled, Outcome,
    Payload, PollRepeated, RepeatCause, ReviewedForm, StationAbsent,
};
use model::{Digest, EventId, FormKey, KeyId, StationCode, UtcSeconds};
use std::collections::{BTreeMap, BTreeSet};

/// Forms of one review.
const REVIEWED: usize = 24;
/// Misreads that the desk puts right; the others stay for whoever tries it.
const CORRECTED: usize = 2;

/// Who signs.
#[derive(Clone, Copy)]
pub struct Signers {
    pub operator: KeyId,
    pub commissioner: KeyId,
    pub authority: KeyId,
    pub second: KeyId,
}

/// Who signs what a desk says.
pub enum By {
    Operator,
    Both,
    Commissioner,
    Authorities,
}

/// What the desk says, in order, of a night's forms: `sent` are the ids of what was confirmed, by slot, and `corrected` the forms
/// that were put right within the night. `filed` gives the id that an objection will have.
pub fn says(
    forms: &[FilledForm],
    (sent, corrected, forks): (&BTreeMap<usize, EventId>, &BTreeSet<usize>, &[Fork]),
    by: Signers,
    time: UtcSeconds,
    filed: &dyn Fn(&Payload) -> EventId,
) -> Vec<(By, Payload)> {
    let disputed: BTreeSet<usize> = forks.iter().map(|fork| fork.form).collect();
    let first = |slot: usize| sent.get(&slot).copied().filter(|_| !corrected.contains(&slot));
    let plain = |(slot, form): (usize, &FilledForm)| {
        let event = first(slot).filter(|_| !disputed.contains(&slot))?;
        form.mistakes.is_empty().then(|| (event, form.key.clone()))
    };
    let mut out: Vec<(By, Payload)> = Vec::new();
    let sound: Vec<(EventId, FormKey)> = forms.iter().enumerate().filter_map(plain).collect();
    let mut reviewed: Vec<ReviewedForm> = sound
        .iter()
        .take(REVIEWED)
        .map(|(event, form)| ReviewedForm { event: *event, form: form.clone() })
        .collect();
    reviewed.sort_by_key(|of| of.event);
    if !reviewed.is_empty() {
        let touches: BTreeSet<StationCode> = reviewed.iter().map(|of| of.form.station.clone()).collect();
        let (kind, touches) = (FormsReviewed::KIND.into(), touches.into_iter().collect());
        out.push((
            By::Operator,
            FormsReviewed { by: by.operator, forms: reviewed, kind, time, touches }.into(),
        ));
    }
    let wrong = forms.iter().enumerate().filter(|(slot, form)| form.misread() && !disputed.contains(slot));
    let wrong: Vec<(EventId, &FilledForm)> =
        wrong.filter_map(|(slot, form)| Some((first(slot)?, form))).take(CORRECTED).collect();
    let correction = |event: EventId, form: &FilledForm, reason: &str| FormCorrected {
        by: by.operator,
        evidence: Vec::new(),
        kind: FormCorrected::KIND.into(),
        reason: reason.into(),
        replaces: event,
        text: None,
        time,
        touches: touches(&form.key),
        values: form.paper.clone(),
        with: by.commissioner,
        form: form.key.clone(),
    };
    for (event, form) in &wrong {
        out.push((By::Both, correction(*event, form, "salah-baca").into()));
    }
    // Decided while another decision was on its way: void, and everybody sees it.
    if let Some((event, form)) = wrong.first() {
        out.push((By::Both, correction(*event, form, "salah-ketik").into()));
    }
    for fork in forks.iter().take(1) {
        let (Some(form), Some(one), Some(other)) =
            (forms.get(fork.form), sent.get(&fork.events[0]), sent.get(&fork.events[1]))
        else {
            continue;
        };
        let versions: BTreeSet<EventId> = [*one, *other].into();
        let resolved = FormResolved {
            by: by.operator,
            event: *one,
            kind: FormResolved::KIND.into(),
            reason: "salah-baca".into(),
            text: None,
            time,
            touches: touches(&form.key),
            versions: versions.into_iter().collect(),
            with: by.commissioner,
            form: form.key.clone(),
        };
        out.push((By::Both, resolved.into()));
    }
    for (number, (event, form)) in sound.iter().rev().take(2).enumerate() {
        let objection: Payload = ObjectionFiled {
            by: by.operator,
            event: Some(*event),
            evidence: Vec::new(),
            field: None,
            kind: ObjectionFiled::KIND.into(),
            on_behalf: Some("peserta-1".into()),
            text: Digest::of(format!("sirekap-drill/objection/{number}").as_bytes()),
            time,
            touches: touches(form),
            form: form.clone(),
        }
        .into();
        let id = filed(&objection);
        out.push((By::Operator, objection));
        if number == 0 {
            let answer = ObjectionAnswered {
                by: by.commissioner,
                kind: ObjectionAnswered::KIND.into(),
                objection: id,
                outcome: Outcome::Settled,
                text: None,
                time,
                touches: touches(form),
                form: form.clone(),
            };
            out.push((By::Commissioner, answer.into()));
        }
    }
    let decision = |what: &str, number: &str| Decision {
        date: "2024-02-20".into(),
        document: Digest::of(format!("sirekap-drill/decision/{what}").as_bytes()),
        number: number.into(),
    };
    let missing = forms.iter().enumerate().find(|(slot, _)| !sent.contains_key(slot));
    if let Some((_, form)) = missing {
        let absent = StationAbsent {
            by: by.authority,
            decision: decision("absent", "3/BA/II/2024"),
            kind: StationAbsent::KIND.into(),
            time,
            touches: touches(&form.key),
            with: by.second,
            form: form.key.clone(),
        };
        out.push((By::Authorities, absent.into()));
    }
    if let Some((_, form)) = sound.get(REVIEWED) {
        let repeated = PollRepeated {
            by: by.authority,
            cause: RepeatCause::Psu,
            decision: decision("psu", "12/PSU/II/2024"),
            kind: PollRepeated::KIND.into(),
            time,
            touches: touches(form),
            with: by.second,
            form: FormKey { round: 1, ..form.clone() },
        };
        out.push((By::Authorities, repeated.into()));
    }
    out
}

fn touches(form: &FormKey) -> Vec<StationCode> {
    vec![form.station.clone()]
}
