//! Anybody's own count, as CSV: any order of columns, more columns than are used, any of four separators.

use crate::guess::{self, Holds};
use crate::row::{Cell, Key, Plan};
use crate::{Mapping, MappingFault, Places, Table};
use csv::ByteRecord;
use registry::StationIdx;
use serde::Serialize;
use std::collections::BTreeMap;

/// Most rows of a file: more than twice the stations of any election so far.
const ROWS_MAX: usize = 2_000_000;
texts::coded! {
    /// Why a file, or a row of one, can't be taken.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SheetFault of compare(lang) {
        /// Nothing, or no header that is UTF-8.
        J1010 NoHeader => (),
        /// A column that the mapping names is not there: it, and the header.
        J1011 NoColumn {
            /// What was named.
            column: String,
            /// The header.
            header: String,
        } => (column, header),
        /// No column says which station a row is of.
        J1012 NoPlace {
            /// The header.
            header: String,
        } => (header),
        /// No column holds a number of the form.
        J1013 NoNumbers {
            /// The header.
            header: String,
        } => (header),
        /// Two columns for the same.
        J1014 Twice {
            /// What both would be.
            what: String,
            /// One column.
            first: String,
            /// The other.
            second: String,
        } => (what, first, second),
        /// More rows than a file may have.
        J1015 TooMany {
            /// How many it may have.
            most: usize,
        } => (most),
        /// The mapping itself.
        J1016 Mapping(fault: MappingFault) => (fault.text(lang)),
        /// A row with another number of cells than the header.
        J1020 Cells {
            /// Cells of the row.
            found: usize,
            /// Columns of the header.
            header: usize,
        } => (found, header),
        /// A cell that goes over more than one line: a quotation mark is not closed.
        J1021 Lines => (),
        /// No code, or no number of the station.
        J1022 Unnamed => (),
        /// A code that the election does not have.
        J1023 Unknown(code: String) => (code),
        /// A cell that is no whole number.
        J1024 Number {
            /// The column.
            column: String,
            /// What stands there, in quotes.
            found: String,
        } => (column, found),
        /// A row that could not be split into cells.
        J1025 Broken(why: String) => (why),
        /// A row of the published file of 2019 that holds no station of its own.
        J1026 NoStation => (),
    }
}

/// Who stands, for names of columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The column that counts for them (`IV.2`, `IV.5.T`).
    pub column: String,
    /// Their id in the files of 2024.
    pub id: String,
    /// Their name.
    pub name: String,
}

/// What is known of the election while a file is read.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Names of the columns of the other count; empty where there is none.
    pub fields: &'a [String],
    /// Who stands.
    pub people: &'a [Person],
    /// Its places.
    pub places: &'a Places<'a>,
}

/// A row that is no part of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Line of the file on which it begins, from 1.
    pub line: u64,
    /// Why.
    pub fault: SheetFault,
}

/// A station that stands in a file a second time: the first row is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Double {
    /// Line of the later row.
    pub line: u64,
    /// Line of the first.
    pub first: u64,
    /// The code.
    pub code: String,
    /// Whether both rows say the same.
    pub same: bool,
}

/// A file that was read.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its count.
    pub table: Table,
    /// What each used column was taken for: what, column.
    pub taken: Vec<(String, String)>,
    /// Columns that were not used.
    pub unused: Vec<String>,
    /// Rows below the header, unreadable ones and doubles among them.
    pub rows: u64,
    /// Rows that can't be taken, by line.
    pub unreadable: Vec<Unreadable>,
    /// Rows of a station that an earlier row has, by line.
    pub doubles: Vec<Double>,
}

