//! `sirekap forms`: forms on paper, blank before polling day and as copies after it.

mod filling;
mod print;
mod salinan;

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use clap::{Args, Subcommand};
use std::path::Path;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct FormsArgs {
    #[command(subcommand)]
    what: What,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum What {
    Print(print::PrintArgs),
    Salinan(salinan::SalinanArgs),
}

/// Runs the command.
pub fn run(context: &Context, args: FormsArgs) -> Result<(), Failure> {
    match args.what {
        What::Print(args) => print::run(context, args),
        What::Salinan(args) => salinan::run(context, args),
    }
}

/// A page that can't be printed.
fn print_failure(error: forms::print::PrintError) -> Failure {
    Failure::new(Exit::Input, |lang| error.said(lang))
}

/// Writes a finished document; its folder is made where it is missing.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|e| io(folder, e))?;
    }
    std::fs::write(path, bytes).map_err(|e| io(path, e))
}
