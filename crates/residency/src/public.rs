//! What everybody may read of the inventory and the policy: `sirekap-inventory-public/1`, and the policy as it is.
//!
//! Left out: addresses, exact places, pins, resolvers' addresses and views, paths of tables, keys of recipients. What stays is free text
//! that people wrote, so each text is looked at ([`crate::exposure`]); one that shows what must not be public is an error that names
//! its field. Nothing is cut out of a sentence: a person words it anew.

use crate::document::{Unfit, canonical, each_text, read, texts_of};
use crate::exposure::plain;
use crate::{DataClass, Inventory, PlaceKind, Policy, Service};
use serde::{Deserialize, Serialize};

/// Format of the public inventory.
pub const FORMAT: &str = "sirekap-inventory-public/1";
/// Format of the policy.
const POLICY: &str = "sirekap-residency/1";
/// Most bytes of a public document.
pub const BYTES_MAX: usize = 1 << 20;

/// The public inventory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicInventory {
    /// `sirekap-inventory-public/1`.
    pub format: String,
    /// Who owns and operates.
    #[serde(rename = "owner")]
    pub owners: Vec<PublicOwner>,
    /// The places.
    #[serde(rename = "place")]
    pub places: Vec<PublicPlace>,
    /// Who can open backups.
    #[serde(rename = "recipient")]
    pub recipients: Vec<PublicRecipient>,
    /// Resolvers through which places are observed.
    #[serde(rename = "resolver")]
    pub resolvers: Vec<PublicResolver>,
    /// Address tables by which they are judged.
    #[serde(rename = "table")]
    pub tables: Vec<PublicTable>,
}

/// A legal person that owns or operates places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicOwner {
    /// Numbers of its networks (ASN).
    pub asns: Vec<u32>,
    /// Where it is registered: ISO 3166-1 alpha-2.
    pub country: String,
    /// Its name in this document.
    pub id: String,
    /// Its legal name.
    pub name: String,
}

/// One place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicPlace {
    /// Numbers of the networks in which it is expected; none means those of its owner.
    pub asns: Vec<u32>,
    /// What it may hold.
    pub classes: Vec<DataClass>,
    /// Number of the contract.
    pub contract: Option<String>,
    /// Country in which it stands; `*` for a network with many.
    pub country: String,
    /// Ids of the places to which data flows from here.
    pub flows_to: Vec<String>,
    /// Its name in this document and in the log.
    pub id: String,
    /// In which way it has the data.
    pub kind: PlaceKind,
    /// Id of who runs it.
    pub operator: String,
    /// Id of who owns it.
    pub owner: String,
    /// Number of the procurement.
    pub procurement: Option<String>,
    /// The product or model in use.
    pub product: Option<String>,
    /// What it is for.
    pub purpose: String,
    /// What it does.
    pub service: Service,
}

/// Who can open backups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicRecipient {
    /// The office that holds the secret key.
    pub holder: String,
    /// Its name in this document.
    pub id: String,
}

/// A resolver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicResolver {
    /// Its name in this document.
    pub id: String,
}

/// A table of addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicTable {
    /// Its date, as `2026-06-17`.
    pub date: String,
    /// Its name in reports.
    pub id: String,
    /// Its licence.
    pub licence: String,
    /// Its SHA-256; null where none is demanded.
    pub sha256: Option<String>,
}

impl PublicInventory {
    /// What is public of an inventory.
    ///
    /// # Errors
    /// Each text that shows what must not be public, and each id, country, day or hash that is none.
    pub fn of(inventory: &Inventory) -> Result<Self, Vec<Unfit>> {
        let public = redacted(inventory);
        let mut unfit = public.unfit();
        unfit.extend(repeated(&public, &private(inventory)));
        if unfit.is_empty() { Ok(public) } else { Err(unfit) }
    }

    /// Its bytes: canonical JSON on one line.
    ///
    /// # Errors
    /// [`Unfit::Document`], where a text is not in Unicode's normalisation form C.
    pub fn text(&self) -> Result<String, Unfit> {
        canonical(self)
    }

