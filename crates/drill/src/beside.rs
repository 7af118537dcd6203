//! What an officer says beside the numbers: how the machine had read them, which broken rules the paper has, who watched.

use crate::mistake;
use crate::rng::Rng;
use model::control::{Context, check};
use model::{Field, FormKey};
use registry::{District, Registry};
use std::collections::BTreeMap;

/// Forms of which the officer saw a misread before sending.
const MISREAD_SEEN_PER_MILLE: u32 = 250;
/// Forms with a number that the machine did not read.
const UNREAD_PER_MILLE: u32 = 80;
/// Forms with broken controls of which the officer says that the paper is so.
const STATED_PER_MILLE: u32 = 800;
/// Contestants whose witnesses came.
const WATCHED_PER_MILLE: u32 = 700;
/// Most witnesses of one contestant.
const WITNESSES: u32 = 2;

/// How a form was looked at before it was sent.
pub enum Look<'a> {
    /// Typed from the paper.
    Typed,
    /// Read by a machine and sent unseen.
    Unseen,
    /// Read by a machine and compared with the paper.
    Seen,
    /// Corrected, where the machine had read this.
    Corrected(&'a [Option<u32>]),
}

/// What an officer says beside the numbers.
#[derive(Default)]
pub struct Beside {
    /// What the machine read.
    pub machine: Option<Vec<Option<u32>>>,
    /// Controls of which the paper says so.
    pub acknowledged: Vec<String>,
    /// Witnesses by ballot number.
    pub witnesses: BTreeMap<String, u32>,
}

/// Makes it for a form with its values; nothing for a form that the registry does not have.
pub fn beside(
    registry: &Registry,
    key: &FormKey,
    values: &[Option<u32>],
    look: &Look<'_>,
    rng: &mut Rng,
) -> Beside {
    let Some(station) = registry.station_by_code(key.station.as_str()) else { return Beside::default() };
    let Some(at) = registry.district_of(key.contest, station) else { return Beside::default() };
    let district = registry.district(at);
    let machine = match look {
        Look::Typed => None,
        Look::Unseen => Some(values.to_vec()),
        Look::Seen => Some(read(district, values, rng)),
        Look::Corrected(read) => Some(read.to_vec()),
    };
    let place = registry.station(station);
    let broken = check(&Context {
        schema: &district.schema,
        values,
        parameters: registry.parameters(),
        rules: model::Rules::LATEST,
        exempt: place.exempt,
        registered: place.registered,
        sibling_voters: &[],
        second_readings: &[],
    })
    .broken;
    let stated = !matches!(look, Look::Unseen) && rng.happens(STATED_PER_MILLE);
    let mut acknowledged: Vec<String> = broken.iter().map(|c| c.code().into()).filter(|_| stated).collect();
    acknowledged.sort_unstable();
    Beside { machine, acknowledged, witnesses: witnesses(district, rng) }
}

/// What a machine reads: sometimes a digit for another, sometimes nothing. Where a section is missing it is not there to
/// be misread.
fn read(district: &District, values: &[Option<u32>], rng: &mut Rng) -> Vec<Option<u32>> {
    let mut read = values.to_vec();
    if rng.happens(MISREAD_SEEN_PER_MILLE)
        && let Some(mut numbers) = values.iter().copied().collect::<Option<Vec<u32>>>()
        && mistake::misread(&district.schema, &mut numbers, rng).is_some()
    {
        read = numbers.into_iter().map(Some).collect();
    }
    if rng.happens(UNREAD_PER_MILLE) {
        let at = rng.below(read.len() as u32) as usize;
        read[at] = None;
    }
    read
}

fn witnesses(district: &District, rng: &mut Rng) -> BTreeMap<String, u32> {
    let fields = district.schema.fields();
    let numbers = district.schema.contestants().iter().filter_map(|at| match fields.get(*at)? {
        Field::Votes(number) => Some(*number),
        Field::PartyTotal(party) => Some(party.0),
        _ => None,
    });
    let came = numbers.filter_map(|number| {
        let came = rng.happens(WATCHED_PER_MILLE);
        let count = 1 + rng.below(WITNESSES);
        came.then(|| (number.to_string(), count))
    });
    came.collect()
}
