//! Every event of a drill is taken by the rules of the log: bytes, signatures, mandates, places, widths.

use crate::fixtures::{ORIGIN, election, night};
use model::event::Submission;
use model::{Authority, Payload, Refusal};
use proptest::prelude::*;
use registry::Registry;

/// Takes the events in order; gives the number of events taken.
fn admit(registry: &Registry, seed: u64) -> Result<usize, (usize, Refusal)> {
    let mut authority = Authority::new();
    let events = night(registry, seed);
    let mut ids: Vec<_> = events.iter().map(|a| a.event.id()).collect();
    for (index, arrival) in events.iter().enumerate() {
        let refused = |refusal| (index, refusal);
        let event = Submission::parse(ORIGIN, arrival.event.bytes()).map_err(refused)?;
        assert_eq!(event, arrival.event);
        authority.verify_signatures(&event).map_err(refused)?;
        authority.judge(&event, index as u64, arrival.time, registry).map_err(refused)?;
        if let Some(form) = event.payload().form_event() {
            let station = registry.station_by_code(form.form.station.as_str()).unwrap();
            let district = registry.district_of(form.form.contest, station).expect("the contest is held");
            assert_eq!(form.values.len(), registry.district(district).schema.width());
        }
        if let Payload::Setup(setup) = event.payload() {
            assert_eq!(setup.registry, registry.digest());
            assert_eq!(setup.rules, model::Rules::LATEST.digest());
        }
        authority.apply(&event, index as u64);
    }
    ids.sort_unstable();
    assert!(ids.windows(2).all(|w| w[0] != w[1]), "no event twice");
    Ok(events.len())
}

#[test]
fn every_event_of_the_demo_is_admissible() {
    let taken = admit(&election(2024, 400), 2024).unwrap();
    assert!((1_900..2_400).contains(&taken), "{taken}");
}

#[test]
fn an_election_without_stations_still_opens() {
    // What opens it, and the two people of its desk.
    assert_eq!(admit(&election(1, 0), 1), Ok(13));
}

#[test]
fn another_seed_has_other_keys() {
    let (a, b) = (drill::keys(1), drill::keys(2));
    assert_ne!(a.root.id(), b.root.id());
    assert_ne!(a.log_key_seed, b.log_key_seed);
    let mut own = [a.root.id(), a.authority.id(), a.importer.id(), a.publisher.id()];
    own.sort_unstable();
    assert!(own.windows(2).all(|w| w[0] != w[1]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_event_of_every_drill_is_admissible(seed: u64, stations in 1u32..70) {
        let registry = election(seed, stations);
        prop_assert!(admit(&registry, seed).unwrap() > stations as usize);
    }
}
