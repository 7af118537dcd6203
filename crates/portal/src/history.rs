//! Every event of a form, in log order, with what each changed.

use super::confirmation::{misread_short, reading, witnesses_short};
use super::number::{count, time, value};
use super::place::entry_bundle;
use super::{Site, pictures, words as w};
use maud::{Markup, html};
use model::Lang;
use shapes::own::{Confirmation, EventStatus, FormFile, HistoryItem, StationResult};

/// The section of all events, newest first.
pub fn history(site: &Site<'_>, result: &StationResult, form: &FormFile) -> Markup {
    let lang = site.lang;
    let is_here = |index: u64| result.history.iter().any(|item| item.index == index);
    html! {
        @if !result.history.is_empty() {
            section.card aria-labelledby="riwayat" {
                h2 #riwayat { (w::HISTORY.get(lang)) }
                p.note { (w::HISTORY_NOTE.get(lang)) }
                ol.history {
                    @for item in result.history.iter().rev() {
                        @let before = item.replaces.and_then(|index| result.history.iter().find(|h| h.index == index));
                        li id=(format!("kiriman-{}", item.index)) { (event(site, item, before, &is_here, form)) }
                    }
                }
            }
        }
    }
}

fn event(
    site: &Site<'_>,
    item: &HistoryItem,
    before: Option<&HistoryItem>,
    is_here: &dyn Fn(u64) -> bool,
    form: &FormFile,
) -> Markup {
    let lang = site.lang;
    let bad = matches!(item.status, EventStatus::Held | EventStatus::Disputed | EventStatus::Refused);
    let bundle = site.log_size().and_then(|size| entry_bundle(item.index, size));
    let kind = w::kind(&item.kind, lang);
    html! {
        h3 {
            (w::EVENT.get(lang)) " " (count(item.index, lang)) " "
            span.tag.bad[bad].good[item.status == EventStatus::Counted] { (w::status(item.status, lang)) }
        }
        dl {
            @if let Some(kind) = kind { dt { (w::KIND.get(lang)) } dd { (kind) } }
            dt { (w::ARRIVED.get(lang)) } dd { time datetime=(item.arrival) { (time(&item.arrival, lang)) } }
            dt { (w::CLAIMED.get(lang)) } dd { time datetime=(item.claimed) { (time(&item.claimed, lang)) } }
            dt { (w::STAGE.get(lang)) }
            dd {
                (item.stage.text(lang))
                @if item.round > 0 { ", " (w::REPEAT_POLL.get(lang)) (item.round) }
                @if item.count > 0 { ", " (w::RECOUNT.get(lang)) (item.count) }
            }
            @if let Some(of) = &item.confirmation { (confirmed(of, lang)) }
            (pictures::links(item, lang))
            @if let Some(index) = item.replaces {
                dt { (w::REPLACES.get(lang)) }
                dd { (other(index, before.is_some(), lang)) }
            }
            @if let Some(index) = item.behind {
                dt { (w::BEHIND.get(lang)) } dd { (other(index, is_here(index), lang)) }
            }
            @if let Some(before) = before {
                dt { (w::CHANGES.get(lang)) } dd { (changes(item, before, form, lang)) }
            }
        }
        details {
            summary { (w::DETAILS.get(lang)) }
            dl {
                dt { (w::FORMAT.get(lang)) } dd { code { (item.kind) } }
                dt { (w::BY.get(lang)) } dd { a href="/v1/kunci.json" { code.hash { (item.by) } } }
                dt { (w::ID.get(lang)) } dd { code.hash { (item.id) } }
                @if let Some(address) = bundle {
                    dt { (w::ENTRY.get(lang)) } dd { a href=(address) { code { (address) } } }
                }
            }
        }
    }
}

/// Another event by its number, which leads to it where it stands on the page.
fn other(index: u64, is_here: bool, lang: Lang) -> Markup {
    let name = html! { (w::EVENT.get(lang).to_lowercase()) " " (count(index, lang)) };
    html! { @if is_here { a href=(format!("#kiriman-{index}")) { (name) } } @else { (name) } }
}

/// What an officer confirmed beside the values.
fn confirmed(of: &Confirmation, lang: Lang) -> Markup {
    html! {
        dt { (w::MACHINE.get(lang)) }
        dd {
            (reading(of.machine.as_ref(), lang))
            @if let Some(machine) = &of.machine { (misread_short(machine, lang)) }
        }
        @if !of.acknowledged.is_empty() {
            dt { (w::SAID_SO.get(lang)) } dd { @for control in &of.acknowledged { code { (control) } " " } }
        }
        @if !of.witnesses.is_empty() {
            dt { (w::WITNESSES.get(lang)) } dd { (witnesses_short(of, lang)) }
        }
    }
}

/// Fields whose value is not that of the replaced event: `IV.2: 80 → 88`.
fn changes(item: &HistoryItem, before: &HistoryItem, form: &FormFile, lang: Lang) -> Markup {
    let at = |values: &[Option<u32>], position: usize| values.get(position).copied().flatten();
    let changed: Vec<_> = (form.fields.iter().enumerate())
        .map(|(position, field)| (field, at(&before.values, position), at(&item.values, position)))
        .filter(|(_, old, new)| old != new)
        .collect();
    html! {
        @if changed.is_empty() { (w::NO_CHANGE.get(lang)) } @else {
            ul.changes {
                @for (field, old, new) in changed {
                    li { code { (field.field) } ": " (value(old, lang)) " → " strong { (value(new, lang)) } }
                }
            }
        }
    }
}
