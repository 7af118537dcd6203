//! The versions of a form in dispute, side by side: who sent each and when, and which numbers differ. Which of them is right
//! is not said here: that is decided by people.

use super::number::{count, time, value};
use super::{anatomy, words as w};
use maud::{Markup, html};
use model::Lang;
use shapes::own::{FormFile, HistoryItem, StationResult, Version};

/// The section of versions; nothing where there is no dispute, or where the tree's format has no versions.
pub fn versions(result: &StationResult, form: &FormFile, lang: Lang) -> Markup {
    let versions = result.versions.as_deref().unwrap_or_default();
    let differing = differing(versions, form);
    html! {
        @if !versions.is_empty() {
            section.card aria-labelledby="versi" {
                h2 #versi { (w::VERSIONS.get(lang)) }
                p.note { (w::VERSIONS_NOTE.get(lang)) }
                ol.versions {
                    @for (at, version) in versions.iter().enumerate() {
                        li { (one(at + 1, version, result, form, &differing, lang)) }
                    }
                }
            }
        }
    }
}

/// Positions of the fields that do not have the same value in every version.
fn differing(versions: &[Version], form: &FormFile) -> Vec<usize> {
    let Some((first, others)) = versions.split_first() else { return Vec::new() };
    let differs = |at: usize| others.iter().any(|other| value_at(other, at) != value_at(first, at));
    (0..form.fields.len()).filter(|at| differs(*at)).collect()
}

fn value_at(version: &Version, at: usize) -> Option<u32> {
    version.values.get(at).copied().flatten()
}

fn one(
    number: usize,
    version: &Version,
    result: &StationResult,
    form: &FormFile,
    differing: &[usize],
    lang: Lang,
) -> Markup {
    let sent = |index: &u64| result.history.iter().find(|item| item.index == *index);
    html! {
        h3 { (w::VERSION.get(lang)) " " (number) }
        table.plain {
            thead.hidden { tr { th scope="col" { (w::FIELD.get(lang)) } th scope="col" { (w::NUMBER.get(lang)) } } }
            tbody {
                @for at in differing {
                    @if let Some(item) = form.fields.get(*at) {
                        tr {
                            th scope="row" {
                                code { (item.field) } " "
                                (anatomy::label(&item.field, lang).unwrap_or_else(|| anatomy::name(item, lang)))
                            }
                            td { (value(value_at(version, *at), lang)) }
                        }
                    }
                }
            }
        }
        @if version.recorded { p.badges { span.tag { (w::RECORDED_HERE.get(lang)) } } }
        @if !version.broken.is_empty() {
            p.note { (w::BROKEN_HERE.get(lang)) ": " @for code in &version.broken { code { (code) } " " } }
        }
        ul.links { @for item in version.events.iter().filter_map(sent) { li { (sender(item, lang)) } } }
    }
}

/// One event that says a version: its number, when it came, whose key signed it.
fn sender(item: &HistoryItem, lang: Lang) -> Markup {
    let key = item.by.get(..12).unwrap_or(&item.by);
    html! {
        a href=(format!("#kiriman-{}", item.index)) { (w::EVENT.get(lang)) " " (count(item.index, lang)) }
        ", " time datetime=(item.arrival) { (time(&item.arrival, lang)) }
        ", " (item.stage.text(lang)) ", " (w::BY.get(lang).to_lowercase()) " " code.hash { (key) "…" }
    }
}
