//! Which paths are looked at: all, or a sample that follows from a seed (docs/spec/verify.md, "The sample").

use super::Renderer;
use super::judge::{Item, Of, What};
use super::listed::{document, parties, requests};
use super::state::State;
use crate::elected;
use crate::objects;
use crate::source::FILE_BYTES_MAX;
use model::event::DisclosedDocument;
use model::{Digest, Lang, Level};
use registry::{DistrictIdx, RegionIdx, Registry, SNAPSHOT_BYTES_MAX, StationIdx};
use shapes::own::{CutItem, Object};
use shapes::{Info, Node, Page};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Draws of each class. What a draw names twice is asked for once.
const REGIONS: u32 = 96;
const VILLAGES: u32 = 64;
const STATIONS: u32 = 96;
const LISTS: u32 = 16;
const CUT_FILES: u32 = 32;
const SHEETS: u32 = 8;

/// A sample.
#[derive(Default)]
pub(crate) struct Sample {
    /// What changes with the state.
    pub live: Vec<Item>,
    /// What its address names for ever.
    pub lasting: Vec<Item>,
    /// What of the tree could not be read.
    pub unread: BTreeSet<String>,
}

/// What pages need one of.
fn page_items(of: &Of) -> impl Iterator<Item = Item> + use<> {
    let path = of.page().map(|page| page.path());
    let of = of.clone();
    path.into_iter().flat_map(move |path| {
        let of = of.clone();
        Lang::ALL.into_iter().map(move |lang| Item {
            url: match lang == Lang::default() {
                true => path.clone(),
                false => format!("{path}?lang={}", lang.code()),
            },
            what: What::Page { of: of.clone(), lang },
        })
    })
}

/// Of which parties the pages of a list of districts are looked at.
type Pick<'a> = &'a dyn Fn(&str, &[u16]) -> Vec<u16>;

/// The pages of one file; of results their table too, of an outcome how it differs from that of the newest cut that has outcomes, of a district who
/// stands there, of a list of districts whom parties have put up in them, of the parties each.
fn of_file(state: &State<'_>, path: &str, pick: Pick<'_>) -> impl Iterator<Item = Item> + use<> {
    let more: Vec<Of> = match Page::of_file(path) {
        Some(Page::Outcome(..)) => {
            let newest = state.root.cuts.iter().rev().find(|cut| cut.files.contains_key(elected::OUTCOMES));
            newest.map(|cut| Of::Editions(cut.name.clone(), path.to_string())).into_iter().collect()
        }
        Some(Page::District(..)) => vec![Of::Candidates(path.to_string())],
        Some(Page::Districts(contest, _)) if contest.has_parties() => pick(path, &parties(state))
            .into_iter()
            .map(|number| Of::Lists(number, path.to_string()))
            .collect(),
        Some(Page::Place(..)) => vec![Of::Table(path.to_string())],
        Some(Page::Disclosure) => {
            let there = document(state, DisclosedDocument::Inventory).is_some();
            there.then_some([Of::Topology, Of::Bom]).into_iter().flatten().collect()
        }
        Some(Page::Requests(None)) => requests(state).into_iter().map(Of::Request).collect(),
        Some(Page::Parties) => parties(state).into_iter().map(Of::Party).collect(),
        _ => Vec::new(),
    };
    [Of::File(path.to_string())].into_iter().chain(more).flat_map(|of| page_items(&of).collect::<Vec<_>>())
}

fn file_item(cut: Option<&str>, path: &str) -> Item {
    let url = cut.map_or_else(|| path.to_string(), |name| format!("cut/{name}/{path}"));
    Item { url, what: What::File { cut: cut.map(String::from), path: path.to_string() } }
}

