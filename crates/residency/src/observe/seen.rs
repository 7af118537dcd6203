//! What was seen of a place, as it goes into the evidence.

use super::Distance;
use serde::Serialize;
use std::net::{IpAddr, SocketAddr};

/// Which addresses were asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Asked {
    /// IPv4.
    A,
    /// IPv6.
    #[serde(rename = "AAAA")]
    Aaaa,
}

/// What a resolver answered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum Answer {
    /// Addresses, in order, behind these aliases (CNAME), in the order in which they were followed.
    Addresses {
        /// The aliases.
        aliases: Vec<String>,
        /// The addresses.
        addresses: Vec<IpAddr>,
    },
    /// The name is there and has no such address.
    NoAddress,
    /// The name is not there.
    NoSuchName,
    /// The resolver refuses, or has failed.
    Failed {
        /// The number of its answer (RCODE).
        code: u16,
    },
    /// The aliases lead in a circle, or to too many.
    Circle,
    /// Nothing came in time.
    Silent,
    /// What came was to another question, or can't be read.
    Wrong,
}

/// One question to one resolver.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Looked {
    /// The name.
    pub name: String,
    /// The resolver, by its name in the inventory.
    pub resolver: String,
    /// For whose network, where the resolver was asked that way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<String>,
    /// For what.
    pub asked: Asked,
    /// What it answered.
    #[serde(flatten)]
    pub answer: Answer,
    /// How many answers to other questions came beside it.
    pub strays: u32,
}

/// An address that was reached for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Endpoint {
    /// The address and port.
    pub address: SocketAddr,
    /// The name in whose place it was asked; none for a literal address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How far it can be at most; none where it did not answer.
    pub distance: Option<Distance>,
    /// Of each certificate of its chain, the leaf first: `spki-sha256:<base64>`. Empty without TLS.
    pub keys: Vec<String>,
    /// Who issued the leaf, as the certificate says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
}

/// All that was seen of a place at one time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Seen {
    /// The questions.
    pub looked: Vec<Looked>,
    /// The addresses reached for.
    pub endpoints: Vec<Endpoint>,
}

impl Seen {
    /// Every address that a name led to, in order, each once.
    pub fn addresses(&self) -> Vec<IpAddr> {
        let of = |looked: &Looked| match &looked.answer {
            Answer::Addresses { addresses, .. } => addresses.clone(),
            _ => Vec::new(),
        };
        let all: std::collections::BTreeSet<IpAddr> = self.looked.iter().flat_map(of).collect();
        all.into_iter().collect()
    }
}
