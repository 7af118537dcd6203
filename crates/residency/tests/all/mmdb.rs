//! MMDB files, written here as MaxMind's format says, in the shapes that free ones have.

use crate::declared;
use proptest::prelude::*;
use residency::address::{TableFault, read};
use std::net::{IpAddr, Ipv4Addr};

/// Values of the format's data section.
enum Data {
    Text(&'static str),
    U16(u8),
    U32(u32),
    U64(u32),
    Map(Vec<(&'static str, Data)>),
}

fn encode(data: &Data, out: &mut Vec<u8>) {
    match data {
        Data::Text(text) if text.len() < 29 => {
            out.push(2 << 5 | text.len() as u8);
            out.extend(text.as_bytes());
        }
        Data::Text(text) => {
            out.extend([2 << 5 | 29, (text.len() - 29) as u8]);
            out.extend(text.as_bytes());
        }
        Data::U32(number) => {
            out.push(6 << 5 | 4);
            out.extend(number.to_be_bytes());
        }
        Data::U16(number) => out.extend([5 << 5 | 1, *number]),
        Data::U64(number) => {
            out.extend([4, 2]);
            out.extend(number.to_be_bytes());
        }
        Data::Map(pairs) => {
            out.push(7 << 5 | pairs.len() as u8);
            for (key, value) in pairs {
                encode(&Data::Text(key), out);
                encode(value, out);
            }
        }
    }
}

/// A file of IPv4 prefixes: a binary tree of 24-bit records, 16 zero bytes, the data, the description.
fn file(rows: &[(&str, u32, Data)]) -> Vec<u8> {
    let mut nodes: Vec<[Option<usize>; 2]> = vec![[None; 2]];
    let mut leaves: Vec<(usize, usize, usize)> = Vec::new();
    let mut data = Vec::new();
    for (first, prefix, value) in rows {
        let bits = first.parse::<Ipv4Addr>().unwrap().to_bits();
        let mut at = 0;
        for depth in 0..prefix - 1 {
            let side = (bits >> (31 - depth) & 1) as usize;
            at = nodes[at][side].unwrap_or_else(|| {
                nodes.push([None; 2]);
                let new = nodes.len() - 1;
                nodes[at][side] = Some(new);
                new
            });
        }
        leaves.push((at, (bits >> (32 - prefix) & 1) as usize, data.len()));
        encode(value, &mut data);
    }
    let count = nodes.len();
    let mut out = Vec::new();
    for (at, node) in nodes.iter().enumerate() {
        for (side, below) in node.iter().enumerate() {
            let leaf = leaves.iter().find(|leaf| (leaf.0, leaf.1) == (at, side));
            let record = leaf.map_or(below.unwrap_or(count), |leaf| count + 16 + leaf.2) as u32;
            out.extend(&record.to_be_bytes()[1..]);
        }
    }
    out.extend([0; 16]);
    out.extend(data);
    out.extend(b"\xab\xcd\xefMaxMind.com");
    let about = Data::Map(vec![
        ("node_count", Data::U32(count as u32)),
        ("record_size", Data::U16(24)),
        ("ip_version", Data::U16(4)),
        ("database_type", Data::Text("uji")),
        ("binary_format_major_version", Data::U16(2)),
        ("binary_format_minor_version", Data::U16(0)),
        ("build_epoch", Data::U64(1_781_654_400)),
    ]);
    let mut described = Vec::new();
    encode(&about, &mut described);
    // Languages: an empty array (extended type 11), and descriptions.
    described[0] += 2;
    encode(&Data::Text("languages"), &mut described);
    described.extend([0, 4]);
    encode(&Data::Text("description"), &mut described);
    encode(&Data::Map(vec![("en", Data::Text("uji"))]), &mut described);
    out.extend(described);
    out
}

fn rows() -> Vec<(&'static str, u32, Data)> {
    let network = |asn, name| {
        Data::Map(vec![
            ("autonomous_system_number", Data::U32(asn)),
            ("autonomous_system_organization", Data::Text(name)),
        ])
    };
    vec![
        ("170.33.0.0", 16, Data::Map(vec![("country_code", Data::Text("SG"))])),
        ("103.10.58.0", 23, Data::Map(vec![("country", Data::Map(vec![("iso_code", Data::Text("ID"))]))])),
        ("8.208.0.0", 12, network(45102, "Alibaba (US) Technology Co., Ltd.")),
        ("9.0.0.0", 8, Data::Map(vec![("city", Data::Text("Jakarta"))])),
    ]
}

#[test]
fn the_shapes_of_free_ones_are_read() {
    let table = read(&declared("m"), file(&rows())).unwrap().remove(0);
    let at = |address: &str| table.look_up(address.parse().unwrap());
    let country = |address: &str| {
        at(address).map(|hit| (hit.from.to_string(), hit.to.to_string(), hit.country.unwrap().to_string()))
    };
    let of = |from: &str, to: &str, code: &str| Some((from.to_string(), to.to_string(), code.to_string()));
    assert_eq!(country("170.33.13.55"), of("170.33.0.0", "170.33.255.255", "SG"));
    assert_eq!(country("103.10.59.1"), of("103.10.58.0", "103.10.59.255", "ID"));
    let hit = at("8.215.0.1").unwrap();
    assert_eq!((hit.asn, hit.name.as_deref()), (Some(45102), Some("Alibaba (US) Technology Co., Ltd.")));
    assert_eq!(
        (hit.from, hit.to),
        ("8.208.0.0".parse::<IpAddr>().unwrap(), "8.223.255.255".parse().unwrap())
    );
    for nothing in ["9.1.2.3", "1.1.1.1", "2400:cb00::1"] {
        assert_eq!(at(nothing), None, "{nothing}");
    }
}

#[test]
fn a_damaged_one_is_refused_or_read_and_never_ends_the_program() {
    let good = file(&rows());
    assert!(matches!(read(&declared("m"), good[..good.len() - 40].to_vec()), Err(TableFault::Mmdb(_))));
    let mut runner = proptest::test_runner::TestRunner::default();
    let damage = (0..good.len(), any::<u8>(), 0..u32::MAX);
    runner
        .run(&damage, |(at, byte, address)| {
            let mut bytes = good.clone();
            bytes[at] = byte;
            if let Ok(tables) = read(&declared("m"), bytes) {
                tables[0].look_up(Ipv4Addr::from_bits(address).into());
            }
            Ok(())
        })
        .unwrap();
}
