//! Networks of well-known owners, and what was seen of an address before: written down here, by this project.

use serde::Serialize;
use std::net::{IpAddr, Ipv4Addr};

/// Companies of one owner, and their networks' numbers (ASN). A list of ours, made from public registers: it says which
/// networks belong together, not who owns what by law. An inventory's own owners go before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub name: &'static str,
    /// Its networks.
    pub asns: &'static [u32],
}

/// The groups.
pub const GROUPS: [Group; 13] = [
    Group { name: "Akamai (Linode, Prolexic)", asns: &[16625, 20940, 32787, 63949] },
    Group { name: "Alibaba (Aliyun, Taobao)", asns: &[24429, 37963, 45102, 45104, 134963] },
    Group { name: "Amazon (AWS)", asns: &[14618, 16509] },
    Group { name: "Cloudflare", asns: &[13335, 209242] },
    Group { name: "DigitalOcean", asns: &[14061] },
    Group { name: "Fastly", asns: &[54113] },
    Group { name: "Google", asns: &[15169, 396982] },
    Group { name: "Huawei Cloud", asns: &[55990, 136907] },
    Group { name: "Indosat Ooredoo Hutchison", asns: &[4761, 45727] },
    Group { name: "Microsoft (Azure)", asns: &[8075] },
    Group { name: "Oracle Cloud", asns: &[31898] },
    Group { name: "Telkom Indonesia", asns: &[7713, 17974, 23693] },
    Group { name: "Tencent", asns: &[45090, 132203] },
];

/// The group that a network is of.
pub fn group_of(asn: u32) -> Option<&'static Group> {
    GROUPS.iter().find(|group| group.asns.contains(&asn))
}

/// What was seen of a range of addresses before any table that is given here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Sighting {
    /// Its first address.
    pub from: Ipv4Addr,
    /// Its last address.
    pub to: Ipv4Addr,
    /// When: a year and a month.
    pub date: &'static str,
    /// The network that announced it.
    pub asn: u32,
    /// By whom it was seen, in short.
    pub by: &'static str,
}

/// What is known of that kind. The first is why this command exists: the address that observers found behind the Sirekap
/// of 2024.
pub const NOTES: [Sighting; 2] = [
    Sighting {
        from: Ipv4Addr::new(170, 33, 13, 55),
        to: Ipv4Addr::new(170, 33, 13, 55),
        date: "2024-02",
        asn: 45102,
        by: "pengamat publik / public observers",
    },
    Sighting {
        from: Ipv4Addr::new(170, 33, 8, 0),
        to: Ipv4Addr::new(170, 33, 19, 255),
        date: "2026-06",
        asn: 134963,
        by: "@ip-location-db/asn 2.3.2026061719",
    },
];

impl Sighting {
    /// Whether it is about an address.
    pub fn is_of(&self, address: IpAddr) -> bool {
        matches!(super::embedded(address), IpAddr::V4(v4) if (self.from..=self.to).contains(&v4))
    }
}
