//! The newest changes for programs that follow: Atom (RFC 4287) and JSON Feed 1.1. Both say the same of the same changes as
//! the page, and name every change by its place in the log, which is for ever.

use super::changes::{newest, numbers, place, words};
use super::generator::generator;
use super::place::{href, page};
use super::render::Files;
use super::{Site, words as w};
use serde::Serialize;
use shapes::own::Change;
use texts::pages;

/// Where the feeds lie, and where a reader goes from them.
const ATOM: &str = "/umpan/perubahan.atom";
const JSON: &str = "/umpan/perubahan.json";
const PAGE: &str = "/perubahan";

/// An address in full, in the language of the feed.
fn address(site: &Site<'_>, path: &str) -> String {
    format!("{}{}", site.url, href(path, site.lang))
}

fn station(site: &Site<'_>, change: &Change) -> String {
    format!("{}{}", site.url, page(&change.contest, change.codes.split('/'), site.lang))
}

/// A name that lasts (RFC 4151): of the log's origin on polling day, and what it names.
fn tag(site: &Site<'_>, what: &str) -> String {
    let (host, rest) = site.root.origin.split_once('/').unwrap_or((&site.root.origin, ""));
    let host = host.split(':').next().unwrap_or(host);
    let slash = if rest.is_empty() { "" } else { "/" };
    format!("tag:{host},{}:{rest}{slash}perubahan{what}", site.election.date)
}

fn headline(change: &Change, site: &Site<'_>) -> String {
    format!("{}: {}", words(change, site.lang), place(change, site.lang))
}

fn title(site: &Site<'_>) -> String {
    format!("{} · {}", w::CHANGES_TITLE.get(site.lang), site.election.name)
}

/// Text of XML: its five signs as entities, and no character that XML has not.
fn xml(text: &str) -> String {
    let has =
        |c: &char| matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    let sign = |c: char| match c {
        '&' => "&amp;".to_string(),
        '<' => "&lt;".to_string(),
        '>' => "&gt;".to_string(),
        '"' => "&quot;".to_string(),
        '\'' => "&#39;".to_string(),
        c => c.to_string(),
    };
    text.chars().filter(has).map(sign).collect()
}

/// The feed as Atom.
///
/// # Errors
/// A file that could not be read, or that is not what its path says.
pub fn atom<F: Files>(files: &F, site: &Site<'_>) -> Result<String, F::Error> {
    let list = newest(files, site)?;
    let updated =
        list.first().map_or_else(|| format!("{}T00:00:00Z", site.election.date), |c| c.arrival.clone());
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <generator>{}</generator>\n<id>{}</id>\n<title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{updated}</updated>\n\
         <author><name>{}</name></author>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n",
        site.lang.code(),
        xml(generator()),
        xml(&tag(site, "")),
        xml(&title(site)),
        xml(pages::CHANGES_LEAD.get(site.lang)),
        xml(&site.root.origin),
        xml(&address(site, PAGE)),
        xml(&address(site, ATOM)),
    );
    for change in &list {
        let kinds: String =
            change.changes.iter().map(|kind| format!("<category term=\"{}\"/>", code(*kind))).collect();
        out += &format!(
            "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n<link rel=\"alternate\" type=\"text/html\" \
             href=\"{}\"/>\n{kinds}<content type=\"text\">{}</content>\n</entry>\n",
            xml(&tag(site, &format!("/{}", change.index))),
            xml(&headline(change, site)),
            change.arrival,
            xml(&station(site, change)),
            xml(&content(change, site)),
        );
    }
    out += "</feed>\n";
    Ok(out)
}

/// What is told of a change beneath its headline.
fn content(change: &Change, site: &Site<'_>) -> String {
    let entry = pages::change_entry(site.lang, change.index);
    match numbers(change, site.lang) {
        numbers if numbers.is_empty() => entry,
        numbers => format!("{numbers} ({entry})"),
    }
}

/// The code of a kind, as lines of changes have it.
fn code(kind: shapes::own::ChangeKind) -> String {
    serde_json::to_string(&kind).unwrap_or_default().trim_matches('"').to_string()
}

/// A JSON Feed, its fields in the order of the specification.
#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: String,
    home_page_url: String,
    feed_url: String,
    description: &'static str,
    authors: [Author<'a>; 1],
    language: &'static str,
    _sirekap: About<'a>,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

/// An extension: which program wrote it, from what.
#[derive(Serialize)]
struct About<'a> {
    generator: &'a str,
    origin: &'a str,
}

#[derive(Serialize)]
struct Item {
    id: String,
    url: String,
    title: String,
    content_text: String,
    date_published: String,
    tags: Vec<String>,
}

/// The feed as JSON Feed 1.1.
///
/// # Errors
/// As [`atom`].
pub fn json_feed<F: Files>(files: &F, site: &Site<'_>) -> Result<String, F::Error> {
    let list = newest(files, site)?;
    let item = |change: &Change| Item {
        id: tag(site, &format!("/{}", change.index)),
        url: station(site, change),
        title: headline(change, site),
        content_text: content(change, site),
        date_published: change.arrival.clone(),
        tags: change.changes.iter().map(|kind| code(*kind)).collect(),
    };
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: title(site),
        home_page_url: address(site, PAGE),
        feed_url: address(site, JSON),
        description: pages::CHANGES_LEAD.get(site.lang),
        authors: [Author { name: &site.root.origin }],
        language: site.lang.code(),
        _sirekap: About { generator: generator(), origin: &site.root.origin },
        items: list.iter().map(item).collect(),
    };
    // Texts and lists of texts always serialise.
    Ok(serde_json::to_string(&feed).unwrap_or_default() + "\n")
}
