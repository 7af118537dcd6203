//! `sirekap eval pages`: forms filled and photographed by the synthetic photographer, read, and held against what was
//! written.

mod measure;
mod show;
mod world;

use crate::context::Context;
use crate::face::{Failure, io};
use crate::{parallel, progress};
use clap::{Args, ValueEnum};
use drill::photo::{Camera, Kind, Level, Shot};
use measure::Tally;
use reading::Reader;
use std::path::PathBuf;
use texts::command;
use world::{Wear, World};

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct PagesArgs {
    #[arg(long, default_value_t = 80)]
    forms: usize,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long, value_enum, default_value_t = By::Level)]
    by: By,
    #[arg(long, value_enum)]
    wear: Option<WearName>,
    #[arg(long)]
    large: bool,
    #[arg(long, value_name = "FILE")]
    curve: Option<PathBuf>,
    #[arg(long, value_name = "FOLDER")]
    keep: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum By {
    Level,
    Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum WearName {
    Light,
    Moderate,
    Heavy,
}

/// Severities of a kind's row.
const SEVERITIES: [f32; 4] = [0.25, 0.5, 0.75, 1.0];

/// Runs the command.
pub fn run(context: &Context, args: PagesArgs) -> Result<(), Failure> {
    let world = World::new(args.seed)?;
    let reader = Reader::new()?;
    if let Some(folder) = &args.keep {
        std::fs::create_dir_all(folder).map_err(|e| io(folder, e))?;
    }
    let rows = rows(&args);
    let bar = progress::bar(context.t(command::PHOTOGRAPHING_READING), (rows.len() * args.forms) as u64);
    let camera = if args.large { Camera::TWELVE_MEGAPIXELS } else { Camera::TWO_MEGAPIXELS };
    let mut tallies: Vec<(Wear, Tally)> = Vec::new();
    for wear in rows {
        let keep = |name: &str, shot: &Shot| {
            if let Some(folder) = &args.keep {
                let file = folder.join(format!("{name}.jpg"));
                if let Err(error) = std::fs::write(&file, &shot.jpeg) {
                    io(&file, error).show(context.lang);
                }
            }
        };
        let one = |index: usize| {
            let tally =
                world.form(index).map(|form| measure::form(&world, &form, wear, camera, &reader, &keep));
            bar.inc(1);
            tally.unwrap_or_default()
        };
        let tally = parallel::map(args.forms, one).into_iter().fold(Tally::default(), Tally::add);
        tallies.push((wear, tally));
    }
    bar.finish_and_clear();
    if let Some(file) = &args.curve {
        let all = tallies.iter().fold(Tally::default(), |all, (_, t)| all.add(t.clone()));
        std::fs::write(file, show::curve(&all.samples)).map_err(|e| io(file, e))?;
    }
    show::table(context, &tallies);
    Ok(())
}

fn rows(args: &PagesArgs) -> Vec<Wear> {
    let level = |name: WearName| match name {
        WearName::Light => Wear::Level(Level::Light),
        WearName::Moderate => Wear::Level(Level::Moderate),
        WearName::Heavy => Wear::Level(Level::Heavy),
    };
    match (args.by, args.wear) {
        (By::Kind, _) => Kind::ALL.iter().flat_map(|k| SEVERITIES.map(|s| Wear::One(*k, s))).collect(),
        (By::Level, Some(name)) => vec![level(name)],
        (By::Level, None) => [WearName::Light, WearName::Moderate, WearName::Heavy].map(level).to_vec(),
    }
}
