//! `sirekap device simulate`: thousands of phones against a real service.

use super::drive::{Officer, Outcome, Plan, drive};
use super::offer::hand_out;
use super::phone::{Faults, Filled};
use super::wire;
use crate::clock::now;
use crate::commands::import::station_records;
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::keys::random;
use crate::number::{duration, grouped};
use crate::offers::{Terms, Typing};
use clap::Args;
use drill::{FilledForm, Rng};
use model::{Contest, StationCode};
use registry::{Registry, StationIdx};
use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct SimulateArgs {
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
    phones: u32,
    #[arg(long)]
    contest: Vec<Contest>,
    #[arg(long, value_name = "PATH")]
    results: Vec<PathBuf>,
    #[arg(long = "url", default_value = "https://localhost:8443")]
    urls: Vec<String>,
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
    #[arg(long, default_value_t = 32)]
    senders: usize,
    #[arg(long, default_value_t = 3)]
    pages: u8,
    #[arg(long, default_value = "80000")]
    grey: NonZeroUsize,
    #[arg(long, default_value = "300000")]
    original: NonZeroUsize,
    #[arg(long, default_value_t = 0)]
    loss: u32,
    #[arg(long, default_value_t = 0)]
    twice: u32,
    #[arg(long, default_value_t = 0)]
    kill: u32,
    #[arg(long, default_value_t = 0)]
    reorder: u32,
    #[arg(long, default_value_t = 0)]
    stall: u32,
    #[arg(long, default_value_t = 0)]
    skew: u32,
    #[arg(long, default_value_t = 1)]
    speed: u32,
    #[arg(long, default_value_t = 600)]
    seconds: u64,
    #[arg(long, default_value_t = 0)]
    skip: u32,
    #[arg(long, default_value_t = 2024)]
    seed: u64,
    #[arg(long, value_name = "FOLDER")]
    receipts: Option<PathBuf>,
    #[arg(long, value_name = "FOLDER", conflicts_with = "receipts")]
    offline: Option<PathBuf>,
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Runs the command.
pub fn run(context: &Context, args: SimulateArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    let registry = home.registry()?;
    let faults = Faults {
        loss: args.loss,
        twice: args.twice,
        kill: args.kill,
        reorder: args.reorder,
        stall: args.stall,
        skew: args.skew,
    };
    let forms = match args.results.is_empty() {
        true => drill::forms(&registry, args.seed),
        false => real(&registry, &args)?,
    };
    let chosen = choose(&registry, &forms, &args);
    let areas: Vec<StationCode> = chosen.iter().map(|(code, _)| code.clone()).collect();
    let cards = hand_out(&home, &areas, Terms::new(now(), 1, 30), Typing::QrOnly)?;
    let officers: Vec<Officer> = cards
        .into_iter()
        .zip(chosen)
        .map(|(card, (_, forms))| {
            let sizes = (args.pages, args.grey.get(), args.original.get());
            let filled = forms.iter().map(|form| fill(form, sizes, args.seed)).collect();
            (card, filled)
        })
        .collect();
    let trust = wire::certificates(args.ca.as_deref(), Some(&home))?;
    let policy = crate::log_home::card_policy(&home)?;
    let plan = Plan {
        urls: &args.urls,
        trust,
        policy: &policy,
        senders: args.senders,
        faults,
        speed: args.speed.max(1),
        limit: Duration::from_secs(args.seconds),
        seed: args.seed,
        offline: args.offline.as_deref(),
        keys: &|_| random(),
        time: &now,
    };
    if let Some(folder) = &args.offline {
        std::fs::create_dir_all(folder).map_err(|e| io(folder, e))?;
    }
    let outcome = drive(&plan, officers)?;
    if let Some(folder) = &args.receipts {
        wire::write_receipts(folder, &outcome.receipts)?;
    }
    report(context, &outcome);
    let (forms, receipts, _) = outcome.forms;
    if (receipts < forms && args.offline.is_none()) || outcome.not_enrolled.0 > 0 {
        let n = |number: u64| grouped(number, context.lang);
        let (missing, lost) = (n(forms - receipts), n(outcome.not_enrolled.0));
        let why = outcome.not_enrolled.1.clone().unwrap_or_default();
        let because = |why: &str| if why.is_empty() { String::new() } else { format!(" ({why})") };
        return Err(Failure::new(Exit::Storage, |lang| {
            failure::C3032(lang, &missing, &lost, because(why.get(lang)))
        }));
    }
    Ok(())
}

/// What real files say: the newest version of each form, as if its officer had sent it. What a machine read is not in them,
/// so it is taken to be the same.
fn real(registry: &Registry, args: &SimulateArgs) -> Result<Vec<FilledForm>, Failure> {
    let contest = args.contest.first().copied().unwrap_or(Contest::Ppwp);
    let found = station_records(registry, &args.results, contest)?;
    let newest: BTreeMap<_, _> = found.records.into_iter().map(|r| (r.form, r.values)).collect();
    let filled = |(key, values): (_, Vec<Option<u32>>)| FilledForm {
        key,
        paper: values.clone(),
        truth: values.clone(),
        values,
        mistakes: Vec::new(),
    };
    Ok(newest.into_iter().filter(|(_, values)| values.iter().any(Option::is_some)).map(filled).collect())
}

/// Stations with their forms that have something to send.
fn choose<'f>(
    registry: &Registry,
    forms: &'f [FilledForm],
    args: &SimulateArgs,
) -> Vec<(StationCode, Vec<&'f FilledForm>)> {
    let mut by_station: BTreeMap<&str, Vec<&FilledForm>> = BTreeMap::new();
    for form in forms {
        if args.contest.is_empty() || args.contest.contains(&form.key.contest) {
            by_station.entry(form.key.station.as_str()).or_default().push(form);
        }
    }
    let codes = (0..registry.station_count()).map(|s| registry.station(StationIdx(s)).code);
    codes
        .filter_map(|code| Some((StationCode::new(code).ok()?, by_station.remove(code)?)))
        .skip(args.skip as usize)
        .take(args.phones as usize)
        .collect()
}

