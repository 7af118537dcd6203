//! What happened keeps every control, whatever the seed.

use crate::fixtures::{check, election, schema, siblings};
use model::contest::Occasion;
use model::control::Control;
use model::form::at;
use model::{Contest, Sex};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_true_form_keeps_every_control(seed: u64, of_forms: u64, stations in 1u32..60) {
        let registry = election(seed, stations);
        let forms = drill::forms(&registry, of_forms);
        prop_assert!(forms.len() >= stations as usize * 2);
        for form in &forms {
            let answers = check(&registry, form, &form.truth, &siblings(&forms, form));
            prop_assert!(answers.broken.is_empty(), "{:?}: {:?}", form.key, answers.broken);
            for control in [Control::K1, Control::K5, Control::K8, Control::K14] {
                prop_assert!(answers.kept.has(control), "{:?}: {control:?}", form.key);
            }
        }
    }

    /// The sums, computed here by hand and not by the controls.
    #[test]
    fn sums_add_up_to_the_last_vote(seed: u64) {
        let registry = election(seed, 45);
        for form in drill::forms(&registry, seed) {
            let schema = schema(&registry, &form);
            let value = |position: usize| form.truth[position].unwrap();
            let mut sum = 0;
            for at in schema.votes() {
                if schema.party_blocks().iter().all(|p| p.total != at) {
                    sum += value(at);
                }
            }
            prop_assert_eq!(sum, value(schema.valid()));
            prop_assert_eq!(sum + value(schema.invalid()), value(at::users(4, Sex::L)) + value(at::users(4, Sex::P)));
        }
    }
}

#[test]
fn turnout_and_size_are_plausible() {
    let registry = election(2, 400);
    for form in drill::forms(&registry, 2) {
        let voters = form.truth[at::voters(Sex::J)].unwrap();
        let came = form.truth[at::users(1, Sex::J)].unwrap();
        assert!((60..=300).contains(&voters), "{:?}", form.key);
        assert!((640..=900).contains(&(came * 1000 / voters)), "{:?}: {came} of {voters}", form.key);
    }
}

#[test]
fn movers_get_fewer_ballots_the_smaller_the_area() {
    let registry = election(2, 400);
    let forms = drill::forms(&registry, 2);
    let moved = |contest: Contest| -> u32 {
        let of_contest =
            forms.iter().filter(|f| f.key.contest == contest && !f.key.station.as_str().starts_with("99"));
        of_contest.map(|f| f.truth[at::users(2, Sex::J)].unwrap()).sum()
    };
    let all: Vec<u32> = Contest::of(Occasion::Pemilu).map(moved).collect();
    assert!(all.is_sorted_by(|a, b| a > b), "{all:?}");
}

#[test]
fn provinces_lean_differently() {
    let registry = election(2, 400);
    let forms = drill::forms(&registry, 2);
    let winner = |province: &str| {
        let mut votes = [0; 3];
        for form in forms
            .iter()
            .filter(|f| f.key.contest == Contest::Ppwp && f.key.station.as_str().starts_with(province))
        {
            (0..3).for_each(|n| votes[n] += form.truth[model::form::HEAD + n].unwrap());
        }
        (0..3).max_by_key(|n| votes[*n])
    };
    let mut winners: Vec<_> =
        ["11", "12", "13", "31", "32", "33", "34", "35", "36", "73"].map(winner).to_vec();
    winners.sort_unstable();
    winners.dedup();
    assert!(winners.len() > 1, "{winners:?}");
}
