//! "Perubahan": what events changed, from `v1/perubahan/{n}.jsonl`: the newest that a reader should know of, and every page.

use super::layout::{Frame, check, document};
use super::number::{time, value};
use super::place::{href, page};
use super::render::{Files, NodeFiles};
use super::{Site, words as w};
use maud::{Markup, html};
use model::Lang;
use model::lang::Text;
use shapes::own::{CHANGES_PAGE, Change, ChangeKind, change_pages, change_path};
use texts::pages;

/// Pages of the newest entries that are read for a list: 8,192 entries.
const PAGES_MAX: u64 = 32;
/// Changes in a list or feed.
const SHOWN_MAX: usize = 50;
/// Fields of one correction that are told.
const FIELDS_MAX: usize = 12;

/// The lines of a page; none where nothing lies there.
fn read<F: Files>(files: &F, number: u64) -> Result<Option<Vec<Change>>, F::Error> {
    let path = change_path(number);
    let Some(node) = files.node_of(None, &path)? else { return Ok(None) };
    let Some(body) = node.file(&path) else { return Ok(None) };
    let lines = body.split(|b| *b == b'\n').filter(|line| !line.is_empty());
    let parsed: Result<Vec<Change>, _> = lines.map(serde_json::from_slice).collect();
    parsed.map(Some).map_err(|e| files.damaged(&path, e.to_string()))
}

/// The newest changes that somebody should know of: not what came in for the first time.
///
/// # Errors
/// A file that could not be read, or that is not what its path says.
pub fn newest<F: Files>(files: &F, site: &Site<'_>) -> Result<Vec<Change>, F::Error> {
    let pages = change_pages(site.log_size().unwrap_or(0));
    let mut found = Vec::new();
    for number in (pages.saturating_sub(PAGES_MAX)..pages).rev() {
        let lines = read(files, number)?.unwrap_or_default();
        let told = lines.into_iter().rev().filter(|line| line.changes.iter().any(|kind| is_told(*kind)));
        found.extend(told.take(SHOWN_MAX - found.len()));
        if found.len() == SHOWN_MAX {
            break;
        }
    }
    Ok(found)
}

const fn is_told(kind: ChangeKind) -> bool {
    !matches!(kind, ChangeKind::Recorded | ChangeKind::Stage)
}

/// What an event changed, in few words.
pub fn words(change: &Change, lang: Lang) -> String {
    let words: Vec<&str> = change.changes.iter().map(|kind| word(*kind).get(lang)).collect();
    if words.is_empty() { pages::CHANGE_HISTORY.get(lang).to_string() } else { words.join(", ") }
}

const fn word(kind: ChangeKind) -> Text {
    match kind {
        ChangeKind::Recorded => pages::CHANGE_RECORDED,
        ChangeKind::Corrected => pages::CHANGE_CORRECTED,
        ChangeKind::Stage => pages::CHANGE_STAGE,
        ChangeKind::Poll => pages::CHANGE_POLL,
        ChangeKind::Removed => pages::CHANGE_REMOVED,
        ChangeKind::Objected => pages::CHANGE_OBJECTED,
        ChangeKind::Answered => pages::CHANGE_ANSWERED,
        ChangeKind::Absent => pages::CHANGE_ABSENT,
        ChangeKind::Awaited => pages::CHANGE_AWAITED,
        ChangeKind::Disputed => pages::CHANGE_DISPUTED,
        ChangeKind::Settled => pages::CHANGE_SETTLED,
        ChangeKind::Held => pages::CHANGE_HELD,
        ChangeKind::Released => pages::CHANGE_RELEASED,
        ChangeKind::Refused => pages::CHANGE_REFUSED,
    }
}

/// Where it was: station and all above it, and the contest.
pub fn place(change: &Change, lang: Lang) -> String {
    let above = change.above.iter().rev().map(String::as_str);
    let all = [change.station.as_str()].into_iter().chain(above).chain([w::contest(&change.contest, lang)]);
    all.collect::<Vec<_>>().join(", ")
}

