//! The national file of the 2019 presidential count: one row a station, as entered in the commission's system.

use crate::left::{Fault, Left};
use crate::record::Record;
use model::canon::nfc;
use model::event::Source;
use model::{Contest, Digest, FormKey, Stage, StationCode};
use registry::{Registry, StationIdx};

/// Columns of the file, in order.
pub const COLUMNS: [&str; 11] =
    ["kel_id", "prov", "kab", "kec", "kel", "tps", "kpu_pas1", "kpu_pas2", "kpu_sah", "kpu_tsah", "kpu_jum"];

/// Pairs that stood in 2019.
const PAIRS: usize = 2;

/// The counts of a row: both pairs, valid, invalid, total.
pub type Columns = [u32; 5];

/// Reads the rows. `station` gives the station of a row by its line (from 1; line 1 holds the column names).
///
/// The source is the commission's own entry of the station forms, made by people: it claims *dikonfirmasi*.
/// The file has no section I to III: those values stay missing.
pub fn pilpres_2019(
    text: &str,
    file: &str,
    sha256: Digest,
    registry: &Registry,
    station: &dyn Fn(u32) -> Option<StationIdx>,
) -> (Vec<Record>, Vec<Left>) {
    // Names of files may come decomposed from the disk; an event holds text in normalisation form C only.
    let file = &*nfc(file);
    let (mut records, mut left) = (Vec::new(), Vec::new());
    let mut lines = text.lines().zip(1u32..);
    let header = lines.next().map_or("", |(l, _)| l);
    if !header.split('\t').eq(COLUMNS) {
        left.push(Left { file: file.into(), line: 1, fault: Fault::Columns(COLUMNS.join(" ")) });
        return (records, left);
    }
    for (row, line) in lines {
        match record(row, line, file, sha256, registry, station) {
            Ok(record) => records.push(record),
            Err(fault) => left.push(Left { file: file.into(), line, fault }),
        }
    }
    (records, left)
}

fn record(
    row: &str,
    line: u32,
    file: &str,
    sha256: Digest,
    registry: &Registry,
    station: &dyn Fn(u32) -> Option<StationIdx>,
) -> Result<Record, Fault> {
    let cells: Vec<&str> = row.split('\t').collect();
    if cells.len() != COLUMNS.len() {
        return Err(Fault::Width { expected: COLUMNS.len(), found: cells.len() });
    }
    let mut counts: Columns = [0; 5];
    for (count, cell) in counts.iter_mut().zip(&cells[6..]) {
        *count = crate::record::count(cell)?;
    }
    let named = || {
        Fault::Station(format!(
            "{} / {} / {} / {} / TPS {}",
            cells[1], cells[2], cells[3], cells[4], cells[5]
        ))
    };
    let station = station(line).ok_or_else(named)?;
    let district = registry
        .district_of(Contest::Ppwp, station)
        .ok_or_else(|| Fault::Contest(Contest::Ppwp.code().into()))?;
    let schema = &registry.district(district).schema;
    if schema.contestants().len() != PAIRS {
        return Err(Fault::Contest(Contest::Ppwp.code().into()));
    }
    let mut values = vec![None; schema.width()];
    let places =
        schema.contestants().iter().copied().chain([schema.valid(), schema.invalid(), schema.total()]);
    for (place, count) in places.zip(counts) {
        values[place] = Some(count);
    }
    let code = StationCode::new(registry.station(station).code).map_err(|e| Fault::Station(e.to_string()))?;
    Ok(Record {
        form: FormKey { contest: Contest::Ppwp, count: 0, round: 0, station: code },
        portal: None,
        source: Source { file: file.into(), line, sha256 },
        stage: Stage::Dikonfirmasi,
        values,
        replaces: None,
    })
}
