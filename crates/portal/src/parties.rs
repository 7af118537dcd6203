//! "Partai": the parties of the election, and whom each has put up in which district.

use super::candidates::{of_party, people};
use super::layout::{Frame, check, document};
use super::number::count;
use super::place::{candidates_page, district_codes, href};
use super::render::{Files, NodeFiles, items, names, read};
use super::result::is_colour;
use super::{Site, words as w};
use maud::{Markup, html};
use model::{Contest, Lang};
use shapes::Page;
use shapes::own::{DistrictList, ListedDistrict};
use shapes::paths::{PARTIES, join, region_lists};
use shapes::portal::{Caleg, Parties, Party};
use texts::pages;

/// The page of a party.
pub fn party_page(number: u16, lang: Lang) -> String {
    href(&format!("/{}", Page::Party(number).path()), lang)
}

/// The page of what a party has put up in a region.
fn lists_page(number: u16, contest: Contest, codes: &[&str], lang: Lang) -> String {
    href(&format!("/{}", Page::Lists(number, contest, codes.to_vec()).path()), lang)
}

fn list_page(lang: Lang) -> String {
    href(&format!("/{}", Page::Parties.path()), lang)
}

/// Every party, in the order of the ballot.
///
/// # Errors
/// A file that could not be read, or that is not what its path says.
pub fn all<F: Files>(files: &F) -> Result<Vec<Party>, F::Error> {
    let mut list: Vec<Party> =
        read::<F, Parties>(files, PARTIES)?.unwrap_or_default().into_values().collect();
    list.sort_by_key(|party| party.nomor_urut);
    Ok(list)
}

fn name(party: &Party) -> Markup {
    html! {
        span.ballot { (party.nomor_urut) } " "
        @if is_colour(&party.warna) {
            svg.dot viewBox="0 0 8 8" aria-hidden="true" focusable="false" { circle cx="4" cy="4" r="4" fill=(party.warna) {} }
        }
        (party.nama_lengkap)
    }
}

/// The page of all parties; `None` where the election has no such file.
///
/// # Errors
/// As [`all`].
pub fn parties<F: Files>(files: &F, site: &Site<'_>) -> Result<Option<String>, F::Error> {
    let lang = site.lang;
    if files.node_of(None, PARTIES)?.is_none_or(|node| node.file(PARTIES).is_none()) {
        return Ok(None);
    }
    let list = all(files)?;
    let title = w::PARTIES.get(lang);
    let frame = Frame { title, contest: None, codes: &[], here: &[], trail: Vec::new() };
    let body = html! {
        h1 { (title) }
        section.card {
            @if list.is_empty() { p { (w::NOBODY_STANDS.get(lang)) } }
            ul.relations {
                @for party in &list {
                    li {
                        a href=(party_page(party.nomor_urut, lang)) { (name(party)) }
                        @if party.is_aceh { " " span.tag { (w::LOCAL_PARTY.get(lang)) } }
                    }
                }
            }
        }
        (check(site, &[(w::FILE_OF_LIST.get(lang), format!("/{PARTIES}"))]))
    };
    Ok(Some(document(site, &frame, &body)))
}

/// The page of a party; `None` where there is none of this number.
///
/// # Errors
/// As [`all`].
pub fn party<F: Files>(files: &F, site: &Site<'_>, number: u16) -> Result<Option<String>, F::Error> {
    let lang = site.lang;
    let Some(party) = all(files)?.into_iter().find(|p| p.nomor_urut == number) else { return Ok(None) };
    let frame = Frame {
        title: &party.nama_lengkap,
        contest: None,
        codes: &[],
        here: &[],
        trail: trail(&party, lang),
    };
    let contests =
        site.election.contests.iter().filter_map(|c| c.parse().ok()).filter(|c: &Contest| c.has_parties());
    let body = html! {
        h1 { (name(&party)) }
        p.when { (w::BALLOT_NUMBER.get(lang)) " " (number) " · " (if party.is_aceh { w::LOCAL_PARTY } else { w::NATIONAL_PARTY }.get(lang)) }
        section.card aria-labelledby="calon" {
            h2 #calon { (w::WHO_STANDS.get(lang)) }
            ul.links {
                @for contest in contests { li { a href=(lists_page(number, contest, &[], lang)) { (w::contest(contest.code(), lang)) } } }
            }
        }
        (check(site, &[(w::FILE_OF_LIST.get(lang), format!("/{PARTIES}"))]))
    };
    Ok(Some(document(site, &frame, &body)))
}

