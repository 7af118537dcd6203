//! What the votes give by the election's rules: seats, persons, what is undecided, what can still change.

use super::Named;
#[cfg(feature = "openapi")]
use crate::schema::words as w;
use serde::{Deserialize, Serialize};

/// The rule by which votes become seats or a winner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OutcomeRule {
    /// `majority`, `plurality`, `quotients` or `highest` (docs/spec/outcome.md).
    pub method: String,
    /// Where it is written.
    pub source: String,
    /// The share that a winner must exceed; null where there is none.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<w::ShareText>, required = true))]
    pub share: Option<String>,
    /// The first divisor, and what each is more than the one before; null where there are none.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Vec<u32>>, required = true))]
    pub divisors: Option<[u32; 2]>,
    /// The share of all votes of the contest below which a party takes no part; null where there is none.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<w::ShareText>, required = true))]
    pub threshold: Option<String>,
}

/// How far the numbers are that an outcome rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OutcomeBasis {
    /// Stations where the contest is held.
    pub stations: u64,
    /// Forms in the headline total, from which the votes are.
    pub counted: u64,
    /// Forms at each stage, by the stage's number.
    #[cfg_attr(feature = "openapi", schema(min_items = 10, max_items = 10))]
    pub stages: [u64; 10],
    /// Stations whose form is not in the headline total.
    pub stations_out: u64,
    /// Most ballots that these stations received.
    pub ballots_out: u64,
}

/// Whether an outcome can still change by what is out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OutcomeOpen {
    /// No station is out.
    Complete,
    /// However the ballots that are out were cast, it stays as it is.
    Settled,
    /// It can change.
    CanChange,
}

/// `v1/hasil-akhir/{contest}/...{d}.json`: the outcome of a district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DistrictOutcome {
    /// The district.
    pub district: Named,
    /// Contest code.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Contest))]
    pub contest: String,
    /// The rule.
    pub rule: OutcomeRule,
    /// Seats; 1 where a pair is elected; null where the registry does not say.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub seats: Option<u32>,
    /// How far the numbers are.
    pub basis: OutcomeBasis,
    /// Whether it can still change by what is out.
    pub open: OutcomeOpen,
    /// Who stands, in ballot order.
    pub standing: Vec<Standing>,
    /// Each seat of parties with its quotient, highest first; empty elsewhere.
    pub allocation: Vec<AllocatedSeat>,
    /// What separates the last seat of parties from the next; null where a seat is open, or nobody is next.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub margin: Option<SeatMargin>,
    /// What the votes say where a pair is elected; null elsewhere, and where nothing can be said yet.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub verdict: Option<OutcomeVerdict>,
    /// The breadth that a winner needs; null where none is asked, or the votes of its regions are not known.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub breadth: Option<OutcomeBreadth>,
    /// What the rules leave undecided.
    pub needs: Vec<NeedsDecision>,
}

/// A party, pair or candidate in a district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// Ballot number.
    pub number: u16,
    /// Name.
    pub name: String,
    /// Votes; of a party those for it and its candidates.
    pub votes: u64,
    /// Whether it takes part in seats: not where it is below a threshold.
    pub takes_part: bool,
    /// Seats; 1 for a pair or candidate who is elected.
    pub seats: u32,
    /// Regions in which it has the share that a winner needs; null where none is asked or they are not known.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub regions: Option<u32>,
    /// A party's candidates, most votes first and equals by number: who is not elected is next in this order. Null where
    /// no parties stand, or nothing is known of their votes.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub candidates: Option<Vec<RankedCandidate>>,
}

/// A party's candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RankedCandidate {
    /// Number on the list.
    pub number: u16,
    /// Id, as in the files of 2024.
    pub id: String,
    /// Name.
    pub name: String,
    /// Votes.
    pub votes: u64,
    /// Whether a seat of the party is this candidate's.
    pub elected: bool,
}

/// A seat and the quotient that won it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AllocatedSeat {
    /// Number of the seat, from 1.
    pub seat: u32,
    /// The party.
    pub number: u16,
    /// Its votes.
    pub votes: u64,
    /// What they were divided by.
    pub divisor: u64,
}

/// A least change of votes after which the last seat is somebody else's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VoteMove {
    /// The number of votes.
    pub votes: u64,
    /// The party that would lose the seat.
    pub from: u16,
    /// The party that would gain it.
    pub to: u16,
}

