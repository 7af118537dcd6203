//! The national file of the 2019 presidential count: one row a station, as entered in the commission's system.

use crate::left::{Fault, Left};
use crate::notes::Notes;
use crate::number::in_cell;
use crate::record::Record;
use crate::remark::Remark;
use model::canon::nfc;
use model::event::ImportedFrom;
use model::{Contest, Digest, FormKey, Stage, StationCode};
use registry::{Registry, StationIdx};

/// Columns of the file, in order.
pub const COLUMNS: [&str; 11] =
    ["kel_id", "prov", "kab", "kec", "kel", "tps", "kpu_pas1", "kpu_pas2", "kpu_sah", "kpu_tsah", "kpu_jum"];

/// Pairs that stood in 2019.
const PAIRS: usize = 2;

/// Columns with a count: both pairs, valid, invalid, total.
const COUNTS: std::ops::Range<usize> = 6..11;

/// What a file of many records gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Records taken.
    pub records: Vec<Record>,
    /// What of them was not taken as it stands.
    pub remarks: Vec<Remark>,
    /// Rows left out.
    pub left: Vec<Left>,
}

/// Reads the rows. `station` gives the station of a row by its line (from 1; line 1 holds the column names).
///
/// The source is the commission's own entry of the station forms, made by people: it claims *dikonfirmasi*.
/// The file has no section I to III: those values stay missing. A byte order mark and line ends of Windows are read.
/// A count that is none stays missing and is remarked on; the row's others are taken.
pub fn pilpres_2019(
    text: &str,
    file: &str,
    sha256: Digest,
    registry: &Registry,
    station: &dyn Fn(u32) -> Option<StationIdx>,
) -> Rows {
    // Names of files may come decomposed from the disk; an event holds text in normalisation form C only.
    let file = &*nfc(file);
    let mut rows = Rows::default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.lines().zip(1u32..);
    let header = lines.next().map_or("", |(l, _)| l);
    if !header.split('\t').eq(COLUMNS) {
        rows.left.push(Left { file: file.into(), line: 1, fault: Fault::Columns(COLUMNS.join(" ")) });
        return rows;
    }
    for (row, line) in lines {
        match record(row, ImportedFrom { file: file.into(), line, sha256 }, registry, station) {
            Ok((record, remarks)) => {
                rows.records.push(record);
                rows.remarks.extend(remarks);
            }
            Err(fault) => rows.left.push(Left { file: file.into(), line, fault }),
        }
    }
    rows
}

fn record(
    row: &str,
    source: ImportedFrom,
    registry: &Registry,
    station: &dyn Fn(u32) -> Option<StationIdx>,
) -> Result<(Record, Vec<Remark>), Fault> {
    let cells: Vec<&str> = row.split('\t').collect();
    if cells.len() != COLUMNS.len() {
        return Err(Fault::Width { expected: COLUMNS.len(), found: cells.len() });
    }
    let named = || {
        Fault::Station(format!(
            "{} / {} / {} / {} / TPS {}",
            cells[1], cells[2], cells[3], cells[4], cells[5]
        ))
    };
    let station = station(source.line).ok_or_else(named)?;
    let district = registry
        .district_of(Contest::Ppwp, station)
        .ok_or_else(|| Fault::Contest(Contest::Ppwp.code().into()))?;
    let schema = &registry.district(district).schema;
    if schema.contestants().len() != PAIRS {
        return Err(Fault::Contest(Contest::Ppwp.code().into()));
    }
    let code = StationCode::new(registry.station(station).code).map_err(|e| Fault::Station(e.to_string()))?;
    let mut notes = Notes::new(&source.file, source.line, code.as_str());
    let mut values = vec![None; schema.width()];
    let places =
        schema.contestants().iter().copied().chain([schema.valid(), schema.invalid(), schema.total()]);
    for (place, (column, cell)) in places.zip(COLUMNS.iter().zip(&cells).take(COUNTS.end).skip(COUNTS.start))
    {
        values[place] = notes.number(column, cell, in_cell(cell));
    }
    if values.iter().all(Option::is_none) {
        return Err(Fault::Nothing(notes.remarks.len()));
    }
    let record = Record {
        form: FormKey { contest: Contest::Ppwp, count: 0, round: 0, station: code },
        portal: None,
        source,
        stage: Stage::Dikonfirmasi,
        values,
        replaces: None,
        behind: None,
    };
    Ok((record, notes.remarks))
}
