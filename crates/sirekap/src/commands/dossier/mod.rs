//! `sirekap dossier`: what a court gets of one station, and its check without a network.

mod bundle;
mod check;
mod gather;
mod paper;

use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::tree::TreeArgs;
use clap::{Args, Subcommand};
use std::path::PathBuf;
use texts::dossier as say;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct DossierArgs {
    #[command(subcommand)]
    what: Option<What>,
    #[arg(required = true)]
    station: Option<String>,
    #[arg(long, value_name = "FOLDER|FILE.tar")]
    out: Option<PathBuf>,
    #[command(flatten)]
    tree: TreeArgs,
}

/// Subcommands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum What {
    Check(check::CheckArgs),
}

/// Runs the command.
pub fn run(context: &Context, args: DossierArgs) -> Result<(), Failure> {
    if let Some(What::Check(args)) = args.what {
        return check::run(context, &args);
    }
    let Some(station) = args.station else { return Err(Failure::new(Exit::Usage, say::S1020)) };
    let tree = args.tree.open()?;
    let out = args.out.unwrap_or_else(|| PathBuf::from(format!("dossier-{station}")));
    if out.exists() {
        return Err(Failure::new(Exit::Input, |lang| say::S1021(lang, out.display())));
    }
    let mut gathered = gather::gather(&tree, &station)?;
    paper::add(context, &mut gathered)?;
    let digest = gathered.seal();
    bundle::write(&out, &gathered.files)?;
    let (entries, pictures) = (gathered.manifest.entries.len(), gathered.pictures);
    match context.json {
        true => context.print_json(&serde_json::json!({
            "bundle": out, "sha256": digest, "entries": entries, "pictures": pictures, "manifest": gathered.manifest,
        })),
        false => {
            out!("{}", say::made(context.lang, out.display(), gathered.files.len(), entries, pictures));
            out!("{}", say::digest(context.lang, digest.to_hex()));
        }
    }
    Ok(())
}
