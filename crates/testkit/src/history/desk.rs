//! Steps of desks, objectors and authorities, and a strategy that makes them collide with each other and with forms.

use super::Numbers;
use super::steps::numbers;
use proptest::prelude::*;

/// What is done: each is a kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// `forms.reviewed`, of one to three forms.
    Review,
    /// `form.corrected`.
    Correct,
    /// `form.resolved`.
    Resolve,
    /// `form.moved`.
    Move,
    /// `objection.filed`.
    Object,
    /// `objection.answered`.
    Answer,
    /// `poll.repeated`.
    Repeat,
    /// `count.repeated`.
    Recount,
    /// `station.absent`.
    Absent,
    /// `result.decided`.
    Decide,
}

/// What an act takes for the state of the form.
#[derive(Clone, Copy, Debug)]
pub enum Tip {
    /// What is there.
    Right,
    /// What was there before the form's last event.
    Stale,
    /// Any form event so far, of whatever form.
    Any(u8),
    /// An event that is not in the log.
    Unknown,
}

/// What a desk, an objector or authorities do.
#[derive(Clone, Debug)]
pub struct DeskStep {
    /// What.
    pub deed: Deed,
    /// Who signs first, by position among those who may and those who may not; 0 may everywhere.
    pub by: u8,
    /// Who signs second.
    pub with: u8,
    /// Station, by position; the one past the end is unknown.
    pub station: u8,
    /// Contest, by position among those of the election.
    pub contest: u8,
    /// Whether it is of a form of which something was said already, by position; of one in dispute where one is resolved.
    pub near: bool,
    /// Round and count; that which decides where there is none.
    pub poll: Option<(u8, u8)>,
    /// What it takes for the state.
    pub tip: Tip,
    /// Chooses among events that stand, objections, other forms, outcomes.
    pub pick: u8,
    /// The values.
    pub numbers: Numbers,
    /// Makes values differ.
    pub seed: u16,
    /// Whether the last signature is another event's.
    pub forged: bool,
    /// Whether it is left out where it would be refused or void.
    pub careful: bool,
    /// Seconds since the last arrival; may be negative.
    pub later: i8,
}

/// One of them; an odd one may be wrong in every way.
pub(super) fn desk_step(odd: bool) -> impl Strategy<Value = DeskStep> {
    let wild = u32::from(odd);
    let deed = prop_oneof![
        4 => Just(Deed::Review),
        4 => Just(Deed::Correct),
        4 => Just(Deed::Resolve),
        3 => Just(Deed::Move),
        3 => Just(Deed::Object),
        3 => Just(Deed::Answer),
        1 => Just(Deed::Repeat),
        1 => Just(Deed::Recount),
        2 => Just(Deed::Absent),
        2 => Just(Deed::Decide),
    ];
    let signer = || prop_oneof![8 => Just(0u8), 3 * wild => any::<u8>()];
    let tip = prop_oneof![
        8 => Just(Tip::Right),
        2 * wild => Just(Tip::Stale),
        wild => any::<u8>().prop_map(Tip::Any),
        wild => Just(Tip::Unknown),
    ];
    let poll = prop_oneof![
        8 => Just(None), 1 => Just(Some((0, 0))), 1 => Just(Some((1, 0))), 1 => Just(Some((1, 1))),
    ];
    // Fewer places than forms have, so that acts meet acts.
    let station = prop_oneof![8 => 0u8..2, 1 => 8u8..10, wild => any::<u8>()];
    let who = (deed, signer(), signer(), prop::bool::weighted(if odd { 0.04 } else { 0.0 }));
    let place = (station, prop_oneof![3 => 0u8..2, 1 => 0u8..5], poll, prop::bool::weighted(0.7));
    let what = (tip, any::<u8>(), numbers(odd), 0u16..3);
    (who, place, what, -1i8..5).prop_map(move |((deed, by, with, forged), place, what, later)| {
        let (station, contest, poll, near) = place;
        let (tip, pick, numbers, seed) = what;
        let careful = !odd;
        DeskStep {
            deed,
            by,
            with,
            station,
            contest,
            near,
            poll,
            tip,
            pick,
            numbers,
            seed,
            forged,
            careful,
            later,
        }
    })
}
