//! V3.3 to V3.10 and V4.1 to V4.5: every node of a state, from the nation down, and every file in it.

use crate::doubt::Of;
use crate::expect::{File, Files, State, districts_below, node_name, rules_without_wording, without_wording};
use crate::findings::{Findings, Position};
use crate::hold::{Here, last};
use crate::known::Known;
use crate::sums::{self, Tier};
use crate::{Check, Phase, Progress, TreeSource, disclosed, manifest, objects};
use model::{Contest, Digest};
use rayon::prelude::*;
use registry::{DistrictIdx, RegionIdx};
use shapes::Node;
use shapes::own::{RegionResult, StationResult, TreeFormat};
use shapes::paths::{CHANGES, SEARCH};
use shapes::portal::{DistrictFile, DistrictsFile, PilkadaFile, PilkadaStation, RegionFile, StationFile};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::PoisonError;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// How much was compared.
#[derive(Default)]
pub(crate) struct Counters {
    pub nodes: AtomicU64,
    pub files: AtomicU64,
}

/// Compares one state.
pub(crate) struct Walker<'a> {
    pub state: State<'a>,
    pub source: &'a dyn TreeSource,
    pub findings: &'a Findings,
    pub known: &'a Known,
    pub counters: &'a Counters,
    /// Name of the cut whose state this is; none for the tree's own.
    pub cut: Option<&'a str>,
    pub progress: &'a (dyn Fn(Progress) + Sync),
}

/// What a subtree gave: whether all of it is right, and its totals for the region above.
struct Visit {
    right: bool,
    tiers: Option<BTreeMap<Contest, Tier>>,
}

/// What was published in one node, for its sums.
#[derive(Default)]
pub(crate) struct Published {
    own: BTreeMap<Contest, (String, RegionResult)>,
    counts: BTreeMap<Contest, (String, RegionFile)>,
    /// Districts side by side, and each by its code.
    all_districts: BTreeMap<Contest, (String, DistrictsFile)>,
    districts: BTreeMap<Contest, BTreeMap<String, (String, DistrictFile)>>,
    /// Counts of districts in trees of format 1 whose chart is the sum of their table.
    old_districts: Vec<(String, RegionFile)>,
}

