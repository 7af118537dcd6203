//! `sirekap device offer countersign`: authority B looks at the offers, signs them second, and makes the PINs.

use super::paper;
use super::places::{Area, area};
use crate::clock::now;
use crate::context::Context;
use crate::face::{Failure, io};
use crate::keys::{self, random};
use crate::number::grouped;
use crate::offers::file::{OffersFile, RegistrarFile, ticket};
use crate::offers::{Half, pin};
use clap::Args;
use intake::PinHash;
use model::lang::Text;
use model::{KeyId, Role, UtcSeconds};
use registry::Registry;
use service::KeyName;
use std::path::{Path, PathBuf};
use texts::command;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct CountersignArgs {
    file: PathBuf,
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Runs the command.
pub fn run(context: &Context, args: CountersignArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    let (registry, origin) = (home.registry()?, &home.settings.origin);
    let own = keys::signer(&home, args.key.as_deref(), KeyName::Second)?;
    let text = std::fs::read_to_string(&args.file).map_err(|e| io(&args.file, e))?;
    let offers = OffersFile::parse(origin, &text).map_err(|bad| super::bad_file(&args.file, &bad))?;
    let tickets = judged(&registry, &offers, own.id(), now(), &args.file)?;
    let Some(out) = &args.out else {
        look(context, &registry, &offers);
        return Ok(());
    };
    paper::free(out, &["pin.pdf", "registrar.txt"])?;
    let (mut rows, mut slips) = (Vec::new(), Vec::new());
    for (half, ticket) in offers.halves.iter().zip(tickets) {
        let event = half.countersign(origin, &*own)?;
        let pin = pin(random()?);
        rows.push((event, PinHash::new(&pin, random()?)));
        slips.push((half.offer.area.clone(), ticket, pin));
    }
    paper::put(out, "pin.pdf", &paper::slips(context, &registry, &slips)?)?;
    paper::put(out, "registrar.txt", RegistrarFile { rows }.text(origin).as_bytes())?;
    report(context, out, &summary(context, &registry, &offers), slips.len());
    Ok(())
}

/// What B answers for: every offer is for an officer, in a place that there is, still good, and names B. The tickets' ids.
fn judged(
    registry: &Registry,
    offers: &OffersFile,
    own: KeyId,
    now: UtcSeconds,
    path: &Path,
) -> Result<Vec<KeyId>, Failure> {
    let bad = |number: usize, why: Text| {
        // Three lines of head, then two for each offer.
        super::bad_file(path, &crate::offers::file::BadFile { line: 4 + 2 * number, why })
    };
    let look = |(number, half): (usize, &Half)| {
        let offer = &half.offer;
        let wrong = [
            (offer.with != own, command::WAITS_SIGNATURE_ANOTHER_KEY),
            (offer.by == own, command::YOUR_KEY_SIGNED_ALREADY),
            (offer.role != Role::Officer.code(), command::NOT_STATIONS_OFFICER),
            (area(registry, &offer.area) == Area::Nothing, command::THERE_NO_SUCH_PLACE),
            (area(registry, &offer.area) == Area::TooLarge, command::AREA_TOO_LARGE_ONE_CARD),
            (offer.until <= now, command::TIME_OVER_2),
        ];
        match wrong.iter().find(|(is, _)| *is) {
            Some((_, why)) => Err(bad(number, *why)),
            None => ticket(offer).ok_or_else(|| bad(number, command::CODES_KEY_CANT_READ)),
        }
    };
    offers.halves.iter().enumerate().map(look).collect()
}

/// What was signed in one line: how many cards of stations, how many of regions, and whose they are.
fn summary(context: &Context, registry: &Registry, offers: &OffersFile) -> String {
    let all = offers.halves.len();
    let regions =
        offers.halves.iter().filter(|half| area(registry, &half.offer.area) == Area::Region).count();
    let n = |count: usize| grouped(count as u64, context.lang);
    let (stations, regions, by) = (n(all - regions), n(regions), offers.by.id());
    command::cards_stations_villages_kecamatan_key(context.lang, &stations, &regions, by)
}

fn look(context: &Context, registry: &Registry, offers: &OffersFile) {
    for half in &offers.halves {
        let number = ticket(&half.offer).map(crate::offers::number).unwrap_or_default();
        out!("{}  {number}", half.offer.area);
    }
    let all = summary(context, registry, offers);
    context.say(|lang| command::nothing_signed_add_out_sign(lang, &all));
}

fn report(context: &Context, out: &Path, summary: &str, count: usize) {
    if context.json {
        context.print_json(&serde_json::json!({
            "pins": count, "print": out.join("pin.pdf"), "registrar": out.join("registrar.txt"),
        }));
        return;
    }
    let (n, out) = (|lang| grouped(count as u64, lang), out.display());
    context.say(|lang| command::pins_made(lang, summary, n(lang), &out));
}
