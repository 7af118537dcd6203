//! Who may do what, as a table and as invariants of random histories.

use crate::fixtures::{ORIGIN, Random, confirmed, cut, enrol, imported, key, revoke, setup};
use model::event::{Payload, sign};
use model::{Authority, KeyId, Refusal, Role, SecretKey, StationCode, Submission, Territory};
use std::collections::BTreeSet;

/// Provinces 31 and 32, kab/kota 3171 and 3172, three stations; a code lies in every code that begins it.
struct Land;

const AREAS: [&str; 5] = ["", "31", "3171", "3172", "32"];
const STATIONS: [&str; 3] = ["3171001", "3172001", "3201001"];

impl Territory for Land {
    fn knows_area(&self, area: &str) -> bool {
        AREAS.contains(&area) || STATIONS.contains(&area)
    }
    fn contains(&self, area: &str, station: &StationCode) -> bool {
        STATIONS.contains(&station.as_str()) && self.contains_area(area, station.as_str())
    }
    fn contains_area(&self, outer: &str, inner: &str) -> bool {
        self.knows_area(outer) && self.knows_area(inner) && inner.starts_with(outer)
    }
}

struct People {
    root: SecretKey,
    nation: SecretKey,
    jakarta: SecretKey,
    importer: SecretKey,
    officer: SecretKey,
    at_station: SecretKey,
    publisher: SecretKey,
    gone: SecretKey,
    stranger: SecretKey,
}

fn people() -> People {
    let [root, nation, jakarta, importer, officer, at_station, publisher, gone, stranger] =
        std::array::from_fn(|n| key(n as u8 + 1));
    People { root, nation, jakarta, importer, officer, at_station, publisher, gone, stranger }
}

fn signed(payload: Payload, keys: &[&SecretKey]) -> Submission {
    sign(ORIGIN, payload, keys)
}

/// Root, an authority of the nation and one of Jakarta, and one of each other role; `gone` has been revoked.
fn history(p: &People) -> Vec<Submission> {
    vec![
        signed(setup(&p.root), &[&p.root]),
        signed(enrol(&p.root, &p.nation, "authority", ""), &[&p.root]),
        signed(enrol(&p.root, &p.jakarta, "authority", "31"), &[&p.root]),
        signed(enrol(&p.nation, &p.importer, "importer", "31"), &[&p.nation]),
        signed(enrol(&p.jakarta, &p.officer, "officer", "3171"), &[&p.jakarta]),
        signed(enrol(&p.jakarta, &p.at_station, "officer", "3172001"), &[&p.jakarta]),
        signed(enrol(&p.root, &p.publisher, "publisher", ""), &[&p.root]),
        signed(enrol(&p.jakarta, &p.gone, "officer", "3171"), &[&p.jakarta]),
        signed(revoke(&p.root, &p.jakarta, &p.gone), &[&p.root, &p.jakarta]),
    ]
}

fn take(authority: &mut Authority, event: &Submission, index: u64) -> Result<(), Refusal> {
    authority.verify_signatures(event)?;
    authority.judge(event, index, &Land)?;
    authority.apply(event, index);
    Ok(())
}

fn after_history(p: &People) -> Authority {
    let mut authority = Authority::new();
    for (event, index) in history(p).iter().zip(0..) {
        take(&mut authority, event, index).unwrap();
    }
    authority
}

#[test]
fn mandates_after_the_history() {
    let p = people();
    let authority = after_history(&p);
    assert_eq!(authority.root(), Some(p.root.id()));
    let of = |k: &SecretKey| {
        let g = &authority.grants()[&k.id()];
        assert_eq!(authority.public_key(k.id()), Some(k.public()), "ended keys too");
        (g.role, g.area.as_str(), g.from, g.until)
    };
    assert_eq!(of(&p.root), (Role::Authority, "", 0, None));
    assert_eq!(of(&p.importer), (Role::Importer, "31", 3, None));
    assert_eq!(of(&p.at_station), (Role::Officer, "3172001", 5, None));
    assert_eq!(of(&p.publisher), (Role::Publisher, "", 6, None));
    assert_eq!(of(&p.gone), (Role::Officer, "3171", 7, Some(8)));
    assert_eq!(authority.grants().len(), 8);
    assert_eq!(authority.public_key(p.stranger.id()), None);
}

