//! Who may say what, by looking through all that was accepted before, each time.

use model::StationCode;
use model::event::{KeyEnrol, KeyOffer};
use model::{Algorithm, Entry, KeyId, Level, Payload, Person, PublicKey};
use registry::Registry;

/// A mandate that the past gave.
struct Mandate {
    role: String,
    office: String,
    area: String,
    ended: bool,
    /// Seconds of arrival, first and last.
    dates: (i64, i64),
    person: Option<Person>,
}

/// Number of the refusal of an entry that is not signed by whom it names, with keys that were accepted before it.
pub fn unsigned(accepted: &[&Payload], entry: &Entry) -> Option<u16> {
    let event = &entry.event;
    let own = event.payload().makes_known().filter(|_| !matches!(event.payload(), Payload::KeyOffer(_)));
    for line in event.signatures() {
        let known = accepted.iter().filter_map(|p| p.makes_known()).chain(own.clone());
        let Some(key) = known.into_iter().find(|key| key.id() == line.key) else { return Some(1010) };
        if key.verify(event.signed_bytes(), &line.signature).is_err() {
            return Some(1012);
        }
    }
    None
}

/// Number of the refusal of an entry, if it is refused, after the mandates that were accepted before it.
pub fn refusal(registry: &Registry, accepted: &[&Payload], first: bool, entry: &Entry) -> Option<u16> {
    let payload = entry.event.payload();
    let arrival = entry.arrival.0;
    if matches!(payload, Payload::Setup(_)) != first {
        return Some(1018);
    }
    let role_of = |id: KeyId, role: &str| match mandate(accepted, id) {
        None => Err(1010),
        Some(m) if m.ended => Err(1011),
        Some(m) if m.role != role => Err(1013),
        Some(m) if arrival < m.dates.0 || m.dates.1 < arrival => Err(1023),
        Some(m) => Ok(m.area),
    };
    // Both authorities' areas, and the office that they speak for: the root speaks for any.
    let two = |by: KeyId, with: KeyId| -> Result<(Vec<String>, String), u16> {
        let areas = [by, with].into_iter().map(|k| role_of(k, "authority")).collect::<Result<_, _>>()?;
        let office = office_of(accepted, &[by, with])?;
        if one_person(accepted, by, with) { Err(1019) } else { Ok((areas, office)) }
    };
    // Who speaks at a desk for these stations.
    let at_desk = |id: KeyId, role: &str, stations: &[StationCode]| -> Result<(), u16> {
        let area = role_of(id, role)?;
        stations.iter().try_for_each(|s| station(registry, Ok(area.clone()), s.as_str()).map_or(Ok(()), Err))
    };
    let decide = |by: KeyId, with: KeyId, stations: &[StationCode]| -> Result<(), u16> {
        at_desk(by, "operator", stations)?;
        at_desk(with, "commissioner", stations)?;
        if one_person(accepted, by, with) { Err(1019) } else { Ok(()) }
    };
    let above = |by: KeyId, with: KeyId, of: &str| -> Result<(), u16> {
        let (areas, office) = two(by, with)?;
        if office != "kpu" {
            return Err(1028);
        }
        areas.iter().try_for_each(|a| station(registry, Ok(a.clone()), of).map_or(Ok(()), Err))?;
        let high = |area: &String| {
            let region = registry.region_by_code(area).map(|r| registry.region(r).level);
            area.is_empty() || region.is_some_and(|level| level <= Level::Regency)
        };
        if areas.iter().all(high) { Ok(()) } else { Err(1034) }
    };
    if is_of_the_desk(payload) && is_by_rules_1(accepted) {
        return Some(1032);
    }
    match payload {
        Payload::Setup(_) => None,
        Payload::Cut(p) => role_of(p.by, "publisher").err(),
        Payload::AppRelease(p) => role_of(p.by, "release").err(),
        Payload::PolicySet(p) => nation(two(p.by, p.with)),
        Payload::ManifestSet(p) => nation(two(p.by, p.with)),
        Payload::DisclosureSet(p) => nation(two(p.by, p.with)),
        Payload::OpeningRecorded(p) => nation(two(p.by, p.with)),
        Payload::PlaceObserved(p) => role_of(p.by, "watcher").err(),
        Payload::BuildReleased(p) => role_of(p.by, "release").err(),
        Payload::FormsReviewed(p) => at_desk(p.by, "operator", &p.touches).err(),
        Payload::FormCorrected(p) => decide(p.by, p.with, &p.touches).err(),
        Payload::FormResolved(p) => decide(p.by, p.with, &p.touches).err(),
        Payload::FormMoved(p) => decide(p.by, p.with, &p.touches).err(),
        Payload::ObjectionFiled(p) => {
            let role = mandate(accepted, p.by).map_or_else(String::new, |m| m.role);
            let role = if role == "operator" || role == "supervisor" { role } else { "saksi".into() };
            let on_paper = (role == "operator") != p.on_behalf.is_some();
            at_desk(p.by, &role, &p.touches).err().or(on_paper.then_some(1007))
        }
        Payload::ObjectionAnswered(p) => at_desk(p.by, "commissioner", &p.touches).err(),
        Payload::PollRepeated(p) => above(p.by, p.with, p.form.station.as_str()).err(),
        Payload::CountRepeated(p) => above(p.by, p.with, p.form.station.as_str()).err(),
        Payload::StationAbsent(p) => above(p.by, p.with, p.form.station.as_str()).err(),
        Payload::ResultDecided(p) => above(p.by, p.with, p.form.station.as_str()).err(),
        Payload::KeyOffer(p) => {
            let (areas, office) = match two(p.by, p.with) {
                Ok(both) => both,
                Err(number) => return Some(number),
            };
            if is_human(&p.role) && p.person.is_none() {
                return Some(1007);
            }
            if !grants(&office, &p.role) {
                return Some(1028);
            }
            if for_a_part(&p.role, &p.area, &areas) {
                return Some(1026);
            }
            if !areas.iter().all(|a| inside(registry, a, &p.area)) {
                return Some(1022);
            }
            seen_before(accepted, ticket_of(p)).then_some(1020)
        }
        Payload::KeyEnrol(p) => enrolment(registry, accepted, arrival, p, &role_of).err(),
        Payload::OfficeEnrol(p) => match role_of(p.by, "authority") {
            Err(number) => Some(number),
            Ok(_) if !is_root(accepted, p.by) => Some(1013),
            Ok(_) if p.office == "kpu" => Some(1007),
            Ok(_) => seen_before(accepted, p.public().unwrap().id()).then_some(1020),
        },
        Payload::KeyRevoke(p) => {
            let (areas, office) = match two(p.by, p.with) {
                Ok(both) => both,
                Err(number) => return Some(number),
            };
            let (area, of, ended) = match (mandate(accepted, p.key), offer(accepted, p.key)) {
                (Some(m), _) => (m.area, m.office, m.ended),
                (None, Some(o)) => {
                    let of = office_of(accepted, &[o.by, o.with]).unwrap();
                    (o.area.clone(), of, taken(accepted, p.key))
                }
                (None, None) => return Some(1010),
            };
            if ended {
                return Some(1011);
            }
            if of != office {
                return Some(1028);
            }
            (!areas.iter().all(|a| inside(registry, a, &area))).then_some(1022)
        }
        Payload::FormImported(p) => station(registry, role_of(p.by, "importer"), p.form.station.as_str()),
        Payload::FormConfirmed(p) => station(registry, role_of(p.by, "officer"), p.form.station.as_str()),
        Payload::ImageRendered(p) => station(registry, role_of(p.by, "renderer"), p.form.station.as_str()),
        Payload::ImageWithdrawn(p) => {
            let by = |id, role| station(registry, role_of(id, role), p.form.station.as_str());
            by(p.by, "renderer").or_else(|| by(p.with, "authority")).or_else(|| {
                (!is_root(accepted, p.with) && mandate(accepted, p.with).unwrap().office != "kpu")
                    .then_some(1028)
            })
        }
    }
}

