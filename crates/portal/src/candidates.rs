//! "Calon": who stands in a district, with what the law publishes of them: number, name, sex and where they live.

use super::layout::{Frame, check, document};
use super::number::count;
use super::parties::{self, party_page};
use super::place::{candidates_page, district_page, page};
use super::render::{Files, NodeFiles, read_in};
use super::{Site, words as w};
use maud::{Markup, html};
use model::{Contest, Lang};
use shapes::own::{FormFile, Named};
use shapes::paths::{PAIRS, is_district_list, join, pairs};
use shapes::portal::{Caleg, DpdCandidates, Pair, Pairs, PairsByRegion, PartyCandidates};
use texts::pages;

/// Code of the district that is the nation.
const NATION: &str = "0";

/// Who stands, in the order of the ballot.
enum Standing {
    Pairs(Vec<Pair>),
    Singles(Vec<Caleg>),
    Lists(Vec<(u16, Vec<Caleg>)>),
}

/// The page of a district's candidates, `codes` as in the address of the district's page; `None` where there is no such district.
///
/// # Errors
/// A file that could not be read, or that is not what its path says.
pub fn candidates<F: Files>(
    files: &F,
    site: &Site<'_>,
    contest: Contest,
    codes: &[&str],
) -> Result<Option<String>, F::Error> {
    let lang = site.lang;
    let Some((district, path, standing)) = standing(files, contest, codes, lang)? else { return Ok(None) };
    let name = w::contest(contest.code(), lang);
    let title = format!("{}: {name}, {}", district.name, w::WHO_STANDS.get(lang));
    let votes = match codes {
        [] => page(contest.code(), [], lang),
        codes => district_page(contest.code(), codes.iter().copied(), lang),
    };
    let trail = vec![
        (w::NATION.get(lang).to_string(), page(contest.code(), [], lang)),
        (district.name.clone(), votes.clone()),
        (w::WHO_STANDS.get(lang).to_string(), candidates_page(contest.code(), codes, lang)),
    ];
    let frame = Frame { title: &title, contest: Some(contest.code()), codes: &[], here: &[], trail };
    let body = html! {
        h1 { (w::WHO_STANDS.get(lang)) span.contest { (district.name) " · " (name) } }
        @match &standing {
            Standing::Pairs(list) => {
                section.card {
                    @if list.is_empty() { p { (w::NOBODY_STANDS.get(lang)) } }
                    ol.people { @for of in list { li value=(of.nomor_urut) { (of.nama) } } }
                }
            }
            Standing::Singles(list) => { p.when { (total(list.iter(), lang)) } section.card { (people(list, lang)) } }
            Standing::Lists(lists) => {
                p.when { (total(lists.iter().flat_map(|(_, list)| list), lang)) }
                @let names = parties::all(files)?;
                @for (number, list) in lists {
                    section.card id=(format!("partai-{number}")) {
                        h2 {
                            span.ballot { (number) } " "
                            @match names.iter().find(|p| p.nomor_urut == *number) {
                                Some(party) => a href=(party_page(*number, lang)) { (party.nama_lengkap) },
                                None => (w::PARTY.get(lang)),
                            }
                        }
                        (people(list, lang))
                    }
                }
            }
        }
        p { a href=(votes) { (w::VOTES.get(lang)) ": " (district.name) } }
        (check(site, &[(w::FILE_OF_LIST.get(lang), format!("/{path}"))]))
    };
    Ok(Some(document(site, &frame, &body)))
}

