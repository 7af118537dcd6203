//! A row of somebody's file: the code of its place, and its numbers.

use crate::{Known, Mark, Places, SheetFault, VALUE_MAX};
use csv::ByteRecord;
use registry::{Registry, StationIdx};

/// Of a strange cell so much is told.
const TOLD: usize = 40;

/// How a row names its station.
pub(crate) enum Key {
    Code(usize),
    Parts(usize, usize),
    /// By the line: the published file of 2019.
    Lines(Vec<Option<StationIdx>>),
}

/// A column of numbers: where it is in the file, where in the table, and its name.
pub(crate) type Cell = (usize, usize, String);

/// What is taken of each row.
pub(crate) struct Plan {
    /// Columns of the header.
    pub width: usize,
    /// What names the station.
    pub key: Key,
    /// The numbers.
    pub fields: Vec<Cell>,
    /// Columns of our own cuts that say `true` where a form is held, and in dispute.
    pub flags: [Option<usize>; 2],
}

impl Plan {
    /// What is said of a row beside its numbers.
    pub fn mark(&self, record: &ByteRecord) -> Mark {
        let [held, disputed] = self.flags.map(|at| at.and_then(|at| record.get(at)) == Some(b"true"));
        Mark { held, disputed }
    }

    /// The code of a row; its numbers go to `numbers`.
    ///
    /// # Errors
    /// Why the row can't be taken.
    pub fn row(
        &self,
        record: &ByteRecord,
        line: u64,
        known: &Known<'_>,
        numbers: &mut Vec<(usize, Option<u32>)>,
    ) -> Result<String, SheetFault> {
        if record.iter().any(|cell| cell.contains(&b'\n')) {
            return Err(SheetFault::Lines);
        }
        if record.len() != self.width {
            return Err(SheetFault::Cells { found: record.len(), header: self.width });
        }
        let text = |at: usize| record.get(at).map(told).unwrap_or_default();
        let code = match &self.key {
            Key::Code(at) => clean(&text(*at)),
            Key::Parts(village, number) => joined(&clean(&text(*village)), &text(*number), known.places)?,
            Key::Lines(lines) => {
                let at = usize::try_from(line).ok().and_then(|line| line.checked_sub(2));
                let station = at.and_then(|at| lines.get(at)).copied().flatten();
                match (station, known.places) {
                    (Some(station), Places::Of(registry)) => registry.station(station).code.to_string(),
                    _ => return Err(SheetFault::NoStation),
                }
            }
        };
        if code.is_empty() {
            return Err(SheetFault::Unnamed);
        }
        if !known.places.has(&code) {
            return Err(SheetFault::Unknown(code));
        }
        for (at, column, name) in &self.fields {
            let cell = record.get(*at).unwrap_or_default();
            let number = number(cell).map_err(|()| SheetFault::Number {
                column: name.clone(),
                found: format!("{:?}", told(cell)),
            })?;
            numbers.push((*column, number));
        }
        Ok(code)
    }
}

/// A cell as a person may see it, cut short.
fn told(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell).chars().take(TOLD).collect()
}

/// A code without what spreadsheets and people put between and before its digits.
fn clean(code: &str) -> String {
    code.chars().filter(|c| !matches!(c, '.' | ' ' | '\'' | '\u{a0}')).collect()
}

/// The station of a village's code and a number: as the registry has it, else ten digits and three.
fn joined(village: &str, number: &str, places: &Places<'_>) -> Result<String, SheetFault> {
    let digits = number.trim().trim_start_matches(|c: char| !c.is_ascii_digit());
    let number: u32 = digits.parse().map_err(|_| SheetFault::Unnamed)?;
    if village.is_empty() {
        return Err(SheetFault::Unnamed);
    }
    let code = format!("{village}{number:03}");
    let Places::Of(registry) = places else { return Ok(code) };
    Ok(of_village(registry, village, number).unwrap_or(code))
}

fn of_village(registry: &Registry, village: &str, number: u32) -> Option<String> {
    let codes = [format!("{village}{number:03}"), format!("{village}{number:04}")];
    codes.into_iter().find(|code| registry.station_by_code(code).is_some())
}

/// A whole number, or none where the cell is empty or has a dash.
fn number(cell: &[u8]) -> Result<Option<u32>, ()> {
    match cell {
        b"" | b"-" | b"\xe2\x80\x93" => Ok(None),
        digits if digits.iter().all(u8::is_ascii_digit) => {
            let text = std::str::from_utf8(digits).map_err(|_| ())?;
            text.parse().ok().filter(|n| *n <= VALUE_MAX).map(Some).ok_or(())
        }
        _ => Err(()),
    }
}
