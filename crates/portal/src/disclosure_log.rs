//! What the log says of the system itself, on the page of where data lies: what was observed, what changed, which programs may run.

use super::disclosed::Disclosed;
use super::disclosure::address;
use super::number::{count, time};
use super::place::href;
use super::words as w;
use maud::{Markup, html};
use model::Lang;
use model::event::{DisclosedDocument, ObservedVerdict};
use shapes::Page;
use shapes::own::{BuildItem, DisclosedItem, Disclosures, ObservationItem, OpeningItem};
use shapes::paths::disclosed;
use texts::{Text, disclosure as say};

/// What was observed, newest first.
pub(super) fn observed(all: &[ObservationItem], lang: Lang) -> Markup {
    html! {
        section.card aria-labelledby="pengamatan" {
            h2 #pengamatan { (say::OBSERVED.get(lang)) }
            p.note { (say::OBSERVED_NOTE.get(lang)) }
            @if all.is_empty() { p { (say::OBSERVED_NONE.get(lang)) } } @else {
                ul.relations { @for of in all.iter().rev() { li { (observation(of, lang)) } } }
            }
        }
    }
}

fn observation(of: &ObservationItem, lang: Lang) -> Markup {
    let said = match of.verdict {
        ObservedVerdict::Consistent => say::CONSISTENT,
        ObservedVerdict::Inconsistent => say::INCONSISTENT,
        ObservedVerdict::Undecidable => say::UNDECIDABLE,
    };
    let (good, bad) =
        (of.verdict == ObservedVerdict::Consistent, of.verdict == ObservedVerdict::Inconsistent);
    html! {
        strong { (of.place) } " " span.tag.good[good].bad[bad] { (said.get(lang)) }
        span.note { (when(of.index, &of.claimed, lang)) }
    }
}

/// When something was signed, and where it stands in the log.
fn when(index: u64, claimed: &str, lang: Lang) -> Markup {
    html! { time datetime=(claimed) { (time(claimed, lang)) } " · " (say::entry(lang, count(index, lang))) }
}

const fn name(document: DisclosedDocument) -> Text {
    match document {
        DisclosedDocument::Residency => say::FILE_POLICY,
        DisclosedDocument::Inventory => say::FILE_INVENTORY,
        DisclosedDocument::Requests => say::FILE_REQUESTS,
    }
}

/// Every document that was put in force, newest first; files for programs.
pub(super) fn changed(of: &Disclosed, lang: Lang) -> Markup {
    let documents = &of.log.documents;
    let in_force = |item: &DisclosedItem| {
        documents.iter().rev().find(|d| d.document == item.document).is_some_and(|d| d.index == item.index)
    };
    html! {
        section.card aria-labelledby="yang-berubah" {
            h2 #yang-berubah { (say::CHANGED.get(lang)) }
            p.note { (say::CHANGED_NOTE.get(lang)) }
            ul.relations {
                @for item in documents.iter().rev() {
                    li {
                        strong { (name(item.document).get(lang)) } " "
                        @if in_force(item) { span.tag.good { (say::IN_FORCE.get(lang)) } }
                        span.note { (when(item.index, &item.claimed, lang)) }
                        code.hash { (item.sha256.to_hex()) }
                    }
                }
            }
            h3 { (say::FILES.get(lang)) }
            ul.links {
                @for (there, document) in [
                    (of.policy.is_some(), DisclosedDocument::Residency),
                    (of.inventory.is_some(), DisclosedDocument::Inventory),
                    (of.requests.is_some(), DisclosedDocument::Requests),
                ] {
                    @if there { li { a href={ "/" (disclosed(document)) } { (name(document).get(lang)) } } }
                }
                @if of.inventory.is_some() { li { a href=(address(&Page::Bom, Lang::default())) { (say::FILE_BOM.get(lang)) } } }
                li { a href=(href("/perubahan", lang)) { (w::CHANGES_LINK.get(lang)) } }
            }
        }
    }
}

/// Builds that may run, and what was recorded when the election was opened; nothing where the log has neither.
pub(super) fn programs(log: &Disclosures, lang: Lang) -> Markup {
    html! {
        @if !log.builds.is_empty() || !log.openings.is_empty() {
            section.card aria-labelledby="program" {
                h2 #program { (say::PROGRAMS.get(lang)) }
                p.note { (say::PROGRAMS_NOTE.get(lang)) }
                ul.relations {
                    @for of in log.openings.iter().rev() { li { (opening(of, lang)) } }
                    @for of in log.builds.iter().rev() { li { (build(of, lang)) } }
                }
            }
        }
    }
}

fn build(of: &BuildItem, lang: Lang) -> Markup {
    html! {
        strong { (say::build(lang, &of.version, &of.target)) }
        span.note { (when(of.index, &of.claimed, lang)) }
        code.hash { (of.sha256.to_hex()) }
        span.of { (say::COMMIT.get(lang)) " " (of.commit) }
    }
}

fn opening(of: &OpeningItem, lang: Lang) -> Markup {
    let roles: Vec<String> = of.roles.iter().map(|(role, keys)| format!("{role} {keys}")).collect();
    html! {
        strong { (say::OPENING.get(lang)) }
        span.note { (when(of.index, &of.claimed, lang)) }
        code.hash { (of.binary.to_hex()) }
        span.of { (say::opening_roles(lang, roles.join(", "))) }
    }
}
