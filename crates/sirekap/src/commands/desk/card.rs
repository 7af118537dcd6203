//! `sirekap desk card`: a code and a PIN, with which a person enrols a passkey in a browser.

use super::args::CardArgs;
use crate::clock::now;
use crate::commands::device::offer::note_pins;
use crate::context::Context;
use crate::desk_service;
use crate::face::{Failure, no_station};
use crate::keys;
use crate::offers::{self, ForDesk, Terms};
use model::{Person, StationCode, Territory};
use service::inbox;
use texts::command;

/// Runs the command.
pub fn run(context: &Context, args: &CardArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    let area = if args.area == "0" { "" } else { &args.area };
    let missing = || no_station(&args.area);
    let place = StationCode::new(&args.area).map_err(|_| missing())?;
    if !home.registry()?.knows_area(area) {
        return Err(missing());
    }
    let [by, with] = keys::authorities(&home, [args.key.as_deref(), args.with.as_deref()])?;
    let person = args.person.map_or_else(|| keys::random().map(Person), Ok)?;
    let role = args.role.role();
    let terms = Terms::new(now(), args.hours, args.days);
    let (event, handed) = offers::for_desk(
        &home,
        ForDesk { place, area, role, person },
        (&*by, &*with),
        terms,
        &mut keys::random,
    )?;
    note_pins(&home, std::slice::from_ref(&handed))?;
    inbox::put(&home, &[event])?;
    let (card, page) = (&handed.card, desk_service::page_of(&home));
    let url = format!("{page}/meja/#{}", card.code.fragment());
    let typed = card.typed.map(|typed| typed.groups().join(" ")).unwrap_or_default();
    let (role, person) = (role.code(), person.to_hex());
    if context.json {
        let ticket = card.ticket.id().to_hex();
        context.print_json(&serde_json::json!({
            "role": role, "area": args.area, "person": person, "code": url, "typed": typed,
            "pin": handed.pin, "ticket": ticket,
        }));
        return Ok(());
    }
    out!("{role} {}  PIN {}\n  {url}\n  {} {typed}", args.area, handed.pin, context.t(command::TYPED));
    context.say(|lang| command::desk_card(lang, args.hours, &person));
    Ok(())
}
