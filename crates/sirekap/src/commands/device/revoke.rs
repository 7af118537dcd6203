//! `sirekap device revoke`: ends the mandate of a device, or withdraws a code.

use crate::clock::now;
use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::keys;
use clap::{Args, ValueEnum};
use model::KeyId;
use model::event::{KeyRevoke, Payload, RevokeReason, sign_by};
use service::inbox;
use std::path::PathBuf;
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct RevokeArgs {
    key: String,
    #[arg(long, value_enum)]
    reason: Reason,
    #[arg(long = "by", value_name = "FILE")]
    by: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    with: Option<PathBuf>,
    #[arg(long)]
    data: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Reason {
    /// The device is lost
    Lost,
    /// The key is in other hands, or feared to be
    Compromised,
    /// The mandate ended as planned
    Ended,
    /// Another device takes over
    Replaced,
}

/// Runs the command.
pub fn run(context: &Context, args: RevokeArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    let key: KeyId = args
        .key
        .parse()
        .map_err(|_| Failure::new(Exit::Input, |lang| failure::C3031_not_keys_id(lang, &args.key)))?;
    let [by, with] = keys::authorities(&home, [args.by.as_deref(), args.with.as_deref()])?;
    let reason = match args.reason {
        Reason::Lost => RevokeReason::Lost,
        Reason::Compromised => RevokeReason::Compromised,
        Reason::Ended => RevokeReason::Ended,
        Reason::Replaced => RevokeReason::Replaced,
    };
    let payload = Payload::KeyRevoke(KeyRevoke {
        by: by.id(),
        key,
        kind: KeyRevoke::KIND.into(),
        reason,
        time: now(),
        with: with.id(),
    });
    inbox::put(&home, &[sign_by(&home.settings.origin, payload, &[&*by, &*with])?])?;
    context.say(command::REVOCATION_WAITS_SIREKAP_SERVE_WHICH);
    Ok(())
}
