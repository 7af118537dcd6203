//! What captured files of Pilkada say of each region that elects. Nothing is imported by it: who is first by these numbers
//! is for `sirekap outcome --pilkada`.

use super::{Count, PilkadaFileKind};
use model::{CandidateId, Contest, DistrictCode, Level};
use registry::{Candidate, Contestants, Registry};
use serde::Deserialize;
use shapes::portal::{Pair, PairsByRegion, PilkadaFile, Share};
use std::collections::{BTreeMap, BTreeSet};

texts::coded! {
    /// What lacks, or does not fit. The numbers are stable.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Lack of import(lang) {
        /// A region elects, and no file has its count.
        R3211 NoCount => (),
        /// A count of a region that no list of pairs has: its votes by id. Two columns may be a pair and a blank one.
        R3212 NoPairs(votes: String) => (votes),
        /// Votes for somebody who is not in the region's list of pairs.
        R3213 Stranger(id: String) => (short(id)),
        /// A list of pairs with an id that is none, or a number that is 0 or stands twice.
        R3214 BadPairs(what: String) => (short(what)),
        /// Counts of a contest whose list of pairs is not there.
        R3215 NoList(contest: Contest) => (contest),
        /// Noted: the region's own file is missing or broken, and a file above it has its numbers.
        R3216 FromAbove(file: String) => (short(file)),
        /// Noted: a file that has not the shape of a count.
        R3217 Shape(file: String, why: String) => (short(file), short(why)),
        /// More stations in than there are.
        R3218 Stations(stations_in: u64, all: u64) => (stations_in, all),
        /// Noted: a list of pairs or regions that can't be read.
        R3219 List(file: String, why: String) => (short(file), short(why)),
    }
}

impl Lack {
    /// Whether there is a result all the same.
    pub const fn is_note(&self) -> bool {
        matches!(self, Lack::FromAbove(_) | Lack::Shape(..) | Lack::List(..) | Lack::NoList(_))
    }
}

fn short(text: &str) -> String {
    texts::safe(text, 160)
}

/// Votes of each level's areas: code, and votes in the order of those who stand.
pub type AreaVotes = BTreeMap<Level, Vec<(String, Vec<u64>)>>;

/// The count of one region that elects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionCount {
    /// The contest.
    pub contest: Contest,
    /// The region's code, which is its district's.
    pub code: DistrictCode,
    /// Its name; the code where no list of regions is among the files.
    pub name: String,
    /// Who stands, by ballot number.
    pub pairs: Vec<Candidate>,
    /// Their votes, in this order.
    pub votes: Vec<u64>,
    /// Stations of the region.
    pub stations: u64,
    /// Stations whose votes are in the count.
    pub stations_in: u64,
    /// Votes by area, of the levels of which every file is there.
    pub areas: AreaVotes,
}

/// Something that lacks, of a region, of a contest, or of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lacking {
    /// The contest, where it is of one.
    pub contest: Option<Contest>,
    /// Code of the region that it is about, where it is of one.
    pub region: Option<String>,
    /// What.
    pub what: Lack,
}

/// What captured files say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Regions with a count that can be judged, by contest and code.
    pub regions: Vec<RegionCount>,
    /// What lacks.
    pub lacking: Vec<Lacking>,
}

#[derive(Deserialize)]
struct RegionItem {
    nama: String,
    kode: String,
}

#[derive(Default)]
struct Files<'a> {
    /// The newest file of each region, by its own time.
    counts: BTreeMap<(Contest, String), Count<'a>>,
    pairs: BTreeMap<Contest, PairsByRegion>,
    names: BTreeMap<String, String>,
    lacking: BTreeSet<Lacking>,
}

