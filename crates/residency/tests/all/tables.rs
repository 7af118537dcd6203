//! Tables: a look-up is a linear scan, in every shape that free ones have, and what is no table is refused by its line.

use crate::{declared, table, tables};
use proptest::prelude::*;
use residency::address::{Expected, TableFault, read};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

#[test]
fn every_shape_is_read() {
    let networks = "1.0.0.0,1.0.0.255,13335,\"Cloudflare, Inc.\"\n2001:200::,2001:200:ffff:ffff:ffff:ffff:ffff:ffff,2500,WIDE\n";
    let hit = table("asn", networks).unwrap().look_up(ip("1.0.0.7")).unwrap();
    assert_eq!((hit.asn, hit.name.as_deref()), (Some(13335), Some("Cloudflare, Inc.")));
    assert_eq!((hit.from, hit.to, hit.country), (ip("1.0.0.0"), ip("1.0.0.255"), None));
    let hit = table("asn", networks).unwrap().look_up(ip("2001:200::1")).unwrap();
    assert_eq!((hit.asn, hit.name.as_deref()), (Some(2500), Some("WIDE")));
    let countries = table("c", "1.0.0.0,1.0.0.255,AU\n1.0.1.0,1.0.1.255,ZZ\n1.0.2.0,1.0.2.255,id\n").unwrap();
    let country = |at: &str| countries.look_up(ip(at)).and_then(|hit| hit.country).map(|c| c.to_string());
    assert_eq!(country("1.0.0.0").as_deref(), Some("AU"));
    assert_eq!(country("1.0.1.0"), None, "ZZ is nothing that is known");
    assert_eq!(country("1.0.2.255").as_deref(), Some("ID"));
    assert_eq!(country("1.0.3.0"), None);
    let excerpt =
        "table,licence,from,to,value,name\na,X,1.0.0.0,1.0.0.9,AS7,Tujuh\nb,Y,1.0.0.0,1.0.0.9,ID,\n";
    let both = read(&declared("excerpt"), excerpt.into()).unwrap();
    let of: Vec<_> =
        both.iter().map(|t| (t.source.id.as_str(), t.source.licence.as_str(), t.rows())).collect();
    assert_eq!(of, [("a", "X", (1, 0)), ("b", "Y", (1, 0))]);
    assert_eq!(both[0].source.sha256, both[1].source.sha256, "it is one file");
}

#[test]
fn what_is_no_table_is_refused_by_its_line() {
    use Expected::{Addresses, Range, SameKind, Value};
    for (text, fault) in [
        ("", TableFault::Empty),
        ("1.0.0.0,1.0.0.9,ZZ\n", TableFault::Empty),
        ("1.0.0.0,1.0.0.9,ID\n16777216,16777471,ID\n", TableFault::Row(2, Addresses)),
        ("1.0.0.0,1.0.0.9\n", TableFault::Empty),
        ("1.0.0.0,1.0.0.9,Indonesia\n", TableFault::Row(1, Value)),
        ("1.0.0.0,1.0.0.9,4294967296\n", TableFault::Row(1, Value)),
        ("1.0.0.9,1.0.0.0,ID\n", TableFault::Row(1, Range)),
        ("1.0.0.0,::9,ID\n", TableFault::Row(1, Range)),
        ("1.0.0.0,1.0.0.9,ID\n1.0.1.0,1.0.1.9,7\n", TableFault::Row(2, SameKind)),
        ("1.0.0.9,1.0.0.12,ID\n1.0.0.9,1.0.0.20,SG\n", TableFault::Overlap(ip("1.0.0.9"))),
    ] {
        assert_eq!(table("t", text).err(), Some(fault), "{text:?}");
    }
    let other = residency::Table { sha256: Some("00".repeat(32)), ..declared("t") };
    let Err(TableFault::OtherHash(hash)) = read(&other, b"1.0.0.0,1.0.0.9,ID\n".to_vec()) else { panic!() };
    assert_eq!(hash.len(), 64);
    let named = residency::Table { sha256: Some(hash.to_uppercase()), ..declared("t") };
    assert!(read(&named, b"1.0.0.0,1.0.0.9,ID\n".to_vec()).is_ok());
}

