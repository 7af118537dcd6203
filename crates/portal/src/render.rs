//! The page at an address, from the files of one state of the tree: whoever can find these files makes the same bytes, the
//! origin on request and the verifier's caller to compare with.

use super::candidates::candidates;
use super::changes::{change_page, changes};
use super::council::council;
use super::course::{Point, chosen, course};
use super::disclosed::{disclosed, inventory, requests};
use super::disclosure::disclosure;
use super::districts::{Listed, districts as districts_page};
use super::editions::{Editions, Two, editions};
use super::feed::{atom, json_feed};
use super::generator::generator;
use super::live::{Moment, arrival};
use super::outcome::{Place, outcome};
use super::parties::{lists, parties, party};
use super::pictures::{self, Layouts};
use super::region::Beside;

use super::station::form_of;
use super::table::{region_table, station_table};
use super::topology::topology;
use super::{Site, about, cuts, district, info, region, register, station};
use model::{Contest, Layout, Level, Manifest};
use serde::de::DeserializeOwned;
use shapes::Page;
use shapes::own::{
    CouncilOutcome, DistrictList, DistrictOutcome, DistrictResult, FormFile, RegionMap, RegionResult,
    StationResult,
};
use shapes::paths::{MANIFEST, district_list, join, region_lists};
use shapes::portal::{DistrictItem, LocalDistrictItem, RegionItem};

/// Codes in the address of a station.
pub const STATION_CODES: usize = 5;

/// The files of one state of a tree, and of the cuts that it names.
pub trait Files {
    /// A node.
    type Node: NodeFiles;
    /// Why a file could not be read.
    type Error;

    /// The node that holds a path, in this state or in that of the cut of this name; `None` when nothing lies there.
    ///
    /// # Errors
    /// Whatever keeps it from being read.
    fn node_of(&self, cut: Option<&str>, path: &str) -> Result<Option<Self::Node>, Self::Error>;

    /// The document of a layout, by the hex of its hash; `None` where it is not there.
    ///
    /// # Errors
    /// Whatever keeps it from being read.
    fn layout(&self, hex: &str) -> Result<Option<Vec<u8>>, Self::Error>;

    /// The error for a file whose content is not what its path says.
    fn damaged(&self, path: &str, reason: String) -> Self::Error;
}

/// A node's files and children.
pub trait NodeFiles {
    /// A file by its path under the origin.
    fn file(&self, path: &str) -> Option<&[u8]>;
    /// Names of the node's children.
    fn children(&self) -> impl Iterator<Item = &str>;
}