/// A form with pictures that are told apart by their bytes: as large as real ones, and as little compressible.
fn fill(form: &FilledForm, (pages, grey, original): (u8, usize, usize), seed: u64) -> Filled {
    let mut rng = Rng::of(seed, &format!("{}/{}", form.key.contest, form.key.station));
    let mut picture = |bytes: usize| -> Vec<u8> {
        std::iter::repeat_with(|| rng.below(u32::MAX).to_le_bytes()).flatten().take(bytes).collect()
    };
    Filled {
        key: form.key.clone(),
        values: form.paper.clone(),
        machine: Some(form.values.clone()),
        pages: (0..pages).map(|_| (picture(grey), picture(original))).collect(),
        reading: Some(picture(4_000)),
    }
}

fn report(context: &Context, outcome: &Outcome) {
    let at = |per_cent: usize| {
        let last = outcome.to_receipt.len().saturating_sub(1);
        outcome.to_receipt.get(last * per_cent / 100).copied().unwrap_or(0)
    };
    let (forms, receipts, logged) = outcome.forms;
    let (requests, lost) = outcome.requests;
    let (p50, p99, ms) = (at(50), at(99), outcome.elapsed.as_millis());
    if context.json {
        context.print_json(&serde_json::json!({
            "forms": forms, "receipts": receipts, "logged": logged, "pictures": outcome.pictures, "bytes": outcome.bytes,
            "requests": requests, "unanswered": lost, "not_enrolled": outcome.not_enrolled.0, "elapsed_ms": ms,
            "receipt_p50_ms": p50, "receipt_p99_ms": p99,
        }));
        return;
    }
    let n = |number: u64| grouped(number, context.lang);
    let (mib, rate) =
        (n(outcome.bytes >> 20), n(receipts * 1_000 / u64::try_from(ms.max(1)).unwrap_or(u64::MAX)));
    let long = |ms: u128| duration(u64::try_from(ms).unwrap_or(u64::MAX), context.lang);
    let wait = |ms: i64| duration(u64::try_from(ms).unwrap_or(0), context.lang);
    let (took, half, most) = (long(ms), wait(p50), wait(p99));
    context.say(|lang| {
        command::forms_receipts_proven_log_pictures(
            lang,
            n(forms),
            n(receipts),
            n(logged),
            n(outcome.pictures),
            &mib,
            n(requests),
            n(lost),
            &took,
            &rate,
            &half,
            &most,
        )
    });
}
