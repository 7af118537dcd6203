//! The steps of a history, and strategies that make them collide.

use super::desk::{DeskStep, desk_step};
use proptest::prelude::*;

/// What a form's event replaces.
#[derive(Clone, Copy, Debug)]
pub enum Replaces {
    /// Nothing.
    Nothing,
    /// The form's last event of the same round and count.
    Last,
    /// The event before that one: a fork.
    LastButOne,
    /// Any form event so far, of whatever form.
    Any(u8),
    /// An event that is not in the log.
    Unknown,
}

/// How a form's values look.
#[derive(Clone, Copy, Debug)]
pub enum Numbers {
    /// Every control holds.
    Good,
    /// As the form's last event.
    Same,
    /// Every nth field is missing.
    Missing(u8),
    /// One field is off.
    Off(u8),
    /// One field breaks the bounds.
    Absurd(u8),
    /// All missing.
    Nothing,
    /// One value too few or too many.
    WrongWidth(bool),
}

/// How a key's chain goes on.
#[derive(Clone, Copy, Debug)]
pub enum Chain {
    /// As it should.
    Good,
    /// A number is left out.
    Gap,
    /// The last number again.
    Double,
    /// Another predecessor.
    Fork,
}

/// A form's event.
#[derive(Clone, Debug)]
pub struct FormStep {
    /// Signer, by position among importer, officers and a key that nobody enrolled.
    pub signer: u8,
    /// Station, by position; the one past the end is unknown.
    pub station: u8,
    /// Contest, by position among those of the election.
    pub contest: u8,
    /// Round and count.
    pub poll: (u8, u8),
    /// Stage that an import claims.
    pub stage: u8,
    /// The values.
    pub numbers: Numbers,
    /// Makes values differ.
    pub seed: u16,
    /// What it replaces.
    pub replaces: Replaces,
    /// The chain.
    pub chain: Chain,
    /// What an import says is newer by the source's own time; none for version 1, which does not say.
    pub newer: Option<Replaces>,
    /// Whether an import has the 2024 file's block.
    pub portal: bool,
    /// Whether the signature is another event's.
    pub forged: bool,
    /// Seconds since the last arrival; may be negative.
    pub later: i8,
}

/// One step of a history.
#[derive(Clone, Debug)]
pub enum Step {
    /// A form's event.
    Form(FormStep),
    /// A further officer is enrolled: number, area by position, enroller by position.
    Enrol(u8, u8, u8),
    /// A code is offered: number, area by position, seconds for which it is good, whether two authorities sign.
    Offer(u8, u8, u8, bool),
    /// A code is used: its number, that of the device, area by position, whether the registrar signs.
    Redeem(u8, u8, u8, bool),
    /// An officer's mandate ends: number, whether the second signer is an authority.
    Revoke(u8, bool),
    /// Somebody for a desk is enrolled: number, role and area by position, person, granting authorities by position.
    Hire(u8, u8, u8, u8, u8),
    /// Somebody at a desk, an objector or authorities say something.
    Desk(DeskStep),
    /// A cut.
    Cut,
}

/// How values look; odd ones may not fit the form.
pub(super) fn numbers(odd: bool) -> impl Strategy<Value = Numbers> {
    prop_oneof![
        5 => Just(Numbers::Good),
        3 => Just(Numbers::Same),
        2 => (2u8..9).prop_map(Numbers::Missing),
        3 => any::<u8>().prop_map(Numbers::Off),
        2 => any::<u8>().prop_map(Numbers::Absurd),
        1 => Just(Numbers::Nothing),
        u32::from(odd) => any::<bool>().prop_map(Numbers::WrongWidth),
    ]
}

fn form_step(odd: bool) -> impl Strategy<Value = FormStep> {
    let wild = u32::from(odd);
    let replaces = prop_oneof![
        3 => Just(Replaces::Nothing),
        4 => Just(Replaces::Last),
        2 => Just(Replaces::LastButOne),
        wild => any::<u8>().prop_map(Replaces::Any),
        wild => Just(Replaces::Unknown),
    ];
    let newer = prop_oneof![
        4 => Just(None),
        6 => Just(Some(Replaces::Nothing)),
        3 => Just(Some(Replaces::Last)),
        2 => Just(Some(Replaces::LastButOne)),
        wild => any::<u8>().prop_map(|n| Some(Replaces::Any(n))),
        wild => Just(Some(Replaces::Unknown)),
    ];
    let chain = prop_oneof![
        12 => Just(Chain::Good), 1 => Just(Chain::Gap), 1 => Just(Chain::Double), 1 => Just(Chain::Fork),
    ];
    let poll = prop_oneof![8 => Just((0, 0)), 2 => Just((1, 0)), 1 => Just((0, 1)), 1 => Just((1, 1))];
    // Few stations, so that forms meet again and contests of one station meet in K14.
    let station = prop_oneof![6 => 0u8..3, 2 => 8u8..12, wild => any::<u8>()];
    let signer = if odd { 0u8..11 } else { 0u8..2 };
    let forged = prop::bool::weighted(if odd { 0.05 } else { 0.0 });
    let looks = (newer, any::<bool>(), forged);
    (signer, station, 0u8..5, poll, 0u8..10, numbers(odd), 0u16..3, replaces, chain, looks, -1i8..5).prop_map(
        |(signer, station, contest, poll, stage, numbers, seed, replaces, chain, looks, later)| {
            let (newer, portal, forged) = looks;
            FormStep {
                signer,
                station,
                contest,
                poll,
                stage,
                numbers,
                seed,
                replaces,
                chain,
                newer,
                portal,
                forged,
                later,
            }
        },
    )
}

/// Histories with everything that can go wrong.
pub fn wild(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        24 => form_step(true).prop_map(Step::Form),
        1 => (10u8..18, 0u8..5, 0u8..3).prop_map(|(n, a, b)| Step::Enrol(n, a, b)),
        3 => (30u8..34, 0u8..4, 0u8..120, prop::bool::weighted(0.8)).prop_map(|(t, a, s, g)| Step::Offer(t, a, s, g)),
        3 => (29u8..34, 40u8..44, 0u8..3, prop::bool::weighted(0.8))
            .prop_map(|(t, n, a, g)| Step::Redeem(t, n, a, g)),
        14 => desk_step(true).prop_map(Step::Desk),
        1 => (64u8..70, 0u8..6, 0u8..5, 0u8..9, 0u8..4)
            .prop_map(|(n, role, area, person, by)| Step::Hire(n, role, area, person, by)),
        1 => (prop_oneof![10u8..16, 30u8..33, 40u8..42, 50u8..60, 73u8..77], any::<bool>()).prop_map(|(n, w)| Step::Revoke(n, w)),
        1 => Just(Step::Cut),
    ];
    prop::collection::vec(step, 1..longest)
}

/// Histories that an honest ledger admits: forks, replacements, breaches, acts of desks that hold when they are made, and cuts,
/// nothing refused.
pub fn honest(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        24 => form_step(false).prop_map(Step::Form),
        8 => desk_step(false).prop_map(Step::Desk),
        1 => Just(Step::Cut),
    ];
    prop::collection::vec(step, 1..longest)
}
