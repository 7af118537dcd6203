//! Tables of addresses, and a look-up over several of them.

use super::ranges::Ranges;
use super::{Country, csv, mmdb};
use serde::{Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Which table, in words that a report can be checked by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Its name.
    pub id: String,
    /// Its date, as it was given; empty where none was.
    pub date: String,
    /// Its licence, as it was given; empty where none was.
    pub licence: String,
    /// SHA-256 of its file.
    #[serde(serialize_with = "as_hex")]
    pub sha256: [u8; 32],
}

fn as_hex<S: Serializer>(hash: &[u8; 32], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&Hex(hash))
}

struct Hex<'a>(&'a [u8]);

impl std::fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Why a file is not used as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// Its SHA-256 is not the one that the inventory names; what it is.
    OtherHash(String),
    /// A row that can't be read: its line, and what was expected there.
    Row(u64, Expected),
    /// Two rows begin at this address.
    Overlap(IpAddr),
    /// There is no row in it.
    Empty,
    /// No MMDB, or a damaged one: what the reader of these says.
    Mmdb(String),
}

/// What was expected of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Text of UTF-8 with commas.
    Text,
    /// Two addresses first.
    Addresses,
    /// Its first address, then its last one, of one kind.
    Range,
    /// The number of a network, or the two letters of a country.
    Value,
    /// What the rows before have: networks, or countries.
    SameKind,
}

/// What a table says of an address: the range that the address is in, and what that range has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// First address of the range.
    pub from: IpAddr,
    /// Last address of the range.
    pub to: IpAddr,
    /// Number of the network that announces it, where the table is about networks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asn: Option<u32>,
    /// The network's name in the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The country, where the table is about countries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
}

/// A table in memory.
#[derive(Debug)]
pub struct AddressTable {
    /// Which one.
    pub source: Source,
    rows: Rows,
}

#[derive(Debug)]
enum Rows {
    Ranges { v4: Ranges<u32>, v6: Ranges<u128>, values: Values },
    Mmdb(maxminddb::Reader<Vec<u8>>),
}

/// What the values of a table's rows are.
#[derive(Clone, Debug)]
pub(super) enum Values {
    /// Codes of countries.
    Countries,
    /// Numbers of networks, with their names.
    Networks(Names),
}

/// The names of networks: one text, and where each begins in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    asns: Vec<u32>,
    begins: Vec<u32>,
    text: String,
}

impl Names {
    /// From names by number, in order.
    pub fn new(of: std::collections::BTreeMap<u32, String>) -> Self {
        let mut names = Names::default();
        for (asn, name) in of {
            names.asns.push(asn);
            names.begins.push(u32::try_from(names.text.len()).unwrap_or(u32::MAX));
            names.text.push_str(&name);
        }
        names.asns.shrink_to_fit();
        names.begins.shrink_to_fit();
        names.text.shrink_to_fit();
        names
    }

    fn get(&self, asn: u32) -> Option<&str> {
        let at = self.asns.binary_search(&asn).ok()?;
        let place = |at: usize| self.begins.get(at).and_then(|begin| usize::try_from(*begin).ok());
        self.text.get(place(at)?..place(at + 1).unwrap_or(self.text.len())).filter(|name| !name.is_empty())
    }

    const fn bytes(&self) -> usize {
        (self.asns.capacity() + self.begins.capacity()) * size_of::<u32>() + self.text.capacity()
    }
}

impl AddressTable {
    pub(super) fn of_rows(source: Source, rows: csv::Rows) -> Result<Self, TableFault> {
        let v4 = Ranges::new(rows.v4).map_err(|at| TableFault::Overlap(Ipv4Addr::from_bits(at).into()))?;
        let v6 = Ranges::new(rows.v6).map_err(|at| TableFault::Overlap(Ipv6Addr::from_bits(at).into()))?;
        if v4.len() + v6.len() == 0 {
            return Err(TableFault::Empty);
        }
        Ok(AddressTable { source, rows: Rows::Ranges { v4, v6, values: rows.values } })
    }