/// What every verifier looks at: what the nation's node holds, its pages, and what belongs to no place.
fn always(
    state: &State<'_>,
    nation: &Node,
    (renderer, pick): (Option<&dyn Renderer>, Pick<'_>),
    out: &mut Vec<Item>,
) {
    out.push(Item { url: "policy".into(), what: What::Policy });
    for path in nation.files.keys() {
        out.push(file_item(None, path));
    }
    if let Some(renderer) = renderer {
        for of in [Of::Home, Of::About, Of::Cuts, Of::Changes, Of::Atom, Of::JsonFeed] {
            out.extend(page_items(&of));
        }
        for info in [None].into_iter().chain(Info::ALL.map(Some)) {
            out.extend(page_items(&Of::Info(info)));
        }
        for path in nation.files.keys().filter(|path| Page::of_file(path).is_some()) {
            out.extend(of_file(state, path, pick));
            if matches!(Page::of_file(path), Some(Page::Place(..))) {
                out.extend(page_items(&Of::Course(path.clone())));
            }
        }
        for (path, bytes) in renderer.assets() {
            out.push(Item { url: path, what: What::Asset(Arc::new(bytes)) });
        }
    }
    out.extend(hashed("registry.zst".into(), &state.root.registry.object, None));
}

/// What is known by its hash. Stored objects are of a length that nothing says before: `bytes` is then that of the answer.
fn hashed(url: String, hex: &str, bytes: Option<u64>) -> Option<Item> {
    let digest = hex.parse().ok()?;
    Some(Item { url, what: What::Hashed { digest, bytes } })
}

/// A file of a cut as it is, or as it is stored (`.zst`); what unpacks to more than is read is asked for as it is stored.
fn sheet(cut: &CutItem, name: &str, object: &Object, packed: bool) -> Option<Item> {
    let url = format!("csv/{}/{name}", cut.name);
    match name.ends_with(".csv") && (packed || object.bytes > FILE_BYTES_MAX) {
        true => hashed(format!("{url}.zst"), &object.object, None),
        false => hashed(url, &object.sha256, Some(object.bytes)),
    }
}

/// All parties.
const EVERY: Pick<'static> = &|_, all| all.to_vec();

/// Everything, node by node; gives what could not be read.
pub(crate) fn all(
    state: &State<'_>,
    renderer: Option<&dyn Renderer>,
    each: &mut dyn FnMut(Item),
) -> BTreeSet<String> {
    let mut unread = BTreeSet::new();
    match state.nodes.get(state.nation) {
        Ok(nation) => {
            let mut items = Vec::new();
            always(state, &nation, (renderer, EVERY), &mut items);
            items.into_iter().for_each(&mut *each);
            for child in nation.children.values() {
                below(state, *child, None, renderer, each, &mut unread);
            }
        }
        Err(why) => {
            unread.insert(why);
        }
    }
    for cut in &state.root.cuts {
        if let Ok(node) = cut.node.parse() {
            below(state, node, Some(&cut.name), None, each, &mut unread);
        }
        for (name, object) in &cut.files {
            let ways = [false, true].into_iter().filter(|packed| !packed || name.ends_with(".csv"));
            let items: BTreeSet<Item> = ways.filter_map(|packed| sheet(cut, name, object, packed)).collect();
            items.into_iter().for_each(&mut *each);
        }
    }
    unread
}

fn below(
    state: &State<'_>,
    node: Digest,
    cut: Option<&str>,
    renderer: Option<&dyn Renderer>,
    each: &mut dyn FnMut(Item),
    unread: &mut BTreeSet<String>,
) {
    let node = match state.nodes.get(node) {
        Ok(node) => node,
        Err(why) => {
            unread.insert(why);
            return;
        }
    };
    for path in node.files.keys() {
        each(file_item(cut, path));
        if renderer.is_some() && Page::of_file(path).is_some() {
            of_file(state, path, EVERY).for_each(&mut *each);
        }
    }
    for child in node.children.values() {
        below(state, *child, cut, renderer, each, unread);
    }
}

/// A place of the registry.
#[derive(Clone, Copy)]
enum Place {
    Region(RegionIdx),
    Station(StationIdx),
    List(DistrictIdx),
}

struct Draws<'a> {
    state: &'a State<'a>,
    registry: &'a Registry,
    seed: u32,
    sample: Sample,
}

