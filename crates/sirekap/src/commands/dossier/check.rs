//! `sirekap dossier check`: from the bundle and a pinned policy alone.

use super::bundle;
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use clap::Args;
use dossier::{Checked, Given, REGISTRY, check};
use registry::SNAPSHOT_BYTES_MAX;
use serde_json::json;
use std::path::PathBuf;
use texts::dossier as say;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct CheckArgs {
    bundle: PathBuf,
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
}

/// Runs the command.
pub fn run(context: &Context, args: &CheckArgs) -> Result<(), Failure> {
    let files = bundle::read(&args.bundle)?;
    let policy =
        args.policy.as_ref().map(|p| std::fs::read_to_string(p).map_err(|e| io(p, e))).transpose()?;
    let registry = files.get(REGISTRY).and_then(|packed| verify::unpack(packed, SNAPSHOT_BYTES_MAX).ok());
    let checked = check(Given {
        files: &files,
        registry: registry.as_deref(),
        policy: policy.as_deref(),
        lang: context.lang,
    });
    match context.json {
        true => context.print_json(&json!({
            "sha256": checked.digest,
            "pinned": checked.pinned,
            "entries": checked.entries,
            "pages": checked.pages,
            "pictures": checked.pictures,
            "faults": checked.faults.iter()
                .map(|f| json!({"code": f.code(), "text": f.text(context.lang)}))
                .collect::<Vec<_>>(),
        })),
        false => show(context, &checked),
    }
    match (checked.faults.len(), checked.pinned) {
        (0, true) => Ok(()),
        (0, false) => Err(Failure::new(Exit::Incomplete, say::S1023)),
        (faults, _) => Err(Failure::new(Exit::Found, |lang| say::S1022(lang, faults))),
    }
}

fn show(context: &Context, of: &Checked) {
    let lang = context.lang;
    if let Some(m) = &of.manifest {
        out!("{}", say::about(lang, &m.station, &m.origin, m.size, m.root.to_hex()));
    }
    if let Some(digest) = of.digest {
        out!("{}", say::digest(lang, digest.to_hex()));
    }
    out!("{}", say::held(lang, of.entries, of.pages, of.pictures));
    of.faults.iter().for_each(|fault| out!("{} {}", fault.code(), fault.text(lang)));
    if of.faults.is_empty() {
        out!("{}", context.t(say::HOLDS));
    }
    out!("{}", context.t(say::LIMIT));
}