/// Number of the refusal of what two authorities of the commission in the whole nation say.
fn nation(two: Result<(Vec<String>, String), u16>) -> Option<u16> {
    match two {
        Err(number) => Some(number),
        Ok((_, office)) if office != "kpu" => Some(1028),
        Ok((areas, _)) => (!areas.iter().all(String::is_empty)).then_some(1026),
    }
}

fn is_by_rules_1(accepted: &[&Payload]) -> bool {
    accepted.iter().any(|p| matches!(p, Payload::Setup(s) if s.rules == model::Rules::V1.digest()))
}

fn is_root(accepted: &[&Payload], id: KeyId) -> bool {
    accepted.iter().any(|p| matches!(p, Payload::Setup(s) if s.by == id))
}

/// The one office of authorities, the root aside.
fn office_of(accepted: &[&Payload], ids: &[KeyId]) -> Result<String, u16> {
    let others = ids.iter().filter(|id| !is_root(accepted, **id));
    let mut offices: Vec<String> = others.map(|id| mandate(accepted, *id).unwrap().office).collect();
    offices.dedup();
    match offices.as_slice() {
        [] => Ok("kpu".into()),
        [one] => Ok(one.clone()),
        _ => Err(1028),
    }
}

/// Every office grants its own authority; Bawaslu supervisors, participants witnesses, the commission all others.
fn grants(office: &str, role: &str) -> bool {
    match role {
        "authority" => true,
        "supervisor" => office == "bawaslu",
        "saksi" => office.starts_with("peserta-"),
        _ => office == "kpu",
    }
}