/// A district, the file that has its candidates, and these.
fn standing<F: Files>(
    files: &F,
    contest: Contest,
    codes: &[&str],
    lang: Lang,
) -> Result<Option<(Named, String, Standing)>, F::Error> {
    if contest == Contest::Ppwp && codes.is_empty() {
        let path = PAIRS.to_string();
        let Some(node) = files.node_of(None, &path)? else { return Ok(None) };
        let nation = Named { code: NATION.into(), name: w::NATION.get(lang).into() };
        let found = read_in::<F, Pairs>(files, &node, &path)?;
        return Ok(found.map(|of| (nation, path, Standing::Pairs(in_order(of)))));
    }
    let Some(code) = codes.last().filter(|_| !is_district_list(contest, codes)) else { return Ok(None) };
    let own = join(&format!("v1/dapil/{contest}"), codes.iter().copied());
    if files.node_of(None, &own)?.is_none_or(|node| node.file(&own).is_none()) {
        return Ok(None);
    }
    // Districts of other contests may have the same code: each node has the list of its own.
    let form = format!("v1/formulir/{contest}/{code}.json");
    let Some(node) = files.node_of(None, &form)? else { return Ok(None) };
    let Some(FormFile { district, .. }) = read_in(files, &node, &form)? else { return Ok(None) };
    if let Some(path) = pairs(contest) {
        let Some(node) = files.node_of(None, &path)? else { return Ok(None) };
        let of = read_in::<F, PairsByRegion>(files, &node, &path)?.unwrap_or_default().remove(*code);
        return Ok(of.map(|of| (district, path, Standing::Pairs(in_order(of)))));
    }
    let path = list_path(contest, code);
    Ok(match contest.has_parties() {
        true => read_in::<F, PartyCandidates>(files, &node, &path)?.map(|of| Standing::Lists(in_lists(of))),
        false => read_in::<F, DpdCandidates>(files, &node, &path)?
            .map(|of| Standing::Singles(in_order_of_ballot(of.into_values()))),
    }
    .map(|standing| (district, path, standing)))
}

/// The candidates of one party in a district; none where it has no list there.
///
/// # Errors
/// A file that could not be read, or that is not what its path says.
pub fn of_party<F: Files>(
    files: &F,
    contest: Contest,
    district: &str,
    number: u16,
) -> Result<Vec<Caleg>, F::Error> {
    let Some(node) = files.node_of(None, &format!("v1/formulir/{contest}/{district}.json"))? else {
        return Ok(Vec::new());
    };
    let of = read_in::<F, PartyCandidates>(files, &node, &list_path(contest, district))?;
    let own = of.and_then(|mut of| of.remove(&number.to_string()));
    Ok(own.map(|of| in_order_of_ballot(of.into_values())).unwrap_or_default())
}

fn list_path(contest: Contest, district: &str) -> String {
    format!("pemilu/caleg/{}/{district}.json", if contest.has_parties() { "partai" } else { "dpd" })
}

fn in_order(of: Pairs) -> Vec<Pair> {
    let mut list: Vec<Pair> = of.into_values().collect();
    list.sort_by_key(|pair| pair.nomor_urut);
    list
}

fn in_order_of_ballot(of: impl Iterator<Item = Caleg>) -> Vec<Caleg> {
    let mut list: Vec<Caleg> = of.collect();
    list.sort_by_key(|one| one.nomor_urut);
    list
}

fn in_lists(of: PartyCandidates) -> Vec<(u16, Vec<Caleg>)> {
    let lists = of
        .into_iter()
        .filter_map(|(number, list)| Some((number.parse().ok()?, in_order_of_ballot(list.into_values()))));
    let mut lists: Vec<(u16, Vec<Caleg>)> = lists.collect();
    lists.sort_by_key(|(number, _)| *number);
    lists
}

/// How many they are, and how many of them are women where that is known of all.
fn total<'c>(of: impl Iterator<Item = &'c Caleg>, lang: Lang) -> String {
    let (mut all, mut women, mut known) = (0, 0, true);
    for one in of {
        all += 1;
        women += u64::from(one.jenis_kelamin == "P");
        known &= !one.jenis_kelamin.is_empty();
    }
    match known && all > 0 {
        true => pages::candidates_women(lang, count(all, lang), count(women, lang)),
        false => pages::candidates_count(lang, count(all, lang)),
    }
}

/// A list of candidates under their numbers.
pub fn people(list: &[Caleg], lang: Lang) -> Markup {
    html! {
        ol.people {
            @for one in list {
                li value=(one.nomor_urut) {
                    (one.nama) " " span.faint { (beside(one, lang)) }
                }
            }
        }
    }
}

/// Sex and residence, where they are known.
fn beside(one: &Caleg, lang: Lang) -> String {
    let sex = match one.jenis_kelamin.as_str() {
        "L" => w::MALE.get(lang),
        "P" => w::FEMALE.get(lang),
        _ => "",
    };
    [sex, one.tempat_tinggal.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}
