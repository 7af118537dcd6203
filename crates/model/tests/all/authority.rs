//! Who may do what, as a table, and what codes can do.

use crate::fixtures::{
    ORIGIN, TIME, confirmed, cut, enrol, enrolled, enrolment, imported, key, offer, revoke, setup,
};
use crate::offices::office;
use model::event::{Payload, sign};
use model::{Authority, Level, Refusal, Role, SecretKey, StationCode, Submission, Territory, UtcSeconds};

/// Provinces 31 and 32, kab/kota 3171 and 3172, three stations; a code lies in every code that begins it.
pub struct Land;

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
    fn level(&self, area: &str) -> Option<Level> {
        match area.len() {
            0 => Some(Level::Nation),
            2 => Some(Level::Province),
            4 => Some(Level::Regency),
            6 => Some(Level::Kecamatan),
            10 => Some(Level::Village),
            _ => Some(Level::Station),
        }
    }
}

pub struct People {
    pub root: SecretKey,
    pub nation: SecretKey,
    pub jakarta: SecretKey,
    pub importer: SecretKey,
    pub officer: SecretKey,
    pub at_station: SecretKey,
    pub publisher: SecretKey,
    pub gone: SecretKey,
    pub registrar: SecretKey,
    pub stranger: SecretKey,
    pub bawaslu: SecretKey,
    pub bawaslu_2: SecretKey,
    pub party: SecretKey,
}

pub fn people() -> People {
    let [root, nation, jakarta, importer, officer, at_station, publisher, gone, registrar, stranger] =
        std::array::from_fn(|n| key(n as u8 + 1));
    let [bawaslu, bawaslu_2, party] = std::array::from_fn(|n| key(n as u8 + 150));
    People {
        root,
        nation,
        jakarta,
        importer,
        officer,
        at_station,
        publisher,
        gone,
        registrar,
        stranger,
        bawaslu,
        bawaslu_2,
        party,
    }
}

pub fn signed(payload: Payload, keys: &[&SecretKey]) -> Submission {
    sign(ORIGIN, payload, keys)
}

/// Root, an authority of the nation and one of Jakarta, and one of each other role; `gone` has been revoked.
fn history(p: &People) -> Vec<Submission> {
    let two = |by, key, role, area| enrol(by, Some(&p.root), key, role, area);
    vec![
        signed(setup(&p.root), &[&p.root]),
        enrol(&p.root, None, &p.nation, "authority", ""),
        two(&p.nation, &p.jakarta, "authority", "31"),
        two(&p.nation, &p.importer, "importer", "31"),
        two(&p.jakarta, &p.officer, "officer", "3171"),
        two(&p.jakarta, &p.at_station, "officer", "3172001"),
        two(&p.nation, &p.publisher, "publisher", ""),
        two(&p.jakarta, &p.gone, "officer", "3171"),
        signed(revoke(&p.root, &p.jakarta, &p.gone), &[&p.root, &p.jakarta]),
        two(&p.nation, &p.registrar, "registrar", ""),
        office(&p.root, &p.bawaslu, "bawaslu"),
        office(&p.root, &p.bawaslu_2, "bawaslu"),
        office(&p.root, &p.party, "peserta-partai.3"),
    ]
}

pub fn take(authority: &mut Authority, event: &Submission, index: u64) -> Result<(), Refusal> {
    take_at(authority, event, index, TIME)
}

pub fn take_at(
    authority: &mut Authority,
    event: &Submission,
    index: u64,
    arrival: UtcSeconds,
) -> Result<(), Refusal> {
    authority.verify_signatures(event)?;
    authority.judge(event, index, arrival, &Land)?;
    authority.apply(event, index);
    Ok(())
}

pub fn after_history(p: &People) -> Authority {
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
    assert_eq!(authority.grants().len(), 12);
    let office = |k: &SecretKey| authority.grants()[&k.id()].office.to_string();
    assert_eq!(
        [&p.root, &p.officer, &p.bawaslu, &p.party].map(office),
        ["kpu", "kpu", "bawaslu", "peserta-partai.3"]
    );
    assert_eq!(authority.grants()[&p.jakarta.id()].enrolled_by, [p.nation.id(), p.root.id()]);
    assert_eq!(authority.grants()[&p.nation.id()].enrolled_by, [p.root.id()]);
    assert_eq!(authority.public_key(p.stranger.id()), None);
}

