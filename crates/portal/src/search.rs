//! "Cari": what was found for a question, and "TPS saya".

use super::find::{Group, Hit, QUESTION_MAX, Question, find};
use super::layout::{Beside, Frame, document_beside};
use super::parties::party_page;
use super::place::{district_page, href, page};
use super::render::Files;
use super::{Site, words as w};
use maud::{Markup, html};
use model::contest::Contest;
use model::{Lang, Level};
use shapes::own::SearchItem;
use shapes::search::Series;
use texts::pages;

/// The page of a question, and whether it could be answered: not where it is too long or a number is none.
///
/// # Errors
/// A file that could not be read, or that is not what its path says.
pub fn search<F: Files>(files: &F, site: &Site<'_>, question: &Question) -> Result<(String, bool), F::Error> {
    let groups = if question.bad { Vec::new() } else { find(files, site.election, question)? };
    let lang = site.lang;
    let frame = Frame { title: w::SEARCH.get(lang), contest: None, codes: &[], here: &[], trail: Vec::new() };
    let body = html! {
        h1 { (w::SEARCH.get(lang)) @if !question.text.is_empty() { ": " (question.text) } }
        @if let Some(note) = note(question, &groups) { p role="status" { (note.get(lang)) } }
        @for group in &groups { (found(group, question, lang)) }
        (mine(question, lang))
        (help(lang))
    };
    let beside = Beside { question: Some(question), noindex: true, ..Beside::default() };
    Ok((document_beside(site, &frame, &beside, &body), !question.bad))
}

fn note(question: &Question, groups: &[Group]) -> Option<texts::Text> {
    match question.bad {
        true => Some(pages::SEARCH_BAD),
        false if groups.is_empty() && question.code().is_some() => Some(pages::SEARCH_NO_CODE),
        false if groups.is_empty() && !question.is_empty() => Some(pages::SEARCH_NOTHING),
        false => None,
    }
}

fn title(group: &Group, lang: Lang) -> String {
    match group.series {
        None => pages::SEARCH_CODE.get(lang).to_string(),
        Some(Series::Regions(Level::Province)) => pages::SEARCH_PROVINCES.get(lang).to_string(),
        Some(Series::Regions(Level::Regency)) => pages::SEARCH_REGENCIES.get(lang).to_string(),
        Some(Series::Regions(Level::Kecamatan)) => pages::SEARCH_KECAMATAN.get(lang).to_string(),
        Some(Series::Regions(_)) => pages::SEARCH_VILLAGES.get(lang).to_string(),
        Some(Series::Districts) => pages::SEARCH_DISTRICTS.get(lang).to_string(),
        Some(Series::Parties) => pages::SEARCH_PARTIES.get(lang).to_string(),
        Some(Series::Candidates(contest)) => pages::search_candidates(lang, w::contest(contest.code(), lang)),
    }
}

fn found(group: &Group, question: &Question, lang: Lang) -> Markup {
    html! {
        section.card {
            h2 { (title(group, lang)) }
            ul.links {
                @for hit in &group.hits {
                    li {
                        a href=(address(hit, group.series, lang)) { (name(hit)) }
                        span.of { (beside(hit, group.series, question, lang)) }
                    }
                }
            }
            @if group.more { p.note { (pages::SEARCH_MORE.get(lang)) } }
        }
    }
}

fn name(hit: &Hit) -> String {
    let item = &hit.item;
    match (&hit.station, item.number) {
        (Some((station, _)), _) => format!("{station}, {}", item.name),
        (None, Some(number)) => format!("{number}. {}", item.name),
        (None, None) => item.name.clone(),
    }
}

/// What tells it from others of its name.
fn beside(hit: &Hit, series: Option<Series>, question: &Question, lang: Lang) -> String {
    let item = &hit.item;
    let lacks = question.station.filter(|_| hit.station.is_none() && series.is_some());
    let lacks = lacks.map(|number| pages::search_no_station(lang, number));
    let contest = (series == Some(Series::Districts)).then(|| w::contest(&item.contest, lang).to_string());
    // From the nearest out.
    let above = item.above.iter().rev().cloned();
    let all = lacks.into_iter().chain(item.party.clone()).chain(contest).chain(above);
    all.collect::<Vec<_>>().join(" · ")
}

fn address(hit: &Hit, series: Option<Series>, lang: Lang) -> String {
    let SearchItem { contest, codes, .. } = &hit.item;
    let codes = codes.split('/').filter(|code| !code.is_empty());
    let whole_nation = contest.parse::<Contest>().is_ok_and(|c| c.is_whole() && c.elects() == Level::Nation);
    match (series, hit.item.number) {
        (Some(Series::Parties), Some(number)) => party_page(number, lang),
        (Some(Series::Districts | Series::Candidates(_)), _) if !whole_nation => {
            district_page(contest, codes, lang)
        }
        _ => page(contest, codes.chain(hit.station.as_ref().map(|(_, code)| code.as_str())), lang),
    }
}

/// "TPS saya": a village and a number.
fn mine(question: &Question, lang: Lang) -> Markup {
    let number = question.station.map(|number| number.to_string());
    html! {
        section.card aria-labelledby="tps-saya" {
            h2 #tps-saya { (pages::MY_STATION.get(lang)) }
            form.find action="/cari" {
                (in_language(lang))
                label for="desa" { (pages::VILLAGE_NAME.get(lang)) }
                input #desa name="q" required maxlength=(QUESTION_MAX) value=[number.as_ref().map(|_| question.named())];
                label for="nomor" { (pages::STATION_NUMBER.get(lang)) }
                input #nomor name="tps" required inputmode="numeric" size="4" maxlength="8" value=[&number];
                button { (w::SEARCH.get(lang)) }
            }
        }
    }
}

fn help(lang: Lang) -> Markup {
    html! {
        section.card {
            h2 { (pages::SEARCH_HOW.get(lang)) }
            ul.links {
                @for text in [pages::SEARCH_HOW_CODE, pages::SEARCH_HOW_PLACE, pages::SEARCH_HOW_PEOPLE] {
                    li { (text.get(lang)) }
                }
            }
            p { a href=(href("/", lang)) { (w::TO_START.get(lang)) } }
        }
    }
}

/// What keeps a form in its page's language.
pub fn in_language(lang: Lang) -> Markup {
    html! { @if lang != Lang::default() { input type="hidden" name="lang" value=(lang.code()); } }
}
