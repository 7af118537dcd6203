//! What desks, objectors and authorities said of a form, the newest first: reviews, corrections, decisions, objections.

use super::number::{count, time};
use super::place::entry_bundle;
use super::{Site, words as w};
use maud::{Markup, html};
use model::{FormKey, Lang};
use shapes::own::{ActSays, FormAct, StationResult};

/// The section of all acts; nothing where there is none.
pub fn section(site: &Site<'_>, result: &StationResult) -> Markup {
    let lang = site.lang;
    let acts = result.acts.as_deref().unwrap_or_default();
    html! {
        @if !acts.is_empty() {
            section.card aria-labelledby="meja" {
                h2 #meja { (w::DESK.get(lang)) }
                p.note { (w::DESK_NOTE.get(lang)) }
                ol.history {
                    @for act in acts.iter().rev() {
                        li id=(format!("tindakan-{}", act.index)) { (one(site, result, act)) }
                    }
                }
            }
        }
    }
}

/// Flags that stand across stages, as tags.
pub fn flags(result: &StationResult, lang: Lang) -> Markup {
    html! {
        @if result.objected == Some(true) { " " span.tag.bad { (w::OBJECTED.get(lang)) } }
        @if result.absent == Some(true) { " " span.tag.bad { (w::ABSENT.get(lang)) } }
    }
}

fn one(site: &Site<'_>, result: &StationResult, act: &FormAct) -> Markup {
    let lang = site.lang;
    let bundle = site.log_size().and_then(|size| entry_bundle(act.index, size));
    html! {
        h3 {
            (w::kind(&act.kind, lang).unwrap_or(&act.kind)) " "
            @match &act.code {
                Some(code) => span.tag.bad { (w::ACT_VOID.get(lang)) " (" (code) ")" },
                None => span.tag.good { (w::ACT_HOLDS.get(lang)) },
            }
        }
        @if act.code.as_deref() == Some("E1030") { p.note { (w::ACT_VOID_NOTE.get(lang)) } }
        dl {
            dt { (w::ARRIVED.get(lang)) } dd { time datetime=(act.arrival) { (time(&act.arrival, lang)) } }
            (says(result, act, lang))
        }
        details {
            summary { (w::DETAILS.get(lang)) }
            dl {
                dt { (w::EVENT.get(lang)) } dd { (count(act.index, lang)) }
                dt { (w::FORMAT.get(lang)) } dd { code { (act.kind) } }
                dt { (w::BY.get(lang)) } dd { a href="/v1/kunci.json" { code.hash { (act.by) } } }
                @if let Some(with) = &act.with {
                    dt { (w::SECOND_SIGNER.get(lang)) } dd { a href="/v1/kunci.json" { code.hash { (with) } } }
                }
                dt { (w::ID.get(lang)) } dd { code.hash { (act.id) } }
                @if let Some(text) = &act.says.text {
                    dt { (w::TEXT_HASH.get(lang)) } dd { code.hash { (text.to_hex()) } }
                }
                @for evidence in act.says.evidence.iter().flatten() {
                    dt { (w::EVIDENCE_HASH.get(lang)) } dd { code.hash { (evidence.to_hex()) } }
                }
                @if let Some(decision) = &act.says.decision {
                    dt { (w::EVIDENCE_HASH.get(lang)) } dd { code.hash { (decision.document.to_hex()) } }
                }
                @if let Some(address) = bundle {
                    dt { (w::ENTRY.get(lang)) } dd { a href=(address) { code { (address) } } }
                }
            }
        }
    }
}

/// What an act says, for people.
fn says(result: &StationResult, act: &FormAct, lang: Lang) -> Markup {
    let of: &ActSays = &act.says;
    let event = of.event.or(of.replaces);
    let item = event.and_then(|id| result.history.iter().find(|item| item.id == id.to_hex()));
    let objection = of.objection.map(|id| id.to_hex());
    let objection = result.acts.iter().flatten().find(|other| Some(&other.id) == objection.as_ref());
    let opened = of.form.as_ref().filter(|form| form.round > 0 || form.count > 0);
    html! {
        @if let Some(cause) = of.cause { dt { (w::CAUSE.get(lang)) } dd { (cause.text().get(lang)) } }
        @if let Some(form) = opened {
            dt { (w::STAGE_OF_POLL.get(lang)) }
            dd {
                @if form.round > 0 { (w::REPEAT_POLL.get(lang)) (form.round) " " }
                @if form.count > 0 { (w::RECOUNT.get(lang)) (form.count) }
            }
        }
        @if let Some(decision) = &of.decision {
            dt { (w::DECISION.get(lang)) } dd { (decision.number) ", " (decision.date) }
        }
        @if let Some(item) = item {
            dt { (w::ABOUT_EVENT.get(lang)) }
            dd { a href=(format!("#kiriman-{}", item.index)) { (w::EVENT.get(lang).to_lowercase()) " " (count(item.index, lang)) } }
        }
        @if let Some(to) = &of.to {
            @if let Some(from) = &of.form { dt { (w::MOVED_FROM.get(lang)) } dd { (form_name(from, lang)) } }
            dt { (w::MOVED_TO.get(lang)) } dd { (form_name(to, lang)) }
        }
        @if let Some(field) = &of.field { dt { (w::FIELD.get(lang)) } dd { code { (field) } } }
        @if let Some(office) = &of.on_behalf { dt { (w::ON_BEHALF.get(lang)) } dd { code { (office) } } }
        @if let Some(of) = objection {
            dt { (w::OBJECTION.get(lang)) }
            dd { a href=(format!("#tindakan-{}", of.index)) { (w::EVENT.get(lang).to_lowercase()) " " (count(of.index, lang)) } }
        }
        @if let Some(outcome) = of.outcome { dt { (w::OUTCOME.get(lang)) } dd { (outcome.text().get(lang)) } }
        @if let Some(reason) = &of.reason { dt { (w::REASON.get(lang)) } dd { code { (reason) } } }
    }
}

/// A form by its contest and station: its page lies where only the registry says.
fn form_name(form: &FormKey, lang: Lang) -> Markup {
    html! { (w::contest(form.contest.code(), lang)) ", " (w::STATION.get(lang)) " " code { (form.station) } }
}
