//! A request's path, read without touching the disk: what has no shape that the tree knows ends here.

use crate::config::PATH_BYTES_MAX;
use model::{Contest, Lang, id::check_code};
use portal::{AWAY_PATH, ICON_PATH, WORKER_PATH, script_at, style_path};
use shapes::{Info, Page};

/// What a path asks for. Texts are parts of the path, each checked to be a code, a number or a hash where it will name a
/// file; names inside nodes and cuts are looked up in maps and need no check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address<'a> {
    /// `/root.json`.
    Root,
    /// `/log/checkpoint`.
    Checkpoint,
    /// `/policy`.
    Policy,
    /// `/registry.zst`.
    Registry,
    /// `/healthz`.
    Health,
    /// `/robots.txt`.
    Robots,
    /// `/openapi.json`.
    OpenApi,
    /// The stylesheet.
    Style,
    /// The icon.
    Icon,
    /// A script of the pages, by its path.
    Script(&'a str),
    /// The service worker.
    Worker,
    /// `/luring`: what devices show of addresses that they never saw.
    Away,
    /// `/cermin.json`: other addresses that have the same log.
    Mirrors,
    /// A tile or entry bundle: its path below the tree's folder.
    Tile(&'a str),
    /// An object: 64 hex digits.
    Object(String),
    /// A public picture: 64 hex digits.
    Picture(String),
    /// A layout's document: 64 hex digits.
    Layout(&'a str),
    /// A file in a node.
    File {
        /// Name of the cut, or the present state.
        cut: Option<&'a str>,
        /// Path under the origin or the cut.
        path: &'a str,
    },
    /// `/csv/{cut}/{file}`.
    Csv {
        /// Name of the cut.
        cut: &'a str,
        /// Path of the file in the cut.
        file: &'a str,
        /// Whether the stored zstd bytes themselves are asked for (`.csv.zst`).
        packed: bool,
    },
    /// A page for people.
    Page(Page<'a>),
    /// `/cari`, whose question is in the query.
    Search,
    /// A station's code alone, or behind a contest: its page lies at its regions' codes.
    Station {
        /// Of this contest; of the first that is held there.
        contest: Option<Contest>,
        /// The code.
        code: &'a str,
    },
    /// The same thing has its address elsewhere.
    Moved(String),
}

/// Nothing lies there; whether a program or a person has probably asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nowhere {
    /// Answer as JSON.
    Data,
    /// Answer as a page.
    Page,
}

/// Reads a path.
pub fn parse(path: &str) -> Result<Address<'_>, Nowhere> {
    if path.len() > PATH_BYTES_MAX {
        return Err(Nowhere::Data);
    }
    let rest = path.strip_prefix('/').ok_or(Nowhere::Page)?;
    let (first, tail) = rest.split_once('/').unwrap_or((rest, ""));
    match first {
        "gambar" => picture(tail).ok_or(Nowhere::Data),
        "v1" if tail.starts_with("tata-letak/") => layout(rest).ok_or(Nowhere::Data),
        "pemilu" | "pilkada" | "wilayah" | "v1" => Ok(Address::File { cut: None, path: rest }),
        "cut" => cut(tail).ok_or(Nowhere::Data),
        "csv" => csv(tail).ok_or(Nowhere::Data),
        "log" => log(rest).ok_or(Nowhere::Data),
        "o" => object(tail).ok_or(Nowhere::Data),
        _ => match rest {
            "root.json" => Ok(Address::Root),
            "policy" => Ok(Address::Policy),
            "registry.zst" => Ok(Address::Registry),
            "healthz" => Ok(Address::Health),
            "robots.txt" => Ok(Address::Robots),
            "openapi.json" => Ok(Address::OpenApi),
            "cermin.json" => Ok(Address::Mirrors),
            "cari" => Ok(Address::Search),
            "cari/" => Ok(Address::Moved("/cari".into())),
            _ if path == style_path() => Ok(Address::Style),
            _ if path == ICON_PATH => Ok(Address::Icon),
            _ if path == AWAY_PATH => Ok(Address::Away),
            _ if path == WORKER_PATH => Ok(Address::Worker),
            _ if script_at(path).is_some() => Ok(Address::Script(path)),
            _ => page(rest).ok_or(Nowhere::Page),
        },
    }
}

/// Language asked for in a query: `lang=en`, else the first one.
pub fn lang(query: Option<&str>) -> Lang {
    let mut asked =
        query.unwrap_or_default().split('&').filter_map(|pair| Lang::of(pair.strip_prefix("lang=")?));
    asked.find(|lang| *lang != Lang::default()).unwrap_or_default()
}

fn cut(tail: &str) -> Option<Address<'_>> {
    let (name, path) = tail.split_once('/')?;
    Some(Address::File { cut: Some(name), path })
}