/// The free table of networks of June 2026 has such a pair.
#[test]
fn of_rows_that_overlap_the_one_that_begins_last_counts() {
    let table = table("t", "1.0.0.0,1.0.0.9,7\n1.0.0.5,1.0.0.20,8\n").unwrap();
    for (at, asn) in [("1.0.0.4", 7), ("1.0.0.5", 8), ("1.0.0.9", 8), ("1.0.0.20", 8)] {
        assert_eq!(table.look_up(ip(at)).unwrap().asn, Some(asn), "{at}");
    }
}

#[test]
fn an_address_in_another_s_clothes_is_looked_up_as_itself() {
    let all = tables(&[("asn", "170.33.8.0,170.33.19.255,134963,Alibaba\n")]);
    for clothes in ["170.33.13.55", "::ffff:170.33.13.55", "64:ff9b::aa21:d37", "2002:aa21:d37::1"] {
        assert_eq!(all.look_up(ip(clothes))[0].1.asn, Some(134963), "{clothes}");
    }
    assert!(all.look_up(ip("170.33.20.0")).is_empty());
}

/// Gaps and lengths make ranges that do not overlap, whatever they are.
fn rows() -> impl Strategy<Value = Vec<(u32, u32, u32)>> {
    prop::collection::vec((0_u32..5, 0_u32..5, 1_u32..4), 1..60).prop_map(|steps| {
        let mut at = 0x0100_0000_u32;
        let mut rows = Vec::new();
        for (gap, length, asn) in steps {
            rows.push((at + gap, at + gap + length, asn));
            at += gap + length + 1;
        }
        rows
    })
}

proptest! {
    /// In any order of rows, IPv4 and IPv6, before the first, in gaps, at both ends, behind the last.
    #[test]
    fn a_look_up_is_a_linear_scan(rows in rows(), turn in 0_usize..60) {
        let mut mixed = rows.clone();
        mixed.rotate_left(turn % rows.len());
        let v4 = |bits: u32| IpAddr::from(Ipv4Addr::from_bits(bits));
        let v6 = |bits: u32| IpAddr::from(Ipv6Addr::from_bits(u128::from(bits) << 96));
        let last6 = |bits: u32| IpAddr::from(Ipv6Addr::from_bits(((u128::from(bits) + 1) << 96) - 1));
        let line4 = |(from, to, asn): &(u32, u32, u32)| format!("{},{},{asn},n{asn}\n", v4(*from), v4(*to));
        let line6 = |(from, to, asn): &(u32, u32, u32)| format!("{},{},{asn},n{asn}\n", v6(*from), last6(*to));
        let text: String = mixed.iter().map(line4).chain(mixed.iter().map(line6)).collect();
        let table = table("t", &text).unwrap();
        let last = rows.last().unwrap().1;
        for bits in 0x00ff_fffe..=last + 2 {
            let scanned = rows.iter().find(|(from, to, _)| (*from..=*to).contains(&bits));
            let found = table.look_up(v4(bits));
            prop_assert_eq!(found.as_ref().map(|hit| (hit.from, hit.to, hit.asn)), scanned.map(|(f, t, a)| (v4(*f), v4(*t), Some(*a))));
            prop_assert_eq!(found.and_then(|hit| hit.name), scanned.map(|row| format!("n{}", row.2)));
            let found = table.look_up(last6(bits));
            prop_assert_eq!(found.map(|hit| (hit.from, hit.to, hit.asn)), scanned.map(|(f, t, a)| (v6(*f), last6(*t), Some(*a))));
        }
    }

    #[test]
    fn no_bytes_end_the_program(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for table in read(&declared("t"), bytes).unwrap_or_default() {
            prop_assert!(table.rows() != (0, 0));
        }
    }
}

/// A row of IPv4 takes twelve bytes, names aside.
#[test]
fn a_row_takes_twelve_bytes() {
    let text: String = (0..1000)
        .map(|n| format!("10.{}.{}.0,10.{}.{}.255,{},Nama\n", n / 256, n % 256, n / 256, n % 256, n % 7 + 1))
        .collect();
    let table = table("t", &text).unwrap();
    assert_eq!((table.rows(), table.bytes()), ((1000, 0), (12_000, 7 * 8 + 7 * 4)));
}
