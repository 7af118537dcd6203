//! The list of parties (`parpol.json`), with short names and colours of our own.

use super::clean;
use super::report::{ImportReport, Reason};
use super::source::{Source, SourceError};
use crate::election::Party;
use model::PartyNumber;
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    nomor_urut: u16,
    id: u32,
    nama: String,
}

/// Numbers of the local parties of Aceh in 2024.
const LOCAL: std::ops::RangeInclusive<u16> = 18..=23;

/// Colour of a party without a row in [`TABLE`].
const GREY: &str = "#808080";

/// Ballot number, short name and colour of 2024.
#[rustfmt::skip]
const TABLE: [(u16, &str, &str); 24] = [
    (1, "PKB", "#1B7A3E"), (2, "Gerindra", "#B5121B"), (3, "PDIP", "#D7191C"), (4, "Golkar", "#F5C400"),
    (5, "NasDem", "#1B2C6B"), (6, "Buruh", "#E8601C"), (7, "Gelora", "#2C9BD6"), (8, "PKS", "#F26A21"),
    (9, "PKN", "#C1272D"), (10, "Hanura", "#D9901A"), (11, "Garuda", "#8C1D18"), (12, "PAN", "#0B4DA2"),
    (13, "PBB", "#116B37"), (14, "Demokrat", "#2A5CAA"), (15, "PSI", "#D81F5E"), (16, "Perindo", "#1E3F8F"),
    (17, "PPP", "#0A6B2D"), (18, "PNA", "#E87722"), (19, "Gabthat", "#5B8C2A"), (20, "PDA", "#2E7D6B"),
    (21, "PA", "#C62828"), (22, "PAS Aceh", "#1F8A70"), (23, "SIRA", "#7B3FA0"), (24, "Ummat", "#3B3B3B"),
];

/// Reads the parties.
pub fn read(source: Source<'_>, report: &mut ImportReport) -> Result<Vec<Party>, SourceError> {
    let rows: Vec<Row> = serde_json::from_slice(source.bytes)
        .map_err(|e| SourceError::Json { file: source.name.to_string(), error: e.to_string() })?;
    let mut parties: Vec<Party> = Vec::new();
    for (line, row) in (1u64..).zip(rows) {
        let Some((full_name, cleaned)) = clean::name(&row.nama) else {
            report.leave(source.name, line, Reason::BadName, &row.nama);
            continue;
        };
        let taken = |p: &Party| p.number.0 == row.nomor_urut || p.portal_id == row.id;
        if row.nomor_urut == 0 || parties.iter().any(taken) {
            report.leave(source.name, line, Reason::DuplicateNumber, &full_name);
            continue;
        }
        if cleaned {
            report.note(source.name, line, Reason::NameCleaned, &row.nama);
        }
        let known = TABLE.iter().find(|(number, ..)| *number == row.nomor_urut);
        report.take("parties");
        parties.push(Party {
            number: PartyNumber(row.nomor_urut),
            portal_id: row.id,
            name: known.map_or_else(|| full_name.clone(), |(_, short, _)| (*short).to_string()),
            full_name,
            colour: known.map_or(GREY, |(.., colour)| colour).to_string(),
            local: LOCAL.contains(&row.nomor_urut),
        });
    }
    Ok(parties)
}
