//! The fold against the naive oracle on random histories.

use model::Rules;
use proptest::prelude::*;
use testkit::history::{fold, fold_one};
use testkit::{history, oracle, small};

/// So many histories, or as many as PROPTEST_CASES says.
fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(usual), ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_fold_agrees_with_the_naive_oracle(
        steps in history::wild(60),
        first in any::<bool>(),
        pilkada in any::<bool>(),
    ) {
        let registry = if pilkada { small::pilkada() } else { small::registry() };
        let rules = if first { Rules::V1 } else { Rules::V2 };
        let entries = history::play_by(rules, &registry, &steps);
        let fold = fold(&registry, &entries);
        let differences = oracle::differences(&registry, &fold, &oracle::check(&registry, &entries));
        prop_assert!(differences.is_empty(), "{}", differences.join("\n"));
    }

    /// A form as it was at a place of the log is what the fold of the log up to there says.
    #[test]
    fn earlier_moments_are_those_of_an_earlier_fold(steps in history::wild(40), first in any::<bool>()) {
        let registry = small::registry();
        let rules = if first { Rules::V1 } else { Rules::V2 };
        let entries = history::play_by(rules, &registry, &steps);
        let whole = fold(&registry, &entries);
        let mut earlier = tabulate::Tabulation::new(&registry);
        for (entry, size) in entries.iter().zip(1..) {
            fold_one(&mut earlier, &registry, entry);
            let payload = entry.event.payload();
            for form in payload.form_event().map(|event| event.form).into_iter().chain(payload.about()) {
                let Some(station) = registry.station_by_code(form.station.as_str()) else { continue };
                let of = |state: &tabulate::Tabulation| state.form(form.contest, station).copied();
                let Some(then) = of(&earlier) else { continue };
                let moment = whole.moment(&registry, (form.contest, station), size);
                prop_assert_eq!(moment.recorded, then.current());
                prop_assert_eq!((moment.disputed, moment.held), (then.disputed, then.held));
                prop_assert_eq!(moment.stage, earlier.stage(&then));
                prop_assert_eq!((moment.objected, moment.absent), (then.objected, then.absent));
            }
        }
        // One entry at a time, and all together.
        prop_assert_eq!(earlier, whole);
    }

    #[test]
    fn nothing_is_dropped(steps in history::wild(60)) {
        let registry = small::registry();
        let entries = history::play(&registry, &steps);
        let counts = fold(&registry, &entries).status_counts();
        let sum = counts.counted + counts.superseded + counts.disputed + counts.held + counts.refused;
        let events = entries.iter().filter(|e| e.event.payload().form_event().is_some()).count() as u64;
        prop_assert_eq!(sum, events);
    }

    #[test]
    fn what_an_honest_ledger_admits_is_never_refused(steps in history::honest(40)) {
        let registry = small::registry();
        let entries = history::play(&registry, &steps);
        let fold = fold(&registry, &entries);
        prop_assert_eq!(fold.status_counts().refused, 0);
        prop_assert!(fold.anomalies().iter().all(|a| a.refusal == 0), "{:?}", fold.anomalies());
        for contest in registry.contests() {
            let stations = (0..registry.station_count()).map(registry::StationIdx);
            let acts = stations.flat_map(|station| fold.acts(*contest, station));
            prop_assert!(acts.clone().all(tabulate::Act::holds), "{:?}", acts.collect::<Vec<_>>());
        }
    }
}

/// Codes are offered, used and refused in the wild histories, or the tests above would say nothing about them.
#[test]
fn wild_histories_use_codes() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let registry = small::registry();
    let mut runner = TestRunner::deterministic();
    let (mut used, mut confirmed, mut histories) = (0, 0, 0);
    for _ in 0..500 {
        let steps = history::wild(60).new_tree(&mut runner).unwrap().current();
        let entries = history::play(&registry, &steps);
        let fold = fold(&registry, &entries);
        let phones: Vec<model::KeyId> = fold
            .authority()
            .grants()
            .iter()
            .filter(|(_, g)| {
                g.enrolled_by.first().is_some_and(|by| fold.authority().offers().contains_key(by))
            })
            .map(|(id, _)| *id)
            .collect();
        used += phones.len();
        histories += usize::from(!phones.is_empty());
        confirmed += entries
            .iter()
            .filter(|e| e.event.payload().form_event().is_some() && phones.contains(&e.event.payload().by()))
            .count();
    }
    assert!(used >= 10 && histories >= 10 && confirmed >= 10, "{used} {histories} {confirmed}");
}

/// The alarm itself: an oracle that is told a lie must disagree.
#[test]
fn a_fold_that_missed_the_last_event_is_found_out() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let registry = small::registry();
    let mut runner = TestRunner::deterministic();
    for _ in 0..20 {
        let steps = history::honest(40).new_tree(&mut runner).unwrap().current();
        let entries = history::play(&registry, &steps);
        let forms = entries.iter().rposition(|e| e.event.payload().form_event().is_some());
        let Some(last) = forms else { continue };
        let short = fold(&registry, &entries[..last]);
        let differences =
            oracle::differences(&registry, &short, &oracle::check(&registry, &entries[..=last]));
        assert!(!differences.is_empty());
    }
}