    /// Reads a published document.
    ///
    /// # Errors
    /// [`Unfit`]: what is no such document, or shows what it must not.
    pub fn parse(bytes: &[u8]) -> Result<Self, Unfit> {
        let public: Self = read(bytes)?;
        match public.unfit().into_iter().next() {
            None => Ok(public),
            Some(unfit) => Err(unfit),
        }
    }

    /// Legal name of an owner; its id where it is not in the document.
    pub fn owner<'p>(&'p self, id: &'p str) -> &'p str {
        self.owners.iter().find(|o| o.id == id).map_or(id, |o| &o.name)
    }

    /// A place by its id.
    pub fn place(&self, id: &str) -> Option<&PublicPlace> {
        self.places.iter().find(|p| p.id == id)
    }

    /// Flows between places of this document: from, to, and the classes that both may hold.
    pub fn flows(&self) -> Vec<(&PublicPlace, &PublicPlace, Vec<DataClass>)> {
        let mut flows = Vec::new();
        for from in &self.places {
            for to in from.flows_to.iter().filter_map(|id| self.place(id)) {
                let both = from.classes.iter().filter(|c| to.classes.contains(c)).copied().collect();
                flows.push((from, to, both));
            }
        }
        flows
    }

    fn unfit(&self) -> Vec<Unfit> {
        let mut found = texts_of(&serde_json::to_value(self).unwrap_or_default());
        let form = |ok: bool, field: String| (!ok).then_some(Unfit::Form { field });
        found.extend(form(self.format == FORMAT, "format".into()));
        for owner in &self.owners {
            found.extend(form(is_id(&owner.id), format!("owner[{}].id", owner.id)));
            found.extend(form(is_country(&owner.country, false), format!("owner[{}].country", owner.id)));
        }
        for place in &self.places {
            let named = [&place.id, &place.owner, &place.operator].into_iter().chain(&place.flows_to);
            found.extend(form(named.into_iter().all(|id| is_id(id)), format!("place[{}].id", place.id)));
            found.extend(form(is_country(&place.country, true), format!("place[{}].country", place.id)));
        }
        for id in self.recipients.iter().map(|r| &r.id).chain(self.resolvers.iter().map(|r| &r.id)) {
            found.extend(form(is_id(id), format!("{id}.id")));
        }
        for table in &self.tables {
            let hash = table.sha256.as_ref().is_none_or(|h| h.parse::<model::Digest>().is_ok());
            let dated = crate::Day::parse(&table.date).is_some();
            found.extend(form(is_id(&table.id) && dated && hash, format!("table[{}]", table.id)));
        }
        found
    }
}

/// The public document of the policy: the policy itself, in canonical JSON with the names of the TOML.
///
/// # Errors
/// Texts that show what must not be public, and ids and countries that are none.
pub fn policy_text(policy: &Policy) -> Result<String, Vec<Unfit>> {
    let unfit = policy_unfit(policy);
    if unfit.is_empty() { canonical(policy).map_err(|e| vec![e]) } else { Err(unfit) }
}

/// Reads a published policy.
///
/// # Errors
/// [`Unfit`]: what is no such document, or shows what it must not.
pub fn parse_policy(bytes: &[u8]) -> Result<Policy, Unfit> {
    let policy: Policy = read(bytes)?;
    match policy_unfit(&policy).into_iter().next() {
        None => Ok(policy),
        Some(unfit) => Err(unfit),
    }
}

fn policy_unfit(policy: &Policy) -> Vec<Unfit> {
    let mut found = texts_of(&serde_json::to_value(policy).unwrap_or_default());
    if policy.format != POLICY {
        found.push(Unfit::Form { field: "format".into() });
    }
    for rule in &policy.rules {
        let named = [&rule.id].into_iter().chain(&rule.operators).all(|id| is_id(id));
        if !named || !rule.countries.iter().all(|c| is_country(c, true)) {
            found.push(Unfit::Form { field: format!("rule[{}]", rule.id) });
        }
    }
    found
}

