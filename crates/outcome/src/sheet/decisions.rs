//! Recorded decisions, as one CSV file (docs/spec/outcome.md, "Votes of your own").

use super::table;
use super::{SheetError, SheetFault};
use crate::decision::{Decision, Matter};
use model::{Contest, DistrictCode, PartyNumber};

/// The columns; all of them must be there.
const COLUMNS: [&str; 6] = ["pemilihan", "kode_dapil", "perkara", "nomor_partai", "pilihan", "dasar"];

impl Decision {
    /// Reads decisions.
    ///
    /// # Errors
    /// The first row that can't be taken.
    pub fn read(bytes: &[u8]) -> Result<Vec<Decision>, SheetError> {
        let mut decisions = Vec::new();
        table(bytes, &COLUMNS, COLUMNS.len(), |get| {
            decisions.push(row(get)?);
            Ok(())
        })?;
        Ok(decisions)
    }
}

fn row<'r>(get: &'r dyn Fn(usize) -> &'r str) -> Result<Decision, SheetFault> {
    let bad = |column: usize| SheetFault::Field(COLUMNS[column], get(column).chars().take(60).collect());
    let contest: Contest = get(0).parse().map_err(|_| bad(0))?;
    let district = DistrictCode::new(get(1)).map_err(|_| bad(1))?;
    let party = match get(3) {
        "" => None,
        text => Some(PartyNumber(text.parse().map_err(|_| bad(3))?)),
    };
    let matter = match (get(2), party) {
        ("kursi", None) => Matter::Seat,
        ("tempat", None) => Matter::Place,
        ("putaran-kedua", None) => Matter::SecondRound,
        ("calon", Some(party)) => Matter::Person(party),
        ("kekurangan", Some(party)) => Matter::Shortage(party),
        ("kursi" | "tempat" | "putaran-kedua" | "calon" | "kekurangan", _) => return Err(bad(3)),
        _ => return Err(bad(2)),
    };
    let chosen =
        get(4).split_whitespace().map(|n| n.parse().map_err(|_| bad(4))).collect::<Result<_, _>>()?;
    if get(5).is_empty() {
        return Err(bad(5));
    }
    Ok(Decision { contest, district, matter, chosen, paper: get(5).to_string() })
}
