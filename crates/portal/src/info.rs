//! "Info pemilu": what the election is, how its numbers come about and what they mean. The prose is in
//! `texts/<language>/info/`; what differs between elections is in the tree.

use super::layout::{Frame, check, document};
use super::manifest::{self, settled};
use super::number::{count, day, days_after};
use super::place::{candidates_page, href, page};
use super::render::{Files, NodeFiles};
use super::{Site, districts, words as w};
use maud::{Markup, PreEscaped, html};
use model::manifest::Tier;
use model::{Contest, Lang, Manifest};
use shapes::paths::PARTIES;
use shapes::{Info, Page};
use texts::{Article, Text, info, pages};

/// The prose of a page.
pub const fn article(of: Info) -> &'static Article {
    match of {
        Info::Stages => &info::TAHAP,
        Info::Numbers => &info::ANGKA,
        Info::Calendar => &info::JADWAL,
        Info::Glossary => &info::ISTILAH,
        Info::Questions => &info::TANYA_JAWAB,
    }
}

/// The address of a place in the prose.
pub fn about(of: Info, anchor: &str, lang: Lang) -> String {
    format!("{}#{anchor}", address(Some(of), lang))
}

fn address(of: Option<Info>, lang: Lang) -> String {
    href(&format!("/{}", Page::Info(of).path()), lang)
}

/// "What does this mean?", leading into the prose.
pub fn meaning(of: Info, anchor: &str, lang: Lang) -> Markup {
    html! { a href=(about(of, anchor, lang)) { (w::WHAT_IS.get(lang)) } }
}

/// What of the register has a page of its own: name and address.
fn registered<F: Files>(files: &F, site: &Site<'_>) -> Result<Vec<(String, String)>, F::Error> {
    let lang = site.lang;
    let there = |path: &str| Ok(files.node_of(None, path)?.is_some_and(|node| node.file(path).is_some()));
    let mut found = Vec::new();
    let contests: Vec<Contest> = site.election.contests.iter().filter_map(|c| c.parse().ok()).collect();
    if contests.iter().any(|c| c.has_parties()) && there(PARTIES)? {
        found.push((w::PARTIES.get(lang).to_string(), href("/partai", lang)));
    }
    for contest in contests {
        let code = contest.code();
        let named = |what: Text| format!("{}: {}", what.get(lang), w::contest(code, lang));
        if contest == Contest::Ppwp {
            found.push((named(w::WHO_STANDS), candidates_page(code, &[], lang)));
        } else if there(&format!("v1/dapil/{contest}.json"))? {
            found.push((named(w::DISTRICTS), districts::address(code, &[], lang)));
        }
    }
    Ok(found)
}

/// The list of the pages.
///
/// # Errors
/// A file that could not be read.
pub fn list<F: Files>(files: &F, site: &Site<'_>) -> Result<String, F::Error> {
    let lang = site.lang;
    let registered = registered(files, site)?;
    let title = w::INFO_TITLE.get(lang);
    let frame = Frame { title, contest: None, codes: &[], here: &[], trail: Vec::new() };
    let body = html! {
        h1 { (title) }
        p.lead { (w::INFO_LEAD.get(lang)) }
        div.columns {
            div {
                @for of in Info::ALL {
                    section.card {
                        h2 { a href=(address(Some(of), lang)) { (article(of).title.get(lang)) } }
                        p { (article(of).lead.get(lang)) }
                    }
                }
            }
            section.card aria-labelledby="pemilu-ini" {
                h2 #pemilu-ini { (site.election.name) }
                dl.facts {
                    dt { (pages::POLLING_DAY.get(lang)) } dd { (day(&site.election.date, lang)) }
                    dt { (pages::STATIONS.get(lang)) } dd { (count(site.election.stations, lang)) }
                    dt { (w::CONTESTS.get(lang)) }
                    @for contest in &site.election.contests {
                        dd { a href=(page(contest, [], lang)) { (w::contest(contest, lang)) } }
                    }
                    @if !registered.is_empty() { dt { (w::WHO_AND_WHERE.get(lang)) } }
                    @for (name, address) in &registered { dd { a href=(address) { (name) } } }
                }
            }
        }
        (check(site, &[]))
    };
    Ok(document(site, &frame, &body))
}

/// A page; with the election's manifest, where there is one that this program can read.
pub fn info(site: &Site<'_>, of: Info, manifest: Option<&Manifest>) -> String {
    let lang = site.lang;
    let article = article(of);
    let title = article.title.get(lang);
    let above = (w::INFO_TITLE.get(lang).to_string(), address(None, lang));
    let trail = vec![above, (title.to_string(), address(Some(of), lang))];
    let frame = Frame { title, contest: None, codes: &[], here: &[], trail };
    let body = html! {
        h1 { (title) }
        p.lead { (article.lead.get(lang)) }
        div.prose {
            nav.card aria-labelledby="isi-halaman" {
                h2 #isi-halaman { (w::ON_THIS_PAGE.get(lang)) }
                ul.links { @for (anchor, name) in article.parts { li { a href=(format!("#{anchor}")) { (name.get(lang)) } } } }
            }
            @if of == Info::Calendar {
                (dates(site, manifest))
                @if let Some(manifest) = manifest { (settled(manifest, &site.election.contests, lang)) }
            }
            (PreEscaped(article.body.get(lang)))
        }
        (check(site, &[]))
    };
    document(site, &frame, &body)
}

/// Polling day, and the last day of each tier that has a deadline.
fn dates(site: &Site<'_>, manifest: Option<&Manifest>) -> Markup {
    let (lang, date) = (site.lang, &site.election.date);
    let last = |tier: Tier| days_after(date, *manifest?.deadlines.get(tier.code())?);
    html! {
        section.card aria-labelledby="tanggal" {
            h2 #tanggal { (w::INFO_DATES.get(lang)) }
            dl.facts {
                dt { (pages::POLLING_DAY.get(lang)) } dd { time datetime=(date) { (day(date, lang)) } }
                @for (tier, last) in Tier::ALL.into_iter().filter_map(|tier| Some((tier, last(tier)?))) {
                    dt { (pages::info_deadline(lang, manifest::tier(tier).get(lang))) }
                    dd { time datetime=(last) { (day(&last, lang)) } }
                }
            }
            @if manifest.is_none() { p.note { (w::NO_MANIFEST.get(lang)) } }
        }
    }
}
