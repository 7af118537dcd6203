//! "Info pemilu": what the election is, how its numbers come about and what they mean. The prose is in
//! `texts/<language>/info/`; what differs between elections is in the tree.

use super::layout::{Frame, check, document};
use super::manifest::{self, settled};
use super::number::{count, day, days_after};
use super::place::{href, page};
use super::{Site, words as w};
use maud::{Markup, PreEscaped, html};
use model::manifest::Tier;
use model::{Lang, Manifest};
use shapes::{Info, Page};
use texts::{Article, info, pages};

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

/// The list of the pages.
pub fn list(site: &Site<'_>) -> String {
    let lang = site.lang;
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
                }
            }
        }
        (check(site, &[]))
    };
    document(site, &frame, &body)
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
