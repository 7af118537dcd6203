//! `sirekap keys`: a key in shares on paper, and back.

use crate::commands::device::offer::paper::{free, put};
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::keys::{self, random};
use backup::{Share, ShareError};
use clap::{Args, Subcommand};
use forms::print::shares::{KeyShare, key_share};
use forms::print::{Meta, PrintError, pdf};
use serde_json::json;
use std::io::BufRead as _;
use std::path::{Path, PathBuf};
use texts::command;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct KeysArgs {
    #[command(subcommand)]
    what: What,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum What {
    Split(SplitArgs),
    Join(JoinArgs),
}

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
struct SplitArgs {
    #[arg(value_name = "FILE")]
    seed: PathBuf,
    #[arg(long, value_name = "NUMBER")]
    shares: u8,
    #[arg(long, value_name = "NUMBER")]
    threshold: u8,
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    #[arg(long, value_name = "TEXT")]
    label: Option<String>,
    #[arg(long)]
    show: bool,
}

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
struct JoinArgs {
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
}

/// Runs the command.
pub fn run(context: &Context, args: KeysArgs) -> Result<(), Failure> {
    match args.what {
        What::Split(args) => split(context, &args),
        What::Join(args) => join(context, &args),
    }
}

fn split(context: &Context, args: &SplitArgs) -> Result<(), Failure> {
    let seed = keys::seed_in(&args.seed)?;
    let shares = backup::split(&seed, args.shares, args.threshold, random()?)?;
    let name = |share: &Share| format!("bagian-{}.pdf", share.number);
    let names: Vec<String> = shares.iter().map(name).collect();
    free(&args.out, &names.iter().map(String::as_str).collect::<Vec<_>>())?;
    let file = args.seed.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let label = args.label.as_deref().unwrap_or(&file);
    for (share, name) in shares.iter().zip(&names) {
        put(&args.out, name, &sheet(context, share, label)?)?;
    }
    let Some(first) = shares.first() else { return Ok(()) };
    let (set, key) = (first.set(), first.key());
    if context.json {
        context.print_json(&json!({"key": key, "set": set, "files": names}));
    } else {
        let folder = args.out.display();
        out!("{}", command::shares_made(context.lang, args.shares, &key, folder, args.threshold, &set));
        context.say(command::SHARES_NEXT);
    }
    if args.show {
        for share in &shares {
            out!("{}", command::share_typed(context.lang, share.number, share.shares));
            out!("  {}", share.groups().join(" "));
        }
    }
    Ok(())
}

fn sheet(context: &Context, share: &Share, label: &str) -> Result<Vec<u8>, Failure> {
    let (key, set, qr, groups) = (share.key(), share.set(), share.qr(), share.groups());
    let numbers = (share.number, share.shares, share.threshold);
    let sheet =
        key_share(&KeyShare { label, key: &key, set: &set, numbers, qr: &qr, groups: &groups }, context.lang);
    // No title beyond this: a printer's queue shows it.
    let meta = Meta { title: &set, subject: "" };
    pdf(&[sheet.page()], &meta)
        .map_err(|error: PrintError| Failure::new(Exit::Input, |lang| error.said(lang)))
}

fn join(context: &Context, args: &JoinArgs) -> Result<(), Failure> {
    let shares = match args.files.is_empty() {
        true => typed(context)?,
        false => {
            (1..).zip(&args.files).map(|(which, file)| in_file(file, which)).collect::<Result<_, _>>()?
        }
    };
    let joined = backup::join(&shares)?;
    if let Some(file) = &args.to {
        keys::write_seed(file, &joined.seed)?;
    }
    if context.json {
        context.print_json(&json!({"key": joined.key, "shares": joined.shares, "file": args.to}));
        return Ok(());
    }
    match &args.to {
        Some(file) => {
            out!("{}", command::key_joined(context.lang, &joined.key, joined.shares, file.display()));
        }
        None => out!("{}", command::key_checked(context.lang, &joined.key, joined.shares)),
    }
    Ok(())
}

fn in_file(file: &Path, which: usize) -> Result<Share, Failure> {
    let text = std::fs::read_to_string(file).map_err(|e| io(file, e))?;
    Ok(Share::parse(&text, which)?)
}

/// Shares from standard input, one a line; a mistyped one is asked for again, and an empty line ends.
fn typed(context: &Context) -> Result<Vec<Share>, Failure> {
    let mut shares: Vec<Share> = Vec::new();
    let mut lines = std::io::stdin().lock().lines();
    loop {
        let which = shares.len() + 1;
        if shares.first().is_some_and(|first| shares.len() >= first.threshold.into()) {
            return Ok(shares);
        }
        context.say(|lang| command::share_ask(lang, which));
        let line = match lines.next() {
            None => return Ok(shares),
            Some(line) => line.map_err(|e| io(Path::new("-"), e))?,
        };
        if line.trim().is_empty() {
            return Ok(shares);
        }
        match Share::parse(&line, which).and_then(|share| fits(&shares, share)) {
            Ok(share) => shares.push(share),
            Err(error) => drop(Failure::from(error).show(context.lang)),
        }
    }
}

/// A share that goes with those before it and is another.
fn fits(shares: &[Share], share: Share) -> Result<Share, ShareError> {
    let mut all = shares.to_vec();
    all.push(share.clone());
    match backup::join(&all) {
        Err(error @ (ShareError::OtherSet { .. } | ShareError::Twice(_))) => Err(error),
        _ if shares.contains(&share) => Err(ShareError::TooFew { have: shares.len(), need: share.threshold }),
        _ => Ok(share),
    }
}
