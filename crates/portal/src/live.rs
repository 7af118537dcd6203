//! What scripts are told by a page: the state that it is of, the file that it shows, their bounds and every text that they say. Without
//! scripts it is one sentence that nobody sees.

use super::number::time;
use super::place::href;
use super::render::{Files, NodeFiles};
use super::scripts::{WORKER_PATH, script_path};
use super::{Site, words as w};
use maud::{Markup, html};
use serde::Deserialize;
use shapes::own::{change_pages, change_path};

/// What a page is of, beside its own files.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// Arrival of the newest event of a form (RFC 3339 UTC); none before the first, and of trees before version 4.
    pub arrival: Option<&'a str>,
    /// The file that the page shows, where it shows one alone.
    pub file: Option<&'a str>,
    /// Where the desk that takes reports is opened, of a place's page, where the manifest names one.
    pub desk: Option<&'a str>,
}

/// Seconds between two looks of an open page at the log's state.
const EVERY: u32 = 5;
/// Seconds without an arrival from which on a page says since when: a publication takes some seconds, a quiet hour is worth a word.
const PATIENCE: u32 = 900;
/// Pages of changes that are looked at for the newest arrival: what is not of a form seldom fills more than one.
const PAGES_BACK: u64 = 4;

/// When the newest event of a form came.
///
/// # Errors
/// A file that could not be read, or that is not what its path says.
pub fn arrival<F: Files>(files: &F, size: u64) -> Result<Option<String>, F::Error> {
    #[derive(Deserialize)]
    struct Line {
        arrival: String,
    }
    let pages = change_pages(size);
    for number in (pages.saturating_sub(PAGES_BACK)..pages).rev() {
        let path = change_path(number);
        let Some(node) = files.node_of(None, &path)? else { return Ok(None) };
        let lines = node.file(&path).unwrap_or_default().split(|b| *b == b'\n');
        if let Some(last) = lines.rev().find(|line| !line.is_empty()) {
            let line: Line = serde_json::from_slice(last).map_err(|e| files.damaged(&path, e.to_string()))?;
            return Ok(Some(line.arrival));
        }
    }
    Ok(None)
}

/// The script that keeps a page true, for its head.
pub fn script(site: &Site<'_>) -> Markup {
    html! { @if site.moment.is_some() { script type="module" src=(script_path("live.mjs")) {} } }
}

/// For a copy that a device kept: shown by the service worker alone, when the site doesn't answer.
pub fn kept(site: &Site<'_>) -> Markup {
    let lang = site.lang;
    html! {
        @if let Some(moment) = site.moment {
            p.alert #tersimpan hidden {
                @match moment.arrival {
                    Some(at) => (w::kept_page(lang, time(at, lang))),
                    None => (w::KEPT_PAGE_EARLY.get(lang)),
                }
            }
        }
    }
}

/// Where scripts speak, with all that they need to know.
pub fn voice(site: &Site<'_>) -> Markup {
    let (lang, time) = (site.lang, "{time}");
    html! {
        @if let Some(moment) = site.moment {
            p.live #langsung role="status" data-note=(site.root.checkpoint) data-at=[moment.arrival]
                data-file=[moment.file.map(|file| format!("/{file}"))] data-every=(EVERY) data-patience=(PATIENCE)
                data-worker=(WORKER_PATH) data-new=(w::live_new(lang, time)) data-still=(w::live_still(lang, time))
                data-gone=(w::live_gone(lang, time)) data-gone-to=(w::live_gone_to(lang, time))
                data-renewed=(w::LIVE_RENEWED.get(lang)) data-again=(w::LIVE_AGAIN.get(lang))
                data-split=(w::LIVE_SPLIT.get(lang)) data-older=(w::LIVE_OLDER.get(lang)) data-other=(w::LIVE_OTHER.get(lang))
                data-evidence=(w::LIVE_EVIDENCE.get(lang)) {}
        }
    }
}

/// The time of the state, in the footer of every page.
pub fn since(site: &Site<'_>) -> Markup {
    let lang = site.lang;
    html! {
        @if let Some(at) = site.moment.and_then(|moment| moment.arrival) {
            " · " a href=(href("/perubahan", lang)) { (w::NEWEST_ARRIVAL.get(lang)) } ": " time datetime=(at) { (time(at, lang)) }
        }
    }
}