fn redacted(of: &Inventory) -> PublicInventory {
    PublicInventory {
        format: FORMAT.into(),
        owners: of
            .owners
            .iter()
            .map(|o| PublicOwner {
                asns: o.asns.clone(),
                country: o.country.clone(),
                id: o.id.clone(),
                name: o.name.clone(),
            })
            .collect(),
        places: of
            .places
            .iter()
            .map(|p| PublicPlace {
                asns: p.asns.clone(),
                classes: p.classes.clone(),
                contract: p.contract.clone(),
                country: p.country.clone(),
                flows_to: p.flows_to.clone(),
                id: p.id.clone(),
                kind: p.kind,
                operator: p.operator.clone(),
                owner: p.owner.clone(),
                procurement: p.procurement.clone(),
                product: p.product.clone(),
                purpose: p.purpose.clone(),
                service: p.service,
            })
            .collect(),
        recipients: (of.recipients.iter())
            .map(|r| PublicRecipient { holder: r.holder.clone(), id: r.id.clone() })
            .collect(),
        resolvers: of.resolvers.iter().map(|r| PublicResolver { id: r.id.clone() }).collect(),
        tables: of
            .tables
            .iter()
            .map(|t| PublicTable {
                date: t.date.clone(),
                id: t.id.clone(),
                licence: t.licence.clone(),
                sha256: t.sha256.clone(),
            })
            .collect(),
    }
}

/// Fewest letters of a private text that is looked for in others: shorter ones are parts of words.
const PRIVATE_MIN: usize = 4;

/// What stands in fields that are never public, in one spelling, with the field.
fn private(of: &Inventory) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for place in &of.places {
        let field = |name: &str| format!("place[{}].{name}", place.id);
        for address in &place.addresses {
            all.push((address.clone(), field("addresses")));
            // A name alone, where it is more than an ordinary word.
            let host = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
            let host = host.split('/').next().unwrap_or("").rsplit('@').next().unwrap_or("");
            let host = host.split(':').next().unwrap_or("");
            if host.contains(|c: char| c.is_ascii_digit() || c == '.' || c == '-') {
                all.push((host.into(), field("addresses")));
            }
        }
        all.extend(place.pins.iter().map(|pin| (pin.clone(), field("pins"))));
        all.extend(place.exact_place.iter().map(|spot| (spot.clone(), field("exact_place"))));
    }
    all.extend(of.recipients.iter().map(|r| (r.key.clone(), format!("recipient[{}].key", r.id))));
    for resolver in &of.resolvers {
        let field = format!("resolver[{}]", resolver.id);
        let texts = [&resolver.address].into_iter().chain(&resolver.views);
        all.extend(texts.map(|text| (text.clone(), field.clone())));
    }
    all.extend(of.tables.iter().map(|t| (t.path.clone(), format!("table[{}].path", t.id))));
    let spelled = all.into_iter().map(|(text, field)| (plain(text.trim()), field));
    spelled.filter(|(text, _)| text.chars().count() >= PRIVATE_MIN).collect()
}

/// Public texts that repeat private ones.
fn repeated(public: &PublicInventory, private: &[(String, String)]) -> Vec<Unfit> {
    let mut found = Vec::new();
    each_text(&serde_json::to_value(public).unwrap_or_default(), "", &mut |field, text| {
        let text = plain(text);
        if let Some((_, of)) = private.iter().find(|(secret, _)| text.contains(secret.as_str())) {
            found.push(Unfit::Private { field: field.into(), of: of.clone() });
        }
    });
    found
}

/// Most letters of an id.
const ID_MAX: usize = 40;

pub(crate) fn is_id(text: &str) -> bool {
    let known = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=ID_MAX).contains(&text.len()) && text.bytes().all(known)
}

fn is_country(text: &str, many: bool) -> bool {
    (many && text == "*") || (text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase()))
}
