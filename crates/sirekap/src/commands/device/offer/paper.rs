//! Cards and slips as PDF: names from the registry, files that only their owner reads and that overwrite nothing.

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::offers::{Card, number};
use forms::print::cards::{self, Officer, Slip};
use forms::print::{Meta, PrintError, PrintPage, pdf};
use model::KeyId;
use registry::Registry;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use texts::command;
use texts::failure;

/// Names of one place, the smallest first.
struct Names {
    code: String,
    name: String,
    places: Vec<String>,
    number: String,
}

impl Names {
    fn of(registry: &Registry, code: &str, ticket: KeyId) -> Self {
        let (name, region) = match registry.station_by_code(code) {
            Some(station) => {
                let view = registry.station(station);
                (Some(view.name.to_string()), Some(view.village))
            }
            None => (None, registry.region_by_code(code)),
        };
        let path = region.map(|r| registry.path(r)).unwrap_or_default();
        let mut places: Vec<String> =
            path.iter().rev().map(|r| registry.region(*r).name.to_string()).collect();
        // Of a region, its own name is the large one.
        let name = name.or_else(|| (!places.is_empty()).then(|| places.remove(0))).unwrap_or_default();
        Names { code: code.into(), name, places, number: number(ticket) }
    }

    fn officer<'a>(&'a self, registry: &'a Registry) -> Officer<'a> {
        let election = registry.election();
        Officer {
            election: &election.name,
            drill: election.drill,
            code: &self.code,
            name: &self.name,
            places: &self.places,
            number: &self.number,
        }
    }
}

/// Sheets of cards, for an app at this address.
pub fn cards(context: &Context, registry: &Registry, made: &[Card], app: &str) -> Result<Vec<u8>, Failure> {
    let named: Vec<_> = made
        .iter()
        .map(|card| {
            let names = Names::of(registry, card.code.station.as_str(), card.ticket.id());
            let groups = card.typed.map(|typed| typed.groups().to_vec()).unwrap_or_default();
            (names, format!("{app}#{}", card.code.fragment()), groups)
        })
        .collect();
    let faces: Vec<_> = named
        .iter()
        .map(|(names, code, groups)| cards::Card {
            officer: names.officer(registry),
            code,
            address: app,
            groups,
        })
        .collect();
    document(&cards::cards(&faces, context.lang), context.t(command::OFFICERS_CARDS), registry)
}

/// Sheets of slips with PINs, by area and ticket.
pub fn slips(
    context: &Context,
    registry: &Registry,
    pins: &[(String, KeyId, String)],
) -> Result<Vec<u8>, Failure> {
    let named: Vec<_> =
        pins.iter().map(|(area, ticket, pin)| (Names::of(registry, area, *ticket), pin)).collect();
    let faces: Vec<_> =
        named.iter().map(|(names, pin)| Slip { officer: names.officer(registry), pin }).collect();
    document(&cards::slips(&faces, context.lang), context.t(command::OFFICERS_PINS), registry)
}

fn document(
    sheets: &[forms::print::salinan::Sheet],
    title: &str,
    registry: &Registry,
) -> Result<Vec<u8>, Failure> {
    let pages: Vec<PrintPage<'_>> = sheets.iter().map(|s| s.page()).collect();
    pdf(&pages, &Meta { title, subject: &registry.election().name })
        .map_err(|error: PrintError| Failure::new(Exit::Input, |lang| error.said(lang)))
}

/// Refuses where one of these files is there already, before a secret stands in another.
pub fn free(folder: &Path, names: &[&str]) -> Result<(), Failure> {
    let there = names.iter().map(|name| folder.join(name)).find(|path| path.symlink_metadata().is_ok());
    there.map_or(Ok(()), |path| Err(taken(&path)))
}

fn taken(path: &Path) -> Failure {
    let p = path.display();
    Failure::new(Exit::Input, |lang| failure::C3037(lang, &p))
}

/// Writes a file that only its owner may read. One that is there already stays: cards may have been printed from it.
pub fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|e| io(folder, e))?;
    let path = folder.join(name);
    let file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
    let written = file.and_then(|mut f| f.write_all(bytes).and_then(|()| f.sync_all()));
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => taken(&path),
        _ => io(&path, error),
    })
}