fn bring_a_passkey(enrolment: &mut model::event::KeyEnrol) {
    let key = SecretKey::passkey(&[5; 32], "meja.example", "https://meja.example").unwrap();
    (enrolment.alg, enrolment.key) = (key.public().algorithm().tag().into(), key.public().to_base64());
}

#[test]
fn who_may_do_what() {
    let p = people();
    let authority = after_history(&p);
    let (new, other) = (key(20), key(21));
    let one = |payload: Payload, by: &SecretKey| signed(payload, &[by]);
    let two = |by: &SecretKey, with: &SecretKey, key: &SecretKey| signed(revoke(by, with, key), &[by, with]);
    let bad_enrol = |change: fn(&mut model::event::KeyEnrol)| {
        let mut payload = enrolment(&p.root, None, &new, "officer", "");
        change(&mut payload);
        enrolled(payload, &p.root, None, &new)
    };
    let pair =
        |by: &SecretKey, with: &SecretKey, role: &str, area: &str| enrol(by, Some(with), &new, role, area);
    let unsigned_offer = offer;
    let offer = |by: &SecretKey, with: &SecretKey, ticket: &SecretKey, role: &str, area: &str| {
        signed(unsigned_offer(by, with, ticket, role, area), &[by, with])
    };
    for (name, event, expected) in [
        // setup
        ("a second setup", one(setup(&p.root), &p.root), 1018),
        ("a setup by a stranger", one(setup(&p.stranger), &p.stranger), 1018),
        // key.enrol
        ("root enrols anywhere, alone", enrol(&p.root, None, &new, "authority", "32"), 0),
        ("two authorities enrol", pair(&p.nation, &p.root, "officer", "3201001"), 0),
        ("two in the area of both", pair(&p.jakarta, &p.nation, "officer", "3171001"), 0),
        ("an authority in the area of both", pair(&p.jakarta, &p.nation, "authority", "3171"), 0),
        ("an authority alone", enrol(&p.nation, None, &new, "officer", "3201001"), 1009),
        ("outside the area of the first", pair(&p.jakarta, &p.nation, "officer", "32"), 1022),
        ("outside the area of the second", pair(&p.nation, &p.jakarta, "officer", "32"), 1022),
        ("wider than the area of one", pair(&p.jakarta, &p.root, "officer", ""), 1022),
        ("an area that is not there", enrol(&p.root, Some(&p.nation), &new, "officer", "99"), 1022),
        ("enrolled twice", enrol(&p.root, Some(&p.nation), &p.officer, "officer", "3171"), 1020),
        (
            "enrolled twice in another role",
            enrol(&p.root, Some(&p.nation), &p.officer, "publisher", ""),
            1020,
        ),
        ("the root key enrolled", enrol(&p.nation, Some(&p.jakarta), &p.root, "officer", "3171"), 1020),
        ("a revoked key enrolled again", enrol(&p.root, Some(&p.nation), &p.gone, "officer", "3171"), 1020),
        ("an importer enrols", pair(&p.importer, &p.root, "officer", "31"), 1013),
        ("an officer enrols", pair(&p.officer, &p.root, "officer", "3171"), 1013),
        ("an officer is the second", pair(&p.root, &p.officer, "officer", "3171"), 1013),
        ("a registrar is the second of an authority", pair(&p.root, &p.registrar, "officer", "3171"), 1013),
        ("a revoked key enrols", pair(&p.gone, &p.root, "officer", "3171"), 1011),
        ("a stranger enrols", pair(&p.stranger, &p.root, "officer", ""), 1010),
        ("a stranger is the second", pair(&p.root, &p.stranger, "officer", ""), 1010),
        ("one person twice", enrol(&p.nation, Some(&p.nation), &new, "officer", ""), 1019),
        ("a key enrols itself", enrol(&p.root, Some(&p.nation), &p.root, "officer", ""), 1019),
        (
            "the key itself does not sign",
            signed(Payload::KeyEnrol(enrolment(&p.root, None, &new, "officer", "")), &[&p.root]),
            1009,
        ),
        (
            "another key signs for it",
            enrolled(enrolment(&p.root, None, &new, "officer", ""), &p.root, None, &other),
            1009,
        ),
        // key.offer
        ("two authorities offer", offer(&p.jakarta, &p.nation, &new, "officer", "3171001"), 0),
        ("an offer for an authority", offer(&p.nation, &p.root, &new, "authority", "31"), 0),
        ("one person offers", offer(&p.nation, &p.nation, &new, "officer", "3171001"), 1019),
        ("an offer outside the area of one", offer(&p.jakarta, &p.nation, &new, "officer", "32"), 1022),
        ("an offer nowhere", offer(&p.root, &p.nation, &new, "officer", "99"), 1022),
        ("a registrar offers", offer(&p.registrar, &p.nation, &new, "officer", "3171"), 1013),
        ("an officer is the second of an offer", offer(&p.nation, &p.officer, &new, "officer", "3171"), 1013),
        ("a stranger offers", offer(&p.stranger, &p.nation, &new, "officer", "3171"), 1010),
        ("a key of the log as a code", offer(&p.nation, &p.root, &p.officer, "officer", "3171"), 1020),
        ("a revoked key as a code", offer(&p.nation, &p.root, &p.gone, "officer", "3171"), 1020),
        ("the root's key as a code", offer(&p.nation, &p.jakarta, &p.root, "officer", "3171"), 1020),
        ("a revoked key offers", offer(&p.gone, &p.nation, &new, "officer", "3171"), 1011),
        (
            "one signature under an offer",
            signed(unsigned_offer(&p.nation, &p.root, &new, "officer", "3171"), &[&p.nation]),
            1009,
        ),
        ("an offer of no role", offer(&p.nation, &p.root, &new, "king", "3171"), 1007),
        ("unknown role", bad_enrol(|e| e.role = "king".into()), 1007),
        ("unknown algorithm", bad_enrol(|e| e.alg = "rsa".into()), 1007),
        ("a passkey, without its relying party", bad_enrol(bring_a_passkey), 1007),
        ("a key of another algorithm", bad_enrol(|e| e.alg = "p256".into()), 1007),
        (
            "an end before the beginning",
            bad_enrol(|e| (e.from, e.until) = (Some(UtcSeconds(TIME.0 + 1)), Some(TIME))),
            1007,
        ),
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
        let found = take(&mut authority.clone(), &event, 13);
        assert_eq!(found.as_ref().err().map_or(0, Refusal::number), expected, "{name}: {found:?}");
    }
}

