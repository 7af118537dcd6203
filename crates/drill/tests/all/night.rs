//! The night's order: chains, corrections, disagreements, a lost device.

use crate::fixtures::{START, election, night};
use expect_test::expect;
use model::event::{FormConfirmed, KeyRevoke, RevokeReason};
use model::{Digest, EventId, FormKey, KeyId, Payload, UtcSeconds};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

struct Night {
    registry: registry::Registry,
    arrivals: Vec<drill::Arrival>,
}

fn demo() -> Night {
    let registry = election(2024, 400);
    let arrivals = night(&registry, 2024);
    Night { registry, arrivals }
}

impl Night {
    fn confirmed(&self) -> impl Iterator<Item = (UtcSeconds, EventId, &FormConfirmed)> {
        self.arrivals.iter().filter_map(|a| match a.event.payload() {
            Payload::FormConfirmed(p) => Some((a.time, a.event.id(), p)),
            _ => None,
        })
    }

    /// Confirmations of each form.
    fn by_form(&self) -> BTreeMap<&FormKey, Vec<(EventId, &FormConfirmed)>> {
        let mut forms: BTreeMap<_, Vec<_>> = BTreeMap::new();
        self.confirmed().for_each(|(_, id, p)| forms.entry(&p.form).or_default().push((id, p)));
        forms
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let bytes = |seed| {
        let mut bytes = Vec::new();
        for arrival in night(&election(seed, 40), seed) {
            bytes.extend_from_slice(format!("{}\n", arrival.time.0).as_bytes());
            bytes.extend_from_slice(arrival.event.bytes());
        }
        bytes
    };
    assert_eq!(bytes(9), bytes(9));
    assert_ne!(bytes(9), bytes(10));
    expect!["0bd816975fa1daff838ffee8a6757b167cd0d5a4c1970ca01b008250267ba0e2"]
        .assert_eq(&Digest::of(&bytes(9)).to_hex());
}

#[test]
fn events_of_the_demo_by_kind() {
    let night = demo();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for arrival in &night.arrivals {
        let payload = arrival.event.payload();
        *kinds.entry(payload.kind().to_string()).or_default() += 1;
        if let Payload::FormConfirmed(p) = payload {
            assert_eq!((p.form.round, p.form.count), (0, 0), "nothing opens another yet");
            if p.replaces.is_some() {
                *kinds.entry("  replacing".into()).or_default() += 1;
            }
        }
    }
    let mut out = String::new();
    kinds.iter().for_each(|(kind, count)| writeln!(out, "{kind}: {count}").unwrap());
    expect![[r#"
          replacing: 31
        form.confirmed/2: 1923
        form.corrected/1: 3
        form.resolved/1: 1
        forms.reviewed/1: 1
        key.enrol/2: 179
        key.enrol/3: 2
        key.revoke/1: 1
        manifest.set/1: 1
        objection.answered/1: 1
        objection.filed/1: 2
        poll.repeated/1: 1
        setup/2: 1
        station.absent/1: 1
    "#]]
    .assert_eq(&out);
}

#[test]
fn arrivals_ascend_from_the_start_and_claims_come_before_them() {
    let night = demo();
    assert_eq!(night.arrivals[0].time, START);
    assert!(night.arrivals.is_sorted_by_key(|a| a.time));
    for (time, _, confirmed) in night.confirmed() {
        assert!(confirmed.time < time && time.0 >= START.0 + 3600);
    }
}

#[test]
fn every_device_has_one_unbroken_chain() {
    let night = demo();
    let mut chains: BTreeMap<KeyId, (u64, Option<EventId>)> = BTreeMap::new();
    for (_, id, confirmed) in night.confirmed() {
        let next = chains.entry(confirmed.by).or_default();
        assert_eq!((confirmed.seq, confirmed.prev), *next);
        *next = (confirmed.seq + 1, Some(id));
    }
    assert!(chains.len() > 100, "{}", chains.len());
}

#[test]
fn what_is_replaced_came_before_and_is_of_the_same_form() {
    let night = demo();
    let mut seen: BTreeMap<EventId, &FormConfirmed> = BTreeMap::new();
    let mut replaced = 0;
    for (_, id, confirmed) in night.confirmed() {
        if let Some(old) = confirmed.replaces {
            let old = seen.get(&old).expect("the replaced event is in the log");
            assert_eq!(old.form, confirmed.form);
            assert_ne!(old.values, confirmed.values);
            replaced += 1;
        }
        seen.insert(id, confirmed);
    }
    assert!(replaced > 20, "{replaced}");
}

#[test]
fn first_confirmations_say_what_was_sent_and_corrections_what_the_paper_says() {
    let night = demo();
    let by_form = night.by_form();
    let (mut corrected, mut left) = (0, 0);
    for form in drill::forms(&night.registry, 2024) {
        let Some(events) = by_form.get(&form.key) else {
            assert!(!form.arrived());
            continue;
        };
        let (first, confirmed) = events[0];
        assert!(form.arrived());
        assert_eq!(confirmed.values, form.values);
        if form.misread() {
            assert!(confirmed.reading.is_some(), "a misread was read by a machine");
            match events[1..] {
                [] => left += 1,
                [(_, correction)] => {
                    assert_eq!((&correction.values, correction.replaces), (&form.paper, Some(first)));
                    corrected += 1;
                }
                _ => panic!("{:?} was corrected twice", form.key),
            }
        }
    }
    assert!(left > 0 && corrected > 2 * left, "{corrected} corrected, {left} left");
}

#[test]
fn two_officers_disagree_from_the_start_and_in_correcting() {
    let night = demo();
    let (mut starts, mut corrections) = (0, 0);
    for (form, events) in night.by_form() {
        let mut successors: BTreeMap<Option<EventId>, Vec<&FormConfirmed>> = BTreeMap::new();
        events.iter().for_each(|(_, p)| successors.entry(p.replaces).or_default().push(p));
        for (replaced, rivals) in successors.into_iter().filter(|(_, rivals)| rivals.len() > 1) {
            let devices: BTreeSet<_> = rivals.iter().map(|p| p.by).collect();
            assert_eq!((rivals.len(), devices.len()), (2, 2), "{form:?}");
            assert_ne!(rivals[0].values, rivals[1].values);
            *(if replaced.is_some() { &mut corrections } else { &mut starts }) += 1;
        }
    }
    assert!(starts >= 1 && corrections >= 1, "{starts} {corrections}");
}

#[test]
fn a_lost_device_is_revoked_by_two_and_its_village_goes_on() {
    let night = demo();
    let keys = drill::keys(2024);
    let revoked: Vec<(usize, &KeyRevoke)> = (0..night.arrivals.len())
        .filter_map(|i| match night.arrivals[i].event.payload() {
            Payload::KeyRevoke(p) => Some((i, p)),
            _ => None,
        })
        .collect();
    let [(at, revoke)] = revoked[..] else { panic!("{} devices lost", revoked.len()) };
    assert_eq!((revoke.by, revoke.with), (keys.authority.id(), keys.second.id()));
    assert_eq!(revoke.reason, RevokeReason::Lost);
    let (_, later) = night.arrivals.split_at(at);
    let enrolled: Vec<_> = later
        .iter()
        .filter_map(|a| match a.event.payload() {
            Payload::KeyEnrol(p) if p.role == "officer" => Some(p),
            _ => None,
        })
        .collect();
    let [replacement] = enrolled[..] else { panic!("{} enrolled later", enrolled.len()) };
    let key = keys.officer(&replacement.area, drill::Device::Replacement).id();
    assert_eq!(keys.officer(&replacement.area, drill::Device::First).id(), revoke.key);
    let before = night.confirmed().filter(|(.., p)| p.by == revoke.key).count();
    let after = night.confirmed().filter(|(.., p)| p.by == key).count();
    assert!(before >= 2 && after >= 2, "{before} before, {after} after");
}

#[test]
fn the_east_comes_first_and_the_night_ends_before_noon() {
    let night = demo();
    let mut last = 0;
    let mut firsts: BTreeMap<&str, i64> = BTreeMap::new();
    for (time, _, confirmed) in
        night.confirmed().filter(|(.., p)| p.replaces.is_none() && p.form.round + p.form.count == 0)
    {
        let after = time.0 - START.0;
        firsts.entry(&confirmed.form.station.as_str()[..1]).or_insert(after);
        last = after;
    }
    // Papua closes one hour after the start, Java three; the last form of the night is in within 17 hours.
    assert!(firsts["9"] >= 3600 && firsts["3"] >= 3 * 3600, "{firsts:?}");
    assert!(firsts["9"] < firsts["3"], "{firsts:?}");
    assert!((6 * 3600..17 * 3600).contains(&last), "{last}");
}
