//! `sirekap demo`: a whole election night from nothing, published, verified and served.

mod disclosed;
mod phones;
mod photos;

use crate::commands::device::phone::Filled;
use crate::commands::{picture, serve, verify};
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::home::data_folder;
use crate::number::grouped;
use crate::progress::bar;
use crate::{hour, keys, log_home, release};
use clap::Args;
use model::UtcSeconds;
use model::event::ManifestSet;
use service::hour::{Hour, Standing};
use service::pictures::Renderer;
use service::publication::{cut, publish};
use service::{Clock, Home, KeyName, LogHome, RootNote, SharedSigner, log_key, manifest};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct DemoArgs {
    #[arg(long, default_value_t = drill::STATIONS_DEFAULT)]
    stations: u32,
    #[arg(long, default_value_t = 2024)]
    seed: u64,
    #[arg(long)]
    pilkada: bool,
    #[arg(long)]
    data: Option<PathBuf>,
    #[arg(long, default_value = "127.0.0.1:8024")]
    addr: SocketAddr,
    #[arg(long, default_value_t = PHOTOS_DEFAULT)]
    photos: u32,
    #[arg(long)]
    no_serve: bool,
    #[arg(long, default_value_t = 0, value_name = "SECONDS")]
    embargo_until: i64,
}

/// Stations photographed when nobody asks for another number: seconds, not minutes.
const PHOTOS_DEFAULT: u32 = 40;
/// Where the desk of a demo is opened.
const HERE: &str = "http://localhost:8025";
/// Origins of all demo logs begin so; the election's id follows.
const ORIGIN: &str = "sirekap.test/";

/// Polling day of an example election, 12:00 WIB: stations close from 13:00 local time on.
const fn start(pilkada: bool) -> UtcSeconds {
    UtcSeconds(if pilkada { 1_732_683_600 } else { 1_707_886_800 })
}

/// All devices of the drill are enrolled by then, and no station has closed.
const ENROLLED_SECONDS: i64 = 3_300;
/// Events with arrivals within so many seconds go into one transaction.
const BATCH_SECONDS: i64 = 600;

/// Runs the command.
pub fn run(context: &Context, args: DemoArgs) -> Result<(), Failure> {
    context.say(command::MAKING_EXAMPLE_ELECTION);
    let make = if args.pilkada { drill::pilkada } else { drill::registry };
    let registry = make(args.seed, args.stations, args.embargo_until)?;
    let start = start(args.pilkada);
    let folder = args.data.unwrap_or_else(|| data_folder().join(&registry.election().id));
    let mut forms = drill::forms(&registry, args.seed);
    context.say(command::FILLING_PHOTOGRAPHING_READING_FORMS);
    let photographed = photos::read(context, &registry, &mut forms, (args.photos, args.seed))?;
    let (log, clock) = fresh(&folder, registry, (args.seed, start))?;
    let log = Arc::new(log);
    let (registry, home) = (Arc::clone(&log.registry), log.home.clone());
    context.say(command::ELECTION_NIGHT_OFFICERS_SIGN_LOG);
    let kept = photos::keep(&home.folder, &photographed)?;
    night(context, &log, (&clock, start), args.seed, &forms, photographed)?;
    disclosed::disclose(&log)?;
    context.say(command::MAKING_PUBLIC_PICTURES);
    picture::say(context, Renderer::all(&log, false)?);
    context.say(command::COUNTING_PUBLISHING_PUBLIC_TREE);
    let mut tabulation = log.fold()?;
    let mut at = Hour::of(&log, Box::new(Vec::new));
    let standing = at.stands(log.now())?;
    if standing == Standing::Open {
        cut(&log, &mut tabulation, "malam-pertama")?;
    }
    let note = log.advance(&mut tabulation)?;
    let report = publish(&log, &tabulation, &note, standing)?;
    hour::say(context, &at, standing);
    log.save_cache(&tabulation)?;
    let (size, stations) = (report.size, registry.station_count());
    drop(log);
    context.say(command::VERIFYING_TREE_FROM_OUTSIDE_ANYBODY);
    verify::check(context, &home.tree().to_string_lossy(), verify::Asked::default())?;
    let (stations, size) = (grouped(stations.into(), context.lang), grouped(size, context.lang));
    context.say(|lang| command::done_stations_entries(lang, &stations, &size));
    if args.no_serve {
        return Ok(());
    }
    // As it was called, so that the lines can be copied; a station that has something to show.
    let me = std::env::args().next().unwrap_or_else(|| "sirekap".into());
    let Some(station) = disputed_or_broken(&tabulation, &registry) else {
        return serve::serve(context, serve::portal_config(&home.tree(), args.addr, 256));
    };
    let mut try_next =
        format!("  {me} breaches\n  {me} station {station}\n  {me} verify http://{}", args.addr);
    if let Some(kept) = kept {
        try_next.push_str(&format!("\n  {me} read {} --data {}", kept.display(), home.folder.display()));
    }
    context.say(|lang| command::open_http_try_another_window(lang, args.addr, &try_next));
    serve::serve(context, serve::portal_config(&home.tree(), args.addr, 256))
}