/// The sample that follows from a seed.
pub(crate) fn sample(state: &State<'_>, seed: u32, renderer: Option<&dyn Renderer>) -> Sample {
    let registry = match registry(state) {
        Ok(registry) => registry,
        Err(why) => return Sample { unread: BTreeSet::from([why]), ..Sample::default() },
    };
    let mut draws = Draws { state, registry: &registry, seed, sample: Sample::default() };
    match state.nodes.get(state.nation) {
        Ok(nation) => {
            always(state, &nation, (renderer, &|path, all| one(seed, path, all)), &mut draws.sample.live)
        }
        Err(why) => draws.sample.unread = BTreeSet::from([why]),
    }
    draws.files();
    if renderer.is_some() {
        draws.pages();
    }
    draws.cuts();
    let mut sample = draws.sample;
    for list in [&mut sample.live, &mut sample.lasting] {
        list.sort();
        list.dedup();
    }
    // The registry is large and does not move: it is not waited for while the state may.
    let (lasting, live): (Vec<Item>, Vec<Item>) =
        sample.live.into_iter().partition(|item| matches!(item.what, What::Hashed { .. }));
    sample.live = live;
    sample.lasting.extend(lasting);
    sample
}

fn registry(state: &State<'_>) -> Result<Registry, String> {
    let name = state.root.registry.object.parse::<Digest>().map_err(|e| e.to_string())?;
    let bytes = objects::unpack(&objects::stored(state.nodes.source, name)?, SNAPSHOT_BYTES_MAX)?;
    Registry::load(&bytes).map_err(|e| e.to_string())
}

/// The number below `n` that the seed gives for a part of a draw.
fn number(seed: u32, (class, draw, part): (&str, u32, &str), n: usize) -> usize {
    let text = format!("sirekap-sample/1\n{seed}\n{class}\n{draw}\n{part}\n");
    let digest = Digest::of(text.as_bytes());
    let first = digest.0.iter().take(8).fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
    // Below n, which is a usize.
    (first % n.max(1) as u64) as usize
}

/// The party that the seed gives for a list of districts.
fn one(seed: u32, path: &str, all: &[u16]) -> Vec<u16> {
    all.get(number(seed, ("parties", 0, path), all.len())).copied().into_iter().collect()
}

