//! Tables in MaxMind's format, read by `maxminddb`: those of countries and of networks, in the shapes that free ones have.

use super::{Country, Hit, TableFault};
use maxminddb::Reader;
use serde::Deserialize;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// What stands before the description of an MMDB, which is in the last bytes of its file.
const MARK: &[u8] = b"\xab\xcd\xefMaxMind.com";
/// In how many of the last bytes it is.
const MARK_WITHIN: usize = 128 << 10;

/// A row, in any of the shapes.
#[derive(Deserialize)]
struct Row {
    country_code: Option<String>,
    country: Option<Of>,
    autonomous_system_number: Option<u32>,
    autonomous_system_organization: Option<String>,
}

#[derive(Deserialize)]
struct Of {
    iso_code: Option<String>,
}

/// Whether a file is an MMDB.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(MARK_WITHIN)..).unwrap_or_default();
    tail.windows(MARK.len()).any(|window| window == MARK)
}

/// Opens it. Damage in its tree makes look-ups without an answer.
pub(super) fn open(bytes: Vec<u8>) -> Result<Reader<Vec<u8>>, TableFault> {
    Reader::from_source(bytes).map_err(|e| TableFault::Mmdb(e.to_string()))
}

/// What it says of an address.
pub(super) fn look_up(reader: &Reader<Vec<u8>>, address: IpAddr) -> Option<Hit> {
    let found = reader.lookup(address).ok()?;
    let row: Row = found.decode().ok()??;
    let network = found.network().ok()?;
    let (from, to) = match (network.ip(), network.prefix()) {
        (IpAddr::V4(first), prefix) => {
            let rest = u32::MAX.checked_shr(u32::from(prefix)).unwrap_or(0);
            let first = first.to_bits() & !rest;
            (Ipv4Addr::from_bits(first).into(), Ipv4Addr::from_bits(first | rest).into())
        }
        (IpAddr::V6(first), prefix) => {
            let rest = u128::MAX.checked_shr(u32::from(prefix)).unwrap_or(0);
            let first = first.to_bits() & !rest;
            (Ipv6Addr::from_bits(first).into(), Ipv6Addr::from_bits(first | rest).into())
        }
    };
    let code = row.country_code.or_else(|| row.country.and_then(|of| of.iso_code));
    let country = code.and_then(|code| code.parse::<Country>().ok());
    let asn = row.autonomous_system_number.filter(|asn| *asn != 0);
    (country.is_some() || asn.is_some()).then_some(Hit {
        from,
        to,
        asn,
        name: row.autonomous_system_organization,
        country,
    })
}