/// The page as HTML; `None` when there is no such region, station or district.
///
/// # Errors
/// A file that could not be read, or that is not what its path says.
pub fn render<F: Files>(files: &F, site: &Site<'_>, page: &Page<'_>) -> Result<Option<String>, F::Error> {
    let arrival = arrival(files, site.log_size().unwrap_or(0))?;
    let file = match page {
        Page::Home => site.election.contests.first().map(|contest| format!("v1/hasil/{contest}.json")),
        page => page.file(),
    };
    // Pages of stations lead to the desk that takes reports.
    let desk = match page {
        Page::Home | Page::Place(..) => {
            manifest(files)?.and_then(|manifest| manifest.desks.into_iter().next())
        }
        _ => None,
    };
    let desk = desk.as_ref().and_then(|desk| desk.origins.first()).map(String::as_str);
    let moment = Moment { arrival: arrival.as_deref(), file: file.as_deref(), desk };
    let site = &Site { moment: Some(moment), ..*site };
    match page {
        Page::About => Ok(Some(about(site, manifest(files)?.as_ref()))),
        Page::Info(None) => info::list(files, site).map(Some),
        Page::Info(Some(of)) => Ok(Some(info::info(site, *of, manifest(files)?.as_ref()))),
        Page::Parties => parties(files, site),
        Page::Party(number) => party(files, site, *number),
        Page::Lists(number, contest, codes) => lists(files, site, *number, (*contest, codes)),
        Page::Candidates(contest, codes) => candidates(files, site, *contest, codes),
        Page::Cuts => Ok(Some(cuts(site))),
        Page::Changes(None) => changes(files, site),
        Page::Changes(Some(number)) => change_page(files, site, *number),
        Page::Atom => atom(files, site).map(Some),
        Page::JsonFeed => json_feed(files, site).map(Some),
        Page::Disclosure => Ok(Some(disclosure(site, &disclosed(files)?))),
        Page::Topology => Ok(inventory(files)?.map(|of| topology(&of, site.lang))),
        Page::Bom => Ok(inventory(files)?.map(|of| residency::cyclonedx(&of, generator()))),
        Page::Requests(None) => Ok(Some(register::list(site, requests(files)?.as_ref()))),
        Page::Requests(Some(number)) => {
            Ok(requests(files)?.and_then(|of| register::request(site, &of, number)))
        }
        Page::Home => match site.election.contests.first().and_then(|c| c.parse().ok()) {
            Some(contest) => place(files, site, contest, &[]),
            None => Ok(None),
        },
        Page::Place(contest, codes) => place(files, site, *contest, codes),
        Page::Course(contest, codes) => course_of(files, site, *contest, codes),
        Page::Table(contest, codes) => table(files, site, *contest, codes),
        Page::Outcome(contest, codes) => outcome_of(files, site, *contest, codes),
        Page::Editions(cut, contest, codes) => editions_of(files, site, cut, *contest, codes),
        Page::District(contest, codes) => {
            let path = join(&format!("v1/dapil/{contest}"), codes.iter().copied());
            let Some(result) = read::<F, DistrictResult>(files, &path)? else { return Ok(None) };
            let form = form(files, *contest, &result.district.code)?;
            let names = names(files, *contest, &codes[..codes.len().saturating_sub(1)])?;
            let outcome = join(&format!("v1/hasil-akhir/{contest}"), codes.iter().copied());
            let elects = files.node_of(None, &outcome)?.is_some_and(|node| node.file(&outcome).is_some());
            let list = list_of(files, *contest, codes)?;
            let listed = list.as_ref().and_then(|(list, codes)| {
                let of = list.districts.iter().find(|d| d.district.code == result.district.code)?;
                Some(Listed { list, of, codes })
            });
            Ok(Some(district(site, &result, form.as_ref(), codes, &names, (listed, elects))))
        }
        Page::Districts(contest, codes) => {
            let Some((list, _)) = list_of(files, *contest, codes)? else { return Ok(None) };
            let names = names(files, *contest, codes)?;
            Ok(Some(districts_page(site, &list, &Place { codes, names: &names })))
        }
    }
}

/// The election's manifest, where there is one that this program can read.
fn manifest<F: Files>(files: &F) -> Result<Option<Manifest>, F::Error> {
    let node = files.node_of(None, MANIFEST)?;
    Ok(node.as_ref().and_then(|node| node.file(MANIFEST)).and_then(|bytes| Manifest::parse(bytes).ok()))
}

/// The list that names the districts of a region or the one of these codes, and the codes of its address.
fn list_of<'c, 'a, F: Files>(
    files: &F,
    contest: Contest,
    codes: &'c [&'a str],
) -> Result<Option<(DistrictList, &'c [&'a str])>, F::Error> {
    let Some(codes) = district_list(contest, codes) else { return Ok(None) };
    let path = join(&format!("v1/dapil/{contest}"), codes.iter().copied());
    Ok(read(files, &path)?.map(|list| (list, codes)))
}

fn outcome_of<F: Files>(
    files: &F,
    site: &Site<'_>,
    contest: Contest,
    codes: &[&str],
) -> Result<Option<String>, F::Error> {
    let path = join(&format!("v1/hasil-akhir/{contest}"), codes.iter().copied());
    let above = codes.get(..usize::from(contest.elects().tingkat())).unwrap_or(codes);
    let names = names(files, contest, above)?;
    let place = Place { codes, names: &names };
    if contest.is_whole() || codes.len() > above.len() {
        let of = read::<F, DistrictOutcome>(files, &path)?;
        return Ok(of.map(|of| outcome(site, &of, &place)));
    }
    let Some(of) = read::<F, CouncilOutcome>(files, &path)? else { return Ok(None) };
    let result = join(&format!("v1/hasil/{contest}"), codes.iter().copied());
    let parties = read::<F, RegionResult>(files, &result)?.map(|r| r.contestants).unwrap_or_default();
    let colour = |number: u16| parties.iter().find(|p| p.number == number).and_then(|p| p.colour.clone());
    let listed = list_of(files, contest, codes)?.is_some();
    Ok(Some(council(site, &of, &colour, &place, listed)))
}

