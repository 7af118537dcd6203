//! What the past gave: mandates, codes, offices, persons, found by looking through all that was accepted.

use model::event::{KeyEnrol, KeyOffer};
use model::{Algorithm, KeyId, Payload, Person, PublicKey};
use registry::Registry;

/// A mandate that the past gave.
pub(super) struct Mandate {
    pub(super) role: String,
    pub(super) office: String,
    pub(super) area: String,
    pub(super) ended: bool,
    /// Seconds of arrival, first and last.
    pub(super) dates: (i64, i64),
    pub(super) person: Option<Person>,
}

pub(super) fn is_root(accepted: &[&Payload], id: KeyId) -> bool {
    accepted.iter().any(|p| matches!(p, Payload::Setup(s) if s.by == id))
}

/// The one office of authorities, the root aside.
pub(super) fn office_of(accepted: &[&Payload], ids: &[KeyId]) -> Result<String, u16> {
    let others = ids.iter().filter(|id| !is_root(accepted, **id));
    let mut offices: Vec<String> = others.map(|id| mandate(accepted, *id).unwrap().office).collect();
    offices.dedup();
    match offices.as_slice() {
        [] => Ok("kpu".into()),
        [one] => Ok(one.clone()),
        _ => Err(1028),
    }
}

/// Whether two keys are known to be one human being's.
pub(super) fn one_person(accepted: &[&Payload], one: KeyId, other: KeyId) -> bool {
    let person = |id| mandate(accepted, id).and_then(|m| m.person);
    person(one).is_some() && person(one) == person(other)
}

pub(super) fn mandate(accepted: &[&Payload], id: KeyId) -> Option<Mandate> {
    let ended = accepted.iter().any(|p| matches!(p, Payload::KeyRevoke(r) if r.key == id));
    accepted.iter().find_map(|p| match p {
        Payload::Setup(s) if s.by == id => Some(Mandate {
            role: "authority".into(),
            office: "kpu".into(),
            area: String::new(),
            ended,
            dates: (i64::MIN, i64::MAX),
            person: None,
        }),
        Payload::OfficeEnrol(e) if e.public().unwrap().id() == id => Some(Mandate {
            role: "authority".into(),
            office: e.office.clone(),
            area: String::new(),
            ended,
            dates: (i64::MIN, i64::MAX),
            person: None,
        }),
        Payload::KeyEnrol(e) if key_of(e) == id => {
            let dates = (e.from.map_or(i64::MIN, |t| t.0), e.until.map_or(i64::MAX, |t| t.0));
            // A code's office is that of the authorities who offered it.
            let granting = match offer(accepted, e.by) {
                Some(o) => vec![o.by, o.with],
                None => [e.by].into_iter().chain(e.with).collect(),
            };
            let office = office_of(accepted, &granting).unwrap();
            Some(Mandate {
                role: e.role.clone(),
                office,
                area: e.area.clone(),
                ended,
                dates,
                person: e.person,
            })
        }
        _ => None,
    })
}

pub(super) fn offer<'a>(accepted: &[&'a Payload], ticket: KeyId) -> Option<&'a KeyOffer> {
    accepted.iter().find_map(|p| match p {
        Payload::KeyOffer(o) if ticket_of(o) == ticket => Some(o),
        _ => None,
    })
}

/// Whether a code was used or withdrawn.
pub(super) fn taken(accepted: &[&Payload], ticket: KeyId) -> bool {
    accepted.iter().any(|p| match p {
        Payload::KeyEnrol(e) => e.by == ticket,
        Payload::KeyRevoke(r) => r.key == ticket,
        _ => false,
    })
}

pub(super) fn seen_before(accepted: &[&Payload], key: KeyId) -> bool {
    mandate(accepted, key).is_some() || offer(accepted, key).is_some()
}

pub(super) fn ticket_of(offer: &KeyOffer) -> KeyId {
    PublicKey::from_base64(Algorithm::Ed25519, &offer.ticket).unwrap().id()
}

pub(super) fn key_of(enrol: &KeyEnrol) -> KeyId {
    enrol.public().unwrap().id()
}

pub(super) fn known(registry: &Registry, area: &str) -> bool {
    area.is_empty() || registry.region_by_code(area).is_some() || registry.station_by_code(area).is_some()
}

/// Whether a region or station is, or lies in, an area: by walking up.
pub(super) fn inside(registry: &Registry, area: &str, code: &str) -> bool {
    if area.is_empty() || area == code {
        return known(registry, code);
    }
    let mut region = match registry.station_by_code(code) {
        Some(station) => Some(registry.station(station).village),
        None => registry.region_by_code(code),
    };
    while let Some(r) = region {
        if registry.region(r).code == area {
            return true;
        }
        region = registry.region(r).parent;
    }
    false
}