#[test]
fn who_may_do_what() {
    let p = people();
    let authority = after_history(&p);
    let (new, other) = (key(20), key(21));
    let one = |payload: Payload, by: &SecretKey| signed(payload, &[by]);
    let two = |by: &SecretKey, with: &SecretKey, key: &SecretKey| signed(revoke(by, with, key), &[by, with]);
    let bad_enrol = |change: fn(&mut model::event::KeyEnrol)| {
        let mut payload = enrol(&p.root, &new, "officer", "");
        if let Payload::KeyEnrol(e) = &mut payload {
            change(e);
        }
        signed(payload, &[&p.root])
    };
    for (name, event, expected) in [
        // setup
        ("a second setup", one(setup(&p.root), &p.root), 1018),
        ("a setup by a stranger", one(setup(&p.stranger), &p.stranger), 1018),
        // key.enrol
        ("root enrols anywhere", one(enrol(&p.root, &new, "authority", "32"), &p.root), 0),
        ("a national authority enrols", one(enrol(&p.nation, &new, "officer", "3201001"), &p.nation), 0),
        (
            "an authority enrols in its area",
            one(enrol(&p.jakarta, &new, "officer", "3171001"), &p.jakarta),
            0,
        ),
        (
            "an authority enrols an authority in its area",
            one(enrol(&p.jakarta, &new, "authority", "3171"), &p.jakarta),
            0,
        ),
        ("outside the enroller's area", one(enrol(&p.jakarta, &new, "officer", "32"), &p.jakarta), 1022),
        ("wider than the enroller's area", one(enrol(&p.jakarta, &new, "officer", ""), &p.jakarta), 1022),
        ("an area that is not there", one(enrol(&p.root, &new, "officer", "99"), &p.root), 1022),
        ("enrolled twice", one(enrol(&p.root, &p.officer, "officer", "3171"), &p.root), 1020),
        ("enrolled twice in another role", one(enrol(&p.root, &p.officer, "publisher", ""), &p.root), 1020),
        ("the root key enrolled", one(enrol(&p.nation, &p.root, "officer", ""), &p.nation), 1020),
        ("a revoked key enrolled again", one(enrol(&p.root, &p.gone, "officer", "3171"), &p.root), 1020),
        ("an importer enrols", one(enrol(&p.importer, &new, "officer", "31"), &p.importer), 1013),
        ("an officer enrols", one(enrol(&p.officer, &new, "officer", "3171"), &p.officer), 1013),
        ("a publisher enrols", one(enrol(&p.publisher, &new, "officer", ""), &p.publisher), 1013),
        ("a revoked key enrols", one(enrol(&p.gone, &new, "officer", "3171"), &p.gone), 1011),
        ("a stranger enrols", one(enrol(&p.stranger, &new, "officer", ""), &p.stranger), 1010),
        ("unknown role", bad_enrol(|e| e.role = "king".into()), 1007),
        ("unknown algorithm", bad_enrol(|e| e.alg = "rsa".into()), 1007),
        ("reserved algorithm", bad_enrol(|e| e.alg = "p256".into()), 1007),
        ("a key that is none", bad_enrol(|e| e.key = "AAAA".into()), 1007),
        ("a weak key", bad_enrol(|e| e.key = format!("{}=", "A".repeat(43))), 1007),
        // key.revoke
        ("root and nation revoke", two(&p.root, &p.nation, &p.officer), 0),
        ("nation and Jakarta revoke in Jakarta", two(&p.nation, &p.jakarta, &p.importer), 0),
        ("an authority may be revoked", two(&p.root, &p.nation, &p.jakarta), 0),
        ("root may be revoked", two(&p.nation, &p.root, &p.root), 0),
        ("one of two outside its area", two(&p.nation, &p.jakarta, &p.publisher), 1022),
        ("an officer as the second", two(&p.root, &p.officer, &p.importer), 1013),
        ("an officer as the first", two(&p.officer, &p.root, &p.importer), 1013),
        ("a revoked key as the second", two(&p.root, &p.gone, &p.importer), 1011),
        ("a stranger as the second", two(&p.root, &p.stranger, &p.importer), 1010),
        ("a key that was never enrolled", two(&p.root, &p.nation, &p.stranger), 1010),
        ("revoked twice", two(&p.root, &p.nation, &p.gone), 1011),
        ("one person twice", signed(revoke(&p.root, &p.root, &p.officer), &[&p.root, &p.root]), 1019),
        ("one signature of two", signed(revoke(&p.root, &p.nation, &p.officer), &[&p.root]), 1009),
        // form.imported
        ("an importer in its area", one(imported(&p.importer, "3171001"), &p.importer), 0),
        ("an importer outside", one(imported(&p.importer, "3201001"), &p.importer), 1014),
        ("an importer, unknown station", one(imported(&p.importer, "3171999"), &p.importer), 1015),
        ("an officer imports", one(imported(&p.officer, "3171001"), &p.officer), 1013),
        ("root imports", one(imported(&p.root, "3171001"), &p.root), 1013),
        // form.confirmed
        ("an officer in its area", one(confirmed(&p.officer, "3171001"), &p.officer), 0),
        ("an officer outside", one(confirmed(&p.officer, "3172001"), &p.officer), 1014),
        ("an officer, unknown station", one(confirmed(&p.officer, "3171999"), &p.officer), 1015),
        ("an officer of one station, there", one(confirmed(&p.at_station, "3172001"), &p.at_station), 0),
        (
            "an officer of one station, elsewhere",
            one(confirmed(&p.at_station, "3171001"), &p.at_station),
            1014,
        ),
        ("an importer confirms", one(confirmed(&p.importer, "3171001"), &p.importer), 1013),
        ("an authority confirms", one(confirmed(&p.jakarta, "3171001"), &p.jakarta), 1013),
        ("a revoked officer confirms", one(confirmed(&p.gone, "3171001"), &p.gone), 1011),
        ("a stranger confirms", one(confirmed(&p.stranger, "3171001"), &p.stranger), 1010),
        // cut
        ("a publisher cuts", one(cut(&p.publisher), &p.publisher), 0),
        ("root cuts", one(cut(&p.root), &p.root), 1013),
        ("an officer cuts", one(cut(&p.officer), &p.officer), 1013),
        ("a stranger cuts", one(cut(&p.stranger), &p.stranger), 1010),
        // signatures
        ("the wrong key signs", signed(cut(&p.publisher), &[&other]), 1009),
    ] {
        let found = take(&mut authority.clone(), &event, 9);
        assert_eq!(found.as_ref().err().map_or(0, Refusal::number), expected, "{name}: {found:?}");
    }
}

