//! `sirekap eval`: measures the reading of forms on material whose truth is known.

mod digits;
mod pages;

use crate::context::Context;
use crate::face::Failure;
use clap::{Args, Subcommand};

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct EvalArgs {
    #[command(subcommand)]
    what: What,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum What {
    Digits(digits::DigitsArgs),
    Pages(pages::PagesArgs),
}

/// Runs the command.
pub fn run(context: &Context, args: EvalArgs) -> Result<(), Failure> {
    match args.what {
        What::Digits(args) => digits::run(context, args),
        What::Pages(args) => pages::run(context, args),
    }
}