/// How the outcome at an address differs from that of a cut; `None` where one of the two has none.
fn editions_of<F: Files>(
    files: &F,
    site: &Site<'_>,
    cut: &str,
    contest: Contest,
    codes: &[&str],
) -> Result<Option<String>, F::Error> {
    let Some(cut) = site.root.cuts.iter().find(|c| c.name == cut) else { return Ok(None) };
    let prefix = format!("v1/hasil-akhir/{contest}");
    let above = codes.get(..usize::from(contest.elects().tingkat())).unwrap_or(codes);
    let names = names(files, contest, above)?;
    let place = Place { codes, names: &names };
    let path = join(&prefix, codes.iter().copied());
    if contest.is_whole() || codes.len() > above.len() {
        let Some(only) = two::<F, DistrictOutcome>(files, &cut.name, &path)? else { return Ok(None) };
        return Ok(editions(site, &Editions { cut, council: None, districts: &[only] }, &place));
    }
    let Some(council) = two::<F, CouncilOutcome>(files, &cut.name, &path)? else { return Ok(None) };
    let mut districts = Vec::new();
    for of in &council.after.districts {
        let path = join(&prefix, codes.iter().copied().chain([of.district.code.as_str()]));
        districts.extend(two::<F, DistrictOutcome>(files, &cut.name, &path)?);
    }
    Ok(editions(site, &Editions { cut, council: Some(&council), districts: &districts }, &place))
}

/// A file in the state of a cut and in this one; `None` where one of them has it not.
fn two<F: Files, T: DeserializeOwned>(files: &F, cut: &str, path: &str) -> Result<Option<Two<T>>, F::Error> {
    let Some(before) = read_at(files, Some(cut), path)? else { return Ok(None) };
    Ok(read(files, path)?.map(|after| Two { before, after }))
}

/// Names of the regions of these codes, from the province down.
pub(crate) fn names<F: Files>(files: &F, contest: Contest, codes: &[&str]) -> Result<Vec<String>, F::Error> {
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    let path = join(&format!("v1/hasil/{contest}"), codes.iter().copied());
    let Some(result) = read::<F, RegionResult>(files, &path)? else { return Ok(Vec::new()) };
    Ok(result.path.into_iter().chain([result.region]).map(|region| region.name).collect())
}

fn place<F: Files>(
    files: &F,
    site: &Site<'_>,
    contest: Contest,
    codes: &[&str],
) -> Result<Option<String>, F::Error> {
    let file = |contest: &str| join(&format!("v1/hasil/{contest}"), codes.iter().copied());
    let path = file(contest.code());
    let Some(node) = files.node_of(None, &path)? else { return Ok(None) };
    // All contests of a region lie in one node.
    let all = site.election.contests.iter();
    let here: Vec<String> = all.filter(|c| node.file(&file(c)).is_some()).cloned().collect();
    if codes.len() == STATION_CODES {
        let Some(result) = read_in::<F, StationResult>(files, &node, &path)? else { return Ok(None) };
        let form = match &result.district {
            Some(district) => form(files, contest, district)?,
            None => None,
        };
        let layouts = layouts(files, &result)?;
        return Ok(Some(station(site, &result, form.as_ref(), (&here, &layouts))));
    }
    let Some(result) = read_in::<F, RegionResult>(files, &node, &path)? else { return Ok(None) };
    let districts = districts(&node, contest, codes, &result.region.name);
    let elects = node.file(&join(&format!("v1/hasil-akhir/{contest}"), codes.iter().copied())).is_some();
    // From the nation down to the kabupaten/kota: below these a page has one district.
    let shown = codes.len() <= usize::from(Level::Regency.tingkat());
    let list = if shown { list_of(files, contest, codes)?.map(|(_, codes)| codes) } else { None };
    let map: Option<RegionMap> = read_in::<F, _>(files, &node, &join("v1/peta", codes.iter().copied()))?;
    Ok(Some(region(site, &result, &here, Beside { districts: &districts, list, elects, map: map.as_ref() })))
}

/// How the count of a region went: its state in the cuts, and now.
fn course_of<F: Files>(
    files: &F,
    site: &Site<'_>,
    contest: Contest,
    codes: &[&str],
) -> Result<Option<String>, F::Error> {
    let path = join(&format!("v1/hasil/{contest}"), codes.iter().copied());
    let Some(now) = read::<F, RegionResult>(files, &path)? else { return Ok(None) };
    let mut moments = Vec::new();
    for cut in chosen(&site.root.cuts) {
        if let Some(result) = read_at(files, Some(&cut.name), &path)? {
            moments.push(Point { cut: Some(cut.name.clone()), at: Some(cut.arrival.clone()), result });
        }
    }
    // A cut that is newer than all that came shows the present state.
    let last = moments.last().and_then(|moment: &Point| moment.at.clone());
    if last.is_none() || last < now.arrival {
        moments.push(Point { cut: None, at: now.arrival.clone(), result: now });
    }
    Ok(course(site, &moments))
}

