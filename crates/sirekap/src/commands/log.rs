//! `sirekap log`: the public log of a tree: checkpoint, entries, proofs, policy.

use super::picture;
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::proof::inclusion;
use crate::tree::{Tree, TreeArgs};
use crate::{keys, log_home};
use clap::{Args, Subcommand};
use model::{Contest, Digest};
use shapes::paths;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use texts::{command, failure};

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct LogArgs {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    tree: TreeArgs,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum What {
    Checkpoint,
    Policy,
    Entry {
        index: u64,
    },
    Rotate {
        #[arg(long, value_name = "FILE")]
        signer: Option<PathBuf>,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    Picture {
        station: String,
        file: Option<PathBuf>,
        #[arg(long, default_value = "ppwp")]
        contest: Contest,
        #[arg(long)]
        out: Option<PathBuf>,
    },
    Proof {
        index: u64,
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

/// Runs the command.
pub fn run(context: &Context, args: LogArgs) -> Result<(), Failure> {
    if let What::Rotate { signer, data } = &args.what {
        return rotate(context, data.as_deref(), signer.as_deref());
    }
    let tree = args.tree.open()?;
    match args.what {
        What::Checkpoint => print(tree.root.checkpoint.as_bytes()),
        What::Policy => print(&tree.object(&tree.root.policy.object)?),
        // Done before a tree was asked for.
        What::Rotate { .. } => Ok(()),
        What::Entry { index } => print(&inclusion(&tree, index)?.entry),
        What::Picture { station, file, contest, out } => {
            picture(context, &tree, (&station, contest), file.as_deref(), out.as_deref())
        }
        What::Proof { index, out } => {
            let bundle = inclusion(&tree, index)?.bundle(&tree);
            match out {
                Some(path) => std::fs::write(&path, bundle).map_err(|e| io(&path, e)),
                None => print(&bundle),
            }
        }
    }
}

/// The public pictures of a station's form; or that a file is one of them, and which entry of the log says so.
fn picture(
    context: &Context,
    tree: &Tree,
    (station, contest): (&str, Contest),
    file: Option<&Path>,
    out: Option<&Path>,
) -> Result<(), Failure> {
    let result = picture::result(tree, station, contest)?;
    let bytes = file.map(|file| std::fs::read(file).map_err(|e| io(file, e))).transpose()?;
    let wanted = bytes.map(|bytes| Digest::of(&bytes).to_hex());
    let mut found = None;
    for (item, of, page) in picture::pictures_of(&result) {
        if wanted.as_ref().is_some_and(|hex| !picture::names(page, hex)) {
            continue;
        }
        found = Some(of.index);
        let number = of.pages.iter().position(|other| other == page).map_or(0, |at| at + 1);
        let taken = |hex: &str| of.withdrawn.iter().any(|w| w.pictures.iter().any(|gone| gone == hex));
        let what = match (&page.small, &page.large, &page.why) {
            (Some(small), Some(large), _) => {
                let gone = if taken(large) { context.t(command::WITHDRAWN) } else { "" };
                format!("{} {} {gone}", paths::picture(small), paths::picture(large))
            }
            (_, _, why) => why.clone().unwrap_or_default(),
        };
        let (index, event) = (of.index, item.index);
        context.say(|lang| command::picture_of_page(lang, number, index, event, what.trim_end()));
    }
    let index = found.ok_or_else(|| Failure::new(Exit::Found, |lang| failure::C1005(lang, station)))?;
    let proof = inclusion(tree, index)?;
    if context.json {
        let pictures: Vec<_> = result.history.iter().filter_map(|item| item.pictures.as_ref()).collect();
        context.print_json(&serde_json::json!({"index": index, "pictures": pictures}));
    } else {
        context.say(|lang| proof.summary(lang));
    }
    match out {
        Some(path) => std::fs::write(path, proof.bundle(tree)).map_err(|e| io(path, e)),
        None => Ok(()),
    }
}

fn rotate(context: &Context, data: Option<&Path>, signer: Option<&Path>) -> Result<(), Failure> {
    let home = crate::home::open(data)?;
    if let Some(file) = signer {
        keys::name_next_log_key(&home, file)?;
    }
    let key = service::log_key::rotate(log_home::open(home)?)?;
    if context.json {
        context.print_json(&serde_json::json!({"log": key.to_string()}));
    } else {
        context.say(|lang| command::logs_new_key_old_one(lang, &key));
    }
    Ok(())
}

fn print(bytes: &[u8]) -> Result<(), Failure> {
    std::io::stdout().write_all(bytes).map_err(|e| io(Path::new("stdout"), e))
}
