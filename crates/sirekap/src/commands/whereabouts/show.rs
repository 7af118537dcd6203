//! Explanations on the terminal.

use crate::context::Context;
use crate::number::grouped;
use crate::observed::{answer, finding, row, special, verdict};
use residency::address::{Hit, Source};
use residency::observe::{Asked, Endpoint, Explained, Finding, Judged, Looked, NetworkSeen, Verdict};
use texts::observe;

/// An address: networks, countries, what was seen before, verdict.
pub fn address(context: &Context, told: &Explained<'_>) {
    let lang = context.lang;
    out_part!("{}", told.address);
    if let Some(carried) = told.embedded {
        out_part!(" · {}", observe::carried(lang, carried));
    }
    if let Some(of) = told.special {
        out_part!(" · {}", context.t(special(of)));
    }
    out!("");
    let networks = told.tables.iter().filter(|row| row.hit.asn.is_some());
    let countries = told.tables.iter().filter(|row| row.hit.country.is_some());
    if told.tables.is_empty() && told.special.is_none() {
        out!("  {}", context.t(observe::NO_TABLE_HAS_IT));
    }
    if networks.clone().next().is_some() {
        out!("{}", context.t(observe::NETWORK));
    }
    for row in networks {
        let asn = row.hit.asn.unwrap_or_default();
        out!(
            "  AS{asn} {} · {}",
            row.hit.name.as_deref().unwrap_or_default(),
            of(context, row.source, &row.hit)
        );
    }
    for network in &told.networks {
        out!("  {}", owner(context, network));
    }
    if countries.clone().next().is_some() {
        out!("{}", context.t(observe::COUNTRY));
    }
    for row in countries {
        let country = row.hit.country.map(|country| country.to_string()).unwrap_or_default();
        out!("  {country} · {}", of(context, row.source, &row.hit));
    }
    match told.countries.len() {
        0 => {}
        1 => out!("  {}", observe::tables_agree(lang, row(told.countries.keys()))),
        _ => out!("  {}", observe::tables_disagree(lang, row(told.countries.keys()))),
    }
    if !told.notes.is_empty() {
        out!("{}", context.t(observe::SEEN_BEFORE));
    }
    for note in &told.notes {
        out!("  {} AS{} · {} – {} · {}", note.date, note.asn, note.from, note.to, note.by);
    }
    if !told.places.is_empty() {
        out!("{}", observe::places(lang, told.places.join(", ")));
    }
    concluded(context, told.verdict, &told.findings);
}

/// A table's range, and which table it is.
fn of(context: &Context, source: &Source, hit: &Hit) -> String {
    let about: Vec<&str> =
        [source.date.as_str(), source.licence.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    let table = observe::table(context.lang, &source.id);
    match about.is_empty() {
        true => format!("{} – {} · {table}", hit.from, hit.to),
        false => format!("{} – {} · {table} ({})", hit.from, hit.to, about.join(", ")),
    }
}

fn owner(context: &Context, network: &NetworkSeen) -> String {
    let (lang, asn) = (context.lang, network.asn);
    let siblings: Vec<String> =
        network.siblings.iter().filter(|other| **other != asn).map(|other| format!("AS{other}")).collect();
    match &network.owner {
        None => observe::network_owner_unknown(lang, asn),
        Some(owner) if siblings.is_empty() => observe::network_owner(lang, asn, owner),
        Some(owner) => observe::network_owner_siblings(lang, asn, owner, siblings.join(", ")),
    }
}

/// What resolvers answered.
pub fn answers(context: &Context, looked: &[Looked]) {
    if !looked.is_empty() {
        out!("{}", context.t(observe::LOOKED));
    }
    for one in looked {
        let asked = match one.asked {
            Asked::A => "A",
            Asked::Aaaa => "AAAA",
        };
        let view = one.view.as_ref().map(|view| format!(" {}", observe::for_network(context.lang, view)));
        let said = answer(one, context.lang);
        out!("  {} · {}{} {asked}: {said}", one.name, one.resolver, view.unwrap_or_default());
    }
}

/// Who answered, how far it can't be, and what it showed.
pub fn endpoints(context: &Context, endpoints: &[Endpoint]) {
    let lang = context.lang;
    if !endpoints.is_empty() {
        out!("{}", context.t(observe::REACHED));
    }
    for endpoint in endpoints {
        match endpoint.distance {
            None => out!("  {}", observe::not_reached_at(lang, endpoint.address)),
            Some(distance) => {
                let [micros, light, fibre] =
                    [distance.round_trip_us, distance.light_km, distance.fibre_km].map(|n| grouped(n, lang));
                out!("  {}", observe::not_farther(lang, endpoint.address, micros, light, fibre));
            }
        }
        if let Some(issuer) = &endpoint.issuer {
            out!("    {}", observe::issued_by(lang, issuer));
        }
        for key in &endpoint.keys {
            out!("    {}", observe::shows_key(lang, key));
        }
    }
}

/// A place's verdict.
pub fn judged(context: &Context, judged: &Judged) {
    concluded(context, judged.verdict, &judged.findings);
}

fn concluded(context: &Context, of: Verdict, findings: &[Finding]) {
    out!("{}", observe::verdict(context.lang, context.t(verdict(of))));
    for one in findings {
        out!("  - {}", finding(one, context.lang));
    }
    out!("");
}

/// What an address can and can't say; without a table, where free ones are.
pub fn limits(context: &Context, no_table: bool) {
    out!("{}", context.t(observe::CAN_SAY));
    if no_table {
        out!("");
        out!("{}", context.t(observe::NO_TABLES));
    }
}