/// The numbers that were corrected: `IV.2: 744 → 144`; why it was refused.
pub fn numbers(change: &Change, lang: Lang) -> String {
    let told = change.fields.iter().take(FIELDS_MAX);
    let mut parts: Vec<String> = told
        .map(|of| format!("{}: {} → {}", of.field, value(of.before, lang), value(of.after, lang)))
        .collect();
    parts.extend((change.fields.len() > FIELDS_MAX).then(|| "…".to_string()));
    parts.extend(change.code.clone());
    parts.join("; ")
}

fn lines(list: &[Change], lang: Lang) -> Markup {
    html! {
        ol.history {
            @for change in list {
                li {
                    h3 { (words(change, lang)) }
                    p { a href=(page(&change.contest, change.codes.split('/'), lang)) { (place(change, lang)) } }
                    @let numbers = numbers(change, lang);
                    @if !numbers.is_empty() { p { code { (numbers) } } }
                    p.when { (time(&change.arrival, lang)) " · " (pages::change_entry(lang, change.index)) }
                }
            }
        }
    }
}

/// The newest changes, and where all of them are.
///
/// # Errors
/// As [`newest`].
pub fn changes<F: Files>(files: &F, site: &Site<'_>) -> Result<Option<String>, F::Error> {
    let lang = site.lang;
    let list = newest(files, site)?;
    let last = change_pages(site.log_size().unwrap_or(0)).saturating_sub(1);
    let body = html! {
        h1 { (w::CHANGES_TITLE.get(lang)) }
        p.lead { (pages::CHANGES_LEAD.get(lang)) }
        section.card {
            @if list.is_empty() { p { (pages::CHANGES_NONE.get(lang)) } } @else { (lines(&list, lang)) }
        }
        section.card {
            h2 { (pages::CHANGES_FOLLOW.get(lang)) }
            ul.links {
                li { a href=(href("/umpan/perubahan.atom", lang)) { "Atom" } }
                li { a href=(href("/umpan/perubahan.json", lang)) { "JSON Feed" } }
                li { a href=(href(&format!("/perubahan/{last}"), lang)) { (pages::CHANGES_ALL.get(lang)) } }
            }
        }
        (check(site, &[(pages::CHANGES_FILE.get(lang), format!("/{}", change_path(last)))]))
    };
    Ok(Some(document(site, &frame(w::CHANGES_TITLE.get(lang)), &body)))
}

/// Every change of a page.
///
/// # Errors
/// As [`newest`].
pub fn change_page<F: Files>(files: &F, site: &Site<'_>, number: u64) -> Result<Option<String>, F::Error> {
    let lang = site.lang;
    let Some(list) = read(files, number)? else { return Ok(None) };
    let from = number * CHANGES_PAGE;
    let title = pages::changes_page(lang, from, from + CHANGES_PAGE - 1);
    let more = change_pages(site.log_size().unwrap_or(0)) > number + 1;
    let at = |number: u64| href(&format!("/perubahan/{number}"), lang);
    let body = html! {
        h1 { (w::CHANGES_TITLE.get(lang)) }
        p.lead { (title) }
        ul.changes {
            @if let Some(before) = number.checked_sub(1) { li { a href=(at(before)) { (pages::CHANGES_OLDER.get(lang)) } } }
            @if more { li { a href=(at(number + 1)) { (pages::CHANGES_NEWER.get(lang)) } } }
            li { a href=(href("/perubahan", lang)) { (pages::CHANGES_NEWEST.get(lang)) } }
        }
        section.card {
            @if list.is_empty() { p { (pages::CHANGES_NONE.get(lang)) } } @else { (lines(&list, lang)) }
        }
        (check(site, &[(pages::CHANGES_FILE.get(lang), format!("/{}", change_path(number)))]))
    };
    Ok(Some(document(site, &frame(&title), &body)))
}

fn frame(title: &str) -> Frame<'_> {
    Frame { title, contest: None, codes: &[], here: &[], trail: Vec::new() }
}