/// Reads captured files: count files of regions and lists of pairs and regions, told apart by their paths
/// ([`PilkadaFileKind`]). A file that can't be read is named and passed over, and so is a region of which something lacks.
/// Of several files of a region the one whose `ts` is latest counts. Where the lists are not there, a registry may say who
/// stands and what a region is called.
pub fn counted_pilkada(files: &[(String, Vec<u8>)], registry: Option<&Registry>) -> Counted {
    let read = read(files);
    let mut lacking = read.lacking.clone();
    let mut regions = Vec::new();
    for contest in [Contest::Pkwkp, Contest::Pkwkk] {
        let listed = read.pairs.get(&contest);
        let known = registry.map(|r| r.districts(contest)).unwrap_or_default();
        let known = known.filter_map(|d| Some(registry?.district(registry::DistrictIdx(d)).code.to_string()));
        let mut codes: BTreeSet<String> =
            listed.into_iter().flatten().map(|(code, _)| code.clone()).collect();
        codes.extend(known);
        let no_list = codes.is_empty();
        codes.extend(read.of_level(contest));
        if no_list && !codes.is_empty() {
            lacking.insert(Lacking { contest: Some(contest), region: None, what: Lack::NoList(contest) });
        }
        for code in codes {
            let lack = |what| Lacking { contest: Some(contest), region: Some(code.clone()), what };
            match read.region(contest, &code, registry) {
                Ok((region, note)) => {
                    lacking.extend(note.map(lack));
                    regions.push(region);
                }
                Err(what) => {
                    lacking.insert(lack(what));
                }
            }
        }
    }
    Counted { regions, lacking: lacking.into_iter().collect() }
}

fn read(files: &[(String, Vec<u8>)]) -> Files<'_> {
    let mut of = Files::default();
    for (path, bytes) in files {
        let list = |e: serde_json::Error| Lack::List(path.clone(), e.to_string());
        let (contest, what) = match PilkadaFileKind::of(path) {
            Some(PilkadaFileKind::Pairs(contest)) => match serde_json::from_slice::<PairsByRegion>(bytes) {
                Ok(pairs) => {
                    of.pairs.entry(contest).or_default().extend(pairs);
                    continue;
                }
                Err(e) => (Some(contest), list(e)),
            },
            Some(PilkadaFileKind::Regions(_)) => match serde_json::from_slice::<Vec<RegionItem>>(bytes) {
                Ok(items) => {
                    of.names.extend(items.into_iter().map(|item| (item.kode, item.nama)));
                    continue;
                }
                Err(e) => (None, list(e)),
            },
            Some(PilkadaFileKind::Count(contest, code, level)) => {
                match serde_json::from_slice::<PilkadaFile>(bytes) {
                    Ok(file) => {
                        let older =
                            of.counts.get(&(contest, code.clone())).is_some_and(|c| c.file.ts >= file.ts);
                        if !older {
                            of.counts
                                .insert((contest, code.clone()), Count { path, contest, code, level, file });
                        }
                        continue;
                    }
                    Err(e) => (Some(contest), Lack::Shape(path.clone(), e.to_string())),
                }
            }
            None => continue,
        };
        of.lacking.insert(Lacking { contest, region: None, what });
    }
    of
}

/// A region's count: its votes by id, its stations in and all, and the file above that has them where its own has not.
type Found<'a> = (&'a BTreeMap<String, u64>, Share, Option<&'a str>);

