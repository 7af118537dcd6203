//! `sirekap device offer`: codes and PINs for officers of stations, signed by two authorities.

use crate::context::Context;
use crate::face::{Exit, Failure, io, no_station};
use crate::home::Home;
use crate::inbox;
use crate::keys::random;
use crate::log_home::now;
use crate::offers::{self, Card, Terms};
use clap::Args;
use model::{Role, StationCode};
use qrcodegen::{QrCode, QrCodeEcc};
use registry::StationIdx;
use std::path::PathBuf;

/// Make codes for officers' devices: two authorities sign, the officer is handed code and PIN in person.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: sirekap device offer --station 3173011006193 --address https://tps.example.id:8443\n\nThe offers wait in the election's folder until `sirekap serve` takes them, within a second. A PIN is shown once, here."
)]
pub struct OfferArgs {
    /// Code of a station, repeatable; or of a village or kecamatan, for who takes over
    #[arg(long, required_unless_present = "region", value_name = "CODE")]
    station: Vec<String>,
    /// Code of a region: a code for every station of it
    #[arg(long, conflicts_with = "station")]
    region: Option<String>,
    /// Codes for each station
    #[arg(long, default_value_t = 1)]
    each: u32,
    /// Hours for which a code can be used
    #[arg(long, default_value_t = 72)]
    hours: u32,
    /// Days after which the mandate ends
    #[arg(long, default_value_t = 45)]
    days: u32,
    /// Address of the service, for the cards
    #[arg(long, default_value = "https://localhost:8443")]
    address: String,
    /// Show each code as a QR code on the terminal, for the phone's camera
    #[arg(long)]
    qr: bool,
    /// Folder of the election; without it, the one used last
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Most codes of one call.
const CODES_MAX: usize = 100_000;

/// Runs the command.
pub fn run(context: &Context, args: OfferArgs) -> Result<(), Failure> {
    let home = Home::open(args.data.as_deref())?;
    let registry = home.registry()?;
    let mut areas = Vec::new();
    match &args.region {
        Some(code) => {
            let region = registry.region_by_code(code).ok_or_else(|| no_station(code))?;
            areas.extend(registry.stations(region).map(|s| registry.station(StationIdx(s)).code.to_owned()));
        }
        None => {
            for code in &args.station {
                if registry.station_by_code(code).is_none() && registry.region_by_code(code).is_none() {
                    return Err(no_station(code));
                }
                areas.push(code.clone());
            }
        }
    }
    let areas: Vec<StationCode> = areas
        .iter()
        .flat_map(|code| std::iter::repeat_n(code, args.each.max(1) as usize))
        .filter_map(|code| StationCode::new(code).ok())
        .collect();
    if areas.len() > CODES_MAX {
        return Err(Failure::new(
            "C3030",
            Exit::Input,
            format!("{} kode terlalu banyak sekaligus", areas.len()),
            format!("{} codes are too many at once", areas.len()),
        )
        .hint("buat per kabupaten/kota dengan --region", "make them by regency with --region"));
    }
    let cards = hand_out(&home, &areas, Terms::new(now(), args.hours, args.days))?;
    show(context, &args, &cards);
    Ok(())
}

/// Codes for areas, offered through the folder's inbox.
pub fn hand_out(home: &Home, areas: &[StationCode], terms: Terms) -> Result<Vec<Card>, Failure> {
    let (events, cards) = offers::make(home, areas, Role::Officer, terms, &mut random)?;
    note_pins(home, &cards)?;
    inbox::put(home, &events)?;
    Ok(cards)
}

/// Leaves the PINs where the service looks for them.
pub fn note_pins(home: &Home, cards: &[Card]) -> Result<(), Failure> {
    let folder = home.folder.join("intake").join("pins");
    let book = intake::PinBook::open(folder.clone()).map_err(|e| io(&folder, e))?;
    for card in cards {
        book.put(card.ticket, &card.pin, random()?).map_err(|e| io(&folder, e))?;
    }
    Ok(())
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

fn show(context: &Context, args: &OfferArgs, cards: &[Card]) {
    let address = args.address.trim_end_matches('/');
    let url = |card: &Card| format!("{address}/petugas/#{}", card.code.fragment());
    if context.json {
        for card in cards {
            context.print_json(&serde_json::json!({
                "station": card.code.station.as_str(), "code": url(card), "pin": card.pin, "ticket": card.ticket.to_hex(),
            }));
        }
        return;
    }
    for card in cards {
        out!("{}  PIN {}\n  {}", card.code.station, card.pin, url(card));
        if let Some(code) = args.qr.then(|| on_terminal(&url(card))).flatten() {
            out!("{code}");
        }
    }
    context.say(
        "Serahkan kartu dan PIN langsung kepada petugas; jangan dikirim lewat pesan.",
        "Hand card and PIN to the officer in person; never send them by message.",
    );
}
