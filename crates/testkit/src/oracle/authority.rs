//! Who may say what, by looking through all that was accepted before, each time.

use model::event::KeyEnrol;
use model::{Entry, KeyId, Payload};
use registry::Registry;

/// A mandate that the past gave.
struct Mandate {
    role: String,
    area: String,
    ended: bool,
}

/// Number of the refusal of an entry, if it is refused, after the mandates that were accepted before it.
pub fn refusal(registry: &Registry, accepted: &[&Payload], first: bool, entry: &Entry) -> Option<u16> {
    let payload = entry.event.payload();
    if matches!(payload, Payload::Setup(_)) != first {
        return Some(1018);
    }
    let role_of = |id: KeyId, role: &str| match mandate(accepted, id) {
        None => Err(1010),
        Some(m) if m.ended => Err(1011),
        Some(m) if m.role != role => Err(1013),
        Some(m) => Ok(m.area),
    };
    match payload {
        Payload::Setup(_) => None,
        Payload::Cut(p) => role_of(p.by, "publisher").err(),
        Payload::KeyEnrol(p) => {
            let area = match role_of(p.by, "authority") {
                Ok(area) => area,
                Err(number) => return Some(number),
            };
            if !known(registry, &p.area) || !inside(registry, &area, &p.area) {
                return Some(1022);
            }
            mandate(accepted, key_of(p)).is_some().then_some(1020)
        }
        Payload::KeyRevoke(p) => {
            let areas: Vec<String> =
                match [p.by, p.with].into_iter().map(|k| role_of(k, "authority")).collect() {
                    Ok(areas) => areas,
                    Err(number) => return Some(number),
                };
            match mandate(accepted, p.key) {
                None => Some(1010),
                Some(m) if m.ended => Some(1011),
                Some(m) if !areas.iter().all(|a| inside(registry, a, &m.area)) => Some(1022),
                Some(_) => None,
            }
        }
        Payload::FormImported(p) => station(registry, role_of(p.by, "importer"), p.form.station.as_str()),
        Payload::FormConfirmed(p) => station(registry, role_of(p.by, "officer"), p.form.station.as_str()),
    }
}

fn station(registry: &Registry, area: Result<String, u16>, station: &str) -> Option<u16> {
    let area = match area {
        Ok(area) => area,
        Err(number) => return Some(number),
    };
    if registry.station_by_code(station).is_none() {
        return Some(1015);
    }
    (!inside(registry, &area, station)).then_some(1014)
}

fn mandate(accepted: &[&Payload], id: KeyId) -> Option<Mandate> {
    let ended = accepted.iter().any(|p| matches!(p, Payload::KeyRevoke(r) if r.key == id));
    accepted.iter().find_map(|p| match p {
        Payload::Setup(s) if s.by == id => {
            Some(Mandate { role: "authority".into(), area: String::new(), ended })
        }
        Payload::KeyEnrol(e) if key_of(e) == id => {
            Some(Mandate { role: e.role.clone(), area: e.area.clone(), ended })
        }
        _ => None,
    })
}

fn key_of(enrol: &KeyEnrol) -> KeyId {
    model::PublicKey::from_base64(model::Algorithm::Ed25519, &enrol.key).unwrap().id()
}

fn known(registry: &Registry, area: &str) -> bool {
    area.is_empty() || registry.region_by_code(area).is_some() || registry.station_by_code(area).is_some()
}

/// Whether a region or station is, or lies in, an area: by walking up.
fn inside(registry: &Registry, area: &str, code: &str) -> bool {
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