/// What separates the last seat from the next quotient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SeatMargin {
    /// The party with the last seat.
    pub last: u16,
    /// The party with the next quotient.
    pub next: u16,
    /// The last quotient less the next one: numerator and denominator, not reduced.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<u64>))]
    pub gap: [u64; 2],
    /// Fewest votes more for a party.
    pub gain: VoteMove,
    /// Fewest votes less for a party; null where no other has a vote.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub loss: Option<VoteMove>,
    /// Fewest votes that change hands.
    pub swap: VoteMove,
}

/// What the votes say where a pair is elected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OutcomeVerdict {
    /// `elected`, `second_round` or `repeat` (the blank column was not beaten).
    pub kind: String,
    /// Ballot numbers of whom it is about: one, two, or none.
    pub numbers: Vec<u16>,
}

/// The breadth that a winner needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OutcomeBreadth {
    /// `tingkat` of the regions that count.
    pub level: u8,
    /// The share of a region's votes that is asked.
    #[cfg_attr(feature = "openapi", schema(value_type = w::ShareText))]
    pub share: String,
    /// Regions.
    pub regions: u32,
    /// How many of them a winner needs.
    pub needed: u32,
}

/// Something that the rules do not decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NeedsDecision {
    /// `kursi` (parties equal for a seat), `calon` (candidates of a party equal), `kekurangan` (a party has fewer candidates
    /// than seats), `tempat` (single candidates or pairs equal) or `putaran-kedua` (who stands again).
    pub matter: String,
    /// The party that it is of; null where it is of none.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub party: Option<u16>,
    /// Ballot numbers of who is equal; none in a shortage.
    pub among: Vec<u16>,
    /// Seats or places that are left between them.
    pub places: u32,
    /// Number of the first of these in the district or the list, from 1.
    pub from_seat: u32,
    /// The rules that were asked, in order.
    pub asked: Vec<AskedRule>,
    /// Whom the rules that only propose would choose; null where they choose nobody.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub proposal: Option<Vec<u16>>,
    /// The paper by which it was settled; null where it is open.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub settled: Option<String>,
}

/// A rule that was asked between equals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AskedRule {
    /// `spread`, `women` or `list`.
    pub by: String,
    /// `tingkat` of the regions of a spread; null elsewhere.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub level: Option<u8>,
    /// Whether it decides; else it only proposes.
    pub decides: bool,
    /// Whether it told any of them apart; null where what it asks for is not known.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub parted: Option<bool>,
}

/// `v1/hasil-akhir/{contest}[/...].json` of a contest with districts: the seats of a council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CouncilOutcome {
    /// The region whose council it is.
    pub region: Named,
    /// Contest code.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Contest))]
    pub contest: String,
    /// The rule.
    pub rule: OutcomeRule,
    /// Seats of all districts; null where the registry does not say of one.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub seats: Option<u32>,
    /// How far the numbers are.
    pub basis: OutcomeBasis,
    /// Whether the seats of any party can still change by what is out.
    pub open: OutcomeOpen,
    /// Votes of all parties in all districts.
    pub votes: u64,
    /// The parties, by number.
    pub parties: Vec<PartySeats>,
    /// The districts, by code.
    pub districts: Vec<DistrictSeats>,
}

/// A party in a council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartySeats {
    /// Number.
    pub number: u16,
    /// Short name.
    pub name: String,
    /// Votes in all districts.
    pub votes: u64,
    /// Whether it passes the threshold; true where there is none.
    pub passes: bool,
    /// Fewest votes more with which it would pass the threshold, or fewest less with which it would not; null where there is none, where
    /// no number of votes would do, and where nobody has any.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub threshold_margin: Option<u64>,
    /// Seats that are given to it.
    pub seats: u32,
}

/// A district in a council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DistrictSeats {
    /// The district.
    pub district: Named,
    /// Its seats; null where the registry does not say.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub seats: Option<u32>,
    /// Seats that are given to a party.
    pub given: u32,
    /// Decisions that are open.
    pub needs: u32,
    /// Whether it can still change by what is out.
    pub open: OutcomeOpen,
    /// What separates its last seat from the next; null as in the district's own file.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub margin: Option<SeatMargin>,
}
