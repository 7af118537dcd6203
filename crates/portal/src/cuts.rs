//! "Data mentah": the cuts with their files, and the files of the running state.

use super::editions::has_outcomes;
use super::layout::{Frame, check, document};
use super::number::{count, time};
use super::place::editions_page;
use super::{Site, words as w};
use maud::{Markup, html};
use model::{Contest, Lang, Level};
use shapes::own::{CutItem, Object};
use std::collections::BTreeMap;

/// The page of raw data.
pub fn cuts(site: &Site<'_>) -> String {
    let lang = site.lang;
    let frame = Frame { title: w::RAW.get(lang), contest: None, codes: &[], here: &[], trail: Vec::new() };
    let body = html! {
        h1 { (w::RAW.get(lang)) }
        p.lead { (w::CUTS_LEAD.get(lang)) }
        @if site.root.cuts.is_empty() { p { (w::NO_CUTS.get(lang)) } }
        @for (at, cut) in site.root.cuts.iter().rev().enumerate() {
            (item(cut, at == 0, site.election.contests.as_slice(), lang))
        }
        section.card aria-labelledby="berjalan" {
            h2 #berjalan { (w::LIVE.get(lang)) }
            ul.links {
                li { a href="/root.json" { (w::ROOT_FILE.get(lang)) } }
                li { a href="/registry.zst" { (w::REGISTRY_FILE.get(lang)) } }
                li { a href="/policy" { (w::POLICY_FILE.get(lang)) } }
                li { a href="/v1/kunci.json" { (w::KEYS_FILE.get(lang)) } }
                li { a href="/v1/aturan.json" { (w::RULES_FILE.get(lang)) } }
                li { a href="/v1/anomali.json" { (w::ANOMALIES_FILE.get(lang)) } }
                li { a href="/openapi.json" { (w::OPENAPI_FILE.get(lang)) } }
            }
        }
        (check(site, &[]))
    };
    document(site, &frame, &body)
}

/// A cut. Its files are folded away, but of the newest those that a person opens first.
fn item(cut: &CutItem, newest: bool, contests: &[String], lang: Lang) -> Markup {
    html! {
        section.card {
            h2 { (cut.name) }
            p.when {
                time datetime=(cut.arrival) { (time(&cut.arrival, lang)) } " · "
                (count(cut.size, lang)) " " (w::ENTRIES.get(lang))
            }
            p { code.hash { (cut.root) } }
            (files(cut, newest, lang))
            p {
                (w::AS_OF.get(lang)) ": "
                @for contest in contests {
                    a href=(format!("/cut/{}/v1/hasil/{contest}.json", cut.name)) { (w::contest_tab(contest, lang)) } " "
                }
            }
            @if has_outcomes(cut) {
                p {
                    (w::EDITIONS.get(lang)) ": "
                    @for contest in contests.iter().filter(|c| is_national(c)) {
                        a href=(editions_page(&cut.name, contest, &[], lang)) { (w::contest_tab(contest, lang)) } " "
                    }
                }
            }
        }
    }
}

/// How the file of a contest that has one for the whole nation ends.
const NATIONAL: &str = "nasional";

/// Files of a cut: of the newest those of the whole nation at once; a contest's by province, and all others, folded away.
fn files(cut: &CutItem, newest: bool, lang: Lang) -> Markup {
    let contest_of = |path: &str| {
        let (contest, part) = path.strip_suffix(".csv")?.split_once('-')?;
        contest.parse::<Contest>().ok().filter(|_| part != NATIONAL)
    };
    let (mut first, mut rest, mut parts) = (Vec::new(), Vec::new(), BTreeMap::<Contest, Vec<_>>::new());
    for file in &cut.files {
        match contest_of(file.0) {
            Some(contest) => parts.entry(contest).or_default().push(file),
            None if newest && file.0.ends_with(".csv") => first.push(file),
            None => rest.push(file),
        }
    }
    let count = |files: &[_]| count(files.len() as u64, lang);
    html! {
        @if !first.is_empty() { (table(&cut.name, &first, lang)) }
        @for (contest, files) in &parts {
            details {
                summary { (w::rows_by_province(lang, contest.about().tab.get(lang), count(files))) }
                (table(&cut.name, files, lang))
            }
        }
        @if !rest.is_empty() {
            details {
                summary { (w::all_files(lang, count(&rest))) }
                (table(&cut.name, &rest, lang))
            }
        }
    }
}

/// Files with their sizes and hashes.
fn table(cut: &str, files: &[(&String, &Object)], lang: Lang) -> Markup {
    html! {
        table.plain.files {
            thead {
                tr {
                    th scope="col" { (w::FILE.get(lang)) }
                    th scope="col" { (w::SIZE.get(lang)) }
                }
            }
            tbody {
                @for (path, object) in files {
                    tr {
                        th scope="row" {
                            a href=(format!("/csv/{cut}/{path}")) { (path) }
                            @if path.ends_with(".csv") {
                                " (" a href=(format!("/csv/{cut}/{path}.zst")) { (w::PACKED.get(lang)) ", zstd" } ")"
                            }
                            code.hash { (object.sha256) }
                        }
                        td { (bytes(object.bytes, lang)) }
                    }
                }
            }
        }
    }
}

/// Whether the nation elects in a contest, so that there is one page of it.
fn is_national(contest: &str) -> bool {
    contest.parse().is_ok_and(|c: Contest| c.elects() == Level::Nation)
}

/// Bytes in the unit people read, rounded up.
fn bytes(bytes: u64, lang: Lang) -> String {
    match bytes {
        0..10_000 => format!("{} B", count(bytes, lang)),
        10_000..10_000_000 => format!("{} kB", count(bytes.div_ceil(1000), lang)),
        _ => format!("{} MB", count(bytes.div_ceil(1_000_000), lang)),
    }
}