impl Walker<'_> {
    /// Walks from the nation's node.
    pub fn walk(&self, node: Digest) {
        self.region(RegionIdx::NATION, node);
    }

    fn fail(&self, check: Check, position: Position) {
        self.differs(check, position, false);
    }

    /// Something is wrong, or in doubt.
    pub(crate) fn differs(&self, mut check: Check, mut position: Position, doubted: bool) {
        if let Some(name) = self.cut {
            position.what = format!("{}: {}", check.code(), position.what);
            position.path = position.path.map(|p| format!("cut/{name}/{p}"));
            check = Check::CutStates;
        }
        match doubted {
            true => self.findings.doubt(check, position),
            false => self.findings.fail(check, position),
        }
    }

    pub(crate) fn open(&self, object: Digest, place: &str) -> Option<Node> {
        match objects::node(self.source, object) {
            Ok(node) => Some(node),
            Err(what) => {
                self.fail(Check::Objects, Position::new(what).place(place));
                // What lies below was not looked at by anybody.
                for check in Check::of_the_tree().filter(|c| *c > Check::Objects) {
                    self.unseen(check, format!("the node of {place} can't be read"));
                }
                None
            }
        }
    }

    /// A check could not look at something, which is never *pass*.
    pub(crate) fn unseen(&self, check: Check, why: String) {
        match self.cut {
            None => self.findings.not_checked(check, why),
            Some(name) => self.findings.not_checked(Check::CutStates, format!("cut {name}: {why}")),
        }
    }

    fn region(&self, region: RegionIdx, object: Digest) -> Visit {
        let state = &self.state;
        let view = state.registry.region(region);
        if self.known.is_right(region, object) {
            // What it publishes is what it should, so that the region above is compared with it all the same; but where
            // something can't be judged, it may publish other numbers and be right.
            let sure = !state.doubts.before(u64::MAX);
            return Visit { right: true, tiers: sure.then(|| state.tiers(region)) };
        }
        let Some(node) = self.open(object, view.code) else { return Visit { right: false, tiers: None } };
        let done = self.counters.nodes.fetch_add(1, Relaxed) + 1;
        let total = u64::from(state.registry.region_count());
        (self.progress)(Progress { phase: Phase::Nodes, done: done.min(total), total });

        let mut published = Published::default();
        let mut right = self.files(Of::Region(region), state.region(region), &node, &mut published);

        let districts = districts_below(state, region);
        let regions: Vec<RegionIdx> = state.registry.children(region).collect();
        let mut names: BTreeSet<String> =
            regions.iter().map(|r| state.registry.region(*r).code.to_string()).collect();
        names.extend(districts.iter().map(|d| node_name(state, *d)));
        if region == RegionIdx::NATION {
            names.insert("calon".into());
            let ours = state.since(TreeFormat::V4, || [SEARCH, CHANGES].map(String::from));
            names.extend(ours.into_iter().flatten());
        }
        right &= self.names(Check::Nodes, view.code, &names, node.children.keys());

        for district in &districts {
            if let Some(object) = node.children.get(&node_name(state, *district)) {
                right &= self.district(region, *district, *object, &mut published);
            }
        }
        if let Some(calon) = node.children.get("calon").filter(|_| region == RegionIdx::NATION) {
            right &= self.calon(*calon);
        }
        if let Some(search) = node.children.get(SEARCH).filter(|_| names.contains(SEARCH)) {
            right &= self.search(*search);
        }
        if let Some(changes) = node.children.get(CHANGES).filter(|_| names.contains(CHANGES)) {
            right &= self.changes(*changes);
        }
        let visits: Vec<(String, Visit)> = regions
            .par_iter()
            .filter_map(|child| {
                let code = state.registry.region(*child).code;
                let object = node.children.get(code)?;
                Some((code.to_string(), self.region(*child, *object)))
            })
            .collect();
        right &= visits.iter().all(|(_, v)| v.right);
        right &= self.sums(region, &published, &visits);
        if right {
            self.known.remember(region, object);
        }
        Visit { right, tiers: Some(tiers(published)) }
    }

    fn district(
        &self,
        region: RegionIdx,
        district: DistrictIdx,
        object: Digest,
        published: &mut Published,
    ) -> bool {
        let code = self.state.registry.district(district).code.to_string();
        let Some(node) = self.open(object, &code) else { return false };
        let files =
            self.files(Of::District(district), self.state.district(region, district), &node, published);
        self.names(Check::Nodes, &code, &BTreeSet::new(), node.children.keys()) && files
    }

    /// Form kinds and candidates follow from the registry alone: one state's are every state's.
    fn calon(&self, object: Digest) -> bool {
        let known = *self.known.calon.lock().unwrap_or_else(PoisonError::into_inner);
        if known == Some(object) {
            return true;
        }
        let Some(node) = self.open(object, "calon") else { return false };
        let registry = self.state.registry;
        let all: Vec<DistrictIdx> = (0..registry.district_count()).map(DistrictIdx).collect();
        let name = |d: DistrictIdx| format!("{}.{}", registry.district(d).contest, registry.district(d).code);
        let names: BTreeSet<String> = all.iter().map(|d| name(*d)).collect();
        let mut right = self.names(Check::Nodes, "calon", &names, node.children.keys());
        right &= self.files(Of::Registry, Files::new(), &node, &mut Published::default());
        let forms = |d: &DistrictIdx| {
            let Some(object) = node.children.get(&name(*d)) else { return false };
            let Some(node) = self.open(*object, &name(*d)) else { return false };
            let files = self.files(Of::Registry, self.state.form(*d), &node, &mut Published::default());
            self.names(Check::Nodes, &name(*d), &BTreeSet::new(), node.children.keys()) && files
        };
        right &= all.par_iter().map(forms).reduce(|| true, |a, b| a && b);
        if right {
            *self.known.calon.lock().unwrap_or_else(PoisonError::into_inner) = Some(object);
        }
        right
    }

    /// Names that should be there against those that are.
    pub(crate) fn names<'n>(
        &self,
        check: Check,
        place: &str,
        expected: &BTreeSet<String>,
        found: impl Iterator<Item = &'n String>,
    ) -> bool {
        let found: BTreeSet<&String> = found.collect();
        let missing: Vec<&String> = expected.iter().filter(|n| !found.contains(n)).collect();
        let more: Vec<&&String> = found.iter().filter(|n| !expected.contains(**n)).collect();
        for name in &missing {
            self.fail(check, Position::new("is missing").place(place).path((*name).as_str()));
        }
        for name in &more {
            self.fail(check, Position::new("should not be there").place(place).path(name.as_str()));
        }
        missing.is_empty() && more.is_empty()
    }

    /// The files of a node against those that should be there.
    pub(crate) fn files(&self, of: Of, expected: Files, node: &Node, published: &mut Published) -> bool {
        // What is unknown may have set another document, or the first.
        let free = |name: &&String| disclosed::is_document(name) && self.state.doubts.nation();
        let names: BTreeSet<String> = expected.keys().filter(|name| !free(name)).cloned().collect();
        let found = node.files.keys().filter(|name| !free(name));
        let mut right = self.names(Check::Files, "", &names, found);
        for (path, file) in expected {
            match node.files.get(&path) {
                Some(body) => {
                    self.counters.files.fetch_add(1, Relaxed);
                    right &= self.file(&path, of, file, body, published);
                }
                None => {
                    let sums = file.is_summed().then_some(&Check::Sums);
                    for check in file.checks().iter().chain(sums) {
                        self.unseen(*check, format!("{path} is missing"));
                    }
                }
            }
        }
        right
    }

    fn file(&self, path: &str, of: Of, file: File, body: &[u8], published: &mut Published) -> bool {
        let station = || self.state.registry.station_by_code(last(path)).map_or(of, Of::Station);
        let of_station = matches!(file, File::Station(_) | File::PilkadaStation(_) | File::Result(_));
        let of = if of_station { station() } else { of };
        let here = &Here { path, checks: file.checks(), summed: file.is_summed(), of };
        match file {
            File::Station(file) => self.same::<StationFile>(here, *file, body).1,
            File::PilkadaStation(file) => self.same::<PilkadaStation>(here, *file, body).1,
            File::Result(file) => self.same::<StationResult>(here, *file, body).1,
            File::Count(file) => {
                let (found, right) = self.same(here, *file, body);
                if let (Some(found), Some(contest)) = (found, contest(path, "pemilu/hhcw/")) {
                    published.counts.insert(contest, (path.to_string(), found));
                }
                right
            }
            File::PilkadaCount(file) => {
                let (found, right) = self.same::<PilkadaFile>(here, *file, body);
                if let (Some(found), Some(contest)) = (found, contest(path, "pilkada/hhcw/")) {
                    published.counts.insert(contest, (path.to_string(), found.into()));
                }
                right
            }
            File::DistrictCounts(file) => {
                let (found, right) = self.same(here, *file, body);
                if let (Some(found), Some(contest)) = (found, contest(path, "pemilu/hhcd/")) {
                    published.all_districts.insert(contest, (path.to_string(), found));
                }
                right
            }
            File::DistrictCount(file) => {
                let (found, right) = self.same(here, *file, body);
                if let (Some(found), Some(contest)) = (found, contest(path, "pemilu/hhcd/")) {
                    let here = published.districts.entry(contest).or_default();
                    here.insert(last(path).to_string(), (path.to_string(), found));
                }
                right
            }
            File::DistrictCountOld(file, sums) => {
                let (found, right) = self.same(here, *file, body);
                published.old_districts.extend(found.filter(|_| sums).map(|found| (path.to_string(), found)));
                right
            }
            File::Region(file) => {
                let (found, right) = self.same(here, *file, body);
                if let (Some(found), Some(contest)) = (found, contest(path, "v1/hasil/")) {
                    published.own.insert(contest, (path.to_string(), found));
                }
                right
            }
            File::District(file) => self.same(here, *file, body).1,
            File::DistrictList(file) => self.same(here, *file, body).1,
            File::Map(file) => self.same(here, *file, body).1,
            File::Outcome(file) => self.same(here, *file, body).1,
            File::Council(file) => self.same(here, *file, body).1,
            File::Regions(file) => self.same(here, file, body).1,
            File::Districts(file) => self.same(here, file, body).1,
            File::LocalDistricts(file) => self.same(here, file, body).1,
            File::Pairs(file) => self.same(here, file, body).1,
            File::PairsByRegion(file) => self.same(here, file, body).1,
            File::Parties(file) => self.same(here, file, body).1,
            File::PartyCandidates(file) => self.same(here, file, body).1,
            File::DpdCandidates(file) => self.same(here, file, body).1,
            File::Election(file) => self.same(here, file, body).1,
            File::Rules(file) => {
                let found = serde_json::from_slice(body).ok();
                let found = found.filter(|_| self.state.format > TreeFormat::V1);
                let worded = found.and_then(|f| serde_json::to_vec(&rules_without_wording(f, &file)).ok());
                self.same(here, file, worded.as_deref().unwrap_or(body)).1
            }
            File::Search(file) => self.same(here, file, body).1,
            File::SearchPage(file) => self.same(here, file, body).1,
            File::Form(file) => {
                // A body that is no form fails below, with its reason.
                let found = serde_json::from_slice(body).ok().map(|found| without_wording(found, &file));
                let body = found.and_then(|f| serde_json::to_vec(&f).ok()).unwrap_or_else(|| body.to_vec());
                self.same(here, file, &body).1
            }
            File::Keys(file) => self.same(here, file, body).1,
            File::Anomalies(file) => self.anomalies(here, file, body),
            File::Manifest(digest) => manifest::check(self, digest, body),
            File::Disclosures(file) => self.same(here, *file, body).1,
            File::Disclosed(digest) => disclosed::document(self, here.path, digest, body),
            File::Unknown(check, why) => {
                self.fail(check, Position::new(why).path(path));
                false
            }
        }
    }

    fn sums(&self, region: RegionIdx, published: &Published, visits: &[(String, Visit)]) -> bool {
        let mut wrong = Vec::new();
        for (path, file) in published.own.values() {
            let doubted = |code: &str| {
                self.state.registry.station_by_code(code).is_none_or(|s| self.state.doubts.station(s))
            };
            wrong.extend(sums::result(self.state.fold.rules(), path, file, &doubted));
        }
        let level = self.state.registry.region(region).level;
        // Above the regions that elect, a chart names nobody: pairs stand in the rows alone.
        let named = published.counts.iter().filter(|(contest, _)| level >= contest.names_from());
        let old = published.old_districts.iter().map(|(path, file)| (path, file));
        for (path, file) in named.map(|(_, (path, file))| (path, file)).chain(old) {
            wrong.extend(sums::count(path, file));
        }
        let none = BTreeMap::new();
        for contest in self.state.registry.contests() {
            let each = published.districts.get(contest).unwrap_or(&none);
            wrong.extend(sums::districts(published.all_districts.get(contest), each));
        }
        for contest in self.state.registry.contests() {
            let (own, count) = (published.own.get(contest), published.counts.get(contest));
            let tier = |(code, visit): &(String, Visit)| {
                let tier = visit.tiers.as_ref().and_then(|t| t.get(contest)).cloned();
                tier.map(|t| (code.clone(), t))
            };
            let tiers: BTreeMap<String, Tier> = visits.iter().filter_map(tier).collect();
            wrong.extend(sums::children(own, count, &tiers));
        }
        let right = wrong.is_empty();
        wrong.into_iter().for_each(|position| self.fail(Check::Sums, position));
        right
    }
}

fn tiers(published: Published) -> BTreeMap<Contest, Tier> {
    let mut tiers: BTreeMap<Contest, Tier> = BTreeMap::new();
    for (contest, (_, file)) in published.own {
        tiers.entry(contest).or_default().totals = Some(file.totals);
    }
    for (contest, (_, file)) in published.counts {
        let tier = tiers.entry(contest).or_default();
        tier.stations = Some([file.progres.total, file.progres.progres]);
        tier.votes = Some(file.chart.map(|c| c.votes).unwrap_or_default());
    }
    tiers
}

fn contest(path: &str, prefix: &str) -> Option<Contest> {
    let rest = path.strip_prefix(prefix)?;
    rest.split(['/', '.']).next()?.parse().ok()
}
