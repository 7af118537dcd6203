//! Invariants of who may do what, in random histories.

use crate::authority::{Land, signed, take, take_at};
use crate::fixtures::{
    ORIGIN, Random, TIME, confirmed, cut, enrol, enrolled, enrolment, key, offer, offer_to, person, revoke,
    setup,
};
use model::event::{KeyEnrol, OfficeEnrol, Payload};
use model::{Authority, KeyId, Office, Role, SecretKey, Territory as _, UtcSeconds};
use std::collections::BTreeSet;

/// Random histories by every key in every role, and by codes: what the fold lets pass never makes a key valid that
/// nobody enrolled, nor twice by one code.
#[test]
fn random_histories() {
    let keys: Vec<SecretKey> = (1..=8).map(key).collect();
    let tickets: Vec<SecretKey> = (30..=33).map(key).collect();
    let phones: Vec<SecretKey> = (40..=43).map(|n| SecretKey::p256(&[n; 32]).unwrap()).collect();
    let (mut enrolments, mut revocations, mut refusals, mut redemptions) = (0, 0, 0, 0);
    let mut refused: BTreeSet<u16> = BTreeSet::new();
    for seed in 1..=240u64 {
        let mut random = Random(seed * 7919);
        let mut authority = Authority::new();
        take(&mut authority, &signed(setup(&keys[0]), &[&keys[0]]), 0).unwrap();
        let mut known: BTreeSet<KeyId> = BTreeSet::from([keys[0].id()]);
        let mut ended: BTreeSet<KeyId> = BTreeSet::new();
        let mut offered: BTreeSet<KeyId> = BTreeSet::new();
        let mut gone: BTreeSet<KeyId> = BTreeSet::new();
        // A second authority of the nation and a registrar, or nobody would ever be revoked and no code used.
        let two = enrol(&keys[0], Some(&keys[1]), &keys[2], "registrar", "");
        take(&mut authority, &enrol(&keys[0], None, &keys[1], "authority", ""), 1).unwrap();
        take(&mut authority, &two, 2).unwrap();
        // And two of the supervisors.
        for (key, index) in [(&keys[3], 3), (&keys[4], 4)] {
            let event = OfficeEnrol::signed(ORIGIN, &keys[0], key, &Office::Bawaslu, TIME);
            take(&mut authority, &event, index).unwrap();
        }
        known.extend(keys[1..5].iter().map(SecretKey::id));
        for index in 5..80 {
            let [by, with, subject] = std::array::from_fn(|_| match random.below(2) {
                0 => &keys[random.below(2)],
                _ => random.pick(&keys),
            });
            let role = *random.pick(&Role::ALL);
            // Mostly where the role has a meaning.
            let whole = role.is_national() && random.below(3) > 0;
            let area = if whole { "" } else { *random.pick(&["", "31", "3171", "3172001", "32", "99"]) };
            // Whose hand it is, of roles of human beings mostly said.
            let hand = (role.is_personal() && random.below(4) > 0).then(|| person(random.below(3) as u8));
            let said = |payload: KeyEnrol| match hand {
                Some(hand) => payload.of_person(hand, ""),
                None => payload,
            };
            let role = role.code();
            let station = *random.pick(&["3171001", "3172001", "3201001", "9999"]);
            let (ticket, phone) = (random.pick(&tickets), random.pick(&phones));
            let arrival = UtcSeconds(TIME.0 + random.pick(&[0, 0, 3_600, 3_601, 86_401]));
            let event = match random.below(12) {
                0 => signed(setup(by), &[by]),
                1 => enrolled(said(enrolment(by, None, subject, role, area)), by, None, subject),
                2 => enrolled(said(enrolment(by, Some(with), subject, role, area)), by, Some(with), subject),
                3 => signed(revoke(by, with, subject), &[by, with]),
                4 => signed(confirmed(by, station), &[by]),
                5 => signed(confirmed(phone, station), &[phone]),
                6 => signed(revoke(by, with, [ticket, phone][random.below(2)]), &[by, with]),
                7 | 8 => {
                    let offer = match hand {
                        Some(hand) => offer_to(hand, (by, with), ticket, role, area),
                        None => offer(by, with, ticket, role, area),
                    };
                    signed(offer, &[by, with])
                }
                9 | 10 => {
                    // Mostly for what was offered, with the registrar that was enrolled.
                    let offer = authority.offers().get(&ticket.id()).filter(|_| random.below(4) > 0);
                    let (role, area) = offer.map_or((role, area), |o| (o.role.code(), o.area.as_str()));
                    let registrar = [&keys[2], &keys[2], with][random.below(3)];
                    let mut payload = enrolment(ticket, Some(registrar), phone, role, area);
                    payload.until = Some(UtcSeconds(TIME.0 + 86_400));
                    if let Some(hand) = offer.and_then(|o| o.person) {
                        payload = payload.of_person(hand, "");
                    }
                    enrolled(payload, ticket, Some(registrar), phone)
                }
                _ => signed(cut(by), &[by]),
            };
            let before = authority.clone();
            if let Err(refusal) = take_at(&mut authority, &event, index, arrival) {
                refusals += 1;
                refused.insert(refusal.number());
                assert_eq!(authority, before, "a refused event changes nothing");
                continue;
            }
            let mut signers: Vec<KeyId> = event.signatures().iter().map(|s| s.key).collect();
            if let Payload::KeyEnrol(e) = event.payload() {
                assert_eq!(signers.pop(), Some(e.public().unwrap().id()), "the key itself signs");
                if offered.contains(&e.by) {
                    assert_eq!(signers.remove(0), e.by);
                }
            }
            assert!(
                signers.iter().all(|s| known.contains(s) && !ended.contains(s)),
                "an unknown or ended key acted"
            );
            assert!(signers.iter().all(|s| before.grants()[s].holds_at(arrival)), "outside its dates");
            match event.payload() {
                Payload::KeyOffer(o) => {
                    assert!(o.by != o.with && offered.insert(ticket.id()));
                    for by in [o.by, o.with] {
                        assert_eq!(before.grants()[&by].role, Role::Authority);
                        assert!(Land.contains_area(&before.grants()[&by].area, &o.area));
                    }
                }
                Payload::KeyEnrol(e) if offered.contains(&e.by) => {
                    redemptions += 1;
                    assert!(gone.insert(e.by), "a code was used twice, or after it was withdrawn");
                    assert!(known.insert(phone.id()));
                    let (offer, with) = (&before.offers()[&e.by], &before.grants()[&e.with.unwrap()]);
                    assert!(arrival <= offer.until && offer.by.iter().all(|by| !ended.contains(by)));
                    assert_eq!(with.role, Role::Registrar);
                    let grant = &authority.grants()[&phone.id()];
                    assert_eq!((grant.role, &grant.area), (offer.role, &offer.area));
                    assert_eq!(grant.valid, (None, Some(offer.mandate_until)));
                }
                Payload::KeyEnrol(e) => {
                    enrolments += 1;
                    assert!(known.insert(subject.id()));
                    assert!(Land.contains_area(&before.grants()[&e.by].area, &e.area));
                    assert!(e.with.is_some() || Some(e.by) == before.root());
                }
                Payload::KeyRevoke(r) => {
                    revocations += 1;
                    let list = if offered.contains(&r.key) { &mut gone } else { &mut ended };
                    assert!(r.by != r.with && list.insert(r.key));
                }
                Payload::FormConfirmed(f) => {
                    assert!(Land.contains(&authority.grants()[&f.by].area, &f.form.station));
                }
                _ => {}
            }
            let grants: BTreeSet<KeyId> = authority.grants().keys().copied().collect();
            assert_eq!(grants, known);
            let over: BTreeSet<KeyId> =
                authority.grants().iter().filter(|(_, g)| g.until.is_some()).map(|(id, _)| *id).collect();
            assert_eq!(over, ended);
            assert!(authority.grants().iter().all(|(id, g)| *id == g.public.id()));
            for grant in authority.grants().values() {
                // Who is of another office than the commission is an authority or has a role of that office alone, and got there
                // by the root or by his own.
                let own = match grant.office {
                    Office::Commission => !matches!(grant.role, Role::Supervisor | Role::Saksi),
                    Office::Bawaslu => matches!(grant.role, Role::Authority | Role::Supervisor),
                    Office::Participant(_) => matches!(grant.role, Role::Authority | Role::Saksi),
                };
                assert!(own && grant.person.is_some() >= grant.role.is_personal());
                let by = grant.enrolled_by.iter().filter_map(|by| authority.grants().get(by));
                let by = by.filter(|g| Some(g.public.id()) != authority.root() && g.role == Role::Authority);
                assert!(by.into_iter().all(|g| g.office == grant.office));
            }
            for grant in authority.grants().values().filter(|g| g.role.is_national()) {
                assert!(grant.area.is_empty(), "a {} of a part", grant.role.code());
                let by = grant.enrolled_by.iter().flat_map(|by| match authority.offers().get(by) {
                    Some(offer) => offer.by.to_vec(),
                    None => vec![*by],
                });
                let given = by.filter_map(|by| authority.grants().get(&by));
                assert!(given.filter(|g| g.role == Role::Authority).all(|g| g.area.is_empty()));
            }
            let offers: BTreeSet<KeyId> = authority.offers().keys().copied().collect();
            assert_eq!(offers, offered);
            let taken: BTreeSet<KeyId> =
                authority.offers().iter().filter(|(_, o)| o.gone.is_some()).map(|(id, _)| *id).collect();
            assert_eq!(taken, gone);
        }
    }
    assert!(
        enrolments > 25 && revocations > 20 && refusals > 1_000 && redemptions > 20,
        "{enrolments} {revocations} {refusals} {redemptions}"
    );
    let expected = [1007, 1009, 1010, 1011, 1013, 1018, 1019, 1020, 1022, 1023, 1024, 1026, 1028];
    assert!(expected.iter().all(|number| refused.contains(number)), "{refused:?}");
}
