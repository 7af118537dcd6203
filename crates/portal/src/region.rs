//! The page of a region, from the nation to a village.

use super::course::link as course_link;
use super::districts::link as list_link;
use super::doubt::{breaches, places};
use super::layout::{Frame, check, document};
use super::map::map;
use super::outcome::link as outcome_link;
use super::parts::{children, parts, stations};
use super::place::{district_codes, district_page, own_file, page, portal_file};
use super::result::{Line, all_columns, progress, stages, votes};
use super::{Site, anatomy, words as w};
use maud::{Markup, html};
use model::Lang;
use shapes::own::{Contestant, Named, RegionMap, RegionResult};
use shapes::portal::DistrictItem;

/// What lies beside a region's own file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// The contest's districts whose pages lie right below it.
    pub districts: &'a [DistrictItem],
    /// Codes in the address of the list that names the districts here, where there is one.
    pub list: Option<&'a [&'a str]>,
    /// There is an outcome of the region.
    pub elects: bool,
    /// What the regions below it look like, where it is known.
    pub map: Option<&'a RegionMap>,
}

/// The page of a region. `here` are the contests that have this region.
pub fn region(site: &Site<'_>, result: &RegionResult, here: &[String], beside: Beside<'_>) -> String {
    let lang = site.lang;
    let codes = codes(result);
    let contest = w::contest(&result.contest, lang);
    let title = format!("{}: {contest}", result.region.name);
    let frame = Frame {
        title: &title,
        contest: Some(&result.contest),
        codes: &codes,
        here,
        trail: trail(result, lang),
    };
    let lines: Vec<Line> = result.contestants.iter().filter_map(|c| line(result, c)).collect();
    let name = |code: &str| column_name(result, code, lang);
    let mut files = vec![(w::FILE_OWN.get(lang), own_file(&result.contest, &codes))];
    files.extend(portal_file(&result.contest, &codes).map(|path| (w::FILE_2024.get(lang), path)));
    let body = html! {
        h1 { (result.region.name) span.contest { (contest) } }
        (progress(&result.totals, result.arrival.as_deref(), "", lang))
        @if beside.elects || beside.list.is_some() {
            p.outcome {
                @if beside.elects { (outcome_link(&result.contest, &codes, lang)) }
                @if beside.elects && beside.list.is_some() { " · " }
                @if let Some(list) = beside.list { (list_link(&result.contest, list, lang)) }
            }
        }
        div.columns {
            section.card aria-labelledby="suara" {
                h2 #suara { (w::VOTES.get(lang)) }
                (votes(&result.totals, &result.columns, &lines, lang))
                (course_link(site, &result.contest, &codes))
            }
            div {
                section.card aria-labelledby="tahap" {
                    h2 #tahap { (w::STAGES.get(lang)) }
                    (stages(&result.totals, lang))
                }
                section.card aria-labelledby="aturan" {
                    h2 #aturan { (w::BREACHES.get(lang)) }
                    (breaches(&result.totals, "", lang))
                }
            }
        }
        @if let Some(drawn) = beside.map { (map(result, drawn, &codes, lang)) }
        (parts(result, &codes, lang))
        (places(&result.totals, &children(result, &codes, lang), &stations(result, &codes, lang), lang))
        (district_list(result, &codes, beside.districts, lang))
        (all_columns(&result.totals, &result.columns, &name, lang))
        (check(site, &files))
    };
    document(site, &frame, &body)
}

/// Codes of the region in addresses: none for the nation.
pub fn codes(result: &RegionResult) -> Vec<&str> {
    let own = (result.level > 0).then_some(result.region.code.as_str());
    result.path.iter().map(|n| n.code.as_str()).chain(own).collect()
}

/// The way from the nation to a region, with addresses.
pub fn steps<'a>(
    contest: &str,
    path: impl IntoIterator<Item = &'a Named>,
    lang: Lang,
) -> Vec<(String, String)> {
    let mut codes: Vec<&str> = Vec::new();
    let mut steps = vec![(w::NATION.get(lang).to_string(), page(contest, [], lang))];
    for region in path {
        codes.push(&region.code);
        steps.push((region.name.clone(), page(contest, codes.iter().copied(), lang)));
    }
    steps
}

/// The way from the nation to a region and to itself.
pub fn trail(result: &RegionResult, lang: Lang) -> Vec<(String, String)> {
    let own = (result.level > 0).then_some(&result.region);
    steps(&result.contest, result.path.iter().chain(own), lang)
}

fn line(result: &RegionResult, contestant: &Contestant) -> Option<Line> {
    Some(Line {
        number: contestant.number.to_string(),
        name: contestant.name.clone(),
        colour: contestant.colour.clone(),
        column: column(result, &contestant.column)?,
        everywhere: contestant.everywhere != Some(false),
    })
}

fn column(result: &RegionResult, name: &str) -> Option<usize> {
    result.columns.iter().position(|c| c == name)
}

/// What a column counts; empty for a party that stands on no form here.
pub fn column_name(result: &RegionResult, code: &str, lang: Lang) -> String {
    let contestant = result.contestants.iter().find(|c| c.column == code);
    contestant.map(|c| c.name.clone()).or_else(|| anatomy::label(code, lang)).unwrap_or_default()
}

fn district_list(result: &RegionResult, codes: &[&str], districts: &[DistrictItem], lang: Lang) -> Markup {
    html! {
        @if !districts.is_empty() {
            section.card aria-labelledby="dapil" {
                h2 #dapil { (w::DISTRICTS.get(lang)) }
                ul.links.many {
                    @for district in districts {
                        @if let Some(codes) = district_codes(&result.contest, codes, &district.kode) {
                            li { a href=(district_page(&result.contest, codes, lang)) { (district.nama) } }
                        }
                    }
                }
            }
        }
    }
}
