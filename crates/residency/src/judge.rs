//! The judgement: whether data of a class may be in a place, by what inventory and policy declare.

use crate::finding::{Amiss, Cited, Finding};
use crate::locator::Address;
use crate::{DataClass, Inventory, Owner, Place, PlaceKind, Policy, Rule};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeSet;

/// That data of a class are to be somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use<'a> {
    /// What.
    pub class: DataClass,
    /// In which way; as the place is declared where none is said.
    pub kind: Option<PlaceKind>,
    /// Where: a folder from the root of the disk or from the election's folder (`./tree`), a URL, a host.
    pub address: &'a str,
}

/// That it may be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed<'a> {
    /// The place.
    pub place: &'a Place,
    /// The rule that allows it.
    pub rule: &'a Rule,
}

/// Judges a use: by the declared country and owner of the place that has the address, and by nothing that was observed.
///
/// # Errors
/// The first reason for which it is refused: an address that no place has; a class or kind for which the place is not
/// declared; then what the policy says of class and kind: no rule, country, owner, operator.
pub fn judge<'a>(
    policy: &'a Policy,
    inventory: &'a Inventory,
    of: Use<'_>,
) -> Result<Allowed<'a>, Box<Finding>> {
    let Some(place) = inventory.at(of.address) else {
        let amiss = Amiss::Undeclared { class: of.class, address: of.address.into() };
        return Err(Box::new(Finding { place: None, amiss, rules: cite(policy.about(of.class, None)) }));
    };
    let kind = of.kind.unwrap_or(place.kind);
    let refused = |amiss| {
        let of_kind = policy.about(of.class, Some(kind));
        let rules = if of_kind.is_empty() { policy.about(of.class, None) } else { of_kind };
        Err(finding(place, amiss, rules))
    };
    if !place.classes.contains(&of.class) {
        return refused(Amiss::Class { class: of.class });
    }
    if kind != place.kind {
        return refused(Amiss::Kind { used: kind, declared: place.kind });
    }
    rule_for(policy, inventory, place, of.class).map(|rule| Allowed { place, rule })
}

/// The rule by which a place may hold a class, as the place is declared.
pub(crate) fn rule_for<'a>(
    policy: &'a Policy,
    inventory: &Inventory,
    place: &Place,
    class: DataClass,
) -> Result<&'a Rule, Box<Finding>> {
    let kind = place.kind;
    let rules = policy.about(class, Some(kind));
    if rules.is_empty() {
        return Err(finding(place, Amiss::NoRule { class, kind }, policy.about(class, None)));
    }
    let owner = inventory.owner(&place.owner);
    let (owner, registered) = owner.map_or(("", ""), |owner| (owner.name.as_str(), owner.country.as_str()));
    // Rule after rule grows fewer; what empties the list is the reason.
    let here: Vec<&Rule> = rules.iter().copied().filter(|rule| rule.has_country(&place.country)).collect();
    if here.is_empty() {
        let (country, allowed) = (place.country.clone(), countries(&rules));
        return Err(finding(place, Amiss::Country { class, kind, country, allowed }, rules));
    }
    let owned: Vec<&Rule> = here.iter().copied().filter(|rule| rule.has_country(registered)).collect();
    if owned.is_empty() {
        let (owner, country, allowed) = (owner.to_string(), registered.to_string(), countries(&here));
        return Err(finding(place, Amiss::Owner { class, owner, country, allowed }, here));
    }
    let runs = |rule: &&&Rule| rule.operators.is_empty() || rule.operators.contains(&place.operator);
    match owned.iter().find(runs) {
        Some(rule) => Ok(rule),
        None => {
            let allowed = joined(owned.iter().flat_map(|rule| &rule.operators));
            let operator = place.operator.clone();
            Err(finding(place, Amiss::Operator { class, operator, allowed }, owned))
        }
    }
}

impl Policy {
    /// The rules that speak of a class, and of a kind of place where one is said.
    pub(crate) fn about(&self, class: DataClass, kind: Option<PlaceKind>) -> Vec<&Rule> {
        let of_kind = |rule: &Rule| kind.is_none_or(|kind| rule.kinds.contains(&kind));
        self.rules.iter().filter(|rule| rule.classes.contains(&class) && of_kind(rule)).collect()
    }
}

impl Rule {
    fn has_country(&self, country: &str) -> bool {
        self.countries.iter().any(|allowed| allowed == "*" || allowed == country)
    }
}

impl Inventory {
    /// The place that an address belongs to: the one that says most of it.
    pub fn at(&self, address: &str) -> Option<&Place> {
        let used = Address::parse(address)?;
        let held =
            |place: &Place| place.addresses.iter().filter_map(|a| Address::parse(a)?.holds(&used)).max();
        let mut best: Option<(usize, &Place)> = None;
        for place in &self.places {
            // Of two that say the same the first: a file in which both have the address can't be read.
            if let Some(closely) = held(place)
                && best.is_none_or(|(most, _)| closely > most)
            {
                best = Some((closely, place));
            }
        }
        best.map(|(_, place)| place)
    }

    /// The same with the folder of the election, from the root of the disk, before each address that begins there (`./tree`).
    #[must_use]
    pub fn rooted(mut self, folder: &str) -> Self {
        for address in self.places.iter_mut().flat_map(|place| &mut place.addresses) {
            if let Some(below) = address.strip_prefix('.') {
                *address = format!("{}{below}", folder.trim_end_matches('/'));
            }
        }
        self
    }

    /// A place by its id.
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }

    /// An owner by its id.
    pub fn owner(&self, id: &str) -> Option<&Owner> {
        self.owners.iter().find(|owner| owner.id == id)
    }
}

impl Place {
    /// Whether a chain of certificates bears one of the keys that the inventory names, given the SHA-256 of each public key
    /// (SubjectPublicKeyInfo) in it. A place without `pins` takes what the usual authorities sign.
    ///
    /// # Errors
    /// `T1010`.
    pub fn takes(&self, chain: &[[u8; 32]]) -> Result<(), Box<Finding>> {
        let pinned = |pin: &String| {
            let hash = pin.strip_prefix("spki-sha256:").and_then(|hash| STANDARD.decode(hash).ok());
            hash.is_some_and(|hash| chain.iter().any(|key| hash == key))
        };
        match self.pins.is_empty() || self.pins.iter().any(pinned) {
            true => Ok(()),
            false => Err(finding(self, Amiss::Certificate, [])),
        }
    }
}

fn countries(rules: &[&Rule]) -> String {
    joined(rules.iter().flat_map(|rule| &rule.countries))
}

fn joined<'s>(words: impl Iterator<Item = &'s String>) -> String {
    words.map(String::as_str).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
}

/// A finding about a place.
pub(crate) fn finding<'r>(
    place: &Place,
    amiss: Amiss,
    rules: impl IntoIterator<Item = &'r Rule>,
) -> Box<Finding> {
    Box::new(Finding { place: Some(place.id.clone()), amiss, rules: cite(rules) })
}

fn cite<'r>(rules: impl IntoIterator<Item = &'r Rule>) -> Vec<Cited> {
    rules.into_iter().map(|rule| Cited { rule: rule.id.clone(), source: rule.source.clone() }).collect()
}
