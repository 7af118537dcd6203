//! `sirekap publish`: fold the log and write the public tree; or copy it to where readers get it.

mod to;

use crate::clock::now;
use crate::context::Context;
use crate::face::Failure;
use crate::number::grouped;
use crate::time_sources::TimeSources;
use crate::{hour, keys, log_home};
use clap::Args;
use service::cuts;
use service::hour::opening::{self, SIGNERS};
use service::hour::{Hour, Standing};
use service::publication::{cut, may_cut, publish};
use service::{Home, KeyName};
use std::path::{Path, PathBuf};
use texts::command;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct PublishArgs {
    #[arg(long, value_name = "NAME")]
    cut: Option<String>,
    #[arg(long, value_name = "FILE", num_args = 0..=1, conflicts_with_all = ["cut", "time_source"])]
    open: Option<Option<PathBuf>>,
    #[arg(long, value_name = "FILE", requires = "open")]
    key: Option<PathBuf>,
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["cut", "open", "time_source"])]
    to: Option<PathBuf>,
    #[command(flatten)]
    sources: TimeSources,
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Of a log that another process has open.
pub const LOCKED: &str = "L1001";

/// Runs the command.
pub fn run(context: &Context, args: PublishArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    if let Some(file) = &args.open {
        return sign_opening(context, &home, (file.as_deref(), args.key.as_deref()));
    }
    if let Some(folder) = &args.to {
        return to::run(context, &home, folder);
    }
    let ask = args.sources.open()?;
    let log = match (log_home::open(home.clone()), &args.cut) {
        // The service that has the log open makes it.
        (Err(failure), Some(name)) if failure.code() == LOCKED => {
            cuts::ask(&home, name)?;
            context.say(|lang| command::service_makes_cut(lang, name));
            return Ok(());
        }
        (log, _) => log?,
    };
    log.is_opened()?;
    let mut at = Hour::of(&log, ask);
    let standing = at.stands(log.now())?;
    let mut tabulation = log.fold()?;
    if let Some(name) = &args.cut {
        may_cut(&at, standing)?;
        cut(&log, &mut tabulation, name)?;
    }
    let note = log.advance(&mut tabulation)?;
    let report = publish(&log, &tabulation, &note, standing)?;
    hour::say(context, &at, standing);
    log.save_cache(&tabulation)?;
    let tree = log.home.tree();
    for digest in &report.without_documents {
        context.say(|lang| command::document_not_in_folder(lang, digest));
    }
    for missed in &report.missed {
        context.say(|lang| command::cut_missed_tree_beyond(lang, &missed.name));
    }
    if context.json {
        context.print_json(&serde_json::json!({
            "size": report.size, "node": report.node.to_hex(), "objects": report.objects,
            "object_bytes": report.object_bytes, "log_bytes": report.log_bytes, "cuts": report.cuts,
            "stations": standing == Standing::Open,
        }));
        return Ok(());
    }
    let n = |number: u64| grouped(number, context.lang);
    context.say(|lang| {
        command::entries_published_new_objects(lang, n(report.size), tree.display(), n(report.objects))
    });
    context.say(|lang| command::next_sirekap_verify_sirekap_serve(lang, tree.display()));
    Ok(())
}

/// Signs, as one of two authorities of the nation, that the hour has come, and says what is to be done with that.
fn sign_opening(
    context: &Context,
    home: &Home,
    (file, key): (Option<&Path>, Option<&Path>),
) -> Result<(), Failure> {
    let now = now();
    let key = keys::signer(home, key, KeyName::Authority)?;
    let signed = opening::sign(home, file, &*key, now)?;
    let (count, p, now, at) = (signed.signatures, signed.path.display(), now.rfc3339(), signed.at.rfc3339());
    context.say(|lang| command::signed_machines_clock_says_hour(lang, &p, count, SIGNERS, &now, &at));
    let place = signed.place.display();
    match count < SIGNERS {
        true => context.say(command::NEXT_SECOND_AUTHORITY_SIGNS_FILE),
        false => context.say(|lang| command::next_put_publishers_machine_sirekap(lang, &place)),
    }
    Ok(())
}
