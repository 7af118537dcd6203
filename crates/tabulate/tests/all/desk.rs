//! Acts of desks and authorities: that two people made each that decides, by looking at the entries alone; that wild histories
//! hold all of them, rightly and wrongly; what a desk can't do.

use model::{Entry, KeyId, Payload, Person, Stage, StationCode};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use registry::{Registry, StationIdx};
use std::collections::{BTreeMap, BTreeSet};
use tabulate::Tabulation;
use testkit::history::{self, Deed, DeskStep, Numbers, Step, Tip, fold, fold_one};
use testkit::small;

/// Whose a key is, as the enrolments before say that were accepted.
#[derive(Clone, Debug)]
struct Holder {
    role: String,
    area: String,
    office: &'static str,
    person: Option<Person>,
    dates: (i64, i64),
}

/// The keys that are live after entries of which those of these places were refused.
fn holders(entries: &[Entry], refused: &BTreeSet<usize>) -> BTreeMap<KeyId, Holder> {
    let mut live: BTreeMap<KeyId, Holder> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate().filter(|(at, _)| !refused.contains(at)) {
        let authority = |office| Holder {
            role: "authority".into(),
            area: String::new(),
            office,
            person: None,
            dates: (i64::MIN, i64::MAX),
        };
        match entry.event.payload() {
            Payload::Setup(p) if at == 0 => drop(live.insert(p.by, authority("kpu"))),
            Payload::OfficeEnrol(p) => drop(live.insert(p.public().unwrap().id(), authority("other"))),
            Payload::KeyEnrol(p) => {
                let others = [Some(p.by), p.with].into_iter().flatten();
                let other = others.filter_map(|by| live.get(&by)).any(|holder| holder.office == "other");
                let holder = Holder {
                    role: p.role.clone(),
                    area: p.area.clone(),
                    office: if other { "other" } else { "kpu" },
                    person: p.person,
                    dates: (p.from.map_or(i64::MIN, |t| t.0), p.until.map_or(i64::MAX, |t| t.0)),
                };
                drop(live.insert(p.public().unwrap().id(), holder));
            }
            Payload::KeyRevoke(p) => drop(live.remove(&p.key)),
            _ => {}
        }
    }
    live
}

/// Codes of regions begin with those of the regions above them.
fn holds(holder: &Holder, stations: &[StationCode]) -> bool {
    stations.iter().all(|station| station.as_str().starts_with(&holder.area))
}

/// What is wrong with who signed an accepted entry, if it decides anything.
fn wrong(live: &BTreeMap<KeyId, Holder>, entry: &Entry) -> Option<String> {
    let (roles, touches) = match entry.event.payload() {
        Payload::FormCorrected(p) => (["operator", "commissioner"], &p.touches),
        Payload::FormResolved(p) => (["operator", "commissioner"], &p.touches),
        Payload::FormMoved(p) => (["operator", "commissioner"], &p.touches),
        Payload::PollRepeated(p) => (["authority"; 2], &p.touches),
        Payload::CountRepeated(p) => (["authority"; 2], &p.touches),
        Payload::StationAbsent(p) => (["authority"; 2], &p.touches),
        Payload::ResultDecided(p) => (["authority"; 2], &p.touches),
        _ => return None,
    };
    let signers: BTreeSet<KeyId> = entry.event.signatures().iter().map(|line| line.key).collect();
    if signers.len() != 2 {
        return Some(format!("{} keys", signers.len()));
    }
    let payload = entry.event.payload();
    let people: Vec<&Holder> =
        [Some(payload.by()), payload.with()].into_iter().flatten().filter_map(|id| live.get(&id)).collect();
    let [one, other] = people[..] else { return Some("not two live keys".into()) };
    if [&one.role, &other.role] != roles {
        return Some(format!("{} and {}", one.role, other.role));
    }
    let at_desk = roles[0] == "operator";
    let (known, same) = (one.person.is_some() && other.person.is_some(), one.person == other.person);
    if known && same || at_desk && !known {
        return Some("one person, or nobody".into());
    }
    for holder in [one, other] {
        if !holds(holder, touches) || !(holder.dates.0..=holder.dates.1).contains(&entry.arrival.0) {
            return Some(format!("{holder:?} is not for {touches:?} at {}", entry.arrival.0));
        }
        // Nation, province, regency.
        if !at_desk && (holder.office != "kpu" || ![0, 2, 4].contains(&holder.area.len())) {
            return Some(format!("{holder:?} is no authority of the commission above"));
        }
    }
    None
}

