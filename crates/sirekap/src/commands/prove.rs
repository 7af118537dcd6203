//! `sirekap prove`: the whole way on all real data, without serving; prints one JSON object per line.

use super::import::{import_2019, import_2024, import_stations};
use crate::ceremony::{self, Plan};
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::log_home;
use crate::tree::{Tree, station_path};
use clap::Args;
use model::contest::Occasion;
use model::control::Control;
use model::{Contest, Level};
use registry::{RegionIdx, Registry, StationIdx};
use serde_json::{Value, json};
use service::hour::Hour;
use service::imports::Imported;
use service::publication::{cut, publish};
use service::{Home, LogHome};
use std::path::{Path, PathBuf};
use std::time::Instant;
use tabulate::Tabulation;
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct ProveArgs {
    #[arg(long, env = "SIREKAP_SHARED", default_value = "../shared/data")]
    shared: PathBuf,
    #[arg(long, default_value = "target/prove")]
    work: PathBuf,
}

fn line(what: &str, value: impl Into<Value>) {
    out!("{}", json!({"what": what, "value": value.into()}));
}

/// Runs the command.
pub fn run(context: &Context, args: ProveArgs) -> Result<(), Failure> {
    let file = args.shared.join("tps2019_kpu_kawalpemilu.tsv.xz");
    if !file.exists() {
        context.say(|lang| command::there_no_real_data_skipped(lang, args.shared.display()));
        line("skipped", true);
        return Ok(());
    }
    if args.work.exists() {
        std::fs::remove_dir_all(&args.work).map_err(|e| io(&args.work, e))?;
    }
    std::fs::create_dir_all(&args.work).map_err(|e| io(&args.work, e))?;
    let passed_2019 = nation_2019(&file, &args.work.join("pemilu-2019"))?;
    let passed_2024 = jakarta_2024(&args.shared, &args.work.join("pemilu-2024"))?;
    line("peak_memory_mib", peak_memory_mib());
    match passed_2019 && passed_2024 {
        true => Ok(()),
        false => Err(Failure::new(Exit::Found, failure::V0001)),
    }
}

/// The national file of 2019. Figures without prefix.
fn nation_2019(file: &Path, folder: &Path) -> Result<bool, Failure> {
    let start = Instant::now();
    let (home, imported, ..) = import_2019(file, Some(folder), None)?;
    line("import_seconds", seconds(start));
    line("left_out", imported.left);
    let (log, tabulation) = fold_and_publish("", &home)?;
    let registry = &log.registry;
    line("stations", registry.station_count());
    let totals = tabulation.totals(registry, Contest::Ppwp, RegionIdx(0)).unwrap_or_default();
    let names = ["votes_1", "votes_2", "valid", "invalid", "total"];
    for (kind, tally) in [("recorded", &totals.recorded), ("headline", &totals.headline)] {
        line(&format!("{kind}_stations"), tally.forms);
        for (name, sum) in names.iter().zip(tally.sums.iter().skip(model::form::HEAD)) {
            line(&format!("{kind}_{name}"), *sum);
        }
    }
    line("held", totals.held);
    breaches("", &totals.broken, totals.broken_any);
    let either = forms(&tabulation, registry, Contest::Ppwp)
        .filter(|f| f.answers.broken.has(Control::K3) || f.answers.broken.has(Control::K4))
        .count();
    line("breaches_k3_or_k4", either as u64);
    drop(log);
    verify("", &home)
}

/// The registry of 2024 and the station files of Jakarta. Figures with the prefix `2024_`.
fn jakarta_2024(shared: &Path, folder: &Path) -> Result<bool, Failure> {
    let start = Instant::now();
    let (home, report) = import_2024(shared, [None; 2], (Some(folder), None))?;
    drop(ceremony::hold(home.clone(), &Plan::default())?);
    line("2024_registry_import_seconds", seconds(start));
    line("2024_registry_left_out", report.left.len() as u64);
    let load = Instant::now();
    let registry = home.registry()?;
    line("2024_registry_load_milliseconds", load.elapsed().as_millis() as u64);
    line("2024_registry_sha256", registry.digest().to_hex());
    line("2024_stations", registry.station_count());
    for level in Level::ALL.iter().take(5) {
        let count = registry.regions().filter(|r| registry.region(*r).level == *level).count();
        line(&format!("2024_regions_{}", level.tingkat()), count as u64);
    }
    for contest in Contest::of(Occasion::Pemilu) {
        line(&format!("2024_districts_{contest}"), registry.districts(contest).len() as u64);
    }
    let archive = shared.join("ppwp2024_tps_json_jakarta_1053.tar.xz");
    let (imported, told) = import_stations(&home, std::slice::from_ref(&archive), Contest::Ppwp)?;
    let Imported { records, appended, repeated, unchanged, .. } = imported;
    line("2024_station_files", records);
    line("2024_station_events", appended);
    line("2024_station_files_repeated", repeated + unchanged);
    line("2024_station_files_left_out", told.left.len() as u64);
    let (log, tabulation) = fold_and_publish("2024_", &home)?;
    let totals = tabulation.totals(&log.registry, Contest::Ppwp, RegionIdx(0)).unwrap_or_default();
    breaches("2024_", &totals.broken, totals.broken_any);
    line("2024_held", totals.held);
    line("2024_stations_equal_to_original", equal_to_original(&home, &log.registry, &archive)?);
    drop(log);
    verify("2024_", &home)
}

