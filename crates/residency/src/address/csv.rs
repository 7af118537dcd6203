//! Tables as comma-separated lines: `from,to,CC`, `from,to,ASN,"name"`, and an excerpt of several tables, whose head is
//! `table,licence,from,to,value,name`.

use super::table::{Names, Values};
use super::{AddressTable, Country, Expected, Source, TableFault};
use std::collections::BTreeMap;
use std::net::IpAddr;

/// The head of an excerpt.
const EXCERPT: [&str; 6] = ["table", "licence", "from", "to", "value", "name"];
/// Most bytes of a network's name that are kept.
const NAME_BYTES_MAX: usize = 120;

/// Rows as they are read.
pub(super) struct Rows {
    pub v4: Vec<(u32, u32, u32)>,
    pub v6: Vec<(u128, u128, u32)>,
    pub values: Values,
}

/// A table while it is read.
#[derive(Default)]
struct Growing {
    licence: String,
    v4: Vec<(u32, u32, u32)>,
    v6: Vec<(u128, u128, u32)>,
    /// Known from the first row that says something.
    networks: Option<bool>,
    names: BTreeMap<u32, String>,
}

/// Reads a file.
///
/// # Errors
/// [`TableFault::Row`], [`TableFault::Overlap`], [`TableFault::Empty`].
pub(super) fn read(source: &Source, bytes: &[u8]) -> Result<Vec<AddressTable>, TableFault> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut record = csv::ByteRecord::new();
    let mut tables: BTreeMap<String, Growing> = BTreeMap::new();
    let (mut first, mut excerpt) = (true, false);
    loop {
        let line = reader.position().line();
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => return Err(TableFault::Row(line, Expected::Text)),
        }
        let line = record.position().map_or(line, csv::Position::line);
        let field = |at: usize| record.get(at).map_or(Ok(""), str::from_utf8);
        let text = |at: usize| field(at).map_err(|_| TableFault::Row(line, Expected::Text));
        if std::mem::take(&mut first) && record.iter().eq(EXCERPT.map(str::as_bytes)) {
            excerpt = true;
            continue;
        }
        let (id, begin) = if excerpt { (text(0)?, 2) } else { (source.id.as_str(), 0) };
        if !tables.contains_key(id) {
            let licence = if excerpt { text(1)? } else { &source.licence };
            tables.insert(id.to_string(), Growing { licence: licence.to_string(), ..Growing::default() });
        }
        let Some(table) = tables.get_mut(id) else { continue };
        let [from, to, value, name] = [text(begin)?, text(begin + 1)?, text(begin + 2)?, text(begin + 3)?];
        table.take((from, to), value, name).map_err(|expected| TableFault::Row(line, expected))?;
    }
    let whole = |(id, growing): (String, Growing)| growing.finished(source, id);
    match tables.is_empty() {
        true => Err(TableFault::Empty),
        false => tables.into_iter().map(whole).collect(),
    }
}

impl Growing {
    /// Takes a row; what was expected where it does not fit.
    fn take(&mut self, (from, to): (&str, &str), value: &str, name: &str) -> Result<(), Expected> {
        let range = from.parse::<IpAddr>().and_then(|from| Ok((from, to.parse::<IpAddr>()?)));
        let (from, to) = range.map_err(|_| Expected::Addresses)?;
        let number = value.strip_prefix("AS").unwrap_or(value).parse::<u32>();
        let (value, is_network) = match (number, value.parse::<Country>()) {
            // Ranges that nobody announces stand in some tables as network 0.
            (Ok(0), _) => return Ok(()),
            (Ok(asn), _) => (asn, true),
            (Err(_), Ok(country)) => (country.packed(), false),
            // "Not known" is no row.
            (Err(_), Err(())) if matches!(value, "" | "ZZ" | "XX" | "None" | "-") => return Ok(()),
            _ => return Err(Expected::Value),
        };
        if *self.networks.get_or_insert(is_network) != is_network {
            return Err(Expected::SameKind);
        }
        match (from, to) {
            (IpAddr::V4(from), IpAddr::V4(to)) if from <= to => {
                self.v4.push((from.to_bits(), to.to_bits(), value));
            }
            (IpAddr::V6(from), IpAddr::V6(to)) if from <= to => {
                self.v6.push((from.to_bits(), to.to_bits(), value));
            }
            _ => return Err(Expected::Range),
        }
        if is_network && !name.is_empty() {
            let bound = name.floor_char_boundary(NAME_BYTES_MAX);
            self.names.entry(value).or_insert_with(|| name.get(..bound).unwrap_or_default().to_string());
        }
        Ok(())
    }

    fn finished(self, source: &Source, id: String) -> Result<AddressTable, TableFault> {
        let values = match self.networks {
            Some(true) => Values::Networks(Names::new(self.names)),
            _ => Values::Countries,
        };
        let source = Source { id, licence: self.licence, ..source.clone() };
        AddressTable::of_rows(source, Rows { v4: self.v4, v6: self.v6, values })
    }
}
