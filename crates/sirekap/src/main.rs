//! The binary: commands, configuration, keys, clock, exit codes, progress. It wires the crates and decides nothing.

#[macro_use]
mod out;

mod app;
mod ceremony;
mod clock;
mod commands;
mod context;
mod desk_app;
mod desk_service;
mod ending;
mod face;
mod help;
mod home;
mod hour;
mod import_files;
mod keys;
mod log_home;
mod logging;
mod number;
mod observed;
mod offers;
mod parallel;
mod pinned;
mod post;
mod progress;
mod proof;
mod release;
mod renderer;
mod station_file;
mod time_sources;
mod tls;
mod tree;
mod usage;
mod watching;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use context::Context;
use model::Lang;
use std::process::ExitCode;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Parser)]
#[command(name = "sirekap", version, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[arg(long, global = true, env = "SIREKAP_LANG", default_value = Lang::ALL[0].code(), value_parser = Lang::ALL.map(Lang::code))]
    lang: String,
    #[arg(long, global = true)]
    json: bool,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum Command {
    Demo(commands::demo::DemoArgs),
    Device(commands::device::DeviceArgs),
    Election(commands::election::ElectionArgs),
    Import(commands::import::ImportArgs),
    Inventory(commands::inventory::InventoryArgs),
    Publish(commands::publish::PublishArgs),
    Picture(commands::picture::PictureArgs),
    Desk(commands::desk::DeskArgs),
    Serve(commands::serve::ServeArgs),
    Verify(commands::verify::VerifyArgs),
    Where(commands::whereabouts::WhereArgs),
    Mirror(commands::mirror::MirrorArgs),
    Log(commands::log::LogArgs),
    Station(commands::station::StationArgs),
    Totals(commands::totals::TotalsArgs),
    Outcome(commands::outcome::OutcomeArgs),
    Compare(commands::compare::CompareArgs),
    Draw(commands::draw::DrawArgs),
    Dossier(commands::dossier::DossierArgs),
    Registry(commands::registry::RegistryArgs),
    Breaches(commands::breaches::BreachesArgs),
    Forms(commands::forms::FormsArgs),
    Read(commands::read::ReadArgs),
    Eval(commands::eval::EvalArgs),
    Prove(commands::prove::ProveArgs),
    Backup(commands::backup::BackupArgs),
    Restore(commands::restore::RestoreArgs),
    Keys(commands::keys::KeysArgs),
    Disclosure(commands::disclosure::DisclosureArgs),
    Attest(commands::attest::AttestArgs),
}

fn main() -> ExitCode {
    let args = usage::plain(std::env::args_os().map(|a| a.to_string_lossy().into_owned()));
    let lang = help::wanted_language(args.iter().cloned(), std::env::var("SIREKAP_LANG").ok());
    let matches = help::localised(Cli::command(), lang).try_get_matches_from(args);
    let cli = match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => match usage::complaint(&error) {
            Some(failure) => return failure.show(lang),
            None => error.exit(),
        },
    };
    let context = Context { lang: Lang::of(&cli.lang).unwrap_or_default(), json: cli.json };
    if !matches!(cli.command, Command::Serve(_)) {
        progress::speak(context.lang);
    }
    let done = match cli.command {
        Command::Demo(args) => commands::demo::run(&context, args),
        Command::Device(args) => commands::device::run(&context, args),
        Command::Election(args) => commands::election::run(&context, args),
        Command::Import(args) => commands::import::run(&context, args),
        Command::Inventory(args) => commands::inventory::run(&context, args),
        Command::Publish(args) => commands::publish::run(&context, args),
        Command::Picture(args) => commands::picture::run(&context, args),
        Command::Desk(args) => commands::desk::run(&context, args),
        Command::Serve(args) => commands::serve::run(&context, args),
        Command::Where(args) => commands::whereabouts::run(&context, args),
        Command::Verify(args) => commands::verify::run(&context, args),
        Command::Mirror(args) => commands::mirror::run(&context, args),
        Command::Log(args) => commands::log::run(&context, args),
        Command::Station(args) => commands::station::run(&context, args),
        Command::Totals(args) => commands::totals::run(&context, args),
        Command::Outcome(args) => commands::outcome::run(&context, args),
        Command::Compare(args) => commands::compare::run(&context, args),
        Command::Draw(args) => commands::draw::run(&context, args),
        Command::Dossier(args) => commands::dossier::run(&context, args),
        Command::Registry(args) => commands::registry::run(&context, args),
        Command::Breaches(args) => commands::breaches::run(&context, args),
        Command::Forms(args) => commands::forms::run(&context, args),
        Command::Read(args) => commands::read::run(&context, args),
        Command::Eval(args) => commands::eval::run(&context, args),
        Command::Prove(args) => commands::prove::run(&context, args),
        Command::Backup(args) => commands::backup::run(&context, args),
        Command::Restore(args) => commands::restore::run(&context, args),
        Command::Keys(args) => commands::keys::run(&context, args),
        Command::Disclosure(args) => commands::disclosure::run(&context, args),
        Command::Attest(args) => commands::attest::run(&context, args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.show(context.lang),
    }
}