/// Code of a station one of whose forms is disputed or breaks a control; else of the first station.
fn disputed_or_broken(tabulation: &tabulate::Tabulation, registry: &registry::Registry) -> Option<String> {
    let odd = |s: &registry::StationIdx| {
        let first = registry.contests().first();
        let form = first.and_then(|contest| tabulation.form(*contest, *s));
        form.is_some_and(|f| f.disputed || !f.answers.broken.is_empty())
    };
    let mut stations = (0..registry.station_count()).map(registry::StationIdx);
    let found = stations.clone().find(odd).or_else(|| stations.next())?;
    Some(registry.station(found).code.to_string())
}

/// A new demo folder: an older demo is removed, anything else is left alone.
fn fresh(
    folder: &std::path::Path,
    registry: registry::Registry,
    (seed, start): (u64, UtcSeconds),
) -> Result<(LogHome, Arc<AtomicI64>), Failure> {
    let own = format!("{ORIGIN}{}", registry.election().id);
    if Home::exists(folder) {
        let origin = Home::open(folder)?.settings.origin;
        if origin != own {
            let f = folder.display();
            return Err(Failure::new(Exit::Input, |lang| failure::C3007(lang, &f, &origin)));
        }
        std::fs::remove_dir_all(folder).map_err(|e| io(folder, e))?;
    }
    let home = Home::create(folder, &own, &registry)?;
    let demo = drill::keys(seed);
    keys::put_root(&home, &demo.root.to_seed())?;
    keys::put(&home, KeyName::Authority, &demo.authority.to_seed())?;
    keys::put(&home, KeyName::Second, &demo.second.to_seed())?;
    keys::put(&home, KeyName::Importer, &demo.importer.to_seed())?;
    keys::put(&home, KeyName::Publisher, &demo.publisher.to_seed())?;
    keys::put(&home, KeyName::Registrar, &demo.registrar.to_seed())?;
    keys::put(&home, KeyName::Intake, &demo.intake.to_seed())?;
    keys::put(&home, KeyName::Release, &demo.release.to_seed())?;
    keys::put(&home, KeyName::Renderer, &demo.renderer.to_seed())?;
    keys::put(&home, KeyName::Watcher, &demo.watcher.to_seed())?;
    keys::put(&home, KeyName::Log, &demo.log_key_seed)?;
    manifest::keep(&home, &registry.manifest())?;
    manifest::keep(&home, &with_a_desk(&registry))?;
    crate::home::remember(&home)?;
    let clock = Arc::new(AtomicI64::new(start.0));
    let ticking = Arc::clone(&clock);
    let ticks: Clock = Arc::new(move || UtcSeconds(ticking.load(Ordering::Relaxed)));
    let log = log_home::open_with(home, Arc::new(registry), ticks)?;
    // The drill's own events open the log, and not a ceremony.
    let root: SharedSigner = Arc::new(demo.root);
    RootNote::leave(&log.home, &root, log_key::present(&log.home, log.keys())?.verifier_key())?;
    Ok((log, clock))
}

/// The manifest with a desk on this machine, so that a newcomer can open it.
fn with_a_desk(registry: &registry::Registry) -> model::Manifest {
    let here = model::manifest::Desk { origins: vec![HERE.into()], rp: "localhost".into() };
    model::Manifest { desks: vec![here], ..registry.manifest() }
}

/// Plays the night's events into the log, with the clock of the night.
fn night(
    context: &Context,
    log: &Arc<LogHome>,
    (clock, start): (&Arc<AtomicI64>, UtcSeconds),
    seed: u64,
    forms: &[drill::FilledForm],
    photographed: Vec<Filled>,
) -> Result<(), Failure> {
    let arrivals = drill::events_of(&log.registry, forms, &drill::keys(seed), (log.origin(), start, seed));
    // First whoever may speak, then the phones that photographed, then everybody else.
    let enrolled = arrivals.partition_point(|a| a.time.0 < start.0 + ENROLLED_SECONDS);
    log.append(arrivals[..enrolled].iter().map(|a| a.event.clone()).collect())?;
    release::once(log)?;
    log.append(vec![service::ceremony::recorded(log, &release::program()?)?])?;
    let (manifest, keys) = (with_a_desk(&log.registry), drill::keys(seed));
    let set = ManifestSet {
        by: keys.authority.id(),
        desks: Some(manifest.desks.clone()),
        kind: ManifestSet::KIND.into(),
        manifest: manifest.digest(),
        time: UtcSeconds(start.0 + ENROLLED_SECONDS),
        with: keys.second.id(),
    };
    log.append(vec![model::event::sign(log.origin(), set.into(), &[&keys.authority, &keys.second])])?;
    clock.store(start.0 + ENROLLED_SECONDS, Ordering::Relaxed);
    let ticking = Arc::clone(clock);
    let now: Clock = Arc::new(move || UtcSeconds(ticking.load(Ordering::Relaxed)));
    phones::send(context, log, &now, photographed, seed)?;
    let arrivals = arrivals.into_iter().skip(enrolled);
    let bar = bar(command::ELECTION_NIGHT, arrivals.len() as u64);
    let mut batch = Vec::new();
    let mut begun = start.0;
    for arrival in arrivals {
        if arrival.time.0 >= begun + BATCH_SECONDS {
            clock.store(arrival.time.0, Ordering::Relaxed);
            bar.inc(batch.len() as u64);
            log.append(std::mem::take(&mut batch))?;
            begun = arrival.time.0;
        }
        batch.push(arrival.event);
    }
    log.append(batch)?;
    log.sequence()?;
    bar.finish_and_clear();
    Ok(())
}
