//! `sirekap desk`: what people of the commission, objectors and authorities say of single forms, from a terminal: each signs with
//! the key of a file, on what the election's own tree shows at this moment.

mod args;
mod card;
mod keep;
mod seen;

use crate::clock::now;
use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::keys;
pub use args::DeskArgs;
use args::{
    AnswerArgs, AnswerOutcome, Cause, CorrectArgs, EnrolArgs, FormArgs, MoveArgs, ObjectArgs, PaperArgs,
    ResolveArgs, ReviewArgs, What,
};
use model::event::{
    CountRepeated, Decision, FormCorrected, FormMoved, FormResolved, FormsReviewed, KeyEnrol,
    ObjectionAnswered, ObjectionFiled, Outcome, PollRepeated, RepeatCause, ResultDecided, ReviewedForm,
    StationAbsent, sign_by,
};
use model::{Digest, FormKey, Payload, Person, Signer, StationCode};
use seen::{Seen, Sight};
use service::{Home, inbox};
use std::collections::BTreeSet;
use std::path::Path;
use texts::{command, failure};

/// Runs the command.
pub fn run(context: &Context, args: DeskArgs) -> Result<(), Failure> {
    match args.what {
        What::Enrol(args) => enrol(context, &args),
        What::Card(args) => card::run(context, &args),
        What::Review(args) => review(context, &args),
        What::Correct(args) => correct(context, &args),
        What::Resolve(args) => resolve(context, &args),
        What::Move(args) => move_away(context, &args),
        What::Object(args) => object(context, &args),
        What::Answer(args) => answer(context, &args),
        What::Repeat(args) => on_paper(context, &args.paper, Paper::Repeat(args.cause)),
        What::Recount(args) => on_paper(context, &args, Paper::Recount),
        What::Absent(args) => on_paper(context, &args, Paper::Absent),
        What::Decide(args) => on_paper(context, &args.paper, Paper::Decide(&args.values)),
    }
}

/// Signs a payload and leaves it for the process that has the log open.
fn put(context: &Context, home: &Home, payload: Payload, signers: &[&dyn Signer]) -> Result<(), Failure> {
    // What a reader would refuse is said here, before anybody waits for it.
    if let Err(refusal) = Payload::parse(&payload.to_json()) {
        return Err(Failure::new(Exit::Input, |lang| failure::C3150(lang, refusal.text(lang))));
    }
    let event = sign_by(&home.settings.origin, payload, signers)?;
    let id = event.id().to_hex();
    inbox::put(home, &[event])?;
    match context.json {
        true => context.print_json(&serde_json::json!({ "event": id })),
        false => context.say(|lang| command::desk_waits(lang, &id)),
    }
    Ok(())
}

fn enrol(context: &Context, args: &EnrolArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    let [by, with] = keys::authorities(&home, [args.key.as_deref(), args.with.as_deref()])?;
    let role = args.role.role();
    let own = keys::file_or_new(&args.out)?;
    let person = args.person.map_or_else(|| keys::random().map(Person), Ok)?;
    let signers = (by.id(), Some(with.id()));
    let payload = KeyEnrol::new(own.public(), signers, (role, &args.area), now()).of_person(person, "");
    context.say(|lang| command::desk_person(lang, person.to_hex(), args.out.display()));
    put(context, &home, payload.into(), &[&*by, &*with, &*own])
}

fn review(context: &Context, args: &ReviewArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    let key = keys::signer_in(&args.key)?;
    let sight = Sight::of(&home)?;
    let mut forms = Vec::new();
    for station in &args.stations {
        let seen = Seen::of(&sight, station, args.contest)?;
        forms.push(ReviewedForm { event: seen.recorded()?, form: seen.form });
    }
    forms.sort_by_key(|of| of.event);
    forms.dedup();
    let touches: BTreeSet<StationCode> = forms.iter().map(|of| of.form.station.clone()).collect();
    let payload = FormsReviewed {
        by: key.id(),
        forms,
        kind: FormsReviewed::KIND.into(),
        time: now(),
        touches: touches.into_iter().collect(),
    };
    put(context, &home, payload.into(), &[&*key])
}

/// Where a form lies, and what is seen of it.
fn open(args: &FormArgs) -> Result<(Home, Seen), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    let seen = Seen::of(&Sight::of(&home)?, &args.station, args.contest)?;
    Ok((home, seen))
}

fn correct(context: &Context, args: &CorrectArgs) -> Result<(), Failure> {
    let (home, seen) = open(&args.form)?;
    let [key, with] = args.two.signers()?;
    let payload = FormCorrected {
        by: key.id(),
        evidence: keep::digests(&args.evidence)?,
        kind: FormCorrected::KIND.into(),
        reason: args.two.reason.clone(),
        replaces: seen.recorded()?,
        text: keep::text(&home, args.two.text.as_deref())?,
        time: now(),
        touches: vec![seen.form.station.clone()],
        values: seen.values(&args.values)?,
        form: seen.form,
        with: with.id(),
    };
    put(context, &home, payload.into(), &[&*key, &*with])
}

