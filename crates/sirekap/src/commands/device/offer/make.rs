//! `sirekap device offer make`: authority A draws codes, prints the cards, and signs the offers first.

use super::paper;
use super::places::Places;
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::keys::{self, random};
use crate::log_home::policy;
use crate::number::grouped;
use crate::offers::file::OffersFile;
use crate::offers::{self, Typing};
use clap::Args;
use model::{KeyId, Role};
use service::{Home, KeyName};
use std::path::PathBuf;
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct MakeArgs {
    #[command(flatten)]
    places: Places,
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    #[arg(long)]
    qr_only: bool,
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    with: Option<String>,
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Runs the command.
pub fn run(context: &Context, args: MakeArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    let registry = home.registry()?;
    let by = keys::signer(&home, args.key.as_deref(), KeyName::Authority)?;
    let text = match &args.policy {
        Some(path) => std::fs::read_to_string(path).map_err(|e| io(path, e))?,
        None => policy(&home)?,
    };
    let pinned = offers::pinned(&text)?;
    if pinned.origin() != home.settings.origin {
        let (policy, folder) = (pinned.origin(), &home.settings.origin);
        return Err(Failure::new(Exit::Input, |lang| failure::C3038(lang, policy, folder)));
    }
    let (areas, terms, app) =
        (args.places.areas(&registry)?, args.places.terms(), args.places.app_of_election()?);
    let with: KeyId = match &args.with {
        Some(id) => id.parse().map_err(|_| super::no_key(id))?,
        None => second(&home)?,
    };
    if with == by.id() {
        return Err(service::ServiceError::SameAuthority.into());
    }
    paper::free(&args.out, &["kartu.pdf", "tawaran.txt"])?;
    let typing = if args.qr_only { Typing::QrOnly } else { Typing::Letters };
    let cards = offers::cards(&pinned, &areas, typing, &mut random)?;
    let halves: Vec<_> = cards
        .iter()
        .map(|card| offers::offer(card, pinned.origin(), (&*by, with), Role::Officer, terms))
        .collect::<Result<_, _>>()?;
    let file = OffersFile { by: by.public().clone(), halves };
    paper::put(&args.out, "kartu.pdf", &paper::cards(context, &registry, &cards, &app)?)?;
    paper::put(&args.out, "tawaran.txt", file.text(pinned.origin()).as_bytes())?;
    report(context, &args, cards.len());
    Ok(())
}

/// Authority B's key, where the folder has it.
fn second(home: &Home) -> Result<KeyId, Failure> {
    match keys::signer(home, None, KeyName::Second) {
        Ok(signer) => Ok(signer.id()),
        Err(_) => Err(Failure::new(Exit::Input, failure::C3075)),
    }
}

fn report(context: &Context, args: &MakeArgs, count: usize) {
    if context.json {
        context.print_json(&serde_json::json!({
            "cards": count, "print": args.out.join("kartu.pdf"), "offers": args.out.join("tawaran.txt"),
        }));
        return;
    }
    let (n, out) = (|lang| grouped(count as u64, lang), args.out.display());
    context.say(|lang| command::cards_made(lang, n(lang), &out));
}
