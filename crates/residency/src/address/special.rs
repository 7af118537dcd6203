//! Addresses that are nobody's on the public internet (IANA's registries of special-purpose addresses).

use serde::Serialize;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Why no table says anything of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Special {
    /// `0.0.0.0/8`, `::`.
    Unspecified,
    /// The machine itself: `127.0.0.0/8`, `::1`.
    Loopback,
    /// A network of one's own: `10/8`, `172.16/12`, `192.168/16`, `fc00::/7`, `64:ff9b:1::/48`.
    Private,
    /// Between a provider and its customers: `100.64.0.0/10`.
    SharedByProvider,
    /// One wire only: `169.254/16`, `fe80::/10`.
    LinkLocal,
    /// For examples: `192.0.2/24`, `198.51.100/24`, `203.0.113/24`, `2001:db8::/32`, `3fff::/20`.
    Documentation,
    /// For measuring devices: `198.18/15`, `2001:2::/48`.
    Benchmarking,
    /// To many at once: `224/4`, `ff00::/8`.
    Multicast,
    /// For protocols, or for later.
    Reserved,
}

/// Each range (first address, length of its prefix) and what it is for; the first that fits counts.
const V4: [([u8; 4], u32, Special); 15] = [
    ([0, 0, 0, 0], 8, Special::Unspecified),
    ([10, 0, 0, 0], 8, Special::Private),
    ([100, 64, 0, 0], 10, Special::SharedByProvider),
    ([127, 0, 0, 0], 8, Special::Loopback),
    ([169, 254, 0, 0], 16, Special::LinkLocal),
    ([172, 16, 0, 0], 12, Special::Private),
    ([192, 0, 0, 0], 24, Special::Reserved),
    ([192, 0, 2, 0], 24, Special::Documentation),
    ([192, 88, 99, 0], 24, Special::Reserved),
    ([192, 168, 0, 0], 16, Special::Private),
    ([198, 18, 0, 0], 15, Special::Benchmarking),
    ([198, 51, 100, 0], 24, Special::Documentation),
    ([203, 0, 113, 0], 24, Special::Documentation),
    ([224, 0, 0, 0], 4, Special::Multicast),
    ([240, 0, 0, 0], 4, Special::Reserved),
];

/// The same for IPv6, by the first four of its eight groups: no prefix here is longer but those of `::` and `::1`.
const V6: [([u16; 4], u32, Special); 11] = [
    ([0x64, 0xff9b, 1, 0], 48, Special::Private),
    ([0x100, 0, 0, 0], 64, Special::Reserved),
    ([0x2001, 2, 0, 0], 48, Special::Benchmarking),
    ([0x2001, 0xdb8, 0, 0], 32, Special::Documentation),
    ([0x2001, 0, 0, 0], 23, Special::Reserved),
    ([0x3fff, 0, 0, 0], 20, Special::Documentation),
    ([0x5f00, 0, 0, 0], 16, Special::Reserved),
    ([0xfc00, 0, 0, 0], 7, Special::Private),
    ([0xfe80, 0, 0, 0], 10, Special::LinkLocal),
    ([0xfec0, 0, 0, 0], 10, Special::Private),
    ([0xff00, 0, 0, 0], 8, Special::Multicast),
];

impl Special {
    /// What an address is for, where it is none of the public internet's.
    pub fn of(address: IpAddr) -> Option<Self> {
        match embedded(address) {
            IpAddr::V4(address) => of_v4(address),
            IpAddr::V6(address) => of_v6(address),
        }
    }
}

fn of_v4(address: Ipv4Addr) -> Option<Special> {
    let bits = address.to_bits();
    let fits = |first: [u8; 4], length: u32| (bits ^ u32::from_be_bytes(first)) >> (32 - length) == 0;
    V4.iter().find(|(first, length, _)| fits(*first, *length)).map(|row| row.2)
}

fn of_v6(address: Ipv6Addr) -> Option<Special> {
    match address.to_bits() {
        0 => return Some(Special::Unspecified),
        1 => return Some(Special::Loopback),
        _ => {}
    }
    let half = |groups: [u16; 4]| groups.iter().fold(0_u64, |bits, group| bits << 16 | u64::from(*group));
    let [a, b, c, d, ..] = address.segments();
    let bits = half([a, b, c, d]);
    let fits = |first: [u16; 4], length: u32| (bits ^ half(first)) >> (64 - length) == 0;
    V6.iter().find(|(first, length, _)| fits(*first, *length)).map(|row| row.2)
}

/// The IPv4 address that an IPv6 address only carries: mapped (`::ffff:0:0/96`), translated (`64:ff9b::/96`) or 6to4
/// (`2002::/16`). So a name can't hide `127.0.0.1` in one of these. Any other address is given back as it is.
pub fn embedded(address: IpAddr) -> IpAddr {
    let IpAddr::V6(v6) = address else { return address };
    let [a, b, c, d, e, f, g, h] = v6.segments();
    let v4 = |high: u16, low: u16| IpAddr::V4(Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)));
    match (a, b) {
        (0, 0) if (c, d, e, f) == (0, 0, 0, 0xffff) => v4(g, h),
        (0x64, 0xff9b) if (c, d, e, f) == (0, 0, 0, 0) => v4(g, h),
        (0x2002, high) => v4(high, c),
        _ => address,
    }
}
