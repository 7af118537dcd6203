//! `sirekap device`: codes for officers' devices, and simulated devices.

pub mod drive;
pub mod offer;
pub mod phone;
mod revoke;
pub mod simulate;
pub mod wire;

use crate::context::Context;
use crate::face::Failure;
use clap::{Args, Subcommand};

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct DeviceArgs {
    #[command(subcommand)]
    command: DeviceCommand,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum DeviceCommand {
    Offer(offer::OfferArgs),
    Revoke(revoke::RevokeArgs),
    Simulate(simulate::SimulateArgs),
}

/// Runs the command.
pub fn run(context: &Context, args: DeviceArgs) -> Result<(), Failure> {
    match args.command {
        DeviceCommand::Offer(args) => offer::run(context, args),
        DeviceCommand::Revoke(args) => revoke::run(context, args),
        DeviceCommand::Simulate(args) => simulate::run(context, args),
    }
}