/// Station files in the tree that equal the originals as JSON.
fn equal_to_original(home: &Home, registry: &Registry, archive: &Path) -> Result<u64, Failure> {
    let tree = Tree::open(&home.tree().to_string_lossy())?;
    let mut files = Vec::new();
    crate::import_files::station_files(archive, &mut files)?;
    let mut equal = std::collections::BTreeSet::new();
    for (name, bytes) in files {
        let code = name.rsplit('/').next().unwrap_or_default().trim_end_matches(".json").to_string();
        let Some(station) = registry.station_by_code(&code) else { continue };
        let path = station_path(registry, Contest::Ppwp, station).replacen("v1/hasil", "pemilu/hhcw", 1);
        let ours: Option<Value> = tree.file(&path)?.and_then(|b| serde_json::from_slice(&b).ok());
        let theirs: Option<Value> = serde_json::from_slice(&bytes).ok();
        if ours.is_some() && ours == theirs {
            equal.insert(code);
        }
    }
    Ok(equal.len() as u64)
}

fn fold_and_publish(prefix: &str, home: &Home) -> Result<(LogHome, Tabulation), Failure> {
    let log = log_home::open(home.clone())?;
    let start = Instant::now();
    let mut tabulation = log.fold()?;
    line(&format!("{prefix}fold_seconds"), seconds(start));
    cut(&log, &mut tabulation, "awal")?;
    let start = Instant::now();
    let note = log.advance(&mut tabulation)?;
    let standing = Hour::of(&log, Box::new(Vec::new)).stands(log.now())?;
    let report = publish(&log, &tabulation, &note, standing)?;
    line(&format!("{prefix}publish_seconds"), seconds(start));
    line(&format!("{prefix}log_size"), report.size);
    line(&format!("{prefix}tree_objects"), report.objects);
    line(&format!("{prefix}tree_bytes"), report.object_bytes + report.log_bytes);
    let start = Instant::now();
    log.save_cache(&tabulation)?;
    line(&format!("{prefix}cache_write_seconds"), seconds(start));
    let start = Instant::now();
    let again = log.fold()?;
    line(&format!("{prefix}fold_from_cache_seconds"), seconds(start));
    line(&format!("{prefix}fold_from_cache_equal"), again == tabulation);
    Ok((log, tabulation))
}

fn verify(prefix: &str, home: &Home) -> Result<bool, Failure> {
    let start = Instant::now();
    let report = super::verify::report(&home.tree().to_string_lossy(), super::verify::Asked::default())?;
    line(&format!("{prefix}verify_seconds"), seconds(start));
    let verdict = super::verify::verdict(&report);
    line(&format!("{prefix}verify"), verdict);
    Ok(verdict == "pass")
}

fn breaches(prefix: &str, broken: &[u64; 16], any: u64) {
    for control in Control::ALL {
        line(&format!("{prefix}breaches_{}", control.code().to_lowercase()), broken[control as usize - 1]);
    }
    line(&format!("{prefix}breaches_any"), any);
}

fn forms<'a>(
    tabulation: &'a Tabulation,
    registry: &Registry,
    contest: Contest,
) -> impl Iterator<Item = &'a tabulate::Form> {
    (0..registry.station_count()).filter_map(move |s| tabulation.form(contest, StationIdx(s)))
}

fn seconds(start: Instant) -> f64 {
    (start.elapsed().as_secs_f64() * 100.0).round() / 100.0
}

/// Most memory this process has held, MiB; 0 where the system does not say.
fn peak_memory_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kib = status
        .lines()
        .find_map(|l| l.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok());
    kib.unwrap_or(0) / 1024
}
