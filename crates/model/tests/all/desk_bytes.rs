//! Any payload of the desk's kinds, within its ranges.

use crate::event_bytes::{digest, form, key_id, time, values};
use model::event::{
    CountRepeated, Decision, FormCorrected, FormMoved, FormResolved, FormsReviewed, ObjectionAnswered,
    ObjectionFiled, Outcome, Payload, PollRepeated, RepeatCause, ResultDecided, ReviewedForm, StationAbsent,
};
use model::{Digest, EventId, FormKey, StationCode};
use proptest::collection::{btree_map, btree_set};
use proptest::option;
use proptest::prelude::*;

fn id() -> impl Strategy<Value = EventId> {
    any::<[u8; 32]>().prop_map(EventId)
}
fn reason() -> impl Strategy<Value = String> {
    "[A-Za-z0-9-][A-Za-z0-9.-]{0,31}"
}
fn evidence() -> impl Strategy<Value = Vec<Digest>> {
    btree_set(digest(), 0..5).prop_map(|set| set.into_iter().collect())
}
fn decision() -> impl Strategy<Value = Decision> {
    let date = (2000..2100u16, 1..=12u8, 1..=28u8).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}"));
    (date, digest(), "[ -~]{1,100}").prop_map(|(date, document, number)| Decision { date, document, number })
}
fn station(form: &FormKey) -> Vec<StationCode> {
    vec![form.station.clone()]
}

/// Payloads by which a desk decides on single forms.
fn decided() -> impl Strategy<Value = Payload> {
    let who = || (key_id(), time(), key_id(), option::of(digest()), reason());
    let reviewed = (key_id(), btree_map(id(), form(), 1..5), time()).prop_map(|(by, forms, time)| {
        let touches: std::collections::BTreeSet<_> = forms.values().map(|f| f.station.clone()).collect();
        let forms = forms.into_iter().map(|(event, form)| ReviewedForm { event, form }).collect();
        let (kind, touches) = (FormsReviewed::KIND.into(), touches.into_iter().collect());
        FormsReviewed { by, forms, kind, time, touches }.into()
    });
    let corrected = (who(), form(), evidence(), id(), values()).prop_map(
        |((by, time, with, text, reason), form, evidence, replaces, values)| {
            let (kind, touches) = (FormCorrected::KIND.into(), station(&form));
            FormCorrected { by, evidence, form, kind, reason, replaces, text, time, touches, values, with }
                .into()
        },
    );
    let resolved = (who(), form(), id(), btree_set(id(), 1..5)).prop_map(
        |((by, time, with, text, reason), form, event, versions)| {
            let (kind, touches) = (FormResolved::KIND.into(), station(&form));
            let versions = versions.into_iter().collect();
            FormResolved { by, event, form, kind, reason, text, time, touches, versions, with }.into()
        },
    );
    let other = (form(), form()).prop_filter("another form", |(from, to)| from != to);
    let moved = (who(), other, id(), values()).prop_map(
        |((by, time, with, text, reason), (form, to), event, values)| {
            let kind = FormMoved::KIND.into();
            let both = [form.station.clone(), to.station.clone()];
            let touches = std::collections::BTreeSet::from(both).into_iter().collect();
            FormMoved { by, event, form, kind, reason, text, time, to, touches, values, with }.into()
        },
    );
    prop_oneof![reviewed, corrected, resolved, moved]
}

/// Objections and what became of them.
fn objections() -> impl Strategy<Value = Payload> {
    let field = prop_oneof![Just("I.A.L"), Just("IV.1"), Just("IV.24.T"), Just("V.C")];
    let behalf = prop_oneof![Just("bawaslu"), Just("peserta-2")];
    let named = (option::of(field), option::of(behalf));
    let filed = (key_id(), option::of(id()), evidence(), form(), named, digest(), time()).prop_map(
        |(by, event, evidence, form, (field, behalf), text, time)| {
            let (kind, touches) = (ObjectionFiled::KIND.into(), station(&form));
            let (field, on_behalf) = (field.map(Into::into), behalf.map(Into::into));
            ObjectionFiled { by, event, evidence, field, form, kind, on_behalf, text, time, touches }.into()
        },
    );
    let answered = (key_id(), form(), id(), 0..3usize, option::of(digest()), time()).prop_map(
        |(by, form, objection, outcome, text, time)| {
            let (kind, touches) = (ObjectionAnswered::KIND.into(), station(&form));
            let outcome = Outcome::ALL[outcome];
            ObjectionAnswered { by, form, kind, objection, outcome, text, time, touches }.into()
        },
    );
    prop_oneof![filed, answered]
}

/// Payloads that rest on a decision on paper.
fn on_paper() -> impl Strategy<Value = Payload> {
    let who = || (key_id(), decision(), time(), key_id());
    let repeated =
        (who(), form(), 1..=255u8, 0..3usize).prop_map(|((by, decision, time, with), form, round, cause)| {
            let (cause, form) = (RepeatCause::ALL[cause], FormKey { count: 0, round, ..form });
            let (kind, touches) = (PollRepeated::KIND.into(), station(&form));
            PollRepeated { by, cause, decision, form, kind, time, touches, with }.into()
        });
    let recount = (who(), form(), 1..=255u8).prop_map(|((by, decision, time, with), form, count)| {
        let form = FormKey { count, ..form };
        let (kind, touches) = (CountRepeated::KIND.into(), station(&form));
        CountRepeated { by, decision, form, kind, time, touches, with }.into()
    });
    let absent = (who(), form()).prop_map(|((by, decision, time, with), form)| {
        let (kind, touches) = (StationAbsent::KIND.into(), station(&form));
        StationAbsent { by, decision, form, kind, time, touches, with }.into()
    });
    let result = (who(), form(), option::of(id()), values()).prop_map(
        |((by, decision, time, with), form, replaces, values)| {
            let (kind, touches) = (ResultDecided::KIND.into(), station(&form));
            ResultDecided { by, decision, form, kind, replaces, time, touches, values, with }.into()
        },
    );
    prop_oneof![repeated, recount, absent, result]
}

/// Any payload of the desk.
pub fn of_the_desk() -> impl Strategy<Value = Payload> {
    prop_oneof![decided(), objections(), on_paper()]
}

/// Puts keys in the place of those that a payload of the desk names.
pub fn signed_by(payload: &mut Payload, by: model::KeyId, with: model::KeyId) {
    match payload {
        Payload::FormsReviewed(p) => p.by = by,
        Payload::FormCorrected(p) => (p.by, p.with) = (by, with),
        Payload::FormResolved(p) => (p.by, p.with) = (by, with),
        Payload::FormMoved(p) => (p.by, p.with) = (by, with),
        Payload::ObjectionFiled(p) => p.by = by,
        Payload::ObjectionAnswered(p) => p.by = by,
        Payload::PollRepeated(p) => (p.by, p.with) = (by, with),
        Payload::CountRepeated(p) => (p.by, p.with) = (by, with),
        Payload::StationAbsent(p) => (p.by, p.with) = (by, with),
        Payload::ResultDecided(p) => (p.by, p.with) = (by, with),
        _ => unreachable!("a kind of another sort"),
    }
}
