//! `sirekap import pilkada`: the registry of the Pilkada of 2024, and its published counts held against themselves.

use super::{new_or_same, registry_failure};
use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::import_files;
use clap::Args;
use importer::{Comparison, PilkadaFileKind, compare_pilkada};
use model::{Contest, Level};
use registry::import::{FilesPilkada, RegionList, SourceFile, pilkada};
use std::collections::BTreeMap;
use std::path::PathBuf;
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct PilkadaArgs {
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    #[arg(long)]
    compare: bool,
    #[arg(long, value_name = "FILE")]
    regions: Option<PathBuf>,
    #[arg(long)]
    data: Option<PathBuf>,
    #[arg(long)]
    origin: Option<String>,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &PilkadaArgs) -> Result<(), Failure> {
    let files = import_files::pilkada_files(&args.paths)?;
    match args.compare {
        true => compare(context, &files),
        false => make(context, args, &files),
    }
}

fn make(context: &Context, args: &PilkadaArgs, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    let tree = args
        .regions
        .as_deref()
        .map(|path| Ok::<_, Failure>((import_files::file_name(path), import_files::plain(path)?)));
    let tree = tree.transpose()?;
    let mut of = FilesPilkada {
        tree: tree.as_ref().map(|(name, bytes)| SourceFile { name, bytes }),
        ..FilesPilkada::default()
    };
    let kinds: Vec<_> = files.iter().map(|(name, _)| PilkadaFileKind::of(name)).collect();
    for ((name, bytes), kind) in files.iter().zip(&kinds) {
        let source = SourceFile { name, bytes };
        match kind {
            Some(PilkadaFileKind::Regions(parent)) => of.lists.push(RegionList { parent, source }),
            Some(PilkadaFileKind::Pairs(contest)) => {
                match of.pairs.iter().find(|(known, _)| known == contest) {
                    None => of.pairs.push((*contest, source)),
                    Some((_, first)) if first.bytes == source.bytes => {}
                    Some((_, first)) => return Err(two_lists(*contest, first.name, name)),
                }
            }
            Some(PilkadaFileKind::Count(..)) | None => {}
        }
    }
    if of.pairs.is_empty() {
        return Err(Failure::new(Exit::Input, failure::C3045));
    }
    if of.lists.is_empty() && of.tree.is_none() {
        return Err(Failure::new(Exit::Input, failure::C3046));
    }
    let (registry, report) = pilkada(&of).map_err(registry_failure)?;
    context.registry_report(&report);
    let home = new_or_same(&registry, args.data.as_deref(), args.origin.as_deref())?;
    let folder = home.folder.display();
    context.say(|lang| command::ready_pilkada(lang, &folder, command::NEXT_OPEN.get(lang)));
    Ok(())
}

fn two_lists(contest: Contest, first: &str, second: &str) -> Failure {
    Failure::new(Exit::Input, |lang| failure::C3048(lang, contest, first, second))
}

fn compare(context: &Context, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    let of = compare_pilkada(files);
    if of.files.is_empty() {
        return Err(Failure::new(Exit::Input, failure::C3047));
    }
    if context.json {
        context.print_json(&json(&of));
    } else {
        table(context, &of);
    }
    if of.is_sound() {
        return Ok(());
    }
    let wrong = of.differences.iter().filter(|d| !d.differs.is_note()).count();
    Err(Failure::new(Exit::Found, |lang| failure::C1021(lang, wrong)))
}

/// Differences shown one by one before the rest is only counted.
const SHOWN: usize = 40;

fn table(context: &Context, of: &Comparison) {
    for (contest, (regions, standing)) in &of.standing {
        out!(
            "{contest}  {} {regions}, {} {standing}",
            context.t(command::REGIONS),
            context.t(command::STANDING)
        );
    }
    for ((contest, level), count) in &of.files {
        let level = match level {
            Level::Nation => context.t(command::NATION),
            Level::Province => context.t(command::PROVINCES),
            Level::Regency => context.t(command::REGENCIES_CITIES),
            Level::Kecamatan => "kecamatan",
            Level::Village => context.t(command::VILLAGES),
            Level::Station => "TPS",
        };
        out!("{contest}  {count:>6} {} {level}", context.t(command::FILES));
    }
    out!("{}  {}", context.t(command::ROWS), of.rows);
    out!(
        "{}  {} {} {}",
        context.t(command::VOTES_SUM_THEIR_ROWS),
        of.confirmed,
        context.t(command::OF),
        of.summed
    );
    out!(
        "{}  {} {} {}",
        context.t(command::ROWS_SAY_WHAT_REGIONS_OWN),
        of.own.1,
        context.t(command::OF),
        of.own.0
    );
    if !of.passed.is_empty() {
        out!("{}  {}", context.t(command::OTHER_FILES_PASSED_OVER), of.passed.len());
    }
    for d in of.differences.iter().take(SHOWN) {
        out!("{} {} {} {}: {}", d.differs.code(), d.file, d.place, d.differs.text(context.lang), d.detail);
    }
    if of.differences.len() > SHOWN {
        out!("… {}", of.differences.len() - SHOWN);
    }
}

fn json(of: &Comparison) -> serde_json::Value {
    let files: BTreeMap<String, u64> = of
        .files
        .iter()
        .map(|((contest, level), count)| (format!("{contest}/{}", level.tingkat()), *count))
        .collect();
    let standing: BTreeMap<&str, [u64; 2]> =
        of.standing.iter().map(|(contest, (regions, all))| (contest.code(), [*regions, *all])).collect();
    let differences = of.differences.iter().map(|d| {
        serde_json::json!({
            "code": d.differs.code(), "file": d.file, "place": d.place, "detail": d.detail, "note": d.differs.is_note(),
        })
    });
    serde_json::json!({
        "files": files,
        "standing": standing,
        "rows": of.rows,
        "summed": of.summed,
        "confirmed": of.confirmed,
        "own_files": of.own.0,
        "own_files_equal": of.own.1,
        "passed": of.passed.len(),
        "differences": differences.collect::<Vec<_>>(),
    })
}
