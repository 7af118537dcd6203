//! What of a place's declared addresses can be looked at from the network: hosts, with a port and with or without TLS.

use crate::Place;
use serde::Serialize;
use std::net::IpAddr;

/// A host of a place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Target {
    /// A name, small letters, or a literal address.
    pub host: String,
    /// The port, where one is declared or follows from the kind of address.
    pub port: Option<u16>,
    /// Whether TLS is spoken there from the first byte.
    pub tls: bool,
}

/// Kinds of addresses: their port, and whether they begin with TLS. What begins otherwise and changes to TLS later
/// (PostgreSQL, SMTP) is only connected to.
const SCHEMES: [(&str, u16, bool); 6] = [
    ("https", 443, true),
    ("http", 80, false),
    ("s3", 443, true),
    ("postgres", 5432, false),
    ("postgresql", 5432, false),
    ("smtp", 25, false),
];

impl Target {
    /// The literal address that it is.
    pub fn address(&self) -> Option<IpAddr> {
        self.host.parse().ok()
    }
}

/// The hosts of a place: folders and what names no host are left out.
pub fn targets(place: &Place) -> Vec<Target> {
    let mut all: Vec<Target> = place.addresses.iter().filter_map(|address| target(address)).collect();
    all.sort();
    all.dedup();
    all
}

/// One address: `/srv/...` is none, `https://host:port/path`, `host:port`, `host`, and literal addresses are.
fn target(address: &str) -> Option<Target> {
    let (scheme, rest) = match address.split_once("://") {
        Some((scheme, rest)) => (Some(SCHEMES.iter().find(|known| known.0 == scheme)), rest),
        None => (None, address),
    };
    if rest.starts_with('/') || rest.starts_with('.') {
        return None;
    }
    // `user@host`, as addresses of databases have it.
    let authority = rest.split(['/', '?', '#']).next()?;
    let authority = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let (host, port) = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, port)) => (host, port.strip_prefix(':')),
        None if authority.parse::<IpAddr>().is_ok() => (authority, None),
        None => authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port))),
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | ':');
    if host.is_empty() || !host.chars().all(plain) || !(host.contains('.') || host.contains(':')) {
        // A bucket is named without a dot: which host answers for it is another address of the place.
        return None;
    }
    let declared = port.and_then(|port| port.parse().ok());
    let (usual, tls) = match scheme {
        Some(Some((_, port, tls))) => (Some(*port), *tls),
        Some(None) => (None, false),
        // A bare host is taken for one of the web's.
        None => (Some(443), declared.is_none_or(|port| port == 443)),
    };
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    Some(Target { host, port: declared.or(usual), tls })
}
