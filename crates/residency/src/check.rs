//! What the form of a file must be beyond its types: ids once, references that lead somewhere, countries, addresses.

use crate::country::is_country;
use crate::fault::{Fault, Wanted};
use crate::locator::Address;
use crate::public::is_id;
use crate::read::Lines;
use crate::{Inventory, Place, Policy};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::id::check_code;
use std::collections::BTreeSet;

/// Looks through one file.
pub(crate) struct Check<'l> {
    lines: &'l Lines<'l>,
    found: Vec<(Fault, usize)>,
}

/// Where something stands: the name of its table and the table's number, its field, and which item of a list.
type At<'a> = (Option<(&'a str, usize)>, &'a str, Option<usize>);

impl<'l> Check<'l> {
    pub(crate) fn new(lines: &'l Lines<'l>) -> Self {
        Check { lines, found: Vec::new() }
    }

    /// What was found, with the lines.
    pub(crate) fn found(self) -> Vec<(Fault, usize)> {
        self.found
    }

    fn add(&mut self, (table, field, item): At<'_>, fault: impl FnOnce(usize, String) -> Fault) {
        let line = self.lines.of(table, field, item);
        let name = table.map_or_else(|| field.to_string(), |(table, _)| format!("{table}.{field}"));
        self.found.push((fault(line, name), line));
    }

    fn form(&mut self, at: At<'_>, wanted: Wanted, is: impl Fn(&str) -> bool, text: &str) {
        if !is(text) {
            let found = text.to_string();
            self.add(at, |line, field| Fault::Malformed { line, field, found, wanted });
        }
    }

    fn filled(&mut self, at: At<'_>, text: &str) {
        if text.trim().is_empty() {
            self.add(at, |line, field| Fault::Empty { line, field });
        }
    }

    fn some(&mut self, at: At<'_>, count: usize) {
        if count == 0 {
            self.add(at, |line, field| Fault::Empty { line, field });
        }
    }

    fn format(&mut self, found: &str, wanted: &'static str) {
        if found != wanted {
            let found = texts::safe(found, 40);
            self.add((None, "format", None), |line, _| Fault::Format { line, found, wanted });
        }
    }

