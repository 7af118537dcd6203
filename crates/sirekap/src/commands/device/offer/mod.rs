//! `sirekap device offer`: codes and PINs for officers of stations. In an election two offices make them, a step each; on
//! one machine, for drills, this command does all of it.

mod countersign;
mod make;
pub mod paper;
mod places;
mod take;

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::keys::random;
use crate::offers::file::BadFile;
use crate::offers::{self, Handed, Terms, Typing};
use clap::{Args, Subcommand};
use intake::{PinBook, PinHash};
use model::{StationCode, Submission};
use places::Places;
use qrcodegen::{QrCode, QrCodeEcc};
use service::{Home, inbox};
use std::path::{Path, PathBuf};
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct OfferArgs {
    #[command(subcommand)]
    step: Option<Step>,
    #[command(flatten)]
    places: Places,
    #[arg(long)]
    qr: bool,
    #[arg(long, value_name = "FOLDER")]
    pdf: Option<PathBuf>,
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum Step {
    Make(make::MakeArgs),
    Countersign(countersign::CountersignArgs),
    Take(take::TakeArgs),
}

/// Runs the command.
pub fn run(context: &Context, args: OfferArgs) -> Result<(), Failure> {
    match args.step {
        Some(Step::Make(args)) => make::run(context, args),
        Some(Step::Countersign(args)) => countersign::run(context, args),
        Some(Step::Take(args)) => take::run(context, args),
        None => alone(context, &args),
    }
}

/// Everything on one machine.
fn alone(context: &Context, args: &OfferArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    let registry = home.registry()?;
    let (areas, app) = (args.places.areas(&registry)?, args.places.app()?);
    let (events, handed) = offers::make(&home, &areas, args.places.terms(), Typing::Letters, &mut random)?;
    let Some(folder) = &args.pdf else {
        deliver(&home, &events, &handed)?;
        show(context, args, &app, &handed);
        return Ok(());
    };
    let cards: Vec<_> = handed.iter().map(|h| h.card.clone()).collect();
    let pins: Vec<_> =
        handed.iter().map(|h| (h.card.code.station.to_string(), h.card.ticket.id(), h.pin.clone())).collect();
    paper::free(folder, &["kartu.pdf", "pin.pdf"])?;
    paper::put(folder, "kartu.pdf", &paper::cards(context, &registry, &cards, &app)?)?;
    paper::put(folder, "pin.pdf", &paper::slips(context, &registry, &pins)?)?;
    // Paper first: a code that nobody can print is offered to nobody.
    deliver(&home, &events, &handed)?;
    let at = folder.display();
    context.say(|lang| command::kartu_pdf_pin_pdf_print(lang, &at));
    Ok(())
}

/// Codes for areas with their PINs, offered through the folder's inbox.
pub fn hand_out(
    home: &Home,
    areas: &[StationCode],
    terms: Terms,
    typing: Typing,
) -> Result<Vec<Handed>, Failure> {
    let (events, handed) = offers::make(home, areas, terms, typing, &mut random)?;
    deliver(home, &events, &handed)?;
    Ok(handed)
}

/// PINs to the service, offers to the inbox.
fn deliver(home: &Home, events: &[Submission], handed: &[Handed]) -> Result<(), Failure> {
    note_pins(home, handed)?;
    Ok(inbox::put(home, events)?)
}

/// Leaves the PINs where the service looks for them.
pub fn note_pins(home: &Home, handed: &[Handed]) -> Result<(), Failure> {
    let (book, folder) = pin_book(home)?;
    for Handed { card, pin } in handed {
        book.put(card.ticket.id(), PinHash::new(pin, random()?)).map_err(|e| io(&folder, e))?;
    }
    Ok(())
}

fn pin_book(home: &Home) -> Result<(PinBook, PathBuf), Failure> {
    let folder = home.intake().join("pins");
    let book = PinBook::open(folder.clone()).map_err(|e| io(&folder, e))?;
    Ok((book, folder))
}

/// A file of another office that is not as it should be.
fn bad_file(path: &Path, bad: &BadFile) -> Failure {
    Failure::new(Exit::Input, |lang| failure::C3036(lang, path.display(), bad.line, bad.why.get(lang)))
}

/// What should be the id of a key and is not.
fn no_key(id: &str) -> Failure {
    Failure::new(Exit::Input, |lang| failure::C3031(lang, id))
}

/// A QR code of a text for a terminal, black on white with its white margin; two modules stand in one letter.
fn on_terminal(text: &str) -> Option<String> {
    const MARGIN: i32 = 4;
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = -MARGIN..code.size() + MARGIN;
    let line = |y: i32| {
        let letters = side.clone().map(|x| match (code.get_module(x, y), code.get_module(x, y + 1)) {
            (false, false) => ' ',
            (true, false) => '▀',
            (false, true) => '▄',
            (true, true) => '█',
        });
        format!("\x1b[30;107m{}\x1b[0m", letters.collect::<String>())
    };
    Some(side.clone().step_by(2).map(line).collect::<Vec<_>>().join("\n"))
}

fn show(context: &Context, args: &OfferArgs, app: &str, handed: &[Handed]) {
    for Handed { card, pin } in handed {
        let station = card.code.station.as_str();
        let url = format!("{app}#{}", card.code.fragment());
        let typed = card.typed.map(|typed| typed.groups().join(" "));
        if context.json {
            let ticket = card.ticket.id().to_hex();
            context.print_json(&serde_json::json!({
                "station": station, "code": url, "typed": typed, "pin": pin, "ticket": ticket,
            }));
            continue;
        }
        out!("{station}  PIN {pin}\n  {url}");
        if let Some(typed) = typed {
            out!("  {} {typed}", context.t(command::TYPED));
        }
        if let Some(code) = args.qr.then(|| on_terminal(&url)).flatten() {
            out!("{code}");
        }
    }
    if context.json {
        return;
    }
    context.say(command::HAND_CARD_PIN_OFFICER_PERSON);
}
