//! `sirekap backup`: an election's folder, encrypted, to a place that the inventory names.

use crate::clock::now;
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::keys::random;
use crate::progress::Bars;
use crate::{home, log_home};
use backup::{Asked, BackupError, Done, Left, RestoreError, ShareError};
use clap::Args;
use model::UtcSeconds;
use residency::{DataClass, First, Inventory, PlaceKind};
use serde_json::json;
use service::declared::{Declared, INVENTORY};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use texts::{backup as said, command};

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct BackupArgs {
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    #[arg(long)]
    data: Option<PathBuf>,
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        use BackupError as E;
        let exit = match &error {
            E::NotThere(_) | E::Busy(_) | E::Io { .. } | E::Ledger { .. } | E::Seal(_) => Exit::Storage,
            _ => Exit::Input,
        };
        Failure::new(exit, |lang| error.said(lang))
    }
}

impl From<RestoreError> for Failure {
    fn from(error: RestoreError) -> Self {
        use RestoreError as E;
        let exit = match &error {
            E::Io { .. } | E::Public { .. } => Exit::Storage,
            E::Identity { .. } | E::NoNumber(_) | E::Occupied(_) | E::WrongPlace(_) | E::NoBackup(_) => {
                Exit::Input
            }
            _ => Exit::Found,
        };
        Failure::new(exit, |lang| error.said(lang))
    }
}

impl From<ShareError> for Failure {
    fn from(error: ShareError) -> Self {
        Failure::new(Exit::Input, |lang| error.said(lang))
    }
}

/// Runs the command.
pub fn run(context: &Context, args: BackupArgs) -> Result<(), Failure> {
    let home = home::open(args.data.as_deref())?;
    let inventory = inventory(&home.folder.join(INVENTORY))?;
    let recipients = backup::recipients(&inventory)?;
    let place = match args.to {
        Some(place) => place,
        None => backup::only_target(&inventory)?,
    };
    backup::may_hold_backups(&inventory, &place)?;
    Declared::of(&home, &First::default())?.allows_folder(
        DataClass::Backups,
        Some(PlaceKind::Backup),
        &place,
    )?;
    let bars = Bars::default();
    let done = backup::make(&Asked {
        home: &home.folder,
        origin: &home.settings.origin,
        place: &place,
        recipients: &recipients,
        time: now().0,
        names: random()?,
        target: random()?,
        policy: &|| log_home::policy(&home).ok(),
        progress: &|done, total| bars.at(command::FILES, done, total),
    });
    bars.clear();
    let done = done?;
    show(context, &done);
    let device = |path: &Path| path.metadata().map(|about| about.dev()).map_err(|e| io(path, e));
    if device(&home.folder)? == device(&place)? {
        context.say(|lang| command::backup_same_disk(lang, place.display()));
    }
    match done.left.first() {
        None => Ok(()),
        Some(first) => {
            Err(Failure::new(Exit::Partial, |lang| said::B1016(lang, done.left.len(), first.path())))
        }
    }
}

/// The inventory of a file.
pub fn inventory(path: &Path) -> Result<Inventory, Failure> {
    match std::fs::read(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            Err(BackupError::NoInventory(path.display().to_string()).into())
        }
        other => parsed(&path.display().to_string(), &other.map_err(|e| io(path, e))?),
    }
}

/// An inventory from its text.
pub fn parsed(path: &str, text: &[u8]) -> Result<Inventory, Failure> {
    let read = backup::inventory(text);
    Ok(read.map_err(|why| BackupError::Inventory { path: path.into(), why })?)
}

/// How many places of a checkpoint's root are shown: enough to compare by eye.
const ROOT_SHOWN: usize = 16;

/// The beginning of a root.
pub fn short(root: &[u8; 32]) -> String {
    let hex = model::Digest(*root).to_hex();
    hex[..ROOT_SHOWN].to_string()
}

fn show(context: &Context, done: &Done) {
    let m = &done.manifest;
    let checkpoint = m.checkpoint.as_ref().and_then(|note| {
        let note = tlog::Note::parse(note.as_bytes()).ok()?;
        tlog::Checkpoint::parse(&note.text).ok()
    });
    if context.json {
        return context.print_json(&json!({
            "number": m.number,
            "folder": done.folder,
            "time": UtcSeconds(m.time).rfc3339(),
            "entries": m.entries,
            "size": checkpoint.as_ref().map(|c| c.size),
            "root": checkpoint.as_ref().map(|c| model::Digest(c.root).to_hex()),
            "files": m.files.len(),
            "pictures": done.pictures,
            "sent": done.sent,
            "bytes": done.bytes,
            "left": m.left,
        }));
    }
    let (lang, time) = (context.lang, UtcSeconds(m.time).rfc3339());
    let files = m.files.len();
    let folder = done.folder.display();
    out!(
        "{}",
        command::backup_made(lang, m.number, &folder, m.entries, files, done.pictures, done.sent, done.bytes)
    );
    out!(
        "{}",
        match &checkpoint {
            Some(c) =>
                command::backup_reaches(lang, c.size, short(&c.root), m.entries.saturating_sub(c.size), time),
            None => command::backup_no_checkpoint(lang, m.entries, time),
        }
    );
    context.some(
        context.t(command::LEFT_OUT),
        done.left.iter().map(|left| {
            let why = match left {
                Left::NotAFile(_) => command::LEFT_NOT_A_FILE,
                Left::NotKnown(_) => command::LEFT_NOT_KNOWN,
                Left::OtherBytes(_) => command::LEFT_OTHER_BYTES,
            };
            command::backup_left_out(lang, left.path(), why.get(lang))
        }),
    );
}