#[test]
fn setup_stands_first_and_alone() {
    let p = people();
    let mut authority = Authority::new();
    for event in
        [signed(cut(&p.root), &[&p.root]), signed(enrol(&p.root, &p.nation, "authority", ""), &[&p.root])]
    {
        assert_eq!(authority.judge(&event, 0, &Land), Err(Refusal::SetupPlace));
    }
    // A setup that names a root key that is not its author's brings nobody in.
    let mut payload = setup(&p.root);
    if let Payload::Setup(s) = &mut payload {
        s.root_key = p.stranger.public().to_base64();
    }
    let event = signed(payload, &[&p.root]);
    assert_eq!(authority.verify_signatures(&event), Err(Refusal::UnknownKey(p.root.id())));
    assert_eq!(authority.judge(&event, 0, &Land), Err(Refusal::UnknownKey(p.root.id())));
    let mut payload = setup(&p.root);
    if let Payload::Setup(s) = &mut payload {
        s.root_key = "AAAA".into();
    }
    let event = signed(payload, &[&p.root]);
    assert!(matches!(authority.judge(&event, 0, &Land), Err(Refusal::BadField(_))));
    assert_eq!(authority, Authority::new());
    assert_eq!(authority.judge(&signed(setup(&p.root), &[&p.root]), 1, &Land), Err(Refusal::SetupPlace));
    take(&mut authority, &signed(setup(&p.root), &[&p.root]), 0).unwrap();
    assert_eq!(authority.grants().len(), 1);
}

/// Random histories by every key in every role: what the fold lets pass never makes a key valid that nobody enrolled.
#[test]
fn random_histories() {
    let keys: Vec<SecretKey> = (1..=8).map(key).collect();
    let (mut enrolments, mut revocations, mut refusals) = (0, 0, 0);
    for seed in 1..=60u64 {
        let mut random = Random(seed * 7919);
        let mut authority = Authority::new();
        take(&mut authority, &signed(setup(&keys[0]), &[&keys[0]]), 0).unwrap();
        let mut known: BTreeSet<KeyId> = BTreeSet::from([keys[0].id()]);
        let mut ended: BTreeSet<KeyId> = BTreeSet::new();
        // A second authority of the nation, or nobody would ever be revoked.
        take(&mut authority, &signed(enrol(&keys[0], &keys[1], "authority", ""), &[&keys[0]]), 1).unwrap();
        known.insert(keys[1].id());
        for index in 2..80 {
            let [by, with, subject] = std::array::from_fn(|_| match random.below(2) {
                0 => &keys[random.below(2)],
                _ => random.pick(&keys),
            });
            let area = *random.pick(&["", "31", "3171", "3172001", "32", "99"]);
            let role = random.pick(&Role::ALL).code();
            let station = *random.pick(&["3171001", "3172001", "3201001", "9999"]);
            let event = match random.below(6) {
                0 => signed(setup(by), &[by]),
                1 | 2 => signed(enrol(by, subject, role, area), &[by]),
                3 => signed(revoke(by, with, subject), &[by, with]),
                4 => signed(confirmed(by, station), &[by]),
                _ => signed(cut(by), &[by]),
            };
            let before = authority.clone();
            if take(&mut authority, &event, index).is_err() {
                refusals += 1;
                assert_eq!(authority, before, "a refused event changes nothing");
                continue;
            }
            let signers: Vec<KeyId> = event.signatures().iter().map(|s| s.key).collect();
            assert!(
                signers.iter().all(|s| known.contains(s) && !ended.contains(s)),
                "an unknown or ended key acted"
            );
            match event.payload() {
                Payload::KeyEnrol(e) => {
                    enrolments += 1;
                    assert!(known.insert(subject.id()));
                    assert!(Land.contains_area(&before.grants()[&e.by].area, &e.area));
                }
                Payload::KeyRevoke(r) => {
                    revocations += 1;
                    assert!(r.by != r.with && ended.insert(r.key));
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
        }
    }
    assert!(
        enrolments > 100 && revocations > 20 && refusals > 1_000,
        "{enrolments} {revocations} {refusals}"
    );
}