/// The table of the page at an address.
fn table<F: Files>(
    files: &F,
    site: &Site<'_>,
    contest: Contest,
    codes: &[&str],
) -> Result<Option<String>, F::Error> {
    let path = join(&format!("v1/hasil/{contest}"), codes.iter().copied());
    if codes.len() < STATION_CODES {
        return Ok(read::<F, RegionResult>(files, &path)?.map(|result| region_table(site, &result)));
    }
    let Some(result) = read::<F, StationResult>(files, &path)? else { return Ok(None) };
    let form = match &result.district {
        Some(district) => form(files, contest, district)?,
        None => None,
    };
    Ok(Some(station_table(site, &result, &form_of(&result, form.as_ref()))))
}

/// The layouts of the pictures of what is recorded, by their hash.
fn layouts<F: Files>(files: &F, result: &StationResult) -> Result<Layouts, F::Error> {
    let mut layouts = Layouts::new();
    let pages = pictures::recorded(result).map_or(&[][..], |of| &of.pages);
    for hex in pages.iter().filter_map(|page| page.layout.as_ref()) {
        if layouts.contains_key(hex) {
            continue;
        }
        let layout = files.layout(hex)?.and_then(|bytes| Layout::parse(&bytes));
        layouts.extend(layout.filter(|of| of.digest().to_hex() == *hex).map(|of| (hex.clone(), of)));
    }
    Ok(layouts)
}

fn form<F: Files>(files: &F, contest: Contest, district: &str) -> Result<Option<FormFile>, F::Error> {
    read(files, &format!("v1/formulir/{contest}/{district}.json"))
}

/// Districts that hang below a region: the node has a child for each, the region list has their names.
fn districts(region: &impl NodeFiles, contest: Contest, codes: &[&str], name: &str) -> Vec<DistrictItem> {
    if codes.len() != usize::from(contest.elects().tingkat()) {
        return Vec::new();
    }
    let list = match codes {
        [.., code] if contest.is_whole() => {
            let there = region.file(&join(&format!("v1/dapil/{contest}"), codes.iter().copied())).is_some();
            let of = DistrictItem { nama: name.to_string(), id: 0, kode: (*code).to_string() };
            return there.then_some(of).into_iter().collect();
        }
        [] if contest.is_whole() => return Vec::new(),
        [] => "wilayah/pemilu/pdpr/dapil_dpr.json".to_string(),
        _ => join(&region_lists(contest), codes.iter().copied()),
    };
    let prefix = format!("dapil.{contest}.");
    let codes = region.children().filter_map(|child| child.strip_prefix(&prefix));
    let names = region.file(&list).map(items).unwrap_or_default();
    let name = |code: &str| names.iter().find(|(c, _)| c == code).map_or(code, |(_, name)| name).to_string();
    codes.map(|code| DistrictItem { nama: name(code), id: 0, kode: code.to_string() }).collect()
}

/// Codes and names of a list, in any of the portal's three shapes; without it the codes stand for the names.
pub(crate) fn items(body: &[u8]) -> Vec<(String, String)> {
    fn read<T: DeserializeOwned>(
        body: &[u8],
        item: impl FnMut(T) -> (String, String),
    ) -> Option<Vec<(String, String)>> {
        let list: Vec<T> = serde_json::from_slice(body).ok()?;
        Some(list.into_iter().map(item).collect())
    }
    read(body, |i: LocalDistrictItem| (i.kode_dapil, i.nama_dapil))
        .or_else(|| read(body, |i: DistrictItem| (i.kode, i.nama)))
        .or_else(|| read(body, |i: RegionItem| (i.kode, i.nama)))
        .unwrap_or_default()
}

/// A file by its path, parsed; `None` when nothing lies there.
pub(crate) fn read<F: Files, T: DeserializeOwned>(files: &F, path: &str) -> Result<Option<T>, F::Error> {
    read_at(files, None, path)
}

/// A file of this state, or of a cut's.
fn read_at<F: Files, T: DeserializeOwned>(
    files: &F,
    cut: Option<&str>,
    path: &str,
) -> Result<Option<T>, F::Error> {
    match files.node_of(cut, path)? {
        Some(node) => read_in(files, &node, path),
        None => Ok(None),
    }
}

pub(crate) fn read_in<F: Files, T: DeserializeOwned>(
    files: &F,
    node: &F::Node,
    path: &str,
) -> Result<Option<T>, F::Error> {
    let parsed = node.file(path).map(serde_json::from_slice).transpose();
    parsed.map_err(|e| files.damaged(path, e.to_string()))
}