fn csv(tail: &str) -> Option<Address<'_>> {
    let (name, file) = tail.split_once('/')?;
    Some(match file.strip_suffix(".zst") {
        Some(file) => Address::Csv { cut: name, file, packed: true },
        None => Address::Csv { cut: name, file, packed: false },
    })
}

fn object(tail: &str) -> Option<Address<'_>> {
    named(tail).map(Address::Object)
}

fn picture(tail: &str) -> Option<Address<'_>> {
    tail.strip_suffix(".jpg").and_then(named).map(Address::Picture)
}

fn layout(rest: &str) -> Option<Address<'_>> {
    let name = rest.strip_prefix(shapes::paths::LAYOUTS)?.strip_prefix('/')?.strip_suffix(".json")?;
    hex(name, 64).then_some(Address::Layout(name))
}

/// A hash with a slash behind its first two digits.
fn named(tail: &str) -> Option<String> {
    let (head, rest) = tail.split_once('/')?;
    (hex(head, 2) && hex(rest, 62)).then(|| format!("{head}{rest}"))
}

fn hex(text: &str, len: usize) -> bool {
    text.len() == len && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// `log/checkpoint`, `log/tile/<L>/<N>[.p/<W>]` and `log/tile/entries/<N>[.p/<W>]` with `<N>` as `x001/x234/067`.
fn log(rest: &str) -> Option<Address<'_>> {
    let tail = rest.strip_prefix("log/")?;
    if tail == "checkpoint" {
        return Some(Address::Checkpoint);
    }
    let (level, position) = tail.strip_prefix("tile/")?.split_once('/')?;
    let level_ok = level == "entries" || (number(level, 2) && level.parse::<u8>().is_ok_and(|l| l < 64));
    let (index, width) = match position.split_once(".p/") {
        Some((index, width)) => (index, Some(width)),
        None => (position, None),
    };
    let width_ok =
        width.is_none_or(|w| number(w, 3) && w.parse::<u16>().is_ok_and(|w| (1..256).contains(&w)));
    (level_ok && width_ok && tile_index(index)).then_some(Address::Tile(rest))
}

/// A decimal number of at most so many digits, without leading zeros.
fn number(text: &str, digits_max: usize) -> bool {
    let digits = !text.is_empty() && text.len() <= digits_max && text.bytes().all(|b| b.is_ascii_digit());
    digits && (text == "0" || !text.starts_with('0'))
}

/// Groups of three digits, all but the last after an `x`; at most seven reach 2^64.
fn tile_index(text: &str) -> bool {
    let groups = text.split('/').count();
    let three = |g: &str| g.len() == 3 && g.bytes().all(|b| b.is_ascii_digit());
    groups <= 7
        && text.split('/').enumerate().all(|(at, group)| match group.strip_prefix('x') {
            Some(digits) => at + 1 < groups && three(digits),
            None => at + 1 == groups && three(group),
        })
}

/// Characters of a station's code as the commission writes it: 13 digits, abroad letters among them.
const STATION_CODE: usize = 13;

fn station(contest: Option<Contest>, code: &str) -> Option<Address<'_>> {
    let is = code.len() == STATION_CODE && code.bytes().all(|b| b.is_ascii_alphanumeric());
    is.then_some(Address::Station { contest, code })
}

/// How many codes a path has; `None` where a part is none.
fn codes(text: &str) -> Option<usize> {
    let ok = text.split('/').all(|code| check_code(code).is_ok());
    ok.then(|| text.split('/').count())
}

/// A page below `{first}/{contest}/`, of at most so many codes. A nation's page ends in a slash, all others don't.
fn below<'a>(
    first: &str,
    tail: &'a str,
    codes_max: usize,
    page: impl Fn(Contest, Vec<&'a str>) -> Page<'a>,
) -> Option<Address<'a>> {
    let Some((contest, tail)) = tail.split_once('/') else {
        let contest: Contest = tail.parse().ok()?;
        return Some(Address::Moved(format!("/{first}/{contest}/")));
    };
    let contest: Contest = contest.parse().ok()?;
    if tail.is_empty() {
        return Some(Address::Page(page(contest, Vec::new())));
    }
    let count = codes(tail.strip_suffix('/').unwrap_or(tail))?;
    match tail.strip_suffix('/') {
        _ if count > codes_max => None,
        Some(stem) => Some(Address::Moved(format!("/{first}/{contest}/{stem}"))),
        None => Some(Address::Page(page(contest, tail.split('/').collect()))),
    }
}