    /// Ids have their form and stand once.
    fn ids<'i>(&mut self, table: &str, ids: impl Iterator<Item = &'i str>) -> BTreeSet<&'i str> {
        let mut seen = BTreeSet::new();
        for (row, id) in ids.enumerate() {
            let at = (Some((table, row)), "id", None);
            // The log names places (`place.observed`), and its codes are shorter.
            let fits = |id: &str| is_id(id) && (table != "place" || check_code(id).is_ok());
            self.form(at, Wanted::Id, fits, id);
            if !seen.insert(id) {
                let found = id.to_string();
                self.add(at, |line, field| Fault::Repeated { line, field, found });
            }
        }
        seen
    }

    fn names(&mut self, at: At<'_>, known: &BTreeSet<&str>, name: &str) {
        if !known.contains(name) {
            let found = texts::safe(name, 40);
            self.add(at, |line, field| Fault::Unresolved { line, field, found });
        }
    }

    pub(crate) fn policy(&mut self, policy: &Policy) {
        self.format(&policy.format, Policy::FORMAT);
        self.ids("rule", policy.rules.iter().map(|rule| rule.id.as_str()));
        for (row, rule) in policy.rules.iter().enumerate() {
            let at = |field| (Some(("rule", row)), field, None);
            self.filled(at("source"), &rule.source);
            self.some(at("classes"), rule.classes.len());
            self.some(at("kinds"), rule.kinds.len());
            self.some(at("countries"), rule.countries.len());
            for (item, country) in rule.countries.iter().enumerate() {
                let at = (Some(("rule", row)), "countries", Some(item));
                self.form(at, Wanted::Country, |code| code == "*" || is_country(code), country);
            }
            for (item, operator) in rule.operators.iter().enumerate() {
                self.form((Some(("rule", row)), "operators", Some(item)), Wanted::Id, is_id, operator);
            }
        }
    }

    pub(crate) fn inventory(&mut self, inventory: &Inventory) {
        self.format(&inventory.format, Inventory::FORMAT);
        let owners = self.ids("owner", inventory.owners.iter().map(|owner| owner.id.as_str()));
        for (row, owner) in inventory.owners.iter().enumerate() {
            let at = |field| (Some(("owner", row)), field, None);
            self.filled(at("name"), &owner.name);
            self.form(at("country"), Wanted::OneCountry, is_country, &owner.country);
        }
        let places = self.ids("place", inventory.places.iter().map(|place| place.id.as_str()));
        let mut addresses = BTreeSet::new();
        for (row, place) in inventory.places.iter().enumerate() {
            self.place(row, place, (&owners, &places), &mut addresses);
        }
        self.ids("recipient", inventory.recipients.iter().map(|of| of.id.as_str()));
        for (row, recipient) in inventory.recipients.iter().enumerate() {
            let at = |field| (Some(("recipient", row)), field, None);
            self.form(at("key"), Wanted::AgeKey, is_age_key, &recipient.key);
            self.filled(at("holder"), &recipient.holder);
        }
        self.ids("resolver", inventory.resolvers.iter().map(|of| of.id.as_str()));
        for (row, resolver) in inventory.resolvers.iter().enumerate() {
            let socket = |text: &str| text.parse::<std::net::SocketAddr>().is_ok();
            self.form((Some(("resolver", row)), "address", None), Wanted::Socket, socket, &resolver.address);
            for (item, view) in resolver.views.iter().enumerate() {
                self.form((Some(("resolver", row)), "views", Some(item)), Wanted::Network, is_network, view);
            }
        }
        self.ids("table", inventory.tables.iter().map(|of| of.id.as_str()));
        for (row, table) in inventory.tables.iter().enumerate() {
            let at = |field| (Some(("table", row)), field, None);
            self.filled(at("path"), &table.path);
            self.filled(at("licence"), &table.licence);
            self.form(at("date"), Wanted::Date, is_date, &table.date);
            let hash = table.sha256.as_deref().unwrap_or(EMPTY_SHA256);
            self.form(at("sha256"), Wanted::Sha256, |text| is_hex(text, 64), hash);
        }
    }

    fn place<'p>(
        &mut self,
        row: usize,
        place: &'p Place,
        (owners, places): (&BTreeSet<&str>, &BTreeSet<&str>),
        addresses: &mut BTreeSet<&'p str>,
    ) {
        let at = |field| (Some(("place", row)), field, None);
        self.filled(at("purpose"), &place.purpose);
        self.form(at("country"), Wanted::Country, |code| code == "*" || is_country(code), &place.country);
        self.names(at("owner"), owners, &place.owner);
        self.names(at("operator"), owners, &place.operator);
        for (item, to) in place.flows_to.iter().enumerate() {
            self.names((Some(("place", row)), "flows_to", Some(item)), places, to);
        }
        for (item, address) in place.addresses.iter().enumerate() {
            let at = (Some(("place", row)), "addresses", Some(item));
            self.form(at, Wanted::Address, |text| Address::parse(text).is_some(), address);
            // Of two places with one address nobody could say which of them is meant.
            if !addresses.insert(address.as_str()) {
                let found = texts::safe(address, 80);
                self.add(at, |line, field| Fault::Repeated { line, field, found });
            }
        }
        for (item, pin) in place.pins.iter().enumerate() {
            self.form((Some(("place", row)), "pins", Some(item)), Wanted::Pin, is_pin, pin);
        }
    }
}

/// In place of a hash that is not named.
const EMPTY_SHA256: &str = "0000000000000000000000000000000000000000000000000000000000000000";

fn is_hex(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// `spki-sha256:` and a hash in base64.
fn is_pin(text: &str) -> bool {
    let hash = text.strip_prefix("spki-sha256:").and_then(|hash| STANDARD.decode(hash).ok());
    hash.is_some_and(|hash| hash.len() == 32)
}

/// The form of a recipient of age; whether it is a key, age says.
fn is_age_key(text: &str) -> bool {
    let rest = text.strip_prefix("age1").unwrap_or_default();
    (50..=2100).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

/// `address/bits`.
fn is_network(text: &str) -> bool {
    let Some((address, bits)) = text.split_once('/') else { return false };
    let Ok(address) = address.parse::<std::net::IpAddr>() else { return false };
    bits.parse::<u8>().is_ok_and(|bits| bits <= if address.is_ipv4() { 32 } else { 128 })
}

/// `YYYY-MM-DD`, with months of at most 31 days.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let number =
        |text: &str, digits: usize| match text.len() == digits && text.bytes().all(|b| b.is_ascii_digit()) {
            true => text.parse::<u16>().ok(),
            false => None,
        };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}