impl Draws<'_> {
    fn number(&self, class: &str, draw: u32, part: &str, n: usize) -> usize {
        number(self.seed, (class, draw, part), n)
    }

    fn regions(&self, villages: bool) -> Vec<RegionIdx> {
        let level = |r: &RegionIdx| self.registry.region(*r).level;
        let inner = |r: &RegionIdx| level(r) > Level::Nation && (level(r) == Level::Village) == villages;
        self.registry.regions().filter(inner).collect()
    }

    /// The files of a place, sorted: of a region those of its own and of its districts, of a station its own.
    fn of(&mut self, nation: Digest, place: Place) -> Vec<String> {
        let found = self.try_of(nation, place);
        found.unwrap_or_else(|why| {
            self.sample.unread.insert(why);
            Vec::new()
        })
    }

    fn try_of(&self, nation: Digest, place: Place) -> Result<Vec<String>, String> {
        let (state, registry) = (self.state, self.registry);
        let codes = |region| registry.path(region).into_iter().map(|r| registry.region(r).code);
        let mut paths = Vec::new();
        match place {
            Place::Region(region) => {
                let Some(node) = state.walk(nation, codes(region))? else { return Ok(paths) };
                paths.extend(node.files.keys().filter(|path| !of_a_station(path)).cloned());
                for (_, child) in node.children.iter().filter(|(name, _)| name.starts_with("dapil.")) {
                    paths.extend(state.nodes.get(*child)?.files.keys().cloned());
                }
            }
            Place::Station(station) => {
                let of = registry.station(station);
                let Some(node) = state.walk(nation, codes(of.village))? else { return Ok(paths) };
                let end = format!("/{}.json", of.code);
                paths.extend(node.files.keys().filter(|p| of_a_station(p) && p.ends_with(&end)).cloned());
            }
            Place::List(district) => {
                let of = registry.district(district);
                let name = format!("{}.{}", of.contest, of.code);
                let Some(node) = state.walk(nation, ["calon", &name].into_iter())? else { return Ok(paths) };
                paths.extend(node.files.keys().cloned());
            }
        }
        paths.sort();
        Ok(paths)
    }

    /// Places and draws of the classes of places.
    fn classes(&self) -> [(&'static str, Vec<Place>, u32); 4] {
        let regions = |villages| self.regions(villages).into_iter().map(Place::Region).collect();
        let stations = (0..self.registry.station_count()).map(|s| Place::Station(StationIdx(s)));
        let lists = (0..self.registry.district_count()).map(|d| Place::List(DistrictIdx(d)));
        [
            ("regions", regions(false), REGIONS),
            ("villages", regions(true), VILLAGES),
            ("stations", stations.collect(), STATIONS),
            ("lists", lists.collect(), LISTS),
        ]
    }

    fn draw(
        &mut self,
        (class, draw): (&str, u32),
        nation: Digest,
        places: &[Place],
        pages: bool,
    ) -> Option<String> {
        let place = *places.get(self.number(class, draw, "place", places.len()))?;
        let mut paths = self.of(nation, place);
        paths.retain(|path| !pages || Page::of_file(path).is_some());
        paths.get(self.number(class, draw, "file", paths.len())).cloned()
    }

    fn files(&mut self) {
        for (class, places, draws) in self.classes() {
            for draw in 0..draws {
                let path = self.draw((class, draw), self.state.nation, &places, false);
                self.sample.live.extend(path.map(|path| file_item(None, &path)));
            }
        }
    }

    /// Half as many pages as files of each class, in both languages.
    fn pages(&mut self) {
        for (class, places, draws) in self.classes() {
            let class = format!("pages-{class}");
            for draw in 0..draws / 2 {
                let path = self.draw((&class, draw), self.state.nation, &places, true);
                let pick: Pick<'_> = &|path, all| one(self.seed, path, all);
                self.sample.live.extend(path.into_iter().flat_map(|path| of_file(self.state, &path, pick)));
            }
        }
    }

    fn cuts(&mut self) {
        let cuts = &self.state.root.clone().cuts;
        let places: Vec<Place> =
            self.classes().into_iter().take(3).flat_map(|(_, places, _)| places).collect();
        for draw in 0..CUT_FILES {
            let Some(cut) = cuts.get(self.number("cuts", draw, "cut", cuts.len())) else { return };
            let Ok(nation) = cut.node.parse() else { continue };
            let path = self.draw(("cuts", draw), nation, &places, false);
            self.sample.lasting.extend(path.map(|path| file_item(Some(&cut.name), &path)));
        }
        for draw in 0..SHEETS {
            let Some(cut) = cuts.get(self.number("sheets", draw, "cut", cuts.len())) else { return };
            let at = self.number("sheets", draw, "file", cut.files.len());
            let packed = self.number("sheets", draw, "packed", 2) == 1;
            let file = cut.files.iter().nth(at);
            self.sample.lasting.extend(file.and_then(|(name, object)| sheet(cut, name, object, packed)));
        }
    }
}

/// Whether a file of a village's node is that of a station: it has five codes.
fn of_a_station(path: &str) -> bool {
    let count = |path: &str| path.split('/').nth(1) == Some("hhcw");
    let result = count(path) || path.starts_with("v1/hasil/");
    result && path.split('/').count() == 8
}
