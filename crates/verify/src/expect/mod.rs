//! Makes the file that should stand at each path, from registry and fold, with this crate's own code and none of the
//! publisher's.

mod changes;
mod choices;
mod counts;
mod district;
mod districts;
mod election;
mod history;
mod lists;
mod maps;
mod outcome;
mod part;
mod region;
mod search;
mod station;
mod village;

pub(crate) use changes::changes;
pub(crate) use choices::without_wording;
pub(crate) use district::{districts_below, node_name};
pub(crate) use election::rules_without_wording;
pub(crate) use outcome::{Whole, outcome_of};
pub(crate) use search::series;
pub(crate) use station::FormFacts;

use crate::Check;
use crate::doubt::Doubts;
use crate::entries::{Entries, Extra};
use crate::places::Places;
use crate::remarks::Remarks;
use crate::sums::Tier;
use model::{Contest, Digest, Level, UtcSeconds, Zone};
use registry::{DistrictIdx, RegionIdx, Registry};
use serde_json::Value;
use shapes::own::{
    Anomaly, CouncilOutcome, Disclosures, DistrictList, DistrictOutcome, DistrictResult, ElectionFile,
    FormFile, Keys, RegionMap, RegionResult, SearchIndex, SearchItem, StationResult, TreeFormat,
};
use shapes::portal::{
    DistrictFile, DistrictItem, DistrictsFile, DpdCandidates, LocalDistrictItem, Pairs, PairsByRegion,
    Parties, PartyCandidates, PilkadaFile, PilkadaStation, RegionFile, RegionItem, StationFile,
};
use std::collections::BTreeMap;
use tabulate::Tabulation;
use tlog::HashTree;

/// One state of the election to compare with.
#[derive(Clone, Copy)]
pub(crate) struct State<'a> {
    /// Of the files to compare.
    pub format: TreeFormat,
    pub registry: &'a Registry,
    pub places: &'a Places<'a>,
    pub fold: &'a Tabulation,
    pub tree: &'a HashTree,
    pub entries: &'a Entries<'a>,
    pub remarks: &'a Remarks,
    /// What of it can't be judged.
    pub doubts: &'a Doubts,
    /// Outcomes that hang together over a whole contest.
    pub whole: &'a Whole,
}

/// A file that should be there.
pub(crate) enum File {
    Station(Box<StationFile>),
    /// The same of a contest of Pilkada.
    PilkadaStation(Box<PilkadaStation>),
    Result(Box<StationResult>),
    Count(Box<RegionFile>),
    /// The same of a contest of Pilkada.
    PilkadaCount(Box<PilkadaFile>),
    Region(Box<RegionResult>),
    District(Box<DistrictResult>),
    /// The districts of a region that elects.
    DistrictList(Box<DistrictList>),
    /// The outlines of the regions below one.
    Map(Box<RegionMap>),
    /// The outcome of a district.
    Outcome(Box<DistrictOutcome>),
    /// The outcome of a council.
    Council(Box<CouncilOutcome>),
    Regions(Vec<RegionItem>),
    Districts(Vec<DistrictItem>),
    LocalDistricts(Vec<LocalDistrictItem>),
    /// All districts of a region side by side.
    DistrictCounts(Box<DistrictsFile>),
    /// One district.
    DistrictCount(Box<DistrictFile>),
    /// Either of the two as trees of format 1 had it, and whether its table is the whole of its chart.
    DistrictCountOld(Box<RegionFile>, bool),
    Pairs(Pairs),
    /// Pairs of Pilkada, by the region that elects.
    PairsByRegion(PairsByRegion),
    Parties(Parties),
    PartyCandidates(PartyCandidates),
    DpdCandidates(DpdCandidates),
    Form(FormFile),
    /// The directory of a series of the search index.
    Search(SearchIndex),
    /// A page of it.
    SearchPage(Vec<SearchItem>),
    Election(ElectionFile),
    Rules(Value),
    Keys(Keys),
    Anomalies(Vec<Anomaly>),
    Disclosures(Box<Disclosures>),
    /// The document of this SHA-256.
    Manifest(Digest),
    /// The disclosed document of this SHA-256.
    Disclosed(Digest),
    /// Can't be made: an entry that was read before can't be read again.
    Unknown(Check, String),
}

