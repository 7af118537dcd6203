//! The search index, as the registry gives it.

use super::State;
use model::{Contest, Level};
use registry::{Contestants, DistrictIdx};
use shapes::own::{SearchIndex, SearchItem};
use shapes::search::{Rows, Series};
use std::collections::BTreeMap;

/// What a series must have.
pub(crate) struct Listed {
    pub directory: SearchIndex,
    items: Vec<SearchItem>,
    rows: Rows,
}

impl Listed {
    pub fn pages(&self) -> impl Iterator<Item = Vec<SearchItem>> + '_ {
        self.rows.pages(&self.items)
    }
}

/// A series of the index.
pub(crate) fn series(state: &State<'_>, of: Series) -> Listed {
    let items: Vec<SearchItem> = match of {
        Series::Regions(level) => regions(state, level),
        Series::Parties => {
            let between = state.registry.contests().iter().copied().find(|c| c.has_parties());
            let all =
                between.into_iter().flat_map(|c| state.registry.parties().iter().map(move |p| party(c, p)));
            all.collect()
        }
        Series::Districts => {
            let contests = state.registry.contests().iter().filter(|c| **c != Contest::Ppwp);
            contests.flat_map(|contest| districts(state, *contest)).map(|(_, item)| item).collect()
        }
        Series::Candidates(contest) => {
            let all = districts(state, contest).into_iter();
            all.flat_map(|(at, district)| candidates(state, at, &district)).collect()
        }
    };
    let names = |item: &SearchItem| match of {
        Series::Parties => [item.name.clone(), item.party.clone().unwrap_or_default()],
        _ => [item.name.clone(), String::new()],
    };
    let names: Vec<[String; 2]> = items.iter().map(names).collect();
    let rows = Rows::of(names.iter().map(|both| both.iter().map(String::as_str)));
    Listed { directory: rows.directory(), items, rows }
}

fn item(contest: Contest, name: &str) -> SearchItem {
    SearchItem {
        key: String::new(),
        name: name.into(),
        codes: String::new(),
        above: Vec::new(),
        contest: contest.code().into(),
        number: None,
        party: None,
    }
}

fn regions(state: &State<'_>, level: Level) -> Vec<SearchItem> {
    let registry = state.registry;
    let here = registry.regions().filter(|r| registry.region(*r).level == level);
    here.filter_map(|region| {
        let held = registry.contests().iter().copied().find(|c| state.places.takes_place(*c, region))?;
        let path = registry.path(region);
        let above = path.iter().filter(|r| **r != region).map(|r| registry.region(*r).name.to_string());
        Some(SearchItem {
            codes: state.places.codes(region).join("/"),
            above: above.collect(),
            ..item(held, registry.region(region).name)
        })
    })
    .collect()
}

fn party(contest: Contest, of: &registry::Party) -> SearchItem {
    SearchItem { number: Some(of.number.0), party: Some(of.name.clone()), ..item(contest, &of.full_name) }
}

/// The districts of a contest that have a page, each with its codes: below the first region that elects in it.
fn districts(state: &State<'_>, contest: Contest) -> Vec<(DistrictIdx, SearchItem)> {
    let registry = state.registry;
    let mut codes: BTreeMap<DistrictIdx, Vec<&str>> = BTreeMap::new();
    if contest.elects() == Level::Nation {
        codes.extend(registry.districts(contest).map(|d| (DistrictIdx(d), Vec::new())));
    } else {
        for region in registry.regions().filter(|r| registry.region(*r).level == contest.elects()) {
            for district in state.places.districts_in(contest, region) {
                codes.entry(district).or_insert_with(|| state.places.codes(region));
            }
        }
    }
    let of = |(at, mut codes): (DistrictIdx, Vec<&str>)| {
        let district = registry.district(at);
        if !contest.is_whole() {
            codes.push(district.code.as_str());
        }
        (at, SearchItem { codes: codes.join("/"), ..item(contest, &district.name) })
    };
    // By place in the registry.
    codes.into_iter().map(of).collect()
}

fn candidates(state: &State<'_>, at: DistrictIdx, district: &SearchItem) -> Vec<SearchItem> {
    let of = |candidate: &registry::Candidate, party: Option<&str>| SearchItem {
        name: candidate.name.clone(),
        above: vec![district.name.clone()],
        number: Some(candidate.number),
        party: party.map(String::from),
        ..district.clone()
    };
    match &state.registry.district(at).contestants {
        Contestants::Singles(list) => list.iter().map(|c| of(c, None)).collect(),
        Contestants::Lists(lists) => {
            let of_list = |list: &registry::PartyList| {
                let party = state.registry.party_name(list.party);
                list.candidates.iter().map(|c| of(c, Some(party))).collect::<Vec<_>>()
            };
            lists.iter().flat_map(of_list).collect()
        }
    }
}