fn resolve(context: &Context, args: &ResolveArgs) -> Result<(), Failure> {
    let (home, seen) = open(&args.form)?;
    let [key, with] = args.two.signers()?;
    let payload = FormResolved {
        by: key.id(),
        event: seen.event(args.event)?,
        kind: FormResolved::KIND.into(),
        reason: args.two.reason.clone(),
        text: keep::text(&home, args.two.text.as_deref())?,
        time: now(),
        touches: vec![seen.form.station.clone()],
        versions: seen.versions()?,
        form: seen.form,
        with: with.id(),
    };
    put(context, &home, payload.into(), &[&*key, &*with])
}

fn move_away(context: &Context, args: &MoveArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.form.data.as_deref())?;
    let sight = Sight::of(&home)?;
    let seen = Seen::of(&sight, &args.form.station, args.form.contest)?;
    let [key, with] = args.two.signers()?;
    let station = args.to.as_deref().unwrap_or(&args.form.station);
    let target = Seen::of(&sight, station, args.to_contest.unwrap_or(args.form.contest))?;
    let to = FormKey { round: seen.form.round, count: seen.form.count, ..target.form.clone() };
    let stations = BTreeSet::from([seen.form.station.clone(), to.station.clone()]);
    let payload = FormMoved {
        by: key.id(),
        event: seen.event(args.event)?,
        kind: FormMoved::KIND.into(),
        reason: args.two.reason.clone(),
        text: keep::text(&home, args.two.text.as_deref())?,
        time: now(),
        values: target.values_from(seen.values_of(args.event)?, &args.values)?,
        form: seen.form,
        to,
        touches: stations.into_iter().collect(),
        with: with.id(),
    };
    put(context, &home, payload.into(), &[&*key, &*with])
}

fn object(context: &Context, args: &ObjectArgs) -> Result<(), Failure> {
    let (home, seen) = open(&args.form)?;
    let key = keys::signer_in(&args.key)?;
    let text = keep::text(&home, Some(&args.text))?.unwrap_or(Digest([0; 32]));
    let payload = ObjectionFiled {
        by: key.id(),
        event: seen.recorded().ok(),
        evidence: keep::digests(&args.evidence)?,
        field: args.field.clone(),
        kind: ObjectionFiled::KIND.into(),
        on_behalf: args.on_behalf.clone(),
        text,
        time: now(),
        touches: vec![seen.form.station.clone()],
        form: seen.form,
    };
    put(context, &home, payload.into(), &[&*key])
}

fn answer(context: &Context, args: &AnswerArgs) -> Result<(), Failure> {
    let (home, seen) = open(&args.form)?;
    let key = keys::signer_in(&args.key)?;
    let payload = ObjectionAnswered {
        by: key.id(),
        kind: ObjectionAnswered::KIND.into(),
        objection: seen.objection(args.objection)?,
        outcome: match args.outcome {
            AnswerOutcome::Settled => Outcome::Settled,
            AnswerOutcome::Kept => Outcome::Kept,
            AnswerOutcome::Withdrawn => Outcome::Withdrawn,
        },
        text: keep::text(&home, args.text.as_deref())?,
        time: now(),
        touches: vec![seen.form.station.clone()],
        form: seen.form,
    };
    put(context, &home, payload.into(), &[&*key])
}

/// What rests on a decision on paper.
enum Paper<'a> {
    Repeat(Cause),
    Recount,
    Absent,
    Decide(&'a [String]),
}

fn on_paper(context: &Context, args: &PaperArgs, what: Paper<'_>) -> Result<(), Failure> {
    let (home, seen) = open(&args.form)?;
    let [key, with] = keys::authorities(&home, [args.key.as_deref(), args.with.as_deref()])?;
    let decision =
        Decision { date: args.date.clone(), document: digest(&args.document)?, number: args.number.clone() };
    let (by, also, time) = (key.id(), with.id(), now());
    let (form, touches) = (seen.form.clone(), vec![seen.form.station.clone()]);
    let payload: Payload = match what {
        Paper::Repeat(cause) => PollRepeated {
            by,
            cause: match cause {
                Cause::Psu => RepeatCause::Psu,
                Cause::Psl => RepeatCause::Psl,
                Cause::Pss => RepeatCause::Pss,
            },
            decision,
            form: FormKey { round: form.round.saturating_add(1), count: 0, ..form },
            kind: PollRepeated::KIND.into(),
            time,
            touches,
            with: also,
        }
        .into(),
        Paper::Recount => CountRepeated {
            by,
            decision,
            form: FormKey { count: form.count.saturating_add(1), ..form },
            kind: CountRepeated::KIND.into(),
            time,
            touches,
            with: also,
        }
        .into(),
        Paper::Absent => {
            let kind = StationAbsent::KIND.into();
            StationAbsent { by, decision, form, kind, time, touches, with: also }.into()
        }
        Paper::Decide(values) => ResultDecided {
            by,
            decision,
            form,
            kind: ResultDecided::KIND.into(),
            replaces: seen.recorded().ok(),
            time,
            touches,
            values: seen.values(values)?,
            with: also,
        }
        .into(),
    };
    put(context, &home, payload, &[&*key, &*with])
}

fn digest(path: &Path) -> Result<Digest, Failure> {
    Ok(Digest::of(&std::fs::read(path).map_err(|e| crate::face::io(path, e))?))
}