impl File {
    /// Whether V4.5 adds up what it says.
    pub const fn is_summed(&self) -> bool {
        matches!(
            self,
            File::Count(_)
                | File::PilkadaCount(_)
                | File::DistrictCounts(_)
                | File::DistrictCount(_)
                | File::DistrictCountOld(_, true)
                | File::Region(_)
        )
    }

    /// The checks that look at it.
    pub fn checks(&self) -> &'static [Check] {
        match self {
            File::Station(_) | File::PilkadaStation(_) => &[Check::StationFiles],
            File::Result(_) => &[Check::Stations, Check::History, Check::Controls, Check::Acts],
            File::Count(_)
            | File::PilkadaCount(_)
            | File::DistrictCounts(_)
            | File::DistrictCount(_)
            | File::DistrictCountOld(..) => &[Check::RegionFiles],
            File::Region(_) => &[Check::RegionResults],
            File::District(_) => &[Check::DistrictResults],
            File::Outcome(_) | File::Council(_) => &[Check::Outcomes],
            File::Regions(_)
            | File::Districts(_)
            | File::LocalDistricts(_)
            | File::Pairs(_)
            | File::PairsByRegion(_)
            | File::Parties(_)
            | File::PartyCandidates(_)
            | File::DpdCandidates(_)
            | File::DistrictList(_)
            | File::Map(_)
            | File::Form(_)
            | File::Search(_)
            | File::SearchPage(_)
            | File::Election(_)
            | File::Rules(_) => &[Check::Lists],
            File::Keys(_) | File::Anomalies(_) => &[Check::Keys],
            File::Manifest(_) => &[Check::Manifest],
            File::Disclosures(_) | File::Disclosed(_) => &[Check::Disclosures],
            File::Unknown(Check::StationFiles, _) => &[Check::StationFiles],
            File::Unknown(..) => &[Check::Stations, Check::History, Check::Controls, Check::Acts],
        }
    }
}

/// Files by path.
pub(crate) type Files = BTreeMap<String, File>;

impl State<'_> {
    /// Files of a region's node.
    pub fn region(&self, region: RegionIdx) -> Files {
        let mut files = Files::new();
        lists::lists(self, region, &mut files);
        match self.registry.region(region).level {
            Level::Village => village::village(self, region, &mut files),
            level => {
                region::region(self, region, &mut files);
                district::summaries(self, region, &mut files);
                districts::lists(self, region, &mut files);
                maps::map(self, region, &mut files);
                outcome::region(self, region, &mut files);
                if level == Level::Nation {
                    choices::national(self, &mut files);
                    election::files(self, &mut files);
                }
            }
        }
        files
    }

    /// What a region's files say of it in each contest, for the region above.
    pub fn tiers(&self, region: RegionIdx) -> BTreeMap<Contest, Tier> {
        let contests = self.registry.contests().iter().filter(|c| self.places.takes_place(**c, region));
        contests.map(|contest| (*contest, region::tier(self, *contest, region))).collect()
    }

    /// Files of a district's node below a region.
    pub fn district(&self, region: RegionIdx, district: DistrictIdx) -> Files {
        district::district(self, region, district)
    }

    /// Files of a form kind's node.
    pub fn form(&self, district: DistrictIdx) -> Files {
        choices::form(self, district)
    }

    /// `ts` of a file of 2024 whose newest event says what was so at that time; 0 for none.
    fn ts(&self, said: i64) -> String {
        let seconds = if said == 0 { self.fold.first_arrival() } else { said };
        UtcSeconds(seconds).local(Zone::Wib)
    }

    /// What a field has that came with a format; nothing before it.
    pub(crate) fn since<T>(&self, format: TreeFormat, value: impl FnOnce() -> T) -> Option<T> {
        (self.format >= format).then(value)
    }

    /// What the entry at an index says beside its numbers.
    pub fn extra(&self, index: u64) -> Result<Extra, String> {
        self.entries.extra(self.tree, index)
    }
}

/// `arrival` of our own files.
fn arrival(newest: i64) -> Option<String> {
    (newest != 0).then(|| UtcSeconds(newest).rfc3339())
}

/// SHA-256 values as one text.
pub(crate) fn hashes(pages: &[Digest]) -> String {
    pages.iter().map(|p| p.to_hex()).collect::<Vec<_>>().join(" ")
}
