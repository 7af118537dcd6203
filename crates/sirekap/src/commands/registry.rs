//! `sirekap registry`: what an election is held over, looked at before it is opened and after.

mod map;

use super::outcome::registry_file;
use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::number::grouped;
use crate::tree::TreeArgs;
use clap::{Args, Subcommand};
use model::Contest;
use registry::fit::{Finding, findings};
use registry::{DistrictIdx, Registry, StationIdx};
use serde::Serialize;
use std::path::PathBuf;
use texts::{command as say, failure};

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct RegistryArgs {
    #[command(subcommand)]
    what: What,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum What {
    Districts(DistrictsArgs),
    Map(map::MapArgs),
}

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
struct DistrictsArgs {
    #[arg(long)]
    contest: Option<Contest>,
    #[arg(long, value_name = "FILE", conflicts_with = "tree")]
    registry: Option<PathBuf>,
    #[arg(long, default_value_t = 20)]
    limit: usize,
    #[command(flatten)]
    tree: TreeArgs,
}

/// What is said of a contest.
#[derive(Debug, Serialize)]
struct Summary {
    contest: &'static str,
    districts: usize,
    /// Seats of all districts; null where one is not given.
    seats: Option<u32>,
    /// Stations of the election, and those that fill a form of this contest.
    stations: u32,
    reached: u32,
    /// Districts whose population is given, and all people there.
    with_population: usize,
    population: u64,
    findings: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    code: &'static str,
    noted: bool,
    district: Option<String>,
    region: Option<String>,
    text: String,
}

/// Runs the command.
pub fn run(context: &Context, args: RegistryArgs) -> Result<(), Failure> {
    let args = match args.what {
        What::Districts(args) => args,
        What::Map(args) => return map::run(context, &args),
    };
    let registry = match &args.registry {
        Some(path) => registry_file(path)?,
        None => args.tree.open()?.registry()?,
    };
    let mut found = findings(&registry);
    found.retain(|f| args.contest.is_none_or(|c| c == f.contest));
    // What does not fit first: the rest may be long.
    found.sort_by_key(|f| f.amiss.is_noted());
    let contests = registry.contests().iter().filter(|c| args.contest.is_none_or(|only| only == **c));
    let all: Vec<Summary> = contests.map(|c| summary(context, &registry, *c, &found)).collect();
    match context.json {
        true => context.print_json(&all),
        false => all.iter().for_each(|of| show(context, of, args.limit)),
    }
    match found.iter().filter(|f| !f.amiss.is_noted()).count() {
        0 => Ok(()),
        count => Err(Failure::new(Exit::Found, |lang| failure::C1023(lang, count))),
    }
}

fn summary(context: &Context, registry: &Registry, contest: Contest, found: &[Finding]) -> Summary {
    let districts = || registry.districts(contest).map(|d| registry.district(DistrictIdx(d)));
    let stations = (0..registry.station_count()).map(StationIdx);
    let people = || districts().filter_map(|d| d.population.as_ref());
    let line = |f: &Finding| Line {
        code: f.amiss.code(),
        noted: f.amiss.is_noted(),
        district: f.district.clone(),
        region: f.region.clone(),
        text: f.text(context.lang),
    };
    Summary {
        contest: contest.code(),
        districts: districts().len(),
        seats: districts().map(|d| d.seats).sum(),
        stations: registry.station_count(),
        reached: stations.filter(|s| registry.takes_place_at(contest, *s)).count() as u32,
        with_population: people().count(),
        population: people().map(|p| u64::from(p.people)).sum(),
        findings: found.iter().filter(|f| f.contest == contest).map(line).collect(),
    }
}

fn show(context: &Context, of: &Summary, limit: usize) {
    let n = |number: u64| grouped(number, context.lang);
    let not_given = || context.t(say::NOT_GIVEN).to_string();
    let seats = of.seats.map_or_else(not_given, |s| n(s.into()));
    let population = match of.with_population {
        0 => not_given(),
        count => say::people_of_districts(context.lang, n(of.population), count),
    };
    let (stations, reached) = (n(of.stations.into()), n(of.reached.into()));
    let districts = n(of.districts as u64);
    out!("{}", say::districts_of(context.lang, of.contest, districts, seats, reached, stations, population));
    for line in of.findings.iter().take(limit) {
        out!("  {}", line.text);
    }
    if of.findings.len() > limit {
        out!("  … {}", of.findings.len() - limit);
    }
}
