//! `sirekap restore`: an election from a backup, into a folder that is there only once all of it is proved.

use super::backup::{inventory, parsed, short};
use crate::clock::system_clock;
use crate::context::Context;
use crate::face::{Failure, io};
use crate::progress::Bars;
use crate::tree::open_source;
use backup::{Backup, BackupError, Published, RestoreError, Restored};
use clap::Args;
use model::UtcSeconds;
use residency::{DataClass, Policy};
use serde_json::json;
use service::declared::{Declared, INVENTORY};
use service::{Home, Settings};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use texts::command;
use verify::{Exit, Options, Report};

/// Where a tree has its log's newest checkpoint.
const CHECKPOINT: &str = "log/checkpoint";

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    #[arg(long, value_name = "FOLDER")]
    from: PathBuf,
    #[arg(long, value_name = "FILE")]
    identity: PathBuf,
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    #[arg(long, value_name = "URL|FOLDER|FILE")]
    public: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    number: Option<u64>,
    #[arg(long, value_name = "FILE")]
    inventory: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
}

/// Runs the command.
pub fn run(context: &Context, args: RestoreArgs) -> Result<(), Failure> {
    let backup = match Backup::open(&args.from, backup::identities(&args.identity)?, args.number) {
        Err(RestoreError::Missing(all)) => {
            let names = all.0.iter().map(|what| what.said(context.lang));
            if context.json {
                context.print_json(&json!({"missing": names.collect::<Vec<_>>()}));
            } else {
                context.some(context.t(command::LEFT_OUT), names);
            }
            return Err(RestoreError::Missing(all).into());
        }
        other => other?,
    };
    let places = match (&args.inventory, backup.inventory()?) {
        (Some(file), _) => inventory(file)?,
        (None, Some(text)) => parsed(INVENTORY, &text)?,
        (None, None) => return Err(BackupError::NoInventory(INVENTORY.into()).into()),
    };
    backup::may_hold_election(&places, &args.to)?;
    // By the law of the program, whatever policy lay in the folder that is gone.
    let declared = Declared { policy: Policy::indonesia(), inventory: places, is_first: false };
    for class in [DataClass::EventLog, DataClass::Originals] {
        declared.allows_folder(class, None, &args.to)?;
    }
    let policy = args.policy.as_ref().map(|file| std::fs::read_to_string(file).map_err(|e| io(file, e)));
    let policy = policy.transpose()?;
    let note = args.public.as_deref().map(published).transpose()?;
    let public = match (&args.public, &note) {
        (Some(place), Some(note)) => Some(Published { place, note }),
        _ => None,
    };
    let bars = Bars::default();
    let told = |done, total| bars.at(command::FILES, done, total);
    let restored = backup.restore(&args.to, policy.as_deref(), public, &told);
    bars.clear();
    let restored = restored?;
    let report = prove(&restored, &backup.manifest().origin, note)?;
    let (checkpoint, pictures, published) =
        (restored.checkpoint.clone(), restored.pictures, restored.published);
    let folder = restored.finish()?;
    let m = backup.manifest();
    let (time, files) = (UtcSeconds(m.time).rfc3339(), m.files.len());
    if context.json {
        context.print_json(&json!({
            "folder": folder,
            "number": m.number,
            "time": time,
            "entries": m.entries,
            "size": checkpoint.as_ref().map(|c| c.size),
            "root": checkpoint.as_ref().map(|c| model::Digest(c.root).to_hex()),
            "files": files,
            "pictures": pictures,
            "published": published,
            "signatures": report.as_ref().map(|r| r.signatures),
        }));
        return Ok(());
    }
    let lang = context.lang;
    out!("{}", command::restored(lang, folder.display(), m.number, time, m.entries, files, pictures));
    match (&checkpoint, &report) {
        (Some(c), Some(report)) => {
            out!("{}", command::restore_proved(lang, c.size, short(&c.root), report.signatures));
        }
        _ => out!("{}", context.t(command::RESTORE_NO_LOG)),
    }
    match (published, &args.public) {
        (Some(size), Some(place)) => out!("{}", command::restore_public(lang, size, place)),
        _ => context.say(command::RESTORE_NO_PUBLIC),
    }
    context.say(|lang| command::restore_keys(lang, folder.join("keys").display()));
    Ok(())
}

/// The newest checkpoint that was published: of a tree, or a file by itself.
fn published(place: &str) -> Result<Vec<u8>, Failure> {
    let path = Path::new(place);
    if path.is_file() {
        return std::fs::read(path).map_err(|e| io(path, e));
    }
    let public = |why: String| RestoreError::Public { path: place.into(), why };
    let found = open_source(place)?.get(CHECKPOINT).map_err(|e| public(e.to_string()))?;
    Ok(found.ok_or_else(|| public(CHECKPOINT.into()))?)
}

/// Publishes the log again from what was restored, and runs the verifier over that tree, which is then removed: before the hour
/// it holds what nobody may see yet. A log without a checkpoint has nothing to prove.
fn prove(restored: &Restored, origin: &str, since: Option<Vec<u8>>) -> Result<Option<Report>, Failure> {
    let (Some(_), Some(policy)) = (&restored.checkpoint, &restored.policy) else { return Ok(None) };
    let home =
        Home { folder: restored.folder().to_path_buf(), settings: Settings { origin: origin.to_string() } };
    let tree = home.tree();
    service::proof::published_again(home, policy, system_clock(), Arc::new(Bars::default()))?;
    let options = Options { policy: Some(policy.clone()), since, ..Options::default() };
    let bars = Bars::default();
    let report = verify::verify(&verify::Folder::new(&tree), &options, &|_| {});
    bars.clear();
    std::fs::remove_dir_all(&tree).map_err(|e| io(&tree, e))?;
    match report.exit {
        Exit::Pass | Exit::Incomplete => Ok(Some(report)),
        Exit::Fail => Err(RestoreError::Verdict(report.failed().join(" ")).into()),
    }
}
