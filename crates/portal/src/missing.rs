//! The page for an address that leads nowhere.

use super::layout::{Frame, document};
use super::place::href;
use super::{Site, words as w};
use maud::html;

/// "No such page", with a way on.
pub fn not_found(site: &Site<'_>) -> String {
    let lang = site.lang;
    let frame =
        Frame { title: w::MISSING.get(lang), contest: None, codes: &[], here: &[], trail: Vec::new() };
    let body = html! {
        h1 { (w::MISSING.get(lang)) }
        p { (w::MISSING_NOTE.get(lang)) }
        p { a href=(href("/", lang)) { (w::TO_START.get(lang)) } }
    };
    document(site, &frame, &body)
}
