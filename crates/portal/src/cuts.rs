//! "Data mentah": the cuts with their files, and the files of the running state.

use super::editions::has_outcomes;
use super::layout::{Frame, check, document};
use super::number::{count, time};
use super::place::editions_page;
use super::{Site, words as w};
use maud::{Markup, html};
use model::{Contest, Lang, Level};
use shapes::own::CutItem;

/// The page of raw data.
pub fn cuts(site: &Site<'_>) -> String {
    let lang = site.lang;
    let frame = Frame { title: w::RAW.get(lang), contest: None, codes: &[], here: &[], trail: Vec::new() };
    let body = html! {
        h1 { (w::RAW.get(lang)) }
        p.lead { (w::CUTS_LEAD.get(lang)) }
        @if site.root.cuts.is_empty() { p { (w::NO_CUTS.get(lang)) } }
        @for cut in site.root.cuts.iter().rev() { (item(cut, site.election.contests.as_slice(), lang)) }
        section.card aria-labelledby="berjalan" {
            h2 #berjalan { (w::LIVE.get(lang)) }
            ul.links {
                li { a href="/root.json" { (w::ROOT_FILE.get(lang)) } }
                li { a href="/registry.zst" { (w::REGISTRY_FILE.get(lang)) } }
                li { a href="/policy" { (w::POLICY_FILE.get(lang)) } }
                li { a href="/v1/kunci.json" { (w::KEYS_FILE.get(lang)) } }
                li { a href="/v1/aturan.json" { (w::RULES_FILE.get(lang)) } }
                li { a href="/v1/anomali.json" { (w::ANOMALIES_FILE.get(lang)) } }
            }
        }
        (check(site, &[]))
    };
    document(site, &frame, &body)
}

fn item(cut: &CutItem, contests: &[String], lang: Lang) -> Markup {
    html! {
        section.card {
            h2 { (cut.name) }
            p.when {
                time datetime=(cut.arrival) { (time(&cut.arrival, lang)) } " · "
                (count(cut.size, lang)) " " (w::ENTRIES.get(lang))
            }
            p { code.hash { (cut.root) } }
            table.plain.files {
                thead {
                    tr {
                        th scope="col" { (w::FILE.get(lang)) }
                        th scope="col" { (w::SIZE.get(lang)) }
                    }
                }
                tbody {
                    @for (path, object) in &cut.files {
                        tr {
                            th scope="row" {
                                a href=(format!("/csv/{}/{path}", cut.name)) { (path) }
                                @if path.ends_with(".csv") {
                                    " (" a href=(format!("/csv/{}/{path}.zst", cut.name)) { (w::PACKED.get(lang)) ", zstd" } ")"
                                }
                                code.hash { (object.sha256) }
                            }
                            td { (bytes(object.bytes, lang)) }
                        }
                    }
                }
            }
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