#[test]
fn setup_stands_first_and_alone() {
    let p = people();
    let mut authority = Authority::new();
    for event in [signed(cut(&p.root), &[&p.root]), enrol(&p.root, None, &p.nation, "authority", "")] {
        assert_eq!(authority.judge(&event, 0, TIME, &Land), Err(Refusal::SetupPlace));
    }
    // A setup that names a root key that is not its author's brings nobody in.
    let mut payload = setup(&p.root);
    if let Payload::Setup(s) = &mut payload {
        s.root_key = p.stranger.public().to_base64();
    }
    let event = signed(payload, &[&p.root]);
    assert_eq!(authority.verify_signatures(&event), Err(Refusal::UnknownKey(p.root.id())));
    assert_eq!(authority.judge(&event, 0, TIME, &Land), Err(Refusal::UnknownKey(p.root.id())));
    let mut payload = setup(&p.root);
    if let Payload::Setup(s) = &mut payload {
        s.root_key = "AAAA".into();
    }
    let event = signed(payload, &[&p.root]);
    assert!(matches!(authority.judge(&event, 0, TIME, &Land), Err(Refusal::BadField(_))));
    assert_eq!(authority, Authority::new());
    assert_eq!(
        authority.judge(&signed(setup(&p.root), &[&p.root]), 1, TIME, &Land),
        Err(Refusal::SetupPlace)
    );
    take(&mut authority, &signed(setup(&p.root), &[&p.root]), 0).unwrap();
    assert_eq!(authority.grants().len(), 1);
}

