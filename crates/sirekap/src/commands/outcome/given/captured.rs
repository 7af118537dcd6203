//! Votes of captured files of Pilkada.

use super::super::Lacks;
use super::{Given, rules_of};
use crate::face::{Exit, Failure};
use crate::import_files;
use importer::{RegionCount, counted_pilkada};
use model::{Contest, Parameters};
use outcome::{Outstanding, OwnedVotes, Sheet};
use registry::{Contestants, District, Registry};
use shapes::own::OutcomeBasis;
use std::collections::BTreeMap;
use std::path::PathBuf;
use texts::failure;

/// The votes of a region: what is out are stations as large as one may be, since no file says how many voters they have.
fn votes_of(of: &RegionCount, parameters: &Parameters) -> OwnedVotes {
    let contestants = Contestants::Singles(of.pairs.clone());
    let schema = contestants.schema(of.contest);
    let (mut sums, mut present) = (vec![0; schema.width()], vec![0; schema.width()]);
    for (at, votes) in schema.contestants().iter().zip(&of.votes) {
        (sums[*at], present[*at]) = (*votes, of.stations_in);
    }
    let stations = of.stations - of.stations_in;
    let each = u64::from(parameters.ballots(parameters.station_voters_max));
    let (contest, code, name) = (of.contest, of.code.clone(), of.name.clone());
    OwnedVotes {
        district: District { contest, code, name, schema, contestants, seats: None, population: None },
        sums,
        present,
        outstanding: Outstanding { stations, ballots: stations.saturating_mul(each) },
        complete_lists: true,
    }
}

impl Given {
    /// Reads captured files: folders, archives or single ones.
    pub fn of_captured(
        paths: &[PathBuf],
        registry: Option<&Registry>,
        only: Option<Contest>,
    ) -> Result<Given, Failure> {
        let mut counted = counted_pilkada(&import_files::pilkada_files(paths)?, registry);
        if counted.regions.is_empty() && counted.lacking.is_empty() {
            return Err(Failure::new(Exit::Input, failure::C3047));
        }
        counted.regions.retain(|r| only.is_none_or(|c| c == r.contest));
        counted.lacking.retain(|l| only.is_none_or(|c| l.contest.is_none_or(|of| of == c)));
        let parameters = registry.map_or_else(Parameters::pilkada, |r| r.parameters().clone());
        let mut bases = BTreeMap::new();
        let (mut districts, mut areas) = (Vec::new(), Vec::new());
        for (at, mut region) in counted.regions.into_iter().enumerate() {
            let votes = votes_of(&region, &parameters);
            let basis = OutcomeBasis {
                stations: region.stations,
                counted: region.stations_in,
                stations_out: votes.outstanding.stations,
                ballots_out: votes.outstanding.ballots,
                ..OutcomeBasis::default()
            };
            bases.insert((region.contest, region.code.to_string()), basis);
            areas
                .extend(std::mem::take(&mut region.areas).into_iter().map(|(level, rows)| (at, level, rows)));
            districts.push(votes);
        }
        Ok(Given {
            sheet: Sheet::gathered(districts.clone(), areas),
            districts,
            published: BTreeMap::new(),
            bases,
            rules: rules_of(registry),
            lacking: counted.lacking.into_iter().map(Lacks).collect(),
        })
    }
}
