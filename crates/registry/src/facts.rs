//! What phones are told of stations, and the tree over it whose root `setup/2` names (docs/spec/registry.md, "Station
//! facts").

use crate::election::{Candidate, Contestants};
use crate::index::{DistrictIdx, StationIdx};
use crate::registry::Registry;
use model::facts::{Ballot, BallotRef, Named, PartyRows, StationFacts};
use model::{Digest, StationCode};
use tlog::{Frontier, Hash, HashTree, leaf_hash};

/// The facts of all stations of a registry, with the tree over them. Memory: below 64 bytes a station.
#[derive(Clone, Debug)]
pub struct FactsTree {
    tree: HashTree,
    ballots: Vec<Digest>,
}

/// A station's facts, and that they are those of the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactsProof {
    /// The leaf.
    pub leaf: String,
    /// Its number.
    pub index: u64,
    /// Leaves in the tree.
    pub size: u64,
    /// The hashes from the leaf to the root.
    pub path: Vec<Hash>,
    /// The ballots that the leaf names, in its order.
    pub ballots: Vec<String>,
}

impl Registry {
    /// The ballot of a district.
    pub fn ballot(&self, district: DistrictIdx) -> Ballot {
        let district = self.district(district);
        let named = |c: &Candidate| Named { name: c.name.clone(), number: c.number };
        let all = |list: &[Candidate]| list.iter().map(named).collect();
        let (candidates, parties) = match &district.contestants {
            Contestants::Singles(list) => (all(list), Vec::new()),
            Contestants::Lists(lists) => {
                let rows = lists.iter().map(|l| PartyRows {
                    candidates: all(&l.candidates),
                    name: self.party_name(l.party).into(),
                    number: l.party,
                });
                (Vec::new(), rows.collect())
            }
        };
        Ballot {
            candidates,
            contest: district.contest,
            district: district.code.clone(),
            kind: Ballot::KIND.into(),
            parties,
        }
    }

    /// The hashes of all ballots, by [`DistrictIdx`].
    fn ballot_digests(&self) -> Vec<Digest> {
        let all = (0..self.district_count()).map(DistrictIdx);
        all.map(|d| Digest::of(self.ballot(d).to_json().as_bytes())).collect()
    }

    fn facts(&self, station: StationIdx, ballots: &[Digest]) -> Option<StationFacts> {
        let of = self.station(station);
        let held = self.contests().iter().filter_map(|contest| {
            let district = self.district_of(*contest, station)?;
            Some(BallotRef { contest: *contest, sha256: *ballots.get(district.at())? })
        });
        Some(StationFacts {
            ballots: held.collect(),
            code: StationCode::new(of.code).ok()?,
            exempt: of.exempt,
            kind: StationFacts::KIND.into(),
            name: of.name.into(),
            parameters: self.parameters().clone(),
            places: self.path(of.village).into_iter().map(|r| self.region(r).name.to_string()).collect(),
            registered: of.registered,
            zone: self.zone_of(station).unwrap_or_default(),
        })
    }

    /// The hashes of all leaves, in the order of the stations.
    fn leaves<'a>(&'a self, ballots: &'a [Digest]) -> impl Iterator<Item = Hash> + 'a {
        let all = (0..self.station_count()).map(StationIdx);
        // Codes of a registry are codes of stations: there is no station without facts.
        all.filter_map(|s| self.facts(s, ballots)).map(|facts| leaf_hash(facts.to_json().as_bytes()))
    }

    /// The root over the facts of all stations, as `setup/2` names it.
    pub fn stations_root(&self) -> Digest {
        let ballots = self.ballot_digests();
        let mut frontier = Frontier::new();
        self.leaves(&ballots).for_each(|leaf| frontier.push(leaf));
        Digest(frontier.root())
    }

    /// The tree over the facts of all stations.
    pub fn facts_tree(&self) -> FactsTree {
        let ballots = self.ballot_digests();
        let tree = HashTree::from_leaves(self.leaves(&ballots).collect());
        FactsTree { tree, ballots }
    }
}

impl FactsTree {
    /// The root.
    pub fn root(&self) -> Digest {
        Digest(self.tree.root())
    }

    /// The facts of a station of the registry that the tree was made from.
    pub fn prove(&self, registry: &Registry, station: StationIdx) -> Option<FactsProof> {
        let facts = registry.facts(station, &self.ballots)?;
        let (index, size) = (u64::from(station.0), self.tree.size());
        let districts = facts.ballots.iter().filter_map(|b| registry.district_of(b.contest, station));
        Some(FactsProof {
            leaf: facts.to_json(),
            index,
            size,
            path: self.tree.inclusion(index, size).ok()?,
            ballots: districts.map(|d| registry.ballot(d).to_json()).collect(),
        })
    }
}
