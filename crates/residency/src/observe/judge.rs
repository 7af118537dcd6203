//! What was seen of a place, beside what is declared of it.

use super::reason::gravest;
use super::{Answer, Looked, Reason, Seen, Verdict, targets};
use crate::address::{Country, Hit, Source, Special, Tables, group_of};
use crate::{Inventory, Owner, Place};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

/// A reason, and what it is about. With addresses and names: never public.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// The address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<IpAddr>,
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What was found.
    #[serde(flatten)]
    pub reason: Reason,
}

/// A place, judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// Its id.
    pub place: String,
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub findings: Vec<Finding>,
}

/// Judges a place.
pub fn judge(inventory: &Inventory, place: &Place, seen: &Seen, tables: &Tables) -> Judged {
    let targets = targets(place);
    let literal: Vec<IpAddr> = targets.iter().filter_map(super::Target::address).collect();
    let mut findings = BTreeSet::new();
    let mut add = |address: Option<IpAddr>, name: Option<&str>, reason: Reason| {
        findings.insert(Finding { address, name: name.map(str::to_string), reason });
    };
    if targets.is_empty() {
        add(None, None, Reason::NothingToLookAt);
    }
    let named = seen.addresses();
    for address in literal.iter().chain(&named) {
        // Declared as it is, an address leads nowhere that nobody knows of.
        for reason in judge_address(*address, tables, &inventory.owners, place, literal.contains(address)) {
            add(Some(*address), None, reason);
        }
    }
    for (name, looked) in by_name(&seen.looked) {
        of_name(&looked, &mut |reason| add(None, Some(name), reason));
    }
    for endpoint in &seen.endpoints {
        let name = endpoint.name.as_deref();
        if endpoint.distance.is_none() {
            add(Some(endpoint.address.ip()), name, Reason::NotReached);
        }
        if !endpoint.keys.is_empty() && !place.pins.is_empty() {
            let declared = endpoint.keys.iter().any(|key| place.pins.contains(key));
            let reason = if declared { Reason::DeclaredCertificate } else { Reason::OtherCertificate };
            add(Some(endpoint.address.ip()), name, reason);
        }
    }
    let findings: Vec<Finding> = findings.into_iter().collect();
    let verdict = gravest(findings.iter().map(|finding| &finding.reason));
    Judged { place: place.id.clone(), verdict, findings }
}

/// Judges an address as one of a place's; `declared` says that the place names it as it is.
pub fn judge_address(
    address: IpAddr,
    tables: &Tables,
    owners: &[Owner],
    place: &Place,
    declared: bool,
) -> Vec<Reason> {
    match Special::of(address) {
        Some(special) if declared => return vec![Reason::NotPublic { special }],
        Some(special) => return vec![Reason::LeadsInside { special }],
        None => {}
    }
    let hits = tables.look_up(address);
    vec![of_network(&hits, owners, place), of_country(&hits, place)]
}

/// Whose network it is.
fn of_network(hits: &[(&Source, Hit)], owners: &[Owner], place: &Place) -> Reason {
    let asns: BTreeSet<u32> = hits.iter().filter_map(|(_, hit)| hit.asn).collect();
    let owner = owners.iter().find(|owner| owner.id == place.owner);
    let expected: &[u32] = match (place.asns.is_empty(), owner) {
        (false, _) => &place.asns,
        (true, Some(owner)) => &owner.asns,
        (true, None) => &[],
    };
    let Some(first) = asns.first().copied() else { return Reason::NoNetworkKnown };
    if expected.is_empty() {
        return Reason::NoNetworkDeclared;
    }
    // Companies of one group, by our list: an address moves between them without changing hands.
    let same = |asn: u32| group_of(asn).filter(|group| expected.iter().any(|asn| group.asns.contains(asn)));
    let fits = |asn: u32| expected.contains(&asn) || same(asn).is_some();
    let (right, wrong): (Vec<u32>, Vec<u32>) = asns.iter().partition(|asn| fits(**asn));
    match (right.first(), wrong.first()) {
        (Some(_), Some(_)) => Reason::TablesDisagreeOnNetwork { asns: asns.into_iter().collect() },
        (Some(asn), None) => match right.iter().find(|asn| expected.contains(asn)) {
            Some(asn) => Reason::DeclaredNetwork { asn: *asn },
            None => Reason::NetworkOfSameOwner {
                asn: *asn,
                owner: same(*asn).map(|group| group.name.to_string()).unwrap_or_default(),
            },
        },
        (None, _) => match owner_of(owners, first) {
            Some(owner) => Reason::OtherOwner { asn: first, owner },
            None => Reason::UndeclaredNetwork { asn: first },
        },
    }
}

