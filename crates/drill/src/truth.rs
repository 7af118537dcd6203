//! What happened at a station: counts that keep every control.

use crate::rng::Rng;
use model::form::at;
use model::{Contest, FormSchema, Sex};
use registry::{Registry, StationIdx};

/// One station in seven of the highlands of Papua votes with one voice (noken).
const ONE_VOICE_PER_MILLE: u32 = 140;
const NOKEN_PROVINCES: [&str; 2] = ["94", "95"];

/// Men and women.
#[derive(Clone, Copy, Debug)]
struct People {
    l: u32,
    p: u32,
}

impl People {
    fn j(self) -> u32 {
        self.l + self.p
    }

    fn of(total: u32, rng: &mut Rng) -> Self {
        let l = total * rng.between(44, 56) / 100;
        People { l, p: total - l }
    }

    fn plus(self, other: People) -> Self {
        People { l: self.l + other.l, p: self.p + other.p }
    }

    fn put(self, values: &mut [u32], row: usize) {
        values[row] = self.l;
        values[row + 1] = self.p;
        values[row + 2] = self.j();
    }
}

/// What all ballots of one poll at a station have in common.
struct Poll {
    voters: People,
    came: People,
    by_card: u32,
    moved_in: u32,
    received: u32,
}

impl Poll {
    fn of(registry: &Registry, station: StationIdx, seed: u64, round: u8) -> Self {
        let row = registry.station(station);
        // The DPT stays the same in a repeat poll, so its stream does not know the round.
        let mut rng = Rng::of(seed, &format!("dpt/{}", row.code));
        let dpt =
            row.registered.unwrap_or_else(|| rng.between(120, registry.parameters().station_voters_max));
        let voters = People::of(dpt, &mut rng);
        let mut rng = Rng::of(seed, &format!("poll/{round}/{}", row.code));
        let turnout = rng.between(660, 895);
        let l = voters.l * turnout / 1000;
        let p = (dpt * turnout / 1000).saturating_sub(l).min(voters.p);
        let came = People { l, p };
        let received = registry.parameters().ballots(dpt);
        let by_card = rng.below(8).min(received - came.j());
        let moved_in = rng.below(7).min(received - came.j() - by_card);
        Poll { voters, came, by_card, moved_in, received }
    }
}

/// The true values of a form, in form order; none where the contest does not take place.
pub fn values(
    registry: &Registry,
    station: StationIdx,
    contest: Contest,
    seed: u64,
    round: u8,
) -> Option<Vec<u32>> {
    let district = registry.district(registry.district_of(contest, station)?);
    let poll = Poll::of(registry, station, seed, round);
    let row = registry.station(station);
    let mut rng = Rng::of(seed, &format!("form/{round}/{}/{contest}", row.code));
    let schema = &district.schema;
    let mut values = vec![0; schema.width()];
    let total = head(&poll, contest, &mut values, &mut rng);

    let spoilt = if contest.has_parties() { rng.between(40, 150) } else { rng.between(5, 60) };
    let invalid = total * spoilt / 1000;
    values[schema.valid()] = total - invalid;
    values[schema.invalid()] = invalid;
    values[schema.total()] = total;

    let path = registry.path(row.village);
    let province = path.first().map_or("", |p| registry.region(*p).code);
    let noken = NOKEN_PROVINCES.contains(&province) && rng.happens(ONE_VOICE_PER_MILLE);
    let leaning = Rng::of(seed, &format!("leaning/{contest}/{}/{province}", district.code));
    votes(schema, total - invalid, noken, leaning, &mut values, &mut rng);
    Some(values)
}

/// Sections I to III; gives the number of users.
fn head(poll: &Poll, contest: Contest, values: &mut [u32], rng: &mut Rng) -> u32 {
    // Movers get fewer ballots the smaller the area of the contest: all vote for president, few for DPRD kab/kota.
    let moved_in = People::of(poll.moved_in.saturating_sub(contest as u32), rng);
    let by_card = People::of(poll.by_card, rng);
    let users = poll.came.plus(moved_in).plus(by_card);
    poll.voters.put(values, at::voters(Sex::L));
    for (row, people) in [(1, poll.came), (2, moved_in), (3, by_card), (4, users)] {
        people.put(values, at::users(row, Sex::L));
    }
    let spare = poll.received - users.j();
    let returned = rng.below(3).min(spare);
    for (row, ballots) in [(1, poll.received), (2, users.j()), (3, returned), (4, spare - returned)] {
        values[at::ballots(row)] = ballots;
    }
    let disabled = People { l: rng.below(3).min(users.l), p: rng.below(3).min(users.p) };
    disabled.put(values, at::disabled(Sex::L));
    users.j()
}

/// Section IV: the province's leaning, and chance at the station.
fn votes(schema: &FormSchema, valid: u32, noken: bool, mut leaning: Rng, values: &mut [u32], rng: &mut Rng) {
    let mut weights: Vec<u32> = schema.contestants().iter().map(|_| leaning.between(8, 60)).collect();
    if noken && let Some(only) = rng.pick(&(0..weights.len()).collect::<Vec<_>>()) {
        weights.iter_mut().enumerate().for_each(|(at, w)| *w = u32::from(at == *only));
    }
    let shares = rng.share(valid, &weights);
    for (position, share) in schema.contestants().iter().zip(&shares) {
        values[*position] = *share;
    }
    for (party, share) in schema.party_blocks().iter().zip(shares) {
        // The party's own row, then candidates: the first on the list draw the most.
        let weights: Vec<u32> =
            (1..).zip(&party.parts).map(|(rank, _)| leaning.between(20, 60) / rank + 1).collect();
        for (position, votes) in party.parts.iter().zip(rng.share(share, &weights)) {
            values[*position] = votes;
        }
    }
}
