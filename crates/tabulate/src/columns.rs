//! Which columns the sums of a region have, and where each field of a form goes.
//!
//! A region's columns are the fixed fields, one column per contestant that its stations share, and V.A, V.B, V.C:
//! party totals for contests between parties, the same parties in every region; elsewhere the pairs or candidates of the
//! region that elects them, and none above it ([`Contest::names_from`]). Votes of single candidates of parties stand in
//! the district's totals.

use model::form::{HEAD, TAIL};
use model::{Contest, Field, FormSchema, Level, PartyNumber};
use registry::{DistrictIdx, RegionIdx, Registry, StationIdx};

/// No column.
const NONE: usize = usize::MAX;

/// For one district: the column of each of its form's fields, in regions and in the nation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnMap {
    /// In the regions whose sums name each contestant.
    pub(crate) region: Vec<usize>,
    /// In the regions above them.
    pub(crate) above: Vec<usize>,
    /// In the district's own totals: every field its own column.
    pub(crate) district: Vec<usize>,
}

/// Parties on the forms of a contest anywhere, in ballot order.
pub(crate) fn contest_parties(registry: &Registry, contest: Contest) -> Vec<PartyNumber> {
    let mut parties: Vec<PartyNumber> = registry
        .districts(contest)
        .flat_map(|d| registry.district(DistrictIdx(d)).schema.party_blocks().iter().map(|b| b.party))
        .collect();
    parties.sort_unstable();
    parties.dedup();
    parties
}

/// The columns of a region's sums in a contest whose forms name these parties.
pub(crate) fn region_columns(
    registry: &Registry,
    contest: Contest,
    region: RegionIdx,
    parties: &[PartyNumber],
) -> Vec<Field> {
    let contestants: Vec<Field> = if contest.has_parties() {
        parties.iter().map(|p| Field::PartyTotal(*p)).collect()
    } else if registry.region(region).level < contest.names_from() {
        Vec::new()
    } else {
        let everywhere = contest.names_from() == Level::Nation;
        let district = registry
            .stations(region)
            .find_map(|s| registry.district_of(contest, StationIdx(s)))
            .or_else(|| registry.districts(contest).next().filter(|_| everywhere).map(DistrictIdx));
        let schema = district.map(|d| &registry.district(d).schema);
        schema.map(|s| s.fields()[s.votes()].to_vec()).unwrap_or_default()
    };
    with_fixed(contestants)
}

fn with_fixed(contestants: Vec<Field>) -> Vec<Field> {
    let empty = FormSchema::single(Contest::Ppwp, &[]);
    let mut columns = empty.fields()[..HEAD].to_vec();
    columns.extend(contestants);
    columns.extend_from_slice(&empty.fields()[HEAD..]);
    columns
}

impl ColumnMap {
    pub(crate) fn new(schema: &FormSchema, parties: &[PartyNumber]) -> Self {
        let width = schema.width();
        let fixed = |columns: usize| {
            let mut map = vec![NONE; width];
            (0..HEAD).for_each(|i| map[i] = i);
            (0..TAIL).for_each(|i| map[width - TAIL + i] = columns - TAIL + i);
            map
        };
        let region = if schema.contest().has_parties() {
            let mut map = fixed(HEAD + parties.len() + TAIL);
            for block in schema.party_blocks() {
                if let Ok(at) = parties.binary_search(&block.party) {
                    map[block.total] = HEAD + at;
                }
            }
            map
        } else {
            (0..width).collect()
        };
        ColumnMap { region, above: fixed(HEAD + TAIL), district: (0..width).collect() }
    }
}