/// Whose network a number is: by the inventory, else by our list.
pub(super) fn owner_of(owners: &[Owner], asn: u32) -> Option<String> {
    let declared = owners.iter().find(|owner| owner.asns.contains(&asn));
    declared.map(|owner| owner.name.clone()).or_else(|| group_of(asn).map(|group| group.name.to_string()))
}

/// In which country it is registered: that withholds "consistent" and never makes "inconsistent".
fn of_country(hits: &[(&Source, Hit)], place: &Place) -> Reason {
    if place.country == "*" {
        return Reason::ManyPlaces;
    }
    let countries: BTreeSet<Country> = hits.iter().filter_map(|(_, hit)| hit.country).collect();
    let declared = place.country.parse::<Country>().ok();
    match (countries.first(), countries.len()) {
        (None, _) => Reason::NoCountryKnown,
        (Some(country), 1) if Some(*country) == declared => Reason::DeclaredCountry { country: *country },
        (Some(country), 1) => Reason::OtherCountry { country: *country },
        (Some(_), _) => Reason::TablesDisagreeOnCountry { countries: countries.into_iter().collect() },
    }
}

fn by_name(looked: &[Looked]) -> BTreeMap<&str, Vec<&Looked>> {
    let mut names: BTreeMap<&str, Vec<&Looked>> = BTreeMap::new();
    for one in looked {
        names.entry(&one.name).or_default().push(one);
    }
    names
}

/// What the resolvers say of one name.
fn of_name(looked: &[&Looked], add: &mut dyn FnMut(Reason)) {
    // By resolver, view and kind of address.
    let of = |one: &Looked| match &one.answer {
        Answer::Addresses { addresses, .. } => Some(addresses.iter().copied().collect::<BTreeSet<IpAddr>>()),
        // That there is none is an answer too.
        Answer::NoAddress | Answer::NoSuchName => Some(BTreeSet::new()),
        _ => None,
    };
    let answered = looked.iter().filter_map(|one| Some((one.asked, of(one)?)));
    let mut by_kind: BTreeMap<super::Asked, BTreeSet<BTreeSet<IpAddr>>> = BTreeMap::new();
    answered.for_each(|(asked, addresses)| {
        by_kind.entry(asked).or_default().insert(addresses);
    });
    if by_kind.values().any(|answers| answers.len() > 1) {
        add(Reason::AnswersDiffer);
    }
    let mut resolvers: BTreeMap<&str, Vec<&Looked>> = BTreeMap::new();
    for one in looked {
        resolvers.entry(&one.resolver).or_default().push(one);
    }
    let is_silent =
        |all: &[&Looked]| all.iter().all(|one| matches!(one.answer, Answer::Silent | Answer::Failed { .. }));
    let is_wrong = |all: &[&Looked]| all.iter().any(|one| one.answer == Answer::Wrong || one.strays > 0);
    let none_answered = looked.iter().all(|one| of(one).is_none());
    if none_answered {
        let wrong = looked.iter().any(|one| matches!(one.answer, Answer::Wrong | Answer::Circle));
        return add(if wrong { Reason::OnlyWrongAnswers } else { Reason::NoAnswer });
    }
    if by_kind.values().flatten().all(BTreeSet::is_empty) {
        add(Reason::NoAddress);
    }
    for (resolver, all) in resolvers {
        if is_silent(&all) {
            add(Reason::ResolverSilent { resolver: resolver.to_string() });
        }
        if is_wrong(&all) {
            add(Reason::WrongAnswers { resolver: resolver.to_string() });
        }
    }
}
