//! Pages for people, from the files that programs read.

use crate::address::Page;
use crate::config::Trouble;
use crate::snapshot::Snapshot;
use crate::state::State;
use crate::walk::{Found, find};
use model::{Contest, Lang};
use publish::pages;
use shapes::own::{DistrictResult, FormFile};
use shapes::paths::join;
use shapes::portal::{DistrictItem, LocalDistrictItem, RegionItem};

/// Codes in the address of a station.
const STATION_CODES: usize = 5;

/// The page as HTML; `None` when there is no such region, station or district.
pub fn render(
    state: &State,
    snapshot: &Snapshot,
    page: &Page<'_>,
    lang: Lang,
) -> Result<Option<String>, Trouble> {
    let site = snapshot.site(lang, &state.url);
    match page {
        Page::About => Ok(Some(pages::about(&site))),
        Page::Cuts => Ok(Some(pages::cuts(&site))),
        Page::Home => match snapshot.election.contests.first().and_then(|c| c.parse().ok()) {
            Some(contest) => place(state, snapshot, contest, &[], lang),
            None => Ok(None),
        },
        Page::Place(contest, codes) => place(state, snapshot, *contest, codes, lang),
        Page::District(contest, codes) => {
            let path = join(&format!("v1/dapil/{contest}"), codes.iter().copied());
            let Some(found) = find(state, &snapshot.node, &path)? else { return Ok(None) };
            let result: DistrictResult = read(&found.body, &path)?;
            let form = form(state, snapshot, *contest, &result.district.code)?;
            let names = names(state, snapshot, *contest, &codes[..codes.len().saturating_sub(1)])?;
            Ok(Some(pages::district(&site, &result, form.as_ref(), codes, &names)))
        }
    }
}

/// Names of the regions of these codes, from the province down.
fn names(
    state: &State,
    snapshot: &Snapshot,
    contest: Contest,
    codes: &[&str],
) -> Result<Vec<String>, Trouble> {
    let path = join(&format!("v1/hasil/{contest}"), codes.iter().copied());
    let Some(found) = find(state, &snapshot.node, &path)? else { return Ok(Vec::new()) };
    let result: shapes::own::RegionResult = read(&found.body, &path)?;
    let own = (!codes.is_empty()).then_some(result.region);
    Ok(result.path.into_iter().chain(own).map(|region| region.name).collect())
}

fn place(
    state: &State,
    snapshot: &Snapshot,
    contest: Contest,
    codes: &[&str],
    lang: Lang,
) -> Result<Option<String>, Trouble> {
    let site = snapshot.site(lang, &state.url);
    let file = |contest: &str| join(&format!("v1/hasil/{contest}"), codes.iter().copied());
    let path = file(contest.code());
    let Some(found) = find(state, &snapshot.node, &path)? else { return Ok(None) };
    // All contests of a region lie in one node.
    let all = snapshot.election.contests.iter();
    let here: Vec<String> = all.filter(|c| found.node.files.contains_key(&file(c))).cloned().collect();
    if codes.len() == STATION_CODES {
        let result: shapes::own::StationResult = read(&found.body, &path)?;
        let form = match &result.district {
            Some(district) => form(state, snapshot, contest, district)?,
            None => None,
        };
        return Ok(Some(pages::station(&site, &result, form.as_ref(), &here)));
    }
    let result: shapes::own::RegionResult = read(&found.body, &path)?;
    let districts = districts(&found, contest, codes, &result.region.name);
    Ok(Some(pages::region(&site, &result, &here, &districts)))
}

fn form(
    state: &State,
    snapshot: &Snapshot,
    contest: Contest,
    district: &str,
) -> Result<Option<FormFile>, Trouble> {
    let path = format!("v1/formulir/{contest}/{district}.json");
    find(state, &snapshot.node, &path)?.map(|found| read(&found.body, &path)).transpose()
}

/// Districts that hang below a region: the node has a child for each, the region list has their names.
fn districts(region: &Found, contest: Contest, codes: &[&str], name: &str) -> Vec<DistrictItem> {
    let list = match (contest, codes) {
        (Contest::Pdpr, []) => "wilayah/pemilu/pdpr/dapil_dpr.json".to_string(),
        (Contest::Pdprdp, [_]) | (Contest::Pdprdk, [_, _]) => {
            join(&format!("wilayah/pemilu/{contest}"), codes.iter().copied())
        }
        (Contest::Pdpd, [province])
            if region.node.files.contains_key(&join("v1/dapil/pdpd", [*province])) =>
        {
            return vec![DistrictItem { nama: name.to_string(), id: 0, kode: (*province).to_string() }];
        }
        _ => return Vec::new(),
    };
    let prefix = format!("dapil.{contest}.");
    let codes = region.node.children.keys().filter_map(|child| child.strip_prefix(&prefix));
    let names = region.node.files.get(&list).map(|body| items(body)).unwrap_or_default();
    let name = |code: &str| names.iter().find(|(c, _)| c == code).map_or(code, |(_, name)| name).to_string();
    codes.map(|code| DistrictItem { nama: name(code), id: 0, kode: code.to_string() }).collect()
}

/// Codes and names of a list, in any of the portal's three shapes; without it the codes stand for the names.
fn items(body: &[u8]) -> Vec<(String, String)> {
    fn read<T: serde::de::DeserializeOwned>(
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

fn read<T: serde::de::DeserializeOwned>(body: &[u8], path: &str) -> Result<T, Trouble> {
    serde_json::from_slice(body).map_err(|e| Trouble::File { path: path.to_string(), reason: e.to_string() })
}
