//! The frame around every page: head, notices, tabs, trail, footer.

use super::find::{QUESTION_MAX, Question};
use super::generator::generator;
use super::info::about;
use super::number::count;
use super::place::{href, page};
use super::search::in_language;
use super::{ICON_PATH, Site, live, script_path, style_path, words as w};
use maud::{DOCTYPE, Markup, html};
use model::Lang;
use shapes::Info;
use texts::{disclosure, language};

/// What a page puts into the frame.
pub struct Frame<'a> {
    /// Title, before the election's name.
    pub title: &'a str,
    /// The contest shown, if any.
    pub contest: Option<&'a str>,
    /// Codes of the region shown, for the other contests' tabs.
    pub codes: &'a [&'a str],
    /// Contests that have a page for these codes; the others' tabs lead to the nation.
    pub here: &'a [String],
    /// Regions above, with their addresses; the last one is the page itself.
    pub trail: Vec<(String, String)>,
}

/// What few pages put beside that.
#[derive(Default)]
pub struct Beside<'a> {
    /// What was asked: the box and the way to other languages keep it.
    pub question: Option<&'a Question>,
    /// Whether machines that search should leave the page out.
    pub noindex: bool,
    /// Scripts that make this page better, by name.
    pub scripts: &'a [&'a str],
}

/// The whole document.
pub fn document(site: &Site<'_>, frame: &Frame<'_>, body: &Markup) -> String {
    document_beside(site, frame, &Beside::default(), body)
}

/// The whole document of a page that needs more than its frame.
pub fn document_beside(site: &Site<'_>, frame: &Frame<'_>, beside: &Beside<'_>, body: &Markup) -> String {
    let lang = site.lang;
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content=(generator());
                meta name="color-scheme" content="light dark";
                @if beside.noindex { meta name="robots" content="noindex"; }
                title { (frame.title) " · " (site.election.name) " · Sirekap" }
                meta name="description" content=(w::NOTICE.get(lang));
                link rel="icon" type="image/svg+xml" href=(ICON_PATH);
                link rel="stylesheet" href=(style_path());
                link rel="alternate" type="application/atom+xml" title=(w::CHANGES_TITLE.get(lang)) href=(href("/umpan/perubahan.atom", lang));
                (live::script(site))
                @for name in beside.scripts { script type="module" src=(script_path(name)) {} }
            }
            body {
                a.skip href="#isi" { (w::SKIP.get(lang)) }
                (header(site, beside.question))
                (tabs(site, frame))
                main #isi tabindex="-1" {
                    p.caveat role="note" { a href="#catatan" { (w::CAVEAT.get(lang)) } }
                    (live::kept(site))
                    (trail(frame, lang))
                    (body)
                }
                (footer(site))
                (live::voice(site))
            }
        }
    }
    .into_string()
}

/// A question as the query of an address, to be followed by more.
fn query(question: &Question) -> String {
    let plain = |b: u8| match b {
        b if b.is_ascii_alphanumeric() => char::from(b).to_string(),
        b => format!("%{b:02X}"),
    };
    let number = question.station.map(|number| format!("tps={number}&")).unwrap_or_default();
    let text = if number.is_empty() { question.text.clone() } else { question.named() };
    format!("q={}&{number}", text.bytes().map(plain).collect::<String>())
}

fn header(site: &Site<'_>, question: Option<&Question>) -> Markup {
    let lang = site.lang;
    let asked = question.map(query).unwrap_or_default();
    html! {
        header.top {
            div.wide {
                p.brand { a href=(href("/", lang)) { "Sirekap" } " " span { (site.election.name) } }
                nav aria-label=(w::SITE_NAV.get(lang)) {
                    a href=(href("/info", lang)) { (w::INFO.get(lang)) }
                    a href=(href("/data", lang)) { (w::RAW.get(lang)) }
                    a href=(href("/tentang", lang)) { (w::ABOUT.get(lang)) }
                    @for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
                        @let (name, brief) = (language::NAME.get(other), language::BRIEF_NAME.get(other));
                        a href={ "?" (asked) "lang=" (other.code()) } lang=(other.code()) hreflang=(other.code()) {
                            @if let Some(more) = name.strip_suffix(brief).filter(|more| !more.is_empty()) {
                                span.roomy { (more) }
                            }
                            (brief)
                        }
                    }
                }
                form.find role="search" action="/cari" {
                    (in_language(lang))
                    label.hidden for="cari" { (w::SEARCH_LABEL.get(lang)) }
                    input #cari type="search" name="q" maxlength=(QUESTION_MAX) placeholder=(w::SEARCH_HINT.get(lang))
                        value=[question.map(|question| &question.text)];
                    button { (w::SEARCH.get(lang)) }
                }
            }
            @if site.is_drill() { p.drill role="note" { strong { (w::DRILL.get(lang)) } } }
        }
    }
}

fn tabs(site: &Site<'_>, frame: &Frame<'_>) -> Markup {
    html! {
        nav.tabs aria-label=(w::CONTESTS.get(site.lang)) {
            ul {
                @for contest in &site.election.contests {
                    @let here = frame.here.contains(contest);
                    @let codes = if here { frame.codes } else { &[] };
                    @let current = frame.contest == Some(contest);
                    li {
                        a href=(page(contest, codes.iter().copied(), site.lang)) aria-current=[current.then_some("page")] {
                            (w::contest_tab(contest, site.lang))
                        }
                    }
                }
            }
        }
    }
}

fn trail(frame: &Frame<'_>, lang: Lang) -> Markup {
    html! {
        @if frame.trail.len() > 1 {
            nav.trail aria-label=(w::TRAIL.get(lang)) {
                ol {
                    @for (at, (name, address)) in frame.trail.iter().enumerate() {
                        @let current = at + 1 == frame.trail.len();
                        li { a href=(address) aria-current=[current.then_some("page")] { (name) } }
                    }
                }
            }
        }
    }
}

fn footer(site: &Site<'_>) -> Markup {
    let lang = site.lang;
    html! {
        footer {
            div.wide {
                p.notice #catatan { (w::NOTICE.get(lang)) }
                p { a href=(href("/info", lang)) { (w::INFO_LINK.get(lang)) } }
                p { a href=(href("/perubahan", lang)) { (w::CHANGES_LINK.get(lang)) } }
                p { a href=(href("/keterbukaan", lang)) { (disclosure::LINK.get(lang)) } }
                p {
                    (site.election.name) " · " code { (site.root.origin) }
                    @if let Some(size) = site.log_size() {
                        " · " a href="/log/checkpoint" { (count(size, lang)) " " (w::ENTRIES.get(lang)) }
                    }
                    (live::since(site))
                }
            }
        }
    }
}

/// "Check it yourself": the command and the files behind a page.
pub fn check(site: &Site<'_>, files: &[(&str, String)]) -> Markup {
    let lang = site.lang;
    html! {
        section.card aria-labelledby="periksa" {
            h2 #periksa { (w::CHECK.get(lang)) }
            p { (w::CHECK_NOTE.get(lang)) }
            pre tabindex="0" { code { "sirekap verify " (site.url) } }
            ul.links {
                @for (name, address) in files { li { a href=(address) { (name) } } }
                li { a href="/log/checkpoint" { (w::CHECKPOINT.get(lang)) } }
                li { a href=(about(Info::Numbers, "mengutip", lang)) { (w::CITE.get(lang)) } }
            }
        }
    }
}
