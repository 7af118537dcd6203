//! The page that a device keeps for addresses that it never saw, for when the site doesn't answer. No address of the site shows it
//! otherwise, and it has no number.

use super::layout::{Beside, Frame, document_beside};
use super::{Site, words as w};
use maud::html;

/// Where it lies: the service worker fetches it beside the first page that it keeps of a language.
pub const AWAY_PATH: &str = "/luring";

/// The page.
pub fn away(site: &Site<'_>) -> String {
    let lang = site.lang;
    let title = w::AWAY_TITLE.get(lang);
    let body = html! {
        h1 { (title) }
        p.lead { (w::AWAY_LEAD.get(lang)) }
        section.card #luring hidden data-origin=(site.root.origin) data-mirrors=(w::AWAY_MIRRORS.get(lang)) data-pages=(w::AWAY_PAGES.get(lang)) {}
    };
    let frame = Frame { title, contest: None, codes: &[], here: &[], trail: Vec::new() };
    let beside = Beside { noindex: true, scripts: &["away.mjs"], ..Beside::default() };
    document_beside(site, &frame, &beside, &body)
}