/// A log in which the code of station 3171001 was offered at index 13 by Jakarta and the nation.
fn with_offer(p: &People, ticket: &SecretKey) -> Authority {
    let mut authority = after_history(p);
    let event = signed(offer(&p.jakarta, &p.nation, ticket, "officer", "3171001"), &[&p.jakarta, &p.nation]);
    take(&mut authority, &event, 13).unwrap();
    authority
}

#[test]
fn who_may_use_a_code() {
    let p = people();
    let (ticket, other_ticket, phone) = (key(30), key(31), SecretKey::p256(&[40; 32]).unwrap());
    let authority = with_offer(&p, &ticket);
    let good = || {
        let mut payload = enrolment(&ticket, Some(&p.registrar), &phone, "officer", "3171001");
        payload.until = Some(UtcSeconds(TIME.0 + 86_400));
        payload
    };
    let changed = |change: &dyn Fn(&mut model::event::KeyEnrol)| {
        let mut payload = good();
        change(&mut payload);
        enrolled(payload, &ticket, Some(&p.registrar), &phone)
    };
    let later = |seconds: i64| UtcSeconds(TIME.0 + seconds);
    for (name, event, at, expected) in [
        ("the code with the registrar", changed(&|_| ()), 0, 0),
        ("in its last second", changed(&|_| ()), 3_600, 0),
        ("a second too late", changed(&|_| ()), 3_601, 1023),
        ("for another station", changed(&|e| e.area = "3172001".into()), 0, 1007),
        ("for the whole city", changed(&|e| e.area = "3171".into()), 0, 1007),
        ("in another role", changed(&|e| e.role = "authority".into()), 0, 1007),
        ("for longer", changed(&|e| e.until = None), 0, 1007),
        ("for a little longer", changed(&|e| e.until = Some(later(86_401))), 0, 1007),
        ("from some day on", changed(&|e| e.from = Some(TIME)), 0, 1007),
        (
            "without the registrar",
            {
                let mut payload = good();
                payload.with = None;
                enrolled(payload, &ticket, None, &phone)
            },
            0,
            1009,
        ),
        (
            "with an authority in the registrar's place",
            {
                let mut payload = good();
                payload.with = Some(p.nation.id());
                enrolled(payload, &ticket, Some(&p.nation), &phone)
            },
            0,
            1013,
        ),
        (
            "with another code",
            {
                let mut payload = good();
                payload.by = other_ticket.id();
                enrolled(payload, &other_ticket, Some(&p.registrar), &phone)
            },
            0,
            1010,
        ),
        (
            "for a key that is there already",
            {
                let mut payload = good();
                payload.key = p.officer.public().to_base64();
                payload.alg = "ed25519".into();
                enrolled(payload, &ticket, Some(&p.registrar), &p.officer)
            },
            0,
            1020,
        ),
        (
            "for the code itself",
            {
                let mut payload = good();
                payload.key = ticket.public().to_base64();
                payload.alg = "ed25519".into();
                enrolled(payload, &ticket, Some(&p.registrar), &ticket)
            },
            0,
            1019,
        ),
        (
            "the phone does not sign",
            { sign(ORIGIN, Payload::KeyEnrol(good()), &[&ticket, &p.registrar]) },
            0,
            1009,
        ),
    ] {
        let mut authority = authority.clone();
        let found = take_at(&mut authority, &event, 11, later(at));
        assert_eq!(found.as_ref().err().map_or(0, Refusal::number), expected, "{name}: {found:?}");
        assert_eq!(authority.offers()[&ticket.id()].gone, (expected == 0).then_some(11), "{name}");
    }
}

