//! One address, explained by all that is at hand.

use super::judge::{judge_address, owner_of};
use super::reason::gravest;
use super::{Finding, Reason, Verdict, targets};
use crate::address::{Country, Hit, NOTES, Sighting, Source, Special, Tables, embedded, group_of};
use crate::{Inventory, Place};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

/// A network that tables name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NetworkSeen {
    /// Its number.
    pub asn: u32,
    /// Whose it is: by the inventory, else by this program's list; none where neither has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// All networks of that owner in this program's list.
    pub siblings: Vec<u32>,
}

/// An address, explained.
#[derive(Clone, Debug, Serialize)]
pub struct Explained<'a> {
    /// The address as it was asked for.
    pub address: IpAddr,
    /// The address that it only carries, where it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embedded: Option<IpAddr>,
    /// What it is for, where it is none of the public internet's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub special: Option<Special>,
    /// What each table says.
    pub tables: Vec<Row<'a>>,
    /// The networks.
    pub networks: Vec<NetworkSeen>,
    /// The countries that tables name, with how many tables name each.
    pub countries: BTreeMap<Country, usize>,
    /// What was seen before, as this program remembers it.
    pub notes: Vec<&'static Sighting>,
    /// Places of the inventory that name it.
    pub places: Vec<&'a str>,
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub findings: Vec<Finding>,
}

/// What one table says.
#[derive(Clone, Debug, Serialize)]
pub struct Row<'a> {
    /// Which table.
    #[serde(flatten)]
    pub source: &'a Source,
    /// What it says.
    #[serde(flatten)]
    pub hit: Hit,
}

/// Explains an address. `of` is the place that a name led from to it; else those of the inventory that name it as it is are
/// what it is compared with.
pub fn explain<'a>(
    address: IpAddr,
    tables: &'a Tables,
    inventory: Option<&'a Inventory>,
    of: Option<&'a Place>,
) -> Explained<'a> {
    let owners = inventory.map_or(&[][..], |inventory| &inventory.owners);
    let hits = tables.look_up(address);
    let asns: BTreeSet<u32> = hits.iter().filter_map(|(_, hit)| hit.asn).collect();
    let mut countries = BTreeMap::new();
    for country in hits.iter().filter_map(|(_, hit)| hit.country) {
        *countries.entry(country).or_insert(0) += 1;
    }
    let network = |asn: &u32| NetworkSeen {
        asn: *asn,
        owner: owner_of(owners, *asn),
        siblings: group_of(*asn).map(|group| group.asns.to_vec()).unwrap_or_default(),
    };
    let names = |place: &&Place| targets(place).iter().any(|target| target.address() == Some(address));
    let named: Vec<&'a Place> = inventory.into_iter().flat_map(|i| &i.places).filter(names).collect();
    let special = Special::of(address);
    let mut reasons: BTreeSet<Reason> = named
        .iter()
        .map(|place| (*place, true))
        .chain(of.filter(|of| named.iter().all(|place| place.id != of.id)).map(|place| (place, false)))
        .flat_map(|(place, literal)| judge_address(address, tables, owners, place, literal))
        .collect();
    if reasons.is_empty() {
        reasons.insert(Reason::NothingDeclared);
        reasons.extend(special.map(|special| Reason::NotPublic { special }));
        if countries.len() > 1 {
            reasons
                .insert(Reason::TablesDisagreeOnCountry { countries: countries.keys().copied().collect() });
        }
    }
    let carried = embedded(address);
    Explained {
        address,
        embedded: (carried != address).then_some(carried),
        special,
        networks: asns.iter().map(network).collect(),
        countries,
        notes: NOTES.iter().filter(|note| note.is_of(address)).collect(),
        places: named.iter().map(|place| place.id.as_str()).collect(),
        verdict: gravest(reasons.iter()),
        findings: reasons
            .into_iter()
            .map(|reason| Finding { address: Some(address), name: None, reason })
            .collect(),
        tables: hits.into_iter().map(|(source, hit)| Row { source, hit }).collect(),
    }
}