/// `{contest}[/{code}…].csv`.
fn table(tail: &str) -> Option<Address<'_>> {
    let mut parts = tail.strip_suffix(".csv")?.split('/');
    let contest: Contest = parts.next()?.parse().ok()?;
    let codes: Vec<&str> = parts.collect();
    let ok = codes.len() <= 5 && codes.iter().all(|code| check_code(code).is_ok());
    ok.then_some(Address::Page(Page::Table(contest, codes)))
}

/// A page of a party: its ballot number, and where a contest stands behind it whom it has put up there.
fn party(tail: &str) -> Option<Address<'_>> {
    let (number_, tail) = tail.split_once('/').map_or((tail, None), |(number, tail)| (number, Some(tail)));
    let party: u16 = number_.parse().ok().filter(|_| number(number_, 5))?;
    match tail {
        None => Some(Address::Page(Page::Party(party))),
        Some("") => Some(Address::Moved(format!("/partai/{party}"))),
        Some(tail) => {
            below(&format!("partai/{party}"), tail, 3, |contest, codes| Page::Lists(party, contest, codes))
        }
    }
}

fn page(rest: &str) -> Option<Address<'_>> {
    match rest {
        "" => return Some(Address::Page(Page::Home)),
        "tentang" => return Some(Address::Page(Page::About)),
        "data" => return Some(Address::Page(Page::Cuts)),
        "info" => return Some(Address::Page(Page::Info(None))),
        "partai" => return Some(Address::Page(Page::Parties)),
        "perubahan" => return Some(Address::Page(Page::Changes(None))),
        "umpan/perubahan.atom" => return Some(Address::Page(Page::Atom)),
        "umpan/perubahan.json" => return Some(Address::Page(Page::JsonFeed)),
        "keterbukaan" => return Some(Address::Page(Page::Disclosure)),
        "keterbukaan/topologi.svg" => return Some(Address::Page(Page::Topology)),
        "keterbukaan/cyclonedx.json" => return Some(Address::Page(Page::Bom)),
        "keterbukaan/permohonan" => return Some(Address::Page(Page::Requests(None))),
        _ => {}
    }
    let (first, tail) = match rest.split_once('/') {
        Some(parts) => parts,
        // The nation's page ends in a slash, all others don't.
        None => {
            let nation = rest.parse::<Contest>().ok().map(|c| Address::Moved(format!("/{c}/")));
            return nation.or_else(|| station(None, rest));
        }
    };
    match first {
        "perubahan" if tail.is_empty() => Some(Address::Moved("/perubahan".into())),
        // A log has fewer entries than that, and a number one spelling.
        "perubahan" => number(tail, 9)
            .then(|| tail.parse().ok())
            .flatten()
            .map(|n| Address::Page(Page::Changes(Some(n)))),
        "keterbukaan" if tail.is_empty() => Some(Address::Moved("/keterbukaan".into())),
        "keterbukaan" => {
            let number = tail.strip_prefix("permohonan/")?;
            if number.is_empty() {
                return Some(Address::Moved("/keterbukaan/permohonan".into()));
            }
            check_code(number).is_ok().then_some(Address::Page(Page::Requests(Some(number))))
        }
        "info" if tail.is_empty() => Some(Address::Moved("/info".into())),
        "info" => match tail.strip_suffix('/') {
            Some(code) => Info::of(code).map(|_| Address::Moved(format!("/info/{code}"))),
            None => Info::of(tail).map(|info| Address::Page(Page::Info(Some(info)))),
        },
        "partai" if tail.is_empty() => Some(Address::Moved("/partai".into())),
        "partai" => party(tail),
        "calon" => below(first, tail, 3, Page::Candidates),
        "dapil" => below(first, tail, 3, Page::of_districts),
        "hasil-akhir" => below(first, tail, 3, Page::Outcome),
        "perjalanan" => below(first, tail, 4, Page::Course),
        "tabel" => table(tail),
        "banding" => {
            let (cut, tail) = tail.split_once('/').filter(|(cut, _)| check_code(cut).is_ok())?;
            below(&format!("banding/{cut}"), tail, 3, |contest, codes| Page::Editions(cut, contest, codes))
        }
        _ => {
            let contest: Contest = first.parse().ok()?;
            if tail.is_empty() {
                return Some(Address::Page(Page::Place(contest, Vec::new())));
            }
            let count = codes(tail.strip_suffix('/').unwrap_or(tail))?;
            match tail.strip_suffix('/') {
                _ if count > 5 => None,
                None if count == 1 && station(None, tail).is_some() => station(Some(contest), tail),
                Some(stem) => Some(Address::Moved(format!("/{contest}/{stem}"))),
                None => Some(Address::Page(Page::Place(contest, tail.split('/').collect()))),
            }
        }
    }
}