impl Files<'_> {
    /// Codes of the regions that elect, of which some file has a count.
    fn of_level(&self, contest: Contest) -> BTreeSet<String> {
        let elects = contest.elects();
        let mut codes = BTreeSet::new();
        for count in self.counts.values().filter(|c| c.contest == contest) {
            if count.level == elects {
                codes.insert(count.code.clone());
            }
            if directly_above(count.level, elects) {
                codes.extend(count.file.tungsura.table.keys().cloned());
            }
        }
        codes
    }

    fn own(&self, contest: Contest, code: &str) -> Option<&Count<'_>> {
        self.counts.get(&(contest, code.to_string()))
    }

    fn count(&self, contest: Contest, code: &str) -> Option<Found<'_>> {
        if let Some(own) = self.own(contest, code) {
            let chart = &own.file.tungsura.chart;
            return Some((&chart.votes, chart.progres, None));
        }
        let above = match contest.elects() {
            Level::Province => "0",
            _ => code.get(..2)?,
        };
        let above = self.own(contest, above)?;
        let row = above.file.tungsura.table.get(code)?;
        Some((&row.votes, row.progres, Some(above.path)))
    }

    fn region(
        &self,
        contest: Contest,
        code: &str,
        registry: Option<&Registry>,
    ) -> Result<(RegionCount, Option<Lack>), Lack> {
        let (votes, share, above) = self.count(contest, code).ok_or(Lack::NoCount)?;
        let known = registry.and_then(|r| Some(r.district(r.district_by_code(contest, code)?)));
        let pairs =
            match (self.pairs.get(&contest).and_then(|list| list.get(code)), known.map(|d| &d.contestants)) {
                (Some(listed), _) => pairs(listed)?,
                (None, Some(Contestants::Singles(list))) => list.clone(),
                _ => {
                    let votes = votes.iter().map(|(id, n)| format!("{id}: {n}")).collect::<Vec<_>>();
                    return Err(Lack::NoPairs(votes.join(", ")));
                }
            };
        let ids: Vec<String> = pairs.iter().map(|p| p.id.to_string()).collect();
        if let Some(id) = votes.keys().find(|id| !ids.contains(id)) {
            return Err(Lack::Stranger(id.clone()));
        }
        if share.progres > share.total {
            return Err(Lack::Stations(share.progres, share.total));
        }
        let name = self.names.get(code).cloned().or_else(|| known.map(|d| d.name.clone()));
        let district = DistrictCode::new(code).map_err(|e| Lack::BadPairs(e.to_string()))?;
        let region = RegionCount {
            contest,
            name: name.unwrap_or_else(|| code.to_string()),
            votes: in_order(&ids, votes),
            areas: self.areas(contest, code, &ids, votes),
            pairs,
            code: district,
            stations: share.total,
            stations_in: share.progres,
        };
        Ok((region, above.map(|file| Lack::FromAbove(file.to_string()))))
    }

    /// Votes by area, down to the kecamatan: a level is known where the file of each region above it is there.
    fn areas(
        &self,
        contest: Contest,
        code: &str,
        ids: &[String],
        votes: &BTreeMap<String, u64>,
    ) -> AreaVotes {
        let mut areas = AreaVotes::from([(contest.elects(), vec![(code.to_string(), in_order(ids, votes))])]);
        let mut above = vec![code.to_string()];
        for level in [Level::Regency, Level::Kecamatan].into_iter().filter(|l| *l > contest.elects()) {
            let tables = above.iter().map(|code| self.own(contest, code).map(|c| &c.file.tungsura.table));
            let Some(tables) = tables.collect::<Option<Vec<_>>>().filter(|t| t.iter().all(|t| !t.is_empty()))
            else {
                break;
            };
            let rows = tables.into_iter().flatten();
            let rows: Vec<_> = rows.map(|(code, row)| (code.clone(), in_order(ids, &row.votes))).collect();
            above = rows.iter().map(|(code, _)| code.clone()).collect();
            areas.insert(level, rows);
        }
        areas
    }
}

fn directly_above(level: Level, of: Level) -> bool {
    level.tingkat() + 1 == of.tingkat()
}

fn in_order(ids: &[String], votes: &BTreeMap<String, u64>) -> Vec<u64> {
    ids.iter().map(|id| votes.get(id).copied().unwrap_or(0)).collect()
}

/// Pairs by ballot number.
fn pairs(listed: &BTreeMap<String, Pair>) -> Result<Vec<Candidate>, Lack> {
    let mut by_number: BTreeMap<u16, Candidate> = BTreeMap::new();
    for (id, pair) in listed {
        let bad = || Lack::BadPairs(format!("{id} {}", pair.nomor_urut));
        let candidate = Candidate {
            id: CandidateId(id.parse().map_err(|_| bad())?),
            number: pair.nomor_urut,
            name: pair.nama.clone(),
            colour: None,
            sex: None,
            residence: None,
        };
        if pair.nomor_urut == 0 || by_number.insert(pair.nomor_urut, candidate).is_some() {
            return Err(bad());
        }
    }
    match by_number.is_empty() {
        true => Err(Lack::BadPairs(String::new())),
        false => Ok(by_number.into_values().collect()),
    }
}
