//! The districts of a region that elects: seats, regions, voters, and the law that they are made by.

use super::layout::{Frame, check, document};
use super::number::count;
use super::outcome::Place;
use super::place::{district_codes, district_page, href, page};
use super::{Site, words as w};
use maud::{Markup, html};
use model::Lang;
use shapes::own::{DistrictLaw, DistrictList, HeldRegion, ListedDistrict};
use shapes::paths::join;

/// A district in its list.
#[derive(Clone, Copy)]
pub struct Listed<'a> {
    /// The list.
    pub list: &'a DistrictList,
    /// The district.
    pub of: &'a ListedDistrict,
    /// Codes in the address of the list.
    pub codes: &'a [&'a str],
}

/// The page of a list; `place` says which codes are in its address, and the names of these regions.
pub fn districts(site: &Site<'_>, list: &DistrictList, place: &Place<'_>) -> String {
    let lang = site.lang;
    let contest = w::contest(&list.contest, lang);
    let title = format!("{}: {contest}, {}", list.region.name, w::DISTRICTS.get(lang));
    let mut trail = vec![(w::NATION.get(lang).to_string(), page(&list.contest, [], lang))];
    trail.extend(place.names.iter().enumerate().map(|(at, name)| {
        (name.clone(), page(&list.contest, place.codes.iter().copied().take(at + 1), lang))
    }));
    trail.push((w::DISTRICTS.get(lang).to_string(), address(&list.contest, place.codes, lang)));
    let frame = Frame { title: &title, contest: Some(&list.contest), codes: &[], here: &[], trail };
    let path = join(&format!("v1/dapil/{}", list.contest), place.codes.iter().copied());
    let body = html! {
        h1 { (w::DISTRICTS.get(lang)) span.contest { (contest) " · " (list.region.name) } }
        p.when {
            (w::districts_seats(lang, count(list.districts.len() as u64, lang), seats(list.seats, lang)))
        }
        p.note { (law(&list.law, lang)) }
        section.card aria-labelledby="dapil" {
            h2 #dapil { (w::DISTRICTS.get(lang)) }
            table.plain {
                thead {
                    tr {
                        th scope="col" { (w::DISTRICT.get(lang)) }
                        th scope="col" { (w::SEATS_TITLE.get(lang)) }
                        th scope="col" { (w::TPS.get(lang)) }
                    }
                }
                tbody { @for of in &list.districts { (row(list, of, place.codes, lang)) } }
            }
            @if list.districts.iter().all(|d| d.population.is_none()) { p.note { (w::NO_POPULATION.get(lang)) } }
            p.note { (w::NO_MAP.get(lang)) }
        }
        (check(site, &[(w::FILE_OWN.get(lang), format!("/{path}"))]))
    };
    document(site, &frame, &body)
}

/// The address of a list. The nation's ends in a slash.
pub fn address(contest: &str, codes: &[&str], lang: Lang) -> String {
    href(&format!("/dapil/{contest}/{}", codes.join("/")), lang)
}

/// A link to a list, for the pages of regions and councils.
pub fn link(contest: &str, codes: &[&str], lang: Lang) -> Markup {
    html! { a href=(address(contest, codes, lang)) { (w::DISTRICTS_LINK.get(lang)) } }
}

/// What the list says of one district, for its own page.
pub fn facts(listed: &Listed<'_>, lang: Lang) -> Markup {
    let Listed { list, of, codes } = listed;
    html! {
        section.card aria-labelledby="wilayah" {
            h2 #wilayah { (w::REGIONS.get(lang)) }
            p { (regions(&list.contest, &of.regions, lang)) }
            p.note { (seats(of.seats, lang)) " " (w::SEATS.get(lang)) " · " (voters(of, lang)) }
            p.note { (population(of, lang).unwrap_or_else(|| w::NO_POPULATION.get(lang).to_string())) }
            p.note { (law(&list.law, lang)) }
            p { a href=(address(&list.contest, codes, lang)) { (w::DISTRICTS_LINK.get(lang)) } }
        }
    }
}

fn row(list: &DistrictList, of: &ListedDistrict, codes: &[&str], lang: Lang) -> Markup {
    let own = district_codes(&list.contest, codes, &of.district.code);
    html! {
        tr {
            th scope="row" {
                @match own {
                    Some(codes) => a href=(district_page(&list.contest, codes, lang)) { (of.district.name) },
                    None => (of.district.name),
                }
                " " code { (of.district.code) }
                p.note { (regions(&list.contest, &of.regions, lang)) }
                p.note {
                    (voters(of, lang))
                    @if let Some(said) = population(of, lang) { " · " (said) }
                }
            }
            td { (seats(of.seats, lang)) }
            td { (count(of.stations, lang)) }
        }
    }
}

/// The regions by name, each leading to its page.
fn regions(contest: &str, held: &[HeldRegion], lang: Lang) -> Markup {
    html! {
        @for (at, region) in held.iter().enumerate() {
            @if at > 0 { ", " }
            @let codes = region.path.iter().map(|r| r.code.as_str());
            @let name = region.path.last().map_or(w::NATION.get(lang), |r| r.name.as_str());
            a href=(page(contest, codes, lang)) { (name) }
        }
    }
}

fn seats(seats: Option<u32>, lang: Lang) -> String {
    seats.map_or_else(|| "?".to_string(), |s| count(s.into(), lang))
}

fn voters(of: &ListedDistrict, lang: Lang) -> String {
    match of.voters {
        Some(voters) => w::registered_voters(lang, count(voters, lang)),
        None => w::NO_VOTERS.get(lang).to_string(),
    }
}

/// People, and how many of them to a seat, rounded down; `None` where nobody gave it.
fn population(of: &ListedDistrict, lang: Lang) -> Option<String> {
    let given = of.population.as_ref()?;
    let people = count(given.people.into(), lang);
    Some(match of.seats.and_then(|seats| given.people.checked_div(seats)) {
        Some(each) => w::people_per_seat(lang, people, count(each.into(), lang), &given.source),
        None => w::people(lang, people, &given.source),
    })
}

/// The law in a sentence.
fn law(of: &DistrictLaw, lang: Lang) -> String {
    let range = |[least, most]: [u32; 2]| match least == most {
        true => count(least.into(), lang),
        false => format!("{}–{}", count(least.into(), lang), count(most.into(), lang)),
    };
    w::district_law(lang, range(of.seats), range(of.council), of.parts, of.within, &of.source)
}
