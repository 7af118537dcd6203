//! `sirekap log`: the public log of a tree: checkpoint, entries, proofs, policy.

use crate::context::Context;
use crate::face::{Failure, io};
use crate::proof::inclusion;
use crate::tree::TreeArgs;
use crate::{keys, log_home};
use clap::{Args, Subcommand};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use texts::command;

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
        What::Proof { index, out } => {
            let bundle = inclusion(&tree, index)?.bundle(&tree);
            match out {
                Some(path) => std::fs::write(&path, bundle).map_err(|e| io(&path, e)),
                None => print(&bundle),
            }
        }
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
