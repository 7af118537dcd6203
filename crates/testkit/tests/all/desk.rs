//! The tree of an election in which desks, objectors and authorities said everything that they can.

use std::collections::BTreeMap;
use testkit::audit::check_everything;
use testkit::corrupt::desk;
use testkit::history::fold;
use testkit::small;

#[test]
fn an_honest_tree_with_all_that_desks_said_passes() {
    check_everything(&desk());
}

#[test]
fn desks_say_everything_that_they_can() {
    let registry = small::registry();
    let history = desk().history;
    let fold = fold(&registry, &history);
    let mut acts: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for contest in registry.contests() {
        for station in (0..registry.station_count()).map(registry::StationIdx) {
            for act in fold.acts(*contest, station) {
                let kind = history[act.index as usize].event.payload().kind();
                acts.entry(kind).or_default()[usize::from(!act.holds())] += 1;
            }
        }
    }
    // Those that hold, and those that came too late; a move is an act of two forms.
    let found: Vec<(&str, [usize; 2])> = acts.into_iter().collect();
    let expected = [
        ("count.repeated/1", [1, 0]),
        ("form.corrected/1", [1, 1]),
        ("form.moved/1", [2, 0]),
        ("form.resolved/1", [2, 0]),
        ("forms.reviewed/1", [1, 1]),
        ("objection.answered/1", [1, 0]),
        ("objection.filed/1", [2, 0]),
        ("poll.repeated/1", [1, 0]),
        ("result.decided/1", [1, 0]),
        ("station.absent/1", [1, 0]),
    ];
    assert_eq!(found, expected);
}