fn played(runner: &mut TestRunner) -> (Registry, Vec<Entry>) {
    let registry = small::registry();
    let steps = history::wild(60).new_tree(runner).unwrap().current();
    let entries = history::play(&registry, &steps);
    (registry, entries)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn four_eyes_decide(steps in history::wild(60)) {
        let registry = small::registry();
        let entries = history::play(&registry, &steps);
        let mut fold = Tabulation::new(&registry);
        let mut refused = BTreeSet::new();
        for (at, entry) in entries.iter().enumerate() {
            if fold_one(&mut fold, &registry, entry).refused.is_some() {
                refused.insert(at);
            } else if entry.event.payload().is_act() {
                let wrong = wrong(&holders(&entries[..at], &refused), entry);
                prop_assert!(wrong.is_none(), "{at} {}: {wrong:?}", entry.event.payload().kind());
            }
        }
    }
}

/// Every kind is accepted and refused for each of its reasons, or the tests of histories would say nothing about them.
#[test]
fn wild_histories_use_desks() {
    let mut runner = TestRunner::deterministic();
    let (mut accepted, mut refusals) = (BTreeMap::new(), BTreeMap::new());
    let (mut void, mut resolved) = (0, 0);
    for _ in 0..150 {
        let (registry, entries) = played(&mut runner);
        let mut fold = Tabulation::new(&registry);
        for entry in &entries {
            let disputed = |fold: &Tabulation| {
                let Payload::FormResolved(p) = entry.event.payload() else { return false };
                let station = registry.station_by_code(p.form.station.as_str());
                let form = station.and_then(|station| fold.form(p.form.contest, station));
                form.is_some_and(|form| form.disputed)
            };
            let before = disputed(&fold);
            let applied = fold_one(&mut fold, &registry, entry);
            resolved += usize::from(before && !disputed(&fold));
            if entry.event.payload().is_act() {
                match applied.refused {
                    None => *accepted.entry(entry.event.payload().kind()).or_insert(0) += 1,
                    Some(refusal) => *refusals.entry(refusal.number()).or_insert(0) += 1,
                }
            }
        }
        let stations = (0..registry.station_count()).map(StationIdx);
        let acts = stations.flat_map(|s| registry.contests().iter().map(move |c| (*c, s)));
        let acts = acts.flat_map(|(contest, station)| fold.acts(contest, station));
        void += acts.filter(|act| act.deed == tabulate::Deed::Reviewed && act.refusal == 1030).count();
    }
    assert_eq!(accepted.len(), 10, "{accepted:?}");
    for code in [1007, 1010, 1012, 1013, 1014, 1015, 1016, 1017, 1019, 1028, 1030, 1031, 1034] {
        assert!(refusals.contains_key(&code), "{code}: {refusals:?}");
    }
    assert!(void >= 10 && resolved >= 3, "{void} {resolved}");
}

fn act(deed: Deed, seed: u16) -> Step {
    Step::Desk(DeskStep {
        deed,
        by: 0,
        with: 0,
        station: 1,
        contest: 1,
        near: false,
        poll: None,
        tip: Tip::Right,
        pick: 1,
        numbers: Numbers::Good,
        seed,
        forged: false,
        careful: false,
        later: 1,
    })
}

/// The form of [`act`].
fn form_of(registry: &Registry, entries: &[Entry]) -> (Stage, bool) {
    let fold = fold(registry, entries);
    let form = fold.form(registry.contests()[1], StationIdx(1)).unwrap();
    (fold.stage(form), form.disputed)
}

#[test]
fn a_desk_does_not_undo_a_decision() {
    let registry = small::registry();
    for deed in [Deed::Move, Deed::Correct, Deed::Resolve] {
        let steps = [act(Deed::Decide, 0), act(deed, 2)];
        let entries = history::play(&registry, &steps);
        assert_eq!(form_of(&registry, &entries), (Stage::Diputus, false), "{deed:?}");
        let again = history::play(&registry, &[&steps[..], &[act(Deed::Decide, 1)]].concat());
        assert_eq!(form_of(&registry, &again), (Stage::Diputus, false), "{deed:?}");
    }
}

/// An import that says that nothing is in is not made a form by a desk that says it stands.
#[test]
fn what_is_not_in_stays_so() {
    let registry = small::registry();
    let import = Step::Form(history::FormStep {
        signer: 0,
        station: 1,
        contest: 1,
        poll: (0, 0),
        stage: 0,
        numbers: Numbers::Nothing,
        seed: 0,
        replaces: history::Replaces::Nothing,
        chain: history::Chain::Good,
        newer: None,
        portal: false,
        forged: false,
        later: 1,
    });
    let steps = [import, act(Deed::Resolve, 0), act(Deed::Absent, 0)];
    let entries = history::play(&registry, &steps);
    let fold = fold(&registry, &entries);
    assert!(fold.anomalies().is_empty(), "{:?}", fold.anomalies());
    let form = fold.form(registry.contests()[1], StationIdx(1)).unwrap();
    assert_eq!((fold.stage(form), form.absent, form.disputed), (Stage::BelumMasuk, true, false));
}
