//! `sirekap device offer take`: the service notes the PINs and hands the offers to the log.

use super::pin_book;
use crate::context::Context;
use crate::face::{Failure, io};
use crate::number::grouped;
use crate::offers::file::{RegistrarFile, ticket};
use clap::Args;
use model::Payload;
use service::inbox;
use std::path::PathBuf;
use texts::command;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct TakeArgs {
    file: PathBuf,
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Runs the command.
pub fn run(context: &Context, args: TakeArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    let text = std::fs::read_to_string(&args.file).map_err(|e| io(&args.file, e))?;
    let file = RegistrarFile::parse(&home.settings.origin, &text);
    let file = file.map_err(|bad| super::bad_file(&args.file, &bad))?;
    let (book, folder) = pin_book(&home)?;
    let mut events = Vec::new();
    for (event, pin) in file.rows {
        let Payload::KeyOffer(offer) = event.payload() else { continue };
        let Some(ticket) = ticket(offer) else { continue };
        // What is noted stays: the same file twice must not give back the tries that a thief has used up.
        if !book.has(ticket) {
            book.put(ticket, pin).map_err(|e| io(&folder, e))?;
        }
        events.push(event);
    }
    // PINs first: whoever dies between finds codes that no PIN opens yet, and takes the file again. The log takes every offer
    // once, however often it is handed in.
    inbox::put(&home, &events)?;
    let n = |lang| grouped(events.len() as u64, lang);
    let (file, inbox) = (args.file.display(), inbox::folder(&home));
    let inbox = inbox.display();
    match context.json {
        true => context.print_json(&serde_json::json!({"taken": events.len()})),
        false => context.say(|lang| command::offers_handed_over(lang, n(lang), &inbox, &file)),
    }
    Ok(())
}