#[test]
fn a_code_is_used_once_and_falls_with_whoever_made_it() {
    let p = people();
    let (ticket, phone, second) = (key(30), SecretKey::p256(&[40; 32]).unwrap(), key(41));
    let redeem = |phone: &SecretKey| {
        let mut payload = enrolment(&ticket, Some(&p.registrar), phone, "officer", "3171001");
        payload.until = Some(UtcSeconds(TIME.0 + 86_400));
        enrolled(payload, &ticket, Some(&p.registrar), phone)
    };
    let gone = Err(Refusal::OfferGone(ticket.id()));

    let mut authority = with_offer(&p, &ticket);
    take(&mut authority, &redeem(&phone), 11).unwrap();
    assert_eq!(take(&mut authority, &redeem(&second), 12), gone, "once");
    let grant = &authority.grants()[&phone.id()];
    assert_eq!(grant.enrolled_by, [ticket.id(), p.registrar.id()]);

    // The mandate's dates: it ends with the second that the offer names.
    let event = signed(confirmed(&phone, "3171001"), &[&phone]);
    let at = |seconds: i64| authority.judge(&event, 12, UtcSeconds(TIME.0 + seconds), &Land);
    authority.verify_signatures(&event).unwrap();
    assert_eq!((at(0), at(86_400)), (Ok(()), Ok(())));
    assert_eq!(at(86_401), Err(Refusal::NotNow(phone.id())));
    let elsewhere = signed(confirmed(&phone, "3172001"), &[&phone]);
    assert!(matches!(authority.judge(&elsewhere, 12, TIME, &Land), Err(Refusal::OutsideArea(_))));

    // Withdrawn like a key: by two authorities.
    let mut authority = with_offer(&p, &ticket);
    let withdraw = signed(revoke(&p.root, &p.jakarta, &ticket), &[&p.root, &p.jakarta]);
    take(&mut authority, &withdraw, 11).unwrap();
    assert_eq!(take(&mut authority, &redeem(&phone), 12), gone, "withdrawn");
    assert_eq!(take(&mut authority, &withdraw, 13), Err(Refusal::KeyRevoked(ticket.id())));

    // Either of its authorities takes it down.
    let remaining = [(&p.jakarta, [&p.root, &p.nation]), (&p.nation, [&p.root, &p.jakarta])];
    for (revoked, [by, with]) in remaining {
        let mut authority = with_offer(&p, &ticket);
        // Jakarta may not revoke an authority of the nation: the root and another of the nation do.
        let third = key(42);
        take(&mut authority, &enrol(&p.root, None, &third, "authority", ""), 11).unwrap();
        let with = if with.id() == p.jakarta.id() { &third } else { with };
        take(&mut authority, &signed(revoke(by, with, revoked), &[by, with]), 12).unwrap();
        assert_eq!(take(&mut authority, &redeem(&phone), 13), gone, "its authority was revoked");
    }
}

/// The log knows a key once: as a code, or as somebody's.
#[test]
fn a_code_is_offered_once_and_is_nobodys_key() {
    let p = people();
    let ticket = key(30);
    let authority = with_offer(&p, &ticket);
    let known = Err(Refusal::KeyEnrolled(ticket.id()));
    let again = |by: &SecretKey, with: &SecretKey| {
        signed(offer(by, with, &ticket, "officer", "3171001"), &[by, with])
    };
    assert_eq!(take(&mut authority.clone(), &again(&p.root, &p.nation), 11), known, "offered twice");
    let enrolment = enrol(&p.root, Some(&p.nation), &ticket, "officer", "3171");
    assert_eq!(take(&mut authority.clone(), &enrolment, 11), known, "enrolled as a key");
    // A code signs an enrolment and nothing else.
    let unknown = Err(Refusal::UnknownKey(ticket.id()));
    let confirmation = signed(confirmed(&ticket, "3171001"), &[&ticket]);
    assert_eq!(take(&mut authority.clone(), &confirmation, 11), unknown);
    let second = signed(revoke(&p.root, &ticket, &p.officer), &[&p.root, &ticket]);
    assert_eq!(take(&mut authority.clone(), &second, 11), unknown);
    // One that was withdrawn does not come back either.
    let mut authority = authority;
    let withdraw = signed(revoke(&p.root, &p.nation, &ticket), &[&p.root, &p.nation]);
    take(&mut authority, &withdraw, 11).unwrap();
    assert_eq!(take(&mut authority, &again(&p.root, &p.nation), 12), known, "offered after it was withdrawn");
}

