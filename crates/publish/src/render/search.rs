//! The search index: `v1/cari/**` (docs/spec/files.md, "The search index"). It follows from the registry alone.

use crate::view::View;
use model::{Contest, Level};
use registry::{Candidate, Contestants, DistrictIdx, RegionIdx};
use shapes::own::{SearchIndex, SearchItem};
use shapes::search::{Rows, Series};
use std::collections::BTreeMap;

/// A series: its directory and pages.
pub(crate) struct Listed {
    pub directory: SearchIndex,
    items: Vec<SearchItem>,
    rows: Rows,
}

impl Listed {
    /// The rows of each page.
    pub fn pages(&self) -> impl Iterator<Item = Vec<SearchItem>> + '_ {
        self.rows.pages(&self.items)
    }
}

/// Makes a series.
pub(crate) fn list(view: &View<'_>, series: Series) -> Listed {
    let items = match series {
        Series::Regions(level) => regions(view, level),
        Series::Parties => parties(view),
        Series::Districts => districts(view),
        Series::Candidates(contest) => candidates(view, contest),
    };
    // A party is known by both its names.
    let short = |item: &SearchItem| (series == Series::Parties).then(|| item.party.clone()).flatten();
    let names: Vec<(String, Option<String>)> = items.iter().map(|i| (i.name.clone(), short(i))).collect();
    let rows = Rows::of(names.iter().map(|(name, short)| [name.as_str(), short.as_deref().unwrap_or("")]));
    Listed { directory: rows.directory(), items, rows }
}

fn regions(view: &View<'_>, level: Level) -> Vec<SearchItem> {
    let of_level = view.registry.regions().filter(|r| view.registry.region(*r).level == level);
    let item = |region: RegionIdx| {
        let contest = view.registry.contests().iter().find(|c| view.geography.takes_place(**c, region))?;
        let mut above: Vec<String> = view.path(region).into_iter().map(|named| named.name).collect();
        let name = above.pop().unwrap_or_default();
        Some(SearchItem { above, ..named(*contest, name, view.codes(region).join("/")) })
    };
    of_level.filter_map(item).collect()
}

fn parties(view: &View<'_>) -> Vec<SearchItem> {
    let contest = view.registry.contests().iter().find(|c| c.has_parties());
    let parties = view.registry.parties().iter().filter_map(|p| Some((p, *contest?)));
    parties
        .map(|(p, contest)| SearchItem {
            number: Some(p.number.0),
            party: Some(p.name.clone()),
            ..named(contest, p.full_name.clone(), String::new())
        })
        .collect()
}

fn districts(view: &View<'_>) -> Vec<SearchItem> {
    let mut items = Vec::new();
    for contest in view.registry.contests().iter().filter(|c| c.elects() > Level::Nation || !c.is_whole()) {
        let homes = homes(view, *contest);
        for at in view.registry.districts(*contest).map(DistrictIdx) {
            let Some(home) = homes.get(&at) else { continue };
            let district = view.registry.district(at);
            let codes = page_codes(view, *contest, *home, district.code.as_str());
            items.push(named(*contest, district.name.clone(), codes));
        }
    }
    items
}

fn candidates(view: &View<'_>, contest: Contest) -> Vec<SearchItem> {
    let homes = homes(view, contest);
    let mut items = Vec::new();
    for at in view.registry.districts(contest).map(DistrictIdx) {
        let Some(home) = homes.get(&at) else { continue };
        let district = view.registry.district(at);
        let codes = page_codes(view, contest, *home, district.code.as_str());
        let item = |of: &Candidate, party: Option<String>| SearchItem {
            above: vec![district.name.clone()],
            number: Some(of.number),
            party,
            ..named(contest, of.name.clone(), codes.clone())
        };
        match &district.contestants {
            Contestants::Singles(list) => items.extend(list.iter().map(|of| item(of, None))),
            Contestants::Lists(lists) => {
                for list in lists {
                    let party = view.registry.party_name(list.party).to_string();
                    items.extend(list.candidates.iter().map(|of| item(of, Some(party.clone()))));
                }
            }
        }
    }
    items
}

fn named(contest: Contest, name: String, codes: String) -> SearchItem {
    SearchItem {
        key: String::new(),
        name,
        contest: contest.code().into(),
        codes,
        above: Vec::new(),
        number: None,
        party: None,
    }
}

/// Where the page of each district hangs: the first region of the level that elects which has a village of it.
fn homes(view: &View<'_>, contest: Contest) -> BTreeMap<DistrictIdx, RegionIdx> {
    let mut homes = BTreeMap::new();
    let nation = contest.elects() == Level::Nation;
    for at in view.registry.districts(contest).map(DistrictIdx).filter(|_| nation) {
        homes.insert(at, RegionIdx::NATION);
    }
    for region in
        view.registry.regions().filter(|r| !nation && view.registry.region(*r).level == contest.elects())
    {
        for district in view.geography.districts_in(contest, region) {
            homes.entry(district).or_insert(region);
        }
    }
    homes
}

/// Codes of a district's page: those of the region that elects, and where this has several districts its own.
fn page_codes(view: &View<'_>, contest: Contest, home: RegionIdx, district: &str) -> String {
    let mut codes = view.codes(home);
    codes.extend((!contest.is_whole()).then_some(district));
    codes.join("/")
}
