//! `sirekap registry map`: outlines of regions into the registry of an election that nobody opened yet.

use crate::commands::import::registry_failure;
use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::import_files;
use clap::Args;
use model::Level;
use registry::import::{MapNote, SourceFile, outlines};
use service::Home;
use std::path::PathBuf;
use texts::{command as say, failure};

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct MapArgs {
    file: PathBuf,
    #[arg(long)]
    source: String,
    #[arg(long)]
    licence: String,
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=4))]
    level: u8,
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Runs the command.
pub fn run(context: &Context, args: &MapArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    // What was opened stays as it was opened: event 0 names its hash.
    if home.folder.join("ledger").exists() {
        return Err(Failure::new(Exit::Input, failure::C3080));
    }
    let (name, bytes) = (import_files::file_name(&args.file), import_files::plain(&args.file)?);
    let level = Level::from_tingkat(args.level).unwrap_or(Level::Province);
    let note = MapNote { level, source: &args.source, licence: &args.licence };
    let file = SourceFile { name: &name, bytes: &bytes };
    let (registry, report) = outlines(&home.registry()?, file, note).map_err(registry_failure)?;
    context.registry_report(&report);
    let layer = registry.maps().iter().find(|map| map.level == level);
    let Some(layer) = layer.filter(|_| report.taken.contains_key("outlines")) else {
        return Err(Failure::new(Exit::Input, failure::C3081));
    };
    let paths = layer.outlines.iter().map(|(_, outline)| outline.text().len()).sum::<usize>();
    Home::create(&home.folder, &home.settings.origin, &registry)?;
    context.say(|lang| say::map_added(lang, layer.outlines.len(), paths, registry.digest().to_hex()));
    Ok(())
}