impl Sheet {
    /// Reads a file. Every row below the header is in the table, or among the unreadable, or among the doubles.
    ///
    /// # Errors
    /// A fault of the whole file: no header, a column that is named and not there, none for the station or for numbers.
    pub fn read(bytes: &[u8], mapping: &Mapping, known: &Known<'_>) -> Result<Sheet, SheetFault> {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let separator = mapping.separator().map_err(SheetFault::Mapping)?;
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator.unwrap_or_else(|| most_of(bytes)))
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(bytes);
        let mut record = ByteRecord::new();
        let some = reader.read_byte_record(&mut record).map_err(|_| SheetFault::NoHeader)?;
        let header: Option<Vec<String>> =
            record.iter().map(|cell| std::str::from_utf8(cell).ok().map(String::from)).collect();
        let header =
            header.filter(|h| some && h.iter().any(|name| !name.is_empty())).ok_or(SheetFault::NoHeader)?;
        let mut sheet = Sheet::default();
        let (key, fields) = sheet.columns(&header, mapping, known, bytes)?;
        let flag = |name: &str| header.iter().position(|h| h == name);
        let flags = [flag("held"), flag("disputed")];
        sheet.take(&mut reader, &Plan { width: header.len(), key, fields, flags }, known)?;
        Ok(sheet)
    }

    /// What each column holds.
    fn columns(
        &mut self,
        header: &[String],
        mapping: &Mapping,
        known: &Known<'_>,
        bytes: &[u8],
    ) -> Result<(Key, Vec<Cell>), SheetFault> {
        let all = || header.join(", ");
        let named = |column: &str| {
            let exact = header.iter().position(|h| h == column);
            let found = exact.or_else(|| header.iter().position(|h| guess::plain(h) == guess::plain(column)));
            found.ok_or_else(|| SheetFault::NoColumn { column: column.to_string(), header: all() })
        };
        let place = |asked: &Option<String>, what: Holds| match asked {
            Some(column) => named(column).map(Some),
            None => Ok(guess::place(header, what)),
        };
        let station = place(&mapping.station, Holds::Station)?;
        let (village, number) =
            (place(&mapping.village, Holds::Village)?, place(&mapping.number, Holds::Number)?);
        // What is named goes before what is guessed.
        let parts = village.zip(number).filter(|_| station.is_none() || mapping.village.is_some());
        let key = match (of_2019(header, known.places, bytes), parts, station) {
            (Some(lines), _, _) if mapping.station.is_none() && mapping.village.is_none() => {
                Key::Lines(lines)
            }
            (_, Some((village, number)), _) => Key::Parts(village, number),
            (_, None, Some(station)) => Key::Code(station),
            (_, None, None) => return Err(SheetFault::NoPlace { header: all() }),
        };
        let mut taken: BTreeMap<usize, String> = BTreeMap::new();
        match &key {
            Key::Code(at) => drop(taken.insert(*at, "station".into())),
            Key::Parts(village, number) => {
                taken.insert(*village, "village".into());
                taken.insert(*number, "number".into());
            }
            Key::Lines(_) => {}
        }
        let mut fields: BTreeMap<String, usize> = BTreeMap::new();
        for (field, column) in &mapping.fields {
            fields.insert(field.clone(), named(column)?);
        }
        for (at, name) in header.iter().enumerate() {
            let mapped = fields.iter().any(|(field, of)| *of == at && mapping.fields.contains_key(field));
            let Some(field) = guess::field(name, known.fields, known.people) else { continue };
            if mapped || taken.contains_key(&at) || mapping.fields.contains_key(&field) {
                continue;
            }
            if let Some(first) = fields.insert(field.clone(), at) {
                let first = header.get(first).cloned().unwrap_or_default();
                return Err(SheetFault::Twice { what: field, first, second: name.clone() });
            }
        }
        if fields.is_empty() {
            return Err(SheetFault::NoNumbers { header: all() });
        }
        let mut of_fields = Vec::with_capacity(fields.len());
        for (field, at) in fields {
            let name = header.get(at).cloned().unwrap_or_default();
            of_fields.push((at, self.table.column(&field), name));
            taken.insert(at, field);
        }
        for (at, name) in header.iter().enumerate() {
            match taken.remove(&at) {
                Some(what) => self.taken.push((what, name.clone())),
                None => self.unused.push(name.clone()),
            }
        }
        Ok((key, of_fields))
    }

    fn take(
        &mut self,
        reader: &mut csv::Reader<&[u8]>,
        plan: &Plan,
        known: &Known<'_>,
    ) -> Result<(), SheetFault> {
        let mut record = ByteRecord::new();
        let mut lines: Vec<u64> = Vec::new();
        let mut numbers: Vec<(usize, Option<u32>)> = Vec::with_capacity(plan.fields.len());
        loop {
            let line = reader.position().line();
            match reader.read_byte_record(&mut record) {
                Ok(false) => break,
                Ok(true) => {}
                Err(error) => {
                    self.rows += 1;
                    self.unreadable.push(Unreadable { line, fault: SheetFault::Broken(error.to_string()) });
                    continue;
                }
            }
            self.rows += 1;
            if self.rows as usize > ROWS_MAX {
                return Err(SheetFault::TooMany { most: ROWS_MAX });
            }
            let line = record.position().map_or(line, csv::Position::line);
            numbers.clear();
            match plan.row(&record, line, known, &mut numbers) {
                Ok(code) => {
                    self.table.push(&code, plan.mark(&record), numbers.iter().copied());
                    lines.push(line);
                }
                Err(fault) => self.unreadable.push(Unreadable { line, fault }),
            }
        }
        let line = |row: u32| lines.get(row as usize).copied().unwrap_or(0);
        let table = &mut self.table;
        let doubles = table.finish();
        self.doubles = doubles
            .into_iter()
            .map(|(later, first)| Double {
                line: line(later),
                first: line(first),
                code: table.code(later).to_string(),
                same: table.same(later, first),
            })
            .collect();
        Ok(())
    }
}

/// The separator that the first line has most of.
fn most_of(bytes: &[u8]) -> u8 {
    let first = bytes.split(|b| *b == b'\n').next().unwrap_or(bytes);
    let count = |byte: u8| first.iter().filter(|b| **b == byte).count();
    // Of equals the first: max_by_key takes the last, so that the order is turned.
    [b'|', b'\t', b';', b','].into_iter().max_by_key(|byte| count(*byte)).unwrap_or(b',')
}

/// The stations of the published file of 2019 by line, where this is it and the registry is that election's.
fn of_2019(header: &[String], places: &Places<'_>, bytes: &[u8]) -> Option<Vec<Option<StationIdx>>> {
    let columns = [
        "kel_id", "prov", "kab", "kec", "kel", "tps", "kpu_pas1", "kpu_pas2", "kpu_sah", "kpu_tsah",
        "kpu_jum",
    ];
    let Places::Of(registry) = places else { return None };
    if header != columns {
        return None;
    }
    let source = registry::import::SourceFile { name: "", bytes };
    registry::import::station_codes_2019(registry, source).ok().filter(|s| s.iter().any(Option::is_some))
}