/// Two authorities of a part can't make a publisher, an intake or a release key, neither of their part nor of the nation;
/// nor can one of the nation with one of a part.
#[test]
fn roles_of_the_nation_come_from_the_nation() {
    let p = people();
    let second = key(50);
    let mut authority = Authority::new();
    for (index, event) in (0..).zip(history(&p)) {
        take(&mut authority, &event, index).unwrap();
    }
    take(&mut authority, &enrol(&p.nation, Some(&p.root), &second, "authority", "31"), 10).unwrap();
    for role in ["publisher", "intake", "release", "renderer", "watcher"] {
        for area in ["31", "3171", "3171001", ""] {
            for (by, with) in [(&p.jakarta, &second), (&p.nation, &p.jakarta), (&p.jakarta, &p.nation)] {
                let refusal = Err(Refusal::NationalRole(role));
                let events = [
                    enrol(by, Some(with), &p.stranger, role, area),
                    signed(offer(by, with, &key(51), role, area), &[by, with]),
                ];
                for event in events {
                    assert_eq!(take(&mut authority.clone(), &event, 11), refusal, "{role} of {area:?}");
                }
            }
            let whole = area.is_empty();
            let event = enrol(&p.nation, Some(&p.root), &p.stranger, role, area);
            assert_eq!(take(&mut authority.clone(), &event, 11).is_ok(), whole, "{role} of {area:?}");
        }
    }
    // What has an area goes on as it was.
    let event = enrol(&p.jakarta, Some(&second), &p.stranger, "officer", "3171");
    take(&mut authority, &event, 11).unwrap();
}

/// A registrar whose mandate ended, or whose area is another, redeems nothing; and the code stays good.
#[test]
fn a_code_needs_a_registrar_of_its_place() {
    let p = people();
    let (ticket, phone, elsewhere) = (key(30), SecretKey::p256(&[40; 32]).unwrap(), key(43));
    let mut authority = with_offer(&p, &ticket);
    take(&mut authority, &enrol(&p.nation, Some(&p.root), &elsewhere, "registrar", "32"), 11).unwrap();
    let redeem = |registrar: &SecretKey| {
        let mut payload = enrolment(&ticket, Some(registrar), &phone, "officer", "3171001");
        payload.until = Some(UtcSeconds(TIME.0 + 86_400));
        enrolled(payload, &ticket, Some(registrar), &phone)
    };
    assert_eq!(
        take(&mut authority, &redeem(&elsewhere), 12),
        Err(Refusal::UnknownArea("3171001".into())),
        "a registrar of another province"
    );
    let mut without = authority.clone();
    take(&mut without, &signed(revoke(&p.root, &p.nation, &p.registrar), &[&p.root, &p.nation]), 12).unwrap();
    assert_eq!(
        take(&mut without, &redeem(&p.registrar), 13),
        Err(Refusal::KeyRevoked(p.registrar.id())),
        "a revoked registrar"
    );
    take(&mut authority, &redeem(&p.registrar), 12).unwrap();
}

#[test]
fn mandates_hold_between_their_dates() {
    let p = people();
    let mut authority = after_history(&p);
    let officer = key(50);
    let mut payload = enrolment(&p.jakarta, Some(&p.nation), &officer, "officer", "3171");
    (payload.from, payload.until) = (Some(UtcSeconds(TIME.0 + 10)), Some(UtcSeconds(TIME.0 + 20)));
    take(&mut authority, &enrolled(payload, &p.jakarta, Some(&p.nation), &officer), 10).unwrap();
    let event = signed(confirmed(&officer, "3171001"), &[&officer]);
    for (second, good) in [(0, false), (9, false), (10, true), (20, true), (21, false)] {
        let found = authority.judge(&event, 11, UtcSeconds(TIME.0 + second), &Land);
        let expected = if good { Ok(()) } else { Err(Refusal::NotNow(officer.id())) };
        assert_eq!(found, expected, "{second}");
    }
}