    /// What it says of an address.
    pub fn look_up(&self, address: IpAddr) -> Option<Hit> {
        match &self.rows {
            Rows::Mmdb(reader) => mmdb::look_up(reader, address),
            Rows::Ranges { v4, v6, values } => {
                let (from, to, value) = match address {
                    IpAddr::V4(address) => v4.find(address.to_bits()).map(|(from, to, value)| {
                        (
                            IpAddr::from(Ipv4Addr::from_bits(from)),
                            IpAddr::from(Ipv4Addr::from_bits(to)),
                            value,
                        )
                    }),
                    IpAddr::V6(address) => v6.find(address.to_bits()).map(|(from, to, value)| {
                        (
                            IpAddr::from(Ipv6Addr::from_bits(from)),
                            IpAddr::from(Ipv6Addr::from_bits(to)),
                            value,
                        )
                    }),
                }?;
                Some(match values {
                    Values::Countries => {
                        Hit { from, to, asn: None, name: None, country: Some(Country::unpacked(value)) }
                    }
                    Values::Networks(names) => Hit {
                        from,
                        to,
                        asn: Some(value),
                        name: names.get(value).map(str::to_string),
                        country: None,
                    },
                })
            }
        }
    }

    /// Ranges in it (IPv4, IPv6); of an MMDB, whose tree is not counted through, nothing.
    pub const fn rows(&self) -> (usize, usize) {
        match &self.rows {
            Rows::Ranges { v4, v6, .. } => (v4.len(), v6.len()),
            Rows::Mmdb(_) => (0, 0),
        }
    }

    /// Bytes of memory that its ranges take, and those that its names take. Of an MMDB, whose file is looked up as it is,
    /// nothing is said.
    pub const fn bytes(&self) -> (usize, usize) {
        match &self.rows {
            Rows::Ranges { v4, v6, values: Values::Networks(names) } => {
                (v4.bytes() + v6.bytes(), names.bytes())
            }
            Rows::Ranges { v4, v6, values: Values::Countries } => (v4.bytes() + v6.bytes(), 0),
            Rows::Mmdb(_) => (0, 0),
        }
    }
}

/// Reads a file as tables, CSV or MMDB: most have one, an excerpt of several has each by its name.
///
/// # Errors
/// Where it is none, or not the one whose hash is declared.
pub fn read(declared: &crate::Table, bytes: Vec<u8>) -> Result<Vec<AddressTable>, TableFault> {
    let source = Source {
        id: declared.id.clone(),
        date: declared.date.clone(),
        licence: declared.licence.clone(),
        sha256: Sha256::digest(&bytes).into(),
    };
    let found = Hex(&source.sha256).to_string();
    if declared.sha256.as_ref().is_some_and(|hash| !hash.eq_ignore_ascii_case(&found)) {
        return Err(TableFault::OtherHash(found));
    }
    match mmdb::is_one(&bytes) {
        true => Ok(vec![AddressTable { source, rows: Rows::Mmdb(mmdb::open(bytes)?) }]),
        false => csv::read(&source, &bytes),
    }
}

/// Several tables, in the order in which they were given.
#[derive(Debug, Default)]
pub struct Tables(pub Vec<AddressTable>);

impl Tables {
    /// What each says of an address; tables that do not have it are left out.
    pub fn look_up(&self, address: IpAddr) -> Vec<(&Source, Hit)> {
        let address = super::embedded(address);
        self.0.iter().filter_map(|table| Some((&table.source, table.look_up(address)?))).collect()
    }

    /// SHA-256 of every table's file: in order, each once.
    pub fn hashes(&self) -> Vec<[u8; 32]> {
        let all: std::collections::BTreeSet<[u8; 32]> =
            self.0.iter().map(|table| table.source.sha256).collect();
        all.into_iter().collect()
    }
}
