//! Every place that data or names of the election are in: `inventory.toml`. What is not in it is not allowed.

use crate::{DataClass, PlaceKind};
use serde::{Deserialize, Serialize};

/// The inventory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inventory {
    /// `sirekap-inventory/1`.
    pub format: String,
    /// Who owns and operates.
    #[serde(default, rename = "owner")]
    pub owners: Vec<Owner>,
    /// The places.
    #[serde(default, rename = "place")]
    pub places: Vec<Place>,
    /// To whom backups are encrypted.
    #[serde(default, rename = "recipient")]
    pub recipients: Vec<Recipient>,
    /// Resolvers through which names are looked up when places are observed.
    #[serde(default, rename = "resolver")]
    pub resolvers: Vec<Resolver>,
    /// Address tables by which they are judged.
    #[serde(default, rename = "table")]
    pub tables: Vec<Table>,
}

/// A legal person that owns or operates places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owner {
    /// Its name in this file: `a-z 0-9 -`.
    pub id: String,
    /// Its legal name.
    pub name: String,
    /// Where it is registered: ISO 3166-1 alpha-2.
    pub country: String,
    /// Numbers of the networks (ASN) that are this owner's, whichever company of the group they stand under.
    #[serde(default)]
    pub asns: Vec<u32>,
}

/// What a place does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Service {
    /// Runs processes of ours, with folders of their own.
    Server,
    /// A database.
    Database,
    /// Object storage.
    Bucket,
    /// A content network in front of the portal, its edges included.
    Cdn,
    /// Filters floods.
    DdosProtection,
    /// Answers for our names.
    Dns,
    /// Where the names are registered.
    Registrar,
    /// Signs certificates.
    CertificateAuthority,
    /// Cosigns the log.
    Witness,
    /// A copy of the tree by others.
    Mirror,
    /// Takes metrics or logs.
    Monitoring,
    /// Sends mail.
    Mail,
    /// Builds the programs.
    BuildMachine,
    /// A stick, disk or folder of backups.
    BackupTarget,
}

/// One place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its name in this file, in the log and in findings: `a-z 0-9 -`.
    pub id: String,
    /// What it does.
    pub service: Service,
    /// In which way it has the data.
    pub kind: PlaceKind,
    /// What it may hold; empty where it holds none (a registrar).
    pub classes: Vec<DataClass>,
    /// Country in which it stands: ISO 3166-1 alpha-2, `*` for an anycast network with many.
    pub country: String,
    /// Id of the owner who owns it.
    pub owner: String,
    /// Id of the owner who runs it.
    pub operator: String,
    /// What it is for, in one sentence: public.
    pub purpose: String,
    /// The product or model in use: public.
    #[serde(default)]
    pub product: Option<String>,
    /// Number of the contract: public.
    #[serde(default)]
    pub contract: Option<String>,
    /// Number of the procurement: public.
    #[serde(default)]
    pub procurement: Option<String>,
    /// Where it is reached: folders (`/srv/...`), `https://`, `postgres://`, `s3://`, host names. Never public.
    #[serde(default)]
    pub addresses: Vec<String>,
    /// Numbers of the networks (ASN) in which its addresses are expected; none named means those of its owner.
    #[serde(default)]
    pub asns: Vec<u32>,
    /// What its certificate must bear: `spki-sha256:<base64>` of a public key in its chain, the key in use and the next ones.
    #[serde(default)]
    pub pins: Vec<String>,
    /// Room, rack and the like. Never public.
    #[serde(default)]
    pub exact_place: Option<String>,
    /// Ids of the places to which data flows from here.
    #[serde(default)]
    pub flows_to: Vec<String>,
}

/// To whom backups are encrypted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// Its name in this file.
    pub id: String,
    /// `age1...`.
    pub key: String,
    /// The office that holds the secret key.
    pub holder: String,
}

/// A resolver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resolver {
    /// Its name in this file.
    pub id: String,
    /// `address:port`.
    pub address: String,
    /// Networks for which it is asked too (EDNS client subnet), as `103.0.0.0/24`.
    #[serde(default)]
    pub views: Vec<String>,
}

/// A table of addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its name in reports.
    pub id: String,
    /// The file, CSV or MMDB.
    pub path: String,
    /// Its date, as `2026-06-17`.
    pub date: String,
    /// Its licence.
    pub licence: String,
    /// Its SHA-256; a file that differs is not used.
    #[serde(default)]
    pub sha256: Option<String>,
}
