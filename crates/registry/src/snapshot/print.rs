//! A registry as its snapshot's bytes.

use super::{FOOTER, KINDS, Version, WHOLE, suffix};
use crate::electing;
use crate::election::{Candidate, Contestants};
use crate::index::{DistrictIdx, RegionIdx, StationIdx};
use crate::registry::Registry;
use crate::stations::{Numbered, Station};

/// Where the text goes: into memory, or against a text that is there already.
trait Out {
    fn put(&mut self, text: &str);
}

impl Out for Vec<u8> {
    fn put(&mut self, text: &str) {
        self.extend_from_slice(text.as_bytes());
    }
}

/// Compares the text with one given, up to the first byte that differs.
struct Compare<'a> {
    rest: &'a [u8],
    same: bool,
}

impl Out for Compare<'_> {
    fn put(&mut self, text: &str) {
        match self.rest.strip_prefix(text.as_bytes()) {
            Some(rest) if self.same => self.rest = rest,
            _ => self.same = false,
        }
    }
}

/// The snapshot of a registry.
pub fn print(registry: &Registry) -> Vec<u8> {
    let mut out = Vec::new();
    write(registry, &mut Lines(&mut out));
    out
}

/// Compares the snapshot of a registry with a text; else gives the position before which they agree (at the latest
/// the begin of the field that differs).
pub fn compare(registry: &Registry, bytes: &[u8]) -> Result<(), usize> {
    let mut out = Compare { rest: bytes, same: true };
    write(registry, &mut Lines(&mut out));
    if out.same && out.rest.is_empty() { Ok(()) } else { Err(bytes.len() - out.rest.len()) }
}

fn write(registry: &Registry, out: &mut Lines<'_, impl Out>) {
    head(registry, out);
    for region in registry.regions().skip(1) {
        let r = registry.region(region);
        out.row(&[&r.level.tingkat().to_string(), r.code, r.name, &r.portal_id.to_string()]);
        if r.level == model::Level::Village {
            stations(registry, region, r.code, out);
        }
    }
    for (region, zone) in registry.zones() {
        out.row(&["zone", registry.region(*region).code, zone.code()]);
    }
    for region in registry.exempt_areas() {
        out.row(&["exempt", registry.region(*region).code]);
    }
    for map in registry.maps() {
        out.row(&["map", &map.level.tingkat().to_string(), &map.source, &map.licence]);
        for (region, outline) in &map.outlines {
            out.row(&["outline", registry.region(*region).code, outline.text()]);
        }
    }
    for rule in registry.rules() {
        electing::print(rule, |fields| out.row(fields));
    }
    districts(registry, out);
    out.row(&[FOOTER]);
}

fn head(registry: &Registry, out: &mut Lines<'_, impl Out>) {
    let election = registry.election();
    let p = &election.parameters;
    let version = registry.version();
    out.row(&[version.header()]);
    match version {
        Version::V1 => out.row(&["election", &election.id, &election.name, &election.date]),
        Version::V2 => {
            let kind = KINDS[usize::from(election.drill)];
            out.row(&["election", &election.id, &election.name, &election.date, kind]);
        }
    }
    out.row(&["parameter", "embargo_until", &p.embargo_until.to_string()]);
    out.row(&["parameter", "reserve_ppm", &p.reserve_ppm.to_string()]);
    out.row(&["parameter", "station_voters_max", &p.station_voters_max.to_string()]);
    out.row(&["parameter", "value_max", &p.value_max.to_string()]);
    if version == Version::V2 {
        out.row(&["parameter", "exempt_value_max", &p.exempt_value_max.to_string()]);
    }
    for party in registry.parties() {
        out.row(&[
            "party",
            &party.number.to_string(),
            &party.portal_id.to_string(),
            &party.name,
            &party.full_name,
            &party.colour,
            if party.local { "local" } else { "national" },
        ]);
    }
}

fn stations(registry: &Registry, village: RegionIdx, code: &str, out: &mut Lines<'_, impl Out>) {
    let range = registry.stations(village);
    let mut first = range.start;
    while first < range.end {
        let head = registry.station(StationIdx(first));
        let mut last = head;
        let mut next = first + 1;
        while next < range.end && head.registered.is_none() {
            let station = registry.station(StationIdx(next));
            if !follows(code, &last, &station) {
                break;
            }
            last = station;
            next += 1;
        }
        let rest = suffix(code, head.code);
        let whole = if rest.is_some() { String::new() } else { format!("{WHOLE}{}", head.code) };
        out.row(&[
            "5",
            rest.unwrap_or(&whole),
            head.name,
            &head.portal_id.to_string(),
            &(next - first).to_string(),
            &head.registered.map_or(String::new(), |n| n.to_string()),
        ]);
        first = next;
    }
}

/// Whether a station goes on the run of the one before it.
fn follows(village: &str, before: &Station<'_>, next: &Station<'_>) -> bool {
    let labels = match (suffix(village, before.code), suffix(village, next.code)) {
        (Some(a), Some(b)) => Numbered::of(a).precedes(&Numbered::of(b)),
        (None, None) => Numbered::of(before.code).precedes(&Numbered::of(next.code)),
        _ => false,
    };
    labels
        && next.registered.is_none()
        && before.portal_id.checked_add(1) == Some(next.portal_id)
        && Numbered::of(before.name).precedes(&Numbered::of(next.name))
}

fn districts(registry: &Registry, out: &mut Lines<'_, impl Out>) {
    for (index, district) in (0u32..).zip(registry.all_districts()) {
        let seats = district.seats.map_or(String::new(), |n| n.to_string());
        out.row(&["district", district.contest.code(), district.code.as_str(), &district.name, &seats]);
        if let Some(of) = &district.population {
            out.row(&["population", &of.people.to_string(), &of.source]);
        }
        for region in registry.district_holds(DistrictIdx(index)) {
            out.row(&["hold", registry.region(*region).code]);
        }
        match &district.contestants {
            Contestants::Singles(list) => list.iter().for_each(|c| candidate(c, out)),
            Contestants::Lists(lists) => {
                for list in lists {
                    out.row(&["list", &list.party.to_string()]);
                    list.candidates.iter().for_each(|c| candidate(c, out));
                }
            }
        }
    }
}

fn candidate(candidate: &Candidate, out: &mut Lines<'_, impl Out>) {
    out.row(&[
        "candidate",
        &candidate.id.to_string(),
        &candidate.number.to_string(),
        &candidate.name,
        candidate.colour.as_deref().unwrap_or(""),
        candidate.sex.map_or("", |s| if s == 'L' { "L" } else { "P" }),
        candidate.residence.as_deref().unwrap_or(""),
    ]);
}

struct Lines<'a, O>(&'a mut O);

impl<O: Out> Lines<'_, O> {
    fn row(&mut self, fields: &[&str]) {
        for (i, field) in fields.iter().enumerate() {
            if i > 0 {
                self.0.put("\t");
            }
            self.0.put(field);
        }
        self.0.put("\n");
    }
}