fn is_human(role: &str) -> bool {
    ["operator", "commissioner", "supervisor", "saksi"].contains(&role)
}

/// Whether two keys are known to be one human being's.
fn one_person(accepted: &[&Payload], one: KeyId, other: KeyId) -> bool {
    let person = |id| mandate(accepted, id).and_then(|m| m.person);
    person(one).is_some() && person(one) == person(other)
}

fn is_of_the_desk(payload: &Payload) -> bool {
    let kind = payload.kind().split('/').next().unwrap_or_default();
    [
        "forms.reviewed",
        "form.corrected",
        "form.resolved",
        "form.moved",
        "objection.filed",
        "objection.answered",
        "poll.repeated",
        "count.repeated",
        "station.absent",
        "result.decided",
    ]
    .contains(&kind)
}

/// A role that is for the nation alone, for less than that or from less than that.
fn for_a_part(role: &str, area: &str, granting: &[String]) -> bool {
    ["publisher", "intake", "release", "renderer", "watcher"].contains(&role)
        && !(area.is_empty() && granting.iter().all(String::is_empty))
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

/// An enrolment by an authority with another, by the root alone, or by a code with a registrar.
fn enrolment(
    registry: &Registry,
    accepted: &[&Payload],
    arrival: i64,
    p: &KeyEnrol,
    role_of: &dyn Fn(KeyId, &str) -> Result<String, u16>,
) -> Result<(), u16> {
    let (mut areas, mut office) = (Vec::new(), "kpu".to_string());
    let offer = offer(accepted, p.by);
    match offer {
        Some(o) => {
            let fell = [o.by, o.with].into_iter().any(|k| mandate(accepted, k).is_none_or(|m| m.ended));
            if taken(accepted, p.by) || fell {
                return Err(1024);
            }
            if arrival > o.until.0 {
                return Err(1023);
            }
            areas.push(role_of(p.with.ok_or(1009u16)?, "registrar")?);
        }
        None => {
            areas.push(role_of(p.by, "authority")?);
            match p.with {
                Some(with) => areas.push(role_of(with, "authority")?),
                None if !is_root(accepted, p.by) => return Err(1009),
                None => {}
            }
            let granting: Vec<KeyId> = [p.by].into_iter().chain(p.with).collect();
            office = office_of(accepted, &granting)?;
            if p.with.is_some_and(|with| one_person(accepted, p.by, with)) {
                return Err(1019);
            }
        }
    }
    if p.from.is_some() && p.until.is_some() && p.from > p.until || is_human(&p.role) && p.person.is_none() {
        return Err(1007);
    }
    if let Some(o) = offer
        && !(o.person == p.person
            && o.role == p.role
            && o.area == p.area
            && p.from.is_none()
            && p.until == Some(o.mandate_until))
    {
        return Err(1007);
    }
    if offer.is_none() && p.with.is_none() && p.role != "authority" && !is_by_rules_1(accepted) {
        return Err(1009);
    }
    if !grants(&office, &p.role) {
        return Err(1028);
    }
    let granting = if offer.is_some() { &[][..] } else { &areas[..] };
    if for_a_part(&p.role, &p.area, granting) {
        return Err(1026);
    }
    if !known(registry, &p.area) || !areas.iter().all(|a| inside(registry, a, &p.area)) {
        return Err(1022);
    }
    if seen_before(accepted, key_of(p)) { Err(1020) } else { Ok(()) }
}

fn offer<'a>(accepted: &[&'a Payload], ticket: KeyId) -> Option<&'a KeyOffer> {
    accepted.iter().find_map(|p| match p {
        Payload::KeyOffer(o) if ticket_of(o) == ticket => Some(o),
        _ => None,
    })
}

/// Whether a code was used or withdrawn.
fn taken(accepted: &[&Payload], ticket: KeyId) -> bool {
    accepted.iter().any(|p| match p {
        Payload::KeyEnrol(e) => e.by == ticket,
        Payload::KeyRevoke(r) => r.key == ticket,
        _ => false,
    })
}

fn seen_before(accepted: &[&Payload], key: KeyId) -> bool {
    mandate(accepted, key).is_some() || offer(accepted, key).is_some()
}

fn ticket_of(offer: &KeyOffer) -> KeyId {
    PublicKey::from_base64(Algorithm::Ed25519, &offer.ticket).unwrap().id()
}

fn key_of(enrol: &KeyEnrol) -> KeyId {
    enrol.public().unwrap().id()
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