fn trail(party: &Party, lang: Lang) -> Vec<(String, String)> {
    vec![
        (w::PARTIES.get(lang).to_string(), list_page(lang)),
        (party.nama_lengkap.clone(), party_page(party.nomor_urut, lang)),
    ]
}

/// Whom a party has put up in a region that elects; above one, the regions below. `None` where there is no such party or region, or no
/// list of its districts.
///
/// # Errors
/// As [`all`].
pub fn lists<F: Files>(
    files: &F,
    site: &Site<'_>,
    number: u16,
    (contest, codes): (Contest, &[&str]),
) -> Result<Option<String>, F::Error> {
    let lang = site.lang;
    let Some(party) = all(files)?.into_iter().find(|p| p.nomor_urut == number) else { return Ok(None) };
    let level = usize::from(contest.elects().tingkat());
    if !contest.has_parties() || codes.len() > level {
        return Ok(None);
    }
    let (body, path) = if codes.len() < level {
        let list = region_lists(contest);
        let path =
            if codes.is_empty() { format!("{list}/0.json") } else { join(&list, codes.iter().copied()) };
        let node = files.node_of(None, &path)?;
        let Some(regions) = node.as_ref().and_then(|node| node.file(&path)).map(items) else {
            return Ok(None);
        };
        let below = |code| codes.iter().copied().chain([code]).collect::<Vec<_>>();
        let body = html! {
            section.card {
                ul.links.many {
                    @for (code, name) in &regions { li { a href=(lists_page(number, contest, &below(code.as_str()), lang)) { (name) } } }
                }
            }
        };
        (body, path)
    } else {
        let path = join(&format!("v1/dapil/{contest}"), codes.iter().copied());
        let Some(list) = read::<F, DistrictList>(files, &path)? else { return Ok(None) };
        let mut found = Vec::new();
        for of in &list.districts {
            let people = of_party(files, contest, &of.district.code, number)?;
            found.extend((!people.is_empty()).then_some((of, people)));
        }
        (districts(number, (contest, codes), &found, lang), path)
    };
    let of = w::contest(contest.code(), lang);
    let title = format!("{}: {of}", party.nama_lengkap);
    let mut trail = trail(&party, lang);
    trail.push((of.to_string(), lists_page(number, contest, &[], lang)));
    for (at, name) in names(files, contest, codes)?.into_iter().enumerate() {
        trail.push((name, lists_page(number, contest, &codes[..=at], lang)));
    }
    let place = trail.last().filter(|_| !codes.is_empty()).map(|(name, _)| name.clone());
    let frame = Frame { title: &title, contest: Some(contest.code()), codes: &[], here: &[], trail };
    let body = html! {
        h1 { (name(&party)) span.contest { (of) @if let Some(place) = place { " · " (place) } } }
        (body)
        (check(site, &[(w::FILE_OF_LIST.get(lang), format!("/{path}"))]))
    };
    Ok(Some(document(site, &frame, &body)))
}

fn districts(
    number: u16,
    (contest, codes): (Contest, &[&str]),
    found: &[(&ListedDistrict, Vec<Caleg>)],
    lang: Lang,
) -> Markup {
    let all: usize = found.iter().map(|(_, people)| people.len()).sum();
    html! {
        p.when { (pages::party_lists(lang, count(all as u64, lang), count(found.len() as u64, lang))) }
        @for (of, list) in found {
            section.card {
                h2 {
                    @match district_codes(contest.code(), codes, &of.district.code) {
                        Some(codes) => a href=(format!("{}#partai-{number}", candidates_page(contest.code(), &codes, lang))) { (of.district.name) },
                        None => (of.district.name),
                    }
                }
                (people(list, lang))
            }
        }
    }
}
